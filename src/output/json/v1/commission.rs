//! Lines of a commission month, open and closed.

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

/// A closed month.
#[derive(Debug, Serialize)]
pub struct Statement {
    pub month: String,
    /// The edition of the judgement that it is made by.
    pub edition: u32,
    /// The commit whose facts it rests on.
    pub input: String,
    pub closed_by: String,
    pub policies: Vec<String>,
    /// What payroll must arrive at.
    pub control_total: Vec<Money>,
    pub entries: Vec<Entry>,
}

/// One amount of a closed month.
#[derive(Debug, Serialize)]
pub struct Entry {
    pub payee: String,
    /// `share`, `flat`, `reward`, `counter-share` …
    pub line: String,
    pub about: String,
    pub amount: Money,
    pub clauses: Vec<String>,
    pub policy: String,
    /// The closed month that it mends.
    pub mends: Option<String>,
}
