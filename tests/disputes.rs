//! Disputes and agreements of several people (law 20): who is heard, who signs, who decides.

use baobei::calendar::WorkCalendar;
use baobei::domain::instant::Zone;
use baobei::engine::stories::{StoryFile, StoryHouse};
use baobei::policy::{Policy, Shelf};

/// A house in which every contract has a result, which agreements, rulings and then the order say.
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
name = "contract"
label = { zh-CN = "合同", en = "Contract" }
by = "role:sales"
field = [{ name = "commission", type = "money" }, { name = "amount", type = "money" }]
[[event]]
name = "card"
label = { zh-CN = "卡", en = "Card" }
signed = "role:manager"
told = "role:desk"
by = ["role:sales", "role:desk"]
[[collision]]
clause = "2"
keys = [["phone"]]
grade = "certain"
on-protected = "contest"
[[protection]]
clause = "3"
from = "landed"
lasts = "30 days"
against = ["register"]
[[lapse]]
clause = "3"
to = "public"
[[award]]
name = "deal"
label = { zh-CN = "成交", en = "Deal" }
clause = "4"
on = ["contract"]
pays = true
[[priority]]
clause = "5"
test = "agreement"
[[priority]]
clause = "6"
test = "earliest"
[procedure]
clause = "7"
raised-by = "anyone"
decided-by = "role:leader"
own = "role:head"
agreed-by = "role:manager"
told = "role:desk"
sign-within = "5 days"
objection = "3 days"
within = "10 days"
[commission]
clause = "8"
amount = "amount"
stated = "commission"
closed-by = "role:finance"
"#;

/// The same, where two offices get a copy.
const COPIES: &str = "test = \"agreement\"\ncopies-to = [\"role:hr\", \"role:finance\"]";

const PEOPLE: &str = r#"
policy = "house"
staff = [
  { id = "a", roles = ["sales"] },
  { id = "b", roles = ["sales"] },
  { id = "c", roles = ["sales"] },
  { id = "m", roles = ["manager"] },
  { id = "l", roles = ["leader"] },
  { id = "h", roles = ["hr"] },
  { id = "f", roles = ["finance"] },
  { id = "d", roles = ["desk"] },
  { id = "o", roles = ["head"] },
  { id = "z", roles = ["admin"] },
]

# A registered first and signs; B registered the same customer.
[[given]]
name = "sold"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-02 10:00", by = "b", report = "rb", customer = { phones = ["13800000001"] } },
  { at = "2025-03-03 10:00", by = "a", event = "contract", on = "ra", event-name = "deal", fields = { commission = "1000 CNY" } },
]
"#;

fn faults(policy: &str, stories: &str) -> Vec<String> {
    let mut shelf = Shelf::default();
    let policy = Policy::read("policy/house.toml", policy);
    shelf.add(policy.unwrap_or_else(|problems| panic!("{problems:?}"))).expect("one version");
    let calendar = WorkCalendar::default();
    let house = StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() };
    let text = format!("{PEOPLE}{stories}");
    let file = StoryFile::read(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    file.run(&house)
        .into_iter()
        .flat_map(|told| {
            told.faults.into_iter().map(move |fault| format!("{}: {fault}", told.name))
        })
        .collect()
}

fn holds_by(policy: &str, stories: &str) {
    assert_eq!(faults(policy, stories), [""; 0]);
}

fn holds(stories: &str) {
    holds_by(POLICY, stories);
}

/// FAULTS D1.
#[test]
fn one_signature_settles_nothing() {
    holds(
        r#"
[[story]]
name = "proposed by one, complete with the last"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-04 10:00", by = "b", act = "settle", on = "d", event-name = "p", fields = { shares = { b = "100%" }, text = "B gets it" } },
  { at = "2025-03-04 11:00", by = "m", act = "sign", on = "d", fields = { of = "p" } },
  { at = "2025-03-04 12:00", by = "c", act = "sign", on = "d", fields = { of = "p" }, outcome = "refused", codes = ["not-to-sign"] },
  { at = "2025-03-04 12:00", by = "b", act = "sign", on = "d", fields = { of = "p" }, outcome = "refused", codes = ["not-to-sign"] },
  { at = "2025-03-05 10:00", by = "a", act = "sign", on = "d", fields = { of = "p" } },
]
expect = [
  { at = "2025-03-04 10:30", dispute = "d", stand = "admitted", agreement = "proposed", unsigned = ["a", "role:manager"] },
  { at = "2025-03-04 13:00", dispute = "d", stand = "admitted", agreement = "part-signed", unsigned = ["a"] },
  { at = "2025-03-04 13:00", award = "deal", result = "a" },
  { at = "2025-03-05 11:00", dispute = "d", stand = "settled", agreement = "complete", unsigned = [] },
  { at = "2025-03-05 11:00", award = "deal", result = "b", clauses = ["5"], pays = { b = "1000.00 CNY" } },
]

[[story]]
name = "declined; taken back; too late; another text; another text's signature"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-04 10:00", by = "b", act = "settle", on = "d", event-name = "p", fields = { shares = { b = "100%" } } },
  { at = "2025-03-04 11:00", by = "c", act = "decline", on = "d", fields = { of = "p" }, outcome = "refused", codes = ["not-to-sign"] },
  { at = "2025-03-04 11:00", by = "a", act = "decline", on = "d", fields = { of = "p" } },
  { at = "2025-03-04 12:00", by = "a", act = "sign", on = "d", fields = { of = "p" }, outcome = "refused", codes = ["agreement-stands"] },
  { at = "2025-03-05 10:00", by = "b", act = "settle", on = "d", event-name = "q", fields = { shares = { b = "50%", a = "50%" } } },
  { at = "2025-03-05 11:00", by = "a", act = "settle", on = "d", event-name = "s", fields = { shares = { b = "40%", a = "60%" } } },
  { at = "2025-03-05 12:00", by = "a", act = "sign", on = "d", fields = { of = "q" }, outcome = "refused", codes = ["agreement-stands"] },
  { at = "2025-03-05 12:00", by = "b", act = "sign", on = "d", fields = { of = "s", digest = "00" }, outcome = "refused", codes = ["other-text"] },
  { at = "2025-03-10 23:59", by = "b", act = "sign", on = "d", fields = { of = "s" } },
  { at = "2025-03-11 00:00", by = "m", act = "sign", on = "d", fields = { of = "s" }, outcome = "refused", codes = ["agreement-stands"] },
]
expect = [
  { at = "2025-03-04 13:00", dispute = "d", stand = "admitted", agreement = "declined" },
  { at = "2025-03-05 10:30", dispute = "d", stand = "admitted", agreement = "proposed" },
  { at = "2025-03-10 23:59:59", dispute = "d", stand = "admitted", agreement = "part-signed" },
  { at = "2025-03-11 00:00", dispute = "d", stand = "admitted", agreement = "expired" },
  { at = "2025-03-20 12:00", award = "deal", result = "a" },
]

[[story]]
name = "a share for nobody who is party; a proposal by a stranger; one that names too few"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-04 10:00", by = "b", act = "settle", on = "d", fields = { shares = { b = "50%", c = "50%" } }, outcome = "refused", codes = ["shared-with-stranger"] },
  { at = "2025-03-04 10:00", by = "c", act = "settle", on = "d", fields = { shares = { a = "100%" } }, outcome = "refused", codes = ["not-your-dispute"] },
  { at = "2025-03-04 10:00", by = "b", act = "settle", on = "d", fields = { shares = { b = "100%" }, signers = ["b"] }, outcome = "refused", codes = ["other-signers"] },
  { at = "2025-03-04 10:00", by = "b", act = "settle", on = "d", fields = { shares = { b = "100%" }, until = "2026-03-04T10:00:00+08:00" }, outcome = "refused", codes = ["time-too-long"] },
]
expect = [
  { at = "2025-03-05 12:00", award = "deal", result = "a" },
]
"#,
    );
}

/// FAULTS D1: the one who merely opened it signs nothing.
#[test]
fn who_merely_opened_a_dispute_is_no_party() {
    holds(
        r#"
[[story]]
name = "C, who registered nothing, is heard by the leader's word, and signs nothing"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "c", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-04 10:00", by = "c", act = "resolve", on = "d", fields = { shares = { c = "100%" } }, outcome = "refused", codes = ["dispute-stands"] },
  { at = "2025-03-04 10:00", by = "l", act = "resolve", on = "d", fields = { shares = { a = "100%" } }, outcome = "refused", codes = ["dispute-stands"] },
  { at = "2025-03-04 10:00", by = "m", act = "admit", on = "d", outcome = "refused", codes = ["not-allowed-to-record"] },
  { at = "2025-03-05 10:00", by = "l", act = "admit", on = "d" },
  { at = "2025-03-05 11:00", by = "l", act = "admit", on = "d", outcome = "refused", codes = ["dispute-stands"] },
  { at = "2025-03-06 10:00", by = "a", act = "settle", on = "d", fields = { shares = { a = "70%", b = "30%" }, signed_by = ["b", "m"] } },
]
expect = [
  { at = "2025-03-04 12:00", dispute = "d", stand = "raised" },
  { at = "2025-03-04 12:00", award = "deal", pays = { a = "1000.00 CNY" } },
  { at = "2025-03-05 12:00", dispute = "d", stand = "admitted" },
  { at = "2025-03-05 12:00", award = "deal", result = "a", pays = { a = "open" } },
  { at = "2025-03-06 12:00", dispute = "d", stand = "settled" },
  { at = "2025-03-06 12:00", award = "deal", shares = { a = "70%", b = "30%" } },
]
"#,
    );
}

/// FAULTS D2: it voids nothing, and holds the result for its time.
#[test]
fn a_dispute_holds_a_payment_and_voids_nothing() {
    holds(
        r#"
[[story]]
name = "to the last second of the tenth day, and no longer"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
]
expect = [
  { at = "2025-03-03 12:00", award = "deal", pays = { a = "1000.00 CNY" } },
  { at = "2025-03-04 12:00", report = "ra", standing = "effective" },
  { at = "2025-03-04 12:00", award = "deal", result = "a", pays = { a = "open" }, open-until = "2025-03-14 24:00", clauses = ["7"] },
  { at = "2025-03-14 23:59:59", dispute = "d", stand = "admitted" },
  { at = "2025-03-14 23:59:59", award = "deal", pays = { a = "open" } },
  { at = "2025-03-15 00:00", dispute = "d", stand = "expired" },
  { at = "2025-03-15 00:00", award = "deal", pays = { a = "1000.00 CNY" } },
]

[[story]]
name = "withdrawn: paid at once"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-05 09:00", by = "a", act = "withdraw", on = "d", outcome = "refused", codes = ["not-your-dispute"] },
  { at = "2025-03-05 09:00", by = "b", act = "withdraw", on = "d" },
]
expect = [
  { at = "2025-03-05 10:00", award = "deal", pays = { a = "1000.00 CNY" } },
]
"#,
    );
}

/// FAULTS D4.
#[test]
fn nobody_decides_their_own_or_gives_to_strangers() {
    holds(
        r#"
[[story]]
name = "the leader registered too: the head decides, and no outsider gets anything"
given = "sold"
step = [
  { at = "2025-03-03 11:00", by = "z", change = "l", roles = ["sales", "leader"] },
  { at = "2025-03-03 12:00", by = "l", report = "rl", customer = { phones = ["13800000001"] } },
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-05 09:00", by = "l", act = "resolve", on = "d", fields = { shares = { l = "100%" } }, outcome = "refused", codes = ["interested"] },
  { at = "2025-03-05 09:00", by = "o", act = "resolve", on = "d", fields = { shares = { c = "100%" } }, outcome = "refused", codes = ["shared-with-stranger"] },
  { at = "2025-03-05 09:00", by = "z", act = "resolve", on = "d", fields = { shares = { a = "100%" }, override = true }, outcome = "refused", codes = ["others-decide"] },
  { at = "2025-03-05 10:00", by = "o", act = "resolve", on = "d", fields = { shares = { a = "50%", b = "50%" } } },
]
expect = [
  { at = "2025-03-05 12:00", award = "deal", shares = { a = "50%", b = "50%" }, clauses = ["7"] },
]

[[story]]
name = "the leader can decide: the head does not"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-05 10:00", by = "o", act = "resolve", on = "d", fields = { shares = { a = "100%" } }, outcome = "refused", codes = ["others-decide"] },
  { at = "2025-03-05 10:00", by = "z", act = "resolve", on = "d", fields = { shares = { a = "100%" } }, outcome = "refused", codes = ["not-allowed-to-record"] },
]
expect = [
  { at = "2025-03-05 12:00", dispute = "d", stand = "admitted" },
]

[[story]]
name = "a house too small: the admin overrides"
given = "sold"
step = [
  { at = "2025-03-03 11:00", by = "z", leave = "l" },
  { at = "2025-03-03 11:00", by = "z", leave = "o" },
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-05 10:00", by = "z", act = "resolve", on = "d", fields = { shares = { b = "100%" }, override = true } },
]
expect = [
  { at = "2025-03-05 12:00", award = "deal", result = "b", clauses = ["7"] },
]

[[story]]
name = "who claimed in time is not settled away by others"
given = "sold"
step = [
  { at = "2025-03-03 12:00", by = "c", report = "rc", customer = { phones = ["13800000001"] } },
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra", "rb"], over = "deal" },
  { at = "2025-03-05 10:00", by = "b", act = "settle", on = "d", fields = { shares = { b = "100%" }, signed_by = ["a", "m"] } },
]
expect = [
  { at = "2025-03-05 12:00", dispute = "d", stand = "admitted", unsigned = ["c"] },
]

[[story]]
name = "after a ruling whoever gave it signs as well"
given = "sold"
step = [
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-05 10:00", by = "l", act = "resolve", on = "d", fields = { shares = { a = "100%" } } },
  { at = "2025-03-06 10:00", by = "a", act = "settle", on = "d", event-name = "p", fields = { shares = { a = "50%", b = "50%" }, signed_by = ["b", "m"] } },
  { at = "2025-03-07 10:00", by = "l", act = "sign", on = "d", fields = { of = "p" } },
  { at = "2025-03-08 10:00", by = "c", act = "appeal", on = "d", fields = { text = "x" }, outcome = "refused", codes = ["not-your-dispute"] },
  { at = "2025-03-08 10:00", by = "b", act = "appeal", on = "d", fields = { text = "x" } },
  { at = "2025-03-09 10:00", by = "l", act = "resolve", on = "d", fields = { shares = { a = "100%" } } },
]
expect = [
  { at = "2025-03-06 12:00", dispute = "d", stand = "resolved", unsigned = ["l"] },
  { at = "2025-03-06 12:00", award = "deal", result = "a" },
  { at = "2025-03-07 12:00", dispute = "d", stand = "settled" },
  { at = "2025-03-07 12:00", award = "deal", shares = { a = "50%", b = "50%" } },
  { at = "2025-03-08 12:00", award = "deal", result = "a" },
  { at = "2025-03-09 12:00", dispute = "d", stand = "resolved" },
]
"#,
    );
}

#[test]
fn what_is_told_can_be_denied() {
    let hash = "ab".repeat(32);
    holds(&format!(
        r#"
[[story]]
name = "the desk tells of B's paper: nothing is paid for three days"
given = "sold"
step = [
  {{ at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" }},
  {{ at = "2025-03-04 10:00", by = "a", act = "settle", on = "d", event-name = "p", fields = {{ shares = {{ a = "60%", b = "40%" }}, signed_by = ["m"] }} }},
  {{ at = "2025-03-05 10:00", by = "a", act = "told", on = "d", fields = {{ of = "p", signer = "b", sha256 = "{hash}" }}, outcome = "refused", codes = ["not-allowed-to-record"] }},
  {{ at = "2025-03-05 10:00", by = "d", act = "told", on = "d", fields = {{ of = "p", signer = "c", sha256 = "{hash}" }}, outcome = "refused", codes = ["not-to-sign"] }},
  {{ at = "2025-03-05 11:00", by = "d", act = "told", on = "d", event-name = "t", fields = {{ of = "p", signer = "b", sha256 = "{hash}" }} }},
]
expect = [
  {{ at = "2025-03-05 12:00", dispute = "d", stand = "settled" }},
  {{ at = "2025-03-05 12:00", award = "deal", shares = {{ a = "60%", b = "40%" }}, open-until = "2025-03-08 24:00", pays = {{ a = "open", b = "open" }} }},
  {{ at = "2025-03-09 00:00", award = "deal", pays = {{ a = "600.00 CNY", b = "400.00 CNY" }} }},
]

[[story]]
name = "B denies it: from then on it counts for nothing"
given = "sold"
step = [
  {{ at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" }},
  {{ at = "2025-03-04 10:00", by = "a", act = "settle", on = "d", event-name = "p", fields = {{ shares = {{ a = "60%", b = "40%" }}, signed_by = ["m"] }} }},
  {{ at = "2025-03-05 11:00", by = "d", act = "told", on = "d", event-name = "t", fields = {{ of = "p", signer = "b", sha256 = "{hash}" }} }},
  {{ at = "2025-03-06 11:00", by = "a", act = "deny", on = "d", fields = {{ of = "t" }}, outcome = "refused", codes = ["nothing-to-deny"] }},
  {{ at = "2025-03-08 23:59", by = "b", act = "deny", on = "d", fields = {{ of = "t" }} }},
]
expect = [
  {{ at = "2025-03-08 12:00", dispute = "d", stand = "settled" }},
  {{ at = "2025-03-08 23:59:30", dispute = "d", stand = "admitted", unsigned = ["b"] }},
  {{ at = "2025-03-08 23:59:30", award = "deal", result = "a" }},
]

[[story]]
name = "too late"
given = "sold"
step = [
  {{ at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" }},
  {{ at = "2025-03-04 10:00", by = "a", act = "settle", on = "d", event-name = "p", fields = {{ shares = {{ a = "60%", b = "40%" }}, signed_by = ["m"] }} }},
  {{ at = "2025-03-05 11:00", by = "d", act = "told", on = "d", event-name = "t", fields = {{ of = "p", signer = "b", sha256 = "{hash}" }} }},
  {{ at = "2025-03-09 00:00", by = "b", act = "deny", on = "d", fields = {{ of = "t" }}, outcome = "refused", codes = ["too-late-to-deny"] }},
]
expect = [
  {{ at = "2025-03-09 12:00", dispute = "d", stand = "settled" }},
]
"#
    ));
}

/// FAULTS D6: it counts once each office has signed for its copy.
#[test]
fn each_office_signs_for_its_copy() {
    let policy = POLICY.replace("test = \"agreement\"", COPIES);
    holds_by(
        &policy,
        r#"
[[story]]
name = "both are asked for; one person does not sign for both"
given = "sold"
step = [
  { at = "2025-03-03 11:00", by = "z", change = "h", roles = ["hr", "finance"] },
  { at = "2025-03-04 09:00", by = "b", dispute = "d", reports = ["ra"], over = "deal" },
  { at = "2025-03-04 10:00", by = "a", act = "settle", on = "d", event-name = "p", fields = { shares = { a = "60%", b = "40%" }, signed_by = ["b", "m"] } },
  { at = "2025-03-05 10:00", by = "h", act = "sign", on = "d", fields = { of = "p" } },
  { at = "2025-03-05 11:00", by = "h", act = "sign", on = "d", fields = { of = "p" }, outcome = "refused", codes = ["not-to-sign"] },
  { at = "2025-03-06 10:00", by = "f", act = "sign", on = "d", fields = { of = "p" } },
]
expect = [
  { at = "2025-03-04 12:00", dispute = "d", stand = "admitted", unsigned = ["role:hr", "role:finance"] },
  { at = "2025-03-05 12:00", dispute = "d", stand = "admitted", unsigned = ["role:finance"] },
  { at = "2025-03-05 12:00", award = "deal", result = "a" },
  { at = "2025-03-06 12:00", award = "deal", shares = { a = "60%", b = "40%" } },
]
"#,
    );
}

/// FAULTS T12: a signature is its signer's own.
#[test]
fn nobody_signs_for_another() {
    holds(
        r#"
[[story]]
name = "the manager signs by an act of their own; whoever recorded it does not"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-02 10:00", by = "a", event = "card", on = "ra", event-name = "k" },
  { at = "2025-03-02 11:00", by = "a", event = "countersign", on = "ra", fields = { on = "k" }, outcome = "refused", codes = ["own-record"] },
  { at = "2025-03-02 11:00", by = "b", event = "countersign", on = "ra", fields = { on = "k" }, outcome = "refused", codes = ["not-allowed-to-record"] },
  { at = "2025-03-03 10:00", by = "m", event = "countersign", on = "ra", fields = { on = "k" } },
]
expect = [
  { at = "2025-03-02 12:00", report = "ra", flags = ["missing-signature"] },
  { at = "2025-03-03 12:00", report = "ra", flags = [] },
]

[[story]]
name = "A types the manager's signature: it counts for nothing; the desk may tell of it"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-02 10:00", by = "a", event = "card", on = "ra", event-name = "k", fields = { signed_by = ["m"] } },
  { at = "2025-03-04 10:00", by = "a", report = "rx", customer = { phones = ["13800000002"] } },
  { at = "2025-03-05 10:00", by = "d", event = "card", on = "rx", event-name = "x", fields = { signed_by = ["m"] } },
  { at = "2025-03-06 10:00", by = "b", event = "deny", on = "rx", fields = { on = "x" }, outcome = "refused", codes = ["nothing-to-deny"] },
  { at = "2025-03-07 10:00", by = "m", event = "deny", on = "rx", fields = { on = "x" } },
]
expect = [
  { at = "2025-03-02 12:00", report = "ra", flags = ["missing-signature", "signed-for-others"] },
  { at = "2025-03-05 12:00", report = "rx", flags = [] },
  { at = "2025-03-07 12:00", report = "rx", flags = ["missing-signature"] },
]
"#,
    );
}

/// FAULTS T15.
#[test]
fn steps_of_review_are_passed_in_order_and_by_others() {
    let policy = format!(
        "{POLICY}\n{}",
        r#"
[[approval]]
name = "first"
label = { zh-CN = "初审", en = "First look" }
clause = "9"
by = ["role:manager", "role:sales"]
[[approval]]
name = "second"
label = { zh-CN = "复审", en = "Second look" }
clause = "10"
by = ["role:manager", "role:head"]
"#
    );
    holds_by(
        &policy,
        r#"
[[story]]
name = "in order, by two people, and never one's own"
step = [
  { at = "2025-03-01 10:00", by = "a", report = "ra", customer = { phones = ["13800000001"] } },
  { at = "2025-03-01 11:00", by = "a", event = "approve", on = "ra", outcome = "refused", codes = ["interested"] },
  { at = "2025-03-01 11:00", by = "o", event = "approve", on = "ra", outcome = "refused", codes = ["not-their-step"], clauses = ["9"] },
  { at = "2025-03-01 11:00", by = "m", event = "approve", on = "ra", fields = { step = "second" }, outcome = "refused", codes = ["not-their-step"] },
  { at = "2025-03-01 12:00", by = "m", event = "approve", on = "ra", fields = { step = "first" } },
  { at = "2025-03-01 13:00", by = "m", event = "approve", on = "ra", outcome = "refused", codes = ["passed-earlier-step"], clauses = ["10"] },
  { at = "2025-03-01 13:00", by = "b", event = "approve", on = "ra", outcome = "refused", codes = ["not-their-step"] },
  { at = "2025-03-01 14:00", by = "o", event = "approve", on = "ra" },
  { at = "2025-03-01 15:00", by = "o", event = "reject", on = "ra", outcome = "refused", codes = ["nothing-to-review"] },
]
expect = [
  { at = "2025-03-01 12:30", report = "ra", standing = "pending" },
  { at = "2025-03-01 14:30", report = "ra", standing = "effective" },
]
"#,
    );
}
