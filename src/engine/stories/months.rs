//! Closing a month in a story, on what it earned by then.

use crate::domain::house::House;
use crate::domain::ids::{CommitId, StaffId};
use crate::domain::instant::Zone;
use crate::domain::report::FORMAT;
use crate::domain::statement::{Statement, totals};
use crate::engine::close::{CommissionLine, entries};

/// The statement that somebody wants to land.
pub(super) fn statement(
    (month, by): (&str, &StaffId),
    lines: &[CommissionLine<'_>],
    closed: &[Statement],
    (input, zone): (CommitId, Zone),
) -> Statement {
    let entries = entries(lines, month, &closed.iter().collect::<Vec<_>>());
    let house = House::of_zone(zone);
    let control_total = totals(entries.iter().map(|entry| entry.amount), house.currency);
    Statement {
        format: FORMAT,
        month: month.to_owned(),
        edition: house.edition,
        input,
        closed_by: by.clone(),
        policies: Vec::new(),
        control_total,
        entries,
    }
}
