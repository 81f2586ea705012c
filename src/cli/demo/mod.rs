//! `baobei demo`: a month of a house's work in a few seconds, through the public commands.

mod script;
mod stage;

use std::path::PathBuf;

use super::error::Failure;
use super::ui::Ui;
use super::{Exit, Globals};

use stage::DemoPlay;

#[derive(Clone, Debug, clap::Args)]
pub(super) struct DemoArgs {
    /// Where to make the demo registry; it must not exist yet
    #[arg(default_value = "baobei-demo")]
    dir: PathBuf,
}

pub(super) fn run(args: DemoArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let dir = super::place::below(globals, &args.dir);
    if dir.exists() {
        return Err(Failure::usage("error-demo-there")
            .with("dir", dir.display())
            .hint("hint-demo"));
    }
    let mut stage = DemoPlay::new(&dir, ui);
    for scene in script::SCENES {
        stage.play(scene)?;
    }
    ui.status("talk-made-demo", &[("dir", dir.display().to_string().into())]);
    Ok(Exit::Done)
}
