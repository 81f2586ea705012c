//! Corrections that claim anew. One that changes whom a report is about, or what its terms are
//! counted from, claims from its own landing; one that only narrows what was said keeps its place
//! (law 16).

use toml::Spanned;

use crate::domain::event::{Event, builtin};
use crate::domain::report::Report;
use crate::identity::{Match, PersonName, Phone, Subject};
use crate::policy::Policy;
use crate::policy::blocks::Kind;
use crate::policy::term::{Anchor, Moment};

use super::case::Case;
use super::claim::{Claim, landed};
use super::entry::faults;
use super::subject::of_customer;
use super::world::World;

/// The claims of a report, as far as facts had landed in a world, in their order.
pub fn claims<'a>(
    report: &'a Report,
    policy: &'a Policy,
    kind: &'a Spanned<Kind>,
    world: World<'a>,
) -> Vec<Claim<'a>> {
    if !report.events.iter().any(|event| event.is(builtin::AMEND)) {
        return vec![Claim::first(report)];
    }
    walked(report, policy, kind, world, &landed(report, &world)).0
}

impl<'a> Case<'a> {
    /// The present claim of a report as it stood at `world.now`. Quarrels are added by the caller,
    /// who knows the disputes.
    pub fn new(
        report: &'a Report,
        policy: &'a Policy,
        kind: &'a Spanned<Kind>,
        world: World<'a>,
    ) -> Self {
        walked(report, policy, kind, world, &landed(report, &world)).1
    }

    /// The same, as far as some of its events tell.
    pub fn with_events(
        report: &'a Report,
        policy: &'a Policy,
        kind: &'a Spanned<Kind>,
        world: World<'a>,
        is_heard: impl Fn(&Event) -> bool,
    ) -> Self {
        let events: Vec<&Event> =
            landed(report, &world).into_iter().filter(|event| is_heard(event)).collect();
        walked(report, policy, kind, world, &events).1
    }
}

/// The claims that events make of a report, and the last of them as they left it.
fn walked<'a>(
    report: &'a Report,
    policy: &'a Policy,
    kind: &'a Spanned<Kind>,
    world: World<'a>,
    events: &[&'a Event],
) -> (Vec<Claim<'a>>, Case<'a>) {
    let mut all = vec![Claim::first(report)];
    let mut case = Case::opened(all[0], policy, kind, world);
    for event in events.iter().copied() {
        if !event.is(builtin::AMEND) || !claims_anew(&case, event) {
            case.advance(event);
            continue;
        }
        if let Some(last) = all.last_mut() {
            last.let_go = Some(event);
        }
        let next = Claim { report, since: &event.landing, correction: Some(event), let_go: None };
        all.push(next);
        case = Case::opened(next, policy, kind, world);
    }
    (all, case)
}

/// Whether a correction makes another claim of what a case claims.
fn claims_anew(case: &Case<'_>, correction: &Event) -> bool {
    let mut after = case.clone();
    after.lay(correction);
    let (before_keys, after_keys) = (of_customer(&case.customer), of_customer(&after.customer));
    lets_go(&before_keys, &after_keys)
        || counted_from(case.policy, case.kind.get_ref())
            .iter()
            .any(|path| case.field(path) != after.field(path))
        || mends_entry(case, &after)
}

/// Whether something by which the customer was known is no longer so.
fn lets_go(before: &Subject, after: &Subject) -> bool {
    let kept_phone = |old: &Phone| after.phones.iter().any(|new| same_or_narrower(old, new));
    let same_phones =
        !before.phones.is_empty() && before.phones.iter().all(|old| after.phones.contains(old));
    let name = match (before.names.first(), after.names.first()) {
        (Some(old), Some(new)) => {
            old != new
                && old.compare(new) != Some(Match::Certain)
                && !(same_phones && is_slip(old, new))
        }
        (Some(_), None) => true,
        (None, _) => false,
    };
    name || !before.phones.iter().all(kept_phone)
        || is_lost(&before.company, &after.company)
        || is_lost(&before.uscc, &after.uscc)
        || is_lost(&before.resident_digest, &after.resident_digest)
        || is_lost(&before.brand, &after.brand)
        || is_lost(&before.unit, &after.unit)
        || is_lost(&before.project, &after.project)
}

fn is_lost<T: PartialEq>(before: &Option<T>, after: &Option<T>) -> bool {
    before.is_some() && before != after
}

/// Whether a number is still the one that it was, or a mask of it made whole.
fn same_or_narrower(old: &Phone, new: &Phone) -> bool {
    old == new || (!old.is_full() && new.is_full() && old.common_digits(new).is_some())
}

/// Whether a name may have been a slip of the other: both are names of people.
fn is_slip(old: &PersonName, new: &PersonName) -> bool {
    old.problem().is_none() && new.problem().is_none()
}

/// The fields of the intent from which something is counted.
fn counted_from<'p>(policy: &'p Policy, kind: &'p Kind) -> Vec<&'p str> {
    let protections = policy.protections.iter().map(|block| &block.get_ref().from);
    let duties = policy.duties.iter().filter_map(|block| block.get_ref().from.as_ref());
    let lead = kind.lead.iter().map(|lead| &lead.before);
    let window = kind.window.as_ref().map(|_| PLANNED_DAY);
    protections
        .chain(duties)
        .chain(lead)
        .filter_map(|moment| field_of(moment))
        .chain(window)
        .collect()
}

/// The field of the intent that a moment reads.
fn field_of(moment: &Moment) -> Option<&str> {
    match &moment.anchor {
        Anchor::Field(path) => Some(path.as_str()),
        Anchor::BusinessDay => Some(PLANNED_DAY),
        _ => None,
    }
}

/// The day for which a visit is planned: windows, quotas and days of business look at it.
const PLANNED_DAY: &str = "intent.visit_day";

/// Whether a correction takes away what was wrong with the registration.
fn mends_entry(before: &Case<'_>, after: &Case<'_>) -> bool {
    let wrong = |case: &Case<'_>| {
        let mut at_landing = case.clone();
        at_landing.world = case.world_of(case.since);
        let mut codes: Vec<&'static str> =
            faults(&at_landing).iter().map(|fault| fault.reason.code()).collect();
        codes.sort_unstable();
        codes
    };
    let before = wrong(before);
    !before.is_empty() && before != wrong(after)
}
