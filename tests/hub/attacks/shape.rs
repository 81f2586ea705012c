//! Commits that one program reads otherwise than another.

use super::super::Hub;

/// An honest commit of `lin`: its text, and in it the header with the signature.
fn honest(hub: &Hub) -> (String, String) {
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
    let raw = hub.raw("lin");
    let from = raw.find("gpgsig ").expect("signed");
    let signature = raw[from..=raw.find("\n\n").expect("a message")].to_owned();
    (raw, signature)
}

fn lie(code: &str, forge: impl Fn(&str, &str) -> String) {
    let hub = Hub::besieged();
    let (raw, signature) = honest(&hub);
    let forged = forge(&raw, &signature);
    assert_ne!(forged, raw);
    hub.forge("lin", &forged);
    hub.lie("lin", code);
}

/// What git finds of the signature of `lin`'s newest commit.
fn git_says(hub: &Hub) -> String {
    let signers = format!(
        "gpg.ssh.allowedSignersFile={}",
        hub.path("hub.git/baobei/allowed_signers").display()
    );
    hub.git("lin", &["-c", &signers, "log", "-1", "--format=%G?"]).fine().out.trim().to_owned()
}

/// libgit2 takes the block in the message for a signature; git does not.
#[test]
fn attack_signature_look_alike_in_the_message() {
    let hub = Hub::besieged();
    let (raw, signature) = honest(&hub);
    let bare = raw.replacen(&signature, "", 1);
    let id = hub.forge("lin", &format!("{bare}\n{signature}"));
    assert_eq!(git_says(&hub), "N");
    let repository = git2::Repository::open(hub.path("lin-clone")).expect("a repository");
    let id = git2::Oid::from_str(&id).expect("an id");
    assert!(
        repository.extract_signature(&id, None).is_ok(),
        "libgit2 differs no more: this test can go"
    );
    hub.lie("lin", "unsigned");
}

/// Git strips every header that begins with `gpgsig` before it verifies: unsigned text in a commit
/// that it calls good.
#[test]
fn attack_header_that_git_strips() {
    let hub = Hub::besieged();
    let (raw, _) = honest(&hub);
    hub.forge("lin", &raw.replacen("gpgsig ", "gpgsigX free text\ngpgsig ", 1));
    assert_eq!(git_says(&hub), "G", "git differs no more: this test can go");
    hub.lie("lin", "odd-headers");
}

#[test]
fn attack_rewrapped_armour() {
    lie("odd-armour", |raw, signature| {
        let lines: Vec<&str> = signature.trim_end().lines().collect();
        let base64: String = lines[1..lines.len() - 1].iter().map(|line| line.trim()).collect();
        let wrapped: String = base64
            .as_bytes()
            .chunks(60)
            .map(|part| format!(" {}\n", std::str::from_utf8(part).expect("ASCII")))
            .collect();
        raw.replacen(signature, &format!("{}\n{wrapped}{}\n", lines[0], lines[lines.len() - 1]), 1)
    });
}

#[test]
fn attack_two_signatures() {
    lie("odd-headers", |raw, signature| raw.replacen(signature, &signature.repeat(2), 1));
}

#[test]
fn attack_two_committers() {
    lie("odd-headers", |raw, _| {
        raw.replacen("gpgsig ", "committer wu <wu@example.com> 1772413200 +0800\ngpgsig ", 1)
    });
}

#[test]
fn attack_encoding() {
    lie("odd-headers", |raw, _| raw.replacen("gpgsig ", "encoding GB18030\ngpgsig ", 1));
}

#[test]
fn attack_message_of_a_signed_commit_edited() {
    lie("forged-signature", |raw, _| raw.replacen("a subject", "another subject", 1));
}

/// A commit that was signed on one parent is put on another, as a replay does.
#[test]
fn attack_signed_commit_on_another_parent() {
    let hub = Hub::besieged();
    let (raw, _) = honest(&hub);
    let parent = hub.git("lin", &["rev-parse", "HEAD~1"]).fine().out.trim().to_owned();
    hub.works("zhao");
    hub.push("zhao", &[]).fine();
    hub.git("lin", &["fetch", "-q", "origin"]).fine();
    hub.forge("lin", &raw.replacen(&parent, &hub.main(), 1));
    hub.lie("lin", "forged-signature");
}

/// A signature that its owner gave for a file is no signature under a commit.
#[test]
fn attack_signature_made_for_something_else() {
    let hub = Hub::besieged();
    let (raw, signature) = honest(&hub);
    std::fs::write(hub.path("payload"), raw.replacen(&signature, "", 1)).expect("written");
    hub.finish(
        hub.program("ssh-keygen").args(["-q", "-Y", "sign", "-f", "lin", "-n", "file", "payload"]),
    )
    .fine();
    let other = std::fs::read_to_string(hub.path("payload.sig")).expect("a signature");
    let header = format!("gpgsig {}\n", other.trim_end().replace('\n', "\n "));
    hub.forge("lin", &raw.replacen(&signature, &header, 1));
    hub.lie("lin", "signed-for-another-purpose");
}

#[test]
fn attack_merge() {
    let hub = Hub::besieged();
    hub.git("lin", &["branch", "side"]).fine();
    hub.visits("A3");
    hub.tick(1);
    hub.git("lin", &["commit", "-q", "-m", "a subject"]).fine();
    hub.git("lin", &["checkout", "-q", "side"]).fine();
    hub.write("lin", super::NEW, &super::report(super::NEW_ID, "lin", ""));
    hub.commit("lin", "a subject");
    hub.tick(1);
    hub.git("lin", &["merge", "-q", "--no-ff", "-m", "both", "main"]).fine();
    hub.lie("lin", "merge-commit");
}
