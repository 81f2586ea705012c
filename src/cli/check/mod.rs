//! `baobei check`: may I register this customer? The answer tells enough and no more.

use super::Globals;
use super::context::Context;
use super::customer::CustomerArgs;
use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use crate::app::draft::in_force;
use crate::app::lookup;
use crate::app::reach::Reach;
use crate::app::typed_keys;
use crate::domain::instant::Instant;
use crate::domain::report::{Customer, Scope};
use crate::domain::staff::Staff;
use crate::engine::judge;
use crate::lang::short;
use crate::output::view::{Answer, Check, render};
use crate::policy::Policy;
use crate::policy::blocks::ShownAt;
use crate::registry::{Message, RecordWriter, Registry, StartingPoints};

#[derive(Clone, Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Phones, names, companies, units …, told apart by what they look like
    #[arg(value_name = "KEY")]
    keys: Vec<String>,
    #[command(flatten)]
    customer: CustomerArgs,
    /// Only under this policy
    #[arg(long)]
    policy: Option<String>,
}

pub(super) fn run(args: CheckArgs, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    if args.keys.iter().all(|key| key.trim().is_empty()) && args.customer.is_empty() {
        return Err(Failure::usage("error-no-keys"));
    }
    let context = Context::open(globals, ui)?;
    context.look(ui)?;
    let draft = |registry: &Registry| {
        let customer = args.customer(registry)?;
        Ok((
            StartingPoints { customers: vec![customer.clone()], ..StartingPoints::default() },
            customer,
        ))
    };
    let (registry, now, customer) = context.open_for(Reach::House, draft)?;
    let answer = if registry.house.log_lookups {
        let id = context.ids().make();
        let landed = context.write_drafted(
            Reach::House,
            |registry, _| draft(registry),
            |registry, staff, customer| {
                let now = context.committed.at;
                let (bytes, protected) =
                    answered(&args, &customer, registry, Some(staff), now, ui)?;
                let (path, text) = lookup::record(id, &customer, &protected, registry, staff, now)?;
                let subject = ui.text("commit-lookup", &[("lookup", short(id).into())]);
                let message = Message::new(subject, "check", staff.id.as_str()).about(id);
                let mut writer = RecordWriter::new(message);
                writer.create(&path, text);
                Ok((Some(writer), bytes))
            },
        )?;
        ui.status("talk-lookup-recorded", &[]);
        ui.news(&landed.news);
        landed.value
    } else {
        answered(&args, &customer, &registry, context.staff(&registry).ok(), now, ui)?.0
    };
    ui.data(&answer)?;
    let typed: Vec<String> = args
        .keys
        .iter()
        .filter(|key| typed_keys::is_like_a_phone(key))
        .chain(&args.customer.phones)
        .cloned()
        .collect();
    ui.warn_of_unread(&typed, &ui.words(registry.house.zone));
    Ok(Exit::Done)
}

impl CheckArgs {
    /// Everything that was typed, as one customer.
    fn customer(&self, registry: &Registry) -> Result<Customer, Failure> {
        let mut customer = self.customer.customer(&registry.house, Scope::Person)?;
        self.keys.iter().for_each(|key| typed_keys::sort_in(&mut customer, key));
        Ok(customer)
    }

    /// What was typed, for the answer to repeat.
    fn typed(&self) -> String {
        let own = &self.customer;
        let texts =
            [&own.name, &own.company, &own.uscc, &own.brand, &own.project, &own.unit, &own.address];
        let said = self.keys.iter().chain(texts.into_iter().flatten()).chain(&own.phones);
        said.map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// The answer in the format asked for, and in one word for each policy.
fn answered(
    args: &CheckArgs,
    customer: &Customer,
    registry: &Registry,
    asker: Option<&Staff>,
    now: Instant,
    ui: &Ui,
) -> Result<(Vec<u8>, Vec<&'static str>), Failure> {
    let judgement = judge(&registry.facts(now))?;
    let policies = policies(args, registry, now)?;
    let several = policies.len() > 1;
    let answers: Vec<Answer<'_>> = policies
        .iter()
        .map(|policy| {
            let found = lookup::find(policy, customer, registry, &judgement, asker, now);
            let notices = policy
                .notices
                .iter()
                .map(toml::Spanned::get_ref)
                .filter(|notice| notice.shown.contains(&ShownAt::Check));
            Answer {
                key: if several {
                    format!("{} ({})", args.typed(), policy.id())
                } else {
                    args.typed()
                },
                protected: found.protected,
                until: found.until,
                queue: found.queue,
                waits: found.waits,
                clauses: found.clauses,
                notices: notices.map(|notice| &*notice.text).collect(),
            }
        })
        .collect();
    let codes = answers.iter().map(|answer| answer.protected.as_str()).collect();
    let sight = crate::app::sight::Sight::Nobody;
    Ok((render(&Check(answers), ui.format, &ui.page(registry, now, sight)), codes))
}

/// The policy that is named, or all in force.
fn policies<'r>(
    args: &CheckArgs,
    registry: &'r Registry,
    now: Instant,
) -> Result<Vec<&'r Policy>, Failure> {
    let day = registry.house.zone.date(now);
    let mut all = in_force(registry, day);
    if let Some(name) = &args.policy {
        all.retain(|policy| policy.id().as_str() == name);
        if all.is_empty() {
            return Err(Failure::usage("error-no-such-policy")
                .with("policy", name)
                .with("day", day)
                .hint("hint-rule-list"));
        }
    }
    if all.is_empty() {
        return Err(Failure::usage("error-no-policies").with("day", day).hint("hint-no-policies"));
    }
    Ok(all)
}
