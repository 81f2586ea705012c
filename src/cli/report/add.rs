//! `baobei report add`.

use std::borrow::Cow;

use crate::cli::clock::Ids;
use crate::cli::context::Context;
use crate::cli::customer::{CustomerArgs, flag};
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::outcome::Told;
use crate::cli::ui::Ui;
use crate::cli::{Globals, pick, typed, why};
use crate::domain::event::Fields;
use crate::domain::ids::TeamId;
use crate::domain::instant::Instant;
use crate::domain::report::{Customer, Report, Scope};
use crate::domain::staff::Staff;
use crate::engine::admit::admit_reports;
use crate::lang::{Words, short};
use crate::policy::Policy;
use crate::policy::blocks::{CheckName, Kind, Place};
use crate::registry::{About, Message, Registry, Writer, new_file};
use crate::rules::fields::text_of;

use super::draft::{Draft, kind_of};
use super::interview;

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct Args {
    /// The policy to register under; needed where several are in force
    #[arg(long)]
    pub(super) policy: Option<String>,
    /// The kind of registration; needed where the policy has several
    #[arg(long)]
    pub(super) kind: Option<String>,
    #[command(flatten)]
    pub(super) customer: CustomerArgs,
    /// What else the policy asks for, as in expected_amount=26.8万; may be given several times
    #[arg(long = "intent", value_name = "NAME=VALUE")]
    pub(super) intent: Vec<String>,
    /// When the customer was registered, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
    /// The report whose customer this one came along with
    #[arg(long, value_name = "REPORT")]
    companion_of: Option<String>,
    /// The team, where it is not the registrant's own
    #[arg(long)]
    team: Option<TeamId>,
}

pub(in crate::cli) fn run(mut args: Args, globals: &Globals, ui: &mut Ui) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    if ui.attended {
        interview::complete(&mut args, &context, ui)?;
    }
    let mut ids = context.ids();
    let now = context.committed.at;
    let typed: Vec<&str> = args.companion_of.as_deref().into_iter().collect();
    let about = |registry: &Registry, staff: &Staff| {
        let (_, draft) = draft(&args, registry, staff, now)?;
        Ok(About { reports: vec![draft.report(context.ids().next())], ..About::default() })
    };
    let landed = context.write_around(&typed, about, |registry, staff| file(&args, registry, staff, now, &mut ids, ui))?;
    ui.told(&context, &landed)
}

fn file(args: &Args, registry: &Registry, staff: &Staff, now: Instant, ids: &mut Ids, ui: &Ui) -> Result<(Option<Writer>, Told), Failure> {
    let (policy, draft) = draft(args, registry, staff, now)?;
    let words = ui.words(registry.house.zone);
    complain(&draft, &words)?;
    ui.notices(&words, policy, Place::Add, None);
    enter(draft, "report add", registry, staff, now, ids, ui)
}

/// Admits one registration and writes it; a refused one is not written.
pub(in crate::cli) fn enter(
    draft: Draft<'_>,
    operation: &str,
    registry: &Registry,
    staff: &Staff,
    now: Instant,
    ids: &mut Ids,
    ui: &Ui,
) -> Result<(Option<Writer>, Told), Failure> {
    let words = ui.words(registry.house.zone);
    let kind = words.label(&draft.kind.label).to_owned();
    let new = [draft.report(ids.next())];
    let admissions = admit_reports(&registry.facts(now), &new)?;
    let ([report], Some(admission)) = (&new, admissions.first()) else { return Err(Failure::bug("a registration that nobody judged")) };
    if admission.refused {
        return Err(why::refusal(&words, &admission.reasons));
    }
    let subject = ui.text("commit-report-add", &[("report", short(report.id).into()), ("kind", kind.into())]);
    let mut writer = Writer::new(Message::new(subject, operation, staff.id.as_str()).about(report.id));
    writer.create(new_file(&Report::path(report.id, registry.house.zone.date(now))), report.write());
    Ok((Some(writer), Told::of_admission(admission, &words, ui)))
}

/// The registration that the flags say.
pub(super) fn draft<'r>(args: &Args, registry: &'r Registry, staff: &'r Staff, now: Instant) -> Result<(&'r Policy, Draft<'r>), Failure> {
    let house = &registry.house;
    let (policy, kind) = kind_of(registry, house.zone.date(now), args.policy.as_deref(), args.kind.as_deref())?;
    let mut intent = Fields::default();
    for text in &args.intent {
        let (name, value) = typed::pair(text)?;
        intent.0.insert(name.to_owned(), typed::intent(house, name, value)?);
    }
    let draft = Draft {
        policy,
        kind,
        registrant: &staff.id,
        filed_by: None,
        team: args.team.clone().or_else(|| staff.team.clone()),
        said: typed::stamp(house, args.said.as_deref())?,
        customer: args.customer.customer(house, kind.scope)?,
        intent,
        companion_of: args.companion_of.as_deref().map(|typed| pick::report(registry, typed)).transpose()?.map(|report| report.id),
        source: None,
    };
    Ok((policy, draft))
}

/// Names every flag that is missing, and every value that can only be a slip, in one go.
fn complain(draft: &Draft<'_>, words: &Words<'_>) -> Result<(), Failure> {
    let missing: Vec<&str> =
        wanted(draft.kind, &draft.customer, &draft.intent).into_iter().filter(|path| said(draft, path).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let lines = missing.iter().map(|path| format!("{}  {}", flag(path), words.field(path))).collect();
    let kind = words.label(&draft.kind.label);
    Err(Failure::usage("error-missing-flags").with("kind", kind).lines(lines).hint("hint-missing-flags"))
}

/// The paths of fields that a registration of the kind needs, as far as it goes yet.
pub(super) fn wanted<'k>(kind: &'k Kind, customer: &Customer, intent: &Fields) -> Vec<&'k str> {
    let always = kind.requires.iter().flat_map(|requires| requires.fields.iter().map(String::as_str));
    let checked = kind.check.iter().filter_map(|check| match check.what {
        CheckName::NoName => Some("customer.name"),
        CheckName::Phone => Some("customer.phone"),
        _ => None,
    });
    let value = |path: &str| text(customer, intent, path);
    let sometimes = kind.required.iter().filter(|rule| value(&rule.when).is_some_and(|value| rule.is.contains(&value)));
    let mut all: Vec<&str> = always.chain(checked).chain(sometimes.map(|rule| rule.field.as_str())).collect();
    if all.is_empty() {
        all.push(if kind.scope == Scope::Company { "customer.company" } else { "customer.name" });
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|path| seen.insert(*path));
    all
}

fn said(draft: &Draft<'_>, path: &str) -> Option<String> {
    text(&draft.customer, &draft.intent, path)
}

fn text(customer: &Customer, intent: &Fields, path: &str) -> Option<String> {
    text_of(customer, intent, path).map(Cow::into_owned)
}
