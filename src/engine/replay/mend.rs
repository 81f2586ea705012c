//! What a later fact says of an earlier one: that it reads otherwise, or that it counts no more.
//! What was granted by then stays; rights end from its landing on, and results are entered anew.

use std::sync::Arc;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::event::Event;
use crate::domain::ids::FactId;
use crate::engine::replay::Replay;
use crate::engine::state::{ProtectionTerm, ReportState, Standing};
use crate::rules::validity::{of_somebody_else, tells_others};
use crate::rules::{Arg, Code, Fact, Reason};

impl<'a> Replay<'_, 'a> {
    /// Takes up a correction of an event, or what makes it void.
    pub(super) fn mend(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let before = event.mends().and_then(|on| self.case(place).event(on));
        let was_complete = before.is_some_and(|before| self.case(place).is_complete(before));
        self.take_up(place, event)?;
        let Some(before) = before else { return Ok(()) };
        let after = self.case(place).event(before.id);
        let code = if after.is_some() { Code::FactCorrected } else { Code::FactVoided };
        let reason = Reason::new(code)
            .event(self.case(place).report, event)
            .text("staff", event.by.as_str())
            .with("event", Arg::Event(before.kind.as_str().into()));
        self.journal.enter(place, self.clock, reason);
        self.mend_elsewhere(place, before, after)?;
        match after {
            None => self.end_of_fact(place, event, before.id)?,
            Some(reading) if was_complete => {
                self.reread(place, reading)?;
                let was_of_another = of_somebody_else(&self.case(place), before).is_some();
                if was_of_another {
                    self.stages(place, reading)?;
                }
            }
            Some(reading) => {
                self.stages(place, reading)?;
                self.enter_acts(place, reading)?;
            }
        }
        self.expire(self.clock)?;
        self.promote(self.clock)?;
        self.decide_again()
    }

    /// The customer's other claims see a paper as it reads now.
    fn mend_elsewhere(
        &mut self,
        place: usize,
        before: &'a Event,
        after: Option<&'a Event>,
    ) -> Result<(), OutOfCalendar> {
        let after = after.filter(|reading| self.case(place).is_complete(reading));
        let near: Vec<usize> = self.joins.near(place).collect();
        for other in near {
            let case = &self.members[other].case;
            let is_told = case.elsewhere.iter().any(|event| event.id == before.id);
            let is_met = is_told || self.touch(place, other);
            let reading = after.filter(|reading| is_met && tells_others(case.policy, reading));
            if !is_told && reading.is_none() {
                continue;
            }
            let world = self.world;
            let member = Arc::make_mut(&mut self.members[other]);
            member.case.world = world;
            member.case.elsewhere.retain(|event| event.id != before.id);
            member.case.elsewhere.extend(reading);
            self.look_again(other)?;
        }
        Ok(())
    }

    /// An event reads otherwise: its results follow, and no term that it opened ends later.
    fn reread(&mut self, place: usize, reading: &'a Event) -> Result<(), OutOfCalendar> {
        for act in self.acts.iter_mut().filter(|act| act.event.id == reading.id) {
            act.event = reading;
        }
        let opened: Vec<usize> = self.terms_of(place, reading.id).collect();
        for at in opened {
            let Some(block) = self.states[place].terms[at].block else { continue };
            let Some(term) = self.term(place, block, Some(reading))? else { continue };
            let Some(end) = term.until else { continue };
            // What was protected until now stays so.
            let end = end.later_of(Bound::before(self.clock));
            self.states[place].terms[at].end_by(end);
        }
        Ok(())
    }

    /// The places of the terms that an event opened.
    fn terms_of(&self, place: usize, event: FactId) -> impl Iterator<Item = usize> {
        let terms = self.states[place].terms.iter().enumerate();
        terms.filter(move |(_, term)| is_of(term, event)).map(|(at, _)| at)
    }

    /// An event counts no more: it has no result, and what it opened ends now. Where it was a
    /// mistake, what landed since was not held off by it.
    fn end_of_fact(
        &mut self,
        place: usize,
        event: &'a Event,
        on: FactId,
    ) -> Result<(), OutOfCalendar> {
        self.acts.retain(|act| act.event.id != on);
        let end = Bound::before(self.clock);
        self.states[place].without(on, end);
        if event.fields.is_true("mistake") {
            for act in &mut self.acts {
                if let Some(standpoint) = act.then.get_mut(&place) {
                    standpoint.state.never(on);
                }
            }
        }
        self.rival_gone(place)
    }
}

/// Whether a term was opened by an event.
fn is_of(term: &ProtectionTerm<'_>, event: FactId) -> bool {
    term.reason.fact.and_then(Fact::event) == Some(event)
}

impl ReportState<'_> {
    /// Ends by a bound what an event opened. What it won stands as it stood before, for no longer.
    fn without(&mut self, event: FactId, end: Bound) {
        self.stages.retain(|entry| entry.event != event);
        let is_lost = self.lose(event);
        for term in self.terms.iter_mut().filter(|term| is_of(term, event)) {
            term.end_by(end);
        }
        // What was won stood until now, however long ago it would have ended.
        let last = self.end().flatten().filter(|_| is_lost);
        if last.is_some_and(|last| last.later_of(end) == end) {
            self.prolong(Some(end));
        }
    }

    /// As if an event had never been.
    fn never(&mut self, event: FactId) {
        self.stages.retain(|entry| entry.event != event);
        self.lose(event);
        self.terms.retain(|term| !is_of(term, event));
    }

    /// What an event won stands as it did before, unless it is over by now. Whether it did win it.
    fn lose(&mut self, event: FactId) -> bool {
        if self.won != Some(event) {
            return false;
        }
        self.won = None;
        let before = self.before_win.take().filter(|_| self.standing == Standing::Won);
        let is_lost = before.is_some();
        if let Some((standing, terms)) = before {
            (self.standing, self.terms) = (standing, terms);
        }
        is_lost
    }
}
