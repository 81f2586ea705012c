//! What the index holds, in memory: all of it while it is built, and what landed since.

use ulid::Ulid;

use super::entry::IndexEntry;
use crate::domain::landing::Landed;
use crate::index::HouseChange;
use crate::index::effect::CommitRecord;
use crate::ledger::RepoPath;

/// Commits and files by number, and what leads to them. Numbers go on from `first_commit` and
/// `first_file`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Content {
    pub(super) first_commit: u32,
    pub(super) first_file: u32,
    pub(super) commits: Vec<Landed>,
    pub(super) files: Vec<RepoPath>,
    /// The commit in which each fact landed.
    pub(super) facts: Vec<(Ulid, u32)>,
    /// The file of each record.
    pub(super) ids: Vec<(Ulid, u32)>,
    /// Files by mark.
    pub(super) marks: Vec<(u64, u32)>,
    /// The changes of the house, in the order of landing.
    pub(super) house: Vec<HouseChange>,
}

impl Content {
    /// What comes behind a part with so many commits and files.
    pub(super) fn behind(commits: u32, files: u32) -> Self {
        Self { first_commit: commits, first_file: files, ..Self::default() }
    }

    /// Adds what a commit did. [`Content::sort`] must follow before anything is looked up.
    pub(super) fn add(&mut self, record: &CommitRecord, entries: Vec<IndexEntry>) {
        let commit = self.first_commit + self.commits.len() as u32;
        self.commits.push(record.landed);
        self.house.extend(HouseChange::of(&record.landed, &record.changes));
        self.facts
            .extend(record.changes.iter().flat_map(|change| &change.ids).map(|id| (*id, commit)));
        entries.into_iter().for_each(|entry| self.enter(entry));
    }

    /// Adds one file.
    pub(super) fn enter(&mut self, entry: IndexEntry) {
        let file = self.first_file + self.files.len() as u32;
        self.files.push(entry.path);
        self.ids.push((entry.id, file));
        self.marks.extend(entry.marks.into_iter().map(|mark| (mark, file)));
    }

    /// Puts everything in order. Where a fact was seen more than once, the first commit counts.
    pub(super) fn sort(&mut self) {
        self.facts.sort_unstable();
        self.facts.dedup_by_key(|(id, _)| *id);
        self.ids.sort_unstable();
        self.ids.dedup();
        self.marks.sort_unstable();
        self.marks.dedup();
    }

    /// Puts what came behind into one with what was before.
    pub(super) fn join(&mut self, later: Self) {
        self.commits.extend(later.commits);
        self.files.extend(later.files);
        self.facts.extend(later.facts);
        self.ids.extend(later.ids);
        self.marks.extend(later.marks);
        self.house.extend(later.house);
        self.sort();
    }
}

/// The values under a key of a sorted list.
pub(super) fn under<K: Ord + Copy>(list: &[(K, u32)], key: K) -> impl Iterator<Item = u32> {
    let first = list.partition_point(|(own, _)| *own < key);
    list[first..].iter().take_while(move |(own, _)| *own == key).map(|(_, value)| *value)
}
