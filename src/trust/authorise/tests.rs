//! Every rule by a commit that breaks it, on a small registry.

use std::collections::BTreeMap;

use super::*;
use crate::domain::instant::Zone;
use crate::index::{Chronicle, NoReceipts};
use crate::ledger::memory::MemoryLedger;
use crate::ledger::{Authorship, Change, GitIdentity, LedgerView, Signature, Write};
use crate::registry::load;

const REPORT: &str = "reports/2025/06/02/01JWR5V5M8Q4W7R2T9X6Y1Z0BC.toml";
const DISPUTE: &str = "disputes/2025/01JWR6V5M8Q4W7R2T9X6Y1Z0BC.toml";
const MONTH: &str = "statements/2025-05.toml";
const POLICY: &str = "policy/house.toml";
const CALENDAR: &str = "calendar/cn-2025.toml";
const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6BZBYr/tyVbdj1N2FfYDdHRDmLHlX2Q27EkmDRcSKd";

fn policy(version: u32, from: &str) -> String {
    format!(
        r#"
[policy]
id = "house"
version = {version}
title = {{ zh-CN = "规则", en = "Rules" }}
in-force = {{ from = {from} }}
[[kind]]
name = "person"
label = {{ zh-CN = "个人", en = "Person" }}
clause = "1"
window = {{ daily = "[09:00, 18:00)", clause = "1", outcome = "void", enforced = "hub" }}
requires = {{ fields = ["customer.name"], clause = "1", outcome = "void" }}
[[event]]
name = "visit"
label = {{ zh-CN = "到访", en = "Visit" }}
[[event]]
name = "deposit"
label = {{ zh-CN = "定金", en = "Deposit" }}
by = "anyone"
field = [
    {{ name = "amount", type = "money" }},
    {{ name = "commission", type = "money" }},
]
[[event]]
name = "quote"
label = {{ zh-CN = "报价", en = "Quote" }}
by = "anyone"
[[collision]]
clause = "1"
keys = [["phone"]]
grade = "certain"
on-protected = "refuse"
[[gate]]
clause = "1"
acts = ["deposit"]
needs = "registered"
enforced = "hub"
label = {{ zh-CN = "未报备", en = "No report" }}
[[gate]]
clause = "1"
acts = ["quote"]
needs = "registered"
label = {{ zh-CN = "未报备", en = "No report" }}
[procedure]
clause = "1"
raised-by = "anyone"
decided-by = "role:leader"
[commission]
clause = "1"
amount = "amount"
stated = "commission"
closed-by = "role:finance"
"#
    )
}

fn person(id: &str, role: &str, more: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [\"{role}\"]\nemails = \
         [\"{id}@x.example\"]\n{more}"
    )
}

fn report(id: &str, by: &str, more: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nkind = \"person\"\npolicy = \"house\"\nregistrant = \
         \"{by}\"\nnonce = \"00\"\n{more}\n[customer]\nname = \"王小明\"\nphones = \
         [\"138****1234\"]\ncompany = \"Acme GmbH\"\n"
    )
}

fn fact(table: &str, end: &str, kind: &str, by: &str, more: &str) -> String {
    format!(
        "\n[[{table}]]\nid = \"01JWR7V5M8Q4W7R2T9X6Y1Z0{end}\"\ntype = \"{kind}\"\nby = \
         \"{by}\"\n{more}"
    )
}

fn statement(month: &str, by: &str) -> String {
    let input = "0".repeat(40);
    format!(
        "format = 1\nmonth = \"{month}\"\nedition = 1\ninput = \"{input}\"\n\
         closed_by = \"{by}\"\npolicies = []\ncontrol_total = [\"0.00 CNY\"]\n"
    )
}

/// A registry with one report, one dispute and one closed month, and what one may want to change in
/// it.
struct Hub {
    files: BTreeMap<String, String>,
    registry: Registry,
    chronicle: Chronicle,
}

impl Hub {
    fn new() -> Self {
        let key = format!("[[key]]\npublic = \"{KEY}\"\nfrom = 2025-01-01T00:00:00+08:00\n");
        let files: BTreeMap<String, String> = [
            ("baobei.toml".to_owned(), "format = 1\nname = \"x\"\nregistry = \"r\"\n".to_owned()),
            (POLICY.to_owned(), policy(2, "2025-01-01")),
            ("policy/draft.toml".to_owned(), policy(4, "2026-01-01")),
            ("org/staff/zoe.toml".to_owned(), person("zoe", "admin", &key)),
            ("org/staff/ann.toml".to_owned(), person("ann", "sales", "")),
            ("org/staff/ben.toml".to_owned(), person("ben", "sales", "")),
            ("org/staff/fay.toml".to_owned(), person("fay", "finance", "")),
            ("org/staff/old.toml".to_owned(), person("old", "admin", "left = 2025-05-31\n")),
            (
                REPORT.to_owned(),
                report("01JWR5V5M8Q4W7R2T9X6Y1Z0BC", "ann", "")
                    + &fact("event", "A1", "visit", "ann", "")
                    + &fact("event", "A2", "visit", "ann", ""),
            ),
            (
                DISPUTE.to_owned(),
                dispute("01JWR6V5M8Q4W7R2T9X6Y1Z0BC", "ann")
                    + &fact("act", "B1", "statement", "ann", "text = \"x\"\n"),
            ),
            (
                CALENDAR.to_owned(),
                include_str!("../../../data-template/calendar/cn-2025.toml").to_owned(),
            ),
            (MONTH.to_owned(), statement("2025-04", "fay").replace("2025-04", "2025-05")),
        ]
        .into();
        let ledger = MemoryLedger::default();
        let at = Zone::default().read("2025-06-02 10:00").expect("a time");
        let sign = Signature {
            person: GitIdentity { name: "zoe".to_owned(), email: "zoe@x.example".to_owned() },
            at,
            offset_minutes: 480,
        };
        let writes = files
            .iter()
            .map(|(path, text)| {
                (path.parse().expect("a path"), Write::Create(text.clone().into_bytes()))
            })
            .collect();
        let change = Change { writes, message: "x".to_owned() };
        let by = Authorship { author: sign.clone(), committer: sign, signer: None };
        let outcome = crate::ledger::commit(&ledger, &by, |_, _| {
            Ok::<_, crate::ledger::LedgerError>(Some(change.clone()))
        });
        let crate::ledger::ChangeOutcome::Committed { commit, .. } = outcome.expect("it lands")
        else {
            panic!("nothing landed")
        };
        let chronicle = Chronicle::load(&ledger, &NoReceipts, None).expect("a chronicle");
        let registry =
            load(&ledger, LedgerView::Committed(commit), &chronicle).expect("a registry");
        assert!(registry.problems.is_empty(), "{:?}", registry.problems);
        Self { files, registry, chronicle }
    }

    /// What is said against a commit that gives files other texts; `None` removes one. Refusals
    /// bear their reason.
    fn said(&self, by: &str, message: &str, changes: &[(&str, Option<String>)]) -> Vec<String> {
        let changes: Vec<ChangedFile> = changes
            .iter()
            .map(|(path, after)| ChangedFile {
                path: path.parse().expect("a path"),
                before: self.files.get(*path).map(|text| text.clone().into_bytes()),
                after: after.as_ref().map(|text| text.clone().into_bytes()),
            })
            .collect();
        let stranger = Staff::read(&person(by, "sales", "")).expect("a person");
        let signer = self.registry.org.staff.get(&by.parse().expect("an id")).unwrap_or(&stranger);
        let at = Zone::default().read("2025-06-10 10:00").expect("a time");
        let act = Act {
            parent: PARENT,
            message,
            at,
            claimed: at,
            changes: &changes,
            landings: &self.chronicle,
        };
        let code = |objection: &Objection| match &objection.refusal {
            Some(refusal) => format!("{}:{}", objection.rule, refusal.reason().code()),
            None => objection.rule.to_string(),
        };
        objections(&self.registry, signer, &act).iter().map(code).collect()
    }

    /// The same for one file and a plain message.
    fn one(&self, by: &str, path: &str, after: impl Into<Option<String>>) -> Vec<String> {
        self.said(by, "a subject", &[(path, after.into())])
    }

    fn with(&self, path: &str, more: &str) -> String {
        format!("{}{more}", self.files[path])
    }

    fn edited(&self, path: &str, from: &str, to: &str) -> String {
        let text = &self.files[path];
        assert!(text.contains(from), "{path} has no {from}");
        text.replacen(from, to, 1)
    }
}

fn dispute(id: &str, by: &str) -> String {
    format!(
        "format = 1\nid = \"{id}\"\nreports = [\"01JWR5V5M8Q4W7R2T9X6Y1Z0BC\"]\nby = \
         \"{by}\"\nraiser = \"claimant\"\nclaim = \"x\"\n"
    )
}

const NEW: &str = "reports/2025/06/10/01JXC5V5M8Q4W7R2T9X6Y1Z0BC.toml";
const NEW_ID: &str = "01JXC5V5M8Q4W7R2T9X6Y1Z0BC";
const CLEAN: [&str; 0] = [];
/// What the commits stand on.
const PARENT: CommitId = CommitId([0; 20]);

#[test]
fn honest_commits_may_land() {
    let hub = Hub::new();
    assert_eq!(hub.one("ann", NEW, report(NEW_ID, "ann", "")), CLEAN);
    assert_eq!(
        hub.one("ann", REPORT, hub.with(REPORT, &fact("event", "A3", "visit", "ann", ""))),
        CLEAN
    );
    assert_eq!(
        hub.one("ann", DISPUTE, hub.with(DISPUTE, &fact("act", "B2", "withdraw", "ann", ""))),
        CLEAN
    );
    assert_eq!(hub.one("zoe", "org/staff/new.toml", person("new", "sales", "")), CLEAN);
    assert_eq!(hub.one("zoe", "policy/next.toml", policy(5, "2025-07-01")), CLEAN);
    assert_eq!(hub.one("zoe", "policy/draft.toml", policy(4, "2026-02-01")), CLEAN);
    let other = "disputes/2025/01JXC6V5M8Q4W7R2T9X6Y1Z0BC.toml";
    let event = hub.with(REPORT, &fact("event", "A3", "visit", "ann", ""));
    assert_eq!(
        hub.said(
            "ann",
            "x",
            &[(REPORT, Some(event)), (other, Some(dispute("01JXC6V5M8Q4W7R2T9X6Y1Z0BC", "ann")))]
        ),
        CLEAN
    );
    let lookup = "format = 1\nid = \"01JXC5V5M8Q4W7R2T9X6Y1Z0BC\"\nby = \"ann\"\nkeys = \
     [\"phone\"]\nanswers = [\"no\"]\n";
    assert_eq!(
        hub.one("ann", "lookups/2025/06/10/01JXC5V5M8Q4W7R2T9X6Y1Z0BC.toml", lookup.to_owned()),
        CLEAN
    );
}

#[test]
fn only_the_places_of_a_registry() {
    let hub = Hub::new();
    for path in [
        "notes.txt",
        "reports/x.toml",
        "reports/2025/6/10/01JXC5V5M8Q4W7R2T9X6Y1Z0BC.toml",
        "policy/deep/er.toml",
        "org/staff/Ann.toml",
    ] {
        assert_eq!(hub.one("zoe", path, "x = 1\n".to_owned()), ["unknown-file"], "{path}");
    }
    let lower = format!("reports/2025/06/10/{}.toml", NEW_ID.to_lowercase());
    assert_eq!(hub.one("ann", &lower, report(NEW_ID, "ann", "")), ["unknown-file"]);
    assert_eq!(hub.one("zoe", "policy/House.toml", policy(5, "2025-07-01")), ["other-spelling"]);
    assert_eq!(hub.one("zoe", "policy/e\u{301}.toml", policy(5, "2025-07-01")), ["other-spelling"]);
    let long = format!("policy/{}.toml", "x".repeat(200));
    assert_eq!(hub.one("zoe", &long, policy(5, "2025-07-01")), ["bad-path"]);
    for day in ["2025/06/01", "2025/06/12", "2024/06/10"] {
        let path = format!("reports/{day}/{NEW_ID}.toml");
        assert_eq!(hub.one("ann", &path, report(NEW_ID, "ann", "")), ["other-day"], "{day}");
    }
    for day in ["2025/06/02", "2025/06/11"] {
        assert_eq!(
            hub.one("ann", &format!("reports/{day}/{NEW_ID}.toml"), report(NEW_ID, "ann", "")),
            CLEAN,
            "{day}"
        );
    }
    let large = report(NEW_ID, "ann", &format!("# {}", "x".repeat(LARGEST)));
    assert_eq!(hub.one("ann", NEW, large), ["too-large"]);
    assert_eq!(
        hub.said("ann", &"x".repeat(20_000), &[(NEW, Some(report(NEW_ID, "ann", "")))]),
        ["too-large"]
    );
}

/// FAULTS H6.
#[test]
fn what_a_commit_adds_is_bounded_and_no_record_is_ever_full() {
    let mut hub = Hub::new();
    let text = hub.files.get_mut(REPORT).expect("a report");
    text.push_str(&format!("# {}\n", "x".repeat(LARGEST)));
    let event = fact("event", "A3", "visit", "ann", "");
    assert_eq!(hub.one("ann", REPORT, hub.with(REPORT, &event)), CLEAN);
    let padded = format!("{event}note = \"{}\"\n", "x".repeat(LARGEST));
    assert_eq!(hub.one("ann", REPORT, hub.with(REPORT, &padded)), ["too-large"]);
    let month = RecordKind::Statement.folder();
    let month = format!("{month}/2025-03.toml").parse().expect("a path");
    assert_eq!(most_bytes(&month, 0), LARGEST_MONTH, "a month is as long as it has entries");
    // Whoever closes no month has none read.
    assert_eq!(
        hub.one("ann", month.as_str(), "= broken".to_owned()),
        ["not-permitted:may-not-close"]
    );
}

#[test]
fn one_commit_is_one_operation() {
    let hub = Hub::new();
    let new = (NEW, Some(report(NEW_ID, "ann", "")));
    let event = (REPORT, Some(hub.with(REPORT, &fact("event", "A3", "visit", "ann", ""))));
    assert_eq!(hub.said("ann", "x", &[]), ["nothing-changed"]);
    assert_eq!(hub.said("ann", "x", &[new.clone(), event]), ["mixed-operation"]);
    assert_eq!(
        hub.said("zoe", "x", &[new, ("org/staff/new.toml", Some(person("new", "sales", "")))]),
        ["mixed-operation"]
    );
    let months = ["2025-03", "2025-02"]
        .map(|month| (format!("statements/{month}.toml"), statement(month, "fay")));
    let months: Vec<(&str, Option<String>)> =
        months.iter().map(|(path, text)| (path.as_str(), Some(text.clone()))).collect();
    assert_eq!(hub.said("fay", "x", &months), ["mixed-operation"]);
}

#[test]
fn what_does_not_read_does_not_land() {
    let hub = Hub::new();
    let broken = report(NEW_ID, "ann", "colour = 1\nsaid = 7\n");
    assert_eq!(hub.one("ann", NEW, broken), ["unreadable", "unreadable"]);
    assert_eq!(
        hub.one("ann", NEW, report("01JXC5V5M8Q4W7R2T9X6Y1Z0BD", "ann", "")),
        ["id-not-file-name"]
    );
    assert_eq!(hub.one("zoe", "policy/next.toml", "[policy]\n".to_owned()), ["unreadable"; 4]);
    assert_eq!(hub.one("zoe", "calendar/cn-2030.toml", "x = 1\n".to_owned()), ["unreadable"; 5]);
    assert_eq!(
        hub.one("zoe", "org/staff/new.toml", person("other", "sales", "")),
        ["id-not-file-name"]
    );
    let place = {
        let change = ChangedFile {
            path: NEW.parse().expect("a path"),
            before: None,
            after: Some(b"format = 1\nid = 7\n".to_vec()),
        };
        let act = Act {
            parent: PARENT,
            message: "x",
            at: Instant::from_epoch(1_749_520_800),
            claimed: Instant::from_epoch(1_749_520_800),
            changes: std::slice::from_ref(&change),
            landings: &hub.chronicle,
        };
        let signer = &hub.registry.org.staff[&"ann".parse().expect("an id")];
        objections(&hub.registry, signer, &act)
            .into_iter()
            .find(|objection| objection.place == Some((2, 6)))
    };
    assert!(
        place.is_some_and(|objection| objection.rule == Rule::Unreadable),
        "problems have their place"
    );
    let twice = "reports/2025/06/10/01JWR5V5M8Q4W7R2T9X6Y1Z0BC.toml";
    assert_eq!(
        hub.one("ann", twice, report("01JWR5V5M8Q4W7R2T9X6Y1Z0BC", "ann", "")),
        ["id-reused"]
    );
    assert_eq!(
        hub.one("ann", NEW, report(NEW_ID, "ann", "") + &fact("event", "A1", "visit", "ann", "")),
        ["id-reused"]
    );
    assert_eq!(
        hub.one("ann", REPORT, hub.with(REPORT, &fact("event", "A1", "deposit", "ann", ""))),
        ["id-reused"]
    );
    let other = dispute("01JXC6V5M8Q4W7R2T9X6Y1Z0BC", "ann").replace("01JWR5V5", "01JWR5V6");
    assert_eq!(
        hub.one("ann", "disputes/2025/01JXC6V5M8Q4W7R2T9X6Y1Z0BC.toml", other),
        ["unknown-record"]
    );
}

#[test]
fn what_has_landed_stays() {
    let hub = Hub::new();
    assert_eq!(hub.one("ann", REPORT, None), ["removed"]);
    assert_eq!(hub.one("ann", DISPUTE, None), ["removed"]);
    assert_eq!(hub.one("ann", REPORT, hub.edited(REPORT, "王小明", "王大明")), ["fact-altered"]);
    assert_eq!(hub.one("ann", REPORT, hub.edited(REPORT, "visit", "deposit")), ["fact-altered"]);
    assert_eq!(
        hub.one("ann", DISPUTE, hub.edited(DISPUTE, "text = \"x\"", "text = \"y\"")),
        ["fact-altered"]
    );
    assert_eq!(
        hub.one("ann", REPORT, hub.edited(REPORT, &fact("event", "A2", "visit", "ann", ""), "")),
        ["fact-removed"]
    );
    let (one, two) =
        (fact("event", "A1", "visit", "ann", ""), fact("event", "A2", "visit", "ann", ""));
    assert_eq!(
        hub.one("ann", REPORT, hub.edited(REPORT, &format!("{one}{two}"), &format!("{two}{one}"))),
        ["reordered"]
    );
    let between = format!("{one}{}{two}", fact("event", "A3", "visit", "ann", ""));
    assert_eq!(
        hub.one("ann", REPORT, hub.edited(REPORT, &format!("{one}{two}"), &between)),
        ["reordered"]
    );
    assert_eq!(hub.one("fay", MONTH, hub.edited(MONTH, "0.00", "1.00")), ["month-edited"]);
    assert_eq!(hub.one("fay", MONTH, None), ["month-edited"]);
}

#[test]
fn nobody_writes_in_anothers_name() {
    let hub = Hub::new();
    assert_eq!(hub.one("ben", NEW, report(NEW_ID, "ann", "")), ["other-person"]);
    assert_eq!(hub.one("zoe", NEW, report(NEW_ID, "ann", "")), ["other-person"]);
    assert_eq!(
        hub.one("zoe", NEW, report(NEW_ID, "ann", "filed_by = \"zoe\"")),
        CLEAN,
        "an office says so"
    );
    assert_eq!(
        hub.one("ben", NEW, report(NEW_ID, "ann", "filed_by = \"ben\"")),
        ["not-permitted:may-not-assign"]
    );
    assert_eq!(
        hub.one("ben", REPORT, hub.with(REPORT, &fact("event", "A3", "visit", "ann", ""))),
        ["other-person"]
    );
    assert_eq!(
        hub.one("ben", DISPUTE, hub.with(DISPUTE, &fact("act", "B2", "withdraw", "ann", ""))),
        ["other-person"]
    );
    assert_eq!(
        hub.one("zoe", "statements/2025-06.toml", statement("2025-06", "fay")),
        ["other-person", "not-permitted:month-not-over"]
    );
    for key in ["Baobei-Staff", "baobei-staff"] {
        let message = format!("a subject\n\n{key}: ann\n");
        assert_eq!(
            hub.said("ben", &message, &[(NEW, Some(report(NEW_ID, "ben", "")))]),
            ["other-person"]
        );
        assert_eq!(hub.said("ann", &message, &[(NEW, Some(report(NEW_ID, "ann", "")))]), CLEAN);
    }
    assert_eq!(hub.one("old", NEW, report(NEW_ID, "old", "")), ["not-permitted:not-serving"]);
    assert_eq!(
        hub.one("nobody", NEW, report(NEW_ID, "nobody", "")),
        ["not-permitted:unknown-staff"]
    );
}

#[test]
fn roles_are_kept() {
    let hub = Hub::new();
    let event = |by: &str, kind: &str, more: &str| {
        hub.one(by, REPORT, hub.with(REPORT, &fact("event", "A3", kind, by, more)))
    };
    assert_eq!(event("ben", "visit", ""), ["not-permitted:not-allowed-to-record"]);
    assert_eq!(event("ben", "transfer", "to = \"ben\"\n"), ["not-permitted:not-allowed-to-record"]);
    assert_eq!(event("ann", "pause", ""), ["not-permitted:not-allowed-to-record"]);
    assert_eq!(event("ann", "dance", ""), ["not-permitted:unknown-event"]);
    let act = |by: &str, kind: &str, more: &str| {
        hub.one(by, DISPUTE, hub.with(DISPUTE, &fact("act", "B2", kind, by, more)))
    };
    assert_eq!(act("ben", "withdraw", ""), ["not-permitted:not-your-dispute"]);
    assert_eq!(
        act("ann", "resolve", "shares = { ann = \"100%\" }\n"),
        ["not-permitted:not-allowed-to-record", "not-permitted:interested"]
    );
    assert_eq!(
        hub.one("ann", "statements/2025-06.toml", statement("2025-06", "ann")),
        ["not-permitted:may-not-close"]
    );
    let elsewhere = statement("2025-04", "fay").replace(&"0".repeat(40), &"1".repeat(40));
    assert_eq!(
        hub.one("fay", "statements/2025-04.toml", elsewhere),
        ["other-input", "not-permitted:later-month-closed"]
    );
    let later = hub.one("fay", "statements/2025-04.toml", statement("2025-04", "fay"));
    assert_eq!(later, ["not-permitted:later-month-closed"]);
    let withdrawn =
        fact("event", "A3", "withdraw", "ann", "") + &fact("event", "A4", "withdraw", "ann", "");
    assert_eq!(
        hub.one("ann", REPORT, hub.with(REPORT, &withdrawn)),
        ["not-permitted:changes-nothing"]
    );
}

/// What the policy marks is stopped; the same fault without the mark lands and is judged.
#[test]
fn gates_and_windows_are_kept_where_the_policy_says_so() {
    let hub = Hub::new();
    let event = |by: &str, kind: &str| {
        hub.one(by, REPORT, hub.with(REPORT, &fact("event", "A3", kind, by, "")))
    };
    assert_eq!(event("ben", "deposit"), ["enforced:gate-registered"]);
    assert_eq!(event("ben", "quote"), CLEAN);
    assert_eq!(event("ann", "deposit"), CLEAN);
    let nameless = report(NEW_ID, "ann", "").replace("name = \"王小明\"\n", "");
    assert_eq!(hub.one("ann", NEW, nameless), CLEAN, "a fault that is judged");
    let late = {
        let change = ChangedFile {
            path: NEW.parse().expect("a path"),
            before: None,
            after: Some(report(NEW_ID, "ann", "").into_bytes()),
        };
        let at = Zone::default().read("2025-06-10 20:00").expect("a time");
        let act = Act {
            parent: PARENT,
            message: "x",
            at,
            claimed: at,
            changes: std::slice::from_ref(&change),
            landings: &hub.chronicle,
        };
        objections(&hub.registry, &hub.registry.org.staff[&"ann".parse().expect("an id")], &act)
    };
    assert_eq!(late.iter().map(|objection| objection.rule).collect::<Vec<_>>(), [Rule::Enforced]);
}

#[test]
fn nothing_has_happened_that_is_still_to_come() {
    let hub = Hub::new();
    let said = |time: &str| {
        hub.one(
            "ann",
            REPORT,
            hub.with(REPORT, &fact("event", "A3", "visit", "ann", &format!("said = {time}\n"))),
        )
    };
    assert_eq!(said("2025-06-10T10:02:00+08:00"), CLEAN);
    assert_eq!(said("2025-06-10T10:02:01+08:00"), ["not-permitted:said-ahead"]);
    assert_eq!(said("2020-01-01T00:00:00+08:00"), CLEAN, "what was said before is judged");
    assert_eq!(
        hub.one("ann", NEW, report(NEW_ID, "ann", "said = 2025-06-11T00:00:00+08:00")),
        ["not-permitted:said-ahead"]
    );
}

#[test]
fn the_house_is_the_admins_and_takes_nothing_back() {
    let hub = Hub::new();
    for path in ["baobei.toml", POLICY, "org/staff/ann.toml"] {
        assert_eq!(
            hub.one("ann", path, hub.with(path, "\n# mine\n")),
            ["not-permitted:admin-only"],
            "{path}"
        );
    }
    assert_eq!(
        hub.one("zoe", "baobei.toml", hub.edited("baobei.toml", "\"r\"", "\"s\"")),
        ["registry-renamed"]
    );
    assert_eq!(hub.one("zoe", "baobei.toml", None), ["removed"]);
    assert_eq!(hub.one("zoe", "org/staff/ann.toml", None), ["removed"]);
    assert_eq!(
        hub.one("zoe", "org/staff/zoe.toml", hub.edited("org/staff/zoe.toml", "admin", "sales")),
        ["last-admin"]
    );
    assert_eq!(
        hub.one("zoe", "org/staff/ann.toml", hub.edited("org/staff/ann.toml", "ann@x", "ben@x")),
        ["email-taken"]
    );
    assert_eq!(hub.one("zoe", "allowed_signers", "zoe x\n".to_owned()), ["signers-stale"]);
    let list = crate::trust::allowed::write(&hub.registry.org.staff);
    assert_eq!(hub.one("zoe", "allowed_signers", list), CLEAN);
}

#[test]
fn versions_of_a_policy_only_rise() {
    let hub = Hub::new();
    assert_eq!(
        hub.one("zoe", POLICY, hub.with(POLICY, "\n# a remark\n")),
        CLEAN,
        "what it says is the same"
    );
    assert_eq!(
        hub.one("zoe", POLICY, hub.edited(POLICY, "version = 2\n", "version=2 # the second\n\n")),
        CLEAN
    );
    assert_eq!(hub.one("zoe", POLICY, hub.edited(POLICY, "\"规则\"", "\"规章\"")), ["policy-kept"]);
    assert_eq!(
        hub.one("zoe", POLICY, hub.edited(POLICY, "needs = \"registered\"\n", "")),
        ["unreadable"]
    );
    assert_eq!(hub.one("zoe", POLICY, None), ["policy-kept"]);
    assert_eq!(hub.one("zoe", POLICY, policy(9, "2025-07-01")), ["policy-kept"]);
    for version in [1, 2, 3, 4] {
        assert_eq!(
            hub.one("zoe", "policy/next.toml", policy(version, "2025-07-01")),
            ["policy-rollback"],
            "{version}"
        );
    }
    assert_eq!(hub.one("zoe", "policy/draft.toml", policy(3, "2026-01-01")), ["policy-rollback"]);
    for path in ["policy/next.toml", "policy/draft.toml"] {
        let version = if path.contains("next") { 5 } else { 4 };
        assert_eq!(
            hub.one("zoe", path, policy(version, "2025-06-09")),
            ["policy-backdated"],
            "{path}"
        );
        assert_eq!(hub.one("zoe", path, policy(version, "2025-06-10")), CLEAN, "{path}");
    }
    let other = policy(1, "2020-01-01").replace("\"house\"", "\"other\"");
    assert_eq!(
        hub.one("zoe", "policy/other.toml", other),
        CLEAN,
        "the first version of a regulation judged nothing before"
    );
    assert_eq!(hub.one("zoe", "policy/draft.toml", None), CLEAN);
    let twice = [
        ("policy/a.toml", Some(policy(5, "2025-07-01"))),
        ("policy/b.toml", Some(policy(5, "2025-08-01"))),
    ];
    assert_eq!(hub.said("zoe", "x", &twice), ["policy-rollback"]);
}

#[test]
fn keys_are_closed_and_never_taken_away() {
    let hub = Hub::new();
    let file = "org/staff/zoe.toml";
    let key = &hub.files[file][hub.files[file].find("[[key]]").expect("a key")..];
    assert_eq!(hub.one("zoe", file, hub.edited(file, key, "")), ["key-removed", "last-admin"]);
    assert_eq!(
        hub.one("zoe", file, hub.edited(file, "2025-01-01T", "2024-01-01T")),
        ["key-removed"]
    );
    let mut two = Hub::new();
    two.registry.org.staff.get_mut(&"old".parse().expect("an id")).expect("old").left = None;
    let ends =
        |hub: &Hub| hub.one("zoe", file, hub.with(file, "until = 2025-06-10T10:00:00+08:00\n"));
    assert_eq!(ends(&hub), ["last-admin"]);
    assert_eq!(ends(&two), ["last-admin"], "the other admin has no key");
    let other = two.registry.org.staff.get_mut(&"old".parse().expect("an id")).expect("old");
    other.keys =
        Staff::read(&person("old", "admin", &key.replace("IJ6B", "IJ6C"))).expect("a person").keys;
    assert_eq!(ends(&two), CLEAN);
    other_leaves(&mut two);
    assert_eq!(ends(&two), ["last-admin"], "the other goes on a day that is known");
    assert_eq!(
        hub.one("zoe", file, hub.with(file, "[[key]]\npublic = \"ssh-ed25519 x\"\n")),
        ["bad-key"]
    );
    let before = [("A", Some("2025-07-01T00:00:00+08:00")), ("B", None)];
    for (name, until) in before {
        let mut closed = Hub::new();
        let staff = closed.registry.org.staff.get_mut(&"zoe".parse().expect("an id")).expect("zoe");
        staff.keys[0].until = Some(
            toml::from_str::<BTreeMap<String, crate::domain::instant::Stamp>>(
                "a = 2025-06-01T00:00:00+08:00",
            )
            .expect("a time")["a"],
        );
        let line = until.map(|until| format!("until = {until}\n")).unwrap_or_default();
        assert_eq!(
            closed.one("zoe", file, hub.with(file, &format!("{line}# {name}\n"))),
            ["key-removed"],
            "opened again"
        );
    }
}

/// `old` is to leave in a year.
fn other_leaves(hub: &mut Hub) {
    let leaves =
        Staff::read(&person("old", "admin", "left = 2026-05-31\n")).expect("a person").left;
    hub.registry.org.staff.get_mut(&"old".parse().expect("an id")).expect("old").left = leaves;
}

#[test]
fn a_key_stays_suspect_and_an_address_stays_his() {
    let hub = Hub::new();
    let file = "org/staff/zoe.toml";
    let mut stolen = Hub::new();
    let with = |since: &str| hub.with(file, &format!("suspect = {since}T00:00:00+08:00\n"));
    *stolen.registry.org.staff.get_mut(&"zoe".parse().expect("an id")).expect("zoe") =
        Staff::read(&with("2025-05-01")).expect("a person");
    assert_eq!(stolen.one("zoe", file, with("2025-05-01") + "# a remark\n"), CLEAN);
    assert_eq!(
        stolen.one("zoe", file, with("2025-04-01")),
        CLEAN,
        "it was stolen earlier than was thought"
    );
    assert_eq!(stolen.one("zoe", file, with("2025-05-02")), ["key-removed"]);
    assert_eq!(stolen.one("zoe", file, hub.with(file, "# a remark\n")), ["key-removed"]);
    assert_eq!(hub.one("zoe", file, hub.edited(file, "zoe@x", "zoe@y")), ["address-removed"]);
    assert_eq!(
        hub.one("zoe", file, hub.edited(file, "[\"zoe@x", "[\"zoe@y.example\", \"zoe@x")),
        CLEAN
    );
    assert_eq!(
        hub.one("zoe", "org/staff/ann.toml", hub.edited("org/staff/ann.toml", "ann@x", "ann@y")),
        CLEAN,
        "she has no key yet"
    );
}

#[test]
fn a_calendar_keeps_the_days_that_are_past() {
    let hub = Hub::new();
    // 2 June was off, 8 October will be.
    assert_eq!(
        hub.one("zoe", CALENDAR, hub.edited(CALENDAR, "2025-06-02", "2025-06-09")),
        ["calendar-kept"]
    );
    assert_eq!(hub.one("zoe", CALENDAR, hub.edited(CALENDAR, "2025-10-08", "2025-10-09")), CLEAN);
    assert_eq!(hub.one("zoe", CALENDAR, hub.with(CALENDAR, "# a remark\n")), CLEAN);
    assert_eq!(
        hub.one("zoe", CALENDAR, hub.edited(CALENDAR, "year = 2025", "year = 2026")),
        ["calendar-kept"]
    );
    assert_eq!(hub.one("zoe", CALENDAR, None), ["removed"]);
    let year = |year: i32, days: &str| {
        let festival = format!("[[festival]]\nname = \"x\"\nholidays = [{days:?}]\n");
        format!("schema = 1\nregion = \"CN\"\nyear = {year}\nstatus = \"official\"\n{festival}")
    };
    assert_eq!(
        hub.one("zoe", "calendar/cn-2024.toml", year(2024, "2024-05-01")),
        CLEAN,
        "nobody could count in it"
    );
    assert_eq!(hub.one("zoe", "calendar/cn-2026.toml", year(2026, "2025-12-31")), CLEAN);
    assert_eq!(
        hub.one("zoe", "calendar/cn-2024.toml", year(2024, "2025-06-03")),
        ["calendar-kept"]
    );
    for wrong in [
        year(2025, "2025-12-31"),
        year(2026, "2025-04-27"),
        year(2026, "2026-05-01").replace("CN", "DE"),
    ] {
        assert_eq!(
            hub.one("zoe", "calendar/cn-2026.toml", wrong),
            ["unreadable"],
            "two files that cannot both be right"
        );
    }
}

#[test]
fn no_customer_stands_in_a_message() {
    let hub = Hub::new();
    let event = hub.with(REPORT, &fact("event", "A3", "visit", "ann", ""));
    let said = |message: &str| hub.said("ann", message, &[(REPORT, Some(event.clone()))]);
    for message in [
        "王小明到访",
        "王 小 明",
        "visit of ACME gmbh today",
        "call 138-1234",
        "x\n\nBaobei-Subject: 138****1234\n",
    ] {
        assert_eq!(said(message), ["customer-named"], "{message}");
    }
    let plain = "report X6Y1Z0BC: visit\n\nBaobei-Operation: record\nBaobei-Staff: \
     ann\nBaobei-Subject: 01JWR7V5M8Q4W7R2T9X6Y1Z0A3\n";
    for message in [plain, "a grandiose meeting", "13 visits, 81 calls"] {
        assert_eq!(said(message), CLEAN, "{message}");
    }
}

#[test]
fn a_commit_says_which_records_it_needs() {
    let change = |path: &str, before: bool, after: &str| ChangedFile {
        path: path.parse().expect("a path"),
        before: before.then(Vec::new),
        after: Some(after.as_bytes().to_vec()),
    };
    let other = dispute("01JXC6V5M8Q4W7R2T9X6Y1Z0BC", "ann");
    let all = [
        change(NEW, false, ""),
        change(REPORT, true, ""),
        change(DISPUTE, true, &other),
        change(MONTH, false, ""),
        change("x", false, ""),
    ];
    let needs = needs(&all);
    assert_eq!(
        needs.records.into_iter().collect::<Vec<_>>(),
        ["01JWR5V5M8Q4W7R2T9X6Y1Z0BC", "01JWR6V5M8Q4W7R2T9X6Y1Z0BC"]
    );
    assert!(needs.statements);
}
