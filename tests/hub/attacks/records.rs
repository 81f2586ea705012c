//! Lies in the records themselves.

use super::super::Hub;
use super::{ID, NEW, NEW_ID, REPORT, report, visit};

#[test]
fn attack_a_landed_fact_edited() {
    let hub = Hub::besieged();
    let text = hub.text("lin", REPORT);
    hub.may_not_edit("lin", REPORT, &text.replace("note = \"a\"", "note = \"b\""), "fact-altered");
    hub.may_not_edit("lin", REPORT, &text.replace("13800001234", "13800001235"), "fact-altered");
}

#[test]
fn attack_a_landed_fact_removed() {
    let hub = Hub::besieged();
    let text = hub.text("lin", REPORT);
    hub.may_not_edit("lin", REPORT, &text.replace(&visit("A2", "lin", ""), ""), "fact-removed");
}

#[test]
fn attack_landed_facts_reordered() {
    let hub = Hub::besieged();
    let text = hub.text("lin", REPORT);
    let (one, two) = (visit("A1", "lin", "note = \"a\"\n"), visit("A2", "lin", ""));
    hub.may_not(
        "lin",
        REPORT,
        &text.replace(&format!("{one}{two}"), &format!("{two}{one}")),
        "reordered",
    );
    let before = text.replace(&one, &format!("{}{one}", visit("A0", "lin", "")));
    hub.may_not("lin", REPORT, &before, "reordered");
}

#[test]
fn attack_a_report_removed() {
    let hub = Hub::besieged();
    hub.git("lin", &["rm", "-q", REPORT]).fine();
    hub.commit("lin", "a subject");
    hub.refuses(|| hub.push("lin", &[]), "removed");
    hub.believed("lin").names("edited");
}

/// Removed and brought back under another day, as if it had been there all the time.
#[test]
fn attack_a_report_moved() {
    let hub = Hub::besieged();
    let to = REPORT.replace("/03/02/", "/03/01/");
    std::fs::create_dir_all(hub.path("lin-clone/reports/2026/03/01")).expect("a folder");
    hub.git("lin", &["mv", REPORT, &to]).fine();
    hub.commit("lin", "a subject");
    hub.refuses(|| hub.push("lin", &[]), "mixed-operation");
    assert_eq!(hub.believed("lin").exit, Some(5));
}

#[test]
fn attack_an_id_used_again() {
    let hub = Hub::besieged();
    hub.may_not("wu", &REPORT.replace("/03/02/", "/03/01/"), &report(ID, "wu", ""), "id-reused");
    hub.may_not("wu", NEW, &(report(NEW_ID, "wu", "") + &visit("A1", "wu", "")), "id-reused");
}

#[test]
fn attack_said_in_the_future() {
    let hub = Hub::besieged();
    let text = hub.text("lin", REPORT) + &visit("A3", "lin", "said = 2026-03-03T09:00:00+08:00\n");
    hub.may_not("lin", REPORT, &text, "not-permitted");
    hub.may_not(
        "lin",
        NEW,
        &report(NEW_ID, "lin", "said = 2026-03-03T09:00:00+08:00"),
        "not-permitted",
    );
}

/// A day in the path that is not the day of landing makes a report look older in every listing of
/// files.
#[test]
fn attack_a_report_filed_under_an_older_day() {
    let hub = Hub::besieged();
    hub.may_not(
        "lin",
        &NEW.replace("2026/03/02", "2025/03/02"),
        &report(NEW_ID, "lin", ""),
        "other-day",
    );
}

#[test]
fn attack_several_operations_in_one_commit() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.may_not("lin", NEW, &report(NEW_ID, "lin", ""), "mixed-operation");
}

#[test]
fn attack_customers_in_messages_and_paths() {
    let hub = Hub::besieged();
    for message in ["visit by 王小明", "call 138-0000-1234"] {
        hub.visits("A3");
        hub.tick(1);
        hub.git("lin", &["commit", "-q", "-m", message]).fine();
        let said = hub.refuses(|| hub.push("lin", &["--push-option=lang=en"]), "customer-named");
        assert!(
            !said.err.contains("王小明") && !said.err.contains("0000"),
            "the refusal repeats it: {}",
            said.err
        );
        hub.reset("lin");
    }
    hub.may_not(
        "lin",
        "reports/2026/03/02/13800001234.toml",
        &report(NEW_ID, "lin", ""),
        "unknown-file",
    );
}

#[test]
fn attack_entries_that_are_no_files() {
    let hub = Hub::besieged();
    let commit = hub.main();
    let blob =
        hub.git("lin", &["rev-parse", &format!("HEAD:{REPORT}")]).fine().out.trim().to_owned();
    let odd = [
        ("160000", &commit, "reports/2026/03/02/sub"),
        ("120000", &blob, NEW),
        ("100755", &blob, NEW),
        ("100644", &blob, ".hidden/x.toml"),
    ];
    for (mode, object, path) in odd {
        hub.git(
            "lin",
            &["update-index", "--add", "--cacheinfo", &format!("{mode},{object},{path}")],
        )
        .fine();
        hub.tick(1);
        hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
        hub.lie("lin", "odd-entry");
        hub.reset("lin");
    }
}

#[test]
fn attack_names_that_some_computers_cannot_keep_apart() {
    let hub = Hub::besieged();
    let blob =
        hub.git("zhao", &["rev-parse", "HEAD:org/staff/lin.toml"]).fine().out.trim().to_owned();
    hub.git(
        "zhao",
        &["update-index", "--add", "--cacheinfo", &format!("100644,{blob},org/staff/LIN.toml")],
    )
    .fine();
    hub.tick(1);
    hub.git("zhao", &["commit", "-q", "-m", "a subject"]).fine();
    hub.lie("zhao", "case-clash");
}

#[test]
fn attack_a_huge_file() {
    let hub = Hub::besieged();
    let text = report(NEW_ID, "lin", "") + &"# x\n".repeat(70_000);
    hub.may_not("lin", NEW, &text, "too-large");
}

/// Refusals are worded for whoever pushes, with what to do.
#[test]
fn attack_is_told_in_both_languages() {
    let hub = Hub::besieged();
    hub.git("lin", &["rm", "-q", REPORT]).fine();
    hub.commit("lin", "a subject");
    for (language, words) in
        [("zh-CN", ["已落账", "提示"]), ("en", ["has landed and is gone", "hint: put it back"])]
    {
        let said = hub
            .refuses(|| hub.push("lin", &[&format!("--push-option=lang={language}")]), "removed");
        assert!(words.iter().all(|words| said.err.contains(words)), "{}", said.err);
    }
}

/// Whoever may close months writes an entry for himself that follows from nothing; the sums agree.
#[test]
fn attack_an_invented_commission() {
    let hub = Hub::besieged();
    let entry = "\n[[entry]]\nabout = \"01KJN7V5M8Q4W7R2T9X6Y1Z0A1\"\nstaff = \"zhao\"\n\
         kind = \"share\"\n\
         amount = \"5000.00 CNY\"\nclauses = [\"1\"]\npolicy = \"p 2\"\n";
    let month = |total: &str, entry: &str| {
        format!(
            "format = 1\nmonth = \"2026-02\"\nedition = 1\ninput = \"{}\"\nclosed_by = \"zhao\"\n\
             policies = []\ncontrol_total = [\"{total} CNY\"]\n{entry}",
            hub.main()
        )
    };
    let file = "statements/2026-02.toml";
    hub.may_not("zhao", file, &month("5000.00", entry), "other-figures");
    // The same in another spelling is another file.
    hub.may_not("zhao", file, &month("0.00", "\n# paid\n"), "other-figures");
    hub.write("zhao", file, &month("0.00", ""));
    hub.commit("zhao", "a subject");
    hub.push("zhao", &[]).fine();
    hub.whole();
}
