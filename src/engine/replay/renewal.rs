//! Renewals: by themselves, and on application.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, Period, end_of};
use crate::domain::event::Event;
use crate::engine::replay::Replay;
use crate::engine::state::Flag;
use crate::policy::Policy;
use crate::policy::blocks::{Application, Extension, Renewal};
use crate::policy::term::PlainPeriod;
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
        state.step(end.at, reason);
        Ok(())
    }

    /// The old end with the renewal's period added.
    pub(super) fn added(&self, adds: &PlainPeriod, end: Bound) -> Result<Bound, OutOfCalendar> {
        let world = &self.world;
        let period =
            Period { count: adds.count, unit: adds.unit, first_day_counts: !end.inclusive };
        end_of(period, end.at, world.zone, world.calendar)
    }

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
        let reason = because(Code::RenewalAsked, case.policy, renewal, &renewal.get_ref().clause)
            .event(case.report, event);
        let at = self.clock;
        let state = &mut self.states[place];
        state.step(at, reason);
        let within = renewal.get_ref().at_most.is_none_or(|most| state.renewals < most);
        if let Some(Some(end)) = state.end()
            && state.standing.lives()
            && state.applied.is_none()
            && within
        {
            state.applied = Some(end);
            state.prolong(None);
        }
        Ok(())
    }

    pub(super) fn grant_renewal(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let mut forms = applications(case.policy);
        let form = forms.find(|(_, terms)| people::is_by(&terms.by, event, case));
        let Some((renewal, terms)) = form else {
            self.states[place].flags.push(Flag::other(
                Reason::new(Code::NotAllowedToRecord)
                    .event(case.report, event)
                    .text("staff", event.by.as_str()),
            ));
            return Ok(());
        };
        let Some(end) = self.states[place].applied.take() else { return Ok(()) };
        let until = self.added(&terms.adds, end)?;
        let reason = because(Code::RenewalGranted, case.policy, renewal, &renewal.get_ref().clause)
            .event(case.report, event)
            .until(Some(until));
        let at = self.clock;
        let state = &mut self.states[place];
        state.renewals += 1;
        state.prolong(Some(until));
        state.step(at, reason);
        Ok(())
    }
}

/// The renewal that comes by itself.
pub(super) fn extension(policy: &Policy) -> Option<(&Spanned<Renewal>, &Extension)> {
    policy.renewals.iter().find_map(|renewal| Some((renewal, renewal.get_ref().extension()?)))
}

/// The renewals that are applied for.
fn applications(policy: &Policy) -> impl Iterator<Item = (&Spanned<Renewal>, &Application)> {
    policy.renewals.iter().filter_map(|renewal| Some((renewal, renewal.get_ref().application()?)))
}
