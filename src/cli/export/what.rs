//! ExportView can be exported, and how each is made.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::app::reach::Reach;
use crate::app::sight::{closed, hidden};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, dispute, file};
use crate::engine::close::lines;
use crate::engine::judge_part;
use crate::engine::verdict::{CollisionVerdict, JudgedCustomer, Judgement};
use crate::output::view::{
    Awards, Collisions, Commission, Consequences, Customers, Duties, Facts, Incidents, Reports,
    StaffList, TeamList, render,
};
use crate::output::{Format, Page};
use crate::registry::Registry;

/// What to export and where to.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// What to export
    #[arg(default_value = "reports")]
    what: ExportView,
    /// The file to write; without it, data go to stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The views that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ExportView {
    Reports,
    Customers,
    Collisions,
    Awards,
    Facts,
    Duties,
    Consequences,
    Commission,
    Staff,
    Teams,
    Disputes,
    Incidents,
}

impl ExportView {
    /// Takes off a customer what no line of the view says.
    fn trim(self, customer: &mut JudgedCustomer<'_>) {
        match self {
            Self::Duties | Self::Facts => {}
            Self::Awards
            | Self::Commission
            | Self::Consequences
            | Self::Staff
            | Self::Teams
            | Self::Disputes
            | Self::Incidents => {
                customer.reports.clear();
            }
            Self::Reports | Self::Customers | Self::Collisions => customer.shorten(),
        }
    }
}

/// Writes a view in a format.
pub(super) fn export(
    which: &Which,
    format: Format,
    globals: &Globals,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let judgement = judge_part(&registry.facts(now), |customer| which.what.trim(customer))?;
    let page = ui.page(&registry, now, context.sight(&registry));
    file::write(
        ui,
        which.output.as_deref(),
        &bytes(which.what, format, &registry, &judgement, &page),
    )?;
    ui.problems(&registry.problems);
    Ok(if registry.problems.is_empty() { Exit::Done } else { Exit::Invalid })
}

fn bytes(
    what: ExportView,
    format: Format,
    registry: &Registry,
    judgement: &Judgement<'_>,
    page: &Page<'_>,
) -> Vec<u8> {
    let now = judgement.as_of;
    match what {
        ExportView::Reports => render(
            &Reports {
                judged: judgement.reports.iter().collect(),
                unjudged: judgement.unjudged.iter().collect(),
                ..Reports::default()
            },
            format,
            page,
        ),
        ExportView::Customers => render(
            &Customers { judgement, chosen: judgement.customers.iter().collect() },
            format,
            page,
        ),
        ExportView::Collisions => {
            let closed = closed(
                registry,
                hidden(&judgement.reports, &page.sight),
                &judgement.unjudged,
                &page.sight,
            );
            let open = |collision: &&CollisionVerdict<'_>| {
                !closed.contains(&collision.first.0) || !closed.contains(&collision.second.0)
            };
            let all = judgement.customers.iter().flat_map(|customer| &customer.collisions);
            render(&Collisions(all.filter(open).collect()), format, page)
        }
        ExportView::Awards => render(&Awards(judgement.awards.iter().collect()), format, page),
        ExportView::Facts => render(&Facts::of(&judgement.reports, page), format, page),
        ExportView::Duties => {
            let open = judgement
                .reports
                .iter()
                .filter(|verdict| page.sight.sees(verdict.report, Some(verdict.side)));
            let owed = open
                .flat_map(|verdict| verdict.duties.iter().map(move |owed| (verdict.report, owed)));
            render(&Duties { owed: owed.collect() }, format, page)
        }
        ExportView::Consequences => render(&Consequences::of(judgement), format, page),
        ExportView::Commission => render(
            &Commission(lines(judgement, &registry.world(now)).iter().collect()),
            format,
            page,
        ),
        ExportView::Staff => {
            render(&StaffList(registry.org.staff.values().collect()), format, page)
        }
        ExportView::Teams => render(&TeamList(registry.org.teams.values().collect()), format, page),
        ExportView::Disputes => {
            let raised = registry.disputes.iter().filter(|dispute| dispute.landing.at(now) <= now);
            render(&dispute::readable(registry, raised, &page.sight, true), format, page)
        }
        ExportView::Incidents => {
            let incidents = registry
                .incidents
                .iter()
                .filter(|incident| incident.landing.at(now) <= now)
                .collect();
            render(
                &Incidents { incidents, judgement, shelf: &registry.shelf, whole: false },
                format,
                page,
            )
        }
    }
}
