//! What the documents say of the sources is so.

use std::collections::BTreeSet;
use std::fs;

use super::code::Crate;
use super::names::defined;

fn page(path: &str) -> String {
    fs::read_to_string(super::root().join(path)).expect("a page")
}

#[test]
fn the_glossary_names_types_that_are_there() {
    let sources = Crate::read();
    let types: BTreeSet<String> = sources
        .files
        .iter()
        .filter_map(|(module, source)| Some((module.first()?, source)))
        .flat_map(|(folder, source)| {
            source.text.lines().filter_map(defined).map(move |name| format!("{folder}::{name}"))
        })
        .collect();
    let page = page("docs/glossary.md");
    let rows = page.lines().filter(|line| line.starts_with('|')).skip(2);
    let named: Vec<&str> = rows
        .filter_map(|row| row.trim_end_matches([' ', '|']).rsplit('|').next())
        .filter_map(|cell| cell.trim().strip_prefix('`')?.strip_suffix('`'))
        .collect();
    assert!(named.len() > 20, "is the table still read?");
    let missing: Vec<&&str> = named.iter().filter(|name| !types.contains(**name)).collect();
    assert!(missing.is_empty(), "docs/glossary.md names types that are not there: {missing:?}");
}

/// The numbers of laws that a text cites.
fn cited(text: &str) -> Vec<usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.windows(2);
    let cites = pairs.filter(|pair| {
        matches!(pair[0].trim_start_matches('(').to_lowercase().as_str(), "law" | "laws")
    });
    let number = |word: &str| -> Option<usize> {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    cites.filter_map(|pair| number(pair[1])).collect()
}

#[test]
fn laws_that_are_cited_are_there() {
    let page = page("docs/laws.md");
    let laws: BTreeSet<usize> =
        page.lines().filter_map(|line| line.split_once(". **")?.0.parse().ok()).collect();
    assert_eq!(laws, (1..=laws.len()).collect(), "laws are numbered from 1 without a gap");
    let mut cites = 0;
    for source in super::sources(&["src", "tests", "benches"]) {
        // A citation may be broken between two lines of a comment.
        let text = source.text.replace("///", " ").replace("//!", " ").replace("//", " ");
        for number in cited(&text) {
            cites += 1;
            assert!(laws.contains(&number), "{}: there is no law {number}", source.path);
        }
    }
    assert!(cites > 0, "no comment cites a law");
}

#[test]
fn citations_are_seen() {
    assert_eq!(
        cited("so it must (law 6), as laws 9 and 10 say; by law 12. A law of 3"),
        [6, 9, 12]
    );
}

#[test]
fn every_decision_is_dated_weighed_and_listed() {
    let list = page("docs/decisions/README.md");
    let folder = fs::read_dir(super::root().join("docs/decisions")).expect("the decisions");
    let names = folder.map(|entry| entry.expect("an entry").file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    let decisions: Vec<&String> = names.iter().filter(|name| *name != "README.md").collect();
    for name in &decisions {
        let text = page(&format!("docs/decisions/{name}"));
        let title =
            text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
        let date = text.lines().nth(2).unwrap_or_default();
        assert!(name.starts_with(&format!("{date}-")), "{name} is dated `{date}`");
        assert!(text.contains("**Weighed.**"), "{name} does not say what was weighed");
        assert!(list.contains(&format!("* [{title}]({name})\n")), "{name} is not in the list");
    }
    assert_eq!(list.matches("\n* [").count(), decisions.len(), "the list names what is gone");
}
