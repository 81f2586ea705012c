//! Bringing in, and giving back, through the `git` program.

use std::time::Duration;

use super::Hub;
use crate::ledger::git::Git;

/// How long git may take for a whole history.
const PATIENCE: Duration = Duration::from_secs(600);

/// Git did not do it; its own words.
#[derive(Debug, thiserror::Error)]
#[error("git failed: {why}")]
pub struct TransferError {
    pub why: String,
}

impl Hub {
    /// Runs git in the hub, asking nobody anything.
    pub(super) fn git(&self, args: &[&str]) -> Result<String, TransferError> {
        let run = || {
            // Another repository may be a path, as seen from where the command was called.
            let work = std::env::current_dir()?;
            let dir = Some(std::path::absolute(self.ledger.git_dir())?);
            Git { dir, work, timeout: PATIENCE, ssh: false, attended: false }.run(args)
        };
        run()
            .map_err(|error| error.to_string())
            .and_then(|said| said.done())
            .map_err(|why| TransferError { why })
    }
}
