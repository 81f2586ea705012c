//! `baobei review list`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge_part;
use crate::engine::state::OpenReview;
use crate::engine::verdict::{JudgedCustomer, ReportVerdict};
use crate::output::view::Reports;
use crate::rules::application::applications;
use crate::rules::{Case, approval, people};

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
        let may = |who| people::may(who, &staff.id, &case);
        match verdict.right.review {
            None => false,
            Some(OpenReview::Renewal) => {
                applications(verdict.policy).any(|(_, terms)| may(&terms.by))
            }
            Some(OpenReview::Registration | OpenReview::Change) => {
                approval::next(&case).is_some_and(|step| may(&step.get_ref().by))
            }
        }
    };
    let open = |verdict: &&ReportVerdict<'_>| verdict.right.review.is_some() && may(verdict);
    let waiting = judgement.reports.iter().filter(open);
    let view = Reports { judged: waiting.collect(), ..Reports::default() };
    ui.show(&view, &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
