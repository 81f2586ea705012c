//! The log of receipts: signatures, and whether it tells of the branch as it is.

use rayon::prelude::*;

use super::chain;
use super::fault::{About, Fault, Finding};
use super::past::Past;
use crate::domain::ids::CommitId;
use crate::ledger::Result;
use crate::ledger::git::{GitLedger, ObjectKind};
use crate::trust::RECEIPT;
use crate::trust::key::PublicKey;
use crate::trust::log::Entry;
use crate::trust::object::ObjectId;
use crate::trust::signature::{Armoured, BadSignature};

/// Checks each receipt for itself: who signed it, which registry it is of, and which commits it lists. Where the settings of the time name
/// no key, `hub` must have signed.
pub(super) fn check(ledger: &GitLedger, past: &Past<'_>, hub: Option<&PublicKey>, entries: &[Entry]) -> Result<Vec<Finding>> {
    let found: Vec<Vec<Fault>> = entries.par_iter().map(|entry| one(ledger, past, hub, entry)).collect::<Result<_>>()?;
    let about = |(entry, faults): (&Entry, Vec<Fault>)| {
        let about = About::Receipt(entry.receipt().number);
        faults.into_iter().map(move |fault| Finding { about, fault })
    };
    Ok(entries.iter().zip(found).flat_map(about).collect())
}

fn one(ledger: &GitLedger, past: &Past<'_>, hub: Option<&PublicKey>, entry: &Entry) -> Result<Vec<Fault>> {
    let receipt = entry.receipt();
    // Settings change by a commit, which is judged and acknowledged by the settings before it.
    let house = tree_of(ledger, receipt.old.unwrap_or(receipt.new))?.map(|tree| past.house(tree)).transpose()?.flatten();
    let settled = house.as_ref().and_then(|house| house.hub_key.as_ref()?.parse::<PublicKey>().ok());
    let mut faults = Vec::new();
    faults.extend(signed(entry, settled.as_ref().or(hub)).err().map(Fault::HubSignature));
    if house.is_some_and(|house| house.registry != receipt.registry) {
        faults.push(Fault::OtherRegistry);
    }
    if chain::between(ledger, receipt.old, receipt.new)?.as_ref() != Some(&receipt.commits) {
        faults.push(Fault::OtherCommits);
    }
    Ok(faults)
}

/// Whether the hub signed. Where nobody knows its key, the signature must at least be sound.
pub(in crate::trust) fn signed(entry: &Entry, key: Option<&PublicKey>) -> Result<(), BadSignature> {
    let armoured = Armoured::read(&entry.signed.signature)?;
    let made_with = armoured.key();
    armoured.verify(key.unwrap_or(&made_with), RECEIPT, entry.receipt().text().as_bytes())
}

/// The tree of a commit; `None` where the commit is missing or no commit.
fn tree_of(ledger: &GitLedger, commit: CommitId) -> Result<Option<ObjectId>> {
    let raw = ledger.raw_object(ObjectKind::Commit, commit.0)?;
    Ok(raw.and_then(|raw| std::str::from_utf8(raw.get(5..45)?).ok()?.parse().ok()))
}
