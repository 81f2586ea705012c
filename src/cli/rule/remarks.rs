//! From a judgement to everything in it that somebody should look at.

use std::collections::BTreeSet;

use ulid::Ulid;

use super::edited::Edited;
use crate::app::proposals::{ChangedVerdict, VerdictSketch};
use crate::app::questions::{self, OpenQuestions, Question};
use crate::app::sight::Sight;
use crate::app::sight::{self, hidden};
use crate::cli::ui::Ui;
use crate::domain::ids::ReportId;
use crate::domain::problem::line_column;
use crate::engine::journal::{EntryKind, JournalEntry};
use crate::engine::state::{Flag, FlagKind, Standing};
use crate::engine::verdict::{CollisionVerdict, JudgedCustomer, ReportVerdict, Survey};
use crate::lang::Catalogue;
use crate::output::view::{Remark, Remarks};
use crate::registry::Registry;
use crate::rules::{NamedPeople, Reason};

/// Makes remarks that know where each record stands and whether it is committed.
pub(super) struct Scribe<'r> {
    registry: &'r Registry,
}

impl<'r> Scribe<'r> {
    pub(super) fn new(registry: &'r Registry) -> Self {
        Self { registry }
    }

    /// A remark that no reason can say.
    fn told<'a>(&self, kind: &'static str, about: Ulid, text: String) -> Remark<'a> {
        Remark { text: Some(text), ..self.remark(kind, about, Vec::new()) }
    }

    pub(super) fn remark<'a>(
        &self,
        kind: &'static str,
        about: Ulid,
        reasons: Vec<Reason<'a>>,
    ) -> Remark<'a> {
        let file = self.registry.places.get(&about);
        let committed =
            file.is_none_or(|file| self.registry.uncommitted.binary_search(file).is_err());
        Remark {
            kind,
            about: about.to_string(),
            file: file.map(ToString::to_string),
            committed,
            who: None,
            text: None,
            reasons,
        }
    }
}

/// Files that cannot be read.
pub(super) fn unreadable<'a>(registry: &Registry, catalogue: &Catalogue) -> Vec<Remark<'a>> {
    let remark = |file: &crate::registry::FileProblem| {
        let (line, column) = line_column(&file.text, file.problem.span.start);
        Remark {
            kind: "unreadable",
            about: String::new(),
            file: Some(format!("{}:{line}:{column}", file.path)),
            committed: registry.uncommitted.iter().all(|path| path.as_str() != file.path),
            who: None,
            text: Some(catalogue.problem(&file.problem.kind)),
            reasons: Vec::new(),
        }
    };
    registry.problems.iter().map(remark).collect()
}

/// What would be otherwise if what is proposed had always been there.
pub(super) fn proposed<'a>(
    registry: &Registry,
    changed: &ChangedVerdict<'_>,
    ui: &Ui,
) -> Remark<'a> {
    let words = ui.words(registry.house.zone);
    let said = |sketch: &VerdictSketch<'_>| {
        let standing = words.standing(sketch.standing);
        match sketch.until {
            Some(until) => format!("{standing}, {}", words.until(until)),
            None => standing,
        }
    };
    let results = changed.after.results.iter();
    let moved = results.filter(|(act, outcome)| changed.before.results.get(act) != Some(*outcome));
    let values = [
        ("before", said(&changed.before).into()),
        ("after", said(&changed.after).into()),
        ("results", moved.count().into()),
    ];
    Scribe::new(registry).told("proposal", changed.report.0, ui.text("why-proposal", &values))
}

/// A regulation that was edited after it had judged.
pub(super) fn edited<'a>(edited: &Edited, ui: &Ui) -> Remark<'a> {
    Remark {
        kind: "edited",
        about: String::new(),
        file: Some(edited.file.clone()),
        committed: !edited.by_hand,
        who: None,
        text: Some(edited.text(ui)),
        reasons: Vec::new(),
    }
}

/// What there is to say of one customer.
pub(super) struct Said<'a> {
    standings: Vec<Remark<'a>>,
    collisions: Vec<Remark<'a>>,
    asked: OpenQuestions<'a>,
    flags: Vec<Remark<'a>>,
    /// His registrations that the reader may not see.
    hidden: Vec<Ulid>,
}

impl<'a> Said<'a> {
    /// `None` where there is nothing to say; `disputed` are the reports that anybody disputes.
    pub(super) fn of(
        scribe: &Scribe<'_>,
        customer: &JudgedCustomer<'a>,
        disputed: &BTreeSet<ReportId>,
        sight: &Sight<'_>,
    ) -> Option<Box<Self>> {
        let collision = |collision: &CollisionVerdict<'a>| {
            let kind = if collision.certain { "collision" } else { "possible-collision" };
            scribe.remark(kind, collision.second.0, vec![collision.reason.clone()])
        };
        let said = Self {
            standings: customer
                .reports
                .iter()
                .filter_map(|verdict| standing(scribe, verdict))
                .collect(),
            collisions: customer.collisions.iter().map(collision).collect(),
            asked: OpenQuestions::about(customer, disputed),
            flags: customer.reports.iter().flat_map(|verdict| flags(scribe, verdict)).collect(),
            hidden: hidden(&customer.reports, sight).collect(),
        };
        let silent = said.standings.is_empty()
            && said.collisions.is_empty()
            && said.asked.is_empty()
            && said.flags.is_empty();
        (!silent).then(|| Box::new(said))
    }
}

/// Everything a judgement has to say; rewards, which name informants, only to those who may know
/// them.
pub(super) fn of<'a>(
    registry: &'a Registry,
    survey: Survey<'a, Option<Box<Said<'a>>>>,
    sight: &Sight<'_>,
) -> Remarks<'a> {
    let scribe = Scribe::new(registry);
    let (mut standings, mut collisions, mut asked, mut flags, mut closed) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for said in survey.customers.into_iter().flatten() {
        standings.extend(said.standings);
        collisions.extend(said.collisions);
        asked.push(said.asked);
        flags.extend(said.flags);
        closed.extend(said.hidden);
    }
    standings.sort_by(|a, b| a.about.cmp(&b.about));
    flags.sort_by(|a, b| a.about.cmp(&b.about));
    let unjudged = survey.unjudged.iter();
    let mut all: Vec<Remark<'a>> = unjudged
        .map(|unjudged| {
            scribe.remark("unjudged", unjudged.report.id.0, vec![unjudged.reason.clone()])
        })
        .collect();
    all.extend(standings.into_iter().chain(collisions));
    all.extend(
        questions::open(registry, asked, survey.as_of)
            .into_iter()
            .map(|question| self::asked(&scribe, question)),
    );
    all.extend(flags);
    all.extend(
        survey.consequences.iter().map(|penalty| {
            scribe.remark("penalty", penalty.incident.id.0, penalty.reasons.clone())
        }),
    );
    let rewards = survey.rewards.iter().filter(|reward| sight.sees_source_of(reward.incident));
    all.extend(
        rewards.map(|reward| {
            scribe.remark("reward", reward.incident.id.0, vec![reward.reason.clone()])
        }),
    );
    let closed = sight::closed(registry, closed, &survey.unjudged, sight);
    Remarks { remarks: all, closed: closed.iter().map(ToString::to_string).collect() }
}

fn standing<'a>(scribe: &Scribe<'_>, verdict: &ReportVerdict<'a>) -> Option<Remark<'a>> {
    let kind = match verdict.right.standing {
        Standing::NotAccepted => "not-accepted",
        Standing::Void => "void",
        Standing::Contested => "contested",
        _ => return None,
    };
    let tells = |step: &&JournalEntry<'_>| {
        !matches!(step.kind, EntryKind::Registered | EntryKind::Granted)
            && !step.reason.clauses.is_empty()
    };
    let reasons = verdict.steps.iter().filter(tells).map(|step| step.reason.clone()).collect();
    Some(scribe.remark(kind, verdict.report.id.0, reasons))
}

fn asked<'a>(scribe: &Scribe<'_>, question: Question<'a>) -> Remark<'a> {
    let kind = if question.finding.is_some() { "question" } else { "undecided" };
    Remark {
        who: Some(question.who).filter(|who| *who != NamedPeople::Nobody),
        ..scribe.remark(kind, question.about, vec![question.reason])
    }
}

/// Flags of a report; collisions stand in a list of their own.
fn flags<'a>(scribe: &Scribe<'_>, verdict: &ReportVerdict<'a>) -> Vec<Remark<'a>> {
    let remark = |flag: &Flag<'a>| {
        let kind = match flag.kind {
            FlagKind::Collision { .. } => return None,
            FlagKind::Overdue => "overdue",
            FlagKind::Other => "flag",
        };
        Some(scribe.remark(kind, verdict.report.id.0, vec![flag.reason.clone()]))
    };
    verdict.flags.iter().filter_map(remark).collect()
}
