//! Renewals: by themselves, and on application.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, Period, end_of};
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::engine::replay::Replay;
use crate::engine::state::{Flag, OpenApplication, Standing};
use crate::policy::Policy;
use crate::policy::blocks::{Extension, Renewal};
use crate::policy::term::PlainPeriod;
use crate::rules::application::{self, applications};
use crate::rules::reason::because;
use crate::rules::{Code, Reason, people};

impl<'a> Replay<'_, 'a> {
    pub(super) fn renew_automatically(
        &mut self,
        place: usize,
        renewal: &'a Spanned<Renewal>,
        terms: &'a Extension,
        end: Bound,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let until = self.added(&terms.adds, end)?;
        let reason =
            because(Code::RenewedAutomatically, case.policy, renewal, &renewal.get_ref().clause)
                .report(case.report)
                .until(Some(until));
        let state = &mut self.states[place];
        state.renewals += 1;
        state.prolong(Some(until));
        self.journal.enter(place, end.at, reason);
        Ok(())
    }

    /// The old end with the renewal's period added.
    pub(super) fn added(&self, adds: &PlainPeriod, end: Bound) -> Result<Bound, OutOfCalendar> {
        let world = &self.world;
        let period =
            Period { count: adds.count, unit: adds.unit, first_day_counts: !end.inclusive };
        end_of(period, end.at, world.zone, world.calendar)
    }

    /// An application in time leaves the end where it is; whoever comes after that end is held
    /// until it is answered, or can no longer be.
    pub(super) fn apply_for_renewal(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let form = applications(case.policy).next();
        let Some((renewal, _)) = form else {
            return self.plain(place, event, Code::RenewalAsked, None);
        };
        let answer_by = application::answer_by(case, event);
        let reason = because(Code::RenewalAsked, case.policy, renewal, &renewal.get_ref().clause)
            .event(case.report, event);
        let at = self.clock;
        let state = &mut self.states[place];
        self.journal.enter(place, at, reason);
        let within = renewal.get_ref().at_most.is_none_or(|most| state.renewals < most);
        let is_in_time = state.standing.lives() && state.runs(at) && state.end() != Some(None);
        if is_in_time && within && state.applied.is_none() {
            state.applied = Some(OpenApplication { answer_by });
        }
        Ok(())
    }

    /// Consent: the protection goes on from its old end, and those who were held fall back.
    pub(super) fn grant_renewal(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let mut forms = applications(case.policy);
        let form = forms.find(|(_, terms)| people::is_by(&terms.by, event, case));
        let (Some((renewal, terms)), Some(Some(end))) = (form, self.states[place].end()) else {
            self.states[place].flags.push(Flag::other(
                Reason::new(Code::NotAllowedToRecord)
                    .event(case.report, event)
                    .text("staff", event.by.as_str()),
            ));
            return Ok(());
        };
        let until = self.added(&terms.adds, end)?;
        let reason = because(Code::RenewalGranted, case.policy, renewal, &renewal.get_ref().clause)
            .event(case.report, event)
            .until(Some(until));
        let at = self.clock;
        let state = &mut self.states[place];
        let held_off = state.holds_off();
        state.applied = None;
        state.renewals += 1;
        state.prolong(Some(until));
        self.journal.enter(place, at, reason);
        if held_off {
            self.states[place].standing = Standing::Effective;
            self.noted_stages(place, end)?;
            self.fall_back()?;
            self.enter_anew(place)?;
        }
        self.expire(at)
    }

    /// The time to answer an application is over, or it was turned down: nobody is held any more.
    pub(super) fn unanswered(&mut self, place: usize, by: Bound) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let reason = match applications(case.policy).next() {
            Some((renewal, _)) => {
                because(Code::RenewalUnanswered, case.policy, renewal, &renewal.get_ref().clause)
            }
            None => Reason::new(Code::RenewalUnanswered),
        };
        self.journal.enter(place, by.at, reason.report(case.report).until(Some(by)));
        self.no_longer_held(place, by.at)
    }

    /// An application is over without consent: who was held comes in, in the order of landing.
    pub(super) fn no_longer_held(
        &mut self,
        place: usize,
        at: Instant,
    ) -> Result<(), OutOfCalendar> {
        let held_off = self.states[place].holds_off();
        self.states[place].applied = None;
        if !held_off {
            return Ok(());
        }
        self.promote(at)?;
        match self.states[place].end().flatten() {
            Some(end) => self.noted_stages(place, end),
            None => Ok(()),
        }
    }

    /// Who was held meets the claim whose renewal was consented to.
    fn fall_back(&mut self) -> Result<(), OutOfCalendar> {
        let mut held = self.states.waiting();
        held.retain(|place| self.states[*place].standing == Standing::Held);
        held.into_iter().try_for_each(|place| {
            let wanted = self.registration_terms(place, None)?;
            self.claim_now(place, wanted)
        })
    }
}

/// The renewal that comes by itself.
pub(super) fn extension(policy: &Policy) -> Option<(&Spanned<Renewal>, &Extension)> {
    policy.renewals.iter().find_map(|renewal| Some((renewal, renewal.get_ref().extension()?)))
}
