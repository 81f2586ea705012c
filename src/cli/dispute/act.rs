//! One more act in a dispute: admitted, written, told.

use crate::app::dispute::{parties, policy};
use crate::app::find;
use crate::app::reach::Reach;
use crate::app::sight::Sight;
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
use crate::engine::admit::{Intent, admit, completed};
use crate::engine::judge;
use crate::engine::verdict::Judgement;
use crate::lang::short;
use crate::output::Format;
use crate::output::view::DisputeShown;
use crate::policy::Policy;
use crate::registry::{Message, Registry};

/// What an act says beside its type.
pub(in crate::cli) struct ActToAdd<'s> {
    pub(in crate::cli) kind: &'static str,
    /// When it happened, where that differs from now.
    pub(in crate::cli) at: Option<&'s str>,
}

/// Appends an act to the dispute that somebody means, as one commit. `others` are records that it
/// names.
pub(in crate::cli) fn act(
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
        let policy = policy(registry, &reports, now)?;
        let stamp = typed::stamp(&registry.house, said.at)?;
        let act = context.event(
            FactId(ids.make()),
            said.kind,
            &staff.id,
            stamp,
            fields(registry, dispute)?,
        )?;
        let act = completed(dispute, act, policy, &registry.facts(now));
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
            Message::new(subject, &command(said.kind), staff.id.as_str()).about(dispute.id);
        let writer = context.append_fact(registry, dispute.id.0, &act, message)?;
        Ok((Some(writer), (dispute.id, told(dispute, &act, now, policy, ui, &words))))
    })?;
    let (id, line) = &landed.value;
    tell(context, ui, *id, line, landed.commit.is_some())?;
    Ok(ui.landed(&landed))
}

/// The command of an act, as the trailer of its commit names it.
fn command(kind: &'static str) -> String {
    match kind {
        acts::SIGN | acts::TOLD => "sign".to_owned(),
        acts::DECLINE | acts::DENY => kind.to_owned(),
        other => format!("dispute {other}"),
    }
}

/// The dispute as it stands with the act.
fn told(
    dispute: &Dispute,
    act: &Event,
    now: Instant,
    policy: &Policy,
    ui: &Ui,
    words: &crate::lang::Words<'_>,
) -> String {
    let course = dispute.course_with(act, now);
    let mut line = ui.text(
        "told-dispute",
        &[("dispute", dispute.id.to_string().into()), ("stand", words.stand(course.stand).into())],
    );
    let of = act.named("of").unwrap_or(act.id);
    if let Some(agreement) = course.agreement(of) {
        let missing = if agreement.stand.is_open() { agreement.missing() } else { Vec::new() };
        let values = [
            ("act", agreement.act.id.to_string().into()),
            ("stand", words.agreement(agreement.stand).into()),
            ("count", missing.len().into()),
            ("who", words.signers(&missing, Some(policy)).into()),
            ("until", agreement.until().map_or_else(String::new, |until| words.at(until)).into()),
        ];
        line = format!("{line}\n{}", ui.text("told-agreement", &values));
    }
    line
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
        &shown(&registry, dispute, &judgement, context.sight(&registry), now),
        &ui.page(&registry, now, context.sight(&registry)),
    )
}

/// The view of a dispute.
pub(super) fn shown<'v>(
    registry: &'v Registry,
    dispute: &'v Dispute,
    judgement: &Judgement<'v>,
    sight: Sight<'_>,
    now: Instant,
) -> DisputeShown<'v> {
    let reports = registry.reports_of(dispute);
    let policy = reports.first().and_then(|report| registry.policy_of(report, now));
    let parties = parties(registry, dispute, judgement);
    // Who holds a registration may have got it since the dispute was raised.
    let is_held = match sight {
        Sight::Of { staff, .. } => parties.iter().any(|party| party == staff.as_str()),
        Sight::Full | Sight::Nobody => false,
    };
    let is_open = is_held || sight.reads(dispute, registry);
    DisputeShown { dispute, parties, is_open, policy }
}
