//! What this clone has verified before, so that a history that was rewritten since is noticed, and
//! the next time costs only what is new.

use std::io::Write as _;
use std::path::Path;

use atomic_write_file::AtomicWriteFile;

use crate::domain::ids::CommitId;

const FIRST_LINE: &str = "baobei verified 1";

/// The newest receipt and the tip of the branch that were found in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Memory {
    /// Number of the receipt and its commit on the log.
    pub(super) receipt: Option<(u64, CommitId)>,
    pub(super) tip: Option<CommitId>,
}

impl Memory {
    /// What the file says; nothing where there is none, or it cannot be read: then everything is
    /// looked at again.
    pub(super) fn read(file: &Path) -> Self {
        std::fs::read_to_string(file).ok().and_then(|text| Self::parse(&text)).unwrap_or_default()
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// The disk refuses.
    pub(super) fn write(&self, file: &Path) -> std::io::Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut out = AtomicWriteFile::open(file)?;
        out.write_all(self.text().as_bytes())?;
        out.commit()
    }

    fn text(&self) -> String {
        let receipt = self
            .receipt
            .map(|(number, commit)| format!("receipt {number} {commit}\n"))
            .unwrap_or_default();
        let tip = self.tip.map(|tip| format!("tip {tip}\n")).unwrap_or_default();
        format!("{FIRST_LINE}\n{receipt}{tip}")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut memory = Self::default();
        for line in text.strip_prefix(FIRST_LINE)?.lines().filter(|line| !line.is_empty()) {
            let mut words = line.split(' ');
            match words.next()? {
                "receipt" => {
                    memory.receipt =
                        Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?))
                }
                "tip" => memory.tip = Some(words.next()?.parse().ok()?),
                _ => return None,
            }
        }
        Some(memory)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_remembered() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("new").join("verified");
        assert_eq!(Memory::read(&file), Memory::default());
        let memory = Memory { receipt: Some((7, CommitId([7; 20]))), tip: Some(CommitId([8; 20])) };
        memory.write(&file).expect("written");
        assert_eq!(Memory::read(&file), memory);
        std::fs::write(&file, memory.text().replace("receipt", "receipts")).expect("written");
        assert_eq!(Memory::read(&file), Memory::default());
    }
}
