//! `[[finding]]`: a judgement that only a person can give.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// A question, who answers it, and what holds until he does.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FindingDeclaration {
    pub name: Name,
    pub label: Label,
    pub clause: Clauses,
    pub by: Who,
    pub answers: Vec<String>,
    /// The answer that is presumed; without it, the matter is undecided.
    #[serde(default)]
    pub presumed: Option<String>,
}
