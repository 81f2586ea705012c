//! A sorted table in a file of blocks.

use super::blocks::Blocks;

/// Records of one width: a key that they are sorted by, then a number.
#[derive(Clone, Copy)]
pub(super) struct IndexTable {
    /// Where it begins.
    pub(super) at: u64,
    /// Length of the key.
    pub(super) key: usize,
    pub(super) count: u64,
}

impl IndexTable {
    fn width(self) -> usize {
        self.key + 4
    }

    pub(super) fn end(self) -> u64 {
        self.at + self.count * self.width() as u64
    }

    /// The numbers under a key; `None` where the file is damaged.
    pub(super) fn under(self, blocks: &mut Blocks, key: &[u8]) -> Option<Vec<u32>> {
        let mut found = Vec::new();
        for place in self.first(blocks, key)?..self.count {
            let (own, value) = self.record(blocks, place)?;
            if own != key {
                break;
            }
            found.push(value);
        }
        Some(found)
    }

    /// At most so many records, from a key on.
    pub(super) fn from(
        self,
        blocks: &mut Blocks,
        key: &[u8],
        most: usize,
    ) -> Option<Vec<(Vec<u8>, u32)>> {
        (self.first(blocks, key)?..self.count)
            .take(most)
            .map(|place| self.record(blocks, place))
            .collect()
    }

    pub(super) fn all(self, blocks: &mut Blocks) -> Option<Vec<(Vec<u8>, u32)>> {
        let bytes = blocks.read(self.at, usize::try_from(self.end() - self.at).ok()?)?;
        let record = |record: &[u8]| {
            Some((
                record[..self.key].to_vec(),
                u32::from_be_bytes(record[self.key..].try_into().ok()?),
            ))
        };
        bytes.chunks_exact(self.width()).map(record).collect()
    }

    /// The first record whose key is not smaller.
    fn first(self, blocks: &mut Blocks, key: &[u8]) -> Option<u64> {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.record(blocks, middle)?.0.as_slice() < key {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Some(low)
    }

    fn record(self, blocks: &mut Blocks, place: u64) -> Option<(Vec<u8>, u32)> {
        let mut key = blocks.read(self.at + place * self.width() as u64, self.width())?;
        let value = key.split_off(self.key);
        Some((key, u32::from_be_bytes(value.try_into().ok()?)))
    }
}
