//! A distributor's table as it really comes.

use std::collections::BTreeMap;

use encoding_rs::GB18030;

use crate::common::{House, Output};

const SURNAMES: [&str; 20] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗",
];
const GIVEN: [&str; 10] = ["思", "晓", "宁", "悦", "涛", "平", "霞", "磊", "瑶", "菁"];
const PREFIXES: [&str; 8] = ["131", "135", "138", "150", "159", "176", "181", "189"];
const NEEDS: [&str; 5] =
    ["\"两居,首付80万\"", "\"三居,预算300万\"", "商铺", "\"别墅, 花园\"", "Loft"];

/// A table and what must come of it.
struct Sample {
    text: String,
    counts: BTreeMap<&'static str, usize>,
}

fn name(place: usize) -> String {
    format!("{}{}{}", SURNAMES[place % 20], GIVEN[place / 20 % 10], GIVEN[place / 200 % 10])
}

/// A masked phone that no other place has under the same name.
fn phone(place: usize) -> String {
    let plain = format!("{}****{:04}", PREFIXES[place / 2000 % 8], place * 7 % 10_000);
    let full_width = |text: &str| {
        text.chars()
            .map(|c| char::from_u32(c as u32 + 0xfee0).expect("a full-width form"))
            .collect::<String>()
    };
    match place % 31 {
        3 => full_width(&plain),
        7 => format!("{} {}", &plain[..3], &plain[3..]),
        11 => format!(" {plain} "),
        13 => plain.replace('*', "＊"),
        _ => plain,
    }
}

/// So many good rows, with the faults of real tables strewn between them, and rows above the cap at
/// the end.
fn sample(good: usize, over: usize) -> Sample {
    let mut rows = vec!["客户姓名,联系电话,性别,需求".to_owned()];
    let mut counts = BTreeMap::from([
        ("rows", 0),
        ("accepted", good),
        ("honorific", 0),
        ("phone", 0),
        ("duplicate", 0),
        ("over-cap", over),
    ]);
    let sex = |place: usize| if place.is_multiple_of(3) { "男" } else { "女" };
    let row = |name: &str, phone: &str, place: usize| {
        format!("{name},{phone},{},{}", sex(place), NEEDS[place % 5])
    };
    for place in 0..good + over {
        let customer = if place % 17 == 5 { format!(" {} ", name(place)) } else { name(place) };
        rows.push(row(&customer, &phone(place), place));
        let faulty = place < good;
        if faulty && place % 11 == 4 {
            let title = if sex(place) == "男" { "先生" } else { "女士" };
            rows.push(row(title, &phone(place + 50_000), place));
            *counts.get_mut("honorific").expect("there") += 1;
        }
        if faulty && place % 13 == 6 {
            let broken =
                ["138***1234", "13****", "1380000", "138****12345", "1.38E+10"][place / 13 % 5];
            rows.push(row(&name(place + 1), broken, place + 1));
            *counts.get_mut("phone").expect("there") += 1;
        }
        if faulty && place % 19 == 8 {
            rows.push(row(&name(place / 2), &phone(place / 2), place / 2));
            *counts.get_mut("duplicate").expect("there") += 1;
        }
    }
    counts.insert("rows", rows.len() - 1);
    Sample { text: rows.iter().map(|row| format!("{row}\r\n")).collect(), counts }
}

/// A building site with one distributor, whose table may hold `cap` customers.
fn site(cap: usize) -> House {
    let house = House::new(&["real-estate-distribution"]);
    house.writes(
        "--as zhao team add jia --name 甲分销 --short 甲 --kind distributor --designated lin",
    );
    house.writes("--as zhao staff add lin --role sales --team jia");
    if cap != 10_000 {
        let policy = "policy/real-estate-distribution.toml";
        let text = house.read(policy);
        assert!(text.contains("first = 10000"));
        house.write(policy, text.replace("first = 10000", &format!("first = {cap}")));
        house.commit("a smaller cap");
    }
    house.at("2026-03-02 19:00");
    house
}

const IMPORT: &str = "--as lin report import batch.csv --kind pre";

impl House {
    /// Puts a table beside the registry, where git does not look.
    fn table(&self, bytes: impl AsRef<[u8]>) {
        self.write("../batch.csv", bytes);
    }

    fn import(&self, flags: &str) -> Output {
        self.line(&format!("{} {flags}", IMPORT.replace("batch.csv", "../batch.csv")))
    }
}

/// The numbers of the answer.
fn counts(output: &Output) -> BTreeMap<String, usize> {
    let whole: serde_json::Value = serde_json::from_str(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", output.stdout, output.stderr));
    assert_eq!(whole["schema"], "baobei.import/1");
    let numbers = whole
        .as_object()
        .expect("an object")
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), usize::try_from(value.as_u64()?).ok()?)));
    numbers.collect()
}

fn wanted(sample: &Sample) -> BTreeMap<String, usize> {
    sample
        .counts
        .iter()
        .filter(|(name, count)| **count > 0 || ["rows", "accepted"].contains(name))
        .map(|(name, count)| ((*name).to_owned(), *count))
        .collect()
}

fn gb18030(text: &str) -> Vec<u8> {
    let (bytes, _, lost) = GB18030.encode(text);
    assert!(!lost);
    bytes.into_owned()
}

#[test]
fn a_table_comes_in_as_one_commit_with_every_row_answered() {
    let house = site(200);
    let sample = sample(200, 30);
    house.table(gb18030(&sample.text));
    let before = house.commits();
    // First a look, that writes nothing.
    assert_eq!(counts(&house.import("--format json").exits(1)), wanted(&sample));
    assert_eq!(counts(&house.import("--format json --dry-run --write").exits(1)), wanted(&sample));
    assert_eq!(house.commits(), before);
    let done = house.import("--format json --write --refused ../refused.csv").exits(1);
    assert_eq!(counts(&done), wanted(&sample));
    assert_eq!(house.commits(), before + 1, "one commit");
    assert_eq!(house.files("reports").len(), 200);
    house.in_order("an import");
    house.history_is_silent();

    // Every refused row is there with its line, a code and a reason, and nothing else.
    let refused = house.read("../refused.csv");
    let mut reader =
        csv::Reader::from_reader(refused.strip_prefix('\u{feff}').expect("a BOM").as_bytes());
    let heads: Vec<String> = reader.headers().expect("heads").iter().map(str::to_owned).collect();
    assert_eq!(heads, ["客户姓名", "联系电话", "性别", "需求", "line", "code", "reason"]);
    let lines: Vec<&str> = sample.text.split("\r\n").collect();
    let mut by_code: BTreeMap<String, usize> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let line: usize = row[4].parse().expect("a line");
        assert!(lines[line - 1].contains(row[0].trim()), "line {line}: {row:?}");
        assert!(!row[6].is_empty());
        *by_code.entry(row[5].split(';').next().expect("a code").to_owned()).or_default() += 1;
    }
    let codes: BTreeMap<String, usize> = wanted(&sample)
        .into_iter()
        .filter(|(name, _)| !["rows", "accepted"].contains(&name.as_str()))
        .collect();
    assert_eq!(by_code, codes);

    // The same file again changes nothing, in whatever encoding it comes.
    for again in [gb18030(&sample.text), sample.text.clone().into_bytes()] {
        house.table(again);
        let head = house.head();
        house.import("--write").ok();
        assert_eq!(house.head(), head);
        house.in_order("the same table again");
    }
}

#[test]
fn refused_rows_are_mended_and_sent_again() {
    let house = site(50);
    house.table(
        "客户姓名,联系电话,性别\n王晓宁,138****0001,男\n先生,138****0002,男\n张思涛,138***03,女\n",
    );
    house.import("--write --refused ../refused.csv").exits(1);
    let refused = house.read("../refused.csv");
    let mended = refused.replace("先生", "李思悦").replace("138***03", "138****0003");
    assert_ne!(mended, refused);
    house.table(mended);
    let before = house.commits();
    let again = house.import("--supplement --title 甲增补预报备 --write --format json").ok();
    assert_eq!((counts(&again)["rows"], counts(&again)["accepted"]), (2, 2));
    assert_eq!((house.commits(), house.files("reports").len()), (before + 1, 3));
    house.in_order("a mended table");
}

#[test]
fn every_encoding_and_heading_gives_the_same_registrations() {
    let chinese = "客户姓名,联系电话,性别,需求\r\n王晓宁,138****0001,男,\"两居,首付80万\"\r\n李思\
     悦,１３９****０００２,女,商铺\r\n先生,138****0009,男,商铺\r\n";
    let english = chinese
        .replace("客户姓名,联系电话,性别,需求", "Customer Name,Phone,Sex,Need")
        .replace("先生", "Mr");
    let kept = |bytes: Vec<u8>| {
        let house = site(50);
        house.table(bytes);
        let done = house.import("--write --format json").exits(1);
        assert_eq!(
            (counts(&done)["accepted"], counts(&done)["honorific"]),
            (2, 1),
            "{}",
            done.stdout
        );
        let rows = house.reads("--as zhao report list --format csv").rows();
        let mut rows: Vec<(String, String)> =
            rows.iter().map(|row| (row["customer"].clone(), row["phones"].clone())).collect();
        rows.sort();
        rows
    };
    let all = [
        gb18030(chinese),
        chinese.as_bytes().to_vec(),
        format!("\u{feff}{chinese}").into_bytes(),
        chinese.replace("\r\n", "\n").into_bytes(),
        english.clone().into_bytes(),
        gb18030(&english),
    ];
    let kept: Vec<_> = all.into_iter().map(kept).collect();
    assert_eq!(kept[0].len(), 2);
    assert!(kept.iter().all(|rows| *rows == kept[0]), "{kept:?}");
}

#[test]
fn a_spreadsheets_number_is_a_broken_phone() {
    let house = site(50);
    house.table("姓名,电话\n王晓宁,1.38E+10\n李思悦,1.38001E+10\n张思涛,138****0003\n");
    let done = house.import("--write --format json").exits(1);
    assert_eq!((counts(&done)["accepted"], counts(&done)["phone"]), (1, 2), "{}", done.stdout);
}

#[test]
fn outside_the_window_nothing_is_taken() {
    let house = site(50);
    house.table("姓名,电话\n王晓宁,138****0001\n");
    for time in ["2026-03-02 17:59:58", "2026-03-02 20:59:59"] {
        let head = house.head();
        let said = house.at(time).import("--write --format json").exits(1);
        assert_eq!(
            (counts(&said)["accepted"], counts(&said)["outside-window"], house.head()),
            (0, 1, head),
            "{time}"
        );
    }
    house.at("2026-03-02 17:59:59").import("--write").ok();
}

#[test]
fn ten_thousand_rows_are_one_commit() {
    let house = site(10_000);
    let sample = sample(10_000, 300);
    house.table(gb18030(&sample.text));
    let before = house.commits();
    assert_eq!(counts(&house.import("--write --format json").exits(1)), wanted(&sample));
    assert_eq!(house.commits(), before + 1);
    assert_eq!(house.git(&["status", "--porcelain"]), "");
    assert_eq!(
        house.git(&["ls-tree", "-r", "--name-only", "HEAD", "reports"]).lines().count(),
        10_000
    );
}
