//! Reading files: of a commit, and of the working tree.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use git2::{Commit, ErrorCode, ObjectType, Oid, Repository, Tree};
use rayon::prelude::*;

use super::objects::bytes_of;
use super::trees::FolderItem;
use super::{GitLedger, objects};
use crate::domain::ids::CommitId;
use crate::ledger::sha1::object_name;
use crate::ledger::{
    BlobId, ChainPlace, During as _, LedgerError, LedgerFile, LedgerView, ReadLedger, RepoPath,
    Result, THREADS_FROM,
};

impl ReadLedger for GitLedger {
    fn head(&self) -> Result<Option<CommitId>> {
        match self.pool.take()?.refname_to_id(&self.branch) {
            Ok(id) => objects::name(id).map(Some),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(LedgerError::storage("read the branch", error)),
        }
    }

    fn each(
        &self,
        view: LedgerView,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        match view {
            LedgerView::Committed(commit) => self.each_committed(commit, under, visit),
            LedgerView::WorkingTree => self.each_lying(under, visit),
        }
    }

    fn file(&self, view: LedgerView, path: &RepoPath) -> Result<Option<LedgerFile>> {
        let repo = self.pool.take()?;
        let commit = match view {
            LedgerView::Committed(commit) => Some(commit),
            LedgerView::WorkingTree => self.head()?,
        };
        let root = commit.map(|commit| self.root(&repo, commit)).transpose()?;
        let blob = self
            .find(&repo, root.as_ref(), path.as_str())?
            .filter(|(kind, _)| *kind == ObjectType::Blob)
            .map(|(_, id)| id);
        match view {
            LedgerView::Committed(_) => blob
                .map(|id| {
                    Ok(LedgerFile {
                        path: path.clone(),
                        bytes: read_blob(&repo, id)?,
                        committed: Some(id),
                    })
                })
                .transpose(),
            LedgerView::WorkingTree => self.lying_file(path, blob),
        }
    }

    fn history(&self, after: Option<ChainPlace>) -> Result<Vec<crate::ledger::Commit>> {
        self.first_parents(after)
    }

    fn blob(&self, id: BlobId) -> Result<Vec<u8>> {
        read_blob(&*self.pool.take()?, id)
    }
}

impl GitLedger {
    pub(super) fn commit_of<'r>(&self, repo: &'r Repository, id: CommitId) -> Result<Commit<'r>> {
        Oid::from_bytes(&id.0)
            .and_then(|id| repo.find_commit(id))
            .during(format_args!("read commit {}", id.short()))
    }

    pub(super) fn tree_of<'r>(&self, repo: &'r Repository, id: CommitId) -> Result<Tree<'r>> {
        self.commit_of(repo, id)?
            .tree()
            .during(format_args!("read the files of commit {}", id.short()))
    }

    fn work(&self) -> Result<&Path> {
        self.folders
            .work
            .as_deref()
            .ok_or_else(|| LedgerError::Bare { dir: self.folders.git.clone() })
    }

    fn each_committed(
        &self,
        commit: CommitId,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        match (self.standing(commit, under)?, under) {
            (Some((ObjectType::Blob, id)), Some(path)) => self.visit_blob(path.clone(), id, visit),
            (Some((ObjectType::Tree, id)), _) => match self.few(id, under)? {
                // Threads are not worth their start where a hook reads the few files of a house.
                Some(files) => {
                    files.into_iter().try_for_each(|(path, id)| self.visit_blob(path, id, visit))
                }
                None => self.each_below(id, under, visit),
            },
            _ => Ok(()),
        }
    }

    /// The files of a committed folder and of those below it; `None` where there are many.
    fn few(
        &self,
        folder: BlobId,
        at: Option<&RepoPath>,
    ) -> Result<Option<Vec<(RepoPath, BlobId)>>> {
        let Listed { mut files, mut folders } = self.list(folder, at)?;
        while let Some((path, id)) = folders.pop() {
            if files.len() + folders.len() >= THREADS_FROM {
                return Ok(None);
            }
            let below = self.list(id, Some(&path))?;
            files.extend(below.files);
            folders.extend(below.folders);
        }
        Ok((files.len() < THREADS_FROM).then_some(files))
    }

    fn visit_blob(
        &self,
        path: RepoPath,
        id: BlobId,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        let bytes = read_blob(&*self.pool.take()?, id)?;
        visit(LedgerFile { path, bytes, committed: Some(id) });
        Ok(())
    }

    /// Visits the files of a folder that is committed under this name, folder by folder: the list
    /// of all files is never in memory.
    fn each_below(
        &self,
        folder: BlobId,
        at: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        let Listed { files, folders } = self.list(folder, at)?;
        let here =
            || files.into_par_iter().try_for_each(|(path, id)| self.visit_blob(path, id, visit));
        let deeper = || {
            folders
                .into_par_iter()
                .try_for_each(|(path, id)| self.each_below(id, Some(&path), visit))
        };
        let (here, deeper) = rayon::join(here, deeper);
        here.and(deeper)
    }

    fn each_lying(
        &self,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        let work = self.work()?;
        let committed = self.head()?.map(|head| self.standing(head, under)).transpose()?.flatten();
        self.each_on_disk(work, under, committed, visit)
    }

    /// Visits the files at or below a place of the working tree, folder by folder, each held
    /// against what is committed there.
    fn each_on_disk(
        &self,
        work: &Path,
        at: Option<&RepoPath>,
        committed: Standing,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        let entries = match fs::read_dir(at.map_or_else(|| work.to_owned(), |at| at.below(work))) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                let blob =
                    committed.filter(|(kind, _)| *kind == ObjectType::Blob).map(|(_, id)| id);
                return at.map_or(Ok(()), |at| visit_lying(work, at, blob, visit));
            }
            entries => entries.during("read the working tree")?,
        };
        let WorkFolder { files, folders } = self.lay_out(entries, at, committed)?;
        let here = || {
            files.into_par_iter().try_for_each(|(path, blob)| visit_lying(work, &path, blob, visit))
        };
        let deeper = || {
            folders.into_par_iter().try_for_each(|(path, committed)| {
                self.each_on_disk(work, Some(&path), committed, visit)
            })
        };
        let (here, deeper) = rayon::join(here, deeper);
        here.and(deeper)
    }

    /// What lies in a folder of the working tree and has a [`RepoPath`], with what the same folder
    /// of the commit has of that name.
    fn lay_out(
        &self,
        entries: fs::ReadDir,
        at: Option<&RepoPath>,
        committed: Standing,
    ) -> Result<WorkFolder> {
        let repo = self.pool.take()?;
        let folder = committed.filter(|(kind, _)| *kind == ObjectType::Tree);
        let folder = folder
            .map(|(_, id)| self.trees.folder(&repo, &id.0))
            .transpose()
            .during("read the files")?;
        let mut lying = WorkFolder::default();
        for entry in entries {
            let entry = entry.during("read the working tree")?;
            let kind = entry.file_type().during("read the working tree")?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else { continue };
            let Ok(path) = RepoPath::new(join(at.map_or("", RepoPath::as_str), name)) else {
                continue;
            };
            let committed =
                folder.as_ref().and_then(|folder| folder.get(name.as_bytes())).and_then(standing);
            if kind.is_dir() {
                lying.folders.push((path, committed));
            } else if kind.is_file() {
                lying.files.push((
                    path,
                    committed.filter(|(kind, _)| *kind == ObjectType::Blob).map(|(_, id)| id),
                ));
            }
        }
        Ok(lying)
    }

    /// A plain file of the working tree.
    fn lying_file(&self, path: &RepoPath, committed: Option<BlobId>) -> Result<Option<LedgerFile>> {
        let target = path.below(self.work()?);
        match fs::symlink_metadata(&target) {
            Ok(found) if !found.is_file() => Ok(None),
            Ok(_) => held_against(path, fs::read(&target), committed),
            Err(error) => held_against(path, Err(error), committed),
        }
    }

    /// What a commit has at a path, or at its top.
    fn standing(&self, commit: CommitId, at: Option<&RepoPath>) -> Result<Standing> {
        let repo = self.pool.take()?;
        match at {
            Some(at) => self.find(&repo, Some(&self.root(&repo, commit)?), at.as_str()),
            None => Ok(Some((
                ObjectType::Tree,
                BlobId(bytes_of(self.commit_of(&repo, commit)?.tree_id())),
            ))),
        }
    }

    /// The plain files and the folders of a folder that is committed.
    fn list(&self, folder: BlobId, at: Option<&RepoPath>) -> Result<Listed> {
        let repo = self.pool.take()?;
        let mut listed = Listed::default();
        for item in self.trees.folder(&repo, &folder.0).during("read the files")?.items() {
            let Ok(name) = std::str::from_utf8(item.name) else { continue };
            let Ok(path) = RepoPath::new(join(at.map_or("", RepoPath::as_str), name)) else {
                continue;
            };
            match standing(item) {
                Some((ObjectType::Tree, id)) => listed.folders.push((path, id)),
                Some((_, id)) => listed.files.push((path, id)),
                None => {}
            }
        }
        Ok(listed)
    }
}

/// What a commit has under some name: a plain file or a folder, by the name of its object.
type Standing = Option<(ObjectType, BlobId)>;

/// A folder of a commit.
#[derive(Default)]
struct Listed {
    files: Vec<(RepoPath, BlobId)>,
    folders: Vec<(RepoPath, BlobId)>,
}

/// A folder of the working tree, each name with what is committed under it.
#[derive(Default)]
struct WorkFolder {
    files: Vec<(RepoPath, Option<BlobId>)>,
    folders: Vec<(RepoPath, Standing)>,
}

fn standing(item: FolderItem<'_>) -> Standing {
    let kept = item.kind() == ObjectType::Tree || item.is_plain();
    kept.then(|| (item.kind(), item.blob()))
}

fn visit_lying(
    work: &Path,
    path: &RepoPath,
    committed: Option<BlobId>,
    visit: &(dyn Fn(LedgerFile) + Sync),
) -> Result<()> {
    held_against(path, fs::read(path.below(work)), committed)?.into_iter().for_each(visit);
    Ok(())
}

/// A file that was read, held against the version that is committed; `None` where it is gone.
fn held_against(
    path: &RepoPath,
    read: io::Result<Vec<u8>>,
    committed: Option<BlobId>,
) -> Result<Option<LedgerFile>> {
    match read {
        Ok(bytes) => {
            let committed = committed.filter(|id| id.0 == object_name("blob", &bytes));
            Ok(Some(LedgerFile { path: path.clone(), bytes, committed }))
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(LedgerError::storage(format_args!("read `{path}`"), error)),
    }
}

pub(super) fn read_blob(repo: &Repository, id: BlobId) -> Result<Vec<u8>> {
    let blob = Oid::from_bytes(&id.0)
        .and_then(|id| repo.find_blob(id))
        .during(format_args!("read file version {id}"))?;
    Ok(blob.content().to_vec())
}

pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
