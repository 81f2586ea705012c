//! What one walk over one list finds.

use std::collections::BTreeSet;

use serde_json::Value;

use super::lint::lint;
use super::walk::{Meant, Mention};
use super::word::Noun;
use super::{Policy, schema};
use crate::domain::house::Language;
use crate::domain::problem::Problem;

/// A policy in which every field that takes people, and every block that bears a name, is there.
const FULL: &str = include_str!("full.toml");

fn read(text: &str) -> Result<Policy, Vec<Problem>> {
    Policy::read("policy/full.toml", text)
}

fn full() -> Policy {
    read(FULL).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The codes of problems, each with the text at its place.
fn shown<'t>(text: &'t str, problems: &[Problem]) -> Vec<(&'static str, &'t str)> {
    problems.iter().map(|problem| (problem.code(), &text[problem.span.clone()])).collect()
}

/// What a policy that differs from the full one is told.
fn told(from: &str, to: &str) -> Vec<(&'static str, String)> {
    assert!(FULL.contains(from), "{from}");
    let text = FULL.replacen(from, to, 1);
    let problems = read(&text).err().unwrap_or_default();
    let shown = shown(&text, &problems);
    shown.into_iter().map(|(code, at)| (code, at.to_owned())).collect()
}

/// What lint says of a policy that differs from the full one.
fn linted(from: &str, to: &str) -> Vec<(&'static str, String)> {
    assert!(FULL.contains(from), "{from}");
    let text = FULL.replacen(from, to, 1);
    let policy = read(&text).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let problems = lint(&policy, &[Language::English]);
    let shown = shown(&text, &problems);
    shown.into_iter().map(|(code, at)| (code, at.to_owned())).collect()
}

fn people<'p>(mentions: &'p [Mention<'p>]) -> impl Iterator<Item = &'p Mention<'p>> {
    mentions.iter().filter(|mention| matches!(mention.meant, Meant::People(_)))
}

/// Paths of the schema whose values are people.
fn people_of_schema(all: &Value, at: &Value, path: &str, found: &mut BTreeSet<String>) {
    match at["$ref"].as_str() {
        Some("#/$defs/Who") => {
            found.insert(path.to_owned());
        }
        Some(reference) => {
            let definition = &all["$defs"][reference.trim_start_matches("#/$defs/")];
            people_of_schema(all, definition, path, found);
        }
        None => {}
    }
    people_of_fields(all, at, path, found);
}

fn people_of_fields(all: &Value, at: &Value, path: &str, found: &mut BTreeSet<String>) {
    for (key, value) in at["properties"].as_object().into_iter().flatten() {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        people_of_schema(all, value, &path, found);
    }
    if at["items"].is_object() {
        people_of_schema(all, &at["items"], path, found);
    }
    for choice in ["oneOf", "anyOf"] {
        for form in at[choice].as_array().into_iter().flatten() {
            people_of_schema(all, form, path, found);
        }
    }
}

#[test]
fn the_walk_meets_people_wherever_the_schema_takes_them() {
    let policy = full();
    let met: BTreeSet<String> =
        people(&policy.mentions()).map(|mention| mention.path.clone()).collect();
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let mut taken = BTreeSet::new();
    people_of_schema(&schema, &schema, "", &mut taken);
    assert_eq!(met, taken);
    assert!(taken.len() > 20, "{taken:?}");
}

#[test]
fn nobody_is_found_by_an_event_that_is_none_wherever_people_stand() {
    let policy = full();
    for mention in people(&policy.mentions()) {
        for nobody in ["'by:nowhere'", "'helper:nowhere'", "'nothing:deal'"] {
            let mut text = FULL.to_owned();
            text.replace_range(mention.span.clone(), nobody);
            let problems = read(&text).expect_err(&mention.path);
            let shown = shown(&text, &problems);
            // A month has no report, whoever is named by it.
            let code = if nobody == "'nothing:deal'" { "unknown-field" } else { "unknown-name" };
            let mut expected = vec![(code, nobody)];
            if mention.path == "commission.closed-by" {
                expected.push(("no-report", nobody));
            }
            assert_eq!(shown, expected, "{}", mention.path);
        }
    }
}

#[test]
fn nothing_is_declared_twice() {
    let policy = full();
    let mut nouns = BTreeSet::new();
    for mention in policy.mentions() {
        let Meant::Declared { noun, .. } = mention.meant else { continue };
        let is_part = noun.owner().is_some() || noun == Noun::Criterion;
        let (text, place) = if is_part {
            // The part once more beside itself.
            let whole = match noun {
                Noun::Class | Noun::Answer => mention.span.clone(),
                _ => {
                    let start = FULL[..mention.span.start].rfind('{').expect("a table");
                    start..start + FULL[start..].find("},\n").expect("its end") + 1
                }
            };
            let mut text = FULL.to_owned();
            text.insert_str(whole.end, &format!(", {}", &FULL[whole.clone()]));
            (text, whole.end)
        } else {
            let start = mention.block.start;
            let end = FULL[start..].find("\n\n").map_or(FULL.len(), |at| start + at);
            (format!("{FULL}\n{}\n", &FULL[start..end]), FULL.len())
        };
        let problems = read(&text).expect_err("a double");
        let same: Vec<_> =
            problems.iter().filter(|problem| problem.code() == "same-name").collect();
        assert_eq!(same[0].span.len(), mention.span.len(), "{noun:?}");
        assert!(same[0].span.start >= place, "{noun:?}");
        nouns.insert(noun);
    }
    assert_eq!(nouns.len(), 16, "{nouns:?}");
}

#[test]
fn names_that_lead_nowhere_are_told_at_the_word() {
    let cases = [
        ("done = \"call\"", "done = \"cal\"", "unknown-name", "\"cal\""),
        ("from = \"call.said\"", "from = \"cal.said\"", "unknown-name", "\"cal.said\""),
        ("award = \"deal\"", "award = \"dela\"", "unknown-name", "\"dela\""),
        ("answer = \"yes\"", "answer = \"yess\"", "unknown-answer", "\"yess\""),
        ("presumed = \"no\"", "presumed = \"maybe\"", "unknown-answer", "\"maybe\""),
        ("every = { H =", "every = { X =", "unknown-class", "X"),
        ("amount = \"amount\"", "amount = \"amuont\"", "unknown-name", "\"amuont\""),
        ("fields = [\"note\"]", "fields = [\"nte\"]", "unknown-field", "\"nte\""),
        ("\"deal.amount\"", "\"deal.amuont\"", "unknown-field", "\"deal.amuont\""),
        ("\"customer.name\"", "\"customer.nme\"", "unknown-name", "\"customer.nme\""),
    ];
    for (from, to, code, at) in cases {
        assert_eq!(told(from, to), [(code, at.to_owned())], "{to}");
    }
}

#[test]
fn what_cannot_happen_is_told() {
    let without = |block: &str| {
        let start = FULL.find(&format!("[[{block}]]")).expect("a block");
        let end = start + FULL[start..].find("\n\n").expect("its end");
        FULL[start..end].to_owned()
    };
    let approval = without("approval");
    let renewal = FULL.find("how = \"application\"").expect("a renewal");
    let start = FULL[..renewal].rfind("[[renewal]]").expect("its head");
    let end = start + FULL[start..].find("\n\n").expect("its end");
    let text = FULL.replacen(&approval, "", 1).replacen(&FULL[start..end], "", 1);
    let text = text.replacen("from = \"landed\"", "from = \"approve.said\"", 1);
    let problems = read(&text).expect_err("nobody approves");
    assert_eq!(shown(&text, &problems), [("never-happens", "\"approve.said\"")]);
    let repeated = told("on = \"call\"", "on = \"deal\"");
    assert_eq!(repeated, [("idle-renewal", "\"deal\"".to_owned())]);
}

#[test]
fn an_empty_list_is_never_everything() {
    let cases = [
        "kinds = [\"person\"]",
        "classes = [\"big\"]",
        "of = [\"customer\"]",
        "events = [\"call\"]",
        "acts = [\"deal\"]",
        "against = [\"register\"]",
        "ladder = [{ open = true }]",
    ];
    for list in cases {
        let key = list.split(" = ").next().expect("a key");
        let told = told(list, &format!("{key} = []"));
        assert_eq!(told.first().map(|(code, _)| *code), Some("empty-list"), "{list}: {told:?}");
    }
}

#[test]
fn a_field_belongs_to_its_word() {
    let told = told("test = \"split\"", "test = \"split\"\nto = \"role:leader\"");
    assert_eq!(told, [("unknown-key", "to".to_owned())]);
}

#[test]
fn lint_finds_what_nothing_reads() {
    assert_eq!(linted("label", "label"), []);
    let commented = linted(
        "[[approval]]",
        "[[stage]]\nname = \"late\"\nlabel = { en = \"Late\" }\nclause = \"1\"\n\
         on = [\"call\"] # \"late\"\n\n[[approval]]",
    );
    assert_eq!(commented, [("idle-stage", "\"late\"".to_owned())]);
    let unasked = linted("from = \"intent.visit_day\"", "from = \"intent.visit_dya\"");
    assert_eq!(unasked, [("unasked-field", "\"intent.visit_dya\"".to_owned())]);
    let class = linted("is = [\"big\"]", "is = [\"bgi\"]");
    // Either may be the slip.
    let both = ["\"bgi\"", "\"big\""].map(|class| ("lone-class", class.to_owned()));
    assert_eq!(class, both);
}

#[test]
fn a_contest_is_decided() {
    let start = FULL.find("[[priority]]").expect("tests");
    let end = FULL.find("[[duty]]").expect("what follows");
    let text = FULL.replacen(&FULL[start..end], "", 1);
    let policy = read(&text).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let problems = lint(&policy, &[Language::English]);
    let shown = shown(&text, &problems);
    assert!(shown.contains(&("undecided-contest", "\"contest\"")), "{shown:?}");
}

#[test]
fn words_are_asked_for_in_the_languages_of_the_house() {
    let policy = full();
    let codes = |languages: &[Language]| {
        lint(&policy, languages).iter().map(|problem| problem.code()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[Language::English]), [""; 0]);
    assert_eq!(codes(&Language::ALL), ["missing-language"]);
}

#[test]
fn a_policy_about_matters_needs_no_customer() {
    let policy = read(
        "[policy]\nid = 'a'\nversion = 1\ntitle = { en = 'A' }\n\
         in-force = { from = 2025-01-01 }\n\n\
         [[kind]]\nname = 'expense'\nlabel = { en = 'Expense' }\nclause = '1'\n\
         requires = { fields = ['intent.purpose'], clause = '1' }\n\n\
         [clauses]\n'1' = { en = 'One' }\n",
    )
    .expect("a policy");
    assert_eq!(lint(&policy, &[Language::English]), []);
}
