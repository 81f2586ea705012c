//! A registry that is open, for one person at one moment: what commands read, and how they write.

mod facts;
mod hub;
mod person;
mod write;

use super::error::AppError;
use super::ids::NewIds;
use super::reach::{Reach, ReadFrom, chronicle, nothing_new};
use crate::domain::event::{Event, Fields, Reading};
use crate::domain::house::Language;
use crate::domain::ids::{CommitId, EventType, FactId, StaffId};
use crate::domain::instant::{Instant, Stamp};
use crate::domain::landing::Landing;
use crate::domain::order::Order;
use crate::index::Chronicle;
use crate::ledger::git::GitLedger;
use crate::ledger::{LedgerError, LedgerView, ReadLedger, RepoPath};
use crate::registry::{LoadError, Registry, StartingPoints, load};
use crate::trust::acknowledged::newest;
use crate::trust::claim::ClaimCode;
use crate::trust::level::order;

pub use hub::Looked;
pub use write::{FailedWrite, WrittenChange};

/// A moment with the writer's distance from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    pub at: Instant,
    pub offset_minutes: i32,
}

/// A registry that is open.
pub struct Session {
    pub ledger: GitLedger,
    /// Now, by the clock of this machine.
    pub committed: LocalTime,
    pub authored: LocalTime,
    /// Who says that they are at the keyboard; else git's configuration tells.
    pub as_staff: Option<String>,
    /// In which language the hub answers.
    pub language: Language,
    /// The time of which it is asked, as it was typed.
    pub as_of: Option<String>,
    pub dry_run: bool,
    /// The hub is not asked.
    pub offline: bool,
}

impl Session {
    /// When the newest commit landed, where no hub says so.
    pub fn newest(&self) -> Result<Option<Instant>, AppError> {
        if newest(&self.ledger).map_err(LedgerError::from)?.is_some() {
            return Ok(None);
        }
        let Some(head) = self.ledger.head()? else { return Ok(None) };
        Ok(Some(self.ledger.committed_at(head)?))
    }

    /// The registry as a command that reads sees it: the working tree, or with `--as-of` what had
    /// landed by then.
    ///
    /// # Errors
    /// The store fails, `baobei.toml` cannot be read, or `--as-of` is no time.
    fn read(&self) -> Result<(Registry, Instant), AppError> {
        let (mut registry, now) = self.read_by(&self.chronicle()?)?;
        registry.leave_out_refused(now);
        Ok((registry, now))
    }

    /// The registry as a command that reads sees it, with what admission refuses of the working
    /// tree.
    ///
    /// # Errors
    /// The store fails, `baobei.toml` cannot be read, or `--as-of` is no time.
    pub fn read_by(&self, chronicle: &Chronicle) -> Result<(Registry, Instant), AppError> {
        let view = match (&self.as_of, self.ledger.head()?) {
            (Some(_), Some(head)) => LedgerView::Committed(head),
            _ => LedgerView::WorkingTree,
        };
        let mut registry = load(&self.ledger, view, chronicle)?;
        registry.order = order(&self.ledger).map_err(LedgerError::from)?;
        let now = match &self.as_of {
            Some(text) => {
                registry.house.zone.read(text).map_err(|error| AppError::BadTime(error.text))?
            }
            None => self.present()?,
        };
        Ok((registry, now))
    }

    /// The house, its policies and its people as they have landed; no records.
    ///
    /// # Errors
    /// The store fails, or `baobei.toml` cannot be read.
    pub fn house(&self) -> Result<Registry, AppError> {
        Ok(self.landed(Reach::House, nothing_new::<AppError>)?.0)
    }

    /// What a command that reads looks at. What is about records speaks of what has landed; where
    /// something was typed that names nothing of it, or the question is about the past, everything
    /// is read as the working tree has it.
    ///
    /// # Errors
    /// The store fails, `baobei.toml` cannot be read, or `--as-of` is no time.
    pub fn open_to(&self, reach: Reach<'_>) -> Result<(Registry, Instant), AppError> {
        let (registry, now, ()) = self.open_for(reach, nothing_new::<AppError>)?;
        let typed = match reach {
            Reach::Records(typed) | Reach::Incidents(typed) => typed,
            Reach::House | Reach::HouseAsItLies | Reach::All => &[],
        };
        let known = typed.iter().all(|typed| registry.knows(typed));
        if known { Ok((registry, now)) } else { self.read() }
    }

    /// As [`open_to`](Self::open_to), with whom `draft` says the question is about.
    ///
    /// # Errors
    /// Those of `draft`, and those of reading.
    pub fn open_for<D, E: From<AppError> + From<LoadError>>(
        &self,
        reach: Reach<'_>,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), E>,
    ) -> Result<(Registry, Instant, D), E> {
        if self.as_of.is_some() || matches!(reach, Reach::All) {
            let (registry, now) = self.read()?;
            let (_, drafted) = draft(&registry)?;
            return Ok((registry, now, drafted));
        }
        let (mut registry, drafted) = self.landed(reach, draft)?;
        registry.order =
            order(&self.ledger).map_err(|error| AppError::from(LedgerError::from(error)))?;
        let now = self.present()?;
        registry.leave_out_refused(now);
        Ok((registry, now, drafted))
    }

    fn landed<D, E: From<AppError> + From<LoadError>>(
        &self,
        reach: Reach<'_>,
        draft: impl FnOnce(&Registry) -> Result<(StartingPoints, D), E>,
    ) -> Result<(Registry, D), E> {
        let head = self.ledger.head().map_err(AppError::from)?;
        self.source(&self.ledger, head)?.open(reach, draft)
    }

    /// What is read from, for a judgement of now.
    ///
    /// # Errors
    /// The hub's receipts cannot be read.
    pub fn source<'s>(
        &'s self,
        ledger: &'s dyn ReadLedger,
        head: Option<CommitId>,
    ) -> Result<ReadFrom<'s>, AppError> {
        Ok(ReadFrom { clone: &self.ledger, ledger, head, now: self.present()? })
    }

    /// Now. The hub's clock may be ahead of ours, and so may that of whoever wrote last here: what
    /// has landed has happened.
    pub fn present(&self) -> Result<Instant, AppError> {
        self.present_by(self.committed.at)
    }

    /// The same by another clock than this machine's.
    ///
    /// # Errors
    /// Those of [`present`](Self::present).
    pub fn present_by(&self, clock: Instant) -> Result<Instant, AppError> {
        let newest = match newest(&self.ledger).map_err(LedgerError::from)? {
            Some(newest) => Some(newest),
            None => self.newest()?,
        };
        Ok(newest.map_or(clock, |newest| newest.max(clock)))
    }

    /// The claim code of a record's file, as the commit that made it has it; `None` while it is in
    /// none.
    ///
    /// # Errors
    /// The store fails.
    pub fn claim(
        &self,
        registry: &Registry,
        id: ulid::Ulid,
        landing: &Landing,
    ) -> Result<Option<ClaimCode>, AppError> {
        let (Some(path), Some(commit)) = (registry.places.get(&id), landing.commit()) else {
            return Ok(None);
        };
        let file = self.ledger.file(LedgerView::Committed(commit), path)?;
        Ok(file.map(|file| ClaimCode::of_file(&file.bytes)))
    }

    /// The record files of commits that wait to land, oldest commit first, each with its claim
    /// code.
    ///
    /// # Errors
    /// The store fails.
    pub fn waiting(&self, order: &Order) -> Result<Vec<(RepoPath, ClaimCode)>, AppError> {
        let mut found = Vec::new();
        let mut commits: Vec<_> = order
            .waiting
            .iter()
            .map(|id| self.ledger.commit_at(*id, 0))
            .collect::<Result<_, _>>()?;
        commits.sort_by_key(|commit| commit.committed);
        for change in commits
            .iter()
            .flat_map(|commit| &commit.changes)
            .filter(|change| is_record(&change.path))
        {
            if let Some(blob) = change.after {
                found.push((change.path.clone(), ClaimCode::of_file(&self.ledger.blob(blob)?)));
            }
        }
        Ok(found)
    }

    /// Every landing up to the newest commit, from the cache where it can serve.
    ///
    /// # Errors
    /// The store fails.
    pub fn chronicle(&self) -> Result<Chronicle, AppError> {
        Ok(chronicle(&self.ledger)?)
    }

    pub fn ids(&self) -> NewIds {
        NewIds::new(self.committed.at)
    }

    /// A new event, not landed yet.
    pub fn event(
        &self,
        id: FactId,
        kind: &str,
        by: &StaffId,
        said: Option<Stamp>,
        fields: Fields,
    ) -> Result<Event, AppError> {
        let kind: EventType = kind.parse().map_err(|_| AppError::BadName(kind.to_owned()))?;
        Ok(Event {
            id,
            kind,
            by: by.clone(),
            said,
            fields,
            landing: Landing::Uncommitted,
            reading: Reading::default(),
        })
    }
}

/// Whether somebody may want to prove that they had a file.
pub fn is_record(path: &RepoPath) -> bool {
    path.place().is_some_and(|place| place.kind().has_facts())
}
