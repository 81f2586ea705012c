//! What a commit did to the tree, entry by entry, with all that no [`RepoPath`](crate::ledger::RepoPath) or plain file can stand for:
//! whoever judges a commit must see links, submodules and odd names too.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use git2::{ObjectType, Oid, Repository, Tree, TreeEntry};

use super::GitLedger;
use super::history::bytes_of;
use crate::domain::ids::CommitId;
use crate::ledger::{BlobId, During as _, Result};

/// The mode bits of a file that nobody can run.
const PLAIN: i32 = 0o100_644;
const FOLDER: i32 = 0o040_000;

/// What a tree holds under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A file as the registry knows them.
    Plain(BlobId),
    /// A link, a submodule, a program, a folder with nothing in it, or something with mode bits that git does not write; by its mode.
    Odd(i32),
}

/// One entry that a commit made, changed or removed. Folders are gone into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryChange {
    /// As the tree has it: any bytes but a zero.
    pub path: Vec<u8>,
    pub before: Option<Entry>,
    pub after: Option<Entry>,
}

impl GitLedger {
    /// Every entry in which a commit differs from its first parent, in the order of their paths.
    pub fn entries_changed(&self, id: CommitId) -> Result<Vec<EntryChange>> {
        let repo = self.pool.take()?;
        let reading = || format!("read what commit {} changes", id.short());
        let commit = self.commit_of(&repo, id)?;
        let before = commit.parent(0).ok().map(|parent| parent.tree()).transpose().during(reading())?;
        let after = commit.tree().during(reading())?;
        let mut found = BTreeMap::new();
        compare(&repo, [before.as_ref(), Some(&after)], b"", &mut found).during(reading())?;
        Ok(found.into_iter().map(|(path, [before, after])| EntryChange { path, before, after }).collect())
    }

    /// The names in a folder of a commit, or in its root; none where there is no such folder.
    pub fn names_in(&self, id: CommitId, folder: Option<&str>) -> Result<Vec<String>> {
        let repo = self.pool.take()?;
        let reading = || format!("read the files of commit {}", id.short());
        let root = self.tree_of(&repo, id)?;
        let tree = match folder {
            None => root,
            Some(folder) => match super::plan::find(Some(&root), folder)? {
                Some((ObjectType::Tree, id)) => Oid::from_bytes(&id.0).and_then(|id| repo.find_tree(id)).during(reading())?,
                _ => return Ok(Vec::new()),
            },
        };
        Ok(tree.iter().map(|entry| String::from_utf8_lossy(entry.name_bytes()).into_owned()).collect())
    }

    /// The name of the object that stands at a path of a commit; `None` if nothing does.
    pub fn object_at(&self, id: CommitId, path: &str) -> Result<Option<BlobId>> {
        let repo = self.pool.take()?;
        Ok(super::plan::find(Some(&self.tree_of(&repo, id)?), path)?.map(|(_, id)| id))
    }
}

/// What stood and what stands under each path.
type Changes = BTreeMap<Vec<u8>, [Option<Entry>; 2]>;

/// Collects what differs between two folders; equal ones are skipped at once.
fn compare(repo: &Repository, folders: [Option<&Tree<'_>>; 2], path: &[u8], found: &mut Changes) -> Result<(), git2::Error> {
    let [mut old, mut new] = folders.map(|tree| tree.into_iter().flat_map(Tree::iter).peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(old), Some(new)) => key(old).cmp(key(new)),
        };
        let left = if order.is_le() { old.next() } else { None };
        let right = if order.is_ge() { new.next() } else { None };
        differ(repo, [left.as_ref(), right.as_ref()], path, found)?;
    }
}

/// Git sorts folders as if their names ended with a slash.
fn key<'a>(entry: &'a TreeEntry<'_>) -> impl Iterator<Item = &'a u8> {
    let slash: &[u8] = if is_folder(entry) { b"/" } else { b"" };
    entry.name_bytes().iter().chain(slash)
}

fn is_folder(entry: &TreeEntry<'_>) -> bool {
    entry.filemode_raw() == FOLDER
}

/// Collects what differs between two entries of one name and sort, one of which may be missing.
fn differ(repo: &Repository, entries: [Option<&TreeEntry<'_>>; 2], folder: &[u8], found: &mut Changes) -> Result<(), git2::Error> {
    let same = |entry: &TreeEntry<'_>| (entry.id(), entry.filemode_raw());
    if entries[0].map(same) == entries[1].map(same) {
        return Ok(());
    }
    let Some(some) = entries[0].or(entries[1]) else { return Ok(()) };
    let path = if folder.is_empty() { some.name_bytes().to_vec() } else { [folder, b"/", some.name_bytes()].concat() };
    if is_folder(some) {
        let [old, new] = entries.map(|entry| entry.map(|entry| repo.find_tree(entry.id())).transpose());
        let (old, new) = (old?, new?);
        // Nobody sees it, and it stands in the way of a file of its name.
        if new.as_ref().is_some_and(Tree::is_empty) {
            found.entry(path.clone()).or_default()[1] = Some(Entry::Odd(FOLDER));
        }
        return compare(repo, [old.as_ref(), new.as_ref()], &path, found);
    }
    let stood = found.entry(path).or_default();
    for (side, entry) in entries.into_iter().enumerate() {
        stood[side] = entry.map(read).transpose()?.or(stood[side]);
    }
    Ok(())
}

fn read(entry: &TreeEntry<'_>) -> Result<Entry, git2::Error> {
    match entry.filemode_raw() {
        PLAIN => Ok(Entry::Plain(BlobId(bytes_of(entry.id())))),
        mode => Ok(Entry::Odd(mode)),
    }
}
