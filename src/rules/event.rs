//! `[[event]]`: whether a recorded fact bears what its type needs to count.

use crate::domain::event::{CUSTOMER, Event, builtin};
use crate::policy::who::Pattern;

use super::case::{Case, holder_of};
use super::people;
use super::reason::{Arg, Code, Reason, because};

/// The flags for events that lack something.
pub fn lacking<'a>(case: &Case<'a>, _: &[&Case<'a>]) -> Vec<Reason<'a>> {
    case.events
        .iter()
        .flat_map(|event| lacks(case, event).into_iter().chain(idle_signatures(case, event)))
        .collect()
}

impl<'a> Case<'a> {
    /// Everybody whose signature an event bears, with the event that brought it: a later signing by
    /// somebody else, or the paper itself where the policy lets its recorder tell of it. The
    /// customer counts as `customer` (law 20).
    pub fn signatures(&self, event: &'a Event) -> Vec<(&'a str, &'a Event)> {
        let told = if tells(self, event) { event.signatures() } else { Vec::new() };
        let told = told.into_iter().filter(|who| !self.has_denied(event, who));
        let own = self
            .of_type(builtin::COUNTERSIGN)
            .filter(|sign| sign.on() == Some(event.id) && sign.by != event.by);
        told.map(move |who| (who, event)).chain(own.map(|sign| (sign.by.as_str(), sign))).collect()
    }

    /// People of the house whom the paper of an event names as signers, and who have not signed
    /// here.
    pub fn told_signers(&self, event: &'a Event) -> Vec<&'a str> {
        let all = self.signatures(event).into_iter();
        all.filter(|(who, by)| by.id == event.id && *who != CUSTOMER).map(|(who, _)| who).collect()
    }

    /// Whether somebody said that they did not sign the paper of an event.
    fn has_denied(&self, event: &Event, who: &str) -> bool {
        let mut denials = self.of_type(builtin::DENY);
        denials.any(|denial| denial.on() == Some(event.id) && denial.by.as_str() == who)
    }
}

/// Whether whoever recorded an event may tell whose signatures stand on its paper; of a paper that
/// helps their own side only where the policy names them as that.
pub fn tells(case: &Case<'_>, event: &Event) -> bool {
    let declared = case.policy.event(event.kind.as_str());
    let Some(told) = declared.and_then(|declared| declared.get_ref().told.as_ref()) else {
        return false;
    };
    let as_own = |pattern: &Pattern| match pattern {
        Pattern::Registrant => event.by == case.report.registrant,
        Pattern::Holder => event.by == *holder_of(case),
        _ => false,
    };
    let is_own = case.is_own(&event.by, &event.landing) || event.by == case.report.registrant;
    if is_own { told.iter().any(as_own) } else { people::is_by(told, event, case) }
}

/// Signatures that somebody else wrote down and that count for nothing.
fn idle_signatures<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let written = event.signatures();
    (!written.is_empty() && !tells(case, event)).then(|| {
        Reason::new(Code::SignedForOthers)
            .event(case.report, event)
            .text("staff", written.join(", "))
    })
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
        && !case
            .signatures(event)
            .iter()
            .any(|(signer, event)| people::signs(who, signer, &event.landing, case))
    {
        found.push(reason(Code::MissingSignature, &block.proof_clause).people(who));
    }
    if let Some(by) = &block.by
        && !people::is_by(by, event, case)
    {
        found.push(
            reason(Code::NotAllowedToRecord, &block.clause)
                .text("staff", event.by.as_str())
                .people(by),
        );
    }
    found
}
