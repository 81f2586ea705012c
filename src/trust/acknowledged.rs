//! The log of receipts as the index asks for it: what the hub has acknowledged.

use super::log::{LogEntry, LogError, head, since};
use super::receipt::{Mode, Receipt};
use crate::domain::instant::Instant;
use crate::domain::landing::{Acknowledged, Landed};
use crate::index::{Behind, Receipts};
use crate::ledger::git::GitLedger;
use crate::ledger::{LedgerError, Result};

/// What the receipts in a clone, or in the hub itself, acknowledge.
pub struct ByHub<'l>(pub &'l GitLedger);

impl Receipts for ByHub<'_> {
    fn behind(&self, known: Option<&Landed>) -> Result<Behind> {
        let Some(newest) = head(self.0)? else {
            return Ok(if known.is_some_and(|known| known.receipt.is_some()) {
                Behind::Otherwise
            } else {
                Behind::Unreceipted
            });
        };
        let number = known.map_or(Some(0), |known| known.receipt);
        let Some(number) = number.filter(|number| *number <= newest.receipt().number) else {
            return Ok(Behind::Otherwise);
        };
        let entries = since(self.0, number)?;
        let (same, newer) = match known {
            Some(known) => entries
                .split_first()
                .map_or((false, &entries[..]), |(own, newer)| (is_of(own.receipt(), known), newer)),
            None => (true, &entries[..]),
        };
        Ok(if same {
            Behind::Receipts(newer.iter().map(|entry| acknowledged(entry.receipt())).collect())
        } else {
            Behind::Otherwise
        })
    }
}

/// The time of the newest receipt: it is never earlier now, whatever the clock of this machine
/// says.
///
/// # Errors
/// The newest commit of the log cannot be read, or is no receipt.
pub fn newest(ledger: &GitLedger) -> Result<Option<Instant>, LogError> {
    Ok(head(ledger)?.map(|entry: LogEntry| entry.receipt().at))
}

fn acknowledged(receipt: &Receipt) -> Acknowledged {
    Acknowledged { number: receipt.number, at: dated(receipt), commits: receipt.commits.clone() }
}

/// The time that a receipt dates landings with. Who adopts a history does not date it anew.
fn dated(receipt: &Receipt) -> Option<Instant> {
    (receipt.mode != Mode::Adopt).then_some(receipt.at)
}

/// Whether a landing, remembered as the last that a receipt acknowledges, is so.
fn is_of(receipt: &Receipt, known: &Landed) -> bool {
    receipt.new == known.commit && dated(receipt).is_none_or(|at| at == known.at)
}

impl From<LogError> for LedgerError {
    fn from(error: LogError) -> Self {
        match error {
            LogError::Ledger(error) => error,
            broken => Self::Receipts(broken.into()),
        }
    }
}
