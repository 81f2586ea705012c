//! The branch is moved to another commit, forward or off its own newest one; death at any act
//! leaves the old or the new.

use super::*;
use crate::domain::ids::CommitId;

/// Two commits on the first, beside each other: the branch stands on one, and the other is to be
/// reached.
fn forked(dir: &Path) -> (CommitId, CommitId) {
    let ledger = GitLedger::open(dir, &Options::default()).expect("it opens").ledger;
    let base = ledger.head().expect("readable").expect("a commit");
    let there = landed(&ledger, &second());
    ledger.advance(base).expect("it goes back");
    let here =
        landed(&ledger, &change(&[("a/old", replace("mine")), ("e/mine", create("mine too"))]));
    (here, there)
}

fn landed(ledger: &GitLedger, change: &Change) -> CommitId {
    match commit::<LedgerError>(ledger, &by(2), |_, _| Ok(Some(change.clone()))) {
        Ok(ChangeOutcome::Committed { commit, .. }) => commit,
        other => panic!("{other:?}"),
    }
}

#[test]
fn death_at_any_act_of_an_advance_leaves_the_old_or_the_new() {
    let mut outcomes = Vec::new();
    for act in 0.. {
        let dir = tempfile::tempdir().expect("a folder");
        prepared(dir.path());
        let (here, there) = forked(dir.path());
        let dying = GitLedger::open_with(dir.path(), &Options::default(), DiesAt::new(act))
            .expect("it opens")
            .ledger;
        let died = dying.advance(there).is_err();
        drop(dying);
        let opened = GitLedger::open(dir.path(), &Options::default()).expect("it opens").ledger;
        assert_sound(dir.path(), &format!("act {act}"));
        let head = opened.head().expect("readable").expect("a commit");
        let names: Vec<String> = files(&opened).into_keys().collect();
        match head {
            head if head == here => {
                assert_eq!(names, ["a/keep", "a/old", "b/gone", "e/mine"], "act {act}")
            }
            head if head == there => {
                assert_eq!(names, ["a/keep", "a/made", "a/old", "c/d/made"], "act {act}")
            }
            head => panic!("act {act}: {head}"),
        }
        if !died {
            break;
        }
        outcomes.push(head == there);
        opened.advance(there).expect("the next command works");
        assert_sound(dir.path(), &format!("act {act}, again"));
    }
    let moved = outcomes.iter().position(|moved| *moved).expect("it moves at last");
    assert!(moved >= 3 && outcomes.len() - moved >= 6, "{outcomes:?}");
}

#[test]
fn hand_edits_are_kept_or_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    prepared(dir.path());
    let (here, there) = forked(dir.path());
    let ledger = GitLedger::open(dir.path(), &Options::default()).expect("it opens").ledger;
    fs::write(dir.path().join("a/keep"), "by hand").expect("writable");
    ledger.advance(there).expect("nothing is in the way");
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), " M a/keep\n");
    fs::write(dir.path().join("a/old"), "by hand too").expect("writable");
    let refused = ledger.advance(here);
    assert!(
        matches!(&refused, Err(LedgerError::Uncommitted { paths }) if *paths == [path("a/old")]),
        "{refused:?}"
    );
    assert_eq!(ledger.head().expect("readable"), Some(there));
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), " M a/keep\n M a/old\n");
}

#[test]
fn files_outside_the_ledger_follow() {
    let dir = tempfile::tempdir().expect("a folder");
    prepared(dir.path());
    fs::write(dir.path().join(".gitattributes"), "one\n").expect("writable");
    let by_hand = |message| {
        git(dir.path(), &["add", "--all"]);
        git(
            dir.path(),
            &[
                "-c",
                "user.name=hand",
                "-c",
                "user.email=hand@example.com",
                "commit",
                "-q",
                "-m",
                message,
            ],
        );
    };
    by_hand("one");
    let ledger = GitLedger::open(dir.path(), &Options::default()).expect("it opens").ledger;
    let one = ledger.head().expect("readable").expect("a commit");
    fs::write(dir.path().join(".gitattributes"), "two\n").expect("writable");
    fs::write(dir.path().join(".hidden"), "made\n").expect("writable");
    by_hand("two");
    let two = ledger.head().expect("readable").expect("a commit");
    for (to, attributes, hidden) in [(one, "one\n", false), (two, "two\n", true)] {
        ledger.advance(to).expect("it moves");
        assert_sound(dir.path(), attributes);
        assert_eq!(
            fs::read_to_string(dir.path().join(".gitattributes")).expect("readable"),
            attributes
        );
        assert_eq!(dir.path().join(".hidden").exists(), hidden);
    }
}
