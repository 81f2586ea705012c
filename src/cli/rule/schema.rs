//! `baobei rule schema`.

use crate::cli::Globals;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::engine::stories::story_schema;
use crate::policy::schema;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleSchemaArgs {
    /// Print the schema of story files instead
    #[arg(long)]
    stories: bool,
}

pub(in crate::cli) fn run(args: RuleSchemaArgs, _: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let text = if args.stories { story_schema() } else { schema() };
    ui.data(text.as_bytes())?;
    Ok(Exit::Done)
}
