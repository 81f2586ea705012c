//! One recorded fact: as it reads now, as it was recorded, and who corrected it.

use crate::domain::event::Event;
use crate::domain::report::Report;
use crate::output::Page;
use crate::output::json::v1;
use crate::policy::Policy;

use super::card::Card;
use super::facts::{Facts, table};
use super::{View, landed};

/// A fact, shown to somebody who may read its registration.
pub struct FactShown<'v> {
    pub report: &'v Report,
    pub policy: &'v Policy,
    pub event: &'v Event,
}

impl View for FactShown<'_> {
    const NAME: &'static str = "fact";
    type Item = v1::FactDetail;

    fn table(&self, page: &Page<'_>) -> String {
        let words = &page.words;
        let reading = self.report.reading(self.event, page.as_of);
        let shown = reading.unwrap_or(self.event);
        let mut card = Card::new(page);
        card.line("fact", self.event.id.to_string());
        let what = words.event(self.event.kind.as_str(), Some(self.policy));
        let what = match reading {
            None => words.catalogue.text("fact-void", &[("fact", what.into())]),
            Some(_) => what,
        };
        card.line("what", what);
        card.line("report", self.report.id.to_string());
        card.line("by", self.event.by.as_str());
        for (name, value) in words.contents(shown, Some(self.policy)) {
            card.named(name, value);
        }
        landed::times(&mut card, page, &self.event.landing, shown.said);
        let later = self.report.mended(self.event, page.as_of);
        if !later.is_empty() {
            card.section("as-recorded");
            for (name, value) in words.contents(self.event, Some(self.policy)) {
                card.named(name, value);
            }
            card.section("corrections");
            let later = later.into_iter().map(|event| (self.report, self.policy, event));
            card.table(&table(page, later));
        }
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::FactDetail> {
        let recorded = |event| v1::RecordedFact::of(self.report, event, Some(self.policy), page);
        vec![v1::FactDetail {
            report: self.report.id.to_string(),
            fact: recorded(self.event),
            corrections: self
                .report
                .mended(self.event, page.as_of)
                .into_iter()
                .map(recorded)
                .collect(),
        }]
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        Facts { facts: vec![(self.report, self.policy, self.event)] }.csv(page)
    }
}
