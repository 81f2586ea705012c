//! `[[award]]`: an act whose result must be somebody's: a delivery, a contract, an arrival.

use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::policy::clause::{Clauses, Label};

/// A result to be given.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Award {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Events that bring the result.
    pub on: Vec<EventType>,
    /// Whether the customer is then the winner's, until somebody registers him anew.
    #[serde(default)]
    pub closes: bool,
    /// Whether commission is paid on it.
    #[serde(default)]
    pub pays: bool,
}
