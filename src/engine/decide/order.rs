//! What can be counted: who was first, whose event was first, who says more; and what is left when
//! nothing tells.

use rust_decimal::Decimal;
use toml::Spanned;

use crate::domain::event::Event;
use crate::domain::money::Share;
use crate::engine::decide::{PriorityTests, TestAnswer};
use crate::engine::verdict::{Ownership, Party};
use crate::policy::blocks::{
    CompletenessTest, DefaultTest, EarliestTest, FirstEventTest, Priority,
};
use crate::rules::{Arg, Case, Code, Reason};

impl<'a> PriorityTests<'_, '_, 'a> {
    pub(super) fn earliest(
        &mut self,
        test: &'a Spanned<Priority>,
        terms: &'a EarliestTest,
        heard: &mut Vec<Reason<'a>>,
    ) -> TestAnswer<'a> {
        if let Some(kind) = &terms.having {
            let has = |place: &usize| self.case(*place).complete(kind.as_str()).next().is_some();
            let with: Vec<usize> = self.candidates.iter().copied().filter(has).collect();
            if with.is_empty() {
                return TestAnswer::Passes;
            }
            self.candidates = with;
        }
        let heard_of = self.candidates.clone();
        let Some(first) = self.candidates.iter().map(|place| self.state(*place).rank.0).min()
        else {
            return TestAnswer::Passes;
        };
        // Those who are equal stay for the tests after this one; the others are out of it.
        let then = &self.then;
        self.candidates.retain(|place| then[place].state.rank.0 == first);
        self.one_of_a_side();
        if let [place] = self.candidates[..] {
            let reason = self
                .because(Code::Earliest, test)
                .report(self.case(place).report)
                .at("landed", self.case(place).registered());
            let reasons = std::iter::once(reason)
                .chain(self.had_earlier(test, terms, place, &heard_of))
                .collect();
            return TestAnswer::Decides(Ownership::Owner(self.party(place)), reasons);
        }
        heard.push(
            self.because(Code::SameLanding, test).report(self.case(self.candidates[0]).report),
        );
        TestAnswer::Passes
    }

    /// Says that the event which the claims had to have happened on another one first, though that
    /// one was registered later.
    fn had_earlier(
        &self,
        test: &'a Spanned<Priority>,
        terms: &'a EarliestTest,
        winner: usize,
        others: &[usize],
    ) -> Option<Reason<'a>> {
        let kind = terms.having.as_ref()?;
        let happened = |place: usize| {
            let case = self.case(place);
            case.complete(kind.as_str())
                .map(|event| (case.said(event), place, event))
                .min_by_key(|(said, _, event)| (*said, event.id))
        };
        let own = happened(winner)?.0;
        let (_, place, event) = others
            .iter()
            .filter_map(|place| happened(*place))
            .filter(|(said, ..)| *said < own)
            .min_by_key(|(said, ..)| *said)?;
        let reason = self.because(Code::HadEarlier, test).event(self.case(place).report, event);
        Some(
            reason
                .with("event", Arg::Event(kind.as_str().into()))
                .text("staff", self.party(place).name().to_owned()),
        )
    }

    /// The claim on which the event happened first; claims without it, or without the one it
    /// presupposes, step back.
    pub(super) fn first_event(
        &mut self,
        test: &'a Spanned<Priority>,
        terms: &'a FirstEventTest,
        heard: &mut Vec<Reason<'a>>,
    ) -> TestAnswer<'a> {
        let kind = &terms.by;
        let fits = |place: &usize| {
            terms
                .having
                .as_ref()
                .is_none_or(|having| self.case(*place).complete(having.as_str()).next().is_some())
        };
        let happened = |place: usize| {
            let event = self.case(place).complete(kind.as_str()).next()?;
            Some((self.case(place).said(event), event.landing.order(), place, event))
        };
        let found: Vec<_> =
            self.candidates.iter().copied().filter(fits).filter_map(happened).collect();
        let Some(first) = found.iter().map(|(said, order, ..)| (*said, *order)).min() else {
            return TestAnswer::Passes;
        };
        let first: Vec<(usize, &'a Event)> = found
            .into_iter()
            .filter(|(said, order, ..)| (*said, *order) == first)
            .map(|(.., place, event)| (place, event))
            .collect();
        self.candidates = first.iter().map(|(place, _)| *place).collect();
        if let [(place, event)] = first[..] {
            let reason = self
                .because(Code::FirstEvent, test)
                .event(self.case(place).report, event)
                .with("event", Arg::Event(kind.as_str().into()));
            return TestAnswer::Decides(Ownership::Owner(self.party(place)), vec![reason]);
        }
        heard.push(
            self.because(Code::EventTogether, test).with("event", Arg::Event(kind.as_str().into())),
        );
        TestAnswer::Passes
    }

    pub(super) fn most_complete(
        &mut self,
        test: &'a Spanned<Priority>,
        terms: &'a CompletenessTest,
        heard: &mut Vec<Reason<'a>>,
    ) -> TestAnswer<'a> {
        let filled = |place: &usize| {
            terms.fields.iter().filter(|field| says(self.case(*place), field)).count()
        };
        let counted: Vec<(usize, usize)> =
            self.candidates.iter().map(|place| (filled(place), *place)).collect();
        let Some(most) = counted.iter().map(|(count, _)| *count).max() else {
            return TestAnswer::Passes;
        };
        let total = terms.fields.len();
        self.candidates = counted
            .into_iter()
            .filter(|(count, _)| *count == most)
            .map(|(_, place)| place)
            .collect();
        if let [place] = self.candidates[..] {
            let reason = self
                .because(Code::MostComplete, test)
                .report(self.case(place).report)
                .text("filled", format!("{most}/{total}"));
            return TestAnswer::Decides(Ownership::Owner(self.party(place)), vec![reason]);
        }
        heard.push(
            self.because(Code::EquallyComplete, test).text("filled", format!("{most}/{total}")),
        );
        TestAnswer::Passes
    }

    pub(super) fn split(&self, test: &'a Spanned<Priority>) -> TestAnswer<'a> {
        if self.candidates.is_empty() {
            return TestAnswer::Passes;
        }
        let parties = self.candidates.iter().map(|place| self.party(*place)).collect();
        TestAnswer::Decides(equal(parties), vec![self.because(Code::SplitEqually, test)])
    }

    pub(super) fn default(
        &self,
        test: &'a Spanned<Priority>,
        terms: &'a DefaultTest,
    ) -> TestAnswer<'a> {
        match self.named(&terms.to) {
            Some(outcome) => {
                TestAnswer::Decides(outcome, vec![self.because(Code::ByDefault, test)])
            }
            None => TestAnswer::Passes,
        }
    }
}

/// Equal shares in per cent; what hundred cannot be divided into goes to the first ones by a
/// hundredth each.
pub(super) fn equal(parties: std::collections::BTreeSet<Party<'_>>) -> Ownership<'_> {
    let mut parties: Vec<Party<'_>> = parties.into_iter().collect();
    if parties.len() < 2 {
        return parties.pop().map_or(Ownership::Nobody, Ownership::Owner);
    }
    // Money divides so that the parts come to the whole again; the currency plays no part.
    let whole =
        crate::domain::money::Money::new(Decimal::ONE_HUNDRED, crate::domain::money::Currency::CNY);
    let shares = whole.split(&vec![Decimal::ONE; parties.len()]);
    Ownership::Shared(
        parties
            .into_iter()
            .zip(shares)
            .map(|(party, share)| (party, Share(share.amount)))
            .collect(),
    )
}

/// Whether a report says something: a field that is filled, an event that is there, a field of an
/// event.
fn says(case: &Case<'_>, what: &str) -> bool {
    if what.starts_with("customer.") || what.starts_with("intent.") {
        return case.field(what).is_some() && !placeholder(case, what);
    }
    match what.split_once('.') {
        Some((event, field)) => case.complete(event).any(|event| event.fields.get(field).is_some()),
        None => case.complete(what).next().is_some(),
    }
}

/// A form of address where the name should be says nothing.
fn placeholder(case: &Case<'_>, path: &str) -> bool {
    path == "customer.name"
        && case
            .customer
            .name
            .as_deref()
            .is_some_and(|name| crate::identity::PersonName::parse(name).problem().is_some())
}
