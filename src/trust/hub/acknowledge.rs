//! Writing receipts, together with the branch or after it.

use std::path::PathBuf;
use std::time::SystemTime;

use super::{BRANCH, Hub, Refusal};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::git::Step;
use crate::ledger::{LedgerError, Person, Signature, View};
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
    /// Signs and keeps the receipt, and moves the branch (if it is not there already) and the log
    /// in one transaction.
    ///
    /// # Errors
    /// Nothing has moved then; a receipt may lie unused in the store.
    pub(super) fn acknowledge(&self, landing: Landing<'_>) -> Result<Entry, Refusal> {
        let new = *landing.commits.last().ok_or(Refusal::NotForward)?;
        let (main, last) = (landing.main, landing.last);
        let signed = self.signed(landing, new)?;
        let parent = last.map(|last| last.commit);
        let fresh = self.ledger.lay_commit(&object(&signed, parent))?;
        // The branch stands first: after a crash it may be ahead of the receipts, never behind
        // them.
        let branch = Step { name: BRANCH, from: main, to: new };
        let log = Step { name: LOG, from: parent, to: fresh.commit };
        let person =
            Person { name: "baobei hub".to_owned(), email: "hub@baobei.invalid".to_owned() };
        let by = Signature { person, at: signed.receipt.at, offset_minutes: 0 };
        match self.ledger.move_together(&[branch, log], &fresh, &by, "receipt") {
            Ok(true) => Ok(Entry { commit: fresh.commit, parent, signed }),
            Ok(false) => Err(Refusal::LostRace),
            Err(LedgerError::GitBusy { lock, age }) => Err(Refusal::Locked { lock, age }),
            Err(error) => Err(error.into()),
        }
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
            Err(error) => {
                Err(Refusal::Broken { doing: "read baobei.toml", why: error.to_string() })
            }
        }
    }

    /// Git's locks on what the hub moves, with their age.
    pub(super) fn locks(&self) -> Vec<(PathBuf, std::time::Duration)> {
        let names = [BRANCH, LOG, "packed-refs", "HEAD", "config"];
        let files =
            names.into_iter().map(|name| self.ledger.git_dir().join(format!("{name}.lock")));
        let age = |file: &PathBuf| {
            let made = file.metadata().ok()?.modified().ok()?;
            Some(SystemTime::now().duration_since(made).unwrap_or_default())
        };
        files.filter_map(|file| age(&file).map(|age| (file, age))).collect()
    }
}
