//! A month's statement, as it follows from what a registry holds: whoever closes the month makes
//! it, and whoever checks it makes it again.

use std::collections::BTreeSet;

use super::Registry;
use crate::calendar::OutOfCalendar;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::domain::report::FORMAT;
use crate::domain::statement::{Month, Statement, totals};
use crate::engine::close::{CommissionLine, entries, lines};
use crate::engine::judge_part;

impl Registry {
    /// Every line that somebody has earned by now, in the order of the deals.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars.
    pub fn lines(&self, now: Instant) -> Result<Vec<CommissionLine<'_>>, OutOfCalendar> {
        let judgement = judge_part(&self.facts(now), |customer| customer.reports.clear())?;
        Ok(lines(&judgement, &self.world(now)))
    }

    /// The statement that closes a month on these lines; `None` where nothing has landed.
    pub fn statement(
        &self,
        month: &Month,
        by: &StaffId,
        all: &[CommissionLine<'_>],
    ) -> Option<Statement> {
        let due = entries(all, month.name(), &self.statements.iter().collect::<Vec<_>>());
        let policies: BTreeSet<String> = all
            .iter()
            .filter(|line| line.month.as_str() <= month.name())
            .map(|line| format!("{} {}", line.policy.id(), line.policy.version()))
            .collect();
        Some(Statement {
            format: FORMAT,
            month: month.name().to_owned(),
            edition: self.house.edition,
            input: self.head?,
            closed_by: by.clone(),
            policies: policies.into_iter().collect(),
            control_total: totals(due.iter().map(|entry| entry.amount), self.house.currency),
            entries: due,
        })
    }
}
