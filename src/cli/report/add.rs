//! `baobei report add`.

use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::outcome::WrittenReport;
use crate::cli::place::below;
use crate::cli::ui::Ui;
use crate::cli::{Globals, file, why};
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordPath;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::Standing;
use crate::engine::admit::{admit_reports, slip_of};
use crate::lang::short;
use crate::policy::blocks::ShownAt;
use crate::registry::{Message, RecordWriter, Registry, StartingPoints};

pub(in crate::cli) use super::flags::ReportAddArgs;
use super::flags::{complain, draft};
use super::interview;

pub(in crate::cli) fn run(
    mut args: ReportAddArgs,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Exit, Failure> {
    args.slip = args.slip.map(|path| below(globals, &path));
    let context = Context::open(globals, ui)?;
    if ui.attended {
        interview::complete(&mut args, &context, ui)?;
    }
    let mut ids = context.ids();
    let now = context.committed.at;
    let typed: Vec<&str> = args.companion_of.as_deref().into_iter().collect();
    let draft = |registry: &Registry, staff: &Staff| {
        let (policy, draft) = draft(&args, registry, staff, now)?;
        let words = ui.words(registry.house.zone);
        complain(&draft, &words)?;
        ui.notices(&words, policy, ShownAt::Add, None);
        let report = draft.report(ids.make());
        Ok((StartingPoints { reports: vec![report.clone()], ..StartingPoints::default() }, report))
    };
    if let Some(path) = &args.slip {
        file::may_write(ui, path)?;
    }
    // Nothing is known of what barred a registration that was never judged.
    let mut refused = None;
    let landed = context.write_drafted(Reach::Records(&typed), draft, |registry, staff, report| {
        let entered = enter(report.clone(), "report add", registry, staff, now, ui);
        if entered.is_err() && args.slip.is_some() {
            let landing = context.chronicle()?.tip().map_or(0, |tip| tip.order);
            refused = Some(slip_of(&report, landing, now, &registry.facts(now)));
        }
        entered
    });
    if let (Err(_), Some(path)) = (&landed, &args.slip) {
        match refused {
            Some(Some(slip)) => file::put(ui, path, slip.write().as_bytes())?,
            Some(None) => ui.warn("warn-no-slip", &[]),
            None => {}
        }
    }
    ui.told(&context, &landed?)
}

/// Admits one registration and writes it; a refused one is not written.
pub(in crate::cli) fn enter(
    report: Report,
    operation: &str,
    registry: &Registry,
    staff: &Staff,
    now: Instant,
    ui: &Ui,
) -> Result<(Option<RecordWriter>, WrittenReport), Failure> {
    let words = ui.words(registry.house.zone);
    let kind =
        registry.policy_of(&report, now).and_then(|policy| policy.kind(&report.kind)).map_or_else(
            || report.kind.to_string(),
            |kind| words.label(&kind.get_ref().label).to_owned(),
        );
    let new = [report];
    let admissions = admit_reports(&registry.facts(now), &new)?;
    let ([report], Some(admission)) = (&new, admissions.first()) else {
        return Err(Failure::bug("a registration that nobody judged"));
    };
    if admission.refused {
        return Err(why::refusal(&words, &admission.reasons()));
    }
    if !matches!(admission.standing, Standing::Void | Standing::NotAccepted) {
        ui.warn_of_unread(report, registry, now);
    }
    let subject =
        ui.text("commit-report-add", &[("report", short(report.id).into()), ("kind", kind.into())]);
    let mut writer =
        RecordWriter::new(Message::new(subject, operation, staff.id.as_str()).about(report.id));
    writer.create(&RecordPath::Report(report.id, registry.house.zone.date(now)), report.write());
    Ok((Some(writer), WrittenReport::of_admission(admission, &words, ui)))
}
