//! Writing receipts, together with the branch or after it.

use std::path::PathBuf;
use std::time::SystemTime;

use super::{BRANCH, Hub, HubRefusal};
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::ledger::git::ReferenceMove;
use crate::ledger::{GitIdentity, LedgerError, LedgerView, Signature};
use crate::registry::{LoadError, load_house};
use crate::trust::RECEIPT;
use crate::trust::log::{LogEntry, object};
use crate::trust::receipt::{LOG, Mode, Receipt, Sha256Sum, SignedReceipt};

/// What is to be acknowledged.
pub(super) struct LandingToSign<'a> {
    pub(super) mode: Mode,
    pub(super) at: Instant,
    /// Oldest first; at least one.
    pub(super) commits: Vec<CommitId>,
    pub(super) certificate: Option<String>,
    /// Where the branch stands now.
    pub(super) main: Option<CommitId>,
    /// The newest receipt.
    pub(super) last: Option<&'a LogEntry>,
}

impl Hub {
    /// Signs and keeps the receipt, and moves the branch (if it is not there already) and the log
    /// in one transaction.
    ///
    /// # Errors
    /// Nothing has moved then; a receipt may lie unused in the store.
    pub(super) fn acknowledge(&self, landing: LandingToSign<'_>) -> Result<LogEntry, HubRefusal> {
        let new = *landing.commits.last().ok_or(HubRefusal::NotForward)?;
        let (main, last) = (landing.main, landing.last);
        let signed = self.signed(landing, new)?;
        let parent = last.map(|last| last.commit);
        let fresh = self.ledger.lay_commit(&object(&signed, parent))?;
        // The branch stands first: after a crash it may be ahead of the receipts, never behind
        // them.
        let branch = ReferenceMove { name: BRANCH, from: main, to: new };
        let log = ReferenceMove { name: LOG, from: parent, to: fresh.commit };
        let person =
            GitIdentity { name: "baobei hub".to_owned(), email: "hub@baobei.invalid".to_owned() };
        let by = Signature { person, at: signed.receipt.at, offset_minutes: 0 };
        match self.ledger.move_together(&[branch, log], &fresh, &by, "receipt") {
            Ok(true) => Ok(LogEntry { commit: fresh.commit, parent, signed }),
            Ok(false) => Err(HubRefusal::LostRace),
            Err(LedgerError::GitBusy { lock, age }) => Err(HubRefusal::Locked { lock, age }),
            Err(error) => Err(error.into()),
        }
    }

    fn signed(
        &self,
        landing: LandingToSign<'_>,
        new: CommitId,
    ) -> Result<SignedReceipt, HubRefusal> {
        let key = self.key()?;
        let last = landing.last.map(LogEntry::receipt);
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
            certificate: landing
                .certificate
                .as_deref()
                .map(|text| Sha256Sum::hashed(text.as_bytes())),
            commits: landing.commits,
        };
        let signature = key.sign_for(RECEIPT, receipt.text().as_bytes())?;
        Ok(SignedReceipt { receipt, signature, certificate: landing.certificate })
    }

    /// The name of the registry that a commit holds.
    pub(super) fn registry(&self, commit: CommitId) -> Result<String, HubRefusal> {
        match load_house(&self.ledger, LedgerView::Committed(commit)) {
            Ok(registry) => Ok(registry.house.registry),
            Err(LoadError::Ledger(error)) => Err(error.into()),
            Err(error) => {
                Err(HubRefusal::Broken { doing: "read baobei.toml", why: error.to_string() })
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
