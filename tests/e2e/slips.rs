//! What is mistyped is told, and how it is put right.

use super::{customer, renovation};

#[test]
fn a_phone_that_is_none_is_kept_and_told() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let short = house.line(&format!("--as lin --lang en {}", customer("王小明", "1380000123", "3-1"))).ok();
    assert!(short.stderr.contains("`1380000123` is kept as it is written and finds nobody: "), "{}", short.stderr);
    let whole = house.line(&format!("--as lin --lang en {}", customer("李小明", "13800001234", "3-2"))).ok();
    assert!(!whole.stderr.contains("finds nobody"), "{}", whole.stderr);

    house.write("batch.csv", "客户姓名,联系电话,地址\n赵思,13700000001,北区\n钱晓,1370000,北区\n孙宁,无,北区\n");
    for more in ["", " --write"] {
        let told = house.line(&format!("--as lin --lang en report import batch.csv{more}")).ok();
        assert!(
            told.stderr.contains("2 accepted rows hold a phone by which nobody is recognised, the first in line 3: "),
            "{}",
            told.stderr
        );
    }
}

#[test]
fn a_slip_in_what_is_looked_up_is_no_free_customer() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    house.line(&format!("--as lin {}", customer("王小明", "13800001234", "3-1"))).ok();
    house.ends("--as wu check ''", 2);
    let slip = house.reads("--as wu --lang en check 1380000123");
    assert!(slip.stderr.contains("finds nobody"), "{}", slip.all());
    let name = house.reads("--as wu --lang en check 王小明");
    assert!(!name.stderr.contains("finds nobody"), "{}", name.all());
}

#[test]
fn refusals_about_months_and_amounts_say_what_to_do() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let contract = |commission: &str| {
        house.ends(&format!("--as lin --lang en record {report} contract --field amount=1 --field commission={commission}"), 2).stderr
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
