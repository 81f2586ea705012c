//! A file of stories never makes the reader panic.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = baobei::engine::stories::StoryFile::read(text);
});
