//! An automatic renewal that a rival's report turns into a question for a person.

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::engine::course::Course;
use crate::engine::track::{Asked, Question, Standing, Successor, Term, Track};
use crate::policy::blocks::HowRenewed;
use crate::policy::clause::Clauses;
use crate::policy::term::FirstDay;
use crate::rules::reason::because;
use crate::rules::{Code, Reason, people, term};

impl<'a> Course<'_, 'a> {
    /// A rival who files while an automatic extension runs makes it a question at once.
    pub(super) fn contest_extension(
        &mut self,
        holder: usize,
        rival: usize,
    ) -> Result<(), OutOfCalendar> {
        let track = &self.tracks[holder];
        if track.asked.is_some() || track.standing == Standing::Won {
            return Ok(());
        }
        if let Some(successor) = track.successor {
            self.ask(holder, successor.question, self.clock);
            return Ok(());
        }
        if track.renewals == 0 {
            return Ok(());
        }
        let automatic = self
            .case(holder)
            .policy
            .renewals
            .iter()
            .find(|renewal| renewal.get_ref().how == HowRenewed::Automatic);
        let Some((renewal, contested)) =
            automatic.and_then(|renewal| Some((renewal, renewal.get_ref().contested.as_ref()?)))
        else {
            return Ok(());
        };
        self.contest(holder, Question { rival, renewal, contested, end: None }, self.clock)
    }

    /// The renewal becomes a question; until it is answered, the first holder continues.
    pub(super) fn contest(
        &mut self,
        place: usize,
        question: Question<'a>,
        at: Instant,
    ) -> Result<(), OutOfCalendar> {
        let track = &mut self.tracks[place];
        let question = Question { end: track.end().flatten(), ..question };
        track.prolong(None);
        track.standing = Standing::Contested;
        track.asked = Some(question);
        self.ask(place, question, at);
        let answered = self.earlier_answer(place, question);
        match answered {
            Some(event) => self.answer(place, question, event),
            None => Ok(()),
        }
    }

    /// Puts a question before those who answer it.
    fn ask(&mut self, place: usize, question: Question<'a>, at: Instant) {
        let case = self.case(place);
        let finding = question.contested.finding.as_str();
        let who = case
            .policy
            .finding(finding)
            .map(|declared| declared.get_ref().by.to_string())
            .unwrap_or_default();
        let reason = because(
            Code::RenewalContested,
            case.policy,
            question.renewal,
            &question.contested.clause,
        )
        .report(case.report);
        let reason = reason.text("who", who);
        let track = &mut self.tracks[place];
        track.question = Some(Asked { finding, reason: reason.clone() });
        track.step(at, reason);
    }

    /// An answer that was given before the question arose: about this rival, and since the holder
    /// has the right that he has now.
    fn earlier_answer(&self, place: usize, question: Question<'a>) -> Option<&'a Event> {
        let name = question.contested.finding.as_str();
        let now = self.case(place).world.now;
        let holder = &self.tracks[place];
        let since = holder.terms.iter().map(|term| term.granted).max();
        let rival = self.case(question.rival).report.landing.order();
        let speaks = |event: &&'a Event| {
            let landed = event.landing.at(now);
            let later = since.is_none_or(|since| landed > since) && event.landing.order() > rival;
            landed <= self.clock && later && holder.given_by != Some(event.id)
        };
        let found = [place, question.rival]
            .into_iter()
            .filter_map(|place| self.case(place).answer(name).map(|(event, _)| event));
        found.filter(speaks).max_by_key(|event| event.landing.order())
    }

    /// Somebody has left: what was asked about him, or would have passed to him, falls.
    pub(super) fn rival_gone(&mut self, rival: usize) -> Result<(), OutOfCalendar> {
        for place in 0..self.tracks.len() {
            if self.tracks[place].successor.is_some_and(|successor| successor.rival == rival) {
                self.tracks[place].successor = None;
            }
            let Some(question) =
                self.tracks[place].asked.filter(|question| question.rival == rival)
            else {
                continue;
            };
            let next = self.waiting_behind(place);
            let track = &mut self.tracks[place];
            if let Some(next) = next {
                track.asked = Some(Question { rival: next, ..question });
                continue;
            }
            track.asked = None;
            track.question = None;
            track.standing = Standing::Effective;
            track.prolong(question.end);
        }
        self.expire(self.clock)
    }

    /// The first rival who waits behind a holder.
    pub(super) fn waiting_behind(&self, place: usize) -> Option<usize> {
        (0..self.tracks.len()).find(|other| {
            self.tracks[*other].standing == Standing::Queued && self.rivals(place, *other).is_some()
        })
    }

    pub(super) fn finding(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::FindingFor, None)?;
        let name = event.fields.text("finding");
        let about = |track: &Track<'a>| {
            track.asked.is_some_and(|asked| Some(asked.contested.finding.as_str()) == name)
        };
        let near = |other: &usize| *other == place || self.rivals(*other, place).is_some();
        let asked = (0..self.tracks.len()).find(|other| about(&self.tracks[*other]) && near(other));
        let Some((holder, question)) =
            asked.and_then(|holder| Some((holder, self.tracks[holder].asked?)))
        else {
            let kept = |other: &usize| {
                self.tracks[*other]
                    .successor
                    .is_some_and(|next| Some(next.question.contested.finding.as_str()) == name)
                    && near(other)
            };
            let kept = (0..self.tracks.len()).find(kept);
            return kept.map_or(Ok(()), |holder| self.reconsider(holder, place, event));
        };
        if !self.may_find(holder, question, event) {
            let report = self.case(place).report;
            self.tracks[place].flags.push(
                Reason::new(Code::NotAllowedToRecord)
                    .event(report, event)
                    .text("staff", event.by.as_str()),
            );
            return Ok(());
        }
        let rival = if place == holder { question.rival } else { place };
        self.answer(holder, Question { rival, ..question }, event)
    }

    fn may_find(&self, holder: usize, question: Question<'a>, event: &Event) -> bool {
        let case = self.case(holder);
        let declared = case.policy.finding(question.contested.finding.as_str());
        declared.is_some_and(|declared| people::may(&declared.get_ref().by, &event.by, case))
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
        let Some(successor) = self.tracks[holder].successor else { return Ok(()) };
        let rival = if place == holder { successor.rival } else { place };
        let question = Question { rival, ..successor.question };
        if self.tracks[rival].standing != Standing::Queued
            || !self.may_find(holder, question, event)
        {
            return Ok(());
        }
        self.tracks[holder].question = None;
        let better = event.fields.text("answer") == Some(&question.contested.to_rival.answer);
        if better || self.tracks[rival].rank < self.tracks[successor.rival].rank {
            return self.answer(holder, question, event);
        }
        Ok(())
    }

    pub(super) fn answer(
        &mut self,
        holder: usize,
        question: Question<'a>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let answer = event.fields.text("answer");
        if answer == Some(&question.contested.to_rival.answer) {
            self.pass(holder, question, event)
        } else if answer == Some(&question.contested.keeps.answer) {
            self.keep(holder, question, event)
        } else {
            Ok(())
        }
    }

    /// The right goes to the rival, who was found to be better placed.
    pub(super) fn pass(
        &mut self,
        holder: usize,
        question: Question<'a>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let rule = &question.contested.to_rival;
        let case = self.case(question.rival);
        let told = case.said(event);
        let start = term::start(&rule.from, case, Some(event))?.map_or(told, |start| start.from);
        let until = term::end(&rule.lasts, rule.first_day, start, &case.world)?;
        let said = |report| {
            because(Code::PassedToRival, case.policy, question.renewal, &rule.clause)
                .event(report, event)
                .at("from", start)
                .until(until)
        };
        let reason = said(case.report);
        self.give(
            holder,
            question.rival,
            told,
            Term { granted: told, from: start, until, block: None, reason },
        );
        self.tracks[question.rival].given_by = Some(event.id);
        Ok(())
    }

    /// The holder keeps the right for a last while, counted from the rival's registration.
    pub(super) fn keep(
        &mut self,
        holder: usize,
        question: Question<'a>,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let rule = &question.contested.keeps;
        let case = self.case(holder);
        let filed = self.case(question.rival).registered();
        let last = term::end(&rule.lasts, rule.first_day, filed, &case.world)?;
        let first = self.first_end(holder)?;
        let until = last.map(|last| first.map_or(last, |first| first.later_of(last)));
        let reason = because(Code::KeptForAWhile, case.policy, question.renewal, &rule.clause)
            .event(case.report, event)
            .until(until);
        let at = self.clock;
        let track = &mut self.tracks[holder];
        track.asked = None;
        track.question = None;
        track.standing = Standing::Effective;
        track.prolong(until);
        track.successor = Some(Successor {
            rival: question.rival,
            decided: at,
            lasts: &rule.then_lasts,
            question,
        });
        track.step(at, reason);
        let unheard = |other: &usize| {
            let rival = self.case(*other);
            *other != question.rival
                && rival.answer(question.contested.finding.as_str()).is_none()
                && self.rivals(holder, *other).is_some()
        };
        let another = (0..self.tracks.len())
            .filter(|other| self.tracks[*other].standing == Standing::Queued)
            .any(|other| unheard(&other));
        if another {
            self.ask(holder, question, at);
        }
        self.expire(at)
    }

    /// The end of the holder's own first term, before any renewal.
    pub(super) fn first_end(&self, place: usize) -> Result<Option<Bound>, OutOfCalendar> {
        let Some(term) = self.tracks[place].terms.first() else { return Ok(None) };
        let Some(block) = term.block else { return Ok(None) };
        term::end(
            &block.get_ref().lasts,
            block.get_ref().first_day,
            term.from,
            &self.case(place).world,
        )
    }

    /// The holder's last while is over: right and data pass to the rival.
    pub(super) fn hand_over(
        &mut self,
        holder: usize,
        successor: Successor<'a>,
        end: Bound,
    ) -> Result<(), OutOfCalendar> {
        let at = end.at.max(successor.decided);
        let case = self.case(successor.rival);
        let until = term::end(successor.lasts, FirstDay::Counts, at, &case.world)?;
        let clauses: &'a Clauses = &successor.question.contested.keeps.then;
        let reason = because(Code::PassedToRival, case.policy, successor.question.renewal, clauses)
            .report(case.report)
            .at("from", at)
            .until(until);
        self.give(
            holder,
            successor.rival,
            at,
            Term { granted: at, from: at, until, block: None, reason },
        );
        Ok(())
    }

    pub(super) fn give(&mut self, holder: usize, rival: usize, at: Instant, term: Term<'a>) {
        let old = &mut self.tracks[holder];
        old.cut(at);
        old.standing = Standing::Lapsed;
        old.asked = None;
        old.question = None;
        old.successor = None;
        old.step(at, term.reason.clone());
        let new = &mut self.tracks[rival];
        new.standing = Standing::Effective;
        new.step(at, term.reason.clone());
        new.terms.push(term);
    }
}
