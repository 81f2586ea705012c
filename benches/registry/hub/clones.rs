//! Ten people in ten clones, all at once.

use std::os::unix::fs::PermissionsExt as _;
use std::thread;
use std::time::Instant;

use super::setting::Setting;
use crate::say;

const CLONES: usize = 10;
const CLAIMS: usize = 10;

pub fn bench() {
    let setting = Setting::new();
    let people: Vec<String> = (0..CLONES).map(|nth| format!("s{nth}")).collect();
    people.iter().for_each(|who| setting.joins(who));
    counting(&setting);
    let before = setting.receipts();
    let start = Instant::now();
    let failed: usize = thread::scope(|scope| {
        let works = people.iter().enumerate().map(|(nth, who)| {
            let setting = &setting;
            scope.spawn(move || claims(setting, nth, who))
        });
        let works: Vec<_> = works.collect();
        works.into_iter().map(|work| work.join().expect("a thread of ours")).sum()
    });
    let seconds = start.elapsed().as_secs_f64();
    let landed = setting.receipts() - before;
    let pushes = std::fs::read_to_string(setting.path("pushes")).expect("counted").len();
    say(&format!("  {:<56} {seconds:>10.1}", "wall time, seconds"));
    say(&format!("  {:<56} {landed:>10}", "landed"));
    say(&format!("  {:<56} {failed:>10}", "ended otherwise, and wait"));
    say(&format!("  {:<56} {:>10.2}", "push attempts per landing", pushes as f64 / landed as f64));
}

/// Puts a git before the real one that counts pushes, a byte each.
fn counting(setting: &Setting) {
    let git = setting.run("sh", &["-c", "command -v git"]);
    let count = setting.path("pushes");
    let script = format!(
        "#!/bin/sh\nfor word; do\n  if [ \"$word\" = push ]; then printf x >> '{}'; break; \
         fi\ndone\nexec '{git}' \"$@\"\n",
        count.display()
    );
    setting.write("counting/git", &script);
    let mode = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(setting.path("counting/git"), mode).expect("set");
}

/// How many claims of one person did not land at once.
fn claims(setting: &Setting, nth: usize, who: &str) -> usize {
    let path = format!(
        "{}:{}",
        setting.path("counting").display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let claim = |number: &usize| {
        let (phone, unit) = (format!("137{nth:04}{number:04}"), format!("{nth}-{number}"));
        let mut command = setting.command(env!("CARGO_BIN_EXE_baobei"));
        command.args([
            "-C",
            who,
            "--quiet",
            "report",
            "add",
            "--name",
            "周明远",
            "--phone",
            &phone,
        ]);
        command.args(["--address", "东区", "--unit", &unit, "--yes"]).env("PATH", &path);
        !command.output().expect("baobei starts").status.success()
    };
    (0..CLAIMS).filter(claim).count()
}
