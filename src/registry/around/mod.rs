//! The part of a registry that a claim, a look-up or an event can touch, found through the index of
//! keys.
//!
//! What is judged here is judged as if everything were loaded: a customer comes with all
//! registrations that may be his, with those that were counted before them, and with the disputes
//! and incidents about them. The cost follows the customer, not the registry.

mod counted;
mod sketch;
#[cfg(test)]
mod tests;
mod walk;

use std::path::Path;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::report::{Customer, Report};
use crate::index::{Chronicle, Keys, Receipts};
use crate::ledger::{LedgerError, ReadLedger, View};

use super::{LoadError, Registry, load, load_house};
use walk::{Stop, Walk};

/// What somebody works on.
#[derive(Debug, Default)]
pub struct About {
    /// Registrations that are not there yet, or not as they are about to be.
    pub reports: Vec<Report>,
    /// Batches that may have been sent before, by their hashes.
    pub batches: Vec<String>,
    /// Customers whom somebody asks for.
    pub customers: Vec<Customer>,
}

/// A registry at one commit, of which only the surroundings of something are read.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub ledger: &'a dyn ReadLedger,
    /// What dates the landings.
    pub receipts: &'a dyn Receipts,
    pub head: CommitId,
    /// Where the index and the chronicle are kept.
    pub folder: &'a Path,
    /// When everything will be judged.
    pub now: Instant,
}

impl Around<'_> {
    /// Reads what surrounds the records whose ids somebody `typed`, and those that `about` names,
    /// which sees the house, its people and the records typed. Where the surroundings are a large
    /// part of the registry, or the index cannot serve, all of it is read: `statements` are in it
    /// only then.
    ///
    /// # Errors
    /// The registry cannot be read, or `about` fails.
    pub fn load<E: From<LoadError>>(
        self,
        typed: &[&str],
        about: impl FnOnce(&Registry) -> Result<About, E>,
    ) -> Result<Registry, E> {
        let mut registry = load_house(self.ledger, View::Committed(self.head))?;
        let Some(keys) =
            Keys::of(self.ledger, self.receipts, self.folder).map_err(LoadError::from)?
        else {
            return Ok(self.all()?);
        };
        if !typed.is_empty() && !self.fill(&mut registry, &keys, typed, &About::default())? {
            return Ok(self.all()?);
        }
        let about = about(&registry)?;
        let filled = self.fill(&mut registry, &keys, typed, &about)?;
        if keys.is_damaged() {
            Keys::discard(self.folder);
        }
        if filled { Ok(registry) } else { Ok(self.all()?) }
    }

    /// Puts the surroundings into the registry; says whether they are complete.
    fn fill(
        self,
        registry: &mut Registry,
        keys: &Keys,
        typed: &[&str],
        about: &About,
    ) -> Result<bool, LoadError> {
        let mut walk = Walk::new(self, registry, keys);
        let walked = walk.start(typed, about).and_then(|()| walk.run());
        match walked {
            Err(Stop::Far) => return Ok(false),
            Err(Stop::Ledger(error)) => return Err(error.into()),
            Ok(()) => {}
        }
        let found = walk.found();
        registry.reports = found.reports;
        registry.disputes = found.disputes;
        registry.incidents = found.incidents;
        registry.places = found.places;
        registry.problems.extend(found.problems);
        Ok(!keys.is_damaged())
    }

    fn all(self) -> Result<Registry, LoadError> {
        let chronicle =
            Chronicle::of(self.ledger, self.receipts, Some(&self.folder.join("chronicle")))?;
        load(self.ledger, View::Committed(self.head), &chronicle)
    }
}

impl From<LedgerError> for Stop {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}
