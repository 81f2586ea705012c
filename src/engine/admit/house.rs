//! Offices: who keeps the registry, and whom a regulation lets decide.

use std::collections::BTreeSet;

use crate::domain::ids::{Role, StaffId};
use crate::domain::staff::Staff;
use crate::policy::who::{Pattern, Who};
use crate::policy::{Policy, Shelf};
use crate::rules::{Code, OrgAsOf, Reason, World};

/// The role of whoever keeps the registry.
pub const ADMIN: &str = "admin";

/// Those who keep the registry, as a policy would name them.
pub(super) fn admins() -> Who {
    ADMIN.parse().map(Pattern::Role).into_iter().collect()
}

/// Whether somebody keeps the registry.
pub fn is_admin(staff: &Staff) -> bool {
    staff.roles.iter().any(|role| role.as_str() == ADMIN)
}

/// Objections to changing the house: its settings, people, teams, calendars and regulations.
pub fn admit_house(staff: &Staff) -> Option<Reason<'_>> {
    (!is_admin(staff)).then(|| Reason::new(Code::AdminOnly).text("staff", staff.id.as_str()))
}

/// Objections to somebody's changing the house, whoever is of it on that day.
pub fn admit_house_act<'a>(by: &'a StaffId, world: &World<'a>) -> Vec<Reason<'a>> {
    let mut objections = super::actor(by, world);
    let known = world.org.person(by).filter(|_| objections.is_empty());
    objections.extend(known.and_then(admit_house));
    objections
}

/// Whether somebody may read every customer: the admin, and those whom a regulation lets decide.
pub fn reads_all(shelf: &Shelf, staff: &Staff) -> bool {
    let filing = filing(shelf.iter());
    is_admin(staff) || shelf.iter().flat_map(offices).any(|who| has_office(who, &filing, staff))
}

/// Whether somebody holds an office under one policy, or keeps the registry.
pub(super) fn in_office(policy: &Policy, person: &StaffId, org: OrgAsOf<'_>) -> bool {
    let Some(staff) = org.person(person) else { return false };
    let filing = filing(std::iter::once(policy));
    is_admin(staff) || offices(policy).into_iter().any(|who| has_office(who, &filing, staff))
}

/// Whether one of the patterns gives an office. Roles that may themselves register are no offices.
fn has_office(who: &Who, filing: &BTreeSet<&Role>, staff: &Staff) -> bool {
    who.iter().any(|pattern| match pattern {
        Pattern::Role(role) => staff.roles.contains(role) && !filing.contains(role),
        _ => false,
    })
}

/// The roles that policies bind as those who register.
fn filing<'p>(policies: impl Iterator<Item = &'p Policy>) -> BTreeSet<&'p Role> {
    let bound = policies
        .filter_map(|policy| policy.header.get_ref().applies.as_ref())
        .flat_map(|applies| applies.who.iter());
    bound
        .filter_map(|pattern| if let Pattern::Role(role) = pattern { Some(role) } else { None })
        .collect()
}

/// Whom a policy lets find, approve, record offences or give a verdict.
pub(super) fn offices(policy: &Policy) -> Vec<&Who> {
    let mut all: Vec<&Who> = policy.findings.iter().map(|block| &block.get_ref().by).collect();
    all.extend(policy.approvals.iter().map(|block| &block.get_ref().by));
    all.extend(policy.offences.iter().map(|block| &block.get_ref().recorded_by));
    all.extend(policy.procedure.iter().map(|block| &block.get_ref().decided_by));
    all
}
