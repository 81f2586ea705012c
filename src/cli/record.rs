//! `baobei record`: a dated fact.

use super::append::{EventContent, OpenReport, append};
use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use super::why::AGAIN_HINT;
use super::{Globals, typed};
use crate::app::find;
use crate::app::reach::Reach;
use crate::domain::event::builtin;
use crate::policy::blocks::{EventDeclaration, FieldDeclaration, FieldType};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct RecordArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// The type of event, as the policy names it
    event: Option<String>,
    /// When it happened, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
    /// A field of the event, as in amount=26.8万; may be given several times
    #[arg(short, long = "field", value_name = "NAME=VALUE")]
    fields: Vec<String>,
    /// What proves it: a document by the name the policy asks for, or a hash; several times
    #[arg(long = "evidence", value_name = "PAPER")]
    evidence: Vec<String>,
    /// Who signed the document: a staff id, or customer; may be given several times
    #[arg(long = "signed-by", value_name = "STAFF")]
    signed_by: Vec<String>,
    /// The earlier event it speaks of: the contract of an instalment, whose result it follows
    #[arg(long, value_name = "EVENT")]
    on: Option<String>,
    /// The same happened once more on that day
    #[arg(long)]
    again: bool,
    /// The event that is made void by this and recorded rightly
    #[arg(long, value_name = "EVENT", requires = "reason")]
    instead_of: Option<String>,
    /// Why that one is void
    #[arg(long, requires = "instead_of")]
    reason: Option<String>,
    /// A remark
    #[arg(long)]
    note: Option<String>,
}

pub(super) fn run(args: RecordArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let args = if ui.attended { complete(args, &context, ui)? } else { args };
    let record = |args: &RecordArgs| {
        append(&context, ui, "record", &args.report, |scene| words(args, scene))
    };
    match record(&args) {
        Err(failure) if ui.attended && failure.hint == Some(AGAIN_HINT) => {
            ui.fail(&failure);
            if !ui.confirm("ask-again", &[])? {
                return Ok(Exit::Findings);
            }
            record(&RecordArgs { again: true, ..args })
        }
        recorded => recorded,
    }
}

fn words(args: &RecordArgs, scene: &OpenReport<'_>) -> Result<EventContent, Failure> {
    let known = || known(scene).join(", ");
    let kind = args
        .event
        .as_deref()
        .ok_or_else(|| Failure::usage("error-which-event").with("known", known()))?;
    let declared = scene.policy.event(kind).map(toml::Spanned::get_ref);
    if declared.is_none() && !builtin::ALL.contains(&kind) {
        let failure = Failure::usage("error-no-such-event")
            .with("event", kind)
            .with("policy", scene.policy.id());
        return Err(failure.with("known", known()));
    }
    let house = &scene.registry.house;
    let mut fields = typed::fields(house, declared, &args.fields)?;
    let list = |texts: &[String]| {
        toml::Value::Array(texts.iter().cloned().map(toml::Value::String).collect())
    };
    for (name, texts) in [("evidence", &args.evidence), ("signed_by", &args.signed_by)] {
        if !texts.is_empty() {
            fields.0.insert(name.to_owned(), list(texts));
        }
    }
    if let Some(on) = &args.on {
        let id = find::event(scene.report.events.iter(), on)?;
        fields.0.insert("on".to_owned(), toml::Value::String(id.to_string()));
    }
    if args.again {
        fields.0.insert(builtin::AGAIN.to_owned(), toml::Value::Boolean(true));
    }
    let said = typed::stamp(house, args.said.as_deref())?;
    let mut content = EventContent { said, fields, ..EventContent::new(kind) };
    if let Some(typed) = &args.instead_of {
        let voided = find::event(scene.report.events.iter(), typed)?.to_string();
        let void = EventContent::new(builtin::VOID).text("on", Some(&voided));
        content.first = Some(Box::new(void.text("reason", args.reason.as_deref())));
        content = content.text(builtin::INSTEAD_OF, Some(&voided));
    }
    Ok(content.text("note", args.note.as_deref()))
}

/// What may be recorded on the report: what its policy declares, and what every house knows.
fn known(scene: &OpenReport<'_>) -> Vec<String> {
    let declared = scene.policy.events.iter().map(|event| event.get_ref().name.to_string());
    let ours = builtin::ALL
        .iter()
        .filter(|name| scene.policy.event(name).is_none())
        .map(|name| (*name).to_owned());
    declared.chain(ours).collect()
}

/// Asks for the event and for the fields that it needs.
fn complete(mut args: RecordArgs, context: &Context, ui: &Ui) -> Result<RecordArgs, Failure> {
    let (registry, now) = context.open_to(Reach::Records(&[&args.report]))?;
    let report = find::report(&registry, &args.report)?;
    let Some(policy) = registry.policy_of(report, now) else { return Ok(args) };
    let words = ui.words(registry.house.zone);
    let declared = match &args.event {
        Some(name) => policy.event(name),
        None => {
            let labels = policy.events.iter().map(|event| {
                format!("{}  ({})", words.label(&event.get_ref().label), event.get_ref().name)
            });
            let chosen = ui.choose(&ui.text("ask-event", &[]), labels.collect())?;
            args.event = policy.events.get(chosen).map(|event| event.get_ref().name.to_string());
            policy.events.get(chosen)
        }
    };
    let Some(declared) = declared.map(toml::Spanned::get_ref) else { return Ok(args) };
    for field in unsaid(declared, &args.fields) {
        let label = field.label.as_ref().map_or(field.name.as_str(), |label| words.label(label));
        let check = |text: &str| match text {
            "" => field.required.then(|| ui.text("prompt-required", &[])),
            text => typed::value(&registry.house, field.kind, text)
                .err()
                .map(|failure| ui.said(&failure)),
        };
        let question = if field.required { "ask-needed" } else { "ask-optional" };
        if let Some(answer) =
            ui.ask(&ui.text(question, &[("field", label.into())]), None, &check)?
        {
            args.fields.push(format!("{}={answer}", field.name));
        }
    }
    if is_empty(declared, &args.fields) {
        let event = words.label(&declared.label);
        return Err(Failure::usage("error-no-amount").with("event", event));
    }
    if !declared.evidence.is_empty() && args.evidence.is_empty() {
        let papers = words.list(declared.evidence.iter().map(|paper| words.code("paper", paper)));
        let question = ui.text("ask-evidence", &[("papers", papers.into())]);
        let known = declared.evidence.join(", ");
        args.evidence.extend(ui.ask(&question, Some(&known), &|_| None)?);
    }
    Ok(args)
}

/// The fields that are asked for: what must be there, and amounts.
fn unsaid<'d>(declared: &'d EventDeclaration, given: &[String]) -> Vec<&'d FieldDeclaration> {
    let asked = declared.field.iter().filter(|field| field.required || is_amount(field));
    asked.filter(|field| !is_given(field, given)).collect()
}

/// Whether an event that is about amounts has none of them.
fn is_empty(declared: &EventDeclaration, given: &[String]) -> bool {
    let mut amounts = declared.field.iter().filter(|field| is_amount(field)).peekable();
    amounts.peek().is_some() && !amounts.any(|field| is_given(field, given))
}

fn is_amount(field: &FieldDeclaration) -> bool {
    field.kind == FieldType::Money
}

fn is_given(field: &FieldDeclaration, given: &[String]) -> bool {
    let mut said = given.iter().filter_map(|text| typed::pair(text).ok());
    said.any(|(key, _)| *field.name == *key)
}
