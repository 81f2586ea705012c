//! A file of allowed signers is read or refused, and a key that is in none of its lines is never
//! allowed.
#![no_main]

use baobei::domain::instant::{Instant, Zone};
use baobei::trust::allowed::Allowed;

libfuzzer_sys::fuzz_target!(|text: &str| {
    const OTHER: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6BZBYr/tyVbdj1N2FfYDdHRDmLHlX2Q27EkmDRcSKd";
    if let Ok(allowed) = Allowed::read(text, Zone::default()) {
        let key = OTHER.parse().expect("a key");
        let named = allowed.0.iter().any(|signer| signer.key == key);
        assert!(
            named
                || !allowed.allows(
                    "lin@example.com",
                    &key,
                    "git",
                    Instant::from_epoch(1_768_000_000)
                )
        );
    }
});
