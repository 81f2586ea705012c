//! The life of one registration among its rivals: what it is worth, and its terms of protection.

use toml::Spanned;

use crate::calendar::Bound;
use crate::domain::ids::{FactId, ReportId};
use crate::domain::instant::Instant;
use crate::policy::blocks::{Contested, Protection, Renewal};
use crate::policy::term::Lasts;
use crate::rules::Reason;

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
    /// Its protection is over.
    Lapsed,
    /// Led to success.
    Won,
    Withdrawn,
    Rejected,
}

impl Standing {
    pub const ALL: [Self; 10] = [
        Self::NotAccepted,
        Self::Void,
        Self::Pending,
        Self::Effective,
        Self::Contested,
        Self::Queued,
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

    /// Whether it can hold a right.
    pub fn lives(self) -> bool {
        matches!(self, Self::Effective | Self::Contested | Self::Won)
    }
}

/// One term of protection. Its right begins with `granted`; the days are counted from `from`.
#[derive(Clone, Debug)]
pub struct Term<'a> {
    pub granted: Instant,
    pub from: Instant,
    /// `None` is for ever, or until somebody decides.
    pub until: Option<Bound>,
    /// The block that gives it; a right that passed to a rival has none.
    pub block: Option<&'a Spanned<Protection>>,
    pub reason: Reason<'a>,
}

impl Term<'_> {
    pub fn covers(&self, at: Instant) -> bool {
        self.granted <= at && self.until.is_none_or(|until| until.contains(at))
    }

    /// Whether two terms have a moment in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let reaches = |a: &Self, b: &Self| a.until.is_none_or(|until| until.contains(b.granted));
        reaches(self, other) && reaches(other, self)
    }
}

/// A step in a report's life, for the timeline.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    pub at: Instant,
    pub reason: Reason<'a>,
}

/// A renewal that waits for a finding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question<'a> {
    pub(super) rival: usize,
    pub(super) renewal: &'a Spanned<Renewal>,
    pub(super) contested: &'a Contested,
    /// The end that stood when it was asked; it stands again if the rival leaves.
    pub(super) end: Option<Bound>,
}

/// A question that is open, for those who answer it.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    pub finding: &'a str,
    pub reason: Reason<'a>,
}

/// Who gets the right when the last term ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Successor<'a> {
    pub(super) rival: usize,
    pub(super) decided: Instant,
    pub(super) lasts: &'a Lasts,
    pub(super) question: Question<'a>,
}

/// One registration on its way.
#[derive(Clone, Debug)]
pub struct Track<'a> {
    pub standing: Standing,
    pub terms: Vec<Term<'a>>,
    pub steps: Vec<Step<'a>>,
    pub flags: Vec<Reason<'a>>,
    /// Stages entered, by name, with when.
    pub stages: Vec<(&'a str, Instant)>,
    /// Its place among claims: the landing that its present right goes back to.
    pub rank: (u64, ReportId),
    pub approved: Option<Instant>,
    /// Only void against a complete registration.
    pub weak: bool,
    /// The right is a question for a person.
    pub question: Option<Asked<'a>>,
    /// The act that won the customer.
    pub won: Option<FactId>,
    /// The finding that gave it the right.
    pub(super) given_by: Option<FactId>,
    pub(super) asked: Option<Question<'a>>,
    pub(super) successor: Option<Successor<'a>>,
    pub(super) paused: Option<Instant>,
    pub(super) renewals: u32,
    pub(super) applied: Option<Bound>,
}

impl<'a> Track<'a> {
    pub(super) fn new(rank: (u64, ReportId)) -> Self {
        Self {
            standing: Standing::Void,
            terms: Vec::new(),
            steps: Vec::new(),
            flags: Vec::new(),
            stages: Vec::new(),
            rank,
            approved: None,
            weak: false,
            question: None,
            won: None,
            given_by: None,
            asked: None,
            successor: None,
            paused: None,
            renewals: 0,
            applied: None,
        }
    }

    /// Whether a protection covers `at`, as far as terms go.
    pub fn runs(&self, at: Instant) -> bool {
        self.terms.iter().any(|term| term.covers(at))
    }

    /// The end of the last term; the outer `None` says that there is no term at all.
    pub fn end(&self) -> Option<Option<Bound>> {
        let mut ends = self.terms.iter().map(|term| term.until);
        let first = ends.next()?;
        Some(ends.fold(first, |latest, end| Some(latest?.later_of(end?))))
    }

    /// The term whose end is the last, for showing.
    pub fn last_term(&self) -> Option<&Term<'a>> {
        let end = self.end()?;
        self.terms.iter().rev().find(|term| term.until == end)
    }

    /// Whether it had entered a stage by `at`.
    pub fn reached(&self, stage: &str, at: Instant) -> bool {
        self.stages.iter().any(|(name, since)| *name == stage && *since <= at)
    }

    pub(super) fn step(&mut self, at: Instant, reason: Reason<'a>) {
        self.steps.push(Step { at, reason });
    }

    /// Ends every term at `at`, so that the moment itself is no longer covered.
    pub(super) fn cut(&mut self, at: Instant) {
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
