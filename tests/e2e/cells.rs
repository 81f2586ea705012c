//! The cells of a table are read as strictly as the flags of `report add`.

use super::renovation;
use crate::common::{House, Output};

fn desk() -> House {
    let house = House::new(&["auto-dealership"]).staff(&["lin:sales", "wu:sales"]);
    house.at("2026-03-02 10:00");
    house
}

fn import(house: &House, table: &str, flags: &str) -> Output {
    house.write("../batch.csv", table);
    house.line(&format!("--as lin --lang en report import ../batch.csv {flags}"))
}

fn files(house: &House) -> String {
    house.files("reports").iter().map(|file| house.read(file)).collect()
}

#[test]
fn headings_give_amounts_their_unit() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    import(&house, "姓名,电话,地址,预计金额(万元)\n王晓宁,13800000001,北区,26.8\n", "--write").ok();
    assert!(files(&house).contains("expected_amount = \"268000.00 CNY\""), "{}", files(&house));
    import(&house, "姓名,电话,地址,预计金额\n李思悦,13800000002,南区,26.9万\n", "--write").ok();
    assert!(files(&house).contains("expected_amount = \"269000.00 CNY\""), "{}", files(&house));
}

#[test]
fn what_report_add_refuses_is_refused_in_a_table() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let table = "姓名,电话,地址,预计金额,预计签约日期\n\
        王一,13800000001,北区,26.8w,2026-12-20\n\
        王二,13800000002,北区,26.8,3/4/2026\n\
        王三,13800000003,北区,26.8,46101\n\
        王四,13800000004,北区,26.8,2026-02-30\n\
        王五,1380000005,北区,26.8,2026-12-20\n\
        王六,13800000006/13900000006,北区,26.8,2026-12-20\n\
        王七,“13800000007”（微信同号）,北区,,/\n";
    let done = import(&house, table, "--write --format json --refused ../refused.csv").exits(1);
    let counts: serde_json::Value = serde_json::from_str(&done.stdout).expect("JSON");
    assert_eq!(
        ["accepted", "amount", "date", "phone"].map(|name| counts[name].as_u64()),
        [Some(2), Some(1), Some(3), Some(1)],
        "{}",
        done.stdout
    );
    let refused = house.read("../refused.csv");
    assert!(refused.contains("it is not a clear date; write 2026-12-20"), "{refused}");
    let kept = files(&house);
    for phone in ["13800000006", "13900000006", "13800000007"] {
        assert!(kept.contains(&format!("\"{phone}\"")), "{kept}");
    }
    for (name, value) in [
        ("expected_amount", "26.8w"),
        ("expected_signing", "3/4/2026"),
        ("expected_signing", "46101"),
    ] {
        let add = "--as lin report add --name 王 --phone 13800000009 --address 北区 --intent";
        house.ends(&format!("{add} {name}={value}"), 2);
    }
}

#[test]
fn rows_of_a_template_are_no_customers() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let table = "序号,姓名,电话,地址\n1,王一,13800000001,北区\n序号,姓名,电话,地址\n\
        2,王二,13800000002,/\n3,王三,无,北区\n4,,,\n5,/,-,\n合计,2,,\n";
    let done = import(&house, table, "--write --format json").exits(1);
    let counts: serde_json::Value = serde_json::from_str(&done.stdout).expect("JSON");
    assert_eq!((counts["rows"].as_u64(), counts["accepted"].as_u64()), (Some(3), Some(1)));
    assert!(done.stderr.contains("4 lines are no customers"), "{}", done.stderr);
    assert_eq!(house.files("reports").len(), 1);
    for (flag, value) in [("address", "/"), ("address", "无"), ("name", "-")] {
        let given = ["name", "phone", "address"].map(|name| {
            let own = ["王", "13800000009", "北区"][["name", "phone", "address"]
                .iter()
                .position(|known| *known == name)
                .expect("known")];
            format!("--{name} {}", if name == flag { value } else { own })
        });
        house.ends(&format!("--as lin report add {}", given.join(" ")), 2);
    }
}

#[test]
fn a_growing_sheet_registers_nobody_twice() {
    let house = desk();
    let rows = "姓名,电话\n王一,13800000001\n王二,13800000002\n王二,13800000002\n";
    let first = import(&house, rows, "--write --format json").exits(1);
    let counts: serde_json::Value = serde_json::from_str(&first.stdout).expect("JSON");
    assert_eq!((counts["accepted"].as_u64(), counts["duplicate"].as_u64()), (Some(2), Some(1)));
    house.at("2026-03-03 10:00");
    let grown = "姓名,电话\n王一,13800000001\n王二,13800000002\n王三,13800000003\n";
    let again = import(&house, grown, "--write").ok();
    assert!(again.stdout.contains("already registered by you"), "{}", again.all());
    assert!(again.stdout.contains("3 rows, 1 accepted"), "{}", again.all());
    assert_eq!(house.files("reports").len(), 3);
    house.write("../batch.csv", grown);
    house.line("--as wu report import ../batch.csv --write").ok();
    assert_ne!(house.files("reports").len(), 3, "a colleague's claim is judged, not passed over");
}

#[test]
fn landline_columns_are_phones() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    import(&house, "姓名,座机,固定电话,地址\n王一,571-87654321,010-12345678,北区\n", "--write")
        .ok();
    let kept = files(&house);
    assert!(kept.contains("\"0571-87654321\"") && kept.contains("\"010-12345678\""), "{kept}");
}
