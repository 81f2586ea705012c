//! Places in a TOML text.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Value};

/// One step into a table or a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Key(String),
    Index(usize),
}

/// The steps that lead to a value.
pub type Place = Vec<Step>;

/// The value at a place, to be changed.
pub fn value_at<'v>(value: &'v mut Value, place: &[Step]) -> &'v mut Value {
    place.iter().fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key).expect("a key that is there"),
        Step::Index(index) => value.get_mut(index).expect("an element that is there"),
    })
}

/// A place as stories name it when they amend a policy: a block by its name, or counted from 1.
pub struct Shown<'v> {
    pub root: &'v Value,
    pub place: &'v [Step],
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut value = self.root;
        for (depth, step) in self.place.iter().enumerate() {
            let dot = if depth > 0 { "." } else { "" };
            match step {
                Step::Key(key) => {
                    value = &value[key];
                    write!(f, "{dot}{key}")?;
                }
                Step::Index(index) => {
                    value = &value[*index];
                    match value.get("name").and_then(Value::as_str) {
                        Some(name) => write!(f, "{dot}{name}")?,
                        None => write!(f, "{dot}{}", index + 1)?,
                    }
                }
            }
        }
        Ok(())
    }
}

/// Where each value of a text stands.
pub fn spans(text: &str) -> BTreeMap<Place, Range<usize>> {
    let table = DeTable::parse(text).expect("TOML");
    let mut found = BTreeMap::new();
    let root = Spanned::new(table.span(), DeValue::Table(table.into_inner()));
    collect(&root, &mut Vec::new(), &mut found);
    found
}

fn collect(
    value: &Spanned<DeValue<'_>>,
    place: &mut Place,
    found: &mut BTreeMap<Place, Range<usize>>,
) {
    found.insert(place.clone(), value.span());
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table {
                place.push(Step::Key(key.get_ref().to_string()));
                collect(value, place, found);
                place.pop();
            }
        }
        DeValue::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                place.push(Step::Index(index));
                collect(value, place, found);
                place.pop();
            }
        }
        _ => {}
    }
}
