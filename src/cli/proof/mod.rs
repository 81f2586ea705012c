//! `baobei proof …`: one file with which anybody checks that something has landed, when, and by
//! whom.

mod check;
mod export;
pub(in crate::cli) mod known;

group! { ProofArgs;
    /// Write the proof of a report
    ///
    /// Writes one file with which anybody checks, without baobei's help and without the registry,
    /// that a report has landed, in which order and by whom. Of other customers it holds nothing.
    Export = export::ProofExportArgs,
    /// Check a proof, without any registry
    Check = check::ProofCheckArgs,
}
