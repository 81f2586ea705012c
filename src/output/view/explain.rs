//! The life of one registration, step by step, with clause, line of the policy and commit for each.

use crate::engine::verdict::ReportVerdict;
use crate::exchange::csv_out::{Cell as Sheeted, Sheet};
use crate::lang::clauses;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit, Table};
use crate::output::{Page, csv};
use crate::rules::Fact;

use super::card::Card;
use super::report::Show;
use super::{View, columns};

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
            card.table(&rows(self.0.verdict, page));
        }
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::ReportDetail> {
        self.0.items(page)
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::REPORT);
        let verdict = self.0.verdict;
        let steps = verdict.steps.iter().map(|step| (Some(step.at), &step.reason));
        let all = steps.chain(verdict.flags.iter().map(|flag| (None, flag))).filter(|_| self.0.is_open(page));
        for (at, reason) in all {
            let fact = reason.fact;
            sheet.row([
                Sheeted::text(verdict.report.id.to_string()),
                at.map_or(Sheeted::Empty, |at| csv::time(at, page.words.zone)),
                Sheeted::text(reason.code.as_str()),
                Sheeted::text(page.words.reason(reason)),
                csv::clauses([reason]),
                csv::list(fact.and_then(Fact::event)),
                csv::list(fact.and_then(Fact::commit)),
                csv::list(reason.policy.as_ref().map(|(policy, span)| format!("{}:{}", policy.file, policy.line(span.start)))),
            ]);
        }
        sheet.into_bytes()
    }
}

/// The steps as a table.
pub(super) fn rows(verdict: &ReportVerdict<'_>, page: &Page<'_>) -> Table {
    let columns_shown =
        [("at", Fit::Whole), ("what", Fit::Wrap), ("clauses", Fit::Wrap), ("policy-line", Fit::Wrap), ("commit", Fit::Whole)];
    let mut table = columns(page, &columns_shown);
    for step in &verdict.steps {
        let reason = &step.reason;
        let line = reason.policy.as_ref().map(|(policy, span)| format!("{}:{}", policy.file, policy.line(span.start)));
        let commit = reason.fact.and_then(Fact::commit).map(|commit| commit.short());
        table.row([
            page.words.at(step.at).into(),
            page.words.reason(reason).into(),
            clauses(reason).into(),
            Cell::new(line.unwrap_or_default()).meaning(Meaning::Quiet),
            Cell::new(commit.unwrap_or_default()).meaning(Meaning::Quiet),
        ]);
    }
    table
}
