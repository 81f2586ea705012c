//! Taking over what a fetch brought.

use git2::ErrorCode;

use super::waiting::descends;
use crate::domain::ids::CommitId;
use crate::ledger::git::GitLedger;
use crate::ledger::remote::{Away, Fetched, Guard, LOG, Remote};
use crate::ledger::{During as _, LedgerError, Result};

/// How often the hub is read before what it shows is distrusted.
const READS: u32 = 3;

impl GitLedger {
    /// Gets what the hub has and takes it over: where its branch stands, and its receipts. `Some`
    /// where there was no answer.
    ///
    /// Fails with [`LedgerError::HubRewritten`] where the hub lacks what this clone saw there, and
    /// with [`LedgerError::Untrusted`] where the guard finds something wrong with a receipt.
    /// Nothing is taken over then; what came lies beside, and harms nobody.
    pub fn take_over(&self, remote: &dyn Remote, guard: &dyn Guard) -> Result<Option<Away>> {
        let mut tries = 0;
        loop {
            tries += 1;
            match remote.fetch()? {
                Fetched::Away(away) => return Ok(Some(away)),
                Fetched::Empty => return Ok(None),
                Fetched::All => {}
            }
            let [branch, log] = remote.arrived();
            let branch = self.news(remote.seen(), &branch)?;
            let log = self.news(LOG.to_owned(), &log)?;
            if let Some(log) = &log
                && let Some(untrusted) = guard.distrusts(log.old, log.new)?
            {
                // Git reads one reference after the other: where somebody landed in between, the
                // log that came is newer than the branch. The next answer has that branch.
                if tries == READS {
                    return Err(LedgerError::Untrusted(untrusted));
                }
                continue;
            }
            // The branch first, as on the hub: it may be ahead of its receipts, never behind them.
            branch.iter().chain(&log).try_for_each(|news| self.follow(news))?;
            return Ok(None);
        }
    }

    /// How a reference is to move; `None` where it is there already.
    fn news(&self, name: String, arrived: &str) -> Result<Option<HubMove>> {
        let old = self.reference(&name)?;
        let Some(new) = self.reference(arrived)?.filter(|new| Some(*new) != old) else {
            return Ok(None);
        };
        if let Some(old) = old
            && !descends(&*self.pool.take()?, new, old)?
        {
            return Err(LedgerError::HubRewritten);
        }
        Ok(Some(HubMove { name, old, new }))
    }

    /// Moves a reference, unless another command has moved it meanwhile: that one has seen as much.
    fn follow(&self, HubMove { name, old, new }: &HubMove) -> Result<()> {
        let moving = format!("move {name}");
        self.steps.before("move a reference").during(&moving)?;
        let id = |commit: CommitId| git2::Oid::from_bytes(&commit.0);
        let repo = self.pool.take()?;
        let moved = match old {
            Some(old) => id(*new)
                .and_then(|new| repo.reference_matching(name, new, true, id(*old)?, "baobei")),
            None => id(*new).and_then(|new| repo.reference(name, new, false, "baobei")),
        };
        match moved {
            Err(error) if matches!(error.code(), ErrorCode::Modified | ErrorCode::Exists) => Ok(()),
            moved => moved.map(drop).during(moving),
        }
    }
}

/// A reference that the hub has moved on.
struct HubMove {
    name: String,
    old: Option<CommitId>,
    new: CommitId,
}
