//! Does a change fit the head it is made for?

use std::collections::BTreeSet;
use std::sync::Arc;

use git2::{ObjectType, Repository};

use super::GitLedger;
use super::journal::Move;
use super::trees::Folder;
use crate::ledger::sha1::object_name;
use crate::ledger::{BlobId, Change, LedgerError, RepoPath, Result, Write};

impl GitLedger {
    /// What `change` does to the files below `root`, path by path.
    ///
    /// Fails where it makes what exists, touches what does not, or puts a file where a folder is.
    pub(super) fn plan(
        &self,
        repo: &Repository,
        root: Option<&Arc<Folder>>,
        change: &Change,
    ) -> Result<Vec<Move>> {
        let find = |path: &str| self.find(repo, root, path);
        require_folders(&find, change)?;
        change.writes.iter().map(|(path, write)| plan_one(&find, path, write)).collect()
    }
}

/// Says what stands at a path.
type Find<'a> = dyn Fn(&str) -> Result<Option<(ObjectType, BlobId)>> + 'a;

fn plan_one(find: &Find<'_>, path: &RepoPath, write: &Write) -> Result<Move> {
    let old = match find(path.as_str())? {
        Some((ObjectType::Blob, id)) => Some(id),
        Some(_) => {
            return Err(LedgerError::Clash {
                path: path.clone(),
                with: format!("folder `{path}`"),
            });
        }
        None => None,
    };
    match (write, old) {
        (Write::Create(_), Some(_)) => return Err(LedgerError::Exists(path.clone())),
        (Write::Replace(_) | Write::Remove, None) => {
            return Err(LedgerError::Missing(path.clone()));
        }
        _ => {}
    }
    let new = write.bytes().map(|bytes| BlobId(object_name("blob", bytes)));
    Ok(Move { path: path.clone(), old, new })
}

/// Refuses paths that would run through a file.
fn require_folders(find: &Find<'_>, change: &Change) -> Result<()> {
    let mut sound = BTreeSet::new();
    for (path, write) in &change.writes {
        for folder in path.folders().filter(|_| write.bytes().is_some()) {
            let made = || change.writes.keys().any(|other| other.as_str() == folder);
            if sound.insert(folder)
                && (matches!(find(folder)?, Some((ObjectType::Blob, _))) || made())
            {
                return Err(LedgerError::Clash {
                    path: path.clone(),
                    with: format!("file `{folder}`"),
                });
            }
        }
    }
    Ok(())
}
