//! Stories that were run, and what in them did not come true.

use std::rc::Rc;

use crate::domain::house::Language;
use crate::engine::stories::Told;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::{Catalogue, plain};
use crate::output::colour::{Meaning, Palette};
use crate::output::json::v1;
use crate::output::problem::{Level, Source};
use crate::output::{Page, csv};

use super::View;

/// A story as it was told, and where it stands.
#[derive(Debug)]
pub struct Tale {
    pub file: String,
    /// What the file says.
    pub text: Rc<str>,
    pub told: Told,
}

impl Tale {
    /// What did not come true, each with its place and its line.
    pub fn faults(&self, catalogue: &Catalogue, palette: Palette) -> String {
        let source = Source {
            file: &self.file,
            text: &self.text,
            problems: &self.told.faults,
            level: Level::Error,
        };
        source.render(catalogue, palette)
    }
}

/// Stories in the order they were run.
pub struct Stories(pub Vec<Tale>);

impl Stories {
    fn failed(&self) -> impl Iterator<Item = &Tale> {
        self.0.iter().filter(|tale| !tale.told.faults.is_empty())
    }
}

impl View for Stories {
    const NAME: &'static str = "stories";
    type Item = v1::Story;

    fn table(&self, page: &Page<'_>) -> String {
        let catalogue = page.words.catalogue;
        let mut text = String::new();
        for tale in self.failed() {
            let head = page.palette.paint(Meaning::Bad, &catalogue.say("story-failed"));
            let title = tale
                .told
                .title
                .as_ref()
                .map_or_else(String::new, |title| format!(" ({})", plain(title)));
            text.push_str(&format!(
                "{head} {}: {}{title}\n",
                plain(&tale.file),
                plain(&tale.told.name)
            ));
            text.push_str(&tale.faults(catalogue, page.palette));
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

    fn items(&self, _: &Page<'_>) -> Vec<v1::Story> {
        let english = Catalogue::new(Language::English);
        let item = |Tale { file, told, .. }: &Tale| v1::Story {
            file: file.clone(),
            story: told.name.clone(),
            title: told.title.clone(),
            passed: told.faults.is_empty(),
            faults: told.faults.iter().map(|fault| english.problem(&fault.kind)).collect(),
            clauses: told.clauses.iter().cloned().collect(),
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
