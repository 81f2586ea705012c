//! `baobei rule schema`.

use crate::cli::Globals;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::policy::schema;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleSchemaArgs {}

pub(in crate::cli) fn run(_: RuleSchemaArgs, _: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    ui.data(schema().as_bytes())?;
    Ok(Exit::Done)
}
