//! Where a command works.

use std::path::{Path, PathBuf};

use super::Globals;

/// The folder of `-C`, or the one the command was called in.
pub(super) fn folder(globals: &Globals) -> PathBuf {
    globals.folder.clone().unwrap_or_else(|| Path::new(".").to_owned())
}

/// A path that the command line names: below the folder of `-C`, where there is one.
pub(super) fn below(globals: &Globals, path: &Path) -> PathBuf {
    globals.folder.as_ref().map_or_else(|| path.to_owned(), |folder| folder.join(path))
}
