//! A distributor's table, whatever bytes it has, is read or refused.
#![no_main]

use baobei::exchange::batch::{NAME_AND_PHONE, content_hash, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(table) = read(bytes, NAME_AND_PHONE) {
        let _ = content_hash(&table);
    }
});
