//! What a commit does, held against what its maker may do.

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordKind;
use crate::domain::staff::Staff;
use crate::index::{Chronicle, Keys, Landings};
use crate::ledger::git::GitLedger;
use crate::ledger::{AsOf, BlobId, FileChange, LedgerView, ReadLedger as _, Result};
use crate::registry::{LoadError, PartReader, Registry, StartingPoints, load, with_records};
use crate::trust::acknowledged::ByHub;
use crate::trust::authorise::{Act, ChangedFile, Needs, Objection, most_bytes, needs, objections};
use crate::trust::shape::Plain;

use super::{CommitRefusal, Hindsight};

/// A commit on a parent, made by somebody who is known.
pub(super) struct Deed<'a> {
    pub(super) ledger: &'a GitLedger,
    pub(super) parent: CommitId,
    pub(super) plain: &'a Plain,
    pub(super) changes: &'a [FileChange],
    pub(super) at: Instant,
}

impl Deed<'_> {
    /// Everything he may not do. `house` is the registry without its records; those that are needed
    /// are read, with what surrounds them.
    pub(super) fn at_the_front(
        &self,
        house: &Registry,
        staff: &Staff,
    ) -> Result<Vec<CommitRefusal>> {
        let changes = self.changes()?;
        let Needs { records, statements } = needs(&changes);
        let ledger = AsOf { ledger: self.ledger, head: self.parent };
        let (folder, receipts) = (self.ledger.local_dir(), ByHub(self.ledger));
        let chronicle = || Chronicle::load(&ledger, &receipts, Some(&folder.join("chronicle")));
        let landings: Box<dyn Landings> = match Keys::open(&ledger, &receipts, &folder)? {
            Some(keys) => Box::new(keys),
            None => Box::new(chronicle()?),
        };
        let act = Act {
            parent: self.parent,
            message: &self.plain.message,
            at: self.at,
            claimed: self.plain.claimed,
            changes: &changes,
            landings: &*landings,
        };
        let ids: Vec<&str> = records.iter().map(String::as_str).collect();
        let around = PartReader {
            ledger: &ledger,
            receipts: &receipts,
            head: self.parent,
            folder: &folder,
            now: self.at,
        };
        let loaded = match (statements, ids.is_empty()) {
            (false, true) => None,
            (false, false) => Some(
                around
                    .load(&ids, false, |_| Ok((StartingPoints::default(), ())))
                    .map(|(registry, ())| registry),
            ),
            (true, _) => {
                let chronicle = chronicle()?;
                let last = chronicle.commits().last().map(|landed| landed.at);
                Some(self.whole(&chronicle, last))
            }
        };
        let found = match loaded {
            None => objections(house, staff, &act),
            Some(Ok(registry)) => objections(&registry, staff, &act),
            Some(Err(LoadError::Ledger(error))) => return Err(error),
            Some(Err(LoadError::NoHouse | LoadError::House(_))) => {
                return Ok(vec![broken_house()]);
            }
        };
        Ok(refusals(found))
    }

    /// Everything he might not do, in the eyes of one who looks back. `house` has no records; those
    /// that the commit names are read into it, and it is without records again afterwards.
    pub(super) fn in_retrospect(
        &self,
        house: &mut Registry,
        staff: &Staff,
        hindsight: &Hindsight,
    ) -> Result<Vec<CommitRefusal>> {
        let changes = self.changes()?;
        let Needs { records, statements } = needs(&changes);
        let before = hindsight.up_to(self.parent);
        let act = Act {
            parent: self.parent,
            message: &self.plain.message,
            at: self.at,
            claimed: self.plain.claimed,
            changes: &changes,
            landings: &before,
        };
        if statements {
            return match self.whole(&before, before.at()) {
                Ok(registry) => Ok(refusals(objections(&registry, staff, &act))),
                Err(LoadError::Ledger(error)) => Err(error),
                Err(LoadError::NoHouse | LoadError::House(_)) => Ok(vec![broken_house()]),
            };
        }
        let files = before.files(records.iter().filter_map(|id| id.parse().ok()));
        let view = LedgerView::Committed(self.parent);
        with_records(house, self.ledger, view, &before, &files, |house| {
            refusals(objections(house, staff, &act))
        })
    }

    /// Everything that had landed: a month is closed on the whole of it. `last` is when the parent
    /// did, and the month is closed no earlier.
    fn whole(
        &self,
        landings: &dyn Landings,
        last: Option<Instant>,
    ) -> std::result::Result<Registry, LoadError> {
        let ledger = AsOf { ledger: self.ledger, head: self.parent };
        let mut registry = load(&ledger, LedgerView::Committed(self.parent), landings)?;
        registry.present = last;
        registry.leave_out_refused(self.plain.claimed);
        Ok(registry)
    }

    fn changes(&self) -> Result<Vec<ChangedFile>> {
        self.changes.iter().map(|change| self.read(change)).collect()
    }

    fn read(&self, change: &FileChange) -> Result<ChangedFile> {
        let before = change.before.map(|id| self.ledger.blob(id)).transpose()?;
        let most = most_bytes(&change.path, before.as_ref().map_or(0, Vec::len));
        let after = change.after.map(|id| self.blob(id, most)).transpose()?;
        Ok(ChangedFile { path: change.path.clone(), before, after })
    }

    /// The bytes of a file; of one that is too large anyway, as many as show it.
    fn blob(&self, id: BlobId, most: usize) -> Result<Vec<u8>> {
        match self.ledger.blob_size(id)? {
            size if size > most => Ok(vec![b'#'; most + 1]),
            _ => self.ledger.blob(id),
        }
    }
}

fn broken_house() -> CommitRefusal {
    CommitRefusal::BrokenHouse { file: RecordKind::Settings.folder().to_owned() }
}

fn refusals(objections: Vec<Objection>) -> Vec<CommitRefusal> {
    objections.into_iter().map(|objection| CommitRefusal::Objection(Box::new(objection))).collect()
}
