//! Where and when a fact came into the registry: the only order that counts.

use super::ids::CommitId;
use super::instant::Instant;
use super::versions::HEAD;

/// The landing of a fact on the canonical branch (law 2: order is landing order).
///
/// `order` counts the commits of the first-parent chain from 1; it decides who was first. `at` is
/// the time the landing is dated with: the receipt's where there is one, else the committer date.
/// `authored` is what the writer's clock claimed. Neither time ever decides an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landed {
    pub order: u64,
    pub at: Instant,
    pub authored: Instant,
    pub commit: CommitId,
    /// The number of the hub's receipt; `None` where no hub has acknowledged it.
    pub receipt: Option<u64>,
}

/// What a hub acknowledged at once: a number and a time for some commits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// Counted from 1; the lower one was first.
    pub number: u64,
    /// The hub's clock. `None` where the hub took over an older history, whose own dates go on to
    /// count.
    pub at: Option<Instant>,
    /// What landed, oldest first.
    pub commits: Vec<CommitId>,
}

/// Landed, or still only in the working tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    Landed(Landed),
    /// Written in the working tree, in no commit yet: it stands behind everything that has landed.
    Uncommitted,
}

impl Landing {
    /// Place in the order; what has not landed comes last.
    pub fn order(&self) -> u64 {
        match self {
            Self::Landed(landed) => landed.order,
            Self::Uncommitted => HEAD,
        }
    }

    /// When it landed; an uncommitted fact is judged as if it landed now.
    pub fn at(&self, now: Instant) -> Instant {
        match self {
            Self::Landed(landed) => landed.at,
            Self::Uncommitted => now,
        }
    }

    pub fn landed(&self) -> Option<&Landed> {
        match self {
            Self::Landed(landed) => Some(landed),
            Self::Uncommitted => None,
        }
    }

    pub fn commit(&self) -> Option<CommitId> {
        self.landed().map(|landed| landed.commit)
    }
}

/// A point of the history: a landing, and an instant not before it. An instant alone means
/// everything that had landed by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    pub order: u64,
    pub at: Instant,
}

impl AsOf {
    /// Whether something had landed.
    pub fn has(&self, landing: &Landing) -> bool {
        landing.order() <= self.order && landing.at(self.at) <= self.at
    }
}

impl From<Instant> for AsOf {
    fn from(at: Instant) -> Self {
        Self { order: HEAD, at }
    }
}
