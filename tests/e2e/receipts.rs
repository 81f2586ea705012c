//! Receipts date and number what has landed; what has none is shown as what it is.

use baobei::domain::ids::CommitId;
use baobei::domain::instant::Instant;
use baobei::ledger::git::{GitLedger, Options};
use baobei::trust::log::{head, object};
use baobei::trust::receipt::{LOG, Mode, Receipt, SignedReceipt};

use super::customer;
use crate::common::House;

/// A house with a hub that nobody can reach.
fn house() -> House {
    let house = House::new(&["home-renovation"]).staff(&["lin:sales"]);
    let key = house.root().join("home").join("key");
    let _ = house
        .finished(
            house.program("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&key),
        )
        .ok();
    let public = std::fs::read_to_string(key.with_extension("pub")).expect("a public key");
    house.writes(&format!(
        "--as zhao staff key add lin --email lin@example.com --key '{}'",
        public.trim()
    ));
    house.git(&["remote", "add", "origin", "git://127.0.0.1:1/hub"]);
    house.git(&["config", "gpg.format", "ssh"]);
    house.git(&["config", "user.signingkey", &key.display().to_string()]);
    // Git knows the tree without files by heart, but its check wants to see it.
    house.git(&["hash-object", "-t", "tree", "-w", "/dev/null"]);
    house
}

/// The hub's answer to everything that is there, as a fetch would bring it; nobody looks at its
/// signature here.
fn acknowledge(house: &House, mode: Mode, time: &str) {
    let ledger = GitLedger::open(house.folder(), &Options::default()).expect("a registry").ledger;
    let before = head(&ledger).expect("a log");
    let old = before.as_ref().map(|entry| entry.receipt().new);
    let range = old.map_or_else(|| "HEAD".to_owned(), |old| format!("{old}..HEAD"));
    let listed = house.git(&["rev-list", "--reverse", "--first-parent", &range]);
    let commits: Vec<CommitId> =
        listed.lines().map(|line| line.parse().expect("a commit")).collect();
    let receipt = Receipt {
        registry: "7Q2M".to_owned(),
        mode,
        number: before.as_ref().map_or(0, |entry| entry.receipt().number) + 1,
        previous: before.as_ref().map(|entry| entry.receipt().sum()),
        at: Instant::from_epoch(
            chrono::DateTime::parse_from_rfc3339(time).expect("a time").timestamp(),
        ),
        branch: "refs/heads/main".to_owned(),
        old,
        new: *commits.last().expect("something landed"),
        certificate: None,
        next_key: None,
        commits,
    };
    let signature = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n".to_owned();
    let raw = object(
        &SignedReceipt { receipt, signature, certificate: None },
        before.map(|entry| entry.commit),
    );
    let commit = ledger.store_commit(&raw).expect("written");
    house.git(&["update-ref", LOG, &commit.to_string()]);
    house.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
}

/// A new customer of lin's.
fn add(house: &House, number: u32) -> String {
    let line = customer("王小明", &format!("1380000{number:04}"), &format!("{number}-1"));
    house.adds(&format!("--offline --as lin {line}"))
}

fn shown(house: &House, report: &str) -> serde_json::Value {
    house.reads(&format!("--as zhao report show {report} --format json")).items("report").remove(0)
}

fn status(house: &House) -> serde_json::Value {
    house.reads("status --format json").items("status").remove(0)
}

#[test]
fn a_receipt_dates_and_numbers_what_has_landed() {
    let house = house();
    assert_eq!(
        (status(&house)["level"].as_str(), status(&house)["not_landed"].as_u64()),
        (Some("unreceipted"), Some(3))
    );
    house.at("2026-03-02 10:00");
    let old = add(&house, 1);
    acknowledge(&house, Mode::Adopt, "2026-03-09T08:00:00+08:00");
    let adopted = shown(&house, &old);
    assert_eq!(adopted["receipt"], 1);
    assert_eq!(
        adopted["landed"], "2026-03-02T10:00:01+08:00",
        "who adopts a history does not date it anew"
    );

    house.at("2026-03-10 23:50");
    let new = add(&house, 2);
    let waiting = shown(&house, &new);
    assert_eq!(
        (&waiting["landed"], &waiting["waits"], &waiting["receipt"]),
        (&serde_json::Value::Null, &true.into(), &serde_json::Value::Null)
    );
    assert_eq!(waiting["authored"], "2026-03-10T23:50:01+08:00");
    let file = house.file_of(&new);
    let digest = house.finished(house.program("sha256sum").arg(&file)).ok().stdout;
    let status_now = status(&house);
    assert_eq!((&status_now["level"], &status_now["not_landed"]), (&"own-hub".into(), &1.into()));
    assert_eq!(status_now["newest_receipt"]["number"], 1);
    assert_eq!(status_now["claims"][0]["file"], file.as_str());
    assert_eq!(status_now["claims"][0]["sha256"], waiting["claim"]);
    assert!(digest.starts_with(waiting["claim"].as_str().expect("a code")));
    let card = house.reads(&format!("--as zhao report show {new}")).stdout;
    assert!(
        card.contains("not landed: the order is not secured") && card.contains("Claim code"),
        "{card}"
    );
    let list = house.reads("--as zhao report list").stdout;
    assert!(list.ends_with("Order: the hub’s receipts; 1 commit has not landed\n"), "{list}");

    // The hub's clock is ahead of ours, and past midnight.
    acknowledge(&house, Mode::Hook, "2026-03-11T00:05:00+08:00");
    let landed = shown(&house, &new);
    assert_eq!(
        (&landed["landed"], &landed["waits"], &landed["receipt"]),
        (&"2026-03-11T00:05:00+08:00".into(), &false.into(), &2.into())
    );
    assert_eq!(landed["claim"], waiting["claim"], "the code stays");
    let log = house
        .reads(&format!("--as zhao report log {new} --format json"))
        .items("history")
        .remove(0);
    assert_eq!(
        (&log["receipt"], &log["landed"], &log["level"]),
        (&2.into(), &"2026-03-11T00:05:00+08:00".into(), &"own-hub".into())
    );
    let row = house.reads(&format!("--as zhao report log {new} --format csv")).rows().remove(0);
    assert_eq!(row["receipt"], "2");
    let told = house.reads(&format!("--as zhao rule explain {new}")).stdout;
    assert!(told.contains("receipt 2") && told.contains("Writer’s clock"), "{told}");
    let still = shown(&house, &old);
    assert_eq!(
        (&still["landed"], &still["receipt"]),
        (&adopted["landed"], &adopted["receipt"]),
        "what landed before stays as it was"
    );
}

#[test]
fn the_level_is_that_of_the_newest_receipt() {
    let house = house();
    for (number, mode, level) in
        [(1, Mode::Post, "post-receive"), (2, Mode::Poll, "polled"), (3, Mode::Late, "own-hub")]
    {
        add(&house, number);
        acknowledge(&house, mode, "2026-03-09T08:00:00+08:00");
        assert_eq!(status(&house)["level"], level);
    }
    for language in ["en", "zh-CN"] {
        let card = house.reads(&format!("--lang {language} status")).stdout;
        assert!(card.contains("git://127.0.0.1:1/hub") && !card.contains('⟦'), "{card}");
    }
}

#[test]
fn receipts_that_contradict_themselves_stop_everything() {
    let house = house();
    add(&house, 1);
    acknowledge(&house, Mode::Hook, "2026-03-09T08:00:00+08:00");
    house.git(&["update-ref", LOG, "HEAD"]);
    let said = house.ends("report list", 5).stderr;
    assert!(said.contains("refs/receipts/log"), "{said}");
}
