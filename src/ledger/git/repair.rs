//! Finishing what a command that died half-way had begun.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::journal::{Journal, Move};
use super::lock::{WriteLock, bears_mark};
use super::{GitLedger, Repaired, disk};
use crate::ledger::{During as _, ReadLedger as _, Result};

/// A live git holds a reference's lock for microseconds.
const NO_LIVE_GIT: Duration = Duration::from_millis(200);

impl GitLedger {
    /// Repairs if a command died, or waits for one that is at work.
    pub(super) fn repair_if_needed(&self) -> Result<Option<Repaired>> {
        if !self.has_journal() && !bears_mark(&self.folders.index_lock()) {
            return Ok(None);
        }
        let held = self.write_lock()?;
        self.repair(&held)
    }

    /// Finishes the transaction of the journal, if it landed, and frees the locks its command left.
    pub(super) fn repair(&self, held: &WriteLock) -> Result<Option<Repaired>> {
        let Some(journal) = self.read_journal()? else {
            if bears_mark(&self.folders.index_lock()) {
                self.desk(held)?;
            }
            self.drop_journal()?;
            return Ok(None);
        };
        self.free_branch(&journal)?;
        let Some(desk) = self.desk(held)? else { return Ok(None) };
        self.sweep(&desk, &journal.moves)?;
        let landed = self.landed(journal.moves)?;
        let paths = if landed.is_empty() {
            Vec::new()
        } else {
            self.settle(&*self.pool.take()?, &desk, &landed)?.into_iter().collect()
        };
        drop(desk);
        self.drop_journal()?;
        Ok((!paths.is_empty()).then_some(Repaired { paths }))
    }

    /// The moves whose outcome the branch holds. If the branch never moved, none; if somebody
    /// committed since, those still true.
    fn landed(&self, moves: Vec<Move>) -> Result<Vec<Move>> {
        let repo = self.pool.take()?;
        let Some(head) = self.head()? else { return Ok(Vec::new()) };
        let root = self.root(&repo, head)?;
        let mut landed = Vec::new();
        for step in moves {
            if self.find(&repo, Some(&root), step.path.as_str())?.map(|(_, id)| id) == step.new {
                landed.push(step);
            }
        }
        Ok(landed)
    }

    /// Removes the branch's lock if the dead command left it.
    fn free_branch(&self, journal: &Journal) -> Result<()> {
        let lock = self.branch_lock();
        let ours = format!("{}\n", journal.commit);
        let left = |lock: &Path| {
            fs::read_to_string(lock).is_ok_and(|text| text.is_empty() || text == ours)
        };
        if !left(&lock) {
            return Ok(());
        }
        thread::sleep(NO_LIVE_GIT);
        if left(&lock) {
            self.steps
                .before("free the branch")
                .and_then(|()| disk::remove(&lock))
                .during("free the branch")?;
        }
        Ok(())
    }

    /// Where git locks the branch.
    pub(super) fn branch_lock(&self) -> PathBuf {
        self.folders.common.join(format!("{}.lock", self.branch))
    }
}
