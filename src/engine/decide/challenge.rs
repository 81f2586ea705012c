//! The challenge: whoever disputes bears the burden of proof.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::dispute::Dispute;
use crate::domain::instant::Instant;
use crate::engine::decide::{Answer, Bench, Matter, asked};
use crate::engine::verdict::Outcome;
use crate::policy::blocks::Priority;
use crate::rules::case::holder_of;
use crate::rules::reason::because;
use crate::rules::validity::State;
use crate::rules::{Code, Reason, term};

impl<'a> Bench<'_, '_, 'a> {
    /// The challenger bears the burden of proof; if he fails in one item, the result is another's.
    pub(super) fn challenge(&mut self, test: &'a Spanned<Priority>, heard: &mut Vec<Reason<'a>>) -> Result<Answer<'a>, OutOfCalendar> {
        let limit = self.limit(test.get_ref())?;
        self.open_until = limit;
        let mut raised: Vec<&'a Dispute> = self.disputes().collect();
        let Some(now) = self.course.members.first().map(|member| member.case.world.now) else { return Ok(Answer::Passes) };
        raised.sort_by_key(|dispute| (dispute.landing.order(), dispute.id));
        if raised.is_empty() {
            return Ok(Answer::Passes);
        }
        self.open_until = None;
        let mut open = None;
        let mut winners: Vec<usize> = Vec::new();
        for dispute in raised {
            match self.examine(test, dispute, limit, now) {
                Exam::Passed(place) => winners.push(place),
                Exam::Failed(reasons) => heard.extend(reasons),
                Exam::Open(who, reasons) => {
                    heard.extend(reasons);
                    open = Some(who);
                }
            }
        }
        winners.sort_by_key(|place| self.course.members[*place].case.report.landing.order());
        if let Some(first) = winners.first() {
            let reason =
                self.because(Code::ChallengeWon, test).report(self.case(*first).report).text("staff", self.party(*first).name().to_owned());
            return Ok(Answer::Decides(Outcome::Owner(self.party(*first)), vec![reason]));
        }
        if let Some(who) = open {
            return Ok(Answer::Decides(Outcome::Undecided(who.clone()), vec![self.because(Code::ChallengeOpen, test).text("who", who)]));
        }
        let reason = because(Code::ChallengeLost, self.policy, test, &test.get_ref().fails);
        Ok(match self.named(test.get_ref()) {
            Some(outcome) => Answer::Decides(outcome, vec![reason]),
            None => Answer::Passes,
        })
    }

    fn limit(&self, test: &'a Priority) -> Result<Option<Bound>, OutOfCalendar> {
        let (Some(until), Some(from), Matter::Award { place, event, .. }) = (&test.until, &test.from, self.matter) else { return Ok(None) };
        let case = self.case(place);
        let Some(start) = term::start(from, case, Some(event))? else { return Ok(None) };
        term::end(until, test.first_day, start.from, &case.world)
    }

    fn examine(&self, test: &'a Spanned<Priority>, dispute: &'a Dispute, limit: Option<Bound>, now: Instant) -> Exam<'a> {
        let raised = dispute.raised_at(now);
        let late = || because(Code::ChallengeLate, self.policy, test, &test.get_ref().in_time);
        if limit.is_some_and(|limit| limit.has_passed(raised)) {
            return Exam::Failed(vec![late().at("raised", raised).until(limit)]);
        }
        let own = (0..self.course.members.len()).find(|place| *holder_of(self.case(*place)) == dispute.by);
        let Some(place) = own else {
            return Exam::Failed(vec![self.because(Code::ChallengeWithoutReport, test).text("staff", dispute.by.as_str())]);
        };
        if let Matter::Award { event, .. } = self.matter
            && self.case(place).registered() > self.case(place).said(event)
        {
            return Exam::Failed(vec![late().at("raised", self.case(place).registered()).until(limit)]);
        }
        match self.proof(place) {
            Exam::Passed(_) => self.first_among_valid(test, place),
            other => other,
        }
    }

    /// Whether a report holds in every item.
    fn proof(&self, place: usize) -> Exam<'a> {
        let member = &self.course.members[place];
        if let Some((_, reasons)) = member.worthless() {
            return Exam::Failed(reasons);
        }
        let failed: Vec<Reason<'a>> =
            member.items.iter().filter(|item| item.state == State::Fails).map(|item| item.reason.clone()).collect();
        if !failed.is_empty() {
            return Exam::Failed(failed);
        }
        let open = member.items.iter().filter(|item| item.state == State::NeedsPerson);
        let open: Vec<Reason<'a>> = open.map(|item| item.reason.clone()).collect();
        match open.first() {
            Some(first) => Exam::Open(asked(first), open),
            None => Exam::Passed(place),
        }
    }

    /// Among valid registrations the earlier one goes first: the deliverer's own, if he has one.
    fn first_among_valid(&self, test: &'a Spanned<Priority>, place: usize) -> Exam<'a> {
        let order = self.case(place).report.landing.order();
        let Matter::Award { event, .. } = self.matter else { return Exam::Passed(place) };
        let earlier = (0..self.course.members.len()).find(|other| {
            let case = self.case(*other);
            *holder_of(case) == event.by && case.report.landing.order() < order && matches!(self.proof(*other), Exam::Passed(_))
        });
        match earlier {
            Some(other) => Exam::Failed(vec![self.because(Code::ChallengeNotFirst, test).report(self.case(other).report)]),
            None => Exam::Passed(place),
        }
    }
}

/// How a challenger's proof ends.
enum Exam<'a> {
    Passed(usize),
    Failed(Vec<Reason<'a>>),
    /// Somebody must answer first.
    Open(String, Vec<Reason<'a>>),
}
