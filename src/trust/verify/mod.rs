//! Is everything in this clone as the hub, its people and its receipts say? Nobody's word is taken:
//! every signature is verified here.
//!
//! What is found is told in full and never mended. Where files are missing that a judgement needs,
//! what could not be looked at is said.

mod arrived;
mod branch;
mod chain;
mod commits;
mod fault;
mod made_again;
mod memory;
mod past;
mod receipts;

#[cfg(test)]
mod tests;

use crate::domain::ids::CommitId;
use crate::domain::order::Order;
use crate::index::Chronicle;
use crate::ledger::git::GitLedger;
use crate::ledger::{LedgerError, Result};
use crate::trust::acknowledged::ByHub;
use crate::trust::key::PublicKey;
use crate::trust::level::order;
use crate::trust::log::{self, LogEntry, LogError};
use crate::trust::pin::{self, Origin, PinError};
use crate::trust::receipt::{LOG, Mode};
use crate::trust::witness::Cosigned;

pub use arrived::arrived;
pub use commits::JudgedCommit;
pub use fault::{FaultPlace, VerifyFault, VerifyFinding};
pub use made_again::made_again;
use memory::Memory;
use past::Past;
use receipts::Root;
pub(in crate::trust) use receipts::signed;

/// What is to be verified, and what whoever asks knows himself.
#[derive(Debug, Default)]
pub struct Asked {
    /// From the first commit, not from where the last verification ended.
    pub full: bool,
    /// The hub's key, where the one who asks has it from elsewhere.
    pub hub_key: Option<PublicKey>,
    /// What witnesses signed; their signatures have been verified.
    pub witnessed: Vec<Cosigned>,
}

/// What a verification found.
#[derive(Debug, Default)]
pub struct Verified {
    /// How the order is secured.
    pub order: Order,
    /// The newest receipt; `None` where there is none.
    pub newest: Option<LogEntry>,
    /// How many receipts and commits were looked at this time.
    pub receipts: usize,
    pub commits: Vec<JudgedCommit>,
    /// Everything before this receipt was verified an earlier time.
    pub since: Option<u64>,
    /// Receipts that the hub gave late, after a crash, or over a history that it adopted.
    pub late: Vec<(u64, Mode)>,
    /// Receipts by a key of the hub that an admin named only after them.
    pub vouched: Vec<u64>,
    /// Receipts of an admin's word that the hub was made again from the receipt before: what it had
    /// acknowledged behind that one, before it was lost, counts no more.
    pub restored: Vec<u64>,
    /// Commits that are only in this clone.
    pub pending: usize,
    /// Commits that git fetched, and whose receipts nobody has asked the hub for since.
    pub unasked: usize,
    /// The branch here and the one that has landed have parted.
    pub parted: bool,
    /// This clone met the hub just now, and knows its key from its receipts alone.
    pub first_contact: bool,
    /// The newest receipt that a witness has signed.
    pub witnessed: Option<u64>,
    /// What some commits did was not judged: files of their time are missing here.
    pub unread: bool,
    pub wrong: Vec<VerifyFinding>,
}

/// Verifies a registry, and remembers it as verified where nothing is wrong.
///
/// # Errors
/// The repository, or what this clone knows of the hub's key, cannot be read. What is wrong in a
/// registry is no error but an answer.
pub fn verify(ledger: &GitLedger, asked: &Asked) -> Result<Verified, PinError> {
    let file = ledger.local_dir().join("verified");
    let memory = remembered(ledger, Memory::read(&file))?;
    let mut found = Verified::default();
    // What this clone remembers is worth nothing to whoever brings a key along.
    let full = asked.full || asked.hub_key.is_some();
    let entries = match read_log(ledger, &memory, full, &mut found) {
        Ok(entries) => entries,
        Err(LogError::Ledger(error)) => return Err(error.into()),
        Err(broken) => {
            found.wrong.push(unreadable(&broken));
            return Ok(found);
        }
    };
    let past = Past::new(ledger);
    found.order = order(ledger).unwrap_or_default();
    found.newest = log::head(ledger).ok().flatten();
    found.receipts = entries.len();
    found.late = entries
        .iter()
        .map(|entry| (entry.receipt().number, entry.receipt().mode))
        .filter(|(_, mode)| odd(*mode))
        .collect();
    let pinned = match &asked.hub_key {
        Some(_) => None,
        None => pin::hub_key(ledger, None)?
            .inspect(|hub| found.first_contact = hub.origin == Origin::FirstContact)
            .map(|hub| hub.key),
    };
    let root = match &asked.hub_key {
        Some(key) => Root::Given(key),
        None => Root::Known(pinned.as_ref()),
    };
    let looked = receipts::check(ledger, &past, root, &entries)?;
    found.wrong.extend(looked.wrong);
    found.vouched = looked.vouched;
    found.restored = looked.restored;
    witnessed(ledger, &asked.witnessed, &mut found)?;
    let tip = branch::check(ledger, &past, &memory, &entries, &mut found)?;
    edited(ledger, &mut found)?;
    if found.wrong.is_empty() {
        let receipt = found.newest.as_ref().map(|entry| (entry.receipt().number, entry.commit));
        // A clone that cannot be written to is looked at anew every time.
        let _ = Memory { receipt, tip }.write(&file);
    }
    Ok(found)
}

/// What this clone remembers; nothing where an admin has said since that the hub was made again
/// from less than that.
fn remembered(ledger: &GitLedger, memory: Memory) -> Result<Memory> {
    let (Some((_, known)), Some(head)) = (memory.receipt, ledger.reference(LOG)?) else {
        return Ok(memory);
    };
    let is_lost = chain::between(ledger, Some(known), head)?.is_none()
        && made_again(ledger, known, head)?.is_some();
    Ok(if is_lost { Memory::default() } else { memory })
}

fn odd(mode: Mode) -> bool {
    matches!(mode, Mode::Late | Mode::Adopt)
}

/// The receipts that are to be looked at.
fn read_log(
    ledger: &GitLedger,
    memory: &Memory,
    full: bool,
    found: &mut Verified,
) -> Result<Vec<LogEntry>, LogError> {
    let known = match memory.receipt {
        Some((number, commit)) => match ledger.reference(LOG)? {
            Some(head) if chain::between(ledger, Some(commit), head)?.is_some() => {
                Some((number, commit))
            }
            _ => {
                found.wrong.push(VerifyFinding {
                    about: FaultPlace::Whole,
                    fault: VerifyFault::LogRewritten { number },
                });
                None
            }
        },
        None => None,
    };
    match known.filter(|_| !full) {
        Some((number, commit)) => {
            found.since = Some(number);
            let raw = ledger.raw_commit(commit)?;
            log::read(ledger, log::read_object(commit, &raw).as_ref())
        }
        None => log::read(ledger, None),
    }
}

/// A log that cannot be read proves nothing at all.
fn unreadable(error: &LogError) -> VerifyFinding {
    let (about, fault) = match error {
        LogError::Broken { number, why, .. } => {
            (FaultPlace::Receipt(*number), VerifyFault::Chain(*why))
        }
        LogError::Rewritten { number } => {
            (FaultPlace::Whole, VerifyFault::LogRewritten { number: *number })
        }
        LogError::Gone => (FaultPlace::Whole, VerifyFault::LogRewritten { number: 0 }),
        LogError::Unreadable { commit } => (FaultPlace::Whole, VerifyFault::NoReceipt(*commit)),
        LogError::Ledger(_) => (FaultPlace::Whole, VerifyFault::NoReceipt(CommitId([0; 20]))),
    };
    VerifyFinding { about, fault }
}

/// Holds what witnesses signed against the log.
fn witnessed(ledger: &GitLedger, cosigned: &[Cosigned], found: &mut Verified) -> Result<()> {
    if cosigned.is_empty() {
        return Ok(());
    }
    let Ok(all) = log::read(ledger, None) else { return Ok(()) };
    for signed in cosigned {
        let entry =
            usize::try_from(signed.number).ok().and_then(|number| all.get(number.checked_sub(1)?));
        if entry.is_some_and(|entry| {
            entry.receipt().sum() == signed.receipt && entry.receipt().registry == signed.registry
        }) {
            found.witnessed = found.witnessed.max(Some(signed.number));
        } else {
            let fault =
                if entry.is_some() { VerifyFault::Witness } else { VerifyFault::WitnessAhead };
            found.wrong.push(VerifyFinding { about: FaultPlace::Receipt(signed.number), fault });
        }
    }
    Ok(())
}

/// Looks for facts that were edited after they had landed.
fn edited(ledger: &GitLedger, found: &mut Verified) -> Result<()> {
    let chronicle = match Chronicle::load(
        ledger,
        &ByHub(ledger),
        Some(&ledger.local_dir().join("chronicle")),
    ) {
        Ok(chronicle) => chronicle,
        Err(LedgerError::Storage { .. }) => {
            found.unread = true;
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    let edited = chronicle.violations().iter().map(|violation| VerifyFinding {
        about: FaultPlace::Commit(violation.commit),
        fault: VerifyFault::Edited {
            path: violation.path.to_string(),
            fault: violation.fault.clone(),
        },
    });
    found.wrong.extend(edited);
    Ok(())
}
