//! What can be wrong with a commit.

use chrono::TimeDelta;

use crate::domain::ids::{CommitId, StaffId};
use crate::domain::instant::Instant;
use crate::ledger::remote::RefusalKind;
use crate::trust::authorise::{Objection, Rule};
use crate::trust::receipt::Mode;
use crate::trust::shape::Misshapen;
use crate::trust::signature::BadSignature;

/// One thing that is wrong with one commit.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitFault {
    pub commit: CommitId,
    pub why: CommitRefusal,
}

/// Why a commit may not land, or should not have landed.
#[derive(Clone, Debug, PartialEq)]
pub enum CommitRefusal {
    Shape(Misshapen),
    /// The registry as of the parent cannot be read: nobody can say who may do what. The first file
    /// that stands in the way.
    BrokenHouse {
        file: String,
    },
    /// The address belongs to nobody of the house.
    UnknownPerson {
        email: String,
    },
    /// The address belongs to several people.
    SharedAddress {
        email: String,
    },
    /// The commit bears the name of somebody else.
    ForeignName {
        staff: StaffId,
        colleague: StaffId,
    },
    /// Not of the house on the day of the receipt.
    NotServing {
        staff: StaffId,
    },
    /// The signature is by a key that is none of his.
    ForeignKey {
        staff: StaffId,
        fingerprint: String,
    },
    /// The key is his and does not count at the time of the receipt.
    ClosedKey {
        staff: StaffId,
        fingerprint: String,
    },
    Signature(BadSignature),
    /// Dated later than the receipt, and by more than clocks may differ.
    FromTheFuture {
        claimed: Instant,
        at: Instant,
        skew: TimeDelta,
    },
    BeforeItsParent {
        claimed: Instant,
        parent: Instant,
    },
    /// Waited longer for a network than the house allows.
    TooOld {
        claimed: Instant,
        at: Instant,
        window: TimeDelta,
    },
    /// The first commit of a registry is made by somebody whom it does not make its admin.
    FirstNotAdmin {
        staff: StaffId,
    },
    /// A link, a submodule, a program or an unreadable name among the files.
    OddEntry {
        path: String,
    },
    /// Differs from its neighbour by capital letters only, which some computers cannot keep apart.
    CaseClash {
        path: String,
        other: String,
    },
    /// What it does is not his to do, or not done as it must be.
    Objection(Box<Objection>),
}

impl CommitRefusal {
    /// Whether it counts against a commit whose receipt is of a mode. A late receipt may come any
    /// time after the crash that delayed it.
    pub fn counts_for(&self, mode: Mode) -> bool {
        !(mode == Mode::Late && matches!(self, Self::TooOld { .. }))
    }

    /// Whether the house's rules refuse what the commit holds, or the commit alone is wrong, or
    /// nobody can say.
    pub fn kind(&self) -> RefusalKind {
        match self {
            Self::BrokenHouse { .. } => RefusalKind::Technical,
            Self::FromTheFuture { .. }
            | Self::BeforeItsParent { .. }
            | Self::TooOld { .. }
            | Self::Shape(_)
            | Self::Signature(_)
            | Self::ForeignKey { .. }
            | Self::ClosedKey { .. }
            | Self::ForeignName { .. }
            | Self::SharedAddress { .. }
            | Self::UnknownPerson { .. } => RefusalKind::Anew,
            Self::Objection(objection) if objection.rule == Rule::OtherDay => RefusalKind::Anew,
            _ => RefusalKind::Judged,
        }
    }

    /// A stable name in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Shape(shape) => shape_code(*shape),
            Self::BrokenHouse { .. } => "broken-house",
            Self::UnknownPerson { .. } => "unknown-person",
            Self::SharedAddress { .. } => "shared-address",
            Self::ForeignName { .. } => "foreign-name",
            Self::NotServing { .. } => "not-serving",
            Self::ForeignKey { .. } => "foreign-key",
            Self::ClosedKey { .. } => "closed-key",
            Self::Signature(bad) => signature_code(*bad),
            Self::FromTheFuture { .. } => "from-the-future",
            Self::BeforeItsParent { .. } => "before-its-parent",
            Self::TooOld { .. } => "too-old",
            Self::FirstNotAdmin { .. } => "first-not-admin",
            Self::OddEntry { .. } => "odd-entry",
            Self::CaseClash { .. } => "case-clash",
            Self::Objection(objection) => objection.rule.as_str(),
        }
    }
}

fn shape_code(shape: Misshapen) -> &'static str {
    match shape {
        Misshapen::Merge => "merge-commit",
        Misshapen::Unsigned => "unsigned",
        Misshapen::Headers => "odd-headers",
        Misshapen::Armour => "odd-armour",
        Misshapen::Control => "control-character",
        Misshapen::NotUtf8 => "commit-not-utf-8",
        Misshapen::TwoPeople => "two-people",
    }
}

fn signature_code(bad: BadSignature) -> &'static str {
    match bad {
        BadSignature::Unreadable => "unreadable-signature",
        BadSignature::Namespace => "signed-for-another-purpose",
        BadSignature::OtherKey | BadSignature::Forged => "forged-signature",
        BadSignature::Kind => "unknown-kind-of-key",
    }
}

/// Every code there is, but for those of the rules of acts.
pub const CODES: [&str; 24] = [
    "merge-commit",
    "unsigned",
    "odd-headers",
    "odd-armour",
    "control-character",
    "commit-not-utf-8",
    "two-people",
    "broken-house",
    "unknown-person",
    "shared-address",
    "foreign-name",
    "not-serving",
    "foreign-key",
    "closed-key",
    "unreadable-signature",
    "signed-for-another-purpose",
    "forged-signature",
    "unknown-kind-of-key",
    "from-the-future",
    "before-its-parent",
    "too-old",
    "first-not-admin",
    "odd-entry",
    "case-clash",
];
