//! What becomes of a registration: consent, correction, the clock stopped, another holder, the
//! pool.

use crate::common::House;

/// A house in which an office tells who may develop whom.
fn supplier() -> House {
    House::new(&["zipper-supplier"]).staff(&["lin:sales", "wu:sales", "sun:sales-management"])
}

fn shown(house: &House, report: &str) -> serde_json::Value {
    house.reads(&format!("--as zhao report show {report} --format json")).items("report")[0].clone()
}

fn standing(house: &House, report: &str) -> String {
    shown(house, report)["standing"].as_str().expect("a standing").to_owned()
}

/// The last moment of the protection, or nothing.
fn until(house: &House, report: &str) -> String {
    shown(house, report)["protection"]["until"]["at"].as_str().unwrap_or_default().to_owned()
}

/// Codes of the steps of its life.
fn steps(house: &House, report: &str) -> Vec<String> {
    let shown = shown(house, report);
    let steps = shown["steps"].as_array().expect("steps").iter();
    steps.map(|step| step["reason"]["code"].as_str().expect("a code").to_owned()).collect()
}

fn listed(house: &House, command: &str) -> Vec<String> {
    let items = house.reads(&format!("--as zhao {command} --format json")).items("reports");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn a_registration_goes_back_is_corrected_and_consented_to() {
    let house = supplier();
    house.at("2026-03-02 10:00");
    let report = house
        .adds("--as lin report add --company 苏州甲服饰有限公司 --name 王小明 --phone 13800001234");
    assert_eq!(
        (standing(&house, &report).as_str(), until(&house, &report).as_str()),
        ("pending", "")
    );
    assert_eq!(listed(&house, "review list"), [report.as_str()]);

    house.at("2026-03-02 11:00");
    for command in ["review return", "review reject"] {
        house.ends(&format!("--as lin {command} {report} --reason x"), 5);
    }
    house.ends(&format!("--as sun review return {report} --step nothing --reason x"), 2);
    house.writes(&format!("--as sun review return {report} --reason 公司名有误"));
    assert_eq!(
        (standing(&house, &report).as_str(), listed(&house, "review list").len()),
        ("pending", 1),
        "it still waits"
    );

    house.at("2026-03-02 14:00");
    house.ends(
        &format!("--as wu report amend {report} --set customer.company=苏州丙服饰有限公司"),
        5,
    );
    house.ends(&format!("--as lin report amend {report} --set customer.colour=red"), 2);
    house.writes(&format!(
        "--as lin report amend {report} --set customer.company=苏州丙服饰有限公司 --reason 更正"
    ));
    let shown = |more: &str| {
        house.reads(&format!("--as lin report show {report} --format json{more}")).items("report")
            [0]["customer"]
            .clone()
    };
    assert_eq!(shown("")["company"], "苏州丙服饰有限公司", "it is shown as corrected");
    assert_ne!(
        shown(" --as-of '2026-03-02 13:59'")["company"],
        "苏州丙服饰有限公司",
        "and before that, as filed"
    );

    house.at("2026-03-03 09:00");
    house.ends(&format!("--as lin review approve {report}"), 5);
    house.writes(&format!("--as sun review approve {report}"));
    assert_eq!(
        (standing(&house, &report).as_str(), until(&house, &report).as_str()),
        ("effective", "2026-06-04T00:00:00+08:00")
    );
    assert_eq!(listed(&house, "review list"), [""; 0]);
    assert_eq!(
        steps(&house, &report),
        [
            "registered",
            "awaits-approval",
            "returned",
            "claimed-anew",
            "awaits-approval",
            "let-go",
            "approved",
            "protected"
        ]
    );

    house.at("2026-03-04 09:00");
    let other = house
        .adds("--as wu report add --company 杭州乙服饰有限公司 --name 李四 --phone 13900002222");
    let rival = house
        .adds("--as wu report add --company 苏州丙服饰有限公司 --name 赵六 --phone 13900003333");
    assert_eq!(standing(&house, &rival), "queued", "the corrected company is protected");
    house.at("2026-03-04 16:00");
    house.writes(&format!("--as sun review reject {other} --reason 资料不全"));
    assert_eq!(
        (standing(&house, &other).as_str(), until(&house, &other).as_str()),
        ("rejected", "")
    );
    for command in ["review approve", "review reject --reason x", "review return --reason x"] {
        house.ends(&format!("--as sun {command} {other}"), 1);
    }
    house.history_is_silent();
}

#[test]
fn the_clock_stands_still_for_exactly_the_pause() {
    let house = supplier();
    house.at("2026-03-02 10:00");
    let report = house
        .adds("--as lin report add --company 苏州甲服饰有限公司 --name 王小明 --phone 13800001234");
    house.at("2026-03-02 12:00");
    house.writes(&format!("--as sun review approve {report}"));
    assert_eq!(until(&house, &report), "2026-06-03T00:00:00+08:00");

    house.at("2026-03-10 10:00");
    house.ends(&format!("--as lin report pause {report} --reason x"), 5);
    house.ends(&format!("--as sun report resume {report}"), 1);
    house.at("2026-03-10 11:59:59");
    house.writes(&format!("--as sun report pause {report} --reason 停工"));
    house.ends(&format!("--as sun report pause {report} --reason x"), 1);
    house.at("2026-03-20 12:59:59");
    house.ends(&format!("--as lin report resume {report}"), 5);
    house.at("2026-03-20 12:59:59");
    house.writes(&format!("--as sun report resume {report} --reason 复工"));
    assert_eq!(
        until(&house, &report),
        "2026-06-13T01:00:00+08:00",
        "ten days and an hour are given back"
    );
    assert_eq!(steps(&house, &report)[4..], ["paused", "resumed"]);
    assert_eq!(standing(&house, &report), "effective");
}

#[test]
fn another_takes_over_and_gives_up_where_there_is_no_pool() {
    let house = supplier();
    house.at("2026-03-02 10:00");
    let claim = "report add --company 苏州甲服饰有限公司 --name 王小明 --phone 13800001234";
    let report = house.adds(&format!("--as lin {claim}"));
    house.at("2026-03-02 12:00");
    house.writes(&format!("--as sun review approve {report}"));

    house.at("2026-03-21 10:00");
    house.ends(&format!("--as wu report transfer {report} --to wu"), 5);
    house.ends(&format!("--as lin report transfer {report} --to nobody"), 2);
    house.writes(&format!("--as lin report transfer {report} --to wu --reason 调岗"));
    let after = shown(&house, &report);
    assert_eq!((&after["holder"]["person"], &after["registrant"]), (&"wu".into(), &"lin".into()));

    house.at("2026-03-22 10:00");
    house.ends(&format!("--as lin pool return {report}"), 5);
    house.writes(&format!("--as wu pool return {report} --reason 放弃"));
    house.ends(&format!("--as wu pool return {report}"), 1);
    assert_eq!(standing(&house, &report), "lapsed");

    // The regulation leaves nobody's customers nobody's. Whoever wants one registers him.
    assert_eq!(listed(&house, "pool list"), [""; 0]);
    for command in ["--as lin pool claim", "--as zhao pool assign --to lin"] {
        let said = house.ends(&format!("{command} {report}"), 1).stderr;
        assert!(said.contains("has no pool") && said.contains("report add"), "{said}");
    }
    house.at("2026-03-23 10:00");
    let anew = house.adds(&format!("--as lin {claim}"));
    assert_eq!(standing(&house, &anew), "pending");
}

#[test]
fn what_is_given_up_is_claimed_or_assigned() {
    let house = super::renovation();
    house.at("2026-03-02 10:00");
    let first =
        house.adds(&format!("--as lin {}", super::customer("王小明", "13800001234", "3-1")));
    let said = house.ends(&format!("--as wu pool claim {first}"), 1).stderr;
    assert!(said.contains("is not in the pool"), "{said}");

    house.at("2026-03-03 10:00");
    house.ends(&format!("--as wu pool return {first}"), 5);
    house.writes(&format!("--as lin pool return {first} --reason 放弃"));
    assert_eq!(
        (standing(&house, &first).as_str(), listed(&house, "pool list")),
        ("lapsed", vec![first.clone()])
    );

    house.at("2026-03-04 10:00");
    let second = house.adds(&format!("--as wu pool claim {first}"));
    let claimed = shown(&house, &second);
    assert_eq!(
        (&claimed["registrant"], &claimed["customer"]["name"]),
        (&"wu".into(), &"王小明".into())
    );
    assert_eq!(until(&house, &second), "2026-03-12T00:00:00+08:00");
    house.ends(&format!("--as lin pool claim {first}"), 1);
    assert_eq!(listed(&house, "pool list"), [""; 0]);

    house.at("2026-03-05 10:00");
    house.writes(&format!("--as wu pool return {second}"));
    house.at("2026-03-06 10:00");
    house.ends(&format!("--as wu pool assign {second} --to lin"), 5);
    let third = house.adds(&format!("--as sun pool assign {second} --to lin"));
    let given = shown(&house, &third);
    assert_eq!((&given["registrant"], &given["filed_by"]), (&"lin".into(), &"sun".into()));
    assert_eq!(
        (standing(&house, &third).as_str(), listed(&house, "pool list").len()),
        ("effective", 0)
    );
    house.history_is_silent();
}

/// A step that changes nothing is refused, and so is whoever left.
#[test]
fn nothing_is_given_up_twice_nor_given_to_who_left() {
    let house = super::renovation();
    house.at("2026-03-02 10:00");
    let lapsed =
        house.adds(&format!("--as lin {}", super::customer("王小明", "13800001234", "3-1")));
    house.writes("--as zhao staff add hu --role sales");
    house.writes("--as zhao staff leave hu --on 2026-03-10");
    house.at("2026-03-30 10:00");
    assert_eq!(
        (standing(&house, &lapsed).as_str(), listed(&house, "pool list")),
        ("lapsed", vec![lapsed.clone()])
    );
    house.ends(&format!("--as lin pool return {lapsed}"), 1);
    house.ends(&format!("--as sun pool assign {lapsed} --to hu"), 5);
    house.adds(&format!("--as sun pool assign {lapsed} --to wu"));
}

#[test]
fn who_left_comes_back() {
    let house = super::renovation();
    house.at("2026-03-02 10:00");
    house.writes("--as zhao staff add hu --role sales --joined 2026-01-05");
    house.writes("--as zhao staff leave hu --on 2026-03-02");
    house.at("2026-03-10 10:00");
    let add = format!("--as hu {}", super::customer("王小明", "13800001234", "3-1"));
    house.ends(&add, 5);
    house.ends("--as lin staff rejoin hu", 5);
    house.writes("--as zhao staff rejoin hu");
    house.ends("--as zhao staff rejoin hu", 1);
    house.adds(&add);
    let shown = house.reads("staff show hu --format json").items("staff")[0].clone();
    assert_eq!(
        (&shown["joined"], &shown["left"]),
        (&"2026-03-10".into(), &serde_json::Value::Null)
    );
    assert_eq!(
        shown["served"],
        serde_json::json!([{"joined": "2026-01-05", "left": "2026-03-02"}])
    );
    let table = house.reads("staff show hu").stdout;
    assert!(table.contains("2026-01-05 – 2026-03-02, 2026-03-10 –"), "{table}");
}
