//! Proofs: one file with which anybody checks, without a registry and without a network, that a
//! record has landed, when, and by whom.
//!
//! A proof holds the record (or, blind, only its digest), the commit that brought it, the folders
//! on its path, the people and settings of the commit before, and the receipts around it. Of other
//! customers it holds nothing but the opaque names of their files.

mod check;
mod export;
mod file;
mod script;

#[cfg(test)]
mod tests;

pub use check::{Checked, Knows, Limit, ProofStep, check};
pub use export::{ExportError, ProofRequest, export};
pub use file::{NoProof, Proof};
pub use script::{checker, proof_in, script};
