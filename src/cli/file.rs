//! Files that a command writes outside the registry.

use std::io::Write as _;
use std::path::Path;

use atomic_write_file::AtomicWriteFile;

use super::error::Failure;
use super::ui::Ui;

/// Writes data to a file, whole or not at all; without one, to stdout.
///
/// # Errors
/// The file or stdout cannot be written.
pub(super) fn write(ui: &Ui, path: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    let Some(path) = path else { return ui.data(bytes) };
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
