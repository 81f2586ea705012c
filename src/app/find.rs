//! Records and people as somebody names them: by the end or the beginning of an id.

use ulid::Ulid;

use super::error::{AppError, Sought};
use crate::domain::dispute::Dispute;
use crate::domain::event::Event;
use crate::domain::ids::{FactId, ReportId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::registry::{Registry, is_like};

/// So many of those that fit are listed.
const LISTED: usize = 10;

/// The one among `records` that somebody means.
fn one<'r, T>(
    typed: &str,
    sought: Sought,
    records: impl Iterator<Item = (Ulid, &'r T)>,
) -> Result<&'r T, AppError> {
    let mut found: Vec<(Ulid, &T)> = records.filter(|(id, _)| is_like(*id, typed)).collect();
    let whole = typed.trim().to_ascii_uppercase();
    if let Some(exact) = found.iter().position(|(id, _)| id.to_string() == whole) {
        return Ok(found.swap_remove(exact).1);
    }
    let typed = typed.to_owned();
    match found.as_slice() {
        [(_, record)] => Ok(record),
        [] => Err(AppError::NoSuchId { sought, typed }),
        several => {
            let ids = several.iter().take(LISTED).map(|(id, _)| id.to_string()).collect();
            Err(AppError::SeveralIds { sought, typed, count: several.len(), ids })
        }
    }
}

/// A report.
///
/// # Errors
/// None is meant, or several.
pub fn report<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Report, AppError> {
    one(typed, Sought::Report, registry.reports.iter().map(|report| (report.id.0, report)))
}

/// A dispute.
///
/// # Errors
/// None is meant, or several.
pub fn dispute<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Dispute, AppError> {
    one(typed, Sought::Dispute, registry.disputes.iter().map(|dispute| (dispute.id.0, dispute)))
}

/// An incident.
///
/// # Errors
/// None is meant, or several.
pub fn incident<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Incident, AppError> {
    let incidents = registry.incidents.iter().map(|incident| (incident.id.0, incident));
    one(typed, Sought::Incident, incidents)
}

/// An event among several.
///
/// # Errors
/// None is meant, or several.
pub fn event<'r>(events: impl Iterator<Item = &'r Event>, typed: &str) -> Result<FactId, AppError> {
    one(typed, Sought::Event, events.map(|event| (event.id.0, event))).map(|event| event.id)
}

/// The report that is meant, or the event that is meant with the report that holds it.
///
/// # Errors
/// None of either sort is meant, or several.
pub fn report_or_event(
    registry: &Registry,
    typed: &str,
) -> Result<(ReportId, Option<FactId>), AppError> {
    let no_report = match report(registry, typed) {
        Ok(report) => return Ok((report.id, None)),
        Err(error) => error,
    };
    let events = registry.reports.iter().flat_map(|report| &report.events);
    let Ok(event) = event(events, typed) else { return Err(no_report) };
    let holds = |report: &&Report| report.events.iter().any(|own| own.id == event);
    let holder = registry.reports.iter().find(holds);
    holder.map(|report| (report.id, Some(event))).ok_or(no_report)
}

/// A person.
///
/// # Errors
/// Nobody is called that.
pub fn staff<'r>(registry: &'r Registry, typed: &str) -> Result<&'r Staff, AppError> {
    let found = typed.parse::<StaffId>().ok().and_then(|id| registry.org.staff.get(&id));
    found.ok_or_else(|| AppError::UnknownPerson(typed.to_owned()))
}
