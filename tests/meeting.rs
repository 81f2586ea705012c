//! When two registrations are about one customer, and who may say so.

use crate::language::{KIND, holds};

/// Each registration protects for a week; whoever comes second is contested. A supervisor decides.
const HOUSE: &str = r#"
[[protection]]
clause = "3"
from = "landed"
lasts = "7 days"
against = ["register"]

[[priority]]
clause = "4"
test = "earliest"

[procedure]
clause = "5"
raised-by = "anyone"
decided-by = "role:supervisor"
"#;

/// Registrations of projects.
const PROJECT: &str = r#"
[[kind]]
name = "project"
label = { zh-CN = "项目", en = "Project" }
clause = "2"
scope = "project"
"#;

#[test]
fn two_projects_of_one_company_do_not_meet() {
    holds(
        &format!("{PROJECT}{HOUSE}"),
        r#"
[[story]]
name = "another project, the same one, and one that is not named"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司", project = "一期厂房" } },
  { at = "2025-03-03 11:00", by = "b", report = "other", customer = { company = "甲乙机械有限公司", project = "二期仓库" } },
  { at = "2025-03-03 12:00", by = "b", report = "same", customer = { company = "甲乙机械有限公司", project = "一期厂房" } },
  { at = "2025-03-03 13:00", by = "m", report = "unnamed", customer = { company = "甲乙机械有限公司" } },
]
expect = [
  { at = "2025-03-03 11:30", report = "other", standing = "effective", owner = "b" },
  { at = "2025-03-03 12:30", report = "same", standing = "contested", owner = "a" },
  { at = "2025-03-03 13:30", report = "unnamed", standing = "contested" },
]
"#,
    );
}

/// Law 16.
#[test]
fn another_company_is_registered_when_it_is_corrected() {
    holds(
        &format!("{KIND}{HOUSE}"),
        r#"
[[story]]
name = "b registered it before a's correction"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "丙丁贸易有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.company" = "丙丁贸易有限公司" } } },
]
expect = [
  { at = "2025-03-03 13:00", report = "rb", standing = "effective", owner = "b" },
  { at = "2025-03-03 13:00", report = "ra", standing = "contested" },
]
"#,
    );
}

/// Law 18.
#[test]
fn that_two_are_one_customer_is_said_by_whom_nothing_ties_to_either() {
    let finding = |by: &str, outcome: &str| {
        format!(
            r#"
[[story]]
name = "found by {by}"
step = [
  {{ at = "2025-03-03 10:00", by = "a", report = "ra", customer = {{ company = "甲乙机械有限公司" }} }},
  {{ at = "2025-03-03 11:00", by = "m", report = "rm", customer = {{ company = "丙丁贸易有限公司" }} }},
  {{ at = "2025-03-03 12:00", by = "{by}", event = "finding", on = "ra", fields = {{ finding = "same-customer", against = "rm", answer = "yes" }}{outcome} }},
]
"#
        )
    };
    let refused = r#", outcome = "refused""#;
    let expect = |standing: &str, owner: &str| {
        format!(
            r#"expect = [
  {{ at = "2025-03-03 13:00", report = "rm", standing = "{standing}", owner = "{owner}" }},
  {{ at = "2025-03-03 13:00", report = "ra", standing = "effective", owner = "a" }},
]
"#
        )
    };
    let policy = format!("{KIND}{HOUSE}").replace(
        "decided-by = \"role:supervisor\"",
        "decided-by = [\"role:supervisor\", \"role:market\"]",
    );
    let stories = [
        finding("k", "") + &expect("contested", "a"),
        finding("m", refused) + &expect("effective", "m"),
    ];
    holds(&policy, &stories.concat());
}

/// Law 22: a code whose check fails is said aloud.
#[test]
fn a_code_that_is_none_is_flagged() {
    holds(
        &format!("{KIND}{HOUSE}"),
        r#"
[[story]]
name = "one digit is wrong"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "wrong", customer = { company = "甲乙机械有限公司", uscc = "91350100M000100Y4A" } },
  { at = "2025-03-03 11:00", by = "a", report = "right", customer = { company = "丙丁贸易有限公司", uscc = "91350100M000100Y43" } },
]
expect = [
  { at = "2025-03-03 12:00", report = "wrong", flags = ["company-code"] },
  { at = "2025-03-03 12:00", report = "right", flags = [] },
]
"#,
    );
}

/// Law 19: whose an act is, is said by the claims that met it when it landed.
#[test]
fn a_correction_after_the_act_takes_nobodys_result() {
    let policy = format!(
        r#"{KIND}{HOUSE}
[[event]]
name = "contract"
label = {{ zh-CN = "合同", en = "Contract" }}

[[finding]]
name = "seen"
label = {{ zh-CN = "看过", en = "Seen" }}
clause = "7"
by = "role:supervisor"
answers = ["yes", "no"]

[[award]]
name = "deal"
label = {{ zh-CN = "成交", en = "Deal" }}
clause = "6"
on = ["contract"]
"#
    );
    holds(
        &policy,
        r#"
[[story]]
name = "b was first when a's customer signed"
step = [
  { at = "2025-03-03 10:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "contract", on = "ra", event-name = "deal" },
  { at = "2025-03-03 14:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.company" = "丙丁贸易有限公司" } } },
  { at = "2025-03-03 15:00", by = "m", event = "finding", on = "rb", fields = { finding = "seen", answer = "yes" } },
]
expect = [
  { at = "2025-03-03 12:30", award = "deal", result = "b" },
  { at = "2025-03-03 15:30", award = "deal", result = "b" },
]
"#,
    );
}

/// Law 22: a paper that does not say whose it is proves nothing, for or against.
#[test]
fn a_silent_paper_fails_nobody() {
    let papers = r#"
[[event]]
name = "slip"
label = { zh-CN = "单据", en = "Slip" }
by = "role:supervisor"
field = [{ name = "name", type = "text", label = { zh-CN = "姓名", en = "Name" } }]

[[validity]]
name = "surname"
label = { zh-CN = "姓氏相符", en = "The surname fits" }
clause = "8"
fits = { what = "surname", event = "slip" }
"#;
    holds(
        &format!("{KIND}{HOUSE}{papers}"),
        r#"
[[story]]
name = "a slip without a name, and one of another name"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司", name = "王五" } },
  { at = "2025-03-03 11:00", by = "m", event = "slip", on = "ra" },
  { at = "2025-03-04 10:00", by = "b", report = "rb", customer = { company = "丙丁贸易有限公司", name = "王五" } },
  { at = "2025-03-04 11:00", by = "m", event = "slip", on = "rb", fields = { name = "李四" } },
]
expect = [
  { at = "2025-03-03 12:00", report = "ra", fails = [] },
  { at = "2025-03-04 12:00", report = "rb", fails = ["surname"] },
]
"#,
    );
}
