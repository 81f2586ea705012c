//! `baobei incident show`.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge;
use crate::output::view::Incidents;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct IncidentShowArgs {
    /// The incident, by the end of its id
    incident: String,
}

pub(in crate::cli) fn run(
    args: IncidentShowArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    show(&context, ui, &args.incident)?;
    ui.status("assessed-only", &[]);
    Ok(Exit::Done)
}

/// Shows the incident that somebody means.
pub(super) fn show(context: &Context, ui: &Ui, typed: &str) -> Result<(), Failure> {
    let (registry, now) = context.open_to(Reach::Incidents(&[typed]))?;
    let incident = find::incident(&registry, typed)?;
    if incident.landing.at(now) > now {
        return Err(Failure::new(Exit::Findings, "error-not-landed-then"));
    }
    let judgement = judge(&registry.facts(now))?;
    let view = Incidents {
        incidents: vec![incident],
        judgement: &judgement,
        shelf: &registry.shelf,
        whole: true,
    };
    ui.show(&view, &ui.page(&registry, now, context.sight(&registry)))
}
