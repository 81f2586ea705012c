//! `[[duty]]`: what somebody owes, by when, and whether it was done.

use chrono::TimeDelta;
use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, end_of, next_time};
use crate::domain::event::{Event, builtin};
use crate::domain::ids::FactId;
use crate::domain::instant::Instant;
use crate::policy::blocks::{Approval, Cycle, Duty};
use crate::policy::term::{Anchor, FirstDay};

use super::approval;
use super::case::Case;
use super::people;
use super::reason::{Arg, Code, NamedPeople, Reason, because};
use super::term;

/// One instance of a duty that has a time: each trigger makes one of its own.
#[derive(Clone, Debug)]
pub struct Owed<'a> {
    pub name: &'a str,
    pub who: NamedPeople<'a>,
    pub since: Instant,
    pub due: Bound,
    /// When it was done; nothing while it is not, or where nothing tells.
    pub done: Option<Instant>,
    /// Whether something tells that it was done. Of what nothing tells, nobody can say that it is
    /// late.
    pub told: bool,
    pub reason: Reason<'a>,
}

impl Owed<'_> {
    /// Whether it is late: done after the time, or not done though the time has passed.
    pub fn overdue(&self, now: Instant) -> bool {
        self.told && self.due.has_passed(self.done.unwrap_or(now))
    }

    /// Whether it was kept or late by an instant.
    fn is_settled(&self, at: Instant) -> bool {
        self.since <= at && (self.due.has_passed(at) || self.done.is_some_and(|done| done <= at))
    }
}

/// The dated duties a report gives rise to.
#[derive(Debug, Default)]
pub struct DatedDuties<'a> {
    pub owed: Vec<Owed<'a>>,
    /// Duties of which nobody can say until when, for want of a calendar. They keep nothing from
    /// being judged.
    pub undated: Vec<Reason<'a>>,
}

/// The dated duties a report gives rise to; what falls due when it has `ended` is owed no more.
pub fn owed<'a>(case: &Case<'a>, ended: Option<Instant>) -> DatedDuties<'a> {
    let mut all = DatedDuties::default();
    for duty in &case.policy.duties {
        let block = duty.get_ref();
        let undated = || {
            because(Code::CalendarMissing, case.policy, duty, &block.clause)
                .with("duty", Arg::Label(&block.text))
        };
        all.add(of_duty(case, duty, ended), ended, undated);
    }
    let mut turn = Some(case.registered());
    let passed = approval::passed(case);
    for (place, approval) in approval::steps(case).enumerate() {
        let Some(since) = turn else { break };
        let consent = passed.get(place).map(|(_, event)| *event);
        turn = consent.map(|event| case.said(event));
        let block = approval.get_ref();
        let undated = || {
            because(Code::CalendarMissing, case.policy, approval, &block.clause)
                .with("duty", Arg::Label(&block.label))
        };
        all.add(of_approval(case, approval, since, consent), ended, undated);
    }
    all
}

/// Instances, each of them dated or not.
type Instances<'a> = Vec<Result<Owed<'a>, OutOfCalendar>>;

impl<'a> DatedDuties<'a> {
    fn add(
        &mut self,
        found: Instances<'a>,
        ended: Option<Instant>,
        undated: impl Fn() -> Reason<'a>,
    ) {
        let mut missing = None;
        for instance in found {
            match instance {
                Ok(owed) if ended.is_none_or(|ended| owed.is_settled(ended)) => {
                    self.owed.push(owed)
                }
                Ok(_) => {}
                Err(day) => missing = missing.or(Some(day)),
            }
        }
        let missing = missing.map(|missing| undated().text("day", missing.date.to_string()));
        self.undated.extend(missing);
    }
}

/// When an instance begins and falls due, and what set it off.
struct DutySpan {
    trigger: Option<FactId>,
    since: Instant,
    due: Bound,
}

fn of_duty<'a>(case: &Case<'a>, duty: &'a Spanned<Duty>, ended: Option<Instant>) -> Instances<'a> {
    let block = duty.get_ref();
    // The registration itself fulfils a duty that names no event; one that comes back every day it
    // cannot.
    let told = block.done.is_some() || block.daily.is_none();
    let reason = because(Code::DutyOverdue, case.policy, duty, &block.clause).report(case.report);
    let reason = reason.with("duty", Arg::Label(&block.text)).people(&block.who);
    let mut closing = block.done.as_ref().map(|done| closing(case, done.as_str()));
    let mut instance = |span: DutySpan| {
        let done = match &mut closing {
            Some(events) => closed_by(case, events, &span, block.daily.is_some()),
            None => told.then(|| case.registered()),
        };
        Owed {
            name: block.name.as_str(),
            who: (&block.who).into(),
            since: span.since,
            due: span.due,
            done,
            told,
            reason: reason.clone().until(Some(span.due)),
        }
    };
    let until = ended.unwrap_or(case.world.now);
    let spans = match &block.daily {
        Some(cycle) => every_day(case, block, cycle, (told, until)),
        None => spans(case, block),
    };
    spans.into_iter().map(|span| span.map(&mut instance)).collect()
}

/// Events that fulfil a duty, in the order in which they happened.
fn closing<'a>(case: &Case<'a>, kind: &str) -> Vec<&'a Event> {
    let mut events: Vec<&'a Event> = case.complete(kind).collect();
    events.sort_by_key(|event| (case.said(event), event.landing.order(), event.id));
    events
}

/// When an instance was fulfilled: by the earliest event after its trigger that fulfilled no other,
/// never by the trigger. A day that comes back is fulfilled within its own time alone.
fn closed_by(
    case: &Case<'_>,
    events: &mut Vec<&Event>,
    span: &DutySpan,
    daily: bool,
) -> Option<Instant> {
    let closes = |event: &&Event| {
        let at = case.said(event);
        Some(event.id) != span.trigger && at >= span.since && (!daily || span.due.contains(at))
    };
    let place = events.iter().position(closes)?;
    Some(case.said(events.remove(place)))
}

/// What sets a duty off, and by when it is owed: once for each trigger.
fn spans(case: &Case<'_>, block: &Duty) -> Vec<Result<DutySpan, OutOfCalendar>> {
    let Some(within) = &block.within else { return Vec::new() };
    let span = |(trigger, start): (Option<FactId>, term::TermStart)| {
        let due = term::end(within, block.first_day, start.from, &case.world)?;
        Ok(due.map(|due| DutySpan { trigger, since: start.anchor, due }))
    };
    let spans = triggers(case, block).into_iter().map(|trigger| trigger.and_then(span));
    spans.filter_map(Result::transpose).collect()
}

/// The moments from which a duty runs, with the events that set it off.
fn triggers(
    case: &Case<'_>,
    block: &Duty,
) -> Vec<Result<(Option<FactId>, term::TermStart), OutOfCalendar>> {
    let registered = term::TermStart { anchor: case.registered(), from: case.registered() };
    let Some(from) = &block.from else { return vec![Ok((None, registered))] };
    let Anchor::Event(kind, _) = &from.anchor else {
        let start = term::start(from, case, None).map(|start| start.map(|start| (None, start)));
        return start.transpose().into_iter().collect();
    };
    let events = case.complete(kind.as_str()).filter(|event| !case.is_history(event));
    let start = |event: &Event| {
        let start = term::start(from, case, Some(event));
        start.map(|start| start.map(|start| (Some(event.id), start))).transpose()
    };
    events.filter_map(start).collect()
}

/// The days of a duty that comes back, from its beginning to the first that is not due yet at
/// `until`; of one of which nobody can say that it was done, the first alone.
fn every_day(
    case: &Case<'_>,
    block: &Duty,
    cycle: &Cycle,
    (told, until): (bool, Instant),
) -> Vec<Result<DutySpan, OutOfCalendar>> {
    let mut spans = Vec::new();
    for start in triggers(case, block).into_iter().take(1) {
        let start = match start {
            Ok((_, start)) => start,
            Err(missing) => return vec![Err(missing)],
        };
        let mut since = start.anchor;
        let mut due = next_time(cycle.at, start.from, case.world.zone);
        loop {
            spans.push(Ok(DutySpan { trigger: None, since, due }));
            if !told || due.contains(until) {
                break;
            }
            // A second after a time that is still in time the next day begins.
            since = due.at.plus(TimeDelta::seconds(1));
            due = next_time(cycle.at, since, case.world.zone);
        }
    }
    spans
}

/// The answer that an office owes from when its turn came.
fn of_approval<'a>(
    case: &Case<'a>,
    approval: &'a Spanned<Approval>,
    since: Instant,
    consent: Option<&'a Event>,
) -> Instances<'a> {
    let block = approval.get_ref();
    let Some(within) = &block.within else { return Vec::new() };
    let (zone, calendar) = (case.world.zone, case.world.calendar);
    let due = match end_of(within.period(FirstDay::Not), since, zone, calendar) {
        Ok(due) => due,
        Err(missing) => return vec![Err(missing)],
    };
    let refusals = [builtin::RETURN, builtin::REJECT];
    let refusal = || {
        case.events.iter().copied().find(|event| {
            refusals.iter().any(|kind| event.is(kind))
                && case.said(event) >= since
                && people::is_by(&block.by, event, case)
        })
    };
    let done = consent.or_else(refusal).map(|event| case.said(event));
    let reason =
        because(Code::DutyOverdue, case.policy, approval, &block.clause).report(case.report);
    let reason = reason.with("duty", Arg::Label(&block.label)).people(&block.by).until(Some(due));
    vec![Ok(Owed {
        name: block.name.as_str(),
        who: (&block.by).into(),
        since,
        due,
        done,
        told: true,
        reason,
    })]
}
