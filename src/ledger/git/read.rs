//! Reading files: of a commit, and of the working tree.

use std::collections::HashMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use git2::{Commit, ErrorCode, ObjectType, Oid, Repository, Tree};
use rayon::prelude::*;

use super::plan::find;
use super::{GitLedger, objects};
use crate::domain::ids::CommitId;
use crate::ledger::sha1::object_name;
use crate::ledger::{BlobId, During as _, File, LedgerError, Place, ReadLedger, RepoPath, Result, View};

impl ReadLedger for GitLedger {
    fn head(&self) -> Result<Option<CommitId>> {
        match self.pool.take()?.refname_to_id(&self.branch) {
            Ok(id) => objects::name(id).map(Some),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(LedgerError::storage("read the branch", error)),
        }
    }

    fn each(&self, view: View, under: Option<&RepoPath>, visit: &(dyn Fn(File) + Sync)) -> Result<()> {
        match view {
            View::Committed(commit) => self.each_committed(commit, under, visit),
            View::WorkingTree => self.each_lying(under, visit),
        }
    }

    fn file(&self, view: View, path: &RepoPath) -> Result<Option<File>> {
        let repo = self.pool.take()?;
        let commit = match view {
            View::Committed(commit) => Some(commit),
            View::WorkingTree => self.head()?,
        };
        let tree = commit.map(|commit| self.tree_of(&repo, commit)).transpose()?;
        let blob = find(tree.as_ref(), path.as_str())?.filter(|(kind, _)| *kind == ObjectType::Blob).map(|(_, id)| id);
        match view {
            View::Committed(_) => blob.map(|id| Ok(File { path: path.clone(), bytes: read_blob(&repo, id)?, committed: true })).transpose(),
            View::WorkingTree => self.lying_file(path, blob),
        }
    }

    fn history(&self, after: Option<Place>) -> Result<Vec<crate::ledger::Commit>> {
        self.first_parents(after)
    }

    fn blob(&self, id: BlobId) -> Result<Vec<u8>> {
        read_blob(&*self.pool.take()?, id)
    }
}

impl GitLedger {
    pub(super) fn commit_of<'r>(&self, repo: &'r Repository, id: CommitId) -> Result<Commit<'r>> {
        Oid::from_bytes(&id.0).and_then(|id| repo.find_commit(id)).during(format_args!("read commit {}", id.short()))
    }

    pub(super) fn tree_of<'r>(&self, repo: &'r Repository, id: CommitId) -> Result<Tree<'r>> {
        self.commit_of(repo, id)?.tree().during(format_args!("read the files of commit {}", id.short()))
    }

    fn work(&self) -> Result<&Path> {
        self.folders.work.as_deref().ok_or_else(|| LedgerError::Bare { dir: self.folders.git.clone() })
    }

    fn each_committed(&self, commit: CommitId, under: Option<&RepoPath>, visit: &(dyn Fn(File) + Sync)) -> Result<()> {
        self.list(commit, under)?.into_par_iter().try_for_each(|(path, id)| {
            let bytes = read_blob(&*self.pool.take()?, id)?;
            visit(File { path, bytes, committed: true });
            Ok(())
        })
    }

    fn each_lying(&self, under: Option<&RepoPath>, visit: &(dyn Fn(File) + Sync)) -> Result<()> {
        let work = self.work()?;
        let committed = || match self.head()? {
            Some(head) => Ok::<_, LedgerError>(self.list(head, under)?.into_iter().collect()),
            None => Ok(HashMap::new()),
        };
        let lying = || {
            let mut paths = Vec::new();
            walk_disk(work, under, &mut paths).during("read the working tree").map(|()| paths)
        };
        let (committed, lying): (Result<HashMap<RepoPath, BlobId>>, _) = rayon::join(committed, lying);
        let committed = committed?;
        lying?.into_par_iter().try_for_each(|path| {
            let blob = committed.get(&path).copied();
            let bytes = fs::read(path.below(work));
            held_against(&path, bytes, blob)?.into_iter().for_each(visit);
            Ok(())
        })
    }

    /// A plain file of the working tree.
    fn lying_file(&self, path: &RepoPath, committed: Option<BlobId>) -> Result<Option<File>> {
        let target = path.below(self.work()?);
        match fs::symlink_metadata(&target) {
            Ok(found) if !found.is_file() => Ok(None),
            Ok(_) => held_against(path, fs::read(&target), committed),
            Err(error) => held_against(path, Err(error), committed),
        }
    }

    /// Path and blob of every file of a commit, at or below `under`.
    fn list(&self, commit: CommitId, under: Option<&RepoPath>) -> Result<Vec<(RepoPath, BlobId)>> {
        let repo = self.pool.take()?;
        let root = self.tree_of(&repo, commit)?;
        let mut found = Vec::new();
        let Some(under) = under else {
            walk_tree(&repo, &root, "", &mut found).during("read the files")?;
            return Ok(found);
        };
        match find(Some(&root), under.as_str())? {
            Some((ObjectType::Blob, id)) => found.push((under.clone(), id)),
            Some((ObjectType::Tree, id)) => {
                let tree = Oid::from_bytes(&id.0).and_then(|id| repo.find_tree(id));
                tree.and_then(|tree| walk_tree(&repo, &tree, under.as_str(), &mut found)).during("read the files")?;
            }
            _ => {}
        }
        Ok(found)
    }
}

/// A file that was read, held against the version that is committed; `None` where it is gone.
fn held_against(path: &RepoPath, read: io::Result<Vec<u8>>, committed: Option<BlobId>) -> Result<Option<File>> {
    match read {
        Ok(bytes) => {
            let committed = committed.is_some_and(|id| id.0 == object_name("blob", &bytes));
            Ok(Some(File { path: path.clone(), bytes, committed }))
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(LedgerError::storage(format_args!("read `{path}`"), error)),
    }
}

pub(super) fn read_blob(repo: &Repository, id: BlobId) -> Result<Vec<u8>> {
    let read = format!("read file version {id}");
    let blob = Oid::from_bytes(&id.0).and_then(|id| repo.find_blob(id)).during(read)?;
    Ok(blob.content().to_vec())
}

/// Mode bits of a plain file, executable or not.
pub(super) fn is_plain(mode: i32) -> bool {
    mode & 0o170_000 == 0o100_000
}

pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn walk_tree(repo: &Repository, tree: &Tree<'_>, folder: &str, found: &mut Vec<(RepoPath, BlobId)>) -> Result<(), git2::Error> {
    for entry in tree {
        let Ok(name) = entry.name() else { continue };
        if entry.kind() == Some(ObjectType::Tree) {
            walk_tree(repo, &repo.find_tree(entry.id())?, &join(folder, name), found)?;
        } else if is_plain(entry.filemode())
            && let (Ok(path), Ok(id)) = (RepoPath::new(join(folder, name)), entry.id().as_bytes().try_into())
        {
            found.push((path, BlobId(id)));
        }
    }
    Ok(())
}

/// Collects the plain files at or below `at` that have a [`RepoPath`].
fn walk_disk(work: &Path, at: Option<&RepoPath>, found: &mut Vec<RepoPath>) -> io::Result<()> {
    let listed = match fs::read_dir(at.map_or_else(|| work.to_owned(), |at| at.below(work))) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            found.extend(at.cloned());
            return Ok(());
        }
        listed => listed?,
    };
    for entry in listed {
        let entry = entry?;
        let kind = entry.file_type()?;
        let name = entry.file_name();
        let Some(path) = name.to_str().and_then(|name| RepoPath::new(join(at.map_or("", RepoPath::as_str), name)).ok()) else {
            continue;
        };
        if kind.is_dir() {
            walk_disk(work, Some(&path), found)?;
        } else if kind.is_file() {
            found.push(path);
        }
    }
    Ok(())
}
