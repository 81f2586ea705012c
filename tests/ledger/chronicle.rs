//! Which fact landed when, with and without the cache.

use super::*;
use baobei::domain::record::AppendFault;
use baobei::index::{Chronicle, NoReceipts};
use ulid::Ulid;

const REPORT: &str = "reports/2026/11/21/01KAJ3V5M8Q4W7R2T9X6Y1Z0BC.toml";
const HEAD: &str = "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC";
const VISIT: &str = "01KAJ4V5M8Q4W7R2T9X6Y1Z0BC";

fn id(text: &str) -> Ulid {
    Ulid::from_string(text).expect("an id")
}

fn report(events: &[&str]) -> String {
    let events: String = events.iter().map(|id| format!("[[event]]\nid = '{id}'\n")).collect();
    format!("id = '{HEAD}'\nnote = 'x'\n{events}")
}

/// Reads the chronicle three ways and expects one answer.
fn chronicle(registry: &Registry) -> Chronicle {
    let ledger = registry.open();
    let cache = ledger.local_dir().join("chronicle.v1");
    let [fresh, filled, cached] = [None, Some(cache.as_path()), Some(cache.as_path())]
        .map(|cache| Chronicle::load(&ledger, &NoReceipts, cache).expect("readable"));
    assert_eq!(fresh, filled, "with what the cache had before");
    assert_eq!(fresh, cached, "with all from the cache");
    fresh
}

#[test]
fn a_fact_lands_where_its_id_first_appears() {
    let registry = Registry::new();
    assert_eq!(chronicle(&registry).tip(), None);
    let first = land(
        &registry.open(),
        &[(REPORT, create(&report(&[]))), ("policy/p.toml", create("version = 1"))],
    );
    chronicle(&registry);
    let second = land(&registry.open(), &[(REPORT, replace(&report(&[VISIT])))]);
    let third = land(&registry.open(), &[("policy/p.toml", replace("version = 2"))]);
    let chronicle = chronicle(&registry);
    let landing = |text| chronicle.landing(&id(text)).map(|landed| (landed.order, landed.commit));
    assert_eq!(landing(HEAD), Some((1, first)));
    assert_eq!(landing(VISIT), Some((2, second)));
    assert_eq!(landing("01KAJ9V5M8Q4W7R2T9X6Y1Z0BC"), None);
    assert_eq!(chronicle.holder(&id(VISIT)), Some(&path(REPORT)));
    assert_eq!(chronicle.path_landing(&path("policy/p.toml")).map(|landed| landed.order), Some(1));
    assert_eq!(chronicle.last_change(&path("policy/p.toml")).map(|landed| landed.order), Some(3));
    assert_eq!(chronicle.changed_since(first), Some(vec![&path("policy/p.toml"), &path(REPORT)]));
    assert_eq!(chronicle.changed_since(third), Some(Vec::new()));
    assert_eq!(chronicle.changed_since(CommitId([0; 20])), None);
    assert_eq!(chronicle.violations(), []);
}

#[test]
fn edits_of_what_has_landed_are_seen() {
    let registry = Registry::new();
    let ledger = registry.open();
    let other = "reports/2026/11/21/01KAJ9V5M8Q4W7R2T9X6Y1Z0BC.toml";
    land(&ledger, &[(REPORT, create(&report(&[VISIT])))]);
    land(&ledger, &[(other, create(&format!("[[event]]\nid = '{VISIT}'")))]);
    land(&ledger, &[(REPORT, replace(&report(&[VISIT]).replace("'x'", "'y'")))]);
    chronicle(&registry);
    land(&ledger, &[(REPORT, replace(&report(&[])))]);
    land(&ledger, &[(REPORT, replace("id = "))]);
    land(&ledger, &[(REPORT, Write::Remove)]);
    let chronicle = chronicle(&registry);
    let found: Vec<_> = chronicle
        .violations()
        .iter()
        .map(|found| (found.order, found.path.as_str(), found.fault.clone()))
        .collect();
    let expected = [
        (2, other, AppendFault::Reused(id(VISIT))),
        (3, REPORT, AppendFault::Altered(id(HEAD))),
        (4, REPORT, AppendFault::Altered(id(HEAD))),
        (4, REPORT, AppendFault::Vanished(id(VISIT))),
        (5, REPORT, AppendFault::Unreadable),
        (6, REPORT, AppendFault::Removed),
    ];
    assert_eq!(found, expected);
    assert_eq!(chronicle.landing(&id(VISIT)).map(|landed| landed.order), Some(1));
}

#[test]
fn a_damaged_or_foreign_cache_changes_nothing() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[(REPORT, create(&report(&[])))]);
    land(&ledger, &[(REPORT, replace(&report(&[VISIT])))]);
    let truth = chronicle(&registry);
    let cache = ledger.local_dir().join("chronicle.v1");
    let whole = fs::read(&cache).expect("readable");
    let read = || Chronicle::load(&ledger, &NoReceipts, Some(&cache)).expect("readable");
    for end in 0..whole.len() {
        fs::write(&cache, &whole[..end]).expect("writable");
        assert_eq!(read(), truth, "cut to {end} bytes");
        // A process that another test starts at this very moment holds the lock of the cache until
        // it runs its own program.
        let is_mended =
            (0..100).any(|_| fs::read(&cache).expect("readable") == whole || read() != truth);
        assert!(is_mended && read() == truth, "cut to {end} bytes: mended");
    }
    for place in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x10;
        fs::write(&cache, &bytes).expect("writable");
        assert_eq!(read(), truth, "byte {place} flipped");
    }
    fs::remove_file(&cache).expect("removable");
    fs::create_dir(&cache).expect("a folder in its place");
    assert_eq!(read(), truth, "a cache that cannot be written");
}

#[test]
fn a_rewritten_branch_is_read_anew() {
    let registry = Registry::new();
    let ledger = registry.open();
    land(&ledger, &[(REPORT, create(&report(&[])))]);
    land(&ledger, &[(REPORT, replace(&report(&[VISIT])))]);
    chronicle(&registry);
    registry.git(&["reset", "-q", "--hard", "HEAD~1"]);
    assert_eq!(chronicle(&registry).landing(&id(VISIT)), None);
    registry.git(&["commit", "-q", "--allow-empty", "-m", "between"]);
    land(&ledger, &[(REPORT, replace(&report(&[VISIT])))]);
    assert_eq!(chronicle(&registry).landing(&id(VISIT)).map(|landed| landed.order), Some(3));
}
