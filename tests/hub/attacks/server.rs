//! Whoever keeps the hub rewrites history and receipts together. A newcomer cannot see it; whoever
//! looked before can, and so can a witness.

use super::super::Hub;
use super::{NEW, NEW_ID, REPORT, report};

impl Hub {
    /// Rewinds branch and log of the hub to before the last receipt, and lets `wu` land in `lin`'s
    /// place; the hub's own key signs.
    fn rewritten(&self) {
        let before = self.hub(&["rev-parse", "refs/receipts/log~1"]);
        let main = self.hub(&["rev-parse", "main~1"]);
        self.point("hub.git", "refs/receipts/log", &before);
        self.point("hub.git", "refs/heads/main", &main);
        self.reset("wu");
        self.write("wu", NEW, &report(NEW_ID, "wu", ""));
        self.commit("wu", "report add");
        self.push("wu", &[]).fine();
        self.whole();
    }

    /// A clone of somebody who looks, receipts and all.
    fn onlooker(&self) {
        self.git_in(".", &["clone", "-q", "hub.git", "onlooker-clone"]).fine();
        self.git("onlooker", &["fetch", "-q", "origin", "refs/receipts/log:refs/receipts/log"])
            .fine();
    }
}

#[test]
fn attack_history_and_receipts_rewritten_together_and_a_clone_looked_before() {
    let hub = Hub::besieged();
    hub.onlooker();
    hub.verified("onlooker-clone").is_clean();
    hub.rewritten();
    // A newcomer sees nothing: the hub's word is all he has.
    hub.audit("hub.git").is_clean();
    // Git does not follow.
    let both = ["refs/heads/main:refs/remotes/origin/main", "refs/receipts/log:refs/receipts/log"];
    assert!(
        !hub.git("onlooker", &[&["fetch", "-q", "--refmap=", "origin"][..], &both].concat()).ok
    );
    // And whoever forces it to is told.
    let forced =
        ["+refs/heads/main:refs/remotes/origin/main", "+refs/receipts/log:refs/receipts/log"];
    hub.git("onlooker", &[&["fetch", "-q", "--refmap=", "origin"][..], &forced].concat()).fine();
    hub.verified("onlooker-clone").names("log-rewritten").names("branch-rewritten");
}

#[test]
fn attack_history_and_receipts_rewritten_together_and_a_witness_signed_before() {
    let hub = Hub::besieged();
    hub.key("witness");
    let witness = || {
        let state = hub.path("witness-state").display().to_string();
        let url = hub.path("hub.git").display().to_string();
        hub.baobei(&["--lang", "en", "witness", &url, "--key", "witness", "--state", &state])
    };
    let signed = witness().fine().out;
    assert!(signed.contains("number 3"), "{signed}");
    std::fs::write(hub.path("cosigned"), signed).expect("written");
    hub.rewritten();
    let said = witness();
    assert_eq!(said.code, Some(5), "{}", said.err);
    let newcomer = [
        "-C",
        "hub.git",
        "--lang",
        "en",
        "verify",
        "--full",
        "--hub-key",
        "hub_key.pub",
        "--witness",
        "../cosigned",
    ];
    let key = hub.path("hub.git/baobei/hub_key.pub").display().to_string();
    let public = hub.path("witness.pub").display().to_string();
    let args: Vec<&str> = newcomer
        .iter()
        .map(|arg| if *arg == "hub_key.pub" { key.as_str() } else { arg })
        .chain(["--witness-key", public.as_str()])
        .collect();
    let said = hub.baobei(&args);
    assert_eq!(said.code, Some(5), "{}{}", said.out, said.err);
    assert!(said.out.contains("a witness signed another receipt"), "{}", said.out);
}

/// Another hub with the same history, and a key of its own.
#[test]
fn attack_another_hub_in_the_place_of_the_known_one() {
    let hub = Hub::besieged();
    hub.baobei(&["--lang", "en", "hub", "init", "twin.git", "--from", "zhao-clone"]).fine();
    hub.audit("twin.git").names("hub-signature").script_says("THE HUB DID NOT SIGN RECEIPT 1");
    // Known from the first contact, without anybody naming the key.
    hub.onlooker();
    let verify = || hub.baobei(&["-C", "onlooker-clone", "--lang", "en", "verify", "--full"]);
    verify().fine();
    hub.git(
        "onlooker",
        &["fetch", "-q", "--refmap=", "../twin.git", "+refs/receipts/log:refs/receipts/log"],
    )
    .fine();
    let said = verify();
    assert_eq!(said.code, Some(5), "{}{}", said.out, said.err);
}

/// Erasing a customer for good is lawful, and takes no proof along.
#[test]
fn an_erased_customer_takes_no_proof_along() {
    let hub = Hub::besieged();
    let blob = hub.hub(&["rev-parse", &format!("main:{REPORT}")]);
    let (folder, file) = blob.split_at(2);
    std::fs::remove_file(hub.path("hub.git/objects").join(folder).join(file))
        .expect("a loose object");
    let url = format!("file://{}", hub.path("hub.git").display());
    hub.git_in(".", &["clone", "-q", "--mirror", "--filter=blob:none", &url, "mirror.git"]).fine();
    let audit = hub.verified("mirror.git");
    assert!(audit.script.ok, "{}", audit.script.out);
    assert_eq!((audit.exit, audit.codes.as_slice()), (Some(0), &[][..]));
    assert!(audit.script.out.contains("IN ORDER: 3 receipts"), "{}", audit.script.out);
}
