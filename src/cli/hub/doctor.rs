//! `baobei hub doctor`.

use std::path::PathBuf;

use super::failure::refused;
use crate::app::sight::Sight;
use crate::cli::clock::time;
use crate::cli::error::Failure;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Globals};
use crate::output::Page;
use crate::output::view::Doctor;
use crate::trust::hub::doctor::{examine, heal};
use crate::trust::hub::{Hub, HubClock, Settings};
use crate::trust::level;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct HubDoctorArgs {
    /// The hub
    dir: PathBuf,
    /// Acknowledge now what a crash left without a receipt; without it, the next push does
    #[arg(long)]
    heal: bool,
}

pub(in crate::cli) fn run(
    args: HubDoctorArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let dir = below(globals, &args.dir);
    let hub = Hub::open(&dir, Vec::new());
    let settings = hub.as_ref().ok().and_then(|hub| Settings::of_hub(hub).ok());
    // The clock the receipts are dated by.
    let now = match settings.map(|settings| settings.clock) {
        Some(HubClock::Environment) | None => time(globals, "GIT_COMMITTER_DATE")?.at,
        Some(HubClock::System) => super::environment::system_clock(),
    };
    if let (true, false, Ok(hub), Some(settings)) = (args.heal, globals.dry_run, &hub, &settings)
        && heal(hub, settings, now).map_err(|refusal| refused(&refusal, ui))?
    {
        ui.status("talk-hub-healed", &[]);
    }
    let found = examine(&dir, &std::env::current_exe()?, now);
    let zone =
        hub.as_ref().map_or_else(|_| crate::domain::instant::Zone::default(), |hub| hub.manner().1);
    let order =
        hub.as_ref().ok().and_then(|hub| level::order(&hub.ledger).ok()).unwrap_or_default();
    let commit = hub.ok().and_then(|hub| hub.main().ok().flatten());
    let page = Page {
        words: ui.words(zone),
        as_of: now,
        order: &order,
        commit,
        sight: Sight::Full,
        width: ui.width,
        palette: ui.palette,
    };
    ui.show(&Doctor(&found), &page)?;
    Ok(if found.is_empty() { Exit::Done } else { Exit::Findings })
}
