//! After every write git finds all in order, whatever kind of index it keeps.

use super::*;
use baobei::ledger::{LedgerView, ReadLedger as _, Sign};

/// Creates, replaces, removes, in old folders and new ones, and looks after each.
fn exercise(registry: &Registry) {
    let ledger = registry.open();
    land(
        &ledger,
        &[
            ("reports/2026/a.toml", create("1")),
            ("reports/2026.d/x", create("2")),
            ("org/王.toml", create("3")),
        ],
    );
    registry.assert_sound();
    land(
        &ledger,
        &[("reports/2026/b.toml", create("4")), ("reports/2026/a.toml", replace("a longer text"))],
    );
    registry.assert_sound();
    land(&ledger, &[("reports/2026.d/x", Write::Remove), ("zz", create("")), ("a", create(""))]);
    registry.assert_sound();
    assert!(
        !registry.dir.join("reports/2026.d").exists(),
        "an empty folder is removed, as git does"
    );
    let listed = registry.git(&["-c", "core.quotePath=false", "ls-files"]);
    assert_eq!(listed, "a\norg/王.toml\nreports/2026/a.toml\nreports/2026/b.toml\nzz\n");
}

#[test]
fn a_registry_of_our_own() {
    let registry = Registry::new();
    exercise(&registry);
    assert_eq!(
        registry.git(&["log", "--format=%an %ae %ai"]).lines().next(),
        Some("林 lin@example.com 2025-10-09 16:53:20 +0800")
    );
    assert_eq!(registry.git(&["reflog", "-1", "--format=%gs %gn"]).trim(), "baobei: a change 林");
}

#[test]
fn every_kind_of_index() {
    for settings in [
        &["index.version=2"][..],
        &["index.version=3"],
        &["index.version=4"],
        &["index.skipHash=true"],
        &["feature.manyFiles=true"],
        &["core.untrackedCache=true", "index.threads=4"],
        &["core.checkStat=minimal", "core.trustctime=false"],
    ] {
        let registry = Registry::by_git(&[]);
        for setting in settings {
            let (name, value) = setting.split_once('=').expect("a value");
            registry.git(&["config", name, value]);
        }
        for name in ["seed", "reports/2026/seed", "reports/2026/seed2", "reports/2027/seed"] {
            registry.write(name, name);
        }
        registry.git(&["add", "."]);
        registry.git(&["commit", "-qm", "seed"]);
        registry.git(&["status"]);
        let ledger = registry.open();
        land(
            &ledger,
            &[
                ("reports/2026/a", create("1")),
                ("reports/2026/seed", Write::Remove),
                ("seed", replace("2")),
            ],
        );
        registry.assert_sound();
        registry.write("by-hand", "x");
        registry.git(&["add", "."]);
        registry.git(&["commit", "-qm", "by hand"]);
        land(&ledger, &[("by-hand", replace("y")), ("b", create(""))]);
        registry.assert_sound();
        let tree = registry.git(&["ls-tree", "-r", "HEAD"]);
        let staged = registry.git(&["ls-files", "--stage"]);
        assert_eq!(tree.lines().count(), 6, "{settings:?}");
        assert_eq!(staged.replace(" 0\t", "\t"), tree.replace(" blob ", " "), "{settings:?}");
    }
}

#[test]
fn intended_additions_and_flags_of_others_survive() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1")), ("c", create("1"))]);
    registry.write("b", "not yet");
    registry.git(&["add", "--intent-to-add", "b"]);
    registry.git(&["update-index", "--skip-worktree", "c"]);
    land(&ledger, &[("a", replace("2")), ("d", create(""))]);
    assert_eq!(registry.git(&["status", "--porcelain"]), " A b\n");
    assert_eq!(registry.git(&["ls-files", "-t"]), "H a\nH b\nS c\nH d\n");
    assert!(matches!(
        try_land(&ledger, &[("b", create("other"))]),
        Err(LedgerError::Uncommitted { .. })
    ));
}

#[test]
fn staged_work_of_others_stays_staged() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1")), ("b", create("1"))]);
    registry.write("b", "2");
    registry.git(&["add", "b"]);
    land(&ledger, &[("a", replace("2"))]);
    assert_eq!(registry.git(&["status", "--porcelain"]), "M  b\n");
    registry.write("b", "1");
    let refused = try_land(&ledger, &[("b", replace("3"))]);
    assert!(
        matches!(refused, Err(LedgerError::Uncommitted { .. })),
        "staged, though the file looks untouched"
    );
}

#[test]
fn thousands_of_files_are_one_commit_and_one_pack() {
    let registry = Registry::new();
    let ledger = registry.open();
    let file = |nth: usize| {
        (
            path(&format!("reports/2026/{:02}/{nth:05}.toml", nth % 28)),
            Write::Create(format!("nth = {nth}\n").into_bytes()),
        )
    };
    let batch = Change { writes: (0..3_000).map(file).collect(), message: "batch\n".into() };
    let outcome = commit::<LedgerError>(&ledger, &by(0), |_, _| Ok(Some(batch.clone())));
    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { .. })));
    registry.assert_sound();
    assert_eq!(
        ledger
            .files(LedgerView::WorkingTree)
            .expect("readable")
            .iter()
            .filter(|file| file.committed.is_some())
            .count(),
        3_000
    );
    assert!(
        registry.git(&["count-objects"]).starts_with("1 objects"),
        "the commit is loose, all else in a pack"
    );
    let again = Change {
        writes: batch.writes.keys().map(|path| (path.clone(), Write::Remove)).collect(),
        message: "undone\n".into(),
    };
    let outcome = commit::<LedgerError>(&ledger, &by(1), |_, _| Ok(Some(again.clone())));
    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { .. })));
    registry.assert_sound();
}

#[test]
fn a_signature_is_where_git_looks_for_it() {
    struct Stamp;
    impl Sign for Stamp {
        fn sign(&self, commit: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
            assert!(commit.starts_with(b"tree "));
            Ok("-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n".into())
        }
    }
    let registry = Registry::new();
    let by = Authorship { signer: Some(&Stamp), ..by(0) };
    let outcome =
        commit::<LedgerError>(&registry.open(), &by, |_, _| Ok(Some(change(&[("a", create(""))]))));
    assert!(matches!(outcome, Ok(ChangeOutcome::Committed { .. })));
    registry.assert_sound();
    let raw = registry.git(&["cat-file", "commit", "HEAD"]);
    assert!(
        raw.contains(
            "\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n -----END SSH \
     SIGNATURE-----\n\na change\n"
        ),
        "{raw}"
    );
}

#[test]
fn a_subfolder_finds_its_registry_and_a_linked_worktree_works() {
    let registry = Registry::new();
    land(&registry.open(), &[("reports/a", create("1"))]);
    let below =
        GitLedger::open(&registry.dir.join("reports"), &options()).expect("it opens").ledger;
    assert_eq!(
        below.work_dir().map(|dir| dir.canonicalize().expect("a folder")),
        registry.dir.canonicalize().ok()
    );
    registry.git(&["switch", "-q", "-c", "elsewhere"]);
    let linked = registry.dir.with_file_name("linked");
    registry.git(&["worktree", "add", "-q", linked.to_str().expect("text"), "main"]);
    let ledger = GitLedger::open(&linked, &options()).expect("it opens").ledger;
    land(&ledger, &[("reports/b", create("2"))]);
    assert_eq!(git(&linked, &["status", "--porcelain"]), "");
    assert_eq!(registry.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_bare_repository_is_read_and_written_where_that_is_wanted() {
    let registry = Registry::new();
    land(&registry.open(), &[("a", create("1"))]);
    let hub = registry.dir.with_file_name("hub.git");
    registry.git(&["clone", "-q", "--bare", ".", hub.to_str().expect("text")]);
    let ledger =
        GitLedger::open(&hub, &Options { bare: true, ..options() }).expect("it opens").ledger;
    let head = land(&ledger, &[("b", create("2"))]);
    assert_eq!(ledger.files(LedgerView::Committed(head)).expect("readable").len(), 2);
    assert!(matches!(ledger.files(LedgerView::WorkingTree), Err(LedgerError::Bare { .. })));
    assert_eq!(git(&hub, &["fsck", "--strict"]), "");
}
