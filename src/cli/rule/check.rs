//! `baobei rule check`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::closed;
use crate::cli::ui::Ui;
use crate::engine::judge;
use crate::ledger::View;
use crate::output::view::Remarks;

use super::test::slips;
use super::{edited, edits, remarks};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {}

pub(in crate::cli) fn run(_: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (mut registry, now) = context.read()?;
    let view = globals.as_of.as_ref().and(registry.head).map_or(View::WorkingTree, View::Committed);
    registry.problems.extend(slips(&context, &registry, view)?);
    ui.problems(&registry.problems);
    let judgement = judge(&registry.facts(now))?;
    let mut found = remarks::unreadable(&registry, &ui.catalogue);
    let chronicle = context.chronicle()?;
    found.extend(edits::altered(&context, &registry)?);
    found.extend(edits::missing(&context, &registry, &chronicle, ui)?);
    found.extend(edited(&context, &registry, &chronicle, now)?.iter().map(|edited| remarks::edited(edited, ui)));
    found.extend(edits::inadmissible(&registry, now));
    let sight = context.sight(&registry);
    found.extend(remarks::of(&registry, &judgement, &sight));
    let clean = found.is_empty();
    let count = found.len();
    let view = Remarks { remarks: found, closed: closed(&registry, &judgement, &sight).iter().map(ToString::to_string).collect() };
    ui.show(&view, &ui.page(&registry, now, sight))?;
    if !registry.uncommitted.is_empty() {
        ui.status("rule-check-uncommitted", &[("count", registry.uncommitted.len().into())]);
    }
    let values = [("count", count.into()), ("reports", registry.reports.len().into()), ("customers", judgement.customers.len().into())];
    ui.status("rule-checked", &values);
    Ok(match (registry.problems.is_empty(), clean) {
        (false, _) => Exit::Invalid,
        (true, false) => Exit::Findings,
        (true, true) => Exit::Done,
    })
}
