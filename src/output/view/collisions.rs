//! Registrations that are, or may be, one customer.

use crate::engine::verdict::CollisionVerdict;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::clauses;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{View, columns, finished, id};

/// Collisions, in the order to be shown.
pub struct Collisions<'v, 'a>(pub Vec<&'v CollisionVerdict<'a>>);

impl View for Collisions<'_, '_> {
    const NAME: &'static str = "collisions";
    type Item = v1::Collision;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("first", Fit::Whole),
            ("second", Fit::Whole),
            ("certain", Fit::Whole),
            ("keys", Fit::Wrap),
            ("clauses", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for collision in &self.0 {
            let keys = shown_keys(collision, page)
                .iter()
                .map(|key| page.words.code("key", key))
                .collect::<Vec<_>>()
                .join(" + ");
            let meaning = if collision.certain { Meaning::Bad } else { Meaning::Warning };
            let certain = Cell::new(page.words.yes_no(collision.certain)).meaning(meaning);
            table.row([
                id(collision.first),
                id(collision.second),
                certain,
                keys.into(),
                clauses(&collision.reason).into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Collision> {
        self.0.iter().map(|collision| v1::Collision::of(collision, &page.words)).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::COLLISIONS);
        for collision in &self.0 {
            sheet.row([
                Sheeted::text(collision.first.to_string()),
                Sheeted::text(collision.second.to_string()),
                csv::yes_no(collision.certain),
                csv::list(shown_keys(collision, page)),
                Sheeted::text(page.words.reason(&collision.reason)),
                csv::clauses([&collision.reason]),
            ]);
        }
        sheet.into_bytes()
    }
}

/// By what they were recognised, for those who may read every customer.
fn shown_keys<'v>(collision: &'v CollisionVerdict<'_>, page: &Page<'_>) -> &'v [&'static str] {
    if page.words.frank { &collision.keys } else { &[] }
}
