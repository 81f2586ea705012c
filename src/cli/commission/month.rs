//! Months as people name them.

use chrono::{Months, NaiveDate};

use crate::cli::error::Failure;
use crate::domain::instant::{Instant, Zone};
use crate::domain::statement::Statement;
use crate::registry::Registry;

/// A calendar month of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Month {
    /// `2026-11`.
    pub(super) name: String,
    first: NaiveDate,
}

impl Month {
    /// Reads `2026-11`, `2026/11` or `202611`.
    ///
    /// # Errors
    /// It is no month.
    pub(super) fn read(text: &str) -> Result<Self, Failure> {
        let digits: String = text.trim().chars().filter(char::is_ascii_digit).collect();
        let separated = text.trim().chars().filter(|c| !c.is_ascii_digit()).all(|c| matches!(c, '-' | '/'));
        let first = NaiveDate::parse_from_str(&format!("{digits}01"), "%Y%m%d").ok().filter(|_| digits.len() == 6 && separated);
        let first = first.ok_or_else(|| Failure::usage("error-bad-month").with("text", text))?;
        Ok(Self { name: first.format("%Y-%m").to_string(), first })
    }

    /// The month a moment lies in.
    pub(super) fn of(at: Instant, zone: Zone) -> Self {
        let name = crate::engine::commission::month_of(at, zone);
        let first = NaiveDate::parse_from_str(&format!("{name}-01"), "%Y-%m-%d").unwrap_or_default();
        Self { name, first }
    }

    /// Whether its last day has passed.
    pub(super) fn is_over(&self, now: Instant, zone: Zone) -> bool {
        self.first.checked_add_months(Months::new(1)).is_some_and(|next| zone.start_of(next) <= now)
    }
}

/// The statement of a closed month.
///
/// # Errors
/// The month is not closed.
pub(super) fn closed<'r>(registry: &'r Registry, month: &str) -> Result<&'r Statement, Failure> {
    let found = registry.statements.iter().find(|statement| statement.month == month);
    found.ok_or_else(|| Failure::usage("error-month-open").with("month", month).hint("hint-close"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_in_every_form() {
        for text in ["2026-11", "2026/11", "202611", " 2026-11 "] {
            assert_eq!(Month::read(text).expect(text).name, "2026-11");
        }
        for text in ["2026", "2026-13", "11-2026", "2026-11-01", "november"] {
            assert!(Month::read(text).is_err(), "{text}");
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
}
