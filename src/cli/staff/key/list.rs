//! `baobei staff key list`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::output::view::{KeyList, StaffKey};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffKeyListArgs {
    /// Only this person's
    staff: Option<String>,
    /// Also keys that are closed
    #[arg(long)]
    all: bool,
}

pub(in crate::cli) fn run(
    args: StaffKeyListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::HouseAsItLies)?;
    let only = args.staff.as_deref().map(|typed| find::staff(&registry, typed)).transpose()?;
    let people =
        registry.org.staff.values().filter(|staff| only.is_none_or(|only| only.id == staff.id));
    let keys =
        people.flat_map(|staff| staff.keys.iter().map(|key| StaffKey { staff: &staff.id, key }));
    let shown =
        keys.filter(|shown| args.all || shown.key.until.is_none_or(|until| now <= until.at()));
    ui.show(&KeyList(shown.collect()), &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
