//! What a hub does not take.

use super::Hub;

#[test]
fn only_the_branch_moves_and_only_forward() {
    let hub = Hub::new();
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    let zhao = |args: &[&str]| hub.git("zhao", args);
    hub.refuses(|| zhao(&["push", "-f", "origin", "HEAD~1:refs/heads/main"]), "not-forward");
    hub.refuses(|| zhao(&["push", "origin", ":refs/heads/main"]), "deletion");
    hub.refuses(|| zhao(&["push", "origin", "HEAD:refs/heads/other"]), "other-reference");
    hub.refuses(|| zhao(&["push", "origin", "HEAD:refs/tags/v1"]), "other-reference");
    hub.refuses(
        || zhao(&["push", "origin", "HEAD:refs/heads/main", "HEAD~1:refs/notes/x"]),
        "other-reference",
    );
    zhao(&["checkout", "-q", "--orphan", "fresh"]).fine();
    hub.commit("zhao", "first again");
    hub.refuses(|| hub.push("zhao", &["-f"]), "not-forward");
    hub.whole();
}

#[test]
fn each_commit_is_by_one_known_person_with_his_own_key() {
    let hub = Hub::new();
    let refuses = |code: &str, args: &[&str]| {
        hub.tick(1);
        hub.git("zhao", args).fine();
        hub.refuses(|| hub.push("zhao", &[]), code);
        hub.git("zhao", &["reset", "-q", "--hard", "origin/main"]).fine();
    };
    hub.git("zhao", &["fetch", "-q", "origin"]).fine();
    let eve = format!("user.signingkey={}", hub.path("eve.pub").display());
    let lin = format!("user.signingkey={}", hub.path("lin.pub").display());
    refuses("unsigned", &["commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "x"]);
    refuses("foreign-key", &["-c", &eve, "commit", "-q", "--allow-empty", "-m", "x"]);
    refuses("foreign-key", &["-c", &lin, "commit", "-q", "--allow-empty", "-m", "x"]);
    refuses(
        "unknown-person",
        &["-c", "user.email=eve@example.com", "commit", "-q", "--allow-empty", "-m", "x"],
    );
    refuses(
        "two-people",
        &["commit", "-q", "--allow-empty", "--author", "Lin <lin@example.com>", "-m", "x"],
    );
    refuses(
        "two-people",
        &["commit", "-q", "--allow-empty", "--date", "2026-03-01 09:00:00 +0800", "-m", "x"],
    );
    hub.whole();
}

#[test]
fn a_date_that_cannot_be() {
    let hub = Hub::new();
    hub.git("zhao", &["fetch", "-q", "origin"]).fine();
    let here = "GIT_COMMITTER_DATE='2026-03-02 09:00:00 +0800' git receive-pack";
    for (seconds, code) in
        [(120, None), (3600, Some("from-the-future")), (-60, Some("before-its-parent"))]
    {
        hub.tick(seconds - 2);
        hub.works("zhao");
        match code {
            Some(code) => drop(hub.refuses(|| hub.push("zhao", &["--receive-pack", here]), code)),
            None => drop(hub.push("zhao", &["--receive-pack", here]).fine()),
        }
        hub.git("zhao", &["fetch", "-q", "origin"]).fine();
        hub.git("zhao", &["reset", "-q", "--hard", "origin/main"]).fine();
        hub.tick(-seconds);
    }
    hub.tick(600);
    hub.works("zhao");
    let late = "GIT_COMMITTER_DATE='2026-03-10 09:00:00 +0800' git receive-pack";
    let said = hub.refuses(|| hub.push("zhao", &["--receive-pack", late]), "too-old");
    assert!(said.err.contains("baobei sync"), "{}", said.err);
}

#[test]
fn links_and_odd_names_are_no_files() {
    let hub = Hub::new();
    hub.git("zhao", &["fetch", "-q", "origin"]).fine();
    let root = hub.path("zhao-clone");
    let reset = || {
        hub.git("zhao", &["reset", "-q", "--hard", "origin/main"]).fine();
    };
    std::os::unix::fs::symlink("/etc/passwd", root.join("link.toml")).expect("a link");
    hub.commit("zhao", "link");
    hub.refuses(|| hub.push("zhao", &[]), "odd-entry");
    reset();
    hub.write("zhao", ".hidden/a.toml", "a = 1\n");
    hub.commit("zhao", "hidden");
    hub.refuses(|| hub.push("zhao", &[]), "odd-entry");
    reset();
    hub.write("zhao", "org/staff/Lin.toml", "a = 1\n");
    hub.commit("zhao", "twin");
    hub.refuses(|| hub.push("zhao", &[]), "case-clash");
}

#[test]
fn a_key_counts_at_the_time_of_the_receipt() {
    let hub = Hub::new();
    hub.clone_for("lin");
    hub.tick(60);
    let closed = format!("public = \"{}\"\nuntil = 2026-03-02T09:05:00+08:00", hub.public("lin"));
    hub.write("zhao", "org/staff/lin.toml", &hub.person("lin", "sales", &[closed]));
    hub.commit("zhao", "key closed");
    hub.push("zhao", &[]).fine();
    hub.git("lin", &["pull", "-q", "--ff-only"]).fine();
    // Dated while the key counted, pushed when it no longer does.
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "--allow-empty", "-m", "x"]).fine();
    hub.tick(3600);
    hub.refuses(|| hub.push("lin", &[]), "closed-key");
}

#[test]
fn a_certificate_by_a_key_that_nobody_knows() {
    let hub = Hub::new();
    hub.baobei(&["hub", "install", "hub.git", "--certificates", "required"]).fine();
    hub.works("zhao");
    hub.refuses(|| hub.push("zhao", &[]), "no-certificate");
    let eve = format!("user.signingkey={}", hub.path("eve.pub").display());
    let push = ["-c", &eve, "push", "--signed=yes", "origin", "HEAD:refs/heads/main"];
    hub.refuses(|| hub.git("zhao", &push), "bad-certificate");
    hub.push("zhao", &["--signed=yes"]).fine();
    hub.whole();
}

#[test]
fn who_pushes_is_told_in_his_language() {
    let hub = Hub::new();
    hub.git("zhao", &["commit", "-q", "--allow-empty", "--no-gpg-sign", "-m", "x"]).fine();
    let chinese = hub.refuses(|| hub.push("zhao", &["--push-option=lang=zh-CN"]), "unsigned");
    assert!(chinese.err.contains("没有签名"), "{}", chinese.err);
    let english = hub.refuses(|| hub.push("zhao", &["--push-option=lang=en"]), "unsigned");
    assert!(
        english.err.contains("is not signed") && english.err.contains("user.signingkey"),
        "{}",
        english.err
    );
}

#[test]
fn nobody_does_what_is_not_his_to_do() {
    let hub = Hub::new();
    hub.clone_for("lin");
    let tries = |file: &str, text: &str, code: &str| {
        hub.write("lin", file, text);
        hub.commit("lin", "edit");
        let said = hub.refuses(|| hub.push("lin", &[]), code);
        hub.git("lin", &["reset", "-q", "--hard", "origin/main"]).fine();
        said
    };
    tries("org/teams/own.toml", "format = 1\nid = \"own\"\nname = \"own\"\n", "not-permitted");
    tries("policy/own.toml", "[policy]\n", "not-permitted");
    tries("notes.txt", "hello\n", "unknown-file");
    tries(
        "org/staff/lin.toml",
        &hub.person("lin", "admin", &[format!("public = \"{}\"", hub.public("lin"))]),
        "not-permitted",
    );
    hub.whole();
}
