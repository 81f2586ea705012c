//! What a writing command says of the report it wrote to.

use super::context::Context;
use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use super::why;
use crate::app::reach::Reach;
use crate::app::session::WrittenChange;
use crate::calendar::Bound;
use crate::domain::event::Event;
use crate::domain::ids::{FactId, ReportId};
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::admit::Admission;
use crate::engine::judge;
use crate::engine::verdict::ReportVerdict;
use crate::lang::{Words, short};
use crate::output::Format;
use crate::output::view::Show;
use crate::policy::Policy;
use crate::registry::Registry;
use crate::rules::{Reason, Remedy};

/// A report as it stands once the change has landed, in words.
pub(super) struct WrittenReport {
    report: ReportId,
    /// What was written: the report, or the event.
    id: String,
    lines: Vec<String>,
    /// What the event lacks, and so counts for nothing.
    lacking: Vec<String>,
}

impl WrittenReport {
    /// A new report, as it was admitted.
    pub(super) fn of_admission(admission: &Admission<'_>, words: &Words<'_>, ui: &Ui) -> Self {
        let mut lines = head(admission.report, ui);
        lines.push(
            ui.text("told-standing", &[("standing", words.standing(admission.standing).into())]),
        );
        if let Some(place) = admission.queue {
            lines.push(ui.text("told-queue", &[("place", place.into())]));
        }
        lines.extend(admission.protection.map(|granted| protection(granted, words, ui)));
        lines.extend(why::lines(words, &admission.reasons()));
        lines.extend(why::lines(words, &admission.suspicions));
        Self {
            report: admission.report,
            id: admission.report.to_string(),
            lines,
            lacking: Vec::new(),
        }
    }

    /// Says what would be, before anything is written; the report has no id yet.
    pub(super) fn preview(&self, ui: &Ui) {
        self.lines.iter().skip(1).for_each(|line| ui.tell(line));
    }

    /// A report to which `event` is appended.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub(super) fn of_event(
        report: &Report,
        event: FactId,
        registry: &Registry,
        now: Instant,
        ui: &Ui,
    ) -> Result<Self, Failure> {
        let mut facts = registry.facts(now);
        facts.reports.retain(|other| other.id != report.id);
        facts.reports.push(report);
        let judgement = judge(&facts)?;
        let words = ui.words(registry.house.zone);
        let mut lines = head(report.id, ui);
        let recorded = report.events.iter().find(|known| known.id == event);
        let policy = registry.policy_of(report, now);
        lines.extend(recorded.into_iter().flat_map(|event| echo(event, policy, &words, ui)));
        let mut lacking = Vec::new();
        if let Some(verdict) = judgement.report(report.id) {
            lines.extend(state(verdict, &words, ui));
            let about =
                |reason: &&Reason<'_>| reason.fact.is_some_and(|fact| fact.event() == Some(event));
            let said = verdict
                .steps
                .iter()
                .map(|step| &step.reason)
                .chain(verdict.flags.iter().map(|flag| &flag.reason))
                .filter(about)
                .cloned();
            let (short_of, said): (Vec<_>, Vec<_>) =
                said.partition(|reason| reason.remedy() == Remedy::Complete);
            lines.extend(why::lines(&words, &said));
            lacking = why::lines(&words, &short_of);
        }
        Ok(Self { report: report.id, id: event.to_string(), lines, lacking })
    }
}

/// What was recorded, as it was understood: amounts with their currency, papers by their names.
fn echo(event: &Event, policy: Option<&Policy>, words: &Words<'_>, ui: &Ui) -> Vec<String> {
    let what = words.event(event.kind.as_str(), policy);
    let head = ui.text("told-recorded", &[("what", what.into()), ("fact", short(event.id).into())]);
    let pair = |(name, value): (String, String)| {
        let pair = ui.text("carried", &[("name", name.into()), ("value", value.into())]);
        format!("  {pair}")
    };
    let said = event.said.map(|said| (words.code("carried", "said"), words.at(said.at())));
    let pairs = said.into_iter().chain(words.contents(event, policy)).map(pair);
    std::iter::once(head).chain(pairs).collect()
}

fn protection((from, until): (Instant, Option<Bound>), words: &Words<'_>, ui: &Ui) -> String {
    let values = [
        ("from", words.at(from).into()),
        ("until", words.until(until).into()),
        ("zone", words.zone.name().into()),
    ];
    ui.text("told-protection", &values)
}

fn head(report: ReportId, ui: &Ui) -> Vec<String> {
    vec![ui.text("told-report", &[("report", report.to_string().into())])]
}

fn state(verdict: &ReportVerdict<'_>, words: &Words<'_>, ui: &Ui) -> Vec<String> {
    let standing =
        ui.text("told-standing", &[("standing", words.standing(verdict.right.standing).into())]);
    let protection = verdict.right.protection.map(|granted| protection(granted, words, ui));
    std::iter::once(standing).chain(protection).collect()
}

impl Ui {
    /// Says what landed, and prints the report as it stands now.
    ///
    /// # Errors
    /// The registry cannot be read again, or stdout cannot be written.
    pub(super) fn told(
        &self,
        context: &Context,
        landed: &WrittenChange<WrittenReport>,
    ) -> Result<Exit, Failure> {
        if self.quiet && self.format == Format::Table && landed.commit.is_some() {
            self.data(format!("{}\n", landed.value.id).as_bytes())?;
        } else if self.format == Format::Table || landed.commit.is_none() {
            self.data((landed.value.lines.join("\n") + "\n").as_bytes())?;
        } else {
            let id = landed.value.report.to_string();
            let (registry, now) = context.open_to(Reach::Records(&[&id]))?;
            let judgement = judge(&registry.facts(now))?;
            if let Some(verdict) = judgement.report(landed.value.report) {
                let claim =
                    context.claim(&registry, verdict.report.id.0, &verdict.report.landing)?;
                self.show(
                    &Show { judgement: &judgement, verdict, claim },
                    &self.page(&registry, now, context.sight(&registry)),
                )?;
            }
        }
        if !landed.value.lacking.is_empty() {
            self.alarm("told-counts-for-nothing", &[], &landed.value.lacking);
        }
        Ok(self.landed(landed))
    }
}
