//! The views: each takes what the engine found and gives it as a table, as JSON and as CSV.

mod awards;
mod card;
mod check;
mod clauses;
mod collisions;
mod commission;
mod consequences;
mod counts;
mod coverage;
mod customers;
mod dispute;
mod disputes;
mod doctor;
mod duties;
mod explain;
mod fact;
mod facts;
mod findings;
mod history;
mod import;
mod incidents;
mod keys;
pub(crate) mod landed;
mod lint;
mod org;
mod payroll;
mod policies;
mod proved;
mod remarks;
mod report;
mod reports;
mod statement;
mod status;
mod steps;
mod stories;
mod synced;
mod timeline;
mod verified;

#[cfg(test)]
mod tests;

use std::io::{self, Write};

use serde::Serialize;

pub use awards::Awards;
pub use check::{Answer, Check};
pub use clauses::Clauses;
pub use collisions::Collisions;
pub use commission::Commission;
pub use consequences::Consequences;
pub use counts::{Counted, Counts};
pub use coverage::Coverage;
pub use customers::Customers;
pub use dispute::DisputeShown;
pub use disputes::Disputes;
pub use doctor::Doctor;
pub use duties::Duties;
pub use explain::Explain;
pub use fact::FactShown;
pub use facts::Facts;
pub use findings::{Findings, Given};
pub use history::{History, Landing};
pub use import::{Import, Row, Why};
pub use incidents::Incidents;
pub use keys::{KeyList, StaffKey};
pub use lint::Lint;
pub use org::{StaffList, TeamList};
pub use payroll::Payroll;
pub use policies::Policies;
pub use proved::Proved;
pub use remarks::{Remark, Remarks};
pub use report::Show;
pub use reports::Reports;
pub use statement::Statements;
pub use status::Status;
pub use stories::{Stories, StoryShown, story_fault};
pub use synced::{Synced, Waits};
pub use timeline::Timeline;
pub use verified::{Verification, edit};

use super::colour::Meaning;
use super::table::{Cell, Fit, Table};
use super::{Format, Page, json};
use crate::engine::state::Standing;
use crate::engine::verdict::Ownership;
use crate::lang::{clauses, short};
use crate::rules::Reason;

/// Stands in a table for what its reader may not read.
pub(super) const HIDDEN: &str = "—";

/// Something that can be shown in each format.
pub trait View {
    /// What the envelope calls it: `reports` in `baobei.reports/1`.
    const NAME: &'static str;

    /// One item of the envelope.
    type Item: Serialize + Send;

    /// For people; every line has its end, and an empty list says so.
    fn table(&self, page: &Page<'_>) -> String;

    /// For programs.
    fn items(&self, page: &Page<'_>) -> Vec<Self::Item>;

    /// The items in parts, so that a long list need not be held as a whole.
    fn parts<'v>(&'v self, page: &'v Page<'_>) -> impl Iterator<Item = Vec<Self::Item>> + 'v {
        std::iter::once_with(|| self.items(page))
    }

    /// For spreadsheets.
    fn csv(&self, page: &Page<'_>) -> Vec<u8>;
}

/// The view in the format asked for.
pub fn render<V: View>(view: &V, format: Format, page: &Page<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    write(view, format, page, &mut out).expect("memory takes every byte");
    out
}

/// Writes the view in the format asked for.
///
/// # Errors
/// What it is written to does not take it.
pub fn write<V: View>(
    view: &V,
    format: Format,
    page: &Page<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Table => out.write_all(view.table(page).as_bytes()),
        Format::Json => json::write(out, V::NAME, view.parts(page), page),
        Format::Csv => out.write_all(&view.csv(page)),
    }
}

/// A table whose headings are the messages `col-…`.
fn columns(page: &Page<'_>, columns: &[(&str, Fit)]) -> Table {
    Table::new(
        columns.iter().map(|(name, fit)| (page.words.catalogue.say(&format!("col-{name}")), *fit)),
    )
}

/// The table, or the words for an empty list.
fn finished(table: &Table, page: &Page<'_>) -> String {
    if table.is_empty() {
        format!("{}\n", page.words.catalogue.say("nothing-to-show"))
    } else {
        table.render(page.width, page.palette)
    }
}

fn standing(page: &Page<'_>, standing: Standing) -> Cell {
    let meaning = match standing {
        Standing::Effective | Standing::Won => Meaning::Good,
        Standing::Pending | Standing::Contested | Standing::Queued | Standing::Held => {
            Meaning::Warning
        }
        Standing::NotAccepted | Standing::Void | Standing::Rejected => Meaning::Bad,
        Standing::Lapsed | Standing::Withdrawn => Meaning::Quiet,
    };
    Cell::new(page.words.standing(standing)).meaning(meaning)
}

/// Whose something is, as far as the reader may learn it.
fn outcome(page: &Page<'_>, outcome: &Ownership<'_>) -> String {
    if page.sight.learns(outcome) {
        page.words.outcome(outcome)
    } else {
        page.words.catalogue.say("somebody-else")
    }
}

/// Reasons that may name parties, for those who may learn them.
fn told<'r, 'a>(
    page: &Page<'_>,
    outcome: &Ownership<'_>,
    reasons: &'r [Reason<'a>],
) -> &'r [Reason<'a>] {
    if page.sight.learns(outcome) { reasons } else { &[] }
}

fn id(id: impl std::fmt::Display) -> Cell {
    Cell::new(short(id))
}

/// Reasons, one after the other, each with its clauses.
fn why<'r>(page: &Page<'_>, reasons: impl IntoIterator<Item = &'r Reason<'r>>) -> String {
    reasons.into_iter().map(|reason| cited(page, reason)).collect::<Vec<_>>().join("; ")
}

/// A reason with its clauses in brackets.
fn cited(page: &Page<'_>, reason: &Reason<'_>) -> String {
    let text = page.words.reason(reason);
    let clauses = clauses(reason);
    if clauses.is_empty() { text } else { format!("{text} [{clauses}]") }
}
