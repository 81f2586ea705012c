//! What is derived from history and kept only to be fast: it may be thrown away at any time.

mod chronicle;
mod effect;
pub mod keys;
mod log;
mod receipts;

use ulid::Ulid;

use crate::domain::instant::Instant;
use crate::domain::landing::Landed;
use crate::ledger::RepoPath;
use effect::RecordedChange;

pub use chronicle::{Chronicle, Violation};
pub use effect::HouseVersion;
pub use keys::Keys;
pub use receipts::{Behind, NoReceipts, Receipts};

/// Where it is known when each fact landed, and what became of the house.
pub trait Landings: Sync {
    /// When the fact with this id landed; `None` if no commit has it.
    fn landing(&self, id: &Ulid) -> Option<Landed>;

    /// Every change of a file of the house, in the order of landing.
    fn house(&self) -> Vec<HouseChange>;
}

/// Nothing has landed that is of interest.
pub struct NoLandings;

impl Landings for NoLandings {
    fn landing(&self, _: &Ulid) -> Option<Landed> {
        None
    }

    fn house(&self) -> Vec<HouseChange> {
        Vec::new()
    }
}

/// What a commit left of one file of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseChange {
    pub order: u64,
    /// When it landed.
    pub at: Instant,
    pub path: RepoPath,
    pub version: HouseVersion,
}

impl HouseChange {
    /// What a commit did to the files of the house.
    fn of<'c>(
        landed: &Landed,
        changes: &'c [RecordedChange],
    ) -> impl Iterator<Item = Self> + use<'c> {
        let (order, at) = (landed.order, landed.at);
        changes.iter().filter_map(move |change| {
            Some(Self { order, at, path: change.path.clone(), version: change.house? })
        })
    }
}

impl Landings for Chronicle {
    fn landing(&self, id: &Ulid) -> Option<Landed> {
        Self::landing(self, id).copied()
    }

    fn house(&self) -> Vec<HouseChange> {
        Self::house(self).to_vec()
    }
}
