//! `baobei proof export`.

use std::path::PathBuf;

use super::known::{cosignature, key};
use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Globals, file};
use crate::trust::proof::{ExportError, ProofRequest, export, script};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ProofExportArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// Prove this event of it, by the end or beginning of its id, not the registration
    #[arg(long, value_name = "ID")]
    event: Option<String>,
    /// Where to write the proof; without it, to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Leave the record out and prove its digest only
    #[arg(long)]
    blind: bool,
    /// Write a shell script that checks the proof with git and ssh-keygen alone
    #[arg(long)]
    script: bool,
    /// What a witness gave out on a receipt not before this one
    #[arg(long, value_name = "FILE", requires = "witness_key")]
    witness: Option<PathBuf>,
    /// The witness's public key, or a file with it
    #[arg(long, value_name = "KEY")]
    witness_key: Option<String>,
}

pub(in crate::cli) fn run(
    args: ProofExportArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, _) = context.open_to(Reach::Records(&[&args.report]))?;
    let report = find::report(&registry, &args.report)?;
    // The commit names who filed it, whatever is left out of the record.
    if !context.sight(&registry).sees(report, None) {
        return Err(Failure::new(Exit::Forbidden, "error-proof-not-yours")
            .with("report", report.id)
            .hint("hint-proof-holder"));
    }
    let event =
        args.event.as_deref().map(|typed| find::event(report.events.iter(), typed)).transpose()?;
    let witness = args.witness_key.as_deref().map(|text| key(globals, text)).transpose()?;
    let said = args
        .witness
        .as_ref()
        .map(|file| cosignature(&below(globals, file), witness.as_ref()))
        .transpose()?;
    let witnessed = said.zip(witness).map(|((text, said), key)| (text, said, key));
    let wanted = ProofRequest { report: report.id, event, blind: args.blind, witnessed };
    let fact = event.map_or_else(|| report.id.to_string(), |event| event.to_string());
    let proof = export(&context.ledger, &context.chronicle()?, &wanted)
        .map_err(|error| failure(error, &fact))?;
    let text = if args.script {
        script(&proof, |name| ui.text(&format!("proof-script-{name}"), &[]))
    } else {
        proof.text()
    };
    file::write(ui, args.output.map(|path| below(globals, &path)).as_deref(), text.as_bytes())?;
    Ok(Exit::Done)
}

fn failure(error: ExportError, fact: &str) -> Failure {
    match error {
        ExportError::Ledger(error) => error.into(),
        ExportError::NotLanded => Failure::new(Exit::Findings, "error-not-landed").with("id", fact),
        ExportError::NoReceipt => Failure::new(Exit::Findings, "error-no-receipt")
            .with("id", fact)
            .hint("hint-sync-first"),
        other => {
            Failure::new(Exit::Forbidden, "error-unprovable").with("id", fact).with("why", other)
        }
    }
}
