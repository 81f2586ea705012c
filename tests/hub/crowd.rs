//! Ten people at once, each in a clone of his own, on customers of their own and on the same ones.

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Stdio};

use super::Hub;

const PEOPLE: usize = 10;
/// Claims of each person on customers that nobody else claims, and on those that everybody claims.
const OWN: usize = 5;
const SHARED: usize = 5;

const POLICY: &str = r#"[policy]
id = "house"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2026-01-01 }
[[kind]]
name = "person"
label = { zh-CN = "个人", en = "Person" }
clause = "1"
[[protection]]
clause = "2"
from = "landed"
lasts = "30 days"
against = ["register"]
[[collision]]
clause = "3"
keys = [["phone"]]
grade = "certain"
on-protected = "queue"
"#;

fn name(nth: usize) -> String {
    format!("s{nth}")
}

impl Hub {
    /// A hub with a regulation that queues, and ten people with clones and keys of their own.
    fn crowded() -> Self {
        let hub = Self::new();
        hub.write("zhao", "policy/house.toml", POLICY);
        hub.commit("zhao", "rules");
        for nth in 0..PEOPLE {
            let who = name(nth);
            hub.key(&who);
            let key = format!("public = \"{}\"", hub.public(&who));
            hub.write("zhao", &format!("org/staff/{who}.toml"), &hub.person(&who, "sales", &[key]));
        }
        hub.commit("zhao", "people");
        hub.push("zhao", &[]).fine();
        for nth in 0..PEOPLE {
            hub.clone_for(&name(nth));
        }
        hub.tick(1);
        hub
    }

    /// `baobei` for each set of arguments in turn, in somebody's clone; again where so many others
    /// came first that it gave up.
    fn persistent(&self, who: &str, all: &[String]) -> Command {
        let program = format!("'{}' -C {who}-clone --lang en", env!("CARGO_BIN_EXE_baobei"));
        let again = |args: &String| {
            format!(
                "for try in 1 2 3 4 5 6 7 8 9; do {program} {args}; c=$?; [ $c = 4 ] || break; \
                 done; [ $c = 0 ] || exit $c"
            )
        };
        let script: Vec<String> = all.iter().map(again).collect();
        let mut shell = self.program("sh");
        shell.args(["-c", &script.join("\n")]);
        shell
    }

    /// The hub's clock stands still, whatever the clock of `who` says.
    fn served_now(&self, who: &str) {
        let program = self.program("sh");
        let now = program
            .get_envs()
            .find(|(name, _)| *name == "GIT_COMMITTER_DATE")
            .and_then(|(_, value)| value);
        let now = now.expect("a date").to_str().expect("text").to_owned();
        self.git(
            who,
            &[
                "config",
                "remote.origin.receivepack",
                &format!("GIT_COMMITTER_DATE='{now}' git receive-pack"),
            ],
        )
        .fine();
    }
}

/// What one person registers, in turn for himself and against all others.
fn claims(nth: usize) -> Vec<String> {
    let phones = (0..OWN.max(SHARED))
        .flat_map(|round| [format!("139{nth:04}{round:04}"), format!("1380000{round:04}")]);
    phones.map(|phone| format!("report add --kind person --name 王小明 --phone {phone}")).collect()
}

/// The reports as JSON, as a clone shows them to the keeper.
fn reports(hub: &Hub, who: &str) -> Vec<serde_json::Value> {
    let said = hub
        .baobei(&[
            "-C",
            &format!("{who}-clone"),
            "--as",
            "zhao",
            "--format",
            "json",
            "report",
            "list",
        ])
        .fine();
    let whole: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    whole["items"].as_array().expect("items").clone()
}

#[test]
fn ten_people_at_once_lose_nothing_and_agree_on_who_was_first() {
    let hub = Hub::crowded();
    let before = hub.receipts().len();
    let running: Vec<_> = (0..PEOPLE)
        .map(|nth| {
            let mut work = hub.persistent(&name(nth), &claims(nth));
            work.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("a shell")
        })
        .collect();
    for one in running {
        let ended = one.wait_with_output().expect("his work");
        assert!(
            ended.status.success(),
            "{:?}: {}",
            ended.status,
            String::from_utf8_lossy(&ended.stderr)
        );
    }
    hub.whole();
    // One push, one receipt, one commit: nothing lost, nothing twice.
    assert_eq!(hub.receipts().len(), before + PEOPLE * (OWN + SHARED));
    let landed = hub.hub(&["ls-tree", "-r", "--name-only", "main", "reports/"]);
    assert_eq!(landed.lines().collect::<BTreeSet<_>>().len(), PEOPLE * (OWN + SHARED));

    let mut tables = BTreeSet::new();
    for nth in 0..PEOPLE {
        let who = name(nth);
        hub.finish(&mut hub.persistent(&who, &["sync".to_owned()])).fine();
        assert_eq!(hub.head(&who), hub.main(), "{who}");
        assert_eq!(hub.git(&who, &["status", "--porcelain"]).fine().out, "");
        tables.insert(
            hub.baobei(&[
                "-C",
                &format!("{who}-clone"),
                "--as",
                "zhao",
                "--format",
                "csv",
                "report",
                "list",
            ])
            .fine()
            .out,
        );
    }
    assert_eq!(tables.len(), 1, "all see the same");

    let mut by_phone: BTreeMap<String, Vec<serde_json::Value>> = BTreeMap::new();
    for report in reports(&hub, "s0") {
        let phone = report["customer"]["phones"][0]
            .as_str()
            .unwrap_or_else(|| panic!("no phone in {report}"))
            .to_owned();
        by_phone.entry(phone).or_default().push(report);
    }
    assert_eq!(by_phone.len(), PEOPLE * OWN + SHARED);
    for (phone, mut reports) in by_phone {
        reports.sort_by_key(|report| report["receipt"].as_u64());
        let standings: Vec<(&str, Option<u64>)> = reports
            .iter()
            .map(|report| {
                (report["standing"].as_str().expect("a standing"), report["queue"].as_u64())
            })
            .collect();
        let wanted: Vec<(&str, Option<u64>)> = (0..reports.len() as u64)
            .map(|place| if place == 0 { ("effective", None) } else { ("queued", Some(place)) })
            .collect();
        assert_eq!(
            standings, wanted,
            "{phone}: the first to land is first, the others stand behind him in their order"
        );
    }
}

/// A clock that is wrong by years is told so and changes nothing; set right, the same command
/// lands.
#[test]
fn a_clock_that_is_wrong_by_years_moves_nobody_forward() {
    let hub = Hub::crowded();
    let claim = |who: &str, more: &[&str]| {
        let clone = format!("{who}-clone");
        let args = [
            "-C",
            &clone,
            "--lang",
            "en",
            "report",
            "add",
            "--kind",
            "person",
            "--phone",
            "13800000000",
            "--name",
            "王小明",
        ];
        hub.baobei(&[&args[..], more].concat())
    };
    let day = 86_400;
    hub.served_now("s1");
    for (shift, code) in [(3650 * day, "from-the-future"), (-40 * day, "before-its-parent")] {
        let before = (hub.main(), hub.head("s1"));
        hub.tick(shift);
        let said = claim("s1", &[]);
        hub.tick(-shift);
        assert!(
            !said.ok && said.err.contains(code) && said.err.contains("set your clock"),
            "{:?} {}{}",
            said.code,
            said.out,
            said.err
        );
        assert_eq!((hub.main(), hub.head("s1")), before, "nothing is half done");
    }
    // Before there was a regulation, the command itself has no answer.
    hub.tick(-3650 * day);
    assert_eq!(claim("s1", &[]).code, Some(2));
    hub.tick(3650 * day);
    claim("s2", &[]).fine();
    let said = claim("s1", &[]).fine();
    assert!(said.out.contains("queued"), "{}", said.out);
    hub.whole();
}

/// What was written offline with a wrong clock lands behind what landed before it, and is dated by
/// the hub.
#[test]
fn a_claim_written_offline_with_a_clock_of_last_week_is_second() {
    let hub = Hub::crowded();
    let claim = |who: &str, more: &str| {
        let claim = format!(
            "-C {who}-clone --lang en {more} report add --kind person --phone 13800000000 --name \
             王小明"
        );
        hub.baobei(&claim.split_whitespace().collect::<Vec<_>>())
    };
    hub.tick(3600);
    hub.served_now("s1");
    hub.tick(-3590);
    claim("s1", "--offline").fine();
    hub.tick(3590);
    claim("s2", "").fine();
    // Landed by the one, and its receipt brought by the other.
    for _ in 0..2 {
        hub.baobei(&["-C", "s1-clone", "--lang", "en", "sync"]).fine();
    }
    let mut all = reports(&hub, "s1");
    all.sort_by_key(|report| report["receipt"].as_u64());
    let told: Vec<_> = all
        .iter()
        .map(|report| (report["registrant"].as_str(), report["standing"].as_str()))
        .collect();
    assert_eq!(told, [(Some("s2"), Some("effective")), (Some("s1"), Some("queued"))]);
    assert!(all.is_sorted_by(|a, b| a["landed"].as_str() <= b["landed"].as_str()), "{all:?}");
    hub.whole();
}
