//! The one question: may this be done to a record? Commands, the second judgement of what waited,
//! the hub, `rule check` and stories ask it here (law 21).

use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, builtin};
use crate::domain::ids::ReportId;
use crate::domain::incident::Incident;
use crate::domain::instant::Stamp;
use crate::domain::landing::Landing;
use crate::domain::record::{AppendFault, RecordRef};
use crate::domain::report::Report;
use crate::engine::state::Standing;
use crate::engine::{JudgementFacts, judge};
use crate::rules::same_customer::is_found;
use crate::rules::{Arg, Code, Reason, World};

use super::event::{case_before, earlier, recorded_elsewhere};
use super::mending::admit_mending;
use super::pairs::admit_found_pair;
use super::rival::admit_of_office;
use super::{
    admit_act, admit_dispute, admit_event, admit_filing, admit_incident, admit_incident_act,
};

/// What a commit, or an edit of the working tree, does to one record.
#[derive(Clone, Debug)]
pub struct Intent<'a> {
    pub record: RecordRef<'a>,
    /// It was not there before.
    pub is_new: bool,
    /// What is appended to it, or comes with it.
    pub facts: Vec<&'a Event>,
}

impl<'a> Intent<'a> {
    /// A record that is made with all it holds.
    pub fn made(record: RecordRef<'a>) -> Self {
        Self { record, is_new: true, facts: record.facts().iter().collect() }
    }

    /// Facts for a record that is there; it may have them already, or not.
    pub fn appended(record: RecordRef<'a>, facts: impl IntoIterator<Item = &'a Event>) -> Self {
        Self { record, is_new: false, facts: facts.into_iter().collect() }
    }

    /// What of a record came with landings of which `is_meant` holds; `None` where nothing did.
    pub fn landed_by(record: RecordRef<'a>, is_meant: impl Fn(&Landing) -> bool) -> Option<Self> {
        let is_new = record.landing().is_some_and(&is_meant);
        let facts: Vec<&Event> =
            record.facts().iter().filter(|fact| is_meant(&fact.landing)).collect();
        (is_new || !facts.is_empty()).then_some(Self { record, is_new, facts })
    }
}

/// Every objection to what is to be done, each with its clause; none where it may be done. `facts`
/// is the world in which it lands, with the records that come in the same commit.
///
/// What the customer's other registrations say is judged, and is no objection.
pub fn admit<'a>(intent: &Intent<'a>, facts: &JudgementFacts<'a>) -> Vec<Reason<'a>> {
    let unknown = unknown_reports(intent.record, facts);
    let mut objections: Vec<Reason<'a>> = unknown
        .into_iter()
        .map(|id| Reason::new(Code::UnknownRecord).text("other", id.to_string()))
        .collect();
    objections.extend(ahead(intent, &facts.world));
    match intent.record {
        RecordRef::Report(report) => objections.extend(on_report(intent, report, facts)),
        RecordRef::Dispute(dispute) => {
            objections.extend(on_dispute(intent, dispute, facts, objections.is_empty()))
        }
        RecordRef::Incident(incident) => objections.extend(on_incident(intent, incident, facts)),
        // A month is closed for the whole house: `admit_statement` has what that takes.
        RecordRef::Statement(_) => {}
    }
    objections
}

/// Nothing has happened that is still to come; a clock may be wrong by as much as the house allows
/// (law 17).
fn ahead<'a>(intent: &Intent<'a>, world: &World<'a>) -> Vec<Reason<'a>> {
    let head = match intent.record {
        RecordRef::Report(report) => report.said,
        RecordRef::Dispute(dispute) => dispute.said,
        RecordRef::Incident(incident) => incident.said,
        RecordRef::Statement(_) => None,
    };
    let head = head.filter(|_| intent.is_new);
    let facts = intent.facts.iter().flat_map(|fact| [fact.said, fact.rewritten_said()]);
    let said = head.into_iter().chain(facts.flatten());
    said.map(Stamp::at)
        .filter(|said| *said > world.now.plus(world.skew))
        .map(|said| Reason::new(Code::SaidAhead).at("from", said).at("landed", world.now))
        .collect()
}

/// The reports that a record names and that are not there.
pub fn unknown_reports(record: RecordRef<'_>, facts: &JudgementFacts<'_>) -> Vec<ReportId> {
    record.reports().iter().copied().filter(|id| facts.report(*id).is_none()).collect()
}

fn on_report<'a>(
    intent: &Intent<'a>,
    report: &'a Report,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let (shelf, world) = (facts.shelf, facts.world);
    let mut objections =
        if intent.is_new { admit_filing(report, shelf, world) } else { Vec::new() };
    match world.version(shelf, &report.policy, &report.landing) {
        Some(policy) => {
            for event in &intent.facts {
                let against = admit_event(report, event, policy, world);
                // Who may not do it at all is not told how things stand.
                if against.is_empty() {
                    objections.extend(idle(report, event, facts));
                    if event.is(builtin::CORRECT) || event.is(builtin::VOID) {
                        objections.extend(admit_mending(report, event, policy, facts));
                    }
                    if is_found(event) {
                        objections.extend(admit_found_pair(report, event, policy, facts));
                    }
                    objections.extend(recorded_elsewhere(report, event, policy, facts));
                    let case = case_before(report, event, policy, world);
                    objections.extend(case.and_then(|case| admit_of_office(&case, event, facts)));
                }
                objections.extend(against);
            }
        }
        None if intent.is_new || intent.facts.is_empty() => {}
        None => objections.push(
            Reason::new(Code::NoPolicy)
                .report(report)
                .text("policy", report.policy.as_str())
                .text("kind", report.kind.as_str()),
        ),
    }
    objections
}

/// A step of a procedure on a registration where it changes nothing (law 21). Others do not come
/// into this: the registration is judged alone, as it stood before the step.
fn idle<'a>(
    report: &'a Report,
    event: &'a Event,
    facts: &JudgementFacts<'a>,
) -> Option<Reason<'a>> {
    let changes = needed(event)?;
    let before = earlier(report, event);
    let mut then = report.clone();
    then.events.retain(|other| before.contains(&other.id));
    let alone = JudgementFacts {
        reports: vec![&then],
        disputes: Vec::new(),
        incidents: Vec::new(),
        shelf: facts.shelf,
        world: facts.world,
    };
    let judgement = judge(&alone).ok()?;
    let standing = judgement.report(report.id)?.right.standing;
    let reviews = [builtin::APPROVE, builtin::REJECT, builtin::RETURN];
    let is_review = reviews.iter().any(|kind| event.is(kind));
    let code = if is_review { Code::NothingToReview } else { Code::ChangesNothing };
    (!changes(standing)).then(|| {
        Reason::new(code).report(report).with("event", Arg::Event(event.kind.as_str().into()))
    })
}

/// How a registration must stand for a step of a procedure to change something; `None` for what is
/// no such step.
fn needed(event: &Event) -> Option<fn(Standing) -> bool> {
    Some(match event.kind.as_str() {
        builtin::APPROVE | builtin::REJECT | builtin::RETURN => |standing| !is_over(standing),
        builtin::GIVE_UP => |standing| !is_over(standing) && standing != Standing::Lapsed,
        builtin::WITHDRAW => |standing| !is_over(standing) && standing != Standing::Won,
        // What is void may come to stand again, and what has lapsed may be followed up.
        builtin::TRANSFER => |standing| !is_over(standing),
        builtin::AMEND => |standing| !matches!(standing, Standing::Withdrawn | Standing::Rejected),
        builtin::PAUSE | builtin::RESUME => Standing::lives,
        builtin::RENEW => |standing| standing.lives() && standing != Standing::Won,
        _ => return None,
    })
}

/// Whether a registration is over for good.
fn is_over(standing: Standing) -> bool {
    matches!(standing, Standing::NotAccepted | Standing::Withdrawn | Standing::Rejected)
}

fn on_dispute<'a>(
    intent: &Intent<'a>,
    dispute: &'a Dispute,
    facts: &JudgementFacts<'a>,
    is_whole: bool,
) -> Vec<Reason<'a>> {
    let world = facts.world;
    let reports: Vec<&'a Report> =
        dispute.reports.iter().filter_map(|id| facts.report(*id)).collect();
    let policy =
        reports.first().and_then(|first| world.version(facts.shelf, &first.policy, &first.landing));
    let Some(policy) = policy else {
        return if is_whole { vec![Reason::new(Code::NoPolicy)] } else { Vec::new() };
    };
    let mut objections =
        if intent.is_new { admit_dispute(dispute, &reports, policy, facts) } else { Vec::new() };
    objections.extend(
        intent.facts.iter().flat_map(|act| admit_act(dispute, act, &reports, policy, facts)),
    );
    objections
}

fn on_incident<'a>(
    intent: &Intent<'a>,
    incident: &'a Incident,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let world = facts.world;
    let Some(policy) = world.version(facts.shelf, &incident.policy, &incident.landing) else {
        return vec![Reason::new(Code::NoPolicy).text("policy", incident.policy.as_str())];
    };
    let mut objections =
        if intent.is_new { admit_incident(incident, policy, facts) } else { Vec::new() };
    let acts = intent.facts.iter();
    objections.extend(acts.flat_map(|act| admit_incident_act(incident, act, policy, facts)));
    objections
}

/// How a change to a file breaks the law of records, as a reason.
pub fn broken<'a>(fault: &AppendFault) -> Reason<'a> {
    match fault {
        AppendFault::Removed => Reason::new(Code::Removed),
        AppendFault::Unreadable => Reason::new(Code::Unreadable),
        AppendFault::Vanished(id) => Reason::new(Code::FactRemoved).text("item", id.to_string()),
        AppendFault::Altered(id) => Reason::new(Code::FactAltered).text("item", id.to_string()),
        AppendFault::ListAltered(key) => Reason::new(Code::ListAltered).text("item", key.clone()),
        AppendFault::Reused(id) => Reason::new(Code::IdReused).text("item", id.to_string()),
        AppendFault::Reordered => Reason::new(Code::Reordered),
        AppendFault::Rewritten => Reason::new(Code::Rewritten),
        AppendFault::Remark => Reason::new(Code::Remark),
        AppendFault::NothingAdded => Reason::new(Code::NothingAdded),
    }
}
