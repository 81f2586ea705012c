//! One judgement: from registrations to whose everything is.

mod flags;
mod suspicion;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::calendar::OutOfCalendar;
use crate::engine::acts::StandpointView;
use crate::engine::assess::Assessed;
use crate::engine::award::closes;
use crate::engine::decide::{Matter, PriorityTests, lapse_of};
use crate::engine::enter::Registrations;
use crate::engine::facts::JudgementFacts;
use crate::engine::join::{Cluster, JoinedCustomers};
use crate::engine::journal::EntryKind;
use crate::engine::judge::flags::{collisions, flag};
use crate::engine::judge::suspicion::Suspicions;
use crate::engine::owe::owed;
use crate::engine::replay::Replay;
use crate::engine::state::{ClaimRight, Standing};
use crate::engine::verdict::{
    AwardVerdict, CustomerVerdict, FormerClaim, JudgedCustomer, Judgement, Ownership,
    ReportVerdict, Survey,
};
use crate::policy::blocks::LapseTo;
use crate::rules::application::applications;
use crate::rules::case::holder_of;
use crate::rules::reason::because;
use crate::rules::{Arg, Code, Decider, Reason};

/// Judges everything that had landed by `world.now`.
///
/// The same facts give the same answer, in whatever order they are handed over and on however many
/// threads.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn judge<'a>(facts: &JudgementFacts<'a>) -> Result<Judgement<'a>, OutOfCalendar> {
    judge_part(facts, |_| {})
}

/// As [`judge`], where `trim` takes off each customer what is not wanted, so that it is never held
/// for all of them.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn judge_part<'a>(
    facts: &JudgementFacts<'a>,
    trim: impl Fn(&mut JudgedCustomer<'a>) + Sync,
) -> Result<Judgement<'a>, OutOfCalendar> {
    let trimmed = |mut customer| {
        trim(&mut customer);
        customer
    };
    survey(facts, trimmed).map(assemble)
}

/// As [`judge`], where not everything is wanted: each customer is judged, handed to `look`, and
/// dropped but for what it makes of him. It is called on several threads at once, in no fixed
/// order.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn survey<'a, T: Send>(
    facts: &JudgementFacts<'a>,
    look: impl Fn(JudgedCustomer<'a>) -> T + Sync,
) -> Result<Survey<'a, T>, OutOfCalendar> {
    let Assessed { consequences, rewards, voiding } = Assessed::assess(facts);
    let mut registrations =
        Registrations::enter(&facts.reports, &facts.disputes, facts.shelf, facts.world, &voiding);
    let unjudged = std::mem::take(&mut registrations.unjudged);
    let customers = JoinedCustomers::join(&registrations);
    let suspicions = Suspicions::examine(&registrations, &customers)?;
    let seen = |number: usize| {
        let mut judged = judged_together(&registrations, &customers, number)?;
        suspicions.tell(&registrations, number, &mut judged);
        Ok(judged.into_iter().map(&look).collect::<Vec<T>>())
    };
    let customers: Result<Vec<Vec<T>>, OutOfCalendar> =
        (0..customers.len()).into_par_iter().map(seen).collect();
    let customers = customers?.into_iter().flatten().collect();
    Ok(Survey { as_of: facts.world.now, customers, consequences, rewards, unjudged })
}

/// Claims that touch, with what became of them: one customer, or several where some only touch
/// through a third (law 18).
fn judged_together<'a>(
    registrations: &Registrations<'_, 'a>,
    customers: &JoinedCustomers<'a>,
    number: usize,
) -> Result<Vec<JudgedCustomer<'a>>, OutOfCalendar> {
    let Cluster { places, joins } = customers.cluster(number);
    let mut replay = Replay::run(registrations, places, &joins)?;
    let CustomerGroups { groups, of } = CustomerGroups::of(&replay);
    let mut awarded: Vec<Vec<AwardVerdict<'a>>> = vec![Vec::new(); groups.len()];
    replay.acts.iter().for_each(|act| awarded[of[act.place]].push(act.told()));
    let mut found = Vec::with_capacity(groups.len());
    for (group, awards) in groups.iter().zip(awarded) {
        let (outcome, reasons) = owner(&replay, &matter(&replay, group), &awards)?;
        let collisions = collisions(&replay, group);
        let (reports, former) = (Vec::new(), Vec::new());
        found.push(JudgedCustomer { reports, former, outcome, reasons, collisions, awards });
    }
    flag(&mut replay);
    let Replay { members, states, journal, .. } = replay;
    let mut queue = vec![0; groups.len()];
    let rights: Vec<ClaimRight<'a>> =
        (0..members.len()).map(|place| journal.right(place).clone()).collect();
    let claims = members.into_iter().zip(states.into_all()).zip(rights).zip(journal.into_claims());
    for (place, (((member, state), right), steps)) in claims.enumerate() {
        let group = of[place];
        let now = state.right(&member.case);
        debug_assert!(right.is(&now), "a right changed without an entry: {right:?}, now {now:?}");
        let (duties, late) = owed(&member.case, &state);
        let flags = state.flags.iter().cloned().chain(late).collect();
        if member.claim.let_go.is_some() {
            let (report, since) = (member.claim.report.id, member.claim.since.order());
            found[group].former.push(FormerClaim { report, since, steps, flags });
            continue;
        }
        let waits = right.standing.waits();
        queue[group] += usize::from(waits);
        found[group].reports.push(ReportVerdict {
            report: member.case.report,
            policy: member.case.policy,
            side: member.side,
            right,
            intent: member.case.intent.clone(),
            waiting: member.case.changes.waiting.clone(),
            queue: waits.then_some(queue[group]),
            items: member.items.clone(),
            steps,
            flags,
            duties,
            customer: 0,
        });
    }
    Ok(found)
}

/// Claims by customer, and the customer of each. A claim goes, in the order of landing, to the
/// first of whose claims every one touches it.
struct CustomerGroups {
    groups: Vec<Vec<usize>>,
    of: Vec<usize>,
}

impl CustomerGroups {
    fn of(replay: &Replay<'_, '_>) -> Self {
        let (mut groups, mut of): (Vec<Vec<usize>>, Vec<usize>) = (Vec::new(), Vec::new());
        for place in 0..replay.members.len() {
            let touched = replay.joins.near(place).take_while(|other| *other < place);
            let near: BTreeSet<usize> = touched.map(|other| of[other]).collect();
            let fits =
                |group: &usize| groups[*group].iter().all(|other| is_same(replay, *other, place));
            let group = near.into_iter().find(fits).unwrap_or(groups.len());
            if group == groups.len() {
                groups.push(Vec::new());
            }
            groups[group].push(place);
            of.push(group);
        }
        Self { groups, of }
    }
}

/// Whether two claims may be of one customer: they touch, or are one report's, of which the later
/// took the place of the earlier.
fn is_same(replay: &Replay<'_, '_>, a: usize, b: usize) -> bool {
    let report = |place: usize| replay.members[place].claim.report.id;
    report(a) == report(b) || replay.touch(a, b)
}

/// The claims that are about one customer, and those that touch every one of them.
fn matter(replay: &Replay<'_, '_>, group: &[usize]) -> Vec<usize> {
    let Some(first) = group.first() else { return Vec::new() };
    let touches_all = |place: &usize| group.iter().all(|other| is_same(replay, *place, *other));
    // What a correction claims anew does not touch what the same report claimed before.
    let around = replay.joins.around(*first).filter(touches_all);
    let all: BTreeSet<usize> = around.chain(group.iter().copied()).collect();
    all.into_iter().collect()
}

/// Whose the customer is: the winner of an award that closes, else what the tests say, else what a
/// lapse leaves.
fn owner<'a>(
    replay: &Replay<'_, 'a>,
    group: &[usize],
    awards: &[AwardVerdict<'a>],
) -> Result<(Ownership<'a>, Vec<Reason<'a>>), OutOfCalendar> {
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return Ok((Ownership::Nobody, Vec::new()));
    };
    let closing = awards.iter().rfind(|award| closes(award) && !award.outcome.shares().is_empty());
    let anew: Vec<usize> =
        closing.map_or_else(|| group.to_vec(), |award| registered_anew(replay, group, award));
    if let Some(award) = closing.filter(|_| anew.is_empty()) {
        let reason = Reason::new(Code::AwardCloses)
            .event(award.report, award.event)
            .with("award", Arg::Label(award.label));
        return Ok((
            award.outcome.clone(),
            std::iter::once(reason).chain(award.reasons.iter().cloned()).collect(),
        ));
    }
    let (policy, now) = (replay.members[*last].case.policy, replay.members[*first].case.world.now);
    let view = |place: &usize| {
        let member = &replay.members[*place];
        let holder = holder_of(&member.case);
        (*place, StandpointView { state: &replay.states[*place], side: member.side, holder })
    };
    let then = anew.iter().map(view).collect();
    let tests = PriorityTests::new(replay, then, Matter::Customer, policy, now);
    let protected = tests.candidates().to_vec();
    let decision = tests.decide()?;
    let mut reasons: Vec<Reason<'a>> = protected
        .iter()
        .filter_map(|place| replay.states[*place].last_term())
        .map(|term| term.reason.clone())
        .collect();
    reasons.extend(decision.reasons);
    if decision.outcome != Ownership::Nobody {
        return Ok((decision.outcome, reasons));
    }
    let (outcome, reason) = left_over(replay, &anew);
    reasons.extend(reason);
    Ok((outcome, reasons))
}

/// Registrations that came when the result of a closing act could no longer be claimed: with them
/// the customer is another matter.
fn registered_anew(
    replay: &Replay<'_, '_>,
    group: &[usize],
    closing: &AwardVerdict<'_>,
) -> Vec<usize> {
    let since = closing.event.landing.order();
    let over = |at| closing.open_until.is_none_or(|until| until.has_passed(at));
    let anew = |place: &usize| {
        let case = &replay.members[*place].case;
        case.since.order() > since
            && over(case.registered())
            && replay.states[*place].standing.counts()
    };
    group.iter().copied().filter(anew).collect()
}

/// What becomes of a customer whom nobody holds, by these of his registrations.
fn left_over<'a>(replay: &Replay<'_, 'a>, places: &[usize]) -> (Ownership<'a>, Option<Reason<'a>>) {
    let places = || places.iter().copied();
    if let Some(place) = places().find(|place| replay.states[*place].standing == Standing::Pending)
    {
        let case = &replay.members[place].case;
        let reason = replay
            .journal
            .of(place)
            .iter()
            .rfind(|step| matches!(step.kind, EntryKind::AwaitsApproval))
            .map(|step| step.reason.clone());
        let who = case
            .policy
            .approvals
            .first()
            .map_or(Decider::Nobody, |step| Decider::Named(&step.get_ref().by));
        return (Ownership::Undecided(who), reason);
    }
    if let Some(place) = places().find(|place| replay.states[*place].holds_off()) {
        return application_open(replay, place);
    }
    let lapsed = places().filter(|place| replay.states[*place].standing == Standing::Lapsed);
    let Some(place) =
        lapsed.max_by_key(|place| replay.states[*place].end().flatten().map(|end| end.at))
    else {
        return (Ownership::Nobody, None);
    };
    let case = &replay.members[place].case;
    let Some(lapse) = lapse_of(case) else { return (Ownership::Nobody, None) };
    let outcome = match lapse.get_ref().to {
        LapseTo::Public => Ownership::Public,
        LapseTo::Company => Ownership::Company,
    };
    let reason = because(Code::NobodyProtected, case.policy, lapse, &lapse.get_ref().clause)
        .report(case.report);
    (outcome, Some(reason))
}

/// A customer whose protection is over while its renewal is not answered: who consents decides.
fn application_open<'a>(
    replay: &Replay<'_, 'a>,
    place: usize,
) -> (Ownership<'a>, Option<Reason<'a>>) {
    let case = &replay.members[place].case;
    let Some((renewal, terms)) = applications(case.policy).next() else {
        return (Ownership::Undecided(Decider::Nobody), None);
    };
    let who = Decider::Named(&terms.by);
    let until = replay.states[place].applied.and_then(|application| application.answer_by);
    let reason = because(Code::RenewalOpen, case.policy, renewal, &renewal.get_ref().clause)
        .report(case.report)
        .people(who)
        .until(until);
    (Ownership::Undecided(who), Some(reason))
}

/// Puts the customers' verdicts into one, sorted.
fn assemble<'a>(survey: Survey<'a, JudgedCustomer<'a>>) -> Judgement<'a> {
    let Survey { as_of, customers: judged, consequences, rewards, unjudged } = survey;
    let mut reports =
        Vec::with_capacity(judged.iter().map(|customer| customer.reports.len()).sum());
    let mut customers = Vec::with_capacity(judged.len());
    let (mut awards, mut former) = (Vec::new(), Vec::new());
    for (number, customer) in judged.into_iter().enumerate() {
        let JudgedCustomer { outcome, reasons, collisions, .. } = customer;
        let own = customer.reports.into_iter();
        reports.extend(own.map(|verdict| ReportVerdict { customer: number, ..verdict }));
        former.extend(customer.former);
        awards.extend(customer.awards);
        customers.push(CustomerVerdict { reports: Vec::new(), outcome, reasons, collisions });
    }
    reports.sort_by_cached_key(|verdict: &ReportVerdict<'_>| verdict.report.id);
    former.sort_by_key(|claim: &FormerClaim<'_>| claim.since);
    for claim in former.into_iter().rev() {
        let own = reports.binary_search_by_key(&claim.report, |verdict| verdict.report.id);
        if let Some(verdict) = own.ok().and_then(|place| reports.get_mut(place)) {
            verdict.steps.extend(claim.steps);
            verdict.steps.sort_by_key(|entry| entry.number);
            verdict.flags.splice(0..0, claim.flags);
        }
    }
    let mut by_landing: Vec<usize> = (0..reports.len()).collect();
    by_landing
        .sort_by_key(|place| (reports[*place].report.landing.order(), reports[*place].report.id));
    for place in by_landing {
        customers[reports[place].customer].reports.push(place);
    }
    awards.sort_by_key(|award| (award.event.landing.order(), award.event.id));
    Judgement { as_of, reports, customers, awards, consequences, rewards, unjudged }
}
