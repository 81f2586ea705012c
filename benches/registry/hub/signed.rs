//! Registries of many signed commits, each with a receipt of its own. Trees are made by `git
//! fast-import`, signatures in this process.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;

use baobei::domain::ids::CommitId;
use baobei::domain::instant::Instant;
use baobei::ledger::git::{GitLedger, Options};
use baobei::trust::log::object;
use baobei::trust::receipt::{LOG, Mode, Receipt, SignedReceipt};
use baobei::trust::sign::FileKey;
use baobei::trust::{GIT, RECEIPT};

use super::setting::Setting;

/// 2026-03-02 09:00 in Shanghai.
const START: i64 = 1_772_413_200;
/// Seconds between two commits.
const PACE: i64 = 300;
const REGISTRY: &str = "0123456789abcdef";

/// Makes the registry in `office`: `zhao` keeps it, `lin` files all reports but the first commit.
pub fn registry(setting: &Setting, commits: usize) {
    for who in ["zhao", "lin", "hub"] {
        setting.key(who);
    }
    setting.git(&["init", "--quiet", "--initial-branch=main", "office"]);
    feed(setting, &stream(setting, commits));
    setting.run("git", &["-C", "office", "hash-object", "-w", "-t", "tree", "/dev/null"]);
    let trees = setting.git(&["-C", "office", "log", "--reverse", "--format=%T", "unsigned"]);
    let ledger =
        GitLedger::open(&setting.path("office"), &Options::default()).expect("a registry").ledger;
    let key = |who: &str| FileKey::read(&setting.path(&format!("{who}.key"))).expect("a key");
    let (zhao, lin, hub) = (key("zhao"), key("lin"), key("hub"));
    let mut before: Option<(CommitId, CommitId, Receipt)> = None;
    for (nth, tree) in trees.lines().enumerate() {
        let (who, signer) = if nth == 0 { ("zhao", &zhao) } else { ("lin", &lin) };
        let parent = before.as_ref().map(|(commit, ..)| *commit);
        let at = START + PACE * nth as i64;
        let commit = ledger.store_commit(&commit(tree, parent, who, at, signer)).expect("stored");
        let receipt = receipt(before.as_ref().map(|(.., receipt)| receipt), parent, commit, at + 2);
        let signature = hub.sign_for(RECEIPT, receipt.text().as_bytes()).expect("signed");
        let signed = SignedReceipt { receipt: receipt.clone(), signature, certificate: None };
        let entry = ledger
            .store_commit(&object(&signed, before.as_ref().map(|(_, entry, _)| *entry)))
            .expect("stored");
        before = Some((commit, entry, receipt));
    }
    let (commit, entry, _) = before.expect("commits");
    setting.git(&["-C", "office", "update-ref", "refs/heads/main", &commit.to_string()]);
    setting.git(&["-C", "office", "update-ref", LOG, &entry.to_string()]);
    setting.git(&["-C", "office", "update-ref", "-d", "refs/heads/unsigned"]);
    setting.git(&["-C", "office", "repack", "-adq"]);
    setting.git(&["-C", "office", "reset", "--quiet", "--hard", "main"]);
}

/// The bytes of a commit in the one shape that a hub takes.
fn commit(tree: &str, parent: Option<CommitId>, who: &str, at: i64, key: &FileKey) -> Vec<u8> {
    let parent = parent.map(|parent| format!("parent {parent}\n")).unwrap_or_default();
    let person = format!("{who} <{who}@example.com> {at} +0800");
    let head = format!("tree {tree}\n{parent}author {person}\ncommitter {person}\n");
    let body = "\nreport added\n";
    let signature = key.sign_for(GIT, format!("{head}{body}").as_bytes()).expect("signed");
    format!("{head}gpgsig {}\n{body}", signature.trim_end().replace('\n', "\n ")).into_bytes()
}

fn receipt(before: Option<&Receipt>, old: Option<CommitId>, new: CommitId, at: i64) -> Receipt {
    Receipt {
        registry: REGISTRY.to_owned(),
        mode: Mode::Hook,
        number: before.map_or(0, |before| before.number) + 1,
        previous: before.map(Receipt::sum),
        at: Instant::from_epoch(at),
        branch: "refs/heads/main".to_owned(),
        old,
        new,
        certificate: None,
        next_key: None,
        commits: vec![new],
    }
}

/// The commits without signatures, for `git fast-import`.
fn stream(setting: &Setting, commits: usize) -> String {
    let mut stream = String::new();
    let staff = |who: &str, role: &str| {
        let key = setting.run("cut", &["-d", " ", "-f", "1,2", &format!("{who}.key.pub")]);
        let emails = format!("emails = [\"{who}@example.com\"]");
        (
            key.clone(),
            format!(
                "format = 1\nid = \"{who}\"\nname = \"{who}\"\nroles = \
                 [\"{role}\"]\n{emails}\n\n[[key]]\npublic = \"{key}\"\n"
            ),
        )
    };
    let (zhao, lin) = (staff("zhao", "admin"), staff("lin", "sales"));
    let policy = concat!(env!("CARGO_MANIFEST_DIR"), "/data-template/policy/home-renovation.toml");
    let signers = [("lin", &lin.0), ("zhao", &zhao.0)];
    let signers: String =
        signers.map(|(who, key)| format!("{who}@example.com namespaces=\"git\" {key}\n")).concat();
    head(&mut stream, 0);
    for (path, text) in [
        (
            "baobei.toml",
            format!("format = 1\nname = \"bench\"\nregistry = \"{REGISTRY}\"\nlanguage = \"en\"\n"),
        ),
        ("policy/home-renovation.toml", std::fs::read_to_string(policy).expect("a preset")),
        ("org/staff/zhao.toml", zhao.1),
        ("org/staff/lin.toml", lin.1),
        ("allowed_signers", signers),
    ] {
        file(&mut stream, path, &text);
    }
    for nth in 1..commits {
        head(&mut stream, nth);
        let at = Instant::from_epoch(START + PACE * nth as i64);
        let id = format!("01KJP{nth:021}");
        let day = day_of(at);
        let text = format!(
            "format = 1\nid = \"{id}\"\nkind = \"intent\"\npolicy = \
             \"home-renovation\"\nregistrant = \"lin\"\nnonce = \"{nth:032x}\"\n\n\
             [customer]\nscope = \"unit\"\nname = \"王明\"\nphones = [\"138{nth:08}\"]\naddress = \
             \"东区\"\nunit = \"{nth}\"\n"
        );
        file(&mut stream, &format!("reports/{day}/{id}.toml"), &text);
    }
    stream
}

/// The folder of a day, in Shanghai.
fn day_of(at: Instant) -> String {
    let moment = chrono::DateTime::from_timestamp(at.epoch() + 8 * 3600, 0).expect("a time");
    moment.format("%Y/%m/%d").to_string()
}

fn head(stream: &mut String, nth: usize) {
    let at = START + PACE * nth as i64;
    let _ = write!(
        stream,
        "commit refs/heads/unsigned\ncommitter x <x@example.com> {at} +0800\ndata 2\nx\n"
    );
}

fn file(stream: &mut String, path: &str, text: &str) {
    let _ = write!(stream, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
}

fn feed(setting: &Setting, stream: &str) {
    let mut git = setting.command("git");
    let mut child = git
        .args(["-C", "office", "fast-import", "--quiet"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    child.stdin.take().expect("piped").write_all(stream.as_bytes()).expect("git reads");
    assert!(child.wait().expect("a child of ours").success());
}
