//! `baobei commission export`.

use std::path::PathBuf;

use crate::app::month::closed;
use crate::app::pay::paid;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, file};
use crate::output::Format;
use crate::output::view::{Payroll, render};

use super::month::named;
use super::statement::not_yours;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CommissionExportArgs {
    /// The month, as in 2026-11
    month: String,
    /// The file to write; without it, the CSV goes to stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(in crate::cli) fn run(
    args: CommissionExportArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let month = named(&args.month)?;
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::All)?;
    let statement = closed(&registry, month.name())?;
    let view = Payroll(paid(&context.ledger, &registry, &[statement])?);
    let sight = context.sight(&registry);
    if !statement.entries.iter().all(|entry| sight.sees_pay_of(entry.staff.as_str())) {
        return Err(not_yours(&context, &registry));
    }
    let page = ui.page(&registry, now, sight);
    let format = if ui.format == Format::Json { Format::Json } else { Format::Csv };
    file::write(ui, args.output.as_deref(), &render(&view, format, &page))?;
    let total = ui.words(registry.house.zone).amounts(&statement.control_total);
    let values = [
        ("month", month.name().into()),
        ("amount", total.into()),
        ("count", statement.entries.len().into()),
    ];
    ui.status("month-exported", &values);
    Ok(Exit::Done)
}
