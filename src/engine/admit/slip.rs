//! Refusal slips: what a registration was refused by is judged again as of the landing at which it
//! was refused, and comes out the same; or the slip is forged.

use std::collections::BTreeSet;

use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::{CommitId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::{Landed, Landing};
use crate::domain::report::Report;
use crate::domain::slip::Slip;
use crate::engine::state::{Met, Standing};
use crate::engine::{JudgementFacts, judge};
use crate::rules::{Code, Reason};

/// What stood against a registration.
struct Bar {
    clauses: Vec<String>,
    until: Option<Instant>,
    /// The registrations that bar it.
    reports: Vec<ReportId>,
}

/// The slip of a draft that somebody's protection bars at an instant, the last landing being known;
/// `None` where nothing bars it.
pub fn slip_of(
    draft: &Report,
    landing: u64,
    at: Instant,
    facts: &JudgementFacts<'_>,
) -> Option<Slip> {
    let text = draft.write();
    let zone = facts.world.zone;
    let bar = bar(draft, landing, at, facts)?;
    Some(Slip {
        landing,
        at: Stamp::new(at, zone),
        sha256: Slip::digest_of(&text),
        clauses: bar.clauses,
        until: bar.until.map(|until| Stamp::new(until, zone)),
        draft: text,
    })
}

/// The registrations that barred the draft of a slip; `None` where it proves nothing.
pub fn barred_by(slip: &Slip, facts: &JudgementFacts<'_>) -> Option<Vec<ReportId>> {
    let draft = slip.report()?;
    let bar = bar(&draft, slip.landing, slip.at.at(), facts)?;
    let is_same = bar.clauses == slip.clauses && bar.until == slip.until.map(Stamp::at);
    is_same.then_some(bar.reports)
}

/// Objections to a dispute that names a slip: it is the raiser's own, of registrations that are in
/// the dispute, and proves itself.
pub(super) fn admit_slip<'a>(
    dispute: &'a Dispute,
    slip: &Slip,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let mut objections = Vec::new();
    let draft = slip.report();
    if draft.is_some_and(|draft| *draft.filer() != dispute.by) {
        objections.push(Reason::new(Code::SlipOfAnother).text("staff", dispute.by.as_str()));
    }
    let is_before = slip.landing < dispute.landing.order() && slip.at.at() <= facts.world.now;
    let proved = barred_by(slip, facts).filter(|_| is_before);
    let names = |reports: Vec<ReportId>| reports.iter().all(|id| dispute.reports.contains(id));
    if !proved.is_some_and(names) {
        objections.push(Reason::new(Code::SlipProvesNothing));
    }
    objections
}

/// A record with what had landed of it by a landing.
fn as_known<R: Clone>(record: &R, landing: u64, facts: impl Fn(&mut R) -> &mut Vec<Event>) -> R {
    let mut known = record.clone();
    facts(&mut known).retain(|fact| fact.landing.order() <= landing);
    known
}

/// What bars a draft as of a landing; none where nothing does.
fn bar(draft: &Report, landing: u64, at: Instant, facts: &JudgementFacts<'_>) -> Option<Bar> {
    let is_known = |own: &Landing| own.order() <= landing;
    let reports = facts.reports.iter().filter(|report| {
        is_known(&report.landing) && report.policy == draft.policy && report.id != draft.id
    });
    let reports: Vec<Report> =
        reports.map(|one| as_known(*one, landing, |one| &mut one.events)).collect();
    let disputes = facts.disputes.iter().filter(|dispute| is_known(&dispute.landing));
    let disputes: Vec<Dispute> =
        disputes.map(|one| as_known(*one, landing, |one| &mut one.acts)).collect();
    let incidents = facts.incidents.iter().filter(|incident| is_known(&incident.landing));
    let incidents: Vec<Incident> =
        incidents.map(|one| as_known(*one, landing, |one| &mut one.acts)).collect();
    let mut draft = draft.clone();
    draft.events.clear();
    let next = landing.checked_add(1)?;
    draft.landing = Landing::Landed(Landed {
        order: next,
        at,
        authored: at,
        commit: CommitId([0; 20]),
        receipt: None,
    });
    let mut world = facts.world.before(next, at);
    world.order = next;
    let then = JudgementFacts {
        reports: reports.iter().chain([&draft]).collect(),
        disputes: disputes.iter().collect(),
        incidents: incidents.iter().collect(),
        shelf: facts.shelf,
        world,
    };
    let judgement = judge(&then).ok()?;
    let verdict = judgement.report(draft.id).filter(|one| one.right.met == Met::Barred)?;
    let clauses: BTreeSet<String> = verdict
        .steps
        .iter()
        .flat_map(|step| &step.reason.clauses)
        .map(|clause| clause.0.clone())
        .collect();
    let others = judgement.customer_of(draft.id)?.reports.iter();
    let others = others.map(|place| &judgement.reports[*place]).filter(|other| {
        let standing = other.right.standing;
        other.report.id != draft.id && (standing.lives() || standing == Standing::Pending)
    });
    let (mut ends, mut reports) = (Vec::new(), Vec::new());
    for other in others {
        reports.push(other.report.id);
        ends.push(other.right.protection.and_then(|(_, end)| end).map(|end| end.at));
    }
    // What has no end stands longest.
    let until = ends.into_iter().collect::<Option<Vec<Instant>>>().unwrap_or_default();
    let until = until.into_iter().max();
    Some(Bar { clauses: clauses.into_iter().collect(), until, reports })
}
