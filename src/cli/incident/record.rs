//! `baobei incident record`.

use chrono::NaiveDate;

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed, why};
use crate::domain::event::CUSTOMER;
use crate::domain::ids::{FactId, PolicyId, StaffId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::landing::Landing;
use crate::domain::record::RecordRef;
use crate::domain::record_path::RecordPath;
use crate::domain::report::{FORMAT, Report};
use crate::engine::admit::{Intent, admit};
use crate::engine::judge;
use crate::lang::short;
use crate::output::Format;
use crate::policy::Policy;
use crate::registry::{Message, RecordWriter, Registry};

use super::show::show;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct IncidentRecordArgs {
    /// The offence, as the policy names it
    #[arg(long, value_name = "NAME")]
    offence: String,
    /// A staff member involved; may be given several times
    #[arg(long = "staff", value_name = "STAFF", required = true)]
    staff: Vec<String>,
    /// How many times, households or cases
    #[arg(
        long,
        value_name = "NUMBER",
        default_value_t = 1,
        value_parser = clap::value_parser!(u32).range(1..),
    )]
    count: u32,
    /// A report it is about; may be given several times
    #[arg(long = "report", value_name = "REPORT")]
    reports: Vec<String>,
    /// The informant
    #[arg(long, value_name = "STAFF")]
    informant: Option<String>,
    /// What happened
    #[arg(long)]
    note: Option<String>,
    /// When it was discovered, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
    /// The policy; needed where several know the offence
    #[arg(long)]
    policy: Option<String>,
}

pub(in crate::cli) fn run(
    args: IncidentRecordArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    let context = Context::open(globals, ui)?;
    let mut ids = context.ids();
    let now = context.committed.at;
    let typed: Vec<&str> = args.reports.iter().map(String::as_str).collect();
    let landed = context.write(Reach::Incidents(&typed), |registry, staff| {
        let id = FactId(ids.make());
        let incident = incident(&args, registry, id, &staff.id, now)?;
        let words = ui.words(registry.house.zone);
        let objections = admit(&Intent::made(RecordRef::Incident(&incident)), &registry.facts(now));
        if !objections.is_empty() {
            return Err(why::refusal(&words, &objections));
        }
        let lines = assessed(&incident, registry, now, ui)?;
        let subject = ui.text(
            "commit-incident",
            &[("incident", short(id).into()), ("offence", args.offence.as_str().into())],
        );
        let mut writer = RecordWriter::new(
            Message::new(subject, "incident record", staff.id.as_str()).about(id),
        );
        writer
            .create(&RecordPath::of_incident(id, registry.house.zone.date(now)), incident.write());
        Ok((Some(writer), (id, lines)))
    })?;
    let (id, lines) = &landed.value;
    if ui.quiet && ui.format == Format::Table && landed.commit.is_some() {
        ui.data(format!("{id}\n").as_bytes())?;
    } else if ui.format == Format::Table || landed.commit.is_none() {
        ui.data((lines.join("\n") + "\n").as_bytes())?;
    } else {
        show(&context, ui, &id.to_string())?;
    }
    Ok(ui.landed(&landed))
}

fn incident(
    args: &IncidentRecordArgs,
    registry: &Registry,
    id: FactId,
    by: &StaffId,
    now: Instant,
) -> Result<Incident, Failure> {
    let house = &registry.house;
    let reports: Vec<&Report> =
        args.reports.iter().map(|typed| find::report(registry, typed)).collect::<Result<_, _>>()?;
    let policy = policy(args, registry, reports.first().copied(), house.zone.date(now))?;
    let person = |typed: &String| {
        if typed == CUSTOMER { staff(typed) } else { Ok(find::staff(registry, typed)?.id.clone()) }
    };
    let incident = Incident {
        format: FORMAT,
        id,
        policy: policy.id().clone(),
        offence: args
            .offence
            .parse()
            .map_err(|_| Failure::usage("error-bad-name").with("text", &args.offence))?,
        staff: args.staff.iter().map(person).collect::<Result<_, _>>()?,
        by: by.clone(),
        said: typed::stamp(house, args.said.as_deref())?,
        count: args.count,
        reports: reports.iter().map(|report| report.id).collect(),
        informant: args.informant.as_ref().map(person).transpose()?,
        note: args.note.clone(),
        acts: Vec::new(),
        landing: Landing::Uncommitted,
    };
    Ok(incident)
}

fn staff(typed: &str) -> Result<StaffId, Failure> {
    typed.parse().map_err(|_| Failure::usage("error-bad-name").with("text", typed))
}

/// The policy that is named, else that of the report, else the only one that knows the offence,
/// else the only one there is.
fn policy<'r>(
    args: &IncidentRecordArgs,
    registry: &'r Registry,
    report: Option<&Report>,
    day: NaiveDate,
) -> Result<&'r Policy, Failure> {
    let in_force = |id: &PolicyId| registry.shelf.today(id, day);
    if let Some(name) = &args.policy {
        let found = name.parse().ok().and_then(|id| in_force(&id));
        return found.ok_or_else(|| {
            Failure::usage("error-no-such-policy")
                .with("policy", name)
                .with("day", day)
                .hint("hint-rule-list")
        });
    }
    if let Some(policy) = report.and_then(|report| in_force(&report.policy)) {
        return Ok(policy);
    }
    let mut all: Vec<&Policy> =
        registry.shelf.iter().filter_map(|policy| in_force(policy.id())).collect();
    all.dedup_by_key(|policy| policy.id());
    let knowing: Vec<&Policy> =
        all.iter().copied().filter(|policy| policy.offence(&args.offence).is_some()).collect();
    match (knowing.as_slice(), all.as_slice()) {
        ([policy], _) | ([], [policy]) => Ok(policy),
        _ => Err(Failure::usage("error-which-policy").with(
            "known",
            all.iter().map(|policy| policy.id().to_string()).collect::<Vec<_>>().join(", "),
        )),
    }
}

/// What the incident will cost whom, in words.
fn assessed(
    incident: &Incident,
    registry: &Registry,
    now: Instant,
    ui: &Ui,
) -> Result<Vec<String>, Failure> {
    let mut facts = registry.facts(now);
    facts.incidents.push(incident);
    let judgement = judge(&facts)?;
    let words = ui.words(registry.house.zone);
    let mut lines = vec![ui.text("told-incident", &[("incident", incident.id.to_string().into())])];
    let own = judgement.consequences.iter().filter(|penalty| penalty.incident.id == incident.id);
    for penalty in own {
        lines.extend(why::lines(&words, &penalty.reasons));
        lines.extend(penalty.fine.map(|fine| {
            format!("    {}", ui.text("fine-of", &[("amount", words.money(fine).into())]))
        }));
        lines.extend(penalty.dismissal.then(|| format!("    {}", ui.text("dismissal", &[]))));
        lines.extend(penalty.open.then(|| format!("    {}", ui.text("undecided", &[]))));
    }
    lines.push(ui.text("assessed-only", &[]));
    Ok(lines)
}
