//! `baobei staff rejoin`.

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
pub(in crate::cli) struct StaffRejoinArgs {
    /// Who comes back
    staff: String,
    /// The first day of service; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

pub(in crate::cli) fn run(
    args: StaffRejoinArgs,
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
        ring.rejoin(date)?;
        let subject = ui.text(
            "commit-staff-rejoin",
            &[("staff", person.id.as_str().into()), ("day", day.as_str().into())],
        );
        let writer = ring.finish(subject, "staff rejoin", staff)?;
        Ok((Some(writer), day))
    })?;
    ui.status(
        "talk-staff-rejoined",
        &[("staff", args.staff.as_str().into()), ("day", landed.value.as_str().into())],
    );
    Ok(ui.landed(&landed))
}
