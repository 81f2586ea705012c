//! Closing a month: what is owed by then, what waits for a person, and what corrects closed months.

use super::error::AppError;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::domain::statement::{Month, Statement, StatementEntry};
use crate::engine::close::{CommissionLine, entries};
use crate::registry::{FileProblem, Registry};
use crate::rules::{Arg, Code, Decider, Reason};

/// The statement of a closed month.
///
/// # Errors
/// The month is not closed.
pub fn closed<'r>(registry: &'r Registry, month: &str) -> Result<&'r Statement, AppError> {
    let found = registry.statements.iter().find(|statement| statement.month == month);
    found.ok_or_else(|| AppError::MonthOpen(month.to_owned()))
}

/// The month's statement, and every line up to then that waits for a person and is in none.
///
/// # Errors
/// There are files that cannot be read, nothing has landed, or a working day is asked for outside
/// of the calendars.
pub fn close<'r>(
    registry: &'r Registry,
    month: &Month,
    by: &StaffId,
    now: Instant,
) -> Result<(Statement, Vec<CommissionLine<'r>>), AppError> {
    require_readable(registry)?;
    let mut all = registry.lines(now)?;
    let statement = registry.statement(month, by, &all);
    let statement = statement.ok_or_else(|| AppError::MonthEmpty(month.name().to_owned()))?;
    all.retain(|line| line.amount.is_none() && line.month.as_str() <= month.name());
    Ok((statement, all))
}

/// A month is closed on files that can all be read.
fn require_readable(registry: &Registry) -> Result<(), AppError> {
    if registry.problems.is_empty() {
        return Ok(());
    }
    let again = |file: &FileProblem| FileProblem {
        path: file.path.clone(),
        text: file.text.clone(),
        problem: file.problem.clone(),
    };
    Err(AppError::Unreadable(registry.problems.iter().map(again).collect()))
}

/// What closing the month would add for deals of the months before it: corrections of what is
/// closed, and what was never closed.
pub fn counters<'a>(
    registry: &'a Registry,
    all: &[CommissionLine<'a>],
    month: &Month,
    now: Instant,
) -> Vec<CommissionLine<'a>> {
    let closed: Vec<&Statement> = registry
        .statements
        .iter()
        .filter(|statement| statement.month.as_str() < month.name())
        .collect();
    let own = |entry: &StatementEntry| {
        all.iter().any(|line| line.month == month.name() && line.about == entry.about)
    };
    let due = entries(all, month.name(), &closed).into_iter().filter(|entry| !own(entry));
    due.filter_map(|entry| counter(registry, all, month, &entry, now)).collect()
}

fn counter<'a>(
    registry: &'a Registry,
    all: &[CommissionLine<'a>],
    month: &Month,
    entry: &StatementEntry,
    now: Instant,
) -> Option<CommissionLine<'a>> {
    let same =
        all.iter().find(|line| line.about == entry.about && line.payee == entry.staff.as_str());
    let cause = same.or_else(|| all.iter().find(|line| line.about == entry.about));
    let of_fact = |report: &&'a Report| report.events.iter().any(|event| event.id == entry.about);
    let report = registry.reports.iter().find(of_fact);
    let policy = match (cause, report) {
        (Some(cause), _) => cause.policy,
        (None, Some(report)) => registry.policy_of(report, now)?,
        (None, None) => {
            let incident = registry.incident(entry.about)?;
            registry.version(&incident.policy, &incident.landing, now)?
        }
    };
    // A fact that is void has no line of its own any more; what made it void says why.
    let voided = report.into_iter().flat_map(|report| {
        let later = report.events.iter().filter(|event| event.mends() == Some(entry.about));
        later.map(|event| {
            let reason = Reason::new(Code::FactVoided).event(report, event);
            reason.text("staff", event.by.as_str()).with("event", Arg::Event("void".into()))
        })
    });
    Some(CommissionLine {
        about: entry.about,
        report: report.map(|report| report.id),
        payee: entry.staff.to_string(),
        kind: if entry.kind.starts_with("counter-") {
            "counter"
        } else {
            cause.map_or("share", |cause| cause.kind)
        },
        share: None,
        amount: Some(entry.amount),
        waits_for: Decider::Nobody,
        month: month.name().to_owned(),
        policy,
        reasons: cause.map_or_else(|| voided.collect(), |cause| cause.reasons.clone()),
    })
}
