//! Commands whose commits land on a hub.

use std::fs;
use std::path::Path;

use super::{Hub, Said};

/// A hub with a regulation, and `eve` who has just joined and been admitted.
fn joined() -> Hub {
    let hub = Hub::new();
    let preset =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("data-template/policy/home-renovation.toml");
    hub.write(
        "zhao",
        "policy/home-renovation.toml",
        &fs::read_to_string(preset).expect("a preset"),
    );
    hub.commit("zhao", "regulation");
    hub.push("zhao", &[]).fine();
    let line = hub
        .baobei(&[
            "join",
            "hub.git",
            "eve-clone",
            "--name",
            "eve",
            "--email",
            "eve@example.com",
            "--key",
            "eve",
        ])
        .fine()
        .out;
    hub.tick(1);
    let program = Path::new(env!("CARGO_BIN_EXE_baobei")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    hub.finish(
        hub.program("sh").current_dir(hub.path("zhao-clone")).args(["-c", &line]).env("PATH", path),
    )
    .fine();
    hub.tick(1);
    hub
}

fn claims(hub: &Hub, who: &str, phone: &str) -> Said {
    hub.tick(1);
    let folder = format!("{who}-clone");
    hub.baobei(&[
        "-C",
        &folder,
        "--lang",
        "en",
        "report",
        "add",
        "--name",
        "王宁",
        "--phone",
        phone,
        "--address",
        "东区",
        "--unit",
        phone,
    ])
}

/// A clone is right about itself, its receipts, and what git thinks of its objects.
fn in_order(hub: &Hub, who: &str) {
    let folder = format!("{who}-clone");
    let said = hub.baobei(&["-C", &folder, "--lang", "en", "verify"]).fine();
    assert!(said.err.contains("everything that was looked at is in order"), "{}", said.err);
    let newest = hub.git(who, &["rev-parse", "refs/receipts/log"]).fine().out;
    assert_eq!(newest.trim(), hub.hub(&["rev-parse", "refs/receipts/log"]));
    hub.git(who, &["fsck", "--strict", "--no-dangling", "--no-progress"]).fine();
}

#[test]
fn who_was_just_admitted_lands_with_his_first_command_and_has_his_receipt() {
    let hub = joined();
    let said = claims(&hub, "eve", "13800001234").fine();
    assert!(
        said.err.contains("(hook): one commit") && said.err.contains("landed in commit"),
        "{}",
        said.err
    );
    in_order(&hub, "eve");
    hub.whole();
}

/// An address counts to the letter, for `ssh-keygen` and for the hub.
#[test]
fn whoever_types_his_address_in_capitals_joins_under_the_one_that_counts() {
    let hub = joined();
    let join = [
        "--lang",
        "en",
        "join",
        "hub.git",
        "again",
        "--name",
        "eve",
        "--email",
        "Eve@Example.com",
        "--key",
        "eve",
    ];
    let said = hub.baobei(&join).fine();
    assert_eq!(said.out, "", "he is known already: no admin is asked for anything");
    assert_eq!(hub.git_in("again", &["config", "user.email"]).fine().out.trim(), "eve@example.com");
    hub.git_in("again", &["config", "user.email", "Eve@Example.com"]).fine();
    let add = [
        "--lang",
        "en",
        "-C",
        "again",
        "report",
        "add",
        "--name",
        "王宁",
        "--phone",
        "13800001234",
        "--address",
        "a",
        "--unit",
        "1",
    ];
    let said = hub.baobei(&add);
    assert!(!said.ok && said.err.contains("git config user.email eve@example.com"), "{}", said.err);
}

#[test]
fn several_that_waited_land_with_a_receipt_each() {
    let hub = joined();
    hub.baobei(&["-C", "eve-clone", "sync"]).fine();
    for phone in ["13800001234", "13800005678"] {
        hub.tick(1);
        let folder = [
            "-C",
            "eve-clone",
            "--offline",
            "report",
            "add",
            "--name",
            "王宁",
            "--phone",
            phone,
            "--address",
            "东区",
            "--unit",
            phone,
        ];
        hub.baobei(&folder).fine();
    }
    let said = hub.baobei(&["-C", "eve-clone", "--lang", "en", "sync"]).fine();
    assert!(said.err.contains("2 commits that waited have landed"), "{}", said.err);
    in_order(&hub, "eve");
}

/// Weeks without a network, or a clock that is days off: what waited lands, with what was recorded
/// on it.
#[test]
fn what_waited_with_a_wrong_date_is_dated_anew_and_moved() {
    let day = 86_400;
    for (ahead, wait) in [(0, 40 * day), (3 * day, 60)] {
        let hub = joined();
        hub.baobei(&["-C", "eve-clone", "sync"]).fine();
        let offline = |args: &[&str]| {
            hub.tick(1);
            hub.baobei(&[&["-C", "eve-clone", "--lang", "en", "--offline"], args].concat()).fine();
        };
        let files = || hub.git("eve", &["ls-files", "reports"]).fine().out;
        hub.tick(ahead);
        let add = ["report", "add", "--name", "王宁", "--phone", "13800001234"];
        offline(&[&add[..], &["--address", "东区", "--unit", "1-1"]].concat());
        let before = files();
        let id = before.trim().rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        offline(&["record", id.expect("a report"), "follow-up", "--note", "电话回访"]);
        hub.tick(wait - ahead);
        let said = hub.baobei(&["-C", "eve-clone", "--lang", "en", "sync"]).fine();
        let told = ["2 commits that waited have landed", "made anew and dated"];
        assert!(told.iter().all(|words| said.err.contains(words)), "{}", said.err);
        let after = files();
        assert!(before != after && after.lines().count() == 1, "{before}{after}");
        let text = fs::read_to_string(hub.path("eve-clone").join(after.trim())).expect("a report");
        assert!(text.contains("电话回访"), "{text}");
        in_order(&hub, "eve");
    }
}

#[test]
fn what_a_clone_objects_to_is_decided_on_what_has_landed() {
    let hub = joined();
    claims(&hub, "eve", "13800001234").fine();
    hub.clone_for("lin");
    let report = fs::read_dir(hub.path("eve-clone/reports/2026/03/02"))
        .expect("a day")
        .next()
        .expect("a report")
        .expect("readable");
    let id = report.path().file_stem().expect("an id").to_string_lossy().into_owned();
    hub.tick(1);
    hub.baobei(&["-C", "eve-clone", "report", "withdraw", &id, "--reason", "x"]).fine();
    // In the clone of `lin` the customer is still protected.
    let said = claims(&hub, "lin", "13800001234");
    assert!(said.ok, "{}", said.err);
    in_order(&hub, "lin");
    assert!(!claims(&hub, "eve", "13800001234").ok, "and what stands is refused");
}

#[test]
fn a_clock_that_is_a_little_slow_is_no_obstacle() {
    let hub = joined();
    hub.tick(1000);
    claims(&hub, "eve", "13800001234").fine();
    // As whoever lost a race by seconds: he began before the winner ended.
    hub.tick(-60);
    claims(&hub, "eve", "13800005678").fine();
    in_order(&hub, "eve");
    hub.whole();
    hub.tick(-600);
    let said = claims(&hub, "eve", "13800009999");
    assert!(
        !said.ok && said.err.contains("[before-its-parent]") && said.err.contains("set your clock"),
        "{}",
        said.err
    );
}

/// Something waits in the clone of `eve`, and the hub has more than she knows.
fn waits() -> Hub {
    let hub = joined();
    claims(&hub, "eve", "13800001234").fine();
    let add = ["-C", "eve-clone", "--offline", "report", "add", "--name", "李思", "--phone"];
    hub.baobei(&[&add[..], &["13800005678", "--address", "西区"]].concat()).fine();
    hub.git("zhao", &["pull", "-q", "--ff-only", "origin", "main"]).fine();
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub.tick(60);
    hub
}

/// All that was recorded is on the hub, once, and the clone of `eve` is in order.
fn has_all(hub: &Hub) {
    hub.tick(1);
    hub.baobei(&["-C", "eve-clone", "sync"]).fine();
    let reports = hub.hub(&["ls-tree", "-r", "--name-only", "main", "reports"]);
    assert_eq!(reports.lines().count(), 2, "{reports}");
    assert_eq!(hub.head("eve"), hub.main());
    hub.baobei(&["-C", "eve-clone", "verify", "--full"]).fine();
    hub.whole();
}

/// Git may merge or rebase what waits, as whoever pulls by hand has it do.
#[test]
fn nothing_that_waits_is_lost_by_plain_git() {
    for pull in [
        &["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"][..],
        &["pull", "-q", "--rebase", "origin", "main"],
        &["fetch", "-q", "origin"],
    ] {
        let hub = waits();
        hub.git("eve", pull).fine();
        has_all(&hub);
    }
}

/// Another address, or a key that is not in the staff list: the hub says so, and it waits.
#[test]
fn what_is_signed_by_nobody_waits_until_it_is_signed_again() {
    let hub = waits();
    hub.git("eve", &["config", "user.email", "nobody@example.com"]).fine();
    hub.git("eve", &["commit", "-q", "--amend", "--reset-author", "--no-edit"]).fine();
    let said = hub.baobei(&["-C", "eve-clone", "--lang", "en", "sync"]);
    assert_ne!(said.code, Some(0), "{}{}", said.out, said.err);
    assert_eq!(hub.hub(&["ls-tree", "-r", "--name-only", "main", "reports"]).lines().count(), 1);
    hub.git("eve", &["config", "user.email", "eve@example.com"]).fine();
    hub.git("eve", &["commit", "-q", "--amend", "--reset-author", "--no-edit"]).fine();
    has_all(&hub);
}

/// What git fetched by itself has no receipts here yet: nobody is called a liar for that.
#[test]
fn a_plain_fetch_is_no_alarm() {
    let hub = waits();
    hub.git("eve", &["fetch", "-q", "origin"]).fine();
    let said = hub.baobei(&["-C", "eve-clone", "--lang", "en", "verify"]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    assert!(said.out.contains("came by git alone"), "{}", said.out);
    has_all(&hub);
}

/// A folder is named as seen from where the command is given, and git looks from inside.
#[test]
fn a_hub_on_this_disk_is_found_from_inside_the_registry() {
    let hub = Hub::empty();
    hub.baobei(&["hub", "init", "hub.git"]).fine();
    fs::write(hub.path("git"), "[user]\nname = zhao\nemail = zhao@example.com\n").expect("written");
    let run = |args: &[&str]| {
        let mut command = hub.program(env!("CARGO_BIN_EXE_baobei"));
        hub.finish(command.args(args).env("GIT_CONFIG_GLOBAL", hub.path("git"))).fine();
    };
    let init = ["init", "office", "--preset", "home-renovation", "--admin", "zhao"];
    run(&[&init[..], &["--hub", "hub.git", "--key", "zhao"]].concat());
    let late = hub.baobei(&["-C", "office", "--lang", "en", "sync"]);
    assert_eq!(late.code, Some(4), "{}", late.err);
    assert!(late.err.contains("too-old"), "the hub's clock is another: {}", late.err);
    hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
    run(&["-C", "office", "sync"]);
    assert_eq!(hub.receipts().len(), 1);
}

/// A hub that gave receipts and gives none any more: what it took is not called landed.
#[test]
fn what_has_no_receipt_is_not_called_landed() {
    let hub = joined();
    claims(&hub, "eve", "13800001234").fine();
    fs::remove_file(hub.path("hub.git/hooks/pre-receive")).expect("a hook");
    fs::remove_file(hub.path("hub.git/hooks/proc-receive")).expect("a hook");
    hub.git_in("hub.git", &["config", "--unset-all", "receive.procReceiveRefs"]).fine();
    let said = claims(&hub, "eve", "13800005678");
    assert_eq!(said.code, Some(5), "{}", said.err);
    assert!(said.err.contains("gave no receipt for it"), "{}", said.err);
}

/// A log of receipts that somebody took away does not begin again.
#[test]
fn a_hub_without_its_log_takes_nothing() {
    let hub = joined();
    claims(&hub, "eve", "13800001234").fine();
    fs::remove_file(hub.path("hub.git/refs/receipts/log")).expect("the log");
    let said = claims(&hub, "eve", "13800005678");
    assert_eq!(said.code, Some(4), "{}", said.err);
    assert!(said.err.contains("broken-log"), "{}", said.err);
}

/// A lock of git's that was left in the clone: what landed is not said to have failed.
#[test]
fn what_landed_is_said_to_have_landed_whatever_is_the_matter_here() {
    let hub = joined();
    hub.baobei(&["-C", "eve-clone", "sync"]).fine();
    fs::write(hub.path("eve-clone/.git/refs/remotes/origin/main.lock"), "").expect("written");
    let said = claims(&hub, "eve", "13800001234").fine();
    assert!(said.err.contains("do not enter it again"), "{}", said.err);
    fs::remove_file(hub.path("eve-clone/.git/refs/remotes/origin/main.lock")).expect("gone");
    hub.tick(1);
    hub.baobei(&["-C", "eve-clone", "sync"]).fine();
    let reports = hub.hub(&["ls-tree", "-r", "--name-only", "main", "reports"]);
    assert_eq!(reports.lines().count(), 1);
    hub.baobei(&["-C", "eve-clone", "verify"]).fine();
}
