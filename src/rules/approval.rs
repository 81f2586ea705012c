//! `[[approval]]`: who has passed which step of review. Steps are passed in their order, each by
//! another person, and nobody consents to their own (law 20). A consent is to the text that it was
//! given for: where the intent changes, the steps are asked anew.

use toml::Spanned;

use crate::domain::event::{Event, builtin};
use crate::policy::blocks::Approval;

use super::case::Case;
use super::change::{INTENT, changed};
use super::people;

/// A step of review, and the consent that passed it.
pub type PassedStep<'a> = (&'a Spanned<Approval>, &'a Event);

impl Case<'_> {
    /// Whether a correction changes what offices consent to. A key of the customer that is narrowed
    /// needs no consent; one that is changed is another claim (law 16).
    pub(super) fn opens_review(&self, correction: &Event) -> bool {
        steps(self).next().is_some() && changed(correction, INTENT).next().is_some()
    }

    /// Whether every step of review was passed, for the text as it is or is to be.
    pub(super) fn is_consented(&self) -> bool {
        next(self).is_none()
    }
}

/// The steps of review that a registration goes through, in their order.
pub fn steps<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Spanned<Approval>> {
    let kind = &case.report.kind;
    case.policy.approvals.iter().filter(move |step| step.get_ref().kinds.covers(kind))
}

/// The steps that were passed, in their order: the others are open.
pub fn passed<'a>(case: &Case<'a>) -> Vec<PassedStep<'a>> {
    let mut passed: Vec<PassedStep<'a>> = Vec::new();
    let mut open = steps(case).peekable();
    let heard = |event: &&Event| case.changes.is_heard(event);
    for event in case.of_type(builtin::APPROVE).filter(heard) {
        let Some(step) = open.peek() else { break };
        let is_meant =
            event.fields.text("step").is_none_or(|name| name == step.get_ref().name.as_str());
        if is_meant && may_pass(case, step.get_ref(), event, &passed) {
            passed.push((step, event));
            open.next();
        }
    }
    passed
}

/// The first step that nobody has passed.
pub fn next<'a>(case: &Case<'a>) -> Option<&'a Spanned<Approval>> {
    steps(case).nth(passed(case).len())
}

/// Whether somebody may pass a step, those before it having been passed by others.
fn may_pass(case: &Case<'_>, step: &Approval, by: &Event, passed: &[PassedStep<'_>]) -> bool {
    people::is_by(&step.by, by, case)
        && !is_interested(case, by)
        && passed.iter().all(|(_, event)| event.by != by.by)
}

/// Whether a registration is the own one of whoever consents: nobody consents to their own.
pub fn is_interested(case: &Case<'_>, event: &Event) -> bool {
    event.by == case.report.registrant || case.is_own(&event.by, &event.landing)
}
