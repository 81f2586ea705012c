//! A judgement in numbers.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::calendar::OutOfCalendar;
use crate::domain::instant::Instant;

use super::facts::JudgementFacts;
use super::judge::survey;
use super::state::Standing;
use super::verdict::{JudgedCustomer, Ownership};

/// How many of what there are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct JudgementTotals {
    /// Registrations that a policy judges, by what they are worth.
    pub standings: BTreeMap<Standing, usize>,
    /// Registrations that no policy judges.
    pub unjudged: usize,
    pub customers: usize,
    /// JoinedCustomers over whom a person must decide.
    pub undecided: usize,
    /// Duties that are late.
    pub overdue: usize,
}

impl JudgementTotals {
    /// Counts all that had landed by `world.now`.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn count(facts: &JudgementFacts<'_>) -> Result<Self, OutOfCalendar> {
        let totals = Mutex::new(Self::default());
        let count = |customer: JudgedCustomer<'_>| {
            totals.lock().unwrap_or_else(PoisonError::into_inner).add(&customer, facts.world.now)
        };
        let unjudged = survey(facts, count)?.unjudged.len();
        Ok(Self { unjudged, ..totals.into_inner().unwrap_or_else(PoisonError::into_inner) })
    }

    /// How many registrations there are.
    pub fn reports(&self) -> usize {
        self.standings.values().sum::<usize>() + self.unjudged
    }

    fn add(&mut self, customer: &JudgedCustomer<'_>, now: Instant) {
        self.customers += 1;
        self.undecided += usize::from(matches!(customer.outcome, Ownership::Undecided(_)));
        for verdict in &customer.reports {
            *self.standings.entry(verdict.right.standing).or_default() += 1;
            self.overdue += verdict.duties.iter().filter(|owed| owed.overdue(now)).count();
        }
    }
}
