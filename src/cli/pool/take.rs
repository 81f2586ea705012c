//! A new registration of a customer whom nobody holds any more.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::clock::Ids;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::report::{Draft, enter};
use crate::cli::ui::Ui;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::judge;
use crate::engine::verdict::Outcome;
use crate::registry::{About, Registry};

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
    let now = context.committed.at;
    let draft = |registry: &Registry, staff: &Staff| {
        let before = find::report(registry, typed)?;
        require_pooled(before, company, registry, now)?;
        let report = registration(before, &holder(registry)?, registry, staff, now, &mut ids)?;
        Ok((About { reports: vec![report.clone()], ..About::default() }, report))
    };
    let landed =
        context.write_drafted(Reach::Records(&[typed]), draft, |registry, staff, report| {
            enter(report, operation, registry, staff, now, ui)
        })?;
    ui.told(context, &landed)
}

/// The customer of a report may be taken.
///
/// # Errors
/// Somebody holds him, he is the company's to give, or the policy knows no pool.
fn require_pooled(
    report: &Report,
    company: bool,
    registry: &Registry,
    now: Instant,
) -> Result<(), Failure> {
    let judgement = judge(&registry.facts(now))?;
    let outcome = judgement.customer_of(report.id).map(|customer| &customer.outcome);
    match outcome {
        Some(Outcome::Public) => Ok(()),
        Some(Outcome::Company) if company => Ok(()),
        Some(Outcome::Company) => Err(Failure::new(Exit::Findings, "error-pool-company")
            .with("report", report.id)
            .hint("hint-pool-assign")),
        Some(Outcome::Nobody)
            if registry
                .policy_of(report, now)
                .is_some_and(|policy| policy.lapse(&report.kind).is_none()) =>
        {
            let failure = Failure::new(Exit::Findings, "error-no-pool")
                .with("report", report.id)
                .with("policy", &report.policy);
            Err(failure.hint("hint-no-pool"))
        }
        _ => Err(Failure::new(Exit::Findings, "error-not-pooled")
            .with("report", report.id)
            .hint("hint-pool-list")),
    }
}

/// The registration by which a holder takes the customer of a report over.
fn registration(
    report: &Report,
    holder: &Staff,
    registry: &Registry,
    staff: &Staff,
    now: Instant,
    ids: &mut Ids,
) -> Result<Report, Failure> {
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
    Ok(draft.report(ids.next()))
}
