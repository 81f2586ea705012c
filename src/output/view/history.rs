//! What was done to one record, commit by commit.

use serde::Serialize;

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::ledger::Commit;
use crate::output::colour::Meaning;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{HIDDEN, View, columns, finished, landed};

/// A commit that touched the record.
pub struct Landing<'v> {
    /// Its place on the branch, from 1.
    pub order: u64,
    /// When it landed, and by which receipt.
    pub landing: crate::domain::landing::Landing,
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
    pub landed: Option<String>,
    pub authored: String,
    pub operation: Option<String>,
    /// `null`, as are author and e-mail, where the reader may not learn whose the record is.
    pub staff: Option<String>,
    pub author: Option<String>,
    pub email: Option<String>,
    pub subject: String,
    /// The number of the hub's receipt.
    pub receipt: Option<u64>,
    /// Whether it waits to land: its order is not secured, and `landed` is `null`.
    pub waits: bool,
    /// How order is secured.
    pub level: &'static str,
}

impl View for History<'_> {
    const NAME: &'static str = "history";
    type Item = Item;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("order", Fit::Right),
            ("landed", Fit::Whole),
            ("receipt", Fit::Right),
            ("commit", Fit::Whole),
            ("staff", Fit::Whole),
            ("what", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for landing in &self.landings {
            table.row([
                landing.order.to_string().into(),
                landed::when(page, &landing.landing),
                landed::receipt(&landing.landing)
                    .map_or_else(String::new, |number| number.to_string())
                    .into(),
                Cell::new(landing.commit.id.short()).meaning(Meaning::Quiet),
                self.person(landing.staff.unwrap_or(&landing.commit.author.name))
                    .unwrap_or(HIDDEN)
                    .into(),
                landing.commit.subject().into(),
            ]);
        }
        landed::ordered(finished(&table, page), page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<Item> {
        let item = |landing: &Landing<'_>| Item {
            order: landing.order,
            commit: landing.commit.id.to_string(),
            landed: landed::at(page, &landing.landing),
            authored: page.words.zone.rfc3339(landing.commit.authored),
            operation: landing.operation.map(str::to_owned),
            staff: landing.staff.and_then(|staff| self.person(staff)).map(str::to_owned),
            author: self.person(&landing.commit.author.name).map(str::to_owned),
            email: self.person(&landing.commit.author.email).map(str::to_owned),
            subject: landing.commit.subject().to_owned(),
            receipt: landed::receipt(&landing.landing),
            waits: landed::waits(page, &landing.landing),
            level: page.order.level.as_str(),
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
                page.order
                    .landed(&landing.landing)
                    .map_or(Sheeted::Empty, |landed| csv::time(landed.at, zone)),
                csv::time(landing.commit.authored, zone),
                csv::maybe(landing.operation),
                csv::maybe(landing.staff.and_then(|staff| self.person(staff))),
                csv::maybe(self.person(&landing.commit.author.name)),
                csv::maybe(self.person(&landing.commit.author.email)),
                Sheeted::text(landing.commit.subject()),
                landed::receipt(&landing.landing).map_or(Sheeted::Empty, Sheeted::number),
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
