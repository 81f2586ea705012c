//! What a sync came to.

use crate::domain::ids::CommitId;
use crate::exchange::csv_out::Sheet;
use crate::ledger::git::{PutAside, RejudgedFile, SyncReport};
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};
use crate::trust::claim::ClaimCode;

use super::{View, columns, finished};

/// What happened between a clone and its hub.
pub struct Synced<'v> {
    pub news: &'v SyncReport,
    /// What waited and has landed, with the number of its receipt.
    pub landed: Vec<(CommitId, Option<u64>)>,
    pub waits: Vec<Waits>,
}

/// A commit that waits, and the claim codes of what it made.
pub struct Waits {
    pub commit: CommitId,
    pub claims: Vec<ClaimCode>,
}

/// One line of a table: what, commit, file, receipt, standing, place, words.
type Row = [Option<String>; 7];

impl Synced<'_> {
    fn rows(&self) -> Vec<Row> {
        let text = |what: &str| Some(what.to_owned());
        let landed = self.landed.iter().map(|(commit, receipt)| {
            [
                text("landed"),
                Some(commit.to_string()),
                None,
                receipt.map(|receipt| receipt.to_string()),
                None,
                None,
                None,
            ]
        });
        let again = self.news.told.iter().map(|told| {
            let RejudgedFile { path, words, standing, place } = told;
            let place = place.map(|place| place.to_string());
            [
                text(again(told)),
                None,
                Some(path.to_string()),
                None,
                standing.map(str::to_owned),
                place,
                Some(words.clone()),
            ]
        });
        let refused = self.news.refused.iter().map(|aside| {
            [
                text("refused"),
                None,
                Some(aside.path.to_string()),
                None,
                None,
                None,
                Some(aside.why.join("; ")),
            ]
        });
        let waits = self.waits.iter().map(|waits| {
            [text("waits"), Some(waits.commit.to_string()), None, None, None, None, None]
        });
        landed.chain(again).chain(refused).chain(waits).collect()
    }
}

/// What a file became that was judged again.
fn again(told: &RejudgedFile) -> &'static str {
    if told.place.is_some() { "second" } else { "stands" }
}

fn aside(aside: &PutAside) -> v1::SyncRefused {
    v1::SyncRefused {
        file: aside.path.to_string(),
        kept: aside.kept.display().to_string(),
        words: aside.why.clone(),
    }
}

impl View for Synced<'_> {
    const NAME: &'static str = "sync";
    type Item = v1::Sync;

    fn table(&self, page: &Page<'_>) -> String {
        let names = ["what", "commit", "file", "receipt", "standing", "place", "words"];
        let mut table = columns(page, &names.map(|name| (name, Fit::Whole)));
        self.rows()
            .into_iter()
            .for_each(|row| table.row(row.map(|cell| cell.unwrap_or_default().into())));
        finished(&table, page)
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Sync> {
        let landed = |(commit, receipt): &(CommitId, Option<u64>)| v1::SyncLanded {
            commit: commit.to_string(),
            receipt: *receipt,
        };
        let told = |told: &RejudgedFile| v1::SyncAgain {
            file: told.path.to_string(),
            became: again(told),
            standing: told.standing,
            place: told.place,
            words: told.words.clone(),
        };
        let waits = |waits: &Waits| v1::SyncWaits {
            commit: waits.commit.to_string(),
            claims: waits.claims.iter().map(|code| code.sum().to_string()).collect(),
        };
        vec![v1::Sync {
            hub: self.news.away.as_ref().map_or("answered", |away| away.kind.as_str()),
            came: self.news.changed,
            landed: self.landed.iter().map(landed).collect(),
            judged_again: self.news.told.iter().map(told).collect(),
            refused: self.news.refused.iter().map(aside).collect(),
            waits: self.waits.iter().map(waits).collect(),
        }]
    }

    fn csv(&self, _: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::SYNC);
        self.rows()
            .into_iter()
            .for_each(|row| sheet.row(row.map(|cell| csv::maybe(cell.as_deref()))));
        sheet.into_bytes()
    }
}
