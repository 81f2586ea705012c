//! The index on disk: sorted tables in one file, of which a look-up reads a few blocks.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use atomic_write_file::AtomicWriteFile;
use ulid::Ulid;

use super::blocks::{BlockWriter, Blocks};
use super::content::Content;
use super::table::IndexTable;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::landing::Landed;
use crate::index::HouseChange;
use crate::index::effect::{RecordReader, put_text};
use crate::ledger::RepoPath;

/// Changes whenever the same history would give other tables.
const MAGIC: &[u8; 16] = b"baobei keys.. 4\n";
const HEADER: u64 = 16 + 7 * 8;
const COMMIT: u64 = 20 + 4 * 8;

/// The file, open.
pub(super) struct Segment {
    blocks: Blocks,
    commits: u64,
    files: u64,
    /// Where the paths stand, each with the next one's beginning behind it in `offsets`.
    offsets: u64,
    paths: u64,
    pub(super) facts: IndexTable,
    pub(super) ids: IndexTable,
    pub(super) marks: IndexTable,
    /// How long the changes of the house are, behind everything else.
    house: u64,
}

impl Segment {
    /// Opens the file; `None` where there is none, or it is foreign or damaged at its beginning.
    pub(super) fn open(path: &Path) -> Option<Self> {
        let mut blocks = Blocks::open(path).ok()?;
        let header = blocks.read(0, HEADER as usize)?;
        let counts = header.strip_prefix(MAGIC)?.as_chunks().0;
        let [commits, files, length, facts, ids, marks, house] =
            counts.iter().copied().map(u64::from_be_bytes).collect::<Vec<_>>().try_into().ok()?;
        let offsets = HEADER + commits * COMMIT;
        let paths = offsets + (files + 1) * 8;
        let facts = IndexTable { at: paths + length, key: 16, count: facts };
        let ids = IndexTable { at: facts.end(), key: 16, count: ids };
        let marks = IndexTable { at: ids.end(), key: 8, count: marks };
        Some(Self { blocks, commits, files, offsets, paths, facts, ids, marks, house })
    }

    /// Puts a file in the place of another, whole or not at all.
    pub(super) fn write(path: &Path, content: &Content) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut out =
            BlockWriter::new(BufWriter::with_capacity(1 << 20, AtomicWriteFile::open(path)?));
        put(&mut out, content)?;
        out.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.commit()
    }

    /// What this file, and no other, is known by.
    pub(super) fn name(&mut self) -> Option<[u8; 8]> {
        self.blocks.mark()
    }

    pub(super) fn commits(&self) -> u32 {
        self.commits as u32
    }

    pub(super) fn files(&self) -> u32 {
        self.files as u32
    }

    /// The newest commit it knows; the outer `None` says that it is damaged.
    pub(super) fn tip(&mut self) -> Option<Option<Landed>> {
        let Some(last) = self.commits().checked_sub(1) else { return Some(None) };
        self.commit(last).map(Some)
    }

    pub(super) fn commit(&mut self, number: u32) -> Option<Landed> {
        let bytes = self.blocks.read(HEADER + u64::from(number) * COMMIT, COMMIT as usize)?;
        let (commit, rest) = bytes.split_first_chunk()?;
        let [order, at, authored, receipt] = *rest.as_chunks().0 else { return None };
        Some(Landed {
            order: u64::from_be_bytes(order),
            at: Instant::from_epoch(i64::from_be_bytes(at)),
            authored: Instant::from_epoch(i64::from_be_bytes(authored)),
            commit: CommitId(*commit),
            receipt: Some(u64::from_be_bytes(receipt)).filter(|number| *number > 0),
        })
    }

    pub(super) fn path(&mut self, number: u32) -> Option<RepoPath> {
        let bounds = self.blocks.read(self.offsets + u64::from(number) * 8, 16)?;
        let [from, until] = *bounds.as_chunks().0 else { return None };
        let (from, until) = (u64::from_be_bytes(from), u64::from_be_bytes(until));
        let text =
            self.blocks.read(self.paths + from, usize::try_from(until.checked_sub(from)?).ok()?)?;
        RepoPath::new(String::from_utf8(text).ok()?).ok()
    }

    /// The values under a key.
    pub(super) fn under(&mut self, table: IndexTable, key: &[u8]) -> Option<Vec<u32>> {
        table.under(&mut self.blocks, key)
    }

    /// At most so many records from a key on.
    pub(super) fn ids_from(&mut self, first: Ulid, most: usize) -> Option<Vec<(Ulid, u32)>> {
        let found = self.ids.from(&mut self.blocks, &first.to_bytes(), most)?;
        found
            .into_iter()
            .map(|(key, value)| Some((Ulid::from_bytes(key.try_into().ok()?), value)))
            .collect()
    }

    /// The changes of the house.
    pub(super) fn house(&mut self) -> Option<Vec<HouseChange>> {
        let bytes = self.blocks.read(self.marks.end(), usize::try_from(self.house).ok()?)?;
        let mut from = RecordReader(&bytes);
        let mut found = Vec::new();
        while !from.0.is_empty() {
            found.push(HouseChange {
                order: u64::from_le_bytes(from.array()?),
                at: Instant::from_epoch(i64::from_le_bytes(from.array()?)),
                path: RepoPath::new(from.text()?).ok()?,
                version: from.version()??,
            });
        }
        Some(found)
    }

    /// All of it, to be written anew with what came behind.
    pub(super) fn content(&mut self) -> Option<Content> {
        let ulid =
            |(key, value): (Vec<u8>, u32)| Some((Ulid::from_bytes(key.try_into().ok()?), value));
        let mark =
            |(key, value): (Vec<u8>, u32)| Some((u64::from_be_bytes(key.try_into().ok()?), value));
        Some(Content {
            first_commit: 0,
            first_file: 0,
            commits: (0..self.commits())
                .map(|number| self.commit(number))
                .collect::<Option<_>>()?,
            files: (0..self.files()).map(|number| self.path(number)).collect::<Option<_>>()?,
            facts: self
                .facts
                .all(&mut self.blocks)?
                .into_iter()
                .map(ulid)
                .collect::<Option<_>>()?,
            ids: self.ids.all(&mut self.blocks)?.into_iter().map(ulid).collect::<Option<_>>()?,
            marks: self
                .marks
                .all(&mut self.blocks)?
                .into_iter()
                .map(mark)
                .collect::<Option<_>>()?,
            house: self.house()?,
        })
    }
}

fn put<W: Write>(out: &mut BlockWriter<W>, content: &Content) -> io::Result<()> {
    let house = encoded(&content.house);
    let lengths = || content.files.iter().map(|path| path.as_str().len() as u64);
    let counts = [
        content.commits.len(),
        content.files.len(),
        lengths().sum::<u64>() as usize,
        content.facts.len(),
        content.ids.len(),
        content.marks.len(),
        house.len(),
    ];
    out.put(MAGIC)?;
    counts.iter().try_for_each(|count| out.put(&(*count as u64).to_be_bytes()))?;
    for landed in &content.commits {
        out.put(&landed.commit.0)?;
        out.put(&landed.order.to_be_bytes())?;
        out.put(&landed.at.epoch().to_be_bytes())?;
        out.put(&landed.authored.epoch().to_be_bytes())?;
        out.put(&landed.receipt.unwrap_or_default().to_be_bytes())?;
    }
    let mut offset = 0_u64;
    out.put(&offset.to_be_bytes())?;
    for length in lengths() {
        offset += length;
        out.put(&offset.to_be_bytes())?;
    }
    content.files.iter().try_for_each(|path| out.put(path.as_str().as_bytes()))?;
    for (id, value) in content.facts.iter().chain(&content.ids) {
        out.put(&id.to_bytes())?;
        out.put(&value.to_be_bytes())?;
    }
    for (mark, value) in &content.marks {
        out.put(&mark.to_be_bytes())?;
        out.put(&value.to_be_bytes())?;
    }
    out.put(&house)
}

/// The changes of the house as bytes.
fn encoded(house: &[HouseChange]) -> Vec<u8> {
    let mut out = Vec::new();
    for change in house {
        out.extend_from_slice(&change.order.to_le_bytes());
        out.extend_from_slice(&change.at.epoch().to_le_bytes());
        put_text(&mut out, change.path.as_str());
        change.version.encode(&mut out);
    }
    out
}
