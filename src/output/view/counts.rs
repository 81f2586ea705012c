//! What came of a batch in numbers: how many rows, how many accepted, how many refused for which
//! reason.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::{Catalogue, Value};
use crate::output::Page;
use crate::output::colour::Palette;
use crate::output::json::v1;
use crate::output::table::{Fit, Table};

use super::{Import, View as _};

/// Rows that were refused for one reason.
#[derive(Clone, Debug)]
pub struct Counted {
    pub code: String,
    pub count: usize,
    /// The first such line of the file.
    pub line: u64,
    /// What is wrong with that line.
    pub text: String,
}

/// A batch in numbers.
#[derive(Clone, Debug)]
pub struct Counts {
    pub rows: usize,
    pub accepted: usize,
    pub refused: Vec<Counted>,
}

impl Counts {
    /// For people.
    pub fn table(&self, catalogue: &Catalogue, width: Option<u16>, palette: Palette) -> String {
        let column = |name: &str, fit| (catalogue.say(&format!("col-{name}")), fit);
        let mut table = Table::new([
            column("code", Fit::Whole),
            column("count", Fit::Right),
            column("first-line", Fit::Right),
            column("why", Fit::Wrap),
        ]);
        for counted in &self.refused {
            let line = if counted.line > 0 { counted.line.to_string() } else { String::new() };
            table.row([
                counted.code.as_str().into(),
                counted.count.to_string().into(),
                line.into(),
                counted.text.as_str().into(),
            ]);
        }
        let head = catalogue.text(
            "import-counts",
            &[("rows", Value::from(self.rows)), ("accepted", Value::from(self.accepted))],
        );
        if table.is_empty() {
            format!("{head}\n")
        } else {
            format!("{head}\n\n{}", table.render(width, palette))
        }
    }

    /// For programs: the envelope of the rows that something is to be said of, with the numbers
    /// beside them.
    pub fn json(&self, rows: &Import<'_, '_>, page: &Page<'_>) -> Vec<u8> {
        let numbers = Numbers {
            schema: format!("baobei.{}/1", Import::NAME),
            as_of: page.words.zone.rfc3339(page.as_of),
            commit: page.commit.map(|commit| commit.to_string()),
            rows: self.rows,
            accepted: self.accepted,
            refused: self
                .refused
                .iter()
                .map(|counted| (counted.code.as_str(), counted.count))
                .collect(),
            items: rows.items(page),
        };
        let mut bytes = serde_json::to_vec(&numbers).expect("texts and numbers have a JSON form");
        bytes.push(b'\n');
        bytes
    }
}

/// The envelope with numbers: how many rows, how many accepted, and by code how many were not.
#[derive(Debug, Serialize)]
struct Numbers<'v> {
    schema: String,
    as_of: String,
    commit: Option<String>,
    rows: usize,
    accepted: usize,
    #[serde(flatten)]
    refused: BTreeMap<&'v str, usize>,
    items: Vec<v1::Row>,
}
