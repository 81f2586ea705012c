//! `baobei fact amend`: a later fact corrects an earlier one.

use super::named;
use crate::cli::append::{EventContent, OpenReport, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::event::{SAID, builtin};
use crate::domain::ids::FactId;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FactAmendArgs {
    /// The fact, by the end or beginning of its id
    fact: String,
    /// A field and its right value, as in commission=5360; nothing after the sign takes the field
    /// away; may be given several times
    #[arg(long = "set", value_name = "NAME=VALUE", required_unless_present = "said")]
    set: Vec<String>,
    /// When it happened
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
    /// Why
    #[arg(long)]
    reason: String,
}

pub(in crate::cli) fn run(
    args: FactAmendArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (report, fact) = named(&context, &args.fact)?;
    append(&context, ui, "fact amend", &report.to_string(), |scene| words(&args, fact, scene))
}

fn words(
    args: &FactAmendArgs,
    fact: FactId,
    scene: &OpenReport<'_>,
) -> Result<EventContent, Failure> {
    let house = &scene.registry.house;
    let event = scene.report.events.iter().find(|event| event.id == fact);
    let declared = event.and_then(|event| scene.policy.event(event.kind.as_str()));
    let declared = declared.map(toml::Spanned::get_ref);
    let mut set = toml::Table::new();
    for text in &args.set {
        let (name, value) = typed::pair(text)?;
        let value = if value.is_empty() {
            toml::Value::String(String::new())
        } else {
            typed::field(house, declared, name, value)?
        };
        set.insert(name.to_owned(), value);
    }
    if let Some(said) = typed::stamp(house, args.said.as_deref())? {
        set.insert(SAID.to_owned(), toml::Value::Datetime(said.into()));
    }
    let mut words = EventContent::new(builtin::CORRECT)
        .text("on", Some(&fact.to_string()))
        .text("reason", Some(&args.reason));
    words.fields.0.insert("set".to_owned(), toml::Value::Table(set));
    Ok(words)
}
