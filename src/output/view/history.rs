//! What was done to one record, commit by commit.

use serde::Serialize;

use crate::exchange::csv_out::{Cell as Sheeted, Sheet};
use crate::ledger::Commit;
use crate::output::colour::Meaning;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{HIDDEN, View, columns, finished};

/// A commit that touched the record.
pub struct Landing<'v> {
    /// Its place on the branch, from 1.
    pub order: u64,
    pub commit: &'v Commit,
    /// The command, and who ran it, as the commit's trailers say.
    pub operation: Option<&'v str>,
    pub staff: Option<&'v str>,
}

/// The biography of a record.
pub struct History<'v> {
    pub landings: Vec<Landing<'v>>,
    /// Whether the reader may know who did it.
    pub open: bool,
}

/// One commit, for programs.
#[derive(Debug, Serialize)]
pub struct Item {
    pub order: u64,
    pub commit: String,
    pub landed: String,
    pub authored: String,
    pub operation: Option<String>,
    /// `null`, as are author and e-mail, where the reader may not learn whose the record is.
    pub staff: Option<String>,
    pub author: Option<String>,
    pub email: Option<String>,
    pub subject: String,
}

impl View for History<'_> {
    const NAME: &'static str = "history";
    type Item = Item;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [("order", Fit::Right), ("landed", Fit::Whole), ("commit", Fit::Whole), ("staff", Fit::Whole), ("what", Fit::Wrap)];
        let mut table = columns(page, &shown);
        for landing in &self.landings {
            table.row([
                landing.order.to_string().into(),
                page.words.at(landing.commit.committed).into(),
                Cell::new(landing.commit.id.short()).meaning(Meaning::Quiet),
                self.person(landing.staff.unwrap_or(&landing.commit.author.name)).unwrap_or(HIDDEN).into(),
                landing.commit.subject().into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<Item> {
        let item = |landing: &Landing<'_>| Item {
            order: landing.order,
            commit: landing.commit.id.to_string(),
            landed: page.words.zone.rfc3339(landing.commit.committed),
            authored: page.words.zone.rfc3339(landing.commit.authored),
            operation: landing.operation.map(str::to_owned),
            staff: landing.staff.and_then(|staff| self.person(staff)).map(str::to_owned),
            author: self.person(&landing.commit.author.name).map(str::to_owned),
            email: self.person(&landing.commit.author.email).map(str::to_owned),
            subject: landing.commit.subject().to_owned(),
        };
        self.landings.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::HISTORY);
        for landing in &self.landings {
            let zone = page.words.zone;
            sheet.row([
                Sheeted::number(landing.order),
                Sheeted::text(landing.commit.id.to_string()),
                csv::time(landing.commit.committed, zone),
                csv::time(landing.commit.authored, zone),
                csv::maybe(landing.operation),
                csv::maybe(landing.staff.and_then(|staff| self.person(staff))),
                csv::maybe(self.person(&landing.commit.author.name)),
                csv::maybe(self.person(&landing.commit.author.email)),
                Sheeted::text(landing.commit.subject()),
            ]);
        }
        sheet.into_bytes()
    }
}

impl History<'_> {
    fn person<'p>(&self, person: &'p str) -> Option<&'p str> {
        Some(person).filter(|_| self.open)
    }
}
