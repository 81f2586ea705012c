//! `baobei commission close`.

use std::collections::BTreeSet;

use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, why};
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::domain::money::Money;
use crate::domain::record_path::RecordPath;
use crate::domain::report::FORMAT;
use crate::domain::statement::{Entry, Month, Statement};
use crate::engine::admit::admit_statement;
use crate::engine::commission::{Line, entries, lines};
use crate::engine::judge_part;
use crate::output::Format;
use crate::output::view::{Statements, View as _};
use crate::registry::{FileProblem, Message, Registry, Writer};
use crate::rules::Decider;

use super::month::{closed, month};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CommissionCloseArgs {
    /// The month, as in 2026-11
    month: String,
}

pub(in crate::cli) fn run(
    args: CommissionCloseArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let month = month(&args.month)?;
    let context = Context::open(globals, ui)?;
    let now = context.committed.at;
    let landed = context.write(Reach::All, |registry, staff| {
        readable(registry)?;
        let (statement, waiting) = statement(registry, &month, &staff.id, now, ui)?;
        let words = ui.words(registry.house.zone);
        let objections =
            admit_statement(&statement, &registry.statements, &registry.shelf, registry.world(now));
        if !objections.is_empty() {
            return Err(why::refusal(&words, &objections));
        }
        let total = words.money(statement.control_total);
        let subject =
            ui.text("commit-close", &[("month", month.name().into()), ("amount", total.into())]);
        let mut writer = Writer::new(
            Message::new(subject, "commission close", staff.id.as_str()).about(month.name()),
        );
        writer.create(&RecordPath::Statement(month.clone()), statement.write());
        Ok((Some(writer), (statement, waiting)))
    })?;
    let (statement, waiting) = &landed.value;
    waiting.iter().for_each(|line| ui.tell(line));
    show(&context, statement, landed.commit.is_some(), ui)?;
    Ok(ui.landed(&landed))
}

/// Prints the statement, as it was read back where it has landed.
fn show(context: &Context, statement: &Statement, landed: bool, ui: &Ui) -> Result<(), Failure> {
    let (registry, now) = context.read()?;
    let statement = if landed { closed(&registry, &statement.month)? } else { statement };
    let page = ui.page(&registry, now, context.sight(&registry));
    let view = Statements(vec![statement]);
    if ui.format == Format::Table {
        ui.data(view.table(&page).as_bytes())
    } else {
        ui.show(&view, &page)
    }
}

/// A month is closed on files that can all be read.
fn readable(registry: &Registry) -> Result<(), Failure> {
    if registry.problems.is_empty() {
        return Ok(());
    }
    let again = |file: &FileProblem| FileProblem {
        path: file.path.clone(),
        text: file.text.clone(),
        problem: file.problem.clone(),
    };
    Err(Failure::new(Exit::Invalid, "error-invalid-files")
        .files(registry.problems.iter().map(again).collect()))
}

/// The month's statement, and a line for everything in it that waits for a person.
fn statement(
    registry: &Registry,
    month: &Month,
    by: &StaffId,
    now: Instant,
    ui: &Ui,
) -> Result<(Statement, Vec<String>), Failure> {
    let judgement = judge_part(&registry.facts(now), |customer| customer.reports.clear())?;
    let all = lines(&judgement, &registry.world(now));
    let waiting =
        all.iter().filter(|line| line.amount.is_none() && line.month.as_str() <= month.name());
    Ok((
        of_lines(registry, month, by, &all)?,
        waiting.map(|line| waits(line, registry, ui)).collect(),
    ))
}

/// The month's statement.
///
/// # Errors
/// Nothing has landed, a working day is asked for outside of the calendars, or there are several
/// currencies.
pub(in crate::cli) fn derived(
    registry: &Registry,
    month: &Month,
    by: &StaffId,
    now: Instant,
) -> Result<Statement, Failure> {
    let judgement = judge_part(&registry.facts(now), |customer| customer.reports.clear())?;
    of_lines(registry, month, by, &lines(&judgement, &registry.world(now)))
}

fn of_lines(
    registry: &Registry,
    month: &Month,
    by: &StaffId,
    all: &[Line<'_>],
) -> Result<Statement, Failure> {
    let input = registry.head.ok_or_else(|| {
        Failure::new(Exit::Findings, "error-month-empty").with("month", month.name())
    })?;
    let due = entries(all, month.name(), &registry.statements.iter().collect::<Vec<_>>());
    let policies: BTreeSet<String> = all
        .iter()
        .filter(|line| line.month.as_str() <= month.name())
        .map(|line| format!("{} {}", line.policy.id(), line.policy.version()))
        .collect();
    Ok(Statement {
        format: FORMAT,
        month: month.name().to_owned(),
        input,
        closed_by: by.clone(),
        policies: policies.into_iter().collect(),
        control_total: total(registry, &due)?,
        entries: due,
    })
}

/// The sum of all entries, to the last fen.
fn total(registry: &Registry, entries: &[Entry]) -> Result<Money, Failure> {
    let currency = entries.first().map_or(registry.house.currency, |entry| entry.amount.currency);
    let sum = entries.iter().try_fold(Money::zero(currency), |sum, entry| sum.plus(entry.amount));
    sum.ok_or_else(|| Failure::new(Exit::Invalid, "error-several-currencies"))
}

fn waits(line: &Line<'_>, registry: &Registry, ui: &Ui) -> String {
    let words = ui.words(registry.house.zone);
    let who = match line.waits_for {
        Decider::Nobody => "none".to_owned(),
        who => words.people(&who.to_string(), Some(line.policy)),
    };
    let why = line.reasons.last().map(|reason| words.reason(reason)).unwrap_or_default();
    let report = line.report.map(crate::lang::short).unwrap_or_default();
    let values = [
        ("month", line.month.as_str().into()),
        ("report", report.into()),
        ("who", who.into()),
        ("why", why.into()),
    ];
    ui.text("month-waits", &values)
}
