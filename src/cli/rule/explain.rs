//! `baobei rule explain`.

use crate::app::explain::awards;
use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, why};
use crate::engine::judge;
use crate::lang::short;
use crate::output::view::{Show, Timeline};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleExplainArgs {
    /// The report, or one event of it, by the end of its id
    #[arg(value_name = "REPORT|EVENT")]
    record: String,
}

pub(in crate::cli) fn run(
    args: RuleExplainArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::Records(&[&args.record]))?;
    let (report, event) = find::report_or_event(&registry, &args.record)?;
    let judgement = judge(&registry.facts(now))?;
    let words = ui.words(registry.house.zone);
    let Some(verdict) = judgement.report(report) else {
        let unjudged = judgement.unjudged.iter().find(|unjudged| unjudged.report.id == report);
        let failure = Failure::new(
            Exit::Findings,
            if unjudged.is_some() { "error-unjudged" } else { "error-not-landed-then" },
        )
        .with("report", short(report));
        let reasons: Vec<_> =
            unjudged.map(|unjudged| unjudged.reason.clone()).into_iter().collect();
        return Err(failure.lines(why::lines(&words, &reasons)));
    };
    let awards = awards(&judgement, report, event);
    let claim = context.claim(&registry, report.0, &verdict.report.landing)?;
    let timeline = Timeline { show: Show { judgement: &judgement, verdict, claim }, event, awards };
    context.tell_of_edits(&registry, report.0, ui)?;
    ui.show(&timeline, &ui.page(&registry, now, context.sight(&registry)))?;
    Ok(Exit::Done)
}
