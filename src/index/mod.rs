//! What is derived from history and kept only to be fast: it may be thrown away at any time.

mod chronicle;
mod effect;
pub mod keys;
mod log;
mod receipts;

use ulid::Ulid;

use crate::domain::landing::Landed;

pub use chronicle::{Chronicle, Violation};
pub use keys::Keys;
pub use receipts::{Behind, NoReceipts, Receipts};

/// Where it is known when each fact landed.
pub trait Landings: Sync {
    /// When the fact with this id landed; `None` if no commit has it.
    fn landing(&self, id: &Ulid) -> Option<Landed>;
}

impl Landings for Chronicle {
    fn landing(&self, id: &Ulid) -> Option<Landed> {
        Self::landing(self, id).copied()
    }
}
