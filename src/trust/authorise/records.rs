//! Reports, disputes and incidents: what has landed stays, and every new fact is its signer's and
//! his to record.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use ulid::Ulid;

use super::desk::{CommitReview, TouchedFile};
use super::objection::{Objection, Rule};
use super::reading::{FileReading, read};
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::ReportId;
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::engine::admit::{
    admit_act, admit_dispute, admit_event, admit_filing, admit_incident, admit_incident_act,
};
use crate::engine::judge;
use crate::index::{Fault, faults};
use crate::policy::Policy;
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
        for file in files {
            found.extend(match &file.read {
                Some(FileReading::Report(report)) => self.report(file, report, &after),
                Some(FileReading::Dispute(dispute)) => self.dispute(file, dispute, &after),
                Some(FileReading::Incident(incident)) => self.incident(file, incident, &after),
                _ => Vec::new(),
            });
        }
        found
    }

    /// What the file said before, it still says, in the same order and above everything new.
    fn stays(&self, file: &TouchedFile<'_>) -> Vec<Objection> {
        let path = &file.change.path;
        let Some(before) = &file.change.before else { return Vec::new() };
        let (Some(after), Some(now)) = (&file.change.after, &file.read) else {
            return vec![Objection::at(Rule::Removed, path)];
        };
        let broken: Vec<Objection> =
            faults(before, after).into_iter().map(|fault| broken(fault, file)).collect();
        if !broken.is_empty() {
            return broken;
        }
        // What was there and did not read has no order.
        let Ok(then) = read(file.change, before, &file.place, self.commit.landings) else {
            return Vec::new();
        };
        let kept = ids(facts(now)).starts_with(&ids(facts(&then)));
        if kept { Vec::new() } else { vec![Objection::at(Rule::Reordered, path)] }
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

    fn report(&self, file: &TouchedFile<'_>, report: &Report, after: &After<'_>) -> Vec<Objection> {
        let path = &file.change.path;
        let mut found = Vec::new();
        if file.change.before.is_none() {
            found.extend(self.own(report.filer(), file, report.id.to_string()));
            found.extend(self.ahead(report.said, file, &report.id.to_string()));
            found.extend(refusals(file, &admit_filing(report, &self.parent.shelf, self.world())));
            found.extend(self.entry(file, report));
        }
        let new = new_facts(file, &report.events);
        let Some(policy) = self.parent.policy_of(report, self.commit.at) else {
            let reason = Reason::new(Code::NoPolicy)
                .text("policy", report.policy.as_str())
                .text("kind", report.kind.as_str());
            found.extend(
                (!new.is_empty())
                    .then(|| Objection::refused(Rule::NotPermitted, Some(path), &reason)),
            );
            return found;
        };
        for event in &new {
            found.extend(self.fact(file, event));
            found.extend(refusals(file, &admit_event(report, event, policy, self.world())));
        }
        found.extend(self.gates(file, report, &new, policy, after));
        found
    }

    /// Whose a fact is, and when it is said to have happened.
    fn fact(&self, file: &TouchedFile<'_>, fact: &Event) -> Vec<Objection> {
        let id = fact.id.to_string();
        self.own(&fact.by, file, id.clone())
            .into_iter()
            .chain(self.ahead(fact.said, file, &id))
            .collect()
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
        policy: &Policy,
        after: &After<'_>,
    ) -> Vec<Objection> {
        let guards = |gate: &&Spanned<Gate>| {
            gate.get_ref().enforced.is_some()
                && new.iter().any(|event| gate.get_ref().acts.contains(&event.kind))
        };
        let spans: Vec<_> = policy.gates.iter().filter(guards).map(Spanned::span).collect();
        if spans.is_empty() {
            return Vec::new();
        }
        let mut facts = self.parent.facts(self.commit.at);
        facts.reports.retain(|other| !after.contains_key(&other.id));
        facts.reports.extend(after.values());
        facts.reports.sort_by_key(|report| report.id);
        let Ok(judgement) = judge(&facts) else { return Vec::new() };
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

    fn dispute(
        &self,
        file: &TouchedFile<'_>,
        dispute: &Dispute,
        after: &After<'_>,
    ) -> Vec<Objection> {
        let (reports, mut found) = self.named(file, &dispute.reports, after);
        let is_new = file.change.before.is_none();
        if is_new {
            let id = dispute.id.to_string();
            found.extend(self.own(&dispute.by, file, id.clone()));
            found.extend(self.ahead(dispute.said, file, &id));
        }
        let Some(policy) =
            reports.first().and_then(|report| self.parent.policy_of(report, self.commit.at))
        else {
            let reason = Reason::new(Code::NoPolicy);
            found.extend(
                found.is_empty().then(|| {
                    Objection::refused(Rule::NotPermitted, Some(&file.change.path), &reason)
                }),
            );
            return found;
        };
        if is_new {
            found.extend(refusals(file, &admit_dispute(dispute, &reports, policy, self.world())));
        }
        for act in new_facts(file, &dispute.acts) {
            found.extend(self.fact(file, act));
            found.extend(refusals(file, &admit_act(dispute, act, &reports, policy, self.world())));
        }
        found
    }

    fn incident(
        &self,
        file: &TouchedFile<'_>,
        incident: &Incident,
        after: &After<'_>,
    ) -> Vec<Objection> {
        let (_, mut found) = self.named(file, &incident.reports, after);
        let is_new = file.change.before.is_none();
        if is_new {
            let id = incident.id.to_string();
            found.extend(self.own(&incident.by, file, id.clone()));
            found.extend(self.ahead(incident.said, file, &id));
        }
        let day = self.parent.house.zone.date(incident.landing.at(self.commit.at));
        let Some(policy) = self.parent.shelf.in_force(&incident.policy, day) else {
            let reason = Reason::new(Code::NoPolicy).text("policy", incident.policy.as_str());
            found.push(Objection::refused(Rule::NotPermitted, Some(&file.change.path), &reason));
            return found;
        };
        if is_new {
            found.extend(refusals(file, &admit_incident(incident, policy, self.world())));
        }
        for act in new_facts(file, &incident.acts) {
            found.extend(self.fact(file, act));
            found.extend(refusals(file, &admit_incident_act(act, policy, self.world())));
        }
        found
    }

    /// The reports that a record names, as they are after the commit.
    fn named<'f>(
        &self,
        file: &TouchedFile<'_>,
        ids: &[ReportId],
        after: &After<'f>,
    ) -> (Vec<&'f Report>, Vec<Objection>)
    where
        'a: 'f,
    {
        let (mut reports, mut found) = (Vec::new(), Vec::new());
        for id in ids {
            match after.get(id).copied().or_else(|| self.parent.report(*id)) {
                Some(report) => reports.push(report),
                None => {
                    found.push(Objection::at(Rule::UnknownRecord, &file.change.path).with("id", id))
                }
            }
        }
        (reports, found)
    }
}

fn refusals(file: &TouchedFile<'_>, reasons: &[Reason<'_>]) -> Vec<Objection> {
    reasons
        .iter()
        .map(|reason| Objection::refused(Rule::NotPermitted, Some(&file.change.path), reason))
        .collect()
}

fn broken(fault: Fault, file: &TouchedFile<'_>) -> Objection {
    let objection = |rule| Objection::at(rule, &file.change.path);
    match fault {
        Fault::Removed => objection(Rule::Removed),
        Fault::Unreadable => objection(Rule::Unreadable),
        Fault::Vanished(id) => objection(Rule::FactRemoved).with("id", id),
        Fault::Altered(id) => objection(Rule::FactAltered).with("id", id),
        Fault::Reused(id) => objection(Rule::IdReused).with("id", id),
        Fault::ListAltered(key) => objection(Rule::ListAltered).with("key", key),
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
    let nowhere = Nowhere;
    let before = file
        .change
        .before
        .as_deref()
        .and_then(|bytes| read(file.change, bytes, &file.place, &nowhere).ok());
    before.map_or(0, |before| facts(&before).len())
}

/// Nothing has landed that is of interest.
struct Nowhere;

impl crate::index::Landings for Nowhere {
    fn landing(&self, _: &Ulid) -> Option<crate::domain::landing::Landed> {
        None
    }
}
