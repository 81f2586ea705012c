//! One judgement: from registrations to whose everything is.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::calendar::OutOfCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::identity::Match;
use crate::policy::blocks::{Award, Flat, LapseTo};
use crate::policy::{Policy, Shelf};
use crate::rules::event::lacks;
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, Reason, World, duty, gate, identity::Joined, offence, people};

use super::book::{Book, Entered};
use super::course::{Course, collision};
use super::customers::{Cluster, Customers, customers};
use super::decide::{Bench, Matter, lapse_of, old_follower};
use super::track::Standing;
use super::verdict::{AwardVerdict, CollisionVerdict, CustomerVerdict, FlatVerdict, Judgement, Outcome, ReportVerdict};

/// Everything a judgement looks at. An index may hand over only the registrations that can touch the one in question.
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
/// The same facts give the same answer, in whatever order they are handed over and on however many threads.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn judge<'a>(facts: &Facts<'a>) -> Result<Judgement<'a>, OutOfCalendar> {
    let assessed = Assessed::of(facts);
    let book = Book::enter(&facts.reports, &facts.disputes, facts.shelf, facts.world, &assessed.voiding)?;
    let Book { entries, unjudged } = book;
    let Customers { clusters, suspicions } = customers(&entries);
    let suspected = suspicions.iter().map(|(a, b, joined)| Suspicion::new(&entries[*a], &entries[*b], joined)).collect();
    let mut places: Vec<Option<Entered<'a>>> = entries.into_iter().map(Some).collect();
    let groups: Vec<(Cluster<'a>, Vec<Entered<'a>>)> = clusters
        .into_iter()
        .map(|cluster| {
            let members = cluster.places.iter().filter_map(|place| places[*place].take()).collect();
            (cluster, members)
        })
        .collect();
    let judged: Result<Vec<Customer<'a>>, OutOfCalendar> = groups.into_par_iter().map(|(cluster, members)| one_customer(members, &cluster.joins)).collect();
    Ok(assemble(facts, judged?, Rest { suspected, unjudged, assessed }))
}

/// Incidents, assessed in the order they landed, and the reports they void.
struct Assessed<'a> {
    consequences: Vec<offence::Consequence<'a>>,
    rewards: Vec<offence::Earned<'a>>,
    voiding: BTreeMap<crate::domain::ids::ReportId, Vec<Reason<'a>>>,
}

impl<'a> Assessed<'a> {
    fn of(facts: &Facts<'a>) -> Self {
        let world = facts.world;
        let mut landed: Vec<&'a Incident> = facts.incidents.iter().copied().filter(|incident| incident.landing.at(world.now) <= world.now).collect();
        landed.sort_by_key(|incident| (incident.landing.order(), incident.id));
        let mut assessed = Self { consequences: Vec::new(), rewards: Vec::new(), voiding: BTreeMap::new() };
        let mut ledger = offence::Ledger::default();
        for incident in landed {
            let day = world.zone.date(incident.landing.at(world.now));
            let Some(policy) = facts.shelf.in_force(&incident.policy, day) else { continue };
            assessed.consequences.extend(ledger.assess(incident, policy, &world));
            assessed.rewards.extend(offence::earned(incident, policy, &world));
            assessed.void(incident, policy);
        }
        assessed
    }

    fn void(&mut self, incident: &'a Incident, policy: &'a Policy) {
        let Some(offence) = policy.offence(incident.offence.as_str()).filter(|offence| offence.get_ref().voids_report) else { return };
        for report in &incident.reports {
            let mut reason = because(Code::FalseReport, policy, offence, &offence.get_ref().clause);
            reason.fact = Some(crate::rules::Fact { report: Some(*report), event: Some(incident.id), commit: incident.landing.commit() });
            self.voiding.entry(*report).or_default().push(reason);
        }
    }
}

/// One customer's registrations with what became of them.
struct Customer<'a> {
    reports: Vec<ReportVerdict<'a>>,
    outcome: Outcome<'a>,
    reasons: Vec<Reason<'a>>,
    collisions: Vec<CollisionVerdict<'a>>,
    awards: Vec<AwardVerdict<'a>>,
}

fn one_customer<'a>(members: Vec<Entered<'a>>, joins: &BTreeMap<(usize, usize), Joined<'a>>) -> Result<Customer<'a>, OutOfCalendar> {
    let mut course = Course::run(&members, joins)?;
    let awards = awards(&course)?;
    let (outcome, reasons) = owner(&course, &awards)?;
    let collisions = collisions(&course);
    flag(&mut course);
    let tracks = std::mem::take(&mut course.tracks);
    let mut queue = 0;
    let mut reports = Vec::with_capacity(members.len());
    for (member, track) in members.into_iter().zip(tracks) {
        let waits = track.standing == Standing::Queued;
        queue += usize::from(waits);
        let protection = track.last_term().map(|term| (term.from, term.until));
        let duties = duty::owed(&member.case)?;
        let mut flags = track.flags;
        flags.extend(duties.iter().filter(|owed| owed.overdue(member.case.world.now)).map(|owed| owed.reason.clone()));
        reports.push(ReportVerdict {
            report: member.case.report,
            policy: member.case.policy,
            side: member.side,
            standing: track.standing,
            stage: track.stages.last().map(|(name, _)| *name),
            protection,
            queue: waits.then_some(queue),
            items: member.items,
            steps: track.steps,
            flags,
            duties,
            customer: 0,
        });
    }
    Ok(Customer { reports, outcome, reasons, collisions, awards })
}

/// Whose the customer is: the winner of an award that closes, else what the tests say, else what a lapse leaves.
fn owner<'a>(course: &Course<'_, 'a>, awards: &[AwardVerdict<'a>]) -> Result<(Outcome<'a>, Vec<Reason<'a>>), OutOfCalendar> {
    let Some(first) = course.members.first() else { return Ok((Outcome::Nobody, Vec::new())) };
    let closing = awards.iter().rfind(|award| closes(award) && !award.outcome.shares().is_empty());
    if let Some(award) = closing {
        let reason = Reason::new(Code::AwardCloses).event(award.report, award.event).with("award", Arg::Label(award.label));
        return Ok((award.outcome.clone(), std::iter::once(reason).chain(award.reasons.iter().cloned()).collect()));
    }
    let policy = course.members.last().map_or(first.case.policy, |last| last.case.policy);
    let bench = Bench::new(course, Matter::Customer, policy, first.case.world.now);
    let protected = bench.candidates().to_vec();
    let decision = bench.decide()?;
    let mut reasons: Vec<Reason<'a>> = protected.iter().filter_map(|place| course.tracks[*place].last_term()).map(|term| term.reason.clone()).collect();
    reasons.extend(decision.reasons);
    if decision.outcome != Outcome::Nobody {
        return Ok((decision.outcome, reasons));
    }
    let (outcome, reason) = left_over(course);
    reasons.extend(reason);
    Ok((outcome, reasons))
}

fn closes(award: &AwardVerdict<'_>) -> bool {
    award.policy.awards.iter().any(|block| block.get_ref().name.as_str() == award.name && block.get_ref().closes)
}

/// What becomes of a customer whom nobody holds.
fn left_over<'a>(course: &Course<'_, 'a>) -> (Outcome<'a>, Option<Reason<'a>>) {
    if let Some(place) = (0..course.tracks.len()).find(|place| course.tracks[*place].standing == Standing::Pending) {
        let case = &course.members[place].case;
        let reason = course.tracks[place].steps.iter().rfind(|step| step.reason.code == Code::AwaitsApproval).map(|step| step.reason.clone());
        let who = case.policy.approvals.first().map(|step| step.get_ref().by.to_string()).unwrap_or_default();
        return (Outcome::Undecided(who), reason);
    }
    let lapsed = (0..course.tracks.len()).filter(|place| course.tracks[*place].standing == Standing::Lapsed);
    let Some(place) = lapsed.max_by_key(|place| course.tracks[*place].end().flatten().map(|end| end.at)) else {
        return (Outcome::Nobody, None);
    };
    let case = &course.members[place].case;
    let Some(lapse) = lapse_of(case) else { return (Outcome::Nobody, None) };
    let outcome = match lapse.get_ref().to {
        LapseTo::Public => Outcome::Public,
        LapseTo::Company => Outcome::Company,
    };
    let reason = because(Code::NobodyProtected, case.policy, lapse, &lapse.get_ref().clause).report(case.report);
    (outcome, Some(reason))
}

fn collisions<'a>(course: &Course<'_, 'a>) -> Vec<CollisionVerdict<'a>> {
    let different = |(a, b): &(usize, usize), joined: &Joined<'a>| joined.rule.get_ref().own_side || course.members[*a].side != course.members[*b].side;
    let pairs = course.joins.iter().filter(|(pair, joined)| different(pair, joined));
    pairs
        .map(|((a, b), joined)| CollisionVerdict {
            first: course.members[*a].case.report.id,
            second: course.members[*b].case.report.id,
            certain: joined.rule.get_ref().grade == Match::Certain,
            keys: joined.keys.iter().map(|key| key.code()).collect(),
            reason: collision(&course.members[*b].case, &course.members[*a].case, joined),
        })
        .collect()
}

/// Flags that need all registrations of the customer.
fn flag<'a>(course: &mut Course<'_, 'a>) {
    let mut flags: Vec<(usize, Reason<'a>)> = Vec::new();
    for ((a, b), joined) in course.joins {
        let known = |place: usize, code| course.tracks[place].flags.iter().any(|flag: &Reason<'_>| flag.code == code);
        let code = if joined.rule.get_ref().grade == Match::Certain { Code::Collision } else { Code::PossibleCollision };
        let living = |place: usize| course.tracks[place].standing.lives() || course.tracks[place].standing == Standing::Pending;
        if course.members[*a].side != course.members[*b].side && living(*a) && living(*b) && !known(*b, code) {
            flags.push((*b, collision(&course.members[*b].case, &course.members[*a].case, joined)));
        }
    }
    for place in 0..course.tracks.len() {
        let case = &course.members[place].case;
        flags.extend(old_follower(course, place).map(|event| (place, follower(case, event))));
        flags.extend(breaches(course, place).into_iter().map(|flag| (place, flag)));
        flags.extend(case.events.iter().flat_map(|event| lacks(case, event)).map(|flag| (place, flag)));
        flags.extend(forged(case).into_iter().map(|flag| (place, flag)));
    }
    for (place, reason) in flags {
        course.tracks[place].flags.push(reason);
    }
}

fn follower<'a>(case: &Case<'a>, event: &'a crate::domain::event::Event) -> Reason<'a> {
    let reason = Reason::new(Code::OldFollowerActive).event(case.report, event).text("staff", event.by.as_str());
    lapse_of(case).map_or(reason.clone(), |lapse| reason.clauses(&lapse.get_ref().clause).block(case.policy, lapse))
}

/// Acts that passed a closed gate, and acts on a customer whom somebody else's protection shields from them.
fn breaches<'a>(course: &Course<'_, 'a>, place: usize) -> Vec<Reason<'a>> {
    let case = &course.members[place].case;
    let mut found = Vec::new();
    for act in case.events.iter().copied() {
        let said = case.said(act);
        let own: Vec<usize> = (0..course.tracks.len()).filter(|other| course.members[*other].case.report.registrant == act.by).collect();
        let knew = own.iter().map(|other| course.members[*other].case.registered()).min();
        let reached = |stage: &str| course.tracks[place].reached(stage, said);
        let situation = gate::Situation {
            stage: &reached,
            registered: knew.is_some_and(|knew| knew <= said),
            approved: course.tracks[place].approved.is_some_and(|approved| approved <= said),
            other_holder: knew.is_some_and(|knew| knew <= said) && course.outranked(place, said).is_some(),
            own_protection: own.iter().any(|other| course.tracks[*other].runs(said) && course.tracks[*other].standing != Standing::Void),
        };
        found.extend(case.policy.gates.iter().filter_map(|gate| gate::breach(case, gate, act, situation)));
        found.extend(against(course, place, act, said));
    }
    found
}

/// The flag for an act that a rival's running protection is against.
fn against<'a>(course: &Course<'_, 'a>, place: usize, act: &'a crate::domain::event::Event, said: crate::domain::instant::Instant) -> Option<Reason<'a>> {
    let case = &course.members[place].case;
    let (holder, _) = course.outranked(place, said)?;
    let term = course.tracks[holder].terms.iter().find(|term| term.covers(said))?;
    let block = term.block.filter(|block| block.get_ref().against.contains(&act.kind))?;
    let reason = because(Code::ActAgainstProtection, case.policy, block, &block.get_ref().clause).event(case.report, act).until(term.until);
    Some(reason.text("staff", act.by.as_str()).text("act", act.kind.as_str()))
}

/// A writer's clock that is far from the landing decides nothing, but is said aloud.
fn forged<'a>(case: &Case<'a>) -> Option<Reason<'a>> {
    const SKEW_SECONDS: i64 = 120;
    let landed = case.report.landing.landed()?;
    let away = landed.at.since(landed.authored).num_seconds().abs() > SKEW_SECONDS;
    away.then(|| Reason::new(Code::AuthorDate).report(case.report).at("authored", landed.authored).at("landed", landed.at))
}

/// The result of every act that must be somebody's, in the order the acts landed.
fn awards<'a>(course: &Course<'_, 'a>) -> Result<Vec<AwardVerdict<'a>>, OutOfCalendar> {
    let mut found = Vec::new();
    for (place, member) in course.members.iter().enumerate() {
        for event in member.case.events.iter().copied() {
            for award in member.case.policy.awards.iter().filter(|award| award.get_ref().on.contains(&event.kind)) {
                found.push(award_of(course, place, event, award)?);
            }
        }
    }
    found.sort_by_key(|award| (award.event.landing.order(), award.event.id));
    Ok(found)
}

fn award_of<'a>(
    course: &Course<'_, 'a>,
    place: usize,
    event: &'a crate::domain::event::Event,
    award: &'a toml::Spanned<Award>,
) -> Result<AwardVerdict<'a>, OutOfCalendar> {
    let case = &course.members[place].case;
    let block = award.get_ref();
    let at = case.said(event);
    let bench = Bench::new(course, Matter::Award { name: block.name.as_str(), place, event }, case.policy, at);
    let decision = bench.decide()?;
    let mut reasons = vec![because(Code::EventThere, case.policy, award, &block.clause).event(case.report, event)];
    reasons.extend(decision.reasons);
    let outcome = if decision.outcome == Outcome::Nobody { Outcome::Undecided(String::new()) } else { decision.outcome };
    let flats = case.policy.flats.iter().filter(|flat| flat.get_ref().award == block.name);
    let flats = flats.flat_map(|flat| flat_of(course, case, flat, &outcome, at)).collect();
    Ok(AwardVerdict {
        report: case.report,
        event,
        name: block.name.as_str(),
        label: &block.label,
        policy: case.policy,
        at,
        pays: block.pays,
        outcome,
        open_until: decision.open_until,
        reasons,
        flats,
    })
}

/// Flat amounts for those who helped and have no share of the result.
fn flat_of<'a>(
    course: &Course<'_, 'a>,
    case: &Case<'a>,
    flat: &'a toml::Spanned<Flat>,
    outcome: &Outcome<'a>,
    at: crate::domain::instant::Instant,
) -> Vec<FlatVerdict<'a>> {
    let block = flat.get_ref();
    let winners: Vec<&str> = outcome.shares().into_iter().map(|(party, _)| party.name()).collect();
    if winners.is_empty() {
        return Vec::new();
    }
    let zone = case.world.zone;
    let wins = |entered: &&Entered<'a>| winners.contains(&entered.side.name());
    let same_day = course.members.iter().filter(wins).any(|winner| zone.date(winner.case.registered()) == zone.date(at));
    let helpers = people::named(&block.to, case).into_iter().filter(|person| !winners.contains(&person.as_str()));
    if same_day && !block.not_on_registration_day.0.is_empty() {
        let friendly = || because(Code::FriendlyHelp, case.policy, flat, &block.not_on_registration_day);
        let nothing = Some(crate::domain::money::Money::zero(case.world.currency));
        return helpers.map(|staff| FlatVerdict { staff, amount: nothing, reason: friendly() }).collect();
    }
    let chosen = block.finding.as_ref().and_then(|finding| case.answer(finding.as_str()));
    let amount = match (&block.one_of[..], chosen) {
        ([only], _) => Some(*only),
        (several, Some((_, answer))) => several.iter().copied().find(|money| answers(*money, answer)),
        _ => None,
    };
    let who = block.finding.as_ref().and_then(|finding| case.policy.finding(finding.as_str())).map(|finding| finding.get_ref().by.to_string());
    helpers
        .map(|staff| {
            let code = if amount.is_some() { Code::FlatAmount } else { Code::FlatUndecided };
            let reason = because(code, case.policy, flat, &block.clause).with("flat", Arg::Label(&block.label));
            let reason = if let Some(amount) = amount { reason.with("amount", Arg::Money(amount)) } else { reason };
            FlatVerdict { staff, amount, reason: reason.text("who", who.clone().unwrap_or_default()) }
        })
        .collect()
}

/// An answer names an amount with or without its currency.
fn answers(money: crate::domain::money::Money, answer: &str) -> bool {
    answer.parse() == Ok(money) || format!("{answer} {}", money.currency).parse() == Ok(money)
}

/// Two customers who may be one.
struct Suspicion<'a> {
    first: crate::domain::ids::ReportId,
    second: crate::domain::ids::ReportId,
    /// Registrations of one side do not flag each other.
    rivals: bool,
    keys: Vec<&'static str>,
    reason: Reason<'a>,
}

impl<'a> Suspicion<'a> {
    fn new(a: &Entered<'a>, b: &Entered<'a>, joined: &Joined<'a>) -> Self {
        Self {
            first: a.case.report.id,
            second: b.case.report.id,
            rivals: joined.rule.get_ref().own_side || a.side != b.side,
            keys: joined.keys.iter().map(|key| key.code()).collect(),
            reason: collision(&b.case, &a.case, joined),
        }
    }
}

/// What a judgement holds beside its customers.
struct Rest<'a> {
    suspected: Vec<Suspicion<'a>>,
    unjudged: Vec<super::book::Unjudged<'a>>,
    assessed: Assessed<'a>,
}

/// Puts the customers' verdicts into one, sorted.
fn assemble<'a>(facts: &Facts<'a>, judged: Vec<Customer<'a>>, rest: Rest<'a>) -> Judgement<'a> {
    let mut reports = Vec::new();
    let mut customers = Vec::new();
    let mut awards = Vec::new();
    for (place, customer) in judged.into_iter().enumerate() {
        let own = customer.reports.into_iter().map(|verdict| ReportVerdict { customer: place, ..verdict });
        reports.extend(own);
        awards.extend(customer.awards);
        let Customer { outcome, reasons, collisions, .. } = Customer { reports: Vec::new(), awards: Vec::new(), ..customer };
        customers.push(CustomerVerdict { reports: Vec::new(), outcome, reasons, collisions });
    }
    reports.sort_by_key(|verdict| verdict.report.id);
    let mut by_landing: Vec<usize> = (0..reports.len()).collect();
    by_landing.sort_by_key(|place| (reports[*place].report.landing.order(), reports[*place].report.id));
    for place in by_landing {
        customers[reports[place].customer].reports.push(place);
    }
    awards.sort_by_key(|award| (award.event.landing.order(), award.event.id));
    let Rest { suspected, unjudged, assessed } = rest;
    suspect(&mut reports, &mut customers, suspected);
    Judgement {
        as_of: facts.world.now,
        reports,
        customers,
        awards,
        consequences: assessed.consequences,
        rewards: assessed.rewards,
        unjudged,
    }
}

/// Notes each suspicion with the later registration and its customer, as long as both claims live.
fn suspect<'a>(reports: &mut [ReportVerdict<'a>], customers: &mut [CustomerVerdict<'a>], suspected: Vec<Suspicion<'a>>) {
    let place_of = |reports: &[ReportVerdict<'a>], id| reports.binary_search_by_key(&id, |verdict| verdict.report.id).ok();
    for suspicion in suspected.into_iter().filter(|suspicion| suspicion.rivals) {
        let (Some(a), Some(b)) = (place_of(reports, suspicion.first), place_of(reports, suspicion.second)) else { continue };
        let living = |place: usize| reports[place].standing.lives() || matches!(reports[place].standing, Standing::Pending | Standing::Queued);
        if living(a) && living(b) {
            reports[b].flags.push(suspicion.reason.clone());
        }
        let Suspicion { first, second, keys, reason, .. } = suspicion;
        customers[reports[b].customer].collisions.push(CollisionVerdict { first, second, certain: false, keys, reason });
    }
}
