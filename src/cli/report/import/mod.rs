//! `baobei report import`: a batch as it really comes. First a dry run, then one commit.

mod rows;
mod tell;

use std::path::{Path, PathBuf};

use crate::app::doubles::doubles;
use crate::app::draft::kind_of;
use crate::app::ids::NewIds;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::place::below;
use crate::cli::store::no_batch;
use crate::cli::ui::Ui;
use crate::cli::{Globals, file};
use crate::domain::record_path::RecordPath;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::admit::admit_reports;
use crate::exchange::batch::{self, BatchTable, Column, ContentHash, NAME_AND_PHONE};
use crate::policy::blocks::Kind;
use crate::registry::{Message, RecordWriter, Registry, StartingPoints};

use rows::ImportedTable;
use tell::{ImportResult, JudgedRows, accepted};

#[derive(Clone, Debug, clap::Args)]
pub(in crate::cli) struct ReportImportArgs {
    /// The table: CSV in UTF-8, GBK or GB18030, with headings
    file: PathBuf,
    /// The policy to register under; needed where several are in force
    #[arg(long)]
    policy: Option<String>,
    /// The kind of registration; needed where the policy has several
    #[arg(long)]
    kind: Option<String>,
    /// The title of the mail that carried the table; without it, the one that the policy asks for
    #[arg(long)]
    title: Option<String>,
    /// The table adds what an earlier one forgot
    #[arg(long)]
    supplement: bool,
    /// How it was sent
    #[arg(long, value_name = "FORM", value_parser = ["table", "lines"], default_value = "table")]
    form: String,
    /// Write the refused rows there, to be fixed and retried
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
    /// Write the batch; without it, only say what would come of it
    #[arg(long)]
    write: bool,
}

pub(in crate::cli) fn run(
    mut args: ReportImportArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    args.file = below(globals, &args.file);
    args.refused = args.refused.map(|path| below(globals, &path));
    if let Some(path) = &args.refused {
        let whole = |path: &Path| path.canonicalize().ok();
        if whole(path).is_some_and(|path| whole(&args.file) == Some(path)) {
            return Err(Failure::usage("error-refused-over-table").with("file", path.display()));
        }
        file::may_write(ui, path)?;
    }
    let bytes = std::fs::read(&args.file).map_err(|error| {
        Failure::usage("error-read-file").with("file", args.file.display()).system(&error)
    })?;
    let context = Context::open(globals, ui)?;
    let registry = context.house()?;
    let day = registry.house.zone.date(context.committed.at);
    let (_, kind) = kind_of(&registry, day, args.policy.as_deref(), args.kind.as_deref())?;
    let mut table =
        batch::read(&bytes, columns(kind)).map_err(|error| no_batch(&args.file, &error))?;
    let hash = batch::content_hash(&table);
    table.sift(|row| rows::wrong(&registry.house, row));
    drop(registry);
    let mut write = args.write || globals.yes;
    if !write && !globals.dry_run {
        let tally = ui.waiting("talk-judging", table.rows.len(), || {
            look(&args, &table, hash, &context, ui)
        })?;
        if tally.known || !ui.attended {
            return tally.tell(&args, &table, None, ui);
        }
        tally.preview(ui);
        write = ui.confirm("ask-import", &[("count", tally.accepted().into())])?;
        if !write {
            return Err(Failure::new(Exit::Findings, "error-broken-off"));
        }
    }
    let mut ids = context.ids();
    let landed = ui.waiting("talk-judging", table.rows.len(), || {
        let draft = |registry: &Registry, staff: &Staff| {
            draft(&args, &table, hash, registry, staff, &context, &mut ids)
        };
        context.write_drafted(Reach::House, draft, |registry, staff, reports| {
            take(&args, &table, hash, &reports, registry, staff, &context, ui)
        })
    })?;
    landed.value.tell(&args, &table, Some(&landed).filter(|_| write), ui)
}

/// The columns without which nothing can be registered.
fn columns(kind: &Kind) -> &'static [Column] {
    use crate::domain::report::Scope;
    match kind.scope() {
        Scope::Company | Scope::Brand | Scope::Project => &[Column::Company],
        Scope::Person | Scope::Household | Scope::Unit => NAME_AND_PHONE,
    }
}

/// What would come of the batch.
fn look(
    args: &ReportImportArgs,
    table: &BatchTable,
    hash: ContentHash,
    context: &Context,
    ui: &Ui,
) -> Result<ImportResult, Failure> {
    let (registry, _, reports) = context.open_for(Reach::House, |registry| {
        let staff = context.staff(registry)?;
        draft(args, table, hash, registry, staff, context, &mut context.ids())
    })?;
    let staff = context.staff(&registry)?;
    let (_, tally) = take(args, table, hash, &reports, &registry, staff, context, ui)?;
    Ok(tally)
}

/// The batch's registrations. They are judged with whatever surrounds them, and with the batch
/// itself where it was sent before.
fn draft(
    args: &ReportImportArgs,
    table: &BatchTable,
    hash: ContentHash,
    registry: &Registry,
    staff: &Staff,
    context: &Context,
    ids: &mut NewIds,
) -> Result<(StartingPoints, Vec<Report>), Failure> {
    let now = context.committed.at;
    let (policy, kind) = kind_of(
        registry,
        registry.house.zone.date(now),
        args.policy.as_deref(),
        args.kind.as_deref(),
    )?;
    let batch = ImportedTable { args, table, hash, policy, kind, staff, house: &registry.house };
    let reports = batch.reports(registry, now, ids)?;
    let about = StartingPoints {
        reports: reports.clone(),
        batches: vec![hash.to_string()],
        ..StartingPoints::default()
    };
    Ok((about, reports))
}

/// Judges the batch against what landed, and gathers what is to be written.
#[expect(clippy::too_many_arguments, reason = "a transaction's work sees all of them")]
fn take(
    args: &ReportImportArgs,
    table: &BatchTable,
    hash: ContentHash,
    reports: &[Report],
    registry: &Registry,
    staff: &Staff,
    context: &Context,
    ui: &Ui,
) -> Result<(Option<RecordWriter>, ImportResult), Failure> {
    let now = context.committed.at;
    if let Some(earlier) = known(registry, staff, hash) {
        return Ok((None, ImportResult::known(earlier, table, registry, context, ui)));
    }
    let day = registry.house.zone.date(now);
    let (_, kind) = kind_of(registry, day, args.policy.as_deref(), args.kind.as_deref())?;
    let doubles = doubles(reports, registry, staff, now)?;
    let fresh: Vec<Report> =
        reports.iter().filter(|report| !doubles.contains_key(&report.id)).cloned().collect();
    let admissions = admit_reports(&registry.facts(now), &fresh)?;
    let again = reports.iter().filter_map(|report| Some((report, *doubles.get(&report.id)?)));
    let judged = JudgedRows { reports: &fresh, admissions: &admissions, again: again.collect() };
    let tally = ImportResult::of(table, &judged, registry, context, ui);
    let taken: Vec<&Report> = fresh
        .iter()
        .zip(&admissions)
        .filter(|(_, admission)| accepted(admission))
        .map(|(report, _)| report)
        .collect();
    if taken.is_empty() {
        return Ok((None, tally));
    }
    let subject = ui.text(
        "commit-import",
        &[
            ("count", taken.len().into()),
            ("kind", ui.words(registry.house.zone).label(&kind.label).into()),
        ],
    );
    let mut writer =
        RecordWriter::new(Message::new(subject, "report import", staff.id.as_str()).about(hash));
    for report in taken {
        writer.create(&RecordPath::Report(report.id, day), report.write());
    }
    Ok((Some(writer), tally))
}

/// A report of the same batch, by the same people: the file was imported before.
fn known<'r>(registry: &'r Registry, staff: &Staff, hash: ContentHash) -> Option<&'r Report> {
    let hash = hash.to_string();
    registry.reports.iter().find(|report| {
        let same_side =
            report.registrant == staff.id || (staff.team.is_some() && report.team == staff.team);
        same_side && report.source.as_ref().is_some_and(|source| source.batch == hash)
    })
}
