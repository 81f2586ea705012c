//! Whether one commit may land: the same judgement for the hub's hooks, for whoever acknowledges
//! afterwards, and for whoever verifies.
//!
//! A commit is judged by the house as it was at its parent and at the time of its receipt: shape,
//! person, signature, dates, files, acts. The first commit of all is judged by the house that it
//! makes.

mod acts;
mod dates;
mod fault;
mod files;
mod hindsight;
mod person;

#[cfg(test)]
mod tests;

use acts::Deed;
pub use dates::fits;
pub use fault::{CODES, CommitFault, CommitRefusal};
pub use hindsight::Hindsight;
pub use person::maker;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordKind;
use crate::domain::staff::Staff;
use crate::engine::admit::is_admin;
use crate::ledger::git::GitLedger;
use crate::ledger::{BlobId, LedgerView, Result};
use crate::registry::{LoadError, Registry, load_house};
use crate::trust::shape::{Misshapen, Plain};

/// Judges commits. The house is read again only where one of its files changed.
pub struct CommitJudge<'l> {
    ledger: &'l GitLedger,
    house: Option<ReadHouse>,
    acts: Acts<'l>,
}

/// Against what it is held what a commit does.
#[derive(Clone, Copy)]
enum Acts<'l> {
    /// It is not judged.
    Unjudged,
    /// The records as they are before the newest commits, through an index of them that is kept up
    /// to the newest receipt.
    AtTheFront,
    /// The records that it names, as they were before it.
    InRetrospect(&'l Hindsight),
}

/// A house, with the names of the objects it was read from.
struct ReadHouse {
    from: [Option<BlobId>; RecordKind::HOUSE.len()],
    house: Result<Registry, String>,
}

impl<'l> CommitJudge<'l> {
    /// Judges all that a commit says of itself, but not what it does: for whoever has no records of
    /// its time.
    pub fn of_forms(ledger: &'l GitLedger) -> Self {
        Self { ledger, house: None, acts: Acts::Unjudged }
    }

    /// Judges everything, at the front of the line.
    pub fn new(ledger: &'l GitLedger) -> Self {
        Self { ledger, house: None, acts: Acts::AtTheFront }
    }

    /// Judges everything, anywhere on a branch, but for a gate that hangs on other people's
    /// records: that is for the front of the line.
    pub fn in_retrospect(ledger: &'l GitLedger, hindsight: &'l Hindsight) -> Self {
        Self { ledger, house: None, acts: Acts::InRetrospect(hindsight) }
    }

    /// All that is wrong with a commit whose receipt bears the time `at`; nothing if it may land.
    ///
    /// # Errors
    /// The repository cannot be read. Nothing may land then.
    pub fn commit(&mut self, commit: CommitId, at: Instant) -> Result<Vec<CommitFault>> {
        let plain = Plain::read(&self.ledger.raw_commit(commit)?);
        let found = self.whys(commit, plain.as_ref(), at)?;
        Ok(found.into_iter().map(|why| CommitFault { commit, why }).collect())
    }

    /// As [`commit`](Self::commit), of one that was read already.
    ///
    /// # Errors
    /// Those of [`commit`](Self::commit).
    pub fn whys(
        &mut self,
        commit: CommitId,
        plain: std::result::Result<&Plain, &Misshapen>,
        at: Instant,
    ) -> Result<Vec<CommitRefusal>> {
        let plain = match plain {
            Ok(plain) => plain,
            Err(shape) => return Ok(vec![CommitRefusal::Shape(*shape)]),
        };
        let (ledger, acts) = (self.ledger, self.acts);
        let house = match self.house(plain.parent.unwrap_or(commit))? {
            Ok(house) => house,
            Err(file) => return Ok(vec![CommitRefusal::BrokenHouse { file: file.clone() }]),
        };
        let staff = match maker(house, plain, at) {
            Ok(staff) => staff.clone(),
            Err(why) => return Ok(vec![why]),
        };
        let mut found = Vec::new();
        let parent = plain.parent.map(|parent| ledger.committed_at(parent)).transpose()?;
        found.extend(fits(&house.house, plain.claimed, parent, at).err());
        found.extend(standing(house, &staff, plain.parent.is_none()));
        let (changes, odd) = files::read(&ledger.entries_changed(commit)?);
        found.extend(odd);
        found.extend(files::clashes(ledger, commit, plain.parent, &changes)?);
        if let Some(parent) = plain.parent {
            let deed = Deed { ledger, parent, plain, changes: &changes, at };
            found.extend(match acts {
                Acts::Unjudged => Vec::new(),
                Acts::AtTheFront => deed.at_the_front(house, &staff)?,
                Acts::InRetrospect(hindsight) => deed.in_retrospect(house, &staff, hindsight)?,
            });
        }
        Ok(found)
    }

    /// The house at a commit; a file that cannot be read if there is no house there.
    fn house(&mut self, commit: CommitId) -> Result<&mut Result<Registry, String>> {
        let mut from = [None; RecordKind::HOUSE.len()];
        for (slot, path) in from.iter_mut().zip(RecordKind::HOUSE) {
            *slot = self.ledger.object_at(commit, path)?;
        }
        if self.house.as_ref().is_none_or(|known| known.from != from) {
            self.house = Some(ReadHouse { from, house: read_house(self.ledger, commit)? });
        }
        Ok(&mut self.house.as_mut().expect("read above").house)
    }
}

fn read_house(ledger: &GitLedger, commit: CommitId) -> Result<Result<Registry, String>> {
    match load_house(ledger, LedgerView::Committed(commit)) {
        Ok(house) => Ok(Ok(house)),
        Err(LoadError::Ledger(error)) => Err(error),
        Err(LoadError::NoHouse | LoadError::House(_)) => {
            Ok(Err(RecordKind::Settings.folder().to_owned()))
        }
    }
}

/// Whoever begins a registry is its admin, and where its files are broken nobody but an admin may
/// write, to mend them.
fn standing(house: &Registry, staff: &Staff, first: bool) -> Option<CommitRefusal> {
    let admin = is_admin(staff);
    match house.problems.first() {
        _ if admin => None,
        _ if first => Some(CommitRefusal::FirstNotAdmin { staff: staff.id.clone() }),
        Some(broken) => Some(CommitRefusal::BrokenHouse { file: broken.path.clone() }),
        None => None,
    }
}
