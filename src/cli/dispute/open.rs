//! `baobei dispute open`.

use std::path::{Path, PathBuf};

use crate::app::dispute::policy;
use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Globals, typed, why};
use crate::domain::dispute::Dispute;
use crate::domain::ids::DisputeId;
use crate::domain::landing::Landing;
use crate::domain::record::RecordRef;
use crate::domain::record_path::RecordPath;
use crate::domain::report::{FORMAT, Report};
use crate::domain::slip::Slip;
use crate::domain::staff::Staff;
use crate::engine::admit::{Intent, admit, barred_by, heard};
use crate::lang::short;
use crate::policy::blocks::ShownAt;
use crate::registry::{Message, RecordWriter, Registry, StartingPoints};
use crate::rules::{Code, Reason};

use super::act::tell;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DisputeOpenArgs {
    /// A report in dispute, by the end of its id; may be given several times
    #[arg(long = "report", value_name = "REPORT", required_unless_present = "slip")]
    reports: Vec<String>,
    /// The slip of a refused registration, as `report add --slip` wrote it
    #[arg(long, value_name = "FILE")]
    slip: Option<PathBuf>,
    /// The event whose result is claimed: a delivery, a contract; without it, the customer as such
    #[arg(long, value_name = "EVENT")]
    over: Option<String>,
    /// What is claimed, and why
    #[arg(long, value_name = "TEXT")]
    claim: Option<String>,
    /// When it was raised, where that differs from now
    #[arg(long, value_name = "TIME")]
    said: Option<String>,
}

pub(in crate::cli) fn run(
    mut args: DisputeOpenArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    args.slip = args.slip.map(|path| below(globals, &path));
    let context = Context::open(globals, ui)?;
    if args.claim.is_none() {
        args.claim = Some(claim(ui)?);
    }
    let mut ids = context.ids();
    let now = context.committed.at;
    let typed: Vec<&str> = args.reports.iter().map(String::as_str).collect();
    let slip = args.slip.as_deref().map(slip).transpose()?;
    let around = |_: &Registry, _: &Staff| {
        let drafts = slip.iter().filter_map(Slip::report).collect();
        Ok((StartingPoints { reports: drafts, ..StartingPoints::default() }, ()))
    };
    let landed = context.write_drafted(Reach::Records(&typed), around, |registry, staff, ()| {
        let mut reports: Vec<&Report> = args
            .reports
            .iter()
            .map(|typed| find::report(registry, typed))
            .collect::<Result<_, _>>()?;
        let words = ui.words(registry.house.zone);
        if let Some(slip) = &slip {
            let barred = barred_by(slip, &registry.facts(now))
                .ok_or_else(|| why::refusal(&words, &[Reason::new(Code::SlipProvesNothing)]))?;
            reports.extend(barred.into_iter().filter_map(|id| registry.report(id)));
            reports.sort_by_key(|report| report.id);
            reports.dedup_by_key(|report| report.id);
        }
        let policy = policy(registry, &reports, now)?;
        let events = reports.iter().flat_map(|report| &report.events);
        let dispute = Dispute {
            format: FORMAT,
            id: DisputeId(ids.make()),
            reports: reports.iter().map(|report| report.id).collect(),
            over: args.over.as_deref().map(|typed| find::event(events, typed)).transpose()?,
            by: staff.id.clone(),
            raiser: None,
            said: typed::stamp(&registry.house, args.said.as_deref())?,
            until: None,
            claim: args.claim.clone().unwrap_or_default(),
            slip: slip.clone(),
            acts: Vec::new(),
            landing: Landing::Uncommitted,
        };
        let dispute = heard(dispute, policy, &registry.facts(now));
        let objections = admit(&Intent::made(RecordRef::Dispute(&dispute)), &registry.facts(now));
        if !objections.is_empty() {
            return Err(why::refusal(&words, &objections));
        }
        ui.notices(&words, policy, ShownAt::Dispute, None);
        let line = ui.text(
            "told-dispute",
            &[
                ("dispute", dispute.id.to_string().into()),
                ("stand", words.stand(dispute.stand(now)).into()),
            ],
        );
        Ok((Some(written(&dispute, registry, staff.id.as_str(), now, ui)), (dispute.id, line)))
    })?;
    let (id, line) = &landed.value;
    tell(&context, ui, *id, line, landed.commit.is_some())?;
    Ok(ui.landed(&landed))
}

fn slip(path: &Path) -> Result<Slip, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        Failure::usage("error-read-file").with("file", path.display()).system(&error)
    })?;
    Slip::read(&text).map_err(|_| Failure::usage("error-no-slip").with("file", path.display()))
}

fn written(
    dispute: &Dispute,
    registry: &Registry,
    staff: &str,
    now: crate::domain::instant::Instant,
    ui: &Ui,
) -> RecordWriter {
    let subject = ui.text(
        "commit-dispute-open",
        &[("dispute", short(dispute.id).into()), ("count", dispute.reports.len().into())],
    );
    let mut writer =
        RecordWriter::new(Message::new(subject, "dispute open", staff).about(dispute.id));
    writer.create(
        &RecordPath::of_dispute(dispute.id, registry.house.zone.date(now)),
        dispute.write(),
    );
    writer
}

fn claim(ui: &Ui) -> Result<String, Failure> {
    if ui.attended {
        return ui.ask_for(&ui.text("ask-claim", &[]));
    }
    Err(Failure::usage("error-flag-needed").with("flag", "--claim"))
}
