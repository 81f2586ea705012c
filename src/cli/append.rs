//! One more event on a report: picked, admitted, written, told.

use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::outcome::WrittenReport;
use super::ui::Ui;
use super::why;
use crate::app::find;
use crate::app::reach::Reach;
use crate::domain::event::{Event, Fields};
use crate::domain::ids::FactId;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::record::RecordRef;
use crate::domain::report::Report;
use crate::domain::staff::Staff;
use crate::engine::admit::{Intent, admit};
use crate::lang::short;
use crate::policy::Policy;
use crate::policy::blocks::ShownAt;
use crate::registry::{Message, Registry, StartingPoints};
use crate::rules::Reason;

/// What an event is appended to.
pub(super) struct OpenReport<'r> {
    pub(super) registry: &'r Registry,
    pub(super) report: &'r Report,
    pub(super) policy: &'r Policy,
    pub(super) now: Instant,
}

/// What an event says.
pub(super) struct EventContent {
    pub(super) kind: String,
    pub(super) said: Option<Stamp>,
    pub(super) fields: Fields,
    /// What lands before it in the same commit.
    pub(super) first: Option<Box<EventContent>>,
}

impl EventContent {
    pub(super) fn new(kind: &str) -> Self {
        Self { kind: kind.to_owned(), said: None, fields: Fields::default(), first: None }
    }

    /// A field, where there is something to say.
    pub(super) fn text(mut self, name: &str, text: Option<&str>) -> Self {
        if let Some(text) = text {
            self.fields.0.insert(name.to_owned(), toml::Value::String(text.to_owned()));
        }
        self
    }
}

/// Appends the event that `words` makes of the report somebody means, as one commit.
pub(super) fn append(
    context: &Context,
    ui: &Ui,
    operation: &str,
    typed: &str,
    words: impl Fn(&OpenReport<'_>) -> Result<EventContent, Failure>,
) -> Result<Exit, Failure> {
    let mut ids = context.ids();
    let now = context.committed.at;
    let draft = |registry: &Registry, staff: &Staff| {
        let scene = scene(registry, typed, now)?;
        let mut events = Vec::new();
        let mut content = Some(Box::new(words(&scene)?));
        while let Some(next) = content {
            let id = FactId(ids.make());
            events.insert(0, context.event(id, &next.kind, &staff.id, next.said, next.fields)?);
            content = next.first;
        }
        let all = events.iter().cloned();
        let about = StartingPoints {
            reports: vec![all.fold(scene.report.clone(), after)],
            ..StartingPoints::default()
        };
        Ok((about, events))
    };
    let landed =
        context.write_drafted(Reach::Records(&[typed]), draft, |registry, staff, events| {
            let OpenReport { report, policy, .. } = scene(registry, typed, now)?;
            let spoken = ui.words(registry.house.zone);
            let mut report = report.clone();
            for event in &events {
                let objections = against(registry, &report, event, now);
                if !objections.is_empty() {
                    return Err(why::refusal(&spoken, &objections));
                }
                report = after(report, event.clone());
            }
            let Some(event) = events.last() else {
                return Err(Failure::bug("a record without an event"));
            };
            ui.notices(&spoken, policy, ShownAt::Record, Some(event.kind.as_str()));
            let what = spoken.event(event.kind.as_str(), Some(policy));
            let subject = ui.text(
                "commit-record",
                &[("report", short(report.id).into()), ("what", what.into())],
            );
            let message = Message::new(subject, operation, staff.id.as_str()).about(event.id);
            let writer = context.append_facts(registry, report.id.0, &events, message)?;
            Ok((Some(writer), WrittenReport::of_event(&report, event.id, registry, now, ui)?))
        })?;
    ui.told(context, &landed)
}

/// What admission says against an event that a command is about to append.
pub(super) fn against<'a>(
    registry: &'a Registry,
    report: &'a Report,
    event: &'a Event,
    now: Instant,
) -> Vec<Reason<'a>> {
    admit(&Intent::appended(RecordRef::Report(report), [event]), &registry.facts(now))
}

fn scene<'r>(registry: &'r Registry, typed: &str, now: Instant) -> Result<OpenReport<'r>, Failure> {
    let report = find::report(registry, typed)?;
    let failure = || {
        Failure::new(Exit::Invalid, "error-no-policy-of")
            .with("report", short(report.id))
            .with("policy", &report.policy)
    };
    let policy = registry.policy_of(report, now).ok_or_else(failure)?;
    Ok(OpenReport { registry, report, policy, now })
}

fn after(mut report: Report, event: Event) -> Report {
    report.events.push(event);
    report
}
