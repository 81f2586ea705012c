//! `baobei finding add`.

use ulid::Ulid;

use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, pick, why};
use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, Fields, builtin};
use crate::domain::ids::FactId;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::admit::{admit_act, admit_event, admit_incident_act};
use crate::lang::short;
use crate::policy::Policy;
use crate::registry::{Message, Registry};
use crate::rules::Reason;

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

/// What a finding is about.
enum About<'r> {
    Report(&'r Report),
    Dispute(&'r Dispute, Vec<&'r Report>),
    Incident(&'r Incident),
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
        let about = find(registry, &args.about)?;
        let policy = about.policy(registry, now)?;
        let act = context.event(
            FactId(ids.next()),
            builtin::FINDING,
            &staff.id,
            None,
            fields(&args, registry)?,
        )?;
        let words = ui.words(registry.house.zone);
        let objections = about.objections(&act, policy, registry, now);
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
            About::Report(_) => context.append_event(registry, id, &act, message)?,
            About::Dispute(..) | About::Incident(_) => {
                context.append_act(registry, id, &act, message)?
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
            .map(|typed| pick::staff(registry, typed).map(|staff| text(staff.id.as_str())))
            .collect::<Result<_, _>>()?;
        fields.0.insert("with".to_owned(), toml::Value::Array(people));
    }
    if let Some(typed) = &args.against {
        fields.0.insert("against".to_owned(), text(&pick::report(registry, typed)?.id.to_string()));
    }
    fields.0.extend(args.reason.as_deref().map(|reason| ("reason".to_owned(), text(reason))));
    Ok(fields)
}

/// The report, dispute or incident that somebody means; a text that fits records of two sorts is
/// ambiguous.
fn find<'r>(registry: &'r Registry, typed: &str) -> Result<About<'r>, Failure> {
    let of_dispute = |dispute: &'r Dispute| {
        About::Dispute(
            dispute,
            dispute.reports.iter().filter_map(|id| registry.report(*id)).collect(),
        )
    };
    let found: Vec<Result<About<'r>, Failure>> = vec![
        pick::report(registry, typed).map(About::Report),
        pick::dispute(registry, typed).map(of_dispute),
        pick::incident(registry, typed).map(About::Incident),
    ];
    let (mut hits, misses): (Vec<_>, Vec<_>) = found.into_iter().partition(Result::is_ok);
    match (hits.pop(), hits.is_empty()) {
        (Some(hit), true) => hit,
        (Some(_), false) => Err(Failure::usage("error-ambiguous-id")
            .with("what", "record")
            .with("id", typed)
            .with("count", hits.len() + 1)),
        (None, _) => Err(misses
            .into_iter()
            .find_map(Result::err)
            .unwrap_or_else(|| Failure::bug("a search without an answer"))),
    }
}

impl About<'_> {
    fn id(&self) -> Ulid {
        match self {
            Self::Report(report) => report.id.0,
            Self::Dispute(dispute, _) => dispute.id.0,
            Self::Incident(incident) => incident.id.0,
        }
    }

    /// The policy of the day that judges it.
    fn policy<'r>(&self, registry: &'r Registry, now: Instant) -> Result<&'r Policy, Failure> {
        let (id, policy) = match self {
            Self::Report(report) => (&report.policy, registry.policy_of(report, now)),
            Self::Dispute(_, reports) => {
                let first =
                    reports.first().ok_or_else(|| Failure::bug("a dispute without a report"))?;
                (&first.policy, registry.policy_of(first, now))
            }
            Self::Incident(incident) => (
                &incident.policy,
                registry
                    .shelf
                    .in_force(&incident.policy, registry.house.zone.date(incident.landing.at(now))),
            ),
        };
        policy.ok_or_else(|| {
            Failure::usage("error-no-policy-of").with("report", short(self.id())).with("policy", id)
        })
    }

    fn objections<'a>(
        &'a self,
        act: &'a Event,
        policy: &'a Policy,
        registry: &'a Registry,
        now: Instant,
    ) -> Vec<Reason<'a>> {
        let world = registry.world(now);
        match self {
            Self::Report(report) => admit_event(report, act, policy, world),
            Self::Dispute(dispute, reports) => admit_act(dispute, act, reports, policy, world),
            Self::Incident(_) => admit_incident_act(act, policy, world),
        }
    }
}
