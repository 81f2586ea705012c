//! One crate for every test that stands outside the library.
#![allow(
    unreachable_pub,
    reason = "what is public here is public to the other modules of this crate"
)]

mod acts;
mod authority;
mod common;
mod differential;
mod disputes;
mod docs;
mod e2e;
mod errors;
mod generated;
mod hub;
mod language;
mod ledger;
mod meeting;
mod mending;
mod presets;
mod procedure;
mod properties;
mod structure;

/// Whoever adds a file says so above; `faults`, `history` and `notice` are targets of their
/// own.
#[test]
fn no_file_is_forgotten() {
    let entries =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests")).expect("the folder");
    let mut found: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .trim_end_matches(".rs")
                .to_owned()
        })
        .collect();
    found.sort();
    let named: Vec<&str> = include_str!("main.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(
        found
            .iter()
            .map(String::as_str)
            .filter(|name| !["main", "faults", "history", "notice"].contains(name))
            .collect::<Vec<_>>(),
        named
    );
}
