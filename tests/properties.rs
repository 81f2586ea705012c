//! What must hold whatever a house does: the order of files, a pause, the shares of a deal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use baobei::calendar::WorkCalendar;
use baobei::domain::dispute::Dispute;
use baobei::domain::event::{Event, Fields, Reading};
use baobei::domain::house::{House as Settings, Language};
use baobei::domain::ids::{CommitId, FactId, ReportId};
use baobei::domain::instant::{Instant, Stamp, Zone};
use baobei::domain::landing::{Landed, Landing};
use baobei::domain::record::RecordRef;
use baobei::domain::report::{Customer, FORMAT, Report};
use baobei::domain::slip::Slip;
use baobei::domain::staff::{Org, Staff};
use baobei::engine::admit::{barred_by, slip_of, unknown_reports};
use baobei::engine::journal::Cause;
use baobei::engine::totals::JudgementTotals;
use baobei::engine::verdict::Judgement;
use baobei::engine::{JudgementFacts, Standing, judge};
use baobei::policy::lint::lint;
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
on-protected = "queue"

[[lapse]]
clause = "6"
to = "public"
"#;

const PRESETS: [&str; 4] = [
    include_str!("../data-template/policy/auto-dealership.toml"),
    include_str!("../data-template/policy/home-renovation.toml"),
    include_str!("../data-template/policy/real-estate-distribution.toml"),
    include_str!("../data-template/policy/zipper-supplier.toml"),
];

struct House {
    shelf: Shelf,
    history: HouseHistory,
}

impl House {
    fn new() -> Self {
        Self::under(POLICY)
    }

    fn under(policy: &str) -> Self {
        let mut shelf = Shelf::default();
        shelf
            .add(Policy::read("policy/house.toml", policy).expect("a policy"))
            .expect("one version");
        let staff = ["a", "b", "c"].map(|id| {
            let text = format!("format = 1\nid = \"{id}\"\nname = \"{id}\"\n");
            let staff = Staff::read(&text).expect("a person");
            (staff.id.clone(), staff)
        });
        let org = Org { staff: staff.into(), teams: Default::default() };
        let settings = Settings::of_zone(Zone::default());
        let history = HouseHistory::always(settings, WorkCalendar::default(), &org);
        Self { shelf, history }
    }

    fn facts<'a>(&'a self, reports: &[&'a Report], now: Instant) -> JudgementFacts<'a> {
        JudgementFacts {
            reports: reports.to_vec(),
            disputes: Vec::new(),
            incidents: Vec::new(),
            shelf: &self.shelf,
            world: self.history.world(now),
        }
    }

    fn judge<'a>(&'a self, reports: &[&'a Report], now: Instant) -> Judgement<'a> {
        judge(&self.facts(reports, now)).expect("no working days are asked for")
    }
}

const START: i64 = 1_740_000_000;

fn landing(order: u64, at: Instant) -> Landing {
    let mut commit = [0; 20];
    commit[12..].copy_from_slice(&order.to_be_bytes());
    Landing::Landed(Landed { order, at, authored: at, commit: CommitId(commit), receipt: None })
}

/// What somebody does: who, about which customer, how many hours after the last.
#[derive(Clone, Debug)]
struct Deed {
    who: usize,
    customer: u8,
    hours: i64,
    deposit: bool,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0usize..3, 0u8..4, 0i64..72, any::<bool>())
        .prop_map(|(who, customer, hours, deposit)| Deed { who, customer, hours, deposit });
    prop::collection::vec(deed, 1..24)
}

/// Plays the deeds: a registration each, or a deposit on the actor's last registration of that
/// customer.
fn play(deeds: &[Deed]) -> (Vec<Report>, Instant) {
    let mut reports: Vec<Report> = Vec::new();
    let mut at = START;
    for (number, deed) in deeds.iter().enumerate() {
        at += deed.hours * 3600;
        let order = number as u64 + 1;
        let who = ["a", "b", "c"][deed.who];
        let phone = format!("1380000000{}", deed.customer);
        let id = Ulid::from(u128::from(order));
        let landing = landing(order, Instant::from_epoch(at));
        let own = reports
            .iter_mut()
            .rev()
            .find(|report| report.registrant.as_str() == who && report.customer.phones[0] == phone);
        match own.filter(|_| deed.deposit) {
            Some(report) => report.events.push(Event {
                id: FactId(id),
                kind: "deposit".parse().expect("a type"),
                by: who.parse().expect("a person"),
                said: None,
                fields: Fields::default(),
                landing,
                reading: Reading::default(),
            }),
            None => reports.push(Report {
                filed_by: None,
                format: FORMAT,
                id: ReportId(id),
                kind: "intent".parse().expect("a kind"),
                policy: "house".parse().expect("a policy"),
                registrant: who.parse().expect("a person"),
                team: None,
                said: None,
                nonce: String::new(),
                customer: Customer { phones: vec![phone], ..Customer::default() },
                intent: Fields::default(),
                companion_of: None,
                source: None,
                events: Vec::new(),
                landing,
            }),
        }
    }
    (reports, Instant::from_epoch(at + 86_400))
}

/// Everything a judgement says, as text that can be compared.
fn said(judgement: &Judgement<'_>) -> String {
    let mut text = String::new();
    for verdict in &judgement.reports {
        let _ = writeln!(
            text,
            "{} {:?} {:?} {:?}",
            verdict.report.id, verdict.right.standing, verdict.right.protection, verdict.queue
        );
        for step in &verdict.steps {
            let _ = writeln!(
                text,
                "  {:?} {} {:?} {:?} {:?}",
                step.at,
                step.reason.code(),
                step.reason.clauses,
                step.reason.args,
                step.reason.fact
            );
        }
        for flag in &verdict.flags {
            let _ = writeln!(text, "  flag {} {:?}", flag.reason.code(), flag.reason.args);
        }
    }
    for customer in &judgement.customers {
        let _ = writeln!(text, "{:?} {:?}", customer.reports, customer.outcome);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_files_changes_nothing(deeds in deeds(), seed: u64) {
        let house = House::new();
        let (reports, now) = play(&deeds);
        let straight: Vec<&Report> = reports.iter().collect();
        let mut mixed = straight.clone();
        let mut state = seed | 1;
        for place in (1..mixed.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            mixed.swap(place, (state >> 33) as usize % (place + 1));
        }
        prop_assert_eq!(said(&house.judge(&straight, now)), said(&house.judge(&mixed, now)));
    }

    #[test]
    fn the_number_of_threads_changes_nothing(deeds in deeds()) {
        let house = House::new();
        let (reports, now) = play(&deeds);
        let all: Vec<&Report> = reports.iter().collect();
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let pool = pool.expect("threads");
            pool.install(|| said(&house.judge(&all, now)))
        };
        prop_assert_eq!(on(1), on(4));
    }

    #[test]
    fn a_damaged_policy_is_refused_and_never_a_panic(
        preset in 0usize..4,
        cut in any::<prop::sample::Index>(),
        length in 0usize..40,
        put in "\\PC{0,12}",
    ) {
        let text = PRESETS[preset];
        let boundary = |at: usize| {
            (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
        };
        let from = boundary(cut.index(text.len()));
        let to = boundary((from + length).min(text.len()));
        let damaged = format!("{}{put}{}", &text[..from], &text[to..]);
        match Policy::read("policy/damaged.toml", &damaged) {
            Ok(policy) => drop(lint(&policy, &Language::ALL)),
            Err(problems) => {
                prop_assert!(problems.iter().all(|problem| problem.span.end <= damaged.len()));
            }
        }
    }

    #[test]
    fn a_customer_has_one_holder_at_a_time(deeds in deeds()) {
        let house = House::new();
        let (reports, now) = play(&deeds);
        let all: Vec<&Report> = reports.iter().collect();
        let judgement = house.judge(&all, now);
        for customer in &judgement.customers {
            let holders: BTreeSet<&str> = customer
                .reports
                .iter()
                .map(|place| &judgement.reports[*place])
                .filter(|verdict| verdict.right.standing == Standing::Effective)
                .map(|verdict| verdict.side.name())
                .collect();
            prop_assert!(holders.len() <= 1, "{:?}", holders);
        }
    }

    #[test]
    fn a_past_instant_is_judged_as_it_was_then(deeds in deeds(), cut in 0usize..24) {
        let house = House::new();
        let (reports, _) = play(&deeds);
        let cut = cut.min(deeds.len() - 1);
        let (then, _) = play(&deeds[..=cut]);
        let hours: i64 = deeds[..=cut].iter().map(|deed| deed.hours).sum();
        let now = Instant::from_epoch(START + hours * 3600);
        // Deeds of the same second land behind the cut, and would be seen from it.
        prop_assume!(deeds.get(cut + 1).is_none_or(|next| next.hours > 0));
        let all: Vec<&Report> = reports.iter().collect();
        let known: Vec<&Report> = then.iter().collect();
        prop_assert_eq!(said(&house.judge(&all, now)), said(&house.judge(&known, now)));
    }

    #[test]
    fn a_pause_extends_by_exactly_its_length(before in 1i64..600_000, pause in 1i64..5_000_000) {
        let house = House::new();
        let (mut reports, _) = play(&[Deed { who: 0, customer: 0, hours: 0, deposit: false }]);
        let end = |reports: &[Report], now: i64| {
            let all: Vec<&Report> = reports.iter().collect();
            let verdict = &house.judge(&all, Instant::from_epoch(now)).reports[0];
            verdict.right.protection.expect("protected").1.expect("an end")
        };
        let straight = end(&reports, START);
        prop_assume!(straight.contains(Instant::from_epoch(START + before)));
        let acts = [("pause", START + before), ("resume", START + before + pause)];
        for (order, (kind, at)) in acts.into_iter().enumerate() {
            reports[0].events.push(Event {
                id: FactId(Ulid::from(100 + order as u128)),
                kind: kind.parse().expect("a type"),
                by: "a".parse().expect("a person"),
                said: None,
                fields: Fields::default(),
                landing: landing(order as u64 + 2, Instant::from_epoch(at)),
                reading: Reading::default(),
            });
        }
        let extended = end(&reports, START + before + pause);
        prop_assert_eq!(extended.at.since(straight.at).num_seconds(), pause);
    }
}

/// Law 2: inside one commit nobody was first.
#[test]
fn a_customer_of_two_who_land_together_is_counted_as_undecided() {
    let house = House::new();
    let deeds = [(0, 0), (1, 0), (2, 1)];
    let deeds = deeds.map(|(who, customer)| Deed { who, customer, hours: 1, deposit: false });
    let (mut reports, now) = play(&deeds);
    reports[1].landing = reports[0].landing;
    let all: Vec<&Report> = reports.iter().collect();
    let totals = JudgementTotals::count(&house.facts(&all, now)).expect("no working days");
    assert_eq!(
        totals,
        JudgementTotals {
            standings: [(Standing::Contested, 2), (Standing::Effective, 1)].into(),
            unjudged: 0,
            customers: 2,
            undecided: 1,
            overdue: 0,
        }
    );
}

#[test]
fn what_an_office_sends_back_stands_in_the_life_of_a_registration() {
    let house = House::new();
    let (mut reports, now) = play(&[Deed { who: 0, customer: 0, hours: 0, deposit: false }]);
    reports[0].events.push(Event {
        id: FactId(Ulid::from(100)),
        kind: "return".parse().expect("a type"),
        by: "b".parse().expect("a person"),
        said: None,
        fields: Fields::default(),
        landing: landing(2, Instant::from_epoch(START + 3600)),
        reading: Reading::default(),
    });
    let judgement = house.judge(&[&reports[0]], now);
    let steps = &judgement.reports[0].steps;
    let told: Vec<_> = steps.iter().map(|step| (step.reason.code(), step.cause)).collect();
    assert_eq!(
        told,
        [
            ("registered", Cause::Registration),
            ("protected", Cause::Registration),
            ("returned", Cause::Return)
        ]
    );
}

/// Law 21: a slip is believed as far as the refusal comes out once more.
#[test]
fn a_slip_proves_the_refusal_that_it_tells_of() {
    let house = House::under(&POLICY.replace("\"queue\"", "\"refuse\""));
    let deeds = [(0, 0), (0, 1), (1, 0), (1, 2)];
    let deeds = deeds.map(|(who, customer)| Deed { who, customer, hours: 1, deposit: false });
    let (reports, now) = play(&deeds);
    let [holder, other, refused, free] = &reports[..] else { panic!("four registrations") };
    let facts = house.facts(&[holder, other], now);
    assert!(slip_of(free, 2, now, &facts).is_none(), "nobody has this customer");
    assert!(slip_of(refused, 0, now, &facts).is_none(), "nobody had the customer yet");
    let slip = slip_of(refused, 2, now, &facts).expect("a has the customer");
    assert_eq!(barred_by(&slip, &facts), Some(vec![holder.id]));
    let forged = [
        Slip { until: Some(Stamp::new(now, Zone::default())), ..slip.clone() },
        Slip { clauses: vec!["9".to_owned()], ..slip.clone() },
        Slip { landing: 0, ..slip.clone() },
    ];
    for forged in forged {
        assert_eq!(barred_by(&forged, &facts), None, "{forged:?}");
    }
}

#[test]
fn what_a_dispute_names_and_nobody_registered_is_told() {
    let house = House::new();
    let (reports, now) = play(&[Deed { who: 0, customer: 0, hours: 0, deposit: false }]);
    let (own, other) = (reports[0].id, ReportId(Ulid::from(9)));
    let named = format!(
        "format = 1\nid = '{}'\nreports = ['{own}', '{other}']\nby = 'b'\nclaim = 'mine'\n",
        Ulid::from(7)
    );
    let dispute = Dispute::read(&named).expect("a dispute");
    let facts = house.facts(&[&reports[0]], now);
    assert_eq!(unknown_reports(RecordRef::Dispute(&dispute), &facts), [other]);
}
