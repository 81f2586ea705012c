//! The challenge: whoever disputes bears the burden of proof.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::dispute::Dispute;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::engine::decide::{Matter, PriorityTests, TestAnswer};
use crate::engine::state::Standing;
use crate::engine::verdict::Ownership;
use crate::policy::blocks::{ChallengeTest, Priority};
use crate::rules::reason::because;
use crate::rules::validity::{Ground, ItemState, items_for};
use crate::rules::{Code, Decider, Reason, term};

impl<'a> PriorityTests<'_, '_, 'a> {
    /// The challenger bears the burden of proof; if he fails in one item, the result is another's.
    pub(super) fn challenge(
        &mut self,
        test: &'a Spanned<Priority>,
        terms: &'a ChallengeTest,
        heard: &mut Vec<Reason<'a>>,
    ) -> Result<TestAnswer<'a>, OutOfCalendar> {
        let limit = self.limit(terms)?;
        self.open_until = limit;
        let mut raised: Vec<&'a Dispute> =
            self.disputes().filter(|dispute| self.claims(dispute)).collect();
        let now = self.replay.as_of().at;
        raised.sort_by_key(|dispute| (dispute.landing.order(), dispute.id));
        // Nobody tries again with what he had not proved at first.
        let mut heard_of = BTreeSet::new();
        raised.retain(|dispute| heard_of.insert(&dispute.by));
        if raised.is_empty() {
            return Ok(TestAnswer::Passes);
        }
        let mut open = None;
        let mut winners: Vec<usize> = Vec::new();
        for dispute in raised {
            match self.examine(test, terms, dispute, limit, now)? {
                ChallengeResult::Passed(place) => winners.push(place),
                ChallengeResult::Failed(reasons) => heard.extend(reasons),
                ChallengeResult::Open(who, reasons) => {
                    heard.extend(reasons);
                    open = Some(who);
                }
            }
        }
        winners.sort_by_key(|place| self.case(*place).report.landing.order());
        if let Some(first) = winners.first() {
            let reason = self
                .because(Code::ChallengeWon, test)
                .report(self.case(*first).report)
                .text("staff", self.party(*first).name().to_owned());
            return Ok(TestAnswer::Decides(Ownership::Owner(self.party(*first)), vec![reason]));
        }
        if let Some(who) = open {
            return Ok(TestAnswer::Decides(
                Ownership::Undecided(who),
                vec![self.because(Code::ChallengeOpen, test).people(who)],
            ));
        }
        let reason = because(Code::ChallengeLost, self.policy, test, &terms.fails);
        Ok(match self.named(&terms.to) {
            Some(outcome) => TestAnswer::Decides(outcome, vec![reason]),
            None => TestAnswer::Passes,
        })
    }

    /// Whether a dispute claims this result: it is over the act, or was raised after it over none
    /// in particular.
    fn claims(&self, dispute: &Dispute) -> bool {
        let Matter::Award { place, event, .. } = self.matter else { return true };
        let case = self.case(place);
        dispute.over.is_some() || dispute.landing.at(case.world.now) >= case.said(event)
    }

    fn limit(&self, terms: &'a ChallengeTest) -> Result<Option<Bound>, OutOfCalendar> {
        let Matter::Award { place, event, .. } = self.matter else { return Ok(None) };
        let case = self.case(place);
        let Some(start) = term::start(&terms.from, case, Some(event))? else { return Ok(None) };
        term::end(&terms.until, terms.first_day, start.from, &case.world)
    }

    fn examine(
        &self,
        test: &'a Spanned<Priority>,
        terms: &'a ChallengeTest,
        dispute: &'a Dispute,
        limit: Option<Bound>,
        now: Instant,
    ) -> Result<ChallengeResult<'a>, OutOfCalendar> {
        let raised = dispute.landing.at(now);
        let late = || because(Code::ChallengeLate, self.policy, test, &terms.in_time);
        if limit.is_some_and(|limit| limit.has_passed(raised)) {
            return Ok(ChallengeResult::Failed(vec![late().at("raised", raised).until(limit)]));
        }
        let mut last = ChallengeResult::Failed(vec![
            self.because(Code::ChallengeWithoutReport, test).text("staff", dispute.by.as_str()),
        ]);
        for place in self.held_by(&dispute.by) {
            if let Matter::Award { event, .. } = self.matter
                && self.case(place).registered() > self.case(place).said(event)
            {
                last = ChallengeResult::Failed(vec![
                    late().at("raised", self.case(place).registered()).until(limit),
                ]);
                continue;
            }
            last = match self.proof(place, Some(dispute))? {
                ChallengeResult::Passed(_) => return self.first_among_valid(test, place),
                other => other,
            };
        }
        Ok(last)
    }

    /// Reports that somebody held when it happened, and has not given away since; in the order of
    /// their landing.
    fn held_by<'s>(&'s self, person: &'s StaffId) -> impl Iterator<Item = usize> + 's {
        self.places().filter(move |place| {
            let state = self.state(*place);
            let gone = match state.standing {
                Standing::Withdrawn | Standing::Rejected => true,
                Standing::Lapsed => match self.matter {
                    Matter::Award { event, .. } => !state.runs(self.case(*place).said(event)),
                    _ => false,
                },
                _ => false,
            };
            !gone && self.held_by_whom(*place) == person
        })
    }

    /// Whether a report holds in every item, as far as had landed when the claim was raised.
    fn proof(
        &self,
        place: usize,
        claim: Option<&'a Dispute>,
    ) -> Result<ChallengeResult<'a>, OutOfCalendar> {
        let member = &self.replay.members[place];
        let state = self.state(place);
        if !state.worthless.is_empty() {
            return Ok(ChallengeResult::Failed(state.worthless.clone()));
        }
        let act = if let Matter::Award { event, .. } = self.matter { Some(event) } else { None };
        let items = items_for(&member.case, Ground { act, claim });
        let (failed, rest): (Vec<_>, Vec<_>) =
            items.into_iter().partition(|item| item.state == ItemState::Fails);
        if !failed.is_empty() {
            return Ok(ChallengeResult::Failed(
                failed.into_iter().map(|item| item.reason).collect(),
            ));
        }
        let mut asked = None;
        let mut open: Vec<Reason<'a>> = Vec::new();
        for item in rest {
            if let ItemState::NeedsPerson(who) = item.state {
                asked.get_or_insert(who);
                open.push(item.reason);
            }
        }
        Ok(asked.map_or(ChallengeResult::Passed(place), |who| ChallengeResult::Open(who, open)))
    }

    /// Among valid registrations the earlier one goes first: the deliverer's own, if he has one.
    /// Others must claim to be heard.
    fn first_among_valid(
        &self,
        test: &'a Spanned<Priority>,
        place: usize,
    ) -> Result<ChallengeResult<'a>, OutOfCalendar> {
        let order = self.case(place).report.landing.order();
        let Matter::Award { event, .. } = self.matter else {
            return Ok(ChallengeResult::Passed(place));
        };
        for other in
            self.held_by(&event.by).filter(|other| self.case(*other).report.landing.order() < order)
        {
            if matches!(self.proof(other, None)?, ChallengeResult::Passed(_)) {
                return Ok(ChallengeResult::Failed(vec![
                    self.because(Code::ChallengeNotFirst, test).report(self.case(other).report),
                ]));
            }
        }
        Ok(ChallengeResult::Passed(place))
    }
}

/// How a challenger's proof ends.
enum ChallengeResult<'a> {
    Passed(usize),
    Failed(Vec<Reason<'a>>),
    /// Somebody must answer first.
    Open(Decider<'a>, Vec<Reason<'a>>),
}
