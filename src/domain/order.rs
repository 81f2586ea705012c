//! How the order of what has landed is secured, and how much of it is proved.

use std::collections::BTreeSet;

use super::ids::CommitId;
use super::instant::Instant;
use super::landing::{Landed, Landing};

/// Who vouches for the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrderLevel {
    /// This machine alone.
    #[default]
    SingleMachine,
    /// A repository that others push to as well, and that gives no receipts.
    Unreceipted,
    /// A hub that judges before it accepts, and gives receipts.
    OwnHub,
    /// A hub that gives receipts for what was accepted without it.
    PostReceive,
    /// A notary who looks at somebody else's repository now and then, and gives receipts.
    Polled,
}

impl OrderLevel {
    pub const ALL: [Self; 5] =
        [Self::SingleMachine, Self::Unreceipted, Self::OwnHub, Self::PostReceive, Self::Polled];

    /// The level as data and message ids spell it; its words are `level-…`, what it proves
    /// `proves-…`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SingleMachine => "single-machine",
            Self::Unreceipted => "unreceipted",
            Self::OwnHub => "own-hub",
            Self::PostReceive => "post-receive",
            Self::Polled => "polled",
        }
    }
}

/// The newest receipt that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newest {
    pub number: u64,
    pub at: Instant,
}

/// How order is secured, as this clone knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    pub level: OrderLevel,
    /// The address of the hub; `None` where there is none.
    pub hub: Option<String>,
    /// `None` where there are no receipts.
    pub newest: Option<Newest>,
    /// Commits that only this clone has: they have not landed, and others may still come before
    /// them.
    pub waiting: BTreeSet<CommitId>,
    /// When the hub last answered; `None` if it never did.
    pub contact: Option<Instant>,
}

/// Order on a single machine.
pub static ALONE: Order = Order {
    level: OrderLevel::SingleMachine,
    hub: None,
    newest: None,
    waiting: BTreeSet::new(),
    contact: None,
};

impl Order {
    /// The landing that everybody will agree on; `None` for what is in no commit, or in one that
    /// waits.
    pub fn landed<'l>(&self, landing: &'l Landing) -> Option<&'l Landed> {
        landing.landed().filter(|landed| !self.waits(landed))
    }

    /// Whether a commit waits to land.
    pub fn waits(&self, landed: &Landed) -> bool {
        self.waiting.contains(&landed.commit)
    }
}
