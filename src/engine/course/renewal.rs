//! Renewals: by themselves, and on application.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, Period, end_of};
use crate::domain::event::Event;
use crate::engine::course::Course;
use crate::engine::track::Flag;
use crate::policy::blocks::{HowRenewed, Renewal};
use crate::rules::reason::because;
use crate::rules::{Code, Reason, people};

impl<'a> Course<'_, 'a> {
    pub(super) fn renew_automatically(
        &mut self,
        place: usize,
        renewal: &'a Spanned<Renewal>,
        end: Bound,
    ) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let until = self.added(place, renewal, end)?;
        let reason =
            because(Code::RenewedAutomatically, case.policy, renewal, &renewal.get_ref().clause)
                .report(case.report)
                .until(Some(until));
        let track = &mut self.tracks[place];
        track.renewals += 1;
        track.prolong(Some(until));
        track.step(end.at, reason);
        Ok(())
    }

    /// The old end with the renewal's period added.
    pub(super) fn added(
        &self,
        place: usize,
        renewal: &Spanned<Renewal>,
        end: Bound,
    ) -> Result<Bound, OutOfCalendar> {
        let Some(adds) = &renewal.get_ref().adds else { return Ok(end) };
        let world = &self.case(place).world;
        let period =
            Period { count: adds.count, unit: adds.unit, first_day_counts: !end.inclusive };
        end_of(period, end.at, world.zone, world.calendar)
    }

    pub(super) fn apply_for_renewal(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let form = case
            .policy
            .renewals
            .iter()
            .find(|renewal| renewal.get_ref().how == HowRenewed::Application);
        let Some(renewal) = form else { return self.plain(place, event, Code::RenewalAsked, None) };
        let reason = because(Code::RenewalAsked, case.policy, renewal, &renewal.get_ref().clause)
            .event(case.report, event);
        let at = self.clock;
        let track = &mut self.tracks[place];
        track.step(at, reason);
        let within = renewal.get_ref().at_most.is_none_or(|most| track.renewals < most);
        if let Some(Some(end)) = track.end()
            && track.standing.lives()
            && track.applied.is_none()
            && within
        {
            track.applied = Some(end);
            track.prolong(None);
        }
        Ok(())
    }

    pub(super) fn grant_renewal(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let allowed = |renewal: &&'a Spanned<Renewal>| {
            renewal.get_ref().by.as_ref().is_some_and(|by| people::may(by, &event.by, case))
        };
        let renewal = case
            .policy
            .renewals
            .iter()
            .filter(|renewal| renewal.get_ref().how == HowRenewed::Application)
            .find(allowed);
        let Some(renewal) = renewal else {
            self.tracks[place].flags.push(Flag::other(
                Reason::new(Code::NotAllowedToRecord)
                    .event(case.report, event)
                    .text("staff", event.by.as_str()),
            ));
            return Ok(());
        };
        let Some(end) = self.tracks[place].applied.take() else { return Ok(()) };
        let until = self.added(place, renewal, end)?;
        let reason = because(Code::RenewalGranted, case.policy, renewal, &renewal.get_ref().clause)
            .event(case.report, event)
            .until(Some(until));
        let at = self.clock;
        let track = &mut self.tracks[place];
        track.renewals += 1;
        track.prolong(Some(until));
        track.step(at, reason);
        Ok(())
    }
}
