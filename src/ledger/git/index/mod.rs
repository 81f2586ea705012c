//! Git's index file, read and spliced without decoding more than is needed.
//!
//! libgit2 takes a quarter of a second to read and write the index of 100,000 files. Here all
//! entries but the changed ones are copied as they are. Versions 2, 3 and 4 are known; extensions
//! are dropped, as git allows, but for the cached tree, which is kept right.

mod cached_tree;
mod splice;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::ops::Range;
use std::path::Path;

use crate::ledger::{BlobId, LedgerError, RepoPath, Result};

/// Length of what stands before the path of an entry, and of its parts.
const FIXED: usize = 62;
const NAME_AT: usize = 40;
const FLAGS_AT: usize = 60;
const DIGEST: usize = 20;

/// An index file as read.
pub(super) struct Index {
    bytes: Vec<u8>,
    version: u32,
    count: u32,
    /// Where the entries end and the extensions begin.
    end: usize,
    cached_tree: Option<Range<usize>>,
    /// False where git is told to leave the closing digest out.
    digested: bool,
}

/// What the index says of one path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Staged {
    Absent,
    Blob(BlobId),
    /// Conflicted, intended only, a link, or otherwise no plain file.
    Other,
}

/// What the index is to say of one path.
pub(super) struct IndexUpdate {
    pub(super) id: BlobId,
    /// Lets git skip reading the file; without it git compares the bytes.
    pub(super) file: Option<Metadata>,
}

/// One entry in the file.
struct IndexRow<'a> {
    /// The whole entry as it stands.
    raw: &'a [u8],
    /// What stands before the path.
    head: &'a [u8],
    /// Under version 4 only what differs from the entry before.
    tail: &'a [u8],
    /// Under version 4, how much of the path before is dropped.
    dropped: usize,
}

impl Index {
    /// Reads the index; a missing file is an empty index.
    ///
    /// Fails with [`LedgerError::BadIndex`], [`LedgerError::SplitIndex`] or
    /// [`LedgerError::SparseIndex`].
    pub(super) fn read(path: &Path) -> Result<Self> {
        match fs::read(path) {
            Ok(bytes) => Self::parse(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::empty()),
            Err(error) => Err(LedgerError::storage("read git's index", error)),
        }
    }

    fn empty() -> Self {
        Self {
            bytes: vec![0; 12],
            version: 2,
            count: 0,
            end: 12,
            cached_tree: None,
            digested: true,
        }
    }

    fn parse(bytes: Vec<u8>) -> Result<Self> {
        let bad = |why| LedgerError::BadIndex { why };
        if bytes.len() < 12 + DIGEST || &bytes[..4] != b"DIRC" {
            return Err(bad("it is no index file"));
        }
        let version = number(&bytes, 4).unwrap_or_default();
        if !(2..=4).contains(&version) {
            return Err(bad("its version is not 2, 3 or 4"));
        }
        let count = number(&bytes, 8).unwrap_or_default();
        let digested = bytes[bytes.len() - DIGEST..] != [0; DIGEST];
        let mut index = Self { bytes, version, count, end: 12, cached_tree: None, digested };
        for _ in 0..count {
            index.end += index.entry(index.end).ok_or(bad("an entry is cut short"))?.raw.len();
        }
        index.cached_tree = index.extensions()?;
        Ok(index)
    }

    /// Finds the cached tree; refuses what cannot be kept right.
    fn extensions(&self) -> Result<Option<Range<usize>>> {
        let mut cached_tree = None;
        let mut at = self.end;
        while at + 8 <= self.bytes.len() - DIGEST {
            let size = number(&self.bytes, at + 4).unwrap_or_default() as usize;
            let body = at + 8..at + 8 + size;
            if body.end > self.bytes.len() - DIGEST {
                return Err(LedgerError::BadIndex { why: "an extension is cut short" });
            }
            match &self.bytes[at..at + 4] {
                b"TREE" => cached_tree = Some(body.clone()),
                b"link" => return Err(LedgerError::SplitIndex),
                b"sdir" => return Err(LedgerError::SparseIndex),
                name if name[0].is_ascii_uppercase() => {}
                _ => {
                    return Err(LedgerError::BadIndex {
                        why: "it needs an extension that is not known",
                    });
                }
            }
            at = body.end;
        }
        Ok(cached_tree)
    }

    /// The entry at `at`; `None` if it is cut short.
    fn entry(&self, at: usize) -> Option<IndexRow<'_>> {
        let bytes = &self.bytes[at..self.bytes.len().checked_sub(DIGEST)?];
        let flags = u16::from_be_bytes(bytes.get(FLAGS_AT..FIXED)?.try_into().ok()?);
        let head = if flags & 0x4000 == 0 { FIXED } else { FIXED + 2 };
        let (dropped, name) =
            if self.version == 4 { prefix_length(bytes, head)? } else { (0, head) };
        let said = usize::from(flags & 0xfff);
        // Under version 4 the flags count the whole path, not what stands here.
        let short = self.version != 4 && said < 0xfff;
        let end = if short {
            name + said
        } else {
            name + bytes.get(name..)?.iter().position(|byte| *byte == 0)?
        };
        let length = if self.version == 4 { end + 1 } else { padded(end) };
        Some(IndexRow {
            raw: bytes.get(..length)?,
            head: &bytes[..head],
            tail: &bytes[name..end],
            dropped,
        })
    }

    /// Calls `visit` with every entry and its path, in order.
    fn walk<'a>(&'a self, mut visit: impl FnMut(&IndexRow<'a>, &[u8])) {
        let mut at = 12;
        let mut path = Vec::new();
        for _ in 0..self.count {
            let Some(entry) = self.entry(at) else { return };
            at += entry.raw.len();
            if self.version == 4 {
                path.truncate(path.len().saturating_sub(entry.dropped));
                path.extend_from_slice(entry.tail);
                visit(&entry, &path);
            } else {
                visit(&entry, entry.tail);
            }
        }
    }

    /// What the index says of each of these paths.
    pub(super) fn look_up<'a>(
        &self,
        wanted: &BTreeSet<&'a RepoPath>,
    ) -> BTreeMap<&'a RepoPath, Staged> {
        let mut found: BTreeMap<_, _> = wanted.iter().map(|path| (*path, Staged::Absent)).collect();
        let mut next = found.iter_mut().peekable();
        self.walk(|entry, path| {
            while next.next_if(|(wanted, _)| wanted.as_str().as_bytes() < path).is_some() {}
            if let Some((_, staged)) =
                next.peek_mut().filter(|(wanted, _)| wanted.as_str().as_bytes() == path)
            {
                **staged = entry.staged();
            }
        });
        found
    }
}

impl IndexRow<'_> {
    fn staged(&self) -> Staged {
        let flags = u16::from_be_bytes([self.head[FLAGS_AT], self.head[FLAGS_AT + 1]]);
        let plain = flags & 0x3000 == 0
            && self.head.len() == FIXED
            && self.head[24..26] == [0, 0]
            && self.head[26] >> 4 == 0x8;
        let name: Result<[u8; 20], _> = self.head[NAME_AT..FLAGS_AT].try_into();
        match name {
            Ok(name) if plain => Staged::Blob(BlobId(name)),
            _ => Staged::Other,
        }
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// Length of an entry whose path ends at `end`: one to eight zeros, up to a multiple of eight.
fn padded(end: usize) -> usize {
    (end + 8) & !7
}

/// Reads git's variable-length number at `at`: its value, and where it ends.
fn prefix_length(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut byte = *bytes.get(at)?;
    let mut value = usize::from(byte & 0x7f);
    while byte & 0x80 != 0 {
        at += 1;
        byte = *bytes.get(at)?;
        value = value.checked_add(1)?.checked_mul(128)? | usize::from(byte & 0x7f);
    }
    Some((value, at + 1))
}

impl From<Option<BlobId>> for Staged {
    fn from(id: Option<BlobId>) -> Self {
        id.map_or(Self::Absent, Self::Blob)
    }
}
