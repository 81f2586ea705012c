//! `baobei staff show`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::output::view::StaffList;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffShowArgs {
    /// The person
    staff: String,
}

pub(in crate::cli) fn run(
    args: StaffShowArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::HouseAsItLies)?;
    let person = find::staff(&registry, &args.staff)?;
    ui.show(&StaffList(vec![person]), &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
