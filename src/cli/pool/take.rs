//! A new registration of a customer whom nobody holds any more.

use crate::app::find;
use crate::app::pool::{registration, require_pooled};
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::report::enter;
use crate::cli::ui::Ui;
use crate::domain::staff::Staff;
use crate::registry::{Registry, StartingPoints};

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
        Ok((StartingPoints { reports: vec![report.clone()], ..StartingPoints::default() }, report))
    };
    let landed =
        context.write_drafted(Reach::Records(&[typed]), draft, |registry, staff, report| {
            enter(report, operation, registry, staff, now, ui)
        })?;
    ui.told(context, &landed)
}
