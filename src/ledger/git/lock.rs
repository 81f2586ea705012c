//! Locks: one of our own that the kernel frees when its holder dies, and git's lock on the index.

use std::fs::{self, File, TryLockError};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::steps::Steps;
use super::{Folders, GitLedger};
use crate::ledger::{During as _, LedgerError, Result};

/// What we write into git's lock files, so that ours are known again after a crash.
const MARK: &[u8] = b"held by baobei\n";

/// The right to write; freed when dropped, and by the kernel at death.
pub(super) struct WriteLock {
    _file: File,
}

impl GitLedger {
    /// Waits for the right to write. Fails with [`LedgerError::Busy`] when patience ends.
    pub(super) fn write_lock(&self) -> Result<WriteLock> {
        let locking = "lock the registry";
        fs::create_dir_all(self.folders.ours()).during(locking)?;
        let path = self.folders.common.join("baobei.lock");
        let file =
            File::options().create(true).truncate(false).write(true).open(path).during(locking)?;
        let started = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(WriteLock { _file: file }),
                Err(TryLockError::WouldBlock) if started.elapsed() < self.patience => pause(1),
                Err(TryLockError::WouldBlock) => {
                    return Err(LedgerError::Busy { waited: self.patience });
                }
                Err(TryLockError::Error(error)) => {
                    return Err(LedgerError::storage(locking, error));
                }
            }
        }
    }

    /// Takes git's lock on the index, so that no git command changes index or branch meanwhile;
    /// `_held` shows that ours is held.
    ///
    /// Fails with [`LedgerError::GitBusy`] when patience ends.
    pub(super) fn index_lock(&self, _held: &WriteLock) -> Result<IndexLock<'_>> {
        let started = Instant::now();
        let lock = self.folders.index_lock();
        loop {
            match claim(&self.folders, &*self.steps) {
                Ok(()) => {
                    return Ok(IndexLock { path: lock, steps: &*self.steps });
                }
                Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                    return Err(LedgerError::storage("lock git's index", error));
                }
                // We hold the write lock, so whoever left this mark is dead.
                Err(_) if bears_mark(&lock) => {
                    return Ok(IndexLock { path: lock, steps: &*self.steps });
                }
                Err(_) if started.elapsed() < self.patience => pause(2),
                Err(_) => return Err(busy(lock)),
            }
        }
    }
}

impl Folders {
    pub(super) fn index(&self) -> PathBuf {
        self.git.join("index")
    }

    pub(super) fn index_lock(&self) -> PathBuf {
        self.git.join("index.lock")
    }
}

/// Git's `index.lock`, held by us.
pub(super) struct IndexLock<'a> {
    path: PathBuf,
    steps: &'a dyn Steps,
}

impl Drop for IndexLock<'_> {
    fn drop(&mut self) {
        if self.steps.before("free the index").is_ok() {
            // If it cannot be removed, its mark tells the next command that it is stale.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes `index.lock` with our mark in one act: a link to a file that has it already.
fn claim(folders: &Folders, steps: &dyn Steps) -> io::Result<()> {
    let marked = folders.ours().join("mark");
    if !bears_mark(&marked) {
        let fresh = folders.ours().join("mark.tmp");
        steps.before("write the mark")?;
        fs::write(&fresh, MARK)?;
        steps.before("keep the mark")?;
        fs::rename(fresh, &marked)?;
    }
    steps.before("lock the index")?;
    fs::hard_link(marked, folders.index_lock())
}

/// True for a lock file that we made.
pub(super) fn bears_mark(lock: &Path) -> bool {
    fs::read(lock).is_ok_and(|bytes| bytes == MARK)
}

/// The error for a git lock that does not go away.
pub(super) fn busy(lock: PathBuf) -> LedgerError {
    let age = age(&lock).unwrap_or_default();
    LedgerError::GitBusy { lock, age }
}

/// How long ago a lock was made; `None` where it is gone, or was made in the future.
pub(super) fn age(lock: &Path) -> Option<Duration> {
    let made = fs::metadata(lock).and_then(|data| data.modified()).ok()?;
    SystemTime::now().duration_since(made).ok()
}

/// Sleeps a few milliseconds, up to `weight` times as long by chance, so that writers who met do
/// not meet again.
pub(super) fn pause(weight: u32) {
    let chance = RandomState::new().build_hasher().finish() % 8;
    thread::sleep(Duration::from_millis(1 + chance * u64::from(weight.min(16))));
}

/// Sleeps after a landing was lost to somebody else that took so long: by chance up to `tries`
/// times as long, so that many who want to land do not all come back at once.
pub(super) fn step_aside(tries: u32, took: Duration) {
    const PARTS: u32 = 1024;
    let chance = (RandomState::new().build_hasher().finish() % u64::from(PARTS)) as u32;
    let most = (took * tries.min(16)).min(Duration::from_secs(5));
    thread::sleep(most / PARTS * chance);
}
