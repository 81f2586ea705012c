//! Keys: who signs with what, and that git says the same.

use std::path::PathBuf;

use baobei::trust::shape::Plain;

use crate::common::House;

/// A house whose commands are signed by `zhao`, who is its admin.
struct Signing {
    house: House,
}

impl Signing {
    fn new() -> Self {
        let signing = Self { house: House::new(&["auto-dealership"]) };
        signing.uses("zhao");
        signing
    }

    /// A key that is made for the test.
    fn key(&self, name: &str, kind: &str) -> PathBuf {
        let file = self.house.root().join("home").join(name);
        if !file.exists() {
            let mut program = self.house.program("ssh-keygen");
            let _ = self
                .house
                .finished(program.args(["-q", "-t", kind, "-N", "", "-C", "", "-f"]).arg(&file))
                .ok();
        }
        file
    }

    /// Git signs with this person's key and under his address from now on.
    fn uses(&self, name: &str) -> String {
        let file = self.key(name, "ed25519").display().to_string();
        let email = format!("{name}@example.com");
        for (key, value) in [
            ("gpg.format", "ssh"),
            ("user.signingkey", &file),
            ("user.name", name),
            ("user.email", &email),
        ] {
            self.house.git(&["config", key, value]);
        }
        file
    }

    /// Git finds a good signature of this address on the newest commit, and the commit is plain.
    fn signed_by(&self, email: &str) {
        let allowed = "gpg.ssh.allowedSignersFile=allowed_signers";
        let said = self
            .house
            .finished(self.house.program("git").args(["-c", allowed, "verify-commit", "HEAD"]))
            .ok();
        assert!(
            said.stderr.contains(&format!("Good \"git\" signature for {email} ")),
            "{}",
            said.stderr
        );
        let raw = self
            .house
            .program("git")
            .args(["cat-file", "commit", "HEAD"])
            .output()
            .expect("git")
            .stdout;
        assert_eq!(Plain::read(&raw).expect("a plain commit").person.email, email);
    }

    fn fingerprint(&self, name: &str) -> String {
        let mut program = self.house.program("ssh-keygen");
        let said =
            self.house.finished(program.arg("-lf").arg(self.key(name, "ed25519"))).ok().stdout;
        said.split_whitespace().nth(1).expect("a fingerprint").to_owned()
    }
}

#[test]
fn what_is_written_is_signed_and_git_agrees() {
    let signing = Signing::new();
    let house = &signing.house;
    house.writes("--as zhao staff key add zhao --email zhao@example.com");
    assert!(
        house
            .read("allowed_signers")
            .contains("\nzhao@example.com namespaces=\"git\",valid-after=\"20260302")
    );
    house.authored(Some("2020-01-01 00:00"));
    house.writes("staff add lin --role sales --email lin@example.com");
    signing.signed_by("zhao@example.com");
    let keys = house.reads("staff key list --format json").items("keys");
    assert_eq!(
        (keys[0]["staff"].as_str(), keys[0]["counts"].as_bool()),
        (Some("zhao"), Some(true))
    );
    assert_eq!(keys[0]["fingerprint"], signing.fingerprint("zhao").as_str());
}

#[test]
fn a_key_that_an_agent_holds_is_named_by_its_text() {
    let signing = Signing::new();
    let house = &signing.house;
    house.writes("--as zhao staff key add zhao --email zhao@example.com");
    let public = std::fs::read_to_string(signing.key("zhao", "ed25519").with_extension("pub"))
        .expect("the public key");
    house.git(&["config", "user.signingkey", &format!("key::{}", public.trim())]);
    let refused = house.ends("staff add lin --role sales", 4);
    assert!(
        refused.stderr.contains("nothing was signed") && refused.stderr.contains("ssh-keygen"),
        "{}",
        refused.stderr
    );
    let socket = house.root().join("agent");
    let agent = house.finished(house.program("ssh-agent").arg("-a").arg(&socket)).ok().stdout;
    let pid = agent
        .split("SSH_AGENT_PID=")
        .nth(1)
        .and_then(|rest| rest.split(';').next())
        .expect("a process")
        .to_owned();
    let load = house.finished(
        house.program("ssh-add").arg(signing.key("zhao", "ed25519")).env("SSH_AUTH_SOCK", &socket),
    );
    let written = house.finished(
        house.command(["staff", "add", "lin", "--role", "sales"]).env("SSH_AUTH_SOCK", &socket),
    );
    let _ = house
        .finished(
            house
                .program("ssh-agent")
                .arg("-k")
                .env("SSH_AUTH_SOCK", &socket)
                .env("SSH_AGENT_PID", pid),
        )
        .ok();
    let _ = (load.ok(), written.ok());
    signing.signed_by("zhao@example.com");
}

#[test]
fn a_key_is_replaced_and_never_removed() {
    let signing = Signing::new();
    let house = &signing.house;
    house.writes("--as zhao staff key add zhao --email zhao@example.com");
    let new = signing.key("new", "ed25519");
    house.writes(&format!("staff key rotate zhao --key {}.pub", new.display()));
    signing.uses("zhao");
    house.git(&["config", "user.signingkey", &new.display().to_string()]);
    house.writes("staff add lin --role sales");
    signing.signed_by("zhao@example.com");
    let all = house.reads("staff key list zhao --all --format json").items("keys");
    let counts: Vec<_> =
        all.iter().map(|key| (key["counts"].as_bool(), key["until"].is_string())).collect();
    assert_eq!(counts, [(Some(false), true), (Some(true), false)]);
    assert_eq!(house.reads("staff key list --format json").items("keys").len(), 1);
    assert_eq!(
        house.read("allowed_signers").lines().filter(|line| line.starts_with("zhao@")).count(),
        2
    );
    let before = house.git(&["log", "--format=%h %G?", "-2", "--skip=1"]);
    assert_eq!(before.lines().count(), 2, "{before}");
}

#[test]
fn what_a_lost_key_signed_is_listed() {
    let signing = Signing::new();
    let house = &signing.house;
    house.writes("--as zhao staff key add zhao --email zhao@example.com");
    let spare = signing.key("spare", "ed25519");
    house.writes("staff add early --role sales");
    house.at("2026-03-05 09:00");
    house.writes("staff add late --role sales");
    let last = house.ends(&format!("staff key revoke zhao {}", signing.fingerprint("zhao")), 2);
    assert!(
        last.stderr.contains("no one would be left who can manage the registry"),
        "{}",
        last.stderr
    );
    house.writes(&format!("staff key add zhao --key {}.pub", spare.display()));
    assert!(house.ends("staff key revoke zhao", 2).stderr.contains("several open keys"));
    let told = house.writes(&format!(
        "staff key revoke zhao {} --since 2026-03-04",
        &signing.fingerprint("zhao")[7..17]
    ));
    assert!(
        told.stdout.contains("staff late added") && !told.stdout.contains("staff early added"),
        "{}",
        told.stdout
    );
    assert_eq!(
        told.stdout.lines().count(),
        3,
        "the key that was admitted, and the closing itself, too: {}",
        told.stdout
    );
    let keys = house.reads("staff key list --all --format json").items("keys");
    assert!(
        keys[0]["suspect"].as_str().is_some_and(|at| at.starts_with("2026-03-04T00:00:00")),
        "{keys:?}"
    );
}

#[test]
fn keys_are_strong_and_of_one_person() {
    let signing = Signing::new();
    let house = &signing.house;
    house.writes("--as zhao staff key add zhao --email zhao@example.com");
    house.writes("staff add lin --role sales --email lin@example.com");
    let weak = format!("{}.pub", signing.key("rsa", "rsa").display());
    assert!(house.ends(&format!("staff key add lin --key {weak}"), 2).stderr.contains("ssh-rsa"));
    assert!(house.ends("staff key add lin", 2).stderr.contains("zhao’s"), "the key of the admin");
    let own = format!("{}.pub", signing.key("lin", "ed25519").display());
    assert!(
        house
            .ends(&format!("--as lin staff key add lin --key {own}"), 5)
            .stderr
            .contains("only the admin")
    );
    assert!(
        house
            .ends("staff key add lin --key nothing", 2)
            .stderr
            .contains("`nothing` is neither a public key nor a file with one")
    );
    assert!(
        house
            .ends("staff add x --email *@example.com", 2)
            .stderr
            .contains("cannot be used by a signer")
    );
    house.writes(&format!("staff add wu --role sales --email wu@example.com --key {own}"));
    assert!(house.ends(&format!("staff key add lin --key {own}"), 2).stderr.contains("wu’s"));
    house.writes("staff leave wu --on 2026-03-31");
    assert!(
        house.read("allowed_signers").contains("valid-before=\"20260331155959Z\""),
        "{}",
        house.read("allowed_signers")
    );
}

/// An address book of its own for whoever begins or joins: a key, and a folder to work in.
fn newcomer(house: &House, name: &str) -> String {
    let file = house.root().join("home").join(name);
    let mut program = house.program("ssh-keygen");
    let _ = house
        .finished(program.args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&file))
        .ok();
    file.display().to_string()
}

#[test]
fn a_registry_begins_with_a_signature() {
    let house = House::empty();
    let key = newcomer(&house, "zhao");
    let _ = house
        .line(&format!("--lang en init house --admin zhao --key {key} --hub /srv/hub.git"))
        .ok();
    let verified = [
        "-C",
        "house",
        "-c",
        "gpg.ssh.allowedSignersFile=allowed_signers",
        "verify-commit",
        "HEAD",
    ];
    assert!(
        house
            .finished(house.program("git").args(verified))
            .ok()
            .stderr
            .contains("Good \"git\" signature for zhao@")
    );
    let raw = house
        .program("git")
        .args(["-C", "house", "cat-file", "commit", "HEAD"])
        .output()
        .expect("git")
        .stdout;
    Plain::read(&raw).expect("a plain commit");
    assert_eq!(house.git(&["-C", "house", "config", "remote.origin.url"]), "/srv/hub.git\n");
    let keys = house.line("-C house staff key list --format json").ok().items("keys");
    assert_eq!(
        (keys[0]["staff"].as_str(), keys[0]["counts"].as_bool()),
        (Some("zhao"), Some(true))
    );
    let _ = house.line("-C house staff add lin --role sales --offline").ok();
    let _ = house.finished(house.program("git").args(verified)).ok();
}

#[test]
fn a_registry_without_a_key_says_what_is_missing() {
    let house = House::empty();
    let said = house.line("--lang en init house --admin zhao").ok();
    assert!(said.stderr.contains("nothing is signed: no key is named"), "{}", said.stderr);
    assert!(!house.folder().join("house/allowed_signers").exists());
    let refused = house.line("--lang en init second --admin zhao --key nothing").exits(4);
    assert!(refused.stderr.contains("nothing was signed"), "{}", refused.stderr);
    assert_eq!(
        std::fs::read_dir(house.folder()).expect("the folder").count(),
        1,
        "nothing half made"
    );
    let made = house.line("--lang en init third --admin zhao --new-key").ok();
    assert!(
        made.stderr.contains("a key has been made in $ROOT/home/.ssh/baobei_ed25519"),
        "{}",
        made.stderr
    );
    assert!(
        house.line("--lang en init fourth --admin zhao --new-key").ok().stderr.contains("is used")
    );
}

#[test]
fn a_newcomer_joins_with_one_line_to_an_admin() {
    let house = House::empty();
    let (admin, own) = (newcomer(&house, "zhao"), newcomer(&house, "lin"));
    let _ = house.line(&format!("--lang en init house --admin zhao --key {admin}")).ok();
    house.git(&["clone", "--quiet", "--bare", "house", "hub.git"]);
    let joining =
        format!("--lang en join hub.git clone --name 林晓 --email lin@example.com --key {own}");
    let joined = house.line(&joining).ok();
    assert!(joined.stderr.contains("no receipts there"), "{}", joined.stderr);
    let line = joined.stdout.strip_prefix("baobei ").expect("a line to send").trim();
    assert!(
        line.starts_with(
            "staff add lin --role sales --name '林晓' --email 'lin@example.com' --key 'ssh-ed25519 "
        ),
        "{line}"
    );
    let _ = house.line(&format!("-C house {line}")).ok();
    assert_eq!(house.git(&["-C", "clone", "config", "user.email"]), "lin@example.com\n");
    let _ = house
        .finished(house.program("git").args(["-C", "clone", "pull", "--quiet", "../house", "main"]))
        .ok();
    let _ = house.line("-C clone staff list").ok();
    assert!(house.line(&joining).exits(2).stderr.contains("clone"), "the folder is there already");
}

#[test]
fn a_join_that_fails_leaves_nothing() {
    let house = House::empty();
    let own = newcomer(&house, "lin");
    house.git(&["init", "--quiet", "--bare", "--initial-branch=main", "empty.git"]);
    house.git(&["init", "--quiet", "--bare", "--initial-branch=main", "other.git"]);
    let with = format!("clone --email lin@example.com --key {own}");
    assert!(
        house
            .line(&format!("--lang en join empty.git {with}"))
            .exits(2)
            .stderr
            .contains("there is no registry at empty.git yet")
    );
    assert!(
        house
            .line(&format!("--lang en join nowhere.git {with}"))
            .exits(4)
            .stderr
            .contains("could not be cloned")
    );
    assert!(
        house
            .line("--lang en join other.git clone --email lin@example.com")
            .exits(2)
            .stderr
            .contains("--new-key")
    );
    assert!(
        house
            .line(&format!("--lang en join other.git clone --key {own}"))
            .exits(2)
            .stderr
            .contains("you are not identified")
    );
    let left: Vec<_> = std::fs::read_dir(house.folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}
