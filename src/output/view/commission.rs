//! Who earns what.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::money::{Currency, Money};
use crate::engine::close::CommissionLine;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{View, columns, finished, id, why};

/// The lines of one or more months.
pub struct Commission<'v, 'a>(pub Vec<&'v CommissionLine<'a>>);

impl View for Commission<'_, '_> {
    const NAME: &'static str = "commission";
    type Item = v1::CommissionLine;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("month", Fit::Whole),
            ("payee", Fit::Whole),
            ("line", Fit::Whole),
            ("report", Fit::Whole),
            ("share", Fit::Right),
            ("amount", Fit::Right),
            ("why", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for line in self.seen(page) {
            let amount = match line.amount {
                Some(amount) => Cell::new(page.words.money(amount)),
                None => Cell::new(page.words.catalogue.say("undecided")).meaning(Meaning::Warning),
            };
            table.row([
                Cell::new(&line.month),
                Cell::new(&line.payee),
                page.words.code("line", line.kind).into(),
                line.report.map_or_else(|| Cell::new(""), id),
                line.share.map_or_else(String::new, |share| share.to_string()).into(),
                amount,
                why(page, &line.reasons).into(),
            ]);
        }
        let mut text = finished(&table, page);
        for total in self.totals(page) {
            let args = [("amount", page.words.money(total).into())];
            text.push_str(&format!(
                "{}\n",
                page.palette
                    .paint(Meaning::Heading, &page.words.catalogue.text("commission-total", &args))
            ));
        }
        let open = self.seen(page).filter(|line| line.amount.is_none()).count();
        if open > 0 {
            text.push_str(&format!(
                "{}\n",
                page.words.catalogue.text("commission-undecided", &[("count", open.into())])
            ));
        }
        text
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::CommissionLine> {
        let item = |line: &CommissionLine<'_>| v1::CommissionLine {
            month: line.month.clone(),
            payee: Some(line.payee.clone()).filter(|payee| !payee.is_empty()),
            line: line.kind,
            report: line.report.map(|report| report.to_string()),
            about: line.about.to_string(),
            share: line.share.map(|share| share.to_string()),
            amount: line.amount.map(v1::Money::of),
            policy: line.policy.id().to_string(),
            policy_version: line.policy.version(),
            reasons: v1::Reason::all(&line.reasons, &page.words),
        };
        self.seen(page).map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::COMMISSION);
        for line in self.seen(page) {
            let [amount, currency] = csv::money(line.amount);
            sheet.row([
                Sheeted::text(line.month.as_str()),
                Sheeted::text(line.payee.as_str()),
                Sheeted::text(line.kind),
                csv::list(line.report),
                Sheeted::text(line.about.to_string()),
                csv::list(line.share),
                amount,
                currency,
                csv::list(line.reasons.iter().map(|reason| page.words.reason(reason))),
                csv::clauses(&line.reasons),
                Sheeted::text(line.policy.id().as_str()),
                Sheeted::number(line.policy.version()),
            ]);
        }
        sheet.into_bytes()
    }
}

impl<'v, 'a> Commission<'v, 'a> {
    /// The lines that the reader may see: his own, where he does not keep the accounts.
    fn seen(&self, page: &Page<'_>) -> impl Iterator<Item = &'v CommissionLine<'a>> {
        self.0.iter().copied().filter(|line| page.sight.sees_pay_of(&line.payee))
    }

    /// What is decided, in each currency.
    fn totals(&self, page: &Page<'_>) -> Vec<Money> {
        let mut sums: BTreeMap<Currency, Decimal> = BTreeMap::new();
        for amount in self.seen(page).filter_map(|line| line.amount) {
            *sums.entry(amount.currency).or_default() += amount.amount;
        }
        sums.into_iter().map(|(currency, sum)| Money::new(sum, currency)).collect()
    }
}
