//! Whether a commit may land: judged on the registry as of its parent, by the signer and by what
//! the commit changes, and by nothing else.
//!
//! Nothing is read or written here. Whoever asks has verified the signature and brings the
//! registry; [`needs`] says which records must be in it.

mod desk;
mod house;
pub mod keeping;
mod objection;
mod operation;
mod place;
mod reading;
mod records;
mod secrecy;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::domain::dispute::Dispute;
use crate::domain::ids::{CommitId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::record_path::{RecordKind, RecordPath};
use crate::domain::staff::Staff;
use crate::index::Landings;
use crate::ledger::RepoPath;
use crate::registry::Registry;

pub use objection::{Objection, Rule};
pub use place::LandingDays;

use desk::CommitReview;

/// A commit that adds more bytes than this to a file is refused.
const LARGEST: usize = 256 * 1024;

/// A month has as many entries as it has; this is some fifty thousand of them.
const LARGEST_MONTH: usize = 16 * 1024 * 1024;

/// How many bytes a file may have that had so many before. What lands bounds nobody after it, so
/// that a record cannot be filled up for good.
pub fn most_bytes(path: &RepoPath, before: usize) -> usize {
    match RecordKind::around(path.as_str()) {
        Some(RecordKind::Statement) => LARGEST_MONTH,
        _ => before + LARGEST,
    }
}

/// What a commit does to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFile {
    pub path: RepoPath,
    /// `None` for a new file.
    pub before: Option<Vec<u8>>,
    /// `None` for a file that is gone.
    pub after: Option<Vec<u8>>,
}

/// A commit that wants to land.
#[derive(Clone, Copy)]
pub struct Act<'a> {
    /// What it stands on.
    pub parent: CommitId,
    pub message: &'a str,
    /// The clock of whoever judges; on the hub, the hub's.
    pub at: Instant,
    /// When the commit says that it was made.
    pub claimed: Instant,
    pub changes: &'a [ChangedFile],
    /// What landed up to the parent.
    pub landings: &'a dyn Landings,
}

/// Everything the commit is refused for; nothing where it may land. `parent` is the registry as of
/// the commit's parent, `signer` who signed it, as the parent knows him.
pub fn objections(parent: &Registry, signer: &Staff, commit: &Act<'_>) -> Vec<Objection> {
    CommitReview { parent, signer, commit: *commit }.objections()
}

/// Records that [`objections`] looks at beyond the house itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Ids of records; each comes with what surrounds it, as
    /// [`PartReader`](crate::registry::PartReader) reads it.
    pub records: BTreeSet<String>,
    /// All statements.
    pub statements: bool,
}

/// Which records the parent's registry must hold for these changes to be judged.
pub fn needs(changes: &[ChangedFile]) -> Needs {
    let mut needs = Needs::default();
    for change in changes {
        let text = change
            .after
            .as_deref()
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default();
        let named: Vec<ReportId> = match place::place(&change.path) {
            Ok(RecordPath::Report(id, _)) if change.before.is_some() => vec![id],
            Ok(RecordPath::Dispute(id, _)) => {
                needs.records.extend(change.before.as_ref().map(|_| id.to_string()));
                Dispute::read(text).map(|dispute| dispute.reports).unwrap_or_default()
            }
            Ok(RecordPath::Incident(id, _)) => {
                needs.records.extend(change.before.as_ref().map(|_| id.to_string()));
                Incident::read(text).map(|incident| incident.reports).unwrap_or_default()
            }
            Ok(RecordPath::Statement(_)) => {
                needs.statements = true;
                Vec::new()
            }
            _ => Vec::new(),
        };
        needs.records.extend(named.into_iter().map(|id| id.to_string()));
    }
    needs
}
