//! `baobei staff add`.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::ids::{Role, StaffId, TeamId};
use crate::domain::instant::Day;
use crate::domain::report::FORMAT;
use crate::domain::staff::Staff;
use crate::registry::{Message, Registry, Writer, new_file};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// A short id: small letters, digits, - and _
    id: StaffId,
    /// The person's name; without it, the id
    #[arg(long)]
    name: Option<String>,
    /// What the person is in the house: sales, manager, finance …; may be given several times
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<Role>,
    /// The team
    #[arg(long)]
    team: Option<TeamId>,
    /// The region
    #[arg(long)]
    region: Option<String>,
    /// What git's user.email says when this person is at the keyboard; may be given several times
    #[arg(long = "email", value_name = "ADDRESS")]
    emails: Vec<String>,
    /// The first day of service
    #[arg(long, value_name = "DAY")]
    joined: Option<String>,
}

pub(in crate::cli) fn run(args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let landed = context.write(|registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = person(&args, registry)?;
        let subject = ui.text("commit-staff-add", &[("staff", person.id.as_str().into())]);
        let mut writer = Writer::new(Message::new(subject, "staff add", staff.id.as_str()).about(&person.id));
        let text = toml::to_string(&person).map_err(|_| Failure::bug("a person without a TOML form"))?;
        writer.create(new_file(&format!("org/staff/{}.toml", person.id)), text);
        Ok((Some(writer), ()))
    })?;
    ui.status("talk-staff-added", &[("staff", args.id.as_str().into())]);
    ui.landed(landed.commit);
    Ok(Exit::Done)
}

fn person(args: &Args, registry: &Registry) -> Result<Staff, Failure> {
    if registry.org.staff.contains_key(&args.id) {
        return Err(Failure::usage("error-staff-there").with("staff", &args.id));
    }
    if let Some(team) = args.team.as_ref().filter(|team| !registry.org.teams.contains_key(team)) {
        return Err(Failure::usage("error-no-such-team").with("team", team).hint("hint-team-add"));
    }
    let taken = |email: &&String| registry.org.staff.values().any(|staff| staff.emails.iter().any(|own| own.eq_ignore_ascii_case(email)));
    if let Some(email) = args.emails.iter().find(taken) {
        return Err(Failure::usage("error-email-taken").with("email", email));
    }
    let house = &registry.house;
    let joined = args.joined.as_deref().map(|text| typed::time(house, text)).transpose()?;
    Ok(Staff {
        format: FORMAT,
        id: args.id.clone(),
        name: args.name.clone().unwrap_or_else(|| args.id.to_string()),
        roles: args.roles.iter().cloned().collect(),
        team: args.team.clone(),
        region: args.region.clone(),
        emails: args.emails.clone(),
        joined: joined.map(|at| Day(house.zone.date(at))),
        left: None,
        keys: Vec::new(),
    })
}
