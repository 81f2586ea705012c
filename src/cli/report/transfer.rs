//! `baobei report transfer`.

use crate::app::find;
use crate::cli::Globals;
use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportTransferArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// Who takes it over
    #[arg(long, value_name = "STAFF")]
    to: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(in crate::cli) fn run(
    args: ReportTransferArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "report transfer", &args.report, |scene| {
        let to = find::staff(scene.registry, &args.to)?;
        Ok(EventContent::new(builtin::TRANSFER)
            .text("to", Some(to.id.as_str()))
            .text("note", args.reason.as_deref()))
    })
}
