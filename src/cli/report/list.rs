//! `baobei report list`.

use chrono::TimeDelta;

use crate::app::reach::Reach;
use crate::app::suspicion::suspected;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::ids::{KindId, PolicyId, StaffId, TeamId};
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::Standing;
use crate::engine::judge_part;
use crate::engine::verdict::{JudgedCustomer, ReportVerdict};
use crate::output::view::Reports;
use crate::rules::Case;
use crate::rules::case::holder_of;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportListArgs {
    /// Only my own
    #[arg(long)]
    mine: bool,
    /// Only those of this person
    #[arg(long, value_name = "STAFF", conflicts_with = "mine")]
    of: Option<StaffId>,
    /// Only those of this team
    #[arg(long)]
    team: Option<TeamId>,
    /// Only those with this status: effective, pending, lapsed …; may be given several times
    #[arg(
        long = "standing",
        value_name = "STANDING",
        value_parser = Standing::ALL.map(Standing::as_str),
    )]
    standings: Vec<String>,
    /// Only those of this kind
    #[arg(long)]
    kind: Option<KindId>,
    /// Only those under this policy
    #[arg(long)]
    policy: Option<PolicyId>,
    /// Only those whose protection ends within so many days
    #[arg(long, value_name = "DAYS")]
    expiring: Option<u16>,
}

pub(in crate::cli) fn run(
    args: ReportListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let own = if args.mine { Some(context.staff(&registry)?.id.clone()) } else { args.of.clone() };
    let judgement = judge_part(&registry.facts(now), JudgedCustomer::shorten)?;
    let filed = |report: &Report| {
        args.team.as_ref().is_none_or(|team| report.team.as_ref() == Some(team))
            && args.kind.as_ref().is_none_or(|kind| report.kind == *kind)
            && args.policy.as_ref().is_none_or(|policy| report.policy == *policy)
    };
    let sight = context.sight(&registry);
    // Whose a report is may not be found out by asking for somebody's.
    let asked = own.is_some() || args.team.is_some();
    let open = |report: &Report, side| !asked || sight.sees(report, side);
    let judged =
        judgement.reports.iter().filter(|verdict| open(verdict.report, Some(verdict.side)));
    let judged = judged.filter(|verdict| filed(verdict.report) && stands(&args, verdict, now));
    let world = registry.world(now);
    let held = |verdict: &&ReportVerdict<'_>| {
        let holder = || {
            verdict
                .policy
                .kind(&verdict.report.kind)
                .map(|kind| holder_of(&Case::new(verdict.report, verdict.policy, kind, world)))
        };
        own.as_ref().is_none_or(|own| verdict.report.registrant == *own || holder() == Some(own))
    };
    let plain = args.standings.is_empty() && args.expiring.is_none();
    let unjudged = judgement
        .unjudged
        .iter()
        .filter(|unjudged| plain && open(unjudged.report, None) && filed(unjudged.report));
    let unjudged = unjudged
        .filter(|unjudged| own.as_ref().is_none_or(|own| unjudged.report.registrant == *own));
    let view = Reports {
        judged: judged.filter(held).collect(),
        unjudged: unjudged.collect(),
        suspected: suspected(&judgement),
    };
    ui.show(&view, &ui.page(&registry, now, sight))?;
    Ok(Exit::Done)
}

fn stands(args: &ReportListArgs, verdict: &ReportVerdict<'_>, now: Instant) -> bool {
    let wanted = args.standings.is_empty()
        || args.standings.iter().any(|standing| standing == verdict.right.standing.as_str());
    let soon = |days: u16| {
        let end = verdict.right.protection.and_then(|(_, until)| until);
        let last = now.plus(TimeDelta::days(days.into()));
        verdict.right.standing.lives()
            && end.is_some_and(|end| end.contains(now) && end.has_passed(last))
    };
    wanted && args.expiring.is_none_or(soon)
}
