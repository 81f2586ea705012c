//! What is proved, and what is not.

use serde::Serialize;

/// What a verification found.
#[derive(Debug, Serialize)]
pub struct Verified {
    /// At which level order is secured: `hub`, `post-receive`, `polled`, `single-machine`.
    pub level: &'static str,
    pub in_order: bool,
    /// Number of the newest receipt.
    pub newest: Option<u64>,
    pub newest_at: Option<String>,
    /// SHA-256 of the newest receipt's text.
    pub newest_sha256: Option<String>,
    /// `SHA256:…` of the key that signed it.
    pub hub_key: Option<String>,
    pub receipts: usize,
    pub commits: usize,
    /// Everything up to this receipt was verified an earlier time.
    pub since: Option<u64>,
    /// Commits that are only in this clone.
    pub pending: usize,
    /// Commits that git fetched, and whose receipts nobody has asked the hub for since.
    pub unasked: usize,
    pub parted: bool,
    pub witnessed: Option<u64>,
    /// What some commits did could not be judged: files of their time are missing.
    pub unread: bool,
    /// How many commits could not be held against the people of their time.
    pub unseen: usize,
    pub late: Vec<OddReceipt>,
    pub findings: Vec<VerifyFinding>,
    /// Commits whose claimed time lies outside of what is proved; with `--list` all that were
    /// looked at.
    pub listed: Vec<VerifiedCommit>,
}

/// A receipt that was given late, or over a history that was there before the hub.
#[derive(Debug, Serialize)]
pub struct OddReceipt {
    pub receipt: u64,
    pub mode: &'static str,
}

/// One thing that is wrong.
#[derive(Debug, Serialize)]
pub struct VerifyFinding {
    pub code: &'static str,
    pub commit: Option<String>,
    pub receipt: Option<u64>,
    pub detail: String,
    pub text: String,
}

/// A commit beside what the receipts prove.
#[derive(Debug, Serialize)]
pub struct VerifiedCommit {
    pub receipt: Option<u64>,
    pub commit: String,
    pub email: Option<String>,
    pub claimed: Option<String>,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub outside: bool,
    pub faults: Vec<&'static str>,
}

/// What a proof proves.
#[derive(Debug, Serialize)]
pub struct Proved {
    pub registry: String,
    pub report: String,
    pub event: Option<String>,
    /// Git’s name for the record’s file, as `git hash-object` prints it.
    pub blob: String,
    /// Where the record is shown.
    pub sha256: Option<String>,
    pub commit: String,
    pub staff: Option<String>,
    pub email: Option<String>,
    pub receipt: Option<u64>,
    pub mode: Option<&'static str>,
    pub claimed: Option<String>,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub hub_key: String,
    pub witnessed: Option<String>,
    pub holds: bool,
    pub steps: Vec<ProofStep>,
    pub not_proved: Vec<ProofLimit>,
}

/// One step of the argument.
#[derive(Debug, Serialize)]
pub struct ProofStep {
    pub step: &'static str,
    pub holds: bool,
    pub text: String,
}

/// Something that the proof does not prove.
#[derive(Debug, Serialize)]
pub struct ProofLimit {
    pub limit: &'static str,
    pub text: String,
}
