//! Why something cannot be done, as values: whoever calls makes words of them.

use chrono::NaiveDate;
use ulid::Ulid;

use crate::calendar::OutOfCalendar;
use crate::domain::ids::{CommitId, PolicyId, ReportId, StaffId};
use crate::ledger::LedgerError;
use crate::registry::{FileProblem, LoadError};
use crate::trust::key::PublicKey;
use crate::trust::pin::PinError;
use crate::trust::sign::SignError;

/// What somebody named by a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    Report,
    Dispute,
    Incident,
    Event,
    /// A report, a dispute or an incident.
    Record,
}

impl Sought {
    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Dispute => "dispute",
            Self::Incident => "incident",
            Self::Event => "event",
            Self::Record => "record",
        }
    }
}

/// Why something cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error(transparent)]
    Calendar(#[from] OutOfCalendar),
    #[error(transparent)]
    Pin(#[from] PinError),
    #[error(transparent)]
    Sign(#[from] SignError),
    #[error("`{0}` is no time")]
    BadTime(String),
    #[error("`{0}` is no name")]
    BadName(String),
    /// The hub's branch has it, and no receipt that this clone can trust names it.
    #[error("commit {} has no receipt", commit.short())]
    NoReceipt { commit: CommitId, why: Option<Box<LedgerError>> },
    /// What was typed holds a character that nobody sees.
    #[error("`{0}` holds a character that nobody sees")]
    HiddenCharacter(String),
    /// A question about the past cannot write.
    #[error("what is written goes on the latest state")]
    WritesTheLatestState,
    #[error("`{0}` left")]
    StaffLeft(StaffId),
    #[error("`{0}` is not of this house")]
    NotOfTheHouse(String),
    #[error("nothing says who is at the keyboard")]
    WhoAreYou,
    /// `own` is an address of the house that differs in its case alone.
    #[error("nobody has the address {email}")]
    UnknownAddress { email: String, own: Option<String> },
    #[error("`{0}` has no key to sign with")]
    NoSigningKey(StaffId),
    #[error("the key is none of `{staff}`'s")]
    KeyNotAdmitted { staff: StaffId, key: PublicKey },
    #[error("no {} is meant by `{typed}`", sought.as_str())]
    NoSuchId { sought: Sought, typed: String },
    /// `ids` are those that are meant, as far as they are listed.
    #[error("{count} of sort {} are meant by `{typed}`", sought.as_str())]
    SeveralIds { sought: Sought, typed: String, count: usize, ids: Vec<String> },
    #[error("nobody is called `{0}`")]
    UnknownPerson(String),
    /// The regulation by which a record is judged is not there.
    #[error("policy `{policy}` of record {record} is not in force")]
    NoPolicyOf { record: Ulid, policy: PolicyId },
    #[error("no policy is in force on {0}")]
    NoPolicies(NaiveDate),
    #[error("policy `{policy}` is not in force on {day}")]
    NoSuchPolicy { policy: String, day: NaiveDate },
    #[error("several policies are in force: {}", known.join(", "))]
    WhichPolicy { known: Vec<String> },
    #[error("policy `{policy}` has no kind `{kind}`")]
    NoSuchKind { kind: String, policy: String, known: Vec<String> },
    #[error("policy `{policy}` has several kinds")]
    WhichKind { policy: String, known: Vec<String> },
    #[error("a dispute without a report")]
    DisputeWithoutReport,
    /// Somebody holds the customer.
    #[error("the customer of report {0} is not free")]
    NotPooled(ReportId),
    #[error("the customer of report {0} is the company's to give")]
    CompanyAssigns(ReportId),
    #[error("policy `{policy}` of report {report} frees no customer")]
    NoPool { report: ReportId, policy: PolicyId },
    #[error("month {0} is not closed")]
    MonthOpen(String),
    #[error("nothing has landed that month {0} could hold")]
    MonthEmpty(String),
    #[error("there are files that cannot be read")]
    Unreadable(Vec<FileProblem>),
    /// The program contradicts itself.
    #[error("a bug: {0}")]
    Bug(&'static str),
}
