//! `baobei commission statement`.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::ids::{CommitId, FactId, ReportId, TeamId};
use crate::domain::statement::Statement;
use crate::ledger::View;
use crate::output::view::{Paid, Payroll};
use crate::registry::{Registry, load};

use super::month::{Month, closed};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The person, or the team where teams hold
    staff: String,
    /// One month; without it, all that are closed
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
}

pub(in crate::cli) fn run(args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.read()?;
    let statements: Vec<&Statement> = match &args.month {
        Some(month) => vec![closed(&registry, &Month::read(month)?.name)?],
        None => registry.statements.iter().collect(),
    };
    let known = registry.org.staff.keys().any(|id| id.as_str() == args.staff) || registry.org.teams.keys().any(|id| id.as_str() == args.staff);
    let mut entries = paid(&context, &statements)?;
    entries.retain(|paid| paid.entry.staff.as_str() == args.staff);
    if entries.is_empty() && !known {
        return Err(Failure::usage("error-unknown-staff").with("staff", &args.staff).hint("hint-staff-list"));
    }
    let clauses: BTreeSet<(String, String)> = entries.iter().flat_map(|paid| cited(paid, &registry)).collect();
    ui.show(&Payroll(entries), &ui.page(&registry, now, context.sight(&registry)))?;
    for (clause, policy) in clauses {
        let words = registry.shelf.iter().find(|known| format!("{} {}", known.id(), known.version()) == policy);
        let label = words.and_then(|policy| policy.clauses.iter().find(|(number, _)| number.0 == clause));
        if let Some((_, label)) = label {
            ui.tell(&format!("{clause}  {}", ui.words(registry.house.zone).label(label)));
        }
    }
    Ok(Exit::Done)
}

fn cited(paid: &Paid<'_>, _: &Registry) -> Vec<(String, String)> {
    paid.entry.clauses.iter().map(|clause| (clause.clone(), paid.entry.policy.clone())).collect()
}

/// Entries with whom they are for, as the registry stood at the commit each month was closed on: what happens later changes no byte.
pub(super) fn paid<'v>(context: &Context, statements: &[&'v Statement]) -> Result<Vec<Paid<'v>>, Failure> {
    let chronicle = context.chronicle()?;
    let mut then: BTreeMap<CommitId, Registry> = BTreeMap::new();
    let mut all = Vec::new();
    for statement in statements {
        if !then.contains_key(&statement.input) {
            then.insert(statement.input, load(&context.ledger, View::Committed(statement.input), &chronicle)?);
        }
        let Some(registry) = then.get(&statement.input) else { return Err(Failure::bug("a registry that was just read")) };
        let deals = deals(registry);
        for entry in &statement.entries {
            let team: Option<&TeamId> = registry.org.team_of(&entry.staff).or_else(|| registry.org.teams.keys().find(|team| team.as_str() == entry.staff.as_str()));
            let person = registry.org.staff.get(&entry.staff).map(|staff| staff.name.clone());
            let name = person.or_else(|| registry.org.teams.get(team?).map(|team| team.name.clone()));
            all.push(Paid { statement, entry, name, team: team.map(ToString::to_string), report: deals.get(&entry.about).copied() });
        }
    }
    Ok(all)
}

/// The report of each event.
fn deals(registry: &Registry) -> BTreeMap<FactId, ReportId> {
    registry.reports.iter().flat_map(|report| report.events.iter().map(|event| (event.id, report.id))).collect()
}
