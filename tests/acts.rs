//! Acts: what they need to count, what they make people owe, and whose they are on whosever record
//! they stand.

use crate::language::{KIND, holds};

/// A deposit with two papers gives thirty days, a slip with a signature sixty; a week without.
const PAPERS: &str = r#"
[[event]]
name = "deposit"
label = { zh-CN = "定金", en = "Deposit" }
evidence = ["receipt", "photo"]
proof-clause = "7"

[[event]]
name = "slip"
label = { zh-CN = "单据", en = "Slip" }
signed = "role:supervisor"
proof-clause = "8"

[[stage]]
name = "paid"
label = { zh-CN = "已付", en = "Paid" }
clause = "4"
on = ["deposit"]

[[stage]]
name = "shown"
label = { zh-CN = "已看", en = "Shown" }
clause = "5"
on = ["slip"]

[[protection]]
clause = "3"
from = "landed"
lasts = "7 days"
against = ["register"]

[[protection]]
clause = "4"
stage = "paid"
from = "stage.said"
lasts = "30 days"
against = ["register"]

[[protection]]
clause = "5"
stage = "shown"
from = "stage.said"
lasts = "60 days"
against = ["register"]
"#;

/// Runs stories about one customer, whom they call `{甲乙}`.
fn told(policy: &str, stories: &str) {
    let stories = stories.replace("{甲乙}", r#"customer = { company = "甲乙机械有限公司" }"#);
    holds(&format!("{KIND}{policy}"), &stories);
}

#[test]
fn each_paper_is_asked_for_by_its_name() {
    told(
        PAPERS,
        r#"
[[story]]
name = "any word is no paper, one of two is not both, and what is handed in later completes it"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "deposit", on = "r", event-name = "d",
    fields = { evidence = ["receipt"] } },
  { at = "2025-03-06 10:00", by = "a", event = "paper", on = "r",
    fields = { on = "d", evidence = ["聊天记录"] }, outcome = "refused" },
  { at = "2025-03-06 11:00", by = "a", event = "paper", on = "r",
    fields = { on = "d", evidence = ["receipt"] }, outcome = "refused" },
  { at = "2025-03-06 12:00", by = "b", event = "paper", on = "r",
    fields = { on = "d", evidence = ["photo"] }, outcome = "refused" },
  { at = "2025-03-07 10:00", by = "a", event = "paper", on = "r",
    fields = { on = "d", evidence = ["photo"] } },
]
expect = [
  { at = "2025-03-04 11:00", report = "r", until = "2025-03-10 24:00", flags = ["missing-evidence"],
    clauses = ["7"] },
  { at = "2025-03-07 11:00", report = "r", until = "2025-04-03 24:00",
    no-flags = ["missing-evidence"] },
]
"#,
    );
}

#[test]
fn what_lacked_a_signature_happened_at_its_own_time() {
    told(
        PAPERS,
        r#"
[[story]]
name = "signed two days later: sixty days from the slip"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "slip", on = "r", event-name = "s" },
  { at = "2025-03-06 10:00", by = "m", event = "countersign", on = "r", fields = { on = "s" } },
]
expect = [
  { at = "2025-03-06 09:59", report = "r", until = "2025-03-10 24:00",
    flags = ["missing-signature"] },
  { at = "2025-03-06 10:01", report = "r", until = "2025-05-03 24:00",
    no-flags = ["missing-signature"] },
]
"#,
    );
}

#[test]
fn what_is_completed_later_takes_nothing_that_was_granted_meanwhile() {
    told(
        PAPERS,
        r#"
[[story]]
name = "the week is over and b has registered when the paper comes"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-10 20:00", by = "a", event = "deposit", on = "ra", event-name = "d",
    fields = { evidence = ["receipt"] } },
  { at = "2025-03-11 09:00", by = "b", report = "rb", {甲乙} },
  { at = "2025-03-12 09:00", by = "a", event = "paper", on = "ra",
    fields = { on = "d", evidence = ["photo"] } },
]
expect = [
  { at = "2025-03-12 10:00", report = "rb", owner = "b", standing = "effective" },
  { at = "2025-03-12 10:00", report = "ra", standing = "lapsed" },
]

[[story]]
name = "nobody has come in between: what had lapsed goes on"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-10 20:00", by = "a", event = "deposit", on = "ra", event-name = "d",
    fields = { evidence = ["receipt"] } },
  { at = "2025-03-12 09:00", by = "a", event = "paper", on = "ra",
    fields = { on = "d", evidence = ["photo"] } },
]
expect = [
  { at = "2025-03-11 10:00", report = "ra", standing = "lapsed" },
  { at = "2025-03-12 10:00", report = "ra", standing = "effective", until = "2025-04-09 24:00" },
]
"#,
    );
}
