//! `[[stage]]`: a step in the life of a report, entered by an event.

use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::policy::clause::{Clauses, Label};

/// A stage. Any one of its events enters it.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Stage {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Events that enter it.
    pub on: Vec<EventType>,
    /// Only an event inside the report's running protection enters it.
    #[serde(default)]
    pub while_protected: bool,
    /// The customer is won: nothing lapses any more.
    #[serde(default)]
    pub success: bool,
}
