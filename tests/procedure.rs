//! Rules, disputes, findings, incidents and closed months through the real program: what it prints
//! for machines, and how it ends.

use std::fs;

use crate::common::House;

/// A car dealership with a delivery by `ben` on a customer whom `ann` registered first.
struct Deal {
    house: House,
    report: String,
    delivery: String,
}

fn deal() -> Deal {
    let house = House::new(&["auto-dealership"]).staff(&[
        "ann:sales",
        "ben:sales",
        "dan:sales",
        "may:manager",
        "leo:leader",
        "fay:finance",
    ]);
    house.at("2025-06-02 09:40");
    let report = house.adds("--as ann report add --name 王宁 --phone 13800000001");
    house.writes(&format!("--as ann record {report} a-card"));
    house.writes(&format!("--as ann record {report} classify --field class=grade --field value=A"));
    let card = house.records(&format!("--as ann record {report} b-card"));
    house.writes(&format!("--as may sign {card}"));
    house.writes(&format!("--as dan sign {card}"));
    for day in ["2025-06-05", "2025-06-08", "2025-06-10"] {
        house.at(&format!("{day} 10:00"));
        let contact = house.records(&format!("--as ann record {report} follow-up"));
        house.writes(&format!("--as may sign {contact}"));
    }
    house.at("2025-06-10 15:20");
    let delivery = house.records(&format!(
        "--as ben record {report} delivery --field name=王宁 --field \
         phone=13800000001 --field commission=1000"
    ));
    Deal { house, report, delivery }
}

impl Deal {
    /// The dispute that `ann` opens in time.
    fn disputed(&self) -> String {
        self.house.at("2025-06-12 10:29");
        let line = format!(
            "--as ann dispute open --report {} --over {} --claim 我先报备 --format json",
            self.report, self.delivery
        );
        self.house.writes(&line).items("dispute")[0]["id"].as_str().expect("an id").to_owned()
    }
}

#[test]
fn explain_cites_clause_words_line_and_commit() {
    let Deal { house, report, delivery } = deal();
    let item =
        &house.reads(&format!("--as leo rule explain {report} --format json")).items("explain")[0];
    let step = item["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .find(|step| step["reason"]["code"] == "protected")
        .expect("protected");
    assert_eq!(step["reason"]["clauses"][0], "S01.11");
    assert_eq!(step["reason"]["policy"]["file"], "policy/auto-dealership.toml");
    assert!(step["reason"]["fact"]["commit"].as_str().is_some_and(|commit| commit.len() == 40));
    assert!(
        item["clauses"]["S01.11"].as_str().is_some_and(|words| words.contains("registered first"))
    );
    assert_eq!(item["awards"][0]["outcome"]["parties"][0]["id"], "ben");
    let text = house.reads(&format!("--as leo rule explain {report}")).stdout;
    for part in [
        "Timeline (times of Asia/Shanghai)",
        "S01.11  Among valid",
        "policy/auto-dealership.toml:",
        "commit ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let event = &house
        .reads(&format!("--as leo rule explain {delivery} --format json"))
        .items("explain")[0];
    assert_eq!(event["event"], delivery);
    let before = house
        .reads(&format!("--as leo rule explain {report} --as-of '2025-06-09 12:00' --format json"));
    assert_eq!(before.items("explain")[0]["outcome"]["parties"][0]["id"], "ann");
    house.ends(&format!("rule explain {report} --as-of 2025-06-01"), 1);
    house.ends("rule explain nothing", 2);
}

#[test]
fn a_dispute_runs_its_course() {
    let deal = deal();
    let (house, dispute) = (&deal.house, deal.disputed());
    house.at("2025-06-12 11:00");
    let shown =
        &house.reads(&format!("--as ann dispute show {dispute} --format json")).items("dispute")[0];
    assert_eq!(shown["parties"], serde_json::json!(["ann", "ben"]));
    assert_eq!(
        (shown["level"].as_str(), shown["stand"].as_str()),
        (Some("single-machine"), Some("admitted"))
    );
    assert_eq!(shown["procedure"]["decided_by"], "role:leader");
    let stranger = house.reads(&format!("--as dan dispute show {dispute}")).stdout;
    assert!(
        !stranger.contains("我先报备") && !stranger.contains("Parties"),
        "a stranger reads no claim and no name: {stranger}"
    );
    house.ends(&format!("--as ben dispute resolve {dispute} --share ben=100% --reason x"), 5);
    house.ends(
        &format!("--as leo dispute resolve {dispute} --share ann=50 --share ben=40 --reason x"),
        1,
    );
    house.ends(
        &format!("--as leo dispute resolve {dispute} --share ann=50% --share ann=50% --reason x"),
        2,
    );
    house.ends(&format!("--as leo dispute resolve {dispute} --share ann=100%"), 2);
    house.ends(&format!("--as ann dispute appeal {dispute} --reason x"), 1);
    house.ends(
        &format!(
            "--as ann dispute score {dispute} --report {} --criterion x --points 3",
            deal.report
        ),
        2,
    );
    house.writes(&format!("--as ann dispute statement {dispute} 见微信记录"));
    house.writes(&format!(
        "--as leo dispute resolve {dispute} --share ann=50 --share ben=50% --reason 都有功劳"
    ));
    house.ends(&format!("--as dan dispute appeal {dispute} --reason x"), 5);
    house.writes(&format!("--as ben dispute appeal {dispute} --reason x"));
    house.ends(&format!("--as ben dispute withdraw {dispute}"), 5);
    house.writes(&format!("--as ann dispute withdraw {dispute}"));
    house.ends(&format!("--as leo dispute resolve {dispute} --share ann=100% --reason x"), 1);
    let rows = house.reads("--as leo dispute list --format csv").rows();
    assert_eq!(rows[0]["stand"], "withdrawn");
    assert_eq!(rows[0]["acts"], "statement; resolve; appeal; withdraw");
    house.history_is_silent();
}

#[test]
fn evidence_is_kept_by_its_hash() {
    let deal = deal();
    let (house, dispute) = (&deal.house, deal.disputed());
    let paper = house.root().join("chat.png");
    fs::write(&paper, "abc").expect("written");
    house.writes(&format!("--as ann dispute evidence {dispute} {}", paper.display()));
    let file = house.read(&house.file_of(&dispute));
    assert!(
        file.contains(
            "sha256 = \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\""
        ),
        "{file}"
    );
    assert!(file.contains("name = \"chat.png\""), "{file}");
    house.ends(&format!("--as ann dispute evidence {dispute} --sha256 12 --name x"), 2);
    house.ends(&format!("--as ann dispute evidence {dispute} /nowhere"), 2);
}

#[test]
fn findings_wait_for_who_may_answer() {
    let deal = deal();
    let (house, report) = (&deal.house, &deal.report);
    deal.disputed();
    let open = &house.reads("--as may finding list --open --format json").items("findings")[0];
    assert_eq!(
        (open["state"].as_str(), open["finding"].as_str(), open["who"].as_str()),
        (Some("open"), Some("help-amount"), Some("role:manager"))
    );
    assert_eq!(open["reason"]["clauses"], serde_json::json!(["S01.12", "S01.16"]));
    house.ends(
        &format!("--as ann finding add {report} --finding help-amount --answer '100 CNY'"),
        5,
    );
    house
        .ends(&format!("--as may finding add {report} --finding help-amount --answer '70 CNY'"), 2);
    house.ends(&format!("--as may finding add {report} --finding nonsense --answer yes"), 2);
    house.writes(&format!(
        "--as may finding add {report} --finding help-amount --answer '100 CNY' --reason x"
    ));
    let rows = house.reads("--as may finding list --format csv").rows();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0]["state"].as_str(), rows[0]["answer"].as_str(), rows[0]["by"].as_str()),
        ("given", "100 CNY", "may")
    );
}

#[test]
fn incidents_are_assessed_and_nothing_is_executed() {
    let Deal { house, report, .. } = deal();
    house.at("2025-07-01 10:00");
    house.ends("--as ann incident record --offence leak --staff ben", 5);
    house.ends("--as may incident record --offence nonsense --staff ben", 2);
    house.ends("--as may incident record --offence leak --staff nobody", 2);
    let line = "--as may incident record --offence leak --staff ben --informant ann --note x \
     --format json";
    let incident =
        house.writes(line).items("incidents")[0]["id"].as_str().expect("an id").to_owned();
    let penalty =
        || house.reads("--as may export json consequences").items("consequences")[0].clone();
    assert_eq!(
        (penalty()["amount"]["amount"].as_str(), penalty()["time"].as_u64()),
        (Some("500.00"), Some(1))
    );
    house.writes(&format!("--as may finding add {incident} --finding paid --answer yes"));
    assert_eq!(
        (penalty()["amount"].is_null(), penalty()["dismissal"].as_bool()),
        (true, Some(true))
    );
    house.writes(&format!(
        "--as may incident record --offence false-registration --staff ann --report {report}"
    ));
    let told = house.reads("--as may incident list");
    assert!(told.stderr.contains("assessed, not executed"), "{}", told.stderr);
    let rows = house.reads("--as may incident list --format csv").rows();
    assert_eq!((rows[0]["offence"].as_str(), rows[0]["findings"].as_str()), ("leak", "paid=yes"));
    let remarks = house.ends("--as may rule check --format csv", 1).rows();
    assert!(
        remarks.iter().any(|row| row["kind"] == "void"
            && row["about"] == report
            && row["clauses"].contains("S01.26")),
        "{remarks:?}"
    );
}

#[test]
fn a_month_is_closed_once_and_corrected_later() {
    let deal = deal();
    let (house, dispute) = (&deal.house, deal.disputed());
    house.writes(&format!(
        "--as leo dispute resolve {dispute} --share ann=33.33 --share ben=66.67 --reason x"
    ));
    house.ends("--as fay commission close 2025-06", 1);
    house.ends("commission export 2025-06", 2);
    house.ends("--as fay commission close June", 2);
    house.at("2025-07-01 00:00").writes("--as fay commission close 2025-06");
    house.ends("--as fay commission close 2025-06", 1);
    house.ends("--as fay commission close 2025-05", 1);
    let export = house.reads("--as fay commission export 2025-06");
    let heads = "\u{feff}month,staff,name,team,kind,about,report,amount,currency,clauses,policy,\
         input_commit\r\n";
    assert!(export.stdout.starts_with(heads), "{}", export.stdout);
    assert!(export.stderr.contains("control total 1,000.00 CNY"), "{}", export.stderr);
    let rows = export.rows();
    assert_eq!(
        [&rows[0]["staff"], &rows[0]["amount"], &rows[1]["amount"]],
        ["ann", "333.30", "666.70"]
    );
    house.at("2025-07-20 10:00").writes(&format!("--as ben dispute appeal {dispute} --reason x"));
    house.writes(&format!("--as leo dispute resolve {dispute} --share ben=100% --reason x"));
    house.at("2025-08-01 10:00").writes("--as fay commission close 2025-07");
    assert_eq!(
        house.reads("--as fay commission export 2025-06").stdout,
        export.stdout,
        "a closed month never changes"
    );
    let later = house.reads("--as fay commission export 2025-07").rows();
    let entries: Vec<_> = later
        .iter()
        .map(|row| (row["staff"].as_str(), row["kind"].as_str(), row["amount"].as_str()))
        .collect();
    assert_eq!(entries, [("ann", "counter-share", "-333.30"), ("ben", "counter-share", "333.30")]);
    assert!(later.iter().all(|row| row["clauses"].contains("S01.15")), "{later:?}");
    assert_eq!(
        house.reads("--as ann commission statement ann --format json").items("payroll").len(),
        2
    );
    house.ends("--as fay commission statement nobody", 2);
}

#[test]
fn rule_check_judges_the_working_tree() {
    let Deal { house, report, .. } = deal();
    house.reads("rule check");
    let file = house.file_of(&report);
    let text = house.read(&file);
    let event = "\n[[event]]\nid = \"01KAJ4V5M8Q4W7R2T9X6Y1Z0BC\"\ntype = \"finding\"\nby = \
     \"ann\"\nfinding = \"data-true\"\nanswer = \"no\"\n";
    house.write(&file, format!("{text}{event}"));
    let rows = house.line("--as may rule check --format csv").exits(1).rows();
    let kinds = |rows: &[std::collections::BTreeMap<String, String>]| {
        rows.iter().map(|row| row["kind"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&rows), ["inadmissible"]);
    assert_eq!((rows[0]["committed"].as_str(), rows[0]["file"].as_str()), ("no", file.as_str()));
    house.write(&file, text.replace("王宁", "王安"));
    let rows = house.line("--as may rule check --format csv").exits(1).rows();
    assert_eq!(rows[0]["kind"], "altered");
    house.write(&file, text.replace("kind = ", "kidn = "));
    house.write(
        "policy/auto-dealership.toml",
        house
            .read("policy/auto-dealership.toml")
            .replace("test = \"earliest\"", "test = \"earlest\""),
    );
    let output = house.line("--as may rule check").exits(3);
    for part in
        [&format!("{file}:3:1"), "policy/auto-dealership.toml:", "unknown-key", "unknown-word"]
    {
        assert!(output.stderr.contains(part), "{part}: {}", output.stderr);
    }
}

#[test]
fn lint_test_and_list() {
    let Deal { house, .. } = deal();
    house.reads("rule lint");
    assert_eq!(house.reads("rule list --format json").items("policies")[0]["clauses"], 26);
    assert_eq!(house.reads("rule list auto-dealership --format csv").rows()[0]["clause"], "S01.1");
    house.ends("rule list nonsense", 2);
    let loose = house.root().join("loose.toml");
    let text = house.read("policy/auto-dealership.toml");
    fs::write(&loose, format!("{text}\"S01.99\".zh-CN = \"x\"\n")).expect("written");
    let found = house.line(&format!("rule lint {} --format csv", loose.display())).exits(1).rows();
    let codes: Vec<_> =
        found.iter().map(|row| (row["level"].as_str(), row["code"].as_str())).collect();
    assert_eq!(codes, [("warning", "clause-without-effect"), ("warning", "missing-language")]);
    fs::write(&loose, text.replace("[policy]", "[polcy]")).expect("written");
    house.ends(&format!("rule lint {}", loose.display()), 3);
    let stories =
        concat!(env!("CARGO_MANIFEST_DIR"), "/data-template/policy/stories/auto-dealership.toml");
    house.reads(&format!("rule test {stories}"));
    let coverage = house.reads(&format!("rule test {stories} --coverage --format csv")).rows();
    assert!(
        coverage.iter().any(|row| row["clause"] == "S01.11" && row["stories"] != "0"),
        "{coverage:?}"
    );
    house.ends("rule test nonsense", 2);
    let wrong = house.root().join("wrong.toml");
    fs::write(
        &wrong,
        fs::read_to_string(stories).expect("stories").replace("100.00 CNY", "99.00 CNY"),
    )
    .expect("written");
    house.ends(&format!("rule test {}", wrong.display()), 1);
}

#[test]
fn every_export_has_its_columns() {
    let deal = deal();
    deal.disputed();
    let views = [
        "reports",
        "customers",
        "collisions",
        "awards",
        "duties",
        "consequences",
        "commission",
        "staff",
        "teams",
        "disputes",
        "incidents",
    ];
    for view in views {
        deal.house.reads(&format!("--as leo export json {view}")).items(view);
        let csv = deal.house.reads(&format!("--as leo export csv {view}")).stdout;
        assert!(csv.starts_with('\u{feff}') && csv.contains("\r\n"), "{view}: {csv}");
    }
    let file = deal.house.root().join("out.csv");
    deal.house.reads(&format!("--as leo export csv staff --output {}", file.display()));
    assert_eq!(
        fs::read(&file).expect("written"),
        deal.house.reads("--as leo export csv staff").stdout.into_bytes()
    );
}

#[test]
fn a_version_edited_after_it_judged_is_named() {
    let Deal { house, .. } = deal();
    let clean = house.reads("--as may rule lint").all();
    assert!(!clean.contains("was edited after"), "{clean}");
    let policy = "policy/auto-dealership.toml";
    let text = house.read(policy);
    house.write(policy, format!("{text}# seen\n"));
    let by_hand = house.line("--as may rule check --format json").exits(1).items("rule-check");
    assert_eq!(
        (by_hand[0]["kind"].as_str(), by_hand[0]["committed"].as_bool()),
        (Some("edited"), Some(false))
    );
    house.commit("an edit");
    let commit = house.head()[..8].to_owned();
    for (command, code) in
        [("rule check", 1), ("status", 1), ("rule lint", 1), ("rule lint auto-dealership", 1)]
    {
        let english = house.line(&format!("--as may --lang en {command}")).exits(code).all();
        assert!(
            english.contains(&format!(
                "version 1 was edited after 1 report was judged by it ({commit})"
            )),
            "{command}: {english}"
        );
        let chinese = house.line(&format!("--as may --lang zh-CN {command}")).exits(code).all();
        assert!(chinese.contains("版本1在判定1份报备之后被改动"), "{command}: {chinese}");
    }
    house.write(policy, text.replacen("version = 1", "version = 2", 1));
    house.commit("a version of its own");
    house.reads("--as may rule check");
}

#[test]
fn a_record_deleted_by_hand_is_missed() {
    let Deal { house, report, .. } = deal();
    let file = house.file_of(&report);
    fs::remove_file(house.folder().join(&file)).expect("removed");
    let remarks = house.line("--as may rule check --format json").exits(1).items("rule-check");
    assert_eq!(
        (remarks[0]["kind"].as_str(), remarks[0]["file"].as_str()),
        (Some("missing"), Some(file.as_str()))
    );
    for (lang, word) in [("en", "brings it back"), ("zh-CN", "恢复")] {
        let told = house.line(&format!("--as may --lang {lang} rule check")).exits(1).stdout;
        assert!(told.contains(word) && told.contains(&format!("git restore {file}")), "{told}");
    }
    house.git(&["restore", &file]);
    house.reads("--as may rule check");
}

#[test]
fn a_story_refuses_a_stranger_as_the_command_does() {
    let Deal { house, report, .. } = deal();
    house.at("2025-06-11 10:00");
    let story = |outcome: &str| {
        format!(
            r#"policy = "auto-dealership"
staff = [{{ id = "ann", roles = ["sales"] }}, {{ id = "ben", roles = ["sales"] }}]

[[story]]
name = "a stranger withdraws another's report, and records what is the manager's"

[[story.step]]
at = "2025-06-02 09:40"
by = "ann"
report = "r"
customer = {{ name = "王宁", phones = ["13800000001"] }}

[[story.step]]
at = "2025-06-11 10:00"
by = "ben"
event = "withdraw"
on = "r"
{outcome}

[[story.step]]
at = "2025-06-11 10:00"
by = "ben"
event = "finding"
on = "r"
fields = {{ finding = "help-amount", answer = "100 CNY" }}
{outcome}
"#
        )
    };
    let run = |outcome: &str, code: i32| {
        let file = house.root().join("stranger.toml");
        fs::write(&file, story(outcome)).expect("written");
        house.line(&format!("rule test {} --format json", file.display())).exits(code)
    };
    let faults: Vec<String> = run("", 1).items("stories")[0]["faults"]
        .as_array()
        .expect("faults")
        .iter()
        .map(|fault| fault.as_str().expect("words").to_owned())
        .collect();
    let commands = [
        format!("--as ben report withdraw {report}"),
        format!("--as ben finding add {report} --finding help-amount --answer \"100 CNY\""),
    ];
    assert_eq!(faults.len(), commands.len(), "{faults:?}");
    for (fault, command) in faults.iter().zip(&commands) {
        let refused = house.ends(command, 5);
        // `the step is refused; CODE: WORDS (CLAUSES)`, and `- WORDS  [CLAUSES  FILE:LINE]`.
        let (code, said) = fault.split_once(": ").expect("a code");
        assert_eq!(code, "the step is refused; not-allowed-to-record");
        let (words, clauses) = said.rsplit_once(" (").unwrap_or((said, ")"));
        let line = refused.stderr.lines().find(|line| line.contains(words));
        let line = line.unwrap_or_else(|| panic!("{words}: {}", refused.stderr));
        let clauses = clauses.trim_end_matches(')');
        assert!(line.contains(clauses), "{clauses}: {line}");
        assert_eq!(clauses.is_empty(), !line.contains('['), "{clauses}: {line}");
    }
    let said = "outcome = 'refused'\ncodes = ['not-allowed-to-record']";
    assert_eq!(run(said, 0).items("stories")[0]["passed"], true);
}
