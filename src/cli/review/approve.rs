//! `baobei review approve`.

use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::event::builtin;

use super::answer;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ReviewApproveArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// The step of the review; without it, the first that is open
    #[arg(long)]
    step: Option<String>,
    /// The term, where the policy leaves it open, as in "6 months"
    #[arg(long, value_name = "PERIOD")]
    term: Option<String>,
    /// When it was told, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
    /// A remark
    #[arg(long)]
    note: Option<String>,
}

pub(in crate::cli) fn run(
    args: ReviewApproveArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "review approve", &args.report, |scene| {
        let step = answer::step(scene, args.step.as_deref())?;
        let words = EventContent::new(builtin::APPROVE)
            .text("step", step.as_deref())
            .text("term", args.term.as_deref());
        let said = typed::stamp(&scene.registry.house, args.said.as_deref())?;
        Ok(EventContent { said, ..words.text("note", args.note.as_deref()) })
    })
}
