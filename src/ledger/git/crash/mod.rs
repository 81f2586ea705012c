//! The program dies before every act that touches the disk, one after the other; whatever it leaves
//! is old or new, never between.

mod advance;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::steps::Steps;
use super::{GitLedger, Options};
use crate::ledger::contract::{by, change, create, path, replace};
use crate::ledger::{
    Change, ChangeOutcome, Ledger as _, LedgerError, LedgerView, ReadLedger as _, Write, commit,
};

/// Dies before the act with this number, and does nothing more: no clearing up either.
pub(super) struct DiesAt {
    act: usize,
    done: AtomicUsize,
}

impl DiesAt {
    pub(super) fn new(act: usize) -> Arc<Self> {
        Arc::new(Self { act, done: AtomicUsize::new(0) })
    }
}

impl Steps for DiesAt {
    fn before(&self, act: &'static str) -> io::Result<()> {
        let nth = self.done.fetch_add(1, Ordering::SeqCst);
        if nth < self.act { Ok(()) } else { Err(io::Error::other(format!("died before: {act}"))) }
    }
}

pub(super) fn git(dir: &Path, args: &[&str]) -> String {
    let out = Command::new("git")
        .current_dir(dir)
        .args(args)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", dir)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("git runs");
    let text =
        String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "git {args:?}: {text}");
    text
}

/// A repository with three files; returns them.
fn prepared(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let ledger = GitLedger::init(dir, &Options::default()).expect("a repository");
    let first =
        change(&[("a/keep", create("keep")), ("a/old", create("old")), ("b/gone", create("gone"))]);
    let outcome = commit::<LedgerError>(&ledger, &by(1), |_, _| Ok(Some(first.clone())));
    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { .. })));
    files(&ledger)
}

fn files(ledger: &GitLedger) -> BTreeMap<String, Vec<u8>> {
    let files = ledger.files(LedgerView::WorkingTree).expect("readable");
    assert!(files.iter().all(|file| file.committed.is_some()), "{files:?}");
    files.into_iter().map(|file| (file.path.to_string(), file.bytes)).collect()
}

fn second() -> Change {
    change(&[
        ("a/old", replace("new")),
        ("b/gone", Write::Remove),
        ("c/d/made", create("made")),
        ("a/made", create("made too")),
    ])
}

/// Runs the second change and lets it die; returns false if it came through.
fn die(dir: &Path, steps: Arc<DiesAt>) -> bool {
    let opened = GitLedger::open_with(dir, &Options::default(), steps);
    let Ok(opened) = opened else { return true };
    commit::<LedgerError>(&opened.ledger, &by(2), |_, _| Ok(Some(second()))).is_err()
}

/// The first act after the branch has moved.
fn landing_act() -> usize {
    let landed = |act: &usize| {
        let dir = tempfile::tempdir().expect("a folder");
        prepared(dir.path());
        die(dir.path(), DiesAt::new(*act));
        git(dir.path(), &["rev-list", "--count", "main"]).trim() == "2"
    };
    (0..).find(landed).expect("it lands at last")
}

pub(super) fn assert_sound(dir: &Path, context: &str) {
    assert_eq!(git(dir, &["status", "--porcelain", "--ignored"]), "", "{context}");
    assert!(!git(dir, &["fsck", "--strict", "--no-dangling"]).contains("error"), "{context}");
    for left in [".git/index.lock", ".git/refs/heads/main.lock", ".git/baobei/journal"] {
        assert!(!dir.join(left).exists(), "{context}: {left}");
    }
}

#[test]
fn death_at_any_act_leaves_the_old_or_the_new() {
    let mut outcomes = Vec::new();
    for act in 0.. {
        let dir = tempfile::tempdir().expect("a folder");
        let old = prepared(dir.path());
        if !die(dir.path(), DiesAt::new(act)) {
            break;
        }
        let opened = GitLedger::open(dir.path(), &Options::default()).expect("it opens");
        let context = format!("act {act}");
        assert_sound(dir.path(), &context);
        let now = files(&opened.ledger);
        let landed = opened.ledger.history(None).expect("readable").len() == 2;
        if landed {
            assert_eq!(now.get("a/old").map(Vec::as_slice), Some(b"new".as_slice()), "{context}");
            assert_eq!(
                now.keys().collect::<Vec<_>>(),
                ["a/keep", "a/made", "a/old", "c/d/made"],
                "{context}"
            );
        } else {
            assert_eq!(now, old, "{context}");
            assert_eq!(opened.repaired, None, "{context}");
            assert!(!die(dir.path(), DiesAt::new(usize::MAX)), "{context}: the next command works");
        }
        assert_sound(dir.path(), &context);
        outcomes.push(landed);
    }
    let landed_from = outcomes.iter().position(|landed| *landed).expect("it lands at last");
    assert!(landed_from >= 8 && outcomes.len() - landed_from >= 6, "{outcomes:?}");
    assert!(outcomes[landed_from..].iter().all(|landed| *landed), "{outcomes:?}");
}

#[test]
fn death_during_the_repair_is_repaired() {
    let landed = landing_act();
    for act in 0..20 {
        let dir = tempfile::tempdir().expect("a folder");
        prepared(dir.path());
        assert!(die(dir.path(), DiesAt::new(landed + act % 4)));
        let _ = GitLedger::open_with(dir.path(), &Options::default(), DiesAt::new(act));
        let opened = GitLedger::open(dir.path(), &Options::default()).expect("it opens");
        assert_sound(dir.path(), &format!("act {act}"));
        files(&opened.ledger);
    }
}

#[test]
fn a_repair_says_what_it_finished() {
    let dir = tempfile::tempdir().expect("a folder");
    prepared(dir.path());
    die(dir.path(), DiesAt::new(landing_act()));
    fs::write(dir.path().join("a/.baobei.tmp"), "half a fi").expect("writable");
    let repaired = GitLedger::open(dir.path(), &Options::default())
        .expect("it opens")
        .repaired
        .expect("a notice");
    assert_sound(dir.path(), "nothing half-written is left");
    assert_eq!(repaired.paths, ["a/made", "a/old", "b/gone", "c/d/made"].map(path));
    assert_eq!(
        GitLedger::open(dir.path(), &Options::default()).expect("it opens").repaired,
        None,
        "only once"
    );
}

#[test]
fn a_repair_spares_what_was_edited_meanwhile() {
    for act in 0..30 {
        let dir = tempfile::tempdir().expect("a folder");
        prepared(dir.path());
        if !die(dir.path(), DiesAt::new(act)) {
            return;
        }
        fs::write(dir.path().join("a/old"), "by hand").expect("writable");
        GitLedger::open(dir.path(), &Options::default()).expect("it opens");
        assert_eq!(fs::read(dir.path().join("a/old")).expect("readable"), b"by hand", "act {act}");
        assert_eq!(git(dir.path(), &["status", "--porcelain"]), " M a/old\n", "act {act}");
    }
    panic!("it never came through");
}

#[test]
fn a_branch_lock_left_by_the_dead_is_freed() {
    for text in ["", "ours"] {
        let dir = tempfile::tempdir().expect("a folder");
        prepared(dir.path());
        let lock = dir.path().join(".git/refs/heads/main.lock");
        let before_the_branch = (0..).find(|act| {
            die(dir.path(), DiesAt::new(*act));
            dir.path().join(".git/baobei/journal").exists()
        });
        assert!(before_the_branch.is_some());
        let journal =
            fs::read_to_string(dir.path().join(".git/baobei/journal")).expect("a journal");
        let commit = journal.lines().nth(1).expect("a commit");
        fs::write(&lock, if text.is_empty() { String::new() } else { format!("{commit}\n") })
            .expect("writable");
        let opened = GitLedger::open(dir.path(), &Options::default()).expect("it opens");
        assert_sound(dir.path(), text);
        let by = by(3);
        assert!(opened.ledger.transact(&by, &mut |_, _| Some(second())).is_ok(), "{text}");
    }
}
