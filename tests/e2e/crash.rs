//! The program killed before every system call that writes, with strace on the real binary.

use std::process::Command;

use super::{customer, renovation};
use crate::common::{House, strace};

/// Points between which the program may die. Its other threads only bring objects to the disk; a
/// kill at the main thread's calls falls before, between and behind theirs.
fn points(trace: &str) -> Vec<(String, usize)> {
    let all = strace::points(trace);
    let main = all.first().expect("a call").thread.clone();
    let own = all.into_iter().filter(|point| point.thread == main);
    own.map(|point| (point.call, point.nth)).collect()
}

/// The command that is killed.
fn claim(who: &str) -> Vec<String> {
    let mut args = vec!["--as".to_owned(), who.to_owned()];
    args.extend(customer("周十", "13800005555", "3-2").split(' ').map(str::to_owned));
    args
}

fn traced(house: &House, args: &[String]) -> Command {
    let mut command = house.program("strace");
    // One thread makes the count of a call the same in every run, but for object names, which are
    // random.
    command
        .env("RAYON_NUM_THREADS", "1")
        .args(args)
        .arg(env!("CARGO_BIN_EXE_baobei"))
        .args(claim("wu"));
    command
}

fn reports(house: &House) -> usize {
    house.reads("--as zhao report list --format json").items("reports").len()
}

#[test]
fn a_kill_at_any_write_leaves_the_old_state_or_the_new_one() {
    let template = renovation();
    template.at("2026-03-02 10:00");
    template.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let (old, commits) = (template.head(), template.commits());

    let work = House::new(&[]);
    work.copy_from(template.folder());
    work.at("2026-03-05 10:00");
    let trace = work.root().join("trace");
    let log = [
        "-f",
        "-qq",
        "-o",
        &trace.display().to_string(),
        "-e",
        &format!("trace={}", strace::CALLS.join(",")),
    ]
    .map(str::to_owned);
    let counted = work.finished(&mut traced(&work, &log));
    assert_eq!(
        counted.code,
        Some(0),
        "strace must be installed and allowed to trace: {}",
        counted.all()
    );
    let points = points(&std::fs::read_to_string(&trace).expect("a trace"));
    for call in ["write", "rename", "link", "unlink", "fsync", "mkdir", "openat"] {
        assert!(points.iter().any(|(name, _)| name == call), "no {call} among {points:?}");
    }

    let (mut stayed, mut landed, mut repaired, mut missed) = (0, 0, 0, Vec::new());
    for (call, nth) in &points {
        let here = format!("{call} {nth}");
        work.copy_from(template.folder());
        work.at("2026-03-05 10:00");
        let inject = [
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            &format!("trace={call}"),
            "-e",
            &format!("inject={call}:signal=KILL:when={nth}"),
        ];
        let killed = work.finished(&mut traced(&work, &inject.map(str::to_owned)));
        let now = work.head();
        if killed.code == Some(0) {
            assert_ne!(now, old, "{here}: it said that it was done");
            missed.push(here);
            continue;
        }
        let new = if now == old {
            stayed += 1;
            0
        } else {
            assert_eq!(
                work.git(&["rev-parse", "HEAD^"]).trim(),
                old,
                "{here}: one commit on the old one"
            );
            landed += 1;
            1
        };
        let next = work.line("--as lin status").ok();
        repaired += usize::from(next.stderr.contains("cut short"));
        work.in_order(&here);
        assert_eq!((reports(&work), work.commits()), (1 + new, commits + new), "{here}");
        // What has landed is protected; what has not can be claimed again.
        if new == 1 {
            work.ends(&claim("lin").join(" "), 1);
        } else {
            work.writes(&claim("wu").join(" "));
        }
        assert_eq!((reports(&work), work.commits()), (2, commits + 1), "{here}");
        work.in_order(&here);
    }
    assert!(missed.len() * 20 <= points.len(), "calls that are not always made: {missed:?}");
    assert!(
        stayed > 10 && landed > 5 && repaired > 3,
        "{stayed} stayed, {landed} landed, {repaired} were repaired"
    );
}

/// A registry begun in a folder that is there already.
const BEGIN: &str = "--lang en init house --admin zhao --name 示范公司 --preset home-renovation";

fn begun(house: &House, args: &[String]) -> crate::common::Output {
    let mut command = house.program("strace");
    command
        .env("RAYON_NUM_THREADS", "1")
        .args(args)
        .arg(env!("CARGO_BIN_EXE_baobei"))
        .args(BEGIN.split(' '));
    house.finished(&mut command)
}

#[test]
fn a_kill_while_a_registry_is_made_leaves_none_or_a_whole_one() {
    let work = House::empty();
    work.at("2026-03-02 10:00");
    let site = work.folder().join("house");
    let anew = || {
        let _ = std::fs::remove_dir_all(&site);
        std::fs::create_dir(&site).expect("an empty folder");
    };
    anew();
    let trace = work.root().join("trace");
    let log = [
        "-f",
        "-qq",
        "-o",
        &trace.display().to_string(),
        "-e",
        &format!("trace={}", strace::CALLS.join(",")),
    ]
    .map(str::to_owned);
    let counted = begun(&work, &log);
    assert_eq!(
        counted.code,
        Some(0),
        "strace must be installed and allowed to trace: {}",
        counted.all()
    );
    let points = points(&std::fs::read_to_string(&trace).expect("a trace"));

    let (mut untouched, mut cut_short, mut whole, mut missed) = (0, 0, 0, 0);
    for (call, nth) in &points {
        let here = format!("{call} {nth}");
        anew();
        let inject = [
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            &format!("trace={call}"),
            "-e",
            &format!("inject={call}:signal=KILL:when={nth}"),
        ];
        let killed = begun(&work, &inject.map(str::to_owned));
        missed += usize::from(killed.code == Some(0));
        if site.join(".git").exists() {
            whole += 1;
            work.line("--lang en -C house status").ok();
            assert_eq!(
                work.git(&["-C", "house", "rev-list", "--count", "HEAD"]).trim(),
                "1",
                "{here}"
            );
            assert_eq!(work.git(&["-C", "house", "status", "--porcelain"]), "", "{here}");
            continue;
        }
        if std::fs::read_dir(&site).expect("the folder").next().is_none() {
            untouched += 1;
            work.line(BEGIN).ok();
            continue;
        }
        cut_short += 1;
        for command in
            ["--lang en -C house status", "--lang en -C house --as zhao report list", BEGIN]
        {
            let said = work.line(command).exits(4).stderr;
            assert!(
                said.contains("cut short") && said.contains("remove everything"),
                "{here}: {said}"
            );
        }
    }
    assert!(missed * 20 <= points.len(), "{missed} of {} calls are not always made", points.len());
    assert!(
        untouched > 0 && cut_short > 10 && whole > 0,
        "{untouched} untouched, {cut_short} cut short, {whole} whole"
    );
}
