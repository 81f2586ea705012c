//! A hub whose disk is gone: made again from clones, by an admin's word.

use std::fs;

use super::matrix::POLICY;
use super::{Hub, Said};

impl Hub {
    /// A hub on which lin and then wu landed a report of their own, after zhao's clone had seen
    /// lin's first one; its disk is gone, its key was kept.
    fn lost() -> Self {
        let hub = Self::new();
        hub.write("zhao", "policy/house.toml", POLICY);
        hub.commit("zhao", "rules");
        hub.push("zhao", &[]).fine();
        for who in ["lin", "wu"] {
            hub.clone_for(who);
        }
        hub.registers("lin", "13800000000").fine();
        hub.says("zhao", &["sync"]).fine();
        hub.registers("wu", "13800000001").fine();
        hub.registers("lin", "13800000002").fine();
        for who in ["lin", "zhao"] {
            hub.says(who, &["verify"]).fine();
        }
        fs::copy(hub.path("hub.git/baobei/hub_key"), hub.path("kept")).expect("a key");
        fs::remove_dir_all(hub.path("hub.git")).expect("the disk is gone");
        hub
    }

    fn says(&self, who: &str, args: &[&str]) -> Said {
        self.tick(1);
        let clone = format!("{who}-clone");
        let all: Vec<&str> = ["-C", &clone, "--lang", "en"].iter().chain(args).copied().collect();
        self.baobei(&all)
    }

    fn registers(&self, who: &str, phone: &str) -> Said {
        self.says(who, &["report", "add", "--kind", "person", "--name", "王小明", "--phone", phone])
    }

    /// The lines that an admin is to write.
    fn restored(&self, args: &[&str]) -> String {
        let all: Vec<&str> =
            ["--lang", "en", "hub", "restore", "hub.git"].iter().chain(args).copied().collect();
        let said = self.baobei(&all).fine();
        self.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
        said.out
    }

    /// An admin says that the hub was made again.
    fn says_so(&self, lines: &str) -> Said {
        self.git("zhao", &["fetch", "-q", "origin"]).fine();
        self.git("zhao", &["reset", "-q", "--hard", "origin/main"]).fine();
        let file = self.path("zhao-clone/baobei.toml");
        let text = fs::read_to_string(&file).expect("settings");
        fs::write(&file, format!("{text}{lines}")).expect("written");
        self.commit("zhao", "the hub was made again");
        self.push("zhao", &[])
    }

    fn landed(&self) -> usize {
        self.hub(&["ls-tree", "-r", "--name-only", "main", "reports"]).lines().count()
    }
}

#[test]
fn a_lost_hub_has_everything_again_where_every_clone_is_asked() {
    let hub = Hub::lost();
    let older = hub.restored(&["--from", "zhao-clone", "--key", "kept"]);
    assert_eq!(older.lines().count(), 1, "the key is known: {older}");
    assert_eq!(hub.landed(), 1);
    let behind = hub.says("lin", &["sync"]);
    assert_eq!(behind.code, Some(5), "{}", behind.err);
    assert!(behind.err.contains("fewer receipts") && behind.err.contains("hub restore"));

    let all = hub.restored(&["--from", "wu-clone", "--from", "lin-clone"]);
    assert_ne!(all, older);
    assert_eq!(hub.landed(), 3);
    // Of what is there already, nothing comes.
    assert_eq!(hub.restored(&["--from", "zhao-clone"]), all);
    let waits = hub.registers("lin", "13800000003");
    assert_eq!(waits.code, Some(4), "{}", waits.err);
    assert!(waits.err.contains("hub-restored"), "{}", waits.err);
    assert_eq!(hub.landed(), 3);

    let doctor = hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]);
    assert!(doctor.out.contains("[hub-restored]"), "{}", doctor.out);
    let adopted = hub.baobei(&["--lang", "en", "hub", "init", "new.git", "--from", "zhao-clone"]);
    assert!(adopted.code == Some(3) && adopted.err.contains("hub restore"), "{}", adopted.err);

    hub.refuses(|| hub.says_so(&older), "hub-restored");
    hub.git("zhao", &["fetch", "-q", "origin"]).fine();
    hub.says_so(&all).fine();
    hub.says("lin", &["sync"]).fine();
    assert_eq!(hub.landed(), 4);
    hub.whole();
    for who in ["zhao", "lin", "wu"] {
        hub.says(who, &["sync"]).fine();
        hub.says(who, &["verify"]).fine();
        let said = hub.says(who, &["verify", "--full"]).fine();
        assert!(said.out.contains("made again"), "it is told for ever: {}", said.out);
    }
    let parted = hub.baobei(&["--lang", "en", "hub", "restore", "hub.git", "--from", "lin-clone"]);
    parted.fine();
}

#[test]
fn what_others_had_landed_comes_back_from_their_clones() {
    let hub = Hub::lost();
    let lines = hub.restored(&["--from", "zhao-clone"]);
    assert_eq!(lines.lines().count(), 2, "another key: {lines}");
    hub.says_so(&lines).fine();
    assert_eq!(hub.landed(), 1);

    let parted = hub.baobei(&["--lang", "en", "hub", "restore", "hub.git", "--from", "lin-clone"]);
    assert!(parted.code == Some(5) && parted.err.contains("baobei sync"), "{}", parted.err);

    let lin = hub.says("lin", &["sync"]).fine();
    assert!(lin.err.contains("wu@example.com"), "{}", lin.err);
    assert_eq!(hub.landed(), 2, "lin's own");
    let wu = hub.says("wu", &["sync"]).fine();
    assert!(wu.err.contains("1 commit of yours had landed"), "{}", wu.err);
    assert_eq!(hub.landed(), 3, "wu's own");
    hub.says("lin", &["sync"]).fine();
    hub.registers("lin", "13800000003").fine();
    hub.whole();
    for who in ["zhao", "lin", "wu"] {
        hub.says(who, &["sync"]).fine();
        hub.says(who, &["verify"]).fine();
    }
    let kept = hub.git("lin", &["for-each-ref", "--format=%(refname)", "refs/baobei/lost"]).fine();
    assert_eq!(kept.out.lines().count(), 2, "what the lost hub had said: {}", kept.out);
}

#[test]
fn a_hub_that_forgets_without_an_admins_word_is_not_followed() {
    let hub = Hub::lost();
    let lines = hub.restored(&["--from", "zhao-clone", "--key", "kept"]);
    // A keeper who lies.
    fs::remove_file(hub.path("hub.git/baobei/restored")).expect("the mark");
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    let lin = hub.says("lin", &["sync"]);
    assert!(lin.code == Some(5) && lin.err.contains("rewritten"), "{}", lin.err);
    // A word that comes behind something else covers nothing of it.
    hub.says_so(&lines).fine();
    let lin = hub.says("lin", &["sync"]);
    assert!(lin.code == Some(5) && lin.err.contains("rewritten"), "{}", lin.err);
}

#[test]
fn a_hub_is_made_again_from_receipts_alone() {
    let hub = Hub::lost();
    let restore = ["--lang", "en", "hub", "restore", "hub.git", "--from"];
    hub.git_in(".", &["init", "-q", "-b", "main", "bare-clone"]).fine();
    let none = hub.baobei(&[&restore[..], &["bare-clone"]].concat());
    assert!(
        none.code == Some(3) && none.err.contains("no receipts"),
        "{:?} {}",
        none.code,
        none.err
    );
    // Receipts that somebody else wrote over the same history.
    hub.baobei(&["--lang", "en", "hub", "init", "other.git"]).fine();
    hub.git_in("other.git", &["config", "baobei.clock", "environment"]).fine();
    hub.git("zhao", &["push", "-q", "../other.git", "HEAD:refs/heads/main"]).fine();
    hub.restored(&["--from", "zhao-clone"]);
    let other = hub.baobei(&[&restore[..], &["other.git"]].concat());
    assert!(other.code == Some(5) && other.err.contains("other receipts"), "{}", other.err);
    assert_eq!(hub.hub(&["for-each-ref", "refs/baobei"]), "", "nothing is left of it");
}

/// A word that was once answered opens nothing, whoever pushes it again.
#[test]
fn an_admins_word_speaks_of_one_loss() {
    let hub = Hub::lost();
    let lines = hub.restored(&["--from", "lin-clone", "--from", "wu-clone", "--key", "kept"]);
    hub.says_so(&lines).fine();
    let word = hub.head("zhao");
    for who in ["lin", "wu"] {
        hub.says(who, &["sync"]).fine();
    }
    hub.registers("wu", "13800000005").fine();
    // The next loss: a salesperson has the word of the last one, and wants what wu has landed.
    let mirror = ["clone", "-q", "--mirror", "hub.git", "older.git"];
    hub.git_in(".", &mirror).fine();
    for (name, back) in [("refs/heads/main", 2), ("refs/receipts/log", 2)] {
        let old = format!("{name}~{back}");
        hub.git_in("older.git", &["update-ref", name, &old]).fine();
    }
    fs::remove_dir_all(hub.path("hub.git")).expect("the disk is gone");
    hub.restored(&["--from", "older.git", "--key", "kept"]);
    let push = ["push", "-q", "origin", &format!("{word}:refs/heads/main")];
    hub.refuses(|| hub.git("lin", &push), "hub-restored");
    // A keeper who takes it all the same is not followed by whoever saw it answered.
    fs::remove_file(hub.path("hub.git/baobei/restored")).expect("the mark");
    hub.tick(60);
    hub.git("lin", &push).fine();
    let wu = hub.says("wu", &["sync"]);
    assert!(wu.code == Some(5) && wu.err.contains("rewritten"), "{}", wu.err);
}

#[test]
fn what_was_broken_off_or_does_not_fit_opens_nothing() {
    let hub = Hub::lost();
    let restore = |args: &[&str]| {
        hub.baobei(&[&["--lang", "en", "hub", "restore", "hub.git"], args].concat())
    };
    assert!(!restore(&["--from", "nobody"]).ok);
    assert!(!hub.path("hub.git").exists(), "nothing that looks like a hub is left");
    // Broken off before its hooks: they are made now.
    hub.git_in(".", &["init", "-q", "--bare", "-b", "main", "hub.git"]).fine();
    hub.restored(&["--from", "zhao-clone"]);
    assert!(hub.path("hub.git/hooks/proc-receive").exists());
    fs::remove_dir_all(hub.path("hub.git")).expect("once more");
    // Broken off behind them: closed, and the clones know more.
    hub.baobei(&["--lang", "en", "hub", "init", "hub.git"]).fine();
    hub.git_in("hub.git", &["config", "baobei.clock", "environment"]).fine();
    fs::write(hub.path("hub.git/baobei/restored"), "-\n").expect("the mark");
    assert!(!hub.git("lin", &["push", "-q", "origin", "HEAD:refs/heads/main"]).ok);
    let doctor = hub.baobei(&["--lang", "en", "hub", "doctor", "hub.git"]);
    assert!(doctor.out.contains("[broken-restoring]"), "{}", doctor.out);
    let behind = hub.says("lin", &["sync"]);
    assert!(behind.code == Some(5) && behind.err.contains("fewer receipts"), "{}", behind.err);

    let other = restore(&["--from", "lin-clone", "--from", "wu-clone", "--key", "eve"]);
    assert!(other.code == Some(3) && other.err.contains("is not the one"), "{}", other.err);
    let lines = hub.restored(&["--from", "lin-clone", "--key", "kept"]);
    let more = format!("clock_skew = 60\n{lines}");
    hub.refuses(|| hub.says_so(&more), "hub-restored");
    hub.says_so(&lines).fine();
    let again = restore(&["--from", "lin-clone"]).fine();
    assert!(again.out.is_empty() && again.err.contains("lacks nothing"), "{}", again.err);
    let clone = hub.baobei(&["--lang", "en", "hub", "restore", "lin-clone", "--from", "wu-clone"]);
    assert!(clone.code == Some(2) && clone.err.contains("neither empty"), "{}", clone.err);
}
