//! `baobei pool assign`.

use crate::app::find;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;

use super::take::take;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct PoolAssignArgs {
    /// A report on the customer, by the end or beginning of its id
    report: String,
    /// Who gets the customer
    #[arg(long, value_name = "STAFF")]
    to: String,
}

pub(in crate::cli) fn run(
    args: PoolAssignArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let holder =
        |registry: &crate::registry::Registry| Ok(find::staff(registry, &args.to)?.clone());
    take(&args.report, "pool assign", true, holder, &context, ui)
}
