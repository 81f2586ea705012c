//! `baobei dispute admit`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::Fields;

use super::act::{ActToAdd, act};
use super::shares::text;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeAdmitArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// A remark
    #[arg(long)]
    note: Option<String>,
}

pub(in crate::cli) fn run(
    args: DisputeAdmitArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    act(&context, ui, &args.dispute, &ActToAdd { kind: acts::ADMIT, at: None }, &[], |_, _| {
        let note = args.note.as_deref().map(|note| ("note".to_owned(), text(note)));
        Ok(Fields(note.into_iter().collect()))
    })
}
