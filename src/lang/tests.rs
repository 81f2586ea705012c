use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::catalogue::sources;
use super::reasons::UNTIL_KIND;
use super::{Catalogue, Value, Words};
use crate::calendar::Bound;
use crate::domain::dispute::{AgreementStand, Stand};
use crate::domain::event::builtin;
use crate::domain::fields::CUSTOMER_PATHS;
use crate::domain::house::Language;
use crate::domain::instant::Zone;
use crate::domain::money::Money;
use crate::engine::state::Standing;
use crate::identity::Key;
use crate::policy::who::Who;
use crate::rules::{ARGUMENTS, Arg, Code, Reason};

/// Areas that one language alone has: English help and problems are worded where they arise.
const CHINESE_ONLY: [&str; 1] = ["help"];

/// Messages of an area with the arguments each takes.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            id = name.to_owned();
            assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands there twice");
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default()
        });
        found.entry(id.clone()).or_default().extend(names.map(str::to_owned));
    }
    found.remove("");
    found
}

pub(super) fn area(language: Language, name: &str) -> BTreeMap<String, BTreeSet<String>> {
    let found = sources(language).iter().find(|(area, _)| *area == name);
    messages(found.map_or("", |(_, source)| source))
}

fn words(catalogue: &Catalogue) -> Words<'_> {
    Words { frank: true, ..Words::new(catalogue, Zone::default()) }
}

#[test]
fn every_file_parses() {
    for language in Language::ALL {
        for (area, source) in sources(language) {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{} {area}: {errors:?}", language.tag());
            }
        }
    }
}

/// Areas are parsed one by one.
#[test]
fn no_message_refers_to_another_area() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (area, source) in sources(language) {
            let own = messages(source);
            for id in own.keys() {
                assert!(seen.insert(id.clone()), "{id} stands in two areas");
            }
            let named = source
                .split("{ ")
                .skip(1)
                .map(|rest| rest.split([' ', '.']).next().unwrap_or_default());
            for id in named.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())) {
                assert!(own.contains_key(id), "{} {area}: {id}", language.tag());
            }
        }
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_arguments() {
    for (name, _) in
        sources(Language::Chinese).iter().filter(|(name, _)| !CHINESE_ONLY.contains(name))
    {
        let (chinese, english) = (area(Language::Chinese, name), area(Language::English, name));
        for id in chinese.keys().chain(english.keys()) {
            assert_eq!(chinese.get(id), english.get(id), "{name}: {id}");
        }
    }
}

#[test]
fn no_id_stands_in_two_areas() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for (name, source) in sources(language) {
            for id in messages(source).into_keys() {
                assert!(seen.insert(id.clone()), "{} {name}: {id}", language.tag());
            }
        }
    }
}

#[test]
fn every_code_has_its_sentence_and_no_sentence_is_left_over() {
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| format!("reason-{code}")).collect();
    for language in Language::ALL {
        let reasons = area(language, "reasons");
        assert_eq!(reasons.keys().cloned().collect::<BTreeSet<_>>(), codes);
        for (id, arguments) in reasons {
            let known = |name: &String| name == UNTIL_KIND || ARGUMENTS.contains(&name.as_str());
            assert!(arguments.iter().all(known), "{id}: {arguments:?}");
        }
    }
}

#[test]
fn whatever_a_hub_finds_is_told_with_its_remedy() {
    use crate::trust::{hub, judge};
    let sets = [
        (["fault", "remedy"], BTreeSet::from(judge::CODES)),
        (["refused", "way"], BTreeSet::from(hub::CODES)),
        (["doctor", "mend"], BTreeSet::from(hub::doctor::CODES)),
    ];
    for language in Language::ALL {
        let told = area(language, "hub");
        for (names, codes) in &sets {
            for name in names {
                let written = told.keys().filter_map(|id| id.strip_prefix(name)?.strip_prefix('-'));
                assert_eq!(written.collect::<BTreeSet<_>>(), *codes, "{name}");
            }
        }
    }
}

#[test]
fn every_member_of_a_small_set_has_its_word() {
    let names = |set: &str, members: &[&str]| {
        members.iter().map(|member| format!("{set}-{member}")).collect::<Vec<_>>()
    };
    let standings: Vec<&str> = Standing::ALL.iter().map(|standing| standing.as_str()).collect();
    let keys: Vec<&str> = Key::ALL.iter().map(|key| key.code()).collect();
    let paths: Vec<String> = CUSTOMER_PATHS.iter().map(|path| path.replace('.', "-")).collect();
    let wanted = [
        names("standing", &standings),
        names("state", &["holds", "fails", "open", "needs-person"]),
        names("outcome", &["owner", "shared", "public", "company", "nobody", "undecided"]),
        names("stand", &Stand::ALL.map(Stand::as_str)),
        names("agreement", &AgreementStand::ALL.map(AgreementStand::as_str)),
        names("scope", &["person", "household", "unit", "company", "project", "brand"]),
        names(
            "relation",
            &[
                "spouse",
                "parent",
                "child",
                "sibling",
                "grandparent",
                "grandchild",
                "friend",
                "colleague",
                "other",
            ],
        ),
        names("key", &keys),
        names("field", &paths.iter().map(String::as_str).collect::<Vec<_>>()),
        names("event", builtin::ALL),
        names("event", crate::domain::dispute::acts::ALL),
        names("line", &["share", "flat", "counter", "reward"]),
        names(
            "detail",
            &[
                "empty",
                "no-letters",
                "honorific",
                "scientific-notation",
                "too-few-digits",
                "too-many-digits",
                "broken-mask",
            ],
        ),
        names(
            "detail",
            &[
                "not-a-number",
                "impossible-prefix",
                "first-three-last-four",
                "contradiction",
                "checksum",
            ],
        ),
    ];
    for language in Language::ALL {
        let known = area(language, "words");
        for id in wanted.iter().flatten() {
            assert!(known.contains_key(id), "{}: {id}", language.tag());
        }
    }
}

#[test]
fn no_sentence_of_the_hub_is_left_over_or_asks_for_more_than_there_is() {
    let rules = crate::trust::authorise::Rule::ALL.iter();
    let wanted: BTreeSet<String> =
        rules.flat_map(|rule| [format!("hub-{rule}"), format!("hub-{rule}-remedy")]).collect();
    for language in Language::ALL {
        let mut found = area(language, "hub");
        found.retain(|id, _| id.starts_with("hub-"));
        assert_eq!(found.keys().cloned().collect::<BTreeSet<_>>(), wanted);
        assert!(
            found.values().flatten().all(|name| super::hub::VALUES.contains(&name.as_str())),
            "{found:?}"
        );
    }
}

#[test]
fn every_level_says_what_it_proves() {
    for language in Language::ALL {
        let known = area(language, "views");
        for level in
            crate::domain::order::OrderLevel::ALL.map(crate::domain::order::OrderLevel::as_str)
        {
            for set in ["level", "proves"] {
                assert!(
                    known.contains_key(&format!("{set}-{level}")),
                    "{}: {set}-{level}",
                    language.tag()
                );
            }
        }
    }
}

/// Every id that the code above this layer asks for by name is there.
#[test]
fn every_id_in_the_code_is_written() {
    // Chinese has every area.
    let known: BTreeSet<String> = sources(Language::Chinese)
        .iter()
        .flat_map(|(_, source)| messages(source).into_keys())
        .collect();
    let mut files = Vec::new();
    for folder in ["lang", "output", "cli"] {
        collect(
            &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder),
            &mut files,
        );
    }
    assert!(files.len() > 20, "the sources are not where they were");
    let missing = |(path, text): (String, String)| {
        asked(&text)
            .into_iter()
            .filter(|id| !known.contains(id))
            .map(move |id| format!("{path}: {id}"))
            .collect()
    };
    let missing: Vec<String> = files.into_iter().flat_map::<Vec<String>, _>(missing).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

fn collect(folder: &std::path::Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("tests.rs")
        {
            files.push((
                path.display().to_string(),
                std::fs::read_to_string(&path).expect("a source file"),
            ));
        }
    }
}

/// Ids written as `say("…")`, `text("…", &[…])`, and the columns and sections of views.
fn asked(text: &str) -> Vec<String> {
    let literal = |rest: &str| {
        rest.trim_start()
            .strip_prefix('"')
            .and_then(|rest| rest.split_once('"'))
            .map(|(id, rest)| (id.to_owned(), rest.to_owned()))
    };
    let said = text.split(".say(").skip(1).filter_map(literal).map(|(id, _)| id);
    let filled = text
        .split(".text(")
        .skip(1)
        .filter_map(literal)
        .filter(|(_, rest)| rest.trim_start_matches([',', ' ', '\n']).starts_with("&["))
        .map(|(id, _)| id);
    let lines =
        text.split("card.line(").skip(1).filter_map(literal).map(|(id, _)| format!("col-{id}"));
    let sections = text
        .split("card.section(")
        .skip(1)
        .filter_map(literal)
        .map(|(id, _)| format!("section-{id}"));
    let columns = text.split("Fit::").filter_map(|before| {
        let (_, quoted) = before.rsplit_once("(\"")?;
        quoted.strip_suffix("\", ").map(|id| format!("col-{id}"))
    });
    let columns: Vec<String> =
        if text.contains("columns(page") { columns.collect() } else { Vec::new() };
    said.chain(filled).chain(lines).chain(sections).chain(columns).collect()
}

#[test]
fn an_unknown_id_shows_itself() {
    assert_eq!(Catalogue::new(Language::English).say("no-such-thing"), "⟦no-such-thing⟧");
}

#[test]
fn numbers_agree_with_their_nouns() {
    let counted = |language, count: i64| {
        Catalogue::new(language).text("period-workdays", &[("count", Value::Number(count))])
    };
    assert_eq!(counted(Language::English, 1), "1 working day");
    assert_eq!(counted(Language::English, 15), "15 working days");
    assert_eq!(counted(Language::Chinese, 15), "15个工作日");
}

#[test]
fn ends_say_whether_their_last_moment_counts() {
    let zone = Zone::default();
    let at = |text: &str| zone.read(text).expect("a time");
    let day = Bound::before(at("2025-03-11 00:00"));
    let clock = Bound::until(at("2025-06-12 10:30"));
    let (chinese, english) = (Catalogue::new(Language::Chinese), Catalogue::new(Language::English));
    let said =
        |end| (words(&english).until(end), words(&chinese).until(end), words(&english).end(end));
    let expected = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        said(Some(day)),
        expected("until the end of 2025-03-10", "至2025-03-10 24:00", "2025-03-10 24:00")
    );
    assert_eq!(
        said(Some(clock)),
        expected("until 2025-06-12 10:30", "至2025-06-12 10:30（含）", "2025-06-12 10:30")
    );
    assert_eq!(said(None), expected("indefinitely", "永久", "indefinitely"));
    let open = Bound::before(at("2025-06-12 10:30"));
    assert_eq!(words(&english).until(Some(open)), "until just before 2025-06-12 10:30");
}

#[test]
fn values_are_said_as_people_say_them() {
    let (chinese, english) = (Catalogue::new(Language::Chinese), Catalogue::new(Language::English));
    let who = |text: &str| {
        text.split(", ").map(|pattern| pattern.parse().expect("a pattern")).collect::<Who>()
    };
    let window = "[18:00, 21:00)".parse().expect("a window");
    let money: Money = "-1234567.50 CNY".parse().expect("an amount");
    assert_eq!(words(&english).money(money), "-1,234,567.50 CNY");
    assert_eq!(words(&english).money("268000 CNY".parse().expect("an amount")), "268,000.00 CNY");
    assert_eq!(
        words(&chinese).who(&who("role:manager, by:delivery, staff:lin"), None),
        "部门经理或“delivery”的经办人或lin"
    );
    assert_eq!(
        words(&english).who(&who("registrant, role:boatswain"), None),
        "the registrant or boatswain"
    );
    assert_eq!(words(&english).window(window), "from 18:00 to 21:00 (not at that minute)");
    assert_eq!(words(&chinese).window(window), "18:00至21:00（不含）");
    assert_eq!(
        words(&english).moment(&"arrival.said, next day".parse().expect("a moment"), None),
        "“arrival”"
    );
    assert_eq!(words(&chinese).field("intent.expected_amount"), "“expected_amount”一栏");
    assert_eq!(super::short("01KAJ3V5M8Q4W7R2T9X6Y1Z0BC"), "X6Y1Z0BC");
}

#[test]
fn reasons_are_sentences() {
    let zone = Zone::default();
    let until = Some(Bound::before(zone.read("2025-03-11 00:00").expect("a time")));
    let all = [
        (
            Reason::new(Code::Barred).until(until),
            "Refused: the customer is protected until the end of 2025-03-10",
            "拒绝：客户受保护，至2025-03-10 24:00",
        ),
        (
            Reason::new(Code::Barred),
            "Refused: another’s earlier report waits for consent",
            "拒绝：他人在先的报备正待审批",
        ),
        (
            Reason::new(Code::OverCap).count("first", 30),
            "The quota is used up: only the first 30 count",
            "名额已满：只计前30条",
        ),
        (
            Reason::new(Code::TableRequired).count("rows", 6).count("most", 5),
            "6 customers in single lines; more than 5 must come as a table",
            "逐行报了6位客户，超过5位须用表格",
        ),
        (
            Reason::new(Code::Phone).with("detail", Arg::Word("detail", "scientific-notation")),
            "The phone is not valid: a spreadsheet rounded it and its last digits are lost",
            "电话无效：被表格软件改成了科学计数法，末几位已丢失",
        ),
        (
            Reason::new(Code::PossibleCollision)
                .with("keys", Arg::Keys(&[Key::Mask, Key::Surname]))
                .with("other", Arg::Report("01KAJ3V5M8Q4W7R2T9X6Y1Z0BC".parse().expect("an id"))),
            "Perhaps the same customer as in report X6Y1Z0BC (masked phone + surname)",
            "与报备 X6Y1Z0BC 可能是同一客户（隐号电话 + 姓氏）",
        ),
        (
            Reason::new(Code::OffenceRecorded)
                .text("offence", "泄密")
                .text("staff", "c")
                .with("time", Arg::Number(2))
                .with("count", Arg::Number(1)),
            "泄密: c, 2nd offence",
            "泄密：c，第2次",
        ),
    ];
    let (chinese, english) = (Catalogue::new(Language::Chinese), Catalogue::new(Language::English));
    for (reason, in_english, in_chinese) in all {
        assert_eq!(words(&english).reason(&reason), in_english);
        assert_eq!(words(&chinese).reason(&reason), in_chinese);
    }
}

/// Whatever a reason lacks, its sentence still stands: no bare argument, no missing message.
#[test]
fn no_sentence_shows_its_seams() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for code in Code::ALL {
            let text = words(&catalogue).reason(&Reason::new(*code));
            assert!(!text.contains(['{', '}', '⟦', '$', '\u{2068}']), "{code}: {text}");
        }
    }
}

#[test]
fn help_is_found_by_the_path_of_its_command() {
    let chinese = Catalogue::new(Language::Chinese);
    assert_eq!(chinese.help(&["report", "add"]).as_deref(), Some("登记一个客户"));
    assert_eq!(chinese.argument_help(&[], "as_of").as_deref(), Some("截至哪个时间"));
    assert_eq!(Catalogue::new(Language::English).help(&["report", "add"]), None);
}

/// Words that the catalogues do not use, each with the phrases in which it is right in another
/// sense: for one thing there is one word in each language.
type Avoided = &'static [(&'static str, &'static [&'static str])];

const AVOIDED_IN_CHINESE: Avoided = &[
    // What the engine says is 判定; 裁定 is what a person decides in a dispute.
    ("裁断", &[]),
    ("裁判", &[]),
    ("裁决", &[]),
    ("裁定推送", &[]),
    ("登记库", &[]),
    ("钥匙", &[]),
    ("文件夹", &[]),
    ("你", &[]),
    ("凭码", &[]),
    ("预演", &[]),
    ("预看", &[]),
    ("关闭", &[]),
    ("管理人", &[]),
    ("管理者", &[]),
    ("维护人", &[]),
    ("规定", &[]),
    ("录入", &[]),
    // Files are written; what happened is recorded.
    ("写入", &["写入 {", "写入哪个", "写入此文件", "写入另一文件", "写入 [clauses]"]),
    ("何人", &["任何人"]),
    ("首见行", &[]),
    ("自称", &[]),
    ("毛病", &[]),
    ("不许您", &[]),
    ("毫无共同之处", &[]),
    ("没有内容", &["没有内容用到"]),
    ("有发现", &["没有发现"]),
    ("知情参与者", &[]),
    ("命令行无法理解", &[]),
    ("事件已记录", &[]),
    ("未定，须先由人决定", &[]),
];

const AVOIDED_IN_ENGLISH: Avoided = &[
    // The policy language itself spells the period so.
    ("for ever", &["end of day or for ever", "10:30, for ever, open"]),
    ("24:00", &["end-day = { $day } 24:00", "2026-11-21 24:00"]),
    ("is no date", &[]),
    ("is no amount", &[]),
    ("is no month", &[]),
    ("is no share", &[]),
    ("will not do", &[]),
    ("cannot serve", &[]),
    ("is called", &["file is called"]),
    (
        "nobody",
        &[
            "reason-nobody",
            "reason-companion-of-nobody",
            "outcome-nobody",
            "talk-nobody",
            "hint-write-nobody = write nobody",
        ],
    ),
    ("somebody", &["ask somebody who may assign it", "somebody-else =", "who-somebody ="]),
    ("anybody", &[]),
    ("everybody", &[]),
    ("whoever", &[]),
    ("he", &[]),
    ("him", &[]),
    ("his", &[]),
    ("himself", &[]),
    ("is won", &[]),
    ("put on record", &[]),
    ("on record", &[]),
    ("broken off", &[]),
    ("needs a yes", &[]),
    ("go on?", &[]),
    ("mend", &["mend-", "hint-mend"]),
    ("mended", &[]),
    ("time { $time }", &[]),
    ("rests on", &[]),
    ("joined by", &[]),
    ("looked up = ", &[]),
    ("a salesperson", &[]),
    ("the administrator", &[]),
    ("folder", &["-folder", "folder-"]),
    ("regulation", &[]),
    ("rehearsal", &[]),
];

/// Where a word stands by itself: in English between letters of no other word.
fn stands(line: &str, word: &str) -> bool {
    let apart = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
    line.match_indices(word).any(|(at, _)| {
        !word.is_ascii()
            || apart(line[..at].chars().next_back())
                && apart(line[at + word.len()..].chars().next())
    })
}

#[test]
fn one_thing_has_one_word() {
    let tables = [(Language::Chinese, AVOIDED_IN_CHINESE), (Language::English, AVOIDED_IN_ENGLISH)];
    let mut found = Vec::new();
    for (language, avoided) in tables {
        for (area, source) in sources(language) {
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                for (word, right) in avoided {
                    let rest = right
                        .iter()
                        .fold(line.to_lowercase(), |rest, phrase| rest.replace(phrase, ""));
                    if stands(&rest, word) {
                        found.push(format!("{} {area}: {word}: {line}", language.tag()));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn chinese_has_no_half_width_marks_and_one_rule_of_spaces() {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    // Headings of a table, relatives and people are written with half-width marks in files.
    let data = ["客户姓名,联系电话", ":李芳:", "role:", "staff:", "by:事件", "字段:事件"];
    let ids = ["report", "dispute", "incident", "commit", "other"];
    let counts = ["count", "number", "day", "month", "staff", "place"];
    let mut found = Vec::new();
    for (area, source) in sources(Language::Chinese) {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let text = data.iter().fold(line.to_owned(), |text, part| text.replace(part, ""));
            let marks: Vec<char> = text.chars().collect();
            let half = marks.windows(2).any(|pair| {
                let mark = |c: char| [',', ';', ':'].contains(&c);
                han(pair[0]) && mark(pair[1]) || mark(pair[0]) && han(pair[1])
            });
            let beside = |name: &str, space: &str| {
                let hole = format!("{{ ${name} }}");
                text.match_indices(&hole).any(|(at, _)| {
                    let before = text[..at].strip_suffix(space).and_then(|t| t.chars().next_back());
                    let after =
                        text[at + hole.len()..].strip_prefix(space).and_then(|t| t.chars().next());
                    before.is_some_and(han) || after.is_some_and(han)
                })
            };
            let close = ids.iter().any(|name| beside(name, ""));
            let apart = counts.iter().any(|name| beside(name, " "));
            if half || close || apart {
                found.push(format!("{area}: {line}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
