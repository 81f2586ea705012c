//! One decision, one commit.

use std::time::Instant;

use git2::{ErrorCode, Oid, Repository, Transaction};

use super::gc::GcPause;
use super::journal::{Journal, Move};
use super::lock::{WriteLock, busy, pause};
use super::open::require_rest;
use super::worktree::HeldWorktree;
use super::{GitLedger, disk, objects};
use crate::domain::ids::CommitId;
use crate::ledger::{
    Authorship, Change, ChangeOutcome, During as _, Ledger, LedgerError, ReadLedger as _, Result,
    Signature, Work,
};

/// How often a decision is made anew because somebody else moved the branch.
const TRIES: u32 = 20;

/// How one attempt ended.
pub(super) enum Attempt {
    Landed(CommitId),
    Nothing,
    /// Somebody else moved the branch first.
    Lost,
}

/// A commit that is written and that nothing leads to yet.
pub(super) struct Made<'a> {
    parent: Option<CommitId>,
    pub(super) commit: CommitId,
    moves: Vec<Move>,
    subject: String,
    /// Working tree and index, while they are held.
    desk: Option<HeldWorktree<'a>>,
    /// Until something leads to the commit.
    unpruned: GcPause,
}

impl Made<'_> {
    /// Lets others have working tree and index while somebody far away is asked.
    pub(super) fn let_go(&mut self) {
        self.desk = None;
    }
}

impl Ledger for GitLedger {
    fn transact(&self, by: &Authorship<'_>, work: &mut Work<'_>) -> Result<ChangeOutcome> {
        let held = self.write_lock()?;
        self.repair(&held)?;
        for tries in 1..=TRIES {
            let head = self.head()?;
            let Some(change) = work(self, head) else {
                return Ok(ChangeOutcome::Nothing);
            };
            match self.attempt(&held, by, head, &change)? {
                Attempt::Landed(commit) => return Ok(ChangeOutcome::Committed { commit, tries }),
                Attempt::Nothing => return Ok(ChangeOutcome::Nothing),
                Attempt::Lost => pause(tries),
            }
        }
        Err(LedgerError::Contested { tries: TRIES })
    }
}

impl GitLedger {
    /// Checks, writes objects, then the journal, moves the branch, and settles. Before the branch
    /// moves nothing is seen by anybody; after it the journal says what is left to do.
    pub(super) fn attempt(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        head: Option<CommitId>,
        change: &Change,
    ) -> Result<Attempt> {
        let Some(made) = self.make(held, by, head, change)? else { return Ok(Attempt::Nothing) };
        let commit = made.commit;
        Ok(if self.conclude(held, by, made)? { Attempt::Landed(commit) } else { Attempt::Lost })
    }

    /// Writes the commit of a change, which nothing leads to yet. `None` if it would leave every
    /// file as it is.
    pub(super) fn make(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        head: Option<CommitId>,
        change: &Change,
    ) -> Result<Option<Made<'_>>> {
        let repo = self.pool.take()?;
        let parent = head.map(|head| self.commit_of(&repo, head)).transpose()?;
        let by = &parent.as_ref().map_or_else(
            || by.clone(),
            |parent| {
                by.behind(crate::domain::instant::Instant::from_epoch(parent.time().seconds()))
            },
        );
        let root = head.map(|head| self.root(&repo, head)).transpose()?;
        let moves = self.plan(&repo, root.as_ref(), change)?;
        let desk = self.desk(held)?;
        if let Some(desk) = &desk {
            require_rest(&repo, &self.branch)?;
            desk.require_untouched(&moves)?;
        }
        let unpruned = self.pause_gc();
        let Some(written) = self.write_objects(&repo, parent.as_ref(), change, &moves, by)? else {
            return Ok(None);
        };
        self.sync_objects(&written)?;
        let subject = change.message.lines().next().unwrap_or_default().to_owned();
        Ok(Some(Made { parent: head, commit: written.commit, moves, subject, desk, unpruned }))
    }

    /// Moves the branch to a commit that was made for it, and settles. False if the branch stands
    /// elsewhere by now.
    pub(super) fn conclude(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        made: Made<'_>,
    ) -> Result<bool> {
        let Made { parent, commit, moves, subject, desk, unpruned } = made;
        let repo = self.pool.take()?;
        let desk = desk.map_or_else(|| self.desk(held), |desk| Ok(Some(desk)))?;
        let journal = Journal { commit, moves };
        if desk.is_some() {
            self.write_journal(&journal)?;
        }
        if !self.move_branch(&repo, parent, commit, &subject, Some(&by.committer))? {
            self.drop_journal()?;
            return Ok(false);
        }
        drop(unpruned);
        let settled = desk.map_or(Ok(()), |desk| {
            self.settle(&repo, &desk, &journal.moves).and_then(|_| self.drop_journal())
        });
        settled.map_err(|error| LedgerError::Unfinished { commit, source: Box::new(error) })?;
        Ok(true)
    }

    /// Moves the branch if it still stands where it was read. False if it does not. The reflog says
    /// `why`, and by whom: git's own identity if that is `None`.
    pub(super) fn move_branch(
        &self,
        repo: &Repository,
        from: Option<CommitId>,
        to: CommitId,
        why: &str,
        who: Option<&Signature>,
    ) -> Result<bool> {
        let moving = "move the branch";
        self.steps.before("move the branch").during(moving)?;
        let mut lock = self.lock_branch(repo)?;
        if self.head()? != from {
            return Ok(false);
        }
        let to = Oid::from_bytes(&to.0).during(moving)?;
        let who = who.map(objects::signature).transpose()?;
        lock.set_target(&self.branch, to, who.as_ref(), &format!("baobei: {why}"))
            .and_then(|()| lock.commit())
            .during(moving)?;
        // The branch has moved; should making it durable fail, it has moved all the same.
        let _ = self
            .steps
            .before("sync the branch")
            .and_then(|()| disk::sync(&[self.folders.common.join(&self.branch)]));
        Ok(true)
    }

    /// Takes git's lock on the branch. Fails with [`LedgerError::GitBusy`] when patience ends.
    fn lock_branch<'r>(&self, repo: &'r Repository) -> Result<Transaction<'r>> {
        let started = Instant::now();
        loop {
            let mut lock = repo.transaction().during("lock the branch")?;
            match lock.lock_ref(&self.branch) {
                Ok(()) => return Ok(lock),
                Err(error) if error.code() != ErrorCode::Locked => {
                    return Err(LedgerError::storage("lock the branch", error));
                }
                Err(_) if started.elapsed() < self.patience => pause(2),
                Err(_) => return Err(busy(self.branch_lock())),
            }
        }
    }
}
