//! `baobei hub init`.

use std::path::PathBuf;

use super::failure::{adoption, site_failure};
use super::site::{Asking, dry, site, tell};
use crate::cli::clock::time;
use crate::cli::error::Failure;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Globals};
use crate::trust::hub::{HubLevel, adopt, make};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct HubInitArgs {
    /// Where to make it; an empty directory, or one that does not exist yet
    dir: PathBuf,
    /// A registry that had no hub so far: its history is taken over with one receipt that says so
    #[arg(long, value_name = "REGISTRY")]
    from: Option<PathBuf>,
    /// Whether the push itself is signed too: off, asked (where git can) or required
    #[arg(long, value_name = "WHETHER", default_value = "off", value_enum)]
    certificates: Asking,
}

pub(in crate::cli) fn run(
    args: HubInitArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let dir = below(globals, &args.dir);
    if dry(globals, ui) {
        return Ok(Exit::Done);
    }
    let new = !dir.exists();
    let site = site(HubLevel::Hook, args.certificates)?;
    let hub = make(&dir, &site).map_err(|error| site_failure(&error))?;
    if let Some(from) = &args.from {
        let now = time(globals, "GIT_COMMITTER_DATE")?.at;
        match adopt(&hub, &below(globals, from), now) {
            Ok(entry) => {
                ui.status("talk-hub-adopted", &[("count", entry.receipt().commits.len().into())])
            }
            Err(error) => {
                drop(hub);
                // Nothing else was in it.
                if new {
                    std::fs::remove_dir_all(&dir)?;
                }
                return Err(adoption(error, ui));
            }
        }
    }
    tell(&hub, &dir, ui)?;
    Ok(Exit::Done)
}
