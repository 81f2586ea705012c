//! `baobei dispute list`.

use crate::app::reach::Reach;
use crate::app::sight::Sight;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::dispute::Dispute;
use crate::output::view::Disputes;
use crate::registry::Registry;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeListArgs {
    /// Only those that are not decided yet
    #[arg(long)]
    open: bool,
}

pub(in crate::cli) fn run(
    args: DisputeListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let sight = context.sight(&registry);
    let raised = registry.disputes.iter().filter(|dispute| dispute.landing.at(now) <= now);
    let wanted = raised.filter(|dispute| !args.open || dispute.stand(now).is_open());
    ui.show(&readable(&registry, wanted, &sight, false), &ui.page(&registry, now, sight))?;
    Ok(Exit::Done)
}

/// The disputes as somebody may read them.
pub(in crate::cli) fn readable<'r>(
    registry: &Registry,
    disputes: impl Iterator<Item = &'r Dispute>,
    sight: &Sight<'_>,
    whole: bool,
) -> Disputes<'r> {
    let disputes: Vec<&Dispute> = disputes.collect();
    let closed = disputes
        .iter()
        .filter(|dispute| !sight.reads(dispute, registry))
        .map(|dispute| dispute.id)
        .collect();
    Disputes { disputes, closed, whole }
}
