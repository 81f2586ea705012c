//! Lines of a commission month.

use serde::Serialize;

use super::reason::{Money, Reason};

/// One amount for one payee.
#[derive(Debug, Serialize)]
pub struct CommissionLine {
    pub month: String,
    /// A person, or a team where teams hold; `null` while nobody is known.
    pub payee: Option<String>,
    /// `share`, `flat`, `counter` or `reward`.
    pub line: &'static str,
    pub report: Option<String>,
    /// The deal’s event, or the incident.
    pub about: String,
    pub share: Option<String>,
    /// `null` while it is undecided.
    pub amount: Option<Money>,
    pub policy: String,
    pub policy_version: u32,
    pub reasons: Vec<Reason>,
}
