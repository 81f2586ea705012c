//! `baobei finding add`.

use crate::app::find;
use crate::app::finding::FindingSubject;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, why};
use crate::domain::event::{Fields, builtin};
use crate::domain::ids::FactId;
use crate::lang::short;
use crate::registry::{Message, Registry};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FindingAddArgs {
    /// A report, a dispute or an incident, by the end of its id
    about: String,
    /// The finding, as the policy names it
    #[arg(long, value_name = "NAME")]
    finding: String,
    /// The answer, one of those the policy knows
    #[arg(long)]
    answer: String,
    /// A colleague the answer lets act beside the holder; may be given several times
    #[arg(long = "with", value_name = "STAFF")]
    with: Vec<String>,
    /// The report it is weighed against
    #[arg(long, value_name = "REPORT")]
    against: Option<String>,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(in crate::cli) fn run(
    args: FindingAddArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let mut ids = context.ids();
    let now = context.committed.at;
    let typed: Vec<&str> =
        [&args.about].into_iter().chain(&args.against).map(String::as_str).collect();
    let landed = context.write(Reach::Records(&typed), |registry, staff| {
        let about = FindingSubject::find(registry, &args.about)?;
        let policy = about.policy(registry, now)?;
        let act = context.event(
            FactId(ids.make()),
            builtin::FINDING,
            &staff.id,
            None,
            fields(&args, registry)?,
        )?;
        let words = ui.words(registry.house.zone);
        let objections = about.objections(&act, registry, now);
        if !objections.is_empty() {
            return Err(why::refusal(&words, &objections));
        }
        let id = about.id();
        let subject = ui.text(
            "commit-finding",
            &[("about", short(id).into()), ("finding", args.finding.as_str().into())],
        );
        let message = Message::new(subject, "finding add", staff.id.as_str()).about(id);
        let writer = match &about {
            FindingSubject::Report(_) => context.append_fact(registry, id, &act, message)?,
            FindingSubject::Dispute(..) | FindingSubject::Incident(_) => {
                context.append_fact(registry, id, &act, message)?
            }
        };
        let label = policy
            .finding(&args.finding)
            .map_or(args.finding.as_str(), |finding| words.label(&finding.get_ref().label));
        let values = [
            ("about", id.to_string().into()),
            ("finding", label.into()),
            ("answer", args.answer.as_str().into()),
        ];
        Ok((Some(writer), ui.text("told-finding", &values)))
    })?;
    ui.data(format!("{}\n", landed.value).as_bytes())?;
    Ok(ui.landed(&landed))
}

fn fields(args: &FindingAddArgs, registry: &Registry) -> Result<Fields, Failure> {
    let text = |text: &str| toml::Value::String(text.to_owned());
    let mut fields = Fields(
        [("finding".to_owned(), text(&args.finding)), ("answer".to_owned(), text(&args.answer))]
            .into(),
    );
    if !args.with.is_empty() {
        let people: Vec<toml::Value> = args
            .with
            .iter()
            .map(|typed| Ok(text(find::staff(registry, typed)?.id.as_str())))
            .collect::<Result<_, Failure>>()?;
        fields.0.insert("with".to_owned(), toml::Value::Array(people));
    }
    if let Some(typed) = &args.against {
        fields.0.insert("against".to_owned(), text(&find::report(registry, typed)?.id.to_string()));
    }
    fields.0.extend(args.reason.as_deref().map(|reason| ("reason".to_owned(), text(reason))));
    Ok(fields)
}
