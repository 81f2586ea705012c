//! Git's packets are read or refused, and what was read is written back to the same lines; an
//! update is read whole or not at all.
#![no_main]

use baobei::trust::hub::{Update, pkt};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut from = bytes;
    let Ok(lines) = pkt::lines(&mut from) else { return };
    let mut written = Vec::new();
    let all: Vec<&[u8]> = lines.iter().map(String::as_bytes).collect();
    if pkt::write(&mut written, &all).is_ok() {
        let again = pkt::lines(&mut written.as_slice()).expect("what was written is read");
        let plain = |lines: &[String]| {
            lines
                .iter()
                .map(|line| line.strip_suffix('\n').unwrap_or(line).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(again, plain(&lines));
    }
    for update in lines.iter().filter_map(|line| Update::read(line)) {
        assert!(!update.name.is_empty() && !update.name.contains(char::is_whitespace));
    }
});
