//! The first-parent chain, and what each commit did to the files.

use git2::{ObjectType, Oid, Repository, Tree, TreeEntry};
use rayon::prelude::*;

use super::read::{is_plain, join};
use super::{GitLedger, objects};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::{BlobId, Commit, During as _, FileChange, LedgerError, Person, Place, ReadLedger as _, RepoPath, Result};

impl GitLedger {
    pub(super) fn first_parents(&self, after: Option<Place>) -> Result<Vec<Commit>> {
        let chain = self.chain(after)?;
        let first = after.map_or(1, |place| place.order + 1);
        let read =
            |(nth, id): (usize, Oid)| read_commit(&*self.pool.take()?, id, first + nth as u64).during(format_args!("read commit {id}"));
        chain.into_par_iter().enumerate().map(read).collect()
    }

    /// The commits behind `after`, oldest first.
    fn chain(&self, after: Option<Place>) -> Result<Vec<Oid>> {
        let Some(head) = self.head()? else {
            return after.map_or(Ok(Vec::new()), |place| Err(LedgerError::Rewritten { commit: place.commit }));
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

pub(super) fn read_commit(repo: &Repository, id: Oid, order: u64) -> Result<Commit, git2::Error> {
    let commit = repo.find_commit(id)?;
    let parent = commit.parent_id(0).ok().map(|id| repo.find_commit(id)?.tree()).transpose()?;
    let mut changes = Vec::new();
    compare(repo, parent.as_ref(), Some(&commit.tree()?), "", &mut changes)?;
    let author = commit.author();
    let lossy = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Commit {
        id: CommitId(bytes_of(id)),
        order,
        committed: Instant::from_epoch(commit.time().seconds()),
        authored: Instant::from_epoch(author.when().seconds()),
        author: Person { name: lossy(author.name_bytes()), email: lossy(author.email_bytes()) },
        message: lossy(commit.message_raw_bytes()),
        changes,
    })
}

pub(super) fn bytes_of(id: Oid) -> [u8; 20] {
    id.as_bytes().try_into().expect("the repository names objects by SHA-1")
}

/// Collects what differs between two folders, skipping at once those that are the same.
pub(super) fn compare(
    repo: &Repository,
    before: Option<&Tree<'_>>,
    after: Option<&Tree<'_>>,
    folder: &str,
    changes: &mut Vec<FileChange>,
) -> Result<(), git2::Error> {
    let mut old = before.into_iter().flat_map(Tree::iter).peekable();
    let mut new = after.into_iter().flat_map(Tree::iter).peekable();
    loop {
        // Git sorts folders as if their names ended with a slash; so does `key`.
        let order = match (old.peek(), new.peek()) {
            (None, None) => return Ok(()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(old), Some(new)) => key(old).cmp(key(new)),
        };
        let left = if order.is_le() { old.next() } else { None };
        let right = if order.is_ge() { new.next() } else { None };
        differ(repo, left.as_ref(), right.as_ref(), folder, changes)?;
    }
}

fn key<'a>(entry: &'a TreeEntry<'_>) -> impl Iterator<Item = &'a u8> {
    let slash: &[u8] = if entry.kind() == Some(ObjectType::Tree) { b"/" } else { b"" };
    entry.name_bytes().iter().chain(slash)
}

/// Collects what differs between two entries of one name and sort, one of which may be missing.
fn differ(
    repo: &Repository,
    left: Option<&TreeEntry<'_>>,
    right: Option<&TreeEntry<'_>>,
    folder: &str,
    changes: &mut Vec<FileChange>,
) -> Result<(), git2::Error> {
    if left.map(TreeEntry::id) == right.map(TreeEntry::id) {
        return Ok(());
    }
    let Some(some) = left.or(right) else { return Ok(()) };
    let Ok(name) = some.name() else { return Ok(()) };
    let path = join(folder, name);
    if some.kind() == Some(ObjectType::Tree) {
        let tree = |entry: Option<&TreeEntry<'_>>| entry.map(|entry| repo.find_tree(entry.id())).transpose();
        return compare(repo, tree(left)?.as_ref(), tree(right)?.as_ref(), &path, changes);
    }
    let blob = |entry: Option<&TreeEntry<'_>>| entry.filter(|entry| is_plain(entry.filemode())).map(|entry| BlobId(bytes_of(entry.id())));
    let (before, after) = (blob(left), blob(right));
    if let (true, Ok(path)) = (before != after, RepoPath::new(path)) {
        changes.push(FileChange { path, before, after });
    }
    Ok(())
}
