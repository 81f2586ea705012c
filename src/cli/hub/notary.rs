//! `baobei hub notary`.

use std::path::PathBuf;

use super::failure::{looking, site_failure};
use super::hook::say;
use super::site::{Asking, dry, site};
use crate::cli::clock::time;
use crate::cli::error::Failure;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Globals};
use crate::trust::hub::{Hub, HubLevel, look, make};

/// Looks once: fetches the branch of REMOTE, signs a receipt for what is new, and puts the receipts
/// beside the branch. Run it every minute.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct HubNotaryArgs {
    /// Where the notary keeps its copy and its key; made on the first run
    dir: PathBuf,
    /// Where the branch is: a URL or a directory
    remote: String,
}

pub(in crate::cli) fn run(
    args: HubNotaryArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let dir = below(globals, &args.dir);
    if dry(globals, ui) {
        return Ok(Exit::Done);
    }
    let hub = match dir.exists() {
        true => Hub::open(&dir, Vec::new())?,
        false => {
            make(&dir, &site(HubLevel::Post, Asking::Off)?).map_err(|error| site_failure(&error))?
        }
    };
    let now = time(globals, "GIT_COMMITTER_DATE")?.at;
    let seen = look(&hub, &args.remote, now).map_err(|error| looking(error, ui))?;
    let words = ui.words(hub.manner().1);
    for said in &seen.said {
        say(said, &words, false).iter().for_each(|line| ui.tell(line));
    }
    if seen.said.is_empty() {
        ui.status("talk-hub-nothing-new", &[]);
    }
    if let Some(error) = &seen.unpublished {
        ui.warn("talk-hub-unpublished", &[("why", error.why.clone().into())]);
    }
    let faulty =
        seen.said.iter().any(|said| matches!(said, crate::trust::hub::HubNotice::Faulty(_)));
    Ok(if faulty { Exit::Findings } else { Exit::Done })
}
