//! Writing receipts, together with the branch or after it.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::SystemTime;

use super::{BRANCH, Hub, Refusal};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::View;
use crate::registry::{LoadError, load_house};
use crate::trust::RECEIPT;
use crate::trust::log::{Entry, object};
use crate::trust::receipt::{LOG, Mode, Receipt, Sha256Sum, Signed};

/// What is to be acknowledged.
pub(super) struct Landing<'a> {
    pub(super) mode: Mode,
    pub(super) at: Instant,
    /// Oldest first; at least one.
    pub(super) commits: Vec<CommitId>,
    pub(super) certificate: Option<String>,
    /// Where the branch stands now.
    pub(super) main: Option<CommitId>,
    /// The newest receipt.
    pub(super) last: Option<&'a Entry>,
}

impl Hub {
    /// Signs and keeps the receipt, and moves the branch (if it is not there already) and the log in one transaction.
    ///
    /// # Errors
    /// Nothing has moved then; a receipt may lie unused in the store.
    pub(super) fn acknowledge(&self, landing: Landing<'_>) -> Result<Entry, Refusal> {
        let new = *landing.commits.last().ok_or(Refusal::NotForward)?;
        let (main, last) = (landing.main, landing.last);
        let signed = self.signed(landing, new)?;
        let parent = last.map(|last| last.commit);
        let commit = self.ledger.keep_commit(&object(&signed, parent))?;
        self.move_references(main, new, parent, commit)?;
        Ok(Entry { commit, parent, signed })
    }

    fn signed(&self, landing: Landing<'_>, new: CommitId) -> Result<Signed, Refusal> {
        let key = self.key()?;
        let last = landing.last.map(Entry::receipt);
        let registry = match last {
            Some(last) => last.registry.clone(),
            None => self.registry(new)?,
        };
        let receipt = Receipt {
            registry,
            mode: landing.mode,
            number: last.map_or(1, |last| last.number + 1),
            previous: last.map(Receipt::sum),
            at: last.map_or(landing.at, |last| landing.at.max(last.at)),
            branch: BRANCH.to_owned(),
            old: last.map(|last| last.new),
            new,
            certificate: landing.certificate.as_deref().map(|text| Sha256Sum::of(text.as_bytes())),
            commits: landing.commits,
        };
        let signature = key.sign_for(RECEIPT, receipt.text().as_bytes())?;
        Ok(Signed { receipt, signature, certificate: landing.certificate })
    }

    /// The name of the registry that a commit holds.
    pub(super) fn registry(&self, commit: CommitId) -> Result<String, Refusal> {
        match load_house(&self.ledger, View::Committed(commit)) {
            Ok(registry) => Ok(registry.house.registry),
            Err(LoadError::Ledger(error)) => Err(error.into()),
            Err(error) => Err(Refusal::Broken { doing: "read baobei.toml", why: error.to_string() }),
        }
    }

    /// The branch stands first in the transaction: after a crash it may be ahead of the receipts, never behind them.
    fn move_references(&self, main: Option<CommitId>, new: CommitId, log: Option<CommitId>, receipt: CommitId) -> Result<(), Refusal> {
        let name = |id: Option<CommitId>| id.unwrap_or(CommitId([0; 20]));
        let branch = if main == Some(new) { format!("verify {BRANCH} {new}\n") } else { format!("update {BRANCH} {new} {}\n", name(main)) };
        let orders = format!("start\n{branch}update {LOG} {receipt} {}\nprepare\ncommit\n", name(log));
        let broken = || Refusal::broken("start git");
        let mut git = Command::new("git");
        git.arg("--git-dir").arg(self.ledger.git_dir()).args(["update-ref", "-m", "receipt", "--stdin"]);
        git.env("GIT_COMMITTER_NAME", "baobei hub").env("GIT_COMMITTER_EMAIL", "hub@baobei.invalid").env("LC_ALL", "C");
        let mut child = git.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(broken())?;
        let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(orders.as_bytes()));
        let output = child.wait_with_output().map_err(broken())?;
        if output.status.success() && written.is_ok() {
            return Ok(());
        }
        Err(self.why_not_moved(main, new, &String::from_utf8_lossy(&output.stderr)))
    }

    fn why_not_moved(&self, main: Option<CommitId>, new: CommitId, said: &str) -> Refusal {
        match self.main() {
            Ok(now) if now != main && now != Some(new) => return Refusal::LostRace,
            Err(error) => return error.into(),
            Ok(_) => {}
        }
        match self.locks().into_iter().next() {
            Some((lock, age)) => Refusal::Locked { lock, age },
            None => Refusal::Broken { doing: "move the branch", why: said.trim().to_owned() },
        }
    }

    /// Git's locks on what the hub moves, with their age.
    pub(super) fn locks(&self) -> Vec<(PathBuf, std::time::Duration)> {
        let names = [BRANCH, LOG, "packed-refs", "HEAD", "config"];
        let files = names.into_iter().map(|name| self.ledger.git_dir().join(format!("{name}.lock")));
        let age = |file: &PathBuf| {
            let made = file.metadata().ok()?.modified().ok()?;
            Some(SystemTime::now().duration_since(made).unwrap_or_default())
        };
        files.filter_map(|file| age(&file).map(|age| (file, age))).collect()
    }
}
