//! Stories that were run, and what in them did not come true.

use std::rc::Rc;

use crate::domain::house::Language;
use crate::engine::stories::{StoryFault, StoryResult};
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::{Catalogue, Words, clauses, plain};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::problem::{Level, Source};
use crate::output::{Page, csv};
use crate::rules::OwnedReason;

use super::View;

/// A story that was run, and where it stands.
#[derive(Debug)]
pub struct StoryShown {
    pub file: String,
    /// What the file says.
    pub text: Rc<str>,
    pub result: StoryResult,
}

impl StoryShown {
    /// What did not come true, each with its place and its line, a refusal with its reasons.
    fn faults(&self, page: &Page<'_>) -> String {
        let shown = |fault: &StoryFault| {
            let source = Source {
                file: &self.file,
                text: &self.text,
                problems: std::slice::from_ref(&fault.problem),
                level: Level::Error,
            };
            let problem = source.render(page.words.catalogue, page.palette);
            let reasons =
                reasons(fault, &page.words).into_iter().map(|reason| format!("   =  {reason}\n"));
            format!(
                "{}{}\n",
                problem.strip_suffix('\n').unwrap_or(&problem),
                reasons.collect::<String>()
            )
        };
        self.result.faults.iter().map(shown).collect()
    }
}

/// Why a step met what it met, each reason with its code and its clauses.
fn reasons(fault: &StoryFault, words: &Words<'_>) -> Vec<String> {
    let line = |reason: &OwnedReason| {
        let reason = reason.reason();
        let clauses = clauses(&reason);
        let cited = if clauses.is_empty() { String::new() } else { format!(" ({clauses})") };
        format!("{}: {}{cited}", reason.code(), words.reason(&reason))
    };
    fault.reasons.iter().map(line).collect()
}

/// A fault in one line.
pub fn story_fault(fault: &StoryFault, words: &Words<'_>) -> String {
    let message = words.catalogue.problem(&fault.problem.kind);
    std::iter::once(message).chain(reasons(fault, words)).collect::<Vec<_>>().join("; ")
}

/// Stories in the order they were run.
pub struct Stories(pub Vec<StoryShown>);

impl Stories {
    fn failed(&self) -> impl Iterator<Item = &StoryShown> {
        self.0.iter().filter(|story| !story.result.faults.is_empty())
    }
}

impl View for Stories {
    const NAME: &'static str = "stories";
    type Item = v1::Story;

    fn table(&self, page: &Page<'_>) -> String {
        let catalogue = page.words.catalogue;
        let mut text = String::new();
        for story in self.failed() {
            let head = page.palette.paint(Meaning::Bad, &catalogue.say("story-failed"));
            let title = story
                .result
                .title
                .as_ref()
                .map_or_else(String::new, |title| format!(" ({})", plain(title)));
            text.push_str(&format!(
                "{head} {}: {}{title}\n",
                plain(&story.file),
                plain(&story.result.name)
            ));
            text.push_str(&story.faults(page));
        }
        let failed = self.failed().count();
        let args = [("told", self.0.len().into()), ("failed", failed.into())];
        let meaning = if failed == 0 { Meaning::Good } else { Meaning::Bad };
        text.push_str(&format!(
            "{}\n",
            page.palette.paint(meaning, &catalogue.text("stories-told", &args))
        ));
        text
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Story> {
        let english = Catalogue::new(Language::English);
        let words = Words { catalogue: &english, ..page.words };
        let item = |StoryShown { file, result, .. }: &StoryShown| v1::Story {
            file: file.clone(),
            story: result.name.clone(),
            title: result.title.clone(),
            passed: result.faults.is_empty(),
            faults: result.faults.iter().map(|fault| story_fault(fault, &words)).collect(),
            clauses: result.clauses.iter().cloned().collect(),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::STORIES);
        for item in self.items(page) {
            sheet.row([
                Sheeted::text(item.file),
                Sheeted::text(item.story),
                csv::maybe(item.title.as_deref()),
                csv::yes_no(item.passed),
                csv::list(item.faults),
                csv::list(item.clauses),
            ]);
        }
        sheet.into_bytes()
    }
}
