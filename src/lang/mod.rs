//! What the program says to people, in the languages it speaks.
//!
//! The sentences stand in Fluent files, one folder per language and one file per area, and are
//! built into the program. [`Catalogue`] finds and fills them; [`Words`] puts dates, people,
//! periods and reasons into them; [`choose`] says which language is spoken. Machine output never
//! depends on any of it.

mod catalogue;
mod choose;
mod content;
mod faults;
mod hub;
mod plain;
mod problems;
mod reasons;
mod refusals;
mod values;
mod words;

#[cfg(test)]
mod tests;

pub use catalogue::{Catalogue, Value};
pub use choose::{UnknownLanguage, choose};
pub use plain::plain;
pub use reasons::clauses;
pub use values::scope_code;
pub use words::{Words, short};
