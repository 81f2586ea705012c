//! A closed commission month.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use toml::Spanned;

use super::document::Document;
use super::ids::{CommitId, FactId, StaffId};
use super::instant::{Instant, Zone};
use super::invalid::InvalidText;
use super::money::{Currency, Money};
use super::problem::Problem;
use super::report::{FORMAT, refuse_newer};

/// A calendar month of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    name: String,
    first: NaiveDate,
}

impl Month {
    /// Reads `2026-11`, `2026/11` or `202611`.
    pub fn read(text: &str) -> Option<Self> {
        let digits: String = text.trim().chars().filter(char::is_ascii_digit).collect();
        let separated =
            text.trim().chars().filter(|c| !c.is_ascii_digit()).all(|c| matches!(c, '-' | '/'));
        let first = NaiveDate::parse_from_str(&format!("{digits}01"), "%Y%m%d")
            .ok()
            .filter(|_| digits.len() == 6 && separated)?;
        Some(Self { name: first.format("%Y-%m").to_string(), first })
    }

    /// `2026-11`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its last day has passed.
    pub fn is_over(&self, now: Instant, zone: Zone) -> bool {
        self.first.checked_add_months(Months::new(1)).is_some_and(|next| zone.start_of(next) <= now)
    }
}

/// One amount for one person, with what it rests on. Never changed: a later correction is a
/// counter-entry in a later month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// The deal's event, or the incident.
    pub about: FactId,
    pub staff: StaffId,
    /// `share`, `flat`, `counter` …
    pub kind: String,
    pub amount: Money,
    pub clauses: Vec<String>,
    pub policy: String,
    /// The closed month that it mends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mends: Option<String>,
}

/// The sums of amounts, one for each currency in the order of their names; nothing of `otherwise`
/// where there are none.
pub fn totals(amounts: impl IntoIterator<Item = Money>, otherwise: Currency) -> Vec<Money> {
    let mut sums: BTreeMap<Currency, Money> = BTreeMap::new();
    for amount in amounts {
        let sum = sums.entry(amount.currency).or_insert(Money::zero(amount.currency));
        sum.amount += amount.amount;
    }
    if sums.is_empty() {
        return vec![Money::zero(otherwise)];
    }
    sums.into_values().collect()
}

/// A month as it was closed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    pub format: u32,
    /// `2026-11`.
    pub month: String,
    /// The edition of the judgement that it is made by.
    pub edition: u32,
    /// The commit whose facts the month was closed on.
    #[serde(serialize_with = "as_text")]
    pub input: CommitId,
    pub closed_by: StaffId,
    /// Policies and versions that judged: `auto-dealership 1`.
    pub policies: Vec<String>,
    /// The sums of all entries, one for each currency: what payroll must arrive at.
    pub control_total: Vec<Money>,
    #[serde(rename = "entry", skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<StatementEntry>,
}

const KEYS: &[&str] =
    &["format", "month", "edition", "input", "closed_by", "policies", "control_total", "entry"];

impl Statement {
    /// Reads a closed month's file; every problem of the file is given at once.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        refuse_newer(&mut document)?;
        let month = document.require::<String>("month");
        let edition = document.require::<u32>("edition");
        let input = document.require::<Input>("input");
        let closed_by = document.require::<StaffId>("closed_by");
        let policies = document.require::<Vec<String>>("policies");
        let control_total = document.require::<Vec<Money>>("control_total");
        let entries = document.take_list::<StatementEntry>("entry");
        let problems = document.finish(KEYS);
        let (
            Some(month),
            Some(edition),
            Some(input),
            Some(closed_by),
            Some(policies),
            Some(control_total),
            true,
        ) = (month, edition, input, closed_by, policies, control_total, problems.is_empty())
        else {
            return Err(problems);
        };
        Ok(Self {
            format: FORMAT,
            month: month.into_inner(),
            edition: edition.into_inner(),
            input: input.into_inner().0,
            closed_by: closed_by.into_inner(),
            policies: policies.into_inner(),
            control_total: control_total.into_inner(),
            entries: entries.into_iter().map(Spanned::into_inner).collect(),
        })
    }

    /// The file's text.
    pub fn write(&self) -> String {
        toml::to_string(self).expect("every field of a statement has a TOML form")
    }
}

/// A commit's name as text in a file.
fn as_text<S: Serializer>(commit: &CommitId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(commit)
}

/// A commit as a file names it.
struct Input(CommitId);

impl<'de> Deserialize<'de> for Input {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map(Self).map_err(InvalidText::carry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_in_every_form() {
        for text in ["2026-11", "2026/11", "202611", " 2026-11 "] {
            assert_eq!(Month::read(text).expect(text).name(), "2026-11");
        }
        for text in ["2026", "2026-13", "11-2026", "2026-11-01", "november"] {
            assert!(Month::read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_month_is_over_when_the_next_begins() {
        let zone = Zone::default();
        let month = Month::read("2026-11").expect("a month");
        let at = |text: &str| zone.read(text).expect("a time");
        assert!(!month.is_over(at("2026-11-30 23:59:59"), zone));
        assert!(month.is_over(at("2026-12-01 00:00"), zone));
    }

    #[test]
    fn every_problem_in_one_run() {
        let text = "format = 1\nmonth = 3\nedition = 1\ninput = 'x'\nclosed_by = 'zhao'\n\
         policies = []\ncontrol_total = ['many']\n[[entry]]\nstaf = 1\n";
        let problems = Statement::read(text).expect_err("ten slips");
        let lines: Vec<usize> = problems
            .iter()
            .map(|problem| crate::domain::problem::line_column(text, problem.span.start).0)
            .collect();
        assert_eq!(lines, [2, 4, 7, 8, 8, 8, 8, 8, 8, 9], "{problems:?}");
        assert_eq!(Statement::read("format = 2\n").expect_err("newer")[0].code(), "newer-format");
    }
}
