//! Keeping git from throwing away what nothing leads to yet.
//!
//! `git gc --prune=now` removes every object that no reference leads to, and so a commit that is
//! being made. It does not start where `gc.pid` names a process that lives; that file is held from
//! the first object to the reference that leads to it.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::GitLedger;
use super::lock::{age, pause};
use super::references::DEAD;

/// How long a collection that is under way is waited for. Nobody's record waits longer for it: what
/// is done goes on beside it then, at the risk that git's own commands take.
const PATIENCE: Duration = Duration::from_secs(2);
/// So old, git takes the file for forgotten.
const FORGOTTEN: Duration = Duration::from_secs(12 * 60 * 60);

/// While this lives, `git gc` does not start.
pub struct GcPause {
    file: Option<PathBuf>,
}

impl GitLedger {
    /// Keeps git from collecting what is not referred to, until it is dropped. Where that cannot be
    /// had, what is done goes on without it, as git's own commands do.
    pub fn pause_gc(&self) -> GcPause {
        let (file, lock) =
            (self.folders.common.join("gc.pid"), self.folders.common.join("gc.pid.lock"));
        let started = Instant::now();
        loop {
            match claim(&file, &lock) {
                Claimed::Ours => return GcPause { file: Some(file) },
                Claimed::Before | Claimed::Never => return GcPause { file: None },
                Claimed::Theirs if started.elapsed() < PATIENCE => pause(4),
                Claimed::Theirs => return GcPause { file: None },
            }
        }
    }
}

impl Drop for GcPause {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // One that stays names a process that is gone, and stops nobody.
            let _ = fs::remove_file(file);
        }
    }
}

enum Claimed {
    Ours,
    /// This process holds it already.
    Before,
    Theirs,
    /// It cannot be written.
    Never,
}

fn claim(file: &Path, lock: &Path) -> Claimed {
    let mut fresh = match File::options().write(true).create_new(true).open(lock) {
        Ok(fresh) => fresh,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            if age(lock).is_some_and(|age| age >= DEAD) {
                let _ = fs::remove_file(lock);
            }
            return Claimed::Theirs;
        }
        Err(_) => return Claimed::Never,
    };
    let holder = holder(file);
    let is_free = holder.is_none();
    let own = format!("{} {}", std::process::id(), host());
    if is_free && fresh.write_all(own.as_bytes()).and_then(|()| fs::rename(lock, file)).is_ok() {
        return Claimed::Ours;
    }
    let _ = fs::remove_file(lock);
    if holder == Some(std::process::id()) { Claimed::Before } else { Claimed::Theirs }
}

/// The process that holds the file; `None` where nobody does who lives.
fn holder(file: &Path) -> Option<u32> {
    let text = fs::read_to_string(file).ok()?;
    let (process, on) = text.trim_end().split_once(' ')?;
    let process: u32 = process.parse().ok()?;
    let is_forgotten = age(file).is_none_or(|age| age >= FORGOTTEN);
    let lives = on != host() || !is_gone(process);
    (!is_forgotten && lives).then_some(process)
}

/// Whether a process of this machine is surely gone.
fn is_gone(process: u32) -> bool {
    let known = Path::new("/proc/self").exists();
    let found = fs::metadata(format!("/proc/{process}"));
    known && found.is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

/// The name of this machine, as git has it.
fn host() -> String {
    let name = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let name = name.trim_end();
    if name.is_empty() { "localhost".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::ledger::git::Options;

    fn gc(dir: &Path) -> bool {
        let mut gc = Command::new("git");
        gc.arg("-C").arg(dir).args(["gc", "--quiet", "--prune=now"]).env("LC_ALL", "C");
        gc.output().expect("git").status.success()
    }

    #[test]
    fn git_collects_nothing_while_something_is_made() {
        let dir = tempfile::tempdir().expect("a folder");
        let ledger =
            GitLedger::init(&dir.path().join("x"), &Options::default()).expect("a repository");
        let work = dir.path().join("x");
        let file = work.join(".git/gc.pid");
        let held = ledger.pause_gc();
        assert!(!gc(&work), "it does not start");
        drop(ledger.pause_gc());
        assert!(file.exists(), "an inner pause ends nothing");
        drop(held);
        assert!(!file.exists() && gc(&work));
        // Somebody who is gone, and somebody who lives.
        fs::write(&file, format!("{} {}", u32::MAX - 1, host())).expect("written");
        drop(ledger.pause_gc());
        assert!(!file.exists());
        fs::write(&file, format!("1 {}", host())).expect("written");
        drop(ledger.pause_gc());
        assert!(file.exists(), "it is not ours to remove");
    }
}
