//! A file read piece by piece: blocks that each bear a checksum, so that what is looked at is
//! whole, and the rest need not be read.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::path::Path;

use crate::index::log::{mix, start};

const BLOCK: usize = 4096;
/// What a block holds beside its checksum.
const ROOM: usize = BLOCK - 8;

/// The number of a block takes part, so that blocks cannot change places.
fn checksum(number: u64, room: &[u8]) -> u64 {
    mix(mix(start(b"baobei block. 1\n"), &number.to_le_bytes()), room)
}

/// Cuts a stream of bytes into blocks.
pub(super) struct BlockWriter<W> {
    out: W,
    room: Vec<u8>,
    number: u64,
}

impl<W: Write> BlockWriter<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, room: Vec::with_capacity(BLOCK), number: 0 }
    }

    pub(super) fn put(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let (fits, rest) = bytes.split_at(bytes.len().min(ROOM - self.room.len()));
            self.room.extend_from_slice(fits);
            bytes = rest;
            if self.room.len() == ROOM {
                self.close()?;
            }
        }
        Ok(())
    }

    /// Fills up and writes the last block.
    pub(super) fn finish(mut self) -> io::Result<W> {
        if !self.room.is_empty() {
            self.room.resize(ROOM, 0);
            self.close()?;
        }
        Ok(self.out)
    }

    fn close(&mut self) -> io::Result<()> {
        let checksum = checksum(self.number, &self.room);
        self.room.extend_from_slice(&checksum.to_le_bytes());
        self.out.write_all(&self.room)?;
        self.room.clear();
        self.number += 1;
        Ok(())
    }
}

/// Reads what [`Writer`] wrote, and remembers the blocks it saw.
pub(super) struct Blocks {
    file: File,
    seen: HashMap<u64, Box<[u8]>>,
}

impl Blocks {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { file: File::open(path)?, seen: HashMap::new() })
    }

    /// So many bytes from `at` on, counted without the checksums; `None` where a block is missing
    /// or damaged.
    pub(super) fn read(&mut self, mut at: u64, length: usize) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(length);
        while out.len() < length {
            let from = (at % ROOM as u64) as usize;
            let until = ROOM.min(from + length - out.len());
            out.extend_from_slice(&self.block(at / ROOM as u64)?[from..until]);
            at += (until - from) as u64;
        }
        Some(out)
    }

    /// What the first block is known by.
    pub(super) fn mark(&mut self) -> Option<[u8; 8]> {
        Some(checksum(0, self.block(0)?).to_le_bytes())
    }

    fn block(&mut self, number: u64) -> Option<&[u8]> {
        if !self.seen.contains_key(&number) {
            let block = fetch(&mut self.file, number)?;
            self.seen.insert(number, block);
        }
        self.seen.get(&number).map(|room| &room[..])
    }
}

fn fetch(file: &mut File, number: u64) -> Option<Box<[u8]>> {
    let mut block = vec![0; BLOCK];
    file.seek(SeekFrom::Start(number.checked_mul(BLOCK as u64)?)).ok()?;
    file.read_exact(&mut block).ok()?;
    let written = block.split_off(ROOM);
    (checksum(number, &block).to_le_bytes()[..] == written[..]).then(|| block.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_is_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("blocks");
        let bytes: Vec<u8> = (0..3 * ROOM).map(|place| (place % 251) as u8).collect();
        let mut writer = BlockWriter::new(Vec::new());
        bytes.chunks(1000).for_each(|chunk| writer.put(chunk).expect("memory"));
        let mut written = writer.finish().expect("memory");
        std::fs::write(&path, &written).expect("writable");
        let read = |at: usize, length| Blocks::open(&path).expect("there").read(at as u64, length);
        assert_eq!(read(0, bytes.len()), Some(bytes.clone()));
        assert_eq!(read(ROOM - 3, 7), Some(bytes[ROOM - 3..ROOM + 4].to_vec()));
        assert_eq!(read(3 * ROOM, 1), None, "behind the end");
        written[BLOCK + 17] ^= 1;
        std::fs::write(&path, &written).expect("writable");
        assert!(read(0, ROOM).is_some(), "the block before");
        assert_eq!(read(ROOM, 1), None);
        assert!(read(2 * ROOM, ROOM).is_some(), "the block behind");
        written.copy_within(0..BLOCK, BLOCK);
        std::fs::write(&path, &written).expect("writable");
        assert_eq!(read(ROOM, 1), None, "another block in its place");
    }
}
