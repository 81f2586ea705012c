//! A key of a hub that hands over to another: whoever knew the first follows, with the receipts
//! alone, and no other key is believed.

use std::fs;

use super::super::Hub;
use super::{ID, NEW, NEW_ID, report};

/// A hub whose key was changed by an admin, with a report before and one after; `first.pub` and
/// `hub.git/baobei/hub_key.pub` are its keys.
fn succeeded() -> Hub {
    let hub = Hub::besieged();
    hub.baobei(&["-C", "lin-clone", "sync"]).fine();
    for (from, to) in [("hub_key", "first"), ("hub_key.pub", "first.pub")] {
        fs::copy(hub.path("hub.git/baobei").join(from), hub.path(to)).expect("a copy");
    }
    hub.key("witness");
    hub.witnessed("state", None);
    hub.key("next");
    let settings =
        format!("{}hub_key = \"{}\"\n", hub.text("zhao", "baobei.toml"), hub.public("next"));
    hub.write("zhao", "baobei.toml", &settings);
    hub.commit("zhao", "settings: the next key of the hub");
    hub.push("zhao", &[]).fine();
    // What the first key signed now would prove nothing to anybody.
    hub.works("zhao");
    hub.refuses(|| hub.push("zhao", &[]), "new-key");
    hub.git("zhao", &["reset", "-q", "--hard", "HEAD~1"]).fine();
    for (from, to) in [("next", "hub_key"), ("next.pub", "hub_key.pub")] {
        fs::copy(hub.path(from), hub.path("hub.git/baobei").join(to)).expect("a copy");
    }
    hub.reset("lin");
    hub.write("lin", NEW, &report(NEW_ID, "lin", ""));
    hub.commit("lin", "report add");
    hub.push("lin", &[]).fine();
    hub.baobei(&["-C", "lin-clone", "sync"]).fine();
    hub
}

impl Hub {
    /// What a witness ends with, by a state of his own.
    fn witnessed(&self, state: &str, known: Option<&str>) -> Option<i32> {
        let state = self.path(state).display().to_string();
        let url = self.path("hub.git").display().to_string();
        let known = known.map(|known| ["--hub-key", known]);
        let args = ["witness", &url, "--key", "witness", "--state", &state];
        let args: Vec<&str> = args.into_iter().chain(known.into_iter().flatten()).collect();
        self.baobei(&args).code
    }

    /// What `verify`, the script, a new witness, and the proof of a report end with for somebody
    /// who knows a key of the hub; the proof is checked by the program and by itself.
    fn believed_by(&self, known: &str, id: &str) -> [Option<i32>; 5] {
        let mirror = self.path("mirror.git").display().to_string();
        let full = self.path(known).display().to_string();
        let _ = fs::remove_dir_all(&mirror);
        self.git_in(".", &["clone", "-q", "--mirror", "hub.git", &mirror]).fine();
        let state = format!("state-{}", known.replace('/', "-"));
        let _ = fs::remove_dir_all(self.path(&state));
        for (file, flags) in [("proof", &["--yes"][..]), ("proof.sh", &["--yes", "--script"])] {
            let file = format!("../{file}");
            let out = ["-C", "lin-clone", "--as", "lin", "proof", "export", id, "-o", &file];
            self.baobei(&[&out[..], flags].concat()).fine();
        }
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/audit.sh");
        let mut audit = self.program("sh");
        audit.args([script, &mirror, "hub.git/baobei/allowed_signers", known]);
        let mut proves = self.program("sh");
        proves.args(["proof.sh", known]);
        [
            self.baobei(&["-C", &mirror, "verify", "--full", "--hub-key", &full]).code,
            self.finish(&mut audit).code,
            self.witnessed(&state, Some(known)),
            self.baobei(&["proof", "check", "proof", "--hub-key", known]).code,
            self.finish(&mut proves).code,
        ]
    }
}

#[test]
fn whoever_knew_the_first_key_follows_it() {
    let hub = succeeded();
    for id in [ID, NEW_ID] {
        assert_eq!(hub.believed_by("first.pub", id), [Some(0); 5], "{id}");
    }
    assert_eq!(hub.witnessed("state", None), Some(0), "a witness who remembers the first");
}

/// As cron does it: the same key is given every time, whatever has landed or not.
#[test]
fn a_witness_who_is_given_the_first_key_every_time_follows_it() {
    let hub = succeeded();
    hub.reset("zhao");
    for lands in [false, false, true, true, false] {
        if lands {
            hub.works("zhao");
            hub.push("zhao", &[]).fine();
        }
        assert_eq!(hub.witnessed("cron", Some("first.pub")), Some(0), "landed: {lands}");
    }
}

/// A key that has handed over signs nothing any more, not for whoever was given it either.
#[test]
fn the_first_key_counts_no_more_once_it_has_handed_over() {
    let hub = succeeded();
    hub.reset("zhao");
    let work = hub.works("zhao");
    hub.force("zhao", "hub.git", &work);
    let log = hub.log();
    let mut stolen = log.last().expect("a receipt").receipt.clone();
    (stolen.number, stolen.previous, stolen.old) =
        (stolen.number + 1, Some(stolen.sum()), Some(stolen.new));
    stolen.new = work.parse().expect("an id");
    stolen.commits = vec![stolen.new];
    let stolen = hub.sign(stolen, "first");
    hub.relog("hub.git", &log.into_iter().chain([stolen]).collect::<Vec<_>>());
    let no = Some(5);
    assert_eq!(hub.witnessed("new", Some("first.pub")), no);
    let [verify, audit, ..] = hub.believed_by("first.pub", ID);
    assert_eq!((verify, audit), (no, Some(1)));
}

/// What the first key signed is vouched for by the sums in what the next one signed; a proof and
/// the script have no room for that and want the first key.
#[test]
fn whoever_knows_the_next_key_alone_sees_as_far_as_it_signed() {
    let hub = succeeded();
    let next = "hub.git/baobei/hub_key.pub";
    let (yes, no) = (Some(0), Some(5));
    assert_eq!(hub.believed_by(next, NEW_ID), [yes, Some(1), yes, yes, yes]);
    assert_eq!(hub.believed_by(next, ID), [yes, Some(1), yes, no, Some(1)]);
}

#[test]
fn whoever_knows_another_key_believes_nothing() {
    let hub = succeeded();
    for id in [ID, NEW_ID] {
        let no = Some(5);
        assert_eq!(hub.believed_by("eve.pub", id), [no, Some(1), no, no, Some(1)], "{id}");
    }
}
