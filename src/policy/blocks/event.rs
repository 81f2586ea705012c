//! `[[event]]`: a type of dated fact that reports of this house carry.

use serde::Deserialize;

use crate::domain::ids::EventType;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// A declared type of event.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EventDeclaration {
    pub name: EventType,
    pub label: Label,
    #[serde(default)]
    pub clause: Clauses,
    /// Who may record it; without it, the holder, the registrant, and those whom the policy lets decide. An event of the product's own
    /// (`transfer`, `pause`, `countersign` …) that is declared with `by` may be recorded by these alone.
    #[serde(default)]
    pub by: Option<Who>,
    #[serde(default)]
    pub field: Vec<FieldDeclaration>,
    /// Papers without which it does not count.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// Signatures without which it does not count.
    #[serde(default)]
    pub signed: Option<Who>,
    /// The clause that asks for the papers or signatures.
    #[serde(default)]
    pub proof_clause: Clauses,
}

/// A field an event carries.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FieldDeclaration {
    pub name: String,
    #[serde(default, rename = "type")]
    pub kind: FieldType,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub label: Option<Label>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    #[default]
    Text,
    Money,
    Number,
    Date,
    Time,
    YesNo,
    Staff,
    Phone,
    Relation,
}
