//! Writing an index anew with some entries changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;

use super::{DIGEST, FIXED, FLAGS_AT, Index, IndexRow, IndexUpdate, NAME_AT, cached_tree, padded};
use crate::ledger::RepoPath;
use crate::ledger::sha1::sha1;

impl Index {
    /// The bytes of an index that says of each path in `changes` what stands there (`None`: no
    /// entry), and of all others what this one says.
    pub(in super::super) fn splice(
        &self,
        changes: &BTreeMap<&RepoPath, Option<IndexUpdate>>,
    ) -> Vec<u8> {
        let mut out = IndexWriter::new(self);
        let mut next = changes.iter().peekable();
        self.walk(|entry, path| {
            while let Some((path, fresh)) =
                next.next_if(|(changed, _)| changed.as_str().as_bytes() < path)
            {
                out.fresh(path, fresh.as_ref());
            }
            match next.peek() {
                Some((changed, _)) if changed.as_str().as_bytes() == path => {}
                _ => out.keep(entry, path),
            }
        });
        next.for_each(|(path, fresh)| out.fresh(path, fresh.as_ref()));
        let touched: BTreeSet<&str> = changes.keys().flat_map(|path| path.folders()).collect();
        let cached_tree = self
            .cached_tree
            .clone()
            .and_then(|range| cached_tree::invalidate(&self.bytes[range], &touched));
        out.finish(cached_tree, self.digested)
    }
}

/// An index file in the making.
struct IndexWriter {
    bytes: Vec<u8>,
    version: u32,
    count: u32,
    /// Path of the last entry; version 4 writes only what differs from it.
    last: Vec<u8>,
}

impl IndexWriter {
    fn new(like: &Index) -> Self {
        let mut bytes = Vec::with_capacity(like.bytes.len() + 4096);
        bytes.extend_from_slice(b"DIRC");
        bytes.extend_from_slice(&like.version.to_be_bytes());
        bytes.extend_from_slice(&[0; 4]);
        Self { bytes, version: like.version, count: 0, last: Vec::new() }
    }

    /// Takes an entry over.
    fn keep(&mut self, entry: &IndexRow<'_>, path: &[u8]) {
        if self.version == 4 {
            self.put(entry.head, path);
        } else {
            self.bytes.extend_from_slice(entry.raw);
            self.count += 1;
        }
    }

    fn fresh(&mut self, path: &RepoPath, fresh: Option<&IndexUpdate>) {
        if let Some(fresh) = fresh {
            self.put(&fresh.head(path), path.as_str().as_bytes());
        }
    }

    fn put(&mut self, head: &[u8], path: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(head);
        if self.version == 4 {
            let common =
                self.last.iter().zip(path).take_while(|(left, right)| left == right).count();
            put_prefix_length(&mut self.bytes, self.last.len() - common);
            self.bytes.extend_from_slice(&path[common..]);
            self.bytes.push(0);
            self.last.clear();
            self.last.extend_from_slice(path);
        } else {
            self.bytes.extend_from_slice(path);
            let length = self.bytes.len() - start;
            self.bytes.resize(start + padded(length), 0);
        }
        self.count += 1;
    }

    fn finish(mut self, cached_tree: Option<Vec<u8>>, digested: bool) -> Vec<u8> {
        self.bytes[8..12].copy_from_slice(&self.count.to_be_bytes());
        if let Some(tree) = cached_tree {
            self.bytes.extend_from_slice(b"TREE");
            self.bytes
                .extend_from_slice(&u32::try_from(tree.len()).unwrap_or_default().to_be_bytes());
            self.bytes.extend_from_slice(&tree);
        }
        let digest = if digested { sha1(&self.bytes) } else { [0; DIGEST] };
        self.bytes.extend_from_slice(&digest);
        self.bytes
    }
}

impl IndexUpdate {
    /// What stands before the path of the entry: times, owner and size of the file, its kind, the
    /// name of its bytes.
    fn head(&self, path: &RepoPath) -> [u8; FIXED] {
        let mut head = [0; FIXED];
        if let Some(file) = &self.file {
            for (place, value) in head.as_chunks_mut::<4>().0.iter_mut().zip(stat(file)) {
                *place = value.to_be_bytes();
            }
        }
        head[24..28].copy_from_slice(&0o100_644_u32.to_be_bytes());
        head[NAME_AT..FLAGS_AT].copy_from_slice(&self.id.0);
        let length = u16::try_from(path.as_str().len()).unwrap_or(0xfff).min(0xfff);
        head[FLAGS_AT..].copy_from_slice(&length.to_be_bytes());
        head
    }
}

/// The ten numbers git compares, each cut to 32 bits as git cuts them.
#[cfg(unix)]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "git keeps the low 32 bits"
)]
fn stat(file: &Metadata) -> [u32; 10] {
    use std::os::unix::fs::MetadataExt as _;
    let times = [
        file.ctime() as u32,
        file.ctime_nsec() as u32,
        file.mtime() as u32,
        file.mtime_nsec() as u32,
    ];
    let [changed, changed_ns, modified, modified_ns] = times;
    [
        changed,
        changed_ns,
        modified,
        modified_ns,
        file.dev() as u32,
        file.ino() as u32,
        0,
        file.uid(),
        file.gid(),
        file.len() as u32,
    ]
}

/// Zeros, so that git compares the bytes: it fills such entries with numbers of its own making.
#[cfg(not(unix))]
fn stat(_: &Metadata) -> [u32; 10] {
    [0; 10]
}

fn put_prefix_length(bytes: &mut Vec<u8>, mut value: usize) {
    let mut digits = vec![(value & 0x7f) as u8];
    while value > 0x7f {
        value = (value >> 7) - 1;
        digits.push(0x80 | (value & 0x7f) as u8);
    }
    bytes.extend(digits.iter().rev());
}

#[cfg(test)]
mod tests {
    use super::super::prefix_length;
    use super::*;

    #[test]
    fn prefix_lengths_read_back() {
        for value in [0, 1, 127, 128, 129, 255, 16_383, 16_511, 16_512, 16_513, 3_000_000] {
            let mut bytes = Vec::new();
            put_prefix_length(&mut bytes, value);
            assert_eq!(prefix_length(&bytes, 0), Some((value, bytes.len())), "{value}");
        }
    }
}
