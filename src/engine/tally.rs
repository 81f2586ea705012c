//! A judgement in numbers.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::calendar::OutOfCalendar;
use crate::domain::instant::Instant;

use super::judge::{Facts, survey};
use super::track::Standing;
use super::verdict::{Judged, Outcome};

/// How many of what there are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Registrations that a policy judges, by what they are worth.
    pub standings: BTreeMap<Standing, usize>,
    /// Registrations that no policy judges.
    pub unjudged: usize,
    pub customers: usize,
    /// Customers over whom a person must decide.
    pub undecided: usize,
    /// Duties that are late.
    pub overdue: usize,
}

impl Tally {
    /// Counts all that had landed by `world.now`.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn of(facts: &Facts<'_>) -> Result<Self, OutOfCalendar> {
        let tally = Mutex::new(Self::default());
        let count = |customer: Judged<'_>| {
            tally.lock().unwrap_or_else(PoisonError::into_inner).add(&customer, facts.world.now)
        };
        let unjudged = survey(facts, count)?.unjudged.len();
        Ok(Self { unjudged, ..tally.into_inner().unwrap_or_else(PoisonError::into_inner) })
    }

    /// How many registrations there are.
    pub fn reports(&self) -> usize {
        self.standings.values().sum::<usize>() + self.unjudged
    }

    fn add(&mut self, customer: &Judged<'_>, now: Instant) {
        self.customers += 1;
        self.undecided += usize::from(matches!(customer.outcome, Outcome::Undecided(_)));
        for verdict in &customer.reports {
            *self.standings.entry(verdict.standing).or_default() += 1;
            self.overdue += verdict.duties.iter().filter(|owed| owed.overdue(now)).count();
        }
    }
}
