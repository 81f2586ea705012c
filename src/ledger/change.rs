//! What a writer hands in, and what he gets back.

use std::collections::BTreeMap;

use super::{GitIdentity, Ledger, LedgerError, ReadLedger, RepoPath};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;

/// What happens to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Makes a file that must not exist yet.
    Create(Vec<u8>),
    /// Gives other bytes to a file that exists.
    Replace(Vec<u8>),
    /// Removes a file that exists.
    Remove,
}

impl Write {
    /// The bytes the file has afterwards; `None` if it is gone.
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Create(bytes) | Self::Replace(bytes) => Some(bytes),
            Self::Remove => None,
        }
    }
}

/// All that one commit does to the files, and its message, which is stored as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "a change does nothing until a ledger commits it"]
pub struct Change {
    pub writes: BTreeMap<RepoPath, Write>,
    pub message: String,
}

/// A person, a moment and that person's distance from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub person: GitIdentity,
    pub at: Instant,
    pub offset_minutes: i32,
}

/// Makes a signature over a commit, for git's `gpgsig` header.
pub trait Sign {
    /// Signs the exact bytes of an unsigned commit object. The armour must not end with an empty
    /// line.
    fn sign(&self, commit: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>>;
}

/// Who stands behind a commit.
#[derive(Clone)]
pub struct Authorship<'a> {
    pub author: Signature,
    pub committer: Signature,
    /// Signs the commit, where the house wants that.
    pub signer: Option<&'a dyn Sign>,
}

/// How many seconds a clock may be behind the commit before it without a word: two clocks, each off
/// by the two minutes that a house allows unless it says otherwise, and one minute for the tries in
/// which a race is lost, since the date is that of the command. It moves nobody forward, for order
/// comes from the receipts; so it is no house's to set. Whoever is further behind is told by the
/// hub.
const SLOW: i64 = 300;

impl Authorship<'_> {
    /// What stands on a commit of this date. A signed commit is meant for a hub, which takes none
    /// that is dated before its parent.
    pub(super) fn behind(&self, parent: Instant) -> Self {
        let mut by = self.clone();
        let slow = parent.epoch() - by.committer.at.epoch();
        if by.signer.is_some() && (1..=SLOW).contains(&slow) {
            by.committer.at = parent;
            by.author.at = parent;
        }
        by
    }

    /// The same at another time.
    pub(super) fn dated(&self, at: Instant) -> Self {
        let mut by = self.clone();
        by.committer.at = at;
        by.author.at = at;
        by
    }
}

/// What became of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "somebody must be told what landed"]
pub enum ChangeOutcome {
    /// There was nothing to change.
    Nothing,
    /// One commit has landed on the branch; it took `tries` attempts, more than one if somebody
    /// else wrote at the same time.
    Committed { commit: CommitId, tries: u32 },
}

/// Turns one decision into one commit, as [`Ledger::transact`] does, where the decision itself may
/// fail.
///
/// Fails with the error of `work`, and with those of the ledger.
pub fn commit<E: From<LedgerError>>(
    ledger: &dyn Ledger,
    by: &Authorship<'_>,
    mut work: impl FnMut(&dyn ReadLedger, Option<CommitId>) -> Result<Option<Change>, E>,
) -> Result<ChangeOutcome, E> {
    let mut failed = None;
    let outcome = ledger.transact(by, &mut |ledger, head| {
        work(ledger, head).unwrap_or_else(|error| {
            failed = Some(error);
            None
        })
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(outcome?),
    }
}
