//! Versions of a regulation that were edited after they had judged. What they judged stays as it is
//! (law 14); but one number then names two texts, so whoever changes a rule raises its version.

use rayon::prelude::*;

use crate::cli::ui::Ui;
use crate::domain::ids::{CommitId, PolicyId};
use crate::domain::instant::Instant;
use crate::index::Chronicle;
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
    registry: &Registry,
    chronicle: &Chronicle,
    now: Instant,
) -> Vec<Edited> {
    let mut found: Vec<Edited> = Vec::new();
    for (policy, _, until) in registry.shelf.ever() {
        let mut present = registry.shelf.iter();
        let is_edited = present.any(|other| {
            let same = other.file == policy.file && other.version() == policy.version();
            same && other.text != policy.text
        });
        if !is_edited {
            continue;
        }
        let reports = judged(registry, policy, now);
        let commit = until.and_then(|order| chronicle.commit_at(order));
        let by_hand = until.is_none();
        let known = found
            .iter_mut()
            .find(|known| known.file == policy.file && known.version == policy.version());
        match known {
            Some(known) => {
                known.reports += reports;
                known.commits.extend(commit);
                known.by_hand |= by_hand;
            }
            None if reports > 0 => found.push(Edited {
                file: policy.file.clone(),
                policy: policy.id().clone(),
                version: policy.version(),
                reports,
                commits: commit.into_iter().collect(),
                by_hand,
            }),
            None => {}
        }
    }
    found
}

/// How many reports a text of a policy judges.
fn judged(registry: &Registry, policy: &Policy, now: Instant) -> usize {
    let own = registry.reports.par_iter().filter(|report| {
        registry.policy_of(report, now).is_some_and(|own| std::ptr::eq(own, policy))
    });
    own.count()
}
