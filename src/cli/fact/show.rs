//! `baobei fact show`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge;
use crate::output::view::FactShown;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FactShowArgs {
    /// The fact, by the end or beginning of its id
    fact: String,
}

pub(in crate::cli) fn run(
    args: FactShowArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::Records(&[&args.fact]))?;
    let (report, event) = match find::report_or_event(&registry, &args.fact)? {
        (report, Some(event)) => (report, event),
        (report, None) => return Err(Failure::usage("error-which-fact").with("report", report)),
    };
    let judgement = judge(&registry.facts(now))?;
    let page = ui.page(&registry, now, context.sight(&registry));
    let verdict = judgement
        .report(report)
        .ok_or_else(|| Failure::usage("error-not-there-yet").with("report", report))?;
    if !page.sight.sees(verdict.report, Some(verdict.side)) {
        return Err(Failure::new(Exit::Forbidden, "error-not-yours-to-read"));
    }
    let mut events = verdict.report.events_by(now);
    let event = events
        .find(|known| known.id == event)
        .ok_or_else(|| Failure::new(Exit::Findings, "error-not-landed-then"))?;
    ui.show(&FactShown { report: verdict.report, policy: verdict.policy, event }, &page)?;
    Ok(Exit::Done)
}
