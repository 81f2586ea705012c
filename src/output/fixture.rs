//! A small house for the tests of the views: three registrations, a contract, a dispute, an
//! offence.

use crate::calendar::WorkCalendar;
use crate::domain::dispute::Dispute;
use crate::domain::house::{House, Language};
use crate::domain::ids::CommitId;
use crate::domain::incident::Incident;
use crate::domain::instant::{Instant, Zone};
use crate::domain::landing::{Landed, Landing};
use crate::domain::order::ALONE;
use crate::domain::report::Report;
use crate::domain::staff::{Org, Staff};
use crate::engine::totals::JudgementTotals;
use crate::engine::verdict::Judgement;
use crate::engine::{JudgementFacts, judge};
use crate::lang::{Catalogue, Words};
use crate::policy::{Policy, Shelf};
use crate::rules::{HouseHistory, World};

use super::Page;
use super::colour::Palette;
use crate::app::sight::Sight;

pub(super) const POLICY: &str = r#"[policy]
id = "house"
version = 1
title = { zh-CN = "报备规则", en = "Registration" }
in-force = { from = 2025-01-01, clause = "1" }

[clauses]
"2" = { zh-CN = "报备保护七天", en = "Seven days of protection" }
"4" = { zh-CN = "同一电话为同一客户", en = "One phone is one customer" }

[[kind]]
name = "walk-in"
label = { zh-CN = "到店", en = "Walk-in" }
clause = "2"

[[event]]
name = "contract"
label = { zh-CN = "签单", en = "Contract" }
field = [{ name = "amount", type = "money" }, { name = "commission", type = "money" }]

[[event]]
name = "follow-up"
label = { zh-CN = "跟进", en = "Follow-up" }

[[stage]]
name = "signed"
label = { zh-CN = "已签单", en = "Signed" }
clause = "5"
on = ["contract"]
success = true

[[protection]]
clause = "2"
from = "landed"
lasts = "7 days"
against = ["register"]

[[collision]]
clause = "4"
keys = [["phone"]]
grade = "certain"
on-protected = "queue"

[[award]]
name = "deal"
label = { zh-CN = "签单成果", en = "The deal" }
clause = "5"
on = ["contract"]
pays = true

[[priority]]
clause = "6"
test = "earliest"

[commission]
clause = "7"
amount = "amount"
stated = "commission"

[[duty]]
name = "contact"
clause = "8"
who = "registrant"
text = { zh-CN = "次日内联系客户", en = "Contact the customer within a day" }
from = "landed"
within = "1 day"
done = "follow-up"

[[offence]]
name = "leak"
label = { zh-CN = "泄露客户", en = "Leaking a customer" }
clause = "9"
ladder = [{ fine = "500 CNY" }]
recorded-by = "role:manager"
"#;

const FIRST: &str = r#"format = 1
id = "01JNDPVE80AAAAAAAAAAAAAAA1"
kind = "walk-in"
policy = "house"
registrant = "lin"
nonce = "00"

[customer]
name = "王小明"
phones = ["13812341234"]

[[event]]
id = "01JNDPVE80EEEEEEEEEEEEEEE1"
type = "contract"
by = "lin"
commission = "1234.50 CNY"
"#;

const DISPUTE: &str = r#"format = 1
id = "01JNDPVE80DDDDDDDDDDDDDDD1"
reports = ["01JNDPVE80AAAAAAAAAAAAAAA1", "01JNDPVE80AAAAAAAAAAAAAAA2"]
by = "zhao"
claim = "客户先找的我"

[[act]]
id = "01JNDPVE80EEEEEEEEEEEEEEE2"
type = "statement"
by = "lin"
text = "有跟进记录"
"#;

const INCIDENT: &str = r#"format = 1
id = "01JNDPVE80CCCCCCCCCCCCCCC1"
policy = "house"
offence = "leak"
staff = ["zhao"]
by = "mao"
count = 1
"#;

/// Everything the views are shown with.
pub(super) struct Town {
    pub(super) shelf: Shelf,
    pub(super) disputes: Vec<Dispute>,
    reports: Vec<Report>,
    incidents: Vec<Incident>,
    history: HouseHistory,
}

impl Town {
    pub(super) fn new() -> Self {
        let mut shelf = Shelf::default();
        shelf
            .add(Policy::read("policy/house.toml", POLICY).expect("a policy"))
            .expect("the only one");
        let mut first = Report::read(FIRST).expect("a report");
        first.landing = landed(1, "2025-03-03 10:00");
        first.events[0].landing = landed(4, "2025-03-05 11:00");
        let second = another("A2", "zhao", "walk-in", 2, "2025-03-04 09:00");
        let third = another("A3", "zhao", "tour", 3, "2025-03-04 09:05");
        let mut fourth = another("A4", "lin", "walk-in", 3, "2025-03-04 09:05");
        fourth.customer.name = Some("李芳".to_owned());
        fourth.customer.phones = vec!["13900005678".to_owned()];
        let mut dispute = Dispute::read(DISPUTE).expect("a dispute");
        dispute.landing = landed(5, "2025-03-05 11:30");
        dispute.acts[0].landing = landed(6, "2025-03-05 11:40");
        let mut incident = Incident::read(INCIDENT).expect("an incident");
        incident.landing = landed(7, "2025-03-05 11:50");
        let calendar = WorkCalendar::read(&[(
            "cn-2025.toml",
            include_str!("../../data-template/calendar/cn-2025.toml"),
        )])
        .expect("a calendar");
        Self {
            shelf,
            disputes: vec![dispute],
            reports: vec![first, second, third, fourth],
            incidents: vec![incident],
            history: HouseHistory::always(House::of_zone(Zone::default()), calendar, &people()),
        }
    }

    pub(super) fn world(&self) -> World<'_> {
        self.history.world(now())
    }

    pub(super) fn judged(&self) -> Judgement<'_> {
        judge(&self.facts()).expect("no day outside the calendar")
    }

    pub(super) fn tally(&self) -> JudgementTotals {
        JudgementTotals::count(&self.facts()).expect("no day outside the calendar")
    }

    fn facts(&self) -> JudgementFacts<'_> {
        JudgementFacts {
            reports: self.reports.iter().collect(),
            disputes: self.disputes.iter().collect(),
            incidents: self.incidents.iter().collect(),
            shelf: &self.shelf,
            world: self.world(),
        }
    }
}

fn another(end: &str, registrant: &str, kind: &str, order: u64, at: &str) -> Report {
    let (head, _) = FIRST.split_once("[[event]]").expect("an event");
    let text = head
        .replace("A1\"", &format!("{end}\""))
        .replace("\"lin\"", &format!("\"{registrant}\""))
        .replace("\"walk-in\"", &format!("\"{kind}\""));
    let mut report = Report::read(&text).expect("a report");
    report.landing = landed(order, at);
    report
}

fn landed(order: u64, at: &str) -> Landing {
    let at = time(at);
    let byte = u8::try_from(order).expect("a small number");
    Landing::Landed(Landed {
        order,
        at,
        authored: at,
        commit: CommitId([0xa0 + byte; 20]),
        receipt: None,
    })
}

fn time(text: &str) -> Instant {
    Zone::default().read(text).expect("a time")
}

pub(super) fn now() -> Instant {
    time("2025-03-05 12:00")
}

pub(super) fn page<'p>(catalogue: &'p Catalogue, sight: Sight<'p>) -> Page<'p> {
    let words = Words { frank: sight.is_full(), ..Words::new(catalogue, Zone::default()) };
    Page {
        words,
        as_of: now(),
        order: &ALONE,
        commit: Some(CommitId([0xa7; 20])),
        sight,
        width: None,
        palette: Palette::default(),
    }
}

/// Runs a test in every language.
pub(super) fn everywhere(mut test: impl FnMut(&Catalogue)) {
    for language in Language::ALL {
        test(&Catalogue::new(language));
    }
}

/// The people of the house.
fn people() -> Org {
    let person = |id: &str| {
        let staff = Staff::read(&format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\n"))
            .expect("a person");
        (staff.id.clone(), staff)
    };
    Org {
        staff: ["lin", "zhao", "wu"].map(person).into(),
        teams: std::collections::BTreeMap::new(),
    }
}
