//! Who is meant by a pattern over people.

use std::fmt;

use crate::domain::event::{CUSTOMER, Event};
use crate::domain::ids::{EventType, StaffId};
use crate::domain::landing::Landing;
use crate::policy::who::{Pattern, Who};

use super::case::{Case, holder_of};
use super::world::World;

/// Who must answer or decide what no rule can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider<'a> {
    /// Whom the policy names.
    Named(&'a Who),
    Person(&'a StaffId),
    /// The policy names nobody.
    Nobody,
}

impl fmt::Display for Decider<'_> {
    /// As the policy writes it; empty where it names nobody.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(who) => write!(f, "{who}"),
            Self::Person(staff) => f.write_str(staff.as_str()),
            Self::Nobody => Ok(()),
        }
    }
}

/// Whether a person matches any one of the patterns, with regard to a report, in the world of its
/// case.
pub fn may(who: &Who, person: &StaffId, case: &Case<'_>) -> bool {
    who.iter().any(|pattern| matches(pattern, person, case, &case.world))
}

/// Whether whoever recorded an event matched any one of the patterns when it landed (law 14).
pub fn is_by(who: &Who, event: &Event, case: &Case<'_>) -> bool {
    let then = case.world_of(&event.landing);
    who.iter().any(|pattern| matches(pattern, &event.by, case, &then))
}

fn matches(pattern: &Pattern, person: &StaffId, case: &Case<'_>, world: &World<'_>) -> bool {
    match pattern {
        Pattern::Registrant => *person == case.report.registrant,
        Pattern::Holder => person == holder_of(case),
        Pattern::Other => *person != case.report.registrant && person.as_str() != CUSTOMER,
        Pattern::SameTeam => {
            let team = world.org.team_of(&case.report.registrant);
            team.is_some() && world.org.team_of(person) == team
        }
        Pattern::Parties => {
            let mut disputes = case.live_disputes.iter().map(|live_dispute| live_dispute.dispute);
            person == holder_of(case)
                || *person == case.report.registrant
                || disputes.any(|dispute| {
                    let mut events = case.events.iter();
                    events.any(|event| dispute.over == Some(event.id) && event.by == *person)
                })
        }
        Pattern::By(_) | Pattern::Named { .. } => people_of(pattern, case, None).contains(person),
        Pattern::Anyone
        | Pattern::Customer
        | Pattern::Designated
        | Pattern::Role(_)
        | Pattern::Staff(_) => may_anywhere_pattern(pattern, person, world),
    }
}

/// Whether a person matches patterns that speak of no report: roles, names, the designated one,
/// anyone.
pub fn may_anywhere(who: &Who, person: &StaffId, world: &World<'_>) -> bool {
    who.iter().any(|pattern| may_anywhere_pattern(pattern, person, world))
}

fn may_anywhere_pattern(pattern: &Pattern, person: &StaffId, world: &World<'_>) -> bool {
    match pattern {
        Pattern::Anyone => true,
        Pattern::Customer => person.as_str() == CUSTOMER,
        Pattern::Role(role) => world.org.has_role(person, role),
        Pattern::Staff(staff) => person == staff,
        Pattern::Designated => {
            let team = world.org.team_of(person).and_then(|team| world.org.team(team));
            team.is_some_and(|team| team.designated.as_ref() == Some(person))
        }
        Pattern::Registrant
        | Pattern::Holder
        | Pattern::Other
        | Pattern::SameTeam
        | Pattern::Parties => false,
        Pattern::By(_) | Pattern::Named { .. } => false,
    }
}

/// Whether a signature (a person's, or the customer's), as it landed, meets any of the patterns.
pub fn signs(who: &Who, signature: &str, landing: &Landing, case: &Case<'_>) -> bool {
    who.iter().any(|pattern| signs_as(pattern, signature, landing, case))
}

/// The same for one pattern.
pub fn signs_as(pattern: &Pattern, signature: &str, landing: &Landing, case: &Case<'_>) -> bool {
    let then = case.world_of(landing);
    signature.parse().is_ok_and(|person| matches(pattern, &person, case, &then))
}

/// The people whom events name: who did it, or who stands in a field of it. Of the type of `act`
/// that event speaks, of others the latest.
pub fn named(who: &Who, case: &Case<'_>, act: Option<&Event>) -> Vec<StaffId> {
    let mut all: Vec<StaffId> =
        who.iter().flat_map(|pattern| people_of(pattern, case, act)).collect();
    all.sort();
    all.dedup();
    all
}

fn people_of(pattern: &Pattern, case: &Case<'_>, act: Option<&Event>) -> Vec<StaffId> {
    let last =
        |kind: &EventType| act.filter(|act| act.kind == *kind).or_else(|| case.last(kind.as_str()));
    match pattern {
        Pattern::Registrant => vec![case.report.registrant.clone()],
        Pattern::Holder => vec![holder_of(case).clone()],
        Pattern::Staff(staff) => vec![staff.clone()],
        Pattern::By(event) => last(event).map(|event| event.by.clone()).into_iter().collect(),
        Pattern::Named { field, event } => {
            let event = last(event);
            event
                .map(|event| event.fields.texts(field))
                .unwrap_or_default()
                .into_iter()
                .filter_map(|id| id.parse().ok())
                .collect()
        }
        _ => Vec::new(),
    }
}
