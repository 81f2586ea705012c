//! Git itself joins what two people appended to one record.

use std::path::Path;

use baobei::domain::report::Report;

use super::{customer, renovation};
use crate::common::{House, Output};

/// A program of the house that finds `baobei` by its name.
fn git(house: &House, args: &[&str]) -> Output {
    let folder =
        Path::new(env!("CARGO_BIN_EXE_baobei")).parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let config = ["-c", "user.name=hand", "-c", "user.email=hand@example.com"];
    house.finished(house.program("git").env("PATH", path).args(config).args(args))
}

/// Two people append to one report, each without the other's commit: his on `main`, hers on the
/// branch `hers`. Gives back the file.
fn diverged(house: &House) -> String {
    let report = house.adds(&format!("--as lin {}", customer("王小明", "13800001234", "3-1")));
    let base = house.head();
    house.records(&format!("--as lin record {report} deposit --field amount=5000"));
    house.git(&["branch", "hers"]);
    house.git(&["reset", "--quiet", "--hard", &base]);
    house.records(&format!("--as lin record {report} follow-up --note x --field feedback=y"));
    house.file_of(&report)
}

fn kinds(text: &str) -> Vec<String> {
    Report::read(text)
        .expect("a report")
        .events
        .iter()
        .map(|event| event.kind.to_string())
        .collect()
}

#[test]
fn a_merge_by_git_joins_the_events() {
    let house = renovation();
    let file = diverged(&house);
    let ours = house.read(&file);
    git(&house, &["merge", "--quiet", "--no-edit", "hers"]).ok();
    let joined = house.read(&file);
    assert!(joined.starts_with(&ours), "{joined}");
    assert_eq!(kinds(&joined), ["follow-up", "deposit"]);
}

#[test]
fn a_rebase_by_git_appends_to_what_is_there() {
    let house = renovation();
    let file = diverged(&house);
    let theirs = house.git(&["show", &format!("hers:{file}")]);
    git(&house, &["rebase", "--quiet", "hers"]).ok();
    let joined = house.read(&file);
    assert!(joined.starts_with(&theirs), "{joined}");
    assert_eq!(kinds(&joined), ["deposit", "follow-up"]);
    house.reads("--as zhao report list");
}

#[test]
fn what_cannot_be_joined_is_left_to_people() {
    let house = renovation();
    let file = diverged(&house);
    house.write(&file, house.read(&file).replace("13800001234", "13800001235"));
    house.commit("edited by hand");
    let said = git(&house, &["merge", "--no-edit", "hers"]).exits(1);
    assert!(said.all().contains("cannot be joined: the heads differ"), "{}", said.all());
}

#[test]
fn the_driver_is_installed_once() {
    let house = renovation();
    assert_eq!(house.git(&["config", "merge.baobei.driver"]), "baobei merge-file -- %O %A %B %P\n");
    let attributes = house.read(".git/info/attributes");
    assert_eq!(attributes.lines().count(), 3, "{attributes}");
    assert_eq!(
        house.git(&["check-attr", "merge", "reports/2026/03/02/x.toml"]),
        "reports/2026/03/02/x.toml: merge: baobei\n"
    );
    assert_eq!(
        house.git(&["check-attr", "merge", "policy/x.toml"]),
        "policy/x.toml: merge: unspecified\n"
    );
}
