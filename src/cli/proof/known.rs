//! What whoever checks knows from elsewhere: keys, and what witnesses gave out.

use std::path::Path;

use crate::cli::Globals;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::place::below;
use crate::trust::key::PublicKey;
use crate::trust::witness::{Cosigned, read};

/// A public key: a line as in `id_ed25519.pub`, or a file with one.
///
/// # Errors
/// It is neither.
pub(in crate::cli) fn key(globals: &Globals, text: &str) -> Result<PublicKey, Failure> {
    let line = text
        .parse()
        .ok()
        .or_else(|| std::fs::read_to_string(below(globals, Path::new(text))).ok()?.parse().ok());
    line.ok_or_else(|| Failure::usage("error-bad-key-file").with("text", text))
}

/// What a witness gave out, and what he says in it. His signature has been verified.
///
/// # Errors
/// The file cannot be read, his key is not given, or he did not sign it.
pub(in crate::cli) fn cosignature(
    file: &Path,
    key: Option<&PublicKey>,
) -> Result<(String, Cosigned), Failure> {
    let key = key.ok_or_else(|| Failure::usage("error-witness-key").hint("hint-witness-key"))?;
    let text = contents(file)?;
    let said = read(&text, key).map_err(|_| {
        Failure::new(Exit::Forbidden, "error-no-cosignature").with("file", file.display())
    })?;
    Ok((text, said))
}

/// The text of a file.
///
/// # Errors
/// It cannot be read.
pub(in crate::cli) fn contents(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| {
        Failure::usage("error-read-file").with("file", file.display()).system(&error)
    })
}
