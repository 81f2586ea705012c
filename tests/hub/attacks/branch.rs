//! Pushes that would move something else than the branch, or the branch elsewhere than forward.

use super::super::Hub;

/// Nothing but the branch moves; what the hub itself says is nobody's to write.
#[test]
fn attack_writing_the_receipts_and_other_references() {
    let hub = Hub::besieged();
    let log = hub.hub(&["rev-parse", "refs/receipts/log"]);
    hub.git("lin", &["fetch", "-q", "origin", "refs/receipts/log:refs/receipts/log"]).fine();
    for refspec in [
        "HEAD:refs/receipts/log",
        "+refs/receipts/log~1:refs/receipts/log",
        ":refs/receipts/log",
        "HEAD:refs/receipts/other",
    ] {
        assert!(!hub.git("lin", &["push", "-q", "origin", refspec]).ok, "{refspec}");
    }
    let main = hub.main();
    for name in [
        format!("refs/replace/{main}"),
        "refs/heads/Main".to_owned(),
        "refs/baobei/x".to_owned(),
        "refs/remotes/origin/main".to_owned(),
    ] {
        hub.refuses(
            || hub.git("lin", &["push", "-q", "origin", &format!("HEAD:{name}")]),
            "other-reference",
        );
    }
    // Together with an honest push.
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
    let both = ["push", "-q", "origin", "HEAD:refs/heads/main", "HEAD~1:refs/tags/x"];
    hub.refuses(|| hub.git("lin", &both), "other-reference");
    assert_eq!(hub.hub(&["rev-parse", "refs/receipts/log"]), log);
    let names = hub.hub(&["for-each-ref", "--format=%(refname)"]);
    assert_eq!(names.lines().collect::<Vec<_>>(), ["refs/heads/main", "refs/receipts/log"]);
    hub.whole();
}

#[test]
fn attack_forced_and_deleted() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.tick(1);
    // Amended over what has landed: as if the report had always been so.
    hub.git("lin", &["commit", "-q", "--amend", "--reset-author", "-m", "a subject"]).fine();
    hub.refuses(|| hub.push("lin", &["--force"]), "not-forward");
    let leased = format!("--force-with-lease=main:{}", hub.main());
    hub.refuses(|| hub.push("lin", &[&leased]), "not-forward");
    hub.refuses(|| hub.git("lin", &["push", "origin", "--delete", "main"]), "deletion");
    hub.refuses(|| hub.git("lin", &["push", "--mirror", "origin"]), "other-reference");
    hub.whole();
}

/// The same person, the same key, an honest commit: but of another registry.
#[test]
fn attack_replay_of_another_registry_or_branch() {
    let hub = Hub::besieged();
    let settings = hub.text("lin", "baobei.toml").replace("0123456789abcdef", "fedcba9876543210");
    hub.git("lin", &["checkout", "-q", "--orphan", "elsewhere"]).fine();
    hub.write("lin", "baobei.toml", &settings);
    hub.commit("lin", "another house");
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
    hub.refuses(|| hub.push("lin", &["--force"]), "not-forward");
    // A commit of a branch that never landed: its own parent is missing on the hub.
    hub.git("lin", &["checkout", "-q", "main"]).fine();
    hub.visits("A4");
    hub.git("lin", &["commit", "-q", "--no-gpg-sign", "-m", "nobody's"]).fine();
    hub.visits("A5");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
    hub.refuses(|| hub.push("lin", &[]), "unsigned");
    hub.whole();
}

/// Whoever sits at the server needs no hook. What stands there without a receipt is named, and so
/// is what is gone.
#[test]
fn attack_the_branch_moved_by_file() {
    let hub = Hub::besieged();
    let before = hub.main();
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
    let ahead = hub.head("lin");
    hub.force("lin", "hub.git", &ahead);
    hub.audit("hub.git").names("unreceipted").script_says("THE BRANCH IS NOT WHERE");
    let back = hub.hub(&["rev-parse", &format!("{before}~1")]);
    hub.point("hub.git", "refs/heads/main", &back);
    hub.audit("hub.git").names("branch-elsewhere").script_says("THE BRANCH IS NOT WHERE");
    // Another commit in the place of the last one.
    hub.git("lin", &["reset", "-q", "--hard", &back]).fine();
    hub.write("lin", super::NEW, &super::report(super::NEW_ID, "lin", ""));
    let other = hub.commit("lin", "a subject");
    hub.force("lin", "hub.git", &other);
    hub.audit("hub.git").names("branch-elsewhere").script_says("THE BRANCH IS NOT WHERE");
    // And the hub takes nothing more until its keeper has looked.
    hub.works("zhao");
    assert!(!hub.push("zhao", &[]).ok);
    hub.point("hub.git", "refs/heads/main", &before);
    hub.audit("hub.git").is_clean();
}
