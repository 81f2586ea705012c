//! Lies of the hub itself: receipts edited, left out, put elsewhere, signed by another key.

use std::fs;

use baobei::domain::ids::CommitId;
use baobei::domain::instant::Instant;
use baobei::trust::RECEIPT;
use baobei::trust::log::object;
use baobei::trust::receipt::{Receipt, SignedReceipt};
use baobei::trust::sign::FileKey;

use super::super::Hub;

/// A receipt as it stands in the log: text and signature.
fn signed(message: &str) -> SignedReceipt {
    SignedReceipt::read(message).unwrap_or_else(|_| panic!("no receipt: {message}"))
}

impl Hub {
    /// The receipts of the log, oldest first.
    pub(super) fn log(&self) -> Vec<SignedReceipt> {
        let ids = self.hub(&["rev-list", "--reverse", "refs/receipts/log"]);
        let raw = |id: &str| self.git_in("hub.git", &["cat-file", "commit", id]).fine().out;
        ids.lines().map(|id| signed(raw(id).split_once("\n\n").expect("a message").1)).collect()
    }

    /// Signs a receipt with the key in a file.
    pub(super) fn sign(&self, receipt: Receipt, key: &str) -> SignedReceipt {
        let key = FileKey::read(&self.path(key)).expect("a key");
        let signature = key.sign_for(RECEIPT, receipt.text().as_bytes()).expect("a signature");
        SignedReceipt { receipt, signature, certificate: None }
    }

    /// Puts another log into a hub, by file.
    pub(super) fn relog(&self, hub: &str, log: &[SignedReceipt]) {
        let mut parent = None;
        for signed in log {
            fs::write(self.path("receipt"), object(signed, parent)).expect("written");
            let id =
                self.git_in(hub, &["hash-object", "-t", "commit", "-w", "../receipt"]).fine().out;
            parent = Some(id.trim().parse().expect("an id"));
        }
        self.point(hub, "refs/receipts/log", &parent.expect("a receipt").to_string());
    }
}

const HUB_KEY: &str = "hub.git/baobei/hub_key";

/// What is changed in a receipt; a commit of long ago is at hand.
type Edit = fn(&mut Receipt, CommitId);

/// Changes the newest receipt and signs it with a key; the texts before it stay.
fn newest(hub: &Hub, key: &str, change: impl FnOnce(&mut Receipt)) -> Vec<SignedReceipt> {
    let mut log = hub.log();
    let mut last = log.pop().expect("a receipt").receipt;
    change(&mut last);
    log.push(hub.sign(last, key));
    log
}

#[test]
fn attack_a_receipt_edited() {
    let hub = Hub::besieged();
    let mut log = hub.log();
    log[2].receipt.at = Instant::from_epoch(log[2].receipt.at.epoch() + 1);
    hub.relog("hub.git", &log);
    hub.audit("hub.git").names("hub-signature").script_says("THE HUB DID NOT SIGN RECEIPT 3");
}

#[test]
fn attack_a_receipt_dropped() {
    let hub = Hub::besieged();
    let mut log = hub.log();
    log.remove(1);
    hub.relog("hub.git", &log);
    hub.audit("hub.git").names("broken-chain").script_says("THE CHAIN IS BROKEN AT RECEIPT 2");
}

#[test]
fn attack_the_newest_receipt_dropped() {
    let hub = Hub::besieged();
    let mut log = hub.log();
    log.pop();
    hub.relog("hub.git", &log);
    hub.audit("hub.git").names("unreceipted").script_says("THE BRANCH IS NOT WHERE");
}

#[test]
fn attack_receipts_reordered() {
    let hub = Hub::besieged();
    let mut log = hub.log();
    log.swap(1, 2);
    hub.relog("hub.git", &log);
    hub.audit("hub.git").names("broken-chain").script_says("THE CHAIN IS BROKEN AT RECEIPT 2");
}

#[test]
fn attack_a_receipt_by_another_key() {
    let hub = Hub::besieged();
    let log = newest(&hub, "eve", |_| ());
    hub.relog("hub.git", &log);
    hub.audit("hub.git").names("hub-signature").script_says("THE HUB DID NOT SIGN RECEIPT 3");
}

/// The hub's own key, and a text that does not fit the branch or the receipt before.
#[test]
fn attack_receipts_that_tell_of_another_branch() {
    let hub = Hub::besieged();
    let first = hub.log()[0].receipt.new;
    let cases: [(&str, &str, Edit); 5] = [
        ("other-commits", "LISTS OTHER COMMITS", |receipt, first| receipt.commits.insert(0, first)),
        ("broken-chain", "THE CHAIN IS BROKEN", |receipt, _| receipt.at = Instant::from_epoch(1)),
        ("broken-chain", "THE CHAIN IS BROKEN", |receipt, _| receipt.number = 7),
        ("broken-chain", "THE CHAIN IS BROKEN", |receipt, _| {
            receipt.registry = "fedcba9876543210".to_owned()
        }),
        ("broken-chain", "THE CHAIN IS BROKEN", |receipt, first| receipt.old = Some(first)),
    ];
    let honest = hub.log();
    for (code, words, change) in cases {
        hub.relog("hub.git", &honest);
        let log = newest(&hub, HUB_KEY, |receipt| change(receipt, first));
        hub.relog("hub.git", &log);
        hub.audit("hub.git").names(code).script_says(words);
    }
    hub.relog("hub.git", &honest);
    hub.audit("hub.git").is_clean();
}

/// What is no receipt in the log is not passed over.
#[test]
fn attack_a_commit_in_the_log_that_is_no_receipt() {
    let hub = Hub::besieged();
    let tree = hub.hub(&["hash-object", "-t", "tree", "-w", "/dev/null"]);
    let log = hub.hub(&["rev-parse", "refs/receipts/log"]);
    let who = ["-c", "user.name=hub", "-c", "user.email=hub@example.com"];
    let id = hub.hub(&[&who[..], &["commit-tree", &tree, "-p", &log, "-m", "nothing"]].concat());
    hub.point("hub.git", "refs/receipts/log", &id);
    let audit = hub.audit("hub.git");
    audit.names("no-receipt");
    assert!(!audit.script.ok);
    hub.tick(1);
    hub.works("zhao");
    hub.refuses(|| hub.push("zhao", &[]), "broken-log");
}
