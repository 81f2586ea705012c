//! The flags of `report add`, and the registration that they say.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::app::find;
use crate::cli::customer::{CustomerArgs, flag};
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::event::Fields;
use crate::domain::fields::text_of;
use crate::domain::ids::TeamId;
use crate::domain::instant::Instant;
use crate::domain::report::{Customer, Scope};
use crate::domain::staff::Staff;
use crate::lang::Words;
use crate::policy::Policy;
use crate::policy::blocks::{CheckName, Kind};
use crate::registry::Registry;

use super::draft::{Draft, kind_of};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ReportAddArgs {
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
    pub(super) companion_of: Option<String>,
    /// The team, where it is not the registrant's own
    #[arg(long)]
    team: Option<TeamId>,
}

/// The registration that the flags say.
pub(super) fn draft<'r>(
    args: &ReportAddArgs,
    registry: &'r Registry,
    staff: &'r Staff,
    now: Instant,
) -> Result<(&'r Policy, Draft<'r>), Failure> {
    let house = &registry.house;
    let (policy, kind) =
        kind_of(registry, house.zone.date(now), args.policy.as_deref(), args.kind.as_deref())?;
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
        companion_of: args
            .companion_of
            .as_deref()
            .map(|typed| find::report(registry, typed))
            .transpose()?
            .map(|report| report.id),
        source: None,
    };
    Ok((policy, draft))
}

/// Names every flag that is missing, and every value that can only be a slip, in one go.
pub(super) fn complain(draft: &Draft<'_>, words: &Words<'_>) -> Result<(), Failure> {
    let missing: Vec<&str> = wanted(draft.kind, &draft.customer, &draft.intent)
        .into_iter()
        .filter(|path| said(draft, path).is_none())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let lines =
        missing.iter().map(|path| format!("{}  {}", flag(path), words.field(path))).collect();
    let kind = words.label(&draft.kind.label);
    Err(Failure::usage("error-missing-flags")
        .with("kind", kind)
        .lines(lines)
        .hint("hint-missing-flags"))
}

/// The paths of fields that a registration of the kind needs, as far as it goes yet.
pub(super) fn wanted<'k>(kind: &'k Kind, customer: &Customer, intent: &Fields) -> Vec<&'k str> {
    let always =
        kind.requires.iter().flat_map(|requires| requires.fields.iter().map(String::as_str));
    let checked = kind.check.iter().filter_map(|check| match check.what {
        CheckName::NoName => Some("customer.name"),
        CheckName::Phone => Some("customer.phone"),
        _ => None,
    });
    let value = |path: &str| text(customer, intent, path);
    let sometimes = kind
        .required
        .iter()
        .filter(|rule| value(&rule.when).is_some_and(|value| rule.is.contains(&value)));
    let mut all: Vec<&str> =
        always.chain(checked).chain(sometimes.map(|rule| rule.field.as_str())).collect();
    if all.is_empty() {
        all.push(if kind.scope == Scope::Company { "customer.company" } else { "customer.name" });
    }
    let mut seen = BTreeSet::new();
    all.retain(|path| seen.insert(*path));
    all
}

fn said(draft: &Draft<'_>, path: &str) -> Option<String> {
    text(&draft.customer, &draft.intent, path)
}

fn text(customer: &Customer, intent: &Fields, path: &str) -> Option<String> {
    text_of(customer, intent, path).map(Cow::into_owned)
}
