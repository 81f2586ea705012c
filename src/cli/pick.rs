//! Records as people name them: by the end or the beginning of an id.

use ulid::Ulid;

use super::error::Failure;
use super::exit::Exit;
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::{FactId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::registry::Registry;

/// The one among `records` that somebody means. `what` says in messages what was looked for:
/// `report`, `dispute` …
///
/// # Errors
/// None is meant, or several; these are listed.
fn one<'r, T>(
    typed: &str,
    what: &'static str,
    records: impl Iterator<Item = (Ulid, &'r T)>,
) -> Result<&'r T, Failure> {
    let wanted = typed.trim().to_ascii_uppercase();
    let fits = |id: &str| !wanted.is_empty() && (id.ends_with(&wanted) || id.starts_with(&wanted));
    let mut found: Vec<(String, &T)> =
        records.map(|(id, record)| (id.to_string(), record)).filter(|(id, _)| fits(id)).collect();
    if let Some(exact) = found.iter().position(|(id, _)| *id == wanted) {
        return Ok(found.swap_remove(exact).1);
    }
    match found.as_slice() {
        [(_, record)] => Ok(record),
        [] => {
            Err(Failure::new(Exit::Usage, "error-no-such-id").with("what", what).with("id", typed))
        }
        several => {
            let lines = several.iter().take(10).map(|(id, _)| id.clone()).collect();
            Err(Failure::new(Exit::Usage, "error-ambiguous-id")
                .with("what", what)
                .with("id", typed)
                .with("count", several.len())
                .lines(lines))
        }
    }
}

/// A report.
///
/// # Errors
/// None is meant, or several.
pub(super) fn report<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Report, Failure> {
    one(typed, "report", registry.reports.iter().map(|report| (report.id.0, report)))
}

/// A dispute.
///
/// # Errors
/// None is meant, or several.
pub(super) fn dispute<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Dispute, Failure> {
    one(typed, "dispute", registry.disputes.iter().map(|dispute| (dispute.id.0, dispute)))
}

/// An incident.
///
/// # Errors
/// None is meant, or several.
pub(super) fn incident<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Incident, Failure> {
    one(typed, "incident", registry.incidents.iter().map(|incident| (incident.id.0, incident)))
}

/// An event among several.
///
/// # Errors
/// None is meant, or several.
pub(super) fn event<'r>(
    events: impl Iterator<Item = &'r Event>,
    typed: &str,
) -> Result<FactId, Failure> {
    one(typed, "event", events.map(|event| (event.id.0, event))).map(|event| event.id)
}

/// A person.
///
/// # Errors
/// Nobody is called that.
pub(super) fn staff<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Staff, Failure> {
    let found = typed.parse::<StaffId>().ok().and_then(|id| registry.org.staff.get(&id));
    found.ok_or_else(|| {
        Failure::usage("error-unknown-staff").with("staff", typed).hint("hint-staff-list")
    })
}
