//! Files edited with an editor, files from another time, and files that break the laws.

use super::{customer, renovation};

#[test]
fn what_an_editor_changed_is_judged_and_marked() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    assert_eq!(house.reads("--as zhao rule check --format csv").rows().len(), 0);
    let file = house.file_of(&report);
    let text = house.read(&file);
    house.write(
        &file,
        format!(
            "{text}\n[[event]]\nid = \"01KJP4C5804E1JRWC110XNNAFT\"\ntype = \"deposit\"\nby = \
         \"lin\"\namount = \"5000.00 CNY\"\n"
        ),
    );
    let rows = house.line("--as zhao rule check --format csv").exits(1).rows();
    let flag = rows.iter().find(|row| row["kind"] == "flag").unwrap_or_else(|| panic!("{rows:?}"));
    assert_eq!(
        (flag["about"].as_str(), flag["committed"].as_str()),
        (report.as_str(), "no"),
        "a receipt is missing, in no commit yet"
    );
    house.write(&file, text.replace("13800001234", "13800004321"));
    let rows = house.line("--as zhao rule check --format csv").exits(1).rows();
    assert!(rows.iter().any(|row| row["kind"] == "altered" && row["file"] == file), "{rows:?}");
    house.git(&["checkout", "--quiet", "."]);
    house.reads("--as zhao rule check");
    // Nothing of it is taken along by the next command.
    house.write(&file, format!("{text}# seen\n"));
    house.line(&format!("--as wu {}", customer("周十", "13800005555", "3-2"))).ok();
    assert_eq!(house.git(&["status", "--porcelain"]), format!(" M {file}\n"));
    assert_eq!(house.read(&file), format!("{text}# seen\n"));
}

#[test]
fn what_an_editor_changed_is_not_shown_before_it_lands() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let commands = ["report show", "rule explain"].map(|name| format!("--as zhao {name} {report}"));
    let landed = commands.each_ref().map(|command| house.line(command).ok().stdout);
    let file = house.file_of(&report);
    house.write(&file, house.read(&file).replace("王小明", "王大明"));
    for (command, landed) in commands.iter().zip(&landed) {
        let shown = house.line(command).ok();
        assert_eq!(shown.stdout, *landed);
        assert!(shown.stderr.contains(&file), "{}", shown.stderr);
    }
    // A record that nobody has committed is shown as it lies there.
    let new = "01KJP4C5804E1JRWC110XNNAFT";
    let text = house.read(&file).replace(&report, new).replace("13800001234", "13800009999");
    house.write(&format!("reports/2026/03/02/{new}.toml"), text);
    let shown = house.line(&format!("--as zhao report show {new}")).ok();
    assert!(shown.stdout.contains("13800009999"), "{}", shown.stdout);
}

#[test]
fn what_had_landed_and_was_edited_is_told() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    house.reads("status");
    let file = house.file_of(&report);
    house.write(&file, house.read(&file).replace("registrant = \"lin\"", "registrant = \"wu\""));
    house.commit("tidied up");
    let status = house.line("status").exits(1);
    assert!(status.stderr.contains(&file), "{}", status.stderr);
}

#[test]
fn a_registry_of_a_newer_program_is_refused_and_left_alone() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let ours = house.read("baobei.toml");
    house.write("baobei.toml", ours.replace("format = 1", "format = 2"));
    house.commit("newer");
    for command in [
        "report list",
        "status",
        "rule check",
        "--as lin report add --name 周十 --phone 13800005555 --address 东区",
    ] {
        let said = house.ends(command, 3);
        assert!(
            said.stderr.contains("newer-format") && said.stderr.contains("baobei.toml:4:10"),
            "{}",
            said.stderr
        );
    }
    house.write("baobei.toml", ours);
    house.write(
        &house.file_of(&report),
        house.read(&house.file_of(&report)).replace("format = 1", "format = 2"),
    );
    house.commit("one newer record");
    let said = house.line("rule check").exits(3);
    assert!(said.stderr.contains("newer-format"), "{}", said.stderr);
}

#[test]
fn an_event_of_an_unknown_type_is_kept_as_it_is() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let file = house.file_of(&report);
    let odd = "\n[[event]]\nid = \"01KJP4C5804E1JRWC110XNNAFT\"\ntype = \"telepathy\"\nby = \
     \"lin\"\nstrength = 3\n[event.more]\ncolour = \"蓝\"\n";
    house.write(&file, format!("{}{odd}", house.read(&file)));
    house.commit("from a later program");
    house.writes(&format!("--as lin record {report} follow-up --note 电话回访"));
    let text = house.read(&file);
    assert!(text.contains(odd.trim_end()), "{text}");
    assert_eq!(
        house.reads(&format!("report show {report} --format json")).items("report")[0]["standing"],
        "effective"
    );
}

#[test]
fn an_unknown_key_is_an_error_with_its_place() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let file = house.file_of(&report);
    house.write(&file, house.read(&file).replace("address =", "adress ="));
    let said = house.line("--as zhao rule check").exits(3);
    let line =
        house.read(&file).lines().position(|line| line.starts_with("adress")).expect("there") + 1;
    for part in [
        format!("{file}:{line}:1"),
        "error[unknown-key]".to_owned(),
        "adress = ".to_owned(),
        "^^^^^^".to_owned(),
    ] {
        assert!(said.stderr.contains(&part), "no {part} in\n{}", said.stderr);
    }
}
