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
        .filter(|event| !is_made_good(case, event))
        .flat_map(|event| lacks(case, event).into_iter().chain(idle_signatures(case, event)))
        .collect()
}

/// Whether what lacked something was recorded once more, whole: the same type with the same values.
fn is_made_good<'a>(case: &Case<'a>, event: &'a Event) -> bool {
    let same = |other: &&'a Event| {
        let mut values = event.fields.0.iter().filter(|(name, _)| !builtin::is_common(name));
        values.all(|(name, value)| other.fields.get(name) == Some(value))
    };
    let place = (event.landing.order(), event.id);
    let later = |other: &&'a Event| (other.landing.order(), other.id) > place;
    !case.is_complete(event)
        && case.complete(event.kind.as_str()).filter(later).any(|other| same(&other))
}

/// Which of the acts that complete an event later are looked at: signings, papers.
pub type Parts<'s> = &'s dyn Fn(&Event) -> bool;

/// Every one that landed.
const ALL_PARTS: Parts<'static> = &|_| true;

impl<'a> Case<'a> {
    /// Events of a type that count, in the order of their landing. One that lacks a paper, a field
    /// or a signature counts for nothing (law 21).
    pub fn complete<'s>(
        &'s self,
        kind: &'s str,
    ) -> impl DoubleEndedIterator<Item = &'a Event> + 's {
        self.of_type(kind).filter(|event| self.is_complete(event))
    }

    /// Events that may show more of the customer: those that count.
    pub(super) fn papers(&self) -> Vec<&'a Event> {
        self.events.iter().copied().filter(|event| self.is_complete(event)).collect()
    }

    /// Whether an event lacks nothing.
    pub fn is_complete(&self, event: &'a Event) -> bool {
        self.is_complete_by(event, ALL_PARTS)
    }

    /// Whether an event lacks nothing, as far as these parts go.
    pub fn is_complete_by(&self, event: &'a Event, parts: Parts<'_>) -> bool {
        lacks_by(self, event, parts).is_empty()
    }

    /// The act that is complete with an event: itself, or an earlier one whose last signature or
    /// paper it brings.
    pub fn completed_by(&self, event: &'a Event) -> Option<&'a Event> {
        let brings = event.is(builtin::COUNTERSIGN) || event.is(builtin::PAPER);
        let act = match event.on().filter(|_| brings) {
            Some(on) => self.events.iter().copied().find(|other| other.id == on)?,
            None => event,
        };
        let was = || act.id != event.id && self.is_complete_by(act, &|part| part.id != event.id);
        (self.is_complete(act) && !was()).then_some(act)
    }

    /// The papers that an event asks for and does not have.
    pub fn papers_wanted(&self, event: &'a Event) -> Vec<&'a str> {
        self.papers_wanted_by(event, ALL_PARTS)
    }

    fn papers_wanted_by(&self, event: &'a Event, parts: Parts<'_>) -> Vec<&'a str> {
        let declared = self.policy.event(event.kind.as_str());
        let asked = declared.into_iter().flat_map(|declared| &declared.get_ref().evidence);
        let later = self.of_type(builtin::PAPER);
        let later = later.filter(|paper| paper.on() == Some(event.id) && parts(paper));
        let there: Vec<&str> =
            std::iter::once(event).chain(later).flat_map(Event::evidence).map(str::trim).collect();
        asked.map(String::as_str).filter(|paper| !there.contains(paper)).collect()
    }

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

/// What an event lacks: papers, fields, signatures, the right to record it. An event that lacks
/// something counts for nothing, and is flagged.
fn lacks<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    lacks_by(case, event, ALL_PARTS)
}

fn lacks_by<'a>(case: &Case<'a>, event: &'a Event, parts: Parts<'_>) -> Vec<Reason<'a>> {
    let Some(declared) = case.policy.event(event.kind.as_str()) else { return Vec::new() };
    let block = declared.get_ref();
    let reason =
        |code, clauses| because(code, case.policy, declared, clauses).event(case.report, event);
    let mut found = Vec::new();
    let missing = case.papers_wanted_by(event, parts);
    if !missing.is_empty() {
        found.push(
            reason(Code::MissingEvidence, &block.proof_clause)
                .with("evidence", Arg::Papers(missing)),
        );
    }
    let empty = block.field.iter().filter(|field| field.required && is_empty(event, &field.name));
    found.extend(empty.map(|field| {
        reason(Code::FieldMissing, &block.clause)
            .with("field", Arg::Field(field.name.as_str().into()))
            .with("event", Arg::Event(event.kind.as_str().into()))
    }));
    if let Some(who) = &block.signed
        && !case
            .signatures(event)
            .iter()
            .filter(|(_, by)| by.id == event.id || parts(by))
            .any(|(signer, by)| people::signs(who, signer, &by.landing, case))
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

/// Whether a field says nothing.
fn is_empty(event: &Event, field: &str) -> bool {
    let value = event.fields.get(field);
    value.is_none_or(|value| value.as_str().is_some_and(|text| text.trim().is_empty()))
}
