//! What the answers of a review have in common: the step they are about, and how consent is
//! withheld.

use crate::cli::Globals;
use crate::cli::append::{EventContent, OpenReport, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::rules::{Case, approval};

/// An answer that withholds consent, for good or for now.
#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ReviewWithholdArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// Why
    #[arg(long)]
    reason: String,
    /// The step of the review; without it, the first that is open
    #[arg(long)]
    step: Option<String>,
}

impl ReviewWithholdArgs {
    /// Records the answer as an event of the given type.
    pub(super) fn answer(
        &self,
        event: &str,
        operation: &str,
        globals: &Globals,
        ui: &Ui,
    ) -> Result<Exit, Failure> {
        let context = Context::open(globals, ui)?;
        append(&context, ui, operation, &self.report, |scene| {
            let step = step(scene, self.step.as_deref())?;
            Ok(EventContent::new(event)
                .text("step", step.as_deref())
                .text("note", Some(&self.reason)))
        })
    }
}

/// The step that is named, or the first that waits for consent.
///
/// # Errors
/// The policy knows no such step.
pub(super) fn step(scene: &OpenReport<'_>, named: Option<&str>) -> Result<Option<String>, Failure> {
    let steps: Vec<&str> = scene
        .policy
        .approvals
        .iter()
        .map(toml::Spanned::get_ref)
        .filter(|step| step.kinds.covers(&scene.report.kind))
        .map(|step| step.name.as_str())
        .collect();
    if let Some(name) = named {
        let known = || {
            Failure::usage("error-no-such-step").with("step", name).with("known", steps.join(", "))
        };
        return if steps.contains(&name) { Ok(Some(name.to_owned())) } else { Err(known()) };
    }
    let world = scene.registry.world(scene.now);
    let kind = scene.policy.kind(&scene.report.kind);
    let case = kind.map(|kind| Case::new(scene.report, scene.policy, kind, world));
    let next = case.as_ref().and_then(approval::next).map(|step| step.get_ref().name.as_str());
    Ok(next.or(steps.last().copied()).map(str::to_owned))
}
