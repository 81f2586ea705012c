//! Files of the repository that are no part of the ledger, such as `.gitattributes`: they follow
//! the branch all the same.

use std::path::{Path, PathBuf};

use git2::build::CheckoutBuilder;
use git2::{DiffFile, DiffOptions, FileMode, Oid, Repository};

use super::GitLedger;
use super::worktree::{PathState, lying};
use crate::domain::ids::CommitId;
use crate::ledger::{BlobId, During as _, RepoPath, Result};

impl GitLedger {
    /// Brings what the ledger does not know from one commit to another; leaves what was edited by
    /// hand.
    pub(super) fn settle_others(
        &self,
        repo: &Repository,
        from: Option<CommitId>,
        to: CommitId,
    ) -> Result<()> {
        let settling = "bring the other files up to the branch";
        let Some(work) = &self.folders.work else { return Ok(()) };
        let (old, new) =
            (from.map(|from| self.tree_of(repo, from)).transpose()?, self.tree_of(repo, to)?);
        let mut options = DiffOptions::new();
        let diff = repo
            .diff_tree_to_tree(old.as_ref(), Some(&new), Some(options.include_typechange(true)))
            .during(settling)?;
        let others = diff
            .deltas()
            .filter(|delta| is_other(&delta.old_file()) || is_other(&delta.new_file()));
        let paths: Vec<PathBuf> = others
            .filter(|delta| untouched(work, &delta.old_file()))
            .filter_map(|delta| path(&delta.new_file()))
            .collect();
        if paths.is_empty() {
            return Ok(());
        }
        let mut checkout = CheckoutBuilder::new();
        checkout.force().disable_pathspec_match(true);
        paths.iter().for_each(|path| {
            checkout.path(path);
        });
        self.steps.before("write other files").during(settling)?;
        repo.checkout_tree(new.as_object(), Some(&mut checkout)).during(settling)
    }
}

fn path(file: &DiffFile<'_>) -> Option<PathBuf> {
    file.path().map(Path::to_owned)
}

/// A file that is there and that the ledger does not keep.
fn is_other(file: &DiffFile<'_>) -> bool {
    let name = file.path().and_then(Path::to_str);
    let kept = matches!(file.mode(), FileMode::Blob | FileMode::BlobExecutable)
        && name.is_some_and(|name| RepoPath::new(name).is_ok());
    file.id() != Oid::ZERO_SHA1 && !kept
}

/// What lies there is what the old commit has, or nothing.
fn untouched(work: &Path, old: &DiffFile<'_>) -> bool {
    let Some(path) = old.path() else { return false };
    match lying(&work.join(path)) {
        Ok(PathState::Absent) => true,
        Ok(PathState::Blob(id)) => {
            old.id().as_bytes().try_into().is_ok_and(|old| id == BlobId(old))
        }
        _ => false,
    }
}
