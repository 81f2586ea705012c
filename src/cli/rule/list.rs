//! `baobei rule list`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::output::view::{Clauses, Policies};
use crate::policy::Policy;
use crate::registry::Registry;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct RuleListArgs {
    /// The policy whose clauses are listed
    policy: Option<String>,
    /// The version of it, where not the one in force
    #[arg(long, requires = "policy")]
    policy_version: Option<u32>,
}

pub(in crate::cli) fn run(
    args: RuleListArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let (registry, now) = context.open_to(Reach::HouseAsItLies)?;
    let page = ui.page(&registry, now, context.sight(&registry));
    match &args.policy {
        None => ui.show(&Policies(&registry.shelf), &page)?,
        Some(name) => {
            let policy =
                named(&registry, name, args.policy_version, registry.house.zone.date(now))?;
            ui.show(&Clauses(vec![policy]), &page)?;
        }
    }
    ui.problems(&registry.problems);
    Ok(if registry.problems.is_empty() { Exit::Done } else { Exit::Invalid })
}

/// The version asked for, else the one in force, else the newest.
fn named<'r>(
    registry: &'r Registry,
    name: &str,
    version: Option<u32>,
    day: chrono::NaiveDate,
) -> Result<&'r Policy, Failure> {
    let versions = || registry.shelf.iter().filter(|policy| policy.id().as_str() == name);
    let found = match version {
        Some(number) => versions().find(|policy| policy.version() == number),
        None => versions()
            .last()
            .and_then(|newest| registry.shelf.today(newest.id(), day).or(Some(newest))),
    };
    found.ok_or_else(|| {
        Failure::usage("error-no-such-policy")
            .with("policy", name)
            .with("day", day)
            .hint("hint-rule-list")
    })
}
