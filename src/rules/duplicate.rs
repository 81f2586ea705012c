//! `[kind.duplicate]`: the same customer twice from the same side; the later registration falls.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::event::builtin;
use crate::identity::{Key, Match, Subject};
use crate::policy::blocks::{Duplicate, EntryOutcome, Kind, Within};

use super::case::Case;
use super::counting::{
    CountedReport, CountingGroup, CountingReach, CountingRule, Earlier, FoundBy, LandedWhen,
    ReachDepth, per,
};
use super::fault::{EntryFault, fault};
use super::identity::{LookupTerm, all_match, most_telling, terms_of};
use super::marks::sought;
use super::reason::{Arg, Code};
use super::term::business_day;

/// Those by whose leading keys it may be the same customer.
fn reach(case: &Case<'_>) -> Vec<CountingReach> {
    let Some(rule) = &case.kind.get_ref().duplicate else { return Vec::new() };
    let marks = leading(rule)
        .into_iter()
        .flat_map(|key| sought(case.policy.id(), key, case.subject()))
        .collect();
    vec![CountingReach {
        found: FoundBy::Marks(marks),
        landed: LandedWhen::Any,
        depth: ReachDepth::Counted,
        room: 0,
        compares: Some(compares),
    }]
}

fn compares(case: &Case<'_>, other: &Case<'_>) -> bool {
    let Some(rule) = &case.kind.get_ref().duplicate else { return false };
    let (one, two) = (case.report, other.report);
    one.policy == two.policy
        && one.kind == two.kind
        && day(rule, case) == day(rule, other)
        && per(case, rule.per) == per(other, rule.per)
        && two.landing.order() <= one.landing.order()
        && is_same(rule, case.subject(), other.subject())
}

/// The most telling key of each combination.
fn leading(rule: &Duplicate) -> BTreeSet<Key> {
    rule.keys.iter().filter_map(|keys| most_telling(keys)).collect()
}

fn is_same(rule: &Duplicate, one: &Subject, other: &Subject) -> bool {
    let relations = BTreeSet::new();
    rule.keys.iter().any(|keys| all_match(keys, &relations, Match::Certain, one, other))
}

/// The day within which they are compared; the same for all where there is none.
fn day(rule: &Duplicate, case: &Case<'_>) -> NaiveDate {
    match rule.within {
        Within::Day => business_day(case),
        Within::Ever => NaiveDate::MIN,
    }
}

/// A place, and whether what it is known by is a part of a whole number.
type KnownPlace = (usize, bool);

/// The customers whom each side registered, by the terms under which they are looked up.
#[derive(Default)]
pub(super) struct KnownCustomers<'a>(
    BTreeMap<CountingGroup<'a>, BTreeMap<(Key, String), Vec<KnownPlace>>>,
);

impl<'a> CountingRule<'a> for KnownCustomers<'a> {
    fn outcome(&self, kind: &Kind) -> Option<EntryOutcome> {
        kind.duplicate.as_ref().map(|rule| rule.outcome)
    }

    fn reach(&self, case: &Case<'_>) -> Vec<CountingReach> {
        reach(case)
    }

    fn count(
        &mut self,
        next: &CountedReport<'_, 'a>,
        earlier: &dyn Earlier<'a>,
    ) -> Option<EntryFault<'a>> {
        let rule: &'a Duplicate = next.case.kind.get_ref().duplicate.as_ref()?;
        if next.outcome.is_some() {
            return None;
        }
        let group = next.group(per(next.case, rule.per), day(rule, next.case));
        let known = self.0.entry(group).or_default();
        let subject = next.case.subject();
        let terms: BTreeSet<LookupTerm> =
            leading(rule).into_iter().flat_map(|key| terms_of(key, subject)).collect();
        let same = |other: &usize| {
            let other = earlier.case(*other, next.case.since);
            other.report.id != next.case.report.id
                && other.last(builtin::WITHDRAW).is_none()
                && is_same(rule, subject, other.subject())
        };
        let alike = |term: &LookupTerm| {
            let others = known.get(&(term.key, term.text.clone())).into_iter().flatten();
            others
                .filter(|(_, part)| !(*part && term.part_of_whole))
                .map(|(place, _)| *place)
                .collect::<Vec<_>>()
        };
        let like: BTreeSet<usize> = terms.iter().flat_map(alike).collect();
        if let Some(first) = like.into_iter().find(same) {
            let found = fault(next.case, Code::Duplicate, &rule.clause, rule.outcome);
            let other = &earlier.report(first).id;
            return Some(EntryFault {
                reason: found.reason.with("other", Arg::Report(*other)),
                repeats: Some(other),
                ..found
            });
        }
        for term in terms {
            known.entry((term.key, term.text)).or_default().push((next.place, term.part_of_whole));
        }
        None
    }
}
