//! From one registration to all that its verdict hangs on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use rayon::prelude::*;
use ulid::Ulid;

use crate::domain::dispute::Dispute;
use crate::domain::ids::PolicyId;
use crate::domain::incident::Incident;
use crate::domain::landing::Landed;
use crate::domain::record_path::RecordKind;
use crate::domain::report::Report;
use crate::identity::{Key, Match, Subject, compare};
use crate::index::{Keys, Landings as _};
use crate::ledger::{LedgerError, LedgerView, RepoPath};
use crate::registry::load::{Heap, LoadedFiles};
use crate::registry::{FileProblem, Registry, is_like};
use crate::rules::identity::{join, leading_keys};
use crate::rules::subject::of_customer;

use crate::rules::batch::rows;
use crate::rules::counting::LandedWhen;
use crate::rules::marks::{Mark, sought};

use super::sketch::{Meeting, Sketch};
use super::{About, Around};

/// Reading a smaller part of the registry than this one by one is quicker than reading all of it.
const PART: usize = 4;
/// So many files are never too many.
const FEW: usize = 1000;

/// Why a walk ended early.
pub(super) enum Stop {
    /// It led too far: everything may as well be read.
    Far,
    Ledger(LedgerError),
}

/// Why a registration is of interest; a later one includes the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Came with another batch of the day.
    Sent,
    /// Was counted before one that matters: its faults must be known.
    Counted,
    /// May be the customer: his claims must be judged.
    Suspect,
    /// Is the customer.
    Customer,
}

/// A registration that was met.
pub(super) struct Met<'r> {
    pub(super) report: Report,
    pub(super) sketch: Option<Sketch<'r>>,
    /// `None` while it was only looked at.
    role: Option<Role>,
    /// Not there yet.
    is_new: bool,
}

pub(super) struct Walk<'r> {
    around: Around<'r>,
    pub(super) registry: &'r Registry,
    pub(super) keys: &'r Keys,
    /// Keys that join somebody under a version of the policy.
    leading: BTreeMap<&'r PolicyId, BTreeSet<Key>>,
    heap: Heap<'r>,
    pub(super) met: Vec<Met<'r>>,
    /// Every file that was read; `None` where no report came of it.
    files: BTreeMap<RepoPath, Option<usize>>,
    found: LoadedFiles,
    todo: Vec<(usize, Role)>,
    /// Marks that a counting rule has looked under already, and before which landing.
    pub(super) asked: BTreeSet<(Vec<Mark>, LandedWhen, u64)>,
    limit: usize,
}

impl<'r> Walk<'r> {
    pub(super) fn new(around: Around<'r>, registry: &'r Registry, keys: &'r Keys) -> Self {
        let mut leading: BTreeMap<&PolicyId, BTreeSet<Key>> = BTreeMap::new();
        registry.shelf.iter().for_each(|policy| {
            leading.entry(policy.id()).or_default().extend(leading_keys(policy))
        });
        Self {
            around,
            registry,
            keys,
            leading,
            heap: Heap::new(keys),
            met: Vec::new(),
            files: BTreeMap::new(),
            found: LoadedFiles::default(),
            todo: Vec::new(),
            asked: BTreeSet::new(),
            limit: FEW.max(keys.len() / PART),
        }
    }

    /// Sets out from what somebody works on.
    pub(super) fn start(&mut self, typed: &[&str], about: &About) -> Result<(), Stop> {
        for typed in typed {
            let own =
                Ulid::from_string(typed.trim()).map_or(Vec::new(), |id| self.keys.files_of(id));
            let files = if own.is_empty() {
                self.keys.like(typed).ok_or(Stop::Far)?
            } else {
                own.into_iter().collect()
            };
            for place in self.visit(files)? {
                if is_named(&self.met[place].report, typed) {
                    self.todo.push((place, Role::Customer));
                }
            }
        }
        let named: Vec<_> =
            self.found.disputes.iter().flat_map(|dispute| &dispute.reports).copied().collect();
        let named = named
            .into_iter()
            .chain(self.found.incidents.iter().flat_map(|incident| incident.reports.clone()));
        for report in named.collect::<BTreeSet<_>>() {
            self.follow(self.keys.files_of(report.0), Role::Customer)?;
        }
        for report in &about.reports {
            let sketch = Sketch::of(report, self.registry, self.around.now);
            self.todo.push((self.met.len(), Role::Customer));
            self.met.push(Met { report: report.clone(), sketch, role: None, is_new: true });
        }
        for batch in &about.batches {
            let rows = self.keys.under([rows(batch)]).into_iter().rev();
            let first: BTreeMap<u64, u32> =
                rows.filter_map(|file| Some((self.landed(file)?.order, file))).collect();
            self.follow(first.into_values(), Role::Sent)?;
        }
        about.customers.iter().try_for_each(|customer| self.asked_for(&of_customer(customer)))
    }

    /// Reads every incident, whomever it is about.
    pub(super) fn every_incident(&mut self) -> Result<(), Stop> {
        let folder = RepoPath::folder(RecordKind::Incident);
        let files = Mutex::new(Vec::new());
        let (heap, known) = (&self.heap, &self.files);
        self.around.ledger.each(
            LedgerView::Committed(self.around.head),
            Some(&folder),
            &|file| {
                if !known.contains_key(&file.path) {
                    files.lock().expect("no visitor panics").push(file.path.clone());
                    heap.take(file);
                }
            },
        )?;
        self.files.extend(
            files.into_inner().expect("no visitor panics").into_iter().map(|path| (path, None)),
        );
        let found = self.heap.found();
        self.sort_in(found);
        Ok(())
    }

    /// Whoever a policy may take for the customer that somebody asks for, or who bears his name.
    fn asked_for(&mut self, subject: &Subject) -> Result<(), Stop> {
        for policy in self.registry.shelf.iter() {
            let keys = leading_keys(policy).into_iter().chain([Key::Name]);
            let files = self.keys.under(keys.flat_map(|key| sought(policy.id(), key, subject)));
            let found = self.visit(files)?;
            let subject_of =
                |place: usize| self.met[place].sketch.as_ref().map(|sketch| &sketch.subject);
            let same_name = |other: &Subject| {
                compare(Key::Name, &BTreeSet::new(), subject, other) == Some(Match::Certain)
            };
            let fits = |place: &usize| {
                subject_of(*place)
                    .is_some_and(|other| same_name(other) || join(policy, subject, other).is_some())
            };
            let fitting: Vec<usize> = found.into_iter().filter(fits).collect();
            self.todo.extend(fitting.into_iter().map(|place| (place, Role::Customer)));
        }
        Ok(())
    }

    /// Goes on until nothing new comes.
    pub(super) fn run(&mut self) -> Result<(), Stop> {
        while let Some((place, role)) = self.todo.pop() {
            let before = self.met[place].role;
            if before >= Some(role) {
                continue;
            }
            self.met[place].role = Some(role);
            if role >= Role::Suspect {
                self.relatives(place, role)?;
                self.quarrels(place, role)?;
            }
            if role >= Role::Counted && before < Some(Role::Counted) {
                self.counted(place)?;
            }
        }
        Ok(())
    }

    /// Registrations of the same customer, and of others who may be he.
    fn relatives(&mut self, place: usize, role: Role) -> Result<(), Stop> {
        let Some(sketch) = &self.met[place].sketch else { return Ok(()) };
        let policy = sketch.policy.id();
        let keys = self.leading.get(policy).into_iter().flatten();
        let files = self.keys.under(keys.flat_map(|key| sought(policy, *key, &sketch.subject)));
        for other in self.visit(files)? {
            let (Some(one), Some(two)) = (&self.met[place].sketch, &self.met[other].sketch) else {
                continue;
            };
            match one.meets(two) {
                _ if place == other => {}
                Some(Meeting::One) => self.todo.push((other, role)),
                Some(Meeting::Suspicion) if role == Role::Customer => {
                    self.todo.push((other, Role::Suspect))
                }
                Some(Meeting::Suspicion) | None => {}
            }
        }
        Ok(())
    }

    /// Disputes and incidents about a registration; whoever is in one dispute with it is judged
    /// with it.
    fn quarrels(&mut self, place: usize, role: Role) -> Result<(), Stop> {
        let id = self.met[place].report.id;
        if self.met[place].is_new {
            return Ok(());
        }
        self.visit(self.keys.under([Mark::naming(id)]))?;
        let disputes = self.found.disputes.iter().filter(|dispute| dispute.reports.contains(&id));
        let parties: BTreeSet<_> = disputes
            .flat_map(|dispute| dispute.reports.clone())
            .filter(|party| *party != id)
            .collect();
        for party in parties {
            self.follow(self.keys.files_of(party.0), role)?;
        }
        Ok(())
    }

    /// Goes to files in a role.
    pub(super) fn follow(
        &mut self,
        files: impl IntoIterator<Item = u32>,
        role: Role,
    ) -> Result<(), Stop> {
        let places = self.visit(files)?;
        self.todo.extend(places.into_iter().map(|place| (place, role)));
        Ok(())
    }

    pub(super) fn turn_to(&mut self, place: usize, role: Role) {
        self.todo.push((place, role));
    }

    /// How many registrations are not there yet.
    pub(super) fn new_ones(&self) -> usize {
        self.met.iter().filter(|met| met.is_new).count()
    }

    /// When the record of a file landed, without reading it.
    pub(super) fn landed(&self, file: u32) -> Option<Landed> {
        let path = self.keys.path(file)?;
        self.keys.landing(&path.name().strip_suffix(".toml")?.parse().ok()?)
    }

    /// Reads files that were not read yet; returns the reports among all of them.
    pub(super) fn visit(
        &mut self,
        files: impl IntoIterator<Item = u32>,
    ) -> Result<Vec<usize>, Stop> {
        let paths: BTreeSet<RepoPath> =
            files.into_iter().filter_map(|file| self.keys.path(file)).collect();
        let unread: Vec<&RepoPath> =
            paths.iter().filter(|path| !self.files.contains_key(path)).collect();
        if self.files.len() + unread.len() > self.limit {
            return Err(Stop::Far);
        }
        let view = LedgerView::Committed(self.around.head);
        unread.par_iter().try_for_each(|path| {
            self.around
                .ledger
                .file(view, path)
                .map(|file| file.into_iter().for_each(|file| self.heap.take(file)))
        })?;
        unread.into_iter().for_each(|path| {
            self.files.insert(path.clone(), None);
        });
        let found = self.heap.found();
        self.sort_in(found);
        Ok(paths.iter().filter_map(|path| *self.files.get(path)?).collect())
    }

    /// Takes up what was read.
    fn sort_in(&mut self, mut found: LoadedFiles) {
        for report in std::mem::take(&mut found.reports) {
            let path = found.places.get(&report.id.0);
            path.and_then(|path| self.files.get_mut(path))
                .into_iter()
                .for_each(|place| *place = Some(self.met.len()));
            let sketch = Sketch::of(&report, self.registry, self.around.now);
            self.met.push(Met { report, sketch, role: None, is_new: false });
        }
        self.found.disputes.append(&mut found.disputes);
        self.found.incidents.append(&mut found.incidents);
        self.found.places.append(&mut found.places);
        self.found.problems.append(&mut found.problems);
    }

    /// All that has a role.
    pub(super) fn found(self) -> Surroundings {
        let there = self.met.into_iter().filter(|met| met.role.is_some() && !met.is_new);
        let mut reports: Vec<Report> = there.map(|met| met.report).collect();
        let LoadedFiles { mut disputes, mut incidents, mut places, problems, .. } = self.found;
        reports.sort_by_key(|report| report.id);
        disputes.sort_by_key(|dispute| dispute.id);
        incidents.sort_by_key(|incident| incident.id);
        let records: BTreeSet<Ulid> = reports
            .iter()
            .map(|report| report.id.0)
            .chain(disputes.iter().map(|dispute| dispute.id.0))
            .collect();
        places.retain(|id, _| {
            records.contains(id) || incidents.iter().any(|incident| incident.id.0 == *id)
        });
        Surroundings { reports, disputes, incidents, places, problems }
    }
}

/// Whether somebody means a report, or an event of it, by what they typed.
fn is_named(report: &Report, typed: &str) -> bool {
    let events = report.events.iter().map(|event| event.id.0);
    is_like(report.id.0, typed) || events.into_iter().any(|id| is_like(id, typed))
}

/// What a walk came by.
pub(super) struct Surroundings {
    pub(super) reports: Vec<Report>,
    pub(super) disputes: Vec<Dispute>,
    pub(super) incidents: Vec<Incident>,
    pub(super) places: BTreeMap<Ulid, RepoPath>,
    pub(super) problems: Vec<FileProblem>,
}
