//! Who may do what, as small tables: an act, who does it, and what is said against it.

use std::collections::BTreeSet;

use super::*;
use crate::calendar::WorkCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::house::House;
use crate::domain::ids::CommitId;
use crate::domain::incident::Incident;
use crate::domain::instant::{Instant, Zone};
use crate::domain::landing::{Landed, Landing};
use crate::domain::report::Report;
use crate::domain::staff::{Org, Staff};
use crate::domain::statement::Statement;
use crate::engine::JudgementFacts;
use crate::policy::Shelf;
use crate::rules::HouseHistory;

const POLICY: &str = r#"
[policy]
id = "house"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2025-01-01 }
applies = { who = "role:sales", clause = "1" }
[[kind]]
name = "person"
label = { zh-CN = "个人", en = "Person" }
clause = "1"
[[event]]
name = "visit"
label = { zh-CN = "到访", en = "Visit" }
field = [
    { name = "amount", type = "money", required = true },
    { name = "commission", type = "money" },
]
[[event]]
name = "slip"
label = { zh-CN = "确认单", en = "Slip" }
by = "role:desk"
signed = "role:manager"
[[classification]]
name = "grade"
label = { zh-CN = "级别", en = "Grade" }
clause = "1"
values = ["A", "B"]
set-by = "registrant"
[[approval]]
name = "consent"
label = { zh-CN = "审批", en = "Consent" }
clause = "1"
by = "role:manager"
[[finding]]
name = "true"
label = { zh-CN = "属实", en = "True" }
clause = "1"
by = "role:manager"
answers = ["yes", "no"]
[[offence]]
name = "leak"
label = { zh-CN = "泄密", en = "Leak" }
clause = "1"
ladder = [{ fine = "50 CNY" }]
recorded-by = "role:manager"
[[priority]]
clause = "1"
test = "score"
members = ["role:juror"]
criteria = [{ name = "effort", label = { zh-CN = "投入", en = "Effort" }, max = 5, clause = "1" }]
[procedure]
clause = "1"
raised-by = "role:sales"
decided-by = "role:leader"
[commission]
clause = "1"
amount = "amount"
stated = "commission"
closed-by = "role:finance"
"#;

const REPORT: &str = r#"
format = 1
id = "01KAJ3V5M8Q4W7R2T9X6Y1Z0BC"
kind = "person"
policy = "house"
registrant = "ann"
nonce = "00"
[customer]
name = "王小明"
"#;

struct Stage {
    policy: Policy,
    org: Org,
    history: HouseHistory,
}

impl Stage {
    fn new() -> Self {
        let policy = Policy::read("policy/house.toml", POLICY).expect("a policy");
        let mut org = Org::default();
        let people = [
            ("ann", "sales"),
            ("ben", "sales"),
            ("may", "manager"),
            ("leo", "leader"),
            ("fay", "finance"),
            ("dot", "desk"),
        ];
        for (id, role) in
            people.into_iter().chain([("joe", "juror"), ("zoe", "admin"), ("old", "sales")])
        {
            let left = if id == "old" { "left = 2025-05-31" } else { "" };
            let person = Staff::read(&format!(
                "format = 1\nid = '{id}'\nname = '{id}'\nroles = ['{role}']\n{left}"
            ))
            .expect("a person");
            org.staff.insert(person.id.clone(), person);
        }
        let settings = House::of_zone(Zone::default());
        let history = HouseHistory::always(settings, WorkCalendar::default(), &org);
        Self { policy, org, history }
    }

    fn world(&self) -> World<'_> {
        self.history.world(now())
    }

    fn shelf(&self) -> Shelf {
        let mut shelf = Shelf::default();
        shelf
            .add(Policy::read("policy/house.toml", POLICY).expect("a policy"))
            .expect("one version");
        shelf
    }

    fn facts<'s>(&'s self, reports: &[&'s Report], shelf: &'s Shelf) -> JudgementFacts<'s> {
        JudgementFacts {
            reports: reports.to_vec(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            shelf,
            world: self.world(),
        }
    }

    /// What is said against the last event of a report, the ones before it having landed.
    fn event(&self, events: &[&str]) -> Vec<&'static str> {
        let text: String =
            events.iter().enumerate().map(|(place, event)| fact("event", place, event)).collect();
        let mut report = Report::read(&format!("{REPORT}{text}")).expect("a report");
        report.landing = landed();
        let last = report.events.len() - 1;
        report.events[..last].iter_mut().for_each(|event| event.landing = landed());
        codes(&admit_event(&report, &report.events[last], &self.policy, self.world()))
    }

    fn statement(&self, by: &str, month: &str, total: &str, closed: &[&str]) -> Vec<&'static str> {
        self.statement_of(1, by, month, total, closed)
    }

    fn statement_of(
        &self,
        edition: u32,
        by: &str,
        month: &str,
        total: &str,
        closed: &[&str],
    ) -> Vec<&'static str> {
        let statement = |by: &str, month: &str, total: &str| -> Statement {
            let input = "0".repeat(40);
            let head = format!(
                "format = 1\nmonth = '{month}'\nedition = {edition}\ninput = '{input}'\n\
                 closed_by = '{by}'\npolicies = []\ncontrol_total = ['{total}']"
            );
            Statement::read(&head).expect("a statement")
        };
        let before: Vec<Statement> =
            closed.iter().map(|month| statement("fay", month, "0 CNY")).collect();
        codes(&admit_statement(&statement(by, month, total), &before, &self.shelf(), self.world()))
    }
}

fn now() -> Instant {
    Zone::default().read("2025-06-10 10:00").expect("a time")
}

fn landed() -> Landing {
    Landing::Landed(Landed {
        order: 1,
        at: now(),
        authored: now(),
        commit: CommitId([1; 20]),
        receipt: None,
    })
}

/// `ann: visit amount = '1 CNY'`, as a file says it.
fn fact(table: &str, place: usize, written: &str) -> String {
    let (by, rest) = written.split_once(": ").expect("who: what");
    let (kind, fields) = rest.split_once(' ').unwrap_or((rest, ""));
    let fields: String = fields.split("; ").map(|field| format!("{field}\n")).collect();
    format!(
        "[[{table}]]\nid = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B{place}'\ntype = '{kind}'\nby = \
         '{by}'\n{fields}"
    )
}

fn codes(reasons: &[Reason<'_>]) -> Vec<&'static str> {
    reasons.iter().map(|reason| reason.code()).collect()
}

const NOT_HIS: &[&str] = &["not-allowed-to-record"];

#[test]
fn an_event_is_recorded_by_those_whom_it_is_for() {
    let stage = Stage::new();
    let given = "ben: transfer to = 'ben'";
    let cases: &[(&[&str], &[&str])] = &[
        (&["ann: visit amount = '1 CNY'"], &[]),
        (&["may: visit amount = '1 CNY'"], &[]),
        (&["zoe: visit amount = '1 CNY'"], &[]),
        (&["ben: visit amount = '1 CNY'"], NOT_HIS),
        (&["ann: transfer to = 'ben'", "ben: visit amount = '1 CNY'"], &[]),
        (&["nobody: visit amount = '1 CNY'"], &["unknown-staff", "not-allowed-to-record"]),
        (&["ann: transfer to = 'old'", "old: visit amount = '1 CNY'"], &["not-serving"]),
        (&["ann: visit"], &["field-missing"]),
        (&["ann: visit amount = 'much'; colour = 'red'"], &["bad-field", "unknown-field"]),
        (&["ann: dance"], &["unknown-event"]),
        (&["dot: slip"], &[]),
        (&["ann: slip"], NOT_HIS),
        // The product's own.
        (&["ann: amend set = { 'customer.name' = '王大明' }"], &[]),
        (&["ann: amend set = { 'customer.name' = '王小明' }"], &["changes-nothing"]),
        (&["ben: amend set = { 'customer.name' = '王大明' }"], NOT_HIS),
        // The policy knows no renewal on application.
        (&["ann: renew"], &["changes-nothing"]),
        (&["ann: transfer to = 'ben'"], &[]),
        (&["leo: transfer to = 'ben'"], &[]),
        (&["zoe: transfer to = 'ben'"], &[]),
        (&[given], NOT_HIS),
        (&["ann: transfer to = 'ben'", "ann: transfer to = 'may'"], NOT_HIS),
        (&["ann: transfer to = 'nobody'"], &["unknown-staff"]),
        (&["ann: transfer to = 'ann'"], &["changes-nothing"]),
        (&["ann: transfer to = 'old'"], &["not-serving"]),
        (&["ann: withdraw"], &[]),
        (&["ben: withdraw"], NOT_HIS),
        (&["ann: transfer to = 'ben'", "ann: withdraw"], NOT_HIS),
        (&["ann: withdraw", "ann: withdraw"], &["changes-nothing"]),
        (&["ann: withdraw", "ann: give-up"], &["changes-nothing"]),
        (&["ann: pause"], NOT_HIS),
        (&["may: pause"], &[]),
        (&["leo: pause", "zoe: resume"], &[]),
        (&["leo: pause", "leo: pause"], &["changes-nothing"]),
        (&["leo: resume"], &["changes-nothing"]),
        (&["ann: approve"], NOT_HIS),
        (&["may: approve"], &[]),
        (&["may: approve", "may: approve"], &["nothing-to-review"]),
        (&["may: approve", "may: reject"], &["nothing-to-review"]),
        (&["may: approve step = 'other'"], &["not-their-step"]),
        (&["ann: classify class = 'grade'; value = 'A'"], &[]),
        (&["may: classify class = 'grade'; value = 'C'"], &["bad-field", "not-allowed-to-record"]),
        (&["ann: finding finding = 'true'; answer = 'yes'"], NOT_HIS),
        (&["may: finding finding = 'true'; answer = 'maybe'"], &["unknown-answer"]),
        (&["dot: slip", "may: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'"], &[]),
        (&["dot: slip", "ann: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'"], NOT_HIS),
        (&["dot: slip", "dot: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'"], &["own-record"]),
        (
            &[
                "dot: slip",
                "may: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'",
                "may: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'",
            ],
            &["not-to-sign"],
        ),
        (
            &["dot: slip signed_by = ['may']", "may: deny on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'"],
            &["nothing-to-deny"],
        ),
        (
            &["ann: visit amount = '1 CNY'", "may: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'"],
            &["changes-nothing"],
        ),
        (&["may: countersign on = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B5'"], &["unknown-fact"]),
    ];
    for (events, expected) in cases {
        assert_eq!(stage.event(events), *expected, "{events:?}");
    }
}

/// A policy's own word goes before what such an event is.
#[test]
fn a_policy_says_who_transfers() {
    let declared = "[[event]]\nname = 'transfer'\nlabel = { zh-CN = '移交', en = 'Handover' }\nby \
     = 'role:leader'\n[[classification]]";
    let mut stage = Stage::new();
    stage.policy =
        Policy::read("policy/house.toml", &POLICY.replace("[[classification]]", declared))
            .expect("a policy");
    assert_eq!(stage.event(&["ann: transfer to = 'ben'"]), NOT_HIS);
    assert_eq!(stage.event(&["leo: transfer to = 'ben'"]), [""; 0]);
    assert_eq!(stage.event(&["leo: transfer to = 'nobody'"]), ["unknown-staff"]);
}

#[test]
fn a_dispute_is_opened_by_whom_the_policy_lets_and_under_one_policy() {
    let stage = Stage::new();
    let one = Report::read(REPORT).expect("a report");
    let other = Report::read(&REPORT.replace("\"house\"", "\"mansion\"")).expect("a report");
    let opened = |by: &str, more: &str, reports: &[&Report]| {
        let text = format!(
            "format = 1\nid = '01KAJ5V5M8Q4W7R2T9X6Y1Z0BC'\nreports = ['{}']\nby = '{by}'\nclaim \
             = 'x'\n{more}",
            one.id
        );
        let dispute = Dispute::read(&text).expect("a dispute");
        let shelf = stage.shelf();
        let facts = stage.facts(reports, &shelf);
        codes(&admit_dispute(&dispute, reports, &stage.policy, &facts))
    };
    assert_eq!(opened("ben", "", &[&one]), [""; 0]);
    assert_eq!(opened("dot", "", &[&one]), NOT_HIS);
    assert_eq!(opened("ben", "", &[&one, &other]), ["several-policies"]);
    assert_eq!(opened("ben", "over = '01KAJ4V5M8Q4W7R2T9X6Y1Z0B0'", &[&one]), ["unknown-fact"]);
}

#[test]
fn incidents_and_what_is_found_about_them() {
    let stage = Stage::new();
    let incident = |by: &str, offence: &str, staff: &str| {
        let head = format!(
            "format = 1\nid = '01KAJ5V5M8Q4W7R2T9X6Y1Z0BC'\npolicy = 'house'\noffence = \
             '{offence}'\nstaff = ['{staff}']\nby = '{by}'\n"
        );
        let shelf = stage.shelf();
        codes(&admit_incident(
            &Incident::read(&head).expect("an incident"),
            &stage.policy,
            &stage.facts(&[], &shelf),
        ))
    };
    assert_eq!(incident("may", "leak", "old"), [""; 0], "who has left can still have done it");
    assert_eq!(incident("ann", "leak", "ben"), NOT_HIS);
    assert_eq!(incident("ann", "leak", "ann"), [""; 0], "one's own word binds oneself");
    assert_eq!(incident("may", "theft", "nobody"), ["unknown-staff", "unknown-offence"]);
    let act = |texts: &[&str]| {
        let texts: String =
            texts.iter().enumerate().map(|(place, text)| fact("act", place, text)).collect();
        let text = format!(
            "format = 1\nid = '01KAJ5V5M8Q4W7R2T9X6Y1Z0BC'\npolicy = 'house'\noffence = \
             'leak'\nstaff = ['ben']\nby = 'may'\n{texts}"
        );
        let incident = Incident::read(&text).expect("an incident");
        let last = incident.acts.last().expect("an act");
        codes(&admit_incident_act(
            &incident,
            last,
            &stage.policy,
            &stage.facts(&[], &Shelf::default()),
        ))
    };
    assert_eq!(act(&["may: finding finding = 'true'; answer = 'yes'"]), [""; 0]);
    assert_eq!(act(&["ann: finding finding = 'true'; answer = 'yes'"]), NOT_HIS);
    assert_eq!(act(&["may: dance"]), ["unknown-event"]);
    assert_eq!(act(&["may: void reason = 'x'"]), [""; 0]);
    assert_eq!(act(&["may: void"]), ["field-missing"]);
    assert_eq!(act(&["ann: void reason = 'x'"]), NOT_HIS);
    assert_eq!(act(&["ben: void reason = 'x'"]), ["interested", "not-allowed-to-record"]);
    let twice = ["may: void reason = 'x'", "may: void reason = 'x'"];
    assert_eq!(act(&twice), ["changes-nothing"]);
}

#[test]
fn months_are_closed_by_whom_the_policy_lets_once_and_in_order() {
    let stage = Stage::new();
    assert_eq!(stage.statement("fay", "2025-05", "0 CNY", &["2025-04"]), [""; 0]);
    assert_eq!(stage.statement("zoe", "2025-05", "0 CNY", &[]), [""; 0]);
    assert_eq!(stage.statement("ann", "2025-05", "0 CNY", &[]), ["may-not-close"]);
    assert_eq!(stage.statement("fay", "2025-06", "0 CNY", &[]), ["month-not-over"]);
    assert_eq!(stage.statement("fay", "2025-5", "0 CNY", &[]), ["bad-month"]);
    assert_eq!(
        stage.statement("fay", "2025-04", "0 CNY", &["2025-04", "2025-05"]),
        ["month-closed", "later-month-closed"]
    );
    assert_eq!(stage.statement("fay", "2025-05", "1 CNY", &[]), ["control-total"]);
    assert_eq!(stage.statement_of(2, "fay", "2025-05", "0 CNY", &[]), ["other-edition"]);
}

#[test]
fn who_may_file_for_whom() {
    let stage = Stage::new();
    let shelf = stage.shelf();
    let filed = |registrant: &str, more: &str| {
        let text = REPORT.replace("\"ann\"", &format!("\"{registrant}\"\n{more}"));
        codes(&admit_filing(&Report::read(&text).expect("a report"), &shelf, stage.world()))
    };
    assert_eq!(filed("ann", ""), [""; 0]);
    assert_eq!(filed("fay", ""), ["not-covered"]);
    assert_eq!(filed("nobody", ""), ["unknown-staff", "not-covered"]);
    assert_eq!(filed("old", ""), ["not-serving"]);
    assert_eq!(filed("ann", "filed_by = 'leo'"), [""; 0]);
    assert_eq!(filed("ann", "filed_by = 'ben'"), ["may-not-assign"]);
    assert_eq!(filed("fay", "filed_by = 'zoe'"), ["not-covered"]);
    let nowhere = Report::read(&REPORT.replace("\"house\"", "\"mansion\"")).expect("a report");
    assert_eq!(codes(&admit_filing(&nowhere, &shelf, stage.world())), ["no-policy"]);
}

#[test]
fn the_house_is_the_admins() {
    let stage = Stage::new();
    let refused: BTreeSet<&str> = stage
        .org
        .staff
        .values()
        .filter(|staff| admit_house(staff).is_some())
        .map(|staff| staff.id.as_str())
        .collect();
    assert_eq!(refused.len(), stage.org.staff.len() - 1);
    assert!(!refused.contains("zoe"));
    let readers: Vec<&str> = stage
        .org
        .staff
        .values()
        .filter(|staff| reads_all(&stage.shelf(), staff))
        .map(|staff| staff.id.as_str())
        .collect();
    assert_eq!(readers, ["leo", "may", "zoe"]);
}
