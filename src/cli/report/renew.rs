//! `baobei report renew`.

use crate::cli::Globals;
use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportRenewArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(in crate::cli) fn run(
    args: ReportRenewArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "report renew", &args.report, |_| {
        Ok(EventContent::new(builtin::RENEW).text("note", args.reason.as_deref()))
    })
}
