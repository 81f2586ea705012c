//! Taking over what a fetch brought.

use git2::ErrorCode;

use super::LOST;
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
    /// Fails with [`LedgerError::HubRewritten`] where the hub lacks what this clone saw there, with
    /// [`LedgerError::HubBehind`] where it has less of its receipts and nothing else, and with
    /// [`LedgerError::Untrusted`] where the guard finds something wrong with a receipt. Nothing is
    /// taken over then; what came lies beside, and harms nobody. Where the guard knows that the hub
    /// was made again, it is followed, and what this clone had from it stays below
    /// `refs/baobei/lost`.
    pub fn take_over(&self, remote: &dyn Remote, guard: &dyn Guard) -> Result<Option<Away>> {
        let mut tries = 0;
        loop {
            tries += 1;
            match remote.fetch()? {
                Fetched::Away(away) => return Ok(Some(away)),
                Fetched::Empty if self.reference(LOG)?.is_some() => {
                    return Err(LedgerError::HubBehind);
                }
                Fetched::Empty => return Ok(None),
                Fetched::All => {}
            }
            let [branch, log] = remote.arrived();
            let branch = self.news(remote.seen(), &branch)?;
            let log = self.news(LOG.to_owned(), &log)?;
            let moves: Vec<&HubMove> = branch.iter().chain(&log).collect();
            let mut known = log.as_ref().and_then(|log| log.old);
            if moves.iter().any(|news| news.way != Way::On) {
                let parted = log.as_ref().filter(|log| log.way == Way::Apart);
                let asked = parted.and_then(|log| Some((log.old?, log.new)));
                known = match asked {
                    Some((old, new)) => guard.made_again(old, new)?,
                    None => None,
                };
                if known.is_none() {
                    let is_less = log.as_ref().is_some_and(|log| log.way == Way::Back);
                    return Err(if is_less {
                        LedgerError::HubBehind
                    } else {
                        LedgerError::HubRewritten
                    });
                }
            }
            if let Some(log) = &log
                && let Some(untrusted) = guard.distrusts(known, log.new)?
            {
                // Git reads one reference after the other: where somebody landed in between, the
                // log that came is newer than the branch. The next answer has that branch.
                if tries == READS {
                    return Err(LedgerError::Untrusted(untrusted));
                }
                continue;
            }
            moves.iter().try_for_each(|news| self.keep_lost(news))?;
            // The branch first, as on the hub: it may be ahead of its receipts, never behind them.
            moves.iter().try_for_each(|news| self.follow(news))?;
            return Ok(None);
        }
    }

    /// How a reference is to move; `None` where it is there already.
    fn news(&self, name: String, arrived: &str) -> Result<Option<HubMove>> {
        let old = self.reference(&name)?;
        let Some(new) = self.reference(arrived)?.filter(|new| Some(*new) != old) else {
            return Ok(None);
        };
        let repo = self.pool.take()?;
        let way = match old {
            Some(old) if descends(&repo, old, new)? => Way::Back,
            Some(old) if !descends(&repo, new, old)? => Way::Apart,
            _ => Way::On,
        };
        Ok(Some(HubMove { name, old, new, way }))
    }

    /// Keeps what the hub no longer has.
    fn keep_lost(&self, HubMove { name, old, way, .. }: &HubMove) -> Result<()> {
        let Some(old) = old.filter(|_| *way == Way::Apart) else { return Ok(()) };
        let kind = if name == LOG { "log" } else { "branch" };
        self.set_reference(&format!("{LOST}/{kind}/{old}"), old)
    }

    /// Moves a reference, unless another command has moved it meanwhile: that one has seen as much.
    fn follow(&self, HubMove { name, old, new, .. }: &HubMove) -> Result<()> {
        let moving = format!("move {name}");
        self.steps.before("move a reference").during(&moving)?;
        let id = |commit: CommitId| git2::Oid::from_bytes(&commit.0);
        self.change_reference(name, &moving, |repo| {
            let moved = match old {
                Some(old) => repo.reference_matching(name, id(*new)?, true, id(*old)?, "baobei"),
                None => repo.reference(name, id(*new)?, false, "baobei"),
            };
            match moved {
                Err(error) if matches!(error.code(), ErrorCode::Modified | ErrorCode::Exists) => {
                    Ok(())
                }
                moved => moved.map(drop),
            }
        })
    }
}

/// A reference that the hub has moved.
struct HubMove {
    name: String,
    old: Option<CommitId>,
    new: CommitId,
    way: Way,
}

/// Where a reference went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    /// To something older.
    Back,
    Apart,
}
