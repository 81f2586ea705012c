//! `[procedure]`: the times that run in a dispute.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, end_of};
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::policy::Policy;
use crate::policy::blocks::{Procedure, time_to_object};
use crate::policy::term::{FirstDay, PlainPeriod};

use super::case::Case;
use super::people;
use super::world::World;

impl Procedure {
    /// Whether somebody could give a verdict: whom the policy lets decide, or an override, and
    /// nobody who raised the dispute or has one of the claims in it.
    pub fn may_rule<'c, 'a: 'c>(
        &self,
        ruling: &Event,
        dispute: &Dispute,
        claims: impl Iterator<Item = (&'c Case<'a>, &'c StaffId)>,
    ) -> bool {
        let by = &ruling.by;
        let mut claims = claims.peekable();
        let Some((case, _)) = claims.peek().copied() else { return false };
        let decides = people::is_by(&self.decided_by, ruling, case)
            || self.own.as_ref().is_some_and(|who| people::is_by(who, ruling, case))
            || ruling.fields.is_true("override");
        let interested =
            claims.any(|(case, holder)| holder == by || case.is_own(by, &ruling.landing));
        decides && *by != dispute.by && !interested
    }

    /// The end of the time in which an agreement that is proposed now can be signed.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn sign_until(&self, world: &World<'_>) -> Result<Instant, OutOfCalendar> {
        Ok(ends(&self.time_to_sign(), world.now, world)?.at)
    }

    /// Until when a dispute that is admitted now holds the result back; `None` if it does not.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn hold_until(&self, world: &World<'_>) -> Result<Option<Instant>, OutOfCalendar> {
        let within = self.within.as_ref();
        within.map(|within| Ok(ends(within, world.now, world)?.at)).transpose()
    }
}

/// Until when somebody can deny a signature that was told of at an instant.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn deny_until(
    policy: &Policy,
    told: Instant,
    world: &World<'_>,
) -> Result<Bound, OutOfCalendar> {
    ends(&time_to_object(policy.procedure.as_ref().map(Spanned::get_ref)), told, world)
}

fn ends(period: &PlainPeriod, from: Instant, world: &World<'_>) -> Result<Bound, OutOfCalendar> {
    end_of(period.period(FirstDay::Not), from, world.zone, world.calendar)
}
