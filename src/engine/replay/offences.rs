//! Incidents that make a registration void, and what becomes of it where they are void themselves.

use crate::calendar::OutOfCalendar;
use crate::domain::event::Event;
use crate::domain::ids::FactId;
use crate::engine::assess::VoidedBy;
use crate::engine::replay::Replay;
use crate::engine::state::{Flag, Standing};
use crate::rules::{Code, Reason};

impl<'a> Replay<'_, 'a> {
    /// An incident that makes a registration void. Whose own claim stands against it makes nobody
    /// else's void (law 20).
    pub(super) fn offence(
        &mut self,
        place: usize,
        voided: VoidedBy<'a>,
    ) -> Result<(), OutOfCalendar> {
        let VoidedBy { incident, what } = voided;
        let is_party = |other: &usize| {
            let case = &self.members[*other].case;
            case.is_own(&incident.by, &incident.landing) && self.rivals(place, *other).is_some()
        };
        if self.joins.near(place).any(|other| is_party(&other)) {
            let reason = Reason::new(Code::Interested).text("staff", incident.by.as_str());
            let flag = Flag::other(reason.report(self.case(place).report));
            self.states[place].flags.push(flag);
            return Ok(());
        }
        let state = &mut self.states[place];
        state.is_early |= what.is_early;
        state.void_from_beginning |= what.from_beginning;
        if state.offences.is_empty() {
            state.before_offence = Some((state.standing, state.terms.clone()));
        }
        state.offences.push(incident.id);
        if !state.is_over() {
            self.void(place, vec![what.reason])?;
        }
        self.decide_again()
    }

    /// An offence is void: where no other is left, the registration stands from now on, with the
    /// ends that its terms had, unless somebody else holds the customer now.
    pub(super) fn lift(
        &mut self,
        place: usize,
        incident: FactId,
        act: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        if !self.states[place].offences.contains(&incident) {
            return Ok(());
        }
        let reason = Reason::new(Code::OffenceVoided).act(act).text("staff", act.by.as_str());
        self.journal.enter(place, self.clock, reason);
        let state = &mut self.states[place];
        state.offences.retain(|other| *other != incident);
        if !state.offences.is_empty() {
            return Ok(());
        }
        let Some((standing, terms)) = state.before_offence.take() else { return Ok(()) };
        (state.is_early, state.void_from_beginning) = (false, false);
        if state.standing == Standing::Void {
            state.worthless.clear();
            self.resume_claim(place, standing, terms)?;
        }
        for standpoint in self.acts.iter_mut().filter_map(|act| act.then.get_mut(&place)) {
            standpoint.state.worthless.clone_from(&self.states[place].worthless);
        }
        self.decide_again()
    }
}
