//! Lines of a commission month.

use serde::Serialize;

use super::reason::{Money, Reason};

/// One amount for one person.
#[derive(Debug, Serialize)]
pub struct CommissionLine {
    pub month: String,
    pub staff: String,
    /// `share`, `flat`, `counter` or `reward`.
    pub line: &'static str,
    pub report: Option<String>,
    /// The deal’s event, or the incident.
    pub about: String,
    pub share: Option<String>,
    /// `null` while it is undecided.
    pub amount: Option<Money>,
    pub reasons: Vec<Reason>,
}
