//! `baobei review reject`.

use crate::cli::Globals;
use crate::cli::append::{Words, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

use super::answer;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The report, by the end or beginning of its id
    report: String,
    /// Why
    #[arg(long)]
    reason: String,
    /// The step of the review; without it, the first that is open
    #[arg(long)]
    step: Option<String>,
}

pub(in crate::cli) fn run(args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "review reject", &args.report, |scene| {
        let step = answer::step(scene, args.step.as_deref())?;
        Ok(Words::new(builtin::REJECT).text("step", step.as_deref()).text("note", Some(&args.reason)))
    })
}
