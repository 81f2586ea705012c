//! `baobei team add`.

use crate::app::reach::Reach;
use crate::cli::Globals;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::ui::Ui;
use crate::domain::ids::{StaffId, TeamId};
use crate::domain::record_path::RecordPath;
use crate::domain::report::FORMAT;
use crate::domain::staff::Team;
use crate::registry::{Message, RecordWriter, Registry};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct TeamAddArgs {
    /// A short id: small letters, digits, - and _
    id: TeamId,
    /// The team's name; without it, the id
    #[arg(long)]
    name: Option<String>,
    /// What it writes in the title of a mail or table
    #[arg(long)]
    short: Option<String>,
    /// What it is: outlet, department, distributor, branch …
    #[arg(long)]
    kind: Option<String>,
    /// The team it belongs to
    #[arg(long)]
    parent: Option<TeamId>,
    /// The region
    #[arg(long)]
    region: Option<String>,
    /// The one person who may file where a policy wants exactly one; may be added before the person
    /// is
    #[arg(long, value_name = "STAFF")]
    designated: Option<StaffId>,
}

pub(in crate::cli) fn run(
    args: TeamAddArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let landed = context.write(Reach::House, |registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let team = team(&args, registry)?;
        let subject = ui.text("commit-team-add", &[("team", team.id.as_str().into())]);
        let mut writer =
            RecordWriter::new(Message::new(subject, "team add", staff.id.as_str()).about(&team.id));
        let text =
            toml::to_string(&team).map_err(|_| Failure::bug("a team without a TOML form"))?;
        writer.create(&RecordPath::Team(team.id.clone()), text);
        Ok((Some(writer), ()))
    })?;
    ui.status("talk-team-added", &[("team", args.id.as_str().into())]);
    Ok(ui.landed(&landed))
}

fn team(args: &TeamAddArgs, registry: &Registry) -> Result<Team, Failure> {
    if registry.org.teams.contains_key(&args.id) {
        return Err(Failure::usage("error-team-there").with("team", &args.id));
    }
    if let Some(parent) =
        args.parent.as_ref().filter(|parent| !registry.org.teams.contains_key(parent))
    {
        return Err(Failure::usage("error-no-such-team")
            .with("team", parent)
            .hint("hint-team-add"));
    }
    Ok(Team {
        format: FORMAT,
        id: args.id.clone(),
        name: args.name.clone().unwrap_or_else(|| args.id.to_string()),
        short: args.short.clone(),
        kind: args.kind.clone(),
        parent: args.parent.clone(),
        region: args.region.clone(),
        designated: args.designated.clone(),
    })
}
