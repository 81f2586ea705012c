//! What is not kept right is refused, in words, with a way out.

use super::*;
use baobei::ledger::ReadLedger as _;

#[track_caller]
fn refused(registry: &Registry) -> LedgerError {
    let error = registry.try_open().map(|_| ()).expect_err("it is refused");
    assert!(error.remedy().is_some(), "{error}");
    error
}

#[test]
fn no_repository() {
    let registry = Registry::without_repository();
    assert!(matches!(refused(&registry), LedgerError::NotARepository { .. }));
    let nowhere = GitLedger::open(&registry.dir.join("nowhere"), &options());
    assert!(matches!(nowhere, Err(LedgerError::NotARepository { .. })));
}

#[test]
fn a_bare_repository() {
    assert!(matches!(refused(&Registry::by_git(&["--bare"])), LedgerError::Bare { .. }));
}

#[test]
fn formats_that_cannot_be_read() {
    assert!(matches!(
        refused(&Registry::by_git(&["--ref-format=reftable"])),
        LedgerError::Reftable
    ));
    assert!(matches!(refused(&Registry::by_git(&["--object-format=sha256"])), LedgerError::Sha256));
    let registry = Registry::by_git(&[]);
    registry.git(&["config", "core.repositoryFormatVersion", "1"]);
    registry.git(&["config", "extensions.fromTheFuture", "true"]);
    let LedgerError::Extension { name } = refused(&registry) else { panic!("an extension") };
    assert_eq!(name, "fromthefuture");
}

#[test]
fn clones_that_lack_something() {
    let origin = Registry::new();
    for text in ["1", "2"] {
        land(&origin.open(), &[(text, create(text))]);
    }
    origin.git(&["config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", origin.dir.display());
    let clone = |args: &[&str]| {
        let registry = Registry::without_repository();
        registry.git(&[&["clone", "-q"], args, &[&url, "."]].concat());
        registry
    };
    let LedgerError::PartialClone { remote } = refused(&clone(&["--filter=blob:none"])) else {
        panic!("a partial clone")
    };
    assert_eq!(remote, "origin");
    assert!(matches!(refused(&clone(&["--depth=1"])), LedgerError::ShallowClone));
    assert!(clone(&[]).try_open().is_ok());
}

#[test]
fn an_index_that_is_split_or_sparse() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a/b", create("1")), ("c/d", create("1"))]);
    registry.git(&["update-index", "--split-index"]);
    assert!(matches!(try_land(&ledger, &[("x", create(""))]), Err(LedgerError::SplitIndex)));
    registry.git(&["update-index", "--no-split-index"]);
    land(&ledger, &[("x", create(""))]);
    registry.git(&["config", "core.splitIndex", "true"]);
    assert!(matches!(refused(&registry), LedgerError::SplitIndex));
    registry.git(&["config", "core.splitIndex", "false"]);
    registry.git(&["sparse-checkout", "set", "--sparse-index", "a"]);
    assert!(matches!(refused(&registry), LedgerError::SparseIndex));
    assert!(matches!(try_land(&ledger, &[("y", create(""))]), Err(LedgerError::SparseIndex)));
}

#[test]
fn a_damaged_index() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1"))]);
    let index = registry.dir.join(".git/index");
    let whole = fs::read(&index).expect("readable");
    for bytes in [
        &whole[..20],
        &whole[..50],
        b"not an index, but long enough for one",
        &[&whole[..12], &[0; 60][..]].concat(),
    ] {
        fs::write(&index, bytes).expect("writable");
        assert!(
            matches!(try_land(&ledger, &[("b", create(""))]), Err(LedgerError::BadIndex { .. })),
            "{bytes:?}"
        );
    }
    fs::write(&index, whole).expect("writable");
    land(&ledger, &[("b", create(""))]);
    registry.assert_sound();
}

#[test]
fn head_away_from_the_branch() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1"))]);
    registry.git(&["switch", "-q", "-c", "other"]);
    let LedgerError::HeadElsewhere { head, branch } = refused(&registry) else {
        panic!("elsewhere")
    };
    assert_eq!((head.as_deref(), branch.as_str()), (Some("other"), "main"));
    assert!(
        matches!(try_land(&ledger, &[("b", create(""))]), Err(LedgerError::HeadElsewhere { .. })),
        "also if it moved after opening"
    );
    registry.git(&["switch", "-q", "--detach"]);
    assert!(matches!(refused(&registry), LedgerError::HeadElsewhere { head: None, .. }));
    let other = Options { branch: "other".into(), ..options() };
    registry.git(&["switch", "-q", "other"]);
    assert!(GitLedger::open(&registry.dir, &other).is_ok());
}

#[test]
fn a_merge_or_rebase_under_way() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[("a", create("1"))]);
    registry.git(&["switch", "-q", "-c", "side"]);
    registry.write("a", "side");
    registry.git(&["commit", "-qam", "side"]);
    registry.git(&["switch", "-q", "main"]);
    land(&ledger, &[("a", replace("main"))]);
    for (args, name) in [(["merge", "side"], "merge"), (["rebase", "side"], "rebase")] {
        assert!(
            !git_command(&registry.dir, &args).output().expect("git runs").status.success(),
            "they conflict"
        );
        assert!(
            matches!(refused(&registry), LedgerError::InProgress { name: found } if found == name)
        );
        assert!(matches!(
            try_land(&ledger, &[("b", create(""))]),
            Err(LedgerError::InProgress { .. } | LedgerError::HeadElsewhere { .. })
        ));
        registry.git(&[name, "--abort"]);
    }
    land(&ledger, &[("b", create(""))]);
    registry.assert_sound();
}

#[test]
fn locks_of_git_that_do_not_go_away() {
    let registry = Registry::new();
    land(&registry.open(), &[("a", create("1"))]);
    let hasty = Options { patience: Duration::from_millis(50), ..options() };
    let ledger = GitLedger::open(&registry.dir, &hasty).expect("it opens").ledger;
    for lock in ["index.lock", "refs/heads/main.lock"] {
        let lock = registry.dir.join(".git").join(lock);
        fs::write(&lock, "").expect("writable");
        let Err(LedgerError::GitBusy { lock: named, .. }) = try_land(&ledger, &[("b", create(""))])
        else {
            panic!("busy")
        };
        assert_eq!(
            named.canonicalize().expect("it is there"),
            lock.canonicalize().expect("it is there")
        );
        assert!(lock.exists(), "what is not ours is not removed");
        fs::remove_file(lock).expect("removable");
    }
    assert_eq!(ledger.history(None).expect("readable").len(), 1);
    land(&ledger, &[("b", create(""))]);
    registry.assert_sound();
}

#[test]
fn another_writer_that_does_not_finish() {
    let registry = Registry::new();
    let holder = fs::File::create(registry.dir.join(".git/baobei.lock")).expect("writable");
    holder.lock().expect("lockable");
    let hasty = Options { patience: Duration::from_millis(50), ..options() };
    let ledger = GitLedger::open(&registry.dir, &hasty).expect("reading needs no lock").ledger;
    assert!(matches!(try_land(&ledger, &[("a", create(""))]), Err(LedgerError::Busy { .. })));
    drop(holder);
    land(&ledger, &[("a", create(""))]);
}

#[test]
fn names_and_messages_that_git_cannot_keep() {
    let registry = Registry::new();
    let ledger = registry.open();
    for bad in ["", " ", "a<b", "a\nb"] {
        let mut by = by(0);
        by.author.person.name = bad.into();
        let outcome =
            commit(&ledger, &by, |_, _| Ok::<_, LedgerError>(Some(change(&[("a", create(""))]))));
        assert!(matches!(outcome, Err(LedgerError::BadPerson { .. })), "{bad:?}");
    }
    let outcome = commit(&ledger, &by(0), |_, _| {
        Ok::<_, LedgerError>(Some(Change {
            message: "a\0b".into(),
            ..change(&[("a", create(""))])
        }))
    });
    assert!(matches!(outcome, Err(LedgerError::BadMessage)));
    assert_eq!(ledger.head().expect("readable"), None);
}

#[cfg(unix)]
#[test]
fn a_link_leads_nowhere() {
    let registry = Registry::new();
    let outside = registry.dir.with_file_name("outside");
    fs::create_dir(&outside).expect("a folder");
    std::os::unix::fs::symlink(&outside, registry.dir.join("reports")).expect("a link");
    let ledger = registry.open();
    assert!(matches!(
        try_land(&ledger, &[("reports/a", create(""))]),
        Err(LedgerError::Clash { .. })
    ));
    assert_eq!(fs::read_dir(outside).expect("readable").count(), 0);
    assert_eq!(ledger.head().expect("readable"), None);
}

#[test]
fn a_repository_is_not_made_twice() {
    let registry = Registry::new();
    assert!(matches!(
        GitLedger::init(&registry.dir, &options()),
        Err(LedgerError::AlreadyARepository { .. })
    ));
}
