//! `baobei deny`: no to a signature that somebody else tells of.

use super::Globals;
use super::append::{EventContent, append};
use super::context::Context;
use super::dispute::{ActToAdd, act, text};
use super::error::Failure;
use super::exit::Exit;
use super::joint::{JointAct, named, told_of};
use super::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::{Fields, builtin};

#[derive(Debug, clap::Args)]
pub(super) struct DenyArgs {
    /// What you are said to have signed: the event or the agreement, by the end of its id
    act: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(super) fn run(args: DenyArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    match named(&context, &args.act)? {
        JointAct::Event(report, event) => append(&context, ui, "deny", &report.to_string(), |_| {
            let words = EventContent::new(builtin::DENY).text("on", Some(&event.to_string()));
            Ok(words.text("note", args.reason.as_deref()))
        }),
        JointAct::Agreement(dispute, of) => {
            let said = ActToAdd { kind: acts::DENY, at: None };
            act(&context, ui, &dispute.to_string(), &said, &[], |registry, dispute| {
                let own = told_of(dispute, of, &context.staff(registry)?.id);
                let mut fields = Fields([("of".to_owned(), text(&own.to_string()))].into());
                fields.0.extend(args.reason.as_deref().map(|why| ("reason".to_owned(), text(why))));
                Ok(fields)
            })
        }
    }
}
