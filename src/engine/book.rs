//! All registrations of a judgement, entered one after the other as they landed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;
use rayon::prelude::*;
use toml::Spanned;

use crate::calendar::OutOfCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::event::builtin;
use crate::domain::ids::{KindId, PolicyId, ReportId, StaffId, TeamId};
use crate::domain::report::Report;
use crate::identity::Match;
use crate::policy::blocks::{Counts, Duplicate, EntryOutcome, Holder, Kind, Per, Within};
use crate::policy::{Policy, Shelf};
use crate::rules::case::{holder_of, quarrel};
use crate::rules::entry::{EntryFault, fault, faults};
use crate::rules::validity::{Item, ItemState, items};
use crate::rules::{Case, Code, Reason, World, identity, term};

use super::track::{Standing, StepKind};

/// For whom a right is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side<'a> {
    Person(&'a StaffId),
    Team(&'a TeamId),
    Company,
}

impl<'a> Side<'a> {
    /// The name as people know it.
    pub fn name(self) -> &'a str {
        match self {
            Self::Person(staff) => staff.as_str(),
            Self::Team(team) => team.as_str(),
            Self::Company => "company",
        }
    }
}

/// A registration, entered: what was wrong with it, and how its items stand.
pub struct Entered<'a> {
    pub case: Case<'a>,
    pub side: Side<'a>,
    pub faults: Vec<EntryFault<'a>>,
    pub items: Vec<Item<'a>>,
    /// Offences that make it void.
    pub offences: Vec<Reason<'a>>,
    /// A quarrel that broke out too early and makes it void.
    pub early: Option<Reason<'a>>,
}

impl<'a> Entered<'a> {
    /// The worst a fault at entry did.
    pub fn outcome(&self) -> Option<EntryOutcome> {
        let severity = |outcome: &EntryOutcome| match outcome {
            EntryOutcome::NotAccepted => 2,
            EntryOutcome::Void => 1,
            EntryOutcome::Weak => 0,
        };
        self.faults.iter().map(|fault| fault.outcome).max_by_key(severity)
    }

    /// Void against a complete registration only.
    pub fn is_weak(&self) -> bool {
        self.outcome() == Some(EntryOutcome::Weak)
            && self.offences.is_empty()
            && self.early.is_none()
            && self.failed().next().is_none()
    }

    /// Items that fail and make the report void.
    pub fn failed(&self) -> impl Iterator<Item = &Item<'a>> {
        self.items
            .iter()
            .filter(|item| item.counts == Counts::Always && item.state == ItemState::Fails)
    }

    /// A quarrel is not early if the act it had to wait for stands on another report of the
    /// customer, which the dispute does not name.
    pub fn reconsider(&mut self) {
        let Some(before) = self.case.policy.early().and_then(|early| early.before.as_ref()) else {
            return;
        };
        let now = self.case.world.now;
        let since = self.case.registered();
        let done = self
            .case
            .elsewhere
            .iter()
            .filter(|event| event.kind == *before)
            .map(|event| event.said_at(now));
        let Some(done) = done.filter(|at| *at >= since).min() else { return };
        for quarrel in &mut self.case.quarrels {
            quarrel.early &= quarrel.dispute.customer_present
                || quarrel.dispute.over.is_some()
                || quarrel.raised < done;
        }
        self.early = early(&self.case);
    }

    /// How the report stands where it is worth nothing.
    pub fn worthless(&self) -> Option<Standing> {
        match self.outcome() {
            Some(EntryOutcome::NotAccepted) => Some(Standing::NotAccepted),
            Some(EntryOutcome::Void | EntryOutcome::Weak) => Some(Standing::Void),
            None => self.shortcomings().next().map(|_| Standing::Void),
        }
    }

    /// Why the report is worth nothing: faults at entry, or else what makes it void.
    pub fn shortcomings(&self) -> impl Iterator<Item = (StepKind<'a>, &Reason<'a>)> {
        let at_entry = self
            .faults
            .iter()
            .map(|fault| (StepKind::Fault { repeats: fault.repeats }, &fault.reason));
        let later = self.offences.iter().chain(&self.early);
        let later = later.chain(self.failed().map(|item| &item.reason));
        let accepted = self.faults.is_empty();
        at_entry.chain(
            later
                .filter(move |_| accepted)
                .map(|reason| (StepKind::Fault { repeats: None }, reason)),
        )
    }
}

/// A report that no policy judges.
#[derive(Clone, Debug)]
pub struct Unjudged<'a> {
    pub report: &'a Report,
    pub reason: Reason<'a>,
}

/// A book of no more registrations keeps what was once read of them, as a name is long to read.
const KEPT: usize = 1 << 15;

/// Registrations in the order they landed. What is known of each in detail is made anew whenever
/// somebody opens the book there: a large book would not fit into memory otherwise.
pub struct Book<'b, 'a> {
    leaves: Vec<Leaf<'a>>,
    pub unjudged: Vec<Unjudged<'a>>,
    world: World<'a>,
    voiding: &'b BTreeMap<ReportId, Vec<Reason<'a>>>,
    /// Disputes by the reports they name.
    over: BTreeMap<ReportId, Vec<&'a Dispute>>,
    /// The reports that disputes name.
    disputed: BTreeMap<ReportId, &'a Report>,
}

/// One registration of a book.
struct Leaf<'a> {
    ruled: Ruled<'a>,
    /// Set when the registration is first read in a small book.
    case: OnceLock<Box<Case<'a>>>,
    /// Faults that only show among the other registrations.
    counted: Vec<EntryFault<'a>>,
}

impl<'b, 'a> Book<'b, 'a> {
    /// Enters reports. Those that had not landed by `world.now` are not there yet.
    pub fn enter(
        reports: &[&'a Report],
        disputes: &[&'a Dispute],
        shelf: &'a Shelf,
        world: World<'a>,
        voiding: &'b BTreeMap<ReportId, Vec<Reason<'a>>>,
    ) -> Self {
        let mut there: Vec<&'a Report> = reports
            .iter()
            .copied()
            .filter(|report| report.landing.at(world.now) <= world.now)
            .collect();
        there.par_sort_by_key(|report| (report.landing.order(), report.id));
        let mut over: BTreeMap<_, Vec<&'a Dispute>> = BTreeMap::new();
        for dispute in disputes {
            dispute
                .reports
                .iter()
                .for_each(|report| over.entry(*report).or_default().push(*dispute));
        }
        let disputed = there
            .iter()
            .filter(|report| over.contains_key(&report.id))
            .map(|report| (report.id, *report))
            .collect();
        let ruled: Vec<Option<Ruled<'a>>> =
            there.par_iter().map(|report| ruled(report, shelf, world)).collect();
        let unruled = there.iter().zip(&ruled).filter(|(_, ruled)| ruled.is_none());
        let mut unjudged: Vec<Unjudged<'a>> = unruled.map(|(report, _)| unjudged(report)).collect();
        unjudged.sort_by_key(|unjudged| unjudged.report.id);
        let leaves = ruled
            .into_iter()
            .flatten()
            .map(|ruled| Leaf { ruled, case: OnceLock::new(), counted: Vec::new() })
            .collect();
        let mut book = Self { leaves, unjudged, world, voiding, over, disputed };
        book.count();
        book
    }

    /// How many registrations there are; each is known by its place.
    pub fn len(&self) -> usize {
        self.leaves.len()
    }

    pub fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    /// The report at a place, the policy that judges it, and its kind there.
    pub fn ruled(&self, place: usize) -> Ruled<'a> {
        self.leaves[place].ruled
    }

    /// The registration at a place as a case, by itself: no quarrels yet.
    pub fn case(&self, place: usize) -> Case<'a> {
        let (report, policy, kind) = self.ruled(place);
        let read = || Case::new(report, policy, kind, self.world);
        if self.len() > KEPT {
            read()
        } else {
            Case::clone(self.leaves[place].case.get_or_init(|| Box::new(read())))
        }
    }

    /// The terms under which the registration at a place is looked up.
    pub fn terms(&self, place: usize) -> BTreeSet<identity::Term> {
        let (report, policy, kind) = self.ruled(place);
        identity::terms(report, policy, kind, self.world)
    }

    /// The registration at a place with all that is wrong with it, its items examined.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn entered(&self, place: usize) -> Result<Entered<'a>, OutOfCalendar> {
        let mut entered = self.counted(place);
        entered.items = items(&entered.case)?;
        Ok(entered)
    }

    /// As [`entered`](Self::entered), before its items were examined.
    fn counted(&self, place: usize) -> Entered<'a> {
        let mut entered = self.open(place);
        entered.faults.extend(self.leaves[place].counted.iter().cloned());
        entered
    }

    /// As [`counted`](Self::counted), before the registration was counted among the others.
    fn open(&self, place: usize) -> Entered<'a> {
        let mut case = self.case(place);
        for dispute in self.over.get(&case.report.id).into_iter().flatten() {
            let parties: Vec<&Report> =
                dispute.reports.iter().filter_map(|id| self.disputed.get(id).copied()).collect();
            case.quarrels.extend(quarrel(dispute, &parties, case.policy, self.world.now));
        }
        let side = match (case.kind.get_ref().holder, case.team()) {
            (Holder::Company, _) => Side::Company,
            (_, Some(team)) => Side::Team(team),
            (_, None) => Side::Person(holder_of(&case)),
        };
        let faults = faults(&case);
        let offences = self.voiding.get(&case.report.id).cloned().unwrap_or_default();
        let early = early(&case);
        Entered { case, side, faults, items: Vec::new(), offences, early }
    }

    /// Counts the registrations whose kind says that others tell, in the order they landed.
    fn count(&mut self) {
        const AT_ONCE: usize = 4096;
        let counts = |place: &usize| {
            let kind = self.ruled(*place).2.get_ref();
            kind.batch.is_some()
                || kind.duplicate.is_some()
                || kind.quota.is_some()
                || kind.companions.is_some()
        };
        let places: Vec<usize> = (0..self.len()).filter(counts).collect();
        let accompanied = |place: &usize| {
            self.ruled(*place).1.kinds.iter().any(|kind| kind.get_ref().companions.is_some())
        };
        let accompanied =
            (0..self.len()).filter(accompanied).map(|place| (self.ruled(place).0.id, place));
        let mut counter = Counter { places: accompanied.collect(), ..Counter::default() };
        for part in places.chunks(AT_ONCE) {
            let opened: Vec<Entered<'a>> = part.par_iter().map(|place| self.open(*place)).collect();
            for (place, entered) in part.iter().zip(opened) {
                self.leaves[*place].counted = counter.count(self, *place, entered);
            }
        }
    }
}

/// A report, the policy that was in force when it landed, and its kind there.
pub type Ruled<'a> = (&'a Report, &'a Policy, &'a Spanned<Kind>);

fn ruled<'a>(report: &'a Report, shelf: &'a Shelf, world: World<'a>) -> Option<Ruled<'a>> {
    let policy = shelf.in_force(&report.policy, world.zone.date(report.landing.at(world.now)))?;
    Some((report, policy, policy.kind(&report.kind)?))
}

fn unjudged(report: &Report) -> Unjudged<'_> {
    let reason = Reason::new(Code::NoPolicy)
        .report(report)
        .text("policy", report.policy.as_str())
        .text("kind", report.kind.as_str());
    Unjudged { report, reason }
}

/// A quarrel that broke out before the customer had left voids what the policy says.
fn early<'a>(case: &Case<'a>) -> Option<Reason<'a>> {
    use crate::policy::blocks::EarlyEffect;
    let procedure = case.policy.procedure.as_ref()?;
    let rule = procedure.get_ref().early.as_ref()?;
    let struck =
        case.quarrels.iter().filter(|quarrel| quarrel.early).find(|quarrel| match rule.effect {
            EarlyEffect::VoidsAll => true,
            EarlyEffect::VoidsRaiser => quarrel.dispute.by == case.report.registrant,
        })?;
    let reason = Reason::new(Code::EarlyDispute)
        .clauses(&rule.clause)
        .block(case.policy, procedure)
        .report(case.report);
    Some(reason.at("raised", struck.raised).text("staff", struck.dispute.by.as_str()))
}

/// What belongs together when registrations of one side are counted.
type Sheet<'a> = (&'a PolicyId, &'a KindId, Side<'a>, NaiveDate);

/// A place in the book, and whether what it is known by is a part of a whole number.
type Known = (usize, bool);

/// Faults that only show among others: batches sent again, duplicates, quotas.
#[derive(Default)]
struct Counter<'a> {
    batches: BTreeMap<Sheet<'a>, Vec<(&'a str, u64, bool)>>,
    known: BTreeMap<Sheet<'a>, BTreeMap<(crate::identity::Key, String), Vec<Known>>>,
    taken: BTreeMap<Sheet<'a>, u32>,
    companions: BTreeMap<ReportId, u32>,
    /// Where registrations stand that others may come along with.
    places: BTreeMap<ReportId, usize>,
}

impl<'a> Counter<'a> {
    /// What is wrong with a registration beside those that were counted before it.
    fn count(
        &mut self,
        book: &Book<'_, 'a>,
        place: usize,
        mut entered: Entered<'a>,
    ) -> Vec<EntryFault<'a>> {
        let kind: &'a Kind = entered.case.kind.get_ref();
        let own = entered.faults.len();
        let found = self.companion(book, place, &entered, kind);
        entered.faults.extend(found);
        let found =
            self.batch(&entered, kind).or_else(|| self.duplicate(book, place, &entered, kind));
        entered.faults.extend(found);
        let found = self.quota(&entered, kind);
        entered.faults.extend(found);
        entered.faults.split_off(own)
    }

    /// Who came along with a registered customer must say with whom, and each customer brings only
    /// so many.
    fn companion(
        &mut self,
        book: &Book<'_, 'a>,
        place: usize,
        entered: &Entered<'a>,
        kind: &'a Kind,
    ) -> Option<EntryFault<'a>> {
        let rule = kind.companions.as_ref()?;
        let stands = |with: &ReportId| {
            self.places
                .get(with)
                .is_some_and(|with| *with <= place && book.counted(*with).outcome().is_none())
        };
        let Some(with) = entered.case.report.companion_of.filter(stands) else {
            return Some(fault(&entered.case, Code::CompanionOfNobody, &rule.clause, rule.outcome));
        };
        // Who was found to be none of his leaves the place to another.
        if items(&entered.case).is_ok_and(|items| {
            items.iter().any(|item| item.counts == Counts::Always && item.state == ItemState::Fails)
        }) {
            return None;
        }
        let brought = self.companions.entry(with).or_default();
        *brought += 1;
        if *brought <= rule.at_most {
            return None;
        }
        let found = fault(&entered.case, Code::TooManyCompanions, &rule.clause, rule.outcome);
        Some(EntryFault { reason: found.reason.text("most", rule.at_most.to_string()), ..found })
    }

    fn batch(&mut self, entered: &Entered<'a>, kind: &'a Kind) -> Option<EntryFault<'a>> {
        let (rules, source) = (kind.batch.as_ref()?, entered.case.report.source.as_ref()?);
        let day = term::business_day(&entered.case);
        let order = entered.case.report.landing.order();
        let sent = self.batches.entry(sheet(entered, entered.side, day)).or_default();
        let earlier = |batch: &&(&str, u64, bool)| {
            batch.1 < order || (batch.1 == order && batch.0 != source.batch)
        };
        let same = sent.iter().filter(earlier).any(|(hash, ..)| *hash == source.batch);
        let again = !source.supplement
            && rules.supplement.is_some()
            && sent
                .iter()
                .filter(earlier)
                .any(|(hash, _, supplement)| !supplement && *hash != source.batch);
        if !sent.iter().any(|(hash, at, _)| *hash == source.batch && *at == order) {
            sent.push((&source.batch, order, source.supplement));
        }
        let not_accepted = EntryOutcome::NotAccepted;
        if same && !rules.identical.0.is_empty() {
            return Some(fault(
                &entered.case,
                Code::BatchIdentical,
                &rules.identical,
                not_accepted,
            ));
        }
        let clause =
            rules.supplement.as_ref().map_or(&rules.clause, |supplement| &supplement.clause);
        again.then(|| fault(&entered.case, Code::BatchAgain, clause, not_accepted))
    }

    fn duplicate(
        &mut self,
        book: &Book<'_, 'a>,
        place: usize,
        entered: &Entered<'a>,
        kind: &'a Kind,
    ) -> Option<EntryFault<'a>> {
        let rule: &'a Duplicate = kind.duplicate.as_ref()?;
        if entered.outcome().is_some() {
            return None;
        }
        let day = match rule.within {
            Within::Day => term::business_day(&entered.case),
            Within::Ever => NaiveDate::MIN,
        };
        let known = self.known.entry(sheet(entered, per(entered, rule.per), day)).or_default();
        let subject = &entered.case.subject;
        let leading = rule.keys.iter().filter_map(|keys| identity::most_telling(keys));
        let terms: BTreeSet<identity::Term> =
            leading.flat_map(|key| identity::terms_of(key, subject)).collect();
        let relations = BTreeSet::new();
        let same = |other: &usize| {
            let other = book.case(*other);
            let withdrawn = other.last(builtin::WITHDRAW);
            withdrawn
                .is_none_or(|event| event.landing.order() > entered.case.report.landing.order())
                && rule.keys.iter().any(|keys| {
                    identity::all_match(keys, &relations, Match::Certain, subject, &other.subject)
                })
        };
        let alike = |term: &identity::Term| {
            let others = known.get(&(term.key, term.text.clone())).into_iter().flatten();
            others
                .filter(|(_, part)| !(*part && term.part_of_whole))
                .map(|(place, _)| *place)
                .collect::<Vec<_>>()
        };
        let like: BTreeSet<usize> = terms.iter().flat_map(alike).collect();
        if let Some(first) = like.into_iter().find(same) {
            let found = fault(&entered.case, Code::Duplicate, &rule.clause, rule.outcome);
            let other = &book.ruled(first).0.id;
            return Some(EntryFault {
                reason: found.reason.text("other", other.to_string()),
                repeats: Some(other),
                ..found
            });
        }
        for term in terms {
            known.entry((term.key, term.text)).or_default().push((place, term.part_of_whole));
        }
        None
    }

    fn quota(&mut self, entered: &Entered<'a>, kind: &'a Kind) -> Option<EntryFault<'a>> {
        let quota = kind.quota.as_ref()?;
        if entered.outcome().is_some()
            && !(quota.void_entries_count && entered.outcome() != Some(EntryOutcome::NotAccepted))
        {
            return None;
        }
        let sent = entered.case.world.zone.date(entered.case.registered());
        let taken = self.taken.entry(sheet(entered, per(entered, quota.per), sent)).or_default();
        if *taken < quota.first {
            *taken += 1;
            return None;
        }
        let found = fault(&entered.case, Code::OverCap, &quota.clause, quota.outcome);
        Some(EntryFault { reason: found.reason.text("first", quota.first.to_string()), ..found })
    }
}

fn per<'a>(entered: &Entered<'a>, per: Per) -> Side<'a> {
    let registrant = &entered.case.report.registrant;
    let team =
        entered.case.report.team.as_ref().or_else(|| entered.case.world.org.team_of(registrant));
    match (per, team) {
        (Per::Team, Some(team)) => Side::Team(team),
        _ => Side::Person(registrant),
    }
}

fn sheet<'a>(entered: &Entered<'a>, side: Side<'a>, day: NaiveDate) -> Sheet<'a> {
    (&entered.case.report.policy, &entered.case.report.kind, side, day)
}
