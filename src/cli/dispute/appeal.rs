//! `baobei dispute appeal`.

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
pub(in crate::cli) struct DisputeAppealArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// What is wrong with the ruling
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(in crate::cli) fn run(
    args: DisputeAppealArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    act(&context, ui, &args.dispute, &ActToAdd { kind: acts::APPEAL, at: None }, &[], |_, _| {
        Ok(Fields([("text".to_owned(), text(&args.reason))].into()))
    })
}
