//! Writing git objects: blobs, the tree that holds them, the commit.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use git2::build::TreeUpdateBuilder;
use git2::{
    Buf, FileMode, IndexEntry, IndexTime, Indexer, ObjectType, OdbLookupFlags, Oid, Repository,
    Time, Tree,
};

use super::journal::Move;
use super::{GitLedger, disk};
use crate::domain::ids::CommitId;
use crate::ledger::{Authorship, Change, During as _, LedgerError, Result, Signature};

/// From this many files on they go into one pack: ten thousand loose files are slow to write and to
/// read.
const PACK_FROM: usize = 500;

/// Objects of one commit, written but not yet reachable.
pub(super) struct Written {
    pub(super) commit: CommitId,
    files: Vec<PathBuf>,
}

/// Blobs and trees, written.
struct Built {
    tree: Oid,
    /// Where they are.
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
        let base = parent.map(git2::Commit::tree_id);
        let bulk = moves.len() >= PACK_FROM;
        let built = if bulk {
            self.build_packed(base, change, moves)?
        } else {
            self.build(repo, base, change, moves)?
        };
        if base == Some(built.tree) {
            return Ok(None);
        }
        self.steps.before("write the commit").during("write the commit")?;
        let tree = repo.find_tree(built.tree).during("read the new tree")?;
        let commit = write_commit(repo, parent, &tree, &change.message, by)?;
        let files = built.files.into_iter().chain([self.loose(commit)]).collect();
        Ok(Some(Written { commit: name(commit)?, files }))
    }

    /// Makes the objects outlive a power cut: all at once, one wait for the disk.
    pub(super) fn sync_objects(&self, written: &Written) -> Result<()> {
        self.steps
            .before("sync objects")
            .and_then(|()| disk::sync(&written.files))
            .during("make the new files durable")
    }

    /// Writes blobs and trees, each in a file of its own.
    fn build(
        &self,
        repo: &Repository,
        base: Option<Oid>,
        change: &Change,
        moves: &[Move],
    ) -> Result<Built> {
        let (tree, objects) = self.write_files(repo, base, change, moves)?;
        Ok(Built { tree, files: objects.into_iter().map(|id| self.loose(id)).collect() })
    }

    /// Writes blobs and trees to memory, and from there those that git lacks into one pack.
    fn build_packed(&self, base: Option<Oid>, change: &Change, moves: &[Move]) -> Result<Built> {
        let packing = "write a pack";
        let repo = self.pool.fresh()?;
        let odb = repo.odb().during(packing)?;
        odb.add_new_mempack_backend(i32::MAX).during(packing)?;
        let (tree, objects) = self.write_files(&repo, base, change, moves)?;
        let known = self.pool.take()?;
        let known = known.odb().during(packing)?;
        let mut pack = repo.packbuilder().during(packing)?;
        pack.set_threads(0);
        for id in
            objects.into_iter().filter(|id| !known.exists_ext(*id, OdbLookupFlags::NO_REFRESH))
        {
            pack.insert_object(id, None).during(packing)?;
        }
        if pack.object_count() == 0 {
            return Ok(Built { tree, files: Vec::new() });
        }
        let mut bytes = Buf::new();
        pack.write_buf(&mut bytes).during(packing)?;
        let folder = self.folders.common.join("objects").join("pack");
        // All bytes at once: libgit2 takes a breath after each piece it is handed, and its own way
        // to write a pack hands over thousands.
        let mut indexer = Indexer::new(None, &folder, 0, false).during(packing)?;
        indexer.write_all(&bytes).during(packing)?;
        let stem = format!("pack-{}", indexer.commit().during(packing)?);
        Ok(Built {
            tree,
            files: ["pack", "idx"].map(|kind| folder.join(format!("{stem}.{kind}"))).into(),
        })
    }

    /// Writes blobs and trees to wherever `repo` writes. Returns the root tree, and all that may be
    /// new.
    fn write_files(
        &self,
        repo: &Repository,
        base: Option<Oid>,
        change: &Change,
        moves: &[Move],
    ) -> Result<(Oid, Vec<Oid>)> {
        let writing = "write the new files to git's store";
        self.steps.before("write blobs").during(writing)?;
        let odb = repo.odb().during(writing)?;
        let new = change.writes.values().filter_map(|write| write.bytes());
        let mut objects: Vec<Oid> = new
            .map(|bytes| odb.write(ObjectType::Blob, bytes))
            .collect::<Result<_, _>>()
            .during(writing)?;
        self.steps.before("write trees").during(writing)?;
        let base = base.map(|base| repo.find_tree(base)).transpose().during(writing)?;
        let tree = write_tree(repo, base.as_ref(), moves).during(writing)?;
        objects.extend(new_trees(&tree, moves));
        Ok((tree.id(), objects))
    }

    /// Where an object lies that is in no pack.
    pub(super) fn loose(&self, id: Oid) -> PathBuf {
        let name = id.to_string();
        self.folders.common.join("objects").join(&name[..2]).join(&name[2..])
    }
}

fn write_tree<'r>(
    repo: &'r Repository,
    base: Option<&Tree<'r>>,
    moves: &[Move],
) -> Result<Tree<'r>, git2::Error> {
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
    let folders: std::collections::BTreeSet<&str> =
        moves.iter().flat_map(|step| step.path.folders()).collect();
    let below =
        folders.into_iter().filter_map(|folder| Some(root.get_path(Path::new(folder)).ok()?.id()));
    std::iter::once(root.id()).chain(below).collect()
}

fn write_commit(
    repo: &Repository,
    parent: Option<&git2::Commit<'_>>,
    tree: &Tree<'_>,
    message: &str,
    by: &Authorship<'_>,
) -> Result<Oid> {
    let writing = "write the commit";
    if message.contains('\0') {
        return Err(LedgerError::BadMessage);
    }
    let author = signature(&by.author)?;
    let committer = signature(&by.committer)?;
    let parents: Vec<_> = parent.into_iter().collect();
    let unsigned =
        repo.commit_create_buffer(&author, &committer, message, tree, &parents).during(writing)?;
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

/// The bytes of an object's name.
pub(super) fn bytes_of(id: Oid) -> [u8; 20] {
    id.as_bytes().try_into().expect("the repository names objects by SHA-1")
}
