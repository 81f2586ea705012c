//! `baobei dispute score`.

use crate::app::find;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::dispute::acts;
use crate::domain::event::Fields;

use super::act::{ActToAdd, act};
use super::shares::text;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeScoreArgs {
    /// The dispute, by the end of its id
    dispute: String,
    /// The report that gets the points
    #[arg(long, value_name = "REPORT")]
    report: String,
    /// What the points are for, as the policy names it
    #[arg(long, value_name = "NAME")]
    criterion: String,
    /// How many
    #[arg(long, value_name = "NUMBER")]
    points: u32,
    /// Why
    #[arg(long)]
    note: Option<String>,
}

pub(in crate::cli) fn run(
    args: DisputeScoreArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    act(
        &context,
        ui,
        &args.dispute,
        &ActToAdd { kind: acts::SCORE, at: None },
        &[&args.report],
        |registry, _| {
            let report = find::report(registry, &args.report)?;
            let note = args.note.as_deref().map(|note| ("note".to_owned(), text(note)));
            let fields = [
                ("report".to_owned(), text(&report.id.to_string())),
                ("criterion".to_owned(), text(&args.criterion)),
                ("points".to_owned(), toml::Value::Integer(args.points.into())),
            ];
            Ok(Fields(fields.into_iter().chain(note).collect()))
        },
    )
}
