//! The steps of a registration's life, each with its clause, the line of the policy and the commit.

use crate::engine::verdict::ReportVerdict;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::clauses;
use crate::output::colour::Meaning;
use crate::output::table::{Cell, Fit, Table};
use crate::output::{Page, csv};
use crate::rules::{Fact, Reason};

use super::columns;

/// The steps as a table.
pub(super) fn table(verdict: &ReportVerdict<'_>, page: &Page<'_>) -> Table {
    let columns_shown = [
        ("at", Fit::Whole),
        ("what", Fit::Wrap),
        ("clauses", Fit::Wrap),
        ("policy-line", Fit::Wrap),
        ("commit", Fit::Whole),
    ];
    let mut table = columns(page, &columns_shown);
    for step in &verdict.steps {
        let reason = &step.reason;
        let commit = reason.fact.and_then(Fact::commit).map(|commit| commit.short());
        table.row([
            page.words.at(step.at).into(),
            page.words.reason(reason).into(),
            clauses(reason).into(),
            Cell::new(place(reason).unwrap_or_default()).meaning(Meaning::Quiet),
            Cell::new(commit.unwrap_or_default()).meaning(Meaning::Quiet),
        ]);
    }
    table
}

/// The steps and, without a time, the flags; nothing but the heads unless they are `open` to the
/// reader.
pub(super) fn csv(verdict: &ReportVerdict<'_>, page: &Page<'_>, open: bool) -> Vec<u8> {
    let mut sheet = Sheet::new(csv::REPORT);
    let steps = verdict.steps.iter().map(|step| (Some(step.at), &step.reason));
    for (at, reason) in
        steps.chain(verdict.flags.iter().map(|flag| (None, &flag.reason))).filter(|_| open)
    {
        let fact = reason.fact;
        sheet.row([
            Sheeted::text(verdict.report.id.to_string()),
            at.map_or(Sheeted::Empty, |at| csv::time(at, page.words.zone)),
            Sheeted::text(reason.code()),
            Sheeted::text(page.words.reason(reason)),
            csv::clauses([reason]),
            csv::list(fact.and_then(Fact::event)),
            csv::list(fact.and_then(Fact::commit)),
            csv::list(place(reason)),
        ]);
    }
    sheet.into_bytes()
}

/// File and line of the policy that a reason comes from.
fn place(reason: &Reason<'_>) -> Option<String> {
    reason
        .policy
        .as_ref()
        .map(|(policy, span)| format!("{}:{}", policy.file, policy.line(span.start)))
}
