//! `baobei pool list`.

use crate::app::pool::pooled;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge_part;
use crate::engine::verdict::JudgedCustomer;
use crate::output::view::Reports;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct PoolListArgs {}

pub(in crate::cli) fn run(
    _: PoolListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let judgement = judge_part(&registry.facts(now), JudgedCustomer::shorten)?;
    let free = judgement.customers.iter().filter(|customer| pooled(&customer.outcome));
    let latest = free
        .filter_map(|customer| customer.reports.last())
        .filter_map(|place| judgement.reports.get(*place));
    let view = Reports { judged: latest.collect(), ..Reports::default() };
    ui.show(&view, &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
