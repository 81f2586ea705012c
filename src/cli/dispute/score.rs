//! `baobei dispute score`.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, pick};
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::Fields;
use crate::policy::blocks::Criterion;
use crate::registry::Registry;

use super::act::{Said, act, policy, reports};
use super::shares::text;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The dispute, by the end of its id
    dispute: String,
    /// The report that gets the points
    #[arg(long, value_name = "REPORT")]
    report: String,
    /// What the points are for, as the policy names it
    #[arg(long, value_name = "NAME")]
    criterion: String,
    /// How many
    #[arg(long, value_name = "NUMBER")]
    points: u32,
    /// Why
    #[arg(long)]
    note: Option<String>,
}

pub(in crate::cli) fn run(args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let now = context.committed.at;
    act(&context, ui, &args.dispute, &Said { kind: acts::SCORE, at: None }, |registry, dispute| fields(&args, registry, dispute, now))
}

fn fields(args: &Args, registry: &Registry, dispute: &Dispute, now: crate::domain::instant::Instant) -> Result<Fields, Failure> {
    let report = pick::report(registry, &args.report)?;
    if !dispute.reports.contains(&report.id) {
        return Err(Failure::usage("error-not-in-dispute").with("report", report.id).with("dispute", dispute.id));
    }
    let policy = policy(registry, &reports(registry, dispute), now)?;
    let criteria: Vec<&Criterion> = policy.priorities.iter().flat_map(|test| &test.get_ref().criteria).collect();
    if criteria.is_empty() {
        return Err(Failure::usage("error-no-jury").with("policy", policy.id()));
    }
    let known = criteria.iter().map(|criterion| criterion.name.as_str()).collect::<Vec<_>>().join(", ");
    let criterion = criteria.into_iter().find(|criterion| criterion.name.as_str() == args.criterion);
    let criterion =
        criterion.ok_or_else(|| Failure::usage("error-no-such-criterion").with("criterion", &args.criterion).with("known", known))?;
    if args.points > criterion.max {
        return Err(Failure::usage("error-too-many-points").with("points", args.points).with("max", criterion.max));
    }
    let note = args.note.as_deref().map(|note| ("note".to_owned(), text(note)));
    let fields = [
        ("report".to_owned(), text(&report.id.to_string())),
        ("criterion".to_owned(), text(&args.criterion)),
        ("points".to_owned(), toml::Value::Integer(args.points.into())),
    ];
    Ok(Fields(fields.into_iter().chain(note).collect()))
}
