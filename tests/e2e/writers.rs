//! Eight writers at once on one registry.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::renovation;

const WRITERS: usize = 8;
const EACH: usize = 10;

#[test]
fn eight_writers_lose_nothing_and_every_customer_has_one_winner() {
    let house = renovation();
    for writer in 0..WRITERS {
        house.writes(&format!("--as zhao staff add w{writer} --role sales"));
    }
    house.at("2026-03-02 10:00");
    let before = house.commits();
    let environment = house.environment();
    // Every second customer is everybody's, the others are each writer's own.
    let customer = |writer: usize, place: usize| {
        if place.is_multiple_of(2) { 90 + place } else { writer * EACH + place }
    };
    let outcomes: Vec<(usize, usize, bool)> = thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (house, environment) = (house.folder(), &environment);
                scope.spawn(move || {
                    let claim = |place: usize| {
                        let who = customer(writer, place);
                        let phone = format!("138000{who:05}");
                        let output = std::process::Command::new(env!("CARGO_BIN_EXE_baobei"))
                            .env_clear()
                            .envs(environment)
                            .current_dir(house)
                            .args([
                                "--as",
                                &format!("w{writer}"),
                                "report",
                                "add",
                                "--name",
                                "王小明",
                                "--phone",
                                &phone,
                                "--address",
                                "东区",
                            ])
                            .output()
                            .expect("starts");
                        let said = String::from_utf8_lossy(&output.stderr).into_owned();
                        assert!(
                            matches!(output.status.code(), Some(0 | 1)),
                            "{:?}: {said}",
                            output.status
                        );
                        (who, writer, output.status.success())
                    };
                    (0..EACH).map(claim).collect::<Vec<_>>()
                })
            })
            .collect();
        writers.into_iter().flat_map(|writer| writer.join().expect("no panic")).collect()
    });
    let mut winners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let customers: BTreeSet<usize> = outcomes.iter().map(|(customer, ..)| *customer).collect();
    for (customer, writer, _) in outcomes.iter().filter(|(.., won)| *won) {
        winners.entry(*customer).or_default().push(*writer);
    }
    assert_eq!(outcomes.len(), WRITERS * EACH);
    assert_eq!(
        winners.keys().copied().collect::<BTreeSet<_>>(),
        customers,
        "every customer is somebody's"
    );
    assert!(winners.values().all(|won| won.len() == 1), "one winner each: {winners:?}");
    assert_eq!(house.commits(), before + customers.len(), "one commit for each that was accepted");
    assert_eq!(house.git(&["rev-list", "--min-parents=2", "--count", "HEAD"]).trim(), "0");
    let reports = house.reads("--as zhao report list --format json").items("reports");
    let held: BTreeSet<(String, String)> = reports
        .iter()
        .map(|item| {
            (
                item["customer"]["phones"][0].as_str().expect("a phone").to_owned(),
                item["registrant"].as_str().expect("a person").to_owned(),
            )
        })
        .collect();
    let won = winners
        .iter()
        .map(|(customer, won)| (format!("138000{customer:05}"), format!("w{}", won[0])))
        .collect();
    assert_eq!(held, won, "what was answered is what stands");
    assert_eq!(reports.len(), customers.len());
    house.in_order("eight writers");
    let orders: Vec<usize> = house
        .git(&["log", "--reverse", "--first-parent", "--format=%H"])
        .lines()
        .enumerate()
        .map(|(place, _)| place + 1)
        .collect();
    let mut told = BTreeSet::new();
    for item in &reports {
        let log = house
            .reads(&format!("report log {} --format csv", item["id"].as_str().expect("an id")))
            .rows();
        told.insert(log[0]["order"].parse::<usize>().expect("a number"));
    }
    assert_eq!(told.into_iter().collect::<Vec<_>>(), orders[before..], "the order has no gap");
}

/// `git gc --prune=now` throws away what nothing leads to yet, and so what is being written.
#[test]
fn git_may_collect_beside_writers() {
    let house = renovation();
    for writer in 0..WRITERS {
        house.writes(&format!("--as zhao staff add w{writer} --role sales"));
    }
    house.at("2026-03-02 10:00");
    let environment = house.environment();
    let (folder, environment) = (house.folder(), &environment);
    let run = |program: &str, args: &[&str]| {
        let mut command = std::process::Command::new(program);
        command.env_clear().envs(environment).current_dir(folder).args(args);
        command.output().expect("starts").status.success()
    };
    let is_done = AtomicBool::new(false);
    let collected = thread::scope(|scope| {
        let collector = scope.spawn(|| {
            let mut collected = 0;
            while !is_done.load(Ordering::Relaxed) {
                collected += usize::from(run("git", &["gc", "--quiet", "--prune=now"]));
            }
            collected
        });
        let writer = |writer: usize| {
            for place in 0..EACH {
                let (who, phone) = (format!("w{writer}"), format!("138{writer:04}{place:04}"));
                let claim =
                    ["--as", &who, "report", "add", "--name", "王小明", "--address", "东区"];
                let all = [&claim[..], &["--phone", &phone]].concat();
                assert!(run(env!("CARGO_BIN_EXE_baobei"), &all), "{who} {place}");
            }
        };
        let writers: Vec<_> =
            (0..WRITERS).map(|number| scope.spawn(move || writer(number))).collect();
        let ended: Vec<_> = writers.into_iter().map(|writer| writer.join()).collect();
        is_done.store(true, Ordering::Relaxed);
        assert!(ended.iter().all(Result::is_ok), "each record was taken");
        collector.join().expect("no panic")
    });
    assert!(collected > 3, "it was collected {collected} times");
    house.in_order("collecting");
    assert_eq!(house.files("reports").len(), WRITERS * EACH);
    assert!(!house.folder().join(".git/gc.pid").exists());
}
