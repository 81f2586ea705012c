//! Who may open a dispute, as what, and who has a part in it.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::actor;
use super::agreement::Signatories;
use super::court::{Court, cases};
use super::matter::DisputedMatter;
use super::slip::admit_slip;
use crate::domain::dispute::{Dispute, Raiser, acts};
use crate::domain::event::{Event, builtin};
use crate::domain::ids::StaffId;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::report::Report;
use crate::engine::JudgementFacts;
use crate::policy::Policy;
use crate::policy::blocks::Procedure;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Reason, people};

/// Objections to opening a dispute.
pub(super) fn admit_dispute<'a>(
    dispute: &'a Dispute,
    reports: &[&'a Report],
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let world = &facts.world;
    let mut objections = actor(&dispute.by, world);
    let mut policies: Vec<&str> = reports.iter().map(|report| report.policy.as_str()).collect();
    policies.sort_unstable();
    policies.dedup();
    if policies.len() > 1 {
        objections.push(Reason::new(Code::SeveralPolicies).text("policy", policies.join(", ")));
    }
    let mut events = reports.iter().flat_map(|report| &report.events);
    let over = events.find(|event| dispute.over == Some(event.id));
    if dispute.over.is_some() && over.is_none() {
        objections.push(Reason::new(Code::UnknownFact));
    }
    let Some(procedure) = &policy.procedure else {
        objections.push(Reason::new(Code::NoProcedure).text("policy", policy.id().as_str()));
        return objections;
    };
    let block = procedure.get_ref();
    let cases = cases(reports, policy, facts);
    if !cases.iter().any(|case| people::may(&block.raised_by, &dispute.by, case)) {
        let reason = because(Code::NotAllowedToRecord, policy, procedure, &block.clause)
            .text("staff", dispute.by.as_str());
        objections.push(reason.people(&block.raised_by));
    }
    if !objections.is_empty() {
        return objections;
    }
    objections.extend(dispute.slip.iter().flat_map(|slip| admit_slip(dispute, slip, facts)));
    let matter = DisputedMatter::of(dispute, policy, facts);
    objections.extend(too_early(block, over, &matter, facts));
    let is_office = || cases.iter().any(|case| people::may(&block.decided_by, &dispute.by, case));
    let is_heard = |raiser| match raiser {
        Raiser::Claimant => matter.claimants.contains(&dispute.by),
        Raiser::Doer => matter.doer.as_ref() == Some(&dispute.by),
        Raiser::Office => is_office(),
    };
    if dispute.raiser.is_some_and(|raiser| !is_heard(raiser)) {
        objections.push(
            because(Code::NotHeardAtOnce, policy, procedure, &block.clause)
                .text("staff", dispute.by.as_str()),
        );
    }
    let most = block.hold_until(world).ok().flatten().filter(|_| dispute.raiser.is_some());
    let end = dispute.until.map(Stamp::at);
    if end.is_some_and(|end| most.is_none_or(|most| end > most)) {
        objections.push(because(Code::TimeTooLong, policy, procedure, &block.clause));
    }
    objections
}

/// A dispute is not heard before its time: a quarrel breaks out among people, and not here.
fn too_early<'a>(
    procedure: &'a Procedure,
    over: Option<&'a Event>,
    matter: &DisputedMatter,
    facts: &JudgementFacts<'a>,
) -> Option<Reason<'a>> {
    let early = procedure.early.as_ref()?;
    let before = early.before.as_ref()?;
    let now = facts.world.now;
    let reason = || {
        Reason::new(Code::DisputeTooEarly)
            .clauses(&early.clause)
            .with("event", Arg::Event(before.as_str().into()))
    };
    let said = over.filter(|over| over.kind == **before).map(|over| over.said_at(now));
    match said {
        Some(said) => (said > now).then(|| reason().at("from", said)),
        None => (!matter.has_happened(before, now)).then(reason),
    }
}

/// Objections to an act in a dispute. The dispute may have the act already, or not.
pub(super) fn admit_act<'a>(
    dispute: &'a Dispute,
    act: &'a Event,
    reports: &[&'a Report],
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let mut objections = actor(&act.by, &facts.world);
    let Some(procedure) = &policy.procedure else {
        objections.push(Reason::new(Code::NoProcedure).text("policy", policy.id().as_str()));
        return objections;
    };
    let cases = cases(reports, policy, facts);
    let matter = OnceCell::new();
    let court = Court { dispute, act, policy, procedure, facts, cases, matter };
    objections.extend(court.objections());
    objections
}

/// As what somebody may be heard at once who is about to open a dispute, and until when it then
/// holds the result back.
pub(super) fn heard_as(
    dispute: &Dispute,
    policy: &Policy,
    facts: &JudgementFacts<'_>,
) -> Option<(Raiser, Option<Instant>)> {
    let procedure = policy.procedure.as_ref()?.get_ref();
    let matter = DisputedMatter::of(dispute, policy, facts);
    let reports: Vec<&Report> = dispute.reports.iter().filter_map(|id| facts.report(*id)).collect();
    let is_office = || {
        let cases = cases(&reports, policy, facts);
        cases.iter().any(|case| people::may(&procedure.decided_by, &dispute.by, case))
    };
    let raiser = if matter.claimants.contains(&dispute.by) {
        Raiser::Claimant
    } else if matter.doer.as_ref() == Some(&dispute.by) {
        Raiser::Doer
    } else if is_office() {
        Raiser::Office
    } else {
        return None;
    };
    Some((raiser, procedure.hold_until(&facts.world).ok().flatten()))
}

/// Who must sign an agreement that is about to be proposed; `None` where that cannot be told.
pub(super) fn signatories(
    dispute: &Dispute,
    act: &Event,
    policy: &Policy,
    facts: &JudgementFacts<'_>,
) -> Option<Signatories> {
    let matter = DisputedMatter::of(dispute, policy, facts);
    Signatories::of(dispute, act, &matter, policy, facts)
}

/// The place among the roles in which somebody signs, or signs for a copy, who has no part in the
/// matter: the first that is open to them.
pub(super) fn place_of<'o>(
    dispute: &Dispute,
    person: &StaffId,
    open: impl IntoIterator<Item = &'o str>,
    policy: &Policy,
    facts: &JudgementFacts<'_>,
) -> Option<String> {
    let reports: Vec<&Report> = dispute.reports.iter().filter_map(|id| facts.report(*id)).collect();
    let cases = cases(&reports, policy, facts);
    let is_theirs = |role: &&str| {
        let who = role.parse().ok().map(|pattern| crate::policy::who::Who::from_iter([pattern]));
        who.is_some_and(|who| cases.iter().any(|case| people::may(&who, person, case)))
    };
    let place = open.into_iter().find(is_theirs)?.to_owned();
    (!DisputedMatter::of(dispute, policy, facts).concerns(person)).then_some(place)
}

/// Who filed or holds the registrations that a dispute names, and who did what it is over. Whoever
/// merely raised it is none of them.
pub fn parties(dispute: &Dispute, reports: &[&Report]) -> BTreeSet<StaffId> {
    let handed = |report: &&Report| {
        report.last(builtin::TRANSFER).and_then(|event| event.fields.text("to")?.parse().ok())
    };
    let mut events = reports.iter().flat_map(|report| &report.events);
    let over = events.find(|event| dispute.over == Some(event.id)).map(|event| event.by.clone());
    let registrants = reports.iter().map(|report| report.registrant.clone());
    registrants.chain(reports.iter().filter_map(handed)).chain(over).collect()
}

/// Whether somebody is party to a dispute: one of the [`parties`], or somebody who must sign what
/// is proposed in it.
pub fn is_party(dispute: &Dispute, reports: &[&Report], staff: &StaffId) -> bool {
    let proposed = dispute.acts.iter().filter(|act| act.is(acts::SETTLE));
    let mut signers = proposed.flat_map(|act| act.fields.texts("signers"));
    parties(dispute, reports).contains(staff) || signers.any(|signer| signer == staff.as_str())
}
