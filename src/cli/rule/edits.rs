//! What was edited by hand: facts that were changed after they landed, and facts that no command
//! would have taken.

use std::collections::BTreeSet;

use toml::{Table, Value};
use ulid::Ulid;

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::ui::Ui;
use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::domain::landing::Landing;
use crate::domain::report::Report;
use crate::engine::admit::{
    admit_act, admit_dispute, admit_event, admit_incident, admit_incident_act,
};
use crate::index::Chronicle;
use crate::ledger::{LedgerView, ReadLedger as _, RepoPath};
use crate::output::view::Remark;
use crate::registry::Registry;
use crate::rules::Reason;

use super::remarks::Scribe;

/// Records whose file no longer says what had landed. What has landed is corrected by a later fact,
/// never edited.
pub(super) fn altered<'a>(
    context: &Context,
    registry: &Registry,
) -> Result<Vec<Remark<'a>>, Failure> {
    let Some(head) = registry.head else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (id, path) in
        registry.places.iter().filter(|(_, path)| registry.uncommitted.binary_search(path).is_ok())
    {
        let text = |view| {
            Ok::<_, Failure>(
                context
                    .ledger
                    .file(view, path)?
                    .and_then(|file| String::from_utf8(file.bytes).ok()),
            )
        };
        if let (Some(before), Some(after)) =
            (text(LedgerView::Committed(head))?, text(LedgerView::WorkingTree)?)
            && !keeps(&before, &after)
        {
            found.push(Scribe::new(registry).remark("altered", *id, Vec::new()));
        }
    }
    Ok(found)
}

/// Records that landed and whose file is gone from the working tree.
pub(super) fn missing<'a>(
    context: &Context,
    registry: &Registry,
    chronicle: &Chronicle,
    ui: &Ui,
) -> Result<Vec<Remark<'a>>, Failure> {
    let Some(head) = registry.head else { return Ok(Vec::new()) };
    let unreadable: BTreeSet<&str> =
        registry.problems.iter().map(|problem| problem.path.as_str()).collect();
    let named = |path: &RepoPath| Ulid::from_string(path.name().strip_suffix(".toml")?).ok();
    let read = |path: &RepoPath| {
        named(path).and_then(|id| registry.places.get(&id)) == Some(path)
            || unreadable.contains(path.as_str())
    };
    let is_record = |path: &&RepoPath| path.place().is_some_and(|place| place.kind().has_facts());
    let mut gone: Vec<&RepoPath> =
        chronicle.paths().filter(is_record).filter(|path| !read(path)).collect();
    gone.sort();
    let mut found = Vec::new();
    for path in gone {
        if context.ledger.file(LedgerView::Committed(head), path)?.is_some() {
            let text = Some(ui.text("why-missing", &[("path", path.as_str().into())]));
            let file = Some(path.to_string());
            found.push(Remark {
                kind: "missing",
                about: String::new(),
                file,
                committed: false,
                who: None,
                text,
                reasons: Vec::new(),
            });
        }
    }
    Ok(found)
}

/// Whether a file still says everything it said before.
fn keeps(before: &str, after: &str) -> bool {
    let (Ok(before), Ok(after)) = (before.parse::<Table>(), after.parse::<Table>()) else {
        return false;
    };
    let is_facts = |key: &str| key == "event" || key == "act";
    let head = |table: &Table| {
        table
            .iter()
            .filter(|(key, _)| !is_facts(key))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect::<Table>()
    };
    let facts = |table: &Table| {
        table
            .iter()
            .filter(|(key, _)| is_facts(key))
            .filter_map(|(_, value)| value.as_array().cloned())
            .flatten()
            .collect::<Vec<Value>>()
    };
    let now = facts(&after);
    head(&before) == head(&after) && facts(&before).iter().all(|fact| now.contains(fact))
}

/// Facts in no commit yet that a command would have refused.
pub(super) fn inadmissible(registry: &Registry, now: Instant) -> Vec<Remark<'_>> {
    let scribe = Scribe::new(registry);
    let mut found = Vec::new();
    let is_new = |event: &&Event| event.landing == Landing::Uncommitted;
    for report in
        registry.reports.iter().filter(|report| report.events.iter().any(|event| is_new(&event)))
    {
        let new = report.events.iter().filter(is_new);
        let policy = registry.policy_of(report, now);
        let objections = new
            .zip(policy.into_iter().cycle())
            .flat_map(|(event, policy)| admit_event(report, event, policy, registry.world(now)));
        found.extend(remark(&scribe, report.id.0, objections.collect()));
    }
    for dispute in &registry.disputes {
        let reports: Vec<&Report> =
            dispute.reports.iter().filter_map(|id| registry.report(*id)).collect();
        let Some(policy) = reports.first().and_then(|report| registry.policy_of(report, now))
        else {
            continue;
        };
        let mut objections = if dispute.landing == Landing::Uncommitted {
            admit_dispute(dispute, &reports, policy, registry.world(now))
        } else {
            Vec::new()
        };
        let new = dispute.acts.iter().filter(|act| act.landing == Landing::Uncommitted);
        objections.extend(
            new.flat_map(|act| admit_act(dispute, act, &reports, policy, registry.world(now))),
        );
        found.extend(remark(&scribe, dispute.id.0, objections));
    }
    for incident in &registry.incidents {
        let day = registry.house.zone.date(incident.landing.at(now));
        let Some(policy) = registry.shelf.in_force(&incident.policy, day) else { continue };
        let mut objections = if incident.landing == Landing::Uncommitted {
            admit_incident(incident, policy, registry.world(now))
        } else {
            Vec::new()
        };
        let new = incident.acts.iter().filter(|act| act.landing == Landing::Uncommitted);
        objections.extend(new.flat_map(|act| admit_incident_act(act, policy, registry.world(now))));
        found.extend(remark(&scribe, incident.id.0, objections));
    }
    found
}

fn remark<'a>(
    scribe: &Scribe<'_>,
    about: ulid::Ulid,
    objections: Vec<Reason<'a>>,
) -> Option<Remark<'a>> {
    (!objections.is_empty()).then(|| scribe.remark("inadmissible", about, objections))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_landed_must_stay() {
        let before = "id = 'x'\n[[event]]\nid = 'a'\n";
        assert!(keeps(before, "# seen\nid = 'x'\n[[event]]\nid = 'b'\n[[event]]\nid = 'a'\n"));
        assert!(!keeps(before, "id = 'y'\n[[event]]\nid = 'a'\n"));
        assert!(!keeps(before, "id = 'x'\n[[event]]\nid = 'a'\nnote = 'z'\n"));
        assert!(!keeps(before, "id = 'x'\n"));
    }
}
