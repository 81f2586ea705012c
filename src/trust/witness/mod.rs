//! A witness: somebody else, on another machine, who writes down the head of the receipts, so that
//! not even the keeper of the hub can give out another history later.
//!
//! He signs a head only if it descends from the last that he signed, and what he signs is on his
//! disk before anybody sees it.

mod cosignature;
mod fetch;
mod refusal;
mod state;
mod watch;

#[cfg(test)]
mod tests;

pub use cosignature::{Cosigned, NoCosignature, read};
pub use refusal::{WitnessError, WitnessRefusal};
pub use state::{StateError, WitnessState};
pub use watch::{Seen, Watch};
