//! Fetching the receipts, and nothing else: no customer's data comes to a witness.

use std::path::Path;
use std::process::{Command, Stdio};

use super::watch::WitnessError;

/// Where what the hub shows now is kept until it is found to be in order.
pub(super) const INCOMING: &str = "refs/incoming/log";

/// Brings the hub's receipts into the repository, which is made where it is not there. The hub's answer is followed wherever it leads:
/// whether it may be signed is judged afterwards.
pub(super) fn receipts(repo: &Path, url: &str) -> Result<(), WitnessError> {
    if !repo.exists() {
        git(Command::new("git").args(["init", "--quiet", "--bare"]).arg(repo))?;
    }
    let refspec = format!("+{}:{INCOMING}", crate::trust::receipt::LOG);
    let fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--end-of-options", url, &refspec];
    git(Command::new("git").arg("--git-dir").arg(repo).args(fetch))
}

/// Takes what was fetched as the log.
pub(super) fn accept(repo: &Path) -> Result<(), WitnessError> {
    git(Command::new("git").arg("--git-dir").arg(repo).args(["update-ref", crate::trust::receipt::LOG, INCOMING]))
}

fn git(command: &mut Command) -> Result<(), WitnessError> {
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"] {
        command.env_remove(variable);
    }
    command.env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C").env("GIT_DEFAULT_HASH", "sha1").env("GIT_DEFAULT_REF_FORMAT", "files");
    if std::env::var_os("GIT_SSH_COMMAND").is_none() {
        command.env("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=30");
    }
    let output = command.stdin(Stdio::null()).output().map_err(WitnessError::Git)?;
    if output.status.success() {
        return Ok(());
    }
    Err(WitnessError::Unreachable { why: String::from_utf8_lossy(&output.stderr).trim().to_owned() })
}
