//! What a commit is refused for, with everything that words need to say it.

use std::fmt;

use crate::domain::problem::{Problem, ProblemKind, line_column};
use crate::ledger::RepoPath;
use crate::rules::{OwnedReason, Reason};

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// A rule that every commit must keep; its words stand in the catalogues under `hub-…`, the
        /// remedy under `hub-…-remedy`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable name.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

rules! {
    // Files.
    /// The path cannot name a file of a registry.
    BadPath = "bad-path",
    /// No place of the registry's.
    UnknownFile = "unknown-file",
    /// A name that another could be taken for: capitals, or letters that are composed otherwise.
    OtherSpelling = "other-spelling",
    /// The file stands under a day that is not that of its landing.
    OtherDay = "other-day",
    TooLarge = "too-large",
    // Operations.
    NothingChanged = "nothing-changed",
    MixedOperation = "mixed-operation",
    // What the files say.
    Unreadable = "unreadable",
    IdNotFileName = "id-not-file-name",
    /// The id stands for another fact already.
    IdReused = "id-reused",
    /// A record names another that is not there.
    UnknownRecord = "unknown-record",
    // What has landed stays.
    Removed = "removed",
    FactRemoved = "fact-removed",
    FactAltered = "fact-altered",
    ListAltered = "list-altered",
    /// New facts stand before old ones, or old ones changed places.
    Reordered = "reordered",
    /// What has landed is written in another way, though it means the same.
    Rewritten = "rewritten",
    /// Something else than facts is appended.
    Remark = "remark",
    /// The file changed, and no fact came to it.
    NothingAdded = "nothing-added",
    MonthEdited = "month-edited",
    /// A month was closed on another commit than the one it lands on.
    OtherInput = "other-input",
    /// A statement says something else than follows from the commit that it was closed on.
    OtherFigures = "other-figures",
    // Persons and roles.
    /// A fact, or the message, says that somebody else did it.
    OtherPerson = "other-person",
    NotPermitted = "not-permitted",
    /// The policy says that the hub stops it.
    Enforced = "enforced",
    // The house.
    PolicyRollback = "policy-rollback",
    /// A version that is in force, or was, is changed or gone.
    PolicyKept = "policy-kept",
    /// A version of a regulation that judges already would begin on a day that is past.
    PolicyBackdated = "policy-backdated",
    /// A calendar says of a day that is past what it did not say before.
    CalendarKept = "calendar-kept",
    LastAdmin = "last-admin",
    KeyRemoved = "key-removed",
    /// An address under which somebody may have signed is gone.
    AddressRemoved = "address-removed",
    BadKey = "bad-key",
    EmailTaken = "email-taken",
    RegistryRenamed = "registry-renamed",
    SignersStale = "signers-stale",
    // Secrecy.
    CustomerNamed = "customer-named",
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One thing that a commit is refused for.
#[derive(Clone, Debug, PartialEq)]
pub struct Objection {
    pub rule: Rule,
    /// The file it is about; none where it is the commit as a whole.
    pub path: Option<String>,
    /// Line and column in the file, both from 1.
    pub place: Option<(usize, usize)>,
    /// Values for the words: ids, sizes, times. Never anything of a customer.
    pub values: Vec<(&'static str, String)>,
    /// What is wrong with the text of the file.
    pub problem: Option<Box<Problem>>,
    /// Why somebody may not do it, where the rules of the house say so.
    pub refusal: Option<Box<OwnedReason>>,
}

impl Objection {
    pub fn new(rule: Rule) -> Self {
        Self { rule, path: None, place: None, values: Vec::new(), problem: None, refusal: None }
    }

    pub(super) fn at(rule: Rule, path: &RepoPath) -> Self {
        Self { path: Some(path.to_string()), ..Self::new(rule) }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// A problem of a file's text.
    pub(super) fn unreadable(path: &RepoPath, text: &str, problem: &Problem) -> Self {
        let rule = match problem.kind {
            ProblemKind::IdNotFileName { .. } => Rule::IdNotFileName,
            _ => Rule::Unreadable,
        };
        let place = Some(line_column(text, problem.span.start));
        Self { place, problem: Some(Box::new(problem.clone())), ..Self::at(rule, path) }
    }

    pub(super) fn refused(rule: Rule, path: Option<&RepoPath>, reason: &Reason<'_>) -> Self {
        Self {
            path: path.map(ToString::to_string),
            refusal: Some(Box::new(OwnedReason::of(reason))),
            ..Self::new(rule)
        }
    }
}
