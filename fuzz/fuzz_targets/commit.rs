//! A commit that is taken is its signed bytes with one signature in them, and nothing else.
#![no_main]

use baobei::trust::shape::Plain;

libfuzzer_sys::fuzz_target!(|raw: &[u8]| {
    if let Ok(plain) = Plain::read(raw) {
        let armour = plain.signature.trim_end().replace('\n', "\n ");
        let payload = String::from_utf8(plain.payload).expect("a plain commit is text");
        let (head, message) = payload.split_once("\n\n").expect("headers, then the message");
        assert_eq!(format!("{head}\ngpgsig {armour}\n\n{message}").as_bytes(), raw);
    }
});
