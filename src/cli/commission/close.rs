//! `baobei commission close`.

use crate::app::month;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, why};
use crate::domain::record_path::RecordPath;
use crate::domain::statement::Statement;
use crate::engine::admit::admit_statement;
use crate::engine::close::CommissionLine;
use crate::output::Format;
use crate::output::view::{Statements, View as _};
use crate::registry::{Message, RecordWriter, Registry};
use crate::rules::Decider;

use super::month::named;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CommissionCloseArgs {
    /// The month, as in 2026-11
    month: String,
}

pub(in crate::cli) fn run(
    args: CommissionCloseArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let month = named(&args.month)?;
    let context = Context::open(globals, ui)?;
    let now = context.committed.at;
    let landed = context.write(Reach::All, |registry, staff| {
        let (statement, waiting) = month::close(registry, &month, &staff.id, now)?;
        let waiting: Vec<String> = waiting.iter().map(|line| waits(line, registry, ui)).collect();
        let words = ui.words(registry.house.zone);
        let objections =
            admit_statement(&statement, &registry.statements, &registry.shelf, registry.world(now));
        if !objections.is_empty() {
            return Err(why::refusal(&words, &objections));
        }
        let total = words.amounts(&statement.control_total);
        let subject =
            ui.text("commit-close", &[("month", month.name().into()), ("amount", total.into())]);
        let mut writer = RecordWriter::new(
            Message::new(subject, "commission close", staff.id.as_str()).about(month.name()),
        );
        writer.create(&RecordPath::Statement(month.clone()), statement.write());
        Ok((Some(writer), (statement, waiting)))
    })?;
    let (statement, waiting) = &landed.value;
    waiting.iter().for_each(|line| ui.tell(line));
    show(&context, statement, landed.commit.is_some(), ui)?;
    Ok(ui.landed(&landed))
}

/// Prints the statement, as it was read back where it has landed.
fn show(context: &Context, statement: &Statement, landed: bool, ui: &Ui) -> Result<(), Failure> {
    let (registry, now) = context.open_to(Reach::All)?;
    let statement = if landed { month::closed(&registry, &statement.month)? } else { statement };
    let page = ui.page(&registry, now, context.sight(&registry));
    let view = Statements(vec![statement]);
    if ui.format == Format::Table {
        ui.data(view.table(&page).as_bytes())
    } else {
        ui.show(&view, &page)
    }
}

fn waits(line: &CommissionLine<'_>, registry: &Registry, ui: &Ui) -> String {
    let words = ui.words(registry.house.zone);
    let who = match line.waits_for {
        Decider::Nobody => "none".to_owned(),
        who => words.named_people(&who.into(), Some(line.policy)),
    };
    let why = line.reasons.last().map(|reason| words.reason(reason)).unwrap_or_default();
    let report = line.report.map(crate::lang::short).unwrap_or_default();
    let values = [
        ("month", line.month.as_str().into()),
        ("report", report.into()),
        ("who", who.into()),
        ("why", why.into()),
    ];
    ui.text("month-waits", &values)
}
