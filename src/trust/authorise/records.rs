//! Reports, disputes and incidents: what has landed stays, and every new fact is its signer's and
//! his to record.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use ulid::Ulid;

use super::desk::{CommitReview, TouchedFile};
use super::objection::{Objection, Rule};
use super::reading::{FileReading, read};
use crate::domain::event::Event;
use crate::domain::ids::ReportId;
use crate::domain::record::{AppendFault, RecordRef, compare};
use crate::domain::report::Report;
use crate::engine::JudgementFacts;
use crate::engine::admit::{Intent, admit, unknown_reports};
use crate::engine::judge;
use crate::index::NoLandings;
use crate::policy::blocks::Gate;
use crate::rules::{Case, Code, Reason, entry};

/// The reports of a commit by their ids, as they are afterwards.
type After<'f> = BTreeMap<ReportId, &'f Report>;

impl<'a> CommitReview<'a> {
    pub(super) fn records(&self, files: &[TouchedFile<'a>]) -> Vec<Objection> {
        let mut found: Vec<Objection> = files.iter().flat_map(|file| self.stays(file)).collect();
        // What is new stands behind what stays, so the one is looked for where the other is in
        // order.
        if found.is_empty() {
            found.extend(self.reused(files));
        }
        if !found.is_empty() {
            return found;
        }
        let after: After<'_> = files
            .iter()
            .filter_map(|file| {
                if let Some(FileReading::Report(report)) = &file.read {
                    Some((report.id, &**report))
                } else {
                    None
                }
            })
            .collect();
        let facts = self.facts_with(&after);
        for file in files {
            let record = match &file.read {
                Some(FileReading::Report(report)) => RecordRef::Report(report),
                Some(FileReading::Dispute(dispute)) => RecordRef::Dispute(dispute),
                Some(FileReading::Incident(incident)) => RecordRef::Incident(incident),
                _ => continue,
            };
            found.extend(self.record(file, record, &facts));
        }
        found
    }

    /// Everything the parent holds, with the reports as the commit leaves them.
    fn facts_with<'f>(&'f self, after: &After<'f>) -> JudgementFacts<'f>
    where
        'a: 'f,
    {
        let mut facts: JudgementFacts<'f> = self.parent.facts(self.commit.at);
        facts.reports.retain(|other| !after.contains_key(&other.id));
        facts.reports.extend(after.values());
        facts.reports.sort_by_key(|report| report.id);
        facts
    }

    /// Whose every new fact is, when it is said to have happened, and whether it may be.
    fn record<'f>(
        &self,
        file: &'f TouchedFile<'_>,
        record: RecordRef<'f>,
        facts: &JudgementFacts<'f>,
    ) -> Vec<Objection> {
        let mut found: Vec<Objection> = unknown_reports(record, facts)
            .into_iter()
            .map(|id| Objection::at(Rule::UnknownRecord, &file.change.path).with("id", id))
            .collect();
        let intent = if file.change.before.is_none() {
            Intent::made(record)
        } else {
            Intent::appended(record, new_facts(file, record.facts()))
        };
        if intent.is_new {
            let id = record.id();
            let by = match record {
                RecordRef::Report(report) => report.filer(),
                RecordRef::Dispute(dispute) => &dispute.by,
                RecordRef::Incident(incident) => &incident.by,
                RecordRef::Statement(statement) => &statement.closed_by,
            };
            found.extend(self.own(by, file, id));
        }
        for fact in &intent.facts {
            found.extend(self.own(&fact.by, file, fact.id.to_string()));
        }
        let objections = admit(&intent, facts);
        let named = |reason: &&Reason<'_>| reason.code() != Code::UnknownRecord.as_str();
        found.extend(
            objections.iter().filter(named).map(|reason| {
                Objection::refused(Rule::NotPermitted, Some(&file.change.path), reason)
            }),
        );
        if let RecordRef::Report(report) = record {
            if intent.is_new {
                found.extend(self.entry(file, report));
            }
            found.extend(self.gates(file, report, &intent.facts, facts));
        }
        found
    }

    /// What the file said before, it still says, in the same order and above everything new.
    fn stays(&self, file: &TouchedFile<'_>) -> Vec<Objection> {
        let path = &file.change.path;
        let Some(before) = &file.change.before else { return Vec::new() };
        let Some(after) = &file.change.after else {
            return vec![Objection::at(Rule::Removed, path)];
        };
        let found = compare(file.place.kind(), Some(before), Some(after));
        found.faults.into_iter().map(|fault| broken(fault, file)).collect()
    }

    /// An id stands for one fact, in one file, for ever.
    fn reused(&self, files: &[TouchedFile<'_>]) -> Vec<Objection> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for file in files {
            let Some(read) = &file.read else { continue };
            let new = fresh(file, read);
            let all = head(read).into_iter().chain(ids(facts(read)));
            let again: BTreeSet<Ulid> = all
                .filter(|id| !seen.insert(*id) || (new.contains(id) && self.is_known(*id)))
                .collect();
            found.extend(
                again
                    .into_iter()
                    .map(|id| Objection::at(Rule::IdReused, &file.change.path).with("id", id)),
            );
        }
        found
    }

    /// Faults at entry that the policy wants stopped here.
    fn entry(&self, file: &TouchedFile<'_>, report: &Report) -> Vec<Objection> {
        let policy = self.parent.policy_of(report, self.commit.at);
        let Some((policy, kind)) =
            policy.and_then(|policy| Some((policy, policy.kind(&report.kind)?)))
        else {
            return Vec::new();
        };
        let faults = entry::faults(&Case::new(report, policy, kind, self.world()));
        let stopped = faults.iter().filter(|fault| fault.enforced.is_some());
        stopped
            .map(|fault| Objection::refused(Rule::Enforced, Some(&file.change.path), &fault.reason))
            .collect()
    }

    /// Gates that the policy wants kept here: the event is judged as if it had landed.
    fn gates(
        &self,
        file: &TouchedFile<'_>,
        report: &Report,
        new: &[&Event],
        facts: &JudgementFacts<'_>,
    ) -> Vec<Objection> {
        let Some(policy) = self.parent.policy_of(report, self.commit.at) else {
            return Vec::new();
        };
        let guards = |gate: &&Spanned<Gate>| {
            gate.get_ref().enforced.is_some()
                && new.iter().any(|event| gate.get_ref().acts.names(&event.kind))
        };
        let spans: Vec<_> = policy.gates.iter().filter(guards).map(Spanned::span).collect();
        if spans.is_empty() {
            return Vec::new();
        }
        let Ok(judgement) = judge(facts) else { return Vec::new() };
        let flags =
            judgement.report(report.id).map(|verdict| verdict.flags.as_slice()).unwrap_or_default();
        let about = |flag: &&Reason<'_>| {
            flag.fact
                .and_then(|fact| fact.event())
                .is_some_and(|id| new.iter().any(|event| event.id == id))
        };
        let closed =
            |flag: &&Reason<'_>| flag.policy.as_ref().is_some_and(|(_, span)| spans.contains(span));
        let breaches = flags.iter().map(|flag| &flag.reason).filter(about).filter(closed);
        breaches
            .map(|flag| Objection::refused(Rule::Enforced, Some(&file.change.path), flag))
            .collect()
    }
}

fn broken(fault: AppendFault, file: &TouchedFile<'_>) -> Objection {
    let objection = |rule| Objection::at(rule, &file.change.path);
    match fault {
        AppendFault::Removed => objection(Rule::Removed),
        AppendFault::Unreadable => objection(Rule::Unreadable),
        AppendFault::Vanished(id) => objection(Rule::FactRemoved).with("id", id),
        AppendFault::Altered(id) => objection(Rule::FactAltered).with("id", id),
        AppendFault::Reused(id) => objection(Rule::IdReused).with("id", id),
        AppendFault::ListAltered(key) => objection(Rule::ListAltered).with("key", key),
        AppendFault::Reordered => objection(Rule::Reordered),
        AppendFault::Rewritten => objection(Rule::Rewritten),
        AppendFault::Remark => objection(Rule::Remark),
        AppendFault::NothingAdded => objection(Rule::NothingAdded),
    }
}

/// The facts appended to a record.
fn facts(read: &FileReading) -> &[Event] {
    match read {
        FileReading::Report(report) => &report.events,
        FileReading::Dispute(dispute) => &dispute.acts,
        FileReading::Incident(incident) => &incident.acts,
        _ => &[],
    }
}

fn head(read: &FileReading) -> Option<Ulid> {
    match read {
        FileReading::Report(report) => Some(report.id.0),
        FileReading::Dispute(dispute) => Some(dispute.id.0),
        FileReading::Incident(incident) => Some(incident.id.0),
        _ => None,
    }
}

fn ids(facts: &[Event]) -> Vec<Ulid> {
    facts.iter().map(|fact| fact.id.0).collect()
}

/// The ids that the file did not have before.
fn fresh(file: &TouchedFile<'_>, read: &FileReading) -> BTreeSet<Ulid> {
    let new = ids(facts(read)).into_iter().skip(known(file));
    head(read).filter(|_| file.change.before.is_none()).into_iter().chain(new).collect()
}

/// The facts that the commit appends.
fn new_facts<'f>(file: &TouchedFile<'_>, facts: &'f [Event]) -> Vec<&'f Event> {
    facts.iter().skip(known(file)).collect()
}

/// How many facts the file had before; the new ones stand behind them.
fn known(file: &TouchedFile<'_>) -> usize {
    let before = file
        .change
        .before
        .as_deref()
        .and_then(|bytes| read(file.change, bytes, &file.place, &NoLandings).ok());
    before.map_or(0, |before| facts(&before).len())
}
