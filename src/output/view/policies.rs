//! The regulations of the house.

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::policy::{Policy, Shelf};

use super::{View, columns, finished};

/// Every version of every policy on the shelf.
pub struct Policies<'v>(pub &'v Shelf);

impl Policies<'_> {
    /// Whether this very version judges what lands on the day of the page.
    fn in_force(&self, policy: &Policy, page: &Page<'_>) -> bool {
        let judging = self.0.today(policy.id(), page.words.zone.date(page.as_of));
        judging.is_some_and(|judging| judging.version() == policy.version())
    }
}

impl View for Policies<'_> {
    const NAME: &'static str = "policies";
    type Item = v1::Policy;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("policy", Fit::Whole),
            ("version", Fit::Right),
            ("title", Fit::Wrap),
            ("since", Fit::Whole),
            ("through", Fit::Whole),
            ("in-force", Fit::Whole),
            ("kinds", Fit::Wrap),
            ("clauses", Fit::Right),
            ("file", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for policy in self.0.iter() {
            let header = policy.header.get_ref();
            let in_force = self.in_force(policy, page);
            let says = Cell::new(page.words.yes_no(in_force)).meaning(if in_force {
                Meaning::Good
            } else {
                Meaning::Quiet
            });
            table.row([
                policy.id().as_str().into(),
                policy.version().to_string().into(),
                page.words.label(&header.title).into(),
                header.in_force.from.0.to_string().into(),
                header.in_force.until.map_or_else(String::new, |until| until.0.to_string()).into(),
                says,
                page.words
                    .list(
                        policy
                            .kinds
                            .iter()
                            .map(|kind| page.words.label(&kind.get_ref().label).to_owned()),
                    )
                    .into(),
                policy.clauses.len().to_string().into(),
                Cell::new(&policy.file),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Policy> {
        self.0.iter().map(|policy| v1::Policy::of(policy, self.in_force(policy, page))).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::POLICIES);
        for policy in self.0.iter() {
            let header = policy.header.get_ref();
            sheet.row([
                Sheeted::text(policy.id().as_str()),
                Sheeted::number(policy.version()),
                Sheeted::text(page.words.label(&header.title)),
                Sheeted::text(policy.file.as_str()),
                Sheeted::Date(header.in_force.from.0),
                header.in_force.until.map_or(Sheeted::Empty, |until| Sheeted::Date(until.0)),
                csv::yes_no(self.in_force(policy, page)),
                csv::list(policy.kinds.iter().map(|kind| &kind.get_ref().name)),
            ]);
        }
        sheet.into_bytes()
    }
}
