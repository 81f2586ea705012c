//! `baobei dispute show`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge;

use super::act::shown;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeShowArgs {
    /// The dispute, by the end of its id
    dispute: String,
}

pub(in crate::cli) fn run(
    args: DisputeShowArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::Records(&[&args.dispute]))?;
    let sight = context.sight(&registry);
    let dispute = find::dispute(&registry, &args.dispute)?;
    if dispute.landing.at(now) > now {
        return Err(Failure::new(Exit::Findings, "error-not-landed-then"));
    }
    let judgement = judge(&registry.facts(now))?;
    ui.show(&shown(&registry, dispute, &judgement, sight, now), &ui.page(&registry, now, sight))?;
    Ok(Exit::Done)
}
