//! What history consists of.

use std::fmt;

use super::RepoPath;
use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;

/// Name of one version of a file, in git's object naming.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobId(pub [u8; 20]);

impl fmt::Display for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Somebody, as git names people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GitIdentity {
    pub name: String,
    pub email: String,
}

/// A commit and its place on the first-parent chain, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainPlace {
    pub commit: CommitId,
    pub order: u64,
}

/// One commit of the first-parent chain, with what it did to the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub id: CommitId,
    /// Place on the first-parent chain, counted from 1.
    pub order: u64,
    /// Committer date.
    pub committed: Instant,
    /// Author date: what the writer's clock claimed.
    pub authored: Instant,
    pub author: GitIdentity,
    pub message: String,
    /// Against the first parent, sorted by path.
    pub changes: Vec<FileChange>,
}

impl Commit {
    pub fn place(&self) -> ChainPlace {
        ChainPlace { commit: self.id, order: self.order }
    }

    /// First line of the message.
    pub fn subject(&self) -> &str {
        self.message.lines().next().unwrap_or_default()
    }

    /// Value of a trailer (`Key: value` in the last paragraph of the message); the last one where
    /// several bear the key.
    pub fn trailer(&self, key: &str) -> Option<&str> {
        let (_, trailers) = self.message.trim_end().rsplit_once("\n\n")?;
        let values = trailers.lines().filter_map(|line| line.split_once(": "));
        values.rev().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value.trim())
    }
}

/// One file that a commit made, changed or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    pub path: RepoPath,
    /// `None` where the commit made the file.
    pub before: Option<BlobId>,
    /// `None` where the commit removed it.
    pub after: Option<BlobId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trailers_stand_in_the_last_paragraph() {
        let mut commit = Commit {
            id: CommitId([0; 20]),
            order: 1,
            committed: Instant::from_epoch(0),
            authored: Instant::from_epoch(0),
            author: GitIdentity { name: "林".into(), email: "lin@example.com".into() },
            message: "report: file 01K\n\nReport: forged\n\nReport: 01K\nAct: file\n".into(),
            changes: Vec::new(),
        };
        assert_eq!(commit.subject(), "report: file 01K");
        assert_eq!(commit.trailer("report"), Some("01K"));
        assert_eq!(commit.trailer("Act"), Some("file"));
        assert_eq!(commit.trailer("By"), None);
        commit.message = "Report: 01K".into();
        assert_eq!(commit.trailer("Report"), None, "a subject is no trailer");
    }
}
