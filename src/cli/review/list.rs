//! `baobei review list`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::verdict::{JudgedCustomer, ReportVerdict};
use crate::engine::{Standing, judge_part};
use crate::output::view::Reports;
use crate::rules::{Case, people};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ReviewListArgs {
    /// Only what I may answer
    #[arg(long)]
    mine: bool,
}

pub(in crate::cli) fn run(
    args: ReviewListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let judgement = judge_part(&registry.facts(now), JudgedCustomer::shorten)?;
    let staff = if args.mine { Some(context.staff(&registry)?) } else { None };
    let world = registry.world(now);
    let may = |verdict: &ReportVerdict<'_>| {
        let Some(staff) = staff else { return true };
        let Some(kind) = verdict.policy.kind(&verdict.report.kind) else { return false };
        let case = Case::new(verdict.report, verdict.policy, kind, world);
        verdict
            .policy
            .approvals
            .iter()
            .any(|step| people::may(&step.get_ref().by, &staff.id, &case))
    };
    let waiting = judgement
        .reports
        .iter()
        .filter(|verdict| verdict.standing == Standing::Pending && may(verdict));
    let view = Reports { judged: waiting.collect(), ..Reports::default() };
    ui.show(&view, &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
