//! What scripts and spreadsheets hold on to: JSON, CSV, exit codes, pipes, colour, language.

use std::io::Read as _;
use std::process::Stdio;

use super::{customer, renovation};
use crate::common::House;

/// A house in which every view has something to show.
fn lively() -> House {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(
        "--as lin report add --name =王小明 --phone 13800001234 --address 东区 --unit \
         3-1 --relative spouse:李芳:13900002222",
    );
    let other =
        house.adds("--as wu report add --name 李芳 --phone 13900002222 --address 东区 --unit 3-1");
    house.writes(&format!("--as lin dispute open --report {report} --report {other} --claim x"));
    house.writes("--as hr incident record --offence false-registration --staff wu");
    house.writes(&format!(
        "--as lin record {report} contract --field amount=26.8万 --field commission=5360"
    ));
    house.at("2026-04-01 10:00");
    house
}

const VIEWS: [(&str, &str); 15] = [
    ("report list", "reports"),
    ("check 13800001234", "check"),
    ("staff list", "staff"),
    ("status", "status"),
    ("rule check", "rule-check"),
    ("rule list", "policies"),
    ("rule list home-renovation", "clauses"),
    ("rule lint", "lint"),
    ("rule test", "stories"),
    ("dispute list", "disputes"),
    ("incident list", "incidents"),
    ("finding list", "findings"),
    ("commission preview --month 2026-03", "commission"),
    ("team list", "teams"),
    ("export json", "reports"),
];

#[test]
fn every_view_is_an_envelope_and_a_table_for_a_spreadsheet() {
    let house = lively();
    for (command, view) in VIEWS {
        let json = house.line(&format!("--as zhao {command} --format json"));
        json.items(view);
        let csv = house.line(&format!(
            "--as zhao {} --format csv",
            command.replace("export json", "export csv")
        ));
        csv.rows();
        assert_eq!(json.code, csv.code, "{command}");
        assert!(csv.stdout.ends_with('\n') && !csv.stdout.contains("E+"), "{command}");
        for cell in csv.rows().iter().flat_map(|row| row.values()) {
            assert!(
                !cell.starts_with(['=', '+', '@']),
                "{command}: a spreadsheet would run {cell}"
            );
        }
    }
}

#[test]
fn a_reader_who_goes_away_is_no_error() {
    let house = lively();
    for command in [
        "report list",
        "rule test --format json",
        "--help",
        "man",
        "rule schema",
        "completions bash",
    ] {
        let mut child = house
            .command(command.split(' '))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("piped").read_to_string(&mut said).expect("text");
        let status = child.wait().expect("ends");
        assert!(matches!(status.code(), Some(0 | 1)), "{command}: {status} {said}");
        assert!(
            !said.contains("panicked") && !said.to_lowercase().contains("broken pipe"),
            "{command}: {said}"
        );
    }
}

#[test]
fn no_colour_where_nobody_looks() {
    let house = lively();
    let escape = '\u{1b}';
    for (command, _) in VIEWS {
        assert!(!house.line(&format!("--as zhao {command}")).all().contains(escape), "{command}");
    }
    assert!(!house.line("--as lin report add --nme x").all().contains(escape));
    assert!(
        house.line("--as zhao --color always report list").all().contains(escape),
        "colour can be asked for"
    );
    let mut plain = house.command(["--as", "zhao", "--color", "auto", "report", "list"]);
    assert!(
        !house
            .finished(plain.env("NO_COLOR", "1").env("TERM", "xterm-256color"))
            .all()
            .contains(escape)
    );
}

#[test]
fn both_languages_speak_and_miss_no_word() {
    let house = lively();
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let commands = VIEWS.map(|(command, _)| command.to_owned()).into_iter().chain([
        "--help".to_owned(),
        "report add --help".to_owned(),
        "report show nothing".to_owned(),
        "report add --nme x".to_owned(),
        "record".to_owned(),
    ]);
    for command in commands {
        let [en, zh] =
            ["en", "zh-CN"].map(|lang| house.line(&format!("--as zhao {command} --lang {lang}")));
        assert_eq!(en.code, zh.code, "{command}");
        for said in [&en, &zh] {
            assert!(!said.all().contains('⟦'), "{command} lacks a word:\n{}", said.all());
        }
        assert!(han(&zh.all()), "{command} --lang zh-CN:\n{}", zh.all());
        assert_ne!(en.all(), zh.all(), "{command}");
    }
    let ours = house.read("baobei.toml");
    house.write("baobei.toml", ours.replace("language = \"en\"", "language = \"zh-CN\""));
    assert!(han(&house.line("status").stdout));
}

#[test]
fn exit_codes_are_those_of_the_manual() {
    let house = lively();
    let report = house.files("reports")[0]
        .rsplit('/')
        .next()
        .expect("a name")
        .trim_end_matches(".toml")
        .to_owned();
    for (command, code) in [
        ("--as lin report list".to_owned(), 0),
        (
            format!(
                "--as hr {}",
                customer("王小明", "13800001234", "3-1")
                    .replace("report add", "report add --said 2026-03-02")
            ),
            0,
        ),
        ("--as zhao rule check".to_owned(), 1),
        ("--as lin report add --nme x".to_owned(), 2),
        ("--as lin report show nothing".to_owned(), 2),
        (format!("--as lin record {report} no-such-event"), 2),
        ("--as nobody report add --name x".to_owned(), 5),
        ("--as lin staff add x".to_owned(), 5),
        (format!("--as wu record {report} deposit --field amount=viel"), 2),
    ] {
        house.line(&command).exits(code);
    }
    House::empty().line("report list").exits(4);
    house.write("policy/home-renovation.toml", "[policy\n");
    house.line("rule lint").exits(3);
    house.line("rule check").exits(3);
}
