//! All registrations of a judgement, entered one after the other as they landed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rayon::prelude::*;
use toml::Spanned;

use crate::domain::dispute::Dispute;
use crate::domain::ids::ReportId;
use crate::domain::landing::Landing;
use crate::domain::report::Report;
use crate::identity::{Key, Subject};
use crate::policy::blocks::{CountsWhen, EntryOutcome, Kind};
use crate::policy::{Policy, Shelf};
use crate::rules::claim::landed;
use crate::rules::correction::claims;
use crate::rules::counting::{CountedReport, Earlier};
use crate::rules::entry::faults;
use crate::rules::fault::EntryFault;
use crate::rules::identity::subject_steps;
use crate::rules::subject::tells_keys;
use crate::rules::validity::{ItemState, ValidityItem, items};
use crate::rules::{Case, Claim, Code, Reason, Side, World, counting_rules, identity};

use super::assess::VoidedBy;
use super::journal::EntryKind;
use super::state::Standing;

/// A claim, entered: what was wrong with it when it landed, and how its items stand.
#[derive(Clone)]
pub struct Entered<'a> {
    pub claim: Claim<'a>,
    pub case: Case<'a>,
    pub side: Side<'a>,
    pub faults: Vec<EntryFault<'a>>,
    pub items: Vec<ValidityItem<'a>>,
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
        self.outcome() == Some(EntryOutcome::Weak) && self.failed().next().is_none()
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
            None => self.failed().next().map(|_| Standing::Void),
        }
    }

    /// Why the report is worth nothing: faults at entry, or else items that fail.
    pub fn shortcomings(&self) -> impl Iterator<Item = (EntryKind<'a>, &Reason<'a>)> {
        let at_entry = self
            .faults
            .iter()
            .map(|fault| (EntryKind::Fault { repeats: fault.repeats }, &fault.reason));
        let later = self.failed().filter(|_| self.faults.is_empty());
        at_entry.chain(later.map(|item| (EntryKind::Fault { repeats: None }, &item.reason)))
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

/// Claims in the order they landed. What is known of each in detail is made anew whenever somebody
/// asks for it: a large house would not fit into memory otherwise.
pub struct Registrations<'b, 'a> {
    slots: Vec<ClaimSlot<'a>>,
    pub unjudged: Vec<Unjudged<'a>>,
    pub world: World<'a>,
    voiding: &'b BTreeMap<ReportId, Vec<VoidedBy<'a>>>,
    /// Disputes by the reports they name.
    over: BTreeMap<ReportId, Vec<&'a Dispute>>,
    /// Where registrations stand that a counting rule asks for by their ids.
    named: BTreeMap<ReportId, usize>,
}

/// One of the claims.
struct ClaimSlot<'a> {
    ruled: RuledClaim<'a>,
    /// Set when the claim is first read, where there are few.
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
        voiding: &'b BTreeMap<ReportId, Vec<VoidedBy<'a>>>,
    ) -> Self {
        let there: Vec<&'a Report> =
            reports.iter().copied().filter(|report| world.as_of().has(&report.landing)).collect();
        let mut over: BTreeMap<_, Vec<&'a Dispute>> = BTreeMap::new();
        for dispute in disputes {
            dispute
                .reports
                .iter()
                .for_each(|report| over.entry(*report).or_default().push(*dispute));
        }
        let ruled: Vec<Vec<RuledClaim<'a>>> =
            there.par_iter().map(|report| ruled(report, shelf, world)).collect();
        let unruled = there.iter().zip(&ruled).filter(|(_, ruled)| ruled.is_empty());
        let mut unjudged: Vec<Unjudged<'a>> = unruled.map(|(report, _)| unjudged(report)).collect();
        unjudged.sort_by_key(|unjudged| unjudged.report.id);
        let mut slots: Vec<ClaimSlot<'a>> = ruled
            .into_iter()
            .flatten()
            .map(|ruled| ClaimSlot { ruled, case: OnceLock::new(), counted: Vec::new() })
            .collect();
        slots.par_sort_by_key(|slot| slot.ruled.claim.place());
        let named = BTreeMap::new();
        let mut registrations = Self { slots, unjudged, world, voiding, over, named };
        registrations.count();
        registrations
    }

    /// How many claims there are; each is known by its place.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The claim at a place, with the policy that judges it.
    pub fn ruled(&self, place: usize) -> RuledClaim<'a> {
        self.slots[place].ruled
    }

    /// The claim at a place as its landing left it.
    pub fn case(&self, place: usize) -> Case<'a> {
        let RuledClaim { claim, policy, kind } = self.ruled(place);
        let read = || Case::opened(claim, policy, kind, self.world.of(claim.since));
        if self.len() > KEPT {
            read()
        } else {
            Case::clone(self.slots[place].case.get_or_init(|| Box::new(read())))
        }
    }

    /// The terms under which the claim at a place is looked up.
    pub fn terms(&self, place: usize) -> BTreeSet<identity::LookupTerm> {
        let RuledClaim { claim, policy, kind } = self.ruled(place);
        identity::terms(claim, policy, kind, self.world)
    }

    /// By what the customer of the claim at a place is known, each from a landing on.
    pub fn subjects(&self, place: usize) -> Vec<(u64, Subject)> {
        let RuledClaim { claim, policy, kind } = self.ruled(place);
        if !claim.report.events.iter().any(|event| tells_keys(policy, event)) {
            return vec![(claim.since.order(), self.case(place).subject().clone())];
        }
        let mut steps = subject_steps(claim, policy, kind, self.world, &Key::ALL);
        steps.dedup_by(|later, first| later.1 == first.1);
        steps
    }

    /// The disputes that name a report.
    pub fn disputes_over(&self, report: ReportId) -> &[&'a Dispute] {
        self.over.get(&report).map_or(&[], Vec::as_slice)
    }

    /// What makes a report void, in the order of landing.
    pub fn voided_by(&self, report: ReportId) -> &'b [VoidedBy<'a>] {
        self.voiding.get(&report).map_or(&[], Vec::as_slice)
    }

    /// The claim at a place with all that was wrong with it when it landed, its items examined as
    /// they stood then.
    pub fn entered(&self, place: usize) -> Entered<'a> {
        let mut entered = self.counted(place);
        entered.items = items(&entered.case);
        entered
    }

    /// As [`entered`](Self::entered), before its items were examined.
    fn counted(&self, place: usize) -> Entered<'a> {
        let mut entered = self.open(place);
        entered.faults.extend(self.slots[place].counted.iter().cloned());
        entered
    }

    /// As [`counted`](Self::counted), before the registration was counted among the others.
    fn open(&self, place: usize) -> Entered<'a> {
        let case = self.case(place);
        let side = case.side();
        let faults = faults(&case);
        Entered { claim: self.ruled(place).claim, case, side, faults, items: Vec::new() }
    }

    /// Counts the registrations whose kind says that others tell, in the order they landed.
    fn count(&mut self) {
        const AT_ONCE: usize = 4096;
        let mut rules = counting_rules();
        let counts = |place: &usize| {
            let kind = self.ruled(*place).kind.get_ref();
            rules.iter().any(|rule| rule.outcome(kind).is_some())
        };
        let places: Vec<usize> = (0..self.len()).filter(counts).collect();
        let named: BTreeSet<ReportId> = places
            .iter()
            .flat_map(|place| {
                rules.iter().filter_map(|rule| rule.named(self.ruled(*place).claim.report))
            })
            .collect();
        let ids = (0..self.len()).map(|place| (self.ruled(place).claim.report.id, place));
        // The first claim of a report is what others name.
        self.named = ids.rev().filter(|(id, _)| named.contains(id)).collect();
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
    fn case(&self, place: usize, landing: &Landing) -> Case<'a> {
        let mut case = Registrations::case(self, place);
        let claim = self.ruled(place).claim;
        let then = self.world.of(landing);
        case.world = then;
        for event in landed(claim.report, &then).into_iter().filter(|event| claim.has(event)) {
            case.advance(event);
        }
        case
    }

    fn report(&self, place: usize) -> &'a Report {
        self.ruled(place).claim.report
    }

    fn policy(&self, place: usize) -> &'a Policy {
        self.ruled(place).policy
    }

    fn place_of(&self, id: ReportId) -> Option<usize> {
        self.named.get(&id).copied()
    }

    fn is_accepted(&self, place: usize) -> bool {
        self.counted(place).outcome().is_none()
    }
}

/// A claim, the policy that was in force when it landed, and its kind there.
#[derive(Clone, Copy)]
pub struct RuledClaim<'a> {
    pub claim: Claim<'a>,
    pub policy: &'a Policy,
    pub kind: &'a Spanned<Kind>,
}

/// The claims of a report. A correction that claims anew is judged by the version of its own day.
fn ruled<'a>(report: &'a Report, shelf: &'a Shelf, world: World<'a>) -> Vec<RuledClaim<'a>> {
    let version = |landing: &Landing| {
        let policy = world.version(shelf, &report.policy, landing)?;
        Some((policy, policy.kind(&report.kind)?))
    };
    let Some((policy, kind)) = version(&report.landing) else { return Vec::new() };
    let ruled = |claim: Claim<'a>| {
        let (policy, kind) = version(claim.since).unwrap_or((policy, kind));
        RuledClaim { claim, policy, kind }
    };
    claims(report, policy, kind, world).into_iter().map(ruled).collect()
}

fn unjudged(report: &Report) -> Unjudged<'_> {
    let reason = Reason::new(Code::NoPolicy)
        .report(report)
        .text("policy", report.policy.as_str())
        .text("kind", report.kind.as_str());
    Unjudged { report, reason }
}
