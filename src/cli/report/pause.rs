//! `baobei report pause`.

use crate::cli::Globals;
use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportPauseArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// Why
    #[arg(long)]
    reason: String,
}

pub(in crate::cli) fn run(
    args: ReportPauseArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "report pause", &args.report, |_| {
        Ok(EventContent::new(builtin::PAUSE).text("note", Some(&args.reason)))
    })
}
