//! One landing: the push alone, and the whole command.

use super::setting::Setting;
use crate::measure::{Figure, measure, median};
use crate::{ratio, row};

const RUNS: usize = 25;

pub fn bench() {
    let setting = Setting::new();
    let hub = pushes(&setting, "office");
    setting.git(&[
        "-C",
        "office",
        "remote",
        "set-url",
        "origin",
        &setting.path("plain.git").display().to_string(),
    ]);
    setting.git(&["-C", "office", "push", "--quiet", "origin", "HEAD~1:refs/heads/main"]);
    let plain = pushes(&setting, "office");
    // A repository that waits for its disk as the hub does.
    for (name, value) in [("core.fsync", "objects,reference"), ("core.fsyncMethod", "batch")] {
        setting.git(&["--git-dir", "plain.git", "config", name, value]);
    }
    let synced = pushes(&setting, "office");
    row("git push of one commit to the hub", &hub);
    row("git push of one commit, no hooks", &plain);
    row("git push of one commit, no hooks, core.fsync", &synced);
    ratio("the hub against no hooks", &hub, &plain);
    ratio("the hub against no hooks, core.fsync", &hub, &synced);
    whole();
}

/// `report add` with a hub, with a plain repository and alone.
fn whole() {
    let setting = Setting::new();
    setting.office("plain", "plain.git");
    setting.baobei(&[
        "init",
        "alone",
        "--preset",
        "home-renovation",
        "--admin",
        "zhao",
        "--key",
        "zhao.key",
    ]);
    let mut number = 0;
    let mut add = |folder: &str| {
        median(RUNS, || {
            number += 1;
            let phone = format!("139{number:08}");
            let unit = format!("1-{number}");
            let claim = [
                "report",
                "add",
                "--name",
                "周明远",
                "--phone",
                &phone,
                "--address",
                "东区",
                "--unit",
                &unit,
                "--yes",
            ];
            let mut all = vec![env!("CARGO_BIN_EXE_baobei"), "-C", folder];
            all.extend(claim);
            measure(setting.root(), &all)
        })
    };
    let (hub, plain, alone) = (add("office"), add("plain"), add("alone"));
    row("baobei report add, landing on the hub", &hub);
    row("baobei report add, landing in a repository without hooks", &plain);
    row("baobei report add, no remote", &alone);
    ratio("a claim on the hub against one without hooks", &hub, &plain);
}

/// Pushes of one commit each, made beforehand.
fn pushes(setting: &Setting, folder: &str) -> Figure {
    let mut team = 0;
    median(RUNS, || {
        team += 1;
        let id = format!("t{team}{}", setting.git(&["-C", folder, "rev-list", "--count", "HEAD"]));
        setting.baobei(&[
            "-C",
            folder,
            "--offline",
            "team",
            "add",
            &id,
            "--name",
            &id,
            "--kind",
            "outlet",
        ]);
        measure(
            setting.root(),
            &["git", "-C", folder, "push", "--quiet", "origin", "HEAD:refs/heads/main"],
        )
    })
}
