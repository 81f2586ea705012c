//! A policy text never makes the reader panic, and what reads can be linted.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(policy) = baobei::policy::Policy::read("policy/fuzz.toml", text) {
        let _ = baobei::policy::lint::lint(&policy, &baobei::domain::house::Language::ALL);
    }
});
