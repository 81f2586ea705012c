//! The ledger against the real git program, in a sealed environment.

mod chronicle;
mod clean;
mod refusals;
mod together;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use baobei::domain::ids::CommitId;
use baobei::domain::instant::Instant;
use baobei::ledger::git::{GitLedger, Options};
use baobei::ledger::{
    Authorship, Change, ChangeOutcome, GitIdentity, Ledger, LedgerError, RepoPath, Signature,
    Write, commit,
};

/// A registry's folder that is gone afterwards.
struct Registry {
    _keep: tempfile::TempDir,
    dir: PathBuf,
}

impl Registry {
    fn new() -> Self {
        let registry = Self::without_repository();
        GitLedger::init(&registry.dir, &options()).expect("a repository");
        registry
    }

    fn without_repository() -> Self {
        let keep = tempfile::tempdir().expect("a folder");
        let dir = keep.path().join("registry");
        fs::create_dir(&dir).expect("a folder");
        Self { _keep: keep, dir }
    }

    /// As `git init` makes it, with options.
    fn by_git(args: &[&str]) -> Self {
        let registry = Self::without_repository();
        registry.git(&[&["init", "-q", "-b", "main"], args].concat());
        registry
    }

    fn open(&self) -> GitLedger {
        self.try_open().expect("it opens")
    }

    fn try_open(&self) -> Result<GitLedger, LedgerError> {
        GitLedger::open(&self.dir, &options()).map(|opened| opened.ledger)
    }

    fn git(&self, args: &[&str]) -> String {
        git(&self.dir, args)
    }

    fn write(&self, name: &str, text: &str) {
        let target = self.dir.join(name);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::write(target, text).expect("writable");
    }

    /// Nothing to commit, nothing left over, nothing broken.
    #[track_caller]
    fn assert_sound(&self) {
        assert_eq!(self.git(&["status", "--porcelain", "--ignored"]), "");
        let report = self.git(&["fsck", "--strict", "--no-dangling"]);
        assert_eq!(report.trim(), "", "fsck");
        for left in ["index.lock", "refs/heads/main.lock", "baobei/journal"] {
            assert!(!self.dir.join(".git").join(left).exists(), "{left} is left over");
        }
    }
}

fn options() -> Options {
    Options { patience: Duration::from_secs(60), ..Options::default() }
}

fn git_command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.current_dir(dir).args(args).env_clear();
    command
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", dir.parent().expect("a folder around"));
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC");
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "Zhao")
            .env(format!("GIT_{who}_EMAIL"), "zhao@example.com");
        command.env(format!("GIT_{who}_DATE"), "1750000000 +0800");
    }
    command
}

#[track_caller]
fn git(dir: &Path, args: &[&str]) -> String {
    let out = git_command(dir, args).output().expect("git runs");
    assert!(out.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("text")
}

fn path(text: &str) -> RepoPath {
    text.parse().expect("a path")
}

fn by(second: i64) -> Authorship<'static> {
    let person = GitIdentity { name: "林".into(), email: "lin@example.com".into() };
    let author =
        Signature { person, at: Instant::from_epoch(1_760_000_000 + second), offset_minutes: 480 };
    Authorship { committer: author.clone(), author, signer: None }
}

fn create(text: &str) -> Write {
    Write::Create(text.as_bytes().to_vec())
}

fn replace(text: &str) -> Write {
    Write::Replace(text.as_bytes().to_vec())
}

fn change(writes: &[(&str, Write)]) -> Change {
    Change {
        writes: writes.iter().map(|(name, write)| (path(name), write.clone())).collect(),
        message: "a change\n".into(),
    }
}

fn try_land(ledger: &dyn Ledger, writes: &[(&str, Write)]) -> Result<ChangeOutcome, LedgerError> {
    commit(ledger, &by(0), |_, _| Ok(Some(change(writes))))
}

#[track_caller]
fn land(ledger: &dyn Ledger, writes: &[(&str, Write)]) -> CommitId {
    match try_land(ledger, writes).expect("it lands") {
        ChangeOutcome::Committed { commit, .. } => commit,
        ChangeOutcome::Nothing => panic!("nothing landed"),
    }
}
