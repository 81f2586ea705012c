//! Months as people name them.

use crate::cli::error::Failure;
use crate::domain::statement::Month;

/// Reads a month: `2026-11`, `2026/11` or `202611`.
///
/// # Errors
/// It is no month.
pub(super) fn named(text: &str) -> Result<Month, Failure> {
    Month::read(text).ok_or_else(|| Failure::usage("error-bad-month").with("text", text))
}
