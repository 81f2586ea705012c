//! `check` never says *free* to what it did not understand, and a phone that is not read is not
//! registered.

use super::{customer, renovation};
use crate::common::House;

/// A house of zipper suppliers, where companies are registered.
fn supplier() -> House {
    let house = House::new(&["zipper-supplier"]).staff(&["lin:sales", "wu:sales"]);
    house.at("2026-03-02 10:00");
    house
}

fn answer(house: &House, line: &str) -> (String, i32) {
    let output = house.line(&format!("--as wu --format json check {line}"));
    let said = output.items("check")[0]["protected"].as_str().expect("a word").to_owned();
    (said, output.code.expect("it ended"))
}

#[test]
fn what_is_not_understood_is_not_looked_up() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    house.adds(&format!("--as lin {}", customer("王小明", "13811112222", "3-1")));
    for key in [
        "1381111222",
        "138111122223",
        "138",
        "2222",
        "***********",
        "*******2222",
        "13811112***",
        "13811112222/",
        "l3811112222",
        "1.38E+10",
        "--phone 2222",
        "--phone *******2222",
        "13800000000 138",
        "13800000000 --name 先生",
        "甲乙服装有限公司",
        "李四",
    ] {
        assert_eq!(answer(&house, key), ("not-looked-up".to_owned(), 2), "{key}");
        for (lang, free) in [("en", "Free"), ("zh-CN", "可以报备")] {
            let told = house.ends(&format!("--as wu --lang {lang} check {key}"), 2).stdout;
            assert!(!told.contains(free), "{told}");
        }
    }
    for (key, said, code) in [
        ("13800000000", "no", 0),
        ("138****0000", "no", 0),
        ("3-2", "no", 0),
        ("李四 13800000000", "no", 0),
        ("13811112222", "yes", 1),
        ("13811112222（微信同号）", "yes", 1),
        ("13800000000、13811112222", "yes", 1),
        ("“13811112222”", "yes", 1),
        ("138 13811112222", "yes", 1),
        ("138****2222", "undecided", 1),
        ("王小明", "undecided", 1),
    ] {
        assert_eq!(answer(&house, key), (said.to_owned(), code), "{key}");
    }
    let own = house.line("--as lin --format json check 13811112222").exits(1);
    assert_eq!(own.items("check")[0]["protected"], "yours");
}

#[test]
fn what_would_make_it_looked_up_is_said() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let said = |lang: &str, line: &str| {
        house.ends(&format!("--as wu --lang {lang} check {line}"), 2).stdout
    };
    assert!(said("en", "1381111222").contains("`1381111222` is not a key: too few digits"));
    assert!(said("zh-CN", "1381111222").contains("“1381111222”无法识别：位数不足"));
    let lacking = said("en", "李四");
    assert!(lacking.contains("Not looked up") && lacking.contains("give also: phone or unit"));
    assert!(said("zh-CN", "李四").contains("还需提供：电话或房号"));
    let csv = house.line("--as wu --format csv check 1381111222").exits(2).rows();
    assert_eq!(
        (csv[0]["protected"].as_str(), csv[0]["unread"].as_str()),
        ("not-looked-up", "1381111222")
    );
    let nobody = house.line("--as nemo --lang en check 13800000000").exits(2);
    assert!(nobody.stdout.contains("no staff member `nemo`"), "{}", nobody.all());
}

#[test]
fn a_company_is_looked_up_by_what_tells_it() {
    let house = supplier();
    let of = |name: &str, more: &str| {
        format!("report add --company {name} --name 张三 --phone 13800001234 {more}")
    };
    house.line(&format!("--as lin {}", of("浙江大华服装有限公司", ""))).ok();
    for (key, said, code) in [
        ("浙江大华服装", "yes", 1),
        ("大华服装", "undecided", 1),
        ("大华", "undecided", 1),
        ("浙江大华服装集团有限公司", "undecided", 1),
        ("浙江大华服装有限公司杭州分公司", "undecided", 1),
        ("小华鞋业", "no", 0),
        ("有限公司", "not-looked-up", 2),
        ("13900005678", "not-looked-up", 2),
        ("91350100M000100Y44", "not-looked-up", 2),
        ("91350100M000100Y43", "no", 0),
    ] {
        assert_eq!(answer(&house, key), (said.to_owned(), code), "{key}");
    }
}

#[test]
fn credit_codes_tell_companies_apart_and_together() {
    let house = supplier();
    let of = |who: &str, name: &str, code: &str, phone: &str| {
        format!(
            "--as {who} --format json report add --company {name} --uscc {code} --name 张三 \
             --phone {phone}"
        )
    };
    let standing = |line: &str| {
        let told = house.line(line).ok();
        let report = told.items("report")[0].clone();
        (report["standing"].as_str().expect("a word").to_owned(), report["flags"].to_string())
    };
    let failing = "91350100M000100Y44";
    let first = standing(&of("lin", "甲乙服装有限公司", failing, "13800000001"));
    assert!(first.1.contains("company-code"), "a code that fails is flagged: {first:?}");
    let second = standing(&of("wu", "丙丁制衣有限公司", failing, "13800000002"));
    assert_eq!(second.0, "queued", "the same slip twice is one customer");
    standing(&of("lin", "戊己服装有限公司", "91350100M000100Y43", "13800000003"));
    let other = standing(&of("wu", "戊己服装有限公司", "91110000600037341L", "13800000004"));
    assert_ne!(other.0, "queued", "two valid codes are two companies");
}

#[test]
fn a_phone_cell_is_read_or_refused() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let add = |phone: &str| {
        house.run([
            "--as",
            "lin",
            "--lang",
            "en",
            "report",
            "add",
            "--name",
            "王小明",
            "--phone",
            phone,
            "--address",
            "东区3栋",
        ])
    };
    for (phone, why) in [
        ("1381111222", "too few digits"),
        ("13811112222/", "a number is missing"),
        ("13811112222/1391111222", "`1391111222` cannot be read as a phone: too few digits"),
        ("13811112222老婆", "it is not a phone number"),
        ("138***2222", "must keep its 11 places"),
    ] {
        let told = add(phone).exits(2);
        assert!(
            told.stderr.contains(why) && told.stderr.contains("put / between"),
            "{}",
            told.stderr
        );
    }
    assert_eq!(house.files("reports").len(), 0);
    add("13800400001/0571-87654321-8001（微信同号）").ok();
    let file = house.read(&house.files("reports")[0]);
    assert!(
        file.contains("\"13800400001\"") && file.contains("\"0571-87654321 ext 8001\""),
        "{file}"
    );
    let report = house.files("reports")[0].rsplit('/').next().expect("a file").replace(".toml", "");
    for (key, said) in
        [("13800400001", "yes"), ("0571-87654321-8001", "yes"), ("571-87654321", "undecided")]
    {
        assert_eq!(answer(&house, key).0, said, "{key}");
    }
    let wrong = house.ends(&format!("--as lin report amend {report} --set customer.phone=138"), 2);
    assert!(wrong.stderr.contains("138"), "{}", wrong.stderr);
    house.writes(&format!(
        "--as lin report amend {report} --set customer.phone=852-61234567、13900400001 \
         --reason 号码"
    ));
    assert_eq!(answer(&house, "+85261234567").0, "yes");
    assert_eq!(answer(&house, "13900400001").0, "yes");
}

#[test]
fn a_slip_in_the_name_under_one_mask_is_told_to_both() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let first = house.adds(&format!("--as lin {}", customer("王小明", "138****1234", "3-1")));
    let told =
        house.line(&format!("--as wu --lang en {}", customer("王晓明", "138****1234", "5-2"))).ok();
    assert!(told.stdout.contains("Perhaps the same customer as in report"), "{}", told.all());
    let shown = house.reads(&format!("--as lin --lang en report show {first}")).stdout;
    assert!(shown.contains("Perhaps the same customer as in the later report"), "{shown}");
    for who in ["lin", "wu"] {
        let list = house.reads(&format!("--as {who} --lang en report list --mine")).stdout;
        assert!(list.contains("is perhaps the same customer as"), "{who}: {list}");
    }
}

#[test]
fn a_clock_that_is_behind_forgets_nothing() {
    let house = renovation();
    house.at("2026-03-04 10:00");
    house.adds(&format!("--as lin {}", customer("王小明", "13811112222", "3-1")));
    house.at("2026-03-02 10:00");
    let asked = house.line("--as wu --lang en --format json check 13811112222").exits(1);
    assert_eq!(asked.items("check")[0]["protected"], "yes");
    assert!(asked.stderr.contains("is behind the newest landing"), "{}", asked.stderr);
    let rival = house.ends(&format!("--as wu {}", customer("王小明", "13811112222", "3-1")), 1);
    assert!(rival.stderr.contains("S05.21"), "{}", rival.stderr);
    let seen = house.line("--as lin --lang en report list --mine").ok();
    assert!(seen.stdout.contains("王小明"), "{}", seen.all());
}
