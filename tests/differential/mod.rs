//! Ours against git's and OpenSSH's: ours may say no where they say yes, and never yes where they
//! say no.
//!
//! `BAOBEI_DIFFERENTIAL=20000` tries as many cases instead of those that fit into an ordinary run.

mod allowed;
mod commits;

use std::path::{Path, PathBuf};
use std::process::Command;

/// How many cases are tried.
fn cases(otherwise: u64) -> u64 {
    std::env::var("BAOBEI_DIFFERENTIAL")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

/// Chances that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // The steps of splitmix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).expect("a small number")
    }

    fn pick<'c, T: ?Sized>(&mut self, choices: &[&'c T]) -> &'c T {
        choices[self.roll(choices.len())]
    }
}

/// A program without anybody's settings.
fn program(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.env_clear().current_dir(folder);
    command.envs([
        ("HOME", folder.as_os_str()),
        ("PATH", std::env::var_os("PATH").unwrap_or_default().as_os_str()),
    ]);
    command.envs([
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("TZ", "Asia/Shanghai"),
        ("LC_ALL", "C"),
    ]);
    command
}

/// A key without a passphrase.
fn key(folder: &Path, name: &str) -> PathBuf {
    let file = folder.join(name);
    let made = program("ssh-keygen", folder)
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(&file)
        .status();
    assert!(made.expect("ssh-keygen").success());
    file
}
