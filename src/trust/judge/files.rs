//! What a commit did to the files, as far as git itself must be watched: links and odd names.

use std::collections::BTreeSet;

use crate::domain::ids::CommitId;
use crate::ledger::git::{Entry, EntryChange, GitLedger};
use crate::ledger::{FileChange, RepoPath, Result};

use super::Why;

/// The changes of plain files, and what is odd about the others.
pub(super) fn read(changes: &[EntryChange]) -> (Vec<FileChange>, Vec<Why>) {
    let (mut plain, mut odd) = (Vec::new(), Vec::new());
    for change in changes {
        match plain_change(change) {
            Some(change) => plain.push(change),
            None => odd.push(Why::OddEntry { path: String::from_utf8_lossy(&change.path).into_owned() }),
        }
    }
    (plain, odd)
}

/// `None` where the entry that stands there now is no plain file. What stood there before may be anything: it may always go.
fn plain_change(change: &EntryChange) -> Option<FileChange> {
    let path = RepoPath::new(std::str::from_utf8(&change.path).ok()?).ok()?;
    let blob = |entry: Option<Entry>| match entry {
        Some(Entry::Plain(id)) => Some(id),
        Some(Entry::Odd(_)) | None => None,
    };
    match change.after {
        Some(Entry::Odd(_)) => None,
        after => Some(FileChange { path, before: blob(change.before), after: blob(after) }),
    }
}

/// New names, of files and of folders, that differ from a neighbour's by capital letters only.
pub(super) fn clashes(ledger: &GitLedger, commit: CommitId, parent: Option<CommitId>, changes: &[FileChange]) -> Result<Vec<Why>> {
    let created = changes.iter().filter(|change| change.before.is_none()).map(|change| change.path.as_str());
    let folders: BTreeSet<Option<&str>> = created.flat_map(folders_of).collect();
    let mut found = Vec::new();
    for folder in folders {
        let names = ledger.names_in(commit, folder)?;
        let known = parent.map(|parent| ledger.names_in(parent, folder)).transpose()?.unwrap_or_default();
        found.extend(twins(&names, &known.into_iter().collect(), folder));
    }
    Ok(found)
}

/// The folders around a file, the root (`None`) among them.
fn folders_of(path: &str) -> impl Iterator<Item = Option<&str>> {
    std::iter::once(None).chain(path.match_indices('/').map(|(end, _)| Some(&path[..end])))
}

/// Names of a folder that are the same when written small, where at least one of them was not there before.
fn twins(names: &[String], known: &BTreeSet<String>, folder: Option<&str>) -> Vec<Why> {
    let mut sorted: Vec<(String, &String)> = names.iter().map(|name| (name.to_lowercase(), name)).collect();
    sorted.sort();
    let whole = |name: &str| folder.map_or_else(|| name.to_owned(), |folder| format!("{folder}/{name}"));
    let clash = |pair: &[(String, &String)]| {
        let new = [1, 0].into_iter().find(|&side| !known.contains(pair[side].1));
        new.filter(|_| pair[0].0 == pair[1].0).map(|side| Why::CaseClash { path: whole(pair[side].1), other: whole(pair[1 - side].1) })
    };
    sorted.windows(2).filter_map(clash).collect()
}
