//! Months as people name them.

use crate::cli::error::Failure;
use crate::domain::statement::{Month, Statement};
use crate::registry::Registry;

/// Reads a month: `2026-11`, `2026/11` or `202611`.
///
/// # Errors
/// It is no month.
pub(super) fn month(text: &str) -> Result<Month, Failure> {
    Month::read(text).ok_or_else(|| Failure::usage("error-bad-month").with("text", text))
}

/// The statement of a closed month.
///
/// # Errors
/// The month is not closed.
pub(super) fn closed<'r>(registry: &'r Registry, month: &str) -> Result<&'r Statement, Failure> {
    let found = registry.statements.iter().find(|statement| statement.month == month);
    found.ok_or_else(|| Failure::usage("error-month-open").with("month", month).hint("hint-close"))
}
