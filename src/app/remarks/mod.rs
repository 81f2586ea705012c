//! Everything in a registry that somebody should look at, as `rule check` shows it.

mod edited;
mod edits;

use std::collections::BTreeSet;
use std::sync::Mutex;

use ulid::Ulid;

use super::error::AppError;
use super::proposals::{self, ChangedVerdict};
use super::questions::{self, OpenQuestions, Question};
use super::session::Session;
use super::sight::{self, Sight, hidden};
use crate::calendar::Bound;
use crate::domain::ids::ReportId;
use crate::domain::instant::Instant;
use crate::domain::problem::{ProblemKind, line_column};
use crate::domain::record::RecordRef;
use crate::engine::journal::{EntryKind, JournalEntry};
use crate::engine::state::{Flag, FlagKind, Standing};
use crate::engine::verdict::{CollisionVerdict, JudgedCustomer, ReportVerdict, Survey};
use crate::engine::{judge_part, survey};
use crate::index::Chronicle;
use crate::ledger::RepoPath;
use crate::policy::Policy;
use crate::registry::{FileProblem, Registry};
use crate::rules::{NamedPeople, Reason};

pub use edited::{Edited, edited};
pub use edits::{Together, inadmissible};

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A file that cannot be read.
    Unreadable,
    /// A record whose file no longer says what had landed.
    Altered,
    /// A record that landed, and whose file is gone.
    Missing,
    /// A regulation that was edited after it had judged.
    Edited,
    /// A fact that admission refuses.
    Inadmissible,
    /// What a regulation or a calendar that is only proposed would change.
    Proposal,
    Unjudged,
    NotAccepted,
    Void,
    Contested,
    Collision,
    PossibleCollision,
    /// Somebody must give a finding.
    Question,
    /// Somebody must decide whose the customer is.
    Undecided,
    Overdue,
    /// Whatever else a registration is flagged for.
    Flag,
    Penalty,
    Reward,
}

impl RemarkKind {
    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Altered => "altered",
            Self::Missing => "missing",
            Self::Edited => "edited",
            Self::Inadmissible => "inadmissible",
            Self::Proposal => "proposal",
            Self::Unjudged => "unjudged",
            Self::NotAccepted => "not-accepted",
            Self::Void => "void",
            Self::Contested => "contested",
            Self::Collision => "collision",
            Self::PossibleCollision => "possible-collision",
            Self::Question => "question",
            Self::Undecided => "undecided",
            Self::Overdue => "overdue",
            Self::Flag => "flag",
            Self::Penalty => "penalty",
            Self::Reward => "reward",
        }
    }
}

/// What a reason cannot say.
#[derive(Clone, Debug)]
pub enum RemarkText {
    Unreadable(ProblemKind),
    Missing(RepoPath),
    Edited(Edited),
    Proposal(ProposedChange),
}

/// What a registration would be worth had a proposal always been in force.
#[derive(Clone, Debug)]
pub struct ProposedChange {
    pub before: (Standing, Option<Option<Bound>>),
    pub after: (Standing, Option<Option<Bound>>),
    /// How many results would be somebody else's.
    pub results: usize,
}

/// One thing to be looked at.
#[derive(Debug)]
pub struct Remark<'a> {
    pub kind: RemarkKind,
    /// The id of the record; empty where the file cannot be read.
    pub about: String,
    /// Where the record stands.
    pub file: Option<String>,
    pub committed: bool,
    /// Who must decide, find or act, as the policy names them.
    pub who: Option<NamedPeople<'a>>,
    pub text: Option<RemarkText>,
    pub reasons: Vec<Reason<'a>>,
}

impl<'a> Remark<'a> {
    /// A remark about a file that is no record.
    fn of_file(kind: RemarkKind, text: RemarkText) -> Self {
        Self {
            kind,
            about: String::new(),
            file: None,
            committed: true,
            who: None,
            text: Some(text),
            reasons: Vec::new(),
        }
    }

    /// The regulation that it rests on.
    pub fn policy(&self) -> Option<&'a Policy> {
        self.reasons.iter().find_map(|reason| reason.policy.as_ref()).map(|(policy, _)| *policy)
    }
}

/// Everything there is to say, in the order to be shown.
pub struct Remarks<'a> {
    pub remarks: Vec<Remark<'a>>,
    /// Records of which the reader learns that there is something to look at, and not why.
    pub closed: BTreeSet<String>,
}

impl<'a> Remarks<'a> {
    /// The reasons of a remark, for the reader.
    pub fn reasons<'r>(&self, remark: &'r Remark<'a>) -> &'r [Reason<'a>] {
        if self.reads(remark) { &remark.reasons } else { &[] }
    }

    /// Penalties are for everybody to know; why a record cannot be judged says nothing of its
    /// customer.
    pub fn reads(&self, remark: &Remark<'_>) -> bool {
        matches!(remark.kind, RemarkKind::Penalty | RemarkKind::Unjudged)
            || !self.closed.contains(&remark.about)
    }
}

/// Examines the files of a registry and what they come to, and hands what there is to say to
/// `show`, with the number of customers. `registry` is read with what admission refuses.
///
/// # Errors
/// The store fails, or a working day is asked for outside of the calendars.
pub fn examine<T>(
    session: &Session,
    (registry, chronicle): (&Registry, &Chronicle),
    sight: &Sight<'_>,
    now: Instant,
    show: impl FnOnce(&Remarks<'_>, usize) -> T,
) -> Result<T, AppError> {
    let mut found = unreadable(registry);
    found.extend(edits::altered(session, registry)?);
    found.extend(edits::missing(session, registry, chronicle)?);
    found.extend(edited(registry, chronicle, now).into_iter().map(of_edited));
    // What is refused counts for nothing, so what is judged is read again without it.
    let is_dispute = |record: &RecordRef<'_>| matches!(record, RecordRef::Dispute(_));
    let refused = inadmissible(registry, |record| !is_dispute(record), &Together::new(), now);
    let is_refused = !registry.uncommitted.is_empty() || !refused.is_empty();
    found.extend(refused);
    let again = || {
        let (mut registry, _) = session.read_by(chronicle)?;
        registry.leave_out_refused(now);
        Ok::<_, AppError>(registry)
    };
    let counted = if is_refused { Some(again()?) } else { None };
    let counted = counted.as_ref().unwrap_or(registry);
    if registry.proposes() {
        let mut proposed = again()?;
        proposed.adopt_proposals();
        let before = judge_part(&counted.facts(now), JudgedCustomer::shorten)?;
        let after = judge_part(&proposed.facts(now), JudgedCustomer::shorten)?;
        let changed = proposals::changed(&before, &after);
        found.extend(changed.iter().map(|changed| of_proposal(counted, changed)));
    }
    let (scribe, disputed) = (Scribe::new(counted), questions::disputed(counted, now));
    let together = Mutex::new(Together::new());
    let survey = survey(&counted.facts(now), |customer| {
        let ids = customer.reports.iter().map(|verdict| verdict.report.id);
        let named: Vec<ReportId> = ids.clone().filter(|id| disputed.contains(id)).collect();
        if !named.is_empty() {
            let all: Vec<ReportId> = ids.collect();
            let mut together = together.lock().expect("nobody panics here");
            together.extend(named.into_iter().map(|id| (id, all.clone())));
        }
        Said::of(&scribe, &customer, &disputed, sight)
    })?;
    let together = together.into_inner().expect("nobody panics here");
    found.extend(inadmissible(registry, is_dispute, &together, now));
    let customers = survey.customers.len();
    let mut all = of_survey(counted, survey, sight);
    all.remarks.splice(0..0, found);
    Ok(show(&all, customers))
}

/// Makes remarks that know where each record stands and whether it is committed.
struct Scribe<'r> {
    registry: &'r Registry,
}

impl<'r> Scribe<'r> {
    fn new(registry: &'r Registry) -> Self {
        Self { registry }
    }

    fn remark<'a>(&self, kind: RemarkKind, about: Ulid, reasons: Vec<Reason<'a>>) -> Remark<'a> {
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
fn unreadable<'a>(registry: &Registry) -> Vec<Remark<'a>> {
    let remark = |file: &FileProblem| {
        let (line, column) = line_column(&file.text, file.problem.span.start);
        let text = RemarkText::Unreadable(file.problem.kind.clone());
        Remark {
            file: Some(format!("{}:{line}:{column}", file.path)),
            committed: registry.uncommitted.iter().all(|path| path.as_str() != file.path),
            ..Remark::of_file(RemarkKind::Unreadable, text)
        }
    };
    registry.problems.iter().map(remark).collect()
}

/// What would be otherwise if what is proposed had always been there.
fn of_proposal<'a>(registry: &Registry, changed: &ChangedVerdict<'_>) -> Remark<'a> {
    let results = changed.after.results.iter();
    let moved = results.filter(|(act, outcome)| changed.before.results.get(act) != Some(*outcome));
    let change = ProposedChange {
        before: (changed.before.standing, changed.before.until),
        after: (changed.after.standing, changed.after.until),
        results: moved.count(),
    };
    let remark = Scribe::new(registry).remark(RemarkKind::Proposal, changed.report.0, Vec::new());
    Remark { text: Some(RemarkText::Proposal(change)), ..remark }
}

/// A regulation that was edited after it had judged.
fn of_edited<'a>(edited: Edited) -> Remark<'a> {
    Remark {
        file: Some(edited.file.clone()),
        committed: !edited.by_hand,
        ..Remark::of_file(RemarkKind::Edited, RemarkText::Edited(edited))
    }
}

/// What there is to say of one customer.
struct Said<'a> {
    standings: Vec<Remark<'a>>,
    collisions: Vec<Remark<'a>>,
    asked: OpenQuestions<'a>,
    flags: Vec<Remark<'a>>,
    /// His registrations that the reader may not see.
    hidden: Vec<Ulid>,
}

impl<'a> Said<'a> {
    /// `None` where there is nothing to say; `disputed` are the reports that anybody disputes.
    fn of(
        scribe: &Scribe<'_>,
        customer: &JudgedCustomer<'a>,
        disputed: &BTreeSet<ReportId>,
        sight: &Sight<'_>,
    ) -> Option<Box<Self>> {
        let collision = |collision: &CollisionVerdict<'a>| {
            let kind = if collision.certain {
                RemarkKind::Collision
            } else {
                RemarkKind::PossibleCollision
            };
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
fn of_survey<'a>(
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
            scribe.remark(RemarkKind::Unjudged, unjudged.report.id.0, vec![unjudged.reason.clone()])
        })
        .collect();
    all.extend(standings.into_iter().chain(collisions));
    all.extend(
        questions::open(registry, asked, survey.as_of)
            .into_iter()
            .map(|question| self::asked(&scribe, question)),
    );
    all.extend(flags);
    all.extend(survey.consequences.iter().map(|penalty| {
        scribe.remark(RemarkKind::Penalty, penalty.incident.id.0, penalty.reasons.clone())
    }));
    let rewards = survey.rewards.iter().filter(|reward| sight.sees_source_of(reward.incident));
    all.extend(rewards.map(|reward| {
        scribe.remark(RemarkKind::Reward, reward.incident.id.0, vec![reward.reason.clone()])
    }));
    let closed = sight::closed(registry, closed, &survey.unjudged, sight);
    Remarks { remarks: all, closed: closed.iter().map(ToString::to_string).collect() }
}

fn standing<'a>(scribe: &Scribe<'_>, verdict: &ReportVerdict<'a>) -> Option<Remark<'a>> {
    let kind = match verdict.right.standing {
        Standing::NotAccepted => RemarkKind::NotAccepted,
        Standing::Void => RemarkKind::Void,
        Standing::Contested => RemarkKind::Contested,
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
    let kind =
        if question.finding.is_some() { RemarkKind::Question } else { RemarkKind::Undecided };
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
            FlagKind::Overdue => RemarkKind::Overdue,
            FlagKind::Other => RemarkKind::Flag,
        };
        Some(scribe.remark(kind, verdict.report.id.0, vec![flag.reason.clone()]))
    };
    verdict.flags.iter().filter_map(remark).collect()
}
