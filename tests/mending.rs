//! Facts that a later fact corrects or makes void (law 24), what is recorded twice, and steps that
//! change nothing (law 21).

use baobei::calendar::WorkCalendar;
use baobei::domain::instant::Zone;
use baobei::engine::stories::{StoryFile, StoryHouse};
use baobei::policy::{Policy, Shelf};

/// A week for a registration, thirty days for a deposit, for ever for a contract.
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
name = "deposit"
label = { zh-CN = "定金", en = "Deposit" }
by = "anyone"
field = [{ name = "amount", type = "money" }]
[[event]]
name = "contract"
label = { zh-CN = "合同", en = "Contract" }
by = "anyone"
field = [{ name = "commission", type = "money" }, { name = "amount", type = "money" }]
[[event]]
name = "instalment"
label = { zh-CN = "分期", en = "Instalment" }
by = "anyone"
field = [{ name = "commission", type = "money" }, { name = "amount", type = "money" }]
[[event]]
name = "follow-up"
label = { zh-CN = "跟进", en = "Follow-up" }
[[stage]]
name = "paid"
label = { zh-CN = "已付", en = "Paid" }
clause = "3"
on = ["deposit"]
[[stage]]
name = "sold"
label = { zh-CN = "成交", en = "Sold" }
clause = "3"
on = ["contract"]
success = true
[[collision]]
clause = "2"
keys = [["phone"]]
grade = "certain"
on-protected = "queue"
[[protection]]
clause = "3"
from = "landed"
lasts = "7 days"
against = ["register"]
[[protection]]
clause = "3"
stage = "paid"
from = "stage.said"
lasts = "30 days"
against = ["register"]
[[lapse]]
clause = "3"
to = "public"
[[award]]
name = "deal"
label = { zh-CN = "成交", en = "Deal" }
clause = "4"
on = ["contract", "instalment"]
pays = true
[[priority]]
clause = "6"
test = "earliest"
[[offence]]
name = "false"
label = { zh-CN = "虚假报备", en = "False registration" }
clause = "9"
ladder = [{ fine = "50 CNY" }, { fine = "100 CNY" }, { fine = "200 CNY" }]
recorded-by = "role:leader"
voids-report = true
[[offence]]
name = "untrue"
label = { zh-CN = "不实报备", en = "Untrue registration" }
clause = "9"
ladder = [{ open = true }]
recorded-by = "role:leader"
voids-report = true
since = "beginning"
[procedure]
clause = "7"
raised-by = "anyone"
decided-by = "role:leader"
[commission]
clause = "8"
amount = "amount"
stated = "commission"
closed-by = "role:finance"
"#;

const PEOPLE: &str = r#"
policy = "house"
staff = [
  { id = "a", roles = ["sales"] },
  { id = "b", roles = ["sales"] },
  { id = "l", roles = ["leader"] },
  { id = "p", roles = ["sales", "leader"] },
]

[[given]]
name = "filed"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
]
"#;

fn holds(stories: &str) {
    holds_by(POLICY, stories);
}

fn holds_by(policy: &str, stories: &str) {
    let mut shelf = Shelf::default();
    let policy = Policy::read("policy/house.toml", policy);
    shelf.add(policy.unwrap_or_else(|problems| panic!("{problems:?}"))).expect("one version");
    let calendar = WorkCalendar::default();
    let house = StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() };
    let text = format!("{PEOPLE}{stories}");
    let file = StoryFile::read(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    let faults: Vec<String> = file
        .run(&house)
        .into_iter()
        .flat_map(|told| told.faults.into_iter().map(move |why| format!("{}: {why}", told.name)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_amount_is_corrected_by_its_recorder_on_the_day_and_by_an_office_later() {
    holds(
        r#"
[[story]]
name = "down on the same day; up, later, and by others only through an office"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "5000 CNY" } },
  { at = "2025-03-03 11:00", by = "b", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "1 CNY" }, reason = "x" }, outcome = "refused", codes = ["not-allowed-to-record"] },
  { at = "2025-03-03 12:00", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "6000 CNY" }, reason = "x" }, outcome = "refused", codes = ["own-side-gains"] },
  { at = "2025-03-03 12:00", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "5000 CNY" }, reason = "x" }, outcome = "refused", codes = ["changes-nothing"] },
  { at = "2025-03-03 12:00", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "-1 CNY" }, reason = "x" }, outcome = "refused", codes = ["below-zero"] },
  { at = "2025-03-03 12:00", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { colour = "red" }, reason = "x" }, outcome = "refused", codes = ["unknown-field"] },
  { at = "2025-03-03 12:00", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "4000 CNY" } }, outcome = "refused", codes = ["field-missing"] },
  { at = "2025-03-03 23:59:59", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "4000 CNY" }, reason = "x" } },
  { at = "2025-03-04 00:00", by = "a", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "3000 CNY" }, reason = "x" }, outcome = "refused", codes = ["recorded-another-day"] },
  { at = "2025-03-05 10:00", by = "l", event = "correct", on = "ra", fields = { on = "deal", set = { commission = "7000 CNY" }, reason = "x" } },
]
expect = [
  { at = "2025-03-03 12:00", award = "deal", pays = { a = "5000.00 CNY" } },
  { at = "2025-03-03 23:59:59", award = "deal", pays = { a = "4000.00 CNY" } },
  { at = "2025-03-05 10:00", award = "deal", pays = { a = "7000.00 CNY" } },
]

[[story]]
name = "an office does not correct its own for its own gain, nor what is no event of this sort"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "follow-up", on = "ra", event-name = "call" },
  { at = "2025-03-03 11:00", by = "l", event = "transfer", on = "ra", event-name = "move", fields = { to = "b" } },
  { at = "2025-03-03 12:00", by = "l", event = "void", on = "ra", fields = { on = "move", reason = "x" }, outcome = "refused", codes = ["not-corrected-so"] },
  { at = "2025-03-03 13:00", by = "a", event = "void", on = "ra", fields = { on = "call", reason = "x", mistake = true }, outcome = "refused", codes = ["office-says-mistake"] },
  { at = "2025-03-03 14:00", by = "a", event = "void", on = "ra", fields = { on = "call", reason = "x" } },
  { at = "2025-03-03 15:00", by = "a", event = "void", on = "ra", fields = { on = "call", reason = "x" }, outcome = "refused", codes = ["unknown-fact"] },
]
expect = [{ at = "2025-03-03 16:00", report = "ra", standing = "effective" }]
"#,
    );
}

/// What others did on the strength of a fact is not taken from under them.
#[test]
fn nobody_takes_back_what_others_answered() {
    let consent = r#"
[[approval]]
name = "leader"
label = { zh-CN = "主管同意", en = "The leader's consent" }
clause = "5"
by = "role:leader"
"#;
    holds_by(
        &format!("{POLICY}{consent}"),
        r#"
[[story]]
name = "consented to after it; an older consent does not rest on it"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-03 10:00", by = "a", event = "follow-up", on = "ra", event-name = "before" },
  { at = "2025-03-03 11:00", by = "l", event = "approve", on = "ra" },
  { at = "2025-03-03 12:00", by = "a", event = "follow-up", on = "ra", event-name = "after" },
  { at = "2025-03-03 13:00", by = "a", event = "void", on = "ra", fields = { on = "before", reason = "x" }, outcome = "refused", codes = ["others-rely-on-it"] },
  { at = "2025-03-03 14:00", by = "a", event = "void", on = "ra", fields = { on = "after", reason = "x" } },
]
"#,
    );
}

#[test]
fn what_is_void_ends_what_it_opened_from_its_landing_on() {
    holds(
        r#"
[[story]]
name = "a deposit: its term ends now; who waits moves up, and what was held off before stays so"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "deposit", on = "ra", event-name = "d", fields = { amount = "100 CNY" } },
  { at = "2025-03-20 10:00", by = "b", report = "rb", customer = { phones = ["13800000001"] }, outcome = "queued" },
  { at = "2025-03-21 10:00", by = "l", event = "void", on = "ra", fields = { on = "d", reason = "x" } },
]
expect = [
  { at = "2025-03-21 09:59:59", report = "ra", standing = "effective", until = "2025-04-02 24:00" },
  { at = "2025-03-21 10:00", report = "ra", standing = "lapsed" },
  { at = "2025-03-21 10:00", report = "rb", standing = "effective", owner = "b" },
]

[[story]]
name = "a contract: the customer is won no more, the result is gone, the term that ran runs on"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "5000 CNY" } },
  { at = "2025-03-03 11:00", by = "a", event = "void", on = "ra", fields = { on = "deal", reason = "x" } },
]
expect = [
  { at = "2025-03-03 10:30", report = "ra", standing = "won", until = "for ever" },
  { at = "2025-03-03 10:30", award = "deal", pays = { a = "5000.00 CNY" } },
  { at = "2025-03-03 11:00", report = "ra", standing = "effective", until = "2025-03-08 24:00" },
]

[[story]]
name = "a contract, long after: what it held ends at once and not before"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "5000 CNY" } },
  { at = "2025-05-03 11:00", by = "l", event = "void", on = "ra", fields = { on = "deal", reason = "x", mistake = true } },
]
expect = [
  { at = "2025-05-03 10:59:59", report = "ra", standing = "won", until = "for ever" },
  { at = "2025-05-03 11:00", report = "ra", standing = "lapsed", owner = "public" },
]

[[story]]
name = "a later day brings no later end, an earlier one brings the end forward, not before now"
given = "filed"
step = [
  { at = "2025-03-04 10:00", by = "a", event = "deposit", on = "ra", event-name = "d", said = "2025-03-03 10:00", fields = { amount = "100 CNY" } },
  { at = "2025-03-04 11:00", by = "l", event = "correct", on = "ra", fields = { on = "d", set = { said = 2025-03-04T10:00:00+08:00 }, reason = "x" } },
]
expect = [
  { at = "2025-03-04 10:30", report = "ra", until = "2025-04-02 24:00" },
  { at = "2025-03-04 11:00", report = "ra", until = "2025-04-02 24:00" },
]
"#,
    );
}

#[test]
fn the_same_amount_twice_on_a_day_is_asked_about() {
    holds(
        r#"
[[story]]
name = "the same amount of the same day, unless it is said; another amount, another day is another"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "deposit", on = "ra", event-name = "d", fields = { amount = "100 CNY" } },
  { at = "2025-03-03 23:59:59", by = "a", event = "deposit", on = "ra", fields = { amount = "100 CNY", note = "once more" }, outcome = "refused", codes = ["recorded-before"] },
  { at = "2025-03-03 23:59:59", by = "a", event = "deposit", on = "ra", fields = { amount = "200 CNY" } },
  { at = "2025-03-03 23:59:59", by = "a", event = "deposit", on = "ra", fields = { amount = "100 CNY", again = true } },
  { at = "2025-03-04 00:00", by = "a", event = "deposit", on = "ra", fields = { amount = "100 CNY" } },
  { at = "2025-03-04 10:00", by = "a", event = "follow-up", on = "ra", fields = { note = "x" } },
  { at = "2025-03-04 10:00", by = "a", event = "follow-up", on = "ra", fields = { note = "x" } },
  { at = "2025-03-04 11:00", by = "a", event = "deposit", on = "ra", fields = { amount = "-1 CNY" }, outcome = "refused", codes = ["below-zero"] },
]
expect = [{ at = "2025-03-04 12:00", report = "ra", standing = "effective" }]

[[story]]
name = "what is void is recorded again"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "100 CNY" } },
  { at = "2025-03-03 11:00", by = "a", event = "void", on = "ra", fields = { on = "deal", reason = "x" } },
  { at = "2025-03-03 12:00", by = "a", event = "contract", on = "ra", event-name = "again", fields = { commission = "100 CNY", instead_of = "deal" } },
]
expect = [{ at = "2025-03-03 12:00", award = "again", pays = { a = "100.00 CNY" } }]
"#,
    );
}

#[test]
fn steps_that_change_nothing_are_refused() {
    holds(
        r#"
[[story]]
name = "on what was withdrawn"
given = "filed"
step = [
  { at = "2025-03-03 10:00", by = "a", event = "withdraw", on = "ra" },
  { at = "2025-03-03 11:00", by = "l", event = "transfer", on = "ra", fields = { to = "b" }, outcome = "refused", codes = ["changes-nothing"] },
  { at = "2025-03-03 11:00", by = "l", event = "pause", on = "ra", outcome = "refused", codes = ["changes-nothing"] },
  { at = "2025-03-03 11:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.phones" = ["13800000002"] } }, outcome = "refused", codes = ["changes-nothing"] },
]
expect = [{ at = "2025-03-03 12:00", report = "ra", standing = "withdrawn" }]

[[story]]
name = "the clock of what has lapsed, and a correction that says what stands there"
given = "filed"
step = [
  { at = "2025-03-03 11:00", by = "a", event = "amend", on = "ra", fields = { set = { "customer.phones" = ["13800000001"] } }, outcome = "refused", codes = ["changes-nothing"] },
  { at = "2025-03-08 23:59:59", by = "l", event = "pause", on = "ra" },
  { at = "2025-03-08 23:59:59", by = "l", event = "resume", on = "ra" },
  { at = "2025-03-09 00:00", by = "l", event = "pause", on = "ra", outcome = "refused", codes = ["changes-nothing"] },
  { at = "2025-03-09 10:00", by = "l", event = "transfer", on = "ra", fields = { to = "b" } },
]
expect = [{ at = "2025-03-09 12:00", report = "ra", standing = "lapsed" }]
"#,
    );
}

#[test]
fn an_instalment_follows_its_contract() {
    holds(
        r#"
[[story]]
name = "B holds the customer when it is paid; what names no contract is B's"
given = "sold"
expect = [
  { at = "2025-05-02 12:00", award = "deal", result = "a" },
  { at = "2025-05-02 12:00", award = "second", result = "a", pays = { a = "300.00 CNY" } },
  { at = "2025-05-02 12:00", award = "alone", result = "b" },
]

[[given]]
name = "sold"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-03 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "500 CNY" } },
  { at = "2025-03-03 11:00", by = "a", event = "withdraw", on = "ra", outcome = "refused" },
  { at = "2025-05-02 10:00", by = "l", event = "transfer", on = "ra", fields = { to = "b" } },
  { at = "2025-05-02 11:00", by = "b", event = "instalment", on = "ra", event-name = "second", fields = { commission = "300 CNY", on = "deal" } },
  { at = "2025-05-02 11:30", by = "b", event = "instalment", on = "ra", event-name = "alone", fields = { commission = "400 CNY" } },
]
"#,
    );
}

#[test]
fn ones_own_customer_registered_again_gets_no_new_term() {
    holds(
        r#"
[[story]]
name = "refused while it runs, taken once it is over; others are free then"
given = "filed"
step = [
  { at = "2025-03-08 23:59:59", by = "a", report = "rb", customer = { phones = ["13800000001", "13800000002"] }, outcome = "refused", codes = ["registered-already"] },
  { at = "2025-03-09 00:00", by = "a", report = "rc", customer = { phones = ["13800000001"] }, outcome = "effective" },
  { at = "2025-03-10 10:00", by = "b", report = "rd", customer = { phones = ["13800000001"] }, outcome = "queued" },
  { at = "2025-03-11 10:00", by = "b", report = "re", customer = { phones = ["13800000001"] }, outcome = "refused", codes = ["registered-already"] },
]
expect = [{ at = "2025-03-12 12:00", report = "rd", standing = "queued" }]
"#,
    );
}

#[test]
fn an_offence_that_is_void_voids_nothing_from_then_on() {
    holds(
        r#"
[[story]]
name = "the registration stands again with its old end; later steps of the ladder stay"
given = "filed"
step = [
  { at = "2025-03-02 10:00", by = "l", incident = "first", offence = "false", staff = ["a"], reports = ["ra"] },
  { at = "2025-03-03 10:00", by = "l", incident = "second", offence = "false", staff = ["a"] },
  { at = "2025-03-04 10:00", by = "b", act = "void", on = "first", fields = { reason = "x" }, outcome = "refused", codes = ["not-allowed-to-record"] },
  { at = "2025-03-04 10:00", by = "l", act = "void", on = "first", fields = { reason = "x" } },
  { at = "2025-03-05 10:00", by = "l", incident = "third", offence = "false", staff = ["a"] },
]
expect = [
  { at = "2025-03-03 12:00", report = "ra", standing = "void" },
  { at = "2025-03-04 10:00", report = "ra", standing = "effective", until = "2025-03-08 24:00" },
]
"#,
    );
}

/// Law 20: an office that holds one of the registrations is none in the matter.
#[test]
fn nobody_lifts_what_makes_their_own_void() {
    holds(
        r#"
[[story]]
name = "the incident names p's registration, and not p"
given = "filed"
step = [
  { at = "2025-03-02 10:00", by = "p", report = "rp", customer = { phones = ["13800000002"] } },
  { at = "2025-03-03 10:00", by = "l", incident = "first", offence = "false", staff = ["a"], reports = ["ra", "rp"] },
  { at = "2025-03-04 10:00", by = "p", act = "void", on = "first", fields = { reason = "x" }, outcome = "refused", codes = ["interested"] },
]
"#,
    );
}

#[test]
fn only_what_says_so_takes_back_what_was_earned_before_it() {
    holds(
        r#"
[[story]]
name = "from its landing on"
given = "filed"
step = [
  { at = "2025-03-02 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "100 CNY" } },
  { at = "2025-03-03 10:00", by = "l", incident = "i", offence = "false", staff = ["a"], reports = ["ra"] },
]
expect = [
  { at = "2025-03-04 10:00", award = "deal", result = "a" },
  { at = "2025-03-04 10:00", report = "ra", standing = "void" },
]

[[story]]
name = "from the beginning"
given = "filed"
step = [
  { at = "2025-03-02 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "100 CNY" } },
  { at = "2025-03-03 10:00", by = "l", incident = "i", offence = "untrue", staff = ["a"], reports = ["ra"] },
]
expect = [
  { at = "2025-03-02 12:00", award = "deal", result = "a" },
  { at = "2025-03-04 10:00", award = "deal", result = "undecided" },
  { at = "2025-03-04 10:00", report = "ra", standing = "void" },
]
"#,
    );
}

/// Law 15: a question that is asked stays until it is answered, or nobody asks any more.
#[test]
fn a_question_stays_open_when_another_rival_leaves() {
    let asked = r#"
[[renewal]]
clause = "10"
how = "automatic"
adds = "7 days"
[renewal.contested]
clause = "11"
finding = "better"
keeps = { answer = "no", clause = "12", lasts = "7 days", then = "13", then-lasts = "7 days" }
to-rival = { answer = "yes", clause = "14", from = "finding.said", lasts = "7 days" }
[[finding]]
name = "better"
label = { zh-CN = "更合适", en = "Better placed" }
clause = "11"
by = "role:leader"
answers = ["yes", "no"]
"#;
    holds_by(
        &format!("{POLICY}{asked}"),
        r#"
[[story]]
name = "two rivals wait, of whom one leaves before the answer"
given = "filed"
step = [
  { at = "2025-03-02 10:00", by = "b", report = "rb", customer = { phones = ["13800000001"] } },
  { at = "2025-03-03 10:00", by = "p", report = "rp", customer = { phones = ["13800000001"] } },
  { at = "2025-03-10 10:00", by = "p", event = "withdraw", on = "rp" },
  { at = "2025-03-11 10:00", by = "l", event = "finding", on = "ra", fields = { finding = "better", answer = "yes" } },
]
expect = [
  { at = "2025-03-09 10:00", report = "ra", standing = "contested", until = "for ever" },
  { at = "2025-03-10 11:00", report = "ra", standing = "contested", until = "for ever" },
  { at = "2025-03-11 11:00", report = "ra", standing = "lapsed", owner = "b" },
]
"#,
    );
}

#[test]
fn whoever_waited_is_protected_from_their_turn_on() {
    holds(
        r#"
[[story]]
name = "a's week is over, and b has a whole one"
given = "filed"
step = [
  { at = "2025-03-02 10:00", by = "b", report = "rb", customer = { phones = ["13800000001"] } },
]
expect = [
  { at = "2025-03-08 23:59", report = "rb", standing = "queued", until = "none" },
  { at = "2025-03-09 00:00", report = "rb", standing = "effective", from = "2025-03-09 00:00", until = "2025-03-16 24:00" },
]
"#,
    );
}
