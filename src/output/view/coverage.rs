//! Which clauses the stories came to, and which none did.

use std::collections::BTreeMap;

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};
use crate::policy::word::Placed;
use crate::policy::{Clause, Label, Policy};

use super::clauses::numbered;
use super::{View, columns};

/// Policies, with how many stories came to each clause of theirs.
pub struct Coverage<'v>(pub Vec<(&'v Policy, BTreeMap<String, usize>)>);

impl View for Coverage<'_> {
    const NAME: &'static str = "coverage";
    type Item = v1::Covered;

    /// Only clauses that no story comes to, and a line for each policy.
    fn table(&self, page: &Page<'_>) -> String {
        let items = self.items(page);
        let mut table =
            columns(page, &[("policy", Fit::Whole), ("clause", Fit::Whole), ("words", Fit::Wrap)]);
        for item in items.iter().filter(|item| item.stories == 0) {
            table.row([
                item.policy.as_str().into(),
                item.clause.clause.as_str().into(),
                item.clause.words.as_deref().unwrap_or_default().into(),
            ]);
        }
        let mut text =
            if table.is_empty() { String::new() } else { table.render(page.width, page.palette) };
        for (policy, _) in &self.0 {
            let own = items.iter().filter(|item| item.policy == policy.id().as_str());
            let (all, touched) = own.fold((0usize, 0usize), |(all, touched), item| {
                (all + 1, touched + usize::from(item.stories > 0))
            });
            let args = [
                ("policy", policy.id().as_str().into()),
                ("touched", touched.into()),
                ("all", all.into()),
            ];
            let meaning = if touched == all { Meaning::Good } else { Meaning::Warning };
            text.push_str(&format!(
                "{}\n",
                page.palette.paint(meaning, &page.words.catalogue.text("coverage-of", &args))
            ));
        }
        text
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Covered> {
        let of = |(policy, counted): &(&Policy, BTreeMap<String, usize>)| {
            let mut clauses: Vec<_> = policy.clauses.iter().collect();
            clauses.sort_by_cached_key(|(clause, _)| numbered(&clause.0));
            let item = |(clause, label): (&Placed<Clause>, &Placed<Label>)| v1::Covered {
                policy: policy.id().to_string(),
                clause: v1::Clause {
                    clause: clause.to_string(),
                    words: Some(page.words.label(label).to_owned()),
                },
                stories: counted.get(&clause.0).copied().unwrap_or_default(),
            };
            clauses.into_iter().map(item).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(of).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::COVERAGE);
        for item in self.items(page) {
            sheet.row([
                Sheeted::text(item.policy),
                Sheeted::text(item.clause.clause),
                csv::maybe(item.clause.words.as_deref()),
                csv::count(item.stories),
            ]);
        }
        sheet.into_bytes()
    }
}
