//! What can be wrong with a history.

use crate::domain::ids::CommitId;
use crate::domain::record::AppendFault;
use crate::trust::judge::CommitRefusal;
use crate::trust::log::Break;
use crate::trust::signature::BadSignature;

/// One thing that is wrong, with the commit or the receipt that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifyFinding {
    pub about: FaultPlace,
    pub fault: VerifyFault,
}

/// Where a fault lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultPlace {
    Commit(CommitId),
    /// A receipt, by its number.
    Receipt(u64),
    /// The log of receipts, or the branch, as a whole.
    Whole,
}

/// Why something proves nothing, or proves that somebody lied.
#[derive(Clone, Debug, PartialEq)]
pub enum VerifyFault {
    /// The hub must not take such a commit.
    Commit(CommitRefusal),
    /// The commit is not here.
    Missing,
    /// It edited what had landed.
    Edited { path: String, fault: AppendFault },
    /// A commit of the log is no receipt.
    NoReceipt(CommitId),
    /// The receipt does not follow the one before it.
    Chain(Break),
    /// The receipt's signature is not the hub's.
    HubSignature(BadSignature),
    /// The receipt hands over to another key than the settings that it acknowledges.
    OtherNextKey,
    /// The receipt lists other commits than the branch has.
    OtherCommits,
    /// The receipt belongs to another registry than the settings name.
    OtherRegistry,
    /// Landed commits that no receipt names.
    Unreceipted,
    /// The branch does not hold what the newest receipt says.
    BranchElsewhere { tip: Option<CommitId> },
    /// A receipt that was verified here before is gone.
    LogRewritten { number: u64 },
    /// A commit that was verified here before is gone from the branch.
    BranchRewritten,
    /// A witness signed another receipt under this number.
    Witness,
    /// A witness signed a receipt that is not here: it has not come yet, or was cut off.
    WitnessAhead,
}

impl VerifyFault {
    /// Its name for programs, and the end of the id of its sentence.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Commit(why) => why.code(),
            Self::Missing => "missing",
            Self::Edited { .. } => "edited",
            Self::NoReceipt(_) => "no-receipt",
            Self::Chain(_) => "broken-chain",
            Self::HubSignature(_) => "hub-signature",
            Self::OtherNextKey => "other-next-key",
            Self::OtherCommits => "other-commits",
            Self::OtherRegistry => "other-registry",
            Self::Unreceipted => "unreceipted",
            Self::BranchElsewhere { .. } => "branch-elsewhere",
            Self::LogRewritten { .. } => "log-rewritten",
            Self::BranchRewritten => "branch-rewritten",
            Self::Witness => "witness",
            Self::WitnessAhead => "witness-ahead",
        }
    }

    /// What is beyond the code, in the words of whoever found it.
    pub fn detail(&self) -> String {
        match self {
            Self::HubSignature(why) => why.to_string(),
            Self::Edited { path, .. } => path.clone(),
            Self::NoReceipt(commit) => commit.to_string(),
            Self::Chain(why) => why.to_string(),
            Self::BranchElsewhere { tip } => tip.map(|tip| tip.to_string()).unwrap_or_default(),
            Self::LogRewritten { number } => number.to_string(),
            _ => String::new(),
        }
    }
}
