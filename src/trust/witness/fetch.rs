//! Fetching the receipts, and nothing else: no customer's data comes to a witness.

use std::path::Path;
use std::time::Duration;

use super::refusal::WitnessError;
use crate::ledger::git::{Git, GitLedger, Options};

/// Where what the hub shows now is kept until it is found to be in order.
pub(super) const INCOMING: &str = "refs/incoming/log";

/// How long the hub may take to send its receipts.
const PATIENCE: Duration = Duration::from_secs(600);

/// Brings the hub's receipts into the repository, which is made where it is not there. The hub's
/// answer is followed wherever it leads: whether it may be signed is judged afterwards.
pub(super) fn receipts(repo: &Path, url: &str) -> Result<(), WitnessError> {
    if !repo.exists() {
        GitLedger::init_bare(repo, &Options { bare: true, ..Options::default() })?;
    }
    let refspec = format!("+{}:{INCOMING}", crate::trust::receipt::LOG);
    git(
        repo,
        &[
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-write-fetch-head",
            "--no-auto-maintenance",
            "--end-of-options",
            url,
            &refspec,
        ],
    )
}

/// Takes what was fetched as the log.
pub(super) fn accept(repo: &Path) -> Result<(), WitnessError> {
    git(repo, &["update-ref", crate::trust::receipt::LOG, INCOMING])
}

fn git(repo: &Path, args: &[&str]) -> Result<(), WitnessError> {
    let dir = std::path::absolute(repo).map_err(WitnessError::Git)?;
    // Where the hub is a path, it is named as seen from here.
    let work = std::env::current_dir().map_err(WitnessError::Git)?;
    let said = Git { dir: Some(dir), work, timeout: PATIENCE, ssh: false, attended: false }
        .run(args)
        .map_err(WitnessError::Git)?;
    said.done().map(drop).map_err(|why| WitnessError::Unreachable { why })
}
