//! `baobei dispute withdraw`.

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
pub(in crate::cli) struct DisputeWithdrawArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(in crate::cli) fn run(
    args: DisputeWithdrawArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    act(&context, ui, &args.dispute, &ActToAdd { kind: acts::WITHDRAW, at: None }, &[], |_, _| {
        Ok(Fields(
            args.reason
                .as_deref()
                .map(|reason| ("reason".to_owned(), text(reason)))
                .into_iter()
                .collect(),
        ))
    })
}
