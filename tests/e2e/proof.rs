//! Verification, proofs, witnesses and the auditor's script, on a registry with receipts.

use std::path::{Path, PathBuf};

use baobei::domain::instant::Instant;
use baobei::trust::RECEIPT;
use baobei::trust::log;
use baobei::trust::receipt::{Mode, Receipt, SignedReceipt};
use baobei::trust::sign::FileKey;

use super::{customer, renovation};
use crate::common::{House, Output};

/// A house whose people sign, and a hub that gives receipts for what they write.
struct Yard {
    house: House,
    hub: FileKey,
    last: std::cell::RefCell<Option<(String, Receipt)>>,
}

impl Yard {
    /// What was there before the hub is adopted; then `lin` and `wu` file a report each, and each
    /// gets a receipt.
    fn new() -> (Self, [String; 2]) {
        let house = renovation();
        let hub = FileKey::read(&key(&house, "hub")).expect("a key");
        let yard = Self { house, hub, last: std::cell::RefCell::default() };
        yard.uses("zhao");
        let _ = yard.house.writes("--as zhao staff key add zhao --email zhao@example.com");
        for name in ["lin", "wu"] {
            let public = std::fs::read_to_string(key(&yard.house, name).with_extension("pub"))
                .expect("the public key");
            let line = format!(
                "--as zhao staff key add {name} --email {name}@example.com --key '{}'",
                public.trim()
            );
            let _ = yard.house.writes(&line);
        }
        yard.receipt(Mode::Adopt);
        let reports =
            [("lin", "王小明", "13812340001", "3-1"), ("wu", "周十", "13812340002", "3-2")].map(
                |(who, name, phone, unit)| {
                    yard.uses(who);
                    let id = yard.house.adds(&customer(name, phone, unit));
                    yard.receipt(Mode::Hook);
                    id
                },
            );
        (yard, reports)
    }

    fn uses(&self, name: &str) {
        let file = key(&self.house, name).display().to_string();
        let email = format!("{name}@example.com");
        for (key, value) in [
            ("gpg.format", "ssh"),
            ("user.signingkey", &file),
            ("user.name", name),
            ("user.email", &email),
        ] {
            self.house.git(&["config", key, value]);
        }
    }

    /// Gives a receipt for all that has none.
    fn receipt(&self, mode: Mode) {
        let before = self.last.borrow().clone();
        let commit = |text: &str| text.trim().parse().expect("a commit");
        let old = before.as_ref().map(|(_, receipt)| receipt.new);
        let range = old.map_or_else(|| "main".to_owned(), |old| format!("{old}..main"));
        let settings: toml::Table = self.house.read("baobei.toml").parse().expect("settings");
        let receipt = Receipt {
            registry: settings["registry"].as_str().expect("a name").to_owned(),
            mode,
            number: before.as_ref().map_or(0, |(_, receipt)| receipt.number) + 1,
            previous: before.as_ref().map(|(_, receipt)| receipt.sum()),
            at: Instant::from_epoch(
                self.house
                    .git(&["log", "-1", "--format=%ct"])
                    .trim()
                    .parse::<i64>()
                    .expect("a time")
                    + 5,
            ),
            branch: "refs/heads/main".to_owned(),
            old,
            new: commit(&self.house.head()),
            certificate: None,
            next_key: None,
            commits: self
                .house
                .git(&["rev-list", "--reverse", &range])
                .lines()
                .map(commit)
                .collect(),
        };
        let signature = self.hub.sign_for(RECEIPT, receipt.text().as_bytes()).expect("signed");
        let signed = SignedReceipt { receipt: receipt.clone(), signature, certificate: None };
        let raw = log::object(&signed, before.map(|(entry, _)| commit(&entry)));
        let file = self.house.root().join("receipt");
        std::fs::write(&file, raw).expect("written");
        self.house.git(&["hash-object", "-w", "-t", "tree", "/dev/null"]);
        let entry = self
            .house
            .git(&["hash-object", "-w", "-t", "commit", &file.display().to_string()])
            .trim()
            .to_owned();
        self.house.git(&["update-ref", "refs/receipts/log", &entry]);
        *self.last.borrow_mut() = Some((entry, receipt));
    }

    /// A program in an empty folder, with the environment of the house.
    fn elsewhere(&self, program: &str, args: &[&str]) -> Output {
        let folder = tempfile::tempdir().expect("a folder");
        self.house.finished(self.house.program(program).args(args).current_dir(folder.path()))
    }

    fn baobei(&self, args: &[&str]) -> Output {
        self.elsewhere(env!("CARGO_BIN_EXE_baobei"), args)
    }

    fn path(&self, name: &str) -> String {
        self.house.root().join(name).display().to_string()
    }
}

/// A key that is made for the test.
fn key(house: &House, name: &str) -> PathBuf {
    let file = house.root().join("home").join(name);
    if !file.exists() {
        let mut program = house.program("ssh-keygen");
        let _ = house
            .finished(program.args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&file))
            .ok();
    }
    file
}

#[test]
fn an_honest_registry_is_in_order_and_a_forged_one_is_not() {
    let (yard, [report, _]) = Yard::new();
    let first = yard.house.reads("verify --format json");
    let item = &first.items("verify")[0];
    assert_eq!(
        (item["in_order"].as_bool(), item["newest"].as_u64(), item["receipts"].as_u64()),
        (Some(true), Some(3), Some(3))
    );
    assert_eq!(
        (item["late"][0]["mode"].as_str(), item["findings"].as_array().map(Vec::len)),
        (Some("adopt"), Some(0))
    );
    assert!(first.stderr.contains("compare it"), "{}", first.stderr);
    let again = yard.house.reads("verify").stdout;
    assert!(again.contains("0 receipts and 0 commits behind receipt 3"), "{again}");
    // Somebody edits a record by hand and pushes it past the hub.
    let file = yard.house.file_of(&report);
    yard.house.write(&file, yard.house.read(&file).replace("王小明", "王大明"));
    yard.house.commit("nothing");
    let found = yard.house.ends("verify --format json", 5).items("verify");
    let codes: Vec<&str> = found[0]["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|finding| finding["code"].as_str())
        .collect();
    assert!(
        ["unsigned", "unreceipted", "edited"].iter().all(|code| codes.contains(code)),
        "{codes:?}"
    );
    let said = yard.house.ends("verify --full", 5).all();
    assert!(said.contains("without a receipt") && !said.contains("王大明"), "{said}");
}

#[test]
fn a_proof_is_checked_by_anybody_anywhere() {
    let (yard, [report, other]) = Yard::new();
    let proof = yard.path("proof.txt");
    let _ = yard.house.reads(&format!("--as lin proof export {report} -o {proof}"));
    let checked = yard.baobei(&["proof", "check", &proof, "--format", "json"]).ok();
    let item = &checked.items("proof")[0];
    assert_eq!(
        (item["holds"].as_bool(), item["receipt"].as_u64(), item["staff"].as_str()),
        (Some(true), Some(2), Some("lin"))
    );
    let limits: Vec<&str> = item["not_proved"]
        .as_array()
        .expect("limits")
        .iter()
        .filter_map(|limit| limit["limit"].as_str())
        .collect();
    assert!(limits.contains(&"hub-key") && limits.contains(&"no-witness"), "{limits:?}");
    let known = yard.path("home/hub.pub");
    assert!(
        !yard
            .baobei(&["--lang", "en", "proof", "check", &proof, "--hub-key", &known])
            .ok()
            .stdout
            .contains("from this proof alone")
    );
    assert!(
        yard.baobei(&[
            "--lang",
            "en",
            "proof",
            "check",
            &proof,
            "--hub-key",
            &yard.path("home/lin.pub")
        ])
        .exits(5)
        .stdout
        .contains("FAILS")
    );
    let text = std::fs::read_to_string(&proof).expect("a proof");
    assert!(text.contains("王小明") && !text.contains("周十") && !text.contains("13812340002"));
    std::fs::write(&proof, text.replace("王小明", "王大明")).expect("written");
    assert!(
        yard.baobei(&["--lang", "en", "proof", "check", &proof])
            .exits(5)
            .stdout
            .contains("does NOT hold")
    );
    std::fs::write(&proof, &text[..text.len() - 3]).expect("written");
    let _ = yard.baobei(&["proof", "check", &proof]).exits(5);
    // What others hold is theirs to show: a proof names whoever filed it.
    for flags in ["", " --blind"] {
        let refused = yard.house.ends(&format!("--as lin proof export {other}{flags}"), 5).all();
        assert!(refused.contains("--blind") && !refused.contains("周十"), "{refused}");
    }
    let blind = yard.house.reads(&format!("--as wu proof export {other} --blind")).stdout;
    assert!(!blind.contains("周十") && !blind.contains("13812340002"));
    // Of what is not shown only that is claimed which the commit holds.
    assert!(!blind.contains("sha256"), "{blind}");
    let claimed = blind.replacen("\n@", &format!("\nsha256 {}\n@", "0".repeat(64)), 1);
    std::fs::write(&proof, claimed).expect("written");
    let _ = yard.baobei(&["proof", "check", &proof]).exits(5);
}

#[test]
fn a_script_is_checked_without_baobei() {
    let (yard, [report, _]) = Yard::new();
    yard.uses("lin");
    let event = yard.house.records(&format!("--as lin record {report} follow-up --note 电话回访"));
    yard.receipt(Mode::Hook);
    let event = event.rsplit('/').next().unwrap_or_default().to_owned();
    for (what, language) in [(report.clone(), "en"), (format!("{report} --event {event}"), "zh-CN")]
    {
        let script = yard.path("proof.sh");
        let _ = yard.house.reads(&format!(
            "--as lin --lang {language} --yes proof export {what} --script -o {script}"
        ));
        let said = yard.elsewhere("dash", &[&script, &yard.path("home/hub.pub")]).ok().stdout;
        assert!(
            said.contains(if language == "en" { "This proof holds" } else { "凭据成立" }),
            "{said}"
        );
        let _ = yard.elsewhere("dash", &[&script, &yard.path("home/wu.pub")]).exits(1);
        // Whoever will not run it reads the proof out of it, by the program or by the checker.
        let checker = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/proof-check.sh");
        let key = yard.path("home/hub.pub");
        let text = std::fs::read_to_string(&script).expect("a script");
        let lies = text.replace("bad() {", "bad() { return; }\nunused() {");
        assert!(lies != text);
        for text in [&text, &lies.replacen("|mode hook", "|mode late", 1)] {
            std::fs::write(&script, text).expect("written");
            let holds = !text.contains("|mode late");
            let checked = yard.baobei(&["--lang", "en", "proof", "check", &script]);
            assert!(checked.stderr.contains("is a program too"), "{}", checked.stderr);
            let _ = checked.exits(if holds { 0 } else { 5 });
            let checked = yard.elsewhere("dash", &[checker, &script, &key]);
            let _ = checked.exits(i32::from(!holds));
        }
        std::fs::write(&script, text.replacen("|mode hook", "|mode late", 1)).expect("written");
        let _ = yard.elsewhere("dash", &[&script]).exits(1);
    }
}

#[test]
fn a_witness_remembers_before_he_answers() {
    let (yard, [report, _]) = Yard::new();
    let (url, witness) = (
        yard.house.folder().display().to_string(),
        key(&yard.house, "witness").display().to_string(),
    );
    let run = |yard: &Yard, state: &str, before: &[&str]| {
        let args = ["witness", &url, "--key", &witness, "--state", state];
        let mut all: Vec<&str> = before.to_vec();
        all.push(env!("CARGO_BIN_EXE_baobei"));
        all.extend(args);
        yard.house.finished(yard.house.program(all[0]).args(&all[1..]))
    };
    // Killed before each call that makes it last, he has not answered; and afterwards he goes on.
    for call in ["fsync", "rename"] {
        for when in 1..=4 {
            let state = yard.path(&format!("state-{call}-{when}"));
            let _ = run(&yard, &state, &[]).ok();
            let inject = format!("inject={call}:signal=KILL:when={when}");
            let killed = run(&yard, &state, &["strace", "-o", "/dev/null", "-e", &inject]);
            let last =
                std::fs::read_to_string(Path::new(&state).join("last")).expect("what was signed");
            assert!(
                killed.stdout.is_empty()
                    || killed.stdout.starts_with(&last[..last.find("time").expect("a time")]),
                "{call} {when}"
            );
            assert!(run(&yard, &state, &[]).ok().stdout.contains("number 3\n"));
        }
    }
    let state = yard.path("state");
    let signed = run(&yard, &state, &[]).ok().stdout;
    let file = yard.path("cosignature");
    std::fs::write(&file, &signed).expect("written");
    let with = format!("--witness {file} --witness-key {witness}.pub");
    assert!(yard.house.reads(&format!("verify --full {with}")).stdout.contains("up to receipt 3"));
    let proof = yard.path("proof.txt");
    let _ = yard.house.reads(&format!("--as lin proof export {report} {with} -o {proof}"));
    let checked = yard.baobei(&["proof", "check", &proof, "--format", "json"]).ok().items("proof");
    assert!(checked[0]["witnessed"].is_string());
    // The hub shows less than was signed.
    yard.house.git(&["update-ref", "refs/receipts/log", "refs/receipts/log~1"]);
    assert!(run(&yard, &state, &[]).exits(5).stderr.contains("receipt 3"));
    let _ = yard.house.ends(&format!("verify --full {with}"), 5);
}

/// The witness's script says what `baobei witness` says, and refuses what that refuses.
#[test]
fn a_witness_needs_no_more_than_git_and_ssh_keygen() {
    let (yard, _) = Yard::new();
    let (url, witness) = (
        yard.house.folder().display().to_string(),
        key(&yard.house, "witness").display().to_string(),
    );
    let (script, state) =
        (concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/witness.sh"), yard.path("by-shell"));
    let run = || yard.elsewhere("dash", &[script, &url, &state, &witness]);
    let read = |file: &str| std::fs::read_to_string(Path::new(&state).join(file)).expect("a file");
    let signed = run().ok().stdout;
    let told = yard
        .baobei(&["witness", &url, "--key", &witness, "--state", &yard.path("by-baobei")])
        .ok()
        .stdout;
    let same = |text: &str| text.lines().take(5).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(same(&signed), same(&told), "the same head");
    assert!(signed.contains("number 3\n") && signed.starts_with(&read("last")));
    let file = yard.path("cosignature");
    std::fs::write(&file, &signed).expect("written");
    let with = format!("--witness {file} --witness-key {witness}.pub");
    assert!(yard.house.reads(&format!("verify --full {with}")).stdout.contains("up to receipt 3"));

    let last = read("last");
    let refuses = |words: &str| {
        let said = run().exits(5).stdout;
        assert!(
            said.starts_with("REFUSED: ") && said.contains(words) && said.lines().count() == 1,
            "{said}"
        );
        assert_eq!(read("last"), last, "and signs nothing later on the strength of it");
    };
    let log = "refs/receipts/log";
    let head = yard.house.git(&["rev-parse", log]);
    yard.house.git(&["update-ref", log, "refs/receipts/log~1"]);
    refuses("does not descend");
    // Another receipt under the same number, and one that is none.
    let other = yard.house.git(&[
        "commit-tree",
        "-p",
        "refs/receipts/log",
        "-m",
        "another",
        "refs/receipts/log^{tree}",
    ]);
    yard.house.git(&["update-ref", log, other.trim()]);
    refuses("does not descend");
    let none = yard.house.git(&[
        "commit-tree",
        "-p",
        head.trim(),
        "-m",
        "no receipt",
        "refs/receipts/log^{tree}",
    ]);
    yard.house.git(&["update-ref", log, none.trim()]);
    refuses("is no receipt");
    yard.house.git(&["update-ref", "-d", log]);
    refuses("gone");
    yard.house.git(&["update-ref", log, head.trim()]);
    assert!(run().ok().stdout.contains("number 3\n"), "back on the history that was signed");
    std::fs::create_dir(Path::new(&state).join("busy")).expect("another is at work");
    assert!(run().exits(4).stdout.contains("another witness"));
}

/// The lines of an auditor's script and of `verify` say the same, commit by commit; the auditor has
/// no customer's data.
#[test]
fn an_auditor_sees_the_same_without_customers() {
    let (yard, _) = Yard::new();
    yard.uses("lin");
    for nth in 0..8 {
        yard.house.adds(&customer(
            &format!("客户{nth}"),
            &format!("1391234000{nth}"),
            &format!("9-{nth}"),
        ));
        yard.receipt(Mode::Hook);
    }
    yard.house.git(&["config", "uploadpack.allowFilter", "true"]);
    let (mirror, url) =
        (yard.path("mirror.git"), format!("file://{}", yard.house.folder().display()));
    let _ = yard
        .house
        .finished(yard.house.program("git").args([
            "clone",
            "--quiet",
            "--mirror",
            "--filter=blob:none",
            &url,
            &mirror,
        ]))
        .ok();
    let signers = yard.path("signers");
    std::fs::write(&signers, yard.house.read("allowed_signers")).expect("written");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/audit.sh");
    let hub = yard.path("home/hub.pub");
    let audit = yard.elsewhere("dash", &[script, &mirror, &signers, &hub]).ok().stdout;
    let expected: Vec<String> = yard
        .house
        .reads("--as zhao verify --full --list --format json")
        .items("verify")[0]["listed"]
        .as_array()
        .expect("commits")
        .iter()
        .filter(|item| item["receipt"] != 1)
        .map(line)
        .collect();
    let (adopted, lines): (Vec<&str>, Vec<&str>) =
        audit.lines().partition(|line| line.starts_with("receipt 1 "));
    assert!(
        adopted[0].contains(" adopted ") && !lines.iter().any(|line| line.contains(" adopted ")),
        "{audit}"
    );
    assert_eq!(lines[..lines.len() - 1], expected);
    assert_eq!(lines.last(), Some(&"IN ORDER: 11 receipts"));
    let own =
        yard.baobei(&["-C", &mirror, "--lang", "en", "verify", "--hub-key", &hub]).ok().stdout;
    assert!(own.contains("the people of the time are missing here"), "{own}");
}

/// A commit of the JSON, as the script prints it.
fn line(item: &serde_json::Value) -> String {
    let epoch = |name: &str| {
        let text = item[name].as_str();
        text.map_or(0, |text| {
            chrono::DateTime::parse_from_rfc3339(text).expect("a time").timestamp()
        })
    };
    let outside = if item["outside"].as_bool() == Some(true) { ",outside" } else { "" };
    assert_eq!(item["faults"].as_array().map(Vec::len), Some(0), "{item}");
    format!(
        "receipt {} ok{outside} {} {} claimed={} provable=[{},{}]",
        item["receipt"],
        item["email"].as_str().unwrap_or_default(),
        item["commit"].as_str().expect("a commit"),
        epoch("claimed"),
        epoch("earliest"),
        epoch("latest")
    )
}
