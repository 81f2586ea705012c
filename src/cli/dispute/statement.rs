//! `baobei dispute statement`.

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
pub(in crate::cli) struct DisputeStatementArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// What is to be said
    text: String,
    /// When it was said, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
}

pub(in crate::cli) fn run(
    args: DisputeStatementArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let said = ActToAdd { kind: acts::STATEMENT, at: args.said.as_deref() };
    act(&context, ui, &args.dispute, &said, &[], |_, _| {
        Ok(Fields([("text".to_owned(), text(&args.text))].into()))
    })
}
