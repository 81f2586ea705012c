//! JSON for programs: one envelope, and types of its own for what is in it.

pub mod v1;

use std::io::{self, Write};

use rayon::prelude::*;
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

/// The answer as one line of JSON, its items part by part.
pub(super) fn write<T: Serialize + Send>(
    out: &mut dyn Write,
    view: &str,
    parts: impl Iterator<Item = Vec<T>>,
    page: &Page<'_>,
) -> io::Result<()> {
    let envelope: Envelope<T> = Envelope {
        schema: format!("baobei.{view}/1"),
        as_of: page.words.zone.rfc3339(page.as_of),
        commit: page.commit.map(|commit| commit.to_string()),
        items: Vec::new(),
    };
    let empty = json(&envelope);
    let (head, end) = empty.split_at(empty.len() - b"]}".len());
    out.write_all(head)?;
    let mut is_first = true;
    for part in parts {
        let items: Vec<Vec<u8>> = part.into_par_iter().map(|item| json(&item)).collect();
        for item in items {
            out.write_all(if is_first { b"" } else { b"," })?;
            out.write_all(&item)?;
            is_first = false;
        }
    }
    out.write_all(end)?;
    out.write_all(b"\n")
}

fn json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("texts, numbers and lists have a JSON form")
}
