//! `[[approval]]`: consent that a registration waits for.

use serde::Deserialize;

use crate::domain::ids::{KindId, Name};
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::Span;
use crate::policy::who::Who;

/// One step of review. Steps are passed in the order they are written.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Approval {
    pub name: Name,
    pub label: Label,
    pub clause: Clauses,
    #[serde(default)]
    pub kinds: Vec<KindId>,
    pub by: Who,
    /// How long the office has to answer. Missing it costs the registrant nothing.
    #[serde(default)]
    pub within: Option<Span>,
    /// Clauses that hold while the answer is out.
    #[serde(default)]
    pub until_then: Clauses,
}
