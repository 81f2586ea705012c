//! `baobei pool return`.

use crate::cli::Globals;
use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct PoolReturnArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(in crate::cli) fn run(
    args: PoolReturnArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "pool return", &args.report, |_| {
        Ok(EventContent::new(builtin::GIVE_UP).text("note", args.reason.as_deref()))
    })
}
