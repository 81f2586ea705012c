//! A receipt that reads has one text, alone and as the commit that keeps it.
#![no_main]

use baobei::domain::ids::CommitId;
use baobei::trust::log;
use baobei::trust::receipt::{Receipt, SignedReceipt};

libfuzzer_sys::fuzz_target!(|raw: &[u8]| {
    if let Some(entry) = log::read_object(CommitId([1; 20]), raw) {
        assert_eq!(log::object(&entry.signed, entry.parent), raw);
    }
    if let Ok(text) = std::str::from_utf8(raw) {
        if let Ok(receipt) = Receipt::read(text) {
            assert_eq!(receipt.text(), text);
        }
        if let Ok(signed) = SignedReceipt::read(text) {
            assert_eq!(signed.message(), text);
        }
    }
});
