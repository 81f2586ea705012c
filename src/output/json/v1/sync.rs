//! What a sync came to.

use serde::Serialize;

/// What happened between a clone and its hub.
#[derive(Debug, Serialize)]
pub struct Sync {
    /// `answered`, `offline`, or `on-purpose` where it was not asked.
    pub hub: &'static str,
    /// Files that others changed.
    pub came: usize,
    /// Commits that waited and have landed now, oldest first.
    pub landed: Vec<SyncLanded>,
    /// What waited, was judged on what landed before it, and stands.
    pub judged_again: Vec<SyncAgain>,
    /// What may not be any more.
    pub refused: Vec<SyncRefused>,
    /// Commits that wait still, oldest first.
    pub waits: Vec<SyncWaits>,
}

#[derive(Debug, Serialize)]
pub struct SyncLanded {
    pub commit: String,
    /// `null` where there are no receipts, or it has not come yet.
    pub receipt: Option<u64>,
}

#[derive(Debug, Serialize)]
pub struct SyncAgain {
    pub file: String,
    /// `stands`, or `second` where others were first.
    pub became: &'static str,
    /// Of a registration, else `null`.
    pub standing: Option<&'static str>,
    /// Of what became second: its place among those who wait.
    pub place: Option<usize>,
    pub words: String,
}

/// A file that was put aside.
#[derive(Debug, Serialize)]
pub struct SyncRefused {
    /// Where it would have stood.
    pub file: String,
    /// Where it is kept.
    pub kept: String,
    pub words: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct SyncWaits {
    pub commit: String,
    /// The SHA-256 digests of the records that it made: claim codes are their beginnings.
    pub claims: Vec<String>,
}
