//! `baobei team list`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::output::view::TeamList;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct TeamListArgs {}

pub(in crate::cli) fn run(
    _: TeamListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::HouseAsItLies)?;
    ui.show(
        &TeamList(registry.org.teams.values().collect()),
        &ui.page(&registry, now, context.sight(&registry)),
    )?;
    Ok(Exit::Done)
}
