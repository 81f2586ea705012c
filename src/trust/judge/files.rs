//! What a commit did to the files, as far as git itself must be watched: links and odd names.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::domain::ids::CommitId;
use crate::ledger::git::{EntryChange, FolderEntry, FolderNames, GitLedger};
use crate::ledger::{FileChange, RepoPath, Result};

use super::CommitRefusal;

/// The changes of plain files, and what is odd about the others.
pub(super) fn read(changes: &[EntryChange]) -> (Vec<FileChange>, Vec<CommitRefusal>) {
    let (mut plain, mut odd) = (Vec::new(), Vec::new());
    for change in changes {
        match plain_change(change) {
            Some(change) => plain.push(change),
            None => odd.push(CommitRefusal::OddEntry {
                path: String::from_utf8_lossy(&change.path).into_owned(),
            }),
        }
    }
    (plain, odd)
}

/// `None` where the entry that stands there now is no plain file. What stood there before may be
/// anything: it may always go.
fn plain_change(change: &EntryChange) -> Option<FileChange> {
    let path = RepoPath::new(std::str::from_utf8(&change.path).ok()?).ok()?;
    let blob = |entry: Option<FolderEntry>| match entry {
        Some(FolderEntry::Plain(id)) => Some(id),
        Some(FolderEntry::Odd(_)) | None => None,
    };
    match change.after {
        Some(FolderEntry::Odd(_)) => None,
        after => Some(FileChange { path, before: blob(change.before), after: blob(after) }),
    }
}

/// New names, of files and of folders, that differ from a neighbour's by capital letters only.
pub(super) fn clashes(
    ledger: &GitLedger,
    commit: CommitId,
    parent: Option<CommitId>,
    changes: &[FileChange],
) -> Result<Vec<CommitRefusal>> {
    let created =
        changes.iter().filter(|change| change.before.is_none()).map(|change| change.path.as_str());
    let mut touched: BTreeMap<Option<&str>, BTreeSet<&str>> = BTreeMap::new();
    for (folder, name) in created.flat_map(parts_of) {
        touched.entry(folder).or_default().insert(name);
    }
    let mut found = Vec::new();
    for (folder, mut new) in touched {
        let known =
            parent.map(|parent| ledger.names_in(parent, folder)).transpose()?.unwrap_or_default();
        new.retain(|name| !known.has(name));
        if !new.is_empty() {
            found.extend(twins(&ledger.names_in(commit, folder)?, &new, folder));
        }
    }
    Ok(found)
}

/// The names on the way to a file, each with the folder that it stands in: `None` for the root.
fn parts_of(path: &str) -> impl Iterator<Item = (Option<&str>, &str)> {
    let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
    ends.map(|end| {
        path[..end]
            .rsplit_once('/')
            .map_or((None, &path[..end]), |(folder, name)| (Some(folder), name))
    })
}

/// Names of a folder that are the same when written small, where at least one of them is new.
fn twins(names: &FolderNames, new: &BTreeSet<&str>, folder: Option<&str>) -> Vec<CommitRefusal> {
    // Few names look like a new one; the others need not be written small.
    let looks: HashSet<u64> = new.iter().map(|name| look(name)).collect();
    let alike = names.iter().filter(|name| looks.contains(&look(name)));
    let mut sorted: Vec<(String, Cow<'_, str>)> =
        alike.map(|name| (name.to_lowercase(), name)).collect();
    sorted.sort();
    let whole =
        |name: &str| folder.map_or_else(|| name.to_owned(), |folder| format!("{folder}/{name}"));
    let clash = |pair: &[(String, Cow<'_, str>)]| {
        let new = [1, 0].into_iter().find(|&side| new.contains(&*pair[side].1));
        new.filter(|_| pair[0].0 == pair[1].0).map(|side| CommitRefusal::CaseClash {
            path: whole(&pair[side].1),
            other: whole(&pair[1 - side].1),
        })
    };
    sorted.windows(2).filter_map(clash).collect()
}

/// The same for names that are the same when written small.
fn look(name: &str) -> u64 {
    let mix = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    if name.is_ascii() {
        name.bytes().map(|byte| byte.to_ascii_lowercase()).fold(0, mix)
    } else {
        name.to_lowercase().bytes().fold(0, mix)
    }
}
