//! A new registration of a customer whom nobody holds any more.

use crate::cli::clock::Ids;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::outcome::Told;
use crate::cli::pick;
use crate::cli::report::{Draft, enter};
use crate::cli::ui::Ui;
use crate::domain::staff::Staff;
use crate::engine::judge;
use crate::engine::verdict::Outcome;
use crate::registry::{Registry, Writer};

/// Whether a customer is free for all, or the company's.
pub(super) fn pooled(outcome: &Outcome<'_>) -> bool {
    matches!(outcome, Outcome::Public | Outcome::Company)
}

/// Registers the customer of the report that `typed` means for `holder`. `company` says whether the
/// company gives him.
pub(super) fn take(
    typed: &str,
    operation: &str,
    company: bool,
    holder: impl Fn(&Registry) -> Result<Staff, Failure>,
    context: &Context,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let mut ids = context.ids();
    let landed = context.write(|registry, staff| {
        registered(
            typed,
            operation,
            company,
            &holder(registry)?,
            registry,
            staff,
            &mut ids,
            context,
            ui,
        )
    })?;
    ui.told(context, &landed)
}

#[expect(clippy::too_many_arguments, reason = "a transaction's work sees all of them")]
fn registered(
    typed: &str,
    operation: &str,
    company: bool,
    holder: &Staff,
    registry: &Registry,
    staff: &Staff,
    ids: &mut Ids,
    context: &Context,
    ui: &Ui,
) -> Result<(Option<Writer>, Told), Failure> {
    let now = context.committed.at;
    let report = pick::report(registry, typed)?;
    let judgement = judge(&registry.facts(now))?;
    let outcome = judgement.customer_of(report.id).map(|customer| &customer.outcome);
    match outcome {
        Some(Outcome::Public) => {}
        Some(Outcome::Company) if company => {}
        Some(Outcome::Company) => {
            return Err(Failure::new(Exit::Findings, "error-pool-company")
                .with("report", report.id)
                .hint("hint-pool-assign"));
        }
        Some(Outcome::Nobody)
            if registry
                .policy_of(report, now)
                .is_some_and(|policy| policy.lapse(&report.kind).is_none()) =>
        {
            let failure = Failure::new(Exit::Findings, "error-no-pool")
                .with("report", report.id)
                .with("policy", &report.policy);
            return Err(failure.hint("hint-no-pool"));
        }
        _ => {
            return Err(Failure::new(Exit::Findings, "error-not-pooled")
                .with("report", report.id)
                .hint("hint-pool-list"));
        }
    }
    let day = registry.house.zone.date(now);
    let gone =
        || Failure::usage("error-no-such-policy").with("policy", &report.policy).with("day", day);
    let policy = registry.shelf.in_force(&report.policy, day).ok_or_else(gone)?;
    let kind = policy.kind(&report.kind).ok_or_else(gone)?.get_ref();
    let draft = Draft {
        policy,
        kind,
        registrant: &holder.id,
        filed_by: (staff.id != holder.id).then_some(&staff.id),
        team: holder.team.clone(),
        said: None,
        customer: report.customer.clone(),
        intent: report.intent.clone(),
        companion_of: None,
        source: None,
    };
    enter(draft, operation, registry, staff, now, ids, ui)
}
