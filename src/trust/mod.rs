//! Why anybody should believe the history: keys, signatures, the hub's receipts, and what is proved
//! by them.
//!
//! A commit date proves nothing. Who was first is settled by the receipt of the hub, and who did it
//! by a signature that is judged at the time of that receipt.

pub mod acknowledged;
pub mod allowed;
pub mod authorise;
pub mod bulk;
pub mod claim;
pub mod hub;
pub mod judge;
pub mod key;
pub mod level;
pub mod log;
pub mod object;
mod pattern;
pub mod pin;
pub mod proof;
pub mod receipt;
pub mod receive;
pub mod restored;
pub mod shape;
pub mod sign;
pub mod signature;
pub mod verify;
pub mod witness;

#[cfg(test)]
pub(crate) mod fixture;

/// The namespace of signatures over commits; git's own.
pub const GIT: &str = "git";
/// The namespace of signatures over receipts.
pub const RECEIPT: &str = "receipt@baobei";
/// The namespace of a witness's signatures over the head of the receipts.
pub const WITNESS: &str = "witness@baobei";
/// The name under which the hub's key stands in an `allowed_signers` file.
pub const HUB: &str = "hub";
