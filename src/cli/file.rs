//! Files that a command writes outside the registry.

use std::io::Write as _;
use std::path::Path;

use atomic_write_file::AtomicWriteFile;

use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;

/// Asks whether a file may be written: none in a registry, where the next command would find it,
/// and none that is there already, unless somebody says so.
///
/// # Errors
/// It may not be, or nobody is there to say so.
pub(super) fn may_write(ui: &Ui, path: &Path) -> Result<(), Failure> {
    if in_registry(path) {
        return Err(Failure::usage("error-write-inside").with("file", path.display()));
    }
    let values = [("file", path.display().to_string().into())];
    if path.symlink_metadata().is_ok() && !ui.confirm("ask-overwrite", &values)? {
        return Err(Failure::new(Exit::Findings, "error-broken-off"));
    }
    Ok(())
}

/// Whether a path lies in the folder of a registry, or in a repository of git's.
fn in_registry(path: &Path) -> bool {
    let Ok(path) = std::path::absolute(path) else { return false };
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    let mut folders = folder.as_deref().into_iter().flat_map(Path::ancestors);
    folders.any(|folder| {
        folder.join("baobei.toml").is_file()
            || folder.join("HEAD").is_file() && folder.join("objects").is_dir()
    })
}

/// Writes data to a file, whole or not at all; without one, to stdout.
///
/// # Errors
/// The file or stdout cannot be written, and those of [`may_write`].
pub(super) fn write(ui: &Ui, path: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    let Some(path) = path else { return ui.data(bytes) };
    may_write(ui, path)?;
    put(ui, path, bytes)
}

/// Writes data to a file about which [`may_write`] was asked, whole or not at all, and says so.
///
/// # Errors
/// The file cannot be written.
pub(super) fn put(ui: &Ui, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    save(path, bytes)?;
    ui.status("file-written", &[("file", path.display().to_string().into())]);
    Ok(())
}

/// Writes data to a file, whole or not at all.
///
/// # Errors
/// The file cannot be written.
pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = || {
        let mut file = AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.commit()
    };
    written().map_err(|error: std::io::Error| {
        Failure::usage("error-write-file").with("file", path.display()).system(&error)
    })
}
