use super::*;
use crate::domain::instant::Instant;
use crate::trust::fixture::{SETTINGS, Yard, key, path_of, report, staff};
use crate::trust::receipt::Receipt;
use crate::trust::sign::FileKey;

/// Three reports, each in a receipt.
fn yard() -> Yard {
    let mut yard = Yard::new();
    yard.receipt(Mode::Hook);
    for nth in 0..3 {
        yard.files(nth);
        yard.receipt(Mode::Hook);
    }
    yard
}

fn verified(yard: &Yard, full: bool) -> Verified {
    verify(&yard.ledger, &Asked { full, ..Asked::default() }).expect("readable")
}

/// What is found by somebody who brings a key along.
fn found_with(yard: &Yard, hub: &FileKey) -> Vec<&'static str> {
    let asked = Asked { hub_key: Some(hub.public()), ..Asked::default() };
    codes(&verify(&yard.ledger, &asked).expect("readable"))
}

fn codes(found: &Verified) -> Vec<&'static str> {
    found.wrong.iter().map(|finding| finding.fault.code()).collect()
}

#[test]
fn an_honest_history_is_in_order_and_only_what_is_new_is_looked_at_again() {
    let mut yard = yard();
    let found = verified(&yard, false);
    assert_eq!(codes(&found), [""; 0]);
    assert_eq!((found.receipts, found.commits.len(), found.since), (4, 4, None));
    let last = found.commits.last().expect("a commit");
    assert_eq!(
        (last.email.as_deref(), last.receipt, last.outside),
        (Some("lin@example.com"), Some(4), false)
    );
    assert!(last.earliest < last.claimed && last.claimed < last.latest);
    yard.now += 60;
    let two = staff("zhao", 1) + "\n[[key]]\npublic = \"" + &key(3).public().to_string() + "\"\n";
    yard.commit_as("zhao", 1, &[("org/staff/zhao.toml", two)]);
    yard.now += 60;
    yard.commit_as(
        "zhao",
        3,
        &[("org/teams/east.toml", "format = 1\nid = \"east\"\nname = \"east\"\n".to_owned())],
    );
    yard.receipt(Mode::Late);
    let found = verified(&yard, false);
    assert_eq!(
        (codes(&found), found.since, found.receipts, found.commits.len()),
        (vec![], Some(4), 1, 2)
    );
    assert_eq!(found.late, [(5, Mode::Late)]);
    assert_eq!(verified(&yard, true).commits.len(), 6);
}

#[test]
fn the_key_that_is_given_outweighs_whatever_the_registry_or_a_memory_says() {
    let mut yard = yard();
    assert_eq!(codes(&verified(&yard, false)), [""; 0], "and remembered");
    assert_eq!(found_with(&yard, &key(9)), [""; 0]);
    assert_eq!(found_with(&yard, &key(8)), ["hub-signature"; 4]);
    let names = |key: &FileKey| format!("{SETTINGS}hub_key = \"{}\"\n", key.public());
    // The old key acknowledges the commit that names the next one, which signs from then on.
    yard.now += 60;
    yard.commit_as("zhao", 1, &[("baobei.toml", names(&key(8)))]);
    yard.receipt(Mode::Hook);
    yard.hub = key(8);
    yard.files(3);
    yard.receipt(Mode::Hook);
    assert_eq!(codes(&verified(&yard, true)), [""; 0]);
    for known in [9, 8] {
        assert_eq!(found_with(&yard, &key(known)), [""; 0], "the first key and its successor");
    }
    yard.hub = key(9);
    yard.goes_on();
    yard.receipt(Mode::Hook);
    assert_eq!(found_with(&yard, &key(9)), ["hub-signature"], "a key that was replaced");
    // The key is lost: an admin names the next one, alone, in a receipt that bears it already.
    yard.hub = key(7);
    yard.now += 60;
    yard.commit_as("zhao", 1, &[("baobei.toml", names(&key(7)))]);
    yard.receipt(Mode::Hook);
    assert_eq!(found_with(&yard, &key(9)), ["hub-signature"]);
    yard.hub = key(6);
    yard.now += 60;
    yard.commit_as("lin", 2, &[("baobei.toml", names(&key(6)))]);
    yard.receipt(Mode::Hook);
    let found = found_with(&yard, &key(9));
    assert_eq!(
        found.iter().filter(|code| **code == "hub-signature").count(),
        2,
        "no admin: {found:?}"
    );
}

/// A hub whose key was changed without a word: what it signed proves nothing, until an admin names
/// its key in a commit that lands alone; that it was so is told for ever.
#[test]
fn an_admin_vouches_for_what_a_new_key_signed() {
    let mut yard = yard();
    yard.hub = key(8);
    yard.goes_on();
    yard.receipt(Mode::Hook);
    assert_eq!(found_with(&yard, &key(9)), ["hub-signature"]);
    let names = format!("{SETTINGS}hub_key = \"{}\"\n", key(8).public());
    yard.now += 60;
    yard.commit_as("lin", 2, &[("baobei.toml", names.clone())]);
    yard.receipt(Mode::Hook);
    assert!(found_with(&yard, &key(9)).contains(&"hub-signature"), "no admin");
    let mut yard = self::yard();
    yard.hub = key(8);
    yard.goes_on();
    yard.receipt(Mode::Hook);
    yard.now += 60;
    yard.commit_as("zhao", 1, &[("baobei.toml", names)]);
    yard.receipt(Mode::Hook);
    let asked = Asked { full: true, hub_key: Some(key(9).public()), ..Asked::default() };
    for _ in 0..2 {
        let found = verify(&yard.ledger, &asked).expect("no trouble");
        assert_eq!(codes(&found), [""; 0]);
        assert_eq!(found.vouched.len(), 1, "{:?}", found.vouched);
    }
}

/// A registry that names the key of whoever forged it from its first commit on.
#[test]
fn a_forged_registry_does_not_vouch_for_its_key() {
    let mut yard = Yard::new();
    yard.hub = key(8);
    let names = format!("{SETTINGS}hub_key = \"{}\"\n", key(8).public());
    yard.commit_as("zhao", 1, &[("baobei.toml", names)]);
    yard.receipt(Mode::Hook);
    yard.goes_on();
    yard.receipt(Mode::Hook);
    assert_eq!(codes(&verified(&yard, false)), [""; 0], "who knows no key believes the first");
    assert_eq!(found_with(&yard, &key(9)), ["hub-signature"; 2]);
}

#[test]
fn lies_about_who_and_when_are_named() {
    let lie = |who: &str, seed: u8, shift: i64| {
        let mut yard = yard();
        yard.now += 60;
        let receipted = yard.now;
        yard.now += shift;
        yard.commit_as(who, seed, &[(&path_of(3), report(3))]);
        yard.now = receipted;
        yard.receipt(Mode::Post);
        let found = verified(&yard, false);
        (codes(&found), found.commits.last().is_some_and(|judged| judged.outside))
    };
    assert_eq!(lie("lin", 2, 0), (vec![], false));
    assert_eq!(lie("lin", 7, 0), (vec!["foreign-key"], false));
    assert_eq!(lie("lin", 1, 0), (vec!["foreign-key"], false), "signed by a colleague");
    assert_eq!(lie("nobody", 2, 0), (vec!["unknown-person"], false));
    assert_eq!(lie("lin", 2, 3600), (vec!["from-the-future"], true));
    assert_eq!(lie("lin", 2, -3600), (vec!["before-its-parent"], true));
}

/// The key counts at the time of the receipt, not at the date that the commit claims.
#[test]
fn a_closed_key_signs_nothing_with_an_old_date() {
    let mut yard = yard();
    let closed = staff("lin", 2)
        + "until = 2026-02-02T03:00:00Z\n\n[[key]]\npublic = \""
        + &key(4).public().to_string()
        + "\"\n";
    yard.commit_as("zhao", 1, &[("org/staff/lin.toml", closed)]);
    yard.receipt(Mode::Hook);
    yard.commit_as("lin", 2, &[(&path_of(3), report(3))]);
    yard.now += 3600;
    yard.receipt(Mode::Post);
    assert_eq!(codes(&verified(&yard, false)), ["closed-key"]);
}

#[test]
fn a_log_that_lies_is_named() {
    let mut forged = yard();
    forged.hub = key(8);
    forged.goes_on();
    forged.receipt(Mode::Hook);
    forged.hub = key(9);
    assert!(codes(&verified(&forged, true)).contains(&"hub-signature"));

    let change = |change: fn(&mut Receipt)| {
        let yard = yard();
        let last = log::head(&yard.ledger).expect("readable").expect("a receipt");
        let mut receipt = last.receipt().clone();
        change(&mut receipt);
        yard.keep(receipt, last.parent);
        codes(&verified(&yard, false))
    };
    assert_eq!(change(|_| ()), [""; 0]);
    assert_eq!(change(|receipt| receipt.at = Instant::from_epoch(1)), ["broken-chain"]);
    assert_eq!(change(|receipt| receipt.number = 9), ["broken-chain"]);
    assert_eq!(
        change(|receipt| receipt.commits.insert(0, CommitId([3; 20]))),
        ["other-commits", "missing"]
    );
}

#[test]
fn a_branch_that_left_its_receipts_is_named() {
    let mut yard = yard();
    let last = yard
        .ledger
        .raw_commit(log::head(&yard.ledger).expect("readable").expect("a receipt").receipt().new)
        .expect("a commit");
    assert_eq!(codes(&verified(&yard, false)), [""; 0]);
    let forced = yard.goes_on();
    assert_eq!(codes(&verified(&yard, false))[..1], ["unreceipted"]);
    // Rewound by one commit: the newest receipt speaks of what is gone.
    let parent = crate::trust::shape::Plain::read(&last).expect("plain").parent.expect("a parent");
    yard.point("refs/heads/main", parent);
    assert_eq!(codes(&verified(&yard, false)), ["branch-rewritten", "branch-elsewhere"]);
    // In a clone, what is only here is no lie.
    yard.point("refs/heads/main", forced);
    let done = std::process::Command::new("git")
        .arg("-C")
        .arg(yard.path())
        .args(["config", "remote.origin.url", "/nowhere"])
        .status();
    assert!(done.expect("git").success());
    yard.point(
        "refs/remotes/origin/main",
        log::head(&yard.ledger).expect("readable").expect("a receipt").receipt().new,
    );
    let found = verified(&yard, false);
    assert_eq!(found.pending, 1);
}

#[test]
fn a_log_that_was_cut_since_the_last_look_is_noticed() {
    let yard = yard();
    assert_eq!(codes(&verified(&yard, false)), [""; 0]);
    let last = log::head(&yard.ledger).expect("readable").expect("a receipt");
    let before =
        log::entry(&yard.ledger, last.parent.expect("a receipt before")).expect("readable");
    yard.point("refs/receipts/log", before.commit);
    yard.point("refs/heads/main", before.receipt().new);
    assert_eq!(
        codes(&verified(&yard, false)),
        ["log-rewritten", "branch-rewritten"],
        "cut together, as only a witness or a clone sees"
    );
    assert_eq!(codes(&verified(&yard, true)), ["log-rewritten", "branch-rewritten"]);
}

#[test]
fn a_witness_is_believed_before_the_log() {
    let yard = yard();
    let head = log::head(&yard.ledger).expect("readable").expect("a receipt");
    let said = Cosigned::over(&head, head.receipt().at);
    let with = |cosigned: Cosigned| {
        let asked = Asked { hub_key: Some(yard.hub_key()), witnessed: vec![cosigned], full: true };
        let found = verify(&yard.ledger, &asked).expect("readable");
        (found.witnessed, codes(&found))
    };
    assert_eq!(with(said.clone()), (Some(4), vec![]));
    assert_eq!(
        with(Cosigned {
            receipt: crate::trust::receipt::Sha256Sum::hashed(b"another"),
            ..said.clone()
        }),
        (None, vec!["witness"])
    );
    assert_eq!(with(Cosigned { number: 5, ..said }), (None, vec!["witness-ahead"]));
}

/// Removes the bytes of a file version, as an erasure does.
fn erase(yard: &Yard, path: &str) {
    let output = std::process::Command::new("git")
        .arg("-C")
        .arg(yard.path())
        .args(["rev-parse", &format!("HEAD:{path}")])
        .output();
    let id = String::from_utf8(output.expect("git").stdout).expect("text");
    let (folder, file) = id.trim().split_at(2);
    std::fs::remove_file(yard.path().join(".git/objects").join(folder).join(file))
        .expect("a loose object");
}

#[test]
fn an_erased_customer_takes_no_proof_along() {
    let yard = yard();
    erase(&yard, &path_of(1));
    let found = verified(&yard, true);
    assert_eq!(codes(&found), [""; 0]);
    assert!(found.unread, "what could not be looked at is said");
    assert!(found.commits.iter().all(|judged| !judged.unseen));
    erase(&yard, "org/staff/lin.toml");
    let found = verified(&yard, true);
    assert_eq!(codes(&found), [""; 0]);
    assert!(found.commits.iter().any(|judged| judged.unseen));
}

#[test]
fn an_edited_fact_is_named() {
    let mut yard = yard();
    yard.now += 60;
    yard.commit_as("lin", 2, &[(&path_of(0), report(0).replace("王小明0", "王大明"))]);
    yard.receipt(Mode::Post);
    let found = verified(&yard, false);
    let edited = found.wrong.iter().filter_map(|finding| {
        if let VerifyFault::Edited { path, .. } = &finding.fault { Some(path) } else { None }
    });
    assert!(edited.eq([&path_of(0)]), "{:?}", found.wrong);
}

#[test]
fn without_a_hub_nothing_is_promised() {
    let yard = Yard::new();
    let found = verified(&yard, false);
    assert_eq!((codes(&found), found.newest, found.commits.len()), (vec![], None, 1));
    assert_eq!(verified(&yard, false).commits.len(), 1);
}
