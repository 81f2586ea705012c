//! `[[stage]]`: a step in the life of a report, entered by an event.

use serde::Deserialize;

use crate::domain::ids::{EventType, Name};
use crate::policy::clause::{Clauses, Label};

/// A stage. Any one of its events enters it.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Stage {
    pub name: Name,
    pub label: Label,
    pub clause: Clauses,
    pub on: Vec<EventType>,
    /// Only an event inside the report's running protection enters it.
    #[serde(default)]
    pub while_protected: bool,
    /// The customer is won: nothing lapses any more.
    #[serde(default)]
    pub success: bool,
}
