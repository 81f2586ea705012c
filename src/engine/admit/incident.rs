//! Who may record an offence, and what is found about it.

use crate::domain::event::{CUSTOMER, Event, builtin};
use crate::domain::ids::StaffId;
use crate::domain::incident::Incident;
use crate::engine::{JudgementFacts, judge};
use crate::policy::Policy;
use crate::rules::offence::voids;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Reason, Side, people};

use super::rival::is_rival;
use super::{actor, finding, known_person, names};

/// What may be appended to an incident.
const FINDING: &str = "finding";

/// Objections to recording an offence.
pub(super) fn admit_incident<'a>(
    incident: &'a Incident,
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let world = facts.world;
    let mut objections = actor(&incident.by, &world);
    let named = |staff: &&StaffId| staff.as_str() != CUSTOMER;
    objections.extend(
        incident
            .staff
            .iter()
            .chain(&incident.informant)
            .filter(named)
            .filter_map(|staff| known_person(staff, &world)),
    );
    let Some(offence) = policy.offence(incident.offence.as_str()) else {
        let known = names(policy.offences.iter().map(|offence| offence.get_ref().name.as_str()));
        objections.push(
            Reason::new(Code::UnknownOffence)
                .text("offence", incident.offence.as_str())
                .text("known", known),
        );
        return objections;
    };
    let block = offence.get_ref();
    // One's own word binds oneself; of others it is an office that tells.
    let is_own = incident.staff.iter().all(|staff| *staff == incident.by);
    if incident.staff.contains(&incident.by) && !is_own {
        objections.push(Reason::new(Code::Interested).text("staff", incident.by.as_str()));
    }
    if !is_own && !people::may_anywhere(&block.recorded_by, &incident.by, &world) {
        let reason = because(Code::NotAllowedToRecord, policy, offence, &block.clause)
            .text("staff", incident.by.as_str());
        objections.push(
            reason.people(&block.recorded_by).with("event", Arg::Event(block.name.as_str().into())),
        );
    }
    if objections.is_empty() && !is_own && voids_rival(incident, policy, facts) {
        let reason = because(Code::Interested, policy, offence, &block.clause);
        objections.push(reason.text("staff", incident.by.as_str()));
    }
    objections
}

/// Whether an offence would make a registration void against which whoever records it has one of
/// their own.
fn voids_rival(incident: &Incident, policy: &Policy, facts: &JudgementFacts<'_>) -> bool {
    let reports = incident.reports.iter().filter_map(|id| facts.report(*id));
    let mut voided = reports.filter(|report| !voids(incident, policy, report).is_empty());
    voided.any(|report| is_rival(&incident.by, &incident.landing, report, facts))
}

/// Whether somebody holds a registration that an incident names.
fn holds_one(incident: &Incident, by: &StaffId, facts: &JudgementFacts<'_>) -> bool {
    if incident.reports.is_empty() {
        return false;
    }
    let Ok(judgement) = judge(facts) else { return false };
    let mut sides = incident.reports.iter().filter_map(|id| Some(judgement.report(*id)?.side));
    sides.any(|side| match side {
        Side::Person(person) => person == by,
        Side::Team(team) => facts.world.org.team_of(by) == Some(team),
        Side::Company => false,
    })
}

/// Objections to a finding about an incident, or to what makes it void; nothing else is appended to
/// one.
pub(super) fn admit_incident_act<'a>(
    incident: &'a Incident,
    act: &'a Event,
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let world = facts.world;
    let mut objections = actor(&act.by, &world);
    match act.kind.as_str() {
        FINDING => objections
            .extend(finding(policy, act, &|who| people::may_anywhere(who, &act.by, &world))),
        builtin::VOID => objections.extend(voiding(incident, act, policy, facts)),
        other => objections.push(
            Reason::new(Code::UnknownEvent)
                .with("event", Arg::Event(other.into()))
                .text("known", names([FINDING, builtin::VOID].into_iter())),
        ),
    }
    objections
}

/// An incident is made void by whoever may record such a one, and never by those in it, or by
/// whoever holds a registration that it names.
fn voiding<'a>(
    incident: &'a Incident,
    act: &'a Event,
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let world = &facts.world;
    let mut found = Vec::new();
    let about = |code| Reason::new(code).with("event", Arg::Event(act.kind.as_str().into()));
    let before = |other: &Event| {
        (other.landing.order(), other.id) < (act.landing.order(), act.id) && other.id != act.id
    };
    if incident.voided(world.now).is_some_and(before) {
        found.push(about(Code::ChangesNothing));
    }
    if act.fields.text("reason").is_none() {
        found.push(about(Code::FieldMissing).with("field", Arg::Field("reason".into())));
    }
    if incident.staff.contains(&act.by) || holds_one(incident, &act.by, facts) {
        found.push(Reason::new(Code::Interested).text("staff", act.by.as_str()));
    }
    let offence = policy.offence(incident.offence.as_str()).map(toml::Spanned::get_ref);
    let who = offence.map(|offence| &offence.recorded_by);
    if let Some(who) = who.filter(|who| !people::may_anywhere(who, &act.by, world)) {
        found.push(about(Code::NotAllowedToRecord).text("staff", act.by.as_str()).people(who));
    }
    found
}
