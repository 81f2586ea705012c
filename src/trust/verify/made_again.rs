//! Whether an admin says that a hub was made again.

use super::past::Past;
use super::receipts::says_restored;
use crate::domain::ids::CommitId;
use crate::ledger::Result;
use crate::ledger::git::GitLedger;
use crate::trust::log::{self, LogEntry, LogError};

/// The commit of the newest receipt that two logs have in common, where the next one of `head`
/// acknowledges an admin's word that the hub was made again from it; `None` where nobody said so,
/// or the logs do not part.
///
/// # Errors
/// The repository cannot be read. A log that is none is no error, and nobody's word.
pub fn made_again(ledger: &GitLedger, known: CommitId, head: CommitId) -> Result<Option<CommitId>> {
    let read = |head| match log::read_from(ledger, head, None) {
        Err(LogError::Ledger(error)) => Err(error),
        read => Ok(read.unwrap_or_default()),
    };
    let (known, new): (Vec<LogEntry>, Vec<LogEntry>) = (read(known)?, read(head)?);
    let shared = known.iter().zip(&new).take_while(|(old, new)| old.commit == new.commit).count();
    let parts = shared < known.len();
    let (Some(last), Some(next)) = (shared.checked_sub(1).map(|last| &new[last]), new.get(shared))
    else {
        return Ok(None);
    };
    // A word speaks of one loss: who has seen it answered does not follow it a second time.
    let word = next.receipt().new;
    let is_spent = known[shared..].iter().any(|entry| entry.receipt().commits.contains(&word));
    let is_said = parts && !is_spent && says_restored(ledger, &Past::new(ledger), next.receipt())?;
    Ok(is_said.then_some(last.commit))
}
