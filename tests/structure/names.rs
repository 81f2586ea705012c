//! One type, one name: who searches for a word finds one thing.

use std::collections::BTreeMap;

use super::code::{Crate, Module};

/// So many of a thousand types may share their name with another.
const SHARED_OF_1000: usize = 30;

/// JSON of a version is a border of its own: its types are named after what they print.
fn is_versioned(module: &Module) -> bool {
    module.windows(2).any(|pair| pair[0] == "json" && pair[1].starts_with('v'))
}

/// The name of the struct, enum or trait that a line begins to define.
pub(super) fn defined(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = match line.strip_prefix("pub(") {
        Some(rest) => rest.split_once(") ").map_or(rest, |(_, rest)| rest),
        None => line.strip_prefix("pub ").unwrap_or(line),
    };
    let kinds = ["struct ", "enum ", "trait "];
    let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| !name.is_empty())
}

#[test]
fn types_have_names_of_their_own() {
    let sources = Crate::read();
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (_, source) in sources.files.iter().filter(|(module, _)| !is_versioned(module)) {
        for name in source.text.lines().filter_map(defined) {
            files.entry(name).or_default().push(&source.path);
        }
    }
    let all: usize = files.values().map(Vec::len).sum();
    files.retain(|_, files| files.len() > 1);
    let shared: usize = files.values().map(Vec::len).sum();
    let lines: Vec<String> =
        files.iter().map(|(name, files)| format!("{name}: {}", files.join(", "))).collect();
    assert!(
        shared * 1000 <= all * SHARED_OF_1000,
        "{shared} of {all} types share their name with another:\n{}",
        lines.join("\n")
    );
}

#[test]
fn definitions_are_seen() {
    let seen = ["pub struct A;", "  pub(crate) enum B {", "trait C: D {", "struct E<'a>(F);"];
    assert_eq!(seen.map(defined), [Some("A"), Some("B"), Some("C"), Some("E")]);
    assert_eq!(["use a::struct_of;", "impl A {", "let enum_ = 1;"].map(defined), [None; 3]);
}
