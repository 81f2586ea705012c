//! Open repository handles, one per thread at a time: a handle may move between threads but not be
//! shared.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use git2::Repository;

use crate::ledger::{During as _, Result};

/// Handles on one repository that are not in use.
pub(super) struct Pool {
    git_dir: PathBuf,
    /// Further folders with objects.
    objects: Vec<PathBuf>,
    idle: Mutex<Vec<Repository>>,
}

impl Pool {
    /// Begins with an open repository, which also sees what lies in the folders `objects`.
    pub(super) fn new(repo: Repository, objects: Vec<PathBuf>) -> Result<Self> {
        let pool = Self { git_dir: repo.path().to_owned(), objects, idle: Mutex::default() };
        pool.complete(&repo)?;
        pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(repo);
        Ok(pool)
    }

    /// An idle handle, or a new one.
    pub(super) fn take(&self) -> Result<Handle<'_>> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let repo = match idle {
            Some(repo) => repo,
            None => self.fresh()?,
        };
        Ok(Handle { pool: self, repo: Some(repo) })
    }

    /// A handle that never goes back into the pool.
    pub(super) fn fresh(&self) -> Result<Repository> {
        let repo = Repository::open(&self.git_dir).during("open the repository")?;
        self.complete(&repo)?;
        Ok(repo)
    }

    fn complete(&self, repo: &Repository) -> Result<()> {
        let opening = "open the objects of a push";
        for folder in &self.objects {
            let folder = folder.to_str().ok_or("its path is not UTF-8").during(opening)?;
            repo.odb().and_then(|odb| odb.add_disk_alternate(folder)).during(opening)?;
        }
        Ok(())
    }
}

/// A handle on loan.
pub(super) struct Handle<'a> {
    pool: &'a Pool,
    repo: Option<Repository>,
}

impl Deref for Handle<'_> {
    type Target = Repository;

    fn deref(&self) -> &Repository {
        self.repo.as_ref().expect("only dropping takes it out")
    }
}

impl Drop for Handle<'_> {
    fn drop(&mut self) {
        if let Some(repo) = self.repo.take() {
            self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(repo);
        }
    }
}
