//! An automatic renewal that a rival's report turns into a question for a person.

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::engine::course::Course;
use crate::engine::track::{Question, Standing, Successor, Term, Track};
use crate::policy::blocks::HowRenewed;
use crate::policy::clause::Clauses;
use crate::policy::term::FirstDay;
use crate::rules::reason::because;
use crate::rules::{Code, Reason, people, term};

impl<'a> Course<'_, 'a> {
    /// A rival who files while an automatic extension runs makes it a question at once.
    pub(super) fn contest_extension(&mut self, holder: usize, rival: usize) -> Result<(), OutOfCalendar> {
        let track = &self.tracks[holder];
        if track.renewals == 0 || track.asked.is_some() || track.successor.is_some() || track.standing == Standing::Won {
            return Ok(());
        }
        let automatic = self.case(holder).policy.renewals.iter().find(|renewal| renewal.get_ref().how == HowRenewed::Automatic);
        let Some((renewal, contested)) = automatic.and_then(|renewal| Some((renewal, renewal.get_ref().contested.as_ref()?))) else {
            return Ok(());
        };
        self.contest(holder, Question { rival, renewal, contested }, self.clock)
    }

    /// The renewal becomes a question; until it is answered, the first holder continues.
    pub(super) fn contest(&mut self, place: usize, question: Question<'a>, at: Instant) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let declared = case.policy.finding(question.contested.finding.as_str()).map(|finding| &finding.get_ref().by);
        let reason = because(Code::RenewalContested, case.policy, question.renewal, &question.contested.clause).report(case.report);
        let reason = reason.text("who", declared.map(ToString::to_string).unwrap_or_default());
        let track = &mut self.tracks[place];
        track.prolong(None);
        track.standing = Standing::Contested;
        track.asked = Some(question);
        track.question = declared.cloned();
        track.step(at, reason);
        let answered = self.earlier_answer(place, question);
        match answered {
            Some(event) => self.answer(place, question, event),
            None => Ok(()),
        }
    }

    /// An answer that was given before the question arose.
    pub(super) fn earlier_answer(&self, place: usize, question: Question<'a>) -> Option<&'a Event> {
        let name = question.contested.finding.as_str();
        let landed = |event: &Event| event.landing.at(self.case(place).world.now) <= self.clock;
        let found = [place, question.rival].into_iter().filter_map(|place| self.case(place).answer(name).map(|(event, _)| event));
        found.filter(|event| landed(event)).max_by_key(|event| event.landing.order())
    }

    pub(super) fn finding(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::FindingFor, None)?;
        let name = event.fields.text("finding");
        let about = |track: &Track<'a>| track.asked.is_some_and(|asked| Some(asked.contested.finding.as_str()) == name);
        let asked =
            (0..self.tracks.len()).find(|other| about(&self.tracks[*other]) && (*other == place || self.rivals(*other, place).is_some()));
        let Some((holder, question)) = asked.and_then(|holder| Some((holder, self.tracks[holder].asked?))) else { return Ok(()) };
        let case = self.case(holder);
        let allowed = case
            .policy
            .finding(question.contested.finding.as_str())
            .is_some_and(|declared| people::may(&declared.get_ref().by, &event.by, case));
        if !allowed {
            let report = self.case(place).report;
            self.tracks[place].flags.push(Reason::new(Code::NotAllowedToRecord).event(report, event).text("staff", event.by.as_str()));
            return Ok(());
        }
        let rival = if place == holder { question.rival } else { place };
        self.answer(holder, Question { rival, ..question }, event)
    }

    pub(super) fn answer(&mut self, holder: usize, question: Question<'a>, event: &'a Event) -> Result<(), OutOfCalendar> {
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
    pub(super) fn pass(&mut self, holder: usize, question: Question<'a>, event: &'a Event) -> Result<(), OutOfCalendar> {
        let rule = &question.contested.to_rival;
        let case = self.case(question.rival);
        let told = case.said(event);
        let start = term::start(&rule.from, case, Some(event))?.map_or(told, |start| start.from);
        let until = term::end(&rule.lasts, rule.first_day, start, &case.world)?;
        let said = |report| {
            because(Code::PassedToRival, case.policy, question.renewal, &rule.clause).event(report, event).at("from", start).until(until)
        };
        let reason = said(case.report);
        self.give(holder, question.rival, told, Term { granted: told, from: start, until, block: None, reason });
        Ok(())
    }

    /// The holder keeps the right for a last while, counted from the rival's registration.
    pub(super) fn keep(&mut self, holder: usize, question: Question<'a>, event: &'a Event) -> Result<(), OutOfCalendar> {
        let rule = &question.contested.keeps;
        let case = self.case(holder);
        let filed = self.case(question.rival).registered();
        let last = term::end(&rule.lasts, rule.first_day, filed, &case.world)?;
        let first = self.first_end(holder)?;
        let until = last.map(|last| first.map_or(last, |first| first.later_of(last)));
        let reason = because(Code::KeptForAWhile, case.policy, question.renewal, &rule.clause).event(case.report, event).until(until);
        let at = self.clock;
        let track = &mut self.tracks[holder];
        track.asked = None;
        track.question = None;
        track.standing = Standing::Effective;
        track.prolong(until);
        track.successor = Some(Successor { rival: question.rival, decided: at, lasts: &rule.then_lasts, question });
        track.step(at, reason);
        self.expire(at)
    }

    /// The end of the holder's own first term, before any renewal.
    pub(super) fn first_end(&self, place: usize) -> Result<Option<Bound>, OutOfCalendar> {
        let Some(term) = self.tracks[place].terms.first() else { return Ok(None) };
        let Some(block) = term.block else { return Ok(None) };
        term::end(&block.get_ref().lasts, block.get_ref().first_day, term.from, &self.case(place).world)
    }

    /// The holder's last while is over: right and data pass to the rival.
    pub(super) fn hand_over(&mut self, holder: usize, successor: Successor<'a>, end: Bound) -> Result<(), OutOfCalendar> {
        let at = end.at.max(successor.decided);
        let case = self.case(successor.rival);
        let until = term::end(successor.lasts, FirstDay::Counts, at, &case.world)?;
        let clauses: &'a Clauses = &successor.question.contested.keeps.then;
        let reason =
            because(Code::PassedToRival, case.policy, successor.question.renewal, clauses).report(case.report).at("from", at).until(until);
        self.give(holder, successor.rival, at, Term { granted: at, from: at, until, block: None, reason });
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
