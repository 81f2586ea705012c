//! One table of forbidden acts, and everybody who refuses them: each says the same, by the same
//! clause (law 21).

use std::collections::BTreeMap;

use super::append::against;
use super::rule::edits::inadmissible;
use crate::app::second::SecondJudgement;
use crate::domain::ids::CommitId;
use crate::domain::instant::{Instant, Zone};
use crate::domain::record::RecordRef;
use crate::domain::report::Report;
use crate::engine::stories::{StoryFile, StoryHouse};
use crate::index::{Chronicle, NoReceipts};

use crate::ledger::memory::MemoryLedger;
use crate::ledger::{
    Authorship, Change, ChangeOutcome, GitIdentity, LedgerError, LedgerView, RepoPath, Signature,
    Write,
};
use crate::registry::replay::{Edit, Left};
use crate::registry::{Registry, load};
use crate::rules::{OwnedReason, Reason};
use crate::trust::authorise::{Act, ChangedFile, objections};

const POLICY: &str = r#"
[policy]
id = "house"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2025-01-01 }
[[kind]]
name = "person"
label = { zh-CN = "个人", en = "Person" }
clause = "1"
[[event]]
name = "slip"
label = { zh-CN = "确认单", en = "Slip" }
clause = "2"
by = "role:desk"
[[finding]]
name = "true"
label = { zh-CN = "属实", en = "True" }
clause = "3"
by = "role:manager"
answers = ["yes", "no"]
"#;

const REPORT: &str = "format = 1\nid = \"01JWR5V5M8Q4W7R2T9X6Y1Z0BC\"\nkind = \
                      \"person\"\npolicy = \"house\"\nregistrant = \"ann\"\nnonce = \
                      \"00\"\n[customer]\nname = \"王小明\"\n";
const PLACE: &str = "reports/2025/06/02/01JWR5V5M8Q4W7R2T9X6Y1Z0BC.toml";

/// An act, who does it, with which fields, and what is said against it by which clauses.
type Forbidden =
    (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const TABLE: &[Forbidden] = &[
    ("withdraw", "ben", "", &[("not-allowed-to-record", "")]),
    ("renew", "ann", "", &[("changes-nothing", "")]),
    ("transfer", "ann", "to = \"old\"\n", &[("not-serving", "")]),
    ("transfer", "ann", "to = \"ann\"\n", &[("changes-nothing", "")]),
    ("slip", "ann", "", &[("not-allowed-to-record", "2")]),
    ("finding", "may", "finding = \"true\"\nanswer = \"perhaps\"\n", &[("unknown-answer", "3")]),
    (
        "finding",
        "ann",
        "finding = \"true\"\nanswer = \"perhaps\"\n",
        &[("unknown-answer", "3"), ("not-allowed-to-record", "3")],
    ),
    ("levitate", "ann", "", &[("unknown-event", "")]),
];

fn at(time: &str) -> Instant {
    Zone::default().read(time).expect("a time")
}

fn commit(ledger: &MemoryLedger, writes: &[(&str, String)], time: &str) -> CommitId {
    let sign = Signature {
        person: GitIdentity { name: "x".to_owned(), email: "x@x.example".to_owned() },
        at: at(time),
        offset_minutes: 480,
    };
    let by = Authorship { author: sign.clone(), committer: sign, signer: None };
    let path = |path: &str| path.parse::<RepoPath>().expect("a path");
    let is_first = ledger_head(ledger).is_none();
    let write = |text: &String| {
        let bytes = text.clone().into_bytes();
        if is_first { Write::Create(bytes) } else { Write::Replace(bytes) }
    };
    let writes = writes.iter().map(|(name, text)| (path(name), write(text))).collect();
    let change = Change { writes, message: "x".to_owned() };
    let outcome =
        crate::ledger::commit(ledger, &by, |_, _| Ok::<_, LedgerError>(Some(change.clone())));
    match outcome.expect("it lands") {
        ChangeOutcome::Committed { commit, .. } => commit,
        other => panic!("{other:?}"),
    }
}

fn ledger_head(ledger: &MemoryLedger) -> Option<CommitId> {
    crate::ledger::ReadLedger::head(ledger).expect("a head")
}

fn house() -> (MemoryLedger, CommitId) {
    let person = |id: &str, role: &str, more: &str| {
        let text = format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [\"{role}\"]\n");
        (format!("org/staff/{id}.toml"), text + more)
    };
    let mut files = vec![
        ("baobei.toml".to_owned(), "format = 1\nname = \"x\"\nregistry = \"r\"\n".to_owned()),
        ("policy/house.toml".to_owned(), POLICY.to_owned()),
        (PLACE.to_owned(), REPORT.to_owned()),
    ];
    files.extend([
        person("ann", "sales", ""),
        person("ben", "sales", ""),
        person("may", "manager", ""),
        person("old", "sales", "left = 2025-05-31\n"),
    ]);
    let files: Vec<(&str, String)> =
        files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    let ledger = MemoryLedger::new();
    let base = commit(&ledger, &files, "2025-06-02 10:00");
    (ledger, base)
}

fn owned<'r>(reasons: impl IntoIterator<Item = &'r Reason<'r>>) -> Vec<OwnedReason> {
    reasons.into_iter().map(OwnedReason::of).collect()
}

fn chronicle(ledger: &MemoryLedger) -> Chronicle {
    Chronicle::load(ledger, &NoReceipts, None).expect("a chronicle")
}

/// Codes, each with the clauses it cites.
fn brief(reasons: &[OwnedReason]) -> Vec<(&'static str, String)> {
    let clauses = |reason: &OwnedReason| {
        reason.clauses.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    reasons.iter().map(|reason| (reason.code(), clauses(reason))).collect()
}

/// What is said against the last step of a story that does the same.
fn told(registry: &Registry, kind: &str, by: &str, fields: &str) -> Vec<OwnedReason> {
    let fields = fields.trim().replace('\n', ", ");
    let text = format!(
        r#"
policy = "house"
staff = [
  {{ id = "ann", roles = ["sales"] }},
  {{ id = "ben", roles = ["sales"] }},
  {{ id = "may", roles = ["manager"] }},
  {{ id = "old", roles = ["sales"] }},
  {{ id = "zoe", roles = ["admin"] }},
]
[[story]]
name = "forbidden"
step = [
  {{ at = "2025-06-02 10:00", by = "ann", report = "r", customer = {{ name = "王小明" }} }},
  {{ at = "2025-06-02 11:00", by = "zoe", leave = "old" }},
  {{ at = "2025-06-10 10:00", by = "{by}", event = "{kind}", on = "r", fields = {{ {fields} }} }},
]
expect = [{{ at = "2025-06-10 12:00", report = "r", owner = "nobody" }}]
"#
    );
    let file = StoryFile::read(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    let house = StoryHouse {
        shelf: &registry.shelf,
        calendar: &registry.calendar,
        zone: registry.house.zone,
    };
    let results = file.run(&house);
    let [result] = results.as_slice() else { panic!("one story") };
    let [fault] = result.faults.as_slice() else { panic!("one refusal: {:?}", result.faults) };
    fault.reasons.clone()
}

/// What `rule check` names, of a registry.
fn named(registry: &Registry, now: Instant) -> Vec<OwnedReason> {
    let remarks = inadmissible(registry, |_| true, &BTreeMap::new(), now);
    owned(remarks.iter().flat_map(|remark| &remark.reasons))
}

#[test]
fn everybody_gives_the_same_answer() {
    let now = at("2025-06-10 10:00");
    for (kind, by, fields, expected) in TABLE {
        let expected: Vec<(&str, String)> =
            expected.iter().map(|(code, clauses)| (*code, (*clauses).to_owned())).collect();
        let (ledger, base) = house();
        let path: RepoPath = PLACE.parse().expect("a path");
        let text = format!(
            "{REPORT}\n[[event]]\nid = \"01JWR7V5M8Q4W7R2T9X6Y1Z0A1\"\ntype = \"{kind}\"\nby = \
             \"{by}\"\n{fields}"
        );
        let after = Report::read(&text).expect("a report");
        let landed = chronicle(&ledger);
        let registry = load(&ledger, LedgerView::Committed(base), &landed).expect("a registry");
        assert!(registry.problems.is_empty(), "{:?}", registry.problems);
        let report = registry.report(after.id).expect("the report");

        let command = owned(&against(&registry, report, &after.events[0], now));
        assert_eq!(brief(&command), expected, "{kind} by {by}");

        let bytes = |text: &str| Some(text.as_bytes().to_vec());
        let edit = Edit {
            path: path.clone(),
            before: bytes(REPORT),
            after: bytes(&text),
            now: bytes(REPORT),
        };
        let Left::Write(put) = edit.left() else { panic!("nothing is left of {kind}") };
        let second = SecondJudgement { registry: &registry, facts: registry.facts(now) };
        assert_eq!(owned(&second.objections(&put)), command, "sync: {kind} by {by}");

        let changes =
            [ChangedFile { path: path.clone(), before: bytes(REPORT), after: bytes(&text) }];
        let signer = &registry.org.staff[&by.parse().expect("an id")];
        let act = Act {
            parent: base,
            message: "x",
            at: now,
            claimed: now,
            changes: &changes,
            landings: &landed,
        };
        let hub: Vec<OwnedReason> = objections(&registry, signer, &act)
            .into_iter()
            .map(|objection| *objection.refusal.expect("a refusal"))
            .collect();
        assert_eq!(hub, command, "the hub: {kind} by {by}");

        assert_eq!(brief(&told(&registry, kind, by, fields)), expected, "a story: {kind} by {by}");

        ledger.edit_by_hand(path.clone(), bytes(&text));
        let mut tree = load(&ledger, LedgerView::WorkingTree, &landed).expect("a registry");
        assert_eq!(named(&tree, now), command, "the working tree: {kind} by {by}");
        tree.leave_out_refused(now);
        assert_eq!(tree.records().map(RecordRef::facts).map(<[_]>::len).sum::<usize>(), 0);
        ledger.edit_by_hand(path, bytes(REPORT));

        let head = commit(&ledger, &[(PLACE, text)], "2025-06-10 10:00");
        let landed = chronicle(&ledger);
        let registry = load(&ledger, LedgerView::Committed(head), &landed).expect("a registry");
        assert_eq!(named(&registry, now), command, "by hand: {kind} by {by}");
    }
}
