//! Offices: who keeps the registry, whom a regulation lets decide, and who records for whoever
//! holds a registration.

use std::collections::BTreeSet;

use crate::domain::event::Event;
use crate::domain::ids::{Role, StaffId};
use crate::domain::staff::Staff;
use crate::policy::Policy;
use crate::policy::who::{Pattern, Who};

use super::case::Case;
use super::world::OrgAsOf;

/// The role of whoever keeps the registry.
pub const ADMIN: &str = "admin";

/// Whether somebody keeps the registry.
pub fn is_admin(staff: &Staff) -> bool {
    staff.roles.iter().any(|role| role.as_str() == ADMIN)
}

/// Whether somebody holds an office under one policy, or keeps the registry.
pub fn in_office(policy: &Policy, person: &StaffId, org: OrgAsOf<'_>) -> bool {
    let Some(staff) = org.person(person) else { return false };
    let filing = filing(std::iter::once(policy));
    is_admin(staff) || offices(policy).into_iter().any(|who| has_office(who, &filing, staff))
}

/// Whether one of the patterns gives an office. Roles that may themselves register are no offices.
pub fn has_office(who: &Who, filing: &BTreeSet<&Role>, staff: &Staff) -> bool {
    who.iter().any(|pattern| match pattern {
        Pattern::Role(role) => staff.roles.contains(role) && !filing.contains(role),
        _ => false,
    })
}

/// The roles that policies bind as those who register.
pub fn filing<'p>(policies: impl Iterator<Item = &'p Policy>) -> BTreeSet<&'p Role> {
    let bound = policies
        .filter_map(|policy| policy.header.get_ref().applies.as_ref())
        .flat_map(|applies| applies.who.iter());
    bound
        .filter_map(|pattern| if let Pattern::Role(role) = pattern { Some(role) } else { None })
        .collect()
}

/// Whom a policy lets find, approve, record offences or give a verdict.
pub fn offices(policy: &Policy) -> Vec<&Who> {
    let mut all: Vec<&Who> = policy.findings.iter().map(|block| &block.get_ref().by).collect();
    all.extend(policy.approvals.iter().map(|block| &block.get_ref().by));
    all.extend(policy.offences.iter().map(|block| &block.get_ref().recorded_by));
    all.extend(policy.procedure.iter().map(|block| &block.get_ref().decided_by));
    all
}

/// Whether somebody of another side did what stands on a registration: neither for whoever holds
/// it, nor as an office that records for them.
pub fn is_of_another(case: &Case<'_>, act: &Event) -> bool {
    !case.acts_for(&act.by, &act.landing) && !is_by_office(case, act)
}

/// Whether an office recorded an event: in a role that the policy lets record or decide something,
/// and in which the registrant does not serve.
fn is_by_office(case: &Case<'_>, act: &Event) -> bool {
    let then = case.world_of(&act.landing).org;
    let Some(staff) = then.person(&act.by) else { return false };
    let mut own = filing(std::iter::once(case.policy));
    own.extend(then.person(&case.report.registrant).into_iter().flat_map(|own| &own.roles));
    let by = case.policy.events.iter().filter_map(|event| event.get_ref().by.as_ref());
    let mut offices = offices(case.policy).into_iter().chain(by);
    is_admin(staff) || offices.any(|who| has_office(who, &own, staff))
}
