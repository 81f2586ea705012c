//! `baobei report amend`: a later fact corrects an earlier one.

use crate::cli::append::{EventContent, OpenReport, append};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::event::builtin;
use crate::domain::fields::CUSTOMER_PATHS;

/// Paths under which a customer's phones stand.
const PHONES: [&str; 2] = ["customer.phone", "customer.phones"];

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReportAmendArgs {
    /// The report, by the end or beginning of its id
    report: String,
    /// A field and its right value, as in customer.phone=13800001111; may be given several times
    #[arg(long = "set", value_name = "PATH=VALUE", required = true)]
    set: Vec<String>,
    /// Why
    #[arg(long)]
    reason: Option<String>,
}

pub(in crate::cli) fn run(
    args: ReportAmendArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    append(&context, ui, "report amend", &args.report, |scene| words(&args, scene))
}

fn words(args: &ReportAmendArgs, scene: &OpenReport<'_>) -> Result<EventContent, Failure> {
    let mut set = toml::Table::new();
    for text in &args.set {
        let (path, value) = typed::pair(text)?;
        let value = match path.strip_prefix("intent.") {
            Some(name) => typed::intent(&scene.registry.house, name, value)?,
            None if PHONES.contains(&path) => typed::phone(value)?,
            None if CUSTOMER_PATHS.contains(&path) => toml::Value::String(value.to_owned()),
            None => {
                return Err(Failure::usage("error-no-such-path")
                    .with("path", path)
                    .with("known", CUSTOMER_PATHS.join(", ")));
            }
        };
        set.insert(path.to_owned(), value);
    }
    let mut words = EventContent::new(builtin::AMEND).text("note", args.reason.as_deref());
    words.fields.0.insert("set".to_owned(), toml::Value::Table(set));
    Ok(words)
}
