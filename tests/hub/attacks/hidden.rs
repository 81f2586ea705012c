//! What nobody sees: folders without files, names and messages that are shown as others than they
//! are.

use std::io::Write as _;
use std::process::Stdio;

use super::super::Hub;
use super::{NEW, NEW_ID, REPORT, report, visit};

impl Hub {
    /// A folder as git keeps it, made of the lines of `git ls-tree`, in somebody's clone.
    fn tree(&self, who: &str, lines: &str) -> String {
        let mut git = self.program("git");
        git.current_dir(self.path(&format!("{who}-clone")))
            .args(["mktree", "--missing"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = git.spawn().expect("git");
        child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("written");
        String::from_utf8(child.wait_with_output().expect("an end").stdout)
            .expect("text")
            .trim()
            .to_owned()
    }
}

/// No file can stand where a folder stands, and git shows none that is empty: nobody could close
/// the month.
#[test]
fn attack_an_empty_folder_where_a_month_is_to_stand() {
    let hub = Hub::besieged();
    hub.git("lin", &["hash-object", "-w", "-t", "tree", "/dev/null"]).fine();
    let empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    let root = hub.git("lin", &["ls-tree", "HEAD"]).fine().out;
    let months = hub.tree("lin", &format!("040000 tree {empty}\t2026-03.toml\n"));
    hub.write("lin", NEW, &report(NEW_ID, "lin", ""));
    hub.git("lin", &["add", "--all"]).fine();
    let honest = hub.git("lin", &["write-tree"]).fine().out;
    let with_report = hub.git("lin", &["ls-tree", honest.trim()]).fine().out;
    for lines in [
        format!("{root}040000 tree {empty}\tpolicies\n"),
        format!("{with_report}040000 tree {months}\tstatements\n"),
    ] {
        let tree = hub.tree("lin", &lines);
        hub.tick(1);
        let id = hub
            .git("lin", &["commit-tree", "-S", "-p", "origin/main", "-m", "a subject", &tree])
            .fine()
            .out;
        hub.git("lin", &["update-ref", "--no-deref", "HEAD", id.trim()]).fine();
        hub.lie("lin", "odd-entry");
        hub.reset("lin");
    }
}

/// What turns the direction of writing shows a text as another than it is.
#[test]
fn attack_direction_of_writing_turned() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a \u{202e}tcejbus"]).fine();
    hub.lie("lin", "control-character");
    hub.git(
        "lin",
        &[
            "-c",
            "user.name=\u{2066}lin",
            "commit",
            "-q",
            "--amend",
            "--reset-author",
            "-m",
            "a subject",
        ],
    )
    .fine();
    hub.lie("lin", "control-character");
}

#[test]
fn attack_a_colleague_s_name_with_a_blank_that_nobody_sees() {
    let hub = Hub::besieged();
    for name in ["w\u{200b}u", "W u", "ｗｕ"] {
        hub.write("lin", REPORT, &(hub.text("lin", REPORT) + &visit("A3", "lin", "")));
        hub.tick(1);
        hub.git(
            "lin",
            &["-c", &format!("user.name={name}"), "commit", "-q", "--all", "-m", "a subject"],
        )
        .fine();
        hub.lie("lin", "foreign-name");
        hub.reset("lin");
    }
}

/// Git takes each of these for the line that says who acted.
#[test]
fn attack_a_colleague_named_as_actor_in_other_spellings() {
    let hub = Hub::besieged();
    for line in [
        "Baobei-Staff:wu",
        "Baobei-Staff : wu",
        "baobei-staff: lin\n wu",
        "Baobei-Staff:\n wu",
        "Baobei-Staff:  wu",
    ] {
        hub.write("lin", REPORT, &(hub.text("lin", REPORT) + &visit("A3", "lin", "")));
        let folded = line.contains("lin\n");
        hub.commit("lin", &format!("a subject\n\n{line}\n"));
        let git = hub
            .git("lin", &["log", "-1", "--format=%(trailers:key=Baobei-Staff,valueonly,unfold)"])
            .fine()
            .out;
        assert!(git.contains("wu"), "{line}: {git}");
        assert!(!folded || git.trim() == "lin wu", "{git}");
        hub.lie("lin", "other-person");
        hub.reset("lin");
    }
}
