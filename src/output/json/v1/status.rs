//! The state of a registry.

use std::collections::BTreeMap;

use serde::Serialize;

/// The registry in numbers.
#[derive(Debug, Serialize)]
pub struct Status {
    pub house: String,
    /// At which level order is secured: `hub`, `single-machine`, …
    pub level: String,
    pub hub: Option<String>,
    pub reports: usize,
    /// How many reports have each standing.
    pub standings: BTreeMap<&'static str, usize>,
    pub unjudged: usize,
    pub customers: usize,
    pub undecided: usize,
    pub open_disputes: usize,
    pub overdue_duties: usize,
    /// Commits that wait to be landed.
    pub not_landed: usize,
    /// Files edited by hand and not committed.
    pub uncommitted: Vec<String>,
}
