//! One more act in a dispute: admitted, written, told.

use crate::app::dispute::{parties, policy};
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
use crate::domain::record::RecordRef;
use crate::engine::admit::{Intent, admit};
use crate::engine::judge;
use crate::engine::verdict::Judgement;
use crate::lang::short;
use crate::output::Format;
use crate::output::view::DisputeShown;
use crate::registry::{Message, Registry};

/// What an act says beside its type.
pub(super) struct ActToAdd<'s> {
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
    said: &ActToAdd<'_>,
    others: &[&str],
    fields: impl Fn(&Registry, &Dispute) -> Result<Fields, Failure>,
) -> Result<Exit, Failure> {
    let typed_all: Vec<&str> = [typed].iter().chain(others).copied().collect();
    let mut ids = context.ids();
    let now = context.committed.at;
    let landed = context.write(Reach::Records(&typed_all), |registry, staff| {
        let dispute = find::dispute(registry, typed)?;
        let reports = registry.reports_of(dispute);
        policy(registry, &reports, now)?;
        let stamp = typed::stamp(&registry.house, said.at)?;
        let act = context.event(
            FactId(ids.make()),
            said.kind,
            &staff.id,
            stamp,
            fields(registry, dispute)?,
        )?;
        let words = ui.words(registry.house.zone);
        let objections =
            admit(&Intent::appended(RecordRef::Dispute(dispute), [&act]), &registry.facts(now));
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
        let writer = context.append_fact(registry, dispute.id.0, &act, message)?;
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
    let reports = registry.reports_of(dispute);
    let policy = reports.first().and_then(|report| registry.policy_of(report, now));
    DisputeShown { dispute, parties: parties(registry, dispute, judgement), policy }
}
