//! The log of receipts: signatures, and whether it tells of the branch as it is.

use rayon::prelude::*;

use super::chain;
use super::fault::{FaultPlace, VerifyFault, VerifyFinding};
use super::past::Past;
use crate::domain::house::House;
use crate::domain::ids::CommitId;
use crate::engine::admit::is_admin;
use crate::ledger::git::{GitLedger, ObjectKind};
use crate::ledger::{LedgerError, LedgerView, Result};
use crate::registry::load_house;
use crate::trust::RECEIPT;
use crate::trust::judge::maker;
use crate::trust::key::PublicKey;
use crate::trust::log::LogEntry;
use crate::trust::object::ObjectId;
use crate::trust::receipt::Receipt;
use crate::trust::shape::Plain;
use crate::trust::signature::{Armoured, BadSignature};

/// Checks each receipt for itself: who signed it, which registry it is of, and which commits it
/// lists. Where the settings of the time name no key, `hub` must have signed. A key that was lost
/// is followed by the one that an admin names in a commit that lands alone: its receipt may bear
/// the new one already.
pub(super) fn check(
    ledger: &GitLedger,
    past: &Past<'_>,
    hub: Option<&PublicKey>,
    entries: &[LogEntry],
) -> Result<Vec<VerifyFinding>> {
    let found: Vec<Vec<VerifyFault>> =
        entries.par_iter().map(|entry| one(ledger, past, hub, entry)).collect::<Result<_>>()?;
    let about = |(entry, faults): (&LogEntry, Vec<VerifyFault>)| {
        let about = FaultPlace::Receipt(entry.receipt().number);
        faults.into_iter().map(move |fault| VerifyFinding { about, fault })
    };
    Ok(entries.iter().zip(found).flat_map(about).collect())
}

fn one(
    ledger: &GitLedger,
    past: &Past<'_>,
    hub: Option<&PublicKey>,
    entry: &LogEntry,
) -> Result<Vec<VerifyFault>> {
    let receipt = entry.receipt();
    let settled = |commit| {
        Ok::<_, LedgerError>(
            tree_of(ledger, commit)?.map(|tree| past.house(tree)).transpose()?.flatten(),
        )
    };
    let house = settled(receipt.old.unwrap_or(receipt.new))?;
    let mut faults = Vec::new();
    if let Err(why) = signed(entry, key_of(house.as_deref()).as_ref().or(hub)) {
        let next = key_of(settled(receipt.new)?.as_deref());
        let replaced = next.is_some_and(|next| signed(entry, Some(&next)).is_ok())
            && by_admin(ledger, receipt)?;
        faults.extend((!replaced).then_some(VerifyFault::HubSignature(why)));
    }
    if house.is_some_and(|house| house.registry != receipt.registry) {
        faults.push(VerifyFault::OtherRegistry);
    }
    if chain::between(ledger, receipt.old, receipt.new)?.as_ref() != Some(&receipt.commits) {
        faults.push(VerifyFault::OtherCommits);
    }
    Ok(faults)
}

/// The hub's key, where the settings name it.
fn key_of(house: Option<&House>) -> Option<PublicKey> {
    house?.hub_key.as_ref()?.parse().ok()
}

/// Whether it acknowledges one commit alone, which an admin signed.
fn by_admin(ledger: &GitLedger, receipt: &Receipt) -> Result<bool> {
    let [commit] = receipt.commits[..] else { return Ok(false) };
    let raw = ledger.raw_object(ObjectKind::Commit, commit.0)?;
    let Some(plain) = raw.and_then(|raw| Plain::read(&raw).ok()) else { return Ok(false) };
    let Some(parent) = plain.parent else { return Ok(false) };
    let house = load_house(ledger, LedgerView::Committed(parent));
    Ok(house.is_ok_and(|house| maker(&house, &plain, receipt.at).is_ok_and(is_admin)))
}

/// Whether the hub signed. Where nobody knows its key, the signature must at least be sound.
pub(in crate::trust) fn signed(
    entry: &LogEntry,
    key: Option<&PublicKey>,
) -> Result<(), BadSignature> {
    let armoured = Armoured::read(&entry.signed.signature)?;
    let made_with = armoured.key();
    armoured.verify(key.unwrap_or(&made_with), RECEIPT, entry.receipt().text().as_bytes())
}

/// The tree of a commit; `None` where the commit is missing or no commit.
fn tree_of(ledger: &GitLedger, commit: CommitId) -> Result<Option<ObjectId>> {
    let raw = ledger.raw_object(ObjectKind::Commit, commit.0)?;
    Ok(raw.and_then(|raw| std::str::from_utf8(raw.get(5..45)?).ok()?.parse().ok()))
}
