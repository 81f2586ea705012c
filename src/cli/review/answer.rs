//! Which step of a review an answer is about.

use crate::cli::append::Scene;
use crate::cli::error::Failure;
use crate::domain::event::builtin;

/// The step that is named, or the first that nobody has consented to.
///
/// # Errors
/// The policy knows no such step.
pub(super) fn step(scene: &Scene<'_>, named: Option<&str>) -> Result<Option<String>, Failure> {
    let kinds = |kinds: &[crate::domain::ids::KindId]| kinds.is_empty() || kinds.contains(&scene.report.kind);
    let steps: Vec<&str> = scene
        .policy
        .approvals
        .iter()
        .map(toml::Spanned::get_ref)
        .filter(|step| kinds(&step.kinds))
        .map(|step| step.name.as_str())
        .collect();
    if let Some(name) = named {
        let known = || Failure::usage("error-no-such-step").with("step", name).with("known", steps.join(", "));
        return if steps.contains(&name) { Ok(Some(name.to_owned())) } else { Err(known()) };
    }
    let given =
        |step: &&&str| scene.report.events.iter().any(|event| event.is(builtin::APPROVE) && event.fields.text("step") == Some(step));
    Ok(steps.iter().find(|step| !given(step)).or(steps.last()).map(|step| (*step).to_owned()))
}
