//! Repositories without a working tree: making them, and what their configuration says.

use std::path::Path;

use git2::{ConfigLevel, ErrorCode, Repository, RepositoryInitOptions};

use super::{GitLedger, Options};
use crate::ledger::{During as _, LedgerError, Result};

impl GitLedger {
    /// Makes an empty bare repository in `dir`, which need not exist: SHA-1, references in files.
    ///
    /// Fails where `dir` holds a repository already.
    pub fn init_bare(dir: &Path, options: &Options) -> Result<Self> {
        let mut how = RepositoryInitOptions::new();
        how.bare(true)
            .initial_head(&options.branch)
            .no_reinit(true)
            .external_template(false)
            .mkpath(true);
        Repository::init_opts(dir, &how).map_err(|error| match error.code() {
            ErrorCode::Exists => LedgerError::AlreadyARepository { dir: dir.to_owned() },
            _ => LedgerError::storage("make the repository", error),
        })?;
        Ok(Self::open(dir, options)?.ledger)
    }

    /// A value of git's configuration, as this repository sees it; `None` if nobody set it.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let reading = || format!("read git's setting {name}");
        let config =
            self.pool.take()?.config().and_then(|mut config| config.snapshot()).during(reading())?;
        match config.get_string(name) {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(LedgerError::storage(reading(), error)),
        }
    }

    /// Sets values in this repository's own configuration.
    pub fn set(&self, values: &[(&str, &str)]) -> Result<()> {
        let writing = "write git's configuration";
        let config = self.pool.take()?.config().during(writing)?;
        let mut own = config.open_level(ConfigLevel::Local).during(writing)?;
        values.iter().try_for_each(|(name, value)| own.set_str(name, value)).during(writing)
    }

    /// Takes a value out of this repository's own configuration.
    pub fn unset(&self, name: &str) -> Result<()> {
        let writing = "write git's configuration";
        let config = self.pool.take()?.config().during(writing)?;
        let mut own = config.open_level(ConfigLevel::Local).during(writing)?;
        match own.remove(name) {
            Err(error) if error.code() != ErrorCode::NotFound => {
                Err(LedgerError::storage(writing, error))
            }
            _ => Ok(()),
        }
    }

    /// The folder of a bare repository, or `.git`.
    pub fn git_dir(&self) -> &Path {
        &self.folders.common
    }
}
