//! A report that reads is written so that it reads the same again.
#![no_main]

use baobei::domain::report::Report;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(report) = Report::read(text) {
        assert_eq!(Report::read(&report.write()).as_ref(), Ok(&report));
    }
});
