//! `baobei rule check`.

use crate::app::questions;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::survey;
use crate::ledger::LedgerView;

use super::remarks::{Said, Scribe};
use super::test::slips;
use super::{edited, edits, remarks};

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
    let mut found = remarks::unreadable(&registry, &ui.catalogue);
    found.extend(edits::altered(&context, &registry)?);
    found.extend(edits::missing(&context, &registry, &chronicle, ui)?);
    found.extend(
        edited(&context, &registry, &chronicle, now)?
            .iter()
            .map(|edited| remarks::edited(edited, ui)),
    );
    let houses = edits::houses(&context, &registry, &chronicle)?;
    found.extend(edits::inadmissible(&registry, &houses, &chronicle, now));
    // What is refused counts for nothing, so what is judged is read again without it.
    let counted = if registry.uncommitted.is_empty() {
        None
    } else {
        let (mut counted, _) = context.read_by(&chronicle)?;
        counted.leave_out_refused(now);
        Some(counted)
    };
    drop(chronicle);
    let counted = counted.as_ref().unwrap_or(&registry);
    let sight = context.sight(&registry);
    let (scribe, disputed) = (Scribe::new(counted), questions::disputed(counted, now));
    let survey =
        survey(&counted.facts(now), |customer| Said::of(&scribe, &customer, &disputed, &sight))?;
    let customers = survey.customers.len();
    let mut view = remarks::of(counted, survey, &sight);
    view.remarks.splice(0..0, found);
    let clean = view.remarks.is_empty();
    let count = view.remarks.len();
    ui.show(&view, &ui.page(&registry, now, sight))?;
    if !registry.uncommitted.is_empty() {
        ui.status("rule-check-uncommitted", &[("count", registry.uncommitted.len().into())]);
    }
    let values = [
        ("count", count.into()),
        ("reports", registry.reports.len().into()),
        ("customers", customers.into()),
    ];
    ui.status("rule-checked", &values);
    let exit = match (registry.problems.is_empty(), clean) {
        (false, _) => Exit::Invalid,
        (true, false) => Exit::Findings,
        (true, true) => Exit::Done,
    };
    drop(view);
    registry.leave();
    Ok(exit)
}
