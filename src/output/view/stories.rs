//! Stories that were run, and what in them did not come true.

use crate::exchange::csv_out::{Cell as Sheeted, Sheet};
use crate::lang::plain;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::{Page, csv};

use super::View;

/// One story, told.
#[derive(Clone, Debug)]
pub struct Told {
    pub file: String,
    pub story: String,
    pub title: Option<String>,
    pub expectations: usize,
    pub failures: Vec<Miss>,
    /// Clauses the story came to.
    pub clauses: Vec<String>,
}

/// An expectation that was not met.
#[derive(Clone, Debug)]
pub struct Miss {
    /// As the story writes the instant.
    pub at: String,
    /// What was asked: `owner of a`, `standing of b`.
    pub what: String,
    pub expected: String,
    pub found: String,
}

/// Stories, in the order they were run.
pub struct Stories(pub Vec<Told>);

impl View for Stories {
    const NAME: &'static str = "stories";
    type Item = v1::Story;

    fn table(&self, page: &Page<'_>) -> String {
        let catalogue = page.words.catalogue;
        let mut text = String::new();
        for told in self.0.iter().filter(|told| !told.failures.is_empty()) {
            let head = format!("{}: {}", told.file, told.story);
            text.push_str(&format!("{} {}\n", page.palette.paint(Meaning::Bad, &catalogue.say("story-failed")), plain(&head)));
            if let Some(title) = &told.title {
                text.push_str(&format!("  {}\n", plain(title)));
            }
            for miss in &told.failures {
                let args = [
                    ("at", miss.at.as_str().into()),
                    ("what", miss.what.as_str().into()),
                    ("expected", miss.expected.as_str().into()),
                    ("found", miss.found.as_str().into()),
                ];
                text.push_str(&format!("  {}\n", catalogue.text("story-miss", &args)));
            }
        }
        let failed = self.0.iter().filter(|told| !told.failures.is_empty()).count();
        let args = [("told", self.0.len().into()), ("failed", failed.into())];
        let meaning = if failed == 0 { Meaning::Good } else { Meaning::Bad };
        text.push_str(&format!("{}\n", page.palette.paint(meaning, &catalogue.text("stories-told", &args))));
        text
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Story> {
        let miss = |miss: &Miss| v1::Miss { at: miss.at.clone(), what: miss.what.clone(), expected: miss.expected.clone(), found: miss.found.clone() };
        let item = |told: &Told| v1::Story {
            file: told.file.clone(),
            story: told.story.clone(),
            title: told.title.clone(),
            passed: told.failures.is_empty(),
            expectations: told.expectations,
            failures: told.failures.iter().map(miss).collect(),
            clauses: told.clauses.clone(),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, _: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::STORIES);
        for told in &self.0 {
            let miss = |miss: &Miss| format!("{} {}: {} / {}", miss.at, miss.what, miss.expected, miss.found);
            sheet.row([
                Sheeted::text(told.file.as_str()),
                Sheeted::text(told.story.as_str()),
                csv::maybe(told.title.as_deref()),
                csv::yes_no(told.failures.is_empty()),
                csv::count(told.expectations),
                csv::list(told.failures.iter().map(miss)),
                csv::list(&told.clauses),
            ]);
        }
        sheet.into_bytes()
    }
}
