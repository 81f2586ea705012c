//! Who may not read a registration learns that it is there and how it stands, and nothing of the
//! customer, his holder or who told of what.

use std::collections::BTreeSet;

use crate::common::House;

/// Commands that write, and such as print nothing of a registry.
const OTHERS: &[&str] = &[
    "commission-close",
    "completions",
    "demo",
    "decline",
    "deny",
    "dispute-admit",
    "dispute-appeal",
    "dispute-evidence",
    "dispute-open",
    "dispute-resolve",
    "dispute-score",
    "dispute-settle",
    "dispute-statement",
    "dispute-withdraw",
    "fact-amend",
    "fact-void",
    "finding-add",
    "hub-doctor",
    "hub-init",
    "hub-install",
    "hub-notary",
    "hub-restore",
    "incident-record",
    "init",
    "join",
    "man",
    "pool-assign",
    "pool-claim",
    "pool-return",
    "record",
    "report-add",
    "report-amend",
    "report-import",
    "report-pause",
    "report-renew",
    "report-resume",
    "report-transfer",
    "report-withdraw",
    "review-approve",
    "review-reject",
    "review-return",
    // Proofs show a record to those who may read it, and others its order: `proof.rs` tries both.
    "proof-check",
    "proof-export",
    "rule-schema",
    "sign",
    "staff-add",
    "staff-key-add",
    "staff-key-revoke",
    "staff-key-rotate",
    "staff-leave",
    "staff-rejoin",
    "sync",
    "team-add",
    "witness",
];

const REWARD: &str = "
[[reward]]
name = \"telling\"
label = { zh-CN = \"举报奖励\", en = \"Reward for telling\" }
clause = \"S01.22\"
amount = \"300 CNY\"
offences = [\"leak\"]
finding = \"paid\"
answer = \"yes\"
";

/// A dealership with a customer of `keeper`, who collides, is delivered to, disputed over, talked
/// and told about, and paid for.
struct Busy {
    house: House,
    dispute: String,
    incident: String,
}

fn busy() -> Busy {
    let house = House::new(&["auto-dealership"]).staff(&[
        "keeper:sales",
        "rival:sales",
        "teller:sales",
        "guilty:sales",
        "stranger:sales",
        "may:manager",
        "leo:leader",
        "fay:finance",
    ]);
    let policy = house.read("policy/auto-dealership.toml").replacen(
        "\n[clauses]",
        &format!("{REWARD}\n[clauses]"),
        1,
    );
    house.write("policy/auto-dealership.toml", policy);
    house.commit("a reward");
    house.at("2025-06-02 09:40");
    let report = house.adds(
        "--as keeper report add --name 佟逄郗 --phone 13870917391 --address 龘街7391号 --relative \
         spouse:阮郗:13670917392 --intent note=郗郗",
    );
    house.adds("--as keeper report add --name 阮逄 --phone 13870917393");
    house.writes(&format!("--as keeper record {report} a-card"));
    house.writes(&format!(
        "--as keeper record {report} classify --field class=grade --field value=A"
    ));
    let card = house.records(&format!("--as keeper record {report} b-card"));
    house.writes(&format!("--as may sign {card}"));
    house.at("2025-06-04 10:00");
    let contact = house.records(&format!("--as keeper record {report} follow-up --note 佟逄郗郗"));
    house.writes(&format!("--as may sign {contact}"));
    house.at("2025-06-05 10:00");
    house.adds("--as rival report add --name 佟逄郗 --phone 13870917391 --phone 13870917394");
    let delivery = house.records(&format!(
        "--as rival record {report} delivery --field name=佟逄郗 --field phone=13870917391 \
         --field amount=268000 --field commission=1000"
    ));
    house.at("2025-06-06 10:00");
    let line = format!(
        "--as keeper dispute open --report {report} --over {delivery} --claim 佟逄郗是我的 \
         --format json"
    );
    let dispute = house.writes(&line).items("dispute")[0]["id"].as_str().expect("an id").to_owned();
    house.writes(&format!("--as keeper dispute statement {dispute} 佟逄郗可作证"));
    house.writes(&format!(
        "--as leo dispute resolve {dispute} --share keeper=60% --share \
     rival=40% --reason 佟逄郗说的"
    ));
    let line = format!(
        "--as may incident record --offence leak --staff guilty --informant teller --report \
         {report} --note 佟逄郗 --format json"
    );
    let incident =
        house.writes(&line).items("incidents")[0]["id"].as_str().expect("an id").to_owned();
    house.writes(&format!(
        "--as may finding add {incident} --finding paid --answer yes --reason 佟逄郗"
    ));
    house.at("2025-07-02 10:00");
    house.writes("--as fay commission close 2025-06");
    Busy { house, dispute, incident }
}

impl Busy {
    fn reports(&self) -> Vec<String> {
        let id = |file: &String| {
            file.rsplit('/')
                .next()
                .and_then(|name| name.strip_suffix(".toml"))
                .expect("a report")
                .to_owned()
        };
        self.house.files("reports").iter().map(id).collect()
    }

    fn events(&self) -> Vec<String> {
        let of = |file: &String| {
            let report: toml::Table = self.house.read(file).parse().expect("TOML");
            let events =
                report.get("event").and_then(toml::Value::as_array).cloned().unwrap_or_default();
            events
                .iter()
                .map(|event| event["id"].as_str().expect("an id").to_owned())
                .collect::<Vec<_>>()
        };
        self.house.files("reports").iter().flat_map(of).collect()
    }

    /// Every command that reads, with everything it may be asked about.
    fn reading(&self) -> Vec<String> {
        let mut all: Vec<String> = [
            "check 13500000000",
            "commission preview --month 2025-06",
            "commission export 2025-06",
            "commission statement keeper",
            "commission statement teller",
            "dispute list",
            "finding list",
            "incident list",
            "pool list",
            "report list",
            "report list --mine",
            "report list --of keeper",
            "review list",
            "rule check",
            "rule lint",
            "rule list",
            "rule test",
            "staff key list",
            "staff list",
            "staff show stranger",
            "status",
            "team list",
            "verify",
            "verify --full --list",
        ]
        .map(str::to_owned)
        .into();
        all.push(format!("dispute show {}", self.dispute));
        all.push(format!("incident show {}", self.incident));
        for report in self.reports() {
            all.extend(
                ["report show", "report log", "rule explain"]
                    .map(|command| format!("{command} {report}")),
            );
        }
        for event in self.events() {
            all.extend(["rule explain", "fact show"].map(|command| format!("{command} {event}")));
        }
        for what in [
            "reports",
            "customers",
            "collisions",
            "awards",
            "facts",
            "duties",
            "consequences",
            "commission",
            "staff",
            "teams",
            "disputes",
            "incidents",
        ] {
            all.extend(["csv", "json"].map(|format| format!("export {format} {what}")));
        }
        all
    }

    /// Everything that one person can be told, command by command.
    fn told(&self, who: &str) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for command in self.reading() {
            for form in ["table --lang en", "table --lang zh-CN", "json --lang en", "csv --lang en"]
            {
                let line = format!("{who} --format {form} {command}");
                all.push((line.clone(), self.house.line(&line).all()));
            }
        }
        all
    }
}

/// Whether a word stands in a text on its own.
fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
}

/// No name, no part of a name, no number, no part of one, and no mask.
fn nothing_of_customers(line: &str, said: &str) {
    for part in ['佟', '逄', '郗', '阮', '龘'] {
        assert!(!said.contains(part), "{part} stands in {line}:\n{said}");
    }
    assert!(!said.contains("**"), "a mask stands in {line}:\n{said}");
    // An id may have any digits between its letters.
    let words = said.split(|c: char| !c.is_ascii_alphanumeric());
    for digits in words.filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        let telling = ["7391", "7392", "7393", "7394", "1387091"]
            .iter()
            .any(|part| digits == *part || digits.len() > 8 && digits.contains(part));
        assert!(!telling, "{digits} stands in {line}:\n{said}");
    }
}

#[test]
fn a_stranger_learns_nothing() {
    let busy = busy();
    for who in ["--as stranger", ""] {
        for (line, said) in busy.told(who) {
            nothing_of_customers(&line, &said);
            // The register of people, the stories and what the asker typed name people; nothing
            // else does.
            if ["staff", "rule test", "statement"].iter().any(|command| line.contains(command)) {
                continue;
            }
            for person in ["keeper", "rival", "teller"] {
                assert!(!has_word(&said, person), "{person} stands in {line}:\n{said}");
            }
        }
    }
    busy.house.ends("--as stranger commission export 2025-06", 5);
    busy.house.ends("--as stranger commission statement keeper", 5);
}

#[test]
fn a_rival_learns_nothing_but_his_own() {
    let busy = busy();
    let typed = ["佟逄郗", "13870917391", "13870917394"];
    let secrets = busy.house.secrets();
    for (line, said) in busy.told("--as rival") {
        assert!(
            !has_word(&said, "teller") || line.contains("staff"),
            "the informant stands in {line}:\n{said}"
        );
        for secret in secrets.iter().filter(|secret| !typed.contains(&secret.as_str())) {
            assert!(!said.contains(secret.as_str()), "{secret} stands in {line}:\n{said}");
        }
        assert!(!said.contains("**"), "a mask stands in {line}:\n{said}");
        let keys = ["(phone", "（电话", "phone + name", "[\"phone\"", "\"keys\":\"phone"];
        assert!(
            keys.iter().all(|key| !said.contains(key)),
            "by what they were joined stands in {line}:\n{said}"
        );
    }
}

#[test]
fn those_concerned_are_told() {
    let busy = busy();
    let house = &busy.house;
    let own = house.reads("--as keeper report list --mine").stdout;
    assert!(own.contains("佟逄郗") && own.contains("13870917391"), "{own}");
    let reward = house.reads("--as teller export csv consequences").stdout;
    assert!(has_word(&reward, "teller"), "{reward}");
    let dispute = house.reads(&format!("--as rival dispute show {}", busy.dispute)).stdout;
    assert!(dispute.contains("佟逄郗是我的"), "{dispute}");
    for who in ["zhao", "leo"] {
        let all = house.ends(&format!("--as {who} rule check"), 1).all()
            + &house.reads(&format!("--as {who} export csv collisions")).all();
        assert!(all.contains("phone"), "{all}");
    }
    assert_eq!(house.reads("--as rival commission statement rival --format csv").rows().len(), 1);
    let paid = house.reads("--as fay commission export 2025-06").rows();
    let mut payees: Vec<&str> = paid.iter().map(|row| row["staff"].as_str()).collect();
    payees.sort_unstable();
    assert_eq!(payees, ["keeper", "rival", "teller"]);
}

/// Whoever adds a command says here whether it reads.
#[test]
fn no_command_is_forgotten() {
    let busy = busy();
    let reading: BTreeSet<String> =
        busy.reading().iter().map(|line| line.replace(' ', "-")).collect();
    let pages = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/man")).expect("the folder");
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.expect("an entry").file_name().to_string_lossy().into_owned()
    };
    let commands: Vec<String> = pages
        .map(name)
        .filter_map(|name| Some(name.strip_prefix("baobei-")?.strip_suffix(".1")?.to_owned()))
        .collect();
    for command in &commands {
        let below = format!("{command}-");
        let group = commands.iter().any(|other| other.starts_with(&below));
        let read = reading.iter().any(|line| line == command || line.starts_with(&below));
        assert!(group || read || OTHERS.contains(&command.as_str()), "{command}: does it read?");
    }
}
