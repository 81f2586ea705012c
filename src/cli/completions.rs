//! `baobei completions`.

use clap_complete::{Shell, generate};

use super::Globals;
use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;

/// Prints the completion script of a shell.
#[derive(Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

pub(super) fn run(args: CompletionsArgs, _: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut super::definition(ui.catalogue.language()), "baobei", &mut script);
    ui.data(&script)?;
    Ok(Exit::Done)
}
