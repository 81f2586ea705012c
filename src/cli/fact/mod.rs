//! `baobei fact …`: a recorded fact is shown, corrected or made void, always by a later fact.

mod amend;
mod show;
mod void;

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::ids::{FactId, ReportId};

group! { FactArgs;
    /// Show a recorded fact with all that it carries
    ///
    /// Shows a fact as it reads now, as it was recorded, and every correction with who made it and
    /// why.
    Show = show::FactShowArgs,
    /// Correct what a recorded fact says
    ///
    /// Corrects amounts and fields of an event, or when it happened. Its recorder does so on the
    /// same day, as long as nothing of others rests on it and the correction brings them nothing;
    /// otherwise an office does. What was closed is balanced in the next open month.
    Amend = amend::FactAmendArgs,
    /// Make a recorded fact void
    ///
    /// The fact counts no more: what it opened ends now, its result is gone, and what was closed is
    /// balanced in the next open month. Whoever may correct it may make it void.
    Void = void::FactVoidArgs,
}

/// The event that somebody means, and the report on which it stands.
///
/// # Errors
/// None is meant, or several.
fn named(context: &Context, typed: &str) -> Result<(ReportId, FactId), Failure> {
    let (registry, _) = context.open_to(Reach::Records(&[typed]))?;
    match find::report_or_event(&registry, typed)? {
        (report, Some(event)) => Ok((report, event)),
        (report, None) => Err(Failure::usage("error-which-fact").with("report", report)),
    }
}
