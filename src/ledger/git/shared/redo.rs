//! Commits that waited are made anew on top of what landed before them.
//!
//! `refs/baobei/redo` keeps the old commits from the moment the branch leaves them until the last
//! is made anew, and `refs/baobei/redone` says how far that has come: whatever breaks off in
//! between, the next command goes on.

use std::fs;

use super::{LOST, LeftCommit, PutAside, Redone, RefusedFile, Shared, WriteLock};
use crate::domain::ids::CommitId;
use crate::ledger::git::transaction::Attempt;
use crate::ledger::git::{GitLedger, disk, objects};
use crate::ledger::{Authorship, During as _, LedgerError, ReadLedger as _, RepoPath, Result};

const REDO: &str = "refs/baobei/redo";
const REDONE: &str = "refs/baobei/redone";

impl Shared<'_> {
    /// Brings the branch to where the hub's was last seen, and everything that waits, behind `skip`
    /// if one is named, on top of that.
    pub(super) fn redo_behind(
        &self,
        held: &WriteLock,
        by: &Authorship<'_>,
        skip: Option<CommitId>,
    ) -> Result<()> {
        let Some(head) = self.ledger.head()? else { return Ok(()) };
        match skip {
            Some(skip) => self.ledger.set_reference(REDONE, skip)?,
            None => self.ledger.drop_reference(REDONE)?,
        }
        self.ledger.set_reference(REDO, head)?;
        self.resume(held, by)
    }

    /// Whether commits that waited are being made anew.
    pub(super) fn is_redoing(&self) -> Result<bool> {
        Ok(self.ledger.reference(REDO)?.is_some())
    }

    /// Goes on where a redoing was broken off, if one was.
    pub(super) fn resume(&self, held: &WriteLock, by: &Authorship<'_>) -> Result<()> {
        let Some(old) = self.ledger.reference(REDO)? else { return Ok(()) };
        let seen = self.ledger.reference(&self.remote.seen())?;
        if self.ledger.head()? == Some(old) {
            self.leave(held, old, seen)?;
        }
        let mut left = self.ledger.behind(old, seen)?;
        if let Some(done) = self.ledger.reference(REDONE)?
            && let Some(place) = left.iter().position(|commit| *commit == done)
        {
            left.drain(..=place);
        }
        for commit in left {
            self.redo(held, by, commit)?;
            self.ledger.set_reference(REDONE, commit)?;
        }
        self.ledger.drop_reference(REDO)?;
        self.ledger.drop_reference(REDONE)
    }

    /// Moves the branch off the commits that will be made anew. Where that cannot be, all stays as
    /// it was.
    fn leave(&self, held: &WriteLock, old: CommitId, seen: Option<CommitId>) -> Result<()> {
        let moved = match seen {
            Some(seen) => self
                .came(old, seen)
                .and_then(|came| self.ledger.advance_held(held, seen).map(|_| came)),
            None => Err(LedgerError::Unrelated),
        };
        match moved {
            Ok(came) => {
                self.note(|news| news.changed += came);
                Ok(())
            }
            Err(error @ LedgerError::Unfinished { .. }) => Err(error),
            Err(error) => {
                self.ledger.drop_reference(REDO)?;
                Err(error)
            }
        }
    }

    /// How many files others changed since the two histories parted.
    fn came(&self, old: CommitId, seen: CommitId) -> Result<usize> {
        let Some(first) = self.ledger.behind(old, Some(seen))?.first().copied() else {
            return Ok(0);
        };
        let repo = self.ledger.pool.take()?;
        let base = self
            .ledger
            .commit_of(&repo, first)?
            .parent_id(0)
            .ok()
            .map(objects::name)
            .transpose()?;
        Ok(self.ledger.moves_between(&repo, base, seen)?.len())
    }

    fn redo(&self, held: &WriteLock, by: &Authorship<'_>, id: CommitId) -> Result<()> {
        let commit = self.ledger.commit_at(id, 0)?;
        if by.signer.is_some() && !commit.author.email.eq_ignore_ascii_case(&by.author.person.email)
        {
            let email = commit.author.email;
            if !self.ledger.had_landed(id)? {
                return Err(LedgerError::NotYours { commit: id, email });
            }
            self.note(|news| news.left.push(LeftCommit { commit: id, email }));
            return Ok(());
        }
        if self.ledger.had_landed(id)? {
            self.note(|news| news.lost += 1);
        }
        let head = self.ledger.head()?;
        let judged = self.again.again(self.ledger, head, &commit, by.committer.at);
        let Redone { change, told, refused } =
            judged.map_err(|source| LedgerError::Rejudge { commit: id, source })?;
        for refused in &refused {
            self.put_aside(id, refused)?;
        }
        if let Some(change) = change
            && let Attempt::Lost = self.ledger.attempt(held, by, head, &change)?
        {
            return Err(LedgerError::Contested { tries: 1 });
        }
        self.note(|news| news.told.extend(told));
        Ok(())
    }

    /// Keeps the files of a commit that the hub refused.
    pub(super) fn put_commit_aside(&self, id: CommitId, said: &[String]) -> Result<()> {
        for change in self.ledger.commit_at(id, 0)?.changes {
            if let Some(after) = change.after {
                self.put_aside(
                    id,
                    &RefusedFile {
                        path: change.path,
                        bytes: self.ledger.blob(after)?,
                        why: said.to_vec(),
                    },
                )?;
            }
        }
        Ok(())
    }

    /// Keeps a refused file where it harms nobody and is not lost.
    fn put_aside(&self, id: CommitId, refused: &RefusedFile) -> Result<()> {
        let keeping = "keep what was refused";
        let folder = self.ledger.local_dir().join("refused");
        fs::create_dir_all(&folder).during(keeping)?;
        let kept = folder.join(format!("{}-{}", id.short(), refused.path.name()));
        let mut bytes = head(&refused.path, &refused.why).into_bytes();
        bytes.extend_from_slice(&refused.bytes);
        disk::put(&kept, &folder.join("fresh.tmp"), &bytes, true).during(keeping)?;
        self.note(|news| {
            news.refused.push(PutAside {
                path: refused.path.clone(),
                kept,
                why: refused.why.clone(),
            })
        });
        Ok(())
    }
}

/// What stands above a refused file: where it was meant to be, and why it may not.
fn head(path: &RepoPath, why: &[String]) -> String {
    let why = why.iter().flat_map(|text| text.lines()).map(|line| format!("# {line}\n"));
    std::iter::once(format!("# {path}\n")).chain(why).collect()
}

impl GitLedger {
    /// Whether a commit had landed on a hub that was lost since.
    fn had_landed(&self, commit: CommitId) -> Result<bool> {
        let reading = "read what a hub has lost";
        let repo = self.pool.take()?;
        let lost = repo.references_glob(&format!("{LOST}/branch/*")).during(reading)?;
        for reference in lost {
            let target = reference.during(reading)?.target();
            let tip = target.map(objects::name).transpose()?;
            if tip.map_or(Ok(false), |tip| self.stands_on(tip, commit))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
