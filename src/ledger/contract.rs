//! What every ledger keeps to: one suite, run against each.

use std::collections::BTreeMap;

use super::git::{GitLedger, Options};
use super::memory::MemoryLedger;
use super::{
    Authorship, ChainPlace, Change, ChangeOutcome, GitIdentity, Ledger, LedgerError, LedgerFile,
    LedgerView, ReadLedger, RepoPath, Result, Signature, Write, commit,
};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;

/// Writes or removes a file of the working tree, by its name.
type Hand = dyn Fn(&str, Option<&str>);

/// An empty ledger, and a hand that edits its working tree.
struct StoreUnderTest {
    ledger: Box<dyn Ledger>,
    edit: Box<Hand>,
}

fn memory() -> StoreUnderTest {
    let ledger: &'static MemoryLedger = Box::leak(Box::default());
    let edit = move |name: &str, text: Option<&str>| {
        ledger.edit_by_hand(path(name), text.map(|text| text.as_bytes().to_vec()))
    };
    StoreUnderTest { ledger: Box::new(Borrowed(ledger)), edit: Box::new(edit) }
}

fn git() -> StoreUnderTest {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = GitLedger::init(dir.path(), &Options::default()).expect("a repository");
    let edit = move |name: &str, text: Option<&str>| {
        let target = dir.path().join(name);
        match text {
            Some(text) => {
                std::fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
                std::fs::write(target, text).expect("writable");
            }
            None => std::fs::remove_file(target).expect("removable"),
        }
    };
    StoreUnderTest { ledger: Box::new(ledger), edit: Box::new(edit) }
}

/// Lets the suite own what it also edits.
struct Borrowed(&'static MemoryLedger);

impl ReadLedger for Borrowed {
    fn head(&self) -> Result<Option<CommitId>> {
        self.0.head()
    }
    fn each(
        &self,
        view: LedgerView,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        self.0.each(view, under, visit)
    }
    fn file(&self, view: LedgerView, path: &RepoPath) -> Result<Option<LedgerFile>> {
        self.0.file(view, path)
    }
    fn history(&self, after: Option<ChainPlace>) -> Result<Vec<super::Commit>> {
        self.0.history(after)
    }
    fn blob(&self, id: super::BlobId) -> Result<Vec<u8>> {
        self.0.blob(id)
    }
}

impl Ledger for Borrowed {
    fn transact(&self, by: &Authorship<'_>, work: &mut super::Work<'_>) -> Result<ChangeOutcome> {
        self.0.transact(by, work)
    }
}

pub(super) fn path(text: &str) -> RepoPath {
    text.parse().expect("a path")
}

pub(super) fn by(second: i64) -> Authorship<'static> {
    let person = GitIdentity { name: "林".into(), email: "lin@example.com".into() };
    let author =
        Signature { person, at: Instant::from_epoch(1_700_000_000 + second), offset_minutes: 480 };
    let committer = Signature { at: Instant::from_epoch(1_800_000_000 + second), ..author.clone() };
    Authorship { author, committer, signer: None }
}

pub(super) fn change(writes: &[(&str, Write)]) -> Change {
    Change {
        writes: writes.iter().map(|(name, write)| (path(name), write.clone())).collect(),
        message: "a change\n\nBy: lin\n".into(),
    }
}

pub(super) fn create(text: &str) -> Write {
    Write::Create(text.as_bytes().to_vec())
}

pub(super) fn replace(text: &str) -> Write {
    Write::Replace(text.as_bytes().to_vec())
}

/// Commits and returns the commit.
fn land(ledger: &dyn Ledger, writes: &[(&str, Write)]) -> CommitId {
    match commit::<LedgerError>(ledger, &by(1), |_, _| Ok(Some(change(writes)))).expect("it lands")
    {
        ChangeOutcome::Committed { commit, tries: 1 } => commit,
        other => panic!("{other:?}"),
    }
}

fn refusal(ledger: &dyn Ledger, writes: &[(&str, Write)]) -> LedgerError {
    commit::<LedgerError>(ledger, &by(1), |_, _| Ok(Some(change(writes))))
        .expect_err("it is refused")
}

fn contents(ledger: &dyn Ledger, view: LedgerView) -> BTreeMap<String, (String, bool)> {
    let text = |file: LedgerFile| {
        (
            file.path.to_string(),
            (String::from_utf8(file.bytes).expect("text"), file.committed.is_some()),
        )
    };
    ledger.files(view).expect("readable").into_iter().map(text).collect()
}

fn expected(files: &[(&str, &str, bool)]) -> BTreeMap<String, (String, bool)> {
    files
        .iter()
        .map(|(path, text, committed)| ((*path).into(), ((*text).into(), *committed)))
        .collect()
}

fn each_store(test: impl Fn(&str, StoreUnderTest)) {
    test("memory", memory());
    test("git", git());
}

#[test]
fn an_empty_ledger_is_empty() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        assert_eq!(ledger.head().expect("readable"), None, "{store}");
        assert_eq!(ledger.history(None).expect("readable"), [], "{store}");
        assert_eq!(contents(&*ledger, LedgerView::WorkingTree), BTreeMap::new(), "{store}");
    });
}

#[test]
fn what_is_written_is_read() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        let first =
            land(&*ledger, &[("a/b/c", create("1")), ("a/b.d", create("2")), ("z", create("3"))]);
        let second = land(
            &*ledger,
            &[("a/b/c", replace("4")), ("z", Write::Remove), ("a/b/王", create(""))],
        );
        assert_eq!(ledger.head().expect("readable"), Some(second), "{store}");
        let old = expected(&[("a/b/c", "1", true), ("a/b.d", "2", true), ("z", "3", true)]);
        let new = expected(&[("a/b/c", "4", true), ("a/b.d", "2", true), ("a/b/王", "", true)]);
        assert_eq!(contents(&*ledger, LedgerView::Committed(first)), old, "{store}");
        assert_eq!(contents(&*ledger, LedgerView::Committed(second)), new, "{store}");
        assert_eq!(contents(&*ledger, LedgerView::WorkingTree), new, "{store}");
        let read = |name| {
            ledger
                .file(LedgerView::Committed(second), &path(name))
                .expect("readable")
                .map(|file| file.bytes)
        };
        assert_eq!(
            (read("a/b/c"), read("z"), read("a"), read("a/b/c/d")),
            (Some(b"4".to_vec()), None, None, None),
            "{store}"
        );
    });
}

#[test]
fn a_part_is_read_alone() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        let head = land(
            &*ledger,
            &[("a/b/c", create("1")), ("a/bb", create("2")), ("a/b/d", create("3"))],
        );
        for view in [LedgerView::Committed(head), LedgerView::WorkingTree] {
            for (under, names) in [
                ("a/b", vec!["a/b/c", "a/b/d"]),
                ("a/bb", vec!["a/bb"]),
                ("x", vec![]),
                ("a/b/c/d", vec![]),
            ] {
                let seen = std::sync::Mutex::new(Vec::new());
                ledger
                    .each(view, Some(&path(under)), &|file| {
                        seen.lock().expect("sound").push(file.path.to_string())
                    })
                    .expect("readable");
                let mut seen = seen.into_inner().expect("sound");
                seen.sort();
                assert_eq!(seen, names, "{store} {view:?} {under}");
            }
        }
    });
}

#[test]
fn history_tells_who_did_what_when() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        let first = land(&*ledger, &[("a", create("1")), ("b/c", create("2"))]);
        let second = land(&*ledger, &[("a", replace("3")), ("b/c", Write::Remove)]);
        let history = ledger.history(None).expect("readable");
        let ids: Vec<_> = history.iter().map(|commit| (commit.id, commit.order)).collect();
        assert_eq!(ids, [(first, 1), (second, 2)], "{store}");
        let last = &history[1];
        assert_eq!(
            (last.committed.epoch(), last.authored.epoch()),
            (1_800_000_001, 1_700_000_001),
            "{store}"
        );
        assert_eq!(
            (last.author.name.as_str(), last.subject(), last.trailer("By")),
            ("林", "a change", Some("lin")),
            "{store}"
        );
        let blob = |id: Option<_>| id.map(|id| ledger.blob(id).expect("readable"));
        let changes: Vec<_> = last
            .changes
            .iter()
            .map(|change| (change.path.as_str(), blob(change.before), blob(change.after)))
            .collect();
        assert_eq!(
            changes,
            [("a", Some(b"1".to_vec()), Some(b"3".to_vec())), ("b/c", Some(b"2".to_vec()), None)],
            "{store}"
        );
        assert_eq!(
            ledger.history(Some(history[0].place())).expect("readable"),
            history[1..],
            "{store}"
        );
        assert_eq!(ledger.history(Some(history[1].place())).expect("readable"), [], "{store}");
        let foreign = ChainPlace { commit: CommitId([7; 20]), order: 1 };
        assert!(
            matches!(ledger.history(Some(foreign)), Err(LedgerError::Rewritten { .. })),
            "{store}"
        );
    });
}

#[test]
fn a_change_must_fit_the_head() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        let head = land(&*ledger, &[("a/b", create("1"))]);
        assert!(
            matches!(
                refusal(&*ledger, &[("x", create("")), ("a/b", create("2"))]),
                LedgerError::Exists(_)
            ),
            "{store}"
        );
        assert!(
            matches!(refusal(&*ledger, &[("x", replace("2"))]), LedgerError::Missing(_)),
            "{store}"
        );
        assert!(
            matches!(refusal(&*ledger, &[("x", Write::Remove)]), LedgerError::Missing(_)),
            "{store}"
        );
        for clash in [
            vec![("a", create(""))],
            vec![("a/b/c", create(""))],
            vec![("x", create("")), ("x/y", create(""))],
        ] {
            assert!(
                matches!(refusal(&*ledger, &clash), LedgerError::Clash { .. }),
                "{store} {clash:?}"
            );
        }
        assert_eq!(ledger.head().expect("readable"), Some(head), "{store}");
        assert_eq!(
            contents(&*ledger, LedgerView::WorkingTree),
            expected(&[("a/b", "1", true)]),
            "{store}"
        );
    });
}

#[test]
fn nothing_to_do_is_no_commit() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        let head = land(&*ledger, &[("a", create("1"))]);
        for change in [None, Some(change(&[])), Some(change(&[("a", replace("1"))]))] {
            let outcome = commit::<LedgerError>(&*ledger, &by(2), |_, _| Ok(change.clone()));
            assert_eq!(outcome.expect("no error"), ChangeOutcome::Nothing, "{store}");
        }
        assert_eq!(ledger.head().expect("readable"), Some(head), "{store}");
    });
}

#[test]
fn hand_edits_are_seen_and_never_overwritten() {
    each_store(|store, StoreUnderTest { ledger, edit }| {
        land(&*ledger, &[("a", create("1")), ("b", create("2")), ("c", create("3"))]);
        edit("a", Some("by hand"));
        edit("b", None);
        edit("d/e", Some("new"));
        let seen = expected(&[("a", "by hand", false), ("c", "3", true), ("d/e", "new", false)]);
        assert_eq!(contents(&*ledger, LedgerView::WorkingTree), seen, "{store}");
        for (name, write) in
            [("a", replace("9")), ("a", Write::Remove), ("b", replace("9")), ("d/e", create("9"))]
        {
            let LedgerError::Uncommitted { paths } = refusal(&*ledger, &[(name, write)]) else {
                panic!("{store} {name}")
            };
            assert_eq!(paths, [path(name)], "{store}");
        }
        land(&*ledger, &[("c", replace("4")), ("d/e", create("new"))]);
        let seen = expected(&[("a", "by hand", false), ("c", "4", true), ("d/e", "new", true)]);
        assert_eq!(
            contents(&*ledger, LedgerView::WorkingTree),
            seen,
            "{store}: a write that says what the hand wrote is welcome"
        );
    });
}

#[test]
fn a_lost_race_is_decided_anew() {
    each_store(|store, StoreUnderTest { ledger, .. }| {
        if store == "git" {
            // There the lock keeps other writers of ours out; outside writers are tested with
            // the git program.
            return;
        }
        let first = land(&*ledger, &[("n", create("0"))]);
        let mut seen = Vec::new();
        let outcome = commit::<LedgerError>(&*ledger, &by(2), |_, head| {
            if seen.is_empty() {
                land(&*ledger, &[("n", replace("1"))]);
            }
            seen.push(head);
            Ok(Some(change(&[("m", create(""))])))
        });
        assert!(
            matches!(outcome.expect("it lands"), ChangeOutcome::Committed { tries: 2, .. }),
            "{store}"
        );
        assert_eq!(seen.len(), 2, "{store}");
        assert_eq!(seen[0], Some(first), "{store}");
        assert_ne!(seen[0], seen[1], "{store}");
    });
}

#[test]
fn an_error_of_the_decision_comes_out() {
    #[derive(Debug)]
    enum TestRefusal {
        ByRule,
        ByLedger,
    }
    impl From<LedgerError> for TestRefusal {
        fn from(_: LedgerError) -> Self {
            Self::ByLedger
        }
    }
    each_store(|store, StoreUnderTest { ledger, .. }| {
        let outcome = commit(&*ledger, &by(1), |_, _| Err(TestRefusal::ByRule));
        assert!(matches!(outcome, Err(TestRefusal::ByRule)), "{store}");
        let outcome = commit::<TestRefusal>(&*ledger, &by(1), |_, _| {
            Ok(Some(change(&[("a", Write::Remove)])))
        });
        assert!(matches!(outcome, Err(TestRefusal::ByLedger)), "{store}");
        assert_eq!(ledger.head().expect("readable"), None, "{store}");
    });
}
