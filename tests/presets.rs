//! The presets of the template: they read, they lint clean, and their stories come out as told.

use std::fs;
use std::path::{Path, PathBuf};

use baobei::calendar::WorkCalendar;
use baobei::domain::house::Language;
use baobei::domain::instant::Zone;
use baobei::engine::stories::{StoryFile, StoryHouse};
use baobei::policy::{Policy, Shelf, lint};

fn template() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data-template")
}

/// Files of a template folder, by name.
fn files(folder: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = fs::read_dir(template().join(folder))
        .expect("a folder of the template")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (format!("{folder}/{name}"), fs::read_to_string(&path).expect("readable"))
        })
        .collect();
    found.sort();
    found
}

fn policy(file: &str, text: &str) -> Policy {
    Policy::read(file, text).unwrap_or_else(|problems| {
        let shown: Vec<String> = problems
            .iter()
            .map(|problem| {
                let (line, column) = baobei::domain::problem::line_column(text, problem.span.start);
                format!("{file}:{line}:{column}: {} ({})", problem.kind, problem.code())
            })
            .collect();
        panic!("{}", shown.join("\n"))
    })
}

fn calendar() -> WorkCalendar {
    WorkCalendar::read(&files("calendar")).expect("the template's calendars")
}

#[test]
fn every_preset_reads_and_lints_clean() {
    let mut faults = Vec::new();
    for (file, text) in files("policy") {
        let policy = policy(&file, &text);
        for problem in lint::lint(&policy, &Language::ALL) {
            faults.push(format!(
                "{file}:{}: {} ({})",
                policy.line(problem.span.start),
                problem.kind,
                problem.code()
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn an_amount_that_no_answer_chooses_is_found() {
    let text =
        fs::read_to_string(template().join("policy/auto-dealership.toml")).expect("readable");
    for (was, is) in [
        (r#"answers = ["50 CNY""#, r#"answers = ["51 CNY""#),
        (r#"one-of = ["50 CNY""#, r#"one-of = ["51 CNY""#),
    ] {
        assert!(text.contains(was), "{was}");
        let problems = Policy::read("policy/auto-dealership.toml", &text.replace(was, is))
            .expect_err("the finding does not know it");
        assert!(problems.iter().any(|problem| problem.code() == "unknown-answer"), "{is}");
    }
}

#[test]
fn every_story_comes_out_as_told() {
    let mut shelf = Shelf::default();
    for (file, text) in files("policy") {
        shelf.add(policy(&file, &text)).expect("one version each");
    }
    let calendar = calendar();
    let house = StoryHouse { shelf: &shelf, calendar: &calendar, zone: Zone::default() };
    let mut faults = Vec::new();
    let mut run = 0;
    for (file, text) in files("policy/stories") {
        let stories = StoryFile::read(&text).unwrap_or_else(|problems| {
            let (line, _) = baobei::domain::problem::line_column(&text, problems[0].span.start);
            panic!("{file}:{line}: {}", problems[0].kind)
        });
        faults
            .extend(stories.check(&house).into_iter().map(|problem| format!("{file}: {problem}")));
        for story in stories.run(&house) {
            run += 1;
            faults
                .extend(story.faults.iter().map(|fault| format!("{file} {}: {fault}", story.name)));
        }
    }
    assert!(run > 380, "only {run} stories");
    assert!(faults.is_empty(), "{} faults in {run} stories:\n{}", faults.len(), faults.join("\n"));
}
