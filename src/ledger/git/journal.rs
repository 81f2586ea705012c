//! The journal of the transaction under way: enough to finish it after a crash.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::PathBuf;

use super::GitLedger;
use super::steps::Steps;
use crate::domain::ids::CommitId;
use crate::ledger::sha1::sha1;
use crate::ledger::{BlobId, During as _, LedgerError, RepoPath, Result};

const FIRST_LINE: &str = "baobei journal 1";

/// What one transaction does to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) path: RepoPath,
    pub(super) old: Option<BlobId>,
    pub(super) new: Option<BlobId>,
}

/// A transaction that may have landed and whose files may not be in place yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Journal {
    pub(super) commit: CommitId,
    pub(super) moves: Vec<Move>,
}

impl Journal {
    fn to_text(&self) -> String {
        let name = |id: Option<BlobId>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
        let mut text = format!("{FIRST_LINE}\n{}\n", self.commit);
        for Move { path, old, new } in &self.moves {
            text.push_str(&format!("{} {} {path}\n", name(*old), name(*new)));
        }
        let digest = BlobId(sha1(text.as_bytes()));
        text.push_str(&format!("end {digest}\n"));
        text
    }

    /// `None` for text that is not a whole journal.
    fn from_text(text: &str) -> Option<Self> {
        let (body, digest) = text.strip_suffix('\n')?.rsplit_once("\nend ")?;
        if BlobId(sha1(format!("{body}\n").as_bytes())).to_string() != digest {
            return None;
        }
        let mut lines = body.lines();
        lines.next().filter(|line| *line == FIRST_LINE)?;
        let commit = lines.next()?.parse().ok()?;
        let moves = lines.map(read_move).collect::<Option<_>>()?;
        Some(Self { commit, moves })
    }
}

fn read_move(line: &str) -> Option<Move> {
    let (old, rest) = line.split_once(' ')?;
    let (new, path) = rest.split_once(' ')?;
    Some(Move { path: path.parse().ok()?, old: read_name(old)?, new: read_name(new)? })
}

fn read_name(text: &str) -> Option<Option<BlobId>> {
    match text {
        "-" => Some(None),
        _ => text.parse::<CommitId>().ok().map(|id| Some(BlobId(id.0))),
    }
}

impl GitLedger {
    fn journal_path(&self) -> PathBuf {
        self.folders.ours().join("journal")
    }

    pub(super) fn has_journal(&self) -> bool {
        self.journal_path().exists()
    }

    /// Writes the journal so that it outlives a power cut.
    pub(super) fn write_journal(&self, journal: &Journal) -> Result<()> {
        write_whole(&self.journal_path(), journal.to_text().as_bytes(), &*self.steps)
            .during("write the journal")
    }

    /// The journal of a transaction that was broken off. One that is not whole was never in force.
    pub(super) fn read_journal(&self) -> Result<Option<Journal>> {
        match fs::read_to_string(self.journal_path()) {
            Ok(text) => Ok(Journal::from_text(&text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(LedgerError::storage("read the journal", error)),
        }
    }

    pub(super) fn drop_journal(&self) -> Result<()> {
        let dropped = self
            .steps
            .before("drop the journal")
            .and_then(|()| fs::remove_file(self.journal_path()));
        dropped
            .or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })
            .during("drop the journal")
    }
}

fn write_whole(path: &std::path::Path, bytes: &[u8], steps: &dyn Steps) -> io::Result<()> {
    let fresh = path.with_extension("tmp");
    steps.before("write the journal")?;
    let mut file = File::create(&fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    steps.before("keep the journal")?;
    fs::rename(fresh, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_read_back_whole_or_not_at_all() {
        let path = |text: &str| text.parse::<RepoPath>().expect("a path");
        let moves = vec![
            Move { path: path("a b/王.toml"), old: None, new: Some(BlobId([1; 20])) },
            Move { path: path("c"), old: Some(BlobId([2; 20])), new: None },
        ];
        let journal = Journal { commit: CommitId([3; 20]), moves };
        let text = journal.to_text();
        assert_eq!(Journal::from_text(&text), Some(journal));
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            assert_eq!(Journal::from_text(&text[..end]), None, "{end} bytes");
        }
    }
}
