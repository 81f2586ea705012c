//! `baobei fact void`: a later fact says that an earlier one counts no more.

use super::named;
use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::append::{EventContent, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, why};
use crate::domain::event::builtin;
use crate::domain::ids::FactId;
use crate::domain::record::RecordRef;
use crate::engine::admit::{Intent, admit};
use crate::registry::Message;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FactVoidArgs {
    /// The fact, or the offence on record, by the end or beginning of its id
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
    let (registry, _) = context.open_to(Reach::Incidents(&[&args.fact]))?;
    if find::incident(&registry, &args.fact).is_ok() {
        return incident(&context, &args, ui);
    }
    let (report, fact) = named(&context, &args.fact)?;
    append(&context, ui, "fact void", &report.to_string(), |_| {
        let mut words = void(&args.reason).text("on", Some(&fact.to_string()));
        if args.mistake {
            words.fields.0.insert("mistake".to_owned(), toml::Value::Boolean(true));
        }
        Ok(words)
    })
}

fn void(reason: &str) -> EventContent {
    EventContent::new(builtin::VOID).text("reason", Some(reason))
}

/// An offence on record counts no more.
fn incident(context: &Context, args: &FactVoidArgs, ui: &Ui) -> Result<Exit, Failure> {
    let mut ids = context.ids();
    let now = context.committed.at;
    let landed = context.write(Reach::Incidents(&[&args.fact]), |registry, staff| {
        let incident = find::incident(registry, &args.fact)?;
        let words = void(&args.reason);
        let act =
            context.event(FactId(ids.make()), &words.kind, &staff.id, words.said, words.fields)?;
        let record = RecordRef::Incident(incident);
        let objections = admit(&Intent::appended(record, [&act]), &registry.facts(now));
        let spoken = ui.words(registry.house.zone);
        if !objections.is_empty() {
            return Err(why::refusal(&spoken, &objections));
        }
        let told = ui.text("told-incident", &[("incident", incident.id.to_string().into())]);
        let subject = format!("{told}: {}", spoken.event(builtin::VOID, None));
        let message = Message::new(&subject, "fact void", staff.id.as_str()).about(act.id);
        Ok((Some(context.append_fact(registry, incident.id.0, &act, message)?), subject))
    })?;
    ui.data(format!("{}\n", landed.value).as_bytes())?;
    Ok(ui.landed(&landed))
}
