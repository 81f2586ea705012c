//! The hub as a command sees it: where it is, what waits for it, and how old the last word from it
//! is.

use std::time::Duration;

use crate::cli::context::{Context, is_record};
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::domain::house::House;
use crate::domain::ids::CommitId;
use crate::domain::record_path::RecordPath;
use crate::ledger::git::{GitRemote, Shared, SyncReport};
use crate::ledger::remote::{Guard, Untrusted};
use crate::ledger::{LedgerError, LedgerView};
use crate::trust::claim::ClaimCode;
use crate::trust::key::PublicKey;
use crate::trust::level::{note_contact, order};
use crate::trust::pin::{HubKey, Origin, has_hub, hub_key, pinned};
use crate::trust::receive::receive;
use crate::trust::verify::arrived;

use super::again::Judge;

/// How long somebody who only asks a question waits for the hub.
const GLANCE: Duration = Duration::from_secs(5);
/// Asks the hub to send the receipt along with its answer.
const RECEIPT: &str = "receipt";

impl Context {
    /// The hub of this clone; `None` where there is none.
    ///
    /// # Errors
    /// Git's configuration cannot be read.
    pub(in crate::cli) fn remote(
        &self,
        patience: Option<Duration>,
    ) -> Result<Option<GitRemote>, Failure> {
        let options = [format!("lang={}", self.language.tag()), RECEIPT.to_owned()];
        Ok(self.ledger.remote(&options, patience)?)
    }

    /// The claim codes of the records that a commit made.
    ///
    /// # Errors
    /// The store fails.
    pub(in crate::cli) fn claims(&self, commit: CommitId) -> Result<Vec<ClaimCode>, Failure> {
        use crate::ledger::ReadLedger as _;
        let changes = self.ledger.commit_at(commit, 0)?.changes;
        let blobs = changes
            .iter()
            .filter(|change| change.before.is_none() && is_record(&change.path))
            .filter_map(|change| change.after);
        Ok(blobs
            .map(|blob| self.ledger.blob(blob).map(|bytes| ClaimCode::of_file(&bytes)))
            .collect::<Result<_, _>>()?)
    }

    /// Takes the receipts that came with the answer, and remembers that the hub has answered.
    pub(in crate::cli) fn heard(&self, remote: &GitRemote, news: &SyncReport) {
        if !receive(&self.ledger, self.known_key().as_ref(), &news.said).unwrap_or(false) {
            // What does not come now comes with the next fetch, and so does what there is to say of
            // it.
            let _ = self.ledger.take_over(remote, self);
        }
        if news.away.is_none() && !self.dry_run {
            note_contact(&self.ledger, self.committed.at);
        }
    }

    /// The hub's key, as the settings name it, or as this clone met it.
    fn known_key(&self) -> Option<PublicKey> {
        self.settled_key().or_else(|| pinned(&self.ledger.local_dir()).ok().flatten())
    }

    /// The hub's key, where the settings name it.
    fn settled_key(&self) -> Option<PublicKey> {
        use crate::ledger::ReadLedger as _;
        let head = self.ledger.head().ok()??;
        let file = self
            .ledger
            .file(LedgerView::Committed(head), &(&RecordPath::Settings).into())
            .ok()??;
        House::read(&String::from_utf8_lossy(&file.bytes)).ok()?.hub_key?.parse().ok()
    }

    /// At the first contact, says by which key the hub is known from now on.
    ///
    /// # Errors
    /// The hub's key cannot be read or kept.
    pub(in crate::cli) fn meet(&self, ui: &Ui) -> Result<(), Failure> {
        if self.dry_run || pinned(&self.ledger.local_dir())?.is_some() || !has_hub(&self.ledger)? {
            return Ok(());
        }
        let settings = self.house()?.house.hub_key;
        if let Some(HubKey { key, origin: Origin::FirstContact }) =
            hub_key(&self.ledger, settings.as_deref())?
        {
            ui.status("talk-hub-pinned", &[("key", key.fingerprint().into())]);
        }
        Ok(())
    }

    /// Gets what landed on the hub before a question is answered. Where it does not answer soon,
    /// says how old the answer is.
    ///
    /// # Errors
    /// The hub's history was rewritten, or the store fails.
    pub(in crate::cli) fn look(&self, ui: &Ui) -> Result<(), Failure> {
        let Some(remote) = self.remote(Some(GLANCE))?.filter(|_| self.as_of.is_none()) else {
            return Ok(());
        };
        let judge = Judge { context: self };
        let shared = Shared::new(&self.ledger, &remote, &judge, self.offline);
        let looked = shared.look();
        let news = shared.news();
        match looked {
            Ok(()) if news.away.is_none() => {
                self.heard(&remote, &news);
                self.meet(ui)?;
            }
            Ok(())
            | Err(
                LedgerError::Away(_)
                | LedgerError::Busy { .. }
                | LedgerError::GitBusy { .. }
                | LedgerError::Uncommitted { .. },
            ) => {
                self.tell_age(ui)?;
            }
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Says how old the last word from the hub is.
    fn tell_age(&self, ui: &Ui) -> Result<(), Failure> {
        match order(&self.ledger).map_err(LedgerError::from)?.contact {
            Some(at) => ui
                .warn("talk-known-at", &[("at", ui.words(self.house()?.house.zone).at(at).into())]),
            None => ui.warn("talk-known-never", &[]),
        }
        Ok(())
    }
}

impl Guard for Context {
    fn distrusts(
        &self,
        known: Option<CommitId>,
        head: CommitId,
    ) -> Result<Option<Untrusted>, LedgerError> {
        arrived(&self.ledger, self.known_key(), known, head)
    }
}
