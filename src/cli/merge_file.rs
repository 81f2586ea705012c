//! `baobei merge-file`: git calls it where two people wrote to one record.

use std::path::{Path, PathBuf};

use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use super::{Globals, file};
use crate::domain::merge::{Conflict, merge_text};
use crate::domain::record_path::RecordKind;
use crate::ledger::git::GitLedger;

#[derive(Debug, clap::Args)]
pub(super) struct MergeFileArgs {
    /// The version that both began with; it is not looked at
    base: PathBuf,
    /// Our version, which becomes the joined one
    ours: PathBuf,
    /// Their version
    theirs: PathBuf,
    /// The file's place in the registry
    path: String,
}

pub(super) fn run(args: MergeFileArgs, _: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let (ours, theirs) = (read(&args.ours)?, read(&args.theirs)?);
    match joined(&args.path, &ours, &theirs) {
        Ok(text) => {
            file::save(&args.ours, text.as_bytes())?;
            Ok(Exit::Done)
        }
        Err(conflict) => {
            let why = ui.text(why(&conflict), &[]);
            ui.warn("merge-conflict", &[("path", args.path.into()), ("why", why.into())]);
            Ok(Exit::Findings)
        }
    }
}

/// Has git call us where two people wrote to one record of this clone.
///
/// # Errors
/// The configuration or `.git/info/attributes` cannot be written.
pub(super) fn install_merge_driver(ledger: &GitLedger) -> Result<(), Failure> {
    Ok(ledger.set_merge_driver(
        "baobei merge-file -- %O %A %B %P",
        &RecordKind::WITH_FACTS.map(RecordKind::folder),
    )?)
}

fn joined(path: &str, ours: &str, theirs: &str) -> Result<String, Conflict> {
    merge_text(RecordKind::around(path).unwrap_or(RecordKind::Report), ours, theirs)
}

fn why(conflict: &Conflict) -> &'static str {
    match conflict {
        Conflict::Head => "merge-head",
        Conflict::Event(_) => "merge-event",
        Conflict::Unreadable => "merge-unreadable",
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        Failure::usage("error-read-file").with("file", path.display()).system(&error)
    })
}
