//! `[[finding]]`: a judgement that only a person can give.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// A question, who answers it, and what holds until he does.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FindingDeclaration {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// Who answers.
    pub by: Who,
    /// The answers there are.
    pub answers: Vec<String>,
    /// The answer that is presumed; without it, the matter is undecided.
    #[serde(default)]
    pub presumed: Option<String>,
}
