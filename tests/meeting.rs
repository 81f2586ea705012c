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

/// Contracts, each of which has a result.
const DEALS: &str = r#"
[[event]]
name = "contract"
label = { zh-CN = "合同", en = "Contract" }

[[award]]
name = "deal"
label = { zh-CN = "成交", en = "Deal" }
clause = "6"
on = ["contract"]
"#;

/// Law 16.
#[test]
fn what_only_adds_to_a_customer_keeps_its_place() {
    holds(
        &format!("{KIND}{HOUSE}"),
        r#"
[[story]]
name = "a phone is added after b's registration"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.phones" = ["13800000001"] } } },
]
expect = [
  { at = "2025-03-03 13:00", report = "ra", standing = "effective", owner = "a", from = "2025-03-03 10:00" },
  { at = "2025-03-03 13:00", report = "rb", standing = "contested", owner = "a" },
]
"#,
    );
}

/// Law 16: only what takes away a fault is taken for filed anew.
#[test]
fn a_correction_beside_a_fault_keeps_its_place() {
    let policy = format!(
        r#"
[[kind]]
name = "company"
label = {{ zh-CN = "公司", en = "Company" }}
clause = "2"
scope = "company"
requires = {{ fields = ["customer.name"], clause = "7", outcome = "weak" }}
{HOUSE}"#
    );
    holds(
        &policy,
        r#"
[[story]]
name = "neither names a person, and a adds a phone"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.phones" = ["13800000001"] } } },
]
expect = [
  { at = "2025-03-03 11:30", report = "rb", owner = "a" },
  { at = "2025-03-03 13:00", report = "rb", owner = "a" },
]
"#,
    );
}

/// Law 16: what offices consented to changes with their consent, everything else at once.
#[test]
fn what_is_said_of_the_intent_counts_as_offices_consented_to_it() {
    let policy = format!(
        r#"{KIND}
[[approval]]
name = "acceptance"
label = {{ zh-CN = "受理", en = "Acceptance" }}
clause = "6"
by = "role:supervisor"
{}"#,
        HOUSE.replace("test = \"earliest\"", "test = \"most-complete\"\nfields = [\"intent.use\"]")
    );
    holds(
        &policy,
        r#"
[[story]]
name = "b says it before the consent, a after it"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 10:10", by = "m", event = "approve", on = "ra" },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:10", by = "b", event = "amend", on = "rb", fields = { set = { "intent.use" = "仓库" } } },
  { at = "2025-03-03 11:20", by = "m", event = "approve", on = "rb" },
  { at = "2025-03-03 12:00", by = "a", event = "amend", on = "ra", fields = { set = { "intent.use" = "厂房" } } },
  { at = "2025-03-03 13:00", by = "m", event = "approve", on = "ra" },
]
expect = [
  { at = "2025-03-03 11:30", report = "ra", owner = "b" },
  { at = "2025-03-03 12:30", report = "ra", owner = "b" },
  { at = "2025-03-03 13:30", report = "ra", owner = "undecided" },
]
"#,
    );
}

/// Law 19.
#[test]
fn a_closing_act_stays_with_the_customer_it_was_done_for() {
    holds(
        &format!("{KIND}{HOUSE}{DEALS}closes = true\n"),
        r#"
[[story]]
name = "a signs one company, and corrects the registration to another"
step = [
  { at = "2025-03-03 09:00", by = "b", report = "rb", customer = { company = "丙丁贸易有限公司" } },
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "contract", on = "ra", event-name = "deal" },
  { at = "2025-03-03 14:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.company" = "丙丁贸易有限公司" } } },
]
expect = [
  { at = "2025-03-03 15:00", award = "deal", result = "a" },
  { at = "2025-03-03 15:00", report = "rb", standing = "effective", owner = "b" },
  { at = "2025-03-03 15:00", report = "ra", standing = "contested", owner = "b" },
]
"#,
    );
}

/// Laws 18 and 19: an office's word works from its landing on.
#[test]
fn that_two_are_apart_takes_back_no_result() {
    holds(
        &format!("{KIND}{HOUSE}{DEALS}"),
        r#"
[[story]]
name = "b was first when a's customer signed, and then they are found to be two"
step = [
  { at = "2025-03-03 10:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "contract", on = "ra", event-name = "deal" },
  { at = "2025-03-03 14:00", by = "m", event = "finding", on = "ra", fields = { finding = "same-customer", against = "rb", answer = "no" } },
]
expect = [
  { at = "2025-03-03 12:30", award = "deal", result = "b" },
  { at = "2025-03-03 15:00", award = "deal", result = "b" },
  { at = "2025-03-03 15:00", report = "ra", standing = "effective", owner = "a" },
]
"#,
    );
}

/// Law 18: proven kinship joins two in the matter that is disputed, and in no other.
#[test]
fn what_a_relative_bought_is_claimed_with_a_paper() {
    let kin = r#"
[[collision]]
clause = "7"
keys = [["relative-phone"]]
relations = ["spouse"]
grade = "certain"
on-protected = "contest"
"#;
    holds(
        &format!("{KIND}{HOUSE}{DEALS}{kin}"),
        r#"
[[story]]
name = "the wife is a's customer, the husband signs with b"
step = [
  { at = "2025-03-03 09:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司", phones = ["13800000002"] } },
  { at = "2025-03-03 10:00", by = "b", report = "rb", customer = { company = "丙丁贸易有限公司", phones = ["13800000001"] } },
  { at = "2025-03-03 12:00", by = "b", event = "contract", on = "rb", event-name = "deal" },
  { at = "2025-03-03 13:00", by = "a", event = "kinship", on = "ra", fields = { evidence = ["户口本"], relation = "spouse", phone = "13800000002" } },
  { at = "2025-03-03 14:00", by = "a", dispute = "claim", reports = ["ra", "rb"], over = "deal" },
]
expect = [
  { at = "2025-03-03 13:30", award = "deal", result = "b" },
  { at = "2025-03-03 15:00", award = "deal", result = "a" },
  { at = "2025-03-03 15:00", report = "ra", owner = "a" },
  { at = "2025-03-03 15:00", report = "rb", owner = "b" },
]

[[story]]
name = "without a paper, whoever decides has to admit the dispute, and the result stays"
step = [
  { at = "2025-03-03 09:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司", phones = ["13800000002"] } },
  { at = "2025-03-03 10:00", by = "b", report = "rb", customer = { company = "丙丁贸易有限公司", phones = ["13800000001"] } },
  { at = "2025-03-03 12:00", by = "b", event = "contract", on = "rb", event-name = "deal" },
  { at = "2025-03-03 14:00", by = "a", dispute = "claim", reports = ["ra", "rb"], over = "deal" },
  { at = "2025-03-03 15:00", by = "m", act = "admit", on = "claim" },
]
expect = [
  { at = "2025-03-03 14:30", dispute = "claim", stand = "raised" },
  { at = "2025-03-03 14:30", award = "deal", result = "b" },
  { at = "2025-03-03 15:30", award = "deal", result = "b" },
]
"#,
    );
}

/// Law 18: a paper is about the customer, on whichever registration it is recorded.
#[test]
fn a_paper_speaks_of_who_registers_the_customer_later() {
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
name = "it stands on b's, and shows another than a's registrations before and after it"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "before", customer = { company = "甲乙机械有限公司", name = "王五" } },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司", name = "李四" } },
  { at = "2025-03-04 11:00", by = "m", event = "slip", on = "rb", fields = { name = "李四" } },
  { at = "2025-03-05 10:00", by = "a", report = "after", customer = { company = "甲乙机械有限公司", name = "赵六" } },
]
expect = [
  { at = "2025-03-04 10:00", report = "before", standing = "effective", fails = [] },
  { at = "2025-03-04 12:00", report = "before", standing = "void", fails = ["surname"] },
  { at = "2025-03-04 12:00", report = "rb", standing = "effective", fails = [], owner = "b" },
  { at = "2025-03-05 12:00", report = "after", standing = "void", fails = ["surname"] },
]
"#,
    );
}

/// Laws 18 and 21: an office's word stays until another one lands, and is not said twice.
#[test]
fn what_is_found_of_two_is_found_once_until_the_other_is() {
    holds(
        &format!("{KIND}{HOUSE}"),
        r#"
[[story]]
name = "one, once more from the other side, and then two after all"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "丙丁贸易有限公司" } },
  { at = "2025-03-03 12:00", by = "m", event = "finding", on = "ra", fields = { finding = "same-customer", against = "rb", answer = "yes" } },
  { at = "2025-03-03 13:00", by = "m", event = "finding", on = "rb", fields = { finding = "same-customer", against = "ra", answer = "yes" }, outcome = "refused", codes = ["changes-nothing"] },
  { at = "2025-03-03 14:00", by = "m", event = "finding", on = "rb", fields = { finding = "same-customer", against = "ra", answer = "no" } },
]
expect = [
  { at = "2025-03-03 13:30", report = "rb", standing = "contested", owner = "a" },
  { at = "2025-03-03 14:30", report = "rb", standing = "effective", owner = "b" },
]
"#,
    );
}

/// What a correction claims anew is the report's own claim as what it claimed before was.
#[test]
fn whoever_corrects_a_phone_and_whose_rival_leaves_has_the_customer() {
    holds(
        &format!("{KIND}{HOUSE}"),
        r#"
[[story]]
name = "the rival withdraws"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", customer = { company = "甲乙机械有限公司", phones = ["13800000001"] } },
  { at = "2025-03-03 11:00", by = "b", report = "rb", customer = { company = "甲乙机械有限公司" } },
  { at = "2025-03-03 12:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.phones" = ["13800000002"] } } },
  { at = "2025-03-03 14:00", by = "b", event = "withdraw", on = "rb" },
]
expect = [{ at = "2025-03-03 15:00", report = "ra", standing = "effective", owner = "a" }]
"#,
    );
}
