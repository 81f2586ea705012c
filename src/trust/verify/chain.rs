//! First-parent chains that may be broken: what a rewritten branch left out is nowhere.

use crate::domain::ids::CommitId;
use crate::ledger::Result;
use crate::ledger::git::{GitLedger, ObjectKind};

/// The commits behind `old` up to `new`, oldest first; `None` if `new` does not descend from `old` by first parents, or one is missing.
pub(super) fn between(ledger: &GitLedger, old: Option<CommitId>, new: CommitId) -> Result<Option<Vec<CommitId>>> {
    let mut chain = Vec::new();
    let mut next = Some(new);
    while next != old {
        let Some(id) = next else { return Ok(None) };
        let Some(raw) = ledger.raw_object(ObjectKind::Commit, id.0)? else { return Ok(None) };
        chain.push(id);
        next = parent(&raw);
    }
    chain.reverse();
    Ok(Some(chain))
}

/// The first parent, as the bytes of a commit name it.
fn parent(raw: &[u8]) -> Option<CommitId> {
    let line = raw.split(|byte| *byte == b'\n').nth(1)?;
    std::str::from_utf8(line).ok()?.strip_prefix("parent ")?.parse().ok()
}
