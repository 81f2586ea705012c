//! Moving the branch to a commit that is in the store already, and the files with it.

use git2::Repository;

use super::GitLedger;
use super::journal::{Journal, Move};
use super::lock::WriteLock;
use super::open::require_rest;
use crate::domain::ids::CommitId;
use crate::ledger::{During as _, LedgerError, ReadLedger as _, RepoPath, Result};

impl GitLedger {
    /// Moves the branch to `to`, wherever it stands now, and brings files and index along. Returns
    /// the files that are others now.
    ///
    /// Files edited by hand that the move would not touch are left alone. Dying half-way leaves the
    /// branch old or new, and the next command puts the files right.
    ///
    /// Fails, with nothing moved, where files edited by hand stand in the way
    /// ([`LedgerError::Uncommitted`]), where git is in the middle of something, or where somebody
    /// else moves the branch at this moment ([`LedgerError::Contested`]).
    pub fn advance(&self, to: CommitId) -> Result<Vec<RepoPath>> {
        let held = self.write_lock()?;
        self.repair(&held)?;
        self.advance_held(&held, to)
    }

    pub(super) fn advance_held(&self, held: &WriteLock, to: CommitId) -> Result<Vec<RepoPath>> {
        let from = self.head()?;
        if from == Some(to) {
            return Ok(Vec::new());
        }
        let repo = self.pool.take()?;
        let moves = self.moves_between(&repo, from, to)?;
        let desk = self.desk(held)?;
        if let Some(desk) = &desk {
            require_rest(&repo, &self.branch)?;
            desk.require_untouched(&moves)?;
            self.write_journal(&Journal { commit: to, moves: moves.clone() })?;
        }
        if !self.move_branch(&repo, from, to, "advance", None)? {
            self.drop_journal()?;
            return Err(LedgerError::Contested { tries: 1 });
        }
        let settled = desk.map_or(Ok(()), |desk| {
            self.settle(&repo, &desk, &moves)?;
            drop(desk);
            self.settle_others(&repo, from, to)?;
            self.drop_journal()
        });
        settled.map_err(|error| LedgerError::Unfinished { commit: to, source: Box::new(error) })?;
        Ok(moves.into_iter().map(|step| step.path).collect())
    }

    /// What becomes of the files between two commits.
    pub(super) fn moves_between(
        &self,
        repo: &Repository,
        from: Option<CommitId>,
        to: CommitId,
    ) -> Result<Vec<Move>> {
        let (old, new) =
            (from.map(|from| self.root(repo, from)).transpose()?, self.root(repo, to)?);
        let mut changes = Vec::new();
        self.compare(repo, [old.as_deref(), Some(&new)], "", &mut changes)
            .during("compare two commits")?;
        Ok(changes
            .into_iter()
            .map(|change| Move { path: change.path, old: change.before, new: change.after })
            .collect())
    }
}
