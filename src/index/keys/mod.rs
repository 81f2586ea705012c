//! Who may be the same customer, and what is counted together: an index over all reports that is
//! asked, not loaded.
//!
//! It lies in two files: a large one of sorted tables, of which a look-up reads a few blocks, and a
//! log of what landed since, small enough to be read whole. When the log has grown, both become one
//! new file. An answer may name files that do not fit, as when a phone was corrected since; whoever
//! asks reads them and compares. It never leaves out one that fits.

mod blocks;
mod content;
mod entry;
mod segment;
mod table;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use ulid::Ulid;

use super::effect::{CommitRecord, RecordReader};
use super::log::Log;
use super::receipts::{Dates, Receipts};
use super::{Chronicle, HouseChange, Landings};
use crate::domain::landing::Landed;
use crate::domain::record_path::RecordKind;
use crate::ledger::{
    BlobId, ChainPlace, Commit, LedgerError, LedgerView, ReadLedger, RepoPath, Result, each_of,
};
use crate::rules::marks::Mark;
use content::{Content, under};
use entry::IndexEntry;
use segment::Segment;

/// Changes whenever entries would read differently. What the log follows is named behind it.
const MAGIC: &[u8; 16] = b"baobei news.. 7\n";
/// A longer log is put into the tables.
const LONG: u64 = 1 << 20;
/// An id that people shorten fits more records than this only where it says nothing.
const MANY: usize = 256;

/// The index of a registry, up to the newest commit.
pub struct Keys {
    tables: Mutex<Segment>,
    /// What landed behind the tables.
    news: Content,
    damaged: AtomicBool,
}

/// The files of the index in a folder.
struct IndexFiles {
    tables: PathBuf,
    news: PathBuf,
    chronicle: PathBuf,
}

impl IndexFiles {
    fn in_folder(folder: &Path) -> Self {
        Self {
            tables: folder.join("keys.v1"),
            news: folder.join("keys.v1.news"),
            chronicle: folder.join("chronicle"),
        }
    }
}

impl Keys {
    /// Opens the index that lies in `folder` and brings it up to the newest commit; only files that
    /// changed since are read. What is foreign or damaged is built anew. `None` where it cannot be
    /// kept.
    ///
    /// # Errors
    /// The ledger or the receipts cannot be read.
    pub fn open(
        ledger: &dyn ReadLedger,
        receipts: &dyn Receipts,
        folder: &Path,
    ) -> Result<Option<Self>> {
        let files = IndexFiles::in_folder(folder);
        if let Some(segment) = Segment::open(&files.tables)
            && let Some(keys) = Self::follow(ledger, receipts, &files, segment)?
        {
            return Ok(Some(keys));
        }
        Self::build(ledger, receipts, &files)?;
        match Segment::open(&files.tables) {
            Some(segment) => Self::follow(ledger, receipts, &files, segment),
            None => Ok(None),
        }
    }

    /// Throws the index away; the next one to ask builds it anew.
    pub fn discard(folder: &Path) {
        let files = IndexFiles::in_folder(folder);
        for path in [files.tables, files.news] {
            let _ = std::fs::remove_file(path);
        }
    }

    /// Adds what landed behind the tables; `None` where they do not belong to this history. What
    /// has not landed for good is added for this time only.
    fn follow(
        ledger: &dyn ReadLedger,
        receipts: &dyn Receipts,
        files: &IndexFiles,
        mut segment: Segment,
    ) -> Result<Option<Self>> {
        let (Some(name), Some(tip)) = (segment.name(), segment.tip()) else { return Ok(None) };
        let mut news = Content::behind(segment.commits(), segment.files());
        let log = Log::read(&files.news, &[&MAGIC[..], &name].concat(), |body| {
            let (record, entries) = decode(body)?;
            news.add(&record, entries);
            Some(())
        });
        news.sort();
        let known = news.commits.last().copied().or(tip);
        let Some(dates) = Dates::behind(receipts, known.as_ref())? else { return Ok(None) };
        let commits = match ledger
            .history(known.map(|landed| ChainPlace { commit: landed.commit, order: landed.order }))
        {
            Err(LedgerError::Rewritten { .. }) => return Ok(None),
            commits => commits?,
        };
        let mut keys = Self::new(news, segment);
        let mut landed = keys.read(ledger, &commits, &dates)?;
        let pending =
            landed.split_off(dates.settled(landed.iter().map(|(record, _)| &record.landed)));
        let bodies: Vec<Vec<u8>> =
            landed.iter().map(|(record, entries)| encode(record, entries)).collect();
        keys.add(landed);
        if log.length() + bodies.iter().map(|body| body.len() as u64).sum::<u64>() > LONG {
            let Some(settled) = keys.settle(files) else { return Ok(None) };
            keys = settled;
        } else {
            log.append(bodies.into_iter());
        }
        keys.add(pending);
        Ok(Some(keys))
    }

    fn add(&mut self, landed: Vec<(CommitRecord, Vec<IndexEntry>)>) {
        landed.into_iter().for_each(|(record, entries)| self.news.add(&record, entries));
        self.news.sort();
    }

    /// What commits did, and the records they left.
    fn read(
        &self,
        ledger: &dyn ReadLedger,
        commits: &[Commit],
        dates: &Dates,
    ) -> Result<Vec<(CommitRecord, Vec<IndexEntry>)>> {
        let mut records: Vec<CommitRecord> =
            each_of(commits.iter().collect(), |commit| CommitRecord::read(ledger, commit))?;
        records.iter_mut().for_each(|record| dates.apply(&mut record.landed));
        let mut fresh: BTreeMap<Ulid, Landed> = BTreeMap::new();
        for record in &records {
            record.changes.iter().flat_map(|change| &change.ids).for_each(|id| {
                fresh.entry(*id).or_insert(record.landed);
            });
        }
        let landing = |id: Ulid| self.landing(&id).or_else(|| fresh.get(&id).copied());
        let entries = |commit: &Commit| -> Result<Vec<IndexEntry>> {
            let there = commit
                .changes
                .iter()
                .filter_map(|change| Some((&change.path, change.after?)))
                .filter(|(path, _)| is_record(path));
            let read = |(path, blob): (&RepoPath, BlobId)| {
                Ok(IndexEntry::of(path, &ledger.blob(blob)?, landing))
            };
            Ok(each_of(there.collect(), read)?.into_iter().flatten().collect())
        };
        records
            .into_iter()
            .zip(commits)
            .map(|(record, commit)| Ok((record, entries(commit)?)))
            .collect()
    }

    /// Puts the news into the tables; `None` where these are damaged, or cannot be written.
    fn settle(self, files: &IndexFiles) -> Option<Self> {
        let mut all = self.ask(Segment::content);
        all.join(self.news);
        Segment::write(&files.tables, &all).ok().filter(|()| !self.damaged.into_inner())?;
        let segment = Segment::open(&files.tables)?;
        Some(Self::new(Content::behind(segment.commits(), segment.files()), segment))
    }

    fn new(news: Content, segment: Segment) -> Self {
        Self { tables: Mutex::new(segment), news, damaged: AtomicBool::new(false) }
    }

    /// Reads every record that has landed for good and writes the tables. A cache that cannot be
    /// written is no failure.
    fn build(ledger: &dyn ReadLedger, receipts: &dyn Receipts, files: &IndexFiles) -> Result<()> {
        let chronicle = Chronicle::load(ledger, receipts, Some(&files.chronicle))?;
        let mut content = Content {
            commits: chronicle.settled().to_vec(),
            house: chronicle.settled_house().cloned().collect(),
            ..Content::default()
        };
        content.facts = chronicle.settled_facts().map(|(id, commit)| (id, commit as u32)).collect();
        if let Some(tip) = chronicle.settled().last() {
            let found: Mutex<BTreeMap<RepoPath, IndexEntry>> = Mutex::default();
            for kind in RecordKind::WITH_FACTS {
                ledger.each(
                    LedgerView::Committed(tip.commit),
                    Some(&RepoPath::folder(kind)),
                    &|file| {
                        if let Some(entry) = IndexEntry::of(&file.path, &file.bytes, |id| {
                            chronicle.landing(&id).copied()
                        }) {
                            found
                                .lock()
                                .unwrap_or_else(PoisonError::into_inner)
                                .insert(file.path, entry);
                        }
                    },
                )?;
            }
            found
                .into_inner()
                .unwrap_or_else(PoisonError::into_inner)
                .into_values()
                .for_each(|entry| content.enter(entry));
        }
        content.sort();
        let _ = Segment::write(&files.tables, &content);
        Ok(())
    }

    /// The files under any of the marks.
    pub fn under(&self, marks: impl IntoIterator<Item = Mark>) -> BTreeSet<u32> {
        marks.into_iter().flat_map(|mark| self.marked(mark)).collect()
    }

    /// How many files there are at most under any of the marks.
    pub fn count(&self, marks: impl IntoIterator<Item = Mark>) -> usize {
        marks.into_iter().map(|mark| self.marked(mark).len()).sum()
    }

    fn marked(&self, mark: Mark) -> Vec<u32> {
        let mut found = self.ask(|tables| tables.under(tables.marks, &mark.number().to_be_bytes()));
        found.extend(under(&self.news.marks, mark.number()));
        found
    }

    /// The files of a record; one, unless somebody broke the law.
    pub fn files_of(&self, id: Ulid) -> Vec<u32> {
        let mut found = self.ask(|tables| tables.under(tables.ids, &id.to_bytes()));
        found.extend(under(&self.news.ids, id));
        found
    }

    /// The files of records whose id ends or begins with what somebody typed; `None` where that
    /// fits too many, or is too short.
    pub fn like(&self, typed: &str) -> Option<BTreeSet<u32>> {
        let typed = typed.trim().to_ascii_uppercase();
        let mut found = self.under([Mark::ending(&typed)?]);
        let first = Ulid::from_string(&format!("{typed:0<26}")).ok().filter(|_| typed.len() <= 26);
        if let Some(first) = first {
            let mut behind = self.ask(|tables| tables.ids_from(first, MANY));
            behind.extend(self.news.ids.iter().copied().filter(|(id, _)| *id >= first).take(MANY));
            let fitting: Vec<u32> = behind
                .into_iter()
                .filter(|(id, _)| id.to_string().starts_with(&typed))
                .map(|(_, file)| file)
                .collect();
            if fitting.len() >= MANY {
                return None;
            }
            found.extend(fitting);
        }
        Some(found)
    }

    pub fn path(&self, file: u32) -> Option<RepoPath> {
        match file.checked_sub(self.news.first_file) {
            Some(place) => self.news.files.get(place as usize).cloned(),
            None => self.ask(|tables| tables.path(file).map(Some)),
        }
    }

    /// How many files are known.
    pub fn len(&self) -> usize {
        self.news.first_file as usize + self.news.files.len()
    }

    /// True before the first record.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether an answer was incomplete because the file is damaged: then nothing that was asked
    /// counts.
    pub fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    fn ask<T: Default>(&self, question: impl FnOnce(&mut Segment) -> Option<T>) -> T {
        let answer = question(&mut self.tables.lock().unwrap_or_else(PoisonError::into_inner));
        answer.unwrap_or_else(|| {
            self.damaged.store(true, Ordering::Relaxed);
            T::default()
        })
    }
}

impl Landings for Keys {
    fn landing(&self, id: &Ulid) -> Option<Landed> {
        let old = self.ask(|tables| tables.under(tables.facts, &id.to_bytes())).first().copied();
        if let Some(commit) = old {
            return self.ask(|tables| tables.commit(commit).map(Some));
        }
        let commit = under(&self.news.facts, *id).next()?;
        self.news.commits.get((commit - self.news.first_commit) as usize).copied()
    }

    fn house(&self) -> Vec<HouseChange> {
        let mut found = self.ask(Segment::house);
        found.extend(self.news.house.iter().cloned());
        found
    }
}

fn is_record(path: &RepoPath) -> bool {
    path.place().is_some_and(|place| place.kind().has_facts())
}

fn encode(record: &CommitRecord, entries: &[IndexEntry]) -> Vec<u8> {
    let mut out = vec![0; 4];
    out.extend_from_slice(&record.encode());
    let length = u32::try_from(out.len() - 4).unwrap_or(u32::MAX);
    out[..4].copy_from_slice(&length.to_le_bytes());
    entries.iter().for_each(|entry| entry.encode(&mut out));
    out
}

fn decode(bytes: &[u8]) -> Option<(CommitRecord, Vec<IndexEntry>)> {
    let mut from = RecordReader(bytes);
    let length = from.count()?;
    let record = CommitRecord::decode(from.take(length)?)?;
    let mut entries = Vec::new();
    while !from.0.is_empty() {
        entries.push(IndexEntry::decode(&mut from)?);
    }
    Some((record, entries))
}
