//! `[[renewal]]` on application: whether one waits for its answer, and until when it can be
//! answered.

use toml::Spanned;

use crate::calendar::{Bound, end_of};
use crate::domain::event::{Event, builtin};
use crate::policy::Policy;
use crate::policy::blocks::{Application, Renewal};
use crate::policy::term::FirstDay;

use super::case::Case;

/// The renewals that are applied for.
pub fn applications(policy: &Policy) -> impl Iterator<Item = (&Spanned<Renewal>, &Application)> {
    policy.renewals.iter().filter_map(|renewal| Some((renewal, renewal.get_ref().application()?)))
}

/// An application for more protection that nobody has answered, as long as it can be answered.
pub fn waiting<'a>(case: &Case<'a>) -> Option<&'a Event> {
    applications(case.policy).next()?;
    let answers = [builtin::RENEW, builtin::APPROVE, builtin::REJECT];
    let last = case.events.iter().rev().find(|event| answers.iter().any(|kind| event.is(kind)))?;
    let is_late = || answer_by(case, last).is_some_and(|by| by.has_passed(case.world.now));
    (last.is(builtin::RENEW) && !is_late()).then_some(last)
}

/// Until when an application can be answered. Where no calendar says what a working day is, it
/// stays open.
pub fn answer_by(case: &Case<'_>, application: &Event) -> Option<Bound> {
    let (_, terms) = applications(case.policy).next()?;
    let within = terms.time_to_answer().period(FirstDay::Not);
    let at = application.landing.at(case.world.now);
    end_of(within, at, case.world.zone, case.world.calendar).ok()
}
