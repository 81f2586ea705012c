//! All registrations of a judgement, entered one after the other as they landed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rayon::prelude::*;
use toml::Spanned;

use crate::calendar::OutOfCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::ids::ReportId;
use crate::domain::report::Report;
use crate::policy::blocks::{CountsWhen, EntryOutcome, Kind};
use crate::policy::{Policy, Shelf};
use crate::rules::case::live_dispute;
use crate::rules::counting::{CountedReport, Earlier};
use crate::rules::entry::faults;
use crate::rules::fault::EntryFault;
use crate::rules::offence::Voids;
use crate::rules::validity::{ItemState, ValidityItem, items};
use crate::rules::{Case, Code, Reason, Side, World, counting_rules, identity};

use super::state::{Standing, StepKind};

/// A registration, entered: what was wrong with it, and how its items stand.
pub struct Entered<'a> {
    pub case: Case<'a>,
    pub side: Side<'a>,
    pub faults: Vec<EntryFault<'a>>,
    pub items: Vec<ValidityItem<'a>>,
    /// Offences that make it void.
    pub offences: Vec<Reason<'a>>,
    /// A quarrel before its time that makes it void.
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
    pub fn failed(&self) -> impl Iterator<Item = &ValidityItem<'a>> {
        self.items
            .iter()
            .filter(|item| item.counts == CountsWhen::Always && item.state == ItemState::Fails)
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

/// So many registrations keep what was once read of them, as a name is long to read.
const KEPT: usize = 1 << 15;

/// Registrations in the order they landed. What is known of each in detail is made anew whenever
/// somebody asks for it: a large house would not fit into memory otherwise.
pub struct Registrations<'b, 'a> {
    slots: Vec<RegistrationSlot<'a>>,
    pub unjudged: Vec<Unjudged<'a>>,
    world: World<'a>,
    voiding: &'b BTreeMap<ReportId, Voids<'a>>,
    /// Disputes by the reports they name.
    over: BTreeMap<ReportId, Vec<&'a Dispute>>,
    /// Where registrations stand that a counting rule asks for by their ids.
    named: BTreeMap<ReportId, usize>,
}

/// One of the registrations.
struct RegistrationSlot<'a> {
    ruled: Ruled<'a>,
    /// Set when the registration is first read, where there are few.
    case: OnceLock<Box<Case<'a>>>,
    /// Faults that only show among the other registrations.
    counted: Vec<EntryFault<'a>>,
}

impl<'b, 'a> Registrations<'b, 'a> {
    /// Enters reports. Those that had not landed by `world.now` are not there yet.
    pub fn enter(
        reports: &[&'a Report],
        disputes: &[&'a Dispute],
        shelf: &'a Shelf,
        world: World<'a>,
        voiding: &'b BTreeMap<ReportId, Voids<'a>>,
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
        let ruled: Vec<Option<Ruled<'a>>> =
            there.par_iter().map(|report| ruled(report, shelf, world)).collect();
        let unruled = there.iter().zip(&ruled).filter(|(_, ruled)| ruled.is_none());
        let mut unjudged: Vec<Unjudged<'a>> = unruled.map(|(report, _)| unjudged(report)).collect();
        unjudged.sort_by_key(|unjudged| unjudged.report.id);
        let slots = ruled
            .into_iter()
            .flatten()
            .map(|ruled| RegistrationSlot { ruled, case: OnceLock::new(), counted: Vec::new() })
            .collect();
        let named = BTreeMap::new();
        let mut registrations = Self { slots, unjudged, world, voiding, over, named };
        registrations.count();
        registrations
    }

    /// How many registrations there are; each is known by its place.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The report at a place, the policy that judges it, and its kind there.
    pub fn ruled(&self, place: usize) -> Ruled<'a> {
        self.slots[place].ruled
    }

    /// The registration at a place as a case, by itself: no quarrels yet.
    pub fn case(&self, place: usize) -> Case<'a> {
        let (report, policy, kind) = self.ruled(place);
        let read = || Case::new(report, policy, kind, self.world);
        if self.len() > KEPT {
            read()
        } else {
            Case::clone(self.slots[place].case.get_or_init(|| Box::new(read())))
        }
    }

    /// The terms under which the registration at a place is looked up.
    pub fn terms(&self, place: usize) -> BTreeSet<identity::LookupTerm> {
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
        entered.faults.extend(self.slots[place].counted.iter().cloned());
        entered
    }

    /// As [`counted`](Self::counted), before the registration was counted among the others.
    fn open(&self, place: usize) -> Entered<'a> {
        let mut case = self.case(place);
        for dispute in self.over.get(&case.report.id).into_iter().flatten() {
            case.live_disputes.extend(live_dispute(dispute, self.world.now));
        }
        let side = case.side();
        let faults = faults(&case);
        let Voids { offences, early } =
            self.voiding.get(&case.report.id).cloned().unwrap_or_default();
        Entered { case, side, faults, items: Vec::new(), offences, early }
    }

    /// Counts the registrations whose kind says that others tell, in the order they landed.
    fn count(&mut self) {
        const AT_ONCE: usize = 4096;
        let mut rules = counting_rules();
        let counts = |place: &usize| {
            let kind = self.ruled(*place).2.get_ref();
            rules.iter().any(|rule| rule.outcome(kind).is_some())
        };
        let places: Vec<usize> = (0..self.len()).filter(counts).collect();
        let named: BTreeSet<ReportId> = places
            .iter()
            .flat_map(|place| rules.iter().filter_map(|rule| rule.named(self.ruled(*place).0)))
            .collect();
        let ids = (0..self.len()).map(|place| (self.ruled(place).0.id, place));
        self.named = ids.filter(|(id, _)| named.contains(id)).collect();
        for part in places.chunks(AT_ONCE) {
            let opened: Vec<Entered<'a>> = part.par_iter().map(|place| self.open(*place)).collect();
            for (place, mut entered) in part.iter().zip(opened) {
                let own = entered.faults.len();
                for rule in &mut rules {
                    let outcome = entered.outcome();
                    let next = CountedReport { place: *place, case: &entered.case, outcome };
                    entered.faults.extend(rule.count(&next, self));
                }
                self.slots[*place].counted = entered.faults.split_off(own);
            }
        }
    }
}

impl<'a> Earlier<'a> for Registrations<'_, 'a> {
    fn case(&self, place: usize) -> Case<'a> {
        Registrations::case(self, place)
    }

    fn report(&self, place: usize) -> &'a Report {
        self.ruled(place).0
    }

    fn policy(&self, place: usize) -> &'a Policy {
        self.ruled(place).1
    }

    fn place_of(&self, id: ReportId) -> Option<usize> {
        self.named.get(&id).copied()
    }

    fn is_accepted(&self, place: usize) -> bool {
        self.counted(place).outcome().is_none()
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
