//! Files of allowed signers, whole and broken, at many times.

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use baobei::domain::instant::{Instant, Zone};
use baobei::trust::GIT;
use baobei::trust::allowed::Allowed;
use baobei::trust::key::PublicKey;
use baobei::trust::sign::{FileKey, read_public};
use rayon::prelude::*;

use super::{Dice, cases, key, program};

const MESSAGE: &[u8] = b"what is signed\n";
const NAMES: [&str; 3] = ["lin@x.example", "wu@x.example", "Lin@x.example"];
/// 2026-01-01 in UTC, around which everything happens.
const NEW_YEAR: i64 = 1_767_225_600;

fn principals(dice: &mut Dice) -> &'static str {
    let usual = [
        "lin@x.example",
        "wu@x.example",
        "lin@x.example,wu@x.example",
        "*@x.example",
        "l?n@x.example",
        "*",
    ];
    let odd = [
        "!lin@x.example,*",
        "*,!wu@x.example",
        "\"lin@x.example\"",
        "\"lin@x.example wu@x.example\"",
        "#lin@x.example",
        ",",
        "!*",
    ];
    if dice.roll(4) == 0 { dice.pick(&odd) } else { dice.pick(&usual) }
}

fn time(dice: &mut Dice) -> String {
    let at = Instant::from_epoch(NEW_YEAR + (dice.roll(9) as i64 - 4) * 3_600 * 4);
    let whole = at.utc().format("%Y%m%d%H%M%S").to_string();
    let cut = [8, 12, 14, 14, 10, 13][dice.roll(6)];
    let zone = dice.pick(&["Z", "Z", "", "z", "+0800"]);
    match dice.roll(30) {
        0 => "20260230".to_owned(),
        1 => "19700101Z".to_owned(),
        2 => "20260101246000Z".to_owned(),
        3 => String::new(),
        _ => format!("{}{zone}", &whole[..cut]),
    }
}

fn options(dice: &mut Dice) -> String {
    let mut options = Vec::new();
    for _ in 0..dice.roll(4) {
        options.push(match dice.roll(14) {
            0..=3 => format!(
                "namespaces=\"{}\"",
                dice.pick(&["git", "git", "*", "file,git", "!git,*", "file", "g?t", ""])
            ),
            4..=7 => format!("valid-after=\"{}\"", time(dice)),
            8..=11 => format!("valid-before=\"{}\"", time(dice)),
            12 => dice
                .pick(&[
                    "cert-authority",
                    "Namespaces=\"git\"",
                    "namespaces=git",
                    "verify-required",
                    "valid-after=\"20260101",
                ])
                .to_owned(),
            _ => dice
                .pick(&[
                    "no-touch-required",
                    "",
                    "namespaces=\"git\\\"\"",
                    "VALID-BEFORE=\"20270101Z\"",
                ])
                .to_owned(),
        });
    }
    options.join(",")
}

fn line(dice: &mut Dice, keys: &[PublicKey]) -> String {
    let key = keys[dice.roll(keys.len())].to_string();
    let key = match dice.roll(12) {
        0 => format!("{key} a comment"),
        1 => key[..key.len() - 4].to_owned(),
        2 => key.replacen("ssh-ed25519", "ssh-rsa", 1),
        _ => key,
    };
    let options = options(dice);
    let gap = dice.pick(&[" ", " ", " ", "\t", "  "]);
    let line = if options.is_empty() {
        format!("{}{gap}{key}", principals(dice))
    } else {
        format!("{}{gap}{options}{gap}{key}", principals(dice))
    };
    match dice.roll(20) {
        0 => format!("  {line}"),
        1 => format!("{line}\r"),
        2 => format!("# {line}"),
        3 => String::new(),
        4 => principals(dice).to_owned(),
        _ => line,
    }
}

/// One file, one question.
struct Case {
    text: String,
    principal: &'static str,
    key: usize,
    at: Instant,
}

fn case(seed: u64, keys: &[PublicKey]) -> Case {
    let mut dice = Dice(seed);
    let text: String = (0..=dice.roll(3)).map(|_| line(&mut dice, keys) + "\n").collect();
    let at = Instant::from_epoch(
        NEW_YEAR + (dice.roll(33) as i64 - 16) * 3_600 + dice.roll(3) as i64 - 1,
    );
    Case { text, principal: NAMES[dice.roll(NAMES.len())], key: dice.roll(keys.len()), at }
}

fn openssh_says(folder: &Path, seed: u64, case: &Case) -> bool {
    let file = folder.join(format!("allowed-{seed}"));
    fs::write(&file, &case.text).expect("written");
    let at = case.at.utc().format("verify-time=%Y%m%d%H%M%SZ").to_string();
    let mut command = program("ssh-keygen", folder);
    command
        .args(["-Y", "verify", "-n", GIT, "-I", case.principal, "-O", &at, "-s"])
        .arg(folder.join(format!("signature-{}", case.key)));
    command.arg("-f").arg(&file).stdin(File::open(folder.join("message")).expect("the message"));
    let said =
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("ssh-keygen").success();
    fs::remove_file(file).expect("removed");
    said
}

#[test]
fn a_file_that_is_read_says_what_openssh_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let files = ["one", "two"].map(|name| key(folder, name));
    let keys: Vec<PublicKey> = files.iter().map(|file| read_public(file).expect("a key")).collect();
    fs::write(folder.join("message"), MESSAGE).expect("written");
    for (at, file) in files.iter().enumerate() {
        let signature = FileKey::read(file).expect("a key").sign_for(GIT, MESSAGE).expect("signed");
        fs::write(folder.join(format!("signature-{at}")), signature).expect("written");
    }
    let zone: Zone = "Asia/Shanghai".parse().expect("a zone");
    let verdicts: Vec<(bool, bool)> = (0..cases(1_200))
        .into_par_iter()
        .map(|seed| {
            let case = case(seed, &keys);
            let read = Allowed::read(&case.text, zone);
            let ours = read
                .as_ref()
                .is_ok_and(|allowed| allowed.allows(case.principal, &keys[case.key], GIT, case.at));
            let theirs = openssh_says(folder, seed, &case);
            assert!(
                ours == theirs || (!ours && read.is_err()),
                "seed {seed}, {} at {:?}: {ours}\n{}",
                case.principal,
                case.at,
                case.text
            );
            (ours, theirs)
        })
        .collect();
    let yes = verdicts.iter().filter(|(ours, _)| *ours).count();
    let stricter = verdicts.iter().filter(|(ours, theirs)| !ours && *theirs).count();
    assert!(
        yes * 40 > verdicts.len() && stricter > 0,
        "{yes} times yes, {stricter} times stricter: the cases are too tame"
    );
}
