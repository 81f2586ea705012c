//! Versions of a regulation that were edited after they had judged. Who changes the rule of the day
//! raises its version; else the verdicts on what landed before change with it.

use rayon::prelude::*;

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::domain::ids::{CommitId, PolicyId};
use crate::domain::instant::Instant;
use crate::index::Chronicle;
use crate::ledger::{BlobId, LedgerView, ReadLedger as _, RepoPath};
use crate::policy::Policy;
use crate::registry::Registry;

/// A version that was edited in place.
pub(in crate::cli) struct Edited {
    pub(in crate::cli) file: String,
    pub(in crate::cli) policy: PolicyId,
    version: u32,
    /// How many reports it had judged by the first of the edits.
    reports: usize,
    commits: Vec<CommitId>,
    /// Also edited by hand, and not committed yet.
    pub(in crate::cli) by_hand: bool,
}

impl Edited {
    /// What happened, by which commits, and what to do.
    pub(in crate::cli) fn text(&self, ui: &Ui) -> String {
        let by_hand = self.by_hand.then(|| ui.text("not-committed", &[]));
        let commits: Vec<String> =
            self.commits.iter().map(|commit| commit.short()).chain(by_hand).collect();
        let values = [
            ("version", i64::from(self.version).into()),
            ("reports", self.reports.into()),
            ("commits", commits.join(", ").into()),
        ];
        ui.text("why-edited", &values)
    }
}

/// Every version in the registry that was edited after it had judged.
pub(in crate::cli) fn edited(
    context: &Context,
    registry: &Registry,
    chronicle: &Chronicle,
    now: Instant,
) -> Result<Vec<Edited>, Failure> {
    let mut found = Vec::new();
    for policy in registry.shelf.iter() {
        let Ok(path) = policy.file.parse::<RepoPath>() else { continue };
        let made = chronicle.path_landing(&path).zip(chronicle.last_change(&path));
        if made.is_some_and(|(first, last)| first == last) && !registry.uncommitted.contains(&path)
        {
            continue;
        }
        let judged = judged(registry, policy, now);
        let Some(first) = judged.first() else { continue };
        let by_hand = registry.uncommitted.contains(&path)
            && same_version_at_head(context, registry, policy, &path)?;
        let touched = chronicle.last_change(&path).is_some_and(|last| last.order > *first);
        let edits = if touched { edits(context, policy, &path, *first)? } else { Vec::new() };
        let Some(before) = edits.first().map(|(order, _)| *order).or(by_hand.then_some(u64::MAX))
        else {
            continue;
        };
        found.push(Edited {
            file: policy.file.clone(),
            policy: policy.id().clone(),
            version: policy.version(),
            reports: judged.iter().filter(|order| **order < before).count(),
            commits: edits.into_iter().map(|(_, commit)| commit).collect(),
            by_hand,
        });
    }
    Ok(found)
}

/// The places on the branch of the reports that a policy judges, in order.
fn judged(registry: &Registry, policy: &Policy, now: Instant) -> Vec<u64> {
    let own = registry.reports.par_iter().filter(|report| {
        registry.policy_of(report, now).is_some_and(|own| std::ptr::eq(own, policy))
    });
    let mut places: Vec<u64> =
        own.filter_map(|report| report.landing.landed()).map(|landed| landed.order).collect();
    places.sort_unstable();
    places
}

/// The commits behind `first` that changed the file and left its version as it is now.
fn edits(
    context: &Context,
    policy: &Policy,
    path: &RepoPath,
    first: u64,
) -> Result<Vec<(u64, CommitId)>, Failure> {
    let version = |blob: Option<BlobId>| {
        let Some(blob) = blob else { return Ok::<_, Failure>(None) };
        Ok(String::from_utf8(context.ledger.blob(blob)?).ok().as_deref().and_then(version_of))
    };
    let mut found = Vec::new();
    for commit in context.ledger.history(None)?.iter().filter(|commit| commit.order > first) {
        let Some(change) = commit.changes.iter().find(|change| change.path == *path) else {
            continue;
        };
        if [version(change.before)?, version(change.after)?] == [Some(policy.version()); 2] {
            found.push((commit.order, commit.id));
        }
    }
    Ok(found)
}

fn same_version_at_head(
    context: &Context,
    registry: &Registry,
    policy: &Policy,
    path: &RepoPath,
) -> Result<bool, Failure> {
    let Some(head) = registry.head else { return Ok(false) };
    let file = context.ledger.file(LedgerView::Committed(head), path)?;
    let version =
        file.and_then(|file| String::from_utf8(file.bytes).ok()).as_deref().and_then(version_of);
    Ok(version == Some(policy.version()))
}

/// The version that a policy's text states, whether or not the rest of it could be read today.
fn version_of(text: &str) -> Option<u32> {
    let table: toml::Table = text.parse().ok()?;
    table.get("policy")?.get("version")?.as_integer()?.try_into().ok()
}
