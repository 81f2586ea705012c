//! Lies about when.

use super::super::Hub;
use super::{NEW, NEW_ID, REPORT, report, visit};

impl Hub {
    /// Adds a visit to the report in `lin`'s clone, not committed.
    pub(super) fn visits(&self, end: &str) {
        self.write("lin", REPORT, &(self.text("lin", REPORT) + &visit(end, "lin", "")));
        self.git("lin", &["add", "--all"]).fine();
    }

    /// Commits what is staged in `lin`'s clone with a clock that is wrong by so many seconds.
    fn commits_off_by(&self, seconds: i64) {
        self.tick(seconds);
        self.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
        self.tick(-seconds);
    }
}

#[test]
fn attack_author_date_of_one_s_own() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.git("lin", &["commit", "-q", "--date", "2026-03-02 08:00:00 +0800", "-m", "a subject"])
        .fine();
    hub.lie("lin", "two-people");
}

#[test]
fn attack_date_before_the_parent() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.commits_off_by(-3600);
    hub.lie("lin", "before-its-parent");
}

#[test]
fn attack_date_of_ten_years_ago_or_ahead() {
    let hub = Hub::besieged();
    for (years, code) in [(-10, "before-its-parent"), (10, "from-the-future")] {
        hub.visits("A3");
        hub.commits_off_by(years * 365 * 86_400);
        hub.lie("lin", code);
        hub.reset("lin");
    }
}

/// A date that the parent allows and that waited for nothing.
#[test]
fn attack_date_that_fits_the_parent_and_is_weeks_old() {
    let hub = Hub::besieged();
    hub.tick(30 * 86_400);
    hub.visits("A3");
    hub.commits_off_by(-29 * 86_400);
    hub.lie("lin", "too-old");
}

/// Git's own rebase keeps the author's date, which would then be a claim beside the other.
#[test]
fn attack_rebase_that_keeps_the_author_s_date() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.commits_off_by(1);
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub.tick(60);
    hub.git("lin", &["fetch", "-q", "origin"]).fine();
    hub.git("lin", &["rebase", "-q", "origin/main"]).fine();
    hub.lie("lin", "two-people");
}

/// Git itself calls the signature good: it judges the key at the date that the commit claims.
#[test]
fn attack_expired_key_with_a_backdated_commit() {
    let hub = Hub::besieged();
    hub.closes_the_key_of_lin();
    hub.reset("lin");
    hub.tick(86_400);
    hub.visits("A3");
    hub.commits_off_by(-86_400);
    let signers = format!(
        "gpg.ssh.allowedSignersFile={}",
        hub.path("hub.git/baobei/allowed_signers").display()
    );
    assert_eq!(
        hub.git("lin", &["-c", &signers, "log", "-1", "--format=%G?"]).fine().out.trim(),
        "G"
    );
    hub.lie("lin", "closed-key");
}

/// A clock of a hub that took anything: what was dated 1999 stands where it landed, and hides
/// nothing behind it.
#[test]
fn attack_old_date_deep_in_history_moves_nothing() {
    let hub = Hub::besieged();
    hub.gullible();
    let push =
        |who: &str| hub.git(who, &["push", "-q", "../weak.git", "HEAD:refs/heads/main"]).fine();
    let other =
        report(NEW_ID, "lin", "").replace("王小明", "赵云").replace("13800001234", "13900005678");
    hub.write("lin", NEW, &other);
    hub.git("lin", &["add", "--all"]).fine();
    let back = 27 * 365 * 86_400;
    hub.commits_off_by(-back);
    push("lin");
    hub.git("wu", &["pull", "-q", "--ff-only", "../weak.git", "main"]).fine();
    let third = "01KJN8V5M8Q4W7R2T9X6Y1Z0BC";
    let path = format!("reports/2026/03/02/{third}.toml");
    hub.write(
        "wu",
        &path,
        &report(third, "wu", "").replace("王小明", "孙尚香").replace("13800001234", "13700009999"),
    );
    hub.commit("wu", "report add");
    push("wu");
    hub.audit("weak.git").names("before-its-parent");
    hub.git_in(".", &["clone", "-q", "weak.git", "reader-clone"]).fine();
    hub.git("reader", &["fetch", "-q", "origin", "refs/receipts/log:refs/receipts/log"]).fine();
    let said = hub
        .baobei(&[
            "-C",
            "reader-clone",
            "--as",
            "zhao",
            "--lang",
            "en",
            "--format",
            "json",
            "--offline",
            "report",
            "list",
        ])
        .fine();
    let whole: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let mut landed: Vec<(u64, String, String)> = whole["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| {
            let text = |key: &str| {
                item[key].as_str().unwrap_or_else(|| panic!("no {key} in {item}")).to_owned()
            };
            (
                item["receipt"].as_u64().unwrap_or_else(|| panic!("no receipt in {item}")),
                text("id"),
                text("landed"),
            )
        })
        .collect();
    landed.sort();
    let ids: Vec<&str> = landed.iter().map(|(_, id, _)| id.as_str()).collect();
    assert_eq!(ids, [super::ID, NEW_ID, third]);
    assert!(landed.iter().all(|(_, _, at)| at.starts_with("2026-03-02T09:")), "{landed:?}");
    assert!(landed.is_sorted_by(|a, b| a.2 <= b.2), "{landed:?}");
}
