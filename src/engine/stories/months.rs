//! Closing a month in a story, on what it earned by then.

use crate::domain::house::House;
use crate::domain::ids::{CommitId, StaffId};
use crate::domain::instant::Zone;
use crate::domain::money::Money;
use crate::domain::report::FORMAT;
use crate::domain::statement::Statement;
use crate::engine::close::{CommissionLine, entries};

/// The statement that somebody wants to land.
pub(super) fn statement(
    (month, by): (&str, &StaffId),
    lines: &[CommissionLine<'_>],
    closed: &[Statement],
    (input, zone): (CommitId, Zone),
) -> Statement {
    let entries = entries(lines, month, &closed.iter().collect::<Vec<_>>());
    let own = || House::of_zone(zone).currency;
    let zero = Money::zero(entries.first().map_or_else(own, |entry| entry.amount.currency));
    // What has several currencies adds up to nothing, which admission says.
    let sum = entries.iter().try_fold(zero, |sum, entry| sum.plus(entry.amount));
    Statement {
        format: FORMAT,
        month: month.to_owned(),
        input,
        closed_by: by.clone(),
        policies: Vec::new(),
        control_total: sum.unwrap_or(zero),
        entries,
    }
}
