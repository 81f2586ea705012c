//! `[[notice]]`: a clause that nothing can compute, shown to people where it matters.

use serde::Deserialize;

use crate::domain::ids::EventType;
use crate::policy::clause::{Clauses, Label};

/// Words of the regulation.
#[derive(Debug, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Notice {
    /// The clauses it comes from; every verdict it makes cites them.
    pub clause: Clauses,
    /// The words, in each language.
    pub text: Label,
    /// Where they are shown.
    pub shown: Vec<Place>,
    /// Only with these types of events, where it is shown with `record`.
    #[serde(default)]
    pub events: Vec<EventType>,
}

/// Where people read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// With the answer to `check`.
    Check,
    /// When a report is filed.
    Add,
    /// When an event is recorded.
    Record,
    /// When a dispute is opened or shown.
    Dispute,
    /// When a commission is shown.
    Commission,
    /// When a report is shown.
    Show,
}
