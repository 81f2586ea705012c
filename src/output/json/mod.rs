//! JSON for programs: one envelope, and types of its own for what is in it.

pub mod v1;

use serde::Serialize;

use super::Page;

/// What every answer comes in.
#[derive(Debug, Serialize)]
struct Envelope<T> {
    /// `baobei.<view>/1`.
    schema: String,
    as_of: String,
    commit: Option<String>,
    items: Vec<T>,
}

/// The answer as one line of JSON.
pub(super) fn write<T: Serialize>(view: &str, items: Vec<T>, page: &Page<'_>) -> Vec<u8> {
    let envelope = Envelope {
        schema: format!("baobei.{view}/1"),
        as_of: page.words.zone.rfc3339(page.as_of),
        commit: page.commit.map(|commit| commit.to_string()),
        items,
    };
    let mut bytes = serde_json::to_vec(&envelope).expect("texts, numbers and lists have a JSON form");
    bytes.push(b'\n');
    bytes
}
