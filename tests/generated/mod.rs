//! What is generated and committed is what the program generates now: completions, manual pages,
//! the schema of the policy language.
//!
//! `UPDATE=1 cargo test --test main generated` writes them anew.

mod reference;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use baobei::domain::house::Language;
use baobei::lang::Catalogue;
use baobei::trust::proof::checker;

use crate::common::House;

const HOW: &str = "run `UPDATE=1 cargo test --test main generated` and commit what it writes";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The version changes with every release and is no reason to write pages anew.
fn masked(text: &str) -> String {
    text.replace(concat!("v", env!("CARGO_PKG_VERSION")), "vVERSION")
}

/// Compares a file of the project with what it should hold, or writes it.
fn compare(file: &str, wanted: &str) {
    let path = root().join(file);
    let wanted = masked(wanted);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, wanted).expect("writable");
        return;
    }
    let found = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}; {HOW}"));
    assert!(found == wanted, "{file} is out of date; {HOW}");
}

/// A folder holds these files and no others.
fn holds(folder: &str, wanted: &BTreeSet<String>) {
    let path = root().join(folder);
    let entries = fs::read_dir(&path).unwrap_or_else(|error| panic!("{folder}: {error}; {HOW}"));
    let files =
        entries.map(|entry| entry.expect("an entry")).filter(|entry| entry.path().is_file());
    for entry in files {
        let name = entry.file_name().to_string_lossy().into_owned();
        if wanted.contains(&name) {
            continue;
        }
        assert!(std::env::var_os("UPDATE").is_some(), "{folder}/{name} is left over; {HOW}");
        fs::remove_file(entry.path()).expect("removable");
    }
}

/// The steps by which a proof is checked, for whoever runs nothing that came with one.
#[test]
fn checker_of_proofs() {
    let catalogue = Catalogue::new(Language::English);
    let say = |name: &str| catalogue.text(&format!("proof-script-{name}"), &[]);
    compare("scripts/proof-check.sh", &checker(say));
}

#[test]
fn completions() {
    let house = House::empty();
    let shells = [
        ("bash", "baobei.bash"),
        ("zsh", "_baobei"),
        ("fish", "baobei.fish"),
        ("elvish", "baobei.elv"),
        ("powershell", "_baobei.ps1"),
    ];
    for (shell, file) in shells {
        let script = house.line(&format!("--lang en completions {shell}")).ok().stdout;
        compare(&format!("completions/{file}"), &script);
    }
    holds("completions", &shells.map(|(_, file)| file.to_owned()).into());
}

#[test]
fn manual_pages() {
    let house = House::empty();
    for (language, folder) in [("en", "man"), ("zh-CN", "man/zh-CN")] {
        let made = house.root().join(language);
        house.run(["--lang", language, "man", "--dir", &made.display().to_string()]).ok();
        let pages: BTreeSet<String> = fs::read_dir(&made)
            .expect("pages")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        assert!(pages.contains("baobei.1") && pages.contains("baobei-rule-check.1"), "{pages:?}");
        for page in &pages {
            compare(
                &format!("{folder}/{page}"),
                &fs::read_to_string(made.join(page)).expect("a page"),
            );
        }
        holds(folder, &pages);
    }
}

#[test]
fn schema_of_the_policy_language() {
    let schema = House::empty().line("--lang en rule schema").ok().stdout;
    compare("docs/policy.schema.json", &schema);
    compare(
        "docs/policy-reference.md",
        &reference::page(&serde_json::from_str(&schema).expect("JSON")),
    );
}

#[test]
fn schema_of_stories() {
    let schema = House::empty().line("--lang en rule schema --stories").ok().stdout;
    compare("docs/stories.schema.json", &schema);
}
