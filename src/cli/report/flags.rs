//! The flags of `report add`, and the registration that they say.

use std::path::PathBuf;

use crate::app::draft::{Draft, kind_of};
use crate::app::find;
use crate::cli::customer::{CustomerArgs, flag};
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::event::Fields;
use crate::domain::ids::TeamId;
use crate::domain::instant::Instant;
use crate::domain::staff::Staff;
use crate::lang::Words;
use crate::policy::Policy;
use crate::registry::Registry;

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
    /// Where to write the slip of a refusal, which a dispute can name
    #[arg(long, value_name = "FILE")]
    pub(super) slip: Option<PathBuf>,
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
        customer: args.customer.customer(house, kind.scope())?,
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
    let missing = draft.missing();
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
