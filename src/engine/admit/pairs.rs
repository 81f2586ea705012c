//! Who may say that two registrations are, or are not, one customer.

use crate::domain::event::Event;
use crate::domain::report::Report;
use crate::engine::JudgementFacts;
use crate::policy::Policy;
use crate::rules::reason::because;
use crate::rules::same_customer::{NO, SAME_CUSTOMER, YES, answers, found_against, is_interested};
use crate::rules::{Arg, Case, Code, Reason, people};

use super::event::case_before;

/// Objections to an office's word about a registration and the one that it names; the word of a
/// party is none.
pub(super) fn admit_found_pair<'a>(
    report: &'a Report,
    event: &'a Event,
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let about = |code| Reason::new(code).report(report);
    let finding = |code| about(code).with("event", Arg::Event(SAME_CUSTOMER.into()));
    let Some(case) = case_before(report, event, policy, facts.world) else { return Vec::new() };
    let other = found_against(event).and_then(|id| facts.report(id));
    let other = other.filter(|other| other.id != report.id && other.policy == report.policy);
    let other = other
        .and_then(|other| Some(Case::new(other, policy, policy.kind(&other.kind)?, facts.world)));
    let Some(other) = other else {
        return vec![finding(Code::BadField).with("field", Arg::Field("against".into()))];
    };
    let Some(procedure) = &policy.procedure else {
        return vec![Reason::new(Code::NoProcedure).text("policy", policy.id().as_str())];
    };
    let block = procedure.get_ref();
    let mut objections = Vec::new();
    if !people::is_by(&block.decided_by, event, &case) {
        let reason = because(Code::NotAllowedToRecord, policy, procedure, &block.clause);
        objections.push(
            reason
                .text("staff", event.by.as_str())
                .people(&block.decided_by)
                .with("event", Arg::Event(SAME_CUSTOMER.into())),
        );
    }
    if is_interested(event, &case) || is_interested(event, &other) {
        let reason = because(Code::Interested, policy, procedure, &block.clause);
        objections.push(reason.text("staff", event.by.as_str()));
    }
    let answer = event.fields.text("answer").unwrap_or_default();
    if ![YES, NO].contains(&answer) {
        objections.push(
            Reason::new(Code::UnknownAnswer)
                .text("finding", SAME_CUSTOMER)
                .text("answer", answer)
                .text("known", [YES, NO].join(", ")),
        );
    }
    let own = (event.landing.order(), event.id);
    let known = answers(&case, &other, &facts.world);
    let before = known.iter().rfind(|(place, _)| *place < own);
    if before.is_some_and(|(_, is_one)| *is_one == (answer == YES)) {
        objections.push(finding(Code::ChangesNothing));
    }
    objections
}
