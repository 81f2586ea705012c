//! The log of receipts: a chain of commits without files, each with one receipt in its message.

use rayon::prelude::*;

use super::key::PublicKey;
use super::receipt::{EMPTY_TREE, LOG, Receipt, Sha256Sum, SignedReceipt};
use crate::domain::ids::CommitId;
use crate::ledger::LedgerError;
use crate::ledger::git::GitLedger;

/// A receipt and the commit that keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    pub commit: CommitId,
    /// The commit of the receipt before; `None` for the first.
    pub parent: Option<CommitId>,
    pub signed: SignedReceipt,
}

impl LogEntry {
    pub fn receipt(&self) -> &Receipt {
        &self.signed.receipt
    }
}

/// Why a receipt does not follow the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    #[error("its number is not the next")]
    Number,
    #[error("it does not name the receipt before it")]
    Previous,
    #[error("it is dated earlier than the receipt before it")]
    Time,
    #[error("it does not begin where the receipt before it ended")]
    Old,
    #[error("it is of another registry")]
    Registry,
    #[error("it is of another branch")]
    Branch,
}

/// A log that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("commit {} of the log is no receipt", commit.short())]
    Unreadable { commit: CommitId },
    /// There were receipts, and there is no log any more.
    #[error("the log of receipts is gone")]
    Gone,
    #[error("receipt {number} is no longer part of the log")]
    Rewritten { number: u64 },
    #[error("receipt {number} does not follow: {why}")]
    Broken { commit: CommitId, number: u64, why: Break },
}

/// Who stands as author of the log's commits.
const AUTHOR: &str = "baobei hub <hub@baobei.invalid>";

impl LogEntry {
    /// The key that signs the receipt behind it; `None` where its own signature cannot be read.
    pub fn next_signer(&self) -> Option<PublicKey> {
        let next = self.receipt().next_key.clone();
        next.or_else(|| self.signed.signer().ok())
    }
}

/// The bytes of the commit that keeps a receipt. There is one text for one receipt and parent, so
/// that whoever has the receipt can make it.
pub fn object(signed: &SignedReceipt, parent: Option<CommitId>) -> Vec<u8> {
    let parent = parent.map(|parent| format!("parent {parent}\n")).unwrap_or_default();
    let at = signed.receipt.at.epoch();
    format!(
        "tree {EMPTY_TREE}\n{parent}author {AUTHOR} {at} +0000\ncommitter {AUTHOR} {at} \
     +0000\n\n{}",
        signed.message()
    )
    .into_bytes()
}

/// Reads the bytes of a commit of the log. Only what [`object`] would have made is taken.
pub fn read_object(commit: CommitId, raw: &[u8]) -> Option<LogEntry> {
    let text = std::str::from_utf8(raw).ok()?;
    let (head, message) = text.split_once("\n\n")?;
    let parent = head.lines().nth(1)?.strip_prefix("parent ").map(|parent| parent.parse().ok());
    let parent = if let Some(parent) = parent { Some(parent?) } else { None };
    let signed = SignedReceipt::read(message).ok()?;
    (object(&signed, parent) == raw).then_some(LogEntry { commit, parent, signed })
}

/// Whether a receipt is the next after the one before it, if there was one.
///
/// # Errors
/// It is not, in the first way that is found.
pub fn follows(before: Option<&Receipt>, receipt: &Receipt) -> Result<(), Break> {
    let number = before.map_or(0, |before| before.number) + 1;
    let previous: Option<Sha256Sum> = before.map(Receipt::sum);
    let old = before.map(|before| before.new);
    let fits = [
        (receipt.number == number, Break::Number),
        (receipt.previous == previous, Break::Previous),
        (before.is_none_or(|before| before.at <= receipt.at), Break::Time),
        (receipt.old == old, Break::Old),
        (before.is_none_or(|before| before.registry == receipt.registry), Break::Registry),
        (before.is_none_or(|before| before.branch == receipt.branch), Break::Branch),
    ];
    fits.into_iter().find(|(fits, _)| !fits).map_or(Ok(()), |(_, why)| Err(why))
}

/// The newest receipt; `None` where there is no log.
///
/// # Errors
/// The repository cannot be read, or the newest commit of the log is no receipt.
pub fn head(ledger: &GitLedger) -> Result<Option<LogEntry>, LogError> {
    ledger.reference(LOG)?.map(|commit| entry(ledger, commit)).transpose()
}

/// Every receipt behind `after` (all of them if `None`), oldest first, each held against the one
/// before it.
///
/// Signatures are not verified here.
///
/// # Errors
/// The repository cannot be read, `after` is no longer part of the log, a commit is no receipt, or
/// one does not follow the one before it.
pub fn read(ledger: &GitLedger, after: Option<&LogEntry>) -> Result<Vec<LogEntry>, LogError> {
    match ledger.reference(LOG)? {
        Some(head) => read_from(ledger, head, after),
        None => after.map_or(Ok(Vec::new()), |after| {
            Err(LogError::Rewritten { number: after.receipt().number })
        }),
    }
}

/// As [`read`], up to a head that need not be the log's.
///
/// # Errors
/// Those of [`read`].
pub fn read_from(
    ledger: &GitLedger,
    head: CommitId,
    after: Option<&LogEntry>,
) -> Result<Vec<LogEntry>, LogError> {
    let mut raws = Vec::new();
    let mut next = Some(head);
    let stop = after.map(|entry| entry.commit);
    while let Some(commit) = next.filter(|commit| Some(*commit) != stop) {
        let raw = ledger.raw_commit(commit)?;
        next = parent(&raw);
        raws.push((commit, raw));
    }
    raws.reverse();
    // One leads to the next; what they say can be read side by side.
    let read = |(commit, raw): &(CommitId, Vec<u8>)| {
        read_object(*commit, raw).ok_or(LogError::Unreadable { commit: *commit })
    };
    let found: Vec<LogEntry> = raws.par_iter().map(read).collect::<Result<_, _>>()?;
    if let (None, Some(after)) = (next, after) {
        return Err(LogError::Rewritten { number: after.receipt().number });
    }
    chained(after.map(LogEntry::receipt), &found)?;
    Ok(found)
}

/// Every receipt from this number on, oldest first, each but the first held against the one before
/// it; from the beginning if `number` is 0, where the first must be a beginning.
///
/// # Errors
/// As those of [`read`].
pub fn since(ledger: &GitLedger, number: u64) -> Result<Vec<LogEntry>, LogError> {
    let mut found: Vec<LogEntry> = Vec::new();
    let mut next = ledger.reference(LOG)?;
    while let Some(commit) =
        next.filter(|_| found.last().is_none_or(|entry| entry.receipt().number > number))
    {
        let entry = entry(ledger, commit)?;
        next = entry.parent;
        found.push(entry);
    }
    found.reverse();
    match found.split_first() {
        Some((first, rest)) if number > 0 => chained(Some(first.receipt()), rest)?,
        _ => chained(None, &found)?,
    }
    Ok(found)
}

/// The parent that the bytes of a commit name, whether it is a receipt or not.
pub(super) fn parent(raw: &[u8]) -> Option<CommitId> {
    let line = raw.split(|byte| *byte == b'\n').nth(1)?;
    std::str::from_utf8(line).ok()?.strip_prefix("parent ")?.parse().ok()
}

fn chained<'e>(mut before: Option<&'e Receipt>, entries: &'e [LogEntry]) -> Result<(), LogError> {
    for entry in entries {
        let receipt = entry.receipt();
        follows(before, receipt).map_err(|why| LogError::Broken {
            commit: entry.commit,
            number: receipt.number,
            why,
        })?;
        before = Some(receipt);
    }
    Ok(())
}

/// The receipt that a commit keeps.
///
/// # Errors
/// The commit cannot be read, or is no receipt.
pub fn entry(ledger: &GitLedger, commit: CommitId) -> Result<LogEntry, LogError> {
    read_object(commit, &ledger.raw_commit(commit)?).ok_or(LogError::Unreadable { commit })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::made_up as next;
    use super::*;
    use crate::domain::instant::Instant;

    #[test]
    fn each_receipt_follows_the_one_before() {
        let first = next(None);
        let second = next(Some(&first));
        assert_eq!(follows(None, &first), Ok(()));
        assert_eq!(follows(Some(&first), &second), Ok(()));
        let broken = |change: fn(&mut Receipt)| {
            let mut receipt = second.clone();
            change(&mut receipt);
            follows(Some(&first), &receipt).expect_err("a break")
        };
        assert_eq!(broken(|receipt| receipt.number = 3), Break::Number);
        assert_eq!(broken(|receipt| receipt.previous = None), Break::Previous);
        assert_eq!(broken(|receipt| receipt.at = Instant::from_epoch(1)), Break::Time);
        assert_eq!(broken(|receipt| receipt.old = None), Break::Old);
        assert_eq!(broken(|receipt| receipt.registry.clear()), Break::Registry);
        assert_eq!(broken(|receipt| receipt.branch.clear()), Break::Branch);
        assert_eq!(follows(None, &second), Err(Break::Number));
    }

    #[test]
    fn a_commit_of_the_log_has_one_text() {
        let signature =
            "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n".to_owned();
        let signed = SignedReceipt { receipt: next(None), signature, certificate: None };
        for parent in [None, Some(CommitId([9; 20]))] {
            let raw = object(&signed, parent);
            let entry = read_object(CommitId([1; 20]), &raw).expect("a receipt");
            assert_eq!((&entry.signed, entry.parent), (&signed, parent));
            let text = String::from_utf8(raw).expect("text");
            for (from, to) in [
                ("+0000\n\n", "+0800\n\n"),
                ("author", "gpgsig x\nauthor"),
                ("4b825dc", "4b825dd"),
                ("number 1", "number 01"),
            ] {
                assert_eq!(
                    read_object(CommitId([1; 20]), text.replacen(from, to, 1).as_bytes()),
                    None,
                    "{from}"
                );
            }
        }
    }
}
