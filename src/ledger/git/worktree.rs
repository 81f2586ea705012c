//! The files people see: what lies there, and putting it in place.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk;
use super::index::{Index, Staged};
use super::journal::Move;
use super::lock::{IndexLock, WriteLock};
use super::{Folders, GitLedger};
use crate::ledger::sha1::object_name;
use crate::ledger::{BlobId, During as _, LedgerError, ReadLedger as _, RepoPath, Result};

/// Working tree and index, held so that no git command changes them.
pub(super) struct HeldWorktree<'a> {
    pub(super) work: &'a Path,
    pub(super) index: Index,
    pub(super) _lock: IndexLock<'a>,
}

/// What lies at a path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PathState {
    Absent,
    Blob(BlobId),
    /// A folder, a link, or a path that runs through a file.
    Other,
}

impl GitLedger {
    /// Takes hold of working tree and index; `None` for a bare repository.
    pub(super) fn desk(&self, held: &WriteLock) -> Result<Option<HeldWorktree<'_>>> {
        let Folders { work: Some(work), .. } = &self.folders else {
            return Ok(None);
        };
        let lock = self.index_lock(held)?;
        self.restore_index()?;
        let index = Index::read(&self.folders.index())?;
        Ok(Some(HeldWorktree { work, index, _lock: lock }))
    }
}

impl GitLedger {
    /// Makes an index that is gone from the newest commit: one with a new file alone would show
    /// every other file as deleted. The lock on the index is held.
    fn restore_index(&self) -> Result<()> {
        let restoring = "restore git's index";
        let path = self.folders.index();
        if path.exists() {
            return Ok(());
        }
        let Some(head) = self.head()? else { return Ok(()) };
        let repo = self.pool.take()?;
        let tree = self.tree_of(&repo, head)?;
        let fresh = self.folders.ours().join("index.new");
        disk::remove(&fresh).during(restoring)?;
        let mut index = git2::Index::open(&fresh).during(restoring)?;
        index.read_tree(&tree).and_then(|()| index.write()).during(restoring)?;
        self.steps
            .before("restore the index")
            .and_then(|()| fs::rename(&fresh, &path))
            .during(restoring)
    }
}

impl HeldWorktree<'_> {
    /// Refuses where somebody's uncommitted work lies where the moves go. Work that says the same
    /// as the move is welcome.
    pub(super) fn require_untouched(&self, moves: &[Move]) -> Result<()> {
        self.require_folders(moves)?;
        let wanted: BTreeSet<&RepoPath> = moves.iter().map(|step| &step.path).collect();
        let staged = self.index.look_up(&wanted);
        let mut edited = Vec::new();
        for step in moves {
            let lying =
                lying(&step.path.below(self.work)).during(format_args!("read `{}`", step.path))?;
            if !step.expects_lying(&lying)
                || !staged.get(&step.path).is_some_and(|staged| step.expects_staged(*staged))
            {
                edited.push(step.path.clone());
            }
        }
        if edited.is_empty() { Ok(()) } else { Err(LedgerError::Uncommitted { paths: edited }) }
    }

    /// Refuses paths that run through what is no folder: a file or a link.
    fn require_folders(&self, moves: &[Move]) -> Result<()> {
        let mut sound = BTreeSet::new();
        for step in moves.iter().filter(|step| step.new.is_some()) {
            for folder in step.path.folders().filter(|folder| sound.insert(*folder)) {
                if fs::symlink_metadata(self.work.join(folder)).is_ok_and(|found| !found.is_dir()) {
                    return Err(LedgerError::Clash {
                        path: step.path.clone(),
                        with: format!("`{folder}` in the working tree"),
                    });
                }
            }
        }
        Ok(())
    }
}

impl Move {
    pub(super) fn expects_lying(&self, lying: &PathState) -> bool {
        match lying {
            PathState::Absent => self.old.is_none() || self.new.is_none(),
            PathState::Blob(id) => self.old == Some(*id) || self.new == Some(*id),
            PathState::Other => false,
        }
    }

    pub(super) fn expects_staged(&self, staged: Staged) -> bool {
        match staged {
            Staged::Absent => self.old.is_none() || self.new.is_none(),
            Staged::Blob(id) => self.old == Some(id) || self.new == Some(id),
            Staged::Other => false,
        }
    }
}

impl RepoPath {
    /// Where this path is on disk.
    pub(super) fn below(&self, work: &Path) -> PathBuf {
        work.join(self.as_str())
    }
}

pub(super) fn lying(path: &Path) -> io::Result<PathState> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => {
            Ok(PathState::Blob(BlobId(object_name("blob", &fs::read(path)?))))
        }
        Ok(_) => Ok(PathState::Other),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(PathState::Absent),
        Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(PathState::Other),
        Err(error) => Err(error),
    }
}

/// Where a file is written before it is renamed into place. The name is hidden, so that no
/// [`RepoPath`] is in its way, and known, so that a repair finds it.
pub(super) fn draft(target: &Path) -> PathBuf {
    target.with_file_name(".baobei.tmp")
}

/// Puts a file in place, with the folders around it.
pub(super) fn put(target: &Path, bytes: &[u8], durable: bool) -> io::Result<Metadata> {
    let fresh = draft(target);
    disk::put(target, &fresh, bytes, durable).or_else(|error| {
        let Some(folder) = target.parent().filter(|_| error.kind() == ErrorKind::NotFound) else {
            return Err(error);
        };
        fs::create_dir_all(folder)?;
        disk::put(target, &fresh, bytes, durable)
    })
}

/// Removes a file, and the folders around it that become empty, as git does.
pub(super) fn remove(work: &Path, target: &Path) -> io::Result<()> {
    disk::remove(target)?;
    let around = target.ancestors().skip(1).take_while(|folder| *folder != work);
    around.map(fs::remove_dir).take_while(io::Result::is_ok).for_each(drop);
    Ok(())
}
