//! Layers are no habit: the table of `docs/architecture.md` says which folder of `src` may use
//! which other, and no files use each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Crate, Module};

const PAGE: &str = "docs/architecture.md";

/// The words above the table.
const HEAD: &str = "| folder | may use |";

/// Which folder may use which: the table of the page.
fn allowed() -> BTreeMap<String, BTreeSet<String>> {
    let page = std::fs::read_to_string(super::root().join(PAGE)).expect("the page");
    let rows = page.lines().skip_while(|line| *line != HEAD).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let names = |cell: &str| -> Vec<String> {
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let table: BTreeMap<_, _> = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
            (names(cells[0]).concat(), names(cells[1]).into_iter().collect())
        })
        .collect();
    assert!(!table.is_empty(), "{PAGE} has no table under `{HEAD}`");
    table
}

/// The folder a module stands in; what stands beside the folders is named by its file.
fn folder(module: &Module) -> String {
    module.first().cloned().unwrap_or_default()
}

#[test]
fn folders_use_what_the_table_allows() {
    let table = allowed();
    let sources = Crate::read();
    let mut used: BTreeSet<(String, String)> = BTreeSet::new();
    let mut wrong = Vec::new();
    for (module, source) in &sources.files {
        let from = folder(module);
        for import in sources.imports(module) {
            let to = folder(&import.of);
            if to == from || to.is_empty() {
                continue;
            }
            if !table.get(&from).is_some_and(|may| may.contains(&to)) {
                wrong.push(format!("{}:{}: `{from}` may not use `{to}`", source.path, import.line));
            }
            used.insert((from.clone(), to));
        }
    }
    let folders: BTreeSet<String> = sources.files.keys().map(folder).collect();
    for (from, may) in &table {
        if !folders.contains(from) {
            wrong.push(format!("{PAGE}: there is no `{from}`"));
        }
        let idle = may.iter().filter(|to| !used.contains(&(from.clone(), String::clone(to))));
        wrong.extend(idle.map(|to| format!("{PAGE}: nothing in `{from}` uses `{to}`")));
    }
    assert!(wrong.is_empty(), "{PAGE} says who may use whom:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_has_no_circle() {
    let table = allowed();
    let edges = table.into_iter().collect();
    assert_eq!(circles(&edges), Vec::<Vec<String>>::new());
}

/// A `mod.rs` and the files of its folder are one thing: a file may use what those above it define,
/// and they give out what stands in it. Between all others there is one direction.
#[test]
fn no_files_use_each_other_in_a_circle() {
    let sources = Crate::read();
    let name = |module: &Module| module.join("::");
    let edges = sources.files.keys().map(|module| {
        let used = sources.imports(module).into_iter().map(|import| import.of);
        let aside = used.filter(|of| !module.starts_with(of) && !of.starts_with(module));
        (name(module), aside.map(|of| name(&of)).collect())
    });
    let found = circles(&edges.collect());
    let lines: Vec<String> = found.iter().map(|circle| circle.join(", ")).collect();
    assert!(lines.is_empty(), "these use each other:\n{}", lines.join("\n"));
}

/// Groups of names each of which leads to all the others.
fn circles(edges: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reached = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&String> = edges.get(from).into_iter().flatten().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(edges.get(next).into_iter().flatten());
            }
        }
        seen
    };
    let reach: BTreeMap<&String, BTreeSet<&String>> =
        edges.keys().map(|name| (name, reached(name))).collect();
    let mut groups = BTreeSet::new();
    for (name, seen) in &reach {
        let group: Vec<String> = seen
            .iter()
            .filter(|other| reach.get(**other).is_some_and(|back| back.contains(*name)))
            .map(|other| String::clone(other))
            .collect();
        if group.len() > 1 {
            groups.insert(group);
        }
    }
    groups.into_iter().collect()
}

#[test]
fn a_circle_is_found() {
    let edge = |from: &str, to: &[&str]| {
        (from.to_owned(), to.iter().map(|to| (*to).to_owned()).collect::<BTreeSet<String>>())
    };
    let edges = [edge("a", &["b"]), edge("b", &["c", "d"]), edge("c", &["a"]), edge("d", &[])];
    assert_eq!(circles(&edges.into_iter().collect()), [["a", "b", "c"]]);
}
