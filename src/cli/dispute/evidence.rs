//! `baobei dispute evidence`.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::Fields;

use super::act::{ActToAdd, act};
use super::shares::text;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeEvidenceArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// The file to be hashed
    #[arg(required_unless_present = "sha256")]
    file: Option<PathBuf>,
    /// The hash of a document that is not here: 64 hexadecimal digits
    #[arg(long, value_name = "HEX", conflicts_with = "file", requires = "name")]
    sha256: Option<String>,
    /// The name of the document; without it, the name of the file
    #[arg(long)]
    name: Option<String>,
    /// A remark
    #[arg(long)]
    note: Option<String>,
}

pub(in crate::cli) fn run(
    args: DisputeEvidenceArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let hash = match (&args.file, &args.sha256) {
        (Some(file), _) => hash_of(&below(globals, file))?,
        (None, Some(hash)) => given(hash)?,
        (None, None) => return Err(Failure::usage("error-flag-needed").with("flag", "--sha256")),
    };
    let of_file = args
        .file
        .as_deref()
        .and_then(Path::file_name)
        .map(|name| name.to_string_lossy().into_owned());
    let name = args.name.clone().or(of_file).unwrap_or_default();
    let context = Context::open(globals, ui)?;
    act(&context, ui, &args.dispute, &ActToAdd { kind: acts::EVIDENCE, at: None }, &[], |_, _| {
        let note = args.note.as_deref().map(|note| ("note".to_owned(), text(note)));
        let fields = [("name".to_owned(), text(&name)), ("sha256".to_owned(), text(&hash))];
        Ok(Fields(fields.into_iter().chain(note).collect()))
    })
}

fn hash_of(path: &Path) -> Result<String, Failure> {
    let failure = |error: io::Error| {
        Failure::usage("error-read-file").with("file", path.display()).system(&error)
    };
    let mut hasher = Sha256::new();
    io::copy(&mut File::open(path).map_err(failure)?, &mut hasher).map_err(failure)?;
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn given(hash: &str) -> Result<String, Failure> {
    let hash = hash.trim().to_ascii_lowercase();
    let whole = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if whole { Ok(hash) } else { Err(Failure::usage("error-bad-hash").with("text", hash)) }
}
