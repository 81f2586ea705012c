//! All registrations of a judgement, entered one after the other as they landed.

use std::collections::{BTreeMap, BTreeSet};

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
use crate::rules::entry::{Fault, fault, faults};
use crate::rules::validity::{Item, State, items};
use crate::rules::{Case, Code, Reason, World, identity, term};

use super::track::Standing;

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
    pub faults: Vec<Fault<'a>>,
    pub items: Vec<Item<'a>>,
    /// An offence or an early quarrel that makes it void.
    pub voided: Vec<Reason<'a>>,
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
        self.outcome() == Some(EntryOutcome::Weak) && self.voided.is_empty() && self.failed().next().is_none()
    }

    /// Items that fail and make the report void.
    pub fn failed(&self) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(|item| item.counts == Counts::Always && item.state == State::Fails)
    }

    /// A quarrel is not early if the act it had to wait for stands on another report of the customer, which the dispute does not name.
    pub fn reconsider(&mut self) {
        let Some(before) = self.case.policy.early().and_then(|early| early.before.as_ref()) else { return };
        let now = self.case.world.now;
        let since = self.case.registered();
        let done = self.case.elsewhere.iter().filter(|event| event.kind == *before).map(|event| event.said_at(now));
        let Some(done) = done.filter(|at| *at >= since).min() else { return };
        for quarrel in &mut self.case.quarrels {
            quarrel.early &= quarrel.dispute.customer_present || quarrel.dispute.over.is_some() || quarrel.raised < done;
        }
        self.voided.retain(|reason| reason.code != Code::EarlyDispute);
        self.voided.extend(early(&self.case));
    }

    /// Why the report is worth nothing; nothing where it is worth something.
    pub fn worthless(&self) -> Option<(Standing, Vec<Reason<'a>>)> {
        if let Some(outcome) = self.outcome() {
            let standing = if outcome == EntryOutcome::NotAccepted { Standing::NotAccepted } else { Standing::Void };
            return Some((standing, self.faults.iter().map(|fault| fault.reason.clone()).collect()));
        }
        let reasons: Vec<Reason<'a>> = self.voided.iter().cloned().chain(self.failed().map(|item| item.reason.clone())).collect();
        (!reasons.is_empty()).then_some((Standing::Void, reasons))
    }
}

/// A report that no policy judges.
#[derive(Clone, Debug)]
pub struct Unjudged<'a> {
    pub report: &'a Report,
    pub reason: Reason<'a>,
}

/// Registrations in the order they landed.
pub struct Book<'a> {
    pub entries: Vec<Entered<'a>>,
    pub unjudged: Vec<Unjudged<'a>>,
}

impl<'a> Book<'a> {
    /// Enters reports. Those that had not landed by `world.now` are not there yet.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn enter(
        reports: &[&'a Report],
        disputes: &[&'a Dispute],
        shelf: &'a Shelf,
        world: World<'a>,
        voiding: &BTreeMap<ReportId, Vec<Reason<'a>>>,
    ) -> Result<Self, OutOfCalendar> {
        let mut there: Vec<&'a Report> = reports.iter().copied().filter(|report| report.landing.at(world.now) <= world.now).collect();
        there.par_sort_by_key(|report| (report.landing.order(), report.id));
        let mut over: BTreeMap<_, Vec<&'a Dispute>> = BTreeMap::new();
        for dispute in disputes {
            dispute.reports.iter().for_each(|report| over.entry(*report).or_default().push(*dispute));
        }
        let by_id: BTreeMap<_, &'a Report> =
            if over.is_empty() { BTreeMap::new() } else { there.iter().map(|report| (report.id, *report)).collect() };
        let ruled: Vec<Option<Ruled<'a>>> = there.par_iter().map(|report| ruled(report, shelf, world)).collect();
        let unruled = there.iter().zip(&ruled).filter(|(_, ruled)| ruled.is_none());
        let mut unjudged: Vec<Unjudged<'a>> = unruled.map(|(report, _)| unjudged(report)).collect();
        unjudged.sort_by_key(|unjudged| unjudged.report.id);
        let mut book = Self { entries: Vec::new(), unjudged };
        let ruled: Vec<Ruled<'a>> = ruled.into_iter().flatten().collect();
        ruled.into_par_iter().map(|ruled| open_case(ruled, world)).collect_into_vec(&mut book.entries);
        for entered in &mut book.entries {
            let case = &mut entered.case;
            for dispute in over.get(&case.report.id).into_iter().flatten() {
                let parties: Vec<&Report> = dispute.reports.iter().filter_map(|id| by_id.get(id).copied()).collect();
                case.quarrels.extend(quarrel(dispute, &parties, case.policy, world.now));
            }
            entered.voided.extend(voiding.get(&case.report.id).into_iter().flatten().cloned());
            entered.voided.extend(early(case));
        }
        Counter::default().count(&mut book.entries);
        let items: Result<Vec<Vec<Item<'a>>>, OutOfCalendar> = book.entries.par_iter().map(|entered| items(&entered.case)).collect();
        for (entered, items) in book.entries.iter_mut().zip(items?) {
            entered.items = items;
        }
        Ok(book)
    }
}

/// A report, the policy that was in force when it landed, and its kind there.
type Ruled<'a> = (&'a Report, &'a Policy, &'a Spanned<Kind>);

fn ruled<'a>(report: &'a Report, shelf: &'a Shelf, world: World<'a>) -> Option<Ruled<'a>> {
    let policy = shelf.in_force(&report.policy, world.zone.date(report.landing.at(world.now)))?;
    Some((report, policy, policy.kind(&report.kind)?))
}

fn unjudged(report: &Report) -> Unjudged<'_> {
    let reason = Reason::new(Code::NoPolicy).report(report).text("policy", report.policy.as_str()).text("kind", report.kind.as_str());
    Unjudged { report, reason }
}

fn open_case<'a>((report, policy, kind): Ruled<'a>, world: World<'a>) -> Entered<'a> {
    let case = Case::new(report, policy, kind, world);
    let side = match (kind.get_ref().holder, case.team()) {
        (Holder::Company, _) => Side::Company,
        (_, Some(team)) => Side::Team(team),
        (_, None) => Side::Person(holder_of(&case)),
    };
    let faults = faults(&case);
    Entered { case, side, faults, items: Vec::new(), voided: Vec::new() }
}

/// A quarrel that broke out before the customer had left voids what the policy says.
fn early<'a>(case: &Case<'a>) -> Option<Reason<'a>> {
    use crate::policy::blocks::EarlyEffect;
    let procedure = case.policy.procedure.as_ref()?;
    let rule = procedure.get_ref().early.as_ref()?;
    let struck = case.quarrels.iter().filter(|quarrel| quarrel.early).find(|quarrel| match rule.effect {
        EarlyEffect::VoidsAll => true,
        EarlyEffect::VoidsRaiser => quarrel.dispute.by == case.report.registrant,
    })?;
    let reason = Reason::new(Code::EarlyDispute).clauses(&rule.clause).block(case.policy, procedure).report(case.report);
    Some(reason.at("raised", struck.raised).text("staff", struck.dispute.by.as_str()))
}

/// What belongs together when registrations of one side are counted.
type Sheet<'a> = (&'a PolicyId, &'a KindId, Side<'a>, NaiveDate);

/// Faults that only show among others: batches sent again, duplicates, quotas.
#[derive(Default)]
struct Counter<'a> {
    batches: BTreeMap<Sheet<'a>, Vec<(&'a str, u64, bool)>>,
    known: BTreeMap<Sheet<'a>, BTreeMap<(crate::identity::Key, String), Vec<usize>>>,
    taken: BTreeMap<Sheet<'a>, u32>,
    companions: BTreeMap<ReportId, u32>,
    /// Where registrations stand that others may have come along with.
    places: BTreeMap<ReportId, usize>,
}

impl<'a> Counter<'a> {
    fn count(&mut self, entries: &mut [Entered<'a>]) {
        for place in 0..entries.len() {
            let kind: &'a Kind = entries[place].case.kind.get_ref();
            if entries[place].case.policy.kinds.iter().any(|kind| kind.get_ref().companions.is_some()) {
                self.places.insert(entries[place].case.report.id, place);
            }
            if kind.batch.is_none() && kind.duplicate.is_none() && kind.quota.is_none() && kind.companions.is_none() {
                continue;
            }
            let found = self.companion(entries, place, kind);
            entries[place].faults.extend(found);
            let found = self.batch(&entries[place], kind).or_else(|| self.duplicate(entries, place, kind));
            entries[place].faults.extend(found);
            let found = self.quota(&entries[place], kind);
            entries[place].faults.extend(found);
        }
    }

    /// Who came along with a registered customer must say with whom, and each customer brings only so many.
    fn companion(&mut self, entries: &[Entered<'a>], place: usize, kind: &'a Kind) -> Option<Fault<'a>> {
        let rule = kind.companions.as_ref()?;
        let entered = &entries[place];
        let stands = |with: &ReportId| self.places.get(with).is_some_and(|with| entries[*with].outcome().is_none());
        let Some(with) = entered.case.report.companion_of.filter(stands) else {
            return Some(fault(&entered.case, Code::CompanionOfNobody, &rule.clause, rule.outcome));
        };
        // Who was found to be none of his leaves the place to another.
        if items(&entered.case).is_ok_and(|items| items.iter().any(|item| item.counts == Counts::Always && item.state == State::Fails)) {
            return None;
        }
        let brought = self.companions.entry(with).or_default();
        *brought += 1;
        if *brought <= rule.at_most {
            return None;
        }
        let found = fault(&entered.case, Code::TooManyCompanions, &rule.clause, rule.outcome);
        Some(Fault { reason: found.reason.text("most", rule.at_most.to_string()), ..found })
    }

    fn batch(&mut self, entered: &Entered<'a>, kind: &'a Kind) -> Option<Fault<'a>> {
        let (rules, source) = (kind.batch.as_ref()?, entered.case.report.source.as_ref()?);
        let day = term::business_day(&entered.case);
        let order = entered.case.report.landing.order();
        let sent = self.batches.entry(sheet(entered, entered.side, day)).or_default();
        let earlier = |batch: &&(&str, u64, bool)| batch.1 < order || (batch.1 == order && batch.0 != source.batch);
        let same = sent.iter().filter(earlier).any(|(hash, ..)| *hash == source.batch);
        let again = !source.supplement
            && rules.supplement.is_some()
            && sent.iter().filter(earlier).any(|(hash, _, supplement)| !supplement && *hash != source.batch);
        if !sent.iter().any(|(hash, at, _)| *hash == source.batch && *at == order) {
            sent.push((&source.batch, order, source.supplement));
        }
        let not_accepted = EntryOutcome::NotAccepted;
        if same && !rules.identical.0.is_empty() {
            return Some(fault(&entered.case, Code::BatchIdentical, &rules.identical, not_accepted));
        }
        let clause = rules.supplement.as_ref().map_or(&rules.clause, |supplement| &supplement.clause);
        again.then(|| fault(&entered.case, Code::BatchAgain, clause, not_accepted))
    }

    fn duplicate(&mut self, entries: &[Entered<'a>], place: usize, kind: &'a Kind) -> Option<Fault<'a>> {
        let rule: &'a Duplicate = kind.duplicate.as_ref()?;
        let entered = &entries[place];
        if entered.outcome().is_some() {
            return None;
        }
        let day = match rule.within {
            Within::Day => term::business_day(&entered.case),
            Within::Ever => NaiveDate::MIN,
        };
        let known = self.known.entry(sheet(entered, per(entered, rule.per), day)).or_default();
        let subject = &entered.case.subject;
        let terms: BTreeSet<_> =
            rule.keys.iter().flatten().flat_map(|key| subject.index_terms(*key).into_iter().map(|term| (*key, term))).collect();
        let relations = BTreeSet::new();
        let same = |other: &usize| {
            let withdrawn = entries[*other].case.last(builtin::WITHDRAW);
            let other = &entries[*other].case.subject;
            withdrawn.is_none_or(|event| event.landing.order() > entered.case.report.landing.order())
                && rule.keys.iter().any(|keys| identity::all_match(keys, &relations, Match::Certain, subject, other))
        };
        let first = terms.iter().filter_map(|term| known.get(term)).flatten().copied().filter(same).min();
        if let Some(first) = first {
            let found = fault(&entered.case, Code::Duplicate, &rule.clause, rule.outcome);
            return Some(Fault { reason: found.reason.text("other", entries[first].case.report.id.to_string()), ..found });
        }
        for term in terms {
            known.entry(term).or_default().push(place);
        }
        None
    }

    fn quota(&mut self, entered: &Entered<'a>, kind: &'a Kind) -> Option<Fault<'a>> {
        let quota = kind.quota.as_ref()?;
        if entered.outcome().is_some() && !(quota.void_entries_count && entered.outcome() != Some(EntryOutcome::NotAccepted)) {
            return None;
        }
        let sent = entered.case.world.zone.date(entered.case.registered());
        let taken = self.taken.entry(sheet(entered, per(entered, quota.per), sent)).or_default();
        if *taken < quota.first {
            *taken += 1;
            return None;
        }
        let found = fault(&entered.case, Code::OverCap, &quota.clause, quota.outcome);
        Some(Fault { reason: found.reason.text("first", quota.first.to_string()), ..found })
    }
}

fn per<'a>(entered: &Entered<'a>, per: Per) -> Side<'a> {
    let registrant = &entered.case.report.registrant;
    let team = entered.case.report.team.as_ref().or_else(|| entered.case.world.org.team_of(registrant));
    match (per, team) {
        (Per::Team, Some(team)) => Side::Team(team),
        _ => Side::Person(registrant),
    }
}

fn sheet<'a>(entered: &Entered<'a>, side: Side<'a>, day: NaiveDate) -> Sheet<'a> {
    (&entered.case.report.policy, &entered.case.report.kind, side, day)
}
