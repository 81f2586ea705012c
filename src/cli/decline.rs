//! `baobei decline`: no to an agreement.

use super::Globals;
use super::context::Context;
use super::dispute::{ActToAdd, act, text};
use super::error::Failure;
use super::exit::Exit;
use super::joint::{JointAct, named};
use super::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::Fields;

#[derive(Debug, clap::Args)]
pub(super) struct DeclineArgs {
    /// The agreement, by the end of its id; or its dispute
    act: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(super) fn run(args: DeclineArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let JointAct::Agreement(dispute, of) = named(&context, &args.act)? else {
        return Err(Failure::usage("error-declines-agreements"));
    };
    let said = ActToAdd { kind: acts::DECLINE, at: None };
    act(&context, ui, &dispute.to_string(), &said, &[], |_, _| {
        let mut fields = Fields([("of".to_owned(), text(&of.to_string()))].into());
        fields.0.extend(args.reason.as_deref().map(|why| ("reason".to_owned(), text(why))));
        Ok(fields)
    })
}
