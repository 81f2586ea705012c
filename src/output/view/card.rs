//! Names beside values, as single things are shown.

use crate::output::Page;
use crate::output::colour::Meaning;
use crate::output::table::{Cell, Table};

/// A card with headings of its own for the lists under it.
pub(super) struct Card<'c, 'p> {
    page: &'c Page<'p>,
    table: Table,
    text: String,
}

impl<'c, 'p> Card<'c, 'p> {
    pub(super) fn new(page: &'c Page<'p>) -> Self {
        Self { page, table: Table::card(), text: String::new() }
    }

    /// A line of the card; the name is the message `col-…`.
    pub(super) fn line(&mut self, name: &str, value: impl Into<Cell>) {
        let name = self.page.words.catalogue.say(&format!("col-{name}"));
        self.named(name, value);
    }

    /// A line whose name the record itself bears.
    pub(super) fn named(&mut self, name: impl AsRef<str>, value: impl Into<Cell>) {
        self.table.row([Cell::new(name).meaning(Meaning::Quiet), value.into()]);
    }

    /// Ends the card above and puts a heading, the message `section-…`.
    pub(super) fn section(&mut self, name: &str) {
        self.close();
        let heading = self.page.words.catalogue.say(&format!("section-{name}"));
        self.text.push_str(&format!("\n{}\n", self.page.palette.paint(Meaning::Heading, &heading)));
    }

    /// A table under the heading.
    pub(super) fn table(&mut self, table: &Table) {
        self.text.push_str(&table.render(self.page.width, self.page.palette));
    }

    pub(super) fn finish(mut self) -> String {
        self.close();
        self.text
    }

    fn close(&mut self) {
        let table = std::mem::replace(&mut self.table, Table::card());
        if !table.is_empty() {
            self.text.push_str(&table.render(self.page.width, self.page.palette));
        }
    }
}
