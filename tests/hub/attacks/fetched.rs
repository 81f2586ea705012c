//! Lies of the hub, or of somebody who answers in its place, to a clone that fetches: nothing of
//! them is taken over.

use std::fs;

use baobei::domain::instant::Instant;
use baobei::trust::receipt::SignedReceipt;

use super::super::{Hub, Said};

/// A hub from which `wu` has fetched, and on which `lin`'s report has landed since.
fn fetched() -> Hub {
    let hub = Hub::besieged();
    hub.sync("wu").fine();
    hub.tick(1);
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub
}

impl Hub {
    fn sync(&self, who: &str) -> Said {
        self.baobei(&["--lang", "en", "-C", &format!("{who}-clone"), "sync"])
    }

    /// Everything that a clone holds to be true.
    fn known(&self, who: &str) -> String {
        self.git(who, &["for-each-ref", "refs/heads", "refs/remotes", "refs/receipts"]).fine().out
    }

    /// A clone that fetches a log is told why it takes nothing over, and takes nothing over.
    #[track_caller]
    fn distrusted(&self, log: &[SignedReceipt], words: &str) {
        self.relog("hub.git", log);
        let before = self.known("wu");
        for _ in 0..2 {
            let said = self.sync("wu");
            assert_eq!(said.code, Some(5), "{}", said.err);
            assert!(said.err.contains(words) && said.err.contains("hint: "), "{}", said.err);
            assert_eq!(self.known("wu"), before);
        }
        // A newcomer believes no more than they do who are there.
        let join = [
            "--lang",
            "en",
            "join",
            "hub.git",
            "new",
            "--name",
            "eve",
            "--email",
            "eve@example.com",
            "--key",
            "eve",
        ];
        let said = self.baobei(&join);
        assert!(
            said.code == Some(5) && said.err.contains(words) && !self.path("new").exists(),
            "{}",
            said.err
        );
    }
}

#[test]
fn attack_a_bad_receipt_fetched() {
    let hub = fetched();
    let honest = hub.log();
    let last = honest.last().expect("a receipt");
    let with = |signed: SignedReceipt| {
        honest[..honest.len() - 1].iter().cloned().chain([signed]).collect::<Vec<_>>()
    };
    hub.distrusted(
        &with(hub.sign(last.receipt.clone(), "eve")),
        "receipt 4 of the hub does not bear its key’s signature",
    );
    let mut later = last.clone();
    later.receipt.at = Instant::from_epoch(last.receipt.at.epoch() + 60);
    hub.distrusted(&with(later), "receipt 4 of the hub does not bear");
    let key = "hub.git/baobei/hub_key";
    let mut skips = last.receipt.clone();
    skips.number = 5;
    hub.distrusted(&with(hub.sign(skips, key)), "receipt 5 of the hub does not follow");
    let mut lists = last.receipt.clone();
    lists.commits.insert(0, honest[0].receipt.new);
    hub.distrusted(&with(hub.sign(lists, key)), "receipt 4 of the hub lists other commits");
    hub.relog("hub.git", &honest);
    hub.sync("wu").fine();
    assert_eq!(
        hub.git("wu", &["rev-parse", "main", "refs/receipts/log"]).fine().out,
        hub.hub(&["rev-parse", "main", "refs/receipts/log"]) + "\n"
    );
}

/// A key that was lost is followed by the one that an admin names, and by no other.
#[test]
fn attack_a_hub_that_changes_its_key() {
    let hub = fetched();
    hub.sync("wu").fine();
    for file in ["hub_key", "hub_key.pub"] {
        fs::remove_file(hub.path("hub.git/baobei").join(file)).expect("lost");
    }
    hub.baobei(&["hub", "install", "hub.git"]).fine();
    // Nothing lands before an admin says which key it is now.
    let work = hub.works("zhao");
    hub.refuses(|| hub.push("zhao", &["--push-option=lang=en"]), "new-key");
    // A keeper who lets it land all the same is not followed.
    let honest = hub.log();
    let main = honest.last().expect("a receipt").receipt.new.to_string();
    hub.force("zhao", "hub.git", &work);
    let mut receipt = honest.last().expect("a receipt").receipt.clone();
    (receipt.number, receipt.previous, receipt.old) =
        (receipt.number + 1, Some(receipt.sum()), Some(receipt.new));
    receipt.new = work.parse().expect("an id");
    receipt.commits = vec![receipt.new];
    let silent = hub.sign(receipt, "hub.git/baobei/hub_key");
    let silent = honest.iter().cloned().chain([silent]).collect::<Vec<_>>();
    hub.distrusted(&silent, "receipt 5 of the hub does not bear");
    hub.relog("hub.git", &honest);
    hub.point("hub.git", "refs/heads/main", &main);
    hub.git("zhao", &["reset", "-q", "--hard", &main]).fine();
    let key = hub.public("hub.git/baobei/hub_key");
    hub.write(
        "zhao",
        "baobei.toml",
        &format!("{}hub_key = \"{key}\"\n", hub.text("zhao", "baobei.toml")),
    );
    hub.commit("zhao", "settings: the key of the hub");
    hub.push("zhao", &[]).fine();
    hub.sync("wu").fine();
    let verify = hub.baobei(&["-C", "wu-clone", "--lang", "en", "verify", "--full"]);
    assert!(verify.ok, "{}{}", verify.out, verify.err);
    // Whoever sits between a clone and the hub names a key of his own, in a commit that no admin
    // signed.
    let honest = hub.log();
    hub.write(
        "wu",
        "baobei.toml",
        &hub.text("wu", "baobei.toml").replace(&key, &hub.public("eve")),
    );
    let forged = hub.commit("wu", "settings: the key of the hub");
    hub.force("wu", "hub.git", &forged);
    hub.reset("wu");
    let mut receipt = honest.last().expect("a receipt").receipt.clone();
    (receipt.number, receipt.previous, receipt.old) =
        (receipt.number + 1, Some(receipt.sum()), Some(receipt.new));
    receipt.new = forged.parse().expect("an id");
    receipt.commits = vec![receipt.new];
    let log = honest.iter().cloned().chain([hub.sign(receipt, "eve")]).collect::<Vec<_>>();
    hub.distrusted(&log, "receipt 6 of the hub does not bear");
}
