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
use crate::registry::load::{LoadedFiles, LoadedRecords};
use crate::registry::{FileProblem, Registry, is_like};
use crate::rules::identity::{join, leading_keys, near};
use crate::rules::same_customer::found_against;
use crate::rules::subject::of_customer;

use crate::rules::batch::rows;
use crate::rules::counting::LandedWhen;
use crate::rules::marks::{Mark, sought};

use super::ruled::{Likeness, RuledReport};
use super::{PartReader, StartingPoints};

/// Reading a smaller part of the registry than this one by one is quicker than reading all of it.
const PART: usize = 4;
/// So many files are never too many.
const FEW: usize = 1000;

/// Why a walk ended early.
pub(super) enum SearchEnd {
    /// It led too far: everything may as well be read.
    Far,
    Ledger(LedgerError),
}

/// Why a registration is of interest; a later one includes the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Interest {
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
pub(super) struct FoundReport<'r> {
    pub(super) report: Report,
    pub(super) ruled: Option<RuledReport<'r>>,
    /// `None` while it was only looked at.
    interest: Option<Interest>,
    /// Not there yet.
    is_new: bool,
}

pub(super) struct PartSearch<'r> {
    reader: PartReader<'r>,
    pub(super) registry: &'r Registry,
    pub(super) keys: &'r Keys,
    /// Keys that join somebody under a version of the policy.
    leading: BTreeMap<&'r PolicyId, BTreeSet<Key>>,
    records: LoadedRecords<'r>,
    pub(super) found_reports: Vec<FoundReport<'r>>,
    /// Every file that was read; `None` where no report came of it.
    files: BTreeMap<RepoPath, Option<usize>>,
    found: LoadedFiles,
    todo: Vec<(usize, Interest)>,
    /// Marks that a counting rule has looked under already, and before which landing.
    pub(super) asked: BTreeSet<(Vec<Mark>, LandedWhen, u64)>,
    limit: usize,
}

impl<'r> PartSearch<'r> {
    pub(super) fn new(reader: PartReader<'r>, registry: &'r Registry, keys: &'r Keys) -> Self {
        let mut leading: BTreeMap<&PolicyId, BTreeSet<Key>> = BTreeMap::new();
        registry.shelf.ever().for_each(|(policy, ..)| {
            leading.entry(policy.id()).or_default().extend(leading_keys(policy))
        });
        Self {
            reader,
            registry,
            keys,
            leading,
            records: LoadedRecords::new(keys),
            found_reports: Vec::new(),
            files: BTreeMap::new(),
            found: LoadedFiles::default(),
            todo: Vec::new(),
            asked: BTreeSet::new(),
            limit: FEW.max(keys.len() / PART),
        }
    }

    /// Sets out from what somebody works on.
    pub(super) fn start(
        &mut self,
        typed: &[&str],
        about: &StartingPoints,
    ) -> Result<(), SearchEnd> {
        for typed in typed {
            let own =
                Ulid::from_string(typed.trim()).map_or(Vec::new(), |id| self.keys.files_of(id));
            let files = if own.is_empty() {
                self.keys.like(typed).ok_or(SearchEnd::Far)?
            } else {
                own.into_iter().collect()
            };
            for place in self.visit(files)? {
                if is_named(&self.found_reports[place].report, typed) {
                    self.todo.push((place, Interest::Customer));
                }
            }
        }
        let named: Vec<_> =
            self.found.disputes.iter().flat_map(|dispute| &dispute.reports).copied().collect();
        let named = named
            .into_iter()
            .chain(self.found.incidents.iter().flat_map(|incident| incident.reports.clone()));
        for report in named.collect::<BTreeSet<_>>() {
            self.follow(self.keys.files_of(report.0), Interest::Customer)?;
        }
        for report in &about.reports {
            let ruled = RuledReport::read(report, self.registry, self.reader.now);
            self.todo.push((self.found_reports.len(), Interest::Customer));
            self.found_reports.push(FoundReport {
                report: report.clone(),
                ruled,
                interest: None,
                is_new: true,
            });
        }
        for batch in &about.batches {
            let rows = self.keys.under([rows(batch)]).into_iter().rev();
            let first: BTreeMap<u64, u32> =
                rows.filter_map(|file| Some((self.landed(file)?.order, file))).collect();
            self.follow(first.into_values(), Interest::Sent)?;
        }
        about.customers.iter().try_for_each(|customer| self.asked_for(&of_customer(customer)))
    }

    /// Reads every incident, whomever it is about.
    pub(super) fn every_incident(&mut self) -> Result<(), SearchEnd> {
        let folder = RepoPath::folder(RecordKind::Incident);
        let files = Mutex::new(Vec::new());
        let (records, known) = (&self.records, &self.files);
        self.reader.ledger.each(
            LedgerView::Committed(self.reader.head),
            Some(&folder),
            &|file| {
                if !known.contains_key(&file.path) {
                    files.lock().expect("no visitor panics").push(file.path.clone());
                    records.take(file);
                }
            },
        )?;
        self.files.extend(
            files.into_inner().expect("no visitor panics").into_iter().map(|path| (path, None)),
        );
        let found = self.records.found();
        self.sort_in(found);
        Ok(())
    }

    /// Whoever a policy may take for the customer that somebody asks for, or who bears his name.
    fn asked_for(&mut self, subject: &Subject) -> Result<(), SearchEnd> {
        for (policy, ..) in self.registry.shelf.ever() {
            let keys = leading_keys(policy).into_iter().chain([Key::Name]);
            let files = self.keys.under(keys.flat_map(|key| sought(policy.id(), key, subject)));
            let found = self.visit(files)?;
            let same_name = |other: &Subject| {
                compare(Key::Name, &BTreeSet::new(), subject, other).is_some_and(Match::is_some)
            };
            let fits = |place: &usize| {
                let ruled = self.found_reports[*place].ruled.as_ref();
                ruled.into_iter().flat_map(|ruled| &ruled.subjects).any(|other| {
                    same_name(other)
                        || join(policy, subject, other).is_some()
                        || near(policy, subject, other).is_some()
                })
            };
            let fitting: Vec<usize> = found.into_iter().filter(fits).collect();
            self.todo.extend(fitting.into_iter().map(|place| (place, Interest::Customer)));
        }
        Ok(())
    }

    /// Goes on until nothing new comes.
    pub(super) fn run(&mut self) -> Result<(), SearchEnd> {
        while let Some((place, interest)) = self.todo.pop() {
            let before = self.found_reports[place].interest;
            if before >= Some(interest) {
                continue;
            }
            self.found_reports[place].interest = Some(interest);
            if interest >= Interest::Suspect {
                self.relatives(place, interest)?;
                self.quarrels(place, interest)?;
            }
            if interest >= Interest::Counted && before < Some(Interest::Counted) {
                self.counted(place)?;
            }
        }
        Ok(())
    }

    /// Registrations of the same customer, and of others who may be he.
    fn relatives(&mut self, place: usize, interest: Interest) -> Result<(), SearchEnd> {
        let Some(ruled) = &self.found_reports[place].ruled else { return Ok(()) };
        let policy = ruled.policy.id();
        let keys = self.leading.get(policy).into_iter().flatten();
        let marks = keys.flat_map(|key| {
            ruled.subjects.iter().flat_map(move |subject| sought(policy, *key, subject))
        });
        let files = self.keys.under(marks);
        for other in self.visit(files)? {
            let (Some(one), Some(two)) =
                (&self.found_reports[place].ruled, &self.found_reports[other].ruled)
            else {
                continue;
            };
            match one.meets(two) {
                _ if place == other => {}
                Some(Likeness::One) => self.todo.push((other, interest)),
                Some(Likeness::Suspicion) if interest == Interest::Customer => {
                    self.todo.push((other, Interest::Suspect))
                }
                Some(Likeness::Suspicion) | None => {}
            }
        }
        Ok(())
    }

    /// Disputes and incidents about a registration; whoever is in one dispute with it is judged
    /// with it.
    fn quarrels(&mut self, place: usize, interest: Interest) -> Result<(), SearchEnd> {
        let id = self.found_reports[place].report.id;
        if self.found_reports[place].is_new {
            return Ok(());
        }
        let found = &self.found_reports[place].report.events;
        let found: Vec<_> = found.iter().filter_map(found_against).collect();
        let naming = self.visit(self.keys.under([Mark::naming(id)]))?;
        self.todo.extend(naming.into_iter().map(|other| (other, interest)));
        let disputes = self.found.disputes.iter().filter(|dispute| dispute.reports.contains(&id));
        let parties: BTreeSet<_> = disputes
            .flat_map(|dispute| dispute.reports.clone())
            .chain(found)
            .filter(|party| *party != id)
            .collect();
        for party in parties {
            self.follow(self.keys.files_of(party.0), interest)?;
        }
        Ok(())
    }

    /// Goes to files in a role.
    pub(super) fn follow(
        &mut self,
        files: impl IntoIterator<Item = u32>,
        interest: Interest,
    ) -> Result<(), SearchEnd> {
        let places = self.visit(files)?;
        self.todo.extend(places.into_iter().map(|place| (place, interest)));
        Ok(())
    }

    pub(super) fn turn_to(&mut self, place: usize, interest: Interest) {
        self.todo.push((place, interest));
    }

    /// How many registrations are not there yet.
    pub(super) fn new_ones(&self) -> usize {
        self.found_reports.iter().filter(|found_reports| found_reports.is_new).count()
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
    ) -> Result<Vec<usize>, SearchEnd> {
        let paths: BTreeSet<RepoPath> =
            files.into_iter().filter_map(|file| self.keys.path(file)).collect();
        let unread: Vec<&RepoPath> =
            paths.iter().filter(|path| !self.files.contains_key(path)).collect();
        if self.files.len() + unread.len() > self.limit {
            return Err(SearchEnd::Far);
        }
        let view = LedgerView::Committed(self.reader.head);
        unread.par_iter().try_for_each(|path| {
            self.reader
                .ledger
                .file(view, path)
                .map(|file| file.into_iter().for_each(|file| self.records.take(file)))
        })?;
        unread.into_iter().for_each(|path| {
            self.files.insert(path.clone(), None);
        });
        let found = self.records.found();
        self.sort_in(found);
        Ok(paths.iter().filter_map(|path| *self.files.get(path)?).collect())
    }

    /// Takes up what was read.
    fn sort_in(&mut self, mut found: LoadedFiles) {
        for report in std::mem::take(&mut found.reports) {
            let path = found.places.get(&report.id.0);
            path.and_then(|path| self.files.get_mut(path))
                .into_iter()
                .for_each(|place| *place = Some(self.found_reports.len()));
            let ruled = RuledReport::read(&report, self.registry, self.reader.now);
            self.found_reports.push(FoundReport { report, ruled, interest: None, is_new: false });
        }
        self.found.disputes.append(&mut found.disputes);
        self.found.incidents.append(&mut found.incidents);
        self.found.places.append(&mut found.places);
        self.found.problems.append(&mut found.problems);
    }

    /// All that has a role.
    pub(super) fn found(self) -> RegistryPart {
        let there = self
            .found_reports
            .into_iter()
            .filter(|found_reports| found_reports.interest.is_some() && !found_reports.is_new);
        let mut reports: Vec<Report> = there.map(|found_reports| found_reports.report).collect();
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
        RegistryPart { reports, disputes, incidents, places, problems }
    }
}

/// Whether somebody means a report, or an event of it, by what they typed.
fn is_named(report: &Report, typed: &str) -> bool {
    let events = report.events.iter().map(|event| event.id.0);
    is_like(report.id.0, typed) || events.into_iter().any(|id| is_like(id, typed))
}

/// What a walk came by.
pub(super) struct RegistryPart {
    pub(super) reports: Vec<Report>,
    pub(super) disputes: Vec<Dispute>,
    pub(super) incidents: Vec<Incident>,
    pub(super) places: BTreeMap<Ulid, RepoPath>,
    pub(super) problems: Vec<FileProblem>,
}
