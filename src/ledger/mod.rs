//! The store: files under paths, kept in commits on one branch. It knows nothing of reports.
//!
//! [`ReadLedger`] reads, [`Ledger`] adds the one way to write, [`Sign`] the power to sign. [`git`]
//! keeps them in a git repository, [`memory`] in memory for tests of the rules; both pass one
//! contract.

mod as_of;
mod change;
mod commit;
mod error;
pub mod git;
pub mod memory;
mod path;
pub mod remote;
mod several;
mod sha1;

#[cfg(test)]
mod contract;

pub use as_of::AsOf;
pub use change::{Authorship, Change, ChangeOutcome, Sign, Signature, Write, commit};
pub use commit::{BlobId, ChainPlace, Commit, FileChange, GitIdentity};
use error::During;
pub use error::LedgerError;
pub use path::{BadPath, RepoPath};
pub(crate) use several::{THREADS_FROM, each_of};
pub use sha1::object_name;

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::domain::ids::CommitId;

/// An answer of the store.
pub type Result<T, E = LedgerError> = std::result::Result<T, E>;

/// Which state of the files is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerView {
    /// As a commit has them.
    Committed(CommitId),
    /// As they lie in the working tree now, hand edits included.
    WorkingTree,
}

/// One file, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerFile {
    pub path: RepoPath,
    pub bytes: Vec<u8>,
    /// The version that is committed, where these are its bytes; `None` where the working tree
    /// holds others, or the newest commit has no such file.
    pub committed: Option<BlobId>,
}

/// Reading. What bears no [`RepoPath`] (a hidden file, a link, a name with control characters) is
/// no part of the ledger.
///
/// Every method fails with [`LedgerError::Storage`] where the store cannot be read.
pub trait ReadLedger: Sync {
    /// The newest commit of the canonical branch; `None` before the first.
    fn head(&self) -> Result<Option<CommitId>>;

    /// Calls `visit` once for every file at or below `under` (for all files if `None`), from
    /// several threads and in no fixed order, so that the caller parses in parallel and never holds
    /// all bytes at once.
    fn each(
        &self,
        view: LedgerView,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()>;

    /// One file; `None` where the view has none of that name.
    fn file(&self, view: LedgerView, path: &RepoPath) -> Result<Option<LedgerFile>>;

    /// Every commit of the first-parent chain behind `after` (all of them if `None`), oldest first.
    ///
    /// Fails with [`LedgerError::Rewritten`] where `after` is no longer on the chain at its place.
    fn history(&self, after: Option<ChainPlace>) -> Result<Vec<Commit>>;

    /// The bytes of a file version that [`FileChange`] names.
    fn blob(&self, id: BlobId) -> Result<Vec<u8>>;

    /// All files of a view, sorted by path.
    fn files(&self, view: LedgerView) -> Result<Vec<LedgerFile>> {
        let found = Mutex::new(BTreeMap::new());
        self.each(view, None, &|file| {
            found.lock().expect("no visitor panics").insert(file.path.clone(), file);
        })?;
        Ok(found.into_inner().expect("no visitor panics").into_values().collect())
    }
}

/// Reading and writing.
pub trait Ledger: ReadLedger {
    /// Turns one decision into one commit.
    ///
    /// `work` sees the ledger at `head` and says what to change, or `None` to leave all as it is.
    /// If somebody else moved the branch meanwhile, nothing is written and `work` decides anew on
    /// the new tip. Callers use [`commit`], which lets `work` fail.
    ///
    /// Fails, with nothing written, where the change does not fit the head
    /// ([`LedgerError::Exists`], [`LedgerError::Missing`], [`LedgerError::Clash`]), hand edits
    /// stand in the way ([`LedgerError::Uncommitted`]), or the store stays busy
    /// ([`LedgerError::Busy`], [`LedgerError::GitBusy`], [`LedgerError::Contested`]).
    /// [`LedgerError::Unfinished`] alone means that the commit has landed.
    fn transact(&self, by: &Authorship<'_>, work: &mut Work<'_>) -> Result<ChangeOutcome>;
}

/// What decides on a change; see [`Ledger::transact`].
pub type Work<'a> = dyn FnMut(&dyn ReadLedger, Option<CommitId>) -> Option<Change> + 'a;
