//! How much of a registry a use reads: whom it looks at decides.

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::index::Chronicle;
use crate::ledger::git::GitLedger;
use crate::ledger::{LedgerError, LedgerView, ReadLedger};
use crate::registry::{LoadError, PartReader, Registry, StartingPoints, load, load_house};
use crate::trust::acknowledged::ByHub;

/// Whom a use looks at. What is judged within a reach is judged as if everything had been read.
#[derive(Clone, Copy, Debug)]
pub enum Reach<'r> {
    /// The house, its regulations, calendars and people: no record.
    House,
    /// The same as the working tree has it, with what is only proposed.
    HouseAsItLies,
    /// The records that are meant by these texts, and whom they touch.
    Records(&'r [&'r str]),
    /// The same, and every incident: which time it is for somebody hangs on the earlier ones.
    Incidents(&'r [&'r str]),
    /// Every record.
    All,
}

/// Where a registry is read from, and when it is going to be judged.
#[derive(Clone, Copy)]
pub struct ReadFrom<'l> {
    /// The clone, for what it keeps beside the history: the index and the hub's receipts.
    pub clone: &'l GitLedger,
    /// What is read.
    pub ledger: &'l dyn ReadLedger,
    /// The commit that is read; `None` before the first one: then the working tree is.
    pub head: Option<CommitId>,
    pub now: Instant,
}

impl ReadFrom<'_> {
    /// Reads what has landed as far as a use looks, with whom it is about to write or to ask for:
    /// `draft` says so once the house and the records typed are known, and what it makes comes
    /// back.
    ///
    /// # Errors
    /// The registry cannot be read, or `draft` fails.
    pub fn open<D, E: From<LoadError>>(
        self,
        reach: Reach<'_>,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), E>,
    ) -> Result<(Registry, D), E> {
        let near = match (self.head, reach) {
            (None, _) | (_, Reach::All | Reach::HouseAsItLies) => None,
            (Some(head), Reach::House) => Some((head, &[][..], false)),
            (Some(head), Reach::Records(typed)) => Some((head, typed, false)),
            (Some(head), Reach::Incidents(typed)) => Some((head, typed, true)),
        };
        let Some((head, typed, incidents)) = near else {
            let registry = match reach {
                Reach::House | Reach::HouseAsItLies => {
                    load_house(self.ledger, LedgerView::WorkingTree)?
                }
                _ => load(self.ledger, self.view(), &self.chronicle().map_err(LoadError::from)?)?,
            };
            let (_, drafted) = draft(&registry)?;
            return Ok((registry, drafted));
        };
        let around = PartReader {
            ledger: self.ledger,
            receipts: &ByHub(self.clone),
            head,
            folder: &self.clone.local_dir(),
            now: self.now,
        };
        around.load(typed, incidents, draft)
    }

    fn view(self) -> LedgerView {
        self.head.map_or(LedgerView::WorkingTree, LedgerView::Committed)
    }

    fn chronicle(self) -> Result<Chronicle, LedgerError> {
        chronicle(self.clone)
    }
}

/// Every landing up to the newest commit, from the cache where it can serve.
///
/// # Errors
/// The store fails.
pub fn chronicle(clone: &GitLedger) -> Result<Chronicle, LedgerError> {
    Chronicle::load(clone, &ByHub(clone), Some(&clone.local_dir().join("chronicle")))
}

/// What reads no more than its reach says.
pub fn nothing_new<E>(_: &Registry) -> Result<(StartingPoints, ()), E> {
    Ok((StartingPoints::default(), ()))
}
