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
use crate::trust::restored::Restored;
use crate::trust::shape::Plain;
use crate::trust::signature::{Armoured, BadSignature};

/// Whose signature receipts must bear.
#[derive(Clone, Copy, Debug)]
pub(super) enum Root<'k> {
    /// The key that whoever asks brought along, of the whole log. It signed one of the receipts at
    /// least, and so, by the sums that they hold, vouches for those before it.
    Given(&'k PublicKey),
    /// The key that counts before the first of them; `None` where nobody knows it yet.
    Known(Option<&'k PublicKey>),
}

/// Checks who signed each receipt, which registry it is of, and which commits it lists. A key is
/// followed by the one that it names in a receipt, as the settings do that this acknowledges; where
/// the old one was lost, by the one that an admin names in a commit that lands alone, whose receipt
/// bears the new one already. The admin's word counts for what the new key signed before it, too,
/// and that is told for ever. Whatever else the registry says of keys is nothing.
pub(super) fn check(
    ledger: &GitLedger,
    past: &Past<'_>,
    root: Root<'_>,
    entries: &[LogEntry],
) -> Result<LookedThrough> {
    let looked: Vec<LookedAt> =
        entries.par_iter().map(|entry| look(ledger, past, entry)).collect::<Result<_>>()?;
    let settled = looked.first().and_then(|first| first.settled.clone());
    let mut counts = match root {
        Root::Known(key) => settled.or_else(|| key.cloned()),
        Root::Given(key) if looked.iter().any(|one| one.signer.as_ref() == Ok(key)) => settled,
        Root::Given(key) => Some(key.clone()),
    };
    let mut named = Vec::new();
    for (entry, LookedAt { signer, next, .. }) in entries.iter().zip(&looked) {
        if let (Ok(signer), Some(next)) = (signer, next)
            && signer == next
            && by_admin(ledger, entry.receipt())?
        {
            named.push((entry.receipt().number, next.clone()));
        }
    }
    let mut found = LookedThrough::default();
    for (receipt, looked) in entries.iter().map(LogEntry::receipt).zip(&looked) {
        let is_said = looked.restored.as_ref().is_some_and(|word| word.is_before(receipt));
        if is_said && by_admin(ledger, receipt)? {
            found.restored.push(receipt.number);
        }
    }
    for (entry, LookedAt { signer, faults, .. }) in entries.iter().zip(looked) {
        let number = entry.receipt().number;
        let by_word = |signer: &PublicKey| {
            named.iter().find(|(later, key)| *later >= number && key == signer)
        };
        let why = match &signer {
            Err(why) => Some(*why),
            Ok(signer) if counts.as_ref().is_none_or(|counts| counts == signer) => None,
            Ok(signer) => match by_word(signer) {
                Some((later, _)) => {
                    found.vouched.extend((*later > number).then_some(number));
                    None
                }
                None => Some(BadSignature::OtherKey),
            },
        };
        if why.is_none() {
            counts = entry.receipt().next_key.clone().or(signer.ok());
        }
        let about = FaultPlace::Receipt(number);
        let faults = why.map(VerifyFault::HubSignature).into_iter().chain(faults);
        found.wrong.extend(faults.map(|fault| VerifyFinding { about, fault }));
    }
    Ok(found)
}

/// What came of looking at receipts.
#[derive(Default)]
pub(super) struct LookedThrough {
    pub(super) wrong: Vec<VerifyFinding>,
    /// Receipts by a key that an admin named only later.
    pub(super) vouched: Vec<u64>,
    /// Receipts of an admin's word that the hub was made again from the one before.
    pub(super) restored: Vec<u64>,
}

/// What one receipt says for itself.
struct LookedAt {
    /// The key that signed it.
    signer: std::result::Result<PublicKey, BadSignature>,
    /// The key that the settings named before it.
    settled: Option<PublicKey>,
    /// The key that they name since, where that is another.
    next: Option<PublicKey>,
    /// From where they say since that the hub was made again.
    restored: Option<Restored>,
    faults: Vec<VerifyFault>,
}

fn look(ledger: &GitLedger, past: &Past<'_>, entry: &LogEntry) -> Result<LookedAt> {
    let receipt = entry.receipt();
    let house = |commit| {
        Ok::<_, LedgerError>(
            tree_of(ledger, commit)?.map(|tree| past.house(tree)).transpose()?.flatten(),
        )
    };
    let before = house(receipt.old.unwrap_or(receipt.new))?;
    let settled = key_of(before.as_deref());
    let after = house(receipt.new)?;
    let next = key_of(after.as_deref()).filter(|next| Some(next) != settled.as_ref());
    let mut faults = Vec::new();
    if before.is_some_and(|house| house.registry != receipt.registry) {
        faults.push(VerifyFault::OtherRegistry);
    }
    if chain::between(ledger, receipt.old, receipt.new)?.as_ref() != Some(&receipt.commits) {
        faults.push(VerifyFault::OtherCommits);
    }
    let signer = signed(entry, None).and_then(|()| entry.signed.signer());
    let others = next.clone().filter(|next| signer.as_ref() != Ok(next));
    if receipt.old.is_some() && after.is_some() && others != receipt.next_key {
        faults.push(VerifyFault::OtherNextKey);
    }
    let restored = after.as_deref().and_then(Restored::said_by);
    Ok(LookedAt { signer, settled, next, restored, faults })
}

/// The hub's key, where the settings name it.
fn key_of(house: Option<&House>) -> Option<PublicKey> {
    house?.hub_key.as_ref()?.parse().ok()
}

/// Whether a receipt acknowledges an admin's word, and nothing else, that the hub was made again
/// from the receipt before it.
pub(super) fn says_restored(
    ledger: &GitLedger,
    past: &Past<'_>,
    receipt: &Receipt,
) -> Result<bool> {
    let house = tree_of(ledger, receipt.new)?.map(|tree| past.house(tree)).transpose()?.flatten();
    let said = house.as_deref().and_then(Restored::said_by);
    Ok(said.is_some_and(|word| word.is_before(receipt)) && by_admin(ledger, receipt)?)
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
