//! The clauses of a regulation, and which blocks rest on them.

use std::collections::BTreeMap;

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::policy::{Clause, Policy};

use super::{View, columns, finished};

/// Every clause of policies, in the order of their numbers.
pub struct Clauses<'v>(pub Vec<&'v Policy>);

impl View for Clauses<'_> {
    const NAME: &'static str = "clauses";
    type Item = v1::CitedClause;

    fn table(&self, page: &Page<'_>) -> String {
        let mut table =
            columns(page, &[("clause", Fit::Whole), ("words", Fit::Wrap), ("cited", Fit::Wrap)]);
        for policy in &self.0 {
            for (clause, places) in cited(policy) {
                let words = policy.clauses.get(&clause).map_or("", |label| page.words.label(label));
                let places = places
                    .iter()
                    .map(|(line, block)| format!("{block}:{line}"))
                    .collect::<Vec<_>>()
                    .join(", ");
                table.row([
                    clause.0.as_str().into(),
                    words.into(),
                    Cell::new(places).meaning(Meaning::Quiet),
                ]);
            }
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::CitedClause> {
        let of = |policy: &&Policy| {
            let item = |(clause, places): (Clause, Vec<(usize, String)>)| v1::CitedClause {
                policy: policy.id().to_string(),
                version: policy.version(),
                clause: v1::Clause {
                    words: policy
                        .clauses
                        .get(&clause)
                        .map(|label| page.words.label(label).to_owned()),
                    clause: clause.0,
                },
                cited: places
                    .iter()
                    .map(|(line, block)| format!("{}:{line} {block}", policy.file))
                    .collect(),
            };
            cited(policy).into_iter().map(item).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(of).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::CLAUSES);
        for item in self.items(page) {
            sheet.row([
                Sheeted::text(item.policy),
                Sheeted::number(item.version),
                Sheeted::text(item.clause.clause),
                csv::maybe(item.clause.words.as_deref()),
                csv::list(item.cited),
            ]);
        }
        sheet.into_bytes()
    }
}

/// Clauses in the order of their numbers, each with the line and the name of every block that rests
/// on it.
fn cited(policy: &Policy) -> Vec<(Clause, Vec<(usize, String)>)> {
    let mut all: BTreeMap<Clause, Vec<(usize, String)>> =
        policy.clauses.keys().map(|clause| (Clause::clone(clause), Vec::new())).collect();
    for (clause, span) in policy.cited() {
        let places = all.entry(clause.clone()).or_default();
        let place = (policy.line(span.start), block(policy, span.start));
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let mut all: Vec<_> = all.into_iter().collect();
    all.sort_by_cached_key(|(clause, _)| numbered(&clause.0));
    all
}

/// The header of the block that begins at a place: `[[kind]]`.
fn block(policy: &Policy, at: usize) -> String {
    let line = policy.text[at.min(policy.text.len())..].lines().next().unwrap_or_default();
    if line.starts_with('[') {
        return line
            .split_once(']')
            .map_or(line, |(name, _)| name)
            .trim_start_matches('[')
            .trim()
            .to_owned();
    }
    let before =
        policy.text[..at.min(policy.text.len())].lines().rev().find(|line| line.starts_with('['));
    before.map_or_else(String::new, |line| line.trim_matches(['[', ']', ' ']).to_owned())
}

/// `S01.10` comes after `S01.9`.
pub(super) fn numbered(clause: &str) -> Vec<(u64, String)> {
    clause.split('.').map(|part| (part.parse().unwrap_or(u64::MAX), part.to_owned())).collect()
}
