//! Which fact landed when.
//!
//! A fact lands in the first commit of the branch that has its id. The order of landing decides who
//! was first.

use std::path::Path;

use indexmap::IndexMap;
use rayon::prelude::ParallelSliceMut as _;
use ulid::Ulid;

use super::HouseChange;
use super::effect::CommitRecord;
use super::log::Log;
use super::receipts::{Dates, Receipts};
use crate::domain::ids::CommitId;
use crate::domain::landing::Landed;
use crate::domain::record::AppendFault;
use crate::ledger::{ChainPlace, Commit, LedgerError, ReadLedger, RepoPath, Result, each_of};

/// What the cache begins with; it changes whenever records would read differently.
const MAGIC: &[u8; 16] = b"baobei chron. 4\n";

/// A commit that edited what had landed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub commit: CommitId,
    /// Place of the commit on the branch, counted from 1.
    pub order: u64,
    pub path: RepoPath,
    pub fault: AppendFault,
}

/// The landings of all facts and files, up to the newest commit.
#[derive(Debug, Default, PartialEq)]
pub struct Chronicle {
    /// By order, which counts from 1.
    commits: Vec<Landed>,
    /// How many of them have landed for good.
    settled: usize,
    /// Sorted by id once all commits are added.
    facts: Vec<FirstSeen>,
    /// Every path in the order of its first commit.
    lives: IndexMap<RepoPath, Life>,
    violations: Vec<Violation>,
    /// Every change of a file of the house, in the order of landing.
    house: Vec<HouseChange>,
}

/// Where an id was first seen: places in `commits` and `lives`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct FirstSeen {
    id: Ulid,
    commit: usize,
    holder: usize,
}

/// First and last commit that touched a path, as places in `commits`.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Life {
    first: usize,
    last: usize,
}

impl Chronicle {
    /// Reads the chronicle of the branch, dated by the hub's receipts. With a `cache`, only commits
    /// that it lacks are read, and it is brought up to date; the answer is the same without.
    ///
    /// Fails where the ledger or the receipts cannot be read, never because of the cache.
    pub fn load(
        ledger: &dyn ReadLedger,
        receipts: &dyn Receipts,
        cache: Option<&Path>,
    ) -> Result<Self> {
        let mut chronicle = Self::default();
        let mut log = cache.map(|cache| {
            Log::read(cache, MAGIC, |body| {
                CommitRecord::decode(body).map(|record| chronicle.add(record))
            })
        });
        let (commits, dates) = match chronicle.news(ledger, receipts)? {
            Some(news) => news,
            None => {
                chronicle = Self::default();
                log.iter_mut().for_each(Log::clear);
                let found = chronicle.news(ledger, receipts)?;
                found.expect("what remembers nothing contradicts nothing")
            }
        };
        let mut records: Vec<CommitRecord> =
            each_of(commits, |commit| CommitRecord::read(ledger, &commit))?;
        records.iter_mut().for_each(|record| dates.apply(&mut record.landed));
        let settled = dates.settled(records.iter().map(|record| &record.landed));
        chronicle.settled = chronicle.commits.len() + settled;
        if let Some(log) = log {
            log.append(records[..settled].iter().map(CommitRecord::encode));
        }
        records.into_iter().for_each(|record| chronicle.add(record));
        chronicle.close();
        Ok(chronicle)
    }

    /// The commits behind the newest that is known, and their receipts; `None` where what is known
    /// is no longer so.
    fn news(
        &self,
        ledger: &dyn ReadLedger,
        receipts: &dyn Receipts,
    ) -> Result<Option<(Vec<Commit>, Dates)>> {
        let Some(dates) = Dates::behind(receipts, self.commits.last())? else { return Ok(None) };
        match ledger.history(self.tip()) {
            Err(LedgerError::Rewritten { .. }) if self.tip().is_some() => Ok(None),
            commits => Ok(Some((commits?, dates))),
        }
    }

    /// The newest commit.
    pub fn tip(&self) -> Option<ChainPlace> {
        self.commits.last().map(|landed| ChainPlace { commit: landed.commit, order: landed.order })
    }

    /// When the fact with this id landed; `None` if no commit has it.
    pub fn landing(&self, id: &Ulid) -> Option<&Landed> {
        self.fact(id).map(|fact| &self.commits[fact.commit])
    }

    /// The file in which the fact landed.
    pub fn holder(&self, id: &Ulid) -> Option<&RepoPath> {
        self.fact(id).and_then(|fact| self.path(fact.holder))
    }

    /// When a file was first made.
    pub fn path_landing(&self, path: &RepoPath) -> Option<&Landed> {
        self.lives.get(path).map(|life| &self.commits[life.first])
    }

    /// The last commit that made, changed or removed a file.
    pub fn last_change(&self, path: &RepoPath) -> Option<&Landed> {
        self.lives.get(path).map(|life| &self.commits[life.last])
    }

    /// Every file that ever landed, in no fixed order.
    pub fn paths(&self) -> impl Iterator<Item = &RepoPath> {
        self.lives.keys()
    }

    /// The files touched behind `commit`, sorted; `None` if the branch does not have that commit.
    pub fn changed_since(&self, commit: CommitId) -> Option<Vec<&RepoPath>> {
        let place = self.commits.iter().rposition(|landed| landed.commit == commit)?;
        let mut paths: Vec<_> =
            self.lives.iter().filter(|(_, life)| life.last > place).map(|(path, _)| path).collect();
        paths.sort();
        Some(paths)
    }

    /// The commit at a place on the branch.
    pub fn commit_at(&self, order: u64) -> Option<CommitId> {
        let place = usize::try_from(order).ok()?.checked_sub(1)?;
        self.commits.get(place).map(|landed| landed.commit)
    }

    /// Every commit, oldest first.
    pub fn commits(&self) -> &[Landed] {
        &self.commits
    }

    /// The commits that have landed for good: nobody will ever date them otherwise.
    pub(super) fn settled(&self) -> &[Landed] {
        &self.commits[..self.settled]
    }

    /// Every fact that has landed for good with the place of its commit, in the order of their ids.
    pub(super) fn settled_facts(&self) -> impl Iterator<Item = (Ulid, usize)> {
        self.facts
            .iter()
            .filter(|fact| fact.commit < self.settled)
            .map(|fact| (fact.id, fact.commit))
    }

    /// The changes of the house that have landed for good.
    pub(super) fn settled_house(&self) -> impl Iterator<Item = &HouseChange> {
        let last = self.settled().last().map_or(0, |landed| landed.order);
        self.house.iter().take_while(move |change| change.order <= last)
    }

    /// Every change of a file of the house, in the order of landing.
    pub fn house(&self) -> &[HouseChange] {
        &self.house
    }

    /// All that was done against the law that what has landed is never edited, oldest first.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    fn fact(&self, id: &Ulid) -> Option<&FirstSeen> {
        self.facts.binary_search_by_key(id, |fact| fact.id).ok().map(|place| &self.facts[place])
    }

    /// Adds what the next commit did.
    fn add(&mut self, record: CommitRecord) {
        let commit = self.commits.len();
        self.commits.push(record.landed);
        self.house.extend(HouseChange::of(&record.landed, &record.changes));
        for change in record.changes {
            let holder = self.touch(change.path, commit);
            self.facts.extend(change.ids.into_iter().map(|id| FirstSeen { id, commit, holder }));
            for fault in change.faults {
                self.blame(commit, holder, fault);
            }
        }
    }

    /// Puts the facts in order of their ids. Where an id was seen more than once, the first time
    /// counts, and another file is to blame.
    fn close(&mut self) {
        self.facts.par_sort_by_key(|fact| fact.id);
        let mut again = Vec::new();
        self.facts.dedup_by(|later, first| {
            let same = later.id == first.id;
            if same && later.holder != first.holder {
                again.push(*later);
            }
            same
        });
        again
            .into_iter()
            .for_each(|fact| self.blame(fact.commit, fact.holder, AppendFault::Reused(fact.id)));
        self.violations.sort_by_key(|violation| violation.order);
    }

    fn blame(&mut self, commit: usize, holder: usize, fault: AppendFault) {
        let Landed { commit, order, .. } = self.commits[commit];
        let path = self.path(holder).expect("a fact stands in a file").clone();
        self.violations.push(Violation { commit, order, path, fault });
    }

    fn path(&self, place: usize) -> Option<&RepoPath> {
        self.lives.get_index(place).map(|(path, _)| path)
    }

    /// Notes that a commit touched a path; returns the path's place.
    fn touch(&mut self, path: RepoPath, commit: usize) -> usize {
        let life = self.lives.entry(path);
        let place = life.index();
        life.or_insert(Life { first: commit, last: commit }).last = commit;
        place
    }
}
