//! Bringing in, and giving back, through the `git` program.

use std::process::{Command, Stdio};

use super::Hub;

/// Git did not do it; its own words.
#[derive(Debug, thiserror::Error)]
#[error("git failed: {why}")]
pub struct TransferError {
    pub why: String,
}

impl Hub {
    /// Runs git in the hub, asking nobody anything.
    pub(super) fn git(&self, args: &[&str]) -> Result<String, TransferError> {
        let mut git = Command::new("git");
        git.arg("--git-dir").arg(self.ledger.git_dir()).args(args).stdin(Stdio::null());
        git.env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C");
        let output = git.output().map_err(|error| TransferError { why: error.to_string() })?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(TransferError { why: String::from_utf8_lossy(&output.stderr).trim().to_owned() })
    }
}
