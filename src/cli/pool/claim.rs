//! `baobei pool claim`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;

use super::take::take;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct PoolClaimArgs {
    /// A report on the customer, by the end or beginning of its id
    report: String,
}

pub(in crate::cli) fn run(
    args: PoolClaimArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    take(
        &args.report,
        "pool claim",
        false,
        |registry| Ok(context.staff(registry).cloned()?),
        &context,
        ui,
    )
}
