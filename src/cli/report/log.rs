//! `baobei report log`: what was done to a report, commit by commit.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge;
use crate::ledger::ReadLedger as _;
use crate::output::view::{History, Landing};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportLogArgs {
    /// The report, by the end or beginning of its id
    report: String,
}

pub(in crate::cli) fn run(
    args: ReportLogArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::Records(&[&args.report]))?;
    let report = find::report(&registry, &args.report)?;
    let path =
        registry.places.get(&report.id.0).ok_or_else(|| Failure::bug("a report without a file"))?;
    let commits = context.ledger.history(None)?;
    let chronicle = context.chronicle()?;
    let touching = commits.iter().zip(chronicle.commits());
    let touching = touching.filter(|(commit, landed)| {
        landed.at <= now && commit.changes.iter().any(|change| change.path == *path)
    });
    let landings = touching.map(|(commit, landed)| Landing {
        order: commit.order,
        landing: crate::domain::landing::Landing::Landed(*landed),
        commit,
        operation: commit.trailer("Baobei-Operation"),
        staff: commit.trailer("Baobei-Staff"),
    });
    let sight = context.sight(&registry);
    let open = sight.is_full() || {
        let judgement = judge(&registry.facts(now))?;
        sight.sees(report, judgement.report(report.id).map(|verdict| verdict.side))
    };
    ui.show(&History { landings: landings.collect(), open }, &ui.page(&registry, now, sight))?;
    Ok(Exit::Done)
}
