//! `baobei sign`: one's own signature, or what a paper says of another's.

use super::Globals;
use super::append::{EventContent, append};
use super::context::Context;
use super::dispute::{ActToAdd, act, text};
use super::error::Failure;
use super::exit::Exit;
use super::joint::{JointAct, named};
use super::ui::Ui;
use crate::app::find;
use crate::domain::dispute::acts;
use crate::domain::event::{Fields, builtin};

#[derive(Debug, clap::Args)]
pub(super) struct SignArgs {
    /// What is signed: an event or an agreement, by the end of its id; or a dispute, for the
    /// agreement that was proposed last
    act: String,
    /// Who signed on paper; without it, you sign yourself
    #[arg(long = "told", value_name = "STAFF", requires = "sha256")]
    told: Option<String>,
    /// The hash of that paper: 64 hexadecimal digits
    #[arg(long, value_name = "HEX", requires = "told")]
    sha256: Option<String>,
    /// The name of that paper
    #[arg(long, requires = "told")]
    name: Option<String>,
    /// When it was signed, where that differs from now
    #[arg(long, value_name = "TIME", requires = "told")]
    said: Option<String>,
    /// A remark
    #[arg(long)]
    note: Option<String>,
}

pub(super) fn run(args: SignArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let note = || args.note.as_deref().map(|note| ("note".to_owned(), text(note)));
    match named(&context, &args.act)? {
        JointAct::Event(report, event) => {
            if args.told.is_some() {
                return Err(Failure::usage("error-told-with-record"));
            }
            append(&context, ui, "sign", &report.to_string(), |_| {
                let words = EventContent::new(builtin::COUNTERSIGN);
                Ok(words.text("on", Some(&event.to_string())).text("note", args.note.as_deref()))
            })
        }
        JointAct::Agreement(dispute, of) => {
            let kind = if args.told.is_some() { acts::TOLD } else { acts::SIGN };
            let said = ActToAdd { kind, at: args.said.as_deref() };
            act(&context, ui, &dispute.to_string(), &said, &[], |registry, _| {
                let mut fields = Fields([("of".to_owned(), text(&of.to_string()))].into());
                if let Some(signer) = &args.told {
                    let signer = find::staff(registry, signer)?;
                    fields.0.insert("signer", text(signer.id.as_str()));
                }
                for (name, said) in [("sha256", &args.sha256), ("name", &args.name)] {
                    fields.0.extend(said.as_deref().map(|said| (name.to_owned(), text(said))));
                }
                fields.0.extend(note());
                Ok(fields)
            })
        }
    }
}
