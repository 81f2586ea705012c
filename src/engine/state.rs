//! The life of one registration among its rivals: what it is worth, and its terms of protection.

use toml::Spanned;

use crate::calendar::Bound;
use crate::domain::ids::{FactId, ReportId};
use crate::domain::instant::Instant;
use crate::policy::blocks::{Contested, Protection, Renewal, Stage};
use crate::policy::term::Lasts;
use crate::rules::{Case, Code, Decider, Reason};

/// What a report is worth at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Not accepted at entry: nothing of it counts.
    NotAccepted,
    /// Entered, and worth nothing.
    Void,
    /// Waits for consent; it holds its place.
    Pending,
    Effective,
    /// Claims a customer who was protected when it landed, or its renewal is a question for a
    /// person.
    Contested,
    /// Recorded as next.
    Queued,
    /// Came after the end of a protection whose renewal was applied for in time; it keeps its
    /// place until that is answered.
    Held,
    /// Its protection is over.
    Lapsed,
    /// Led to success.
    Won,
    Withdrawn,
    Rejected,
}

impl Standing {
    pub const ALL: [Self; 11] = [
        Self::NotAccepted,
        Self::Void,
        Self::Pending,
        Self::Effective,
        Self::Contested,
        Self::Queued,
        Self::Held,
        Self::Lapsed,
        Self::Won,
        Self::Withdrawn,
        Self::Rejected,
    ];

    /// The stable name in JSON, CSV and stories.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotAccepted => "not-accepted",
            Self::Void => "void",
            Self::Pending => "pending",
            Self::Effective => "effective",
            Self::Contested => "contested",
            Self::Queued => "queued",
            Self::Held => "held",
            Self::Lapsed => "lapsed",
            Self::Won => "won",
            Self::Withdrawn => "withdrawn",
            Self::Rejected => "rejected",
        }
    }

    /// Whether it is, or was, a claim worth something.
    pub fn counts(self) -> bool {
        !matches!(self, Self::NotAccepted | Self::Void | Self::Withdrawn | Self::Rejected)
    }

    /// Whether it waits for its turn behind another claim.
    pub fn waits(self) -> bool {
        matches!(self, Self::Queued | Self::Held)
    }

    /// Whether it can hold a right.
    pub fn lives(self) -> bool {
        matches!(self, Self::Effective | Self::Contested | Self::Won)
    }
}

/// One term of protection. Its right begins with `granted`; the days are counted from `from`.
#[derive(Clone, Debug)]
pub struct ProtectionTerm<'a> {
    pub granted: Instant,
    pub from: Instant,
    /// `None` is for ever, or until somebody decides.
    pub until: Option<Bound>,
    /// The block that gives it; a right that passed to a rival has none.
    pub block: Option<&'a Spanned<Protection>>,
    /// The policy leaves the length to somebody who has not chosen it.
    pub unchosen: bool,
    /// No calendar that has landed counts its end: it is open until one does.
    pub uncounted: bool,
    pub reason: Reason<'a>,
}

/// What is said of a term: that it protects, or what is missing to know until when.
pub(super) fn term_code(unchosen: bool, uncounted: bool) -> Code {
    match (unchosen, uncounted) {
        (true, _) => Code::TermUnknown,
        (false, true) => Code::NoCalendar,
        (false, false) => Code::Protected,
    }
}

impl ProtectionTerm<'_> {
    pub fn covers(&self, at: Instant) -> bool {
        self.granted <= at && self.until.is_none_or(|until| until.contains(at))
    }

    /// Whether others may not register the customer meanwhile.
    pub fn keeps_off(&self) -> bool {
        let forbids = |block: &Spanned<Protection>| block.get_ref().forbids_registering();
        self.block.is_none_or(forbids)
    }

    /// Ends it no later than a bound, and says so.
    pub(super) fn end_by(&mut self, end: Bound) {
        let until = self.until.map_or(end, |until| until.earlier_of(end));
        self.until = Some(until);
        self.reason.args.retain(|(name, _)| *name != "until");
        self.reason = self.reason.clone().until(self.until);
    }

    /// Whether two terms have a moment in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let reaches = |a: &Self, b: &Self| a.until.is_none_or(|until| until.contains(b.granted));
        reaches(self, other) && reaches(other, self)
    }
}

/// What a claim met when it landed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// Nobody stood in its way.
    Admitted,
    /// The customer was protected, and the policy lets nobody else be recorded.
    Barred,
    /// The customer was protected; it waits for its turn.
    Queued,
    /// The protection was over, and its renewal was not yet answered.
    Held,
    /// The customer was protected; both stand, open to dispute.
    Contested,
}

/// What a flag is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagKind {
    /// Another registration is, or may be, the same customer.
    Collision { certain: bool },
    /// A duty is late.
    Overdue,
    /// Whatever else people should look at.
    Other,
}

/// What is said aloud beside a verdict.
#[derive(Clone, Debug)]
pub struct Flag<'a> {
    pub kind: FlagKind,
    /// The other registration, where it is about a pair.
    pub other: Option<ReportId>,
    pub reason: Reason<'a>,
}

impl<'a> Flag<'a> {
    pub(super) fn other(reason: Reason<'a>) -> Self {
        Self { kind: FlagKind::Other, other: None, reason }
    }
}

/// An application for more protection that waits for its answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenApplication {
    /// Until when it can be answered.
    pub(super) answer_by: Option<Bound>,
}

/// A renewal that waits for a finding.
#[derive(Clone, Copy, Debug)]
pub(super) struct RenewalContest<'a> {
    pub(super) rival: usize,
    pub(super) renewal: &'a Spanned<Renewal>,
    pub(super) contested: &'a Contested,
    /// The end that stood when it was asked; it stands again if the rival leaves.
    pub(super) end: Option<Bound>,
}

/// A question that is open, for those who answer it.
#[derive(Clone, Debug)]
pub struct OpenQuestion<'a> {
    pub finding: &'a str,
    pub who: Decider<'a>,
    pub reason: Reason<'a>,
}

/// What of a registration waits for consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenReview {
    Registration,
    /// More protection, applied for in time; it can still be answered.
    Renewal,
    /// A correction of the intent; until then the old text stands.
    Change,
}

/// The right of a claim, as an entry left it.
#[derive(Clone, Debug)]
pub struct ClaimRight<'a> {
    pub standing: Standing,
    /// What it met when it landed.
    pub met: Met,
    pub stage: Option<&'a str>,
    /// A question about it that somebody must answer.
    pub question: Option<OpenQuestion<'a>>,
    /// First and last moment of the protection; the outer `None` says there is none, an inner
    /// `None` end is for ever.
    pub protection: Option<(Instant, Option<Bound>)>,
    /// What waits for somebody's consent.
    pub review: Option<OpenReview>,
}

impl<'a> ClaimRight<'a> {
    /// The right of a claim of which nothing is entered yet.
    pub(super) const NONE: Self = Self {
        standing: Standing::Void,
        met: Met::Admitted,
        stage: None,
        question: None,
        protection: None,
        review: None,
    };

    /// Whether two are the same right, whatever the reasons of their questions.
    pub(super) fn is(&self, other: &Self) -> bool {
        let asked = |right: &ClaimRight<'a>| right.question.as_ref().map(|one| one.finding);
        (self.standing, self.met, self.stage, self.protection, self.review)
            == (other.standing, other.met, other.stage, other.protection, other.review)
            && asked(self) == asked(other)
    }
}

/// Who gets the right when the last term ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Successor<'a> {
    pub(super) rival: usize,
    pub(super) decided: Instant,
    pub(super) lasts: &'a Lasts,
    pub(super) contest: RenewalContest<'a>,
}

/// Whether a right is its holder's without question.
#[derive(Clone, Debug)]
pub(super) enum Right<'a> {
    Plain,
    /// Somebody is asked whether it goes to a rival.
    Asked(RenewalContest<'a>, OpenQuestion<'a>),
    /// The holder keeps it until its end; then it goes to the successor. Where another rival asks
    /// too, a question is open about him.
    KeptUntil(Successor<'a>, Option<OpenQuestion<'a>>),
}

/// A stage that an event entered, and since when.
#[derive(Clone, Copy, Debug)]
pub struct StageEntry<'a> {
    pub name: &'a str,
    pub since: Instant,
    pub event: FactId,
}

/// One registration on its way.
#[derive(Clone, Debug)]
pub struct ReportState<'a> {
    pub standing: Standing,
    pub terms: Vec<ProtectionTerm<'a>>,
    pub met: Met,
    pub flags: Vec<Flag<'a>>,
    /// Stages entered, in their order.
    pub stages: Vec<StageEntry<'a>>,
    /// Its place among claims: the landing that its present right goes back to.
    pub rank: (u64, ReportId),
    pub approved: Option<Instant>,
    /// When it ended, if it has; what falls due later is owed no more.
    pub ended: Option<Instant>,
    /// Only void against a complete registration.
    pub weak: bool,
    /// Why it is worth nothing, where it is.
    pub worthless: Vec<Reason<'a>>,
    /// What made it void counts from its beginning.
    pub void_from_beginning: bool,
    /// Items fail that work from its beginning, or that were open when its acts landed.
    pub fails_from_beginning: bool,
    /// The incidents that make it void.
    pub(super) offences: Vec<FactId>,
    /// How it stood, and its terms, before the first of them.
    pub(super) before_offence: Option<(Standing, Vec<ProtectionTerm<'a>>)>,
    /// A quarrel before its time made it void.
    pub is_early: bool,
    /// How it stood, and its terms, when an item failed: where that is mended, these go on.
    pub(super) suspended: Option<(Standing, Vec<ProtectionTerm<'a>>)>,
    /// How it stood, and its terms, when a verdict or an agreement gave the customer to others:
    /// where a later one gives it back, these go on.
    pub(super) overruled: Option<(Standing, Vec<ProtectionTerm<'a>>)>,
    /// The act that won the customer.
    pub won: Option<FactId>,
    /// How it stood, and its terms, before that act: so it stands again where the act is void.
    pub(super) before_win: Option<(Standing, Vec<ProtectionTerm<'a>>)>,
    /// The finding that gave it the right.
    pub(super) given_by: Option<FactId>,
    pub(super) right: Right<'a>,
    pub(super) paused: Option<Instant>,
    pub(super) renewals: u32,
    /// How often it was renewed by doing the same again.
    pub(super) repeats: u32,
    /// A renewal was applied for, in time, and is not answered.
    pub(super) applied: Option<OpenApplication>,
}

impl<'a> ReportState<'a> {
    pub(super) fn new(rank: (u64, ReportId)) -> Self {
        Self {
            standing: Standing::Void,
            met: Met::Admitted,
            terms: Vec::new(),
            flags: Vec::new(),
            stages: Vec::new(),
            rank,
            approved: None,
            ended: None,
            weak: false,
            worthless: Vec::new(),
            void_from_beginning: false,
            fails_from_beginning: false,
            offences: Vec::new(),
            before_offence: None,
            is_early: false,
            suspended: None,
            overruled: None,
            won: None,
            before_win: None,
            given_by: None,
            right: Right::Plain,
            paused: None,
            renewals: 0,
            repeats: 0,
            applied: None,
        }
    }

    /// Whether its right was none from its beginning: results are entered as if it had never been.
    pub fn never_was(&self) -> bool {
        self.void_from_beginning || self.fails_from_beginning
    }

    /// Whether it was given up, turned down or not taken at all: nothing makes it void any more.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.standing, Standing::NotAccepted | Standing::Withdrawn | Standing::Rejected)
    }

    /// Whether its protection is over while a renewal may still be consented to: whoever comes now
    /// is held.
    pub fn holds_off(&self) -> bool {
        self.applied.is_some() && self.standing == Standing::Lapsed
    }

    /// What the claim is worth now.
    pub(super) fn right(&self, case: &Case<'_>) -> ClaimRight<'a> {
        ClaimRight {
            standing: self.standing,
            met: self.met,
            stage: self.stages.last().map(|entry| entry.name),
            question: self.question().cloned(),
            protection: self.last_term().map(|term| (term.from, term.until)),
            review: self.open_review(case),
        }
    }

    /// What of the claim waits for consent.
    fn open_review(&self, case: &Case<'_>) -> Option<OpenReview> {
        if self.applied.is_some() {
            return Some(OpenReview::Renewal);
        }
        if self.standing == Standing::Pending {
            return Some(OpenReview::Registration);
        }
        let changes = !case.changes.waiting.is_empty() && !self.is_over();
        changes.then_some(OpenReview::Change)
    }

    /// Takes down when it ended, or that it goes on.
    pub(super) fn note_end(&mut self, at: Instant) {
        let over = match self.standing {
            Standing::Void => !self.weak,
            Standing::Lapsed => !self.holds_off(),
            _ => self.is_over(),
        };
        self.ended = if over { self.ended.or(Some(at)) } else { None };
    }

    /// Whether a protection covers `at`, as far as terms go.
    pub fn runs(&self, at: Instant) -> bool {
        self.terms.iter().any(|term| self.is_running(term, at))
    }

    /// Whether one of its terms covers `at`. One that ran when its clock was stopped runs until
    /// the clock goes on.
    pub(super) fn is_running(&self, term: &ProtectionTerm<'a>, at: Instant) -> bool {
        term.covers(at) || self.paused.is_some_and(|since| since <= at && term.covers(since))
    }

    /// The end of the last term; the outer `None` says that there is no term at all.
    pub fn end(&self) -> Option<Option<Bound>> {
        let mut ends = self.terms.iter().map(|term| term.until);
        let first = ends.next()?;
        Some(ends.fold(first, |latest, end| Some(latest?.later_of(end?))))
    }

    /// The term whose end is the last, for showing.
    pub fn last_term(&self) -> Option<&ProtectionTerm<'a>> {
        let end = self.end()?;
        self.terms.iter().rev().find(|term| term.until == end)
    }

    /// Whether an event entered a stage already.
    pub(super) fn has_entered(&self, stage: &Stage, event: FactId) -> bool {
        let name = stage.name.as_str();
        self.stages.iter().any(|entry| entry.name == name && entry.event == event)
    }

    /// Whether it had entered a stage by `at`.
    pub fn reached(&self, stage: &str, at: Instant) -> bool {
        self.stages.iter().any(|entry| entry.name == stage && entry.since <= at)
    }

    /// What somebody must answer about the right.
    pub fn question(&self) -> Option<&OpenQuestion<'a>> {
        match &self.right {
            Right::Plain => None,
            Right::Asked(_, question) => Some(question),
            Right::KeptUntil(_, question) => question.as_ref(),
        }
    }

    /// The contest that waits for an answer.
    pub(super) fn asked(&self) -> Option<RenewalContest<'a>> {
        match &self.right {
            Right::Asked(contest, _) => Some(*contest),
            Right::Plain | Right::KeptUntil(..) => None,
        }
    }

    /// To whom the right goes at its end.
    pub(super) fn successor(&self) -> Option<Successor<'a>> {
        match &self.right {
            Right::KeptUntil(successor, _) => Some(*successor),
            Right::Plain | Right::Asked(..) => None,
        }
    }

    /// Ends every term at `at`, so that the moment itself is no longer covered.
    pub(super) fn cut(&mut self, at: Instant) {
        self.paused = None;
        self.terms.retain(|term| term.granted < at);
        for term in &mut self.terms {
            let end = Bound::before(at);
            term.until = Some(term.until.map_or(end, |until| until.earlier_of(end)));
        }
    }

    /// Moves the end of the last term.
    pub(super) fn prolong(&mut self, until: Option<Bound>) {
        let Some(end) = self.end() else { return };
        if let Some(term) = self.terms.iter_mut().rev().find(|term| term.until == end) {
            term.until = until;
        }
    }
}
