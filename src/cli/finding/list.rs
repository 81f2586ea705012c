//! `baobei finding list`.

use ulid::Ulid;

use crate::app::questions::{self, OpenQuestions};
use crate::app::reach::Reach;
use crate::app::sight::{closed, hidden};
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::{Event, builtin};
use crate::domain::instant::Instant;
use crate::engine::survey;
use crate::output::view::{Findings, Given};
use crate::policy::Policy;
use crate::registry::Registry;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FindingListArgs {
    /// Only open questions
    #[arg(long)]
    open: bool,
}

pub(in crate::cli) fn run(
    args: FindingListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let sight = context.sight(&registry);
    let disputed = questions::disputed(&registry, now);
    let survey = survey(&registry.facts(now), |customer| {
        let hidden: Vec<Ulid> = hidden(&customer.reports, &sight).collect();
        (OpenQuestions::about(&customer, &disputed), hidden)
    })?;
    let (asked, hidden): (Vec<OpenQuestions<'_>>, Vec<Vec<Ulid>>) =
        survey.customers.into_iter().unzip();
    let closed = closed(&registry, hidden.into_iter().flatten(), &survey.unjudged, &sight);
    let given = if args.open { Vec::new() } else { given(&registry, now) };
    let view = Findings { open: questions::open(&registry, asked, now), given, closed };
    ui.show(&view, &ui.page(&registry, now, sight))?;
    Ok(Exit::Done)
}

/// Every finding that had landed by then, in the order of landing.
fn given(registry: &Registry, now: Instant) -> Vec<Given<'_>> {
    let mut all: Vec<Given<'_>> = Vec::new();
    for report in &registry.reports {
        all.extend(of(report.id.0, &report.events, registry.policy_of(report, now), now));
    }
    for dispute in &registry.disputes {
        let first = dispute.reports.first().and_then(|id| registry.report(*id));
        all.extend(of(
            dispute.id.0,
            &dispute.acts,
            first.and_then(|report| registry.policy_of(report, now)),
            now,
        ));
    }
    for incident in &registry.incidents {
        all.extend(of(
            incident.id.0,
            &incident.acts,
            registry.version(&incident.policy, &incident.landing, now),
            now,
        ));
    }
    all.sort_by_key(|given| (given.act.landing.order(), given.act.id));
    all
}

fn of<'v>(
    about: Ulid,
    acts: &'v [Event],
    policy: Option<&'v Policy>,
    now: Instant,
) -> impl Iterator<Item = Given<'v>> {
    let landed =
        acts.iter().filter(move |act| act.is(builtin::FINDING) && act.landing.at(now) <= now);
    landed.map(move |act| Given { about, act, policy })
}
