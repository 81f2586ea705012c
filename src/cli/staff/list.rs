//! `baobei staff list`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::ids::{Role, TeamId};
use crate::output::view::StaffList;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffListArgs {
    /// Only those of this team
    #[arg(long)]
    team: Option<TeamId>,
    /// Only those with this role
    #[arg(long)]
    role: Option<Role>,
    /// Also those who have left
    #[arg(long)]
    all: bool,
}

pub(in crate::cli) fn run(
    args: StaffListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::HouseAsItLies)?;
    let today = registry.house.zone.date(now);
    let people = registry.org.staff.values().filter(|staff| {
        args.team.as_ref().is_none_or(|team| staff.team.as_ref() == Some(team))
            && args.role.as_ref().is_none_or(|role| staff.has(role))
            && (args.all || staff.left.is_none_or(|left| today <= left.0))
    });
    ui.show(&StaffList(people.collect()), &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
