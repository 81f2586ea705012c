//! Offices: who keeps the registry, and whom a regulation lets decide.

use crate::domain::ids::StaffId;
use crate::domain::staff::Staff;
use crate::policy::Shelf;
use crate::policy::who::{Pattern, Who};
pub use crate::rules::office::{ADMIN, is_admin};
use crate::rules::office::{filing, has_office, offices};
use crate::rules::{Code, Reason, World};

/// Those who keep the registry, as a policy would name them.
pub(super) fn admins() -> Who {
    ADMIN.parse().map(Pattern::Role).into_iter().collect()
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
