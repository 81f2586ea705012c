//! Many signed commits at once, on all processors.
//!
//! What costs time is here and hangs on nothing but the commit itself: its shape, and whether the
//! signature holds for the key that it names. Whose key that is, and whether it counted, is looked
//! up afterwards.

use rayon::prelude::*;

use super::GIT;
use super::key::PublicKey;
use super::shape::{Misshapen, Plain};
use super::signature::{Armoured, BadSignature};
use crate::domain::ids::CommitId;
use crate::ledger::Result as LedgerResult;
use crate::ledger::git::GitLedger;

/// A commit of plain shape, and the key that has signed exactly its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCommit {
    pub commit: CommitId,
    pub plain: Plain,
    pub key: PublicKey,
}

/// Why nobody has signed a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsigned {
    #[error(transparent)]
    Shape(#[from] Misshapen),
    #[error(transparent)]
    Signature(#[from] BadSignature),
}

/// Reads the bytes of a commit object, and verifies its signature with the key it names.
///
/// # Errors
/// Shape or signature are wrong.
pub fn read(commit: CommitId, raw: &[u8]) -> Result<SignedCommit, Unsigned> {
    let plain = Plain::read(raw)?;
    let signature = Armoured::read(&plain.signature)?;
    let key = signature.key();
    signature.verify(&key, GIT, &plain.payload)?;
    Ok(SignedCommit { commit, plain, key })
}

/// The same for many commits, in their order.
///
/// # Errors
/// A commit is not in the repository.
pub fn read_all(
    ledger: &GitLedger,
    commits: &[CommitId],
) -> LedgerResult<Vec<Result<SignedCommit, Unsigned>>> {
    commits.par_iter().map(|commit| Ok(read(*commit, &ledger.raw_commit(*commit)?))).collect()
}
