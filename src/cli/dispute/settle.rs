//! `baobei dispute settle`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::Fields;

use super::act::{ActToAdd, act};
use super::shares::{shares, text};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeSettleArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// A person's share, as in a=50%; may be given several times
    #[arg(long = "share", value_name = "STAFF=SHARE", required = true)]
    shares: Vec<String>,
    /// What is agreed beside the shares
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// When it was agreed, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
    /// A remark
    #[arg(long)]
    note: Option<String>,
}

pub(in crate::cli) fn run(
    args: DisputeSettleArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    act(
        &context,
        ui,
        &args.dispute,
        &ActToAdd { kind: acts::SETTLE, at: args.said.as_deref() },
        &[],
        |registry, _| {
            let mut fields =
                Fields([("shares".to_owned(), shares(registry, &args.shares)?)].into());
            for (name, said) in [("text", &args.text), ("note", &args.note)] {
                fields.0.extend(said.as_deref().map(|said| (name.to_owned(), text(said))));
            }
            Ok(fields)
        },
    )
}
