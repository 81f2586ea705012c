//! Why: every item of a verdict names the clause, the fact, the commit and the line of the policy.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use toml::Spanned;

use crate::calendar::{Bound, ClockWindow};
use crate::domain::event::Event;
use crate::domain::ids::{CommitId, EventType, FactId, Name, ReportId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::landing::Landing;
use crate::domain::money::Money;
use crate::domain::report::Report;
use crate::identity::Key;
use crate::policy::clause::{Clauses, Label};
use crate::policy::term::{Lasts, Moment, PlainPeriod};
use crate::policy::who::Who;
use crate::policy::{Clause, Policy};
use crate::rules::people::Decider;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What a reason or a flag says; its words stand in the message catalogues under
        /// `reason-…`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable name in JSON, CSV and stories.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

codes! {
    // Entry.
    NotCovered = "not-covered",
    MayNotFile = "may-not-file",
    FieldMissing = "field-missing",
    Honorific = "honorific",
    NoName = "no-name",
    Phone = "phone",
    MaskForm = "mask-form",
    NameSex = "name-sex",
    CompanyCode = "company-code",
    OutsideWindow = "outside-window",
    WrongDay = "wrong-day",
    Duplicate = "duplicate",
    OverCap = "over-cap",
    BatchTitle = "batch-title",
    BatchAgain = "batch-again",
    BatchIdentical = "batch-identical",
    TableRequired = "table-required",
    CompanionOfNobody = "companion-of-nobody",
    TooManyCompanions = "too-many-companions",
    /// The policy of the day could not be found.
    NoPolicy = "no-policy",

    // Admission of events and acts.
    UnknownEvent = "unknown-event",
    UnknownStaff = "unknown-staff",
    UnknownField = "unknown-field",
    UnknownFact = "unknown-fact",
    /// A record names another that is not there.
    UnknownRecord = "unknown-record",
    /// It is said to have happened later than now.
    SaidAhead = "said-ahead",
    UnknownFinding = "unknown-finding",
    UnknownAnswer = "unknown-answer",
    UnknownOffence = "unknown-offence",
    BadField = "bad-field",
    NothingToReview = "nothing-to-review",
    NoProcedure = "no-procedure",
    /// A dispute that is filed before its time.
    DisputeTooEarly = "dispute-too-early",
    /// A dispute says that it is heard at once, and is not.
    NotHeardAtOnce = "not-heard-at-once",
    /// A time that an act gives itself is longer than the policy has it.
    TimeTooLong = "time-too-long",
    /// An agreement does not name those who must sign it.
    OtherSigners = "other-signers",
    /// Somebody gets a share who is no party.
    SharedWithStranger = "shared-with-stranger",
    NoSuchAgreement = "no-such-agreement",
    /// An agreement takes no signature while it stands as it does.
    AgreementStands = "agreement-stands",
    /// What is signed is another text.
    OtherText = "other-text",
    /// Somebody signs who need not, or has signed.
    NotToSign = "not-to-sign",
    /// Whoever recorded it signs it as well.
    OwnRecord = "own-record",
    /// Nothing is told of them that they could deny.
    NothingToDeny = "nothing-to-deny",
    /// The time to deny a signature is over.
    TooLateToDeny = "too-late-to-deny",
    /// Somebody else can decide, so the admin need not.
    OthersDecide = "others-decide",
    /// It is another step's turn.
    NotTheirStep = "not-their-step",
    /// Somebody passed an earlier step.
    PassedEarlierStep = "passed-earlier-step",
    SharesNotWhole = "shares-not-whole",
    /// Who acts is not of the house on that day.
    NotServing = "not-serving",
    AdminOnly = "admin-only",
    /// Who files for somebody else holds no office.
    MayNotAssign = "may-not-assign",
    /// The fact repeats what holds already.
    ChangesNothing = "changes-nothing",
    /// An amount below zero.
    BelowZero = "below-zero",
    /// The same was recorded of the same day.
    RecordedBefore = "recorded-before",
    /// The own side's registration of the customer stands.
    RegisteredAlready = "registered-already",
    /// A later one of its kind corrects it.
    NotCorrectedSo = "not-corrected-so",
    RecordedAnotherDay = "recorded-another-day",
    OthersRelyOnIt = "others-rely-on-it",
    OwnSideGains = "own-side-gains",
    OfficeSaysMistake = "office-says-mistake",
    SeveralPolicies = "several-policies",
    /// The act has no place while the dispute stands as it does.
    DisputeStands = "dispute-stands",
    NotYourDispute = "not-your-dispute",
    NoJury = "no-jury",
    NotInDispute = "not-in-dispute",
    UnknownCriterion = "unknown-criterion",
    TooManyPoints = "too-many-points",
    MayNotClose = "may-not-close",
    BadMonth = "bad-month",
    MonthNotOver = "month-not-over",
    MonthClosed = "month-closed",
    LaterMonthClosed = "later-month-closed",
    ControlTotal = "control-total",
    OtherEdition = "other-edition",

    // What has landed stays (law 3).
    Removed = "removed",
    Unreadable = "unreadable",
    FactRemoved = "fact-removed",
    FactAltered = "fact-altered",
    ListAltered = "list-altered",
    IdReused = "id-reused",
    Reordered = "reordered",
    Rewritten = "rewritten",
    Remark = "remark",
    NothingAdded = "nothing-added",

    // Validity.
    LeadTooShort = "lead-too-short",
    LeadKept = "lead-kept",
    ItemFails = "item-fails",
    ItemHolds = "item-holds",
    FitsNot = "fits-not",
    FitsOwn = "fits-own",
    FitsThroughKin = "fits-through-kin",
    FitsCured = "fits-cured",
    FitsDisputed = "fits-disputed",
    FitsNeedsFullPhone = "fits-needs-full-phone",
    DocumentSilent = "document-silent",
    DocumentMissing = "document-missing",
    KinshipNotEvidenced = "kinship-not-evidenced",
    SignatureMissing = "signature-missing",
    Signed = "signed",
    CadenceKept = "cadence-kept",
    CadenceBroken = "cadence-broken",
    ClassMissing = "class-missing",
    EventMissing = "event-missing",
    EventThere = "event-there",
    FindingMissing = "finding-missing",
    FindingPresumed = "finding-presumed",
    FindingAgainst = "finding-against",
    FindingFor = "finding-for",
    FoundOneCustomer = "found-one-customer",
    FoundApart = "found-apart",
    SlipOfAnother = "slip-of-another",
    SlipProvesNothing = "slip-proves-nothing",
    FalseReport = "false-report",

    // Course.
    Registered = "registered",
    /// A correction made another claim of the report.
    ClaimedAnew = "claimed-anew",
    /// A correction let the claim go.
    LetGo = "let-go",
    Barred = "barred",
    Queued = "queued",
    Held = "held",
    Contested = "contested",
    Promoted = "promoted",
    AwaitsApproval = "awaits-approval",
    ChangeAwaitsApproval = "change-awaits-approval",
    ChangeRejected = "change-rejected",
    Approved = "approved",
    Rejected = "rejected",
    Returned = "returned",
    Protected = "protected",
    StageEntered = "stage-entered",
    RenewedByRepeat = "renewed-by-repeat",
    RepeatOfOther = "repeat-of-other",
    RepeatsUsedUp = "repeats-used-up",
    RenewedAutomatically = "renewed-automatically",
    RenewalAsked = "renewal-asked",
    RenewalGranted = "renewal-granted",
    RenewalOpen = "renewal-open",
    RenewalUnanswered = "renewal-unanswered",
    RenewalContested = "renewal-contested",
    PassedToRival = "passed-to-rival",
    KeptForAWhile = "kept-for-a-while",
    RivalGone = "rival-gone",
    Lapsed = "lapsed",
    Paused = "paused",
    Resumed = "resumed",
    FollowsResult = "follows-result",
    FactCorrected = "fact-corrected",
    FactVoided = "fact-voided",
    Withdrawn = "withdrawn",
    GivenUp = "given-up",
    Transferred = "transferred",
    Won = "won",
    Uncontested = "uncontested",
    EqualRival = "equal-rival",
    PutRight = "put-right",
    Overruled = "overruled",
    Reinstated = "reinstated",
    TermUnknown = "term-unknown",
    NoCalendar = "no-calendar",

    // Decisions.
    OnlyClaim = "only-claim",
    NobodyProtected = "nobody-protected",
    Agreed = "agreed",
    Verdict = "verdict",
    ChallengeWon = "challenge-won",
    ChallengeLost = "challenge-lost",
    ChallengeLate = "challenge-late",
    ChallengeWithoutReport = "challenge-without-report",
    ChallengeNotFirst = "challenge-not-first",
    ChallengeOpen = "challenge-open",
    CustomerChose = "customer-chose",
    FoundTogether = "found-together",
    Earliest = "earliest",
    SameLanding = "same-landing",
    HadEarlier = "had-earlier",
    MostComplete = "most-complete",
    EquallyComplete = "equally-complete",
    FirstEvent = "first-event",
    EventTogether = "event-together",
    HighestScore = "highest-score",
    EqualScores = "equal-scores",
    ScoresMissing = "scores-missing",
    SplitEqually = "split-equally",
    ByDefault = "by-default",
    PersonDecides = "person-decides",
    AwardCloses = "award-closes",
    FlatAmount = "flat-amount",
    FlatUndecided = "flat-undecided",
    FriendlyHelp = "friendly-help",
    CopiesTo = "copies-to",
    HeldBack = "held-back",
    ToldOf = "told-of",
    Overridden = "overridden",
    WholeCommission = "whole-commission",
    CommissionUnknown = "commission-unknown",

    // Flags.
    Collision = "collision",
    PossibleCollision = "possible-collision",
    OldFollowerActive = "old-follower-active",
    EarlyDispute = "early-dispute",
    MissingEvidence = "missing-evidence",
    MissingSignature = "missing-signature",
    /// Signatures that somebody else wrote down: each signs by an act of their own.
    SignedForOthers = "signed-for-others",
    NotAllowedToRecord = "not-allowed-to-record",
    GateRegistered = "gate-registered",
    GateApproved = "gate-approved",
    GateNoOtherHolder = "gate-no-other-holder",
    GateStage = "gate-stage",
    GateOwnProtection = "gate-own-protection",
    DutyOverdue = "duty-overdue",
    CalendarMissing = "calendar-missing",
    AuthorDate = "author-date",
    Interested = "interested",
    ActAgainstProtection = "act-against-protection",

    // Offences.
    OffenceRecorded = "offence-recorded",
    OffenceUpgraded = "offence-upgraded",
    LadderRestsOnVoid = "ladder-rests-on-void",
    /// An offence that is void voids nothing any more.
    OffenceVoided = "offence-voided",
    OffenceTooFew = "offence-too-few",
    RewardEarned = "reward-earned",
}

/// What somebody can do whose act was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Only whoever keeps the registry may do it.
    AskAdmin,
    /// It is somebody else's to do.
    AskAnother,
    /// Name what the policy, or the record, declares.
    NameDeclared,
    /// Look for what waits for a review.
    ListReviews,
    /// Wait until the month is over.
    AwaitMonthEnd,
    /// The month is closed: a later one takes the difference.
    UseOpenMonth,
    /// The customer is protected.
    AwaitTurn,
    /// Say that it happened once more.
    SayAgain,
    /// It is on record, and counts once what it lacks is there.
    Complete,
    /// Mend what is wrong, and try again.
    Mend,
}

impl Code {
    fn remedy(self) -> Remedy {
        match self {
            Self::AdminOnly => Remedy::AskAdmin,
            Self::NotAllowedToRecord
            | Self::Interested
            | Self::NotCovered
            | Self::MayNotFile
            | Self::UnknownStaff
            | Self::NotServing
            | Self::MayNotAssign
            | Self::NotYourDispute
            | Self::OthersDecide
            | Self::NotTheirStep
            | Self::PassedEarlierStep
            | Self::OwnRecord
            | Self::NotToSign
            | Self::RecordedAnotherDay
            | Self::OthersRelyOnIt
            | Self::OwnSideGains
            | Self::OfficeSaysMistake
            | Self::MayNotClose => Remedy::AskAnother,
            Self::UnknownEvent
            | Self::UnknownField
            | Self::UnknownFact
            | Self::UnknownFinding
            | Self::UnknownAnswer
            | Self::UnknownOffence
            | Self::UnknownCriterion
            | Self::TooManyPoints
            | Self::NotInDispute
            | Self::NoJury
            | Self::SeveralPolicies => Remedy::NameDeclared,
            Self::NothingToReview => Remedy::ListReviews,
            Self::MonthNotOver => Remedy::AwaitMonthEnd,
            Self::MonthClosed | Self::LaterMonthClosed => Remedy::UseOpenMonth,
            Self::Barred => Remedy::AwaitTurn,
            Self::RecordedBefore => Remedy::SayAgain,
            Self::MissingEvidence | Self::MissingSignature => Remedy::Complete,
            _ => Remedy::Mend,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The names under which a reason may carry values. The sentences of the catalogues take them by
/// these names; whatever a reason does not carry reaches its sentence as `none`.
pub const ARGUMENTS: &[&str] = &[
    "act", "amount", "answer", "at", "authored", "award", "breach", "class", "copies", "count",
    "day", "detail", "edition", "event", "evidence", "field", "filled", "finding", "first", "flat",
    "from", "item", "keys", "kind", "known", "landed", "last", "lasts", "least", "mean", "moment",
    "month", "most", "next", "offence", "other", "policy", "raised", "rate", "relation", "rows",
    "staff", "stage", "stand", "time", "title", "to", "until", "wanted", "who", "window", "duty",
];

/// Whom a reason names.
#[derive(Clone, Debug, PartialEq)]
pub enum NamedPeople<'a> {
    /// As a policy names them.
    Patterns(Cow<'a, Who>),
    Person(Cow<'a, StaffId>),
    /// The policy names nobody.
    Nobody,
}

impl NamedPeople<'_> {
    fn into_owned(self) -> NamedPeople<'static> {
        match self {
            Self::Patterns(who) => NamedPeople::Patterns(Cow::Owned(who.into_owned())),
            Self::Person(staff) => NamedPeople::Person(Cow::Owned(staff.into_owned())),
            Self::Nobody => NamedPeople::Nobody,
        }
    }
}

/// As files write them; empty where nobody is named.
impl fmt::Display for NamedPeople<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Patterns(who) => who.fmt(f),
            Self::Person(staff) => staff.fmt(f),
            Self::Nobody => Ok(()),
        }
    }
}

impl<'a> From<&'a Who> for NamedPeople<'a> {
    fn from(who: &'a Who) -> Self {
        Self::Patterns(Cow::Borrowed(who))
    }
}

impl From<Who> for NamedPeople<'_> {
    fn from(who: Who) -> Self {
        Self::Patterns(Cow::Owned(who))
    }
}

impl<'a> From<&'a StaffId> for NamedPeople<'a> {
    fn from(staff: &'a StaffId) -> Self {
        Self::Person(Cow::Borrowed(staff))
    }
}

impl<'a> From<Decider<'a>> for NamedPeople<'a> {
    fn from(decider: Decider<'a>) -> Self {
        match decider {
            Decider::Named(who) => who.into(),
            Decider::Person(staff) => staff.into(),
            Decider::Nobody => Self::Nobody,
        }
    }
}

/// A value in a reason. The language layer says it by its type.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// What stands in a record or a policy and is shown as it is: ids of people, answers, names.
    Text(Cow<'a, str>),
    People(NamedPeople<'a>),
    /// One of each of the patterns, and not any of them.
    Everybody(&'a Who),
    /// A type of event, an act of a dispute.
    Event(Cow<'a, str>),
    /// An event that is waited for.
    Awaited(&'a EventType),
    /// A field by its path: `customer.name`.
    Field(Cow<'a, str>),
    Moment(&'a Moment),
    /// What a policy grants: `6 to 12 months`.
    Term(&'a Lasts),
    Period(&'a PlainPeriod),
    Window(ClockWindow),
    Keys(&'a [Key]),
    Report(ReportId),
    Papers(Vec<&'a str>),
    Classification(&'a Name),
    /// A member of a small set, by the names of the set and of the member.
    Word(&'static str, &'static str),
    Label(&'a Label),
    At(Instant),
    /// The end of something; `None` is for ever.
    Until(Option<Bound>),
    Money(Money),
    Number(i64),
}

/// The fact a reason rests on. It points into the record: most reasons are never shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact<'a> {
    report: Option<&'a ReportId>,
    event: Option<&'a FactId>,
    landing: &'a Landing,
}

impl<'a> Fact<'a> {
    fn new(report: Option<&'a ReportId>, event: Option<&'a FactId>, landing: &'a Landing) -> Self {
        Self { report, event, landing }
    }

    pub fn of_report(report: &'a Report) -> Self {
        Self::new(Some(&report.id), None, &report.landing)
    }

    pub fn of_event(report: &'a Report, event: &'a Event) -> Self {
        Self::new(Some(&report.id), Some(&event.id), &event.landing)
    }

    /// A fact that stands in no report: an act in a dispute.
    pub fn of_act(act: &'a Event) -> Self {
        Self::new(None, Some(&act.id), &act.landing)
    }

    /// An incident, and the report that it touches where one is meant.
    pub fn of_incident(incident: &'a Incident, report: Option<&'a ReportId>) -> Self {
        Self::new(report, Some(&incident.id), &incident.landing)
    }

    pub fn report(self) -> Option<ReportId> {
        self.report.copied()
    }

    pub fn event(self) -> Option<FactId> {
        self.event.copied()
    }

    /// The commit it landed in; `None` while it has not.
    pub fn commit(self) -> Option<CommitId> {
        self.landing.commit()
    }
}

/// One reason. It is printed, and never asked what it says: what a judgement found stands beside
/// it, as state.
#[derive(Clone, Debug)]
pub struct Reason<'a> {
    code: Code,
    pub clauses: Vec<&'a Clause>,
    pub args: Vec<(&'static str, Arg<'a>)>,
    pub fact: Option<Fact<'a>>,
    pub policy: Option<(&'a Policy, Range<usize>)>,
}

impl<'a> Reason<'a> {
    pub fn new(code: Code) -> Self {
        Self { code, clauses: Vec::new(), args: Vec::new(), fact: None, policy: None }
    }

    /// The stable name of what it says, for printing.
    pub fn code(&self) -> &'static str {
        self.code.as_str()
    }

    /// What somebody can do whom it refuses.
    pub fn remedy(&self) -> Remedy {
        self.code.remedy()
    }

    /// Whether one of its values is kept from those who may not read both registrations: by which
    /// keys a customer was recognised.
    pub fn keeps_back(&self, name: &str) -> bool {
        matches!(self.code, Code::Collision | Code::PossibleCollision) && name == "keys"
    }

    /// Cites clauses beside those of the block.
    pub fn clauses(mut self, clauses: &'a Clauses) -> Self {
        self.clauses.reserve_exact(clauses.len());
        self.clauses.extend(clauses.iter());
        self
    }

    /// Points at the block that judged.
    pub fn block<T>(mut self, policy: &'a Policy, block: &'a Spanned<T>) -> Self {
        self.policy = Some((policy, block.span()));
        self
    }

    pub fn with(mut self, name: &'static str, arg: Arg<'a>) -> Self {
        debug_assert!(ARGUMENTS.contains(&name), "`{name}` is not among the arguments");
        // Every registration has a handful of reasons for as long as it is judged: none keeps room
        // for more than it says.
        self.args.reserve_exact(1);
        self.args.push((name, arg));
        self
    }

    pub fn text(self, name: &'static str, text: impl Into<Cow<'a, str>>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    /// Who may do it, or must.
    pub fn people(self, people: impl Into<NamedPeople<'a>>) -> Self {
        self.with("who", Arg::People(people.into()))
    }

    pub fn count(self, name: &'static str, count: impl Into<i128>) -> Self {
        let count = i64::try_from(count.into()).unwrap_or(i64::MAX);
        self.with(name, Arg::Number(count))
    }

    pub fn at(self, name: &'static str, at: Instant) -> Self {
        self.with(name, Arg::At(at))
    }

    pub fn until(self, bound: Option<Bound>) -> Self {
        self.with("until", Arg::Until(bound))
    }

    pub fn report(self, report: &'a Report) -> Self {
        self.fact(Fact::of_report(report))
    }

    pub fn event(self, report: &'a Report, event: &'a Event) -> Self {
        self.fact(Fact::of_event(report, event))
    }

    /// A fact that stands in no report: an act in a dispute, an incident.
    pub fn act(self, act: &'a Event) -> Self {
        self.fact(Fact::of_act(act))
    }

    pub fn fact(mut self, fact: Fact<'a>) -> Self {
        self.fact = Some(fact);
        self
    }
}

/// A reason that has left the records it spoke of.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnedReason {
    code: Code,
    pub clauses: Vec<Clause>,
    values: Vec<(&'static str, OwnedArg)>,
}

#[derive(Clone, Debug, PartialEq)]
enum OwnedArg {
    /// A value that borrowed nothing, or a text.
    Value(Arg<'static>),
    Label(Label),
    Everybody(Who),
    Awaited(EventType),
    Moment(Moment),
    Term(Lasts),
    Period(PlainPeriod),
    Keys(Vec<Key>),
    Papers(Vec<String>),
    Classification(Name),
}

impl OwnedReason {
    pub fn of(reason: &Reason<'_>) -> Self {
        let text = |text: &Cow<'_, str>| Cow::Owned(text.clone().into_owned());
        let value = |arg: &Arg<'_>| match arg {
            Arg::Text(written) => OwnedArg::Value(Arg::Text(text(written))),
            Arg::Event(written) => OwnedArg::Value(Arg::Event(text(written))),
            Arg::Field(written) => OwnedArg::Value(Arg::Field(text(written))),
            Arg::People(people) => OwnedArg::Value(Arg::People(people.clone().into_owned())),
            Arg::Window(window) => OwnedArg::Value(Arg::Window(*window)),
            Arg::Report(report) => OwnedArg::Value(Arg::Report(*report)),
            Arg::Word(set, word) => OwnedArg::Value(Arg::Word(set, word)),
            Arg::At(at) => OwnedArg::Value(Arg::At(*at)),
            Arg::Until(until) => OwnedArg::Value(Arg::Until(*until)),
            Arg::Money(money) => OwnedArg::Value(Arg::Money(*money)),
            Arg::Number(number) => OwnedArg::Value(Arg::Number(*number)),
            Arg::Label(label) => OwnedArg::Label((*label).clone()),
            Arg::Everybody(who) => OwnedArg::Everybody((*who).clone()),
            Arg::Awaited(event) => OwnedArg::Awaited((*event).clone()),
            Arg::Moment(moment) => OwnedArg::Moment((*moment).clone()),
            Arg::Term(lasts) => OwnedArg::Term((*lasts).clone()),
            Arg::Period(span) => OwnedArg::Period((*span).clone()),
            Arg::Keys(keys) => OwnedArg::Keys(keys.to_vec()),
            Arg::Papers(papers) => {
                OwnedArg::Papers(papers.iter().map(|paper| (*paper).to_owned()).collect())
            }
            Arg::Classification(name) => OwnedArg::Classification((*name).clone()),
        };
        Self {
            code: reason.code,
            clauses: reason.clauses.iter().map(|clause| (*clause).clone()).collect(),
            values: reason.args.iter().map(|(name, arg)| (*name, value(arg))).collect(),
        }
    }

    /// The stable name of what it says.
    pub fn code(&self) -> &'static str {
        self.code.as_str()
    }

    /// The reason again, for words.
    pub fn reason(&self) -> Reason<'_> {
        let mut reason = Reason::new(self.code);
        reason.clauses = self.clauses.iter().collect();
        reason.args = self.values.iter().map(|(name, value)| (*name, value.arg())).collect();
        reason
    }
}

impl OwnedArg {
    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Value(value) => value.clone(),
            Self::Label(label) => Arg::Label(label),
            Self::Everybody(who) => Arg::Everybody(who),
            Self::Awaited(event) => Arg::Awaited(event),
            Self::Moment(moment) => Arg::Moment(moment),
            Self::Term(lasts) => Arg::Term(lasts),
            Self::Period(span) => Arg::Period(span),
            Self::Keys(keys) => Arg::Keys(keys),
            Self::Papers(papers) => Arg::Papers(papers.iter().map(String::as_str).collect()),
            Self::Classification(name) => Arg::Classification(name),
        }
    }
}

/// Shortens the making of a reason that a block gives.
pub fn because<'a, T>(
    code: Code,
    policy: &'a Policy,
    block: &'a Spanned<T>,
    clauses: &'a Clauses,
) -> Reason<'a> {
    Reason::new(code).clauses(clauses).block(policy, block)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_unique() {
        let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
