//! The part of a registry that a claim, a look-up or an event can touch, found through the index of
//! keys.
//!
//! What is judged here is judged as if everything were loaded: a customer comes with all
//! registrations that may be his, with those that were counted before them, and with the disputes
//! and incidents about them. The cost follows the customer, not the registry.

mod counted;
mod ruled;
mod search;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordKind;
use crate::domain::report::{Customer, Report};
use crate::index::{Chronicle, Keys, Receipts};
use crate::ledger::{LedgerError, LedgerView, ReadLedger};

use super::load::load_house_with;
use super::{LoadError, Registry, load};
use search::{PartSearch, SearchEnd};

/// What somebody works on.
#[derive(Debug, Default)]
pub struct StartingPoints {
    /// Registrations that are not there yet, or not as they are about to be.
    pub reports: Vec<Report>,
    /// Batches that may have been sent before, by their hashes.
    pub batches: Vec<String>,
    /// Customers whom somebody asks for.
    pub customers: Vec<Customer>,
}

/// A registry at one commit, of which only the surroundings of something are read.
#[derive(Clone, Copy)]
pub struct PartReader<'a> {
    pub ledger: &'a dyn ReadLedger,
    /// What dates the landings.
    pub receipts: &'a dyn Receipts,
    pub head: CommitId,
    /// Where the index and the chronicle are kept.
    pub folder: &'a Path,
    /// When everything will be judged.
    pub now: Instant,
}

impl PartReader<'_> {
    /// Reads what surrounds the records whose ids somebody `typed`, and those that `draft` says it
    /// is about; it sees the house, its people and the records typed, and what it makes comes back
    /// beside the registry. `incidents` says that every incident is wanted, whatever it names.
    ///
    /// Where the surroundings are a large part of the registry, or the index cannot serve, all of
    /// it is read: `statements` are in it only then.
    ///
    /// # Errors
    /// The registry cannot be read, or `draft` fails.
    pub fn load<D, E: From<LoadError>>(
        self,
        typed: &[&str],
        incidents: bool,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), E>,
    ) -> Result<(Registry, D), E> {
        let Some(keys) = self.keys()? else { return self.all_for(draft) };
        let view = LedgerView::Committed(self.head);
        let mut registry = load_house_with(self.ledger, view, &keys)?;
        if (!typed.is_empty() || incidents)
            && !self.fill(&mut registry, &keys, typed, incidents, &StartingPoints::default())?
        {
            return self.all_for(draft);
        }
        let (about, drafted) = draft(&registry)?;
        if about.is_empty() || self.fill(&mut registry, &keys, typed, incidents, &about)? {
            return Ok((registry, drafted));
        }
        Ok((self.all()?, drafted))
    }

    fn keys(self) -> Result<Option<Keys>, LoadError> {
        Ok(Keys::open(self.ledger, self.receipts, self.folder)?)
    }

    fn all_for<D, E: From<LoadError>>(
        self,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), E>,
    ) -> Result<(Registry, D), E> {
        let registry = self.all()?;
        let (_, drafted) = draft(&registry)?;
        Ok((registry, drafted))
    }

    /// Puts the surroundings into the registry; says whether they are complete.
    fn fill(
        self,
        registry: &mut Registry,
        keys: &Keys,
        typed: &[&str],
        incidents: bool,
        about: &StartingPoints,
    ) -> Result<bool, LoadError> {
        let mut search = PartSearch::new(self, registry, keys);
        let ended = search
            .start(typed, about)
            .and_then(|()| if incidents { search.every_incident() } else { Ok(()) })
            .and_then(|()| search.run());
        match ended {
            Err(SearchEnd::Far) => return Ok(false),
            Err(SearchEnd::Ledger(error)) => return Err(error.into()),
            Ok(()) => {}
        }
        let found = search.found();
        registry.reports = found.reports;
        registry.disputes = found.disputes;
        registry.incidents = found.incidents;
        registry.places = found.places;
        registry.problems.retain(|problem| !is_record(&problem.path));
        registry.problems.extend(found.problems);
        if keys.is_damaged() {
            Keys::discard(self.folder);
        }
        Ok(!keys.is_damaged())
    }

    fn all(self) -> Result<Registry, LoadError> {
        let chronicle =
            Chronicle::load(self.ledger, self.receipts, Some(&self.folder.join("chronicle")))?;
        load(self.ledger, LedgerView::Committed(self.head), &chronicle)
    }
}

impl StartingPoints {
    /// Whether nobody is meant beside what was typed.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty() && self.batches.is_empty() && self.customers.is_empty()
    }
}

fn is_record(path: &str) -> bool {
    RecordKind::around(path).is_some_and(RecordKind::has_facts)
}

impl From<LedgerError> for SearchEnd {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}
