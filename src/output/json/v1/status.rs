//! The state of a registry.

use std::collections::BTreeMap;

use serde::Serialize;

/// The registry in numbers.
#[derive(Debug, Serialize)]
pub struct Status {
    pub house: String,
    /// How order is secured: `single-machine`, `unreceipted`, `own-hub`, `post-receive` or
    /// `polled`.
    pub level: &'static str,
    /// The hub's address.
    pub hub: Option<String>,
    /// `null` where there are no receipts.
    pub newest_receipt: Option<NewestReceipt>,
    /// When the hub last answered.
    pub last_contact: Option<String>,
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
    /// The claim codes of what they wrote.
    pub claims: Vec<Claim>,
    /// Files edited by hand and not committed.
    pub uncommitted: Vec<String>,
}

/// The newest receipt that is known here.
#[derive(Debug, Serialize)]
pub struct NewestReceipt {
    pub number: u64,
    pub at: String,
}

/// A file that waits to land, and its digest.
#[derive(Debug, Serialize)]
pub struct Claim {
    pub file: String,
    pub sha256: String,
}
