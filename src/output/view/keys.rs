//! The keys with which people sign.

use crate::domain::ids::StaffId;
use crate::domain::instant::Stamp;
use crate::domain::staff::DatedKey;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::trust::key::{PublicKey, counts};

use super::{View, columns, finished};

/// A key and whose it is.
pub struct StaffKey<'v> {
    pub staff: &'v StaffId,
    pub key: &'v DatedKey,
}

/// Keys, in the order to be shown.
pub struct KeyList<'v>(pub Vec<StaffKey<'v>>);

impl StaffKey<'_> {
    fn fingerprint(&self) -> Option<String> {
        self.key.public.parse::<PublicKey>().ok().map(|key| key.fingerprint())
    }
}

impl View for KeyList<'_> {
    const NAME: &'static str = "keys";
    type Item = v1::StaffKey;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("staff", Fit::Whole),
            ("fingerprint", Fit::Whole),
            ("counts-from", Fit::Whole),
            ("counts-until", Fit::Whole),
            ("suspect", Fit::Whole),
        ];
        let mut table = columns(page, &shown);
        let time = |at: Option<Stamp>| at.map_or_else(String::new, |at| page.words.at(at.at()));
        for shown in &self.0 {
            let print = Cell::new(shown.fingerprint().as_deref().unwrap_or(&shown.key.public));
            table.row([
                shown.staff.as_str().into(),
                if counts(shown.key, page.as_of) { print } else { print.meaning(Meaning::Quiet) },
                time(shown.key.from).into(),
                time(shown.key.until).into(),
                Cell::new(time(shown.key.suspect)).meaning(Meaning::Bad),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::StaffKey> {
        let item = |shown: &StaffKey<'_>| v1::StaffKey {
            staff: shown.staff.to_string(),
            fingerprint: shown.fingerprint(),
            key: v1::Key::of(shown.key),
            counts: counts(shown.key, page.as_of),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::KEYS);
        let time =
            |at: Option<Stamp>| at.map_or(Sheeted::Empty, |at| csv::time(at.at(), page.words.zone));
        for shown in &self.0 {
            sheet.row([
                Sheeted::text(shown.staff.as_str()),
                csv::maybe(shown.fingerprint().as_deref()),
                Sheeted::text(shown.key.public.as_str()),
                time(shown.key.from),
                time(shown.key.until),
                time(shown.key.suspect),
                Sheeted::text(if counts(shown.key, page.as_of) { "yes" } else { "no" }),
            ]);
        }
        sheet.into_bytes()
    }
}
