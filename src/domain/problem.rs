//! What is wrong at a place of a file, and what would be right: codes with typed arguments, which
//! the catalogues put into words.
//!
//! Every code is written once, here. A message `problem-CODE` (`hint-CODE`) in each language takes
//! the arguments by their names; a test holds both together.

use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;

use super::invalid::{InvalidText, TextFault, TextKind};

/// An argument of a problem, as the language layer takes it.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemValue<'a> {
    /// What stands in a file or could stand there. Messages put it in quotation marks.
    Text(&'a str),
    Number(i64),
    Date(NaiveDate),
    /// Several texts, each put in quotation marks.
    List(Vec<&'a str>),
    /// A word of a small set: the id of its message, and the text that the message takes, if any.
    Word {
        id: String,
        text: Option<&'a str>,
    },
    /// Problems of another text.
    Problems(&'a [ProblemKind]),
}

/// What can be an argument of a problem or of a hint.
pub trait ProblemArgument {
    fn value(&self) -> ProblemValue<'_>;
}

impl ProblemArgument for String {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Text(self)
    }
}

impl ProblemArgument for u32 {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Number((*self).into())
    }
}

impl ProblemArgument for i32 {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Number((*self).into())
    }
}

impl ProblemArgument for NaiveDate {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Date(*self)
    }
}

impl ProblemArgument for Vec<String> {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::List(self.iter().map(String::as_str).collect())
    }
}

impl ProblemArgument for Vec<ProblemKind> {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Problems(self)
    }
}

impl ProblemArgument for TextFault {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Word { id: format!("text-fault-{}", self.code()), text: None }
    }
}

/// A set of words, each with a stable name; `set-NAME` in the catalogues says it.
macro_rules! words {
    ($(#[$doc:meta])* $set:ident, $prefix:literal:
        $($(#[$word_doc:meta])* $word:ident = $code:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $set {
            $($(#[$word_doc])* $word,)*
        }

        impl $set {
            pub const ALL: &[Self] = &[$(Self::$word,)*];

            /// The stable name.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$word => $code,)*
                }
            }

            /// The id of its word in the catalogues.
            pub fn message(self) -> &'static str {
                match self {
                    $(Self::$word => concat!($prefix, "-", $code),)*
                }
            }
        }

        impl ProblemArgument for $set {
            fn value(&self) -> ProblemValue<'_> {
                ProblemValue::Word { id: self.message().to_owned(), text: None }
            }
        }
    };
}

words! {
    /// What a name stands for. Those that a policy declares bear the name of their block.
    Noun, "noun":
    Kind = "kind",
    Event = "event",
    /// A field that an event carries.
    EventField = "event-field",
    Stage = "stage",
    Approval = "approval",
    Finding = "finding",
    Answer = "answer",
    Award = "award",
    /// What a jury gives points for.
    Criterion = "criterion",
    Classification = "classification",
    Class = "class",
    Offence = "offence",
    Reward = "reward",
    Duty = "duty",
    Validity = "validity",
    Flat = "flat",
    /// A field of a report, by its path.
    Field = "field",
    Policy = "policy",
    /// One version of a policy, by its file.
    PolicyVersion = "policy-version",
    /// An act in a dispute, or on an offence on record.
    Act = "act",
    /// A person of a story.
    Person = "person",
    /// A team of a story.
    Team = "team",
    /// Whoever a customer or a result may belong to in a story.
    PersonOrTeam = "person-or-team",
    /// A story of a file.
    Story = "story",
    /// A common beginning of stories.
    Beginning = "beginning",
    /// A report, event, dispute or incident that a story names.
    StoryName = "story-name",
}

impl Noun {
    /// What declares a thing that has no block of its own: the answers of a finding stand in it.
    pub fn owner(self) -> Option<Self> {
        match self {
            Self::EventField => Some(Self::Event),
            Self::Class => Some(Self::Classification),
            Self::Answer => Some(Self::Finding),
            _ => None,
        }
    }
}

words! {
    /// What should stand at a place.
    NeededValue, "needed":
    Text = "text",
    List = "list",
    Table = "table",
    Number = "number",
    WholeNumber = "whole-number",
    YesNo = "yes-no",
    DateTime = "date-time",
    People = "people",
    Names = "names",
    Clauses = "clauses",
    Event = "event",
    /// Something that this program has no word for.
    Other = "other",
}

impl NeededValue {
    /// What a visitor of ours writes as expected, so that `from_expected` knows it again.
    pub fn expected(self) -> &'static str {
        match self {
            Self::People => "a pattern of people or a list of them",
            Self::Names => "a name or a list of names",
            Self::Clauses => "a clause number or a list of them",
            Self::Event => "an event: id, type, by and what its type carries",
            Self::Text => "a string",
            Self::Table => "a table",
            other => other.code(),
        }
    }

    /// What serde says is expected. Its words are English and change with its versions, so this is
    /// the one place that knows them, besides `parser_error` for whole messages.
    pub(super) fn from_expected(words: &str) -> Self {
        match words {
            "a string" | "string" | "a borrowed string" => Self::Text,
            "a sequence" | "an array" => Self::List,
            "a boolean" => Self::YesNo,
            "a TOML datetime" => Self::DateTime,
            "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" => {
                Self::WholeNumber
            }
            "f32" | "f64" => Self::Number,
            "a map" => Self::Table,
            table if table.starts_with("struct ") => Self::Table,
            ours => {
                *Self::ALL.iter().find(|known| known.expected() == ours).unwrap_or(&Self::Other)
            }
        }
    }
}

/// What stands at a place where something else is needed, with the value where it is short enough
/// to be quoted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundValue {
    ShortText(String),
    Text,
    Number(String),
    YesNo(String),
    DateTime(String),
    List,
    Table,
    Other,
}

impl FoundValue {
    /// The ids of all their words.
    pub const MESSAGES: [&str; 8] = [
        "found-short-text",
        "found-text",
        "found-number",
        "found-yes-no",
        "found-date-time",
        "found-list",
        "found-table",
        "found-other",
    ];
}

impl ProblemArgument for FoundValue {
    fn value(&self) -> ProblemValue<'_> {
        let [short, text, number, yes_no, date_time, list, table, other] = Self::MESSAGES;
        let (id, text) = match self {
            Self::ShortText(text) => (short, Some(text)),
            Self::Text => (text, None),
            Self::Number(text) => (number, Some(text)),
            Self::YesNo(text) => (yes_no, Some(text)),
            Self::DateTime(text) => (date_time, Some(text)),
            Self::List => (list, None),
            Self::Table => (table, None),
            Self::Other => (other, None),
        };
        ProblemValue::Word { id: id.to_owned(), text: text.map(String::as_str) }
    }
}

words! {
    /// What keeps a text from being TOML.
    SyntaxFault, "syntax":
    KeyWithoutValue = "key-without-value",
    UnexpectedContent = "unexpected-content",
    OpenHead = "open-head",
    OpenArrayHead = "open-array-head",
    OpenArray = "open-array",
    OpenInlineTable = "open-inline-table",
    OpenText = "open-text",
    BadKey = "bad-key",
    EmptyKey = "empty-key",
    NoPair = "no-pair",
    NoValue = "no-value",
    NoComma = "no-comma",
    NoCommaBetweenKeys = "no-comma-between-keys",
    NoEquals = "no-equals",
    ExtraEquals = "extra-equals",
    ExtraComma = "extra-comma",
    /// TOML 1.1 takes it.
    InlineLineBreak = "inline-line-break",
    Unquoted = "unquoted",
    BadDateTime = "bad-date-time",
    BadNumber = "bad-number",
    LeadingZero = "leading-zero",
    Underscore = "underscore",
    BadEscape = "bad-escape",
    BadCharacter = "bad-character",
    HiddenCharacter = "hidden-character",
    CarriageReturn = "carriage-return",
    TooDeep = "too-deep",
    /// A key that was given a value is used as a table, or the other way round.
    Clash = "clash",
    Other = "other",
}

words! {
    /// What a story expects and a judgement shows.
    StoryFact, "story":
    Standing = "standing",
    Begins = "begins",
    Ends = "ends",
    Due = "due",
    Fails = "fails",
    Flags = "flags",
    Overdue = "overdue",
    Owner = "owner",
    Result = "result",
    Decides = "decides",
    Shares = "shares",
    Flats = "flats",
    Pays = "pays",
    /// How a dispute stands.
    Dispute = "dispute",
    Agreement = "agreement",
    Unsigned = "unsigned",
    /// When the time to claim a result ends.
    ClaimEnds = "claim-ends",
    /// Duties that are owed besides those expected.
    AlsoDue = "also-due",
    /// The codes of a step's reasons.
    Codes = "codes",
}

words! {
    /// What a name of a story stands for.
    StoryThing, "thing":
    Report = "report",
    Event = "event",
    Dispute = "dispute",
    Incident = "incident",
    /// Where either may be named.
    DisputeOrIncident = "dispute-or-incident",
}

impl StoryThing {
    /// Whether such a thing may be named where this is needed.
    pub fn takes(self, other: Self) -> bool {
        self == other
            || self == Self::DisputeOrIncident && matches!(other, Self::Dispute | Self::Incident)
    }
}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident: $($(#[$code_doc:meta])* $variant:ident
        $({ $($arg:ident: $type:ty),* $(,)? })? = $code:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$code_doc])* $variant $({ $($arg: $type),* })?,)*
        }

        impl $name {
            /// Every code with the names of its arguments.
            pub const CODES: &[(&'static str, &'static [&'static str])] =
                &[$(($code, &[$($(stringify!($arg)),*)?]),)*];

            fn own_code(&self) -> &'static str {
                match self {
                    $(Self::$variant $({ $($arg: _),* })? => $code,)*
                }
            }

            /// The arguments by their names.
            pub fn arguments(&self) -> Vec<(&'static str, ProblemValue<'_>)> {
                match self {
                    $(Self::$variant $({ $($arg),* })? => {
                        vec![$($((stringify!($arg), $arg.value())),*)?]
                    })*
                }
            }

            /// The part of the id of its message behind `problem-` or `hint-`.
            pub fn message(&self) -> &'static str {
                self.own_code()
            }
        }
    };
}

impl ProblemArgument for TextKind {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Word { id: format!("text-{}", self.code()), text: None }
    }
}

/// What may be written where a text of this kind is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextForm(pub TextKind);

impl ProblemArgument for TextForm {
    fn value(&self) -> ProblemValue<'_> {
        ProblemValue::Word { id: format!("form-{}", self.0.code()), text: None }
    }
}

coded! {
    /// What is wrong.
    ProblemKind:

    // Reading.
    MissingKey { key: String } = "missing-key",
    UnknownKey { key: String } = "unknown-key",
    UnknownWord { word: String } = "unknown-word",
    WrongType { found: FoundValue, needed: NeededValue } = "wrong-type",
    DuplicateKey = "duplicate-key",
    NotAList { key: String } = "not-a-list",
    Syntax { fault: SyntaxFault } = "syntax",
    /// A text that its type does not take; its code says which type.
    InvalidText { kind: TextKind, text: String } = "invalid-text",
    EmptyText { kind: TextKind } = "empty-text",
    /// A value that is out of its range, or that serde refuses for another reason of its own.
    InvalidValue = "invalid-value",
    NewerFormat { found: u32, known: u32 } = "newer-format",
    NewerEdition { found: u32, known: u32 } = "newer-edition",
    NotUtf8 = "not-utf8",
    IdNotFileName { id: String, file: String } = "id-not-file-name",
    /// A record that stands where files of its kind do not.
    Misplaced = "misplaced",

    // Calendars.
    CalendarSchema { found: u32, known: u32 } = "calendar-schema",
    CalendarRegion { found: String, expected: String } = "calendar-region",
    CalendarYear { year: i32 } = "calendar-year",
    CalendarFarDate { date: NaiveDate, year: i32 } = "calendar-far-date",
    CalendarContradiction { date: NaiveDate } = "calendar-contradiction",

    // Policies.
    UnknownName { noun: Noun, name: String } = "unknown-name",
    UnknownAnswer { answer: String, finding: String } = "unknown-answer",
    UnknownClass { class: String, classification: String } = "unknown-class",
    SameVersion { version: u32, policy: String, file: String } = "same-version",
    SameName { noun: Noun, name: String } = "same-name",
    NoKind = "no-kind",
    /// A list that must hold something.
    EmptyList = "empty-list",
    UnknownField { field: String, event: String } = "unknown-field",
    NoStage = "no-stage",
    /// `stage.said` where no stage opens anything.
    NoStageAtHand = "no-stage-at-hand",
    /// An event of the product's own that the policy lets nobody record.
    NeverHappens { event: String, block: String } = "never-happens",
    /// There is nothing that a renewal could prolong.
    IdleRenewal = "idle-renewal",
    /// A daily duty has no use for `within`.
    DailyWithin = "daily-within",
    /// A duty's `within` counts from nothing.
    WithinFromNothing = "within-from-nothing",
    NoTest { item: String } = "no-test",
    ManyTests { item: String } = "many-tests",
    /// A person who is somebody to a report, where there is none.
    NoReport { person: String } = "no-report",
    NoChoice = "no-choice",

    // Policies that work and could be better.
    ClauseWithoutWords { clause: String } = "clause-without-words",
    ClauseWithoutEffect { clause: String } = "clause-without-effect",
    MissingLanguage { count: u32, languages: Vec<String> } = "missing-language",
    IdleStage { stage: String } = "idle-stage",
    IdleFinding { finding: String } = "idle-finding",
    IdleClassification { classification: String } = "idle-classification",
    IdleEvent { event: String } = "idle-event",
    /// A field of the intent that is read, and that no kind asks for.
    UnaskedField { field: String } = "unasked-field",
    /// A class of customers that differs from another by a slip.
    LoneClass { class: String } = "lone-class",
    UndecidedContest = "undecided-contest",
    NeverAsked { subject: String } = "never-asked",
    OpenEnd { subject: String } = "open-end",
    NoCollision = "no-collision",
    NoProtection = "no-protection",
    UnprotectedKind { kind: String } = "unprotected-kind",
    NoCommission = "no-commission",

    // Stories.
    NotOneThing = "not-one-thing",
    NotAsTold { what: StoryFact, found: String, wanted: String } = "not-as-told",
    OtherConsequence { staff: String, found: String, wanted: String } = "other-consequence",
    UnwantedFlag { flag: String } = "unwanted-flag",
    /// The verdicts rest on other clauses than those expected.
    OtherClauses { found: Vec<String>, missing: Vec<String> } = "other-clauses",
    /// A step was refused that is not told to be.
    StepRefused = "step-refused",
    /// A step met something else than expected.
    StepOutcome { found: String, wanted: String } = "step-outcome",
    /// Nothing would look at what is written.
    NoMeaningHere { key: String } = "no-meaning-here",
    NothingExpected = "nothing-expected",
    NothingHappens = "nothing-happens",
    NeverUsed { name: String } = "never-used",
    /// What the step would have named was refused.
    NotThere { name: String } = "not-there",
    OtherThing { name: String, found: StoryThing, wanted: StoryThing } = "other-thing",
    GoesBack { time: String, before: String } = "goes-back",
    SaidAhead { said: String, at: String } = "said-ahead",
    /// A list of a story that must name something.
    NothingListed { key: String } = "nothing-listed",
    BadNumber { number: u32 } = "bad-number",
    /// A change of a policy is about a block that it does not have.
    NoSuchBlock { list: String, name: String } = "no-such-block",
    /// What a change makes of a policy does not read.
    AmendedPolicy { problems: Vec<ProblemKind> } = "amended-policy",
    VersionBackdated { from: NaiveDate } = "version-backdated",
    NotLandedYet { name: String } = "not-landed-yet",
    NoCustomer = "no-customer",
    NoAward = "no-award",
    NoCalendar { date: NaiveDate } = "no-calendar",
}

coded! {
    /// What would be right.
    ProblemHint:
    AddKey { key: String } = "add-key",
    DidYouMean { word: String } = "did-you-mean",
    KnownHere { words: Vec<String> } = "known-here",
    /// The block that declares what is unknown.
    Declare { block: String } = "declare",
    WriteList { key: String } = "write-list",
    QuoteIt = "quote-it",
    BracketIt = "bracket-it",
    WriteDigits = "write-digits",
    WriteDate = "write-date",
    KeepOne = "keep-one",
    WriteText { form: TextForm } = "write-text",
    TextFault { fault: TextFault } = "text-fault",
    NewerProgram = "newer-program",
    SaveAsUtf8 = "save-as-utf8",
    SameNameForBoth = "same-name-for-both",
    SeeFiles = "see-files",
    RaiseVersion = "raise-version",
    RoleOrStaff = "role-or-staff",
    AddToClauses = "add-to-clauses",
    CiteOrShow = "cite-or-show",
    AddWords = "add-words",
    RemoveIt = "remove-it",
    MoveUpOrRemove = "move-up-or-remove",
    EndTheList = "end-the-list",
    AddBlock { block: String } = "add-block",
    OneItemEach = "one-item-each",
    WriteOne = "write-one",
    NameTheEvent = "name-the-event",
    RenewableTerm = "renewable-term",
    AskForIt = "ask-for-it",
    OneOfTheThings { words: Vec<String> } = "one-of-the-things",
    OtherName = "other-name",
    NameItEarlier = "name-it-earlier",
    NameAnother = "name-another",
    InLandingOrder = "in-landing-order",
    ExpectLater = "expect-later",
    BeginWithIt = "begin-with-it",
    LetItAct = "let-it-act",
    WriteStep = "write-step",
    WriteExpectation = "write-expectation",
    WriteNobody = "write-nobody",
    OnlyRefusalsHaveReasons = "only-refusals-have-reasons",
    NothingTogether = "nothing-together",
    ExpectBesides = "expect-besides",
    SayOutcome = "say-outcome",
    SaidBeforeLanding = "said-before-landing",
    NumberFromOne = "number-from-one",
    NumberUpTo { most: u32 } = "number-up-to",
    NameReports = "name-reports",
    NameParticipants = "name-participants",
    NoFlagAtAll = "no-flag-at-all",
    RolesOrTeam = "roles-or-team",
    WriteChanges = "write-changes",
    FromBesides = "from-besides",
}

impl ProblemKind {
    /// The stable name in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidText { kind, .. } => kind.problem_code(),
            other => other.own_code(),
        }
    }

    /// Every code that [`Self::code`] may give.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        let invalid = TextKind::ALL.iter().map(|kind| kind.problem_code());
        Self::CODES
            .iter()
            .map(|(code, _)| *code)
            .filter(|code| *code != "invalid-text")
            .chain(invalid)
    }
}

impl ProblemHint {
    pub fn code(&self) -> &'static str {
        self.own_code()
    }

    /// The known word that may be meant, or all that are known; nothing where none is.
    pub fn known(word: &str, known: &[&str]) -> Option<Self> {
        match nearest(word, known) {
            Some(near) => Some(Self::DidYouMean { word: near.to_owned() }),
            None if known.is_empty() => None,
            None => Some(Self::KnownHere {
                words: known.iter().map(|word| (*word).to_owned()).collect(),
            }),
        }
    }
}

impl From<InvalidText> for ProblemKind {
    fn from(invalid: InvalidText) -> Self {
        let InvalidText { kind, text, fault } = invalid;
        match fault {
            Some(TextFault::Empty) => Self::EmptyText { kind },
            _ => Self::InvalidText { kind, text },
        }
    }
}

/// Something wrong at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, in bytes; `0..0` is the text as a whole.
    pub span: Range<usize>,
    pub kind: ProblemKind,
    pub hint: Option<ProblemHint>,
}

impl Problem {
    pub fn new(span: Range<usize>, kind: ProblemKind) -> Self {
        Self { span, kind, hint: None }
    }

    /// A text that its type does not take, with what may be written instead.
    pub fn invalid(span: Range<usize>, invalid: InvalidText) -> Self {
        let hint = match invalid.fault {
            Some(fault) if fault != TextFault::Empty => ProblemHint::TextFault { fault },
            _ => ProblemHint::WriteText { form: TextForm(invalid.kind) },
        };
        Self::new(span, invalid.into()).hint(hint)
    }

    /// A name that stands for nothing known.
    pub fn unknown_name(span: Range<usize>, noun: Noun, name: &str, known: &[&str]) -> Self {
        let kind = ProblemKind::UnknownName { noun, name: name.to_owned() };
        Self { hint: ProblemHint::known(name, known), ..Self::new(span, kind) }
    }

    /// A key that is none of those known.
    pub fn unknown_key(span: Range<usize>, key: &str, known: &[&str]) -> Self {
        let problem = Self::new(span, ProblemKind::UnknownKey { key: key.to_owned() });
        Self { hint: ProblemHint::known(key, known), ..problem }
    }

    /// A key that is not there and must be.
    pub fn missing_key(span: Range<usize>, key: &str) -> Self {
        Self::new(span, ProblemKind::MissingKey { key: key.to_owned() })
            .hint(ProblemHint::AddKey { key: key.to_owned() })
    }

    pub fn hint(mut self, hint: ProblemHint) -> Self {
        self.hint = Some(hint);
        self
    }

    pub fn code(&self) -> &'static str {
        self.kind.code()
    }
}

/// For users of the library; the program has words for it in its catalogues.
impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        for (place, (name, value)) in self.arguments().into_iter().enumerate() {
            let head = if place == 0 { ": " } else { ", " };
            match value {
                ProblemValue::Text(text) => write!(f, "{head}{name} `{text}`")?,
                ProblemValue::Number(number) => write!(f, "{head}{name} {number}")?,
                ProblemValue::Date(date) => write!(f, "{head}{name} {date}")?,
                ProblemValue::List(list) => write!(f, "{head}{name} `{}`", list.join("`, `"))?,
                ProblemValue::Problems(problems) => {
                    let told: Vec<String> = problems.iter().map(Self::to_string).collect();
                    write!(f, "{head}{}", told.join("; "))?;
                }
                ProblemValue::Word { id, text: None } => write!(f, "{head}{name} {id}")?,
                ProblemValue::Word { id, text: Some(text) } => {
                    write!(f, "{head}{name} {id} `{text}`")?;
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

/// The known word most like `word`, where one is near enough to be meant.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let limit = word.chars().count().div_ceil(3).max(1);
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(away, _)| *away <= limit && *away < word.chars().count())
        .min()
        .map(|(_, near)| near)
}

/// Line and column (both from 1, columns in characters) of a byte offset.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset =
        (0..=offset.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_unique() {
        let codes: Vec<&str> = ProblemKind::codes().collect();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
        let hints: BTreeSet<&str> = ProblemHint::CODES.iter().map(|(code, _)| *code).collect();
        assert_eq!(hints.len(), ProblemHint::CODES.len());
    }

    #[test]
    fn what_a_visitor_expects_is_known_again() {
        for needed in NeededValue::ALL {
            assert_eq!(NeededValue::from_expected(needed.expected()), *needed);
        }
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(line_column("客户 = 1\n", "客户".len()), (1, 3));
        assert_eq!(line_column("客户", 1), (1, 1));
    }
}
