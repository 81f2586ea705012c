//! Whatever admission refuses is refused by the command, and named by `rule check` where somebody
//! wrote it by hand: in the working tree, and committed past the program where there is no hub.

use super::{customer, renovation};
use crate::common::House;

/// A house in which `lin` registered a customer, `wu` has left, and nobody is called `ghost`.
fn registered() -> (House, String) {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    house.writes("--as zhao staff add hu --role sales");
    house.writes("--as zhao staff leave hu --on 2026-03-01");
    (house, report)
}

/// What `rule check` finds inadmissible.
fn named(house: &House) -> Vec<String> {
    let rows = house.line("--as zhao rule check --format json").items("rule-check");
    rows.iter()
        .filter(|row| row["kind"] == "inadmissible" || row["kind"] == "altered")
        .flat_map(|row| row["reasons"].as_array().cloned().unwrap_or_default())
        .map(|reason| reason["code"].as_str().expect("a code").to_owned())
        .collect()
}

/// Appends by hand and looks, then commits by hand and looks again.
fn by_hand(house: &House, file: &str, text: &str, code: &str) {
    let before = house.git(&["rev-parse", "HEAD"]);
    house.write(file, text);
    assert!(named(house).iter().any(|own| own == code), "{code} in {:?}\n{text}", named(house));
    house.commit("by hand");
    assert!(named(house).iter().any(|own| own == code), "{code}, committed, in {:?}", named(house));
    house.git(&["reset", "--hard", "--quiet", before.trim()]);
    house.git(&["clean", "-fdq"]);
    assert_eq!(named(house), [""; 0], "nothing before it");
}

fn event(kind: &str, by: &str, more: &str) -> String {
    format!(
        "\n[[event]]\nid = \"01KJP4C5804E1JRWC110XNNAFT\"\ntype = \"{kind}\"\nby = \"{by}\"\n{more}"
    )
}

#[test]
fn forbidden_facts_are_named() {
    let (house, report) = registered();
    let file = house.file_of(&report);
    let text = house.read(&file);
    for (kind, by, more, code) in [
        ("withdraw", "wu", "", "not-allowed-to-record"),
        ("transfer", "lin", "to = \"lin\"\n", "changes-nothing"),
        ("transfer", "lin", "to = \"hu\"\n", "not-serving"),
        ("renew", "lin", "", "changes-nothing"),
        ("follow-up", "hu", "", "not-serving"),
        ("follow-up", "ghost", "", "unknown-staff"),
        ("levitate", "lin", "", "unknown-event"),
    ] {
        by_hand(&house, &file, &format!("{text}{}", event(kind, by, more)), code);
        if by != "ghost" && by != "hu" && kind != "levitate" {
            let fields = more.trim().replace(" = ", "=").replace('"', "");
            let fields = if fields.is_empty() { fields } else { format!("--field {fields}") };
            let said =
                house.line(&format!("--as {by} record {report} {kind} {fields} --format json"));
            assert_ne!(said.code, Some(0), "{}", said.stderr);
        }
    }
}

/// What a policy's own blocks say who may record it, and with which words.
#[test]
fn what_a_block_forbids_is_named() {
    let house = House::new(&["auto-dealership"]).staff(&["ann:sales", "ben:sales", "may:manager"]);
    house.at("2026-03-02 10:00");
    let report = house.adds("--as ann report add --name 王宁 --phone 13800000001");
    let file = house.file_of(&report);
    let text = house.read(&file);
    let grade = event("classify", "ben", "class = \"grade\"\nvalue = \"A\"\n");
    by_hand(&house, &file, &format!("{text}{grade}"), "not-allowed-to-record");
    let perhaps = event("finding", "may", "finding = \"data-true\"\nanswer = \"perhaps\"\n");
    by_hand(&house, &file, &format!("{text}{perhaps}"), "unknown-answer");
    let incident = format!(
        "format = 1\nid = \"01KJP4C5804E1JRWC110XNNAFT\"\npolicy = \"auto-dealership\"\noffence = \
         \"false-registration\"\nstaff = [\"ann\"]\nby = \"ben\"\ncount = 1\nreports = \
         [\"{report}\"]\n"
    );
    let place = "incidents/2026/01KJP4C5804E1JRWC110XNNAFT.toml";
    by_hand(&house, place, &incident, "not-allowed-to-record");
    for (command, code) in [
        (format!("--as ben record {report} classify --field class=grade --field value=A"), 5),
        (
            format!(
                "--as may record {report} finding --field finding=data-true --field answer=perhaps"
            ),
            2,
        ),
        (
            format!(
                "--as ben incident record --offence false-registration --staff ann --report \
                 {report}"
            ),
            5,
        ),
    ] {
        house.ends(&command, code);
    }

    // What counts for nothing counts nowhere: the incident would void the registration.
    house.write(place, incident.replace("\"ben\"", "\"may\""));
    assert_eq!(standing_listed(&house, &report), "void", "the manager's word does");
    house.write(place, incident);
    assert_ne!(standing_listed(&house, &report), "void");
}

/// How a report stands in the list, which reads the working tree.
fn standing_listed(house: &House, report: &str) -> String {
    let rows = house.line("--as zhao report list --format json").ok().items("reports");
    let row = rows.iter().find(|row| row["id"] == report).expect("listed");
    row["standing"].as_str().expect("a standing").to_owned()
}

#[test]
fn what_is_refused_counts_nowhere() {
    let (house, report) = registered();
    let file = house.file_of(&report);
    let text = house.read(&file);
    let owner = || {
        let shown = house.line(&format!("--as zhao report show {report} --format json")).ok();
        let told = house.line(&format!("--as zhao rule explain {report} --format json")).ok();
        let last = told.items("explain")[0]["steps"].as_array().expect("steps").last().cloned();
        (shown.items("report")[0]["standing"].clone(), last, standing_listed(&house, &report))
    };
    let before = owner();
    assert_eq!(before.2, "effective");
    house.write(&file, format!("{text}{}", event("withdraw", "wu", "")));
    assert_eq!(owner(), before);
    assert_eq!(named(&house), ["not-allowed-to-record"]);
    // The holder's own word counts, above which nothing else changes.
    house.write(&file, format!("{text}{}", event("withdraw", "lin", "")));
    assert_eq!(standing_listed(&house, &report), "withdrawn");
    assert_eq!(named(&house), [""; 0]);
}

#[test]
fn forbidden_registrations_are_named() {
    let (house, report) = registered();
    let own = house.file_of(&report);
    let other = own.replace(&report, "01KJP4C5804E1JRWC110XNNAFT");
    let text = house.read(&own).replace(&report, "01KJP4C5804E1JRWC110XNNAFT");
    let by = |name: &str| text.replace("\"lin\"", &format!("\"{name}\""));
    by_hand(&house, &other, &by("hu"), "not-serving");
    by_hand(&house, &other, &by("ghost"), "unknown-staff");
}

#[test]
fn what_landed_is_kept_to_the_byte() {
    let (house, report) = registered();
    let file = house.file_of(&report);
    let text = house.read(&file);
    let note = event("follow-up", "lin", "note = \"call\"\n");
    for (edited, code) in [
        (format!("{text}# seen\n"), "nothing-added"),
        (format!("{text}{note}# seen\n"), "remark"),
        (text.replace("\"lin\"", "'lin'"), "rewritten"),
        (text.replace("\"lin\"", "\"wu\""), "fact-altered"),
    ] {
        house.write(&file, &edited);
        assert_eq!(named(&house), [code]);
        house.git(&["checkout", "--quiet", "."]);
    }
    house.write(&file, format!("{text}{note}"));
    assert_eq!(named(&house), [""; 0]);
}
