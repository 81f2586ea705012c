//! First-parent chains that may be broken: what a rewritten branch left out is nowhere.

use crate::domain::ids::CommitId;
use crate::ledger::Result;
use crate::ledger::git::{GitLedger, ObjectKind};
use crate::trust::log::parent;

/// The commits behind `old` up to `new`, oldest first; `None` if `new` does not descend from `old`
/// by first parents, or one is missing.
pub(super) fn between(
    ledger: &GitLedger,
    old: Option<CommitId>,
    new: CommitId,
) -> Result<Option<Vec<CommitId>>> {
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
