//! What waited is judged again, on what landed before it, by the same admission as when it was
//! written.

use std::collections::BTreeMap;
use std::error::Error;

use crate::app::month::derived;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::why;
use crate::domain::ids::CommitId;
use crate::domain::instant::Zone;
use crate::domain::record::{Record, RecordRef};
use crate::domain::record_path::{RecordKind, RecordPath};
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::domain::statement::{Month, Statement};
use crate::engine::JudgementFacts;
use crate::engine::admit::{Admission, Intent, admit, admit_reports, admit_statement, broken};
use crate::lang::{Catalogue, Words, short};
use crate::ledger::git::{Again, Redone, RefusedFile, RejudgedFile};
use crate::ledger::remote::{Guard, Untrusted};
use crate::ledger::{Change, Commit, LedgerError, LedgerView, ReadLedger, RepoPath, Write};
use crate::registry::replay::{Edit, Left, Put, Wants};
use crate::registry::{PartReader, Registry, StartingPoints, load};
use crate::rules::Reason;
use crate::trust::acknowledged::ByHub;
use crate::trust::allowed;

/// Judges what waited as the command would that wrote it.
pub(in crate::cli) struct Judge<'c> {
    pub(in crate::cli) context: &'c Context,
}

impl Guard for Judge<'_> {
    fn distrusts(
        &self,
        known: Option<CommitId>,
        head: CommitId,
    ) -> Result<Option<Untrusted>, LedgerError> {
        self.context.distrusts(known, head)
    }
}

impl Again for Judge<'_> {
    fn again(
        &self,
        ledger: &dyn ReadLedger,
        head: Option<CommitId>,
        commit: &Commit,
    ) -> Result<Redone, Box<dyn Error + Send + Sync>> {
        let head = head.ok_or("there is nothing to stand on")?;
        let mut redone = Redone::default();
        let catalogue = Catalogue::new(self.context.language);
        let mut puts = Vec::new();
        let mut writes = BTreeMap::new();
        let mut signers = false;
        for edit in edits(ledger, head, commit)? {
            let (path, after) = (edit.path.clone(), edit.after.clone().unwrap_or_default());
            let kind = path.place().map(|place| place.kind());
            let refused = |why: &str| RefusedFile {
                path: path.clone(),
                bytes: after.clone(),
                why: vec![catalogue.say(why)],
            };
            if kind == Some(RecordKind::Signers) {
                signers = true;
                continue;
            }
            match edit.left() {
                Left::Nothing => {}
                Left::Clash => redone.refused.push(refused("sync-clash")),
                Left::Broken(faults) => {
                    let words = Words::new(&catalogue, Zone::default());
                    let reasons: Vec<Reason<'_>> = faults.iter().map(broken).collect();
                    let why = why::lines(&words, &reasons);
                    redone.refused.push(RefusedFile { why, ..refused("sync-clash") });
                }
                Left::Write(put) if kind == Some(RecordKind::Statement) => {
                    match self.closed_again(ledger, head, &put)? {
                        Some(statement) => {
                            let words = catalogue.text(
                                "talk-redone-month",
                                &[("month", statement.month.as_str().into())],
                            );
                            redone.told.push(RejudgedFile {
                                path: path.clone(),
                                words,
                                standing: None,
                                place: None,
                            });
                            writes.insert(path, Write::Create(statement.write().into_bytes()));
                        }
                        None => redone.refused.push(refused("sync-statement")),
                    }
                }
                Left::Write(put) => puts.push(*put),
            }
        }
        let registry =
            self.registry(ledger, head, &puts).map_err(|failure| catalogue.say(failure.message))?;
        let bench = SecondJudgement {
            registry: &registry,
            facts: registry.facts(self.context.committed.at),
            words: Words::new(&catalogue, registry.house.zone),
            catalogue: &catalogue,
        };
        let fates = bench.judge(&puts).map_err(|failure| catalogue.say(failure.message))?;
        for (put, fate) in puts.into_iter().zip(fates) {
            match fate {
                Fate::Stands(told) => {
                    redone.told.extend(told.map(|told| told.of(&put.path)));
                    writes.insert(put.path, put.write);
                }
                Fate::Falls(why) => redone.refused.push(RefusedFile {
                    path: put.path,
                    bytes: put.write.bytes().unwrap_or_default().to_vec(),
                    why,
                }),
            }
        }
        if signers {
            writes.extend(signed_by(ledger, head, &registry, &writes)?);
        }
        redone.change =
            (!writes.is_empty()).then(|| Change { writes, message: commit.message.clone() });
        Ok(redone)
    }
}

impl Judge<'_> {
    /// The registry at `head`, as far as it surrounds what is to be written.
    fn registry(
        &self,
        ledger: &dyn ReadLedger,
        head: CommitId,
        puts: &[Put],
    ) -> Result<Registry, Failure> {
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
        let folder = self.context.ledger.local_dir();
        let receipts = ByHub(&self.context.ledger);
        let now = self.context.present()?;
        let around = PartReader { ledger, receipts: &receipts, head, folder: &folder, now };
        let (mut registry, ()) = around.load(&typed, false, |_| {
            Ok::<_, Failure>((StartingPoints { reports, ..StartingPoints::default() }, ()))
        })?;
        registry.present = Some(now);
        Ok(registry)
    }
}

impl Judge<'_> {
    /// The month closed on what has landed by now; `None` where it comes to other figures than it
    /// did, or may not be closed any more.
    fn closed_again(
        &self,
        ledger: &dyn ReadLedger,
        head: CommitId,
        put: &Put,
    ) -> Result<Option<Statement>, Box<dyn Error + Send + Sync>> {
        let Some(then) = put
            .write
            .bytes()
            .and_then(|bytes| Statement::read(std::str::from_utf8(bytes).ok()?).ok())
        else {
            return Ok(None);
        };
        let Some(month) = Month::read(&then.month) else { return Ok(None) };
        let said = |failure: Failure| Catalogue::new(self.context.language).say(failure.message);
        let mut registry =
            load(ledger, LedgerView::Committed(head), &self.context.chronicle().map_err(said)?)
                .map_err(|error| said(error.into()))?;
        registry.head = Some(head);
        let now = self.context.present().map_err(said)?;
        let Ok(again) = derived(&registry, &month, &then.closed_by, now) else { return Ok(None) };
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
    writes: &BTreeMap<RepoPath, Write>,
) -> Result<Option<(RepoPath, Write)>, Box<dyn Error + Send + Sync>> {
    let mut staff = registry.org.staff.clone();
    let people =
        writes.iter().filter(|(path, _)| matches!(path.place(), Some(RecordPath::Staff(_))));
    for person in
        people.filter_map(|(_, write)| Staff::read(std::str::from_utf8(write.bytes()?).ok()?).ok())
    {
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

/// What the commit did, file by file, beside what stands there now.
fn edits(
    ledger: &dyn ReadLedger,
    head: CommitId,
    commit: &Commit,
) -> crate::ledger::Result<Vec<Edit>> {
    let blob = |id: Option<_>| id.map(|id| ledger.blob(id)).transpose();
    let edit = |change: &crate::ledger::FileChange| {
        let now = ledger.file(LedgerView::Committed(head), &change.path)?.map(|file| file.bytes);
        Ok(Edit {
            path: change.path.clone(),
            before: blob(change.before)?,
            after: blob(change.after)?,
            now,
        })
    };
    commit.changes.iter().map(edit).collect()
}

/// What becomes of one file.
enum Fate {
    /// It is written; what there is to say of that.
    Stands(Option<Stands>),
    Falls(Vec<String>),
}

/// How a file stands that is written.
struct Stands {
    words: String,
    standing: Option<&'static str>,
    place: Option<usize>,
}

impl Stands {
    fn of(self, path: &RepoPath) -> RejudgedFile {
        RejudgedFile {
            path: path.clone(),
            words: self.words,
            standing: self.standing,
            place: self.place,
        }
    }
}

/// Where it is judged.
pub(in crate::cli) struct SecondJudgement<'r> {
    pub(in crate::cli) registry: &'r Registry,
    pub(in crate::cli) facts: JudgementFacts<'r>,
    pub(in crate::cli) words: Words<'r>,
    pub(in crate::cli) catalogue: &'r Catalogue,
}

impl SecondJudgement<'_> {
    /// One fate for each file, in their order.
    fn judge(&self, puts: &[Put]) -> Result<Vec<Fate>, Failure> {
        let new: Vec<Report> = puts
            .iter()
            .filter_map(|put| match &put.wants {
                Wants::Make(Record::Report(report)) => Some(report.clone()),
                _ => None,
            })
            .collect();
        let admissions =
            if new.is_empty() { Vec::new() } else { admit_reports(&self.facts, &new)? };
        Ok(puts.iter().map(|put| self.fate(put, &admissions)).collect())
    }

    fn fate(&self, put: &Put, admissions: &[Admission<'_>]) -> Fate {
        match &put.wants {
            Wants::Make(Record::Report(report)) => {
                match admissions.iter().find(|admission| admission.report == report.id) {
                    Some(admission) => self.admitted(admission, put),
                    None => self.unjudged(),
                }
            }
            Wants::Make(record) | Wants::Append(record, _) => self.unless(put, record.as_ref()),
            Wants::Other => Fate::Stands(None),
        }
    }

    /// What admission says against a file, as it would stand here.
    pub(in crate::cli) fn objections<'s>(&'s self, put: &'s Put) -> Vec<Reason<'s>> {
        let intent = match &put.wants {
            Wants::Make(record) => Intent::made(record.as_ref()),
            Wants::Append(record, facts) => Intent::appended(self.here(record.as_ref()), facts),
            Wants::Other => return Vec::new(),
        };
        admit(&intent, &self.facts)
    }

    fn admitted(&self, admission: &Admission<'_>, put: &Put) -> Fate {
        if admission.refused {
            return Fate::Falls(why::lines(&self.words, &admission.reasons()));
        }
        let objections = self.objections(put);
        if !objections.is_empty() {
            return Fate::Falls(why::lines(&self.words, &objections));
        }
        let standing = self.words.standing(admission.standing);
        let mut values =
            vec![("report", short(admission.report).into()), ("standing", standing.into())];
        let words = match admission.queue {
            Some(place) => {
                values.push(("place", place.into()));
                self.catalogue.text("talk-redone-second", &values)
            }
            None => self.catalogue.text("talk-redone-report", &values),
        };
        Fate::Stands(Some(Stands {
            words,
            standing: Some(admission.standing.as_str()),
            place: admission.queue,
        }))
    }

    fn unjudged(&self) -> Fate {
        Fate::Falls(vec![self.catalogue.say("sync-no-policy")])
    }

    /// Stands where nothing speaks against it.
    fn unless(&self, put: &Put, record: RecordRef<'_>) -> Fate {
        let objections = self.objections(put);
        if !objections.is_empty() {
            return Fate::Falls(why::lines(&self.words, &objections));
        }
        let about = [("about", short(record.id()).into())];
        let words = self.catalogue.text("talk-redone-facts", &about);
        Fate::Stands(Some(Stands { words, standing: None, place: None }))
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
