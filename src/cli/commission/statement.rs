//! `baobei commission statement`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::ids::{CommitId, FactId, ReportId};
use crate::domain::record_path::RecordKind;
use crate::domain::staff::{Org, Staff, Team};
use crate::domain::statement::Statement;
use crate::ledger::RepoPath;
use crate::ledger::{ReadLedger as _, View};
use crate::output::view::{Paid, Payroll};
use crate::registry::Registry;

use super::month::{self, closed};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CommissionStatementArgs {
    /// The person, or the team where teams hold
    staff: String,
    /// One month; without it, all that are closed
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
}

pub(in crate::cli) fn run(
    args: CommissionStatementArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.read()?;
    let statements: Vec<&Statement> = match &args.month {
        Some(month) => vec![closed(&registry, month::month(month)?.name())?],
        None => registry.statements.iter().collect(),
    };
    let known = registry.org.staff.keys().any(|id| id.as_str() == args.staff)
        || registry.org.teams.keys().any(|id| id.as_str() == args.staff);
    let mut entries = paid(&context, &registry, &statements)?;
    entries.retain(|paid| paid.entry.staff.as_str() == args.staff);
    if entries.is_empty() && !known {
        return Err(Failure::usage("error-unknown-staff")
            .with("staff", &args.staff)
            .hint("hint-staff-list"));
    }
    let sight = context.sight(&registry);
    if !sight.sees_pay_of(&args.staff) {
        return Err(not_yours(&context, &registry));
    }
    let clauses: BTreeSet<(String, String)> = entries.iter().flat_map(cited).collect();
    ui.show(&Payroll(entries), &ui.page(&registry, now, sight))?;
    for (clause, policy) in clauses {
        let words = registry
            .shelf
            .iter()
            .find(|known| format!("{} {}", known.id(), known.version()) == policy);
        let label =
            words.and_then(|policy| policy.clauses.iter().find(|(number, _)| number.0 == clause));
        if let Some((_, label)) = label {
            ui.tell(&format!("{clause}  {}", ui.words(registry.house.zone).label(label)));
        }
    }
    Ok(Exit::Done)
}

/// What others earn is for those who keep the accounts.
pub(super) fn not_yours(context: &Context, registry: &Registry) -> Failure {
    match context.staff(registry) {
        Ok(staff) => Failure::new(Exit::Forbidden, "error-not-your-pay")
            .with("staff", &staff.id)
            .hint("hint-your-pay"),
        Err(failure) => failure,
    }
}

/// Each clause of an entry, with its policy and version.
fn cited(paid: &Paid<'_>) -> Vec<(String, String)> {
    paid.entry.clauses.iter().map(|clause| (clause.clone(), paid.entry.policy.clone())).collect()
}

/// Entries with whom they are for, by the names people and teams bore at the commit each month was
/// closed on: what happens later changes no byte.
pub(super) fn paid<'v>(
    context: &Context,
    registry: &Registry,
    statements: &[&'v Statement],
) -> Result<Vec<Paid<'v>>, Failure> {
    let deals = deals(registry);
    let mut all = Vec::new();
    for statement in statements {
        let org = org_at(context, statement.input)?;
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
fn org_at(context: &Context, commit: CommitId) -> Result<Org, Failure> {
    let found = Mutex::new(Org::default());
    for kind in [RecordKind::Staff, RecordKind::Team] {
        context.ledger.each(View::Committed(commit), Some(&RepoPath::folder(kind)), &|file| {
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
