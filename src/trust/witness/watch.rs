//! Looking at a hub's receipts, and deciding whether their head may be signed.

use rayon::prelude::*;

use super::cosignature::Cosigned;
use super::fetch;
use super::refusal::{WitnessError, WitnessRefusal};
use super::state::WitnessState;
use crate::domain::instant::Instant;
use crate::ledger::git::{GitLedger, Options};
use crate::trust::key::PublicKey;
use crate::trust::log::{self, LogEntry, LogError};
use crate::trust::signature::BadSignature;
use crate::trust::verify::signed;

/// A hub that is watched.
#[derive(Debug)]
pub struct Watch<'w> {
    pub state: &'w WitnessState,
    pub url: &'w str,
    /// The hub's key, where the witness has it from elsewhere.
    pub hub: Option<&'w PublicKey>,
}

/// A head that may be signed: it is remembered already.
#[derive(Debug)]
pub struct Seen {
    pub head: Cosigned,
    /// The hub's key, and whether it was met for the first time just now.
    pub hub: PublicKey,
    pub first_contact: bool,
    /// How many receipts are new.
    pub new: usize,
}

impl Watch<'_> {
    /// Fetches the receipts, verifies what is new, and remembers the head. Only then may it be
    /// signed.
    ///
    /// # Errors
    /// The hub cannot be reached, or shows what must not be signed; nothing is remembered then.
    pub fn look(&self, now: Instant) -> Result<Seen, WitnessError> {
        let last = self.state.last()?;
        let repo = self.state.receipts();
        match (fetch::receipts(&repo, self.url), &last) {
            (Ok(()), _) => {}
            // Git says so where the log is not among the references of a hub that answers.
            (Err(WitnessError::Unreachable { why }), last)
                if why.contains("couldn't find remote ref") =>
            {
                return Err(last.as_ref().map_or(WitnessError::Nothing, |last| {
                    WitnessError::Refused(WitnessRefusal::Gone { number: last.number })
                }));
            }
            (Err(error), _) => return Err(error),
        }
        let ledger = GitLedger::open(&repo, &Options { bare: true, ..Options::default() })?.ledger;
        let entries = new_entries(&ledger, last.as_ref())?;
        let remembered = self.state.hub()?;
        let first_contact = self.hub.is_none() && remembered.is_none();
        let hub = match self.hub {
            // Which key follows the one that is given, only the whole log says.
            Some(given) if remembered.as_ref() != Some(given) => {
                verified(&new_entries(&ledger, None)?, Some(given), None)?
            }
            _ => verified(&entries, None, remembered)?,
        };
        let head = match entries.last() {
            Some(newest) => Cosigned::over(newest, now),
            None => Cosigned { at: now, ..last.ok_or(WitnessError::Nothing)? },
        };
        fetch::accept(&repo)?;
        self.state.keep_hub(self.url, &hub)?;
        self.state.keep(&head)?;
        Ok(Seen { head, hub, first_contact, new: entries.len() })
    }
}

/// The receipts behind the head that was signed last.
fn new_entries(ledger: &GitLedger, last: Option<&Cosigned>) -> Result<Vec<LogEntry>, WitnessError> {
    let refused = |error: LogError| match error {
        LogError::Ledger(error) => WitnessError::Ledger(error),
        LogError::Gone => WitnessError::Refused(WitnessRefusal::Gone { number: 0 }),
        LogError::Unreadable { .. } => WitnessError::Refused(WitnessRefusal::NoReceipt),
        LogError::Rewritten { number } => WitnessError::Refused(WitnessRefusal::Fork { number }),
        LogError::Broken { number, why, .. } => {
            WitnessError::Refused(WitnessRefusal::Broken { number, why })
        }
    };
    let head = ledger.reference(fetch::INCOMING)?.ok_or(WitnessError::Nothing)?;
    let after = last.map(|last| log::entry(ledger, last.head)).transpose().map_err(refused)?;
    log::read_from(ledger, head, after.as_ref()).map_err(refused)
}

/// The key that signs from now on. Each receipt is signed by the key that counts, the first of all
/// by the one that is remembered, if one is; a receipt may hand over to the next. From where the
/// key that is given first signs, only it and what it hands over to count; what came before is
/// vouched for by the sums in what it signed.
fn verified(
    entries: &[LogEntry],
    given: Option<&PublicKey>,
    remembered: Option<PublicKey>,
) -> Result<PublicKey, WitnessError> {
    let refused = |entry: &LogEntry, why| {
        WitnessError::Refused(WitnessRefusal::Signature { number: entry.receipt().number, why })
    };
    let signers: Vec<PublicKey> = entries
        .par_iter()
        .map(|entry| {
            let sound = signed(entry, None).and_then(|()| entry.signed.signer());
            sound.map_err(|why| refused(entry, why))
        })
        .collect::<Result<_, _>>()?;
    let mut awaited = given.filter(|given| signers.contains(given));
    let first = given.filter(|_| awaited.is_none()).cloned().or(remembered);
    let first = first.or_else(|| signers.first().cloned());
    let mut counts = first.ok_or(WitnessError::Nothing)?;
    for (entry, signer) in entries.iter().zip(signers) {
        if signer != counts && awaited != Some(&signer) {
            return Err(refused(entry, BadSignature::OtherKey));
        }
        awaited = awaited.filter(|awaited| **awaited != signer);
        counts = entry.receipt().next_key.clone().unwrap_or(signer);
    }
    Ok(counts)
}
