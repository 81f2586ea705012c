//! What people say of two registrations that keys cannot: that they are, or are not, about one
//! customer; that the one names a relative of the other's (law 18).

use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::{Event, builtin};
use crate::domain::ids::{FactId, ReportId};
use crate::domain::landing::AsOf;
use crate::domain::report::Report;
use crate::identity::{PersonName, Phone, RelativeKeys, Subject};
use crate::policy::Policy;

use super::case::Case;
use super::claim::landed;
use super::identity::join;
use super::people;
use super::world::World;

/// The finding, which no policy declares: whoever decides disputes answers it, of the report on
/// which it stands and the one in `against`.
pub const SAME_CUSTOMER: &str = "same-customer";
/// The two are one customer.
pub const YES: &str = "yes";
/// They are not, whatever their keys say.
pub const NO: &str = "no";

/// Whether an event is the finding.
pub fn is_found(event: &Event) -> bool {
    event.is(builtin::FINDING) && event.fields.text("finding") == Some(SAME_CUSTOMER)
}

/// The other report, where an event is the finding.
pub fn found_against(event: &Event) -> Option<ReportId> {
    event.fields.text("against").filter(|_| is_found(event))?.parse().ok()
}

/// Whether a finding was made by whom the policy lets decide, who is no party to either report.
pub fn is_found_rightly(event: &Event, one: &Case<'_>, other: &Case<'_>) -> bool {
    let procedure = one.policy.procedure.as_ref();
    let decides = procedure
        .is_some_and(|procedure| people::is_by(&procedure.get_ref().decided_by, event, one));
    decides && !is_interested(event, one) && !is_interested(event, other)
}

/// Whether a finding was made by one of those who hold a report or filed it.
pub fn is_interested(event: &Event, case: &Case<'_>) -> bool {
    case.acts_for(&event.by, &event.landing)
}

/// What was found of two reports by a world: each answer by its place in the order of landing, and
/// whether it says that they are one customer.
pub fn answers(one: &Case<'_>, other: &Case<'_>, world: &World<'_>) -> Vec<((u64, FactId), bool)> {
    let both = [one.report.id, other.report.id];
    let is_found = |event: &&Event| {
        found_against(event).is_some_and(|against| both.contains(&against))
            && is_found_rightly(event, one, other)
    };
    let events = landed(one.report, world).into_iter().chain(landed(other.report, world));
    let mut found: Vec<&Event> = events.filter(is_found).collect();
    found.sort_by_key(|event| (event.landing.order(), event.id));
    let answer = |event: &&Event| {
        let is_one = match event.fields.text("answer")? {
            YES => true,
            NO => false,
            _ => return None,
        };
        Some(((event.landing.order(), event.id), is_one))
    };
    found.iter().filter_map(answer).collect()
}

/// The landing from which on a dispute is heard.
pub fn heard_from(dispute: &Dispute, by: AsOf) -> Option<u64> {
    if !by.has(&dispute.landing) {
        return None;
    }
    if dispute.raiser.is_some() {
        return Some(dispute.landing.order());
    }
    dispute.acts_by(by).find(|act| act.is(acts::ADMIT)).map(|act| act.landing.order())
}

/// The act that a dispute is over, where it stands on one of two reports that the dispute names
/// and the other one is claimed to be of a relative: first the report that claims, then the act's.
pub fn claimed_through_kin<'r>(
    dispute: &Dispute,
    one: &'r Report,
    other: &'r Report,
) -> Option<(FactId, [&'r Report; 2])> {
    let over = dispute.over?;
    let names = |report: &Report| dispute.reports.contains(&report.id);
    let has = |report: &Report| report.events.iter().any(|event| event.id == over);
    if !names(one) || !names(other) {
        return None;
    }
    match (has(one), has(other)) {
        (false, true) => Some((over, [one, other])),
        (true, false) => Some((over, [other, one])),
        _ => None,
    }
}

/// The landings of proven kinships on a report.
pub fn kinships<'r>(report: &'r Report, world: &World<'_>) -> Vec<&'r Event> {
    let all = landed(report, world);
    let proven = |event: &&Event| event.is(builtin::KINSHIP) && !event.evidence().is_empty();
    all.into_iter().filter(proven).collect()
}

/// Whether the kinships proven on a report by a landing make its customer a relative of another,
/// whom the policy takes for the customer himself.
pub fn is_kin(
    policy: &Policy,
    (report, own): (&Report, &Subject),
    other: &Subject,
    (world, order): (&World<'_>, u64),
) -> bool {
    let is_void = |kinship: &Event| {
        let mut later = report.events.iter().filter(|event| event.landing.order() <= order);
        later.any(|event| event.is(builtin::VOID) && event.on() == Some(kinship.id))
    };
    let proven = kinships(report, world)
        .into_iter()
        .filter(|event| event.landing.order() <= order && !is_void(event));
    let kin = proven.filter_map(|event| {
        let phones = event.fields.texts("phone").into_iter();
        Some(RelativeKeys {
            relation: event.fields.text("relation")?.parse().ok()?,
            name: event.fields.text("name").map(PersonName::parse),
            phones: phones.filter_map(|phone| Phone::parse(phone).ok()).collect(),
        })
    });
    let mut with_kin = other.clone();
    with_kin.relatives.extend(kin);
    join(policy, own, &with_kin).is_some_and(|joined| joined.is_certain())
}
