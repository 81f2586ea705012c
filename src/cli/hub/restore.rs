//! `baobei hub restore`.

use std::path::{Path, PathBuf};

use super::failure::{restoration, site_failure};
use super::site::{Asking, dry, site};
use crate::app::ids::nonce;
use crate::cli::error::Failure;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Globals};
use crate::trust::hub::{Hub, HubLevel, HubSite, Restoration, SiteError, install, make, restore};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct HubRestoreArgs {
    /// Where the hub was, or is to be; an empty directory, one that does not exist yet, or a hub
    /// that was made again before
    dir: PathBuf,
    /// A clone that has the hub’s receipts; give every clone that there is
    #[arg(long, value_name = "CLONE", required = true)]
    from: Vec<PathBuf>,
    /// The hub’s private key, where it was kept; without it the hub gets a new one
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

pub(in crate::cli) fn run(
    args: HubRestoreArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let dir = below(globals, &args.dir);
    if dry(globals, ui) {
        return Ok(Exit::Done);
    }
    let is_empty = std::fs::read_dir(&dir).is_ok_and(|mut entries| entries.next().is_none());
    let new = !dir.exists() || is_empty;
    if !new && (dir.join(".git").exists() || !dir.join("HEAD").exists()) {
        return Err(Failure::usage("error-no-place-for-hub").with("dir", dir.display()));
    }
    let site = HubSite { closed: true, ..site(HubLevel::Hook, Asking::Off)? };
    let hub = match new {
        true => make(&dir, &site),
        false => opened(&dir, &site),
    };
    let hub = hub.map_err(|error| site_failure(&error))?;
    let mark = nonce();
    let mut last = None;
    for from in &args.from {
        let from = below(globals, from);
        let restored = match restore(&hub, &from, &mark) {
            Ok(restored) => restored,
            Err(error) => {
                drop(hub);
                // What was made for nothing would be taken for a hub that has nothing.
                if new && last.is_none() {
                    std::fs::remove_dir_all(&dir)?;
                }
                return Err(restoration(error, ui).with("from", from.display()));
            }
        };
        let values = [("count", restored.came.into()), ("from", from.display().to_string().into())];
        ui.status("talk-hub-came", &values);
        last = Some(restored);
    }
    let Some(Restoration { newest, word, mut has_key, .. }) = last else { return Ok(Exit::Done) };
    let Some(word) = word else {
        ui.status("talk-hub-lacks-nothing", &[]);
        return Ok(Exit::Done);
    };
    if let Some(key) = &args.key {
        hub.keep_key(&below(globals, key), &newest).map_err(|error| restoration(error, ui))?;
        has_key = true;
    }
    let (number, at) = (newest.receipt().number, newest.receipt().at);
    let at = ui.words(hub.manner().1).at(at);
    ui.status("talk-hub-restored", &[("number", number.to_string().into()), ("at", at.into())]);
    let mut lines = format!("hub_restored = \"{word}\"\n");
    if !has_key {
        let public = std::fs::read_to_string(hub.key_file().with_extension("pub"))?;
        let key = public.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        lines.push_str(&format!("hub_key = \"{key}\"\n"));
    }
    ui.data(lines.as_bytes())?;
    ui.hint("hint-hub-word", &[]);
    Ok(Exit::Done)
}

/// A hub that is there stays as it was set up; where making it was broken off, that is done again.
fn opened(dir: &Path, site: &HubSite) -> Result<Hub, SiteError> {
    let hub = Hub::open(dir, Vec::new())?;
    if hub.has_hooks() { Ok(hub) } else { install(dir, site) }
}
