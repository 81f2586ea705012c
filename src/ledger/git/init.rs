//! Making a registry's repository.

use std::path::Path;

use git2::{ErrorCode, Repository, RepositoryInitOptions};

use super::{GitLedger, Options};
use crate::ledger::{During as _, LedgerError, Result};

/// What a registry needs set, whatever the user's own configuration says: bytes are stored as
/// written, the index is whole.
const NEEDED: [(&str, bool); 5] = [
    ("core.autocrlf", false),
    ("core.splitIndex", false),
    ("core.sparseCheckout", false),
    ("index.sparse", false),
    ("core.logAllRefUpdates", true),
];

impl GitLedger {
    /// Makes an empty repository in `dir`, which need not exist: SHA-1, references in files, no
    /// commit yet.
    ///
    /// Fails where `dir` holds a repository already.
    pub fn init(dir: &Path, options: &Options) -> Result<Self> {
        let mut how = RepositoryInitOptions::new();
        how.initial_head(&options.branch).no_reinit(true).external_template(false).mkpath(true);
        Repository::init_opts(dir, &how).map_err(|error| match error.code() {
            ErrorCode::Exists => LedgerError::AlreadyARepository { dir: dir.to_owned() },
            _ => LedgerError::storage("make the repository", error),
        })?;
        Self::configure(dir)?;
        Ok(Self::open(dir, options)?.ledger)
    }

    /// Sets in a repository's own configuration what a registry needs; for one that `git clone`
    /// made.
    ///
    /// Fails where `dir` is no repository, or its configuration cannot be written.
    pub fn configure(dir: &Path) -> Result<()> {
        let writing = "write git's configuration";
        let repo = Repository::open(dir)
            .map_err(|_| LedgerError::NotARepository { dir: dir.to_owned() })?;
        let mut config = repo
            .config()
            .and_then(|config| config.open_level(git2::ConfigLevel::Local))
            .during(writing)?;
        for (name, value) in NEEDED {
            config.set_bool(name, value).during(writing)?;
        }
        Ok(())
    }
}
