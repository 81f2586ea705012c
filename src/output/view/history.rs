//! What was done to one record, commit by commit.

use serde::Serialize;

use crate::exchange::csv_out::{Cell as Sheeted, Sheet};
use crate::ledger::Commit;
use crate::output::colour::Meaning;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{View, columns, finished};

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
pub struct History<'v>(pub Vec<Landing<'v>>);

/// One commit, for programs.
#[derive(Debug, Serialize)]
pub struct Item {
    pub order: u64,
    pub commit: String,
    pub landed: String,
    pub authored: String,
    pub operation: Option<String>,
    pub staff: Option<String>,
    pub author: String,
    pub email: String,
    pub subject: String,
}

impl View for History<'_> {
    const NAME: &'static str = "history";
    type Item = Item;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [("order", Fit::Right), ("landed", Fit::Whole), ("commit", Fit::Whole), ("staff", Fit::Whole), ("what", Fit::Wrap)];
        let mut table = columns(page, &shown);
        for landing in &self.0 {
            table.row([
                landing.order.to_string().into(),
                page.words.at(landing.commit.committed).into(),
                Cell::new(landing.commit.id.short()).meaning(Meaning::Quiet),
                landing.staff.unwrap_or(&landing.commit.author.name).into(),
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
            staff: landing.staff.map(str::to_owned),
            author: landing.commit.author.name.clone(),
            email: landing.commit.author.email.clone(),
            subject: landing.commit.subject().to_owned(),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::HISTORY);
        for landing in &self.0 {
            let zone = page.words.zone;
            sheet.row([
                Sheeted::number(landing.order),
                Sheeted::text(landing.commit.id.to_string()),
                csv::time(landing.commit.committed, zone),
                csv::time(landing.commit.authored, zone),
                csv::maybe(landing.operation),
                csv::maybe(landing.staff),
                Sheeted::text(landing.commit.author.name.as_str()),
                Sheeted::text(landing.commit.author.email.as_str()),
                Sheeted::text(landing.commit.subject()),
            ]);
        }
        sheet.into_bytes()
    }
}
