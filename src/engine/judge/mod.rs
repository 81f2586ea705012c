//! One judgement: from registrations to whose everything is.

mod award;
mod flags;
mod incidents;
mod suspicion;

use rayon::prelude::*;

use crate::calendar::OutOfCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::engine::book::{Book, Entered};
use crate::engine::course::Course;
use crate::engine::customers::{Cluster, Customers};
use crate::engine::decide::{Bench, Matter, lapse_of};
use crate::engine::judge::award::{awards, closes};
use crate::engine::judge::flags::{collisions, flag};
use crate::engine::judge::incidents::Assessed;
use crate::engine::judge::suspicion::Suspicions;
use crate::engine::track::{Flag, FlagKind, Standing, StepKind};
use crate::engine::verdict::{
    AwardVerdict, CustomerVerdict, Judged, Judgement, Outcome, ReportVerdict, Survey,
};
use crate::policy::Shelf;
use crate::policy::blocks::LapseTo;
use crate::rules::reason::because;
use crate::rules::validity::{items, tells_others};
use crate::rules::{Arg, Code, Decider, Reason, World, duty};

/// Everything a judgement looks at. An index may hand over only the registrations that can touch
/// the one in question.
#[derive(Clone)]
pub struct Facts<'a> {
    pub reports: Vec<&'a Report>,
    pub disputes: Vec<&'a Dispute>,
    pub incidents: Vec<&'a Incident>,
    pub shelf: &'a Shelf,
    pub world: World<'a>,
}

/// Judges everything that had landed by `world.now`.
///
/// The same facts give the same answer, in whatever order they are handed over and on however many
/// threads.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn judge<'a>(facts: &Facts<'a>) -> Result<Judgement<'a>, OutOfCalendar> {
    judge_part(facts, |_| {})
}

/// As [`judge`], where `trim` takes off each customer what is not wanted, so that it is never held
/// for all of them.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn judge_part<'a>(
    facts: &Facts<'a>,
    trim: impl Fn(&mut Judged<'a>) + Sync,
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
    facts: &Facts<'a>,
    look: impl Fn(Judged<'a>) -> T + Sync,
) -> Result<Survey<'a, T>, OutOfCalendar> {
    let Assessed { consequences, rewards, voiding } = Assessed::of(facts);
    let mut book = Book::enter(&facts.reports, &facts.disputes, facts.shelf, facts.world, &voiding);
    let unjudged = std::mem::take(&mut book.unjudged);
    let customers = Customers::of(&book)?;
    let suspicions = Suspicions::of(&book, &customers)?;
    let seen = |number: usize| {
        let mut judged = one_customer(&book, &customers, number)?;
        suspicions.tell(number, customers.cluster(number).places, &mut judged);
        Ok(look(judged))
    };
    let customers: Result<Vec<T>, OutOfCalendar> =
        (0..customers.len()).into_par_iter().map(seen).collect();
    Ok(Survey { as_of: facts.world.now, customers: customers?, consequences, rewards, unjudged })
}

/// One customer's registrations with what became of them.
fn one_customer<'a>(
    book: &Book<'_, 'a>,
    customers: &Customers<'a>,
    number: usize,
) -> Result<Judged<'a>, OutOfCalendar> {
    let Cluster { places, joins } = customers.cluster(number);
    let mut members: Vec<Entered<'a>> =
        places.iter().map(|place| book.entered(*place)).collect::<Result<_, _>>()?;
    share_papers(&mut members)?;
    let mut course = Course::run(&members, &joins)?;
    let awards = awards(&course)?;
    let (outcome, reasons) = owner(&course, &awards)?;
    let collisions = collisions(&course);
    flag(&mut course);
    let tracks = std::mem::take(&mut course.tracks);
    let mut queue = 0;
    let mut reports = Vec::with_capacity(members.len());
    for (member, track) in members.into_iter().zip(tracks) {
        let question = track.question().cloned();
        let waits = track.standing == Standing::Queued;
        queue += usize::from(waits);
        let protection = track.last_term().map(|term| (term.from, term.until));
        let duty::Duties { owed: duties, undated } = duty::owed(&member.case);
        let mut flags = track.flags;
        flags.extend(undated.into_iter().map(Flag::other));
        let overdue = duties.iter().filter(|owed| owed.overdue(member.case.world.now));
        flags.extend(
            overdue.map(|owed| Flag { kind: FlagKind::Overdue, reason: owed.reason.clone() }),
        );
        reports.push(ReportVerdict {
            report: member.case.report,
            policy: member.case.policy,
            side: member.side,
            standing: track.standing,
            met: track.met,
            stage: track.stages.last().map(|(name, _)| *name),
            question,
            protection,
            queue: waits.then_some(queue),
            items: member.items,
            steps: track.steps,
            flags,
            duties,
            customer: number,
        });
    }
    Ok(Judged { reports, outcome, reasons, collisions, awards })
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
            members[place].reconsider();
            members[place].items = items(&members[place].case)?;
        }
    }
    Ok(())
}

/// Whose the customer is: the winner of an award that closes, else what the tests say, else what a
/// lapse leaves.
fn owner<'a>(
    course: &Course<'_, 'a>,
    awards: &[AwardVerdict<'a>],
) -> Result<(Outcome<'a>, Vec<Reason<'a>>), OutOfCalendar> {
    let Some(first) = course.members.first() else { return Ok((Outcome::Nobody, Vec::new())) };
    let closing = awards.iter().rfind(|award| closes(award) && !award.outcome.shares().is_empty());
    let anew: Vec<usize> = closing.map_or_else(
        || (0..course.members.len()).collect(),
        |award| registered_anew(course, award),
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
    let policy = course.members.last().map_or(first.case.policy, |last| last.case.policy);
    let bench = Bench::new(course, Matter::Customer, policy, first.case.world.now).among(&anew);
    let protected = bench.candidates().to_vec();
    let decision = bench.decide()?;
    let mut reasons: Vec<Reason<'a>> = protected
        .iter()
        .filter_map(|place| course.tracks[*place].last_term())
        .map(|term| term.reason.clone())
        .collect();
    reasons.extend(decision.reasons);
    if decision.outcome != Outcome::Nobody {
        return Ok((decision.outcome, reasons));
    }
    let (outcome, reason) = left_over(course, &anew);
    reasons.extend(reason);
    Ok((outcome, reasons))
}

/// Registrations that came when the result of a closing act could no longer be claimed: with them
/// the customer is another matter.
fn registered_anew(course: &Course<'_, '_>, closing: &AwardVerdict<'_>) -> Vec<usize> {
    let since = closing.event.landing.order();
    let over = |at| closing.open_until.is_none_or(|until| until.has_passed(at));
    let anew = |place: &usize| {
        let case = &course.members[*place].case;
        case.report.landing.order() > since
            && over(case.registered())
            && course.tracks[*place].standing.counts()
    };
    (0..course.members.len()).filter(anew).collect()
}

/// What becomes of a customer whom nobody holds, by these of his registrations.
fn left_over<'a>(course: &Course<'_, 'a>, places: &[usize]) -> (Outcome<'a>, Option<Reason<'a>>) {
    let places = || places.iter().copied();
    if let Some(place) = places().find(|place| course.tracks[*place].standing == Standing::Pending)
    {
        let case = &course.members[place].case;
        let reason = course.tracks[place]
            .steps
            .iter()
            .rfind(|step| matches!(step.kind, StepKind::AwaitsApproval))
            .map(|step| step.reason.clone());
        let who = case
            .policy
            .approvals
            .first()
            .map_or(Decider::Nobody, |step| Decider::Named(&step.get_ref().by));
        return (Outcome::Undecided(who), reason);
    }
    let lapsed = places().filter(|place| course.tracks[*place].standing == Standing::Lapsed);
    let Some(place) =
        lapsed.max_by_key(|place| course.tracks[*place].end().flatten().map(|end| end.at))
    else {
        return (Outcome::Nobody, None);
    };
    let case = &course.members[place].case;
    let Some(lapse) = lapse_of(case) else { return (Outcome::Nobody, None) };
    let outcome = match lapse.get_ref().to {
        LapseTo::Public => Outcome::Public,
        LapseTo::Company => Outcome::Company,
    };
    let reason = because(Code::NobodyProtected, case.policy, lapse, &lapse.get_ref().clause)
        .report(case.report);
    (outcome, Some(reason))
}

/// Puts the customers' verdicts into one, sorted.
fn assemble<'a>(survey: Survey<'a, Judged<'a>>) -> Judgement<'a> {
    let Survey { as_of, customers: judged, consequences, rewards, unjudged } = survey;
    let mut reports =
        Vec::with_capacity(judged.iter().map(|customer| customer.reports.len()).sum());
    let mut customers = Vec::with_capacity(judged.len());
    let mut awards = Vec::new();
    for customer in judged {
        let Judged { reports: own, outcome, reasons, collisions, awards: won } = customer;
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
