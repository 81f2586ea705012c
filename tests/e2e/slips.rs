//! What is mistyped is told, and how it is put right.

use super::{customer, renovation};
use crate::common::House;

#[test]
fn refusals_about_months_and_amounts_say_what_to_do() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let contract = |commission: &str| {
        house
            .ends(
                &format!(
                    "--as lin --lang en record {report} contract --field amount=1 --field \
         commission={commission}"
                ),
                2,
            )
            .stderr
    };
    assert!(contract("0.015").contains("a fraction of a fen"));
    assert!(contract("1e5").contains("an exponent"));
    assert!(contract("1,2345").contains("groups of three digits"));
    let open = house.ends("--as qian --lang en commission close 2026-03", 1).stderr;
    assert!(open.contains("close it when it is over"), "{open}");
    house.at("2026-04-02 10:00");
    house.writes("--as qian commission close 2026-03");
    let again = house.ends("--as qian --lang en commission close 2026-03", 1).stderr;
    assert!(again.contains("commission export MONTH"), "{again}");
}

#[test]
fn a_kind_goes_by_its_name_or_by_what_people_call_it() {
    let house = House::new(&["real-estate-distribution", "home-renovation"]).staff(&["lin:sales"]);
    house.at("2026-03-02 10:00");
    let unknown = house
        .ends("--as lin --lang en report add --kind pree --name 王 --phone 13800001234", 2)
        .stderr;
    assert!(unknown.contains("no kind `pree`") && unknown.contains("ad-hoc"), "{unknown}");
    let known = house
        .line(
            "--as lin --lang en report add --kind 意向客户报备 --name 王 --phone \
     13800001234 --address 东区",
        )
        .ok();
    assert!(known.stdout.contains("standing: effective"), "{}", known.all());
    let one = House::new(&["real-estate-distribution"]).staff(&["lin:sales"]);
    let unknown = one
        .ends("--as lin --lang en report add --kind pree --name 王 --phone 13800001234", 2)
        .stderr;
    assert!(unknown.contains("no kind `pree`"), "{unknown}");
}

#[test]
fn a_rehearsal_says_what_the_real_run_says() {
    let house = House::new(&["real-estate-distribution"]);
    house.at("2026-03-02 18:20");
    house.writes(
        "--as zhao team add d1 --name 甲分销 --short 甲 --kind distributor --designated fen",
    );
    house.writes("--as zhao staff add fen --role distributor --team d1");
    let rows = "王思,13700000001\n李晓,13700000002\n王思,13700000001\n先生,13700000003\n赵宁\
     ,1.37E+10\n孙悦,138\u{fffd}\n";
    house.write("../batch.csv", format!("客户姓名,联系电话\n{rows}"));
    let run = |more: &str| {
        house
            .line(&format!(
                "--as fen --lang en report import ../batch.csv --kind pre --refused \
         ../refused.csv{more}"
            ))
            .exits(1)
    };
    let (rehearsal, table) = (run("").stdout, house.read("../refused.csv"));
    let (written, again) = (run(" --write --yes").stdout, house.read("../refused.csv"));
    assert_eq!((&rehearsal, &table), (&written, &again));
    assert!(
        table.contains("line 2 of this table") && table.contains("was damaged before it came here"),
        "{table}"
    );
}

#[test]
fn what_is_refused_reads_well_in_chinese() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let said = |line: &str, code: i32| house.ends(&format!("--lang zh-CN {line}"), code).stderr;
    assert!(
        said(&format!("--as lin record {report} deposit --field amout=5"), 2)
            .contains("没有“amout”一栏\n")
    );
    assert!(said(&format!("--as sun review approve {report}"), 1).contains("`baobei review list`"));
    assert!(
        said("--as zhao staff add X --role sales", 2).contains("员工编号“X”无效：只能用小写字母")
    );
}
