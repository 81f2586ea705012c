//! The life of one registration, step by step, with clause, line of the policy and commit for each.

use crate::output::Page;
use crate::output::json::v1;

use super::card::Card;
use super::report::Show;
use super::{View, steps};

/// One registration as a timeline.
pub struct Explain<'v, 'a>(pub Show<'v, 'a>);

impl View for Explain<'_, '_> {
    const NAME: &'static str = Show::NAME;
    type Item = v1::ReportDetail;

    fn table(&self, page: &Page<'_>) -> String {
        let mut card = Card::new(page);
        self.0.head(&mut card, page);
        if self.0.is_open(page) {
            card.section("steps");
            card.table(&steps::table(self.0.verdict, page));
        }
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::ReportDetail> {
        self.0.items(page)
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        self.0.csv(page)
    }
}
