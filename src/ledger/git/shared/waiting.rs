//! What waits to land: finding it, landing it, and bringing it on top of what landed meanwhile.

use std::time::Instant;

use git2::{Oid, Repository};

use super::{Shared, TRIES, WriteLock, step_aside};
use crate::domain::ids::CommitId;
use crate::ledger::git::{GitLedger, objects};
use crate::ledger::remote::{Away, AwayKind, Pushed};
use crate::ledger::{Authorship, During as _, LedgerError, ReadLedger as _, Result};

impl GitLedger {
    /// The commits of the branch that the hub's branch, as `seen` keeps it, does not have; oldest
    /// first.
    ///
    /// Fails with [`LedgerError::Unrelated`] where the two have nothing in common.
    pub fn waiting(&self, seen: &str) -> Result<Vec<CommitId>> {
        match self.head()? {
            Some(head) => self.behind(head, self.reference(seen)?),
            None => Ok(Vec::new()),
        }
    }

    /// The first parents of `tip`, itself included, that `seen` does not have; oldest first.
    pub(super) fn behind(&self, tip: CommitId, seen: Option<CommitId>) -> Result<Vec<CommitId>> {
        let repo = self.pool.take()?;
        let mut found = Vec::new();
        let mut next = Some(tip);
        while let Some(id) = next {
            if seen.is_some_and(|seen| seen == id)
                || seen.map_or(Ok(false), |seen| descends(&repo, seen, id))?
            {
                found.reverse();
                return Ok(found);
            }
            found.push(id);
            next = self.commit_of(&repo, id)?.parent_id(0).ok().map(objects::name).transpose()?;
        }
        found.reverse();
        if seen.is_some() { Err(LedgerError::Unrelated) } else { Ok(found) }
    }

    /// Whether `new` is `old` with plain commits behind it, as a hub takes them: a merge that git
    /// made of two histories is none.
    fn goes_on(&self, new: CommitId, old: CommitId) -> Result<bool> {
        let repo = self.pool.take()?;
        let mut next = new;
        while next != old {
            let commit = self.commit_of(&repo, next)?;
            if commit.parent_count() != 1 || !descends(&repo, next, old)? {
                return Ok(false);
            }
            next = objects::name(commit.parent_id(0).during("read a commit")?)?;
        }
        Ok(true)
    }

    /// Whether `new` stands on `old`, or is it.
    pub(super) fn stands_on(&self, new: CommitId, old: CommitId) -> Result<bool> {
        Ok(new == old || descends(&*self.pool.take()?, new, old)?)
    }
}

pub(super) fn descends(repo: &Repository, new: CommitId, old: CommitId) -> Result<bool> {
    let ids = Oid::from_bytes(&new.0).and_then(|new| Ok((new, Oid::from_bytes(&old.0)?)));
    ids.and_then(|(new, old)| repo.graph_descendant_of(new, old)).during("compare two histories")
}

/// The newest commit that waited when this clone last looked.
const WAITING: &str = "refs/baobei/waiting";

impl Shared<'_> {
    /// Keeps in mind what waits, so that it is missed where somebody takes it off the branch.
    pub(super) fn remember(&self) -> Result<()> {
        match self.waiting()?.last() {
            Some(newest) => self.ledger.set_reference(WAITING, *newest),
            None => self.ledger.drop_reference(WAITING),
        }
    }

    /// Tells, once, what waited and is neither on the branch nor landed, as after `git reset`.
    pub(super) fn miss(&self) -> Result<()> {
        let (Some(waited), Some(head)) = (self.ledger.reference(WAITING)?, self.ledger.head()?)
        else {
            return Ok(());
        };
        if self.ledger.stands_on(head, waited)? || self.is_redoing()? {
            return Ok(());
        }
        let mut missed = Vec::new();
        for commit in self.ledger.behind(waited, self.ledger.reference(&self.remote.seen())?)? {
            if !self.ledger.stands_on(head, commit)? && self.is_gone(commit, head)? {
                missed.push(commit);
            }
        }
        self.note(|news| news.dropped.extend(missed));
        self.ledger.drop_reference(WAITING)
    }

    /// Whether a file that a commit made is not on the branch, however it got there.
    fn is_gone(&self, commit: CommitId, head: CommitId) -> Result<bool> {
        for change in self.ledger.commit_at(commit, 0)?.changes {
            let is_new = change.before.is_none() && change.after.is_some();
            if is_new && self.ledger.object_at(head, change.path.as_str())?.is_none() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn waiting(&self) -> Result<Vec<CommitId>> {
        self.ledger.waiting(&self.remote.seen())
    }

    /// Moves the branch along with the hub's, as last seen, where nothing waits.
    pub(super) fn catch_up(&self, held: &WriteLock) -> Result<()> {
        let Some(seen) = self.ledger.reference(&self.remote.seen())? else { return Ok(()) };
        if self.waiting()?.is_empty() {
            let changed = self.ledger.advance_held(held, seen)?.len();
            self.note(|news| news.changed += changed);
        }
        Ok(())
    }

    /// Brings the branch on top of the hub's, as last seen, and with it what waits; finishes a
    /// redoing that was broken off.
    pub(super) fn settle(&self, held: &WriteLock, by: &Authorship<'_>) -> Result<()> {
        self.resume(held, by)?;
        let (Some(head), Some(seen)) =
            (self.ledger.head()?, self.ledger.reference(&self.remote.seen())?)
        else {
            return self.catch_up(held);
        };
        if self.ledger.goes_on(head, seen)? {
            return Ok(());
        }
        if self.waiting()?.is_empty() {
            return self.catch_up(held);
        }
        self.redo_behind(held, by, None)
    }

    /// Lands what waits. False where the hub gives no answer.
    pub(super) fn land_waiting(&self, held: &WriteLock, by: &Authorship<'_>) -> Result<bool> {
        if self.offline {
            return self.ask();
        }
        let mut is_redated = false;
        for tries in 1..=TRIES {
            let waiting = self.waiting()?;
            let (Some(head), [_, ..]) = (waiting.last().copied(), &waiting[..]) else {
                return Ok(true);
            };
            let asked = Instant::now();
            match self.remote.push(head)? {
                Pushed::Landed { said } => {
                    self.accepted(head, said);
                    self.note(|news| news.landed.extend(waiting));
                    return Ok(true);
                }
                Pushed::Lost => {
                    step_aside(tries, asked.elapsed());
                    if !self.follow(held, by)? {
                        return Ok(false);
                    }
                }
                Pushed::Refused { said } => self.land_singly(held, by, &waiting, said)?,
                // The very first commit has nothing to stand on if it is made anew.
                Pushed::Outdated { said, .. }
                    if is_redated || self.ledger.reference(&self.remote.seen())?.is_none() =>
                {
                    self.keeps(Away { kind: AwayKind::Unfit, why: said.join(" / ") });
                    return Ok(false);
                }
                Pushed::Outdated { at, .. } => {
                    is_redated = true;
                    self.note(|news| news.redated = Some(at));
                    self.redo_behind(held, &by.dated(at), None)?;
                }
                Pushed::Away(away) if self.is_landed(head, &away)? => {
                    self.note(|news| news.landed.extend(waiting));
                    return Ok(true);
                }
                Pushed::Away(away) => {
                    self.keeps(away);
                    return Ok(false);
                }
            }
        }
        self.keeps_contested();
        Ok(false)
    }

    /// The hub refused what waits as a whole: lands it one by one, puts the first that is refused
    /// aside, and redoes those behind it.
    fn land_singly(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        waiting: &[CommitId],
        said: Vec<String>,
    ) -> Result<()> {
        if let [only] = waiting {
            return self.drop_refused(held, by, *only, said);
        }
        for commit in waiting {
            match self.remote.push(*commit)? {
                Pushed::Landed { said } => {
                    self.accepted(*commit, said);
                    self.note(|news| news.landed.push(*commit));
                }
                Pushed::Refused { said } => return self.drop_refused(held, by, *commit, said),
                // The next push of everything that waits finds out what is to be done.
                Pushed::Lost | Pushed::Outdated { .. } | Pushed::Away(_) => return Ok(()),
            }
        }
        Ok(())
    }

    /// Takes a commit that the hub will not have off the branch; its files are put aside.
    fn drop_refused(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        commit: CommitId,
        said: Vec<String>,
    ) -> Result<()> {
        if self.ledger.reference(&self.remote.seen())?.is_none() {
            // The hub is empty and refuses the very first commit: there is nothing to stand on
            // without it.
            return Err(LedgerError::HubRefused { said });
        }
        self.put_commit_aside(commit, &said)?;
        self.redo_behind(held, by, Some(commit))
    }
}
