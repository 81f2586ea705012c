//! `baobei status`.

use super::Globals;
use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::rule::edited;
use super::ui::Ui;
use crate::engine::totals::JudgementTotals;
use crate::output::view::{Status, edit};

#[derive(Debug, clap::Args)]
pub(super) struct StatusArgs {}

pub(super) fn run(_: StatusArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let chronicle = context.chronicle()?;
    let (mut registry, now) = context.read_by(&chronicle)?;
    registry.leave_out_refused(now);
    let edited = edited(&registry, &chronicle, now);
    let violations = chronicle.violations().to_vec();
    drop(chronicle);
    let view = Status {
        house: &registry.house.name,
        tally: JudgementTotals::count(&registry.facts(now))?,
        disputes: &registry.disputes,
        waiting: context.waiting(&registry.order)?,
        uncommitted: registry.uncommitted.iter().map(ToString::to_string).collect(),
    };
    ui.show(&view, &ui.page(&registry, now, context.sight(&registry)))?;
    for violation in &violations {
        let values = [
            ("commit", violation.commit.short().into()),
            ("path", violation.path.to_string().into()),
            ("what", edit(&ui.catalogue, &violation.fault).into()),
        ];
        ui.warn("talk-violation", &values);
    }
    for edited in &edited {
        ui.warn(
            "talk-edited",
            &[("file", edited.file.as_str().into()), ("what", edited.text(ui).into())],
        );
    }
    ui.problems(&registry.problems);
    if let Some(email) =
        context.ledger.configured_person().filter(|_| context.staff(&registry).is_err())
    {
        ui.hint("talk-nobody", &[("email", email.email.into())]);
    }
    let exit = match (registry.problems.is_empty(), violations.is_empty() && edited.is_empty()) {
        (false, _) => Exit::Invalid,
        (true, false) => Exit::Findings,
        (true, true) => Exit::Done,
    };
    registry.leave();
    Ok(exit)
}
