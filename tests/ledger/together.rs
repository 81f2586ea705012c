//! Many writers at once, ours and git's own.

use std::thread;

use super::*;
use baobei::ledger::{LedgerView, ReadLedger as _};

#[test]
fn eight_writers_lose_nothing() {
    let registry = Registry::new();
    thread::scope(|scope| {
        for writer in 0..8 {
            let registry = &registry;
            scope.spawn(move || {
                for nth in 0..25 {
                    let ledger = registry.open();
                    let outcome = commit(&ledger, &by(nth), |ledger, head| {
                        let count = path("count");
                        let view = head.map(LedgerView::Committed);
                        let before =
                            view.map(|view| ledger.file(view, &count)).transpose()?.flatten();
                        let number = before.as_ref().map_or(0, |file| {
                            String::from_utf8_lossy(&file.bytes).parse().expect("a number")
                        }) + 1_u32;
                        let next = number.to_string();
                        let count = if before.is_some() { replace(&next) } else { create(&next) };
                        Ok::<_, LedgerError>(Some(change(&[
                            ("count", count),
                            (&format!("by/{writer}/{nth}"), create("")),
                        ])))
                    });
                    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { .. })), "{outcome:?}");
                }
            });
        }
    });
    let ledger = registry.open();
    assert_eq!(fs::read_to_string(registry.dir.join("count")).expect("readable"), "200");
    assert_eq!(ledger.history(None).expect("readable").len(), 200);
    assert_eq!(ledger.files(LedgerView::WorkingTree).expect("readable").len(), 201);
    registry.assert_sound();
}

#[test]
fn a_commit_by_git_in_between_is_judged_again() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1"))]);
    let mut heads = Vec::new();
    let outcome = commit(&ledger, &by(1), |_, head| {
        if heads.is_empty() {
            registry.write("by-git", "x");
            registry.git(&["add", "by-git"]);
            registry.git(&["commit", "-qm", "by git"]);
        }
        heads.push(head);
        Ok::<_, LedgerError>(Some(change(&[("b", create("2"))])))
    });
    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { tries: 2, .. })), "{outcome:?}");
    assert_eq!(heads.len(), 2);
    let subjects: Vec<_> = ledger
        .history(None)
        .expect("readable")
        .iter()
        .map(|commit| commit.subject().to_owned())
        .collect();
    assert_eq!(subjects, ["a change", "by git", "a change"]);
    assert_eq!(registry.git(&["ls-files"]), "a\nb\nby-git\n");
    registry.assert_sound();
}

#[test]
fn a_branch_that_always_moves_is_given_up() {
    let registry = Registry::new();
    let ledger = registry.open();
    let mut nth = 0;
    let outcome = commit(&ledger, &by(1), |_, _| {
        nth += 1;
        registry.git(&["commit", "-q", "--allow-empty", "-m", &format!("{nth}")]);
        Ok::<_, LedgerError>(Some(change(&[("b", create("2"))])))
    });
    assert!(
        matches!(outcome, Err(LedgerError::Contested { tries }) if tries == nth),
        "{outcome:?}"
    );
    registry.assert_sound();
}

#[test]
fn git_and_we_write_side_by_side() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1"))]);
    thread::scope(|scope| {
        scope.spawn(|| {
            for nth in 0..20 {
                let name = format!("git/{nth}");
                registry.write(&name, "x");
                persist(&registry, &["add", &name]);
                persist(&registry, &["commit", "-qm", &name]);
            }
        });
        for nth in 0..40 {
            land(&ledger, &[(&format!("ours/{nth}"), create("x"))]);
        }
    });
    let files = ledger.files(LedgerView::WorkingTree).expect("readable");
    assert_eq!(files.len(), 61);
    // Git reads its index before it locks it, and may commit one that is older than our landing:
    // its commit then takes a file away. What landed is in the history all the same.
    for file in files.iter().filter(|file| file.committed.is_none()) {
        let by = |change: &str| {
            let change = format!("--diff-filter={change}");
            registry.git(&[
                "log",
                &change,
                "--format=%an",
                "--no-renames",
                "--",
                file.path.as_str(),
            ])
        };
        assert_eq!([by("A"), by("D")], ["林\n", "Zhao\n"], "{}", file.path);
    }
    registry.assert_sound();
}

/// Runs git until it gets through: it does not wait for locks.
fn persist(registry: &Registry, args: &[&str]) {
    for _ in 0..2_000 {
        let out = git_command(&registry.dir, args).output().expect("git runs");
        let said = String::from_utf8_lossy(&out.stdout);
        if out.status.success()
            || said.contains("nothing to commit")
            || said.contains("nothing added")
        {
            return;
        }
        thread::sleep(Duration::from_millis(3));
    }
    panic!("git {args:?} never got through");
}
