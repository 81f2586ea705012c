//! `baobei review return`.

use crate::cli::Globals;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::domain::event::builtin;

pub(in crate::cli) use super::answer::ReviewWithholdArgs;

pub(in crate::cli) fn run(
    args: ReviewWithholdArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    args.answer(builtin::RETURN, "review return", globals, ui)
}
