//! The hub: an ordinary bare repository whose hooks judge what is pushed and acknowledge it with
//! receipts.
//!
//! `pre-receive` judges what is being pushed and leaves a hand-off; `proc-receive` takes it, and
//! moves the branch and the log of receipts together. Where nothing can be judged beforehand, the
//! same receipts are written afterwards. Whatever fails, fails by refusing.

mod acknowledge;
mod adopt;
pub mod doctor;
mod handoff;
mod lock;
mod notary;
pub mod pkt;
mod post_receive;
mod pre_receive;
mod proc_receive;
mod push;
mod refusal;
mod restore;
mod settings;
mod site;
mod transfer;

pub use adopt::{AdoptError, adopt};
pub use notary::{Look, LookError, look};
pub use post_receive::post_receive;
pub use pre_receive::pre_receive;
pub use proc_receive::{Tell, proc_receive};
pub use push::{Certificate, Push, Update};
pub use refusal::{CODES, HubRefusal};
pub use restore::{Restoration, RestoreError, restore};
pub use settings::{HubClock, HubLevel, Settings};
pub use site::{Certificates, HubSite, SiteError, install, make};

use std::path::{Path, PathBuf};

use crate::domain::house::{House, Language};
use crate::domain::ids::CommitId;
use crate::domain::instant::{Instant, Zone};
use crate::domain::record_path::RecordKind;
use crate::ledger::git::{GitLedger, Options};
use crate::ledger::{BlobId, LedgerError, ReadLedger as _};
use crate::trust::judge::{CommitFault, CommitJudge};
use crate::trust::log::{self, LogEntry, LogError};
use crate::trust::receipt::Mode;
use crate::trust::sign::{FileKey, SignError};

/// The canonical branch.
pub const BRANCH: &str = "refs/heads/main";

/// So many faults of one push are told; the others will be told when these are mended.
const TOLD: usize = 10;

/// What a hub says to whoever pushes, beside a refusal.
#[derive(Clone, Debug)]
pub enum HubNotice {
    /// Acknowledged.
    Receipt(Box<LogEntry>),
    /// Acknowledged, and not as it should be: this hub cannot refuse.
    Faulty(Vec<CommitFault>),
}

/// A bare repository that is a hub.
pub struct Hub {
    pub ledger: GitLedger,
}

impl Hub {
    /// Opens a hub. `objects` are further folders with objects: where git keeps what is being
    /// pushed.
    ///
    /// # Errors
    /// It is no repository, or of a kind that cannot be kept right.
    pub fn open(dir: &Path, objects: Vec<PathBuf>) -> Result<Self, LedgerError> {
        let options = Options { bare: true, objects, ..Options::default() };
        Ok(Self { ledger: GitLedger::open(dir, &options)?.ledger })
    }

    /// Where the hub keeps what is its own: its key, its lock, hand-offs.
    pub fn folder(&self) -> PathBuf {
        self.ledger.local_dir()
    }

    /// Where the hub's private key lies; the public one beside it ends in `.pub`.
    pub fn key_file(&self) -> PathBuf {
        self.folder().join("hub_key")
    }

    fn key(&self) -> Result<FileKey, SignError> {
        FileKey::read(&self.key_file())
    }

    /// The text of a push certificate, which git has put into the store.
    ///
    /// # Errors
    /// It is not there.
    pub fn certificate(&self, id: CommitId) -> Result<Vec<u8>, LedgerError> {
        self.ledger.blob(BlobId(id.0))
    }

    /// Where the branch stands.
    pub fn main(&self) -> Result<Option<CommitId>, LedgerError> {
        self.ledger.reference(BRANCH)
    }

    /// The newest receipt; `None` before the first. A hub that has judged records on a branch gave
    /// receipts for them: where there is none, somebody took the log away.
    ///
    /// # Errors
    /// The log of receipts cannot be read, or is gone.
    pub fn newest(&self) -> Result<Option<LogEntry>, LogError> {
        let last = log::head(&self.ledger)?;
        let judged = self.folder().join("chronicle").exists() && self.main()?.is_some();
        if last.is_none() && judged { Err(LogError::Gone) } else { Ok(last) }
    }

    /// The time of the newest receipt; `None` before the first.
    ///
    /// # Errors
    /// The log of receipts cannot be read.
    pub fn newest_receipt(&self) -> Result<Option<Instant>, LogError> {
        Ok(self.newest()?.map(|last| last.receipt().at))
    }

    /// The language and the zone of the house as it stands, where it can be read.
    pub fn manner(&self) -> (Option<Language>, Zone) {
        let house = self.settings_of_house().unwrap_or_default();
        house.map_or_else(|| (None, Zone::default()), |house| (house.language, house.zone))
    }

    fn settings_of_house(&self) -> Result<Option<House>, LedgerError> {
        self.main()?.map_or(Ok(None), |main| self.settings_at(main))
    }

    /// What a commit has the house set; `None` where that cannot be read.
    fn settings_at(&self, commit: CommitId) -> Result<Option<House>, LedgerError> {
        let Some(id) = self.ledger.object_at(commit, RecordKind::Settings.folder())? else {
            return Ok(None);
        };
        let text = String::from_utf8(self.ledger.blob(id)?).unwrap_or_default();
        Ok(House::read(&text).ok())
    }

    /// What is wrong with commits that follow each other, each judged against the one before it,
    /// for a receipt of a mode.
    fn judge(
        &self,
        chain: &[CommitId],
        at: Instant,
        mode: Mode,
    ) -> Result<Vec<CommitFault>, LedgerError> {
        let mut judge = CommitJudge::new(&self.ledger);
        let mut found = Vec::new();
        for commit in chain {
            found.extend(
                judge.commit(*commit, at)?.into_iter().filter(|fault| fault.why.counts_for(mode)),
            );
            if found.len() >= TOLD {
                found.truncate(TOLD);
                break;
            }
        }
        Ok(found)
    }
}
