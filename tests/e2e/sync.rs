//! Two people, two clones, and a plain bare repository between them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use baobei::trust::claim::ClaimCode;

use super::{customer, renovation};
use crate::common::{House, Output};

const WANG: (&str, &str, &str) = ("王小明", "13800001234", "3-1201");

/// A house whose registry lies on a hub; `lin` works in the house's own folder, `wu` in a clone
/// beside it.
struct Shared {
    house: House,
}

impl Shared {
    fn new(house: House) -> Self {
        let shared = Self { house };
        let hub = shared.hub().display().to_string();
        shared.git(&["init", "--quiet", "--bare", "--initial-branch=main", &hub]);
        shared.git(&["remote", "add", "origin", &hub]);
        shared.lin("sync").ok();
        shared.git(&["clone", "--quiet", &hub, &shared.other().display().to_string()]);
        shared
    }

    fn hub(&self) -> PathBuf {
        self.house.root().join("hub.git")
    }

    fn other(&self) -> PathBuf {
        self.house.root().join("wu")
    }

    fn git(&self, args: &[&str]) -> String {
        self.house.git(args)
    }

    fn lin(&self, line: &str) -> Output {
        self.house.line(&format!("--as lin {line}"))
    }

    fn wu(&self, line: &str) -> Output {
        self.house.line(&format!("-C {} --as wu {line}", self.other().display()))
    }

    /// What the hub has landed, oldest first: who did what.
    fn landed(&self) -> Vec<String> {
        let hub = self.hub().display().to_string();
        let format = "--format=%(trailers:key=Baobei-Staff,valueonly,separator=) \
         %(trailers:key=Baobei-Operation,valueonly,separator=)";
        let all =
            self.git(&["--git-dir", &hub, "log", "--reverse", "--first-parent", format, "main"]);
        all.lines()
            .filter(|line| line.starts_with("lin") || line.starts_with("wu"))
            .map(str::to_owned)
            .collect()
    }

    fn address(&self, url: &str) {
        self.git(&["config", "remote.origin.url", url]);
    }

    /// Both clones are at rest, and have what the hub has.
    fn in_order(&self) {
        self.house.in_order("all that");
        let hub = self.git(&["--git-dir", &self.hub().display().to_string(), "rev-parse", "main"]);
        for folder in [self.house.folder().to_owned(), self.other()] {
            let folder = folder.display().to_string();
            assert_eq!(self.git(&["-C", &folder, "rev-parse", "main"]), hub);
            assert_eq!(self.git(&["-C", &folder, "status", "--porcelain"]), "");
        }
    }
}

fn claim() -> String {
    customer(WANG.0, WANG.1, WANG.2)
}

fn dealership() -> Shared {
    Shared::new(House::new(&["auto-dealership"]).staff(&["lin:sales", "wu:sales"]))
}

const CAR: &str =
    "report add --name 王宁 --phone 13800001234 --intent grade=A --intent product=SUV";

#[test]
fn a_claim_lands_at_once_and_others_see_it() {
    let shared = Shared::new(renovation());
    let told = shared.lin(&claim()).ok();
    assert!(told.stderr.contains("landed in commit"), "{}", told.stderr);
    assert_eq!(shared.landed(), ["lin report add"]);
    let asked = shared.wu("check 13800001234 --format csv").exits(1);
    assert_eq!(asked.rows()[0]["protected"], "yes", "a look-up asks the hub first");
    shared.in_order();
    // Where nobody gives receipts, none are missing.
    shared.wu("verify").ok();
}

#[test]
fn two_claims_in_the_same_second_and_one_is_first() {
    let shared = Shared::new(renovation());
    shared.lin(&claim()).ok();
    shared.house.tick(-1);
    let refused = shared.wu(&claim()).exits(1);
    assert!(
        refused.stderr.contains("S05.21") && refused.stderr.contains("1 file has come from others"),
        "judged on what landed: {}",
        refused.stderr
    );
    assert_eq!(
        refused.stderr.matches("S05.13").count(),
        1,
        "judged twice, told once: {}",
        refused.stderr
    );
    assert_eq!(shared.landed(), ["lin report add"]);
    shared.in_order();
}

#[test]
fn who_is_second_is_told_so() {
    let shared = dealership();
    shared.lin(CAR).ok();
    shared.house.tick(-1);
    let second = shared.wu(CAR).ok();
    assert_eq!(shared.landed(), ["lin report add", "wu report add"]);
    let first = shared.lin("sync").ok();
    assert!(first.stderr.contains("1 file has come from others"), "{}", first.stderr);
    assert!(second.stdout.contains("contested"), "{}", second.stdout);
    shared.in_order();
}

#[test]
fn what_was_written_offline_becomes_second_when_it_lands() {
    let shared = dealership();
    let kept = shared.lin(&format!("--offline {CAR}")).ok();
    assert!(
        kept.stderr.contains("has not landed") && kept.stderr.contains("claim code"),
        "{}",
        kept.stderr
    );
    assert_eq!(shared.lin("status --format json").ok().items("status")[0]["not_landed"], 1);
    shared.wu(CAR).ok();
    let synced = shared.lin("sync").ok();
    assert!(
        synced.stderr.contains("judged again on what landed before it: contested"),
        "{}",
        synced.stderr
    );
    assert!(synced.stderr.contains("1 commit that waited has landed"), "{}", synced.stderr);
    assert_eq!(shared.landed(), ["wu report add", "lin report add"]);
    assert_eq!(shared.lin("status --format json").ok().items("status")[0]["not_landed"], 0);
    shared.wu("sync").ok();
    shared.in_order();
    let files = shared.house.files("reports");
    let codes: Vec<String> = files
        .iter()
        .map(|file| ClaimCode::of_file(shared.house.read(file).as_bytes()).to_string())
        .collect();
    assert!(codes.contains(&code(&kept)), "the code is still the record's: {codes:?}");
}

/// `baobei.sync/1`, of one item.
fn json(output: Output) -> serde_json::Value {
    let items = output.items("sync");
    let [item] = &items[..] else { panic!("{items:?}") };
    item.clone()
}

#[test]
fn a_program_learns_what_landed_what_became_second_what_was_refused_and_what_waits() {
    let house = renovation();
    house.write(
        RULES,
        house.read(RULES).replace("on-protected = \"refuse\"", "on-protected = \"queue\""),
    );
    house.commit("a queue");
    let shared = Shared::new(house);
    shared.lin(&format!("--offline {}", claim())).ok();
    let waits = json(shared.lin("--offline --format json sync").ok());
    assert_eq!(
        (waits["hub"].as_str(), waits["waits"].as_array().map(Vec::len)),
        (Some("on-purpose"), Some(1))
    );
    assert_eq!(waits["waits"][0]["commit"], shared.house.head());
    let digest =
        ClaimCode::of_file(shared.house.read(&shared.house.files("reports")[0]).as_bytes())
            .sum()
            .to_string();
    assert_eq!(waits["waits"][0]["claims"], serde_json::json!([digest]));
    shared.wu(&claim()).ok();
    let landed = json(shared.lin("--format json sync").ok());
    assert_eq!((landed["hub"].as_str(), landed["came"].as_u64()), (Some("answered"), Some(1)));
    assert_eq!(
        landed["landed"],
        serde_json::json!([{"commit": shared.house.head(), "receipt": null}])
    );
    let again = &landed["judged_again"][0];
    assert_eq!(
        (again["became"].as_str(), again["standing"].as_str(), again["place"].as_u64()),
        (Some("second"), Some("queued"), Some(1))
    );
    assert_eq!(
        (landed["waits"].as_array().map(Vec::len), landed["refused"].as_array().map(Vec::len)),
        (Some(0), Some(0))
    );
    let rows = shared.lin("--format csv sync").ok();
    assert_eq!(rows.rows().len(), 0, "nothing happened since");
}

#[test]
fn a_program_learns_what_was_refused_and_where_it_is() {
    let shared = Shared::new(renovation());
    shared.lin(&format!("--offline {}", claim())).ok();
    shared.lin(&format!("--offline {}", customer("赵云", "13900008888", "5-201"))).ok();
    shared.wu(&claim()).ok();
    let item = json(shared.lin("--format json sync").exits(1));
    let refused = &item["refused"][0];
    let kept = refused["kept"]
        .as_str()
        .expect("a file")
        .replace("$ROOT", &shared.house.root().display().to_string());
    let text = fs::read_to_string(kept).expect("kept");
    assert!(
        text.starts_with(&format!("# {}", refused["file"].as_str().expect("a path"))),
        "{text}"
    );
    assert!(
        refused["words"].to_string().contains("S05.21")
            && item["landed"].as_array().is_some_and(|landed| landed.len() == 1),
        "{item}"
    );
    assert_eq!(
        (item["judged_again"][0]["became"].as_str(), item["judged_again"][0]["standing"].as_str()),
        (Some("stands"), Some("effective"))
    );
}

const RULES: &str = "policy/home-renovation.toml";

/// Two admins admit keys, each without knowing of the other: the list of signers is made again, and
/// has both.
#[test]
fn keys_that_two_admins_admitted_apart_both_count() {
    let house = renovation();
    house.writes("--as zhao staff add han --role admin");
    let keys = ["lin", "wu"].map(|name| {
        let file = house.root().join(name).with_extension("key").display().to_string();
        let _ = house
            .finished(
                house
                    .program("ssh-keygen")
                    .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", &file]),
            )
            .ok();
        format!("staff key add {name} --email {name}@example.com --key {file}.pub")
    });
    let shared = Shared::new(house);
    let other = shared.other().display().to_string();
    shared.house.line(&format!("--as zhao --offline {}", keys[0])).ok();
    shared.house.line(&format!("-C {other} --as han {}", keys[1])).ok();
    let synced = shared.house.line("--as zhao --format json sync").ok();
    assert_eq!(json(synced)["refused"], serde_json::json!([]));
    let signers = shared.house.read("allowed_signers");
    assert!(
        ["lin@example.com ", "wu@example.com "].iter().all(|name| signers.contains(name)),
        "{signers}"
    );
    shared.wu("sync").ok();
    shared.in_order();
}

/// A month that was closed without a network is closed again on what has landed, and lands if it
/// comes to the same.
#[test]
fn a_month_that_waited_lands_with_the_same_figures_or_not_at_all() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", claim()));
    house.writes(&format!(
        "--as lin record {report} contract --field amount=26.8万 --field commission=1000"
    ));
    let shared = Shared::new(house);
    shared.house.at("2026-04-01 10:00");
    shared.house.line("--as qian --offline commission close 2026-03").ok();
    // A registration of April is nothing to March.
    shared.wu(&customer("赵云", "13900008888", "5-201")).ok();
    let parent =
        shared.git(&["--git-dir", &shared.hub().display().to_string(), "rev-parse", "main"]);
    let synced = shared.house.line("--as qian --lang en sync").ok();
    assert!(
        synced.stderr.contains("month 2026-03 was closed again")
            && synced.stderr.contains("the same"),
        "{}",
        synced.stderr
    );
    assert!(
        shared
            .house
            .read("statements/2026-03.toml")
            .contains(&format!("input = \"{}\"", parent.trim()))
    );
    assert!(shared.house.read("statements/2026-03.toml").contains("1000.00"));
    shared.wu("sync").ok();
    shared.in_order();
    // A deal of April that the closing had not seen changes its figures.
    shared.house.at("2026-04-03 10:00");
    let other = shared
        .house
        .line(&format!("-C {} --as wu report list --format json", shared.other().display()))
        .items("reports");
    let own = other
        .iter()
        .filter_map(|item| item["id"].as_str())
        .find(|id| *id != report)
        .expect("a report")
        .to_owned();
    shared.wu(&format!("record {own} contract --field amount=26.8万 --field commission=500")).ok();
    shared.house.at("2026-05-06 10:00");
    shared.house.line("--as qian --offline commission close 2026-04").ok();
    let synced = shared.house.line("--as qian --lang en sync").exits(1);
    assert!(synced.stderr.contains("the figures of the month have changed"), "{}", synced.stderr);
    assert_eq!(shared.house.files("statements"), ["statements/2026-03.toml"]);
}

/// The claim code that a command printed.
fn code(output: &Output) -> String {
    let (_, rest) = output.stderr.split_once("claim code ").expect("a code");
    rest.split(' ').next().expect("a code").to_owned()
}

#[test]
fn what_the_policy_refuses_by_now_is_kept_and_told() {
    let shared = Shared::new(renovation());
    shared.lin(&format!("--offline {}", claim())).ok();
    shared.lin(&format!("--offline {}", customer("赵云", "13900008888", "5-201"))).ok();
    shared.wu(&claim()).ok();
    let synced = shared.lin("--quiet sync").exits(1);
    assert!(
        synced.stderr.contains("refused when it was judged again")
            && synced.stderr.contains("S05.21"),
        "{}",
        synced.stderr
    );
    let kept: Vec<PathBuf> = fs::read_dir(shared.house.folder().join(".git/baobei/refused"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    let [kept] = &kept[..] else { panic!("{kept:?}") };
    let text = fs::read_to_string(kept).expect("readable");
    assert!(text.contains("13800001234") && text.contains("# reports/"), "{text}");
    assert!(!synced.stderr.contains("wu"), "not by whom: {}", synced.stderr);
    assert_eq!(shared.landed(), ["wu report add", "lin report add"]);
    shared.wu("sync").ok();
    shared.in_order();
}

#[test]
fn facts_of_both_stand_in_one_record() {
    let shared = Shared::new(renovation());
    shared.lin(&claim()).ok();
    shared.wu("sync").ok();
    let file = shared.house.files("reports").pop().expect("a report");
    let id = file.rsplit('/').next().expect("a name").trim_end_matches(".toml").to_owned();
    shared.lin(&format!("--offline record {id} follow-up --note eins")).ok();
    shared
        .house
        .line(&format!(
            "-C {} --as sun record {id} follow-up --note zwei",
            shared.other().display()
        ))
        .ok();
    let synced = shared.lin("sync").ok();
    assert!(
        synced.stderr.contains("was judged again on what landed before it, and remains valid"),
        "{}",
        synced.stderr
    );
    let text = shared.house.read(&file);
    let (one, two) = (text.find("eins").expect("of lin"), text.find("zwei").expect("of sun"));
    assert!(two < one, "in the order of landing: {text}");
    shared.wu("sync").ok();
    shared.in_order();
}

#[test]
fn each_way_of_not_landing_has_its_own_words() {
    let shared = Shared::new(renovation());
    let hub = shared.hub().display().to_string();
    let fresh = |nth: u32| customer("赵云", &format!("1390000{nth:04}"), &format!("5-{nth}"));
    let before = shared.house.head();

    shared.address("/nowhere/hub.git");
    for (lang, words, way) in
        [("en", "denies access", "git remote -v"), ("zh-CN", "拒绝访问", "git remote -v")]
    {
        let said = shared.lin(&format!("--lang {lang} sync")).exits(4);
        assert!(said.stderr.contains(words) && said.stderr.contains(way), "{}", said.stderr);
    }
    shared.address(&hub);
    refuses(&shared);
    for (lang, words) in [("en", "the hub refused this"), ("zh-CN", "中心库拒绝")] {
        let said = shared.lin(&format!("--lang {lang} {}", fresh(2))).exits(5);
        assert!(
            said.stderr.contains(words) && said.stderr.contains("not today"),
            "{}",
            said.stderr
        );
    }
    assert_eq!(
        (shared.house.head(), shared.landed().len()),
        (before, 0),
        "nothing was written anywhere"
    );
    shared.house.in_order("refusals");

    shared.address("git://127.0.0.1:9/hub.git");
    for (lang, words, nth) in [("en", "the hub cannot be reached", 3), ("zh-CN", "连不上中心库", 4)]
    {
        let said = shared.lin(&format!("--lang {lang} {}", fresh(nth))).exits(4);
        assert!(
            said.stderr.contains(words) && said.stderr.contains("baobei sync"),
            "{}",
            said.stderr
        );
        let synced = shared.lin(&format!("--lang {lang} sync")).exits(4);
        assert!(synced.stderr.contains(words), "{}", synced.stderr);
    }
    let asked = shared.lin("check 13812345678").ok();
    assert!(asked.stderr.contains("this is what was known at 2026-03-02"), "{}", asked.stderr);
    fs::remove_file(shared.hub().join("hooks/pre-receive")).expect("removable");
    shared.address(&hub);
    shared.lin("sync").ok();
    assert_eq!(shared.landed().len(), 2);
    assert!(shared.git(&["log", "-1", "--format=%s"]).len() > 3);
}

#[test]
fn what_waited_and_was_taken_off_by_git_is_missed() {
    let shared = Shared::new(renovation());
    let claim = customer("赵云", "13900000001", "5-1");
    shared.lin(&format!("--offline {claim}")).ok();
    let waits = shared.house.head();
    shared.house.git(&["reset", "-q", "--hard", "HEAD~1"]);
    let said = shared.lin("--lang en sync").ok();
    let way = format!("git merge --ff-only {waits}");
    assert!(said.stderr.contains("1 commit that waited here"), "{}", said.stderr);
    assert!(said.stderr.contains(&way), "{}", said.stderr);
    assert_eq!(shared.landed().len(), 0);
    assert_eq!(shared.lin("--lang en sync").ok().stderr.matches("waited").count(), 0, "told once");
    shared.house.git(&["merge", "-q", "--ff-only", &waits]);
    let said = shared.lin("--lang en sync").ok();
    assert!(said.stderr.contains("has landed"), "{}", said.stderr);
    assert_eq!(shared.landed().len(), 1);
    // Made anew by hand, or behind what came since, it is not missed.
    shared.lin(&format!("--offline {}", customer("钱晓", "13900000002", "5-2"))).ok();
    shared.house.git(&["reset", "-q", "--soft", "HEAD~1"]);
    shared.house.commit("by hand");
    let said = shared.lin("--lang en sync --offline").ok();
    assert!(!said.stderr.contains("not on the branch"), "{}", said.stderr);
}

fn refuses(shared: &Shared) {
    let hook = shared.hub().join("hooks/pre-receive");
    fs::create_dir_all(hook.parent().expect("a folder")).expect("a folder");
    let says = "echo 'not today' >&2; echo 'baobei-answer judged 0' >&2; exit 1";
    fs::write(&hook, format!("#!/bin/sh\n{says}\n")).expect("written");
    assert!(Command::new("chmod").arg("+x").arg(&hook).status().expect("chmod").success());
}

#[test]
fn a_hub_that_was_rewritten_is_told_and_not_followed() {
    let shared = Shared::new(renovation());
    shared.lin(&claim()).ok();
    shared.git(&[
        "--git-dir",
        &shared.hub().display().to_string(),
        "update-ref",
        "refs/heads/main",
        "main~1",
    ]);
    shared.wu(&customer("赵云", "13900008888", "5-201")).ok();
    let said = shared.lin("sync").exits(5);
    assert!(said.stderr.contains("its history was rewritten"), "{}", said.stderr);
    assert_eq!(shared.house.files("reports").len(), 1);
}

#[test]
fn a_registry_without_a_hub_says_so() {
    let house = renovation();
    let said = house.ends("sync", 2);
    assert!(
        said.stderr.contains("has no hub") && said.stderr.contains("git remote add"),
        "{}",
        said.stderr
    );
}
