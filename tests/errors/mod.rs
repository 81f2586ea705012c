//! The gallery of errors: every folder here is a registry with something wrong, and what the
//! program says of it in both languages.
//!
//! The files of a folder are laid over a small registry; `command` says what is run (`rule check`
//! where it is missing), `expected.txt` holds what comes out. A case that imports a table is
//! committed first. `UPDATE=1 cargo test` writes it anew: read the difference before you commit it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use baobei::domain::problem::ProblemKind;

use crate::common::House;

fn gallery() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")
}

fn cases() -> Vec<PathBuf> {
    let entries =
        fs::read_dir(gallery()).expect("the gallery").map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

/// Files below a folder, by their paths in it.
fn files(folder: &Path, root: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, root, found);
        } else {
            found.push(path.strip_prefix(root).expect("below").to_owned());
        }
    }
}

/// What the program says of a case, and how it ends.
fn said(case: &Path, house: &House, template: &Path, faults: &mut Vec<String>) -> String {
    house.copy_from(template);
    house.at("2026-03-02 10:00");
    let mut all = Vec::new();
    files(case, case, &mut all);
    for file in all.iter().filter(|file| !matches!(file.to_str(), Some("command" | "expected.txt")))
    {
        house.write(
            file.to_str().expect("plain names"),
            fs::read(case.join(file)).expect("readable"),
        );
    }
    let command = fs::read_to_string(case.join("command"))
        .map_or_else(|_| "rule check".to_owned(), |text| text.trim().to_owned());
    if command.contains("import") {
        // Commands that write go by what has landed.
        house.commit("the case");
    }
    let before = house.head();
    let runs = ["en", "zh-CN"].map(|lang| {
        let output = house.line(&format!("--lang {lang} {command}"));
        let code = output.code.expect("an exit code");
        if !(1..=5).contains(&code) {
            faults.push(format!("{}: exit {code}", case.display()));
        }
        if output.all().contains('⟦') {
            faults.push(format!("{}: a word is missing", case.display()));
        }
        format!(
            "$ baobei --lang {lang} {command}    # exit {code}\n{}{}",
            output.stdout, output.stderr
        )
    });
    if house.head() != before {
        faults.push(format!("{}: something was written", case.display()));
    }
    let given: String = all
        .iter()
        .filter(|file| file.to_str() != Some("expected.txt"))
        .filter_map(|file| fs::read_to_string(case.join(file)).ok())
        .collect();
    without_new_ids(&runs.join("\n"), &given)
}

/// Ids that are made anew in every run are written as `…`; those of the case stay.
fn without_new_ids(text: &str, given: &str) -> String {
    let mut masked = text.to_owned();
    let is_id = |word: &&str| {
        matches!(word.len(), 8 | 26)
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || (c.is_ascii_uppercase() && !"ILOU".contains(c)))
    };
    for word in text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(is_id)
        .filter(|word| !given.contains(word))
    {
        masked = masked.replace(word, "…");
    }
    masked
}

#[test]
fn every_error_reads_as_the_gallery_shows_it() {
    let template = House::new(&[]).staff(&["lin:sales"]);
    let house = House::new(&[]);
    let update = std::env::var_os("UPDATE").is_some();
    let mut differing = BTreeMap::new();
    let mut faults = Vec::new();
    for case in cases() {
        let said = said(&case, &house, template.folder(), &mut faults);
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        if update {
            fs::write(case.join("expected.txt"), &said).expect("written");
        } else if said != expected {
            differing
                .insert(case.file_name().expect("a name").to_string_lossy().into_owned(), said);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let names: Vec<&String> = differing.keys().collect();
    let first = differing.values().next();
    assert!(
        differing.is_empty(),
        "{names:?} differ; UPDATE=1 cargo test writes them anew. The first says now:\n{}",
        first.map_or("", String::as_str)
    );
}

/// Codes that no case here shows. Unit tests look at some of them (calendars, unknown fields), and
/// the tests of the catalogues at the sentences of all; how one of these looks at its place in a
/// file is shown by none.
const WITHOUT_PICTURE: &[&str] =
    &["invalid-value", "no-customer", "invalid-relation", "invalid-clause"];

#[test]
fn every_problem_has_its_picture() {
    let shown: String = cases()
        .iter()
        .filter_map(|case| fs::read_to_string(case.join("expected.txt")).ok())
        .collect();
    let missing: Vec<&str> =
        ProblemKind::codes().filter(|code| !shown.contains(&format!("[{code}]"))).collect();
    let missing: BTreeSet<&str> = missing.into_iter().collect();
    let excused = WITHOUT_PICTURE.iter().copied().collect::<BTreeSet<_>>();
    assert_eq!(missing, excused, "no case in tests/errors for the first ones");
}

#[test]
fn chinese_readers_read_chinese() {
    let is_chinese = |line: &str| line.chars().any(|c| ('\u{4e00}'..'\u{9fff}').contains(&c));
    for case in cases() {
        let shown = fs::read_to_string(case.join("expected.txt")).expect("a picture");
        let (_, chinese) = shown.split_once("$ baobei --lang zh-CN").expect("both languages");
        let told = chinese.lines().filter(|line| {
            line.starts_with("提示:") || line.starts_with("错误[") || line.starts_with("   =  ")
        });
        for line in told {
            let words = line.split_once(": ").map_or(line, |(_, words)| words);
            // What has a Chinese form of its own is not said in English besides.
            assert!(is_chinese(words), "{}: {line}", case.display());
        }
    }
}
