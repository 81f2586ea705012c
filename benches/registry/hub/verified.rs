//! Verification and audit, beside `git log --show-signature` and the shell script.

use super::setting::Setting;
use super::signed::registry;
use crate::measure::{Figure, measure, median};
use crate::say;

/// Commits that git verifies; it starts a program for each.
const SAMPLE: usize = 300;

/// Verifies a registry of so many commits; with the audit by shell, if that is asked for, from a
/// mirror without customers' files.
pub fn bench(commits: usize, audit: bool) {
    let setting = Setting::empty();
    registry(&setting, commits);
    if audit {
        return audited(&setting, commits);
    }
    let own = |more: &[&str]| {
        let mut all = vec![
            env!("CARGO_BIN_EXE_baobei"),
            "-C",
            "office",
            "verify",
            "--quiet",
            "--hub-key",
            "../hub.key.pub",
        ];
        all.extend(more);
        measure(setting.root(), &all)
    };
    let full = median(3, || own(&["--full"]));
    let again = median(5, || own(&[]));
    let newest = SAMPLE.to_string();
    let signers = "gpg.ssh.allowedSignersFile=allowed_signers";
    let git = [
        "git",
        "-C",
        "office",
        "-c",
        signers,
        "log",
        "--show-signature",
        "--format=%H",
        "-n",
        &newest,
    ];
    let peer = median(3, || measure(setting.root(), &git));
    let (own_each, peer_each) = (each(&full, commits), each(&peer, SAMPLE));
    line("baobei verify --full", &full, commits);
    line("git log --show-signature", &peer, SAMPLE);
    say(&format!(
        "  {:<56} {:>9.4}x",
        "one commit against git log --show-signature",
        own_each / peer_each
    ));
    say(&format!("  {:<56} {:>10.3}", "baobei verify, nothing new since", again.seconds));
}

fn audited(setting: &Setting, receipts: usize) {
    setting.git(&["-C", "office", "config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", setting.path("office").display());
    setting.git(&["clone", "--quiet", "--mirror", "--filter=blob:none", &url, "mirror.git"]);
    let signers =
        setting.git(&["--git-dir", "mirror.git", "cat-file", "blob", "main:allowed_signers"]);
    setting.write("signers", &format!("{signers}\n"));
    // In the whole clone: without the files it could not look at people's keys, as the script does
    // with the list it is given.
    let own = [
        env!("CARGO_BIN_EXE_baobei"),
        "-C",
        "office",
        "verify",
        "--quiet",
        "--full",
        "--hub-key",
        "../hub.key.pub",
    ];
    let own = median(5, || measure(setting.root(), &own));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/audit.sh");
    let peer = measure(setting.root(), &["sh", script, "mirror.git", "signers", "hub.key.pub"]);
    line("baobei verify --full", &own, receipts);
    line("sh scripts/audit.sh", &peer, receipts);
    say(&format!(
        "  {:<56} {:>9.4}x",
        "one receipt against the script",
        each(&own, receipts) / each(&peer, receipts)
    ));
}

fn each(figure: &Figure, count: usize) -> f64 {
    figure.seconds / count as f64
}

fn line(name: &str, figure: &Figure, count: usize) {
    let milliseconds = 1000.0 * each(figure, count);
    say(&format!(
        "  {name:<56} {:>10.3} {milliseconds:>9.3} ms each, of {count}{}",
        figure.seconds,
        figure.note()
    ));
}
