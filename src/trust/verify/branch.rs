//! The branch: what has landed on it, held against the receipts, and each commit for itself.

use super::commits::{ReceiptedCommit, judge};
use super::fault::{FaultPlace, VerifyFault, VerifyFinding};
use super::memory::Memory;
use super::past::Past;
use super::{Verified, chain};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::git::GitLedger;
use crate::ledger::remote::Remote as _;
use crate::ledger::{LedgerError, ReadLedger as _, Result};
use crate::trust::judge::Hindsight;
use crate::trust::log::{self, LogEntry};

/// What stood before the commits that are looked at.
#[derive(Clone, Copy, Default)]
struct BranchStart {
    commit: Option<CommitId>,
    /// Of its receipt.
    at: Option<Instant>,
}

/// Checks the branch and its commits; returns the tip of what has landed.
pub(super) fn check(
    ledger: &GitLedger,
    past: &Past<'_>,
    memory: &Memory,
    entries: &[LogEntry],
    found: &mut Verified,
) -> Result<Option<CommitId>> {
    let Landed { tip, by_fetch } = landed(ledger, found)?;
    if let (Some(known), Some(tip)) = (memory.tip, tip)
        && chain::between(ledger, Some(known), tip)?.is_none()
    {
        found.wrong.push(VerifyFinding {
            about: FaultPlace::Commit(known),
            fault: VerifyFault::BranchRewritten,
        });
    }
    let from = start(ledger, memory, found)?;
    let behind = behind(ledger, from, tip, found)?;
    let steps = steps(from, entries, &behind);
    let hindsight = tip.map(|tip| look_back(ledger, tip)).transpose()?.flatten();
    found.unread |= hindsight.is_none() && !steps.is_empty();
    let judged = judge(ledger, past, hindsight.as_ref(), &steps, found.newest.is_some())?;
    let faults = judged
        .iter()
        .flat_map(|judged| judged.faults.iter().map(|fault| (judged.commit, fault.clone())));
    found.wrong.extend(
        faults.map(|(commit, fault)| VerifyFinding { about: FaultPlace::Commit(commit), fault }),
    );
    if found.newest.is_some() && by_fetch {
        found.unasked = behind.len();
    } else if found.newest.is_some() {
        found.wrong.extend(behind.iter().map(|commit| VerifyFinding {
            about: FaultPlace::Commit(*commit),
            fault: VerifyFault::Unreceipted,
        }));
    }
    found.unread |= judged.iter().any(|judged| judged.unread);
    found.commits = judged;
    Ok(tip)
}

/// What landed when, up to a tip; `None` where an erasure or a partial clone left out what that
/// needs.
fn look_back(ledger: &GitLedger, tip: CommitId) -> Result<Option<Hindsight>> {
    match Hindsight::as_of_tip(ledger, tip) {
        Ok(hindsight) => Ok(Some(hindsight)),
        Err(LedgerError::Storage { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What has landed.
struct Landed {
    tip: Option<CommitId>,
    /// It is what git fetched last from the hub: the receipts may have been fetched earlier.
    by_fetch: bool,
}

/// Finds what has landed, and counts what is only here.
fn landed(ledger: &GitLedger, found: &mut Verified) -> Result<Landed> {
    let head = ledger.head()?;
    // A bare repository is the hub, or a mirror of it.
    let hub = if ledger.work_dir().is_some() { ledger.remote(&[], None)? } else { None };
    let mut landed = hub.map(|hub| ledger.reference(&hub.seen())).transpose()?.flatten();
    // A command that died may have kept the receipt of what landed, and not yet noted that it did.
    let acknowledged = found.newest.as_ref().map(|newest| newest.receipt().new);
    if let (Some(seen), Some(new), Some(head)) = (landed, acknowledged, head)
        && chain::between(ledger, Some(new), head)?.is_some()
        && chain::between(ledger, Some(seen), new)?.is_some()
    {
        landed = acknowledged;
    }
    if let (Some(tip), Some(head)) = (landed, head) {
        match chain::between(ledger, Some(tip), head)? {
            Some(ahead) => found.pending = ahead.len(),
            // To be behind is no matter.
            None => found.parted = chain::between(ledger, Some(head), tip)?.is_none(),
        }
    }
    Ok(Landed { tip: landed.or(head), by_fetch: landed.is_some() })
}

/// Where to begin: behind what was verified before.
fn start(ledger: &GitLedger, memory: &Memory, found: &Verified) -> Result<BranchStart> {
    match (found.since, memory.receipt) {
        (Some(_), Some((_, commit))) => {
            let entry = log::read_object(commit, &ledger.raw_commit(commit)?);
            let receipt = entry.as_ref().map(LogEntry::receipt);
            Ok(BranchStart {
                commit: receipt.map(|receipt| receipt.new),
                at: receipt.map(|receipt| receipt.at),
            })
        }
        _ => Ok(BranchStart::default()),
    }
}

/// Landed commits that no receipt names; says so where the branch lacks what the newest receipt
/// names.
fn behind(
    ledger: &GitLedger,
    from: BranchStart,
    tip: Option<CommitId>,
    found: &mut Verified,
) -> Result<Vec<CommitId>> {
    let newest = found.newest.as_ref().map(|entry| entry.receipt().new);
    let chain = match tip {
        Some(tip) => chain::between(ledger, newest.or(from.commit), tip)?,
        None => None,
    };
    if chain.is_none() && newest.is_some() {
        found.wrong.push(VerifyFinding {
            about: FaultPlace::Whole,
            fault: VerifyFault::BranchElsewhere { tip },
        });
    }
    Ok(chain.unwrap_or_default())
}

/// The commits of the receipts, and those behind the last.
fn steps<'e>(
    from: BranchStart,
    entries: &'e [LogEntry],
    behind: &[CommitId],
) -> Vec<ReceiptedCommit<'e>> {
    let mut earliest = from.at;
    let mut steps = Vec::new();
    for receipt in entries.iter().map(LogEntry::receipt) {
        steps.extend(receipt.commits.iter().map(|commit| ReceiptedCommit {
            commit: *commit,
            receipt: Some(receipt),
            earliest,
        }));
        earliest = Some(receipt.at);
    }
    steps.extend(behind.iter().map(|commit| ReceiptedCommit {
        commit: *commit,
        receipt: None,
        earliest,
    }));
    steps
}
