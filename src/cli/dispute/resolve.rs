//! `baobei dispute resolve`.

use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::Fields;

use super::act::{ActToAdd, act};
use super::shares::{amounts, shares, text};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeResolveArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// A person's share, as in a=50%; may be given several times
    #[arg(long = "share", value_name = "STAFF=SHARE", required = true)]
    shares: Vec<String>,
    /// A flat amount on top, as in b=50; may be given several times
    #[arg(long = "flat", value_name = "STAFF=AMOUNT")]
    flat: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Decide as the admin, where everybody who may is party to the matter
    #[arg(long = "override")]
    overrides: bool,
}

pub(in crate::cli) fn run(
    mut args: DisputeResolveArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    if args.reason.is_none() {
        let asked = if ui.attended {
            ui.ask_for(&ui.text("ask-reason", &[]))?
        } else {
            return Err(Failure::usage("error-flag-needed").with("flag", "--reason"));
        };
        args.reason = Some(asked);
    }
    act(
        &context,
        ui,
        &args.dispute,
        &ActToAdd { kind: acts::RESOLVE, at: None },
        &[],
        |registry, _| {
            let mut fields =
                Fields([("shares".to_owned(), shares(registry, &args.shares)?)].into());
            if !args.flat.is_empty() {
                fields.0.insert("flat".to_owned(), amounts(registry, &args.flat)?);
            }
            if args.overrides {
                fields.0.insert("override".to_owned(), toml::Value::Boolean(true));
            }
            fields
                .0
                .extend(args.reason.as_deref().map(|reason| ("reason".to_owned(), text(reason))));
            Ok(fields)
        },
    )
}
