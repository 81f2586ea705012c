//! What is owed by when, and what is late.

use crate::domain::report::Report;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit, Table};
use crate::output::{Page, csv};
use crate::rules::duty::Owed;

use super::{View, columns, finished, id};

/// Duties of registrations.
pub struct Duties<'v, 'a> {
    pub owed: Vec<(&'v Report, &'v Owed<'a>)>,
}

impl View for Duties<'_, '_> {
    const NAME: &'static str = "duties";
    type Item = v1::Duty;

    fn table(&self, page: &Page<'_>) -> String {
        finished(&table(page, self.owed.iter().copied()), page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Duty> {
        self.owed.iter().map(|(report, owed)| v1::Duty::of(report, owed, page)).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::DUTIES);
        for (report, owed) in &self.owed {
            let zone = page.words.zone;
            let [due, inclusive] = csv::end(Some(owed.due), zone);
            sheet.row([
                Sheeted::text(report.id.to_string()),
                Sheeted::text(owed.name),
                Sheeted::text(owed.who.to_string()),
                csv::time(owed.since, zone),
                due,
                inclusive,
                owed.done.map_or(Sheeted::Empty, |done| csv::time(done, zone)),
                csv::yes_no(owed.overdue(page.as_of)),
                Sheeted::text(name(owed, page)),
                csv::clauses([&owed.reason]),
            ]);
        }
        sheet.into_bytes()
    }
}

/// Duties as a table.
pub(super) fn table<'v, 'a: 'v>(
    page: &Page<'_>,
    owed: impl IntoIterator<Item = (&'v Report, &'v Owed<'a>)>,
) -> Table {
    let shown = [
        ("report", Fit::Whole),
        ("duty", Fit::Wrap),
        ("who", Fit::Wrap),
        ("due", Fit::Whole),
        ("done", Fit::Whole),
        ("clauses", Fit::Wrap),
    ];
    let mut table = columns(page, &shown);
    for (report, owed) in owed {
        let policy = owed.reason.policy.as_ref().map(|(policy, _)| *policy);
        let due = Cell::new(page.words.end(Some(owed.due)));
        table.row([
            id(report.id),
            name(owed, page).into(),
            page.words.named_people(&owed.who, policy).into(),
            if owed.overdue(page.as_of) { due.meaning(Meaning::Bad) } else { due },
            owed.done.map_or_else(String::new, |done| page.words.at(done)).into(),
            crate::lang::clauses(&owed.reason).into(),
        ]);
    }
    table
}

/// What is owed, in the policy's words.
fn name(owed: &Owed<'_>, page: &Page<'_>) -> String {
    v1::label_of(owed).map_or(owed.name, |label| page.words.label(label)).to_owned()
}
