//! `baobei rule check`.

use crate::app::remarks::examine;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::ledger::LedgerView;

use super::test::slips;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleCheckArgs {}

pub(in crate::cli) fn run(
    _: RuleCheckArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let chronicle = context.chronicle()?;
    let (mut registry, now) = context.read_by(&chronicle)?;
    let view = globals
        .as_of
        .as_ref()
        .and(registry.head)
        .map_or(LedgerView::WorkingTree, LedgerView::Committed);
    registry.problems.extend(slips(&context, &registry, view)?);
    ui.problems(&registry.problems);
    let sight = context.sight(&registry);
    let found = examine(&context, (&registry, &chronicle), &sight, now, |remarks, customers| {
        ui.show(remarks, &ui.page(&registry, now, sight))?;
        Ok::<_, Failure>((remarks.remarks.len(), customers))
    })?;
    let (count, customers) = found?;
    drop(chronicle);
    if !registry.uncommitted.is_empty() {
        ui.status("rule-check-uncommitted", &[("count", registry.uncommitted.len().into())]);
    }
    let values = [
        ("count", count.into()),
        ("reports", registry.reports.len().into()),
        ("customers", customers.into()),
    ];
    ui.status("rule-checked", &values);
    let exit = match (registry.problems.is_empty(), count) {
        (false, _) => Exit::Invalid,
        (true, 0) => Exit::Done,
        (true, _) => Exit::Findings,
    };
    registry.leave();
    Ok(exit)
}
