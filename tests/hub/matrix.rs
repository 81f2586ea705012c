//! One report, while the disk is full, a process dies or the network ends at every place where it
//! can: it lands once, or waits, or is said not to be there.

use std::collections::BTreeSet;
use std::fs;

use super::{Hub, Said};
use crate::common::strace::{self, Point};

pub const POLICY: &str = r#"[policy]
id = "house"
version = 1
title = { zh-CN = "规则", en = "Rules" }
in-force = { from = 2026-01-01 }
[[kind]]
name = "person"
label = { zh-CN = "个人", en = "Person" }
clause = "1"
"#;

const SERVER: &str = include_str!("cut.py");

/// The registration that meets trouble, and one behind it.
fn claim(phone: &str) -> [&str; 9] {
    ["report", "add", "--kind", "person", "--name", "王小明", "--phone", phone, "--quiet"]
}

const TROUBLED: &str = "13800001234";
const NEXT: &str = "13800005678";

/// A hub with a regulation, and a clone of lin's that landed something before.
fn template() -> Hub {
    let hub = Hub::new();
    hub.write("zhao", "policy/house.toml", POLICY);
    hub.commit("zhao", "rules");
    hub.push("zhao", &[]).fine();
    hub.clone_for("lin");
    hub.git("lin", &["remote", "set-url", "origin", "../hub.git"]).fine();
    hub.tick(1);
    hub.as_lin(&claim("13800000000")).fine();
    hub.tick(60);
    hub
}

impl Hub {
    fn as_lin(&self, args: &[&str]) -> Said {
        let all: Vec<&str> =
            ["-C", "lin-clone", "--lang", "en"].iter().chain(args).copied().collect();
        self.baobei(&all)
    }

    /// The registration under strace, with the hub's side of it.
    fn traced(&self, options: &[&str]) -> Said {
        let mut strace = self.program("strace");
        // One thread makes the count of a call the same in every run, but for object names, which
        // are random.
        strace.env("RAYON_NUM_THREADS", "1").args(["-f", "-qq"]).args(options);
        strace.arg(env!("CARGO_BIN_EXE_baobei")).args(["-C", "lin-clone", "--lang", "en"]);
        self.finish(strace.args(claim(TROUBLED)))
    }

    /// How many reports have landed.
    fn reports(&self) -> usize {
        self.hub(&["ls-tree", "-r", "--name-only", "main", "reports"]).lines().count()
    }

    /// What is wrong after the registration met trouble and the trouble is over; otherwise whether
    /// it has landed.
    fn recovers(&self, said: &Said) -> Result<bool, String> {
        let before = 1;
        self.let_locks_age();
        self.tick(1);
        let verified = self.as_lin(&["verify"]);
        if verified.code == Some(5) {
            return Err(format!("a false alarm: {}{}", verified.out, verified.err));
        }
        let waits = said.code == Some(4) && said.err.contains("is recorded here");
        let synced = self.as_lin(&["sync"]);
        if !synced.ok {
            return Err(format!("sync: {}{}", synced.out, synced.err));
        }
        let landed = self.reports() - before;
        if landed > 1 || (landed == 0 && (said.ok || waits)) {
            return Err(format!("{landed} landed of what was said to be there"));
        }
        self.tick(1);
        let next = self.as_lin(&claim(NEXT));
        if !next.ok || self.reports() != before + landed + 1 {
            return Err(format!("the next: {}{}", next.out, next.err));
        }
        self.whole();
        for who in ["lin", "zhao"] {
            let clone = format!("{who}-clone");
            let synced = self.baobei(&["-C", &clone, "--lang", "en", "sync"]);
            let verified = self.baobei(&["-C", &clone, "--lang", "en", "verify"]);
            if !synced.ok || !verified.ok {
                let said = [synced.out, synced.err, verified.out, verified.err].concat();
                return Err(format!("{who}: {said}"));
            }
        }
        let status = self.git("lin", &["status", "--porcelain"]).fine().out;
        if status.is_empty() { Ok(landed == 1) } else { Err(status) }
    }

    /// Whatever lock of git's is left is ten minutes old.
    fn let_locks_age(&self) {
        let old = std::time::SystemTime::now() - std::time::Duration::from_secs(600);
        let mut folders = vec![self.path("hub.git"), self.path("lin-clone/.git")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() && !path.ends_with("objects") {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "lock") {
                    let file = fs::File::options().write(true).open(path).expect("a lock");
                    file.set_modified(old).expect("aged");
                }
            }
        }
    }
}

/// Every place where the client or the hub changes something, by call and number.
fn points(template: &Hub) -> Vec<Point> {
    let hub = template.copy();
    let trace = hub.path("trace").display().to_string();
    let log = format!("trace={}", strace::CALLS.join(","));
    let said = hub.traced(&["-y", "-o", &trace, "-e", &log]);
    assert!(said.ok, "strace must be installed and allowed to trace: {}{}", said.out, said.err);
    strace::points(&fs::read_to_string(trace).expect("a trace"))
}

/// Plays the registration with `inject` at each of the points, and tells how many landed.
#[track_caller]
fn each(template: &Hub, points: &BTreeSet<(String, usize)>, inject: &str) -> usize {
    let mut found = Vec::new();
    let mut landed = 0;
    for (call, nth) in points {
        let hub = template.copy();
        let trace = format!("trace={call}");
        let inject = format!("inject={call}:{inject}:when={nth}");
        let said = hub.traced(&["-o", "/dev/null", "-e", &trace, "-e", &inject]);
        match hub.recovers(&said) {
            Ok(has_landed) => landed += usize::from(has_landed),
            Err(why) => found.push(format!(
                "{call} {nth}: ended with {:?}, {}{}\n=> {why}",
                said.code, said.out, said.err
            )),
        }
    }
    assert!(found.is_empty(), "{} of {}:\n{}", found.len(), points.len(), found.join("\n\n"));
    landed
}

#[test]
fn a_kill_at_any_call_that_writes_loses_nothing() {
    let template = template();
    let points: BTreeSet<(String, usize)> =
        points(&template).into_iter().map(|point| (point.call, point.nth)).collect();
    let landed = each(&template, &points, "signal=KILL");
    assert!(landed > 20 && landed + 20 < points.len(), "{landed} of {}", points.len());
}

#[test]
fn a_disk_that_is_full_at_any_call_that_writes_loses_nothing() {
    let template = template();
    let on_disk = points(&template).into_iter().filter(|point| point.is_on_disk);
    let points: BTreeSet<(String, usize)> = on_disk.map(|point| (point.call, point.nth)).collect();
    let landed = each(&template, &points, "error=ENOSPC");
    assert!(landed > 20, "{landed} of {}", points.len());
}

/// The line breaks off behind each packet, in each direction, of the hub's answer to a fetch and to
/// a push.
#[test]
fn a_line_that_breaks_behind_any_packet_loses_nothing() {
    let template = template();
    fs::write(template.path("cut.py"), SERVER).expect("written");
    let (mut found, mut cuts, mut landed) = (Vec::new(), 0, 0);
    for service in ["receive-pack", "upload-pack"] {
        for direction in ["up", "down"] {
            for packet in 1.. {
                let hub = template.copy();
                let setting = format!("remote.origin.{}", service.replace('-', ""));
                let cut = format!("python3 ../cut.py {direction} {packet} {service}");
                hub.git("lin", &["config", &setting, &cut]).fine();
                let said = hub.as_lin(&claim(TROUBLED));
                hub.git("lin", &["config", "--unset", &setting]).fine();
                let is_cut = hub.path("cut").exists();
                match hub.recovers(&said) {
                    Ok(has_landed) => landed += usize::from(has_landed),
                    Err(why) => found.push(format!(
                        "{service} {direction} {packet}: ended with {:?}, {}{}\n=> {why}",
                        said.code, said.out, said.err
                    )),
                }
                if !is_cut {
                    break;
                }
                cuts += 1;
            }
        }
    }
    assert!(found.is_empty(), "{} of {cuts}:\n{}", found.len(), found.join("\n\n"));
    assert!(cuts > 12 && landed > 4, "{landed} of {cuts}");
}

/// A hub that forgets what it acknowledged is found out by what is asked above.
#[test]
fn a_hub_that_loses_a_report_is_noticed() {
    let hub = template();
    let said = hub.as_lin(&claim(TROUBLED)).fine();
    assert_eq!(hub.copy().recovers(&said), Ok(true));
    for name in ["refs/heads/main", "refs/receipts/log"] {
        hub.hub(&["update-ref", name, &format!("{name}~1")]);
    }
    let found = hub.recovers(&said).expect_err("it is lost");
    assert!(found.contains("fewer receipts"), "{found}");
}
