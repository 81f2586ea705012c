//! What closed months pay whom.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::error::AppError;
use crate::domain::ids::{CommitId, FactId, ReportId};
use crate::domain::record_path::RecordKind;
use crate::domain::staff::{Org, Staff, Team};
use crate::domain::statement::{Statement, StatementEntry};
use crate::ledger::{LedgerView, ReadLedger, RepoPath};
use crate::registry::Registry;

/// An entry with whom it is for, as the registry knew him when the month was closed.
#[derive(Clone, Debug)]
pub struct Paid<'v> {
    pub statement: &'v Statement,
    pub entry: &'v StatementEntry,
    pub name: Option<String>,
    pub team: Option<String>,
    pub report: Option<ReportId>,
}

/// Entries with whom they are for, by the names people and teams bore at the commit each month was
/// closed on: what happens later changes no byte.
///
/// # Errors
/// The store fails.
pub fn paid<'v>(
    ledger: &dyn ReadLedger,
    registry: &Registry,
    statements: &[&'v Statement],
) -> Result<Vec<Paid<'v>>, AppError> {
    let deals = deals(registry);
    let mut all = Vec::new();
    for statement in statements {
        let org = org_at(ledger, statement.input)?;
        for entry in &statement.entries {
            let own = || org.teams.keys().find(|team| team.as_str() == entry.staff.as_str());
            let team = org.team_of(&entry.staff).or_else(own);
            let person = org.staff.get(&entry.staff).map(|staff| staff.name.clone());
            let name = person.or_else(|| org.teams.get(own()?).map(|team| team.name.clone()));
            all.push(Paid {
                statement,
                entry,
                name,
                team: team.map(ToString::to_string),
                report: deals.get(&entry.about).copied(),
            });
        }
    }
    Ok(all)
}

/// People and teams as a commit has them; a file that cannot be read names nobody.
fn org_at(ledger: &dyn ReadLedger, commit: CommitId) -> Result<Org, AppError> {
    let found = Mutex::new(Org::default());
    for kind in [RecordKind::Staff, RecordKind::Team] {
        ledger.each(LedgerView::Committed(commit), Some(&RepoPath::folder(kind)), &|file| {
            let Ok(text) = String::from_utf8(file.bytes) else { return };
            let mut org = found.lock().expect("no visitor panics");
            match kind {
                RecordKind::Staff => org
                    .staff
                    .extend(Staff::read(&text).into_iter().map(|staff| (staff.id.clone(), staff))),
                _ => org
                    .teams
                    .extend(Team::read(&text).into_iter().map(|team| (team.id.clone(), team))),
            }
        })?;
    }
    Ok(found.into_inner().expect("no visitor panics"))
}

/// The report of each event; a fact never moves to another file.
fn deals(registry: &Registry) -> BTreeMap<FactId, ReportId> {
    registry
        .reports
        .iter()
        .flat_map(|report| report.events.iter().map(|event| (event.id, report.id)))
        .collect()
}
