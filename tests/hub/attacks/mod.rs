//! Every known way to lie about time, person or order, against a real hub: refused when it is
//! pushed, and named by whoever verifies where a hub without judgement has taken it.

mod branch;
mod fetched;
mod hidden;
mod house;
mod person;
mod receipts;
mod records;
mod server;
mod shape;
mod succession;
mod time;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::{Hub, Said};

/// The first report, by `lin`, with two visits.
const REPORT: &str = "reports/2026/03/02/01KJN5V5M8Q4W7R2T9X6Y1Z0BC.toml";
const ID: &str = "01KJN5V5M8Q4W7R2T9X6Y1Z0BC";
/// A report that is not there yet.
const NEW: &str = "reports/2026/03/02/01KJN6V5M8Q4W7R2T9X6Y1Z0BC.toml";
const NEW_ID: &str = "01KJN6V5M8Q4W7R2T9X6Y1Z0BC";
const POLICY: &str = "policy/house.toml";

/// A version of the regulation.
fn policy(version: u32, from: &str) -> String {
    format!(
        r#"[policy]
id = "house"
version = {version}
title = {{ zh-CN = "规则", en = "Rules" }}
in-force = {{ from = {from} }}
[[kind]]
name = "person"
label = {{ zh-CN = "个人", en = "Person" }}
clause = "1"
requires = {{ fields = ["customer.name"], clause = "1", outcome = "void" }}
[[event]]
name = "visit"
label = {{ zh-CN = "到访", en = "Visit" }}
[[collision]]
clause = "1"
keys = [["phone"]]
grade = "certain"
on-protected = "refuse"
"#
    )
}

fn report(id: &str, by: &str, more: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nkind = \"person\"\npolicy = \"house\"\nregistrant = \
         \"{by}\"\nnonce = \"00\"\n{more}\n[customer]\nname = \"王小明\"\nphones = \
         [\"13800001234\"]\n"
    )
}

/// A visit, its id made of two last characters.
fn visit(end: &str, by: &str, more: &str) -> String {
    format!(
        "\n[[event]]\nid = \"01KJN7V5M8Q4W7R2T9X6Y1Z0{end}\"\ntype = \"visit\"\nby = \
         \"{by}\"\n{more}"
    )
}

/// What an auditor finds in a fresh copy of a hub.
struct Audit {
    /// What `baobei verify` ends with.
    exit: Option<i32>,
    /// The codes of its findings.
    codes: Vec<String>,
    /// The lines of the script that needs git and ssh-keygen alone.
    script: Said,
}

impl Audit {
    /// Something is wrong, and this is among it.
    #[track_caller]
    fn names(&self, code: &str) -> &Self {
        assert_eq!(self.exit, Some(5), "{:?}", self.codes);
        assert!(self.codes.iter().any(|found| found == code), "no {code} in {:?}", self.codes);
        self
    }

    /// The script ends badly and says this.
    #[track_caller]
    fn script_says(&self, words: &str) -> &Self {
        assert!(
            !self.script.ok && self.script.out.contains(words),
            "no {words} in\n{}",
            self.script.out
        );
        self
    }

    /// Nothing is wrong.
    #[track_caller]
    fn is_clean(&self) {
        assert_eq!((self.exit, self.codes.as_slice()), (Some(0), &[][..]));
        assert!(self.script.ok, "{}", self.script.out);
    }
}

/// Which faults the script can see, and how it calls them.
fn in_the_script(code: &str) -> Option<&'static str> {
    match code {
        "unsigned" | "odd-headers" | "odd-armour" | "two-people" => Some("misshapen"),
        "foreign-key"
        | "closed-key"
        | "unknown-person"
        | "forged-signature"
        | "signed-for-another-purpose" => Some("untrusted"),
        _ => None,
    }
}

impl Hub {
    /// A hub with a regulation, a report of `lin` with two visits, and clones for `zhao`, `lin` and
    /// `wu`: three receipts.
    fn besieged() -> Self {
        let hub = Self::new();
        // So that git itself is told whose keys count: the script is given the same list.
        hub.baobei(&["hub", "install", "hub.git", "--certificates", "asked"]).fine();
        hub.write("zhao", POLICY, &policy(2, "2026-01-01"));
        hub.commit("zhao", "rules");
        hub.push("zhao", &[]).fine();
        hub.clone_for("lin");
        hub.write(
            "lin",
            REPORT,
            &(report(ID, "lin", "")
                + &visit("A1", "lin", "note = \"a\"\n")
                + &visit("A2", "lin", "")),
        );
        hub.commit("lin", "report add");
        hub.push("lin", &[]).fine();
        hub.clone_for("wu");
        hub.git("zhao", &["pull", "-q", "--ff-only", "origin", "main"]).fine();
        hub
    }

    /// `zhao` closes it as of 09:06, five minutes later.
    fn closes_the_key_of_lin(&self) {
        self.tick(300);
        let closed =
            format!("public = \"{}\"\nuntil = 2026-03-02T09:06:00+08:00", self.public("lin"));
        self.write("zhao", "org/staff/lin.toml", &self.person("lin", "sales", &[closed]));
        self.commit("zhao", "key closed");
        self.push("zhao", &[]).fine();
    }

    fn text(&self, who: &str, file: &str) -> String {
        fs::read_to_string(self.path(&format!("{who}-clone")).join(file))
            .unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// The clone of somebody is as the hub is.
    fn reset(&self, who: &str) {
        self.git(who, &["fetch", "-q", "origin"]).fine();
        self.git(who, &["checkout", "-q", "-f", "-B", "main", "origin/main"]).fine();
        self.git(who, &["clean", "-q", "-f", "-d", "-x"]).fine();
    }

    /// The lie that is somebody's newest commit: the hub refuses it for this reason; where a hub
    /// without judgement took it and gave its receipt, whoever verifies finds the same reason.
    #[track_caller]
    fn lie(&self, who: &str, code: &str) -> Said {
        let said = self.refuses(|| self.push(who, &["--push-option=lang=en"]), code);
        let audit = self.believed(who);
        audit.names(code);
        if let Some(words) = in_the_script(code) {
            audit.script_says(words);
        }
        said
    }

    /// What somebody may not do, written in a file and committed honestly otherwise: the hub
    /// refuses it for this reason; where a hub without judgement took it, whoever verifies finds
    /// the same reason. It is taken back.
    #[track_caller]
    fn may_not(&self, who: &str, file: &str, text: &str, code: &str) {
        self.write(who, file, text);
        self.commit(who, "a subject");
        self.refuses(|| self.push(who, &["--push-option=lang=en"]), code);
        self.believed(who).names(code);
        self.reset(who);
    }

    /// The same for what has landed: where a hub without judgement took it, whoever verifies sees
    /// that it was edited.
    #[track_caller]
    fn may_not_edit(&self, who: &str, file: &str, text: &str, code: &str) {
        self.write(who, file, text);
        self.commit(who, "a subject");
        self.refuses(|| self.push(who, &["--push-option=lang=en"]), code);
        self.believed(who).names("edited");
        self.reset(who);
    }

    /// A copy of the hub, key and all, that takes everything and gives receipts; somebody's branch
    /// is pushed to it.
    fn believed(&self, who: &str) -> Audit {
        self.gullible();
        self.git(who, &["push", "-q", "../weak.git", "HEAD:refs/heads/main"]).fine();
        self.audit("weak.git")
    }

    /// Makes `weak.git` of the hub.
    fn gullible(&self) {
        let _ = fs::remove_dir_all(self.path("weak.git"));
        self.copied("hub.git", "weak.git");
        for hook in ["pre-receive", "proc-receive"] {
            fs::remove_file(self.path("weak.git/hooks").join(hook)).expect("a hook");
        }
        self.baobei(&["hub", "install", "weak.git", "--level", "post"]).fine();
    }

    fn copied(&self, from: &str, to: &str) {
        let done = self.program("cp").args(["-a", from, to]).status().expect("cp");
        assert!(done.success());
    }

    /// Looks at a hub as somebody does who sees it for the first time and knows the hub's key.
    fn audit(&self, hub: &str) -> Audit {
        let _ = fs::remove_dir_all(self.path("mirror.git"));
        self.git_in(".", &["clone", "-q", "--mirror", hub, "mirror.git"]).fine();
        self.verified("mirror.git")
    }

    /// Verifies the copy in a folder, with all that is in it.
    fn verified(&self, folder: &str) -> Audit {
        let key = self.path("hub.git/baobei/hub_key.pub").display().to_string();
        let verify = [
            "-C",
            folder,
            "--lang",
            "en",
            "--format",
            "json",
            "verify",
            "--full",
            "--hub-key",
            &key,
        ];
        let said = self.baobei(&verify);
        let whole: serde_json::Value = serde_json::from_str(&said.out)
            .unwrap_or_else(|error| panic!("{error}: {}{}", said.out, said.err));
        let findings = whole["items"][0]["findings"].as_array().expect("findings");
        let codes = findings
            .iter()
            .map(|finding| finding["code"].as_str().expect("a code").to_owned())
            .collect();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/audit.sh");
        let git_dir =
            if folder.ends_with(".git") { folder.to_owned() } else { format!("{folder}/.git") };
        let script = self.finish(self.program("sh").args([
            script,
            &git_dir,
            "hub.git/baobei/allowed_signers",
            &key,
        ]));
        Audit { exit: said.code, codes, script }
    }

    /// Puts the objects of a clone into a hub and points the branch at a commit, by file, as
    /// somebody does who sits at the server.
    fn force(&self, who: &str, hub: &str, commit: &str) {
        let from = format!("../{who}-clone");
        self.git_in(hub, &["-c", "transfer.fsckObjects=false", "fetch", "-q", &from, commit])
            .fine();
        self.point(hub, "refs/heads/main", commit);
    }

    /// Points a reference of a hub somewhere, by file.
    fn point(&self, hub: &str, name: &str, commit: &str) {
        let file = self.path(hub).join(name);
        let _ = fs::set_permissions(&file, fs::Permissions::from_mode(0o644));
        fs::write(file, format!("{commit}\n")).expect("written");
    }
}

#[test]
fn the_honest_house_is_in_order() {
    let hub = Hub::besieged();
    hub.whole();
    assert_eq!(hub.receipts().len(), 3);
    hub.audit("hub.git").is_clean();
    hub.write("lin", REPORT, &(hub.text("lin", REPORT) + &visit("A3", "lin", "")));
    hub.commit("lin", "a subject");
    hub.believed("lin").is_clean();
    hub.push("lin", &[]).fine();
}
