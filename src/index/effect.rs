//! What one commit adds to the chronicle, and how the cache writes it down.

use ulid::Ulid;

use crate::domain::ids::CommitId;
use crate::domain::instant::Instant;
use crate::domain::landing::Landed;
use crate::domain::record::{AppendFault, compare};
use crate::domain::record_path::RecordKind;
use crate::ledger::{BlobId, Commit, FileChange, ReadLedger, RepoPath, Result};

/// What one commit did.
#[derive(Debug, PartialEq)]
pub(super) struct CommitRecord {
    pub(super) landed: Landed,
    pub(super) changes: Vec<RecordedChange>,
}

/// What it did to one file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RecordedChange {
    pub(super) path: RepoPath,
    /// Ids that the version before did not have.
    pub(super) ids: Vec<Ulid>,
    pub(super) faults: Vec<AppendFault>,
    /// What it left of a file of the house; `None` of other files.
    pub(super) house: Option<HouseVersion>,
}

/// What a commit left of a file of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseVersion {
    Blob(BlobId),
    Gone,
}

impl CommitRecord {
    /// Reads what a commit did. Fails where a file version cannot be read.
    pub(super) fn read(ledger: &dyn ReadLedger, commit: &Commit) -> Result<Self> {
        let landed = Landed {
            order: commit.order,
            at: commit.committed,
            authored: commit.authored,
            commit: commit.id,
            receipt: None,
        };
        let changes = commit
            .changes
            .iter()
            .map(|change| RecordedChange::of(ledger, change))
            .collect::<Result<_>>()?;
        Ok(Self { landed, changes })
    }
}

impl RecordedChange {
    fn of(ledger: &dyn ReadLedger, change: &FileChange) -> Result<Self> {
        let path = change.path.clone();
        let is_house = RecordKind::around(path.as_str()).is_some_and(RecordKind::is_house);
        let version = || change.after.map_or(HouseVersion::Gone, HouseVersion::Blob);
        let house = is_house.then(version);
        let Some(kind) = path.place().map(|place| place.kind()).filter(|kind| is_kept(*kind))
        else {
            return Ok(Self { path, ids: Vec::new(), faults: Vec::new(), house });
        };
        let read = |id: Option<BlobId>| id.map(|id| ledger.blob(id)).transpose();
        let (before, after) = (read(change.before)?, read(change.after)?);
        let found = compare(kind, before.as_deref(), after.as_deref());
        Ok(Self { path, ids: found.new, faults: found.faults, house })
    }
}

/// Whether such a file holds what must not be lost: dated facts, people, closed months.
fn is_kept(kind: RecordKind) -> bool {
    match kind {
        RecordKind::Report
        | RecordKind::Dispute
        | RecordKind::Incident
        | RecordKind::Statement
        | RecordKind::Staff
        | RecordKind::Team => true,
        RecordKind::Settings
        | RecordKind::Signers
        | RecordKind::Policy
        | RecordKind::Story
        | RecordKind::Calendar
        | RecordKind::Lookup => false,
    }
}

impl CommitRecord {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64 + 96 * self.changes.len());
        out.extend_from_slice(&self.landed.commit.0);
        out.extend_from_slice(&self.landed.order.to_le_bytes());
        out.extend_from_slice(&self.landed.at.epoch().to_le_bytes());
        out.extend_from_slice(&self.landed.authored.epoch().to_le_bytes());
        out.extend_from_slice(&self.landed.receipt.unwrap_or_default().to_le_bytes());
        for change in &self.changes {
            put_text(&mut out, change.path.as_str());
            put_count(&mut out, change.ids.len());
            change.ids.iter().for_each(|id| out.extend_from_slice(&id.to_bytes()));
            put_count(&mut out, change.faults.len());
            change.faults.iter().for_each(|fault| put_fault(&mut out, fault));
            match change.house {
                None => out.push(0),
                Some(version) => version.encode(&mut out),
            }
        }
        out
    }

    /// `None` for bytes that no version of this program wrote.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut from = RecordReader(bytes);
        let commit = CommitId(from.array()?);
        let order = u64::from_le_bytes(from.array()?);
        let at = Instant::from_epoch(i64::from_le_bytes(from.array()?));
        let authored = Instant::from_epoch(i64::from_le_bytes(from.array()?));
        let receipt = Some(u64::from_le_bytes(from.array()?)).filter(|number| *number > 0);
        let mut changes = Vec::new();
        while !from.0.is_empty() {
            changes.push(from.change()?);
        }
        Some(Self { landed: Landed { order, at, authored, commit, receipt }, changes })
    }
}

impl HouseVersion {
    pub(super) fn encode(self, out: &mut Vec<u8>) {
        match self {
            Self::Gone => out.push(1),
            Self::Blob(blob) => {
                out.push(2);
                out.extend_from_slice(&blob.0);
            }
        }
    }
}

pub(super) fn put_count(out: &mut Vec<u8>, count: usize) {
    out.extend_from_slice(&u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
}

pub(super) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_count(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn put_fault(out: &mut Vec<u8>, fault: &AppendFault) {
    match fault {
        AppendFault::Removed => out.push(0),
        AppendFault::Unreadable => out.push(1),
        AppendFault::Vanished(id) => put_id(out, 2, *id),
        AppendFault::Altered(id) => put_id(out, 3, *id),
        AppendFault::Reused(id) => put_id(out, 4, *id),
        AppendFault::ListAltered(key) => {
            out.push(5);
            put_text(out, key);
        }
        AppendFault::Reordered => out.push(6),
        AppendFault::Rewritten => out.push(7),
        AppendFault::Remark => out.push(8),
        AppendFault::NothingAdded => out.push(9),
    }
}

fn put_id(out: &mut Vec<u8>, tag: u8, id: Ulid) {
    out.push(tag);
    out.extend_from_slice(&id.to_bytes());
}

/// What is still to be read.
pub(super) struct RecordReader<'a>(pub(super) &'a [u8]);

impl<'a> RecordReader<'a> {
    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (found, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(found)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(super) fn count(&mut self) -> Option<usize> {
        self.array().map(u32::from_le_bytes)?.try_into().ok()
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    pub(super) fn id(&mut self) -> Option<Ulid> {
        self.array().map(Ulid::from_bytes)
    }

    fn change(&mut self) -> Option<RecordedChange> {
        let path = RepoPath::new(self.text()?).ok()?;
        let ids = (0..self.count()?).map(|_| self.id()).collect::<Option<_>>()?;
        let faults = (0..self.count()?).map(|_| self.fault()).collect::<Option<_>>()?;
        let house = self.version()?;
        Some(RecordedChange { path, ids, faults, house })
    }

    /// The outer `None` is for bytes that nobody wrote.
    pub(super) fn version(&mut self) -> Option<Option<HouseVersion>> {
        Some(match self.array::<1>()? {
            [0] => None,
            [1] => Some(HouseVersion::Gone),
            [2] => Some(HouseVersion::Blob(BlobId(self.array()?))),
            _ => return None,
        })
    }

    fn fault(&mut self) -> Option<AppendFault> {
        Some(match self.array::<1>()? {
            [0] => AppendFault::Removed,
            [1] => AppendFault::Unreadable,
            [2] => AppendFault::Vanished(self.id()?),
            [3] => AppendFault::Altered(self.id()?),
            [4] => AppendFault::Reused(self.id()?),
            [5] => AppendFault::ListAltered(self.text()?.to_owned()),
            [6] => AppendFault::Reordered,
            [7] => AppendFault::Rewritten,
            [8] => AppendFault::Remark,
            [9] => AppendFault::NothingAdded,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_read_back_whole_or_not_at_all() {
        let id = Ulid::from_parts(7, 9);
        let faults = vec![
            AppendFault::Removed,
            AppendFault::Unreadable,
            AppendFault::Vanished(id),
            AppendFault::Altered(id),
            AppendFault::Reused(id),
            AppendFault::ListAltered("键".into()),
            AppendFault::Reordered,
            AppendFault::Rewritten,
            AppendFault::Remark,
            AppendFault::NothingAdded,
        ];
        let path = |text: &str| text.parse().expect("a path");
        let house = |version| RecordedChange {
            path: path("org/staff/lin.toml"),
            ids: Vec::new(),
            faults: Vec::new(),
            house: Some(version),
        };
        let (at, authored) = (Instant::from_epoch(-5), Instant::from_epoch(5));
        let landed = Landed { order: 3, at, authored, commit: CommitId([9; 20]), receipt: Some(7) };
        let record = CommitRecord {
            landed,
            changes: vec![
                RecordedChange {
                    path: path("reports/a.toml"),
                    ids: vec![id, id],
                    faults,
                    house: None,
                },
                house(HouseVersion::Gone),
                house(HouseVersion::Blob(BlobId([7; 20]))),
            ],
        };
        let whole: Vec<usize> = (0..=3)
            .map(|count| CommitRecord { landed, changes: record.changes[..count].to_vec() })
            .map(|part| part.encode().len())
            .collect();
        let bytes = record.encode();
        assert_eq!(CommitRecord::decode(&bytes), Some(record));
        for end in (0..bytes.len()).filter(|end| !whole.contains(end)) {
            assert_eq!(CommitRecord::decode(&bytes[..end]), None, "{end} bytes");
        }
    }
}
