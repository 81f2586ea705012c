//! Writing receipts, together with the branch or after it.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use super::{BRANCH, Hub, HubRefusal};
use crate::domain::house::House;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordKind;
use crate::ledger::git::{DEAD, ReferenceMove};
use crate::ledger::{FileChange, GitIdentity, LedgerError, LedgerView, Signature};
use crate::registry::{LoadError, load_house};
use crate::trust::RECEIPT;
use crate::trust::key::PublicKey;
use crate::trust::log::{LogEntry, object};
use crate::trust::receipt::{LOG, Mode, Receipt, Sha256Sum, SignedReceipt};
use crate::trust::restored::Restored;

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
        if !self.is_named(&landing, new)? {
            return Err(HubRefusal::NewKey);
        }
        self.require_word(&landing, new)?;
        // Until branch and log lead to what is laid down here.
        let _unpruned = self.ledger.pause_gc();
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
        loop {
            match self.ledger.move_together(&[branch, log], &fresh, &by, "receipt") {
                Ok(true) => return Ok(LogEntry { commit: fresh.commit, parent, signed }),
                Ok(false) => return Err(HubRefusal::LostRace),
                Err(LedgerError::GitBusy { lock, age }) => self.free(lock, age)?,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Whether those who hold the last receipt know the key that signs the next one: the last one
    /// was signed by it or hands over to it, or it acknowledges the one commit by which an admin
    /// names it; where the last one hands over to none, the settings may name it already.
    fn is_named(&self, landing: &LandingToSign<'_>, new: CommitId) -> Result<bool, HubRefusal> {
        let key = self.key()?.public();
        let counts = |last: &LogEntry| match &last.receipt().next_key {
            Some(next) => *next == key,
            None => last.signed.signer().is_ok_and(|signer| signer == key),
        };
        if landing.last.is_none_or(counts) {
            return Ok(true);
        }
        let handed_over = landing.last.is_some_and(|last| last.receipt().next_key.is_some());
        let alone = (landing.commits.len() == 1).then_some(new);
        for commit in [landing.main.filter(|_| !handed_over), alone].into_iter().flatten() {
            let house = self.settings_at(commit)?;
            let named = house.and_then(|house| house.hub_key?.parse::<PublicKey>().ok());
            if named.is_some_and(|named| named == key) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Where the hub was made again, the first landing is an admin's word that it was, alone.
    fn require_word(&self, landing: &LandingToSign<'_>, new: CommitId) -> Result<(), HubRefusal> {
        let Some(word) = self.awaited_word(landing.last)? else { return Ok(()) };
        let house = self.settings_at(new)?;
        let is_said = house.as_ref().and_then(Restored::said_by).as_ref() == Some(&word);
        let is_next = landing.last.is_some_and(|last| last.receipt().number == word.number);
        let changes = self.ledger.commit_at(new, 0)?.changes;
        let is_file = |change: &FileChange| change.path.as_str() == RecordKind::Settings.folder();
        // It says nothing else, so that nothing else is taken with it.
        let other = |house: House| House { hub_key: None, hub_restored: None, ..house };
        let before = landing.main.map(|main| self.settings_at(main)).transpose()?.flatten();
        let is_all = before.map(other) == house.map(other) && changes.iter().all(is_file);
        if is_said && is_next && is_all && landing.commits.len() == 1 {
            Ok(())
        } else {
            Err(HubRefusal::Restored(word))
        }
    }

    /// The hub's key as the settings name it since a landing; `None` where they name the one that
    /// they named before, or none.
    fn named_anew(
        &self,
        old: Option<CommitId>,
        new: CommitId,
    ) -> Result<Option<PublicKey>, HubRefusal> {
        let named = |commit| {
            let house = self.settings_at(commit)?;
            Ok::<_, LedgerError>(house.and_then(|house| house.hub_key?.parse::<PublicKey>().ok()))
        };
        let before = old.map(named).transpose()?.flatten();
        Ok(named(new)?.filter(|next| Some(next) != before.as_ref()))
    }

    /// Removes a lock that somebody left who is gone. Whoever acknowledges holds the hub's own
    /// lock, which the kernel frees, so that no other hook holds one of git's.
    fn free(&self, lock: PathBuf, age: Duration) -> Result<(), HubRefusal> {
        let ours = [BRANCH, LOG].map(|name| self.ledger.git_dir().join(format!("{name}.lock")));
        if age < DEAD || !ours.contains(&lock) {
            return Err(HubRefusal::Locked { lock, age });
        }
        fs::remove_file(&lock).map_err(HubRefusal::broken("remove a lock of git's"))
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
            next_key: self
                .named_anew(last.map(|last| last.new), new)?
                .filter(|next| *next != key.public()),
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
    pub(super) fn locks(&self) -> Vec<(PathBuf, Duration)> {
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
