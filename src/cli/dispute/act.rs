//! One more act in a dispute: admitted, written, told.

use crate::app::find;
use crate::app::reach::Reach;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::exit::Exit;
use crate::cli::ui::Ui;
use crate::cli::{typed, why};
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::{Event, Fields};
use crate::domain::ids::{DisputeId, FactId};
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::admit::admit_act;
use crate::engine::verdict::Judgement;
use crate::engine::{admit, judge};
use crate::lang::short;
use crate::output::Format;
use crate::output::view::DisputeShown;
use crate::policy::Policy;
use crate::registry::{Message, Registry};

/// What an act says beside its type.
pub(super) struct Said<'s> {
    pub(super) kind: &'static str,
    /// When it happened, where that differs from now.
    pub(super) at: Option<&'s str>,
}

/// Appends an act to the dispute that somebody means, as one commit. `others` are records that it
/// names.
pub(super) fn act(
    context: &Context,
    ui: &Ui,
    typed: &str,
    said: &Said<'_>,
    others: &[&str],
    fields: impl Fn(&Registry, &Dispute) -> Result<Fields, Failure>,
) -> Result<Exit, Failure> {
    let typed_all: Vec<&str> = [typed].iter().chain(others).copied().collect();
    let mut ids = context.ids();
    let now = context.committed.at;
    let landed = context.write(Reach::Records(&typed_all), |registry, staff| {
        let dispute = find::dispute(registry, typed)?;
        let reports = reports(registry, dispute);
        let policy = policy(registry, &reports, now)?;
        let stamp = typed::stamp(&registry.house, said.at)?;
        let act = context.event(
            FactId(ids.next()),
            said.kind,
            &staff.id,
            stamp,
            fields(registry, dispute)?,
        )?;
        let words = ui.words(registry.house.zone);
        let objections = admit_act(dispute, &act, &reports, policy, registry.world(now));
        if !objections.is_empty() {
            return Err(why::refusal(&words, &objections));
        }
        let what = words.code("event", said.kind);
        let subject = ui.text(
            "commit-dispute-act",
            &[("dispute", short(dispute.id).into()), ("what", what.into())],
        );
        let message =
            Message::new(subject, &format!("dispute {}", command(said.kind)), staff.id.as_str())
                .about(dispute.id);
        let writer = context.append_act(registry, dispute.id.0, &act, message)?;
        Ok((Some(writer), (dispute.id, told(dispute, &act, now, ui, &words))))
    })?;
    let (id, line) = &landed.value;
    tell(context, ui, *id, line, landed.commit.is_some())?;
    Ok(ui.landed(&landed))
}

/// The command of an act, as the trailer of its commit names it.
fn command(kind: &'static str) -> &'static str {
    match kind {
        acts::FINDING => "finding",
        other => other,
    }
}

/// The dispute as it stands with the act.
fn told(
    dispute: &Dispute,
    act: &Event,
    now: Instant,
    ui: &Ui,
    words: &crate::lang::Words<'_>,
) -> String {
    let mut after = dispute.clone();
    after.acts.push(act.clone());
    ui.text(
        "told-dispute",
        &[
            ("dispute", dispute.id.to_string().into()),
            ("stand", words.stand(after.stand(now)).into()),
        ],
    )
}

/// Says how the dispute stands; for programs, the whole of it.
pub(super) fn tell(
    context: &Context,
    ui: &Ui,
    id: DisputeId,
    line: &str,
    landed: bool,
) -> Result<(), Failure> {
    if ui.format == Format::Table || !landed {
        let said = if ui.quiet && landed { id.to_string() } else { line.to_owned() };
        return ui.data(format!("{said}\n").as_bytes());
    }
    let (registry, now) = context.open_to(Reach::Records(&[&id.to_string()]))?;
    let Some(dispute) = registry.dispute(id) else {
        return Err(Failure::bug("a dispute that landed and is not there"));
    };
    let judgement = judge(&registry.facts(now))?;
    ui.show(
        &shown(&registry, dispute, &judgement, now),
        &ui.page(&registry, now, context.sight(&registry)),
    )
}

/// The view of a dispute.
pub(super) fn shown<'v>(
    registry: &'v Registry,
    dispute: &'v Dispute,
    judgement: &Judgement<'v>,
    now: Instant,
) -> DisputeShown<'v> {
    let reports = reports(registry, dispute);
    let policy = reports.first().and_then(|report| registry.policy_of(report, now));
    DisputeShown { dispute, parties: parties(registry, dispute, judgement), policy }
}

/// Who raised it, whoever filed or holds a registration in it, and whoever did what it is over.
fn parties(registry: &Registry, dispute: &Dispute, judgement: &Judgement<'_>) -> Vec<String> {
    let mut all = vec![dispute.by.to_string()];
    let holders = dispute
        .reports
        .iter()
        .filter_map(|id| judgement.report(*id))
        .map(|verdict| verdict.side.name().to_owned());
    for party in admit::parties(dispute, &reports(registry, dispute))
        .into_iter()
        .map(ToString::to_string)
        .chain(holders)
    {
        if !all.contains(&party) {
            all.push(party);
        }
    }
    all
}

/// The reports a dispute is about.
pub(super) fn reports<'r>(registry: &'r Registry, dispute: &Dispute) -> Vec<&'r Report> {
    dispute.reports.iter().filter_map(|id| registry.report(*id)).collect()
}

/// The policy whose procedure runs: that of the first report.
pub(super) fn policy<'r>(
    registry: &'r Registry,
    reports: &[&Report],
    now: Instant,
) -> Result<&'r Policy, Failure> {
    let first = reports
        .first()
        .ok_or_else(|| Failure::new(Exit::Invalid, "error-dispute-without-report"))?;
    let failure = || {
        Failure::new(Exit::Invalid, "error-no-policy-of")
            .with("report", short(first.id))
            .with("policy", &first.policy)
    };
    registry.policy_of(first, now).ok_or_else(failure)
}
