//! Rows of a table that say again what the table, or the registry, says already.

use std::collections::BTreeMap;

use super::error::AppError;
use crate::domain::ids::ReportId;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::judge;
use crate::engine::state::Standing;
use crate::identity::{Key, Subject};
use crate::policy::Policy;
use crate::registry::Registry;
use crate::rules::identity::{join, terms, touch};
use crate::rules::{Case, Claim, Side};

/// What a row repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Double {
    /// The customer of an earlier row.
    OfLine(u64),
    /// A registration that its side has already, and that stands.
    Registered(ReportId),
}

/// Places under the terms by which customers are found, and whether they are parts of wholes.
type Places = BTreeMap<(Key, String), Vec<(usize, bool)>>;

/// Which of a table's registrations are doubles, by their own key and not by what only may be the
/// same. Kinds that have a rule about doubles leave them to it.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn doubles(
    reports: &[Report],
    registry: &Registry,
    staff: &Staff,
    now: Instant,
) -> Result<BTreeMap<ReportId, Double>, AppError> {
    let Some(policy) = reports.first().and_then(|report| registry.policy_of(report, now)) else {
        return Ok(BTreeMap::new());
    };
    let judgement = judge(&registry.facts(now))?;
    let own = judgement.reports.iter().filter(|verdict| {
        let stands = verdict.right.standing.lives()
            || verdict.right.standing == Standing::Pending
            || verdict.right.standing.waits();
        stands && verdict.policy.id() == policy.id() && is_of(verdict.side, staff)
    });
    let mut known = Known { policy, reports: Vec::new(), places: Places::new() };
    for verdict in own {
        known.add(verdict.report, Double::Registered(verdict.report.id), registry, now);
    }
    let mut found = BTreeMap::new();
    for report in reports {
        let line = report.source.as_ref().map_or(0, |source| source.line);
        if let Some(double) = known.add(report, Double::OfLine(line), registry, now) {
            found.insert(report.id, double);
        }
    }
    Ok(found)
}

fn is_of(side: Side<'_>, staff: &Staff) -> bool {
    match side {
        Side::Person(person) => *person == staff.id,
        Side::Team(team) => staff.team.as_ref() == Some(team),
        Side::Company => false,
    }
}

/// Customers that were met.
struct Known<'r> {
    policy: &'r Policy,
    reports: Vec<(Subject, &'r Report, Double)>,
    places: Places,
}

impl<'r> Known<'r> {
    /// What a registration repeats; one that repeats nothing is known from now on.
    fn add(
        &mut self,
        report: &'r Report,
        as_what: Double,
        registry: &'r Registry,
        now: Instant,
    ) -> Option<Double> {
        let policy = self.policy;
        let kind = policy.kind(&report.kind)?;
        if kind.get_ref().duplicate.is_some() {
            return None;
        }
        let world = registry.world(now);
        let case = Case::new(report, policy, kind, world);
        let subject = case.subject();
        let own_terms = terms(Claim::first(report), policy, kind, world);
        let met = own_terms.iter().flat_map(|term| {
            let under = self.places.get(&(term.key, term.text.clone())).into_iter().flatten();
            under.filter(|(_, part)| !(*part && term.part_of_whole)).map(|(place, _)| *place)
        });
        let same = |place: &usize| {
            let (other, filed, _) = &self.reports[*place];
            let of_kind = policy.kind(&filed.kind);
            of_kind.is_some_and(|of_kind| touch((of_kind, other), (kind, subject)))
                && join(policy, other, subject).is_some_and(|joined| joined.is_certain())
        };
        let twin = met.filter(same).min().map(|place| self.reports[place].2);
        if twin.is_none() || matches!(as_what, Double::Registered(_)) {
            for term in own_terms {
                let under = self.places.entry((term.key, term.text)).or_default();
                under.push((self.reports.len(), term.part_of_whole));
            }
            self.reports.push((subject.clone(), report, as_what));
        }
        twin
    }
}
