//! What a commit did to the tree, entry by entry, with all that no
//! [`RepoPath`](crate::ledger::RepoPath) or plain file can stand for: whoever judges a commit must
//! see links, submodules and odd names too.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use git2::{ObjectType, Repository};

use super::history::pairs;
use super::trees::{Folder, FolderItem};
use super::{GitLedger, objects};
use crate::domain::ids::CommitId;
use crate::ledger::{BlobId, During as _, Result};

/// The mode bits of a file that nobody can run.
const PLAIN: i32 = 0o100_644;
const FOLDER: i32 = 0o040_000;

/// What a tree holds under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderEntry {
    /// A file as the registry knows them.
    Plain(BlobId),
    /// A link, a submodule, a program, a folder with nothing in it, or something with mode bits
    /// that git does not write; by its mode.
    Odd(i32),
}

/// One entry that a commit made, changed or removed. Folders are gone into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryChange {
    /// As the tree has it: any bytes but a zero.
    pub path: Vec<u8>,
    pub before: Option<FolderEntry>,
    pub after: Option<FolderEntry>,
}

/// The names in a folder.
#[derive(Default)]
pub struct FolderNames(Option<Arc<Folder>>);

impl FolderNames {
    /// In git's order; what is no text is made some.
    pub fn iter(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0
            .iter()
            .flat_map(|folder| folder.items())
            .map(|item| String::from_utf8_lossy(item.name))
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|folder| folder.get(name.as_bytes()).is_some())
    }
}

impl GitLedger {
    /// Every entry in which a commit differs from its first parent, in the order of their paths.
    pub fn entries_changed(&self, id: CommitId) -> Result<Vec<EntryChange>> {
        let repo = self.pool.take()?;
        let reading = || format!("read what commit {} changes", id.short());
        let parent = self.commit_of(&repo, id)?.parent_id(0).ok().map(objects::name).transpose()?;
        let before = parent.map(|parent| self.root(&repo, parent)).transpose()?;
        let after = self.root(&repo, id)?;
        let mut found = BTreeMap::new();
        self.compare_entries(&repo, [before.as_deref(), Some(&after)], b"", &mut found)
            .during(reading())?;
        Ok(found
            .into_iter()
            .map(|(path, [before, after])| EntryChange { path, before, after })
            .collect())
    }

    /// The names in a folder of a commit, or in its root; none where there is no such folder.
    pub fn names_in(&self, id: CommitId, folder: Option<&str>) -> Result<FolderNames> {
        let repo = self.pool.take()?;
        let root = self.root(&repo, id)?;
        let Some(folder) = folder else { return Ok(FolderNames(Some(root))) };
        let found = match self.find(&repo, Some(&root), folder)? {
            Some((ObjectType::Tree, id)) => {
                Some(self.trees.folder(&repo, &id.0).during(format_args!("read `{folder}`"))?)
            }
            _ => None,
        };
        Ok(FolderNames(found))
    }

    /// The name of the object that stands at a path of a commit; `None` if nothing does.
    pub fn object_at(&self, id: CommitId, path: &str) -> Result<Option<BlobId>> {
        let repo = self.pool.take()?;
        Ok(self.find(&repo, Some(&self.root(&repo, id)?), path)?.map(|(_, id)| id))
    }

    /// As [`object_at`](Self::object_at), below a tree; `None` also where the tree is missing here,
    /// or cannot be read.
    pub fn object_below(&self, tree: [u8; 20], path: &str) -> Result<Option<BlobId>> {
        let repo = self.pool.take()?;
        match self.trees.folder(&repo, &tree) {
            Ok(root) => Ok(self.find(&repo, Some(&root), path)?.map(|(_, id)| id)),
            Err(_) => Ok(None),
        }
    }

    /// Collects what differs between two folders; equal ones are skipped at once.
    fn compare_entries(
        &self,
        repo: &Repository,
        folders: [Option<&Folder>; 2],
        path: &[u8],
        found: &mut Changes,
    ) -> Result<(), git2::Error> {
        pairs(folders, |left, right| self.differ_entries(repo, [left, right], path, found))
    }

    /// Collects what differs between two entries of one name and sort, one of which may be missing.
    fn differ_entries(
        &self,
        repo: &Repository,
        items: [Option<FolderItem<'_>>; 2],
        folder: &[u8],
        found: &mut Changes,
    ) -> Result<(), git2::Error> {
        let same = |item: FolderItem<'_>| (*item.id, item.mode);
        if items[0].map(same) == items[1].map(same) {
            return Ok(());
        }
        let Some(some) = items[0].or(items[1]) else { return Ok(()) };
        let path =
            if folder.is_empty() { some.name.to_vec() } else { [folder, b"/", some.name].concat() };
        if some.mode == FOLDER {
            let [old, new] =
                items.map(|item| item.map(|item| self.trees.folder(repo, item.id)).transpose());
            let (old, new) = (old?, new?);
            // Nobody sees it, and it stands in the way of a file of its name.
            if new.as_ref().is_some_and(|new| new.is_empty()) {
                found.entry(path.clone()).or_default()[1] = Some(FolderEntry::Odd(FOLDER));
            }
            return self.compare_entries(repo, [old.as_deref(), new.as_deref()], &path, found);
        }
        let stood = found.entry(path).or_default();
        for (side, item) in items.into_iter().enumerate() {
            stood[side] = item.map(read).or(stood[side]);
        }
        Ok(())
    }
}

/// What stood and what stands under each path.
type Changes = BTreeMap<Vec<u8>, [Option<FolderEntry>; 2]>;

fn read(item: FolderItem<'_>) -> FolderEntry {
    match item.mode {
        PLAIN => FolderEntry::Plain(item.blob()),
        mode => FolderEntry::Odd(mode),
    }
}
