//! Closed months: the control total and what it is the sum of.

use crate::domain::house::EDITION;
use crate::domain::statement::{Statement, StatementEntry};
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};

use super::card::Card;
use super::{View, columns, id};

/// Closed months, in the order to be shown.
pub struct Statements<'v>(pub Vec<&'v Statement>);

impl View for Statements<'_> {
    const NAME: &'static str = "statement";
    type Item = v1::Statement;

    fn table(&self, page: &Page<'_>) -> String {
        self.0.iter().map(|statement| card(statement, page)).collect::<Vec<_>>().join("\n")
    }

    fn items(&self, _: &Page<'_>) -> Vec<v1::Statement> {
        let entry = |entry: &StatementEntry| v1::Entry {
            payee: entry.staff.to_string(),
            line: entry.kind.clone(),
            about: entry.about.to_string(),
            amount: v1::Money::of(entry.amount),
            clauses: entry.clauses.clone(),
            policy: entry.policy.clone(),
            mends: entry.mends.clone(),
        };
        let item = |statement: &&Statement| v1::Statement {
            month: statement.month.clone(),
            edition: statement.edition,
            input: statement.input.to_string(),
            closed_by: statement.closed_by.to_string(),
            policies: statement.policies.clone(),
            control_total: statement.control_total.iter().copied().map(v1::Money::of).collect(),
            entries: statement.entries.iter().map(entry).collect(),
        };
        self.0.iter().map(item).collect()
    }

    fn csv(&self, _: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::STATEMENT);
        for (statement, entry) in self
            .0
            .iter()
            .flat_map(|statement| statement.entries.iter().map(move |entry| (statement, entry)))
        {
            let [amount, currency] = csv::money(Some(entry.amount));
            sheet.row([
                Sheeted::text(statement.month.as_str()),
                Sheeted::text(entry.staff.to_string()),
                Sheeted::text(entry.kind.as_str()),
                Sheeted::text(entry.about.to_string()),
                amount,
                currency,
                csv::list(&entry.clauses),
                Sheeted::text(entry.policy.as_str()),
            ]);
        }
        sheet.into_bytes()
    }
}

fn card(statement: &Statement, page: &Page<'_>) -> String {
    let mut card = Card::new(page);
    card.line("month", statement.month.as_str());
    card.line("control-total", page.words.amounts(&statement.control_total));
    card.line("closed-by", statement.closed_by.as_str());
    card.line("input", statement.input.short());
    card.line("edition", edition(statement, page));
    card.line("policies", page.words.list(statement.policies.iter().cloned()));
    let shown = [
        ("payee", Fit::Whole),
        ("line", Fit::Whole),
        ("amount", Fit::Right),
        ("about", Fit::Whole),
        ("clauses", Fit::Wrap),
        ("policy", Fit::Whole),
    ];
    let mut table = columns(page, &shown);
    for entry in &statement.entries {
        table.row([
            entry.staff.to_string().into(),
            line(entry, page).into(),
            page.words.money(entry.amount).into(),
            id(entry.about),
            page.words.list(entry.clauses.iter().cloned()).into(),
            entry.policy.as_str().into(),
        ]);
    }
    if !table.is_empty() {
        card.section("entries");
        card.table(&table);
    }
    card.finish()
}

/// The edition that a month was closed by, and whether this program can judge by it.
fn edition(statement: &Statement, page: &Page<'_>) -> String {
    let number = statement.edition.to_string();
    if statement.edition <= EDITION {
        return number;
    }
    page.words.list([number, page.words.code("edition", "unknown")])
}

/// What an entry is, and the month that it mends.
fn line(entry: &StatementEntry, page: &Page<'_>) -> String {
    let kind = super::payroll::kind(&entry.kind, page);
    match &entry.mends {
        Some(month) => page.words.list([kind, month.clone()]),
        None => kind,
    }
}
