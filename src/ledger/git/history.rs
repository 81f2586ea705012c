//! The first-parent chain, and what each commit did to the files.

use super::objects::bytes_of;
use super::read::join;
use super::trees::{Folder, FolderItem};
use super::{GitLedger, objects};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::{
    ChainPlace, Commit, During as _, FileChange, GitIdentity, LedgerError, ReadLedger as _,
    RepoPath, Result, each_of,
};
use std::cmp::Ordering;

use git2::{ObjectType, Oid, Repository};

impl GitLedger {
    pub(super) fn first_parents(&self, after: Option<ChainPlace>) -> Result<Vec<Commit>> {
        let chain = self.chain(after)?;
        let first = after.map_or(1, |place| place.order + 1);
        let read = |(nth, id): (usize, Oid)| {
            self.read_commit(&*self.pool.take()?, id, first + nth as u64)
                .during(format_args!("read commit {id}"))
        };
        each_of(chain.into_iter().enumerate().collect(), read)
    }

    /// The commits behind `after`, oldest first.
    fn chain(&self, after: Option<ChainPlace>) -> Result<Vec<Oid>> {
        let Some(head) = self.head()? else {
            return after.map_or(Ok(Vec::new()), |place| {
                Err(LedgerError::Rewritten { commit: place.commit })
            });
        };
        let repo = self.pool.take()?;
        let stop = after.map(|place| place.commit);
        let mut chain = Vec::new();
        let mut next = Some(head);
        while let Some(id) = next.filter(|id| Some(*id) != stop) {
            let commit = self.commit_of(&repo, id)?;
            chain.push(commit.id());
            next = commit.parent_id(0).ok().map(objects::name).transpose()?;
        }
        if let (None, Some(commit)) = (next, stop) {
            return Err(LedgerError::Rewritten { commit });
        }
        chain.reverse();
        Ok(chain)
    }
}

impl GitLedger {
    pub(super) fn read_commit(
        &self,
        repo: &Repository,
        id: Oid,
        order: u64,
    ) -> Result<Commit, git2::Error> {
        let commit = repo.find_commit(id)?;
        let parent = commit.parent_id(0).ok().map(|id| repo.find_commit(id)).transpose()?;
        let root = |commit: &git2::Commit<'_>| self.trees.folder(repo, &bytes_of(commit.tree_id()));
        let (before, after) = (parent.as_ref().map(root).transpose()?, root(&commit)?);
        let mut changes = Vec::new();
        self.compare(repo, [before.as_deref(), Some(&after)], "", &mut changes)?;
        let author = commit.author();
        let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(Commit {
            id: CommitId(bytes_of(id)),
            order,
            committed: Instant::from_epoch(commit.time().seconds()),
            authored: Instant::from_epoch(author.when().seconds()),
            author: GitIdentity {
                name: lossy(author.name_bytes()),
                email: lossy(author.email_bytes()),
            },
            message: lossy(commit.message_raw_bytes()),
            changes,
        })
    }

    /// Collects what differs between two folders, skipping at once those that are the same.
    pub(super) fn compare(
        &self,
        repo: &Repository,
        folders: [Option<&Folder>; 2],
        path: &str,
        changes: &mut Vec<FileChange>,
    ) -> Result<(), git2::Error> {
        pairs(folders, |left, right| self.differ(repo, [left, right], path, changes))
    }

    /// Collects what differs between two entries of one name and sort, one of which may be missing.
    fn differ(
        &self,
        repo: &Repository,
        items: [Option<FolderItem<'_>>; 2],
        folder: &str,
        changes: &mut Vec<FileChange>,
    ) -> Result<(), git2::Error> {
        let [left, right] = items;
        if left.map(|item| item.id) == right.map(|item| item.id) {
            return Ok(());
        }
        let Some(some) = left.or(right) else { return Ok(()) };
        let Ok(name) = std::str::from_utf8(some.name) else { return Ok(()) };
        let path = join(folder, name);
        if some.kind() == ObjectType::Tree {
            let [old, new] =
                items.map(|item| item.map(|item| self.trees.folder(repo, item.id)).transpose());
            return self.compare(repo, [old?.as_deref(), new?.as_deref()], &path, changes);
        }
        let blob = |item: Option<FolderItem<'_>>| {
            item.filter(FolderItem::is_plain).map(|item| item.blob())
        };
        let (before, after) = (blob(left), blob(right));
        if let (true, Ok(path)) = (before != after, RepoPath::new(path)) {
            changes.push(FileChange { path, before, after });
        }
        Ok(())
    }
}

/// Calls `each` with the entries of two folders that have one name and sort, one of which may be
/// missing.
pub(super) fn pairs<E>(
    folders: [Option<&Folder>; 2],
    mut each: impl FnMut(Option<FolderItem<'_>>, Option<FolderItem<'_>>) -> Result<(), E>,
) -> Result<(), E> {
    let [mut old, mut new] =
        folders.map(|folder| folder.into_iter().flat_map(Folder::items).peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(old), Some(new)) => old.key().cmp(new.key()),
        };
        let left = if order.is_le() { old.next() } else { None };
        let right = if order.is_ge() { new.next() } else { None };
        each(left, right)?;
    }
}
