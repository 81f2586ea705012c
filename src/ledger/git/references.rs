//! Moving references together, as git does: every lock first, then all bytes made durable, then one
//! rename after the other.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use git2::{ErrorCode, Repository};

use super::lock::{age, busy, pause};
use super::plumbing::UnsyncedCommit;
use super::{GitLedger, disk, objects};
use crate::domain::ids::CommitId;
use crate::ledger::{During as _, LedgerError, Result, Signature};

/// How long a lock of git's is waited for; git packs references within a moment.
const PATIENCE: Duration = Duration::from_millis(500);

/// How old a lock of git's on one reference must be before it is taken for one that somebody left
/// who is gone: git holds it for a moment.
pub const DEAD: Duration = Duration::from_secs(10);

/// Where a reference stands and where it is to stand. The same twice: it stays, and is only held
/// there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceMove<'a> {
    /// In full: `refs/heads/main`.
    pub name: &'a str,
    pub from: Option<CommitId>,
    pub to: CommitId,
}

impl GitLedger {
    /// Moves references, the first one first, to what `fresh` and what was there before hold.
    /// Nothing moves before everything is durable, objects and references; then a crash between two
    /// renames leaves those in front moved and those behind not. The reflog says `why`.
    ///
    /// False, with nothing moved, where one stands elsewhere. Fails with [`LedgerError::GitBusy`]
    /// where somebody holds git's lock on one.
    pub fn move_together(
        &self,
        steps: &[ReferenceMove<'_>],
        fresh: &UnsyncedCommit,
        by: &Signature,
        why: &str,
    ) -> Result<bool> {
        let moving = "move the references";
        let locks =
            steps.iter().map(|step| self.lock_reference(step.name)).collect::<Result<Vec<_>>>()?;
        for step in steps {
            if self.stands(step.name)? != step.from {
                return Ok(false);
            }
        }
        let moves: Vec<(&ReferenceMove<'_>, Lock)> =
            steps.iter().zip(locks).filter(|(step, _)| step.from != Some(step.to)).collect();
        let mut files = fresh.files.clone();
        for (step, lock) in &moves {
            fs::write(&lock.path, format!("{}\n", step.to)).during(moving)?;
            files.push(lock.path.clone());
        }
        disk::sync(&files).during("make the new files durable")?;
        for (step, _) in &moves {
            self.note(step, by, why).during(moving)?;
        }
        moves
            .into_iter()
            .try_for_each(|(step, lock)| lock.become_file(&self.folders.common.join(step.name)))
            .during(moving)?;
        Ok(true)
    }

    /// Points a reference somewhere, whether or not it was there.
    pub fn set_reference(&self, name: &str, to: CommitId) -> Result<()> {
        let moving = format!("move {name}");
        self.steps.before("move a reference").during(&moving)?;
        let to = git2::Oid::from_bytes(&to.0).during(&moving)?;
        self.change_reference(name, &moving, |repo| {
            repo.reference(name, to, true, "baobei").map(drop)
        })
    }

    /// Removes a reference that may be gone already.
    pub fn drop_reference(&self, name: &str) -> Result<()> {
        if self.reference(name)?.is_none() {
            return Ok(());
        }
        let dropping = format!("remove {name}");
        self.steps.before("remove a reference").during(&dropping)?;
        self.change_reference(name, &dropping, |repo| repo.find_reference(name)?.delete())
    }

    /// Has libgit2 change a reference. Where git holds its lock, it is waited for; one that nobody
    /// can hold any more is removed. Fails with [`LedgerError::GitBusy`] when patience ends.
    pub(super) fn change_reference(
        &self,
        name: &str,
        doing: &str,
        change: impl Fn(&Repository) -> std::result::Result<(), git2::Error>,
    ) -> Result<()> {
        let lock = self.folders.common.join(format!("{name}.lock"));
        let started = Instant::now();
        loop {
            match change(&*self.pool.take()?) {
                Err(error) if error.code() != ErrorCode::Locked => {
                    return Err(LedgerError::storage(doing, error));
                }
                Ok(()) => return Ok(()),
                Err(_) if age(&lock).is_some_and(|age| age >= DEAD) => {
                    disk::remove(&lock).during(doing)?;
                }
                Err(_) if started.elapsed() < PATIENCE => pause(2),
                Err(_) => return Err(busy(lock)),
            }
        }
    }

    /// As [`reference`](Self::reference); one that only points to another cannot be moved in its
    /// stead.
    fn stands(&self, name: &str) -> Result<Option<CommitId>> {
        let repo = self.pool.take()?;
        match repo.find_reference(name).map(|found| found.target()) {
            Ok(Some(id)) => objects::name(id).map(Some),
            Ok(None) => Err(LedgerError::storage(
                format_args!("move {name}"),
                "it points to another reference",
            )),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(LedgerError::storage(format_args!("read {name}"), error)),
        }
    }

    fn lock_reference(&self, name: &str) -> Result<Lock> {
        let path = self.folders.common.join(format!("{name}.lock"));
        let locking = || format!("lock {name}");
        path.parent().map_or(Ok(()), fs::create_dir_all).during(locking())?;
        let started = Instant::now();
        loop {
            match File::options().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(Lock { path, held: true }),
                Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                    return Err(LedgerError::storage(locking(), error));
                }
                Err(_) if started.elapsed() < PATIENCE => pause(2),
                Err(_) => return Err(busy(path)),
            }
        }
    }

    /// Writes a move into the reflog, and into that of `HEAD` where it stands on what moves.
    fn note(&self, step: &ReferenceMove<'_>, by: &Signature, why: &str) -> io::Result<()> {
        let from = step.from.unwrap_or(CommitId([0; 20]));
        let line = format!(
            "{from} {} {} <{}> {} +0000\t{why}\n",
            step.to,
            by.person.name,
            by.person.email,
            by.at.epoch()
        );
        let head = fs::read_to_string(self.folders.git.join("HEAD"))?;
        let stands_on_it = head.strip_prefix("ref: ").map(str::trim_end) == Some(step.name);
        let logs = self.folders.common.join("logs");
        stands_on_it
            .then_some("HEAD")
            .into_iter()
            .chain([step.name])
            .try_for_each(|name| append(&logs.join(name), &line))
    }
}

fn append(file: &Path, line: &str) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    File::options().append(true).create(true).open(file)?.write_all(line.as_bytes())
}

/// Git's lock on a reference, which becomes the reference itself. Dropped before that, it is gone.
struct Lock {
    path: PathBuf,
    held: bool,
}

impl Lock {
    fn become_file(mut self, file: &Path) -> io::Result<()> {
        fs::rename(&self.path, file)?;
        self.held = false;
        Ok(())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.held {
            // If it cannot be removed, the next one who wants it is told of it, with its age.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::instant::Instant as Moment;
    use crate::ledger::GitIdentity;
    use crate::ledger::git::Options;

    const BRANCH: &str = "refs/heads/main";
    const LOG: &str = "refs/receipts/log";

    struct Hub {
        folder: tempfile::TempDir,
        ledger: GitLedger,
    }

    impl Hub {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            let ledger =
                GitLedger::init_bare(folder.path(), &Options { bare: true, ..Options::default() })
                    .expect("a repository");
            ledger.set(&[("core.logAllRefUpdates", "always")]).expect("set");
            Self { folder, ledger }
        }

        fn commit(&self, at: i64) -> UnsyncedCommit {
            let who = format!("x <x@x> {at} +0000");
            let raw = format!(
                "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor {who}\ncommitter \
                 {who}\n\nx\n"
            );
            self.ledger.lay_commit(raw.as_bytes()).expect("written")
        }

        fn moves(&self, steps: &[ReferenceMove<'_>], fresh: &UnsyncedCommit) -> Result<bool> {
            let person = GitIdentity { name: "hub".to_owned(), email: "hub@x".to_owned() };
            let by = Signature { person, at: Moment::from_epoch(7), offset_minutes: 0 };
            self.ledger.move_together(steps, fresh, &by, "why")
        }

        fn stand(&self) -> [Option<CommitId>; 2] {
            [BRANCH, LOG].map(|name| self.ledger.reference(name).expect("readable"))
        }

        fn file(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }
    }

    #[test]
    fn both_move_or_neither() {
        let hub = Hub::new();
        let (first, second) = (hub.commit(1), hub.commit(2));
        let [one, two] = [first.commit, second.commit];
        let steps = |from, to| {
            [ReferenceMove { name: BRANCH, from, to }, ReferenceMove { name: LOG, from, to }]
        };
        assert!(hub.moves(&steps(None, one), &first).expect("moved"));
        assert_eq!(hub.stand(), [Some(one); 2]);
        let logged = format!("{} {one} hub <hub@x> 7 +0000\twhy\n", CommitId([0; 20]));
        for log in ["logs/refs/heads/main", "logs/refs/receipts/log", "logs/HEAD"] {
            assert_eq!(fs::read_to_string(hub.file(log)).expect("a log"), logged, "{log}");
        }
        // One that stands elsewhere keeps both where they are, and leaves no lock.
        let lost = [
            ReferenceMove { name: BRANCH, from: Some(one), to: two },
            ReferenceMove { name: LOG, from: Some(two), to: one },
        ];
        assert!(!hub.moves(&lost, &second).expect("not moved"));
        // So does a lock.
        fs::write(hub.file("refs/receipts/log.lock"), "").expect("written");
        assert!(matches!(
            hub.moves(&steps(Some(one), two), &second),
            Err(LedgerError::GitBusy { .. })
        ));
        assert_eq!(hub.stand(), [Some(one); 2]);
        fs::remove_file(hub.file("refs/receipts/log.lock")).expect("ours still");
        // What is packed is known, and what stays where it is stays.
        std::process::Command::new("git")
            .arg("--git-dir")
            .arg(hub.folder.path())
            .args(["pack-refs", "--all"])
            .status()
            .expect("git");
        let one_stays = [
            ReferenceMove { name: BRANCH, from: Some(one), to: one },
            ReferenceMove { name: LOG, from: Some(one), to: two },
        ];
        assert!(hub.moves(&one_stays, &second).expect("moved"));
        assert_eq!(hub.stand(), [Some(one), Some(two)]);
        assert!(
            !hub.file("refs/heads/main.lock").exists()
                && !hub.file("refs/receipts/log.lock").exists()
        );
    }

    #[test]
    fn what_points_elsewhere_is_not_overwritten() {
        let hub = Hub::new();
        let fresh = hub.commit(1);
        fs::write(hub.file(BRANCH), "ref: refs/heads/master\n").expect("written");
        assert!(
            hub.moves(&[ReferenceMove { name: BRANCH, from: None, to: fresh.commit }], &fresh)
                .is_err()
        );
    }
}
