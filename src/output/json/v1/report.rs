//! Registrations.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::fields::{customer_at, intent_at};
use crate::domain::report;
use crate::engine::journal::JournalEntry;
use crate::engine::verdict::ReportVerdict;
use crate::lang::Words;
use crate::output::Page;
use crate::output::view::landed;
use crate::policy::{Label, Policy};
use crate::rules::{Arg, Side, duty, validity};

use super::customer::Outcome;
use super::fact::{RecordedFact, carried};
use super::person::Person;
use super::reason::{Reason, Until, labels};

/// One registration, judged.
#[derive(Debug, Serialize)]
pub struct Report {
    pub id: String,
    pub kind: String,
    pub policy: String,
    /// `null` where no policy judges it.
    pub policy_version: Option<u32>,
    /// `null`, as are team and holder, where the reader may not learn whose it is.
    pub registrant: Option<String>,
    /// Who filed it, where that is somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filed_by: Option<String>,
    pub team: Option<String>,
    /// Who holds the right: `{"person": "lin"}`, `{"team": "outlet-1"}`, `{"company": "company"}`.
    pub holder: BTreeMap<&'static str, String>,
    pub customer: Person,
    /// What the customer intends, as corrected; empty, as are the facts, where the reader may not
    /// read it.
    pub intent: BTreeMap<String, serde_json::Value>,
    /// Corrections of the intent that wait for consent; until then the old text counts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub intent_waiting: BTreeMap<String, serde_json::Value>,
    /// `effective`, `queued`, …, or `unjudged`.
    pub standing: &'static str,
    pub stage: Option<String>,
    /// `null` where nothing is or was protected.
    pub protection: Option<Protection>,
    pub queue: Option<usize>,
    pub landed: Option<String>,
    pub said: Option<String>,
    pub commit: Option<String>,
    /// What its writer's clock said.
    pub authored: Option<String>,
    /// The number of the hub's receipt; the lower one was first.
    pub receipt: Option<u64>,
    /// Whether only this clone has it yet: its order is not secured, and `landed` is `null`.
    pub waits: bool,
    /// Codes of the flags, for those who may read the registration.
    pub flags: Vec<&'static str>,
    /// Everything that was recorded on it, in the order of the file.
    pub facts: Vec<RecordedFact>,
}

/// A running or past protection.
#[derive(Debug, Serialize)]
pub struct Protection {
    pub from: String,
    /// `null` is for ever.
    pub until: Option<Until>,
}

/// One registration with all that is known of it.
#[derive(Debug, Serialize)]
pub struct ReportDetail {
    #[serde(flatten)]
    pub report: Report,
    pub outcome: Option<Outcome>,
    pub outcome_reasons: Vec<Reason>,
    pub items: Vec<Item>,
    pub steps: Vec<Step>,
    pub flag_reasons: Vec<Reason>,
    /// Later registrations that may be about the same customer.
    pub later_rivals: Vec<String>,
    pub duties: Vec<Duty>,
    /// The claim code: the SHA-256 digest of the file that made it.
    pub claim: Option<String>,
    /// How order is secured: `single-machine`, `unreceipted`, `own-hub`, `post-receive` or
    /// `polled`.
    pub level: &'static str,
}

/// One item of validity.
#[derive(Debug, Serialize)]
pub struct Item {
    pub name: String,
    /// `holds`, `fails`, `open` or `needs-person`.
    pub state: &'static str,
    /// Whether failing it makes the report void; otherwise it tells in a challenge only.
    pub always: bool,
    pub reason: Reason,
}

/// One step of its life.
#[derive(Debug, Serialize)]
pub struct Step {
    pub at: String,
    pub reason: Reason,
}

/// Something owed by a time.
#[derive(Debug, Serialize)]
pub struct Duty {
    pub report: String,
    pub duty: String,
    /// What is owed, in each language.
    pub label: BTreeMap<&'static str, String>,
    /// As the policy names them: `role:manager`.
    pub who: String,
    pub since: String,
    pub due: Until,
    pub done: Option<String>,
    pub overdue: bool,
    pub clauses: Vec<String>,
    /// `null` while it is not overdue.
    pub reason: Option<Reason>,
}

impl Report {
    pub(crate) fn of(verdict: &ReportVerdict<'_>, page: &Page<'_>) -> Self {
        let words = &page.words;
        let whole = page.sight.sees(verdict.report, Some(verdict.side));
        let holder = match verdict.side {
            Side::Person(staff) => ("person", staff.to_string()),
            Side::Team(team) => ("team", team.to_string()),
            Side::Company => ("company", verdict.side.name().to_owned()),
        };
        Self {
            policy_version: Some(verdict.policy.version()),
            holder: Some(holder).filter(|_| whole).into_iter().collect(),
            intent: Some(carried(&verdict.intent)).filter(|_| whole).unwrap_or_default(),
            intent_waiting: Some(carried(&verdict.waiting_intent()))
                .filter(|_| whole)
                .unwrap_or_default(),
            standing: verdict.right.standing.as_str(),
            stage: verdict.right.stage.filter(|_| whole).map(str::to_owned),
            protection: verdict.right.protection.map(|(from, until)| Protection {
                from: words.zone.rfc3339(from),
                until: until.map(|until| Until::of(until, words)),
            }),
            queue: verdict.queue,
            flags: verdict.flags.iter().filter(|_| whole).map(|flag| flag.reason.code()).collect(),
            facts: facts(verdict.report, Some(verdict.policy), whole, page),
            ..Self::unjudged(verdict.report, whole, page)
        }
    }

    /// A registration that no policy judges.
    pub(crate) fn unjudged(report: &report::Report, whole: bool, page: &Page<'_>) -> Self {
        Self {
            id: report.id.to_string(),
            kind: report.kind.to_string(),
            policy: report.policy.to_string(),
            policy_version: None,
            registrant: Some(report.registrant.to_string()).filter(|_| whole),
            filed_by: report.filed_by.as_ref().map(ToString::to_string).filter(|_| whole),
            team: report.team.as_ref().filter(|_| whole).map(ToString::to_string),
            holder: BTreeMap::new(),
            customer: Person::of(&customer_at(report, page.as_of), whole),
            intent: if whole { carried(&intent_at(report, page.as_of)) } else { BTreeMap::new() },
            intent_waiting: BTreeMap::new(),
            standing: "unjudged",
            stage: None,
            protection: None,
            queue: None,
            landed: landed::at(page, &report.landing),
            said: report.said.filter(|_| whole).map(|said| page.words.zone.rfc3339(said.at())),
            commit: report.landing.commit().map(|commit| commit.to_string()),
            authored: landed::authored(page, &report.landing),
            receipt: landed::receipt(&report.landing),
            waits: landed::waits(page, &report.landing),
            flags: Vec::new(),
            facts: facts(report, None, whole, page),
        }
    }
}

/// What was recorded by then, for those who may read it.
fn facts(
    report: &report::Report,
    policy: Option<&Policy>,
    whole: bool,
    page: &Page<'_>,
) -> Vec<RecordedFact> {
    let by_then = report.events_by(page.as_of).filter(|_| whole);
    by_then.map(|event| RecordedFact::of(report, event, policy, page)).collect()
}

impl Item {
    pub(crate) fn of(item: &validity::ValidityItem<'_>, words: &Words<'_>) -> Self {
        Self {
            name: item.name.to_owned(),
            state: item.state.as_str(),
            always: item.counts == crate::policy::blocks::CountsWhen::Always,
            reason: Reason::of(&item.reason, words),
        }
    }
}

impl Step {
    pub(crate) fn of(step: &JournalEntry<'_>, words: &Words<'_>) -> Self {
        Self { at: words.zone.rfc3339(step.at), reason: Reason::of(&step.reason, words) }
    }
}

impl Duty {
    pub(crate) fn of(report: &report::Report, owed: &duty::Owed<'_>, page: &Page<'_>) -> Self {
        let words = &page.words;
        Self {
            report: report.id.to_string(),
            duty: owed.name.to_owned(),
            label: label_of(owed).map(labels).unwrap_or_default(),
            who: owed.who.to_string(),
            since: words.zone.rfc3339(owed.since),
            due: Until::of(owed.due, words),
            done: owed.done.map(|done| words.zone.rfc3339(done)),
            overdue: owed.overdue(page.as_of),
            clauses: owed.reason.clauses.iter().map(|clause| clause.0.clone()).collect(),
            reason: owed.overdue(page.as_of).then(|| Reason::of(&owed.reason, words)),
        }
    }
}

/// What is owed, in the policy's words.
pub(crate) fn label_of<'a>(owed: &duty::Owed<'a>) -> Option<&'a Label> {
    owed.reason.args.iter().find_map(|(name, arg)| match arg {
        Arg::Label(label) if *name == "duty" => Some(*label),
        _ => None,
    })
}
