//! `[[event]]`: a type of dated fact that reports of this house carry.

use serde::Deserialize;

use crate::domain::ids::EventType;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// A declared type of event.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EventDeclaration {
    /// The type, as `record` takes it.
    pub name: EventType,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from.
    #[serde(default)]
    pub clause: Clauses,
    /// Who may record it; without it, the holder, the registrant, and those whom the policy lets
    /// decide. An event of the product's own (`transfer`, `pause`, `countersign` …) that is
    /// declared with `by` may be recorded by these alone.
    #[serde(default)]
    pub by: Option<Who>,
    /// What it carries.
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
    /// The name of the field.
    pub name: String,
    /// What it holds.
    #[serde(default, rename = "type")]
    pub kind: FieldType,
    /// Whether it must be there.
    #[serde(default)]
    pub required: bool,
    /// What people read; without it, the name.
    #[serde(default)]
    pub label: Option<Label>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// Words.
    #[default]
    Text,
    /// An amount: `268000`, `26.8万`.
    Money,
    /// A number.
    Number,
    /// A date: `2026-11-21`.
    Date,
    /// A date and a time.
    Time,
    /// `yes` or `no`.
    YesNo,
    /// Somebody of the house, by id.
    Staff,
    /// A phone.
    Phone,
    /// What somebody is to the customer.
    Relation,
}
