//! Questions at a terminal: asked, checked one by one, and the collision shown before anything is
//! written.

use std::path::PathBuf;

use super::renovation;
use crate::common::{House, Output};

/// Runs `baobei` where somebody sits: every question is waited for and answered.
fn attended(house: &House, line: &str, talk: &[(&str, &str)]) -> Output {
    let driver = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/common/terminal.py"));
    let talk = serde_json::to_string(talk).expect("JSON");
    house.tick(1);
    let mut command = house.program("python3");
    command
        .env("TERM", "xterm")
        .arg(driver)
        .arg(talk)
        .arg(env!("CARGO_BIN_EXE_baobei"))
        .args(line.split(' '));
    let mut output = house.finished(&mut command);
    output.stdout = plain(&output.stdout);
    output
}

/// The text without the terminal's control sequences.
fn plain(shown: &str) -> String {
    let mut parts = shown.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| {
        part.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, text)| text)
    });
    rest.fold(first, |text, part| text + part)
}

/// What the questions look like in one language.
struct Speech {
    lang: &'static str,
    /// Name, phone, address, unit.
    fields: [&'static str; 4],
    too_short: &'static str,
    empty: &'static str,
    go_on: &'static str,
    contested: &'static str,
    refused: &'static str,
    broken_off: &'static str,
}

const SPEECHES: [Speech; 2] = [
    Speech {
        lang: "en",
        fields: [
            "name (needed):",
            "phone (needed):",
            "address (needed):",
            "unit (may stay empty):",
        ],
        too_short: "too few digits",
        empty: "this cannot be left empty",
        go_on: "Save this report?",
        contested: "standing: contested",
        refused: "the customer is protected",
        broken_off: "cancelled; nothing",
    },
    Speech {
        lang: "zh-CN",
        fields: ["姓名（必填）：", "电话（必填）：", "地址（必填）：", "房号（可留空）："],
        too_short: "位数不足",
        empty: "此项不能留空",
        go_on: "保存这份报备吗？",
        contested: "状态：有争议",
        refused: "客户受保护",
        broken_off: "已取消，没有记录",
    },
];

/// Erases the three characters of the answer that would not do; it stands there to be corrected.
const ERASE: &str = "\u{7f}\u{7f}\u{7f}";

#[test]
fn questions_are_checked_and_the_collision_is_shown_before_it_writes() {
    for speech in SPEECHES {
        let house = renovation();
        house.at("2026-03-02 10:00");
        house.adds(
            "--as lin report add --name 王小明 --phone 13800001234 --address 东区 --unit \
         3-1 --relative spouse:李芳:13900002222",
        );
        let [name, phone, address, unit] = speech.fields;
        let slip = format!("{phone} 123");
        let again = format!("{ERASE}13900002222\r");
        let talk = |last: &'static str| {
            let empty = [(name, "\r"), (speech.empty, ""), (name, "李芳\r")];
            let slip = [(phone, "123\r"), (speech.too_short, ""), (slip.as_str(), again.as_str())];
            let rest = [(address, "东区\r"), (unit, "3-1\r"), (speech.go_on, last)];
            [empty, slip, rest].concat()
        };
        let line = format!("--as wu --lang {} report add", speech.lang);
        let before = house.head();

        let no = attended(&house, &line, &talk("n\r")).exits(1);
        assert!(no.stdout.contains(speech.broken_off), "{}", no.stdout);
        assert_eq!(house.head(), before, "a no wrote something");
        let meets = no
            .stdout
            .find(speech.contested)
            .unwrap_or_else(|| panic!("no collision in:\n{}", no.stdout));
        assert!(
            meets < no.stdout.find(speech.go_on).expect("asked") && no.stdout.contains("S05.22"),
            "{}",
            no.stdout
        );
        assert!(
            !no.stdout.contains("王小明") && !no.stdout.contains("13800001234"),
            "the holder's customer stands in:\n{}",
            no.stdout
        );

        attended(&house, &line, &talk("y\r")).ok();
        assert_eq!(house.git(&["rev-parse", "HEAD^"]).trim(), before, "a yes is one commit");
        house.in_order("a yes");

        // A customer under protection is refused without a last question.
        let after = house.head();
        let held =
            [(name, "王小明\r"), (phone, "13800001234\r"), (address, "东区\r"), (unit, "\r")];
        let refused = attended(&house, &line, &held).exits(1);
        assert!(
            refused.stdout.contains(speech.refused) && !refused.stdout.contains(speech.go_on),
            "{}",
            refused.stdout
        );
        assert_eq!(house.head(), after, "a refused claim wrote something");
    }
}
