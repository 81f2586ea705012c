//! Stories that were run, and what in them did not come true.

use crate::engine::stories::Told;
use crate::exchange::csv_out::{Cell as Sheeted, Sheet};
use crate::lang::plain;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::{Page, csv};

use super::View;

/// Stories with the files they stand in, in the order they were run.
pub struct Stories(pub Vec<(String, Told)>);

impl Stories {
    fn failed(&self) -> impl Iterator<Item = &(String, Told)> {
        self.0.iter().filter(|(_, told)| !told.faults.is_empty())
    }
}

impl View for Stories {
    const NAME: &'static str = "stories";
    type Item = v1::Story;

    fn table(&self, page: &Page<'_>) -> String {
        let catalogue = page.words.catalogue;
        let mut text = String::new();
        for (file, told) in self.failed() {
            let head = page.palette.paint(Meaning::Bad, &catalogue.say("story-failed"));
            text.push_str(&format!("{head} {}: {}\n", plain(file), plain(&told.name)));
            for line in told.title.iter().chain(&told.faults) {
                text.push_str(&format!("  {}\n", plain(line)));
            }
        }
        let failed = self.failed().count();
        let args = [("told", self.0.len().into()), ("failed", failed.into())];
        let meaning = if failed == 0 { Meaning::Good } else { Meaning::Bad };
        text.push_str(&format!("{}\n", page.palette.paint(meaning, &catalogue.text("stories-told", &args))));
        text
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Story> {
        let item = |(file, told): &(String, Told)| v1::Story {
            file: file.clone(),
            story: told.name.clone(),
            title: told.title.clone(),
            passed: told.faults.is_empty(),
            faults: told.faults.clone(),
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
