//! The main job, from an empty folder to the payroll file.

use super::{customer, renovation};
use crate::common::{House, Output};

const CLAIM: &str = "report add --name 王小明 --phone 13800001234 --address 东区3栋 --unit 3-1201";

/// Nothing of what the holder registered, and not who he is.
fn blind(output: &Output, house: &House, holder: &str, asked: &str) {
    let said = output.all();
    for secret in house.secrets() {
        // What the asker typed himself may be repeated to him.
        let typed = ["王小明", "13800001234", "东区3栋", "3-1201"].contains(&secret.as_str())
            || asked == secret;
        assert!(typed || !said.contains(&secret), "{secret} stands in:\n{said}");
    }
    for word in said.split(|c: char| !c.is_alphanumeric()) {
        assert_ne!(word, holder, "the holder stands in:\n{said}");
    }
    for file in house.files("reports") {
        let id = file
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".toml"))
            .expect("a report's file");
        assert!(
            !said.contains(id) && !said.contains(&id[id.len() - 8..]),
            "the report stands in:\n{said}"
        );
    }
}

#[test]
fn a_second_claim_is_refused_and_learns_no_more_than_the_law_allows() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    house.adds(&format!(
        "--as lin {CLAIM} --phone 13700009999 --relative spouse:李芳:13900005678 --intent \
         unit_price=777 --intent note=喜欢白色"
    ));
    house.at("2026-03-03 11:00");
    for format in ["table", "json", "csv"] {
        for lang in ["en", "zh-CN"] {
            let ask = house
                .ends(&format!("--as wu --format {format} --lang {lang} check 13800001234"), 1);
            assert!(
                ask.stdout.contains(if format == "csv" || format == "json" {
                    "2026-03-10"
                } else {
                    "2026-03-09"
                }),
                "{}",
                ask.stdout
            );
            assert!(ask.stdout.contains("S05.6"), "by which clause: {}", ask.stdout);
            blind(&ask, &house, "lin", "");
            let refused =
                house.ends(&format!("--as wu --format {format} --lang {lang} {CLAIM}"), 1);
            assert_eq!(refused.stdout, "", "data of a refused claim");
            assert!(
                refused.stderr.contains("2026-03-09") && refused.stderr.contains("S05.21"),
                "{}",
                refused.stderr
            );
            blind(&refused, &house, "lin", "");
        }
    }
    // Another number of the same customer must not turn a look-up into a search.
    blind(&house.reads("--as wu check 13900005678"), &house, "lin", "13900005678");
    assert_eq!(house.reads("--as wu check 13812345678 --format csv").rows()[0]["protected"], "no");
    let report = house.files("reports")[0]
        .rsplit('/')
        .next()
        .expect("a name")
        .trim_end_matches(".toml")
        .to_owned();
    for view in [
        "report list".to_owned(),
        format!("report show {report}"),
        format!("rule explain {report}"),
        "export csv".to_owned(),
        "export json".to_owned(),
    ] {
        let said = ["table", "json", "csv"]
            .map(|format| house.reads(&format!("--as wu --format {format} {view}")).all())
            .concat();
        assert!(
            !said.split(|c: char| !c.is_alphanumeric()).any(|word| word == "lin"),
            "the holder stands in {view}:\n{said}"
        );
        for secret in house.secrets().iter().filter(|secret| secret.as_str() != "东区") {
            assert!(!said.contains(secret), "{secret} stands in {view}:\n{said}");
        }
    }
    house.history_is_silent();
}

#[test]
fn a_look_up_knows_the_askers_own() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    house.adds(&format!("--as lin {CLAIM}"));
    let asked = |who: &str| {
        house
            .line(&format!(
                "--as {who} check 王小明 13800001234 --address 东区3栋 --unit 3-1201 --format json"
            ))
            .items("check")[0]
            .clone()
    };
    let own = asked("lin");
    assert_eq!(
        (own["protected"].as_str(), own["until"]["at"].as_str()),
        (Some("yours"), Some("2026-03-10T00:00:00+08:00"))
    );
    assert_eq!(own["clauses"][0]["clause"], "S05.6");
    assert_eq!(asked("wu")["protected"], "yes");
    for (lang, words) in [("en", "Yours already"), ("zh-CN", "已是您的报备")] {
        let table = house.ends(&format!("--as lin --lang {lang} check 13800001234"), 1).stdout;
        assert!(
            table.contains(words) && table.contains("2026-03-09") && table.contains("S05.6"),
            "{table}"
        );
    }
    house.at("2026-03-10 00:00");
    assert_eq!(asked("lin")["protected"], "no", "what has lapsed is nobody's");
}

#[test]
fn a_look_up_knows_who_waits() {
    let house = renovation();
    let policy = house.read("policy/home-renovation.toml");
    assert!(policy.contains("on-protected = \"refuse\""));
    house.write(
        "policy/home-renovation.toml",
        policy.replace("on-protected = \"refuse\"", "on-protected = \"queue\""),
    );
    house.commit("a queue");
    house.at("2026-03-02 10:00");
    house.adds(&format!("--as lin {CLAIM}"));
    let asked = |who: &str| {
        house.ends(&format!("--as {who} check 13800001234 --format json"), 1).items("check")[0]
            .clone()
    };
    assert_eq!(
        (asked("wu")["queue"].as_u64(), asked("wu")["waits"].as_bool()),
        (Some(1), Some(false))
    );
    house.adds(&format!("--as wu {CLAIM}"));
    let waiting = asked("wu");
    assert_eq!(
        (waiting["protected"].as_str(), waiting["queue"].as_u64(), waiting["waits"].as_bool()),
        (Some("yes"), Some(1), Some(true))
    );
    assert_eq!(asked("sun")["queue"], 2);
    for (lang, words) in [("en", "You are number 1"), ("zh-CN", "您排在第1位")] {
        assert!(
            house
                .ends(&format!("--as wu --lang {lang} check 13800001234"), 1)
                .stdout
                .contains(words)
        );
    }
}

#[test]
fn protection_lapses_and_the_customer_is_free() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let first = house.adds(&format!("--as lin {CLAIM}"));
    let shown = |id: &str| {
        house.reads(&format!("--as zhao report show {id} --format json")).items("report")[0].clone()
    };
    assert_eq!(shown(&first)["protection"]["until"]["at"], "2026-03-10T00:00:00+08:00");
    house.at("2026-03-04 10:00");
    house.writes(&format!("--as lin record {first} deposit --field amount=5000"));
    assert_eq!(
        shown(&first)["protection"]["until"]["at"],
        "2026-03-10T00:00:00+08:00",
        "a deposit without its receipt extends nothing"
    );
    house.writes(&format!(
        "--as lin record {first} deposit --field amount=5,000.00 --evidence receipt"
    ));
    assert_eq!(shown(&first)["protection"]["until"]["at"], "2026-06-03T00:00:00+08:00");
    house.at("2026-06-02 23:59:58");
    house.ends(&format!("--as wu {CLAIM}"), 1);
    house.at("2026-06-03 00:00");
    let second = house.adds(&format!("--as wu {CLAIM}"));
    assert_eq!(
        (shown(&first)["standing"].as_str(), shown(&second)["standing"].as_str()),
        (Some("lapsed"), Some("effective"))
    );
    house.ends(&format!("--as lin {CLAIM}"), 1);
    house.history_is_silent();
}

#[test]
fn a_quarrel_is_settled_or_decided_and_paid() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let settled = [
        house.adds(
            "--as wu report add --name 李四 --phone 13900002222 --address 西区 --unit 9-1 \
         --relative spouse:李芳:13900000002",
        ),
        house.adds("--as lin report add --name 李芳 --phone 13900000002 --address 西区 --unit 9-1"),
    ];
    let decided = [
        house.adds(
            "--as wu report add --name 赵六 --phone 13900003333 --address 北区 --unit 8-1 \
         --relative spouse:钱七:13900003334",
        ),
        house.adds("--as lin report add --name 钱七 --phone 13900003334 --address 北区 --unit 8-1"),
    ];
    let alone = house.adds(&format!("--as wu {}", customer("孙八", "13900004444", "7-1")));
    assert_eq!(
        house.reads(&format!("report show {} --format json --as zhao", settled[1])).items("report")
            [0]["standing"],
        "contested"
    );
    let open = |[one, other]: &[String; 2]| {
        house.writes(&format!(
            "--as lin dispute open --report {one} --report {other} --claim 夫妻同一房屋"
        ));
        house
            .git(&["log", "-1", "--format=%(trailers:key=Baobei-Subject,valueonly)"])
            .trim()
            .to_owned()
    };
    house.at("2026-03-03 10:00");
    let (first, second) = (open(&settled), open(&decided));
    house.ends(&format!("--as wu dispute resolve {first} --share wu=100% --reason x"), 5);
    house.writes(&format!("--as lin dispute settle {first} --share lin=60% --share wu=40%"));
    for who in ["lin", "zhao"] {
        house.ends(&format!("--as {who} sign {first}"), 5);
    }
    for who in ["wu", "hr", "qian"] {
        house.writes(&format!("--as {who} sign {first}"));
    }
    house.writes(&format!("--as sun dispute resolve {second} --share wu=100% --reason 先登记"));
    house.ends(&format!("--as sun dispute resolve {second} --share lin=100% --reason 再想"), 1);
    house.at("2026-03-05 10:00");
    for (who, report, whole) in
        [("lin", &settled[1], "1000.01"), ("lin", &decided[1], "2000"), ("wu", &alone, "3,000")]
    {
        house.writes(&format!(
            "--as {who} record {report} contract --field amount=26.8万 --field commission={whole}"
        ));
    }
    let due = [("lin", "600.01"), ("wu", "400.00"), ("wu", "2000.00"), ("wu", "3000.00")];
    let amounts = |rows: &[std::collections::BTreeMap<String, String>], who: &str| {
        let mut found: Vec<(String, String)> =
            rows.iter().map(|row| (row[who].clone(), row["amount"].clone())).collect();
        found.sort();
        found
    };
    let mut wanted = due.map(|(who, amount)| (who.to_owned(), amount.to_owned())).to_vec();
    wanted.sort();
    assert_eq!(
        amounts(&house.reads("--as zhao commission preview --format csv").rows(), "payee"),
        wanted
    );
    house.ends("--as qian commission close 2026-03", 1);
    house.at("2026-04-01 09:00");
    house.writes("--as qian commission close 2026-03");
    house.ends("--as qian commission close 2026-03", 1);
    let paid = house.reads("--as qian commission export 2026-03");
    assert_eq!(amounts(&paid.rows(), "staff"), wanted);
    assert!(
        paid.rows().iter().all(|row| row["input_commit"].len() == 40 && row["currency"] == "CNY")
    );

    // The two of them agree after the month is closed: the month stays, the next one corrects it.
    house.at("2026-04-07 09:00");
    let late = house.adds(&format!("--as lin {}", customer("孙八", "13900004444", "7-1")));
    house.writes(&format!(
        "--as lin dispute open --report {alone} --report {late} --claim 共同促成"
    ));
    let third = house
        .git(&["log", "-1", "--format=%(trailers:key=Baobei-Subject,valueonly)"])
        .trim()
        .to_owned();
    house.writes(&format!("--as lin dispute settle {third} --share lin=50% --share wu=50%"));
    for who in ["wu", "hr", "qian"] {
        house.writes(&format!("--as {who} sign {third}"));
    }
    assert_eq!(
        house.reads("--as qian commission export 2026-03").stdout,
        paid.stdout,
        "the same bytes for ever"
    );
    house.at("2026-05-06 09:00");
    let previewed = amounts(
        &house.reads("--as qian commission preview --month 2026-04 --format csv").rows(),
        "payee",
    );
    house.writes("--as qian commission close 2026-04");
    let corrected = house.reads("--as qian commission export 2026-04").rows();
    assert_eq!(
        amounts(&corrected, "staff"),
        [("lin".to_owned(), "1500.00".to_owned()), ("wu".to_owned(), "-1500.00".to_owned())]
    );
    assert_eq!(
        previewed,
        amounts(&corrected, "staff"),
        "the preview shows what the close will write"
    );
    assert_eq!(house.reads("--as qian commission export 2026-03").stdout, paid.stdout);
    house.history_is_silent();
}

#[test]
fn registering_through_the_whole_life() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let other = house.adds(&format!("--as lin {}", customer("周十", "13800005555", "3-2")));
    for command in [
        format!(
            "--as lin record {report} follow-up --note 电话回访 --field feedback=有兴趣 --said \
             '2026-03-02 09:30'"
        ),
        format!("--as lin report amend {report} --set customer.phone=13800001235 --reason 写错"),
        format!("--as zhao report transfer {report} --to wu --reason 离职"),
        format!("--as lin report withdraw {other} --reason 客户放弃"),
        "--as zhao staff leave lin --on 2026-03-31".to_owned(),
        "--as zhao team add east --name 东区门店 --kind outlet".to_owned(),
    ] {
        house.writes(&command);
    }
    let items = house.reads("--as zhao report list --format json").items("reports");
    let by = |id: &str| {
        items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("no {id}")).clone()
    };
    assert_eq!(
        (by(&report)["holder"]["person"].as_str(), by(&other)["standing"].as_str()),
        (Some("wu"), Some("withdrawn"))
    );
    assert_eq!(house.reads(&format!("report log {report} --format csv")).rows().len(), 4);
    house.history_is_silent();
}

#[test]
fn status_counts_what_a_person_must_decide() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let wu = house.adds(
        "--as wu report add --name 李四 --phone 13900002222 --address 西区 --unit 9-1 --relative \
         spouse:李芳:13900000002",
    );
    let lin =
        house.adds("--as lin report add --name 李芳 --phone 13900000002 --address 西区 --unit 9-1");
    let undecided = || {
        let status = house.reads("--as zhao status --format json").items("status").remove(0);
        status["undecided"].as_u64()
    };
    assert_eq!(undecided(), Some(0));
    house.at("2026-03-03 10:00");
    house.writes(&format!(
        "--as sun incident record --offence lost-by-quarrel --staff wu --staff lin --report {wu} \
         --report {lin}"
    ));
    assert_eq!(undecided(), Some(1));
}
