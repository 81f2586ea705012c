//! Laws 14 to 19 over random histories: what was granted stays as it was granted, whatever lands
//! later.

use std::collections::BTreeSet;

use baobei::calendar::WorkCalendar;
use baobei::domain::event::{Event, Fields, Reading};
use baobei::domain::house::House as Settings;
use baobei::domain::ids::{CommitId, FactId, ReportId};
use baobei::domain::instant::{Instant, Zone};
use baobei::domain::landing::{Landed, Landing};
use baobei::domain::report::{Customer, FORMAT, Report};
use baobei::domain::staff::{Org, Staff};
use baobei::engine::verdict::Judgement;
use baobei::engine::{JudgementFacts, judge};
use baobei::policy::{Policy, Shelf};
use baobei::rules::HouseHistory;
use proptest::prelude::*;
use ulid::Ulid;

const POLICY: &str = r#"
[policy]
id = "house"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2025-01-01 }

[[kind]]
name = "intent"
label = { zh-CN = "意向", en = "Intent" }
clause = "1"

[[event]]
name = "deposit"
label = { zh-CN = "定金", en = "Deposit" }
by = "role:sales"

[[event]]
name = "contract"
label = { zh-CN = "合同", en = "Contract" }

[[stage]]
name = "paid"
label = { zh-CN = "已付", en = "Paid" }
clause = "2"
on = ["deposit"]

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

[[collision]]
clause = "5"
keys = [["phone"]]
grade = "certain"
on-protected = "contest"

[[lapse]]
clause = "6"
to = "public"

[[award]]
name = "deal"
label = { zh-CN = "成果", en = "Result" }
clause = "7"
on = ["contract"]
pays = true

[[priority]]
clause = "8"
test = "earliest"
"#;

/// The same version with other terms, as somebody might edit it in place.
fn edited() -> String {
    POLICY.replace("7 days", "2 days").replace("30 days", "3 days")
}

const START: i64 = 1_740_000_000;
const PEOPLE: [&str; 3] = ["a", "b", "c"];

/// What lands: on the customer whom somebody names, by whom, how many hours after the last.
#[derive(Clone, Debug)]
enum Fact {
    Register,
    Event(&'static str),
    /// The own registration is corrected into another customer.
    Correct(u8),
    HandOver(usize),
    /// The last event of the own registration is void, or happened so many hours earlier.
    Mend(bool),
    /// Somebody no longer sells, or sells again.
    ChangeRole(bool),
    /// The regulation is edited in place.
    EditPolicy,
}

#[derive(Clone, Debug)]
struct Landfall {
    who: usize,
    customer: u8,
    hours: i64,
    late: i64,
    fact: Fact,
}

fn landings() -> impl Strategy<Value = Vec<Landfall>> {
    let fact = prop_oneof![
        6 => Just(Fact::Register),
        3 => Just(Fact::Event("deposit")),
        3 => Just(Fact::Event("contract")),
        1 => Just(Fact::Event("withdraw")),
        2 => (0u8..4).prop_map(Fact::Correct),
        1 => (0usize..3).prop_map(Fact::HandOver),
        2 => any::<bool>().prop_map(Fact::Mend),
        1 => any::<bool>().prop_map(Fact::ChangeRole),
        1 => Just(Fact::EditPolicy),
    ];
    let landing = (0usize..3, 0u8..4, 1i64..120, 0i64..80, fact).prop_map(
        |(who, customer, hours, late, fact)| Landfall { who, customer, hours, late, fact },
    );
    prop::collection::vec(landing, 2..24)
}

/// A registry as its last landing left it.
struct Town {
    shelf: Shelf,
    history: HouseHistory,
    reports: Vec<Report>,
    now: Instant,
}

fn person(id: &str, role: &str) -> Staff {
    Staff::read(&format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\nroles = [\"{role}\"]\n"))
        .expect("a person")
}

fn phone(customer: u8) -> String {
    format!("1380000000{customer}")
}

impl Town {
    fn play(landings: &[Landfall]) -> Self {
        let staff = PEOPLE.map(|id| (id.parse().expect("an id"), person(id, "sales")));
        let org = Org { staff: staff.into(), teams: Default::default() };
        let settings = Settings::of_zone(Zone::default());
        let history = HouseHistory::always(settings, WorkCalendar::default(), &org);
        let mut town = Self {
            shelf: Shelf::default(),
            history,
            reports: Vec::new(),
            now: Instant::from_epoch(START),
        };
        let edit = landings.iter().position(|landing| matches!(landing.fact, Fact::EditPolicy));
        let edit = edit.map(|place| place as u64 + 1);
        town.policy(POLICY, 0, edit);
        if let Some(order) = edit {
            town.policy(&edited(), order, None);
        }
        let mut at = START;
        for (number, landing) in landings.iter().enumerate() {
            at += landing.hours * 3600;
            town.land(number as u64 + 1, Instant::from_epoch(at), landing);
        }
        town.now = Instant::from_epoch(at);
        town
    }

    fn policy(&mut self, text: &str, from: u64, until: Option<u64>) {
        let policy = Policy::read("policy/house.toml", text).expect("a policy");
        self.shelf.add_landed(policy, from, until).expect("one version at a time");
    }

    fn land(&mut self, order: u64, at: Instant, what: &Landfall) {
        let mut commit = [0; 20];
        commit[12..].copy_from_slice(&order.to_be_bytes());
        let landing = Landing::Landed(Landed {
            order,
            at,
            authored: at,
            commit: CommitId(commit),
            receipt: None,
        });
        let id = Ulid::from(u128::from(order));
        let who = PEOPLE[what.who];
        let own = self.reports.iter().rposition(|report| report.registrant.as_str() == who);
        let events = own.map_or(&[][..], |own| self.reports[own].events.as_slice());
        let last = events.iter().rfind(|event| event.is("deposit") || event.is("contract"));
        let last = last.map(|event| event.id.to_string());
        let mut append = |kind: &str, fields: Fields, late: i64| {
            let Some(own) = own else { return };
            let said = Instant::from_epoch(at.epoch() - late * 3600);
            self.reports[own].events.push(Event {
                id: FactId(id),
                kind: kind.parse().expect("a type"),
                by: who.parse().expect("a person"),
                said: (late > 0)
                    .then(|| baobei::domain::instant::Stamp::new(said, Zone::default())),
                fields,
                landing,
                reading: Reading::default(),
            });
        };
        let text = |name: &str, value: &str| {
            Fields([(name.to_owned(), toml::Value::String(value.to_owned()))].into())
        };
        match &what.fact {
            Fact::Register => self.reports.push(Report {
                filed_by: None,
                format: FORMAT,
                id: ReportId(id),
                kind: "intent".parse().expect("a kind"),
                policy: "house".parse().expect("a policy"),
                registrant: who.parse().expect("a person"),
                team: None,
                said: None,
                nonce: String::new(),
                customer: Customer { phones: vec![phone(what.customer)], ..Customer::default() },
                intent: Fields::default(),
                companion_of: None,
                source: None,
                events: Vec::new(),
                landing,
            }),
            Fact::Event(kind) => append(kind, Fields::default(), what.late),
            Fact::Correct(customer) => {
                let set = [("customer.phone".to_owned(), toml::Value::String(phone(*customer)))];
                let set = toml::Value::Table(set.into_iter().collect());
                append("amend", Fields([("set".to_owned(), set)].into()), 0);
            }
            Fact::Mend(is_void) => {
                let Some(on) = last else { return };
                let said = Instant::from_epoch(at.epoch() - what.late * 3600);
                let said = baobei::domain::instant::Stamp::new(said, Zone::default());
                let said = toml::Value::try_from(said).expect("a moment");
                let mut fields = text("on", &on);
                fields.0.insert(
                    "set",
                    toml::Value::Table([("said".to_owned(), said)].into_iter().collect()),
                );
                append(if *is_void { "void" } else { "correct" }, fields, 0);
            }
            Fact::HandOver(to) => append("transfer", text("to", PEOPLE[*to]), 0),
            Fact::ChangeRole(sells) => {
                let role = if *sells { "sales" } else { "clerk" };
                let id = who.parse().expect("an id");
                self.history.staff.entry(id).or_default().set(order, Some(person(who, role)));
                self.history.changes.push((order, at));
            }
            Fact::EditPolicy => self.history.changes.push((order, at)),
        }
    }

    fn judged(&self, now: Instant) -> Judgement<'_> {
        let facts = JudgementFacts {
            reports: self.reports.iter().collect(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            shelf: &self.shelf,
            world: self.history.world(now),
        };
        judge(&facts).expect("no working days are asked for")
    }
}

/// The life of each registration, step by step.
fn lives(judgement: &Judgement<'_>) -> Vec<(ReportId, Vec<String>)> {
    let life = |verdict: &baobei::engine::verdict::ReportVerdict<'_>| {
        let steps = verdict.steps.iter().map(|step| {
            let reason = &step.reason;
            format!("{:?} {} {:?} {:?}", step.at, reason.code(), reason.args, reason.fact)
        });
        (verdict.report.id, steps.collect())
    };
    judgement.reports.iter().map(life).collect()
}

/// Whose each result is.
fn results(judgement: &Judgement<'_>) -> BTreeSet<String> {
    let result = |award: &baobei::engine::verdict::AwardVerdict<'_>| {
        format!("{} {:?} {:?}", award.event.id, award.at, award.outcome)
    };
    judgement.awards.iter().map(result).collect()
}

/// A debug build is slow: it draws fewer histories.
const CASES: u32 = if cfg!(debug_assertions) { 400 } else { 10_000 };

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    /// What a registry said as of a landing it says again, whatever landed later.
    #[test]
    fn knowledge_of_a_landing_never_changes(landings in landings(), cut in 0usize..24) {
        let cut = cut.min(landings.len() - 1);
        let (then, whole) = (Town::play(&landings[..=cut]), Town::play(&landings));
        let (early, late) = (then.judged(then.now), whole.judged(then.now));
        prop_assert_eq!(lives(&early), lives(&late));
        prop_assert_eq!(results(&early), results(&late));
        let outcomes = |judgement: &Judgement<'_>| {
            let outcomes = judgement.customers.iter().map(|customer| &customer.outcome);
            outcomes.map(|outcome| format!("{outcome:?}")).collect::<Vec<_>>()
        };
        prop_assert_eq!(outcomes(&early), outcomes(&late));
    }

    /// Nobody helps themselves: a correction gives what it corrects no later end.
    #[test]
    fn a_correction_gives_no_later_end(
        mut landings in landings(),
        cut in 1usize..24,
        customer in 0u8..4,
    ) {
        let cut = cut.min(landings.len() - 1);
        landings[cut].fact = Fact::Correct(customer);
        let (then, now) = (Town::play(&landings[..cut]), Town::play(&landings[..=cut]));
        let (before, after) = (then.judged(now.now), now.judged(now.now));
        for old in &before.reports {
            let new = after.report(old.report.id).expect("it is still there");
            let (Some((_, Some(end))), Some((_, until))) = (old.protection, new.protection) else {
                continue;
            };
            if old.report.registrant.as_str() == PEOPLE[landings[cut].who] {
                let is_later = until.is_none_or(|until| until.at > end.at);
                prop_assert!(!is_later, "{:?} became {:?}", end, until);
            }
        }
    }

    /// The steps up to a landing are the beginning of all steps, and no result that was entered is
    /// taken back, but that of an act which is corrected or void.
    #[test]
    fn what_was_granted_stays_granted(landings in landings(), cut in 0usize..24) {
        let cut = cut.min(landings.len() - 1);
        let (then, whole) = (Town::play(&landings[..=cut]), Town::play(&landings));
        let (early, late) = (then.judged(then.now), whole.judged(whole.now));
        let later = lives(&late);
        for (id, steps) in lives(&early) {
            let found = later.iter().find(|(other, _)| *other == id).expect("it is still there");
            prop_assert!(
                found.1.starts_with(&steps),
                "{}: {:#?} became {:#?}", id, steps, found.1
            );
        }
        let events = whole.reports.iter().flat_map(|report| &report.events);
        let mended: Vec<String> =
            events.filter_map(|event| Some(event.mends()?.to_string())).collect();
        let mut earned = results(&early);
        earned.retain(|result| !mended.iter().any(|act| result.starts_with(act)));
        prop_assert!(results(&late).is_superset(&earned));
    }
}
