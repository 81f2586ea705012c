//! `baobei commission statement`.

use std::collections::BTreeSet;

use crate::app::month::closed;
use crate::app::pay::{Paid, paid};
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::statement::Statement;
use crate::output::view::Payroll;
use crate::registry::Registry;

use super::month::named;

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
    let (registry, now) = context.open_to(Reach::All)?;
    let statements: Vec<&Statement> = match &args.month {
        Some(month) => vec![closed(&registry, named(month)?.name())?],
        None => registry.statements.iter().collect(),
    };
    let known = registry.org.staff.keys().any(|id| id.as_str() == args.staff)
        || registry.org.teams.keys().any(|id| id.as_str() == args.staff);
    let mut entries = paid(&context.ledger, &registry, &statements)?;
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
        Err(error) => error.into(),
    }
}

/// Each clause of an entry, with its policy and version.
fn cited(paid: &Paid<'_>) -> Vec<(String, String)> {
    paid.entry.clauses.iter().map(|clause| (clause.clone(), paid.entry.policy.clone())).collect()
}
