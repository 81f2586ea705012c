//! A hub that dies, runs full, or lacks something: nothing acknowledged is lost, and nothing is
//! accepted unjudged.

use std::collections::BTreeMap;
use std::fs;

use super::Hub;

/// What changes something on the hub's disk.
const CALLS: &str = "rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync,fdatasync,mkdir";

/// A script in place of `git receive-pack`, run through strace.
fn traced(hub: &Hub, options: &str) -> String {
    let script = hub.path("traced");
    fs::write(
        &script,
        format!("#!/bin/sh\nexec strace -f -qq {options} git receive-pack \"$@\"\n"),
    )
    .expect("written");
    format!("sh {}", script.display())
}

/// How often each call is made in a whole push, over all processes.
fn counted(hub: &Hub) -> BTreeMap<String, usize> {
    let trace = hub.path("trace");
    hub.push(
        "zhao",
        &["--receive-pack", &traced(hub, &format!("-o {} -e trace={CALLS}", trace.display()))],
    )
    .fine();
    let mut counts = BTreeMap::new();
    for line in
        fs::read_to_string(trace).expect("strace must be installed and allowed to trace").lines()
    {
        let call = line.split_once(' ').and_then(|(_, rest)| rest.trim_start().split_once('('));
        if let Some((call, _)) =
            call.filter(|(call, _)| CALLS.split(',').any(|known| known == *call))
        {
            *counts.entry(call.to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn a_kill_at_any_rename_or_fsync_loses_nothing_that_was_acknowledged() {
    let template = Hub::new();
    template.works("zhao");
    let counts = {
        let copy = template.copy();
        counted(&copy)
    };
    assert!(counts.values().sum::<usize>() > 8, "{counts:?}");
    let (mut stayed, mut landed, mut healed) = (0, 0, 0);
    for (call, count) in &counts {
        for nth in 1..=*count {
            let here = format!("{call} {nth}");
            let hub = template.copy();
            let inject =
                format!("-o /dev/null -e trace={call} -e inject={call}:signal=KILL:when={nth}");
            let acknowledged = hub.push("zhao", &["--receive-pack", &traced(&hub, &inject)]).ok;
            let (main, receipts) = (hub.main(), hub.receipts().len());
            let moved = main == hub.head("zhao");
            assert!(moved || !acknowledged, "{here}: it said that it had landed");
            // The branch may be ahead of the receipts, never behind them.
            assert!(receipts == 1 || moved, "{here}: a receipt for what has not landed");
            stayed += usize::from(!moved);
            landed += usize::from(moved);
            healed += usize::from(moved && receipts == 1);
            // The hub removes its locks of the dead when they are a little older.
            for lock in ["refs/heads/main.lock", "refs/receipts/log.lock"] {
                hub.ages(lock);
            }
            if moved {
                hub.works("zhao");
            }
            hub.push("zhao", &[]).fine();
            hub.whole();
            let late = hub
                .receipts()
                .iter()
                .filter(|receipt| Hub::field(receipt, "mode") == "late")
                .count();
            assert_eq!(late, usize::from(moved && receipts == 1), "{here}");
        }
    }
    assert!(stayed > 3 && landed > 0, "{stayed} stayed, {landed} landed, {healed} healed");
}

#[test]
fn the_branch_ahead_of_its_receipts_is_acknowledged_late_or_not_at_all() {
    let hub = Hub::new();
    let sound = hub.works("zhao");
    let force = |commit: &str| {
        hub.git_in("hub.git", &["fetch", "-q", "../zhao-clone", commit]).fine();
        hub.hub(&["update-ref", "refs/heads/main", commit]);
    };
    force(&sound);
    hub.works("zhao");
    let said = hub.push("zhao", &["--push-option=lang=en"]).fine();
    assert!(said.err.contains("(late)") && said.err.contains("(hook)"), "{}", said.err);
    assert_eq!(Hub::field(&hub.receipts()[1], "new"), sound);
    hub.whole();

    hub.tick(1);
    hub.git("zhao", &["commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "smuggled"]).fine();
    let smuggled = hub.head("zhao");
    let last = hub.main();
    force(&smuggled);
    hub.works("zhao");
    hub.refuses(|| hub.push("zhao", &["--push-option=lang=en"]), "unacknowledged");
    let doctor = hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]);
    assert!(doctor.out.contains("[faulty]") && doctor.out.contains(&last), "{}", doctor.out);
    assert!(!hub.baobei(&["hub", "doctor", "hub.git", "--heal"]).ok);
    // As it says.
    hub.hub(&["update-ref", "refs/heads/main", &last]);
    hub.git("zhao", &["reset", "-q", "--hard", &last]).fine();
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub.whole();
}

#[test]
fn without_its_judge_a_hub_takes_nothing() {
    let hub = Hub::new();
    hub.works("zhao");
    let hook = hub.path("hub.git/hooks/pre-receive");
    let text = fs::read_to_string(&hook).expect("a hook");
    let before = hub.main();
    let stays = |said: super::Said| {
        assert!(!said.ok, "{}", said.err);
        assert_eq!((hub.main(), hub.receipts().len()), (before.clone(), 1));
    };
    // No judge, a judge who says nothing, a program that is gone.
    fs::remove_file(&hook).expect("gone");
    stays(hub.push("zhao", &["--push-option=lang=en"]).refused("not-judged"));
    for broken in ["#!/bin/sh\nexit 0\n", "#!/bin/sh\nexec /nowhere/baobei hub hook pre-receive\n"]
    {
        fs::write(&hook, broken).expect("written");
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).expect("set");
        stays(hub.push("zhao", &[]));
    }
    fs::write(&hook, text).expect("written");
    let key = hub.path("hub.git/baobei/hub_key");
    fs::rename(&key, hub.path("kept")).expect("moved");
    stays(hub.push("zhao", &[]).refused("broken-key"));
    fs::rename(hub.path("kept"), &key).expect("moved");
    hub.push("zhao", &[]).fine();
    hub.whole();
}

#[test]
fn a_lock_is_in_the_way_until_nobody_can_hold_it() {
    let hub = Hub::new();
    hub.works("zhao");
    let locks = ["refs/receipts/log.lock", "refs/heads/main.lock"];
    for lock in locks {
        let file = hub.path("hub.git").join(lock);
        fs::write(&file, "").expect("written");
        let said = hub.refuses(|| hub.push("zhao", &["--push-option=lang=en"]), "locked");
        assert!(said.err.contains("baobei-answer technical"), "{}", said.err);
        hub.ages(lock);
        let doctor = hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]);
        assert!(doctor.out.contains("[stale-lock]") && doctor.out.contains(lock), "{}", doctor.out);
    }
    hub.push("zhao", &[]).fine();
    assert!(locks.iter().all(|lock| !hub.path("hub.git").join(lock).exists()));
    hub.whole();
}

#[test]
fn a_full_disk_refuses() {
    let template = Hub::new();
    template.works("zhao");
    let mut refused = 0;
    // Every write of the hub's own processes fails in turn, as on a disk that is full.
    for call in ["openat", "write", "pwrite64", "fsync", "rename", "link", "mkdir"] {
        let hub = template.copy();
        let before = hub.main();
        let inject = format!(
            "-o /dev/null -P {} -e trace={call} -e inject={call}:error=ENOSPC:when=1+",
            hub.path("hub.git/baobei/handoff").display()
        );
        let said = hub.push("zhao", &["--receive-pack", &traced(&hub, &inject)]);
        if !said.ok {
            refused += 1;
            assert_eq!((hub.main(), hub.receipts().len()), (before, 1), "{call}");
        }
        hub.push("zhao", &[]).fine();
        hub.whole();
    }
    assert!(refused > 0, "nothing ran full");
    let hub = template.copy();
    // The store itself takes nothing more once the push has been judged.
    let inject = "-o /dev/null -e trace=fsync -e inject=fsync:error=ENOSPC:when=1+".to_owned();
    let said = hub.push("zhao", &["--receive-pack", &traced(&hub, &inject)]);
    assert!(!said.ok, "{}", said.err);
    assert_eq!(hub.receipts().len(), 1);
}

impl Hub {
    /// A lock of git's, if it is there, is ten minutes old.
    fn ages(&self, lock: &str) {
        let old = std::time::SystemTime::now() - std::time::Duration::from_secs(600);
        if let Ok(file) = fs::File::options().write(true).open(self.path("hub.git").join(lock)) {
            file.set_modified(old).expect("aged");
        }
    }
}
