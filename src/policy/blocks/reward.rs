//! `[[reward]]`: what somebody earns by telling of an offence.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::domain::money::Money;
use crate::policy::clause::{Clauses, Label};

/// A reward for the informant of an incident, once a finding verifies it.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reward {
    /// The name by which other blocks, and facts, speak of it.
    pub name: Name,
    /// What people read, in each language.
    pub label: Label,
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// What is paid.
    pub amount: Money,
    /// Offences it is paid for.
    pub offences: Vec<Name>,
    /// The finding that must verify it.
    pub finding: Name,
    /// The answer that verifies it.
    pub answer: String,
}
