//! Rules that count a registration among others. Each stands in a file of its own, which says what
//! it counts, whom it looks at, and how it judges; judgement, the loader of a part of the registry,
//! and the index of keys go through the one list of them,
//! [`counting_rules`](super::counting_rules).

use chrono::NaiveDate;

use crate::domain::ids::{KindId, PolicyId, ReportId};
use crate::domain::landing::Landing;
use crate::domain::report::Report;
use crate::policy::Policy;
use crate::policy::blocks::{EntryOutcome, Kind, Per};

use super::case::{Case, Side};
use super::fault::EntryFault;
use super::marks::{Mark, by_day};

/// A rule that counts a registration among those that landed before it; it remembers what it
/// counted.
pub trait CountingRule<'a> {
    /// What its faults do to a registration of a kind; `None` where the kind does not have it.
    fn outcome(&self, kind: &Kind) -> Option<EntryOutcome>;

    /// Whom it looks at before it judges a registration. More may be found than it looks at, never
    /// fewer.
    fn reach(&self, case: &Case<'_>) -> Vec<CountingReach>;

    /// Marks by which it finds a registration, beside those of its side's day and of its customer's
    /// keys.
    fn marks(&self, _: &Report) -> Vec<Mark> {
        Vec::new()
    }

    /// Another registration that a report names, and that the rule asks for.
    fn named(&self, _: &Report) -> Option<ReportId> {
        None
    }

    /// Counts the next registration, in the order of their landing; says what is wrong with it.
    fn count(
        &mut self,
        next: &CountedReport<'_, 'a>,
        earlier: &dyn Earlier<'a>,
    ) -> Option<EntryFault<'a>>;
}

/// The next registration.
#[derive(Clone, Copy)]
pub struct CountedReport<'s, 'a> {
    pub place: usize,
    pub case: &'s Case<'a>,
    /// The worst of its faults so far.
    pub outcome: Option<EntryOutcome>,
}

impl<'a> CountedReport<'_, 'a> {
    /// What it is counted together with.
    pub(super) fn group(&self, side: Side<'a>, day: NaiveDate) -> CountingGroup<'a> {
        (&self.case.report.policy, &self.case.report.kind, side, day)
    }
}

/// The registrations of one side, for one day, under one kind of a policy.
pub(super) type CountingGroup<'a> = (&'a PolicyId, &'a KindId, Side<'a>, NaiveDate);

/// The registrations that were counted before, by their places.
pub trait Earlier<'a> {
    /// A registration as another one's landing found it.
    fn case(&self, place: usize, landing: &Landing) -> Case<'a>;
    fn report(&self, place: usize) -> &'a Report;
    fn policy(&self, place: usize) -> &'a Policy;
    /// The place of a registration that some report names for a rule.
    fn place_of(&self, id: ReportId) -> Option<usize>;
    /// Whether nothing was wrong with it at entry.
    fn is_accepted(&self, place: usize) -> bool;
}

/// Registrations that a rule looks at, as the index finds them.
#[derive(Clone, Debug)]
pub struct CountingReach {
    pub found: FoundBy,
    pub landed: LandedWhen,
    /// How much of them must be known.
    pub depth: ReachDepth,
    /// So many of them change nothing.
    pub room: usize,
    /// Whether the rule looks at another one, where its marks do not tell: the registration, then
    /// the other.
    pub compares: Option<fn(&Case<'_>, &Case<'_>) -> bool>,
}

/// What registrations are found by.
#[derive(Clone, Debug)]
pub enum FoundBy {
    Id(ReportId),
    Marks(Vec<Mark>),
}

/// When those must have landed whom a rule looks at; known before they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandedWhen {
    Any,
    /// Before the registration, or together with it but for those under a mark.
    BeforeBut(Mark),
    /// On a day of the house, not after the registration.
    On(NaiveDate),
}

/// How much must be known of a registration that a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachDepth {
    /// That it was sent.
    Sent,
    /// Its faults at entry: with it, those that were counted before it.
    Counted,
    /// All that is said of it: with it, its customer and the disputes about him.
    Judged,
}

/// For whom a rule counts a registration.
pub(super) fn per<'a>(case: &Case<'a>, per: Per) -> Side<'a> {
    let registrant = &case.report.registrant;
    let then = case.world_of(&case.report.landing).org;
    let team = case.report.team.as_ref().or_else(|| then.team_of(registrant));
    // Who belongs to no team is counted alone.
    match (per, team) {
        (Per::Team, Some(team)) => Side::Team(team),
        _ => Side::Person(registrant),
    }
}

/// The marks of everything that a side sent, or planned, for some days.
pub(super) fn sent_for(case: &Case<'_>, side: Side<'_>, days: &[NaiveDate]) -> FoundBy {
    let org = case.world.org;
    let mut sides = vec![side];
    if let Side::Team(team) = side {
        sides.extend(org.ever_in(team).map(Side::Person));
    }
    let report = case.report;
    FoundBy::Marks(by_day(&report.policy, &report.kind, &sides, days, case.world.zone))
}
