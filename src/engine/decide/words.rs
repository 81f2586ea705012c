//! What people said: an agreement, the customer's choice, a finding.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use toml::Spanned;

use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::engine::decide::order::equal;
use crate::engine::decide::{PriorityTests, TestAnswer, counts, has_ended};
use crate::engine::state::Standing;
use crate::engine::verdict::Ownership;
use crate::policy::blocks::{AgreementTest, ChoiceTest, FindingTest, Priority};
use crate::rules::{Arg, Code};

impl<'a> PriorityTests<'_, '_, 'a> {
    pub(super) fn agreement(
        &self,
        test: &'a Spanned<Priority>,
        terms: &'a AgreementTest,
    ) -> TestAnswer<'a> {
        let as_of = self.replay.as_of();
        let settled = |dispute: &'a Dispute| {
            let ending = dispute.ending(as_of).filter(|ending| ending.act.is(acts::SETTLE))?;
            let agreement = dispute.course(as_of).settled()?.clone();
            Some((agreement, ending))
        };
        let Some((agreement, ending)) = self.disputes().find_map(settled) else {
            return TestAnswer::Passes;
        };
        let whole =
            ending.shares.values().map(|share| share.0).sum::<Decimal>() == Decimal::ONE_HUNDRED;
        let Some(outcome) = whole.then(|| self.shared(ending.shares)).flatten() else {
            return TestAnswer::Passes;
        };
        let mut reasons = vec![self.because(Code::Agreed, test).act(ending.act)];
        let told = agreement.signed.iter().filter(|signature| signature.is_told());
        reasons.extend(told.map(|signature| {
            let reason = self.because(Code::ToldOf, test).act(signature.act);
            reason
                .text("staff", signature.act.by.as_str())
                .text("other", signature.signer.to_string())
        }));
        reasons.extend(
            terms
                .copies_to
                .iter()
                .map(|who| self.because(Code::CopiesTo, test).with("copies", Arg::Everybody(who))),
        );
        TestAnswer::Decides(outcome, reasons)
    }

    pub(super) fn customer_choice(
        &self,
        test: &'a Spanned<Priority>,
        terms: &'a ChoiceTest,
    ) -> TestAnswer<'a> {
        let kind = &terms.by;
        let words = self.places().flat_map(|place| {
            let case = self.case(place);
            case.complete(kind.as_str()).map(move |event| (case, event))
        });
        let Some((case, word)) = words.max_by_key(|(_, event)| (event.landing.order(), event.id))
        else {
            return TestAnswer::Passes;
        };
        let chosen = word.fields.text("chooses").and_then(|id| id.parse::<StaffId>().ok());
        let worthy = |place: &usize| {
            let state = self.state(*place);
            state.standing != Standing::Void && !state.is_over()
        };
        if self.is_spent(word) {
            return TestAnswer::Passes;
        }
        let is_later = |place: &usize| self.case(*place).since.order() > word.landing.order();
        let place = chosen.and_then(|chosen| {
            let mut there = self.places().filter(worthy).filter(|place| !is_later(place));
            there.find(|place| *self.held_by_whom(*place) == chosen)
        });
        let Some(place) = place else { return TestAnswer::Passes };
        let reason = self
            .because(Code::CustomerChose, test)
            .event(case.report, word)
            .text("staff", self.party(place).name().to_owned());
        TestAnswer::Decides(Ownership::Owner(self.party(place)), vec![reason])
    }

    pub(super) fn found(
        &self,
        test: &'a Spanned<Priority>,
        terms: &'a FindingTest,
    ) -> TestAnswer<'a> {
        let found = self.replay.found(terms.by.as_str(), self.places());
        let Some((event, answer)) = found else { return TestAnswer::Passes };
        if answer != *terms.answer || self.nobody_claims() || self.is_spent(event) {
            return TestAnswer::Passes;
        }
        let Some(outcome) = self.together(event) else { return TestAnswer::Passes };
        TestAnswer::Decides(outcome, vec![self.because(Code::FoundTogether, test).act(event)])
    }

    /// Whether a choice or a finding speaks no more (law 19): it speaks of the claims that there
    /// were when it landed, until those that stood then are over, or all of them are and a later
    /// one stands.
    fn is_spent(&self, word: &Event) -> bool {
        let landed = word.landing.at(self.replay.as_of().at);
        let is_known = |place: &usize| self.case(*place).since.order() <= word.landing.order();
        let stood = |place: &usize| self.state(*place).ended.is_none_or(|ended| ended > landed);
        let known: Vec<usize> = self.places().filter(is_known).collect();
        let later_stands = !self.candidates.iter().all(is_known);
        let outlived = self.nobody_claims() && known.iter().any(stood);
        (later_stands || outlived) && known.into_iter().all(|place| has_ended(self.state(place)))
    }

    /// Those whom a finding means: the people it names, or else whoever's claim was in force; where
    /// that is one alone, whoever else registered the customer and counts. `None` where only claims
    /// are in force of which it says nothing.
    fn together(&self, finding: &'a Event) -> Option<Ownership<'a>> {
        let named: BTreeSet<StaffId> =
            finding.fields.texts("with").into_iter().filter_map(|id| id.parse().ok()).collect();
        let named = named.into_iter().map(|person| self.party_of(person)).collect::<BTreeSet<_>>();
        if !named.is_empty() {
            return Some(equal(named));
        }
        // It speaks of the claims that stood then (law 19).
        let stood = |place: &&usize| self.case(**place).since.order() <= finding.landing.order();
        let sides = |places: &[usize]| {
            places.iter().filter(stood).map(|place| self.party(*place)).collect::<BTreeSet<_>>()
        };
        let in_force = sides(&self.candidates);
        match in_force.len() {
            0 if !self.candidates.is_empty() => return None,
            0 | 1 => {}
            _ => return Some(equal(in_force)),
        }
        let counted: Vec<usize> =
            self.places().filter(|place| counts(self.state(*place))).collect();
        Some(equal(sides(&counted)))
    }
}
