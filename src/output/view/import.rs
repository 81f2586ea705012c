//! What became of the rows of a batch.

use crate::domain::ids::ReportId;
use crate::engine::state::Standing;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::rules::Reason;

use super::{View, cited, columns, finished, id, standing};

/// One row of the batch.
pub struct Row<'v, 'a> {
    /// The line of the file, from 1.
    pub line: u64,
    /// The report it became and what that is worth; `None` where it was refused.
    pub taken: Option<(ReportId, Standing)>,
    pub why: Vec<Why<'v, 'a>>,
}

/// Why a row was refused, or what is to be said of it.
pub enum Why<'v, 'a> {
    /// The policy says so.
    Rule(&'v Reason<'a>),
    /// The row cannot be read.
    Row { code: &'v str, text: String },
}

/// A batch, taken in.
pub struct Import<'v, 'a>(pub Vec<Row<'v, 'a>>);

impl View for Import<'_, '_> {
    const NAME: &'static str = "import";
    type Item = v1::Row;

    fn table(&self, page: &Page<'_>) -> String {
        let mut table = columns(
            page,
            &[
                ("row", Fit::Right),
                ("report", Fit::Whole),
                ("standing", Fit::Whole),
                ("why", Fit::Wrap),
            ],
        );
        for row in &self.0 {
            let (report, worth) = match row.taken {
                Some((report, worth)) => (id(report), standing(page, worth)),
                None => (
                    Cell::new(""),
                    Cell::new(page.words.catalogue.say("refused")).meaning(Meaning::Bad),
                ),
            };
            let why = row.why.iter().map(|why| match why {
                Why::Rule(reason) => cited(page, reason),
                Why::Row { text, .. } => text.clone(),
            });
            table.row([
                row.line.to_string().into(),
                report,
                worth,
                why.collect::<Vec<_>>().join("; ").into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Row> {
        let reason = |why: &Why<'_, '_>| match why {
            Why::Rule(reason) => v1::RowReason {
                code: reason.code().to_string(),
                clauses: reason.clauses.iter().map(|clause| clause.0.clone()).collect(),
                text: page.words.reason(reason),
            },
            Why::Row { code, text } => {
                v1::RowReason { code: (*code).to_owned(), clauses: Vec::new(), text: text.clone() }
            }
        };
        let item = |row: &Row<'_, '_>| v1::Row {
            line: row.line,
            report: row.taken.map(|(report, _)| report.to_string()),
            standing: row.taken.map_or("refused", |(_, standing)| standing.as_str()),
            reasons: row.why.iter().map(reason).collect(),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::IMPORT);
        for item in self.items(page) {
            sheet.row([
                Sheeted::number(item.line),
                csv::maybe(item.report.as_deref()),
                Sheeted::text(item.standing),
                csv::list(item.reasons.iter().map(|reason| &reason.code)),
                csv::list(item.reasons.iter().map(|reason| &reason.text)),
                csv::list(item.reasons.iter().flat_map(|reason| &reason.clauses)),
            ]);
        }
        sheet.into_bytes()
    }
}
