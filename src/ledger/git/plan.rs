//! Does a change fit the head it is made for?

use std::collections::BTreeSet;
use std::path::Path;

use git2::{ErrorCode, ObjectType, Tree};

use super::journal::Move;
use crate::ledger::sha1::object_name;
use crate::ledger::{BlobId, Change, LedgerError, RepoPath, Result, Write};

/// What `change` does to the files of `tree`, path by path.
///
/// Fails where it makes what exists, touches what does not, or puts a file where a folder is.
pub(super) fn plan(tree: Option<&Tree<'_>>, change: &Change) -> Result<Vec<Move>> {
    require_folders(tree, change)?;
    change.writes.iter().map(|(path, write)| plan_one(tree, path, write)).collect()
}

fn plan_one(tree: Option<&Tree<'_>>, path: &RepoPath, write: &Write) -> Result<Move> {
    let old = match find(tree, path.as_str())? {
        Some((ObjectType::Blob, id)) => Some(id),
        Some(_) => {
            return Err(LedgerError::Clash { path: path.clone(), with: format!("folder `{path}`") });
        }
        None => None,
    };
    match (write, old) {
        (Write::Create(_), Some(_)) => return Err(LedgerError::Exists(path.clone())),
        (Write::Replace(_) | Write::Remove, None) => return Err(LedgerError::Missing(path.clone())),
        _ => {}
    }
    let new = write.bytes().map(|bytes| BlobId(object_name("blob", bytes)));
    Ok(Move { path: path.clone(), old, new })
}

/// Refuses paths that would run through a file.
fn require_folders(tree: Option<&Tree<'_>>, change: &Change) -> Result<()> {
    let mut sound = BTreeSet::new();
    for (path, write) in &change.writes {
        for folder in path.folders().filter(|_| write.bytes().is_some()) {
            let made = || change.writes.keys().any(|other| other.as_str() == folder);
            if sound.insert(folder) && (matches!(find(tree, folder)?, Some((ObjectType::Blob, _))) || made()) {
                return Err(LedgerError::Clash { path: path.clone(), with: format!("file `{folder}`") });
            }
        }
    }
    Ok(())
}

/// Kind and name of what stands at a path of `tree`.
pub(super) fn find(tree: Option<&Tree<'_>>, path: &str) -> Result<Option<(ObjectType, BlobId)>> {
    let Some(tree) = tree else { return Ok(None) };
    match tree.get_path(Path::new(path)) {
        Ok(entry) => Ok(entry.kind().zip(entry.id().as_bytes().try_into().ok().map(BlobId))),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(LedgerError::storage("read the head", error)),
    }
}
