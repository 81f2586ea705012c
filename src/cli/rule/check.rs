//! `baobei rule check`.

use std::sync::Mutex;

use crate::app::{proposals, questions};
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::ids::ReportId;
use crate::domain::record::RecordRef;
use crate::engine::verdict::JudgedCustomer;
use crate::engine::{judge_part, survey};
use crate::ledger::LedgerView;

use super::edits::Together;
use super::remarks::{Said, Scribe};
use super::test::slips;
use super::{edited, edits, remarks};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleCheckArgs {}

pub(in crate::cli) fn run(
    _: RuleCheckArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let chronicle = context.chronicle()?;
    let (mut registry, now) = context.read_by(&chronicle)?;
    let view = globals
        .as_of
        .as_ref()
        .and(registry.head)
        .map_or(LedgerView::WorkingTree, LedgerView::Committed);
    registry.problems.extend(slips(&context, &registry, view)?);
    ui.problems(&registry.problems);
    let mut found = remarks::unreadable(&registry, &ui.catalogue);
    found.extend(edits::altered(&context, &registry)?);
    found.extend(edits::missing(&context, &registry, &chronicle, ui)?);
    found.extend(
        edited(&registry, &chronicle, now).iter().map(|edited| remarks::edited(edited, ui)),
    );
    // What is refused counts for nothing, so what is judged is read again without it.
    let is_dispute = |record: &RecordRef<'_>| matches!(record, RecordRef::Dispute(_));
    let nobody = Together::new();
    let inadmissible = edits::inadmissible(&registry, |record| !is_dispute(record), &nobody, now);
    let is_refused = !registry.uncommitted.is_empty() || !inadmissible.is_empty();
    found.extend(inadmissible);
    let counted = if !is_refused {
        None
    } else {
        let (mut counted, _) = context.read_by(&chronicle)?;
        counted.leave_out_refused(now);
        Some(counted)
    };
    let counted = counted.as_ref().unwrap_or(&registry);
    if registry.proposes() {
        let (mut proposed, _) = context.read_by(&chronicle)?;
        proposed.leave_out_refused(now);
        proposed.adopt_proposals();
        let before = judge_part(&counted.facts(now), JudgedCustomer::shorten)?;
        let after = judge_part(&proposed.facts(now), JudgedCustomer::shorten)?;
        let changed = proposals::changed(&before, &after);
        found.extend(changed.iter().map(|changed| remarks::proposed(counted, changed, ui)));
    }
    let sight = context.sight(&registry);
    let (scribe, disputed) = (Scribe::new(counted), questions::disputed(counted, now));
    let together = Mutex::new(Together::new());
    let survey = survey(&counted.facts(now), |customer| {
        let ids = customer.reports.iter().map(|verdict| verdict.report.id);
        let named: Vec<ReportId> = ids.clone().filter(|id| disputed.contains(id)).collect();
        if !named.is_empty() {
            let all: Vec<ReportId> = ids.collect();
            let mut together = together.lock().expect("nobody panics here");
            together.extend(named.into_iter().map(|id| (id, all.clone())));
        }
        Said::of(&scribe, &customer, &disputed, &sight)
    })?;
    let together = together.into_inner().expect("nobody panics here");
    found.extend(edits::inadmissible(&registry, is_dispute, &together, now));
    drop(chronicle);
    let customers = survey.customers.len();
    let mut view = remarks::of(counted, survey, &sight);
    view.remarks.splice(0..0, found);
    let clean = view.remarks.is_empty();
    let count = view.remarks.len();
    ui.show(&view, &ui.page(&registry, now, sight))?;
    if !registry.uncommitted.is_empty() {
        ui.status("rule-check-uncommitted", &[("count", registry.uncommitted.len().into())]);
    }
    let values = [
        ("count", count.into()),
        ("reports", registry.reports.len().into()),
        ("customers", customers.into()),
    ];
    ui.status("rule-checked", &values);
    let exit = match (registry.problems.is_empty(), clean) {
        (false, _) => Exit::Invalid,
        (true, false) => Exit::Findings,
        (true, true) => Exit::Done,
    };
    drop(view);
    registry.leave();
    Ok(exit)
}
