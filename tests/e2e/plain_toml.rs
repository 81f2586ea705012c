//! Files are what every reader of TOML reads, and hold nothing that nobody sees.

use super::{customer, renovation};
use crate::common::plain_toml::is_plain_toml;

#[test]
fn what_is_told_of_another_time_is_a_date_in_the_file() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "1-101")));
    house.writes(&format!("--as lin record {report} follow-up --said 2026-03-02T09:00"));
    let event = house.read(&house.files("reports")[0]);
    assert!(event.contains("\nsaid = 2026-03-02T09:00:00+08:00\n"), "{event}");
    let id = event.split("[[event]]\nid = \"").nth(1).and_then(|rest| rest.get(..26));
    let id = id.expect("an id");
    house.at("2026-03-02 11:00");
    house.writes(&format!("--as lin fact amend {id} --said 2026-03-02T09:30 --reason 记错了"));
    is_plain_toml(house.folder());
}

/// What only TOML 1.1 reads is refused where it stands.
#[test]
fn a_file_of_newer_toml_is_refused() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "1-101")));
    let file = house.files("reports")[0].clone();
    let text = house.read(&file).replace("name = \"王小明\"", "name = \"王小\\x41\"");
    house.write(&file, text);
    let checked = house.line("--as zhao --lang en rule check").exits(3);
    assert!(checked.stdout.contains(&format!("{file}:10:11")), "{}", checked.stdout);
}

#[test]
fn what_nobody_sees_is_not_recorded() {
    let house = renovation();
    house.at("2026-03-02 10:00");
    for hidden in ["\u{202e}", "\u{200b}", "\u{1b}", "\u{feff}"] {
        let name = format!("王{hidden}小明");
        let line = customer("NAME", "13800001234", "1-101");
        let args: Vec<&str> = ["--as", "lin", "--lang", "en"]
            .into_iter()
            .chain(line.split(' '))
            .map(|arg| if arg == "NAME" { name.as_str() } else { arg })
            .collect();
        let refused = house.run(&args).exits(2);
        assert!(refused.stderr.contains("a character that cannot be seen"), "{}", refused.stderr);
        assert!(!refused.stderr.contains(hidden), "{:?}", refused.stderr);
    }
    assert!(house.files("reports").is_empty());
    // What joins the parts of one sign is none of these.
    house.adds(&format!("--as lin {}", customer("王👨\u{200d}👩", "13800001234", "1-101")));
}
