//! `[[offence]]` and `[[reward]]`: what is assessed for an incident. Nothing is taken from anybody
//! here.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::domain::event::builtin;
use crate::domain::ids::{Name, StaffId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::money::{Money, Rounding};
use crate::domain::report::Report;
use crate::policy::Policy;
use crate::policy::blocks::{Offence, Sanction, Since};

use super::people;
use super::reason::{Arg, Code, Fact, Reason, because};
use super::world::World;

/// What one person incurs by one incident.
#[derive(Clone, Debug)]
pub struct Consequence<'a> {
    pub incident: &'a Incident,
    pub staff: &'a StaffId,
    pub offence: &'a str,
    /// Which time it is for this person, from 1.
    pub time: usize,
    pub fine: Option<Money>,
    pub dismissal: bool,
    /// A person has yet to decide what is due.
    pub open: bool,
    pub also: Option<&'a crate::policy::Label>,
    pub at: Instant,
    pub reasons: Vec<Reason<'a>>,
}

/// A step that asks nothing, and one that a person must fill.
static NOTHING: Sanction = Sanction { fine: None, dismissal: false, also: None, open: false };
static OPEN: Sanction = Sanction { fine: None, dismissal: false, also: None, open: true };

/// What an informant has earned.
#[derive(Clone, Debug)]
pub struct Earned<'a> {
    pub incident: &'a Incident,
    pub staff: &'a StaffId,
    pub amount: Money,
    pub reason: Reason<'a>,
}

/// Counts offences by person while incidents are assessed in the order of their landing.
#[derive(Default)]
pub struct OffenceCounts<'a> {
    /// Of each incident that was counted: the landing from which on it is void.
    times: BTreeMap<(&'a StaffId, &'a Name), Vec<Option<u64>>>,
}

impl<'a> OffenceCounts<'a> {
    /// The consequences of the next incident for everybody in it.
    pub fn assess(
        &mut self,
        incident: &'a Incident,
        policy: &'a Policy,
        world: &World<'_>,
    ) -> Vec<Consequence<'a>> {
        let Some(offence) = policy.offence(incident.offence.as_str()) else { return Vec::new() };
        incident
            .staff
            .iter()
            .map(|staff| self.for_one(incident, staff, policy, offence, world))
            .collect()
    }

    fn for_one(
        &mut self,
        incident: &'a Incident,
        staff: &'a StaffId,
        policy: &'a Policy,
        offence: &'a Spanned<Offence>,
        world: &World<'_>,
    ) -> Consequence<'a> {
        let block = offence.get_ref();
        // What was void by then is not counted; what became so later was.
        let known = self.times.entry((staff, &incident.offence)).or_default();
        let own = incident.landing.order();
        let counted = known.iter().filter(|void| void.is_none_or(|void| own < void));
        let time = 1 + counted.clone().count();
        let rests_on_void = counted.flatten().next().is_some();
        known.push(incident.voided(world.now).map(|act| act.landing.order()));
        let fact = Fact::of_incident(incident, None);
        let said = |code, clauses| {
            let reason = because(code, policy, offence, clauses)
                .with("offence", Arg::Label(&block.label))
                .text("staff", staff.as_str());
            reason
                .fact(fact)
                .with("time", Arg::Number(time as i64))
                .with("count", Arg::Number(i64::from(incident.count)))
        };
        let mut reasons = vec![said(Code::OffenceRecorded, &block.clause)];
        if rests_on_void {
            reasons.push(said(Code::LadderRestsOnVoid, &block.clause));
        }
        let mut due = block.ladder.get(time - 1).or(block.ladder.last()).unwrap_or(&NOTHING);
        for when in &block.when {
            if answer(incident, &when.finding, policy, world) == Some(when.answer.as_str()) {
                due = &when.due;
                reasons.push(
                    said(Code::OffenceUpgraded, &when.clause).text("answer", when.answer.as_str()),
                );
            }
        }
        if block.people.is_some_and(|least| (incident.staff.len() as u32) < least) {
            due = &OPEN;
            reasons.push(said(Code::OffenceTooFew, &block.clause));
        }
        Consequence {
            incident,
            staff,
            offence: block.name.as_str(),
            time,
            fine: due
                .fine
                .map(|fine| if block.per_count { times(fine, incident.count) } else { fine }),
            dismissal: due.dismissal,
            open: due.open,
            also: due.also.as_deref(),
            at: incident.discovered_at(world.now),
            reasons,
        }
    }
}

/// What was found about an incident by somebody who may; what is presumed where nobody did.
fn answer<'a>(
    incident: &'a Incident,
    finding: &Name,
    policy: &'a Policy,
    world: &World<'_>,
) -> Option<&'a str> {
    let declared = policy.finding(finding.as_str())?.get_ref();
    let found = incident
        .answer(finding, world.now)
        .filter(|act| people::may_anywhere(&declared.by, &act.by, world));
    match found {
        Some(act) => act.fields.text("answer"),
        None => declared.presumed.as_ref().map(|presumed| presumed.as_str()),
    }
}

fn times(fine: Money, count: u32) -> Money {
    fine.times(count.into(), Rounding::HalfUp)
}

/// Why an incident makes a registration void.
#[derive(Clone, Debug)]
pub struct Void<'a> {
    pub reason: Reason<'a>,
    /// A quarrel before its time.
    pub is_early: bool,
    /// It was void from its beginning, and not only from the incident's landing on.
    pub from_beginning: bool,
}

/// What an incident does to one registration that it names. Nobody else's is in it: those of the
/// people whom it names, and no others.
pub fn voids<'a>(incident: &'a Incident, policy: &'a Policy, report: &'a Report) -> Vec<Void<'a>> {
    let declared = policy.offence(incident.offence.as_str());
    let Some(offence) = declared.filter(|_| is_of(report, &incident.staff)) else {
        return Vec::new();
    };
    let fact = Fact::of_incident(incident, Some(&report.id));
    let mut found = Vec::new();
    if let Some(procedure) = &policy.procedure
        && let Some(early) = &procedure.get_ref().early
        && *early.offence == incident.offence
    {
        let reason = because(Code::EarlyDispute, policy, procedure, &early.clause);
        found.push(Void { reason: reason.fact(fact), is_early: true, from_beginning: false });
    }
    if offence.get_ref().voids_report {
        let reason = because(Code::FalseReport, policy, offence, &offence.get_ref().clause);
        let from_beginning = offence.get_ref().since == Since::Beginning;
        found.push(Void { reason: reason.fact(fact), is_early: false, from_beginning });
    }
    found
}

/// Whether one of some people filed a report, or had it handed over.
fn is_of(report: &Report, people: &[StaffId]) -> bool {
    let transfers = report.events.iter().filter(|event| event.is(builtin::TRANSFER));
    let mut handed = transfers.filter_map(|event| event.fields.text("to"));
    people.contains(&report.registrant)
        || handed.any(|to| people.iter().any(|person| person.as_str() == to))
}

/// The reward of an incident's informant, once the finding verifies it.
pub fn earned<'a>(
    incident: &'a Incident,
    policy: &'a Policy,
    world: &World<'_>,
) -> Option<Earned<'a>> {
    let staff = incident.informant.as_ref().filter(|_| incident.voided(world.now).is_none())?;
    let reward =
        policy.rewards.iter().find(|reward| reward.get_ref().offences.names(&incident.offence))?;
    let block = reward.get_ref();
    let act = incident.answer(&block.finding, world.now)?;
    let verified = act.fields.text("answer") == Some(&block.answer);
    let reason = || {
        because(Code::RewardEarned, policy, reward, &block.clause)
            .act(act)
            .text("staff", staff.as_str())
    };
    verified.then(|| Earned {
        incident,
        staff,
        amount: block.amount,
        reason: reason().with("amount", Arg::Money(block.amount)),
    })
}
