//! Admission: every writing command brings an intent, and this is the one way in.

use crate::calendar::OutOfCalendar;
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::{CUSTOMER, Event, builtin};
use crate::domain::ids::{ReportId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::money::Share;
use crate::domain::report::Report;
use crate::identity::{Phone, Relation};
use crate::policy::Policy;
use crate::policy::blocks::{EventDeclaration, FieldDeclaration, FieldType};
use crate::rules::reason::because;
use crate::rules::{Case, Code, Reason, World, case::holder_of, people};

use super::judge::{Facts, judge};
use super::track::Standing;
use super::verdict::{Judgement, ReportVerdict};

/// What a claim met.
#[derive(Debug)]
pub struct Admission<'a> {
    pub report: ReportId,
    pub standing: Standing,
    /// Nothing is written.
    pub refused: bool,
    /// Why it stands as it does; for one who is refused, these name clauses and times and nobody.
    pub reasons: Vec<Reason<'a>>,
    pub queue: Option<usize>,
}

/// Judges registrations before they are written: each against everything that landed, and against those before it in the batch.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn admit_reports<'a>(facts: &Facts<'a>, new: &'a [Report]) -> Result<Vec<Admission<'a>>, OutOfCalendar> {
    let mut all = facts.clone();
    all.reports.extend(new);
    let judgement = judge(&all)?;
    Ok(new.iter().map(|report| admission(&judgement, report)).collect())
}

fn admission<'a>(judgement: &Judgement<'a>, report: &'a Report) -> Admission<'a> {
    let Some(verdict) = judgement.report(report.id) else {
        let unjudged = judgement.unjudged.iter().find(|unjudged| unjudged.report.id == report.id);
        let reasons = unjudged.map(|unjudged| unjudged.reason.clone()).into_iter().collect();
        return Admission { report: report.id, standing: Standing::NotAccepted, refused: true, reasons, queue: None };
    };
    let refused = refused(verdict);
    let telling = |code: Code| !matches!(code, Code::Registered | Code::Protected);
    let mut reasons: Vec<Reason<'a>> = verdict.steps.iter().map(|step| step.reason.clone()).filter(|reason| telling(reason.code)).collect();
    if !refused {
        reasons.extend(verdict.steps.iter().map(|step| step.reason.clone()).filter(|reason| reason.code == Code::Protected));
    }
    Admission { report: report.id, standing: verdict.standing, refused, reasons, queue: verdict.queue }
}

/// Whether a claim is of those that are not written at all.
pub fn refused(verdict: &ReportVerdict<'_>) -> bool {
    verdict.standing == Standing::NotAccepted || verdict.steps.iter().any(|step| step.reason.code == Code::Barred)
}

/// Objections to an event that somebody wants to record; none where it may be written.
///
/// Whether it opens a stage, renews or breaches a gate is judged afterwards and never keeps a fact out.
pub fn admit_event<'a>(report: &'a Report, event: &'a Event, policy: &'a Policy, world: World<'a>) -> Vec<Reason<'a>> {
    let Some(kind) = policy.kind(&report.kind) else {
        return vec![Reason::new(Code::NoPolicy).report(report).text("kind", report.kind.as_str())];
    };
    let case = Case::new(report, policy, kind, world);
    let mut objections = unknown_person(&event.by, &world);
    match policy.event(event.kind.as_str()) {
        Some(declared) => {
            objections.extend(by_whom(&case, event, declared));
            objections.extend(declared.get_ref().field.iter().filter_map(|field| bad_field(event, field, &world)));
            objections.extend(undeclared(event, declared.get_ref()));
        }
        None if builtin::ALL.contains(&event.kind.as_str()) => objections.extend(builtin_event(&case, event)),
        None => objections.push(Reason::new(Code::UnknownEvent).text("event", event.kind.as_str()).text("known", known_events(policy))),
    }
    objections
}

fn known_events(policy: &Policy) -> String {
    policy.events.iter().map(|event| event.get_ref().name.as_str()).collect::<Vec<_>>().join(", ")
}

fn unknown_person<'a>(staff: &StaffId, world: &World<'a>) -> Vec<Reason<'a>> {
    let known = world.org.staff.contains_key(staff);
    if known { Vec::new() } else { vec![Reason::new(Code::UnknownStaff).text("staff", staff.to_string())] }
}

fn by_whom<'a>(case: &Case<'a>, event: &'a Event, declared: &'a toml::Spanned<EventDeclaration>) -> Option<Reason<'a>> {
    let by = declared.get_ref().by.as_ref()?;
    let allowed = people::may(by, &event.by, case);
    let reason = || because(Code::NotAllowedToRecord, case.policy, declared, &declared.get_ref().clause).report(case.report);
    (!allowed).then(|| reason().text("staff", event.by.as_str()).text("who", by.to_string()).text("event", event.kind.as_str()))
}

/// Fields that every event may carry.
const COMMON: &[&str] = &["note", "evidence", "signed_by", "on"];

fn undeclared<'a>(event: &'a Event, declared: &EventDeclaration) -> Vec<Reason<'a>> {
    let known = |name: &str| COMMON.contains(&name) || declared.field.iter().any(|field| field.name == name);
    let unknown = event.fields.0.keys().filter(|name| !known(name));
    unknown.map(|name| Reason::new(Code::UnknownField).text("field", name.as_str()).text("event", event.kind.as_str())).collect()
}

fn bad_field<'a>(event: &'a Event, field: &'a FieldDeclaration, world: &World<'a>) -> Option<Reason<'a>> {
    let reason = |code| Reason::new(code).text("field", field.name.as_str()).text("event", event.kind.as_str());
    let Some(value) = event.fields.get(&field.name) else {
        return field.required.then(|| reason(Code::FieldMissing));
    };
    let text = value.as_str();
    let fits = match field.kind {
        FieldType::Text => true,
        FieldType::Money => event.fields.money(&field.name).is_some(),
        FieldType::Number => event.fields.number(&field.name).is_some(),
        FieldType::Date | FieldType::Time => event.fields.instant(&field.name, world.zone).is_some(),
        FieldType::YesNo => value.as_bool().is_some(),
        FieldType::Staff => {
            event.fields.texts(&field.name).iter().all(|id| id.parse().is_ok_and(|id: StaffId| world.org.staff.contains_key(&id)))
        }
        FieldType::Phone => event.fields.texts(&field.name).iter().all(|phone| Phone::parse(phone).is_ok()),
        FieldType::Relation => text.is_some_and(|text| text.parse::<Relation>().is_ok()),
    };
    (!fits).then(|| reason(Code::BadField))
}

/// Acts whose meaning is the product's own.
fn builtin_event<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    match event.kind.as_str() {
        builtin::FINDING => finding(case.policy, event, &|who| people::may(who, &event.by, case)),
        builtin::APPROVE | builtin::REJECT | builtin::RETURN => review(case, event),
        builtin::CLASSIFY => classify(case, event),
        builtin::COUNTERSIGN => {
            let there = event.on().is_some_and(|on| case.events.iter().any(|other| other.id == on));
            if there { Vec::new() } else { vec![Reason::new(Code::UnknownFact).report(case.report)] }
        }
        builtin::TRANSFER => {
            let known =
                event.fields.text("to").and_then(|to| to.parse::<StaffId>().ok()).is_some_and(|to| case.world.org.staff.contains_key(&to));
            if known {
                Vec::new()
            } else {
                vec![Reason::new(Code::UnknownStaff).text("staff", event.fields.text("to").unwrap_or_default().to_owned())]
            }
        }
        builtin::WITHDRAW | builtin::GIVE_UP | builtin::AMEND | builtin::RENEW => own(case, event).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn own<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let allowed = event.by == *holder_of(case) || event.by == case.report.registrant;
    (!allowed).then(|| Reason::new(Code::NotAllowedToRecord).report(case.report).text("staff", event.by.as_str()).text("who", "holder"))
}

fn review<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    let steps = case.policy.approvals.iter().map(|step| &step.get_ref().by);
    let renewals = case.policy.renewals.iter().filter_map(|renewal| renewal.get_ref().by.as_ref());
    let who: Vec<_> = steps.chain(renewals).collect();
    if who.is_empty() {
        return vec![Reason::new(Code::NothingToReview).report(case.report)];
    }
    let allowed = who.iter().any(|who| people::may(who, &event.by, case));
    let wanted = who.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let reason = || Reason::new(Code::NotAllowedToRecord).report(case.report).text("staff", event.by.as_str()).text("who", wanted.clone());
    if allowed { Vec::new() } else { vec![reason()] }
}

fn classify<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    let name = event.fields.text("class").unwrap_or_default();
    let Some(declared) = case.policy.classifications.iter().find(|class| class.get_ref().name.as_str() == name) else {
        return vec![Reason::new(Code::UnknownField).text("field", "class").text("event", event.kind.as_str())];
    };
    let block = declared.get_ref();
    let mut objections = Vec::new();
    if !event.fields.text("value").is_some_and(|value| block.values.iter().any(|known| known == value)) {
        objections
            .push(because(Code::BadField, case.policy, declared, &block.clause).text("field", "value").text("event", event.kind.as_str()));
    }
    if !people::may(&block.set_by, &event.by, case) {
        let reason = because(Code::NotAllowedToRecord, case.policy, declared, &block.clause).report(case.report);
        objections.push(reason.text("staff", event.by.as_str()).text("who", block.set_by.to_string()));
    }
    objections
}

/// A finding must be one the policy knows, with an answer it knows, by somebody who may give it.
fn finding<'a>(policy: &'a Policy, act: &'a Event, may: &dyn Fn(&crate::policy::who::Who) -> bool) -> Vec<Reason<'a>> {
    let name = act.fields.text("finding").unwrap_or_default();
    let Some(declared) = policy.finding(name) else {
        let known = policy.findings.iter().map(|finding| finding.get_ref().name.as_str()).collect::<Vec<_>>().join(", ");
        return vec![Reason::new(Code::UnknownFinding).text("finding", name.to_owned()).text("known", known)];
    };
    let block = declared.get_ref();
    let mut objections = Vec::new();
    let answer = act.fields.text("answer").unwrap_or_default();
    if !block.answers.is_empty() && !block.answers.iter().any(|known| known == answer) {
        let reason = because(Code::UnknownAnswer, policy, declared, &block.clause).text("finding", name.to_owned());
        objections.push(reason.text("answer", answer.to_owned()).text("known", block.answers.join(", ")));
    }
    if !may(&block.by) {
        let reason = because(Code::NotAllowedToRecord, policy, declared, &block.clause).text("staff", act.by.as_str());
        objections.push(reason.text("who", block.by.to_string()).text("event", name.to_owned()));
    }
    objections
}

/// Objections to opening a dispute.
pub fn admit_dispute<'a>(dispute: &'a Dispute, reports: &[&'a Report], policy: &'a Policy, world: World<'a>) -> Vec<Reason<'a>> {
    let mut objections = unknown_person(&dispute.by, &world);
    let Some(procedure) = &policy.procedure else {
        objections.push(Reason::new(Code::NoProcedure).text("policy", policy.id().as_str()));
        return objections;
    };
    let block = procedure.get_ref();
    let cases = cases(reports, policy, world);
    if !cases.iter().any(|case| people::may(&block.raised_by, &dispute.by, case)) {
        let reason = because(Code::NotAllowedToRecord, policy, procedure, &block.clause).text("staff", dispute.by.as_str());
        objections.push(reason.text("who", block.raised_by.to_string()));
    }
    objections
}

fn cases<'a>(reports: &[&'a Report], policy: &'a Policy, world: World<'a>) -> Vec<Case<'a>> {
    reports.iter().filter_map(|report| Some(Case::new(report, policy, policy.kind(&report.kind)?, world))).collect()
}

/// Objections to an act in a dispute. Nobody decides in his own matter.
pub fn admit_act<'a>(
    dispute: &'a Dispute,
    act: &'a Event,
    reports: &[&'a Report],
    policy: &'a Policy,
    world: World<'a>,
) -> Vec<Reason<'a>> {
    let mut objections = unknown_person(&act.by, &world);
    let cases = cases(reports, policy, world);
    let may = |who: &crate::policy::who::Who| cases.iter().any(|case| people::may(who, &act.by, case));
    let Some(procedure) = &policy.procedure else { return objections };
    match act.kind.as_str() {
        acts::SETTLE => objections.extend(bad_shares(act)),
        acts::RESOLVE => {
            objections.extend(bad_shares(act));
            if !may(&procedure.get_ref().decided_by) {
                let reason =
                    because(Code::NotAllowedToRecord, policy, procedure, &procedure.get_ref().clause).text("staff", act.by.as_str());
                objections.push(reason.text("who", procedure.get_ref().decided_by.to_string()));
            }
            if act.by == dispute.by || cases.iter().any(|case| *holder_of(case) == act.by) {
                objections.push(Reason::new(Code::Interested).act(act).text("staff", act.by.as_str()));
            }
        }
        acts::FINDING => objections.extend(finding(policy, act, &may)),
        kind if !acts::ALL.contains(&kind) => {
            objections.push(Reason::new(Code::UnknownEvent).text("event", kind.to_owned()).text("known", acts::ALL.join(", ")));
        }
        _ => {}
    }
    objections
}

/// Shares must be of known form and add up to the whole.
fn bad_shares<'a>(act: &'a Event) -> Option<Reason<'a>> {
    let table = act.fields.get("shares").and_then(toml::Value::as_table);
    let shares = table.into_iter().flatten().map(|(_, share)| share.as_str().and_then(|share| share.parse::<Share>().ok()));
    let sum: Option<rust_decimal::Decimal> = shares.map(|share| share.map(|share| share.0)).sum();
    let whole = sum == Some(rust_decimal::Decimal::ONE_HUNDRED);
    (!whole).then(|| Reason::new(Code::SharesNotWhole).act(act))
}

/// Objections to recording an offence.
pub fn admit_incident<'a>(incident: &'a Incident, policy: &'a Policy, world: World<'a>) -> Vec<Reason<'a>> {
    let mut objections = unknown_person(&incident.by, &world);
    objections.extend(incident.staff.iter().filter(|staff| staff.as_str() != CUSTOMER).flat_map(|staff| unknown_person(staff, &world)));
    let Some(offence) = policy.offence(incident.offence.as_str()) else {
        let known = policy.offences.iter().map(|offence| offence.get_ref().name.as_str()).collect::<Vec<_>>().join(", ");
        objections.push(Reason::new(Code::UnknownOffence).text("offence", incident.offence.as_str()).text("known", known));
        return objections;
    };
    let block = offence.get_ref();
    if !people::may_anywhere(&block.recorded_by, &incident.by, &world) {
        let reason = because(Code::NotAllowedToRecord, policy, offence, &block.clause).text("staff", incident.by.as_str());
        objections.push(reason.text("who", block.recorded_by.to_string()).text("event", block.name.as_str()));
    }
    objections
}

/// Objections to a finding about an incident.
pub fn admit_incident_act<'a>(act: &'a Event, policy: &'a Policy, world: World<'a>) -> Vec<Reason<'a>> {
    let mut objections = unknown_person(&act.by, &world);
    objections.extend(finding(policy, act, &|who| people::may_anywhere(who, &act.by, &world)));
    objections
}
