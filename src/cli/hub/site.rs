//! What `hub init` and `hub install` share.

use std::path::Path;

use crate::app::ids::nonce;
use crate::cli::Globals;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::trust::hub::{Certificates, Hub, HubLevel, HubSite};
use crate::trust::key::PublicKey;

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum Asking {
    Off,
    Asked,
    Required,
}

pub(super) fn site(level: HubLevel, certificates: Asking) -> Result<HubSite, Failure> {
    let certificates = match certificates {
        Asking::Off => Certificates::Off,
        Asking::Asked => Certificates::Asked,
        Asking::Required => Certificates::Required,
    };
    Ok(HubSite {
        level,
        program: std::env::current_exe()?,
        certificates,
        closed: false,
        secret: nonce(),
    })
}

/// Says where the hub is and by which key its receipts are known.
pub(super) fn tell(hub: &Hub, dir: &Path, ui: &Ui) -> Result<(), Failure> {
    let public = std::fs::read_to_string(hub.key_file().with_extension("pub"))?;
    let key: PublicKey =
        public.parse().map_err(|_| Failure::bug("a public key that does not read"))?;
    ui.status("talk-hub-made", &[("dir", dir.display().to_string().into())]);
    ui.status("talk-hub-key", &[("key", key.fingerprint().into())]);
    ui.data(format!("{key}\n").as_bytes())
}

/// The folder, where nothing is to be written for a dry run.
pub(super) fn dry(globals: &Globals, ui: &Ui) -> bool {
    if globals.dry_run {
        ui.status("talk-dry-run", &[]);
    }
    globals.dry_run
}
