//! Opening: every kind of repository that would not be kept right is refused here, each in its own
//! words.

use std::path::Path;
use std::sync::Arc;

use git2::{Config, ErrorCode, Repository, RepositoryOpenFlags, RepositoryState};

use super::pool::Pool;
use super::steps::{Steps, Unhindered};
use super::trees::Trees;
use super::{Folders, GitLedger, Opened, Options};
use crate::ledger::{During as _, LedgerError, Result};

impl GitLedger {
    /// Opens the registry that `dir` lies in, and finishes what a crashed command left undone.
    ///
    /// Fails on every kind of repository that could not be read or kept right; see [`LedgerError`].
    pub fn open(dir: &Path, options: &Options) -> Result<Opened> {
        Self::open_with(dir, options, Arc::new(Unhindered))
    }

    pub(super) fn open_with(
        dir: &Path,
        options: &Options,
        steps: Arc<dyn Steps>,
    ) -> Result<Opened> {
        let nowhere: [&Path; 0] = [];
        let repo = Repository::open_ext(dir, RepositoryOpenFlags::empty(), nowhere)
            .map_err(|error| explain(dir, error))?;
        if repo.is_bare() && !options.bare {
            return Err(LedgerError::Bare { dir: repo.path().to_owned() });
        }
        if repo.is_shallow() {
            return Err(LedgerError::ShallowClone);
        }
        require_whole(&repo.config().during("read git's configuration")?, options.partial)?;
        let branch = format!("refs/heads/{}", options.branch);
        if !repo.is_bare() {
            require_rest(&repo, &branch)?;
        }
        let folders = Folders {
            git: repo.path().to_owned(),
            common: repo.commondir().to_owned(),
            work: repo.workdir().map(Path::to_owned),
        };
        let ledger = Self {
            pool: Pool::new(repo, options.objects.clone())?,
            trees: Trees::default(),
            folders,
            branch,
            patience: options.patience,
            steps,
        };
        let repaired = ledger.repair_if_needed()?;
        Ok(Opened { ledger, repaired })
    }
}

/// Turns git2's refusal to open into ours.
fn explain(dir: &Path, error: git2::Error) -> LedgerError {
    let unknown = error
        .message()
        .split_once("unsupported extension name extensions.")
        .map(|(_, name)| name.to_owned());
    match (error.code(), unknown.as_deref()) {
        (ErrorCode::NotFound, _) => LedgerError::NotARepository { dir: dir.to_owned() },
        (ErrorCode::Owner, _) => LedgerError::ForeignOwner { dir: dir.to_owned() },
        (_, Some("refstorage")) => LedgerError::Reftable,
        (_, Some("objectformat")) => LedgerError::Sha256,
        (_, Some(name)) => LedgerError::Extension { name: name.to_owned() },
        _ if error.message().contains("object format") => LedgerError::Sha256,
        _ => LedgerError::storage("open the repository", error),
    }
}

/// Refuses clones that lack objects, and working trees that lack files.
fn require_whole(config: &Config, partial: bool) -> Result<()> {
    let on = |name| config.get_bool(name).unwrap_or(false);
    if on("core.splitIndex") {
        return Err(LedgerError::SplitIndex);
    }
    if on("core.sparseCheckout") || on("index.sparse") {
        return Err(LedgerError::SparseIndex);
    }
    let reading = "read git's configuration";
    let mut promisor = None;
    let entries = config.entries(Some(r"^remote\..*\.promisor$")).during(reading)?;
    entries
        .for_each(|entry| {
            promisor = entry.name().ok().map(|name| {
                name.trim_start_matches("remote.").trim_end_matches(".promisor").to_owned()
            })
        })
        .during(reading)?;
    match promisor {
        Some(remote) if !partial => Err(LedgerError::PartialClone { remote }),
        _ => Ok(()),
    }
}

/// Refuses while git is in the middle of something, or stands on another branch than `branch`.
pub(super) fn require_rest(repo: &Repository, branch: &str) -> Result<()> {
    if let Some(name) = operation(repo.state()) {
        return Err(LedgerError::InProgress { name });
    }
    let head = repo.find_reference("HEAD").during("read HEAD")?;
    let target = head.symbolic_target().ok().flatten();
    if target == Some(branch) {
        return Ok(());
    }
    let short = |name: &str| name.trim_start_matches("refs/heads/").to_owned();
    Err(LedgerError::HeadElsewhere { head: target.map(short), branch: short(branch) })
}

fn operation(state: RepositoryState) -> Option<&'static str> {
    Some(match state {
        RepositoryState::Clean => return None,
        RepositoryState::Merge => "merge",
        RepositoryState::Revert | RepositoryState::RevertSequence => "revert",
        RepositoryState::CherryPick | RepositoryState::CherryPickSequence => "cherry-pick",
        RepositoryState::Bisect => "bisect",
        RepositoryState::Rebase
        | RepositoryState::RebaseInteractive
        | RepositoryState::RebaseMerge => "rebase",
        RepositoryState::ApplyMailbox | RepositoryState::ApplyMailboxOrRebase => "git am",
    })
}
