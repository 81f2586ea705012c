//! What those need who judge history itself: commits as their bytes are, references, and commits
//! that carry words only.

use std::path::PathBuf;

use git2::{ErrorCode, ObjectType, Oid};

use super::{GitLedger, disk, objects};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::{BlobId, Commit, During as _, LedgerError, Result};

/// What an object of git is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectKind {
    Blob,
    Tree,
    Commit,
}

impl ObjectKind {
    /// As git calls it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blob => "blob",
            Self::Tree => "tree",
            Self::Commit => "commit",
        }
    }
}

/// A commit that was written and would not outlive a power cut yet.
#[must_use]
pub struct UnsyncedCommit {
    pub commit: CommitId,
    pub(super) files: Vec<PathBuf>,
}

impl GitLedger {
    /// The commits of the branch that a reference does not have, newest first; all of them where
    /// the two have nothing in common.
    pub fn only_here(&self, seen: &str) -> Result<Vec<CommitId>> {
        let looking = "find what has not landed";
        let repo = self.pool.take()?;
        let mut walk = repo.revwalk().during(looking)?;
        let Some(head) = self.reference(&self.branch)? else { return Ok(Vec::new()) };
        walk.push(Oid::from_bytes(&head.0).during(looking)?)
            .and_then(|()| walk.simplify_first_parent())
            .during(looking)?;
        if let Some(seen) = self.reference(seen)? {
            walk.hide(Oid::from_bytes(&seen.0).during(looking)?).during(looking)?;
        }
        walk.map(|id| id.during(looking).and_then(objects::name)).collect()
    }

    /// The bytes of a commit object, exactly as they are named by its id.
    ///
    /// Fails where there is no such commit.
    pub fn raw_commit(&self, id: CommitId) -> Result<Vec<u8>> {
        let reading = || format!("read commit {id}");
        let repo = self.pool.take()?;
        let object = Oid::from_bytes(&id.0).and_then(|id| {
            repo.odb()?.read(id).map(|object| (object.kind(), object.data().to_vec()))
        });
        match object.during(reading())? {
            (ObjectType::Commit, bytes) => Ok(bytes),
            _ => Err(LedgerError::storage(reading(), git2::Error::from_str("it is no commit"))),
        }
    }

    /// The bytes of any object; `None` where this repository has none of that name, or one of
    /// another kind.
    pub fn raw_object(&self, kind: ObjectKind, id: [u8; 20]) -> Result<Option<Vec<u8>>> {
        let wanted = match kind {
            ObjectKind::Blob => ObjectType::Blob,
            ObjectKind::Tree => ObjectType::Tree,
            ObjectKind::Commit => ObjectType::Commit,
        };
        let repo = self.pool.take()?;
        let read = Oid::from_bytes(&id).and_then(|id| {
            repo.odb()?.read(id).map(|object| (object.kind(), object.data().to_vec()))
        });
        match read {
            Ok((kind, bytes)) => Ok((kind == wanted).then_some(bytes)),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => {
                Err(LedgerError::storage(format_args!("read object {}", BlobId(id)), error))
            }
        }
    }

    /// Where a reference stands; `None` if there is none of that full name.
    pub fn reference(&self, name: &str) -> Result<Option<CommitId>> {
        match self.pool.take()?.refname_to_id(name) {
            Ok(id) => objects::name(id).map(Some),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(LedgerError::storage(format_args!("read {name}"), error)),
        }
    }

    /// One commit and what it did to the files, against its first parent; `order` is the place it
    /// is given.
    pub fn commit_at(&self, id: CommitId, order: u64) -> Result<Commit> {
        let repo = self.pool.take()?;
        let oid = Oid::from_bytes(&id.0).during(format_args!("read commit {id}"))?;
        self.read_commit(&repo, oid, order).during(format_args!("read commit {id}"))
    }

    /// How many bytes a file version has, without reading it.
    pub fn blob_size(&self, id: BlobId) -> Result<usize> {
        let repo = self.pool.take()?;
        let header = Oid::from_bytes(&id.0).and_then(|id| repo.odb()?.read_header(id));
        header.map(|(size, _)| size).during(format_args!("read file version {id}"))
    }

    /// What the committer's clock said.
    pub fn committed_at(&self, id: CommitId) -> Result<Instant> {
        let repo = self.pool.take()?;
        Ok(Instant::from_epoch(self.commit_of(&repo, id)?.time().seconds()))
    }

    /// The first-parent chain behind `old` up to `new`, oldest first; `None` if `new` does not
    /// descend from `old` by first parents.
    pub fn chain_between(
        &self,
        old: Option<CommitId>,
        new: CommitId,
    ) -> Result<Option<Vec<CommitId>>> {
        let repo = self.pool.take()?;
        let mut chain = Vec::new();
        let mut next = Some(new);
        while next != old {
            let Some(id) = next else { return Ok(None) };
            chain.push(id);
            next = self.commit_of(&repo, id)?.parent_id(0).ok().map(objects::name).transpose()?;
        }
        chain.reverse();
        Ok(Some(chain))
    }

    /// Stores the bytes of a commit, moving no reference.
    pub fn store_commit(&self, raw: &[u8]) -> Result<CommitId> {
        let writing = "write a commit";
        let repo = self.pool.take()?;
        repo.odb()
            .and_then(|odb| odb.write(ObjectType::Commit, raw))
            .during(writing)
            .and_then(objects::name)
    }

    /// As [`store_commit`](Self::store_commit), for a commit that must outlive a power cut and has
    /// no files.
    pub fn keep_commit(&self, raw: &[u8]) -> Result<CommitId> {
        let fresh = self.lay_commit(raw)?;
        disk::sync(&fresh.files).during("write a commit")?;
        Ok(fresh.commit)
    }

    /// As [`keep_commit`](Self::keep_commit), for whoever makes it durable together with what leads
    /// to it.
    pub fn lay_commit(&self, raw: &[u8]) -> Result<UnsyncedCommit> {
        let writing = "write a commit";
        let repo = self.pool.take()?;
        let odb = repo.odb().during(writing)?;
        let empty = Oid::hash_object(ObjectType::Tree, b"").during(writing)?;
        let mut files = Vec::new();
        if !odb.exists(empty) {
            files.push(self.loose(odb.write(ObjectType::Tree, b"").during(writing)?));
        }
        let commit = odb.write(ObjectType::Commit, raw).during(writing)?;
        files.push(self.loose(commit));
        Ok(UnsyncedCommit { commit: objects::name(commit)?, files })
    }
}
