//! What a witness answers instead of a signature.

use super::state::StateError;
use crate::ledger::LedgerError;
use crate::trust::log::Break;
use crate::trust::signature::BadSignature;

/// Why a head is not signed: the hub shows something that an honest hub does not show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WitnessRefusal {
    /// It shows no receipts any more.
    Gone { number: u64 },
    /// The head does not descend from the one that was signed last.
    Fork { number: u64 },
    /// A receipt does not follow the one before it.
    Broken { number: u64, why: Break },
    /// A commit of the log is no receipt.
    NoReceipt,
    /// A receipt is not signed by the hub's key.
    Signature { number: u64, why: BadSignature },
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum WitnessError {
    #[error(transparent)]
    State(#[from] StateError),
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("cannot start `git`")]
    Git(#[source] std::io::Error),
    #[error("the hub cannot be reached: {why}")]
    Unreachable { why: String },
    #[error("there is no receipt yet")]
    Nothing,
    #[error("refused: {0:?}")]
    Refused(WitnessRefusal),
}
