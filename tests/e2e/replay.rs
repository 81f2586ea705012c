//! Time: the past judged again, the writer's clock that proves nothing, and commands that only
//! look.

use super::{customer, renovation};

#[test]
fn any_past_instant_is_judged_as_it_was() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    house.at("2026-03-05 10:00");
    house.writes(&format!(
        "--as lin record {report} deposit --field amount=5000 --evidence receipt"
    ));
    let end = |as_of: &str| {
        let shown = house
            .reads(&format!("--as zhao report show {report} --format json --as-of '{as_of}'"))
            .items("report");
        let item = &shown[0];
        (
            item["standing"].as_str().expect("a standing").to_owned(),
            item["protection"]["until"]["at"].as_str().expect("an end").to_owned(),
        )
    };
    house.at("2026-07-01 10:00");
    assert_eq!(end("2026-03-03"), ("effective".to_owned(), "2026-03-10T00:00:00+08:00".to_owned()));
    assert_eq!(
        end("2026-03-05 09:59"),
        ("effective".to_owned(), "2026-03-10T00:00:00+08:00".to_owned())
    );
    assert_eq!(end("2026-03-06"), ("effective".to_owned(), "2026-06-04T00:00:00+08:00".to_owned()));
    assert_eq!(end("2026-07-01"), ("lapsed".to_owned(), "2026-06-04T00:00:00+08:00".to_owned()));
    let then = house.reads("--as zhao report list --format json --as-of 2026-03-06");
    house.adds(&format!("--as wu {}", customer("王小明", "13800001234", "3-1")));
    house.at("2027-01-01 10:00");
    let now = house.reads("--as zhao report list --format json --as-of 2026-03-06");
    assert_eq!(then.items("reports"), now.items("reports"), "what landed later is not known then");
    assert_eq!(
        house
            .reads("--as zhao report list --format json --as-of 2026-03-01")
            .items("reports")
            .len(),
        0
    );
    house.ends(&format!("--as lin record {report} follow-up --as-of 2026-03-03"), 2);
    house.ends("report list --as-of yesterday", 2);
}

#[test]
fn one_commit_gives_the_same_bytes_in_every_copy() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    for place in 0..4 {
        house.adds(&format!(
            "--as lin {}",
            customer("王小明", &format!("1380000123{place}"), &format!("3-{place}"))
        ));
    }
    let views = ["report list", "rule check", "status", "export json", "export csv"]
        .map(|view| format!("--as zhao {view} --as-of '2026-03-02 12:00' --format json"));
    let before = views.clone().map(|view| house.line(&view).stdout);
    let copy = renovation();
    copy.git(&["fetch", "--quiet", &house.folder().display().to_string(), "main:refs/heads/copy"]);
    copy.git(&["reset", "--quiet", "--hard", "copy"]);
    for (view, before) in views.iter().zip(before) {
        assert!(!before.is_empty(), "{view} says nothing");
        assert_eq!(copy.line(view).stdout, before, "{view}");
    }
}

#[test]
fn a_backdated_author_gains_nothing() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let first = house.adds(&format!("--as lin {}", customer("李四", "13900002222", "9-1")));
    house.authored(Some("2026-01-01 08:00"));
    house.ends(&format!("--as wu {}", customer("李四", "13900002222", "9-1")), 1);
    let second = house.adds(&format!("--as wu {}", customer("赵六", "13900003333", "8-1")));
    house.authored(None);
    assert!(
        house
            .git(&["log", "-1", "--format=%aI %cI"])
            .starts_with("2026-01-01T08:00:00+08:00 2026-03-02T10:")
    );
    let item = |id: &str| {
        house.reads(&format!("--as zhao report show {id} --format json")).items("report")[0].clone()
    };
    let (honest, backdated) = (item(&first), item(&second));
    assert_eq!(
        backdated["protection"]["until"], honest["protection"]["until"],
        "protection starts where it landed"
    );
    assert_eq!(honest["flags"], serde_json::json!([]));
    assert!(
        !backdated["flags"].as_array().expect("flags").is_empty(),
        "the distance between the clocks is flagged"
    );
}

#[test]
fn a_dry_run_answers_and_writes_nothing() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let other = house.adds(&format!(
        "--as wu {} --relative spouse:王小明:13800001234",
        customer("李芳", "13900002222", "3-1")
    ));
    for command in [
        format!("--as wu {}", customer("周十", "13800005555", "3-2")),
        format!("--as lin record {report} deposit --field amount=5000 --evidence receipt"),
        format!("--as lin report amend {report} --set customer.phone=13800009999"),
        format!("--as lin report withdraw {report}"),
        format!("--as lin dispute open --report {report} --report {other} --claim x"),
        "--as hr incident record --offence snatching --staff wu".to_owned(),
        "--as zhao staff add new --role sales".to_owned(),
        "--as zhao team add east".to_owned(),
    ] {
        let said = house.reads(&format!("--dry-run {command}"));
        assert!(!said.all().is_empty(), "{command} says nothing");
        house.writes(&command);
    }
    house.at("2026-04-01 10:00");
    house.reads("--dry-run --as qian commission close 2026-03");
    house.writes("--as qian commission close 2026-03");
    let empty = crate::common::House::empty();
    empty.line("--dry-run init house --preset zipper-supplier").ok();
    assert!(!empty.folder().join("house").exists());
}
