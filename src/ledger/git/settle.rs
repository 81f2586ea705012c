//! After the branch has moved: bringing working tree and index up to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};

use git2::{Oid, Repository};

use super::index::IndexUpdate;
use super::journal::Move;
use super::worktree::{self, HeldWorktree, PathState, draft, lying};
use super::{GitLedger, disk};
use crate::ledger::{BlobId, During as _, RepoPath, Result};

/// Up to this many files are made durable one by one. More than that are left to the system: git's
/// store has them durably.
const DURABLE_UP_TO: usize = 64;

impl GitLedger {
    /// Brings files and index entries from the old side of `moves` to the new one; leaves what was
    /// edited by hand. Doing it again, or after it was broken off anywhere, does no harm.
    ///
    /// Returns the paths that were behind.
    pub(super) fn settle(
        &self,
        repo: &Repository,
        desk: &HeldWorktree<'_>,
        moves: &[Move],
    ) -> Result<BTreeSet<RepoPath>> {
        let durable = moves.len() <= DURABLE_UP_TO;
        let mut behind = BTreeSet::new();
        let mut found = BTreeMap::new();
        for step in moves {
            let file = self.settle_file(repo, desk, step, durable, &mut behind)?;
            found.insert(&step.path, file);
        }
        self.settle_index(desk, moves, found, &mut behind)?;
        Ok(behind)
    }

    /// Returns the file's numbers where it is now as the move wants it.
    fn settle_file(
        &self,
        repo: &Repository,
        desk: &HeldWorktree<'_>,
        step: &Move,
        durable: bool,
        behind: &mut BTreeSet<RepoPath>,
    ) -> Result<Option<Metadata>> {
        let writing = format!("write `{}`", step.path);
        let target = step.path.below(desk.work);
        let lies = lying(&target).during(&writing)?;
        if !step.expects_lying(&lies) {
            return Ok(None);
        }
        let Some(id) = step.new else {
            if lies != PathState::Absent {
                behind.insert(step.path.clone());
                self.steps
                    .before("remove a file")
                    .and_then(|()| worktree::remove(desk.work, &target))
                    .during(&writing)?;
            }
            return Ok(None);
        };
        if lies == PathState::Blob(id) {
            return fs::symlink_metadata(&target).map(Some).during(&writing);
        }
        behind.insert(step.path.clone());
        let blob = find_blob(repo, id)?;
        self.steps
            .before("write a file")
            .and_then(|()| worktree::put(&target, blob.content(), durable))
            .map(Some)
            .during(&writing)
    }

    fn settle_index(
        &self,
        desk: &HeldWorktree<'_>,
        moves: &[Move],
        mut found: BTreeMap<&RepoPath, Option<Metadata>>,
        behind: &mut BTreeSet<RepoPath>,
    ) -> Result<()> {
        let staged = desk.index.look_up(&found.keys().copied().collect());
        let mut changes = BTreeMap::new();
        for step in moves.iter().filter(|step| {
            staged.get(&step.path).is_some_and(|staged| step.expects_staged(*staged))
        }) {
            let file = found.remove(&step.path).flatten();
            if staged.get(&step.path) != Some(&step.new.into()) {
                behind.insert(step.path.clone());
            }
            changes.insert(&step.path, step.new.map(|id| IndexUpdate { id, file }));
        }
        let bytes = desk.index.splice(&changes);
        let fresh = self.folders.ours().join("index.tmp");
        let put = self
            .steps
            .before("write the index")
            .and_then(|()| disk::put(&self.folders.index(), &fresh, &bytes, false));
        put.map(drop).during("write git's index")
    }

    /// Removes what a crash left beside the files.
    pub(super) fn sweep(&self, desk: &HeldWorktree<'_>, moves: &[Move]) -> Result<()> {
        let sweeping = "remove what a crash left";
        let drafts: BTreeSet<_> =
            moves.iter().map(|step| draft(&step.path.below(desk.work))).collect();
        for draft in drafts {
            if draft.exists() {
                self.steps.before("sweep").and_then(|()| disk::remove(&draft)).during(sweeping)?;
            }
        }
        Ok(())
    }
}

fn find_blob(repo: &Repository, id: BlobId) -> Result<git2::Blob<'_>> {
    Oid::from_bytes(&id.0).and_then(|id| repo.find_blob(id)).during("read a file from git's store")
}
