//! A registry as its files say it: what the ledger holds, read into records with the landing of
//! every fact.

mod close;
mod history;
mod load;
mod part;
pub mod replay;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use ulid::Ulid;

use crate::calendar::WorkCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, Reading};
use crate::domain::house::House;
use crate::domain::ids::{CommitId, DisputeId, FactId, PolicyId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::landing::Landing;
use crate::domain::order::Order;
use crate::domain::problem::Problem;
use crate::domain::record::RecordRef;
use crate::domain::record_path::RecordKind;
use crate::domain::report::Report;
use crate::domain::staff::Org;
use crate::domain::statement::Statement;
use crate::domain::versions::Versions;
use crate::engine::JudgementFacts;
use crate::engine::admit::{Intent, admit};
use crate::ledger::RepoPath;
use crate::policy::{Policy, Shelf};
use crate::rules::same_customer::found_against;
use crate::rules::{Code, HouseHistory, World};

pub(crate) use load::plain;
pub use load::{LoadError, load, load_house, with_records};
pub use part::{PartReader, StartingPoints};
pub use write::{Message, RecordWriter};

/// A file that could not be read as what its place says it is.
#[derive(Debug)]
pub struct FileProblem {
    pub path: String,
    pub text: String,
    pub problem: Problem,
}

/// Whether somebody means an id by what they typed: its end, which people read best, or its
/// beginning.
pub fn is_like(id: Ulid, typed: &str) -> bool {
    let (id, typed) = (id.to_string(), typed.trim().to_ascii_uppercase());
    !typed.is_empty() && (id.ends_with(&typed) || id.starts_with(&typed))
}

/// Everything a registry holds at one commit, or in its working tree.
#[derive(Debug)]
pub struct Registry {
    pub house: House,
    pub shelf: Shelf,
    pub calendar: WorkCalendar,
    pub org: Org,
    /// The house as each landing left it. Settings, calendar and people above are as they lie here
    /// now, with what is only proposed.
    pub history: HouseHistory,
    pub reports: Vec<Report>,
    pub disputes: Vec<Dispute>,
    pub incidents: Vec<Incident>,
    pub statements: Vec<Statement>,
    /// Where each record's file stands.
    pub places: BTreeMap<Ulid, RepoPath>,
    /// Files that cannot be read; the others are judged without them.
    pub problems: Vec<FileProblem>,
    /// Files that are in no commit yet, or differ from it.
    pub uncommitted: Vec<RepoPath>,
    pub head: Option<CommitId>,
    /// A judgement of the present is never earlier than this: all that is here has landed, whatever
    /// the clock of this machine says.
    pub present: Option<Instant>,
    /// How the order of landing is secured.
    pub order: Order,
}

impl Registry {
    /// The world of a judgement at `now`.
    pub fn world(&self, now: Instant) -> World<'_> {
        self.history.world(self.present.map_or(now, |present| present.max(now)))
    }

    /// Everything a judgement at `now` looks at.
    pub fn facts(&self, now: Instant) -> JudgementFacts<'_> {
        JudgementFacts {
            reports: self.reports.iter().collect(),
            disputes: self.disputes.iter().collect(),
            incidents: self.incidents.iter().collect(),
            shelf: &self.shelf,
            world: self.world(now),
        }
    }

    /// Whether the working tree proposes another regulation or calendar than landed.
    pub fn proposes(&self) -> bool {
        self.shelf.proposes() || self.proposes_calendar()
    }

    fn proposes_calendar(&self) -> bool {
        let is_calendar = |path: &RepoPath| {
            path.place().is_some_and(|place| place.kind() == RecordKind::Calendar)
        };
        self.uncommitted.iter().any(is_calendar)
    }

    /// Judges from now on as if what is proposed had always been there.
    pub fn adopt_proposals(&mut self) {
        self.shelf.adopt_proposals();
        if self.proposes_calendar() {
            self.history.calendars = Versions::always(self.calendar.clone());
        }
    }

    /// Takes out what admission refuses of that which no hub has judged: what is in no commit, and
    /// what was committed past the program. What counts for nothing counts nowhere (law 21). A fact
    /// is asked about in front of what stays above it.
    pub fn leave_out_refused(&mut self, now: Instant) {
        loop {
            let mut refused = self.landed_and_refused(now);
            if !self.uncommitted.is_empty() {
                refused.extend(self.refused(now));
            }
            if refused.is_empty() {
                return;
            }
            let is_left = |id: Ulid| !refused.contains(&id);
            self.reports.retain(|report| is_left(report.id.0));
            self.disputes.retain(|dispute| is_left(dispute.id.0));
            self.incidents.retain(|incident| is_left(incident.id.0));
            let reports = self.reports.iter_mut().map(|report| &mut report.events);
            let disputes = self.disputes.iter_mut().map(|dispute| &mut dispute.acts);
            let incidents = self.incidents.iter_mut().map(|incident| &mut incident.acts);
            for facts in reports.chain(disputes).chain(incidents) {
                facts.retain(|fact| is_left(fact.id.0));
                // What a correction makes of an event may rest on one that is gone.
                facts.iter_mut().for_each(|fact| fact.reading = Reading::default());
            }
        }
    }

    /// The first that admission refuses of each registration and incident, of those that landed
    /// without a hub's receipt: each in the world in which it landed. What is done in a dispute
    /// hangs on others' registrations, and is asked about when it is judged.
    fn landed_and_refused(&self, now: Instant) -> BTreeSet<Ulid> {
        let facts = self.facts(now);
        let of_record = |record: RecordRef<'_>| {
            let found = record.facts().iter().filter_map(found_against);
            let reports: BTreeSet<_> = record.reports().iter().copied().chain(found).collect();
            let landings = record.landing().into_iter();
            let landings = landings.chain(record.facts().iter().map(|fact| &fact.landing));
            let landed: BTreeMap<u64, Instant> = landings
                .filter_map(Landing::landed)
                .filter(|landed| landed.receipt.is_none())
                .map(|landed| (landed.order, landed.at))
                .collect();
            landed.into_iter().find_map(|(order, at)| {
                let then = JudgementFacts {
                    reports: reports.iter().filter_map(|id| self.report(*id)).collect(),
                    disputes: Vec::new(),
                    incidents: Vec::new(),
                    shelf: &self.shelf,
                    world: facts.world.before(order, at),
                };
                first_refused(record, |landing| landing.order() == order, &then)
            })
        };
        let records: Vec<RecordRef<'_>> =
            self.records().filter(|record| !matches!(record, RecordRef::Dispute(_))).collect();
        records.into_par_iter().filter_map(of_record).collect()
    }

    /// The first that admission refuses of each record, the record itself or one of its facts, of
    /// those that are in no commit.
    fn refused(&self, now: Instant) -> BTreeSet<Ulid> {
        let facts = self.facts(now);
        let is_open = |landing: &Landing| *landing == Landing::Uncommitted;
        self.records().filter_map(|record| first_refused(record, is_open, &facts)).collect()
    }

    /// Leaves the memory to the system, for a program that is about to end: giving back millions of
    /// small pieces takes longer.
    pub fn leave(self) {
        std::mem::forget(self);
    }

    /// Every record to which facts are appended.
    pub fn records(&self) -> impl Iterator<Item = RecordRef<'_>> {
        let reports = self.reports.iter().map(RecordRef::Report);
        let disputes = self.disputes.iter().map(RecordRef::Dispute);
        reports.chain(disputes).chain(self.incidents.iter().map(RecordRef::Incident))
    }

    pub fn report(&self, id: ReportId) -> Option<&Report> {
        let place = self.reports.binary_search_by_key(&id, |report| report.id).ok()?;
        self.reports.get(place)
    }

    pub fn dispute(&self, id: DisputeId) -> Option<&Dispute> {
        self.disputes.iter().find(|dispute| dispute.id == id)
    }

    /// The reports a dispute is about, as far as they are there.
    pub fn reports_of(&self, dispute: &Dispute) -> Vec<&Report> {
        dispute.reports.iter().filter_map(|id| self.report(*id)).collect()
    }

    pub fn incident(&self, id: FactId) -> Option<&Incident> {
        self.incidents.iter().find(|incident| incident.id == id)
    }

    /// Whether a record, an event of a report or an act of a dispute is meant by what somebody
    /// typed.
    pub fn knows(&self, typed: &str) -> bool {
        let events = self.reports.iter().flat_map(|report| &report.events);
        let mut events = events.chain(self.disputes.iter().flat_map(|dispute| &dispute.acts));
        self.places.keys().any(|id| is_like(*id, typed))
            || events.any(|event| is_like(event.id.0, typed))
    }

    /// The policy that judges what `report` is: the version in force when it landed.
    pub fn policy_of(&self, report: &Report, now: Instant) -> Option<&Policy> {
        self.version(&report.policy, &report.landing, now)
    }

    /// The version of a policy that judges what landed.
    pub fn version(&self, policy: &PolicyId, landing: &Landing, now: Instant) -> Option<&Policy> {
        self.world(now).version(&self.shelf, policy, landing)
    }
}

/// The first that admission refuses of what a record got by these landings: the record itself, or
/// one of its facts. What no policy judges counts for nothing as it is, and is told of.
fn first_refused(
    record: RecordRef<'_>,
    is_meant: impl Fn(&Landing) -> bool,
    facts: &JudgementFacts<'_>,
) -> Option<Ulid> {
    let intent = Intent::landed_by(record, is_meant)?;
    let is_refused = |intent: &Intent<'_>| {
        let mut objections = admit(intent, facts).into_iter();
        objections.any(|reason| reason.code() != Code::NoPolicy.as_str())
    };
    if intent.is_new && is_refused(&Intent { facts: Vec::new(), ..intent.clone() }) {
        return record.ulid();
    }
    let refused = |fact: &&&Event| is_refused(&Intent::appended(record, [**fact]));
    intent.facts.iter().find(refused).map(|fact| fact.id.0)
}
