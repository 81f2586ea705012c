//! `[[duty]]`: what somebody owes, by when, and whether it was done.

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, next_time};
use crate::domain::instant::Instant;
use crate::policy::blocks::{Approval, Duty};
use crate::policy::term::FirstDay;

use super::case::Case;
use super::reason::{Arg, Code, NamedPeople, Reason, because};
use super::term;

/// A duty of a report that has a time.
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
}

/// The dated duties a report gives rise to.
#[derive(Debug, Default)]
pub struct DatedDuties<'a> {
    pub owed: Vec<Owed<'a>>,
    /// Duties of which nobody can say until when, for want of a calendar. They keep nothing from
    /// being judged.
    pub undated: Vec<Reason<'a>>,
}

/// The dated duties a report gives rise to.
pub fn owed<'a>(case: &Case<'a>) -> DatedDuties<'a> {
    let mut all = DatedDuties::default();
    for duty in &case.policy.duties {
        let undated = || {
            because(Code::CalendarMissing, case.policy, duty, &duty.get_ref().clause)
                .with("duty", Arg::Label(&duty.get_ref().text))
        };
        all.add(of_duty(case, duty), undated);
    }
    for approval in &case.policy.approvals {
        let block = approval.get_ref();
        if block.kinds.covers(&case.report.kind) {
            let undated = || {
                because(Code::CalendarMissing, case.policy, approval, &block.clause)
                    .with("duty", Arg::Label(&block.label))
            };
            all.add(of_approval(case, approval), undated);
        }
    }
    all
}

impl<'a> DatedDuties<'a> {
    fn add(
        &mut self,
        duty: Result<Option<Owed<'a>>, OutOfCalendar>,
        undated: impl FnOnce() -> Reason<'a>,
    ) {
        match duty {
            Ok(duty) => self.owed.extend(duty),
            Err(missing) => self.undated.push(undated().text("day", missing.date.to_string())),
        }
    }
}

fn of_duty<'a>(
    case: &Case<'a>,
    duty: &'a Spanned<Duty>,
) -> Result<Option<Owed<'a>>, OutOfCalendar> {
    let block = duty.get_ref();
    let Some((since, due)) = time(case, block)? else { return Ok(None) };
    // The registration itself fulfils a duty that names no event; one that comes back every day it
    // cannot.
    let told = block.done.is_some() || block.daily.is_none();
    let done = match &block.done {
        Some(event) => {
            case.of_type(event.as_str()).map(|event| case.said(event)).find(|at| *at >= since)
        }
        None => told.then(|| case.registered()),
    };
    let reason = because(Code::DutyOverdue, case.policy, duty, &block.clause).report(case.report);
    let reason = reason.with("duty", Arg::Label(&block.text)).people(&block.who).until(Some(due));
    Ok(Some(Owed {
        name: block.name.as_str(),
        who: (&block.who).into(),
        since,
        due,
        done,
        told,
        reason,
    }))
}

/// What sets a duty off, and by when it is owed.
fn time(case: &Case<'_>, block: &Duty) -> Result<Option<(Instant, Bound)>, OutOfCalendar> {
    let start = match &block.from {
        Some(from) => term::start(from, case, None)?,
        None => Some(term::TermStart { anchor: case.registered(), from: case.registered() }),
    };
    let Some(start) = start else { return Ok(None) };
    let due = match (&block.daily, &block.within) {
        (Some(cycle), _) => Some(next_time(cycle.at, start.from, case.world.zone)),
        (None, Some(within)) => term::end(within, block.first_day, start.from, &case.world)?,
        (None, None) => None,
    };
    Ok(due.map(|due| (start.anchor, due)))
}

fn of_approval<'a>(
    case: &Case<'a>,
    approval: &'a Spanned<Approval>,
) -> Result<Option<Owed<'a>>, OutOfCalendar> {
    let block = approval.get_ref();
    let Some(within) = &block.within else { return Ok(None) };
    let since = case.registered();
    let due = crate::calendar::end_of(
        within.period(FirstDay::Not),
        since,
        case.world.zone,
        case.world.calendar,
    )?;
    let answers = case
        .events
        .iter()
        .filter(|event| ["approve", "return", "reject"].contains(&event.kind.as_str()));
    let done = answers
        .filter(|event| super::people::is_by(&block.by, event, case))
        .map(|event| case.said(event))
        .next();
    let reason =
        because(Code::DutyOverdue, case.policy, approval, &block.clause).report(case.report);
    let reason = reason.with("duty", Arg::Label(&block.label)).people(&block.by).until(Some(due));
    Ok(Some(Owed {
        name: block.name.as_str(),
        who: (&block.by).into(),
        since,
        due,
        done,
        told: true,
        reason,
    }))
}
