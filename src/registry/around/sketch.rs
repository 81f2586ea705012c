//! What the walk must know of a registration to see whom it touches.

use chrono::NaiveDate;

use crate::domain::ids::{StaffId, TeamId};
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::identity::{Match, Subject};
use crate::index::keys::{Mark, Party, days_of};
use crate::policy::Policy;
use crate::policy::blocks::{EntryOutcome, Holder, Kind, Per};
use crate::registry::Registry;
use crate::rules::Case;
use crate::rules::case::holder_of;
use crate::rules::entry::faults;
use crate::rules::identity::join;
use crate::rules::term::business_day;

/// For whom registrations are counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Person(StaffId),
    Team(TeamId),
    Company,
}

/// A registration under the policy that judges it.
pub(super) struct Sketch<'r> {
    pub(super) policy: &'r Policy,
    pub(super) kind: &'r Kind,
    pub(super) subject: Subject,
    /// It may be void against a complete registration only.
    pub(super) weak: bool,
    pub(super) sent: NaiveDate,
    pub(super) counts_for: NaiveDate,
    /// Who holds it.
    pub(super) side: Side,
    registrant: StaffId,
    team: Option<TeamId>,
}

impl<'r> Sketch<'r> {
    /// `None` where no policy judges it.
    pub(super) fn of(report: &Report, registry: &'r Registry, now: Instant) -> Option<Self> {
        let world = registry.world(now);
        let policy =
            registry.shelf.in_force(&report.policy, world.zone.date(report.landing.at(now)))?;
        let kind = policy.kind(&report.kind)?;
        let case = Case::new(report, policy, kind, world);
        let block = kind.get_ref();
        let side = match (block.holder, case.team()) {
            (Holder::Company, _) => Side::Company,
            (_, Some(team)) => Side::Team(team.clone()),
            (_, None) => Side::Person(holder_of(&case).clone()),
        };
        let counted = [
            block.quota.as_ref().map(|rule| rule.outcome),
            block.duplicate.as_ref().map(|rule| rule.outcome),
        ];
        let counted = counted
            .into_iter()
            .chain([block.companions.as_ref().map(|rule| rule.outcome)])
            .flatten();
        let weak = counted
            .chain(faults(&case).iter().map(|fault| fault.outcome))
            .any(|outcome| outcome == EntryOutcome::Weak);
        Some(Self {
            policy,
            kind: block,
            weak,
            sent: world.zone.date(case.registered()),
            counts_for: business_day(&case),
            side,
            registrant: report.registrant.clone(),
            team: report
                .team
                .as_ref()
                .or_else(|| registry.org.team_of(&report.registrant))
                .cloned(),
            subject: case.subject,
        })
    }

    /// For whom a rule counts it.
    pub(super) fn per(&self, per: Per) -> Side {
        match (per, &self.team) {
            (Per::Team, Some(team)) => Side::Team(team.clone()),
            _ => Side::Person(self.registrant.clone()),
        }
    }

    /// Whether the two may be one customer; `None` where nothing joins them. More are joined here
    /// than in a judgement, never fewer.
    pub(super) fn meets(&self, other: &Self) -> Option<Meeting> {
        if self.policy.id() != other.policy.id() {
            return None;
        }
        let joined = [self.policy, other.policy]
            .into_iter()
            .filter_map(|policy| join(policy, &self.subject, &other.subject));
        let grade = joined.map(|joined| joined.rule.get_ref().grade).max()?;
        let one = grade == Match::Certain || (self.weak && other.weak);
        Some(if one { Meeting::One } else { Meeting::Suspicion })
    }

    /// Everything that may stand on the sheet of a side and a day.
    pub(super) fn sheet(&self, side: &Side, days: &[NaiveDate], registry: &Registry) -> Vec<Mark> {
        let zone = registry.house.zone;
        let parties = match side {
            Side::Person(staff) => vec![Party::Staff(staff)],
            Side::Company => vec![Party::Everybody],
            Side::Team(team) => {
                let members =
                    registry.org.staff.values().filter(|staff| staff.team.as_ref() == Some(team));
                members.map(|staff| Party::Staff(&staff.id)).chain([Party::Team(team)]).collect()
            }
        };
        let mut days: Vec<NaiveDate> = days.iter().flat_map(|day| days_of(*day, zone)).collect();
        days.sort();
        days.dedup();
        let mark = |party: &Party<'_>, day: &NaiveDate| {
            Mark::sheet(self.policy.id(), &self.kind.name, *party, *day)
        };
        days.iter().flat_map(|day| parties.iter().map(move |party| mark(party, day))).collect()
    }
}

/// What two registrations may be to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meeting {
    One,
    Suspicion,
}
