//! `baobei report show`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, why};
use crate::engine::judge;
use crate::output::Format;
use crate::output::view::Show;
use crate::policy::blocks::ShownAt;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportShowArgs {
    /// The report, by the end or beginning of its id
    report: String,
}

pub(in crate::cli) fn run(
    args: ReportShowArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::Records(&[&args.report]))?;
    let report = find::report(&registry, &args.report)?;
    let judgement = judge(&registry.facts(now))?;
    let words = ui.words(registry.house.zone);
    if let Some(unjudged) =
        judgement.unjudged.iter().find(|unjudged| unjudged.report.id == report.id)
    {
        return Err(Failure::new(Exit::Invalid, "error-unjudged")
            .with("report", report.id)
            .lines(why::lines(&words, std::slice::from_ref(&unjudged.reason))));
    }
    let verdict = judgement
        .report(report.id)
        .ok_or_else(|| Failure::usage("error-not-there-yet").with("report", report.id))?;
    if ui.format == Format::Table {
        ui.notices(&words, verdict.policy, ShownAt::Show, None);
    }
    let claim = context.claim(&registry, report.id.0, &report.landing)?;
    context.tell_of_edits(&registry, report.id.0, ui)?;
    ui.show(
        &Show { judgement: &judgement, verdict, claim },
        &ui.page(&registry, now, context.sight(&registry)),
    )?;
    Ok(Exit::Done)
}
