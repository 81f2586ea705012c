//! `baobei status`.

use super::Globals;
use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;

#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, _) = context.read()?;
    ui.data(format!("{}\n", registry.house.name).as_bytes())?;
    Ok(Exit::Done)
}
