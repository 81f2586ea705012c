use crate::cli::{Globals, error::Failure, exit::Exit, ui::Ui};
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {}
pub(in crate::cli) fn run(_: Args, _: &Globals, _: &mut Ui) -> Result<Exit, Failure> { Ok(Exit::Done) }
