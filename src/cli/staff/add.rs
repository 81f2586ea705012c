//! `baobei staff add`.

use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::enrol::strong;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::page::require_admin;
use crate::cli::staff::keyring::{free_addresses, free_key, typed_key, write_signers};
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed};
use crate::domain::ids::{Role, StaffId, TeamId};
use crate::domain::instant::{Day, Instant, Stamp};
use crate::domain::record_path::RecordPath;
use crate::domain::report::FORMAT;
use crate::domain::staff::{DatedKey, Staff};
use crate::registry::{Message, RecordWriter, Registry};
use crate::trust::key::PublicKey;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct StaffAddArgs {
    /// A short id: small letters, digits, - and _
    id: StaffId,
    /// The person's name; without it, the id
    #[arg(long)]
    name: Option<String>,
    /// Roles: sales, manager, finance …; may be given several times
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
    /// The public key with which the person signs: its file, or the line in it
    #[arg(long, value_name = "FILE|LINE")]
    key: Option<String>,
}

pub(in crate::cli) fn run(
    args: StaffAddArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let key =
        args.key.as_deref().map(|typed| typed_key(globals, typed).and_then(strong)).transpose()?;
    let landed = context.write(Reach::House, |registry, staff| {
        require_admin(staff, &ui.words(registry.house.zone))?;
        let person = person(&args, key.as_ref(), context.committed.at, registry)?;
        let subject = ui.text("commit-staff-add", &[("staff", person.id.as_str().into())]);
        let mut writer = RecordWriter::new(
            Message::new(subject, "staff add", staff.id.as_str()).about(&person.id),
        );
        let text =
            toml::to_string(&person).map_err(|_| Failure::bug("a person without a TOML form"))?;
        writer.create(&RecordPath::Staff(person.id.clone()), text);
        write_signers(&context, registry, &mut writer, person)?;
        Ok((Some(writer), ()))
    })?;
    ui.status("talk-staff-added", &[("staff", args.id.as_str().into())]);
    Ok(ui.landed(&landed))
}

fn person(
    args: &StaffAddArgs,
    key: Option<&PublicKey>,
    now: Instant,
    registry: &Registry,
) -> Result<Staff, Failure> {
    if registry.org.staff.contains_key(&args.id) {
        return Err(Failure::usage("error-staff-there").with("staff", &args.id));
    }
    if let Some(team) = args.team.as_ref().filter(|team| !registry.org.teams.contains_key(team)) {
        return Err(Failure::usage("error-no-such-team").with("team", team).hint("hint-team-add"));
    }
    free_addresses(registry, &args.emails)?;
    let house = &registry.house;
    if let Some(key) = key {
        free_key(registry, key)?;
        if args.emails.is_empty() {
            return Err(Failure::usage("error-key-without-email")
                .with("staff", &args.id)
                .hint("hint-key-email"));
        }
    }
    let from = Some(Stamp::new(now, house.zone));
    let keys =
        key.map(|key| DatedKey { public: key.to_string(), from, until: None, suspect: None });
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
        served: Vec::new(),
        keys: keys.into_iter().collect(),
    })
}
