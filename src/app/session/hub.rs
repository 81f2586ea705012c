//! The hub of a clone: where it is, what waits for it, and how old the last word from it is.

use std::time::Duration;

use super::{Session, is_record};
use crate::app::error::AppError;
use crate::domain::house::House;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordPath;
use crate::ledger::git::{Again, GitRemote, Shared, SyncReport};
use crate::ledger::remote::{Guard, Untrusted};
use crate::ledger::{LedgerError, LedgerView};
use crate::trust::claim::ClaimCode;
use crate::trust::key::PublicKey;
use crate::trust::level::{note_contact, order};
use crate::trust::log::{self, LogError, head};
use crate::trust::pin::{HubKey, Origin, has_hub, hub_key, pinned};
use crate::trust::receipt::Mode;
use crate::trust::receive::receive;
use crate::trust::verify::{arrived, made_again};

/// How long somebody who only asks a question waits for the hub.
const GLANCE: Duration = Duration::from_secs(5);
/// Asks the hub to send the receipt along with its answer.
const RECEIPT: &str = "receipt";

impl Session {
    /// The hub of this clone; `None` where there is none.
    ///
    /// # Errors
    /// Git's configuration cannot be read.
    pub fn remote(&self, patience: Option<Duration>) -> Result<Option<GitRemote>, AppError> {
        let options = [format!("lang={}", self.language.tag()), RECEIPT.to_owned()];
        Ok(self.ledger.remote(&options, patience)?)
    }

    /// The claim codes of the records that a commit made.
    ///
    /// # Errors
    /// The store fails.
    pub fn claims(&self, commit: CommitId) -> Result<Vec<ClaimCode>, AppError> {
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
    ///
    /// # Errors
    /// The hub shows what proves nothing, or gives no receipt for `landed`, though it did for what
    /// landed before.
    pub fn heard(
        &self,
        remote: &GitRemote,
        news: &SyncReport,
        landed: Option<CommitId>,
    ) -> Result<(), AppError> {
        let newest = head(&self.ledger).ok().flatten().map(|newest| newest.receipt().mode);
        let promises = matches!(newest, Some(Mode::Hook | Mode::Late));
        let took = receive(&self.ledger, self.known_key().as_ref(), &news.said).unwrap_or(false);
        let landed = landed.filter(|_| news.away.is_none() && !self.dry_run);
        let is_named = |commit| self.is_receipted(commit).unwrap_or(false);
        let missing = landed.filter(|commit| promises && !is_named(*commit));
        if !took || missing.is_some() {
            // What does not come now comes with the next fetch, and so does what there is to say of
            // it.
            let fetched = self.ledger.take_over(remote, self);
            match (missing, fetched) {
                (Some(commit), Ok(None)) if !is_named(commit) => {
                    return Err(AppError::NoReceipt { commit, why: None });
                }
                (
                    Some(commit),
                    Err(
                        error @ (LedgerError::Untrusted(_)
                        | LedgerError::HubRewritten
                        | LedgerError::HubBehind),
                    ),
                ) => {
                    return Err(AppError::NoReceipt { commit, why: Some(Box::new(error)) });
                }
                _ => {}
            }
        }
        if news.away.is_none() && !self.dry_run {
            note_contact(&self.ledger, self.committed.at);
        }
        Ok(())
    }

    /// Whether one of the newest receipts here names a commit.
    fn is_receipted(&self, commit: CommitId) -> Result<bool, LogError> {
        const NEWEST: usize = 64;
        let mut next = head(&self.ledger)?;
        for _ in 0..NEWEST {
            let Some(entry) = next else { return Ok(false) };
            if entry.receipt().commits.contains(&commit) {
                return Ok(true);
            }
            next = entry.parent.map(|parent| log::entry(&self.ledger, parent)).transpose()?;
        }
        Ok(false)
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

    /// The key by which the hub is known from now on, where this is the first contact.
    ///
    /// # Errors
    /// The hub's key cannot be read or kept.
    pub fn meet(&self) -> Result<Option<PublicKey>, AppError> {
        if self.dry_run || pinned(&self.ledger.local_dir())?.is_some() || !has_hub(&self.ledger)? {
            return Ok(None);
        }
        let settings = self.house()?.house.hub_key;
        Ok(match hub_key(&self.ledger, settings.as_deref())? {
            Some(HubKey { key, origin: Origin::FirstContact }) => Some(key),
            _ => None,
        })
    }

    /// Gets what landed on the hub before a question is answered.
    ///
    /// # Errors
    /// The hub's history was rewritten, or the store fails.
    pub fn look(&self, again: &dyn Again) -> Result<Looked, AppError> {
        let Some(remote) = self.remote(Some(GLANCE))?.filter(|_| self.as_of.is_none()) else {
            return Ok(Looked::NoHub);
        };
        let shared = Shared::new(&self.ledger, &remote, again, self.offline);
        let looked = shared.look();
        let news = shared.news();
        match looked {
            Ok(()) if news.away.is_none() => {
                self.heard(&remote, &news, None)?;
                Ok(Looked::Answered)
            }
            Ok(())
            | Err(
                LedgerError::Busy { .. }
                | LedgerError::GitBusy { .. }
                | LedgerError::Uncommitted { .. },
            ) => Ok(Looked::NoAnswer(order(&self.ledger).map_err(LedgerError::from)?.contact)),
            Err(error) => Err(error.into()),
        }
    }
}

/// What came of asking the hub for what has landed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// There is none, or the question is about the past.
    NoHub,
    Answered,
    /// It did not answer soon; when it last did, if ever.
    NoAnswer(Option<Instant>),
}

impl Guard for Session {
    fn distrusts(
        &self,
        known: Option<CommitId>,
        head: CommitId,
    ) -> Result<Option<Untrusted>, LedgerError> {
        arrived(&self.ledger, self.known_key(), known, head)
    }

    fn made_again(&self, known: CommitId, head: CommitId) -> Result<Option<CommitId>, LedgerError> {
        made_again(&self.ledger, known, head)
    }
}
