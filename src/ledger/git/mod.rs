//! The ledger in a git repository; the only user of git2.
//!
//! Commits are built from the parent's tree, not through the git index; afterwards working tree and
//! index are brought up to the branch, so that `git status` stays clean. A journal under
//! `.git/baobei` lets the next command finish what a crash broke off.

mod advance;
mod bare;
mod disk;
mod driver;
mod entries;
mod gc;
mod history;
mod identity;
mod index;
mod init;
mod journal;
mod lock;
mod objects;
mod open;
mod others;
mod plan;
mod plumbing;
mod pool;
mod program;
mod read;
mod references;
mod remote;
mod repair;
mod settle;
mod shared;
pub(crate) mod signing;
mod steps;
mod transaction;
mod trees;
mod worktree;

#[cfg(test)]
mod crash;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::RepoPath;
pub use entries::{EntryChange, FolderEntry, FolderNames};
pub use plumbing::{ObjectKind, UnsyncedCommit};
use pool::Pool;
pub use program::{Git, GitOutput};
pub use references::{DEAD, ReferenceMove};
pub use remote::GitRemote;
pub use shared::{
    Again, LeftCommit, PutAside, Redone, RefusedFile, RejudgedFile, Shared, SyncReport,
};
use steps::Steps;
use trees::Trees;

pub use signing::{Signing, SigningKey};

/// How a registry is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The canonical branch, without `refs/heads/`.
    pub branch: String,
    /// How long to wait for other writers.
    pub patience: Duration,
    /// Accepts a repository without a working tree, as a hub is.
    pub bare: bool,
    /// Further folders with objects: where git keeps what is being pushed until somebody accepts
    /// it.
    pub objects: Vec<PathBuf>,
    /// Accepts a clone that lacks files' contents, as an auditor's does.
    pub partial: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            branch: "main".into(),
            patience: Duration::from_secs(30),
            bare: false,
            objects: Vec::new(),
            partial: false,
        }
    }
}

/// A registry that was opened.
pub struct Opened {
    pub ledger: GitLedger,
    /// Set where a command before this one had died half-way and its work was finished now.
    pub repaired: Option<Repaired>,
}

/// What a repair brought up to the branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    pub paths: Vec<RepoPath>,
}

/// A ledger in a git repository.
pub struct GitLedger {
    pool: Pool,
    trees: Trees,
    folders: Folders,
    /// Full name of the canonical branch.
    branch: String,
    patience: Duration,
    steps: Arc<dyn Steps>,
}

/// Where a repository keeps its things.
struct Folders {
    /// HEAD and index of this working tree.
    git: PathBuf,
    /// Objects, references, and our own folder.
    common: PathBuf,
    /// `None` for a bare repository.
    work: Option<PathBuf>,
}

impl GitLedger {
    /// The folder with the registry's files; `None` for a bare repository.
    pub fn work_dir(&self) -> Option<&Path> {
        self.folders.work.as_deref()
    }

    /// The folder for what is derived and local to this machine: `.git/baobei`. It may not exist
    /// yet.
    pub fn local_dir(&self) -> PathBuf {
        self.folders.ours()
    }
}

impl Folders {
    fn ours(&self) -> PathBuf {
        self.common.join("baobei")
    }
}
