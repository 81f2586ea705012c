//! What waited is judged again, on what landed before it, by the same admission as when it was
//! written.

use chrono::NaiveDate;

use super::error::AppError;
use super::session::Session;
use crate::domain::ids::{CommitId, ReportId};
use crate::domain::instant::Instant;
use crate::domain::record::{Record, RecordRef};
use crate::domain::record_path::{RecordKind, RecordPath};
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::domain::statement::{Month, Statement};
use crate::engine::JudgementFacts;
use crate::engine::admit::{Admission, Intent, admit, admit_reports, admit_statement, broken};
use crate::engine::state::Standing;
use crate::ledger::{Commit, FileChange, LedgerError, LedgerView, ReadLedger, RepoPath, Write};
use crate::registry::replay::{Edit, Left, Put, Wants};
use crate::registry::{PartReader, Registry, StartingPoints, load};
use crate::rules::Reason;
use crate::trust::acknowledged::ByHub;
use crate::trust::allowed;
use crate::trust::authorise::LandingDays;

/// A file of a commit that waited, judged again.
#[derive(Debug)]
pub struct FileAgain<'r> {
    pub path: RepoPath,
    pub fate: Fate<'r>,
}

/// What becomes of a file.
#[derive(Debug)]
pub enum Fate<'r> {
    /// It is written.
    Stands(Write, Again),
    /// It may not be written any more; what it would have said is kept out of the registry.
    Falls(Vec<u8>, Fall<'r>),
}

/// What there is to say of a file that stands.
#[derive(Debug)]
pub enum Again {
    Nothing,
    /// A registration, how it stands now, and its place among those who wait, if it does.
    Report(ReportId, Standing, Option<usize>),
    /// Facts on the record with this id.
    Facts(String),
    /// A month that was closed anew, and came to the same.
    Month(String),
}

/// Why a file may not be written.
#[derive(Debug)]
pub enum Fall<'r> {
    /// Somebody else changed it in another way.
    Clash,
    /// The month comes to other figures, or may not be closed any more.
    OtherFigures,
    /// No regulation judges the registration.
    NoPolicy,
    Refused(Vec<Reason<'r>>),
}

impl Session {
    /// Judges a commit that waited as the command would that wrote it, had it been written at a
    /// time, and hands its files to `tell`, with the registry that they were judged in. New records
    /// whose folder is of a day on which they cannot land any more are moved to that of the time.
    ///
    /// # Errors
    /// Nothing has landed that it could stand on, the store fails, or a working day is asked for
    /// outside of the calendars.
    pub fn judge_again<T>(
        &self,
        ledger: &dyn ReadLedger,
        head: Option<CommitId>,
        (commit, at): (&Commit, Instant),
        tell: impl FnOnce(&Registry, Vec<FileAgain<'_>>) -> T,
    ) -> Result<T, AppError> {
        let head = head.ok_or(AppError::Bug("there is nothing to stand on"))?;
        let (mut found, mut puts) = (Vec::new(), Vec::new());
        let mut signers = false;
        let today = self.house()?.house.zone.date(at);
        for edit in edits(ledger, head, commit, today)? {
            let (path, after) = (edit.path.clone(), edit.after.clone().unwrap_or_default());
            let kind = path.place().map(|place| place.kind());
            if kind == Some(RecordKind::Signers) {
                signers = true;
                continue;
            }
            let fate = match edit.left() {
                Left::Nothing => continue,
                Left::Clash => Fate::Falls(after, Fall::Clash),
                Left::Broken(faults) => {
                    Fate::Falls(after, Fall::Refused(faults.iter().map(broken).collect()))
                }
                Left::Write(put) if kind == Some(RecordKind::Statement) => {
                    match self.closed_again(ledger, head, &put, at)? {
                        Some(statement) => Fate::Stands(
                            Write::Create(statement.write().into_bytes()),
                            Again::Month(statement.month),
                        ),
                        None => Fate::Falls(after, Fall::OtherFigures),
                    }
                }
                Left::Write(put) => {
                    puts.push(*put);
                    continue;
                }
            };
            found.push(FileAgain { path, fate });
        }
        let registry = self.registry_around(ledger, head, &puts, at)?;
        let house = &registry.house;
        let days = LandingDays::of(at, house.zone, house.offline_window);
        for put in puts.iter_mut().filter(|put| matches!(put.write, Write::Create(_))) {
            let moved = put.path.place().filter(|place| !days.holds(place));
            let moved = moved.map(|place| place.on(house.zone.date(at)));
            put.path = moved.map_or_else(|| put.path.clone(), |place| RepoPath::from(&place));
        }
        let second = SecondJudgement { registry: &registry, facts: registry.facts(at) };
        let new: Vec<Report> = puts
            .iter()
            .filter_map(|put| match &put.wants {
                Wants::Make(Record::Report(report)) => Some(report.clone()),
                _ => None,
            })
            .collect();
        let admissions =
            if new.is_empty() { Vec::new() } else { admit_reports(&second.facts, &new)? };
        found.extend(puts.iter().map(|put| second.judge(put, &admissions)));
        if signers {
            let signed = signed_by(ledger, head, &registry, &found)?;
            found.extend(signed.map(|(path, write)| FileAgain {
                path,
                fate: Fate::Stands(write, Again::Nothing),
            }));
        }
        Ok(tell(&registry, found))
    }

    /// The registry at `head`, as far as it surrounds what is to be written.
    fn registry_around(
        &self,
        ledger: &dyn ReadLedger,
        head: CommitId,
        puts: &[Put],
        at: Instant,
    ) -> Result<Registry, AppError> {
        let mut typed = Vec::new();
        let mut reports = Vec::new();
        for put in puts {
            match &put.wants {
                Wants::Make(Record::Report(report)) => reports.push(report.clone()),
                Wants::Make(record) | Wants::Append(record, _) => typed.extend(named(record)),
                Wants::Other => {}
            }
        }
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        let folder = self.ledger.local_dir();
        let receipts = ByHub(&self.ledger);
        let now = self.present_by(at)?;
        let around = PartReader { ledger, receipts: &receipts, head, folder: &folder, now };
        let (mut registry, ()) = around.load(&typed, false, |_| {
            Ok::<_, AppError>((StartingPoints { reports, ..StartingPoints::default() }, ()))
        })?;
        registry.present = Some(now);
        Ok(registry)
    }

    /// The month closed on what has landed by now; `None` where it comes to other figures than it
    /// did, or may not be closed any more.
    fn closed_again(
        &self,
        ledger: &dyn ReadLedger,
        head: CommitId,
        put: &Put,
        at: Instant,
    ) -> Result<Option<Statement>, AppError> {
        let Some(then) = put
            .write
            .bytes()
            .and_then(|bytes| Statement::read(std::str::from_utf8(bytes).ok()?).ok())
        else {
            return Ok(None);
        };
        let Some(month) = Month::read(&then.month) else { return Ok(None) };
        let mut registry = load(ledger, LedgerView::Committed(head), &self.chronicle()?)?;
        registry.head = Some(head);
        let now = self.present_by(at)?;
        let Ok(all) = registry.lines(now) else { return Ok(None) };
        let Some(again) = registry.statement(&month, &then.closed_by, &all) else {
            return Ok(None);
        };
        let same = (&again.entries, &again.control_total, &again.policies)
            == (&then.entries, &then.control_total, &then.policies);
        let allowed =
            admit_statement(&again, &registry.statements, &registry.shelf, registry.world(now))
                .is_empty();
        Ok((same && allowed).then_some(again))
    }
}

/// The list of signers follows from the people, whoever of them was changed on either side.
fn signed_by(
    ledger: &dyn ReadLedger,
    head: CommitId,
    registry: &Registry,
    found: &[FileAgain<'_>],
) -> Result<Option<(RepoPath, Write)>, AppError> {
    let mut staff = registry.org.staff.clone();
    let people = found.iter().filter_map(|file| match (&file.fate, file.path.place()) {
        (Fate::Stands(write, _), Some(RecordPath::Staff(_))) => write.bytes(),
        _ => None,
    });
    let read = |bytes| Staff::read(std::str::from_utf8(bytes).ok()?).ok();
    for person in people.filter_map(read) {
        staff.insert(person.id.clone(), person);
    }
    let path = RepoPath::from(&RecordPath::Signers);
    let text = allowed::write(&staff).into_bytes();
    Ok(match ledger.file(LedgerView::Committed(head), &path)? {
        Some(now) if now.bytes == text => None,
        Some(_) => Some((path, Write::Replace(text))),
        None => Some((path, Write::Create(text))),
    })
}

/// The ids of a record and of the reports it names.
fn named(record: &Record) -> Vec<String> {
    let record = record.as_ref();
    std::iter::once(record.id()).chain(record.reports().iter().map(ToString::to_string)).collect()
}

/// What the commit did, file by file, beside what stands there now. A record that was moved when
/// its commit was made anew is looked for in the folder of the day.
fn edits(
    ledger: &dyn ReadLedger,
    head: CommitId,
    commit: &Commit,
    today: NaiveDate,
) -> crate::ledger::Result<Vec<Edit>> {
    let blob = |id: Option<_>| id.map(|id| ledger.blob(id)).transpose();
    let stands = |path: &RepoPath| {
        let file = ledger.file(LedgerView::Committed(head), path)?;
        Ok::<_, LedgerError>(file.map(|file| file.bytes))
    };
    let edit = |change: &FileChange| {
        let mut path = change.path.clone();
        let mut now = stands(&path)?;
        let is_gone = change.before.is_some() && now.is_none();
        let moved = path.place().filter(|_| is_gone).map(|place| place.on(today));
        if let Some(moved) = moved.map(|place| RepoPath::from(&place)) {
            now = stands(&moved)?;
            path = if now.is_some() { moved } else { path };
        }
        Ok(Edit { path, before: blob(change.before)?, after: blob(change.after)?, now })
    };
    commit.changes.iter().map(edit).collect()
}

/// Where it is judged.
pub struct SecondJudgement<'r> {
    pub registry: &'r Registry,
    pub facts: JudgementFacts<'r>,
}

impl SecondJudgement<'_> {
    /// What becomes of one file.
    fn judge<'s>(&'s self, put: &'s Put, admissions: &[Admission<'s>]) -> FileAgain<'s> {
        let fate = match self.stands(put, admissions) {
            Ok(again) => Fate::Stands(put.write.clone(), again),
            Err(fall) => Fate::Falls(put.write.bytes().unwrap_or_default().to_vec(), fall),
        };
        FileAgain { path: put.path.clone(), fate }
    }

    fn stands<'s>(&'s self, put: &'s Put, admissions: &[Admission<'s>]) -> Result<Again, Fall<'s>> {
        let again = match &put.wants {
            Wants::Other => return Ok(Again::Nothing),
            Wants::Make(Record::Report(report)) => {
                let admission = admissions.iter().find(|admission| admission.report == report.id);
                let admission = admission.ok_or(Fall::NoPolicy)?;
                if admission.refused {
                    return Err(Fall::Refused(admission.reasons()));
                }
                Again::Report(admission.report, admission.standing, admission.queue)
            }
            Wants::Make(record) | Wants::Append(record, _) => Again::Facts(record.as_ref().id()),
        };
        match self.objections(put) {
            objections if objections.is_empty() => Ok(again),
            objections => Err(Fall::Refused(objections)),
        }
    }

    /// What admission says against a file, as it would stand here.
    pub fn objections<'s>(&'s self, put: &'s Put) -> Vec<Reason<'s>> {
        let intent = match &put.wants {
            Wants::Make(record) => Intent::made(record.as_ref()),
            Wants::Append(record, facts) => Intent::appended(self.here(record.as_ref()), facts),
            Wants::Other => return Vec::new(),
        };
        admit(&intent, &self.facts)
    }

    /// The record as it has landed here, which knows its landings.
    fn here<'s>(&'s self, record: RecordRef<'s>) -> RecordRef<'s> {
        let found = match record {
            RecordRef::Report(report) => self.registry.report(report.id).map(RecordRef::Report),
            RecordRef::Dispute(dispute) => {
                self.registry.dispute(dispute.id).map(RecordRef::Dispute)
            }
            RecordRef::Incident(incident) => {
                self.registry.incident(incident.id).map(RecordRef::Incident)
            }
            RecordRef::Statement(_) => None,
        };
        found.unwrap_or(record)
    }
}
