//! One judgement: from registrations to whose everything is.

mod flags;
mod suspicion;

use rayon::prelude::*;

use crate::calendar::OutOfCalendar;
use crate::engine::assess::Assessed;
use crate::engine::award::{awards, closes};
use crate::engine::decide::{Matter, PriorityTests, lapse_of};
use crate::engine::enter::{Entered, Registrations};
use crate::engine::facts::JudgementFacts;
use crate::engine::join::{Cluster, JoinedCustomers};
use crate::engine::judge::flags::{collisions, flag};
use crate::engine::judge::suspicion::Suspicions;
use crate::engine::owe::owed;
use crate::engine::replay::Replay;
use crate::engine::state::{Standing, StepKind};
use crate::engine::verdict::{
    AwardVerdict, CustomerVerdict, JudgedCustomer, Judgement, Ownership, ReportVerdict, Survey,
};
use crate::policy::blocks::LapseTo;
use crate::rules::reason::because;
use crate::rules::validity::{items, tells_others};
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
    let customers = JoinedCustomers::join(&registrations)?;
    let suspicions = Suspicions::examine(&registrations, &customers)?;
    let seen = |number: usize| {
        let mut judged = one_customer(&registrations, &customers, number)?;
        suspicions.tell(number, customers.cluster(number).places, &mut judged);
        Ok(look(judged))
    };
    let customers: Result<Vec<T>, OutOfCalendar> =
        (0..customers.len()).into_par_iter().map(seen).collect();
    Ok(Survey { as_of: facts.world.now, customers: customers?, consequences, rewards, unjudged })
}

/// One customer's registrations with what became of them.
fn one_customer<'a>(
    registrations: &Registrations<'_, 'a>,
    customers: &JoinedCustomers<'a>,
    number: usize,
) -> Result<JudgedCustomer<'a>, OutOfCalendar> {
    let Cluster { places, joins } = customers.cluster(number);
    let mut members: Vec<Entered<'a>> =
        places.iter().map(|place| registrations.entered(*place)).collect::<Result<_, _>>()?;
    share_papers(&mut members)?;
    let mut replay = Replay::run(&members, &joins)?;
    let awards = awards(&replay)?;
    let (outcome, reasons) = owner(&replay, &awards)?;
    let collisions = collisions(&replay);
    flag(&mut replay);
    let states = std::mem::take(&mut replay.states);
    let mut queue = 0;
    let mut reports = Vec::with_capacity(members.len());
    for (member, state) in members.into_iter().zip(states) {
        let question = state.question().cloned();
        let waits = state.standing == Standing::Queued;
        queue += usize::from(waits);
        let protection = state.last_term().map(|term| (term.from, term.until));
        let (duties, late) = owed(&member.case);
        let flags = state.flags.into_iter().chain(late).collect();
        reports.push(ReportVerdict {
            report: member.case.report,
            policy: member.case.policy,
            side: member.side,
            standing: state.standing,
            met: state.met,
            stage: state.stages.last().map(|(name, _)| *name),
            question,
            protection,
            queue: waits.then_some(queue),
            items: member.items,
            steps: state.steps,
            flags,
            duties,
            customer: number,
        });
    }
    Ok(JudgedCustomer { reports, outcome, reasons, collisions, awards })
}

/// Lets each registration of a customer see the papers recorded on the others, and examines its
/// items anew where there are any.
fn share_papers(members: &mut [Entered<'_>]) -> Result<(), OutOfCalendar> {
    for place in 0..members.len() {
        let policy = members[place].case.policy;
        let others = members
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .flat_map(|(_, member)| &member.case.events);
        let papers: Vec<_> = others.copied().filter(|event| tells_others(policy, event)).collect();
        if !papers.is_empty() {
            members[place].case.elsewhere = papers;
            members[place].items = items(&members[place].case)?;
        }
    }
    Ok(())
}

/// Whose the customer is: the winner of an award that closes, else what the tests say, else what a
/// lapse leaves.
fn owner<'a>(
    replay: &Replay<'_, 'a>,
    awards: &[AwardVerdict<'a>],
) -> Result<(Ownership<'a>, Vec<Reason<'a>>), OutOfCalendar> {
    let Some(first) = replay.members.first() else { return Ok((Ownership::Nobody, Vec::new())) };
    let closing = awards.iter().rfind(|award| closes(award) && !award.outcome.shares().is_empty());
    let anew: Vec<usize> = closing.map_or_else(
        || (0..replay.members.len()).collect(),
        |award| registered_anew(replay, award),
    );
    if let Some(award) = closing.filter(|_| anew.is_empty()) {
        let reason = Reason::new(Code::AwardCloses)
            .event(award.report, award.event)
            .with("award", Arg::Label(award.label));
        return Ok((
            award.outcome.clone(),
            std::iter::once(reason).chain(award.reasons.iter().cloned()).collect(),
        ));
    }
    let policy = replay.members.last().map_or(first.case.policy, |last| last.case.policy);
    let tests =
        PriorityTests::new(replay, Matter::Customer, policy, first.case.world.now).among(&anew);
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
fn registered_anew(replay: &Replay<'_, '_>, closing: &AwardVerdict<'_>) -> Vec<usize> {
    let since = closing.event.landing.order();
    let over = |at| closing.open_until.is_none_or(|until| until.has_passed(at));
    let anew = |place: &usize| {
        let case = &replay.members[*place].case;
        case.report.landing.order() > since
            && over(case.registered())
            && replay.states[*place].standing.counts()
    };
    (0..replay.members.len()).filter(anew).collect()
}

/// What becomes of a customer whom nobody holds, by these of his registrations.
fn left_over<'a>(replay: &Replay<'_, 'a>, places: &[usize]) -> (Ownership<'a>, Option<Reason<'a>>) {
    let places = || places.iter().copied();
    if let Some(place) = places().find(|place| replay.states[*place].standing == Standing::Pending)
    {
        let case = &replay.members[place].case;
        let reason = replay.states[place]
            .steps
            .iter()
            .rfind(|step| matches!(step.kind, StepKind::AwaitsApproval))
            .map(|step| step.reason.clone());
        let who = case
            .policy
            .approvals
            .first()
            .map_or(Decider::Nobody, |step| Decider::Named(&step.get_ref().by));
        return (Ownership::Undecided(who), reason);
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

/// Puts the customers' verdicts into one, sorted.
fn assemble<'a>(survey: Survey<'a, JudgedCustomer<'a>>) -> Judgement<'a> {
    let Survey { as_of, customers: judged, consequences, rewards, unjudged } = survey;
    let mut reports =
        Vec::with_capacity(judged.iter().map(|customer| customer.reports.len()).sum());
    let mut customers = Vec::with_capacity(judged.len());
    let mut awards = Vec::new();
    for customer in judged {
        let JudgedCustomer { reports: own, outcome, reasons, collisions, awards: won } = customer;
        reports.extend(own);
        awards.extend(won);
        customers.push(CustomerVerdict { reports: Vec::new(), outcome, reasons, collisions });
    }
    reports.sort_by_cached_key(|verdict: &ReportVerdict<'_>| verdict.report.id);
    let mut by_landing: Vec<usize> = (0..reports.len()).collect();
    by_landing
        .sort_by_key(|place| (reports[*place].report.landing.order(), reports[*place].report.id));
    for place in by_landing {
        customers[reports[place].customer].reports.push(place);
    }
    awards.sort_by_key(|award| (award.event.landing.order(), award.event.id));
    Judgement { as_of, reports, customers, awards, consequences, rewards, unjudged }
}
