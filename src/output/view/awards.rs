//! Whose the results of acts are.

use crate::engine::verdict::{AwardVerdict, FlatVerdict};
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};

use super::{View, columns, finished, id, outcome, told, why};

/// Awards, in the order to be shown.
pub struct Awards<'v, 'a>(pub Vec<&'v AwardVerdict<'a>>);

impl View for Awards<'_, '_> {
    const NAME: &'static str = "awards";
    type Item = v1::Award;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("award", Fit::Wrap),
            ("report", Fit::Whole),
            ("at", Fit::Whole),
            ("outcome", Fit::Wrap),
            ("flats", Fit::Wrap),
            ("open-until", Fit::Whole),
            ("why", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for award in &self.0 {
            table.row([
                page.words.label(award.label).into(),
                id(award.report.id),
                page.words.at(award.at).into(),
                outcome(page, &award.outcome).into(),
                page.words
                    .list(flats(award, page).iter().map(|flat| flat_amount(flat, page)))
                    .into(),
                award
                    .open_until
                    .map_or_else(String::new, |until| page.words.end(Some(until)))
                    .into(),
                why(
                    page,
                    told(page, &award.outcome, &award.reasons)
                        .iter()
                        .chain(flats(award, page).iter().map(|flat| &flat.reason)),
                )
                .into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Award> {
        let words = &page.words;
        let flat = |flat: &FlatVerdict<'_>| v1::Flat {
            staff: flat.staff.to_string(),
            amount: flat.amount.map(v1::Money::of),
            reason: v1::Reason::of(&flat.reason, words),
        };
        let item = |award: &&AwardVerdict<'_>| v1::Award {
            award: award.name.to_owned(),
            label: v1::labels(award.label),
            report: award.report.id.to_string(),
            event: award.event.id.to_string(),
            at: words.zone.rfc3339(award.at),
            pays: award.pays,
            outcome: v1::Outcome::of(&award.outcome, page.sight),
            open_until: award.open_until.map(|until| v1::Until::of(until, words)),
            flats: flats(award, page).iter().map(flat).collect(),
            reasons: v1::Reason::all(told(page, &award.outcome, &award.reasons), words),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::AWARDS);
        for award in &self.0 {
            let whose = v1::Outcome::of(&award.outcome, page.sight);
            let [until, inclusive] = csv::end(award.open_until, page.words.zone);
            sheet.row([
                Sheeted::text(award.name),
                Sheeted::text(award.report.id.to_string()),
                Sheeted::text(award.event.id.to_string()),
                csv::time(award.at, page.words.zone),
                csv::yes_no(award.pays),
                Sheeted::text(whose.kind),
                csv::list(whose.parties.iter().map(|party| &party.id)),
                csv::list(whose.parties.iter().map(|party| &party.share)),
                csv::maybe(whose.decided_by.as_deref()),
                until,
                inclusive,
                csv::clauses(told(page, &award.outcome, &award.reasons)),
            ]);
        }
        sheet.into_bytes()
    }
}

/// Flat amounts, for those who may learn whose the result is.
pub(super) fn flats<'v, 'a>(award: &'v AwardVerdict<'a>, page: &Page<'_>) -> &'v [FlatVerdict<'a>] {
    if page.sight.learns(&award.outcome) { &award.flats } else { &[] }
}

pub(super) fn flat_amount(flat: &FlatVerdict<'_>, page: &Page<'_>) -> String {
    let amount = flat
        .amount
        .map_or_else(|| page.words.catalogue.say("undecided"), |amount| page.words.money(amount));
    format!("{} {amount}", flat.staff)
}
