//! A phone that reads is printed so that it reads the same again.
#![no_main]

use baobei::identity::Phone;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(phone) = Phone::parse(text) {
        assert_eq!(Phone::parse(&phone.to_string()), Ok(phone));
    }
});
