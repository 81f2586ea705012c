//! What came of a batch in numbers: how many rows, how many accepted, how many refused for which reason.

use std::collections::BTreeMap;

use serde::Serialize as _;

use crate::lang::{Catalogue, Value};
use crate::output::colour::Palette;
use crate::output::table::{Fit, Table};
use crate::output::{Format, Page};

use super::{Import, render};

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
        let mut table = Table::new([column("code", Fit::Whole), column("count", Fit::Right), column("first-line", Fit::Right), column("why", Fit::Wrap)]);
        for counted in &self.refused {
            let line = if counted.line > 0 { counted.line.to_string() } else { String::new() };
            table.row([counted.code.as_str().into(), counted.count.to_string().into(), line.into(), counted.text.as_str().into()]);
        }
        let head = catalogue.text("import-counts", &[("rows", Value::from(self.rows)), ("accepted", Value::from(self.accepted))]);
        if table.is_empty() { format!("{head}\n") } else { format!("{head}\n\n{}", table.render(width, palette)) }
    }

    /// For programs: the envelope with the rows that something is to be said of, and the numbers beside them.
    pub fn json(&self, rows: &Import<'_, '_>, page: &Page<'_>) -> Vec<u8> {
        let mut numbers = BTreeMap::from([("rows".to_owned(), self.rows), ("accepted".to_owned(), self.accepted)]);
        numbers.extend(self.refused.iter().map(|counted| (counted.code.clone(), counted.count)));
        let envelope = render(rows, Format::Json, page);
        let mut whole: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(&envelope).expect("an envelope is an object");
        let items = whole.remove("items");
        let numbers = numbers.serialize(serde_json::value::Serializer).expect("numbers have a JSON form");
        whole.extend(numbers.as_object().cloned().unwrap_or_default());
        whole.extend(items.map(|items| ("items".to_owned(), items)));
        let mut bytes = serde_json::to_vec(&whole).expect("what was JSON is JSON");
        bytes.push(b'\n');
        bytes
    }
}
