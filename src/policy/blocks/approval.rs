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
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Kinds it applies to; without it, all.
    #[serde(default)]
    pub kinds: Vec<KindId>,
    /// Who may consent, return or reject.
    pub by: Who,
    /// How long the office has to answer. Missing it costs the registrant nothing.
    #[serde(default)]
    pub within: Option<Span>,
    /// Clauses that hold while the answer is out.
    #[serde(default)]
    pub until_then: Clauses,
}
