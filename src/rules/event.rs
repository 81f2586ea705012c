//! `[[event]]`: whether a recorded fact bears what its type needs to count.

use crate::domain::event::Event;

use super::case::Case;
use super::people;
use super::reason::{Arg, Code, Reason, because};

/// The flags for events that lack something.
pub fn lacking<'a>(case: &Case<'a>, _: &[&Case<'a>]) -> Vec<Reason<'a>> {
    case.events.iter().flat_map(|event| lacks(case, event)).collect()
}

/// What an event lacks: papers, signatures, the right to record it. An event that lacks something
/// counts for nothing, and is flagged.
pub fn lacks<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    let Some(declared) = case.policy.event(event.kind.as_str()) else { return Vec::new() };
    let block = declared.get_ref();
    let reason =
        |code, clauses| because(code, case.policy, declared, clauses).event(case.report, event);
    let mut found = Vec::new();
    if !block.evidence.is_empty() && event.evidence().is_empty() {
        found.push(
            reason(Code::MissingEvidence, &block.proof_clause)
                .with("evidence", Arg::Papers(&block.evidence)),
        );
    }
    if let Some(who) = &block.signed
        && !case.signatures(event).iter().any(|(signer, _)| people::signs(who, signer, case))
    {
        found.push(reason(Code::MissingSignature, &block.proof_clause).people(who));
    }
    if let Some(by) = &block.by
        && !people::may(by, &event.by, case)
    {
        found.push(
            reason(Code::NotAllowedToRecord, &block.clause)
                .text("staff", event.by.as_str())
                .people(by),
        );
    }
    found
}
