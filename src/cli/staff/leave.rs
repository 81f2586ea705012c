//! `baobei staff leave`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::staff::keyring::Keyring;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffLeaveArgs {
    /// Who leaves
    staff: String,
    /// The last day of service; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

pub(in crate::cli) fn run(
    args: StaffLeaveArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let landed = context.write(Reach::House, |registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = find::staff(registry, &args.staff)?;
        let at = args
            .on
            .as_deref()
            .map_or(Ok(context.committed.at), |text| typed::time(&registry.house, text))?;
        let date = registry.house.zone.date(at);
        let day = date.to_string();
        let mut ring = Keyring::of(&context, registry, person)?;
        ring.leave(date)?;
        ring.leave_an_admin(context.committed.at)?;
        let subject = ui.text(
            "commit-staff-leave",
            &[("staff", person.id.as_str().into()), ("day", day.as_str().into())],
        );
        let writer = ring.finish(subject, "staff leave", staff)?;
        Ok((Some(writer), day))
    })?;
    ui.status(
        "talk-staff-left",
        &[("staff", args.staff.as_str().into()), ("day", landed.value.as_str().into())],
    );
    Ok(ui.landed(&landed))
}
