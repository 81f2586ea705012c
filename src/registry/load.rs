//! Reading a ledger's files, each as what its folder says it is.

use std::collections::BTreeMap;
use std::sync::Mutex;

use ulid::Ulid;

use crate::calendar::WorkCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::house::House;
use crate::domain::incident::Incident;
use crate::domain::landing::Landing;
use crate::domain::order::Order;
use crate::domain::problem::{Problem, ProblemHint, ProblemKind};
use crate::domain::record_path::RecordKind;
use crate::domain::report::Report;
use crate::domain::staff::{Org, Staff, Team};
use crate::domain::statement::Statement;
use crate::domain::versions::{PROPOSED, Versions};
use crate::index::{Landings, NoLandings};
use crate::ledger::{LedgerError, LedgerFile, LedgerView, ReadLedger, RepoPath};
use crate::policy::{Policy, Shelf};
use crate::rules::HouseHistory;

use super::history::{CommittedFiles, HousePast, LandedPolicy};
use super::{FileProblem, Registry};

/// Reads a registry. Files that cannot be read are listed in [`Registry::problems`]; only
/// `baobei.toml` must be readable.
///
/// # Errors
/// The store fails, or there is no `baobei.toml`, or it cannot be read.
pub fn load(
    ledger: &dyn ReadLedger,
    view: LedgerView,
    landings: &dyn Landings,
) -> Result<Registry, LoadError> {
    let records = LoadedRecords::new(landings);
    ledger.each(view, None, &|file| records.take(file))?;
    let mut found = records.found();
    let past = HousePast::read(ledger, &landings.house(), &mut found.committed)?;
    found.registry(ledger.head()?, past)
}

/// Reads what is no record of its own: the house, its policies, calendars and people. A registry
/// without reports, then; the house is taken for one that has always been so.
///
/// # Errors
/// The store fails, or there is no `baobei.toml`, or it cannot be read.
pub fn load_house(ledger: &dyn ReadLedger, view: LedgerView) -> Result<Registry, LoadError> {
    load_house_with(ledger, view, &NoLandings)
}

/// As [`load_house`], with the house as each landing left it.
///
/// # Errors
/// The store fails, or there is no `baobei.toml`, or it cannot be read.
pub(super) fn load_house_with(
    ledger: &dyn ReadLedger,
    view: LedgerView,
    landings: &dyn Landings,
) -> Result<Registry, LoadError> {
    let records = LoadedRecords::new(&NoLandings);
    for folder in RecordKind::HOUSE.iter().filter_map(|folder| folder.parse().ok()) {
        ledger.each(view, Some(&folder), &|file| records.take(file))?;
    }
    let mut found = records.found();
    let past = HousePast::read(ledger, &landings.house(), &mut found.committed)?;
    found.registry(ledger.head()?, past)
}

/// What `work` makes of a house with the records of these files in it, as a view has them. Files
/// that are not there, or cannot be read, are left out. The house is without records before and
/// afterwards.
///
/// # Errors
/// The store fails.
pub fn with_records<T>(
    house: &mut Registry,
    ledger: &dyn ReadLedger,
    view: LedgerView,
    landings: &dyn Landings,
    files: &[RepoPath],
    work: impl FnOnce(&Registry) -> T,
) -> Result<T, LedgerError> {
    let records = LoadedRecords::new(landings);
    for path in files {
        ledger.file(view, path)?.into_iter().for_each(|file| records.take(file));
    }
    let mut found = records.found();
    found.sort();
    house.reports = found.reports;
    house.disputes = found.disputes;
    house.incidents = found.incidents;
    house.places = found.places;
    let made = work(house);
    house.reports.clear();
    house.disputes.clear();
    house.incidents.clear();
    house.places.clear();
    Ok(made)
}

/// Why a registry could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("there is no baobei.toml here: this repository is no registry")]
    NoHouse,
    #[error("baobei.toml cannot be read")]
    House(Vec<FileProblem>),
}

/// What the visitors found, in whatever order the files came.
#[derive(Default)]
pub(super) struct LoadedFiles {
    house: Option<(String, Result<House, Vec<Problem>>)>,
    /// Those that are not committed as they lie there.
    proposed: Vec<Policy>,
    committed: CommittedFiles,
    calendars: BTreeMap<String, String>,
    staff: Vec<Staff>,
    teams: Vec<Team>,
    pub(super) reports: Vec<Report>,
    pub(super) disputes: Vec<Dispute>,
    pub(super) incidents: Vec<Incident>,
    statements: Vec<Statement>,
    pub(super) places: BTreeMap<Ulid, RepoPath>,
    pub(super) problems: Vec<FileProblem>,
    uncommitted: Vec<RepoPath>,
}

pub(super) struct LoadedRecords<'c> {
    landings: &'c dyn Landings,
    found: Mutex<LoadedFiles>,
}

impl<'c> LoadedRecords<'c> {
    pub(super) fn new(landings: &'c dyn Landings) -> Self {
        Self { landings, found: Mutex::default() }
    }

    /// All that was found since it was last asked.
    pub(super) fn found(&self) -> LoadedFiles {
        self.lock(std::mem::take)
    }

    pub(super) fn take(&self, file: LedgerFile) {
        let path = file.path.as_str().to_owned();
        if !path.ends_with(".toml") {
            return;
        }
        let text = match String::from_utf8(file.bytes) {
            Ok(text) => text,
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let problem =
                    Problem::new(at..at, ProblemKind::NotUtf8).hint(ProblemHint::SaveAsUtf8);
                return self.lock(|found| found.problems.push(FileProblem { path, text, problem }));
            }
        };
        if file.committed.is_none() {
            self.lock(|found| found.uncommitted.push(file.path.clone()));
        }
        let kind = RecordKind::around(&path);
        let is_of_house = matches!(
            kind,
            Some(
                RecordKind::Settings | RecordKind::Staff | RecordKind::Team | RecordKind::Calendar
            )
        );
        if let Some(blob) = file.committed.filter(|_| is_of_house) {
            self.lock(|found| found.committed.texts.insert(blob, text.clone()));
        }
        match kind {
            Some(RecordKind::Settings) => {
                let house = House::read(&text);
                self.lock(|found| found.house = Some((text, house)));
            }
            Some(RecordKind::Policy) if file.path.place().is_some() => {
                self.keep(&path, &text, Policy::read(&path, &text), |found, policy| {
                    match file.committed {
                        Some(blob) => {
                            found.committed.policies.insert((file.path.clone(), blob), policy);
                        }
                        None => found.proposed.push(policy),
                    }
                })
            }
            Some(RecordKind::Calendar) => self.lock(|found| {
                found.calendars.insert(path, text);
            }),
            Some(RecordKind::Report) => self.record(
                &file.path,
                &text,
                Report::read(&text),
                |report| (report.id.0, &mut report.events, &mut report.landing),
                |found| &mut found.reports,
            ),
            Some(RecordKind::Dispute) => self.record(
                &file.path,
                &text,
                Dispute::read(&text),
                |record| (record.id.0, &mut record.acts, &mut record.landing),
                |found| &mut found.disputes,
            ),
            Some(RecordKind::Incident) => self.record(
                &file.path,
                &text,
                Incident::read(&text),
                |record| (record.id.0, &mut record.acts, &mut record.landing),
                |found| &mut found.incidents,
            ),
            Some(RecordKind::Statement) => {
                let read = named(&file.path, &text, Statement::read(&text), |statement| {
                    statement.month.clone()
                });
                self.keep(&path, &text, read, |found, statement| found.statements.push(statement))
            }
            Some(RecordKind::Staff) => {
                let read =
                    named(&file.path, &text, Staff::read(&text), |staff| staff.id.to_string());
                self.keep(&path, &text, read, |found, staff| found.staff.push(staff))
            }
            Some(RecordKind::Team) => {
                let read = named(&file.path, &text, Team::read(&text), |team| team.id.to_string());
                self.keep(&path, &text, read, |found, team| found.teams.push(team))
            }
            _ => {}
        }
    }

    fn lock<R>(&self, work: impl FnOnce(&mut LoadedFiles) -> R) -> R {
        work(&mut self.found.lock().expect("no visitor panics"))
    }

    fn keep<T>(
        &self,
        path: &str,
        text: &str,
        read: Result<T, Vec<Problem>>,
        put: impl FnOnce(&mut LoadedFiles, T),
    ) {
        match read {
            Ok(value) => self.lock(|found| put(found, value)),
            Err(problems) => self.lock(|found| {
                found.problems.extend(problems.into_iter().map(|problem| FileProblem {
                    path: path.to_owned(),
                    text: text.to_owned(),
                    problem,
                }));
            }),
        }
    }

    /// A record whose facts have landings, and whose file bears its id.
    fn record<T>(
        &self,
        path: &RepoPath,
        text: &str,
        read: Result<T, Vec<Problem>>,
        parts: impl Fn(&mut T) -> (Ulid, &mut Vec<Event>, &mut Landing),
        list: impl FnOnce(&mut LoadedFiles) -> &mut Vec<T>,
    ) {
        let read = read.and_then(|mut record| {
            let id = parts(&mut record).0;
            let mut record = named(path, text, Ok(record), |_| id.to_string())?;
            let (_, events, landing) = parts(&mut record);
            *landing = self.landing(id);
            events.iter_mut().for_each(|event| event.landing = self.landing(event.id.0));
            Ok((id, record))
        });
        self.keep(path.as_str(), text, read, |found, (id, record)| {
            found.places.insert(id, path.clone());
            list(found).push(record);
        });
    }

    fn landing(&self, id: Ulid) -> Landing {
        self.landings.landing(&id).map_or(Landing::Uncommitted, Landing::Landed)
    }
}

/// What was read of a file, where the file is called as it must be and stands where it belongs.
fn named<T>(
    path: &RepoPath,
    text: &str,
    read: Result<T, Vec<Problem>>,
    id: impl Fn(&T) -> String,
) -> Result<T, Vec<Problem>> {
    let read = read?;
    let (id, name) = (id(&read), path.name().strip_suffix(".toml").unwrap_or_default());
    let at = text.find("id").unwrap_or(0);
    if id != name {
        let kind = ProblemKind::IdNotFileName { id, file: format!("{name}.toml") };
        return Err(vec![Problem::new(at..at + 2, kind).hint(ProblemHint::SameNameForBoth)]);
    }
    if path.place().is_none() {
        let problem = Problem::new(0..0, ProblemKind::Misplaced);
        return Err(vec![problem.hint(ProblemHint::SeeFiles)]);
    }
    Ok(read)
}

/// Reads a file that is one plain record.
pub(crate) fn plain<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Vec<Problem>> {
    crate::domain::document::whole(text)
}

impl LoadedFiles {
    fn registry(
        mut self,
        head: Option<crate::domain::ids::CommitId>,
        past: HousePast,
    ) -> Result<Registry, LoadError> {
        let house = match self.house.take() {
            None => return Err(LoadError::NoHouse),
            Some((_, Ok(house))) => house,
            Some((text, Err(problems))) => {
                let file = |problem| FileProblem {
                    path: RecordKind::Settings.folder().to_owned(),
                    text: text.clone(),
                    problem,
                };
                return Err(LoadError::House(problems.into_iter().map(file).collect()));
            }
        };
        let calendar = self.calendar();
        let org = Org {
            staff: self.staff.drain(..).map(|staff| (staff.id.clone(), staff)).collect(),
            teams: self.teams.drain(..).map(|team| (team.id.clone(), team)).collect(),
        };
        let HousePast { mut history, mut policies, .. } = past;
        if history.settings.all().next().is_none() {
            // None that landed can be read: the proposed ones are all there are.
            history.settings = Versions::always(house.clone());
        }
        let mut shelf = Shelf::default();
        self.proposed.sort_by(|a, b| a.file.cmp(&b.file));
        if history.changes.is_empty() {
            history = HouseHistory::always(house.clone(), calendar.clone(), &org);
            let always = |policy| LandedPolicy { policy, from: 0, until: None };
            let landed = std::mem::take(&mut self.committed.policies).into_values();
            policies.extend(landed.chain(self.proposed.drain(..)).map(always));
            policies.sort_by(|a, b| a.policy.file.cmp(&b.policy.file));
        } else {
            let proposed = |policy| LandedPolicy { policy, from: PROPOSED, until: None };
            policies.extend(self.proposed.drain(..).map(proposed));
        }
        for LandedPolicy { policy, from, until } in policies {
            let (path, text, span) =
                (policy.file.clone(), policy.text.clone(), policy.header.span());
            if let Err(error) = shelf.add_landed(policy, from, until) {
                let kind = ProblemKind::SameVersion {
                    version: error.version,
                    policy: error.policy.to_string(),
                    file: error.first,
                };
                let problem = Problem::new(span, kind).hint(ProblemHint::RaiseVersion);
                self.problems.push(FileProblem { path, text, problem });
            }
        }
        self.sort();
        self.uncommitted.sort();
        self.problems
            .sort_by(|a, b| (&a.path, a.problem.span.start).cmp(&(&b.path, b.problem.span.start)));
        Ok(Registry {
            house,
            shelf,
            calendar,
            org,
            history,
            reports: self.reports,
            disputes: self.disputes,
            incidents: self.incidents,
            statements: self.statements,
            places: self.places,
            problems: self.problems,
            uncommitted: self.uncommitted,
            head,
            present: None,
            order: Order::default(),
        })
    }

    fn sort(&mut self) {
        // Reports are large: their places are sorted first, and each is moved once.
        self.reports.sort_by_cached_key(|report| report.id);
        self.disputes.sort_by_key(|dispute| dispute.id);
        self.incidents.sort_by_key(|incident| incident.id);
        self.statements.sort_by(|a, b| a.month.cmp(&b.month));
    }

    fn calendar(&mut self) -> WorkCalendar {
        let files: Vec<(String, String)> =
            std::mem::take(&mut self.calendars).into_iter().collect();
        WorkCalendar::read(&files).unwrap_or_else(|faults| {
            for fault in faults {
                let text = files
                    .iter()
                    .find(|(name, _)| *name == fault.file)
                    .map(|(_, text)| text.clone())
                    .unwrap_or_default();
                self.problems.push(FileProblem {
                    path: fault.file.clone(),
                    text,
                    problem: fault.problem,
                });
            }
            WorkCalendar::default()
        })
    }
}
