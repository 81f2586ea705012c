//! Writing git objects: blobs, the tree that holds them, the commit.

use std::path::{Path, PathBuf};

use git2::build::TreeUpdateBuilder;
use git2::{FileMode, IndexEntry, IndexTime, ObjectType, Oid, Repository, Time, Tree};

use super::journal::Move;
use super::{GitLedger, disk};
use crate::domain::ids::CommitId;
use crate::ledger::{Authorship, Change, During as _, LedgerError, Result, Signature};

/// From this many new files on they go into one pack: ten thousand loose files are slow to write and to read.
const PACK_FROM: usize = 500;

/// Objects of one commit, written but not yet reachable.
pub(super) struct Written {
    pub(super) commit: CommitId,
    files: Vec<PathBuf>,
}

impl GitLedger {
    /// Writes all that the commit needs. `None` if it would leave every file as it is.
    pub(super) fn write_objects(
        &self,
        repo: &Repository,
        parent: Option<&git2::Commit<'_>>,
        change: &Change,
        moves: &[Move],
        by: &Authorship<'_>,
    ) -> Result<Option<Written>> {
        let writing = "write the new files to git's store";
        self.steps.before("write blobs").during(writing)?;
        let mut files = self.write_blobs(repo, change)?;
        self.steps.before("write trees").during(writing)?;
        let base = parent.map(git2::Commit::tree).transpose().during(writing)?;
        let tree = write_tree(repo, base.as_ref(), moves).during(writing)?;
        if base.is_some_and(|base| base.id() == tree.id()) {
            return Ok(None);
        }
        files.extend(new_trees(&tree, moves).into_iter().map(|id| self.loose(id)));
        self.steps.before("write the commit").during(writing)?;
        let commit = write_commit(repo, parent, &tree, &change.message, by)?;
        files.push(self.loose(commit));
        let commit = name(commit)?;
        Ok(Some(Written { commit, files }))
    }

    /// Makes the objects outlive a power cut: all at once, one wait for the disk.
    pub(super) fn sync_objects(&self, written: &Written) -> Result<()> {
        self.steps.before("sync objects").and_then(|()| disk::sync(&written.files)).during("make the new files durable")
    }

    /// Writes the blobs and says in which files they are.
    fn write_blobs(&self, repo: &Repository, change: &Change) -> Result<Vec<PathBuf>> {
        let new: Vec<&[u8]> = change.writes.values().filter_map(|write| write.bytes()).collect();
        if new.len() >= PACK_FROM {
            return self.pack_blobs(&new);
        }
        let odb = repo.odb().during("write a file")?;
        new.into_iter().map(|bytes| odb.write(ObjectType::Blob, bytes).map(|id| self.loose(id)).during("write a file")).collect()
    }

    /// Writes the blobs as one pack, by way of memory. Ones that git has already are not written again.
    fn pack_blobs(&self, new: &[&[u8]]) -> Result<Vec<PathBuf>> {
        let writing = "write a pack";
        let repo = self.pool.fresh()?;
        let odb = repo.odb().during(writing)?;
        let known = self.pool.take()?;
        let known = known.odb().during(writing)?;
        odb.add_new_mempack_backend(i32::MAX).during(writing)?;
        let mut pack = repo.packbuilder().during(writing)?;
        pack.set_threads(0);
        for bytes in new {
            let id = odb.write(ObjectType::Blob, bytes).during(writing)?;
            if !known.exists(id) {
                pack.insert_object(id, None).during(writing)?;
            }
        }
        if pack.object_count() == 0 {
            return Ok(Vec::new());
        }
        let folder = self.folders.common.join("objects").join("pack");
        pack.write(&folder, 0).during(writing)?;
        let stem = format!("pack-{}", pack.name().ok().flatten().unwrap_or_default());
        Ok(["pack", "idx"].map(|kind| folder.join(format!("{stem}.{kind}"))).into())
    }

    fn loose(&self, id: Oid) -> PathBuf {
        let name = id.to_string();
        self.folders.common.join("objects").join(&name[..2]).join(&name[2..])
    }
}

fn write_tree<'r>(repo: &'r Repository, base: Option<&Tree<'r>>, moves: &[Move]) -> Result<Tree<'r>, git2::Error> {
    let Some(base) = base else { return write_first_tree(repo, moves) };
    let mut update = TreeUpdateBuilder::new();
    for step in moves {
        match step.new {
            Some(id) => update.upsert(step.path.as_str(), Oid::from_bytes(&id.0)?, FileMode::Blob),
            None => update.remove(step.path.as_str()),
        };
    }
    repo.find_tree(update.create_updated(repo, base)?)
}

/// The tree of the first commit, where there is none to start from.
fn write_first_tree<'r>(repo: &'r Repository, moves: &[Move]) -> Result<Tree<'r>, git2::Error> {
    let mut index = git2::Index::new()?;
    for step in moves {
        let Some(id) = step.new else { continue };
        let (now, path) = (IndexTime::new(0, 0), step.path.as_str().as_bytes().to_vec());
        let (id, mode) = (Oid::from_bytes(&id.0)?, u32::from(FileMode::Blob));
        index.add(&IndexEntry {
            ctime: now,
            mtime: now,
            dev: 0,
            ino: 0,
            mode,
            uid: 0,
            gid: 0,
            file_size: 0,
            id,
            flags: 0,
            flags_extended: 0,
            path,
        })?;
    }
    repo.find_tree(index.write_tree_to(repo)?)
}

/// The trees of the folders that the moves touched.
fn new_trees(root: &Tree<'_>, moves: &[Move]) -> Vec<Oid> {
    let folders: std::collections::BTreeSet<&str> = moves.iter().flat_map(|step| step.path.folders()).collect();
    let below = folders.into_iter().filter_map(|folder| Some(root.get_path(Path::new(folder)).ok()?.id()));
    std::iter::once(root.id()).chain(below).collect()
}

fn write_commit(repo: &Repository, parent: Option<&git2::Commit<'_>>, tree: &Tree<'_>, message: &str, by: &Authorship<'_>) -> Result<Oid> {
    let writing = "write the commit";
    if message.contains('\0') {
        return Err(LedgerError::BadMessage);
    }
    let author = signature(&by.author)?;
    let committer = signature(&by.committer)?;
    let parents: Vec<_> = parent.into_iter().collect();
    let unsigned = repo.commit_create_buffer(&author, &committer, message, tree, &parents).during(writing)?;
    let Some(signer) = by.signer else {
        return repo.odb().and_then(|odb| odb.write(ObjectType::Commit, &unsigned)).during(writing);
    };
    let armour = signer.sign(&unsigned).map_err(LedgerError::Unsigned)?;
    let text = std::str::from_utf8(&unsigned).during(writing)?;
    // An empty line at the end of the armour would become a stray header.
    repo.commit_signed(text, armour.trim_end(), None).during(writing)
}

pub(super) fn signature(by: &Signature) -> Result<git2::Signature<'static>> {
    let bad = |text: &str| LedgerError::BadPerson { text: text.to_owned() };
    for text in [&by.person.name, &by.person.email] {
        if text.trim().is_empty() || text.contains(['<', '>']) || text.contains(char::is_control) {
            return Err(bad(text));
        }
    }
    let time = Time::new(by.at.epoch(), by.offset_minutes);
    git2::Signature::new(&by.person.name, &by.person.email, &time).map_err(|_| bad(&by.person.name))
}

/// Our name for a commit of git2's.
pub(super) fn name(id: Oid) -> Result<CommitId> {
    id.as_bytes().try_into().map(CommitId).during("name a commit")
}
