//! Entries of closed months with whom they are for: what payroll reads.

use crate::app::pay::Paid;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};

use super::{View, columns, finished, id};

/// Entries, in the order to be shown.
pub struct Payroll<'v>(pub Vec<Paid<'v>>);

impl View for Payroll<'_> {
    const NAME: &'static str = "payroll";
    type Item = v1::Paid;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("month", Fit::Whole),
            ("payee", Fit::Whole),
            ("name", Fit::Whole),
            ("line", Fit::Whole),
            ("report", Fit::Whole),
            ("amount", Fit::Right),
            ("clauses", Fit::Wrap),
            ("policy", Fit::Whole),
        ];
        let mut table = columns(page, &shown);
        for paid in self.seen(page) {
            table.row([
                paid.statement.month.as_str().into(),
                paid.entry.staff.as_str().into(),
                paid.name.as_deref().unwrap_or_default().into(),
                kind(&paid.entry.kind, page).into(),
                paid.report.map_or_else(|| "".into(), id),
                page.words.money(paid.entry.amount).into(),
                paid.entry.clauses.join(", ").into(),
                paid.entry.policy.as_str().into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Paid> {
        let item = |paid: &Paid<'_>| v1::Paid {
            month: paid.statement.month.clone(),
            staff: paid.entry.staff.to_string(),
            name: paid.name.clone(),
            team: paid.team.clone(),
            kind: paid.entry.kind.clone(),
            about: paid.entry.about.to_string(),
            report: paid.report.map(|report| report.to_string()),
            amount: v1::Money::of(paid.entry.amount),
            clauses: paid.entry.clauses.clone(),
            policy: paid.entry.policy.clone(),
            input_commit: paid.statement.input.to_string(),
        };
        self.seen(page).map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::PAYROLL);
        for paid in self.seen(page) {
            let [amount, currency] = csv::money(Some(paid.entry.amount));
            sheet.row([
                Sheeted::text(paid.statement.month.as_str()),
                Sheeted::text(paid.entry.staff.as_str()),
                csv::maybe(paid.name.as_deref()),
                csv::maybe(paid.team.as_deref()),
                Sheeted::text(paid.entry.kind.as_str()),
                Sheeted::text(paid.entry.about.to_string()),
                csv::list(paid.report),
                amount,
                currency,
                csv::list(&paid.entry.clauses),
                Sheeted::text(paid.entry.policy.as_str()),
                Sheeted::text(paid.statement.input.to_string()),
            ]);
        }
        sheet.into_bytes()
    }
}

impl<'v> Payroll<'v> {
    /// The entries that the reader may see: his own, where he neither keeps the accounts nor closed
    /// the month.
    fn seen(&self, page: &Page<'_>) -> impl Iterator<Item = &Paid<'v>> {
        self.0.iter().filter(|paid| page.sight.sees_pay_of(paid.entry.staff.as_str()))
    }
}

/// `counter-share` → `counter-entry, share`.
pub(super) fn kind(kind: &str, page: &Page<'_>) -> String {
    match kind.strip_prefix("counter-") {
        Some(base) => {
            page.words.list([page.words.code("line", "counter"), page.words.code("line", base)])
        }
        None => page.words.code("line", kind),
    }
}
