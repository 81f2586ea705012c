//! The index is a cache: it follows history, and damage to it changes no answer.

use std::fs;
use std::path::Path;

use super::*;
use crate::domain::instant::Instant;
use crate::index::NoReceipts;
use crate::ledger::memory::MemoryLedger;
use crate::ledger::{Authorship, Change, GitIdentity, Ledger as _, Signature, Write};
use crate::rules::marks::sought;

const FIRST: &str = "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC";
const SECOND: &str = "01KAJ4V5M8Q4W7R2T9X6Y1Z0BD";

fn report(id: &str, phone: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nkind = \"k\"\npolicy = \"p\"\nregistrant = \"a\"\nnonce = \
         \"0\"\n[customer]\nphones = [\"{phone}\"]\n"
    )
}

fn land(ledger: &MemoryLedger, path: &str, write: Write) {
    let signature = Signature {
        person: GitIdentity { name: "x".into(), email: "x@x".into() },
        at: Instant::from_epoch(1_746_784_800),
        offset_minutes: 0,
    };
    let by = Authorship { author: signature.clone(), committer: signature, signer: None };
    let mut change = Some(Change {
        writes: [(path.parse().expect("a path"), write)].into(),
        message: "x\n".into(),
    });
    ledger.transact(&by, &mut |_, _| change.take()).map(|_| ()).expect("it lands");
}

fn file(ledger: &MemoryLedger, id: &str, phone: &str) {
    land(
        ledger,
        &format!("reports/2025/05/09/{id}.toml"),
        Write::Create(report(id, phone).into_bytes()),
    );
}

fn open(ledger: &MemoryLedger, folder: &Path) -> Keys {
    Keys::open(ledger, &NoReceipts, folder).expect("readable").expect("kept")
}

/// Names of the files in which a phone stands.
fn with(keys: &Keys, phone: &str) -> Vec<String> {
    let subject = crate::identity::Subject {
        phones: vec![crate::identity::Phone::parse(phone).expect("a phone")],
        ..Default::default()
    };
    let policy = "p".parse().expect("a policy");
    let files = keys.under(sought(&policy, crate::identity::Key::Phone, &subject));
    files
        .into_iter()
        .filter_map(|file| Some(keys.path(file)?.name().trim_end_matches(".toml").to_owned()))
        .collect()
}

#[test]
fn the_index_follows_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = MemoryLedger::new();
    assert!(open(&ledger, folder.path()).is_empty());
    file(&ledger, FIRST, "13800001234");
    assert_eq!(with(&open(&ledger, folder.path()), "13800001234"), [FIRST]);
    file(&ledger, SECOND, "138****1234");
    for _ in 0..2 {
        let keys = open(&ledger, folder.path());
        assert_eq!(with(&keys, "13800001234"), [FIRST, SECOND]);
        assert_eq!(with(&keys, "13811111234"), [SECOND]);
        let order = |id: &str| {
            keys.landing(&Ulid::from_string(id).expect("an id")).map(|landed| landed.order)
        };
        assert_eq!(
            [FIRST, SECOND, "01KAJ5V5M8Q4W7R2T9X6Y1Z0BC"].map(order),
            [Some(1), Some(2), None]
        );
        assert_eq!(keys.like("Z0BC").map(|files| files.len()), Some(1));
        assert_eq!(keys.like("01kaj").map(|files| files.len()), Some(2));
        assert_eq!(keys.like("ZZZZ").map(|files| files.len()), Some(0));
        assert_eq!(keys.like("0BC"), None);
        assert!(!keys.is_damaged());
    }
}

#[test]
fn another_history_has_another_index() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, other) = (MemoryLedger::new(), MemoryLedger::new());
    file(&one, FIRST, "13800001234");
    file(&other, SECOND, "13800001234");
    assert_eq!(with(&open(&one, folder.path()), "13800001234"), [FIRST]);
    assert_eq!(with(&open(&other, folder.path()), "13800001234"), [SECOND]);
}

#[test]
fn damage_is_noticed_or_mended() {
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = MemoryLedger::new();
    file(&ledger, FIRST, "13800001234");
    open(&ledger, folder.path());
    file(&ledger, SECOND, "13800001234");
    open(&ledger, folder.path());
    for name in ["keys.v1", "keys.v1.news"] {
        let path = folder.path().join(name);
        let whole = fs::read(&path).expect("there");
        for place in (0..whole.len()).step_by(37) {
            let mut torn = whole.clone();
            torn[place] ^= 0x40;
            fs::write(&path, &torn).expect("writable");
            let keys = open(&ledger, folder.path());
            let found = with(&keys, "13800001234");
            assert!(keys.is_damaged() || found == [FIRST, SECOND], "{name} {place} {found:?}");
            fs::write(&path, &whole[..place]).expect("writable");
            let keys = open(&ledger, folder.path());
            assert!(
                with(&keys, "13800001234") == [FIRST, SECOND] || keys.is_damaged(),
                "{name} cut at {place}"
            );
            fs::write(&path, &whole).expect("writable");
        }
    }
}

#[test]
fn long_news_become_tables() {
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = MemoryLedger::new();
    file(&ledger, FIRST, "13800001234");
    file(&ledger, SECOND, "13800001234");
    let files = IndexFiles::in_folder(folder.path());
    let straight = folder.path().join("straight");
    let keys = open(&ledger, folder.path());
    assert_eq!(keys.news.commits, []);
    let third = "01KAJ5V5M8Q4W7R2T9X6Y1Z0BE";
    file(&ledger, third, "13900001234");
    let keys = open(&ledger, folder.path());
    assert_eq!(keys.news.commits.len(), 1);
    let keys = keys.settle(&files).expect("written");
    assert_eq!(keys.news.commits, []);
    assert_eq!(with(&keys, "13900001234"), [third]);
    open(&ledger, &straight);
    assert_eq!(
        fs::read(files.tables).expect("there"),
        fs::read(straight.join("keys.v1")).expect("there"),
        "as if built at once"
    );
}
