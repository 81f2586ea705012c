//! Looking back over a history: what had landed before each commit, out of a chronicle that goes on
//! behind it.

use std::collections::HashMap;

use ulid::Ulid;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::landing::Landed;
use crate::index::{Chronicle, HouseChange, Landings};
use crate::ledger::git::GitLedger;
use crate::ledger::{AsOf, ReadLedger as _, RepoPath, Result};
use crate::trust::acknowledged::ByHub;

/// The landings of a whole branch, for judging what each of its commits did.
pub struct Hindsight {
    chronicle: Chronicle,
    orders: HashMap<CommitId, u64>,
}

impl Hindsight {
    /// Reads the branch up to `tip`.
    ///
    /// # Errors
    /// The repository cannot be read, or lacks files of an earlier time.
    pub fn as_of_tip(ledger: &GitLedger, tip: CommitId) -> Result<Self> {
        let cache = ledger.local_dir().join("chronicle");
        let own = ledger.head()? == Some(tip);
        let chronicle =
            Chronicle::load(&AsOf { ledger, head: tip }, &ByHub(ledger), own.then_some(&*cache))?;
        let orders =
            chronicle.commits().iter().map(|landed| (landed.commit, landed.order)).collect();
        Ok(Self { chronicle, orders })
    }

    /// What had landed up to a commit; nothing at all where it is not on the branch.
    pub(super) fn up_to(&self, commit: CommitId) -> Before<'_> {
        Before {
            chronicle: &self.chronicle,
            order: self.orders.get(&commit).copied().unwrap_or_default(),
        }
    }
}

/// What had landed up to a place on the branch.
pub(super) struct Before<'h> {
    chronicle: &'h Chronicle,
    order: u64,
}

impl Before<'_> {
    /// When the last of it landed.
    pub(super) fn at(&self) -> Option<Instant> {
        let commits = self.chronicle.commits();
        let last = commits.partition_point(|landed| landed.order <= self.order);
        commits[..last].last().map(|landed| landed.at)
    }

    /// The files of the records with these ids.
    pub(super) fn files(&self, ids: impl IntoIterator<Item = Ulid>) -> Vec<RepoPath> {
        ids.into_iter().filter_map(|id| self.chronicle.holder(&id).cloned()).collect()
    }
}

impl Landings for Before<'_> {
    fn landing(&self, id: &Ulid) -> Option<Landed> {
        self.chronicle.landing(id).filter(|landed| landed.order <= self.order).copied()
    }

    fn house(&self) -> Vec<HouseChange> {
        let before = |change: &&HouseChange| change.order <= self.order;
        self.chronicle.house().iter().take_while(before).cloned().collect()
    }
}
