//! What a fetch brought, before this clone takes it over.

use super::fault::{FaultPlace, VerifyFinding};
use super::past::Past;
use super::receipts::Root;
use super::{receipts, unreadable};
use crate::domain::ids::CommitId;
use crate::ledger::Result;
use crate::ledger::git::GitLedger;
use crate::ledger::remote::Untrusted;
use crate::trust::key::PublicKey;
use crate::trust::log::{self, LogEntry, LogError};

/// The first thing that is wrong with the receipts behind `known` up to `head`: each must follow,
/// be the hub's, and tell of the branch as it is. The key that counts is the one that the last
/// receipt here leaves; before the first, `hub`, as this clone knows it otherwise, and where it
/// knows none, whoever signed the first receipt must have signed them all.
///
/// # Errors
/// The repository cannot be read, or the log that this clone has is damaged.
pub fn arrived(
    ledger: &GitLedger,
    hub: Option<PublicKey>,
    known: Option<CommitId>,
    head: CommitId,
) -> Result<Option<Untrusted>> {
    let before = known.map(|known| log::entry(ledger, known)).transpose()?;
    let entries = match log::read_from(ledger, head, before.as_ref()) {
        Ok(entries) => entries,
        Err(LogError::Ledger(error)) => return Err(error),
        Err(broken) => return Ok(Some(untrusted(&unreadable(&broken)))),
    };
    let left = before.as_ref().and_then(LogEntry::next_signer).or(hub);
    let root = Root::Known(left.as_ref());
    let found = receipts::check(ledger, &Past::new(ledger), root, &entries)?;
    Ok(found.wrong.first().map(untrusted))
}

fn untrusted(finding: &VerifyFinding) -> Untrusted {
    let receipt = if let FaultPlace::Receipt(number) = finding.about { Some(number) } else { None };
    Untrusted { receipt, code: finding.fault.code() }
}
