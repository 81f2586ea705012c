//! A signed commit, changed in thousands of ways.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use baobei::domain::ids::CommitId;
use baobei::domain::instant::Zone;
use baobei::trust::GIT;
use baobei::trust::allowed::Allowed;
use baobei::trust::bulk;
use baobei::trust::sign::{FileKey, read_public};

use super::{Dice, cases, key, program};

const EMPTY_TREE: &str = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/// A commit by somebody at some time, as git would write it.
fn signed(key: &FileKey, email: &str, at: i64, message: &str) -> String {
    let who = format!("Lin <{email}> {at} +0800");
    let head = format!("tree {EMPTY_TREE}\nauthor {who}\ncommitter {who}\n");
    let armour = key.sign_for(GIT, format!("{head}\n{message}").as_bytes()).expect("signed");
    format!("{head}gpgsig {}\n\n{message}", armour.trim_end().replace('\n', "\n "))
}

/// Puts base64 into lines of another width.
fn wrapped(commit: &str, width: usize) -> String {
    let (head, rest) = commit.split_once("-----BEGIN SSH SIGNATURE-----\n").expect("a signature");
    let (body, rest) = rest.split_once("\n -----END").expect("its end");
    let text: String = body.chars().filter(|c| !c.is_whitespace()).collect();
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(width)
        .map(|line| std::str::from_utf8(line).expect("base64"))
        .collect();
    format!("{head}-----BEGIN SSH SIGNATURE-----\n {}\n -----END{rest}", lines.join("\n "))
}

/// What others have been fooled by, each with the name it is told by.
fn games(commit: &str, other: &str) -> Vec<(&'static str, String)> {
    let signature = &commit
        [commit.find("gpgsig ").expect("a signature")..commit.find("\n\n").expect("a message") + 1];
    let unsigned = commit.replace(signature, "");
    let block = signature.trim_start_matches("gpgsig ").replace("\n ", "\n");
    let of_other = &other
        [other.find("gpgsig ").expect("a signature")..other.find("\n\n").expect("a message") + 1];
    vec![
        ("unsigned", unsigned.clone()),
        ("look-alike", format!("{unsigned}\n{block}")),
        ("re-wrapped", wrapped(commit, 60)),
        ("wide", wrapped(commit, 76)),
        ("header-stripped", commit.replacen("gpgsig ", "gpgsigX free text\ngpgsig ", 1)),
        ("header-behind", commit.replacen("\n\n", "\ngpgsigX free text\n\n", 1)),
        ("twice", commit.replacen(signature, &signature.repeat(2), 1)),
        ("encoding", commit.replacen("gpgsig ", "encoding UTF-8\ngpgsig ", 1)),
        (
            "mergetag",
            commit.replacen("gpgsig ", &format!("mergetag object {EMPTY_TREE}\ngpgsig "), 1),
        ),
        ("carriage", commit.replacen(" +0800\n", " +0800\r\n", 1)),
        ("second-parent", commit.replacen("author ", &format!("parent {EMPTY_TREE}\nauthor "), 1)),
        ("swapped", commit.replacen(signature, of_other, 1)),
        ("other-author", commit.replacen("author Lin", "author Wu", 1)),
        ("sha256", commit.replacen("gpgsig ", "gpgsig-sha256 ", 1)),
        ("no-end", commit.replacen("\n -----END SSH SIGNATURE-----", "", 1)),
        ("blank-lead", commit.replacen("\n ", "\n  ", 1)),
        ("tail", format!("{commit}x")),
    ]
}

/// Bytes changed, put in, taken out, copied elsewhere.
fn mutated(commit: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = commit.as_bytes().to_vec();
    for _ in 0..=dice.roll(2) {
        let at = dice.roll(bytes.len());
        match dice.roll(6) {
            0 => bytes[at] ^= 1 << dice.roll(8),
            1 => bytes[at] = b"\n \rA=+/<>0"[dice.roll(10)],
            2 => bytes.insert(at, b"\n \0Az"[dice.roll(5)]),
            3 => drop(bytes.remove(at)),
            4 => bytes.truncate(bytes.len().max(2) - 1),
            _ => {
                let from = dice.roll(bytes.len());
                let piece = bytes[from..bytes.len().min(from + dice.roll(90))].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

fn git_says(folder: &Path, raw: &[u8]) -> bool {
    let mut command = program("git", folder);
    command
        .args(["hash-object", "-t", "commit", "-w", "--literally", "--stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().expect("git");
    child.stdin.take().expect("a pipe").write_all(raw).expect("written");
    let output = child.wait_with_output().expect("git");
    let id = String::from_utf8(output.stdout).expect("an id");
    let mut verify = program("git", folder);
    verify
        .args(["-c", "gpg.ssh.allowedSignersFile=allowed", "verify-commit", id.trim()])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    output.status.success() && verify.status().expect("git").success()
}

#[test]
fn a_commit_that_is_taken_is_good_to_git() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    assert!(program("git", folder).args(["init", "--quiet", "."]).status().expect("git").success());
    let [lin, stranger] = ["lin", "stranger"].map(|name| key(folder, name));
    let public = read_public(&lin).expect("a key");
    let text = format!(
        "lin@x.example namespaces=\"git\",valid-after=\"20260101Z\",valid-before=\"20260201Z\" \
         {public}\n"
    );
    fs::write(folder.join("allowed"), &text).expect("written");
    let allowed = Allowed::read(&text, Zone::default()).expect("a file");
    // Git verifies at the time that the commit claims, so this comparison does, too.
    let ours = |raw: &[u8]| {
        let taken = bulk::read(CommitId([0; 20]), raw).ok();
        taken.is_some_and(|commit| {
            allowed.allows(&commit.plain.person.email, &commit.key, GIT, commit.plain.claimed)
        })
    };
    let [lin, stranger] = [lin, stranger].map(|file| FileKey::read(&file).expect("a key"));
    let january = 1_768_000_000;
    let honest =
        signed(&lin, "lin@x.example", january, "report 01K\n\nBaobei-Operation: report add\n");
    let other = signed(&lin, "lin@x.example", january + 1, "另一个\n");
    for (name, commit, wanted) in [
        ("honest", honest.clone(), (true, true)),
        ("other", other.clone(), (true, true)),
        ("no message", signed(&lin, "lin@x.example", january, ""), (true, true)),
        ("expired", signed(&lin, "lin@x.example", january + 3_000_000, "late\n"), (false, false)),
        ("a stranger's", signed(&stranger, "lin@x.example", january, "x\n"), (false, false)),
        ("in another's name", signed(&lin, "wu@x.example", january, "x\n"), (false, true)),
    ] {
        assert_eq!(
            (ours(commit.as_bytes()), git_says(folder, commit.as_bytes())),
            wanted,
            "{name}"
        );
    }
    let mut fooled = Vec::new();
    for (name, commit) in games(&honest, &other) {
        assert!(!ours(commit.as_bytes()), "{name}");
        fooled.extend(git_says(folder, commit.as_bytes()).then_some(name));
    }
    assert!(
        fooled.contains(&"re-wrapped") && fooled.contains(&"header-stripped"),
        "git takes these: {fooled:?}"
    );
    let mut dice = Dice(1);
    for case in 0..cases(4_000) {
        let raw = mutated(if case % 2 == 0 { &honest } else { &other }, &mut dice);
        // Git is asked wherever ours says yes, and now and then where it does not.
        if ours(&raw) {
            assert!(git_says(folder, &raw), "case {case}: {}", String::from_utf8_lossy(&raw));
        } else if case % 100 == 0 {
            git_says(folder, &raw);
        }
    }
}
