//! What a witness has signed: on disk, whole or not at all, and locked while he looks.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::cosignature::Cosigned;
use crate::trust::key::PublicKey;

/// A state that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    #[error("cannot use {}", file.display())]
    File { file: PathBuf, source: io::Error },
    #[error("{} cannot be read; nothing is signed on guesses", file.display())]
    Unreadable { file: PathBuf },
    #[error("another witness is at work in {}", dir.display())]
    Busy { dir: PathBuf },
}

/// A witness's folder, held by one process at a time.
#[derive(Debug)]
pub struct WitnessState {
    dir: PathBuf,
    lock: File,
}

impl Drop for WitnessState {
    /// Not left to closing the file: a program that was started meanwhile may still have it open
    /// for a moment.
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

impl WitnessState {
    /// Opens the folder, and makes it where it is not there.
    ///
    /// # Errors
    /// The disk refuses, or another process holds it.
    pub fn open(dir: &Path) -> Result<Self, StateError> {
        let lock = dir.join("lock");
        let failed = |source| StateError::File { file: lock.clone(), source };
        fs::create_dir_all(dir).map_err(failed)?;
        let file =
            File::options().create(true).truncate(false).write(true).open(&lock).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { dir: dir.to_owned(), lock: file }),
            Err(fs::TryLockError::WouldBlock) => Err(StateError::Busy { dir: dir.to_owned() }),
            Err(fs::TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    /// Where the receipts are kept: a bare repository.
    pub(super) fn receipts(&self) -> PathBuf {
        self.dir.join("receipts.git")
    }

    /// The head that was signed last.
    ///
    /// # Errors
    /// It cannot be read: then nobody knows what was signed.
    pub fn last(&self) -> Result<Option<Cosigned>, StateError> {
        self.read("last", Cosigned::read)
    }

    /// Where the hub is.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn url(&self) -> Result<Option<String>, StateError> {
        self.read("url", |text| Some(text.trim().to_owned()))
    }

    /// The hub's key.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn hub(&self) -> Result<Option<PublicKey>, StateError> {
        self.read("hub", |text| text.parse().ok())
    }

    /// Remembers a head; once this returns, it outlives a power cut.
    ///
    /// # Errors
    /// The disk refuses. The head must not be signed then.
    pub fn keep(&self, head: &Cosigned) -> Result<(), StateError> {
        self.write("last", &head.text())
    }

    /// Remembers the hub.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn keep_hub(&self, url: &str, key: &PublicKey) -> Result<(), StateError> {
        self.write("url", &format!("{url}\n"))?;
        self.write("hub", &format!("{key}\n"))
    }

    fn read<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, StateError> {
        let file = self.dir.join(name);
        match fs::read_to_string(&file) {
            Ok(text) => read(&text).map(Some).ok_or(StateError::Unreadable { file }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(StateError::File { file, source }),
        }
    }

    fn write(&self, name: &str, text: &str) -> Result<(), StateError> {
        let file = self.dir.join(name);
        let new = self.dir.join(format!("{name}.new"));
        let written = || {
            let mut out = File::create(&new)?;
            out.write_all(text.as_bytes())?;
            out.sync_all()?;
            fs::rename(&new, &file)?;
            File::open(&self.dir)?.sync_all()
        };
        written().map_err(|source| StateError::File { file: file.clone(), source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_witness_at_a_time_and_no_guesses() {
        let dir = tempfile::tempdir().expect("a folder");
        let state = WitnessState::open(dir.path()).expect("a state");
        assert!(matches!(WitnessState::open(dir.path()), Err(StateError::Busy { .. })));
        assert_eq!(state.last().expect("readable"), None);
        std::fs::write(dir.path().join("last"), "baobei cosignature 1\n").expect("written");
        assert!(matches!(state.last(), Err(StateError::Unreadable { .. })));
        drop(state);
        assert!(WitnessState::open(dir.path()).is_ok());
    }
}
