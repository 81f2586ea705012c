//! `baobei export csv`.

use crate::cli::Globals;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::output::Format;

use super::what::{Which, export};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ExportCsvArgs {
    #[command(flatten)]
    which: Which,
}

pub(in crate::cli) fn run(
    args: ExportCsvArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    export(&args.which, Format::Csv, globals, ui)
}
