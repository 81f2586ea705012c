//! `baobei hub install`.

use std::path::PathBuf;

use super::failure::site_failure;
use super::site::{Asking, dry, site, tell};
use crate::cli::error::Failure;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Globals};
use crate::trust::hub::{self, HubLevel};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct HubInstallArgs {
    /// The bare repository
    dir: PathBuf,
    /// Judge before accepting (hook), or acknowledge what is accepted anyway (post)
    #[arg(long, value_name = "LEVEL", default_value = "hook", value_enum)]
    level: Depth,
    /// Whether the push itself is signed too: off, asked (where git can) or required
    #[arg(long, value_name = "WHETHER", default_value = "off", value_enum)]
    certificates: Asking,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Depth {
    Hook,
    Post,
}

pub(in crate::cli) fn run(
    args: HubInstallArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let dir = below(globals, &args.dir);
    if dry(globals, ui) {
        return Ok(Exit::Done);
    }
    let level = match args.level {
        Depth::Hook => HubLevel::Hook,
        Depth::Post => HubLevel::Post,
    };
    let hub = hub::install(&dir, &site(level, args.certificates)?)
        .map_err(|error| site_failure(&error))?;
    tell(&hub, &dir, ui)?;
    Ok(Exit::Done)
}
