//! The ledger in memory, for tests of the rules. It names files and commits as git would name
//! files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::sha1::{object_name, sha1};
use super::{
    Authorship, BlobId, ChainPlace, Change, ChangeOutcome, Commit, FileChange, Ledger, LedgerError,
    LedgerFile, LedgerView, ReadLedger, RepoPath, Result, Work, Write,
};
use crate::domain::ids::CommitId;

type Files = BTreeMap<RepoPath, BlobId>;

/// A ledger that dies with the program.
#[derive(Default)]
pub struct MemoryLedger {
    state: Mutex<MemoryState>,
}

#[derive(Default)]
struct MemoryState {
    blobs: BTreeMap<BlobId, Vec<u8>>,
    commits: Vec<Commit>,
    /// The files as each commit has them, in the order of `commits`.
    snapshots: Vec<Files>,
    /// What lies in the working tree other than the newest commit has it; `None` for a file that
    /// was removed by hand.
    edits: BTreeMap<RepoPath, Option<Vec<u8>>>,
}

impl MemoryLedger {
    pub fn new() -> Self {
        Self::default()
    }

    /// Edits a file of the working tree as a person would, without committing; `None` removes it.
    pub fn edit_by_hand(&self, path: RepoPath, bytes: Option<Vec<u8>>) {
        self.state().edits.insert(path, bytes);
    }

    fn state(&self) -> MutexGuard<'_, MemoryState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ReadLedger for MemoryLedger {
    fn head(&self) -> Result<Option<CommitId>> {
        Ok(self.state().head())
    }

    fn each(
        &self,
        view: LedgerView,
        under: Option<&RepoPath>,
        visit: &(dyn Fn(LedgerFile) + Sync),
    ) -> Result<()> {
        let files = self.state().read(view)?;
        files
            .into_iter()
            .filter(|file| under.is_none_or(|under| file.path.is_within(under)))
            .for_each(visit);
        Ok(())
    }

    fn file(&self, view: LedgerView, path: &RepoPath) -> Result<Option<LedgerFile>> {
        Ok(self.state().read(view)?.into_iter().find(|file| file.path == *path))
    }

    fn history(&self, after: Option<ChainPlace>) -> Result<Vec<Commit>> {
        let state = self.state();
        let Some(place) = after else { return Ok(state.commits.clone()) };
        let at = state.commits.iter().position(|commit| commit.place() == place);
        at.map(|at| state.commits[at + 1..].to_vec())
            .ok_or(LedgerError::Rewritten { commit: place.commit })
    }

    fn blob(&self, id: BlobId) -> Result<Vec<u8>> {
        Ok(self.state().bytes(id))
    }
}

impl Ledger for MemoryLedger {
    fn transact(&self, by: &Authorship<'_>, work: &mut Work<'_>) -> Result<ChangeOutcome> {
        for tries in 1.. {
            let head = self.head()?;
            let Some(change) = work(self, head) else { break };
            let mut state = self.state();
            if state.head() != head {
                continue;
            }
            return state.land(by, change, tries);
        }
        Ok(ChangeOutcome::Nothing)
    }
}

impl MemoryState {
    fn head(&self) -> Option<CommitId> {
        self.commits.last().map(|commit| commit.id)
    }

    fn bytes(&self, id: BlobId) -> Vec<u8> {
        self.blobs.get(&id).cloned().unwrap_or_default()
    }

    fn read(&self, view: LedgerView) -> Result<Vec<LedgerFile>> {
        let committed = |files: &Files| -> BTreeMap<RepoPath, LedgerFile> {
            let read = |(path, id): (&RepoPath, &BlobId)| {
                (
                    path.clone(),
                    LedgerFile { path: path.clone(), bytes: self.bytes(*id), committed: Some(*id) },
                )
            };
            files.iter().map(read).collect()
        };
        let commit = match view {
            LedgerView::WorkingTree => {
                let mut files = self.snapshots.last().map(committed).unwrap_or_default();
                self.edits.iter().for_each(|(path, bytes)| edit(&mut files, path, bytes.as_ref()));
                return Ok(files.into_values().collect());
            }
            LedgerView::Committed(commit) => commit,
        };
        let at = self.commits.iter().position(|known| known.id == commit);
        let at = at.ok_or_else(|| {
            LedgerError::storage(
                format_args!("read commit {}", commit.short()),
                "there is no such commit",
            )
        })?;
        Ok(committed(&self.snapshots[at]).into_values().collect())
    }

    fn land(&mut self, by: &Authorship<'_>, change: Change, tries: u32) -> Result<ChangeOutcome> {
        let before = self.snapshots.last().cloned().unwrap_or_default();
        self.check(&before, &change)?;
        let mut after = before.clone();
        let mut changes = Vec::new();
        for (path, write) in change.writes {
            let new = write.bytes().map(|bytes| BlobId(object_name("blob", bytes)));
            let old = match new {
                Some(id) => after.insert(path.clone(), id),
                None => after.remove(&path),
            };
            self.blobs.extend(new.zip(write.bytes().map(<[u8]>::to_vec)));
            self.edits.remove(&path);
            if old != new {
                changes.push(FileChange { path, before: old, after: new });
            }
        }
        if before == after && !self.commits.is_empty() {
            return Ok(ChangeOutcome::Nothing);
        }
        let order = self.commits.len() as u64 + 1;
        let id = CommitId(sha1(
            format!("{:?} {order} {after:?} {:?} {}", self.head(), by.author, change.message)
                .as_bytes(),
        ));
        let (committed, authored, author) =
            (by.committer.at, by.author.at, by.author.person.clone());
        self.commits.push(Commit {
            id,
            order,
            committed,
            authored,
            author,
            message: change.message,
            changes,
        });
        self.snapshots.push(after);
        Ok(ChangeOutcome::Committed { commit: id, tries })
    }

    /// Does the change fit, and is nobody's uncommitted work in its way?
    fn check(&self, before: &Files, change: &Change) -> Result<()> {
        for (path, write) in &change.writes {
            match (write, before.contains_key(path)) {
                (Write::Create(_), true) => return Err(LedgerError::Exists(path.clone())),
                (Write::Replace(_) | Write::Remove, false) => {
                    return Err(LedgerError::Missing(path.clone()));
                }
                _ => {}
            }
            let made = change
                .writes
                .iter()
                .filter(|(_, write)| write.bytes().is_some())
                .map(|(path, _)| path);
            if write.bytes().is_some() {
                clash(path, before.keys().chain(made))?;
            }
        }
        let edited = |(path, write): (&RepoPath, &Write)| {
            let lies = self.edits.get(path)?.as_deref();
            let expected = lies == write.bytes()
                || lies == before.get(path).map(|id| self.bytes(*id)).as_deref();
            (!expected).then(|| path.clone())
        };
        let paths: Vec<_> = change.writes.iter().filter_map(edited).collect();
        if paths.is_empty() { Ok(()) } else { Err(LedgerError::Uncommitted { paths }) }
    }
}

fn edit(files: &mut BTreeMap<RepoPath, LedgerFile>, path: &RepoPath, bytes: Option<&Vec<u8>>) {
    let Some(bytes) = bytes else {
        files.remove(path);
        return;
    };
    let committed = files.get(path).filter(|file| file.bytes == *bytes);
    let committed = committed.and_then(|file| file.committed);
    files.insert(path.clone(), LedgerFile { path: path.clone(), bytes: bytes.clone(), committed });
}

/// Refuses a path that runs through a file, or names a folder.
fn clash<'a>(path: &RepoPath, files: impl Iterator<Item = &'a RepoPath>) -> Result<()> {
    let folders: BTreeSet<&str> = path.folders().collect();
    for file in files.filter(|file| *file != path) {
        if folders.contains(file.as_str()) {
            return Err(LedgerError::Clash { path: path.clone(), with: format!("file `{file}`") });
        }
        if file.is_within(path) {
            return Err(LedgerError::Clash {
                path: path.clone(),
                with: format!("folder `{path}`"),
            });
        }
    }
    Ok(())
}
