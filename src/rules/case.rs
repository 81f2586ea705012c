//! One report as it stood at an instant, with everything a rule needs to judge it.

use std::borrow::Cow;

use toml::Spanned;

use crate::calendar::WorkCalendar;
use crate::domain::dispute::{Dispute, Raiser, Stand};
use crate::domain::event::{Event, Fields, builtin};
use crate::domain::fields::{set_customer, text_of};
use crate::domain::ids::{StaffId, TeamId};
use crate::domain::instant::{Instant, Zone};
use crate::domain::money::{Currency, Rounding};
use crate::domain::report::{Customer, Report};
use crate::domain::staff::Org;
use crate::identity::Subject;
use crate::policy::Policy;
use crate::policy::blocks::{Holder, Kind};

use super::filed::Filed;
use super::subject::subject_of;

/// What is the same for all reports: the instant, the zone, the calendar, the people.
#[derive(Clone, Copy)]
pub struct World<'a> {
    pub now: Instant,
    pub zone: Zone,
    pub calendar: &'a WorkCalendar,
    pub org: &'a Org,
    pub currency: Currency,
    pub rounding: Rounding,
}

/// For whom a right is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side<'a> {
    Person(&'a StaffId),
    Team(&'a TeamId),
    Company,
}

impl<'a> Side<'a> {
    /// The name as people know it.
    pub fn name(self) -> &'a str {
        match self {
            Self::Person(staff) => staff.as_str(),
            Self::Team(team) => team.as_str(),
            Self::Company => "company",
        }
    }
}

/// A dispute that names a report, was heard and has not been given up.
#[derive(Clone, Copy)]
pub struct LiveDispute<'a> {
    pub dispute: &'a Dispute,
    /// When it landed.
    pub raised: Instant,
    /// Whether it stands, and was raised by somebody who holds a registration of the customer:
    /// only such a dispute makes something *disputed*.
    pub is_claimed: bool,
}

/// A report at an instant, under the policy of the day it landed.
#[derive(Clone)]
pub struct Case<'a> {
    pub report: &'a Report,
    pub policy: &'a Policy,
    pub kind: &'a Spanned<Kind>,
    pub world: World<'a>,
    /// Events that had landed by then, in the order of their landing.
    pub events: Vec<&'a Event>,
    /// The customer with all corrections.
    pub customer: Filed<'a, Customer>,
    pub intent: Filed<'a, Fields>,
    /// The customer's keys, those of papers included.
    pub subject: Subject,
    pub live_disputes: Vec<LiveDispute<'a>>,
    /// Papers about the same customer that were recorded on other reports: the delivery stands on
    /// the deliverer's own.
    pub elsewhere: Vec<&'a Event>,
}

impl<'a> Case<'a> {
    /// The report as it stood at `world.now`. Quarrels are added by the caller, who knows the
    /// disputes.
    pub fn new(
        report: &'a Report,
        policy: &'a Policy,
        kind: &'a Spanned<Kind>,
        world: World<'a>,
    ) -> Self {
        let mut case = Self::unread(report, policy, kind, world);
        case.subject = subject_of(policy, &case.customer, &case.events);
        case
    }

    /// As [`new`](Self::new), the customer's keys not read: reading them costs more than all the
    /// rest.
    pub fn unread(
        report: &'a Report,
        policy: &'a Policy,
        kind: &'a Spanned<Kind>,
        world: World<'a>,
    ) -> Self {
        let mut events: Vec<&Event> =
            report.events.iter().filter(|event| event.landing.at(world.now) <= world.now).collect();
        events.sort_by_key(|event| (event.landing.order(), event.id));
        let mut case = Self {
            report,
            policy,
            kind,
            world,
            events,
            customer: Filed::new(&report.customer),
            intent: Filed::new(&report.intent),
            subject: Subject::default(),
            live_disputes: Vec::new(),
            elsewhere: Vec::new(),
        };
        case.apply_amendments();
        case
    }

    /// Lays every correction that had landed over what was filed.
    fn apply_amendments(&mut self) {
        let amendments: Vec<_> = self.of_type(builtin::AMEND).collect();
        for amendment in amendments {
            let Some(set) = amendment.fields.get("set").and_then(toml::Value::as_table) else {
                continue;
            };
            for (path, value) in set {
                if let Some(name) = path.strip_prefix("intent.") {
                    self.intent.to_mut().0.insert(name.to_owned(), value.clone());
                } else if let Some(name) = path.strip_prefix("customer.") {
                    set_customer(self.customer.to_mut(), name, value);
                }
            }
        }
    }

    /// The text of a field as corrected; nothing where it is absent or blank.
    pub fn field(&self, path: &str) -> Option<Cow<'_, str>> {
        text_of(&self.customer, &self.intent, path)
    }

    /// When the registration landed.
    pub fn registered(&self) -> Instant {
        self.report.landing.at(self.world.now)
    }

    /// Events of a type, in the order of their landing.
    pub fn of_type<'s>(&'s self, kind: &'s str) -> impl DoubleEndedIterator<Item = &'a Event> + 's {
        self.events.iter().copied().filter(move |event| event.is(kind))
    }

    pub fn last(&self, kind: &str) -> Option<&'a Event> {
        self.of_type(kind).next_back()
    }

    /// The latest paper of a type about the customer, on whichever of his reports it was recorded.
    pub fn paper(&self, kind: &str) -> Option<&'a Event> {
        let others = self.elsewhere.iter().copied().filter(|event| event.is(kind));
        self.of_type(kind).chain(others).max_by_key(|event| (event.landing.order(), event.id))
    }

    /// When an event is taken to have happened.
    pub fn said(&self, event: &Event) -> Instant {
        event.said_at(self.world.now)
    }

    /// The team that holds, where the kind gives protection to teams.
    pub fn team(&self) -> Option<&'a TeamId> {
        match self.kind.get_ref().holder {
            Holder::Team => self
                .report
                .team
                .as_ref()
                .or_else(|| self.world.org.team_of(&self.report.registrant)),
            Holder::Person | Holder::Company => None,
        }
    }

    /// For whom the report is held.
    pub fn side(&self) -> Side<'a> {
        match (self.kind.get_ref().holder, self.team()) {
            (Holder::Company, _) => Side::Company,
            (_, Some(team)) => Side::Team(team),
            (_, None) => Side::Person(holder_of(self)),
        }
    }

    /// Every class the customer was put in, with the moment it began: that of its landing, so that
    /// nobody puts him in another one for a time that is over.
    pub fn classes<'s>(
        &'s self,
        classification: &'s str,
    ) -> impl Iterator<Item = (&'a str, Instant, &'a StaffId)> + 's {
        let set = self
            .of_type(builtin::CLASSIFY)
            .filter(move |event| event.fields.text("class") == Some(classification));
        set.filter_map(|event| {
            Some((event.fields.text("value")?, event.landing.at(self.world.now), &event.by))
        })
    }

    /// The first claim that whoever holds the report raised on it: what had not landed by then
    /// proves nothing for it.
    pub fn claim(&self) -> Option<&'a Dispute> {
        let own = self
            .live_disputes
            .iter()
            .map(|live_dispute| live_dispute.dispute)
            .filter(|dispute| dispute.by == *holder_of(self));
        own.min_by_key(|dispute| (dispute.landing.order(), dispute.id))
    }

    /// Whether somebody acts for the side that registered: whoever holds the report, his team where
    /// teams hold.
    pub fn is_own(&self, person: &StaffId) -> bool {
        person == holder_of(self)
            || self.team().is_some_and(|team| self.world.org.team_of(person) == Some(team))
    }
}

/// A dispute that was heard by `now` and not given up since. It is as old as its landing: what its
/// writer says of its time brings no claim into time.
pub fn live_dispute(dispute: &Dispute, now: Instant) -> Option<LiveDispute<'_>> {
    if dispute.landing.at(now) > now {
        return None;
    }
    let stand = dispute.stand(now);
    let is_claimed = dispute.raiser == Some(Raiser::Claimant) && stand != Stand::Expired;
    let raised = dispute.landing.at(now);
    (!matches!(stand, Stand::Raised | Stand::Withdrawn)).then_some(LiveDispute {
        dispute,
        raised,
        is_claimed,
    })
}

/// Who acts for a report: its registrant, or whoever it was handed to.
pub fn holder_of<'a>(case: &Case<'a>) -> &'a StaffId {
    let moved = case.of_type(builtin::TRANSFER).filter_map(|event| event.fields.text("to"));
    let known = |to: &str| {
        case.world.org.staff.get_key_value(&to.parse::<StaffId>().ok()?).map(|(id, _)| id)
    };
    moved.filter_map(known).next_back().unwrap_or(&case.report.registrant)
}
