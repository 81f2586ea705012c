//! `baobei fact void`: a later fact says that an earlier one counts no more.

use super::named;
use crate::cli::Globals;
use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FactVoidArgs {
    /// The fact, by the end or beginning of its id
    fact: String,
    /// Why
    #[arg(long)]
    reason: String,
    /// It was a mistake from its beginning; only an office says so
    #[arg(long)]
    mistake: bool,
}

pub(in crate::cli) fn run(
    args: FactVoidArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (report, fact) = named(&context, &args.fact)?;
    append(&context, ui, "fact void", &report.to_string(), |_| {
        let mut words = EventContent::new(builtin::VOID)
            .text("on", Some(&fact.to_string()))
            .text("reason", Some(&args.reason));
        if args.mistake {
            words.fields.0.insert("mistake".to_owned(), toml::Value::Boolean(true));
        }
        Ok(words)
    })
}
