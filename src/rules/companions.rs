//! `[kind.companions]`: who came along with a registered customer must say with whom, and each
//! customer brings only so many.

use std::collections::BTreeMap;

use crate::domain::ids::ReportId;
use crate::domain::report::Report;
use crate::policy::blocks::{CountsWhen, EntryOutcome, Kind};

use super::case::Case;
use super::counting::{
    CountedReport, CountingReach, CountingRule, Earlier, FoundBy, LandedWhen, ReachDepth,
};
use super::fault::{EntryFault, fault};
use super::marks::Mark;
use super::reason::Code;
use super::validity::{ItemState, items};

/// Registrations of customers who came along with that of another.
fn brought_by(report: ReportId) -> Mark {
    Mark::digest(&["companions", &report.to_string()])
}

/// Whom it came along with, and who else did. Whether another one takes a place hangs on findings,
/// which may stand in a dispute over him.
fn reach(case: &Case<'_>) -> Vec<CountingReach> {
    let with = case.report.companion_of.filter(|_| case.kind.get_ref().companions.is_some());
    let Some(with) = with else { return Vec::new() };
    let all = |found, depth| CountingReach {
        found,
        landed: LandedWhen::Any,
        depth,
        room: 0,
        compares: None,
    };
    vec![
        all(FoundBy::Id(with), ReachDepth::Counted),
        all(FoundBy::Marks(vec![brought_by(with)]), ReachDepth::Judged),
    ]
}

/// Who came along with each registration, by their places.
#[derive(Default)]
pub(super) struct Brought(BTreeMap<ReportId, Vec<usize>>);

impl<'a> CountingRule<'a> for Brought {
    fn outcome(&self, kind: &Kind) -> Option<EntryOutcome> {
        kind.companions.as_ref().map(|rule| rule.outcome)
    }

    fn reach(&self, case: &Case<'_>) -> Vec<CountingReach> {
        reach(case)
    }

    fn marks(&self, report: &Report) -> Vec<Mark> {
        report.companion_of.into_iter().map(brought_by).collect()
    }

    fn named(&self, report: &Report) -> Option<ReportId> {
        report.companion_of
    }

    fn count(
        &mut self,
        next: &CountedReport<'_, 'a>,
        earlier: &dyn Earlier<'a>,
    ) -> Option<EntryFault<'a>> {
        let rule = next.case.kind.get_ref().companions.as_ref()?;
        let stands = |with: &ReportId| {
            earlier.place_of(*with).is_some_and(|with| {
                let mut kinds = earlier.policy(with).kinds.iter();
                with <= next.place
                    && kinds.any(|kind| kind.get_ref().companions.is_some())
                    && earlier.is_accepted(with)
            })
        };
        let Some(with) = next.case.report.companion_of.filter(stands) else {
            return Some(fault(next.case, Code::CompanionOfNobody, &rule.clause, rule.outcome));
        };
        // Whoever was found to be none of theirs leaves the place to another.
        let counts = |place: &usize| {
            let other = earlier.case(*place, next.case.since);
            let mut items = items(&other).into_iter();
            !items.any(|item| item.counts == CountsWhen::Always && item.state == ItemState::Fails)
        };
        let brought = self.0.entry(with).or_default();
        let before = brought.iter().filter(|place| counts(place)).count();
        brought.push(next.place);
        if u32::try_from(before).is_ok_and(|before| before < rule.at_most) {
            return None;
        }
        let found = fault(next.case, Code::TooManyCompanions, &rule.clause, rule.outcome);
        Some(EntryFault { reason: found.reason.count("most", rule.at_most), ..found })
    }
}
