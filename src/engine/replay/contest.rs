//! An automatic renewal that a rival's report turns into a question for a person.

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::engine::replay::Replay;
use crate::engine::replay::renewal::extension;
use crate::engine::state::{
    Flag, OpenQuestion, ProtectionTerm, RenewalContest, ReportState, Right, Standing, Successor,
};
use crate::policy::clause::Clauses;
use crate::policy::term::FirstDay;
use crate::rules::reason::because;
use crate::rules::{Code, Decider, Reason, people, term};

impl<'a> Replay<'_, 'a> {
    /// A rival who files while an automatic extension runs makes it a question at once.
    pub(super) fn contest_extension(
        &mut self,
        holder: usize,
        rival: usize,
    ) -> Result<(), OutOfCalendar> {
        let state = &self.states[holder];
        if state.asked().is_some() || state.standing == Standing::Won {
            return Ok(());
        }
        if let Some(successor) = state.successor() {
            let question = self.ask(holder, successor.contest, self.clock);
            self.states[holder].right = Right::KeptUntil(successor, Some(question));
            return Ok(());
        }
        if state.renewals == 0 {
            return Ok(());
        }
        let automatic = extension(self.case(holder).policy);
        let Some((renewal, contested)) =
            automatic.and_then(|(renewal, terms)| Some((renewal, terms.contested.as_ref()?)))
        else {
            return Ok(());
        };
        self.contest(holder, RenewalContest { rival, renewal, contested, end: None }, self.clock)
    }

    /// The renewal becomes a question; until it is answered, the first holder continues.
    pub(super) fn contest(
        &mut self,
        place: usize,
        contest: RenewalContest<'a>,
        at: Instant,
    ) -> Result<(), OutOfCalendar> {
        let state = &mut self.states[place];
        let contest = RenewalContest { end: state.end().flatten(), ..contest };
        state.prolong(None);
        state.standing = Standing::Contested;
        let question = self.ask(place, contest, at);
        self.states[place].right = Right::Asked(contest, question);
        match self.earlier_answer(place, contest) {
            Some(event) => self.answer(place, contest, event),
            None => Ok(()),
        }
    }

    /// Puts a question before those who answer it.
    fn ask(&mut self, place: usize, contest: RenewalContest<'a>, at: Instant) -> OpenQuestion<'a> {
        let case = &self.case(place);
        let finding = contest.contested.finding.as_str();
        let who = case
            .policy
            .finding(finding)
            .map_or(Decider::Nobody, |declared| Decider::Named(&declared.get_ref().by));
        let reason = because(
            Code::RenewalContested,
            case.policy,
            contest.renewal,
            &contest.contested.clause,
        )
        .report(case.report);
        let reason = reason.people(who);
        self.journal.enter(place, at, reason.clone());
        OpenQuestion { finding, who, reason }
    }

    /// An answer that was given before the question arose: about this rival, and since the holder
    /// has the right that he has now.
    fn earlier_answer(&self, place: usize, contest: RenewalContest<'a>) -> Option<&'a Event> {
        let name = contest.contested.finding.as_str();
        let now = self.case(place).world.now;
        let holder = &self.states[place];
        let since = holder.terms.iter().map(|term| term.granted).max();
        let rival = self.case(contest.rival).report.landing.order();
        let speaks = |event: &&'a Event| {
            let landed = event.landing.at(now);
            // The answer that gave the holder this right is not heard again about the next rival.
            let later = since.is_none_or(|since| landed > since) && event.landing.order() > rival;
            landed <= self.clock && later && holder.given_by != Some(event.id)
        };
        let found = [place, contest.rival]
            .into_iter()
            .filter_map(|place| self.case(place).answer(name).map(|(event, _)| event));
        found.filter(speaks).max_by_key(|event| event.landing.order())
    }

    /// Somebody has left: what was asked about him, or would have passed to him, falls.
    pub(super) fn rival_gone(&mut self, rival: usize) -> Result<(), OutOfCalendar> {
        for place in self.joins.near(rival) {
            let asked = self.states[place].asked().filter(|contest| contest.rival == rival);
            let passes = self.states[place].successor().is_some_and(|next| next.rival == rival);
            if asked.is_none() && !passes {
                continue;
            }
            let next = asked.and_then(|_| self.waiting_behind(place));
            let state = &mut self.states[place];
            if let (Right::Asked(contest, _), Some(next)) = (&mut state.right, next) {
                contest.rival = next;
                continue;
            }
            state.right = Right::Plain;
            // Nobody asks any more: the term ends when it would have ended without the question.
            if let Some(contest) = asked {
                state.standing = Standing::Effective;
                state.prolong(contest.end);
            }
            let until = state.last_term().and_then(|term| term.until);
            let reason = Reason::new(Code::RivalGone).report(self.case(place).report).until(until);
            self.journal.enter(place, self.clock, reason);
        }
        self.expire(self.clock)
    }

    /// The first rival who waits behind a holder.
    pub(super) fn waiting_behind(&self, place: usize) -> Option<usize> {
        self.joins.near(place).find(|other| {
            self.states[*other].standing.waits() && self.rivals(place, *other).is_some()
        })
    }

    pub(super) fn finding(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::FindingFor, None)?;
        let name = event.fields.text("finding");
        let about = |state: &ReportState<'a>| {
            state.asked().is_some_and(|asked| Some(asked.contested.finding.as_str()) == name)
        };
        let near = |other: &usize| *other == place || self.rivals(*other, place).is_some();
        let mut around = self.joins.around(place);
        let asked = around.find(|other| about(&self.states[*other]) && near(other));
        let Some((holder, contest)) =
            asked.and_then(|holder| Some((holder, self.states[holder].asked()?)))
        else {
            let kept = |other: &usize| {
                self.states[*other]
                    .successor()
                    .is_some_and(|next| Some(next.contest.contested.finding.as_str()) == name)
                    && near(other)
            };
            let kept = self.joins.around(place).find(kept);
            return kept.map_or(Ok(()), |holder| self.reconsider(holder, place, event));
        };
        if !self.may_find(holder, contest, event) {
            let report = self.case(place).report;
            self.states[place].flags.push(Flag::other(
                Reason::new(Code::NotAllowedToRecord)
                    .event(report, event)
                    .text("staff", event.by.as_str()),
            ));
            return Ok(());
        }
        let rival = if place == holder { contest.rival } else { place };
        self.answer(holder, RenewalContest { rival, ..contest }, event)
    }

    fn may_find(&self, holder: usize, contest: RenewalContest<'a>, event: &Event) -> bool {
        let case = &self.case(holder);
        let declared = case.policy.finding(contest.contested.finding.as_str());
        declared.is_some_and(|declared| people::is_by(&declared.get_ref().by, event, case))
    }

    /// A finding while the holder only keeps the right for a while: on the rival who is next, or on
    /// another one who asks too. Who is found to be better placed gets the right; of those who are
    /// not, the one who registered first is next.
    fn reconsider(
        &mut self,
        holder: usize,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let Some(successor) = self.states[holder].successor() else { return Ok(()) };
        let rival = if place == holder { successor.rival } else { place };
        let contest = RenewalContest { rival, ..successor.contest };
        if self.states[rival].standing != Standing::Queued || !self.may_find(holder, contest, event)
        {
            return Ok(());
        }
        self.states[holder].right = Right::KeptUntil(successor, None);
        let better = event.fields.text("answer") == Some(&contest.contested.to_rival.answer);
        if better || self.states[rival].rank < self.states[successor.rival].rank {
            return self.answer(holder, contest, event);
        }
        if holder != place {
            let answered = Reason::new(Code::FindingFor).event(self.case(place).report, event);
            let answered = answered.text("staff", event.by.as_str());
            self.journal.enter(holder, self.clock, answered);
        }
        Ok(())
    }

    pub(super) fn answer(
        &mut self,
        holder: usize,
        contest: RenewalContest<'a>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let answer = event.fields.text("answer");
        if answer == Some(&contest.contested.to_rival.answer) {
            self.pass(holder, contest, event)
        } else if answer == Some(&contest.contested.keeps.answer) {
            self.keep(holder, contest, event)
        } else {
            Ok(())
        }
    }

    /// The right goes to the rival, who was found to be better placed.
    pub(super) fn pass(
        &mut self,
        holder: usize,
        contest: RenewalContest<'a>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let rule = &contest.contested.to_rival;
        let case = &self.case(contest.rival);
        let granted = case.said(event);
        let from = term::start(&rule.from, case, Some(event))?.map_or(granted, |start| start.from);
        let until = term::end(&rule.lasts, rule.first_day, from, &self.world)?;
        let reason = because(Code::PassedToRival, case.policy, contest.renewal, &rule.clause)
            .event(case.report, event)
            .at("from", from)
            .until(until);
        self.give(
            holder,
            contest.rival,
            granted,
            ProtectionTerm {
                granted,
                from,
                until,
                block: None,
                unchosen: false,
                uncounted: false,
                reason,
            },
        );
        self.states[contest.rival].given_by = Some(event.id);
        Ok(())
    }

    /// The holder keeps the right for a last while, counted from the rival's registration.
    pub(super) fn keep(
        &mut self,
        holder: usize,
        contest: RenewalContest<'a>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let rule = &contest.contested.keeps;
        let case = &self.case(holder);
        let filed = self.case(contest.rival).registered();
        let last = term::end(&rule.lasts, rule.first_day, filed, &self.world)?;
        // Of a rival who registered early the last while would end before the holder's own term.
        let first = self.first_end(holder)?;
        let until = last.map(|last| first.map_or(last, |first| first.later_of(last)));
        let reason = because(Code::KeptForAWhile, case.policy, contest.renewal, &rule.clause)
            .event(case.report, event)
            .until(until);
        let at = self.clock;
        let successor =
            Successor { rival: contest.rival, decided: at, lasts: &rule.then_lasts, contest };
        let state = &mut self.states[holder];
        state.standing = Standing::Effective;
        state.prolong(until);
        self.journal.enter(holder, at, reason);
        let unheard = |other: &usize| {
            let rival = self.case(*other);
            *other != contest.rival
                && self.states[*other].standing == Standing::Queued
                && rival.answer(contest.contested.finding.as_str()).is_none()
                && self.rivals(holder, *other).is_some()
        };
        let another = self.joins.near(holder).any(|other| unheard(&other));
        let question = another.then(|| self.ask(holder, contest, at));
        self.states[holder].right = Right::KeptUntil(successor, question);
        self.expire(at)
    }

    /// The end of the holder's own first term, before any renewal.
    pub(super) fn first_end(&self, place: usize) -> Result<Option<Bound>, OutOfCalendar> {
        let Some(term) = self.states[place].terms.first() else { return Ok(None) };
        let Some(block) = term.block else { return Ok(None) };
        term::end(&block.get_ref().lasts, block.get_ref().first_day, term.from, &self.world)
    }

    /// The holder's last while is over: right and data pass to the rival.
    pub(super) fn hand_over(
        &mut self,
        holder: usize,
        successor: Successor<'a>,
        end: Bound,
    ) -> Result<(), OutOfCalendar> {
        let at = end.at.max(successor.decided);
        let case = &self.case(successor.rival);
        let until = term::end(successor.lasts, FirstDay::Counts, at, &self.world)?;
        let clauses: &'a Clauses = &successor.contest.contested.keeps.then;
        let reason = because(Code::PassedToRival, case.policy, successor.contest.renewal, clauses)
            .report(case.report)
            .at("from", at)
            .until(until);
        self.give(
            holder,
            successor.rival,
            at,
            ProtectionTerm {
                granted: at,
                from: at,
                until,
                block: None,
                unchosen: false,
                uncounted: false,
                reason,
            },
        );
        Ok(())
    }

    pub(super) fn give(
        &mut self,
        holder: usize,
        rival: usize,
        at: Instant,
        term: ProtectionTerm<'a>,
    ) {
        let old = &mut self.states[holder];
        old.cut(at);
        old.standing = Standing::Lapsed;
        old.right = Right::Plain;
        self.journal.enter(holder, at, term.reason.clone());
        let new = &mut self.states[rival];
        new.standing = Standing::Effective;
        self.journal.enter(rival, at, term.reason.clone());
        new.terms.push(term);
    }
}
