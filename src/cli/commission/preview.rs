//! `baobei commission preview`.

use crate::app::month;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::close::{CommissionLine, lines, month_of};
use crate::engine::judge_part;
use crate::output::view::Commission;
use crate::policy::blocks::ShownAt;

use super::month::named;

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
    let (registry, now) = context.open_to(Reach::All)?;
    let month = named(args.month.as_deref().unwrap_or(&month_of(now, registry.house.zone)))?;
    let judgement = judge_part(&registry.facts(now), |customer| customer.reports.clear())?;
    let all = lines(&judgement, &registry.world(now));
    let counters = month::counters(&registry, &all, &month, now);
    let shown: Vec<&CommissionLine<'_>> =
        all.iter().filter(|line| line.month == month.name()).chain(&counters).collect();
    let words = ui.words(registry.house.zone);
    let mut told = std::collections::BTreeSet::new();
    for line in shown.iter().filter(|line| told.insert(line.policy.file.as_str())) {
        ui.notices(&words, line.policy, ShownAt::Commission, None);
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
