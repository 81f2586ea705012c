//! `baobei check`: may I register this customer? The answer tells enough and no more.

use super::Globals;
use super::context::Context;
use super::customer::CustomerArgs;
use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use crate::app::draft::in_force;
use crate::app::lookup::{self, Protected};
use crate::app::reach::Reach;
use crate::app::typed_keys::{self, UnreadKey};
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
    context.ask_hub(ui)?;
    let draft = |registry: &Registry| {
        let asked = args.asked(registry)?;
        let customers = vec![asked.customer.clone()];
        Ok((StartingPoints { customers, ..StartingPoints::default() }, asked))
    };
    let (registry, now, asked) = context.open_for(Reach::House, draft)?;
    let asker = context.asker(&registry);
    let answer = match &asker {
        Ok(_) if registry.house.log_lookups => {
            let id = context.ids().make();
            let landed = context.write_drafted(
                Reach::House,
                |registry, _| draft(registry),
                |registry, staff, asked| {
                    let now = context.committed.at;
                    let answer = answered(&args, &asked, registry, Ok(Some(staff)), now, ui)?;
                    let (path, text) =
                        lookup::record(id, &asked.customer, &answer.codes, registry, staff, now)?;
                    let subject = ui.text("commit-lookup", &[("lookup", short(id).into())]);
                    let message = Message::new(subject, "check", staff.id.as_str()).about(id);
                    let mut writer = RecordWriter::new(message);
                    writer.create(&path, text);
                    Ok((Some(writer), answer))
                },
            )?;
            ui.status("talk-lookup-recorded", &[]);
            ui.news(&landed.news);
            landed.value
        }
        _ => answered(&args, &asked, &registry, asker, now, ui)?,
    };
    ui.data(&answer.shown)?;
    Ok(answer.exit)
}

/// What somebody asks for.
struct Asked {
    customer: Customer,
    /// What of it is no key.
    unread: Vec<UnreadKey>,
}

/// The answer in the format asked for, in one word for each policy, and as an exit code.
struct CheckAnswer {
    shown: Vec<u8>,
    codes: Vec<&'static str>,
    exit: Exit,
}

impl CheckArgs {
    /// Everything that was typed, as one customer. What is no phone is told in the answer.
    fn asked(&self, registry: &Registry) -> Result<Asked, Failure> {
        let mut unread = Vec::new();
        let mut own = self.customer.clone();
        for text in own.phones.drain(..).filter(|text| !text.trim().is_empty()) {
            unread.extend(typed_keys::phones(&text).err());
        }
        let phones = self.customer.phones.iter().filter_map(|text| typed_keys::phones(text).ok());
        own.phones = phones.flatten().collect();
        let mut customer = own.customer(&registry.house, Scope::Person)?;
        for key in &self.keys {
            unread.extend(typed_keys::sort_in(&mut customer, key).err());
        }
        unread.extend(typed_keys::set_aside(&mut customer));
        Ok(Asked { customer, unread })
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

/// The answer of every policy. One whom nobody knows gets none.
fn answered(
    args: &CheckArgs,
    asked: &Asked,
    registry: &Registry,
    asker: Result<Option<&Staff>, String>,
    now: Instant,
    ui: &Ui,
) -> Result<CheckAnswer, Failure> {
    let judgement = judge(&registry.facts(now))?;
    let policies = policies(args, registry, now)?;
    let several = policies.len() > 1;
    let (staff, stranger) = match asker {
        Ok(staff) => (staff, None),
        Err(typed) => (None, Some(typed)),
    };
    let all_read = asked.unread.is_empty() && stranger.is_none();
    let answers: Vec<Answer<'_>> = policies
        .iter()
        .map(|policy| {
            let (customer, now) = (&asked.customer, now);
            let found = lookup::find(policy, customer, all_read, registry, &judgement, staff, now);
            let known = stranger.is_none();
            let notices = policy
                .notices
                .iter()
                .map(toml::Spanned::get_ref)
                .filter(|notice| notice.shown.contains(&ShownAt::Check));
            let lacks = found.lacks.iter().map(|way| way.iter().map(|key| key.code()).collect());
            Answer {
                key: if several {
                    format!("{} ({})", args.typed(), policy.id())
                } else {
                    args.typed()
                },
                protected: if known { found.protected } else { Protected::NotLookedUp },
                until: found.until.filter(|_| known),
                queue: found.queue.filter(|_| known),
                waits: found.waits && known,
                clauses: if known { found.clauses } else { Vec::new() },
                notices: notices.map(|notice| &*notice.text).collect(),
                unread: asked.unread.clone(),
                lacks: lacks.collect(),
                stranger: stranger.clone(),
            }
        })
        .collect();
    let codes = answers.iter().map(|answer| answer.protected.as_str()).collect();
    let exit = exit(&answers);
    let sight = crate::app::sight::Sight::Nobody;
    let shown = render(&Check(answers), ui.format, &ui.page(registry, now, sight));
    Ok(CheckAnswer { shown, codes, exit })
}

/// Somebody is protected, or a person decides; else something was not looked up; else all is free.
fn exit(answers: &[Answer<'_>]) -> Exit {
    let any = |wanted: &[Protected]| answers.iter().any(|one| wanted.contains(&one.protected));
    if any(&[Protected::Yes, Protected::Yours, Protected::Undecided]) {
        Exit::Findings
    } else if any(&[Protected::NotLookedUp]) {
        Exit::Usage
    } else {
        Exit::Done
    }
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
