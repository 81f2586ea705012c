//! What the language can say beyond the presets: each corner with a policy of its own and stories
//! about it.

use baobei::calendar::WorkCalendar;
use baobei::domain::instant::Zone;
use baobei::engine::stories::{StoryFile, StoryHouse};
use baobei::policy::{Policy, Shelf};

const HEAD: &str = r#"
[policy]
id = "house"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2025-01-01 }

[[collision]]
clause = "1"
keys = [["phone"], ["company"]]
grade = "certain"
on-protected = "contest"
"#;

/// Who acts in the stories.
const PEOPLE: [(&str, &str); 7] = [
    ("a", "sales"),
    ("b", "sales"),
    ("m", "supervisor"),
    ("v", "vice-president"),
    ("k", "market"),
    ("f", "finance"),
    ("z", "admin"),
];

/// A file of these stories, with the people whom they name.
fn told_of(stories: &str) -> String {
    let named = PEOPLE.iter().filter(|(id, _)| {
        [format!("\"{id}\""), format!(" {id} = ")].iter().any(|name| stories.contains(name))
    });
    let people: Vec<String> =
        named.map(|(id, role)| format!("{{ id = \"{id}\", roles = [\"{role}\"] }}")).collect();
    format!("policy = \"house\"\nstaff = [{}]\n{stories}", people.join(", "))
}

/// Runs stories about a policy and gives back what did not come out.
fn faults(policy: &str, stories: &str) -> Vec<String> {
    let text = format!("{HEAD}{policy}");
    let mut shelf = Shelf::default();
    shelf
        .add(
            Policy::read("policy/house.toml", &text)
                .unwrap_or_else(|problems| panic!("{problems:?}")),
        )
        .expect("one version");
    let calendar = WorkCalendar::default();
    let house = StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() };
    let file = StoryFile::read(&told_of(stories)).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(file.check(&house), [], "what can be told is written without a slip");
    file.run(&house)
        .into_iter()
        .flat_map(|told| {
            told.faults.into_iter().map(move |fault| format!("{}: {fault}", told.name))
        })
        .collect()
}

/// Runs stories about a policy; every one must come out as told.
pub fn holds(policy: &str, stories: &str) {
    let faults = faults(policy, stories);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A kind of registration for policies that need no more of it.
pub const KIND: &str = r#"
[[kind]]
name = "company"
label = { zh-CN = "公司", en = "Company" }
clause = "2"
scope = "company"
"#;

#[test]
fn a_term_that_the_approver_chooses() {
    let policy = format!(
        r#"{KIND}
[[approval]]
name = "acceptance"
label = {{ zh-CN = "受理", en = "Acceptance" }}
clause = "3"
by = "role:supervisor"

[[protection]]
clause = "4"
from = "approve.said"
lasts = "6 to 12 months"
against = ["register"]
"#
    );
    let stories = r#"
[[story]]
name = "nine months, chosen with the consent"
step = [
  { at = "2025-02-10 09:00", by = "a", report = "x", customer = { company = "甲乙机械有限公司" }, outcome = "pending" },
  { at = "2025-02-12 10:00", by = "m", event = "approve", on = "x", fields = { term = "9 months" } },
]
expect = [
  { at = "2025-03-01 10:00", report = "x", owner = "a", until = "2025-11-12 24:00", no-flags = ["term-unknown"] },
]

[[story]]
name = "no choice, and one outside the range"
step = [
  { at = "2025-02-10 09:00", by = "a", report = "x", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-02-10 09:00", by = "b", report = "y", customer = { company = "丙丁机械有限公司" } },
  { at = "2025-02-12 10:00", by = "m", event = "approve", on = "x" },
  { at = "2025-02-12 10:00", by = "m", event = "approve", on = "y", fields = { term = "18 months" } },
]
expect = [
  { at = "2025-03-01 10:00", report = "x", flags = ["term-unknown"] },
  { at = "2025-03-01 10:00", report = "y", flags = ["term-unknown"] },
]
"#;
    holds(&policy, stories);
}

const FOR_EVER: &str = r#"
[[protection]]
clause = "4"
from = "landed"
lasts = "for ever"
against = ["register"]
"#;

#[test]
fn a_jury_with_points() {
    let policy = format!(
        r#"{KIND}{FOR_EVER}
[procedure]
clause = "5"
raised-by = "anyone"
decided-by = "role:general-manager"

[[priority]]
of = ["customer"]
clause = "6"
test = "score"
members = ["role:vice-president", "role:market", "role:finance"]
criteria = [
  {{ name = "trade", label = {{ zh-CN = "交易记录", en = "Trade" }}, max = 50, clause = "7" }},
  {{ name = "visits", label = {{ zh-CN = "拜访记录", en = "Visits" }}, max = 50, clause = "8" }},
]

[[priority]]
of = ["customer"]
clause = "9"
test = "earliest"
"#
    );
    let score = |by: &str, report: &str, trade: u32, visits: u32| {
        format!(
            r#"
  {{ at = "2025-05-02 10:00", by = "{by}", act = "score", on = "d", fields = {{ report = "{report}", criterion = "trade", points = {trade} }} }},
  {{ at = "2025-05-02 10:00", by = "{by}", act = "score", on = "d", fields = {{ report = "{report}", criterion = "visits", points = {visits} }} }},"#
        )
    };
    let open = r#"
  { at = "2025-04-01 10:00", by = "a", report = "ra", customer = { company = "甲乙钢材" } },
  { at = "2025-04-02 10:00", by = "b", report = "rb", customer = { company = "甲乙钢材" } },
  { at = "2025-05-01 10:00", by = "b", dispute = "d", reports = ["ra", "rb"] },"#;
    let a = [score("v", "ra", 40, 40), score("k", "ra", 40, 36), score("f", "ra", 40, 38)].concat();
    let b = [score("v", "rb", 40, 34), score("k", "rb", 42, 40), score("f", "rb", 40, 39)].concat();
    let stories = format!(
        r#"
[[story]]
name = "means of 78.00 and 78.33"
step = [{open}{a}{b}
]
expect = [
  {{ at = "2025-05-01 12:00", report = "ra", owner = "undecided", decides = "role:vice-president" }},
  {{ at = "2025-05-03 10:00", report = "ra", owner = "b", clauses = ["6"] }},
]

[[story]]
name = "a member is missing"
step = [{open}{a}
]
expect = [{{ at = "2025-05-03 10:00", report = "ra", owner = "undecided" }}]

[[story]]
name = "nobody quarrels"
step = [
  {{ at = "2025-04-01 10:00", by = "a", report = "ra", customer = {{ company = "甲乙钢材" }} }},
  {{ at = "2025-04-02 10:00", by = "b", report = "rb", customer = {{ company = "甲乙钢材" }}, outcome = "contested" }},
]
expect = [{{ at = "2025-05-03 10:00", report = "ra", owner = "a", clauses = ["9"] }}]
"#
    );
    holds(&policy, &stories);
}

#[test]
fn the_one_whose_customer_came() {
    let policy = format!(
        r#"{KIND}{FOR_EVER}
[[event]]
name = "appointment"
label = {{ zh-CN = "约访", en = "Appointment" }}
[[event]]
name = "arrival"
label = {{ zh-CN = "到访", en = "Arrival" }}

[[priority]]
of = ["customer"]
clause = "10"
test = "first-event"
by = "arrival"
having = "appointment"

[[priority]]
of = ["customer"]
clause = "11"
test = "earliest"
"#
    );
    let stories = r#"
[[story]]
name = "arrival beats registration, where both had an appointment"
step = [
  { at = "2025-03-05 10:01", by = "b", report = "rb", customer = { phones = ["13800000001"] } },
  { at = "2025-03-05 10:02", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-05 11:00", by = "a", event = "appointment", on = "ra" },
  { at = "2025-03-05 11:30", by = "b", event = "appointment", on = "rb" },
  { at = "2025-03-06 15:00", by = "a", event = "arrival", on = "ra" },
]
expect = [
  { at = "2025-03-05 12:00", report = "ra", owner = "b", clauses = ["11"] },
  { at = "2025-03-06 16:00", report = "ra", owner = "a", clauses = ["10"] },
]

[[story]]
name = "no appointment: the earlier registration"
step = [
  { at = "2025-03-05 10:01", by = "b", report = "rb", customer = { phones = ["13800000001"] } },
  { at = "2025-03-05 10:02", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-06 15:00", by = "a", event = "arrival", on = "ra" },
]
expect = [{ at = "2025-03-06 16:00", report = "ra", owner = "b", clauses = ["11"] }]
"#;
    holds(&policy, stories);
}

#[test]
fn a_customer_who_is_the_companys() {
    let policy = format!(
        r#"
[[kind]]
name = "walk-in"
label = {{ zh-CN = "自然到访", en = "Walk-in" }}
clause = "2"
holder = "company"
{KIND}{FOR_EVER}
[[priority]]
of = ["customer"]
clause = "11"
test = "earliest"
"#
    );
    let stories = r#"
[[story]]
name = "nobody's own for ever"
step = [
  { at = "2025-03-08 10:00", by = "b", report = "walk", kind = "walk-in", customer = { phones = ["13800000001"] } },
  { at = "2025-03-10 10:00", by = "a", report = "ra", kind = "company", customer = { phones = ["13800000001"] }, outcome = "contested" },
]
expect = [{ at = "2025-06-01 10:00", report = "ra", owner = "company" }]
"#;
    holds(&policy, stories);
}

#[test]
fn the_version_of_the_day_judges() {
    let version = |number: u32, from: &str, until: &str, days: u32| {
        let head = HEAD
            .replace("version = 1", &format!("version = {number}"))
            .replace("{ from = 2025-01-01 }", &format!("{{ from = {from}{until} }}"));
        let protection = format!(
            "[[protection]]\nclause = \"4\"\nfrom = \"landed\"\nlasts = \"{days} days\"\nagainst \
             = [\"register\"]\n"
        );
        Policy::read(&format!("policy/house-{number}.toml"), &format!("{head}{KIND}{protection}"))
            .expect("a policy")
    };
    let mut shelf = Shelf::default();
    shelf.add(version(2, "2025-03-01", "", 10)).expect("one version");
    shelf.add(version(1, "2025-01-01", "", 7)).expect("another version");
    assert!(shelf.add(version(2, "2025-04-01", "", 3)).is_err(), "the same version twice");
    let calendar = WorkCalendar::default();
    let stories = r#"
[[story]]
name = "what was granted is not changed by a later version"
step = [
  { at = "2025-02-28 23:59:59", by = "a", report = "old", customer = { phones = ["13800000001"] } },
  { at = "2025-03-01 00:00:00", by = "a", report = "new", customer = { phones = ["13800000002"] } },
]
expect = [
  { at = "2025-03-02 10:00", report = "old", until = "2025-03-07 24:00" },
  { at = "2025-03-02 10:00", report = "new", until = "2025-03-11 24:00" },
]
"#;
    let file = StoryFile::read(&told_of(stories)).expect("stories");
    let told = file.run(&StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() });
    assert!(told[0].faults.is_empty(), "{:?}", told[0].faults);
}

#[test]
fn one_number_changes_the_verdict() {
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data-template/policy/home-renovation.toml"
    ))
    .expect("a preset");
    let story = r#"
policy = "home-renovation"
staff = [{ id = "a", roles = ["sales"] }]
[[story]]
name = "seven or ten days"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { name = "陈晨", phones = ["13700000001"], address = "东区" } },
]
expect = [{ at = "2025-03-04 10:00", report = "ra", until = "2025-03-10 24:00" }]
"#;
    let run = |text: &str| {
        let mut shelf = Shelf::default();
        shelf
            .add(Policy::read("policy/home-renovation.toml", text).expect("a policy"))
            .expect("one version");
        let calendar = WorkCalendar::default();
        let house = StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() };
        StoryFile::read(story).expect("stories").run(&house).remove(0).faults
    };
    assert!(run(&text).is_empty());
    let changed = run(&text.replace("lasts = \"7 days\"", "lasts = \"10 days\""));
    assert!(
        changed.iter().any(|fault| fault.to_string().contains("2025-03-13 24:00")),
        "{changed:?}"
    );
}

#[test]
fn an_agreement_binds_only_what_it_names() {
    let policy = format!(
        r#"{KIND}{FOR_EVER}
[[event]]
name = "contract"
label = {{ zh-CN = "合同", en = "Contract" }}

[[award]]
name = "deal"
label = {{ zh-CN = "成交", en = "Deal" }}
clause = "12"
on = ["contract"]

[procedure]
clause = "5"
raised-by = "anyone"
decided-by = "role:supervisor"

[[priority]]
clause = "13"
test = "agreement"

[[priority]]
clause = "14"
test = "earliest"
"#
    );
    let stories = r#"
[[story]]
name = "a dispute that names a stranger's report moves nobody's money"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "own", customer = { phones = ["13800000001"] } },
  { at = "2025-03-02 10:00", by = "b", report = "rb", customer = { phones = ["13800000002"] } },
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { phones = ["13800000002"] } },
  { at = "2025-03-04 10:00", by = "a", event = "contract", on = "own", event-name = "deal" },
  { at = "2025-03-05 10:00", by = "b", dispute = "d", reports = ["rb", "ra"] },
  { at = "2025-03-06 10:00", by = "b", act = "settle", on = "d", fields = { shares = { b = "60%", a = "40%" }, signed_by = ["a"] } },
  { at = "2025-03-07 10:00", by = "b", dispute = "grab", reports = ["rb", "own"] },
]
expect = [
  { at = "2025-03-08 10:00", report = "rb", shares = { b = "60%", a = "40%" } },
  { at = "2025-03-08 10:00", report = "own", owner = "a" },
  { at = "2025-03-08 10:00", award = "deal", result = "a", clauses = ["14"] },
]
"#;
    holds(&policy, stories);
}

#[test]
fn a_protection_against_visits_alone_lets_others_register() {
    let policy = |against: &str| {
        format!(
            r#"{KIND}
[[event]]
name = "visit"
label = {{ zh-CN = "到访", en = "Visit" }}
clause = "3"

[[protection]]
clause = "4"
from = "landed"
lasts = "10 days"
against = [{against}]

[[priority]]
clause = "5"
test = "earliest"
"#
        )
    };
    let story = |outcome: &str| {
        format!(
            r#"
[[story]]
name = "b registers behind a, and visits"
step = [
  {{ at = "2025-02-10 09:00", by = "a", report = "r", customer = {{ company = "甲乙有限公司" }} }},
  {{ at = "2025-02-11 09:00", by = "b", report = "s", customer = {{ company = "甲乙有限公司" }}, outcome = "{outcome}" }},
  {{ at = "2025-02-12 09:00", by = "b", event = "visit", on = "s" }},
]
expect = [
  {{ at = "2025-02-13 09:00", report = "r", owner = "a", until = "2025-02-20 24:00" }},
  {{ at = "2025-02-13 09:00", report = "s", flags = ["collision", "act-against-protection"] }},
]
"#
        )
    };
    holds(&policy(r#""register", "visit""#), &story("contested"));
    holds(&policy(r#""visit""#), &story("effective"));
}

#[test]
fn what_is_presumed_of_an_offence_counts_until_somebody_finds() {
    let policy = |presumed: &str| {
        format!(
            r#"{KIND}
[[offence]]
name = "leak"
label = {{ zh-CN = "泄密", en = "Leak" }}
clause = "3"
ladder = [{{ fine = "50 CNY" }}]
when = [{{ finding = "paid", answer = "yes", due = {{ dismissal = true }}, clause = "4" }}]
recorded-by = "role:supervisor"

[[finding]]
name = "paid"
label = {{ zh-CN = "是否收取好处", en = "Was it paid for?" }}
clause = "4"
by = "role:supervisor"
answers = ["yes", "no"]
{presumed}
"#
        )
    };
    let story = |first: &str, clauses: &str| {
        format!(
            r#"
[[story]]
name = "nobody has found yet, then the supervisor does"
step = [
  {{ at = "2025-02-10 09:00", by = "m", incident = "i", offence = "leak", staff = ["a"] }},
  {{ at = "2025-02-12 09:00", by = "m", act = "finding", on = "i", fields = {{ finding = "paid", answer = "no" }} }},
]
expect = [
  {{ at = "2025-02-11 09:00", consequences = {{ a = ["{first}"] }}, clauses = [{clauses}] }},
  {{ at = "2025-02-13 09:00", consequences = {{ a = ["50.00 CNY"] }}, clauses = ["3"] }},
]
"#
        )
    };
    holds(&policy(r#"presumed = "yes""#), &story("dismissal", r#""3", "4""#));
    holds(&policy(r#"presumed = "no""#), &story("50.00 CNY", r#""3""#));
    holds(&policy(""), &story("50.00 CNY", r#""3""#));
}

#[test]
fn a_guest_comes_with_a_customer_of_a_version_that_takes_guests() {
    let policy = r#"
[[kind]]
name = "person"
label = { zh-CN = "个人", en = "Person" }
clause = "2"

[[kind]]
name = "guest"
label = { zh-CN = "同行客户", en = "Guest" }
clause = "3"

[[protection]]
clause = "4"
from = "landed"
lasts = "5 days"
against = ["register"]
"#;
    holds(
        policy,
        r#"
[[story]]
name = "with a customer of before, and with one of after the new version"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "before", customer = { phones = ["13800000002"] } },
  { at = "2025-03-04 09:00", by = "z", amend = { kind.guest.companions = { at-most = 1, clause = "8" } } },
  { at = "2025-03-04 10:00", by = "a", report = "after", customer = { phones = ["13800000003"] } },
  { at = "2025-03-04 11:00", by = "a", report = "one", kind = "guest", customer = { phones = ["13800000004"] }, companion-of = "before", outcome = "refused", codes = ["companion-of-nobody"], clauses = ["8"] },
  { at = "2025-03-04 12:00", by = "a", report = "two", kind = "guest", customer = { phones = ["13800000005"] }, companion-of = "after", outcome = "effective" },
]
expect = [{ at = "2025-03-04 13:00", report = "two", owner = "a" }]
"#,
    );
}

const MOVING: &str = r#"
[[kind]]
name = "person"
label = { zh-CN = "个人", en = "Person" }
clause = "2"
holder = "team"

[[event]]
name = "visit"
label = { zh-CN = "到访", en = "Visit" }
clause = "3"
by = "role:manager"

[[protection]]
clause = "4"
from = "landed"
lasts = "5 days"
against = ["register"]
"#;

/// What comes of stories about people who come, go and change.
fn moving(stories: &str) -> Vec<String> {
    let mut shelf = Shelf::default();
    let text = format!("{HEAD}{MOVING}");
    let later = text.replace("version = 1", "version = 2").replace("2025-01-01", "2025-03-10");
    for (file, text) in
        [("policy/house.toml", text), ("policy/house-2.toml", later.replace("5 days", "9 days"))]
    {
        shelf.add(Policy::read(file, &text).expect("a policy")).expect("one version each");
    }
    let calendar = WorkCalendar::default();
    let house = StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() };
    let file = StoryFile::read(stories).unwrap_or_else(|problems| panic!("{problems:?}"));
    let slips = file.check(&house).into_iter().filter(|problem| problem.code() != "never-used");
    let slips: Vec<String> = slips.map(|problem| problem.to_string()).collect();
    let results = file.run(&house);
    let faults = results.iter().flat_map(|result| &result.faults).map(ToString::to_string);
    slips.into_iter().chain(faults).collect()
}

#[test]
fn people_come_go_and_change() {
    assert_eq!(moving(include_str!("common/stories/people.toml")), [""; 0]);
}

#[test]
fn a_policy_changes_at_a_step() {
    assert_eq!(moving(include_str!("common/stories/policy.toml")), [""; 0]);
    assert_eq!(
        moving(include_str!("common/stories/backdated.toml")),
        ["version-backdated: from 2025-04-01"]
    );
}
