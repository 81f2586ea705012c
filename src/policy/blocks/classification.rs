//! `[[classification]]`: a grade that other blocks read.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// Classes a customer can be put in, each from a day on.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Classification {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// The classes, each a word.
    pub values: Vec<String>,
    /// Who may set it.
    pub set_by: Who,
}
