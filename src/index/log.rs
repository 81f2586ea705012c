//! A cache file that grows: a log with one record per commit, each bound to those before it by a
//! checksum.
//!
//! It is only ever believed as far as it is whole. A new commit adds one record at the end; nothing
//! is written twice.

use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// The cache file, and how much of it is believed.
pub(super) struct Log {
    path: PathBuf,
    /// What the file begins with: it changes whenever records would read differently.
    magic: Vec<u8>,
    /// Length of the file when it was read.
    found: u64,
    /// Length of its part that is whole; 0 if not even the beginning is.
    whole: u64,
    checksum: u64,
}

impl Log {
    /// Reads the cache and hands its records to `each`, oldest first, as long as it understands
    /// them. What is torn or foreign ends the reading.
    pub(super) fn read(
        path: &Path,
        magic: &[u8],
        mut each: impl FnMut(&[u8]) -> Option<()>,
    ) -> Self {
        let bytes = fs::read(path).unwrap_or_default();
        let mut log = Self {
            path: path.to_owned(),
            magic: magic.to_owned(),
            found: bytes.len() as u64,
            whole: 0,
            checksum: start(magic),
        };
        let Some(mut rest) = bytes.strip_prefix(magic) else { return log };
        log.whole = magic.len() as u64;
        while let Some((body, checksum, after)) = next(rest, log.checksum) {
            if each(body).is_none() {
                break;
            }
            log.checksum = checksum;
            log.whole += (rest.len() - after.len()) as u64;
            rest = after;
        }
        log
    }

    /// Forgets all records.
    pub(super) fn clear(&mut self) {
        self.whole = 0;
        self.checksum = start(&self.magic);
    }

    /// Length of what is believed.
    pub(super) fn length(&self) -> u64 {
        self.whole
    }

    /// Adds records behind the whole part. Should that fail, or somebody else have written
    /// meanwhile, the cache stays as it is: nothing but time is lost.
    pub(super) fn append(self, bodies: impl ExactSizeIterator<Item = Vec<u8>>) {
        if bodies.len() > 0 || self.whole < self.found {
            let _ = self.try_append(bodies);
        }
    }

    fn try_append(self, bodies: impl Iterator<Item = Vec<u8>>) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::options().create(true).truncate(false).write(true).open(&self.path)?;
        if file.try_lock().is_err() || file.metadata()?.len() != self.found {
            return Ok(());
        }
        file.set_len(self.whole)?;
        file.seek(SeekFrom::End(0))?;
        let mut out = if self.whole == 0 { self.magic.clone() } else { Vec::new() };
        let mut checksum = self.checksum;
        for body in bodies {
            checksum = mix(checksum, &body);
            out.extend_from_slice(
                &u32::try_from(body.len()).map_err(io::Error::other)?.to_le_bytes(),
            );
            out.extend_from_slice(&body);
            out.extend_from_slice(&checksum.to_le_bytes());
        }
        file.write_all(&out)
    }
}

/// Splits one record off: its body, the checksum that it ends with, what follows. `None` if it is
/// torn.
fn next(bytes: &[u8], before: u64) -> Option<(&[u8], u64, &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    let (body, rest) = rest.split_at_checked(u32::from_le_bytes(*length).try_into().ok()?)?;
    let (checksum, rest) = rest.split_first_chunk()?;
    let checksum = u64::from_le_bytes(*checksum);
    (checksum == mix(before, body)).then_some((body, checksum, rest))
}

/// The checksum of nothing, in a file that begins so.
pub(super) fn start(magic: &[u8]) -> u64 {
    mix(0xcbf2_9ce4_8422_2325, magic)
}

/// FNV-1a over words of eight bytes: against accidents, not against enemies, who could as well
/// change the program.
pub(super) fn mix(before: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let step = |sum: u64, word: u64| (sum ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
    let sum = words.iter().fold(before, |sum, word| step(sum, u64::from_le_bytes(*word)));
    rest.iter().fold(step(sum, bytes.len() as u64), |sum, byte| step(sum, u64::from(*byte)))
}
