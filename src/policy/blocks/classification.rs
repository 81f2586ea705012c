//! `[[classification]]`: a grade that other blocks read.

use serde::Deserialize;

use crate::domain::ids::Name;
use crate::policy::clause::{Clauses, Label};
use crate::policy::who::Who;

/// Classes a customer can be put in, each from a day on.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Classification {
    pub name: Name,
    pub label: Label,
    pub clause: Clauses,
    pub values: Vec<String>,
    /// Who may set it.
    pub set_by: Who,
}
