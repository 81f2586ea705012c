//! `baobei proof check`.

use std::path::PathBuf;

use super::known::{contents, key};
use crate::app::sight::Sight;
use crate::cli::Globals;
use crate::cli::clock::time;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::domain::instant::Zone;
use crate::domain::order::Order;
use crate::output::Page;
use crate::output::view::Proved;
use crate::trust::proof::{Knows, Proof, check, proof_in};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ProofCheckArgs {
    /// The proof
    file: PathBuf,
    /// The hub's public key, or a file with it, where you know it from its keeper
    #[arg(long, value_name = "KEY")]
    hub_key: Option<String>,
    /// The witness's public key, or a file with it
    #[arg(long, value_name = "KEY")]
    witness_key: Option<String>,
}

pub(in crate::cli) fn run(
    args: ProofCheckArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let file = below(globals, &args.file);
    let contents = contents(&file)?;
    let text = proof_in(&contents);
    if text.len() < contents.len() {
        ui.warn("warn-proof-script", &[("file", file.display().to_string().into())]);
    }
    let proof = Proof::read(text).map_err(|error| {
        Failure::new(Exit::Forbidden, "error-no-proof-file")
            .with("file", file.display())
            .with("at", error.at)
    })?;
    let known = |text: &Option<String>| text.as_deref().map(|text| key(globals, text)).transpose();
    let checked =
        check(&proof, &Knows { hub: known(&args.hub_key)?, witness: known(&args.witness_key)? });
    let zone = checked.house.as_ref().map_or_else(Zone::default, |house| house.zone);
    let now = time(globals, "GIT_COMMITTER_DATE")?.at;
    let commit = Some(checked.commit);
    let order = Order::default();
    let page = Page {
        words: ui.words(zone),
        as_of: now,
        commit,
        sight: Sight::Nobody,
        width: ui.width,
        palette: ui.palette,
        order: &order,
    };
    ui.show(&Proved { proof: &proof, checked: &checked }, &page)?;
    Ok(if checked.holds() { Exit::Done } else { Exit::Forbidden })
}
