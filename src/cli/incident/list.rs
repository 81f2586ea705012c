//! `baobei incident list`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::judge;
use crate::output::view::Incidents;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct IncidentListArgs {
    /// Only those this person took part in
    #[arg(long, value_name = "STAFF")]
    staff: Option<String>,
}

pub(in crate::cli) fn run(
    args: IncidentListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let judgement = judge(&registry.facts(now))?;
    let mut incidents: Vec<_> =
        registry.incidents.iter().filter(|incident| incident.landing.at(now) <= now).collect();
    incidents.retain(|incident| {
        args.staff
            .as_deref()
            .is_none_or(|staff| incident.staff.iter().any(|own| own.as_str() == staff))
    });
    incidents.sort_by_key(|incident| (incident.landing.order(), incident.id));
    let view = Incidents { incidents, judgement: &judgement, shelf: &registry.shelf, whole: false };
    ui.show(&view, &ui.page(&registry, now, context.sight(&registry)))?;
    ui.status("assessed-only", &[]);
    Ok(Exit::Done)
}
