//! Lies about who.

use super::super::Hub;
use super::{NEW, NEW_ID, report};

/// `user.name`, `user.email` and the key of somebody, for one command of git.
fn posing(hub: &Hub, name: &str, key: &str) -> Vec<String> {
    let key = hub.path(&format!("{key}.pub")).display().to_string();
    let settings = [
        ("user.name", name.to_owned()),
        ("user.email", format!("{name}@example.com")),
        ("user.signingkey", key),
    ];
    settings
        .into_iter()
        .flat_map(|(name, value)| ["-c".to_owned(), format!("{name}={value}")])
        .collect()
}

/// Commits `lin`'s staged work as somebody else would.
fn commits_as(hub: &Hub, name: &str, key: &str, more: &[&str]) {
    hub.tick(1);
    let posing = posing(hub, name, key);
    let args: Vec<&str> = posing
        .iter()
        .map(String::as_str)
        .chain(["commit", "-q", "-m", "a subject"])
        .chain(more.iter().copied())
        .collect();
    hub.git("lin", &args).fine();
}

#[test]
fn attack_signed_by_oneself_and_authored_by_another() {
    let hub = Hub::besieged();
    hub.visits("A3");
    commits_as(&hub, "lin", "lin", &["--author", "wu <wu@example.com>"]);
    hub.lie("lin", "two-people");
}

#[test]
fn attack_in_a_colleague_s_name_with_one_s_own_key() {
    let hub = Hub::besieged();
    hub.write("lin", NEW, &report(NEW_ID, "wu", ""));
    hub.git("lin", &["add", "--all"]).fine();
    commits_as(&hub, "wu", "lin", &[]);
    let said = hub.lie("lin", "foreign-key");
    assert!(said.err.contains("none of wu's"), "{}", said.err);
}

#[test]
fn attack_by_a_stranger() {
    let hub = Hub::besieged();
    hub.visits("A3");
    commits_as(&hub, "eve", "eve", &[]);
    hub.lie("lin", "unknown-person");
    hub.reset("lin");
    hub.visits("A3");
    commits_as(&hub, "lin", "eve", &[]);
    hub.lie("lin", "foreign-key");
}

/// The very commit that admits a key does not count for itself: the house is asked as it was
/// before.
#[test]
fn attack_admitting_one_s_own_key_in_the_same_push() {
    let hub = Hub::besieged();
    let keys: Vec<String> =
        ["lin", "eve"].iter().map(|who| format!("public = \"{}\"", hub.public(who))).collect();
    hub.write("lin", "org/staff/lin.toml", &hub.person("lin", "admin", &keys));
    hub.git("lin", &["add", "--all"]).fine();
    commits_as(&hub, "lin", "eve", &[]);
    hub.lie("lin", "foreign-key");
    hub.reset("lin");
    // Signed rightly, it is not his to do; and what he builds on it falls with it.
    hub.write("lin", "org/staff/lin.toml", &hub.person("lin", "admin", &keys));
    hub.commit("lin", "a subject");
    hub.visits("A3");
    commits_as(&hub, "lin", "eve", &[]);
    hub.refuses(|| hub.push("lin", &[]), "not-permitted");
}

#[test]
fn attack_a_fact_by_another_person() {
    let hub = Hub::besieged();
    let file = super::REPORT;
    hub.may_not(
        "lin",
        file,
        &(hub.text("lin", file) + &super::visit("A3", "wu", "")),
        "other-person",
    );
    hub.may_not("wu", NEW, &report(NEW_ID, "lin", ""), "other-person");
    // The message alone, which the history is shown by.
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject", "-m", "Baobei-Staff: wu"]).fine();
    let said = hub.refuses(|| hub.push("lin", &["--push-option=lang=en"]), "other-person");
    assert!(said.err.contains("the message says that wu did it, but lin signed"), "{}", said.err);
}

/// Git calls the certificate good even where nobody knows the key, or where it counts no more.
#[test]
fn attack_certificate_by_a_key_that_has_expired() {
    let hub = Hub::besieged();
    hub.closes_the_key_of_lin();
    hub.baobei(&["hub", "install", "hub.git", "--certificates", "required"]).fine();
    hub.works("zhao");
    for key in ["lin", "eve"] {
        let key = format!("user.signingkey={}", hub.path(&format!("{key}.pub")).display());
        hub.refuses(
            || {
                hub.git(
                    "zhao",
                    &["-c", &key, "push", "--signed=yes", "origin", "HEAD:refs/heads/main"],
                )
            },
            "bad-certificate",
        );
    }
    hub.push("zhao", &["--signed=yes"]).fine();
    hub.whole();
}

/// Git shows the name and hides the key.
#[test]
fn attack_under_a_colleague_s_name_and_one_s_own_address() {
    let hub = Hub::besieged();
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["-c", "user.name=wu", "commit", "-q", "-m", "a subject"]).fine();
    hub.lie("lin", "foreign-name");
    hub.reset("lin");
    hub.visits("A3");
    hub.git("lin", &["-c", "user.name=Lin of the shop", "commit", "-q", "-m", "a subject"]).fine();
    hub.push("lin", &[]).fine();
}
