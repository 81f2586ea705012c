//! `[kind.quota]`: so many registrations of a day are taken, the first ones.

use std::collections::BTreeMap;

use crate::policy::blocks::{EntryOutcome, Kind};

use super::case::Case;
use super::counting::{
    CountedReport, CountingGroup, CountingReach, CountingRule, Earlier, LandedWhen, ReachDepth,
    per, sent_for,
};
use super::fault::{EntryFault, fault};
use super::reason::Code;

/// Those sent before on the same day, where they may be too many.
fn reach(case: &Case<'_>) -> Vec<CountingReach> {
    let Some(rule) = &case.kind.get_ref().quota else { return Vec::new() };
    let sent = case.world.zone.date(case.registered());
    vec![CountingReach {
        found: sent_for(case, per(case, rule.per), &[sent]),
        landed: LandedWhen::On(sent),
        depth: ReachDepth::Counted,
        room: rule.first as usize,
        compares: None,
    }]
}

/// How many of each side's were taken on a day.
#[derive(Default)]
pub(super) struct Taken<'a>(BTreeMap<CountingGroup<'a>, u32>);

impl<'a> CountingRule<'a> for Taken<'a> {
    fn outcome(&self, kind: &Kind) -> Option<EntryOutcome> {
        kind.quota.as_ref().map(|rule| rule.outcome)
    }

    fn reach(&self, case: &Case<'_>) -> Vec<CountingReach> {
        reach(case)
    }

    fn count(
        &mut self,
        next: &CountedReport<'_, 'a>,
        _: &dyn Earlier<'a>,
    ) -> Option<EntryFault<'a>> {
        let rule = next.case.kind.get_ref().quota.as_ref()?;
        let uses_it_up = match next.outcome {
            None => true,
            Some(EntryOutcome::NotAccepted) => false,
            Some(EntryOutcome::Void | EntryOutcome::Weak) => rule.void_entries_count,
        };
        if !uses_it_up {
            return None;
        }
        let sent = next.case.world.zone.date(next.case.registered());
        let taken = self.0.entry(next.group(per(next.case, rule.per), sent)).or_default();
        if *taken < rule.first {
            *taken += 1;
            return None;
        }
        let found = fault(next.case, Code::OverCap, &rule.clause, rule.outcome);
        Some(EntryFault { reason: found.reason.count("first", rule.first), ..found })
    }
}
