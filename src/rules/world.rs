//! The house in which facts are judged: its people, calendars and settings, each as a landing left
//! it (law 14).

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::calendar::WorkCalendar;
use crate::domain::house::House;
use crate::domain::ids::{PolicyId, Role, StaffId, TeamId};
use crate::domain::instant::{Instant, Zone};
use crate::domain::landing::{AsOf, Landing};
use crate::domain::money::{Currency, Rounding};
use crate::domain::staff::{Org, Staff, Team};
use crate::domain::versions::{HEAD, Versions};
use crate::policy::{Policy, Shelf};

/// The files of the house but for its policies, landing by landing.
#[derive(Debug, Default)]
pub struct HouseHistory {
    pub settings: Versions<House>,
    pub calendars: Versions<WorkCalendar>,
    pub staff: BTreeMap<StaffId, Versions<Staff>>,
    pub teams: BTreeMap<TeamId, Versions<Team>>,
    /// When each landing that changed the house landed, in their order.
    pub changes: Vec<(u64, Instant)>,
}

impl HouseHistory {
    /// A house that has always been as it is.
    pub fn always(settings: House, calendar: WorkCalendar, org: &Org) -> Self {
        let always = |staff: &Staff| (staff.id.clone(), Versions::always(staff.clone()));
        let team = |team: &Team| (team.id.clone(), Versions::always(team.clone()));
        Self {
            settings: Versions::always(settings),
            calendars: Versions::always(calendar),
            staff: org.staff.values().map(always).collect(),
            teams: org.teams.values().map(team).collect(),
            changes: Vec::new(),
        }
    }

    /// The world of a judgement at `now`: the house as the last landing up to then left it.
    ///
    /// # Panics
    /// The house has no settings.
    pub fn world(&self, now: Instant) -> World<'_> {
        // Before its first landing there was no house: the one that is judges.
        let later = self.changes.iter().enumerate().find(|(_, (_, at))| *at > now);
        let order = match later {
            None | Some((0, _)) => HEAD,
            Some((_, (order, _))) => order.saturating_sub(1),
        };
        self.world_of(order, now)
    }

    fn world_of(&self, order: u64, now: Instant) -> World<'_> {
        // Before the first landing there was no house: what is judged then is judged by the first.
        let first = || self.changes.first().map_or(HEAD, |(order, _)| *order);
        let settings = self.settings.at(order).or_else(|| self.settings.at(first()));
        let settings = settings.or_else(|| self.settings.all().next());
        let settings = settings.expect("a registry has settings from its first commit on");
        World {
            now,
            order,
            zone: settings.zone,
            calendar: self.calendars.at(order).unwrap_or(&NO_CALENDAR),
            org: OrgAsOf { history: self, order },
            currency: settings.currency,
            rounding: settings.rounding,
            backdate: settings.backdate,
            edition: settings.edition,
            skew: settings.clock_skew,
            history: self,
        }
    }
}

static NO_CALENDAR: WorkCalendar = WorkCalendar::EMPTY;

/// What is the same for all reports: the instant, the zone, the calendar, the people.
#[derive(Clone, Copy)]
pub struct World<'a> {
    pub now: Instant,
    /// The landing that left the house so.
    pub order: u64,
    pub zone: Zone,
    pub calendar: &'a WorkCalendar,
    pub org: OrgAsOf<'a>,
    pub currency: Currency,
    pub rounding: Rounding,
    /// How many days back `said` may reach, where the policy says nothing of the event.
    pub backdate: u32,
    /// The edition of the judgement that is in force.
    pub edition: u32,
    /// How far a clock may be wrong.
    pub skew: TimeDelta,
    history: &'a HouseHistory,
}

impl<'a> World<'a> {
    /// The point of the history that it is of.
    pub fn as_of(&self) -> AsOf {
        AsOf { order: self.order, at: self.now }
    }

    /// The same house at another moment.
    pub fn at(self, now: Instant) -> Self {
        Self { now, ..self }
    }

    /// The world before a landing, at its moment: admission asks the house that stood then. The
    /// first landing brings the house by which it is judged.
    pub fn before(&self, order: u64, at: Instant) -> Self {
        self.history.world_of(order.saturating_sub(1).max(1), at)
    }

    /// The landings by now that brought a calendar or changed one, each with its instant.
    pub fn calendar_landings(&self) -> impl Iterator<Item = (u64, Instant)> + use<'a> {
        let (history, order, now) = (self.history, self.order, self.now);
        let landed = history.changes.iter().copied();
        let landed = landed.take_while(move |(own, at)| *own <= order && *at <= now);
        landed.filter(|(own, _)| history.calendars.changed_with(*own))
    }

    /// The world as a landing of the house left it, at an instant.
    pub fn left_by(&self, order: u64, at: Instant) -> Self {
        self.history.world_of(order, at)
    }

    /// The version of a regulation that judges what landed, in the world of that landing (law 6).
    pub fn version<'s>(
        &self,
        shelf: &'s Shelf,
        policy: &PolicyId,
        landing: &Landing,
    ) -> Option<&'s Policy> {
        let then = self.of(landing);
        shelf.in_force(policy, then.order, then.zone.date(then.now))
    }

    /// The world of a landing, at its own moment; that of a fact in no commit yet is today's.
    pub fn of(&self, landing: &Landing) -> Self {
        let order = landing.order().min(self.order);
        if order == self.order {
            return Self { now: landing.at(self.now), ..*self };
        }
        self.history.world_of(order, landing.at(self.now))
    }
}

/// The people and teams of a house as a landing left them.
#[derive(Clone, Copy)]
pub struct OrgAsOf<'a> {
    history: &'a HouseHistory,
    order: u64,
}

impl<'a> OrgAsOf<'a> {
    pub fn person(self, id: &StaffId) -> Option<&'a Staff> {
        self.history.staff.get(id)?.at(self.order)
    }

    pub fn team(self, id: &TeamId) -> Option<&'a Team> {
        self.history.teams.get(id)?.at(self.order)
    }

    pub fn people(self) -> impl Iterator<Item = &'a Staff> {
        self.history.staff.values().filter_map(move |versions| versions.at(self.order))
    }

    /// Whoever was in a team at any time.
    pub fn ever_in(self, team: &TeamId) -> impl Iterator<Item = &'a StaffId> {
        let was = move |versions: &Versions<Staff>| {
            versions.all().any(|person| person.team.as_ref() == Some(team))
        };
        self.history.staff.iter().filter(move |(_, versions)| was(versions)).map(|(id, _)| id)
    }

    pub fn team_of(self, staff: &StaffId) -> Option<&'a TeamId> {
        self.person(staff)?.team.as_ref()
    }

    pub fn has_role(self, staff: &StaffId, role: &Role) -> bool {
        self.person(staff).is_some_and(|person| person.has(role))
    }
}
