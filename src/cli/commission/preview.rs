//! `baobei commission preview`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::statement::{Entry, Month, Statement};
use crate::engine::commission::{Line, entries, lines, month_of};
use crate::engine::judge_part;
use crate::output::view::Commission;
use crate::policy::blocks::Place;
use crate::registry::Registry;
use crate::rules::Decider;

use super::month::month as month_named;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CommissionPreviewArgs {
    /// The month; without it, the present one
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
}

pub(in crate::cli) fn run(
    args: CommissionPreviewArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.read()?;
    let month = month_named(args.month.as_deref().unwrap_or(&month_of(now, registry.house.zone)))?;
    let judgement = judge_part(&registry.facts(now), |customer| customer.reports.clear())?;
    let all = lines(&judgement, &registry.world(now));
    let counters = counters(&registry, &all, &month);
    let shown: Vec<&Line<'_>> =
        all.iter().filter(|line| line.month == month.name()).chain(&counters).collect();
    let words = ui.words(registry.house.zone);
    let mut told = std::collections::BTreeSet::new();
    for line in shown.iter().filter(|line| told.insert(line.policy.file.as_str())) {
        ui.notices(&words, line.policy, Place::Commission, None);
    }
    let sight = context.sight(&registry);
    let others = shown.iter().filter(|line| !sight.sees_pay_of(&line.payee)).count();
    ui.show(&Commission(shown), &ui.page(&registry, now, sight))?;
    if others > 0 {
        ui.status("talk-others-pay", &[("count", others.into())]);
    }
    if registry.statements.iter().any(|statement| statement.month == month.name()) {
        ui.status("month-closed-already", &[("month", month.name().into())]);
    }
    Ok(Exit::Done)
}

/// What closing the month would add for deals of the months before it: corrections of what is
/// closed, and what was never closed.
fn counters<'a>(registry: &Registry, all: &[Line<'a>], month: &Month) -> Vec<Line<'a>> {
    let closed: Vec<&Statement> = registry
        .statements
        .iter()
        .filter(|statement| statement.month.as_str() < month.name())
        .collect();
    let own = |entry: &Entry| {
        all.iter().any(|line| line.month == month.name() && line.about == entry.about)
    };
    let due = entries(all, month.name(), &closed).into_iter().filter(|entry| !own(entry));
    due.filter_map(|entry| counter(registry, all, month, &entry)).collect()
}

fn counter<'a>(
    registry: &Registry,
    all: &[Line<'a>],
    month: &Month,
    entry: &Entry,
) -> Option<Line<'a>> {
    let same =
        all.iter().find(|line| line.about == entry.about && line.payee == entry.staff.as_str());
    let cause = same.or_else(|| all.iter().find(|line| line.about == entry.about))?;
    let report = registry
        .reports
        .iter()
        .find(|report| report.events.iter().any(|event| event.id == entry.about));
    Some(Line {
        about: entry.about,
        report: report.map(|report| report.id),
        payee: entry.staff.to_string(),
        kind: if entry.kind.starts_with("counter-") { "counter" } else { cause.kind },
        share: None,
        amount: Some(entry.amount),
        waits_for: Decider::Nobody,
        month: month.name().to_owned(),
        policy: cause.policy,
        reasons: cause.reasons.clone(),
    })
}
