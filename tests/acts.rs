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
field = [{ name = "sum", type = "text" }]

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
  { at = "2025-03-04 10:00", by = "a", event = "deposit", on = "r", event-name = "d", fields = { evidence = ["receipt"] } },
  { at = "2025-03-06 10:00", by = "a", event = "paper", on = "r", fields = { on = "d", evidence = ["聊天记录"] }, outcome = "refused" },
  { at = "2025-03-06 11:00", by = "a", event = "paper", on = "r", fields = { on = "d", evidence = ["receipt"] }, outcome = "refused" },
  { at = "2025-03-06 12:00", by = "b", event = "paper", on = "r", fields = { on = "d", evidence = ["photo"] }, outcome = "refused" },
  { at = "2025-03-07 10:00", by = "a", event = "paper", on = "r", fields = { on = "d", evidence = ["photo"] } },
]
expect = [
  { at = "2025-03-04 11:00", report = "r", until = "2025-03-10 24:00", flags = ["missing-evidence"], clauses = ["7"] },
  { at = "2025-03-07 11:00", report = "r", until = "2025-04-03 24:00", no-flags = ["missing-evidence"] },
]
"#,
    );
}

#[test]
fn what_lacked_something_is_made_good_by_the_same_once_more_whole() {
    told(
        PAPERS,
        r#"
[[story]]
name = "recorded anew with both papers; another amount is another deposit"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "deposit", on = "r", fields = { evidence = ["receipt"], sum = "1" } },
  { at = "2025-03-05 10:00", by = "a", event = "deposit", on = "r", fields = { evidence = ["receipt", "photo"], sum = "2" } },
  { at = "2025-03-06 10:00", by = "a", event = "deposit", on = "r", fields = { evidence = ["receipt", "photo"], sum = "1" } },
]
expect = [
  { at = "2025-03-05 11:00", report = "r", flags = ["missing-evidence"] },
  { at = "2025-03-06 11:00", report = "r", flags = [] },
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
  { at = "2025-03-06 09:59", report = "r", until = "2025-03-10 24:00", flags = ["missing-signature"] },
  { at = "2025-03-06 10:01", report = "r", until = "2025-05-03 24:00", no-flags = ["missing-signature"] },
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
  { at = "2025-03-10 20:00", by = "a", event = "deposit", on = "ra", event-name = "d", fields = { evidence = ["receipt"] } },
  { at = "2025-03-11 09:00", by = "b", report = "rb", {甲乙} },
  { at = "2025-03-12 09:00", by = "a", event = "paper", on = "ra", fields = { on = "d", evidence = ["photo"] } },
]
expect = [
  { at = "2025-03-12 10:00", report = "rb", owner = "b", standing = "effective" },
  { at = "2025-03-12 10:00", report = "ra", standing = "lapsed" },
]

[[story]]
name = "nobody has come in between: what had lapsed goes on"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-10 20:00", by = "a", event = "deposit", on = "ra", event-name = "d", fields = { evidence = ["receipt"] } },
  { at = "2025-03-12 09:00", by = "a", event = "paper", on = "ra", fields = { on = "d", evidence = ["photo"] } },
]
expect = [
  { at = "2025-03-11 10:00", report = "ra", standing = "lapsed" },
  { at = "2025-03-12 10:00", report = "ra", standing = "effective", until = "2025-04-09 24:00" },
]
"#,
    );
}

/// A call is written up within a day, and followed by another one within a week.
const DUTIES: &str = r#"
[[event]]
name = "call"
label = { zh-CN = "电话", en = "Call" }

[[event]]
name = "note"
label = { zh-CN = "记录", en = "Note" }

[[event]]
name = "order"
label = { zh-CN = "订单", en = "Order" }

[[stage]]
name = "ordered"
label = { zh-CN = "已下单", en = "Ordered" }
clause = "6"
on = ["order"]
success = true

[[protection]]
clause = "3"
from = "landed"
lasts = "30 days"
against = ["register"]

[[duty]]
name = "write-up"
clause = "4"
who = "holder"
text = { zh-CN = "记录每次电话", en = "Write up each call" }
from = "call.said"
within = "1 day"
done = "note"

[[duty]]
name = "next-call"
clause = "5"
who = "holder"
text = { zh-CN = "一周内再联系", en = "Call again within a week" }
from = "call.said"
within = "7 days"
done = "call"
"#;

#[test]
fn each_trigger_makes_an_instance_and_late_is_late_for_ever() {
    told(
        DUTIES,
        r#"
[[story]]
name = "two calls, one note too late: it writes up the first; the other is owed"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-03 11:00", by = "a", event = "call", on = "r" },
  { at = "2025-03-05 10:00", by = "a", event = "call", on = "r" },
  { at = "2025-03-05 11:00", by = "a", event = "note", on = "r" },
]
expect = [
  { at = "2025-03-04 23:59:59", report = "r", overdue = [], due = { write-up = "2025-03-04 24:00", next-call = "2025-03-10 24:00" } },
  { at = "2025-03-05 00:00", report = "r", overdue = ["write-up"], due = { write-up = "2025-03-04 24:00", next-call = "2025-03-10 24:00" } },
  { at = "2025-03-05 12:00", report = "r", overdue = ["write-up"], due = { write-up = "2025-03-06 24:00", next-call = "2025-03-12 24:00" } },
]

[[story]]
name = "one note for each call in time: nothing is late; the call does not answer itself"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-03 11:00", by = "a", event = "call", on = "r" },
  { at = "2025-03-04 10:00", by = "a", event = "note", on = "r" },
]
expect = [
  { at = "2025-03-10 23:59", report = "r", overdue = [] },
  { at = "2025-03-11 00:00", report = "r", overdue = ["next-call"] },
]
"#,
    );
}

#[test]
fn what_ends_a_registration_ends_what_is_owed_later() {
    told(
        DUTIES,
        r#"
[[story]]
name = "withdrawn: what was late by then is late, the rest is owed no more"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-03 11:00", by = "a", event = "call", on = "r" },
  { at = "2025-03-05 10:00", by = "a", event = "withdraw", on = "r" },
]
expect = [
  { at = "2025-03-04 12:00", report = "r", overdue = [], due = { write-up = "2025-03-04 24:00", next-call = "2025-03-10 24:00" } },
  { at = "2025-03-20 12:00", report = "r", overdue = ["write-up"], due = { write-up = "2025-03-04 24:00" } },
]

[[story]]
name = "withdrawn at once: nothing is owed"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-03 11:00", by = "a", event = "call", on = "r" },
  { at = "2025-03-03 12:00", by = "a", event = "withdraw", on = "r" },
]
expect = [
  { at = "2025-03-20 12:00", report = "r", overdue = [], due = {} },
]

[[story]]
name = "lapsed: what would fall due after the thirty days is owed no more"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-04-02 11:00", by = "a", event = "call", on = "r" },
]
expect = [
  { at = "2025-04-20 12:00", report = "r", standing = "lapsed", overdue = [], due = {} },
]

[[story]]
name = "won: what is owed goes on"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-03 11:00", by = "a", event = "order", on = "r" },
  { at = "2025-03-04 11:00", by = "a", event = "call", on = "r" },
]
expect = [
  { at = "2025-03-06 12:00", report = "r", standing = "won", overdue = ["write-up"] },
]
"#,
    );
}

/// The desk answers within a day, then the supervisor; a diary is kept every evening.
const STEPS: &str = r#"
[[event]]
name = "diary"
label = { zh-CN = "日志", en = "Diary" }

[[approval]]
name = "desk"
label = { zh-CN = "登记处", en = "Desk" }
clause = "4"
by = "role:market"
within = "1 day"

[[approval]]
name = "head"
label = { zh-CN = "主管", en = "Head" }
clause = "5"
by = "role:supervisor"
within = "1 day"

[[protection]]
clause = "3"
from = "landed"
lasts = "30 days"
against = ["register"]

[[duty]]
name = "evening"
clause = "6"
who = "holder"
text = { zh-CN = "每日记录", en = "Every evening" }
daily = { at = "17:30" }
done = "diary"
"#;

#[test]
fn the_time_of_a_step_runs_from_the_one_before() {
    told(
        STEPS,
        r#"
[[story]]
name = "Thursday's late answer of the desk gives the head the whole of Friday"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-06 16:00", by = "k", event = "approve", on = "r" },
]
expect = [
  { at = "2025-03-04 12:00", report = "r", due = { desk = "2025-03-04 24:00", evening = "2025-03-03 17:30" } , overdue = ["evening"] },
  { at = "2025-03-07 23:59", report = "r", overdue = ["desk", "evening"] },
  { at = "2025-03-08 00:00", report = "r", overdue = ["desk", "head", "evening"] },
]
"#,
    );
}

#[test]
fn a_daily_duty_comes_back_every_day() {
    told(
        STEPS,
        r#"
[[story]]
name = "each evening is its own: 17:30 is in time, a second later is tomorrow's"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "r", {甲乙} },
  { at = "2025-03-03 10:30", by = "k", event = "approve", on = "r" },
  { at = "2025-03-03 11:00", by = "m", event = "approve", on = "r" },
  { at = "2025-03-03 17:30", by = "a", event = "diary", on = "r" },
  { at = "2025-03-04 17:30:01", by = "a", event = "diary", on = "r" },
]
expect = [
  { at = "2025-03-04 17:30", report = "r", overdue = [] },
  { at = "2025-03-04 17:30:01", report = "r", overdue = ["evening"], due = { evening = "2025-03-04 17:30", desk = "2025-03-04 24:00", head = "2025-03-04 24:00" } },
]
"#,
    );
}

/// A call gives sixty days and renews them twice; while it protects, others may not call, and a
/// quote needs a call of one's own. The supervisor records for anybody.
const CALLS: &str = r#"
[[event]]
name = "call"
label = { zh-CN = "电话", en = "Call" }
by = ["anyone", "role:supervisor"]

[[event]]
name = "quote"
label = { zh-CN = "报价", en = "Quote" }
by = "anyone"

[[stage]]
name = "called"
label = { zh-CN = "已联系", en = "Called" }
clause = "4"
on = ["call"]

[[protection]]
clause = "3"
from = "landed"
lasts = "30 days"
against = ["register", "call"]

[[protection]]
clause = "4"
stage = "called"
from = "stage.said"
lasts = "60 days"
against = ["register", "call"]

[[renewal]]
clause = "5"
how = "repeat"
on = "call"
others = "6"
at-most = 2

[[gate]]
clause = "7"
acts = ["quote"]
needs = "stage"
stage = "called"
label = { zh-CN = "未联系先报价", en = "Quoted before a call" }
"#;

#[test]
fn a_rivals_act_on_the_holders_record_is_a_breach_and_renews_nothing() {
    told(
        CALLS,
        r#"
[[story]]
name = "b calls on a's record: the end stays; m, who records for anybody, renews it"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-03-05 10:00", by = "b", event = "call", on = "ra" },
  { at = "2025-03-06 10:00", by = "m", event = "call", on = "ra" },
]
expect = [
  { at = "2025-03-04 12:00", report = "ra", until = "2025-05-03 24:00", flags = [] },
  { at = "2025-03-05 12:00", report = "ra", until = "2025-05-03 24:00", flags = ["act-against-protection"], clauses = ["4", "6"] },
  { at = "2025-03-06 12:00", report = "ra", until = "2025-05-05 24:00", flags = ["act-against-protection"] },
]

[[story]]
name = "b quotes on a's record: a's call is none of b's"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-03-04 11:00", by = "a", event = "quote", on = "ra" },
  { at = "2025-03-05 10:00", by = "b", event = "quote", on = "ra" },
]
expect = [
  { at = "2025-03-04 12:00", report = "ra", flags = [] },
  { at = "2025-03-05 12:00", report = "ra", flags = ["gate-stage"], clauses = ["7"] },
]

[[story]]
name = "a's protection is over: b's call on a's record brings it back no more; a's own does"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-05-05 10:00", by = "b", event = "call", on = "ra" },
  { at = "2025-05-06 10:00", by = "a", event = "call", on = "ra" },
]
expect = [
  { at = "2025-05-05 12:00", report = "ra", standing = "lapsed", flags = [] },
  { at = "2025-05-06 12:00", report = "ra", standing = "effective", until = "2025-07-05 24:00" },
]
"#,
    );
}

#[test]
fn a_repetition_renews_so_often_and_no_more() {
    told(
        CALLS,
        r#"
[[story]]
name = "the third repetition changes nothing"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-03-05 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-03-06 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-03-07 10:00", by = "a", event = "call", on = "ra" },
]
expect = [
  { at = "2025-03-06 12:00", report = "ra", until = "2025-05-05 24:00" },
  { at = "2025-03-07 12:00", report = "ra", until = "2025-05-05 24:00", clauses = ["5"] },
]
"#,
    );
}

#[test]
fn what_is_entered_while_consent_is_out_opens_with_it() {
    let consent = r#"
[[approval]]
name = "head"
label = { zh-CN = "主管", en = "Head" }
clause = "8"
by = "role:vice-president"
"#;
    told(
        &format!("{CALLS}{consent}"),
        r#"
[[story]]
name = "called while the answer is out: sixty days from the call, and not before the consent"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "call", on = "ra" },
  { at = "2025-03-06 10:00", by = "v", event = "approve", on = "ra" },
]
expect = [
  { at = "2025-03-05 10:00", report = "ra", standing = "pending" },
  { at = "2025-03-06 12:00", report = "ra", standing = "effective", until = "2025-05-03 24:00" },
]
"#,
    );
}

#[test]
fn each_consent_renews_from_the_old_end() {
    told(
        r#"
[[protection]]
clause = "3"
from = "landed"
lasts = "7 days"
against = ["register"]

[[renewal]]
clause = "5"
how = "application"
adds = "10 days"
by = "role:supervisor"
at-most = 2
"#,
        r#"
[[story]]
name = "asked for twice, consented to twice"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-04 10:00", by = "a", event = "renew", on = "ra" },
  { at = "2025-03-05 10:00", by = "m", event = "approve", on = "ra" },
  { at = "2025-03-06 10:00", by = "a", event = "renew", on = "ra" },
  { at = "2025-03-07 10:00", by = "m", event = "approve", on = "ra" },
]
expect = [
  { at = "2025-03-04 12:00", report = "ra", until = "2025-03-10 24:00" },
  { at = "2025-03-05 12:00", report = "ra", until = "2025-03-20 24:00", clauses = ["5"] },
  { at = "2025-03-07 12:00", report = "ra", until = "2025-03-30 24:00", clauses = ["5"] },
]
"#,
    );
}

/// Every third day somebody calls a customer of class A.
const CADENCE: &str = r#"
[[protection]]
clause = "3"
from = "landed"
lasts = "30 days"
against = ["register"]

[[event]]
name = "call"
label = { zh-CN = "回访", en = "Call" }

[[event]]
name = "contract"
label = { zh-CN = "合同", en = "Contract" }

[[classification]]
name = "grade"
label = { zh-CN = "等级", en = "Grade" }
clause = "4"
values = ["A"]
set-by = "role:supervisor"

[[validity]]
name = "called"
label = { zh-CN = "按时回访", en = "Called in time" }
clause = "5"
[validity.cadence]
event = "call"
classification = "grade"
every = { A = "3 days" }
proof = "recorded"
until = "contract"
"#;

#[test]
fn what_is_not_done_in_time_ends_a_claim_though_nothing_lands() {
    told(
        CADENCE,
        r#"
[[story]]
name = "a calls once, and no more"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-03 11:00", by = "m", event = "classify", on = "ra", fields = { class = "grade", value = "A" } },
  { at = "2025-03-04 10:00", by = "b", report = "rb", {甲乙} },
  { at = "2025-03-05 11:00", by = "a", event = "call", on = "ra" },
]
expect = [
  { at = "2025-03-08 23:59", report = "ra", standing = "effective", fails = [] },
  { at = "2025-03-08 23:59", report = "rb", standing = "contested" },
  { at = "2025-03-09 00:00", report = "ra", standing = "void", fails = ["called"], clauses = ["5"] },
  { at = "2025-03-09 00:00", report = "rb", standing = "effective" },
]
"#,
    );
}

#[test]
fn whoever_quotes_needs_a_protection_that_runs() {
    told(
        r#"
[[protection]]
clause = "3"
from = "landed"
lasts = "7 days"
against = ["register"]

[[event]]
name = "quote"
label = { zh-CN = "报价", en = "Quote" }

[[gate]]
acts = ["quote"]
label = { zh-CN = "无保护报价", en = "Quoted without protection" }
clause = "8"
needs = "own-protection"
"#,
        r#"
[[story]]
name = "at the end of the week, and after it"
step = [
  { at = "2025-03-03 10:00", by = "a", report = "ra", {甲乙} },
  { at = "2025-03-10 23:59", by = "a", event = "quote", on = "ra" },
  { at = "2025-03-11 00:00", by = "a", event = "quote", on = "ra" },
]
expect = [
  { at = "2025-03-10 23:59", report = "ra", flags = [] },
  { at = "2025-03-11 00:00", report = "ra", flags = ["gate-own-protection"], clauses = ["8"] },
]
"#,
    );
}
