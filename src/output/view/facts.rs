//! What was recorded, fact by fact, with all that each carries.

use crate::domain::event::Event;
use crate::domain::money::Money;
use crate::domain::report::Report;
use crate::engine::verdict::ReportVerdict;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit, Table};
use crate::output::{Page, csv};
use crate::policy::Policy;

use super::{View, columns, finished, id};

/// Facts of the registrations that their reader may read.
pub struct Facts<'v> {
    pub facts: Vec<(&'v Report, &'v Policy, &'v Event)>,
}

impl<'v> Facts<'v> {
    /// Those of some registrations.
    pub fn of<'a: 'v>(
        verdicts: impl IntoIterator<Item = &'v ReportVerdict<'a>>,
        page: &Page<'_>,
    ) -> Self {
        let readable = verdicts
            .into_iter()
            .filter(|verdict| page.sight.sees(verdict.report, Some(verdict.side)));
        let facts = readable.flat_map(|verdict| {
            let events = verdict.report.events_by(page.as_of);
            events.map(|event| (verdict.report, verdict.policy, event))
        });
        Self { facts: facts.collect() }
    }
}

impl View for Facts<'_> {
    const NAME: &'static str = "facts";
    type Item = v1::ReportFact;

    fn table(&self, page: &Page<'_>) -> String {
        finished(&table(page, self.facts.iter().copied()), page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::ReportFact> {
        let item = |(report, policy, event): &(&Report, &Policy, &Event)| v1::ReportFact {
            report: report.id.to_string(),
            fact: v1::RecordedFact::of(report, event, Some(policy), page),
        };
        self.facts.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::FACTS);
        for (report, _, event) in &self.facts {
            let zone = page.words.zone;
            let reading = report.reading(event, page.as_of);
            let state = match reading {
                None => "void",
                Some(reading) if reading != *event => "corrected",
                Some(_) => "stands",
            };
            let event = reading.unwrap_or(event);
            let mut row = |name: &str, [value, amount, currency]: [Sheeted; 3]| {
                sheet.row([
                    Sheeted::text(report.id.to_string()),
                    Sheeted::text(event.id.to_string()),
                    Sheeted::text(event.kind.as_str()),
                    Sheeted::text(event.by.as_str()),
                    event.said.map_or(Sheeted::Empty, |said| csv::time(said.at(), zone)),
                    page.order
                        .landed(&event.landing)
                        .map_or(Sheeted::Empty, |landed| csv::time(landed.at, zone)),
                    Sheeted::text(state),
                    Sheeted::text(name),
                    value,
                    amount,
                    currency,
                ]);
            };
            if event.fields.is_empty() {
                row("", [Sheeted::Empty, Sheeted::Empty, Sheeted::Empty]);
            }
            for (name, value) in event.fields.0.iter() {
                row(name, cells(value, page));
            }
        }
        sheet.into_bytes()
    }
}

/// A value: as text, or as an amount with its currency.
fn cells(value: &toml::Value, page: &Page<'_>) -> [Sheeted; 3] {
    match value.as_str().and_then(|text| text.parse::<Money>().ok()) {
        Some(money) => {
            let [amount, currency] = csv::money(Some(money));
            [Sheeted::Empty, amount, currency]
        }
        None => [Sheeted::text(csv_text(value, page)), Sheeted::Empty, Sheeted::Empty],
    }
}

/// Text as it was written; lists and tables as people read them.
fn csv_text(value: &toml::Value, page: &Page<'_>) -> String {
    value.as_str().map_or_else(|| page.words.carried(value), str::to_owned)
}

/// Facts as a table.
pub(super) fn table<'v>(
    page: &Page<'_>,
    facts: impl IntoIterator<Item = (&'v Report, &'v Policy, &'v Event)>,
) -> Table {
    let shown = [
        ("at", Fit::Whole),
        ("what", Fit::Wrap),
        ("by", Fit::Whole),
        ("carries", Fit::Wrap),
        ("fact", Fit::Whole),
    ];
    let mut table = columns(page, &shown);
    for (report, policy, event) in facts {
        let reading = report.reading(event, page.as_of);
        let carries = Cell::new(page.words.content(reading.unwrap_or(event), Some(policy)));
        let what = page.words.event(event.kind.as_str(), Some(policy));
        let what = match reading {
            None => Cell::new(page.words.catalogue.text("fact-void", &[("fact", what.into())])),
            Some(_) => Cell::new(what),
        };
        let quiet = |cell: Cell| {
            if reading.is_none() { cell.meaning(Meaning::Quiet) } else { cell }
        };
        table.row([
            page.words.at(reading.unwrap_or(event).said_at(page.as_of)).into(),
            quiet(what),
            event.by.as_str().into(),
            quiet(carries),
            Cell::meaning(id(event.id), Meaning::Quiet),
        ]);
    }
    table
}
