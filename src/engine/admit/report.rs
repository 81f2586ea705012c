//! Who may register a customer, and what a registration meets.

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::ids::ReportId;
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::facts::JudgementFacts;
use crate::engine::journal::{EntryKind, JournalEntry};
use crate::engine::judge::judge;
use crate::engine::state::{FlagKind, Met, Standing};
use crate::engine::verdict::{Judgement, ReportVerdict};
use crate::policy::Shelf;
use crate::rules::entry::authority;
use crate::rules::{Case, Code, Reason, World};

use super::{actor, house};

/// What a claim met.
#[derive(Debug)]
pub struct Admission<'a> {
    pub report: ReportId,
    pub standing: Standing,
    /// Nothing is written.
    pub refused: bool,
    /// Why it stands as it does; for one who is refused, these name clauses and times and nobody.
    pub steps: Vec<JournalEntry<'a>>,
    /// Why it may not be filed at all, whatever it would meet.
    pub objections: Vec<Reason<'a>>,
    /// First and last moment of the protection that it gets.
    pub protection: Option<(Instant, Option<Bound>)>,
    pub queue: Option<usize>,
    /// Who else may be the same customer: a person looks.
    pub suspicions: Vec<Reason<'a>>,
}

impl<'a> Admission<'a> {
    pub fn reasons(&self) -> Vec<Reason<'a>> {
        let steps = self.steps.iter().map(|step| &step.reason);
        steps.chain(&self.objections).cloned().collect()
    }
}

/// Judges registrations before they are written: each against everything that landed, and against
/// those before it in the batch.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn admit_reports<'a>(
    facts: &JudgementFacts<'a>,
    new: &'a [Report],
) -> Result<Vec<Admission<'a>>, OutOfCalendar> {
    let mut all = facts.clone();
    all.reports.extend(new);
    let judgement = judge(&all)?;
    Ok(new.iter().map(|report| admission(&judgement, report, facts)).collect())
}

fn admission<'a>(
    judgement: &Judgement<'a>,
    report: &'a Report,
    facts: &JudgementFacts<'a>,
) -> Admission<'a> {
    let Some(verdict) = judgement.report(report.id) else {
        let unjudged = judgement.unjudged.iter().find(|unjudged| unjudged.report.id == report.id);
        let reasons = unjudged.map_or_else(
            || admit_filing(report, facts.shelf, facts.world),
            |unjudged| vec![unjudged.reason.clone()],
        );
        return Admission {
            report: report.id,
            standing: Standing::NotAccepted,
            refused: true,
            steps: Vec::new(),
            objections: reasons,
            protection: None,
            queue: None,
            suspicions: Vec::new(),
        };
    };
    // Whom the policy does not let file stands among the steps.
    let objections = filer(report, facts.shelf, &facts.world);
    let refused = refused(verdict) || !objections.is_empty();
    let (granted, others): (Vec<_>, Vec<_>) = verdict
        .steps
        .iter()
        .filter(|step| !matches!(step.kind, EntryKind::Registered))
        .cloned()
        .partition(|step| matches!(step.kind, EntryKind::Granted));
    let granted = if refused { Vec::new() } else { granted };
    Admission {
        report: report.id,
        standing: verdict.right.standing,
        refused,
        protection: verdict.right.protection.filter(|_| !granted.is_empty()),
        steps: others.into_iter().chain(granted).collect(),
        objections,
        queue: verdict.queue,
        suspicions: verdict
            .flags
            .iter()
            .filter(|flag| flag.kind == FlagKind::Collision { certain: false } && !refused)
            .map(|flag| flag.reason.clone())
            .collect(),
    }
}

/// Whether a claim is of those that are not written at all.
pub fn refused(verdict: &ReportVerdict<'_>) -> bool {
    verdict.right.standing == Standing::NotAccepted || verdict.right.met == Met::Barred
}

/// Objections to somebody's filing the report at all, whatever it says of the customer and whoever
/// was first: none where he may.
pub(super) fn admit_filing<'a>(
    report: &'a Report,
    shelf: &'a Shelf,
    world: World<'a>,
) -> Vec<Reason<'a>> {
    let policy = world.version(shelf, &report.policy, &report.landing);
    let Some((policy, kind)) = policy.and_then(|policy| Some((policy, policy.kind(&report.kind)?)))
    else {
        let mut objections = actor(report.filer(), &world);
        objections.extend(office(report, shelf, &world));
        let reason =
            Reason::new(Code::NoPolicy).report(report).text("policy", report.policy.as_str());
        objections.push(reason.text("kind", report.kind.as_str()));
        return objections;
    };
    let mut objections = filer(report, shelf, &world);
    let faults = authority(&Case::filed(report, policy, kind, world));
    objections.extend(faults.into_iter().map(|fault| fault.reason));
    objections
}

/// Objections to whoever files it. A registrant whom nobody knows is left to the policy, which has
/// a clause for it.
fn filer<'a>(report: &'a Report, shelf: &'a Shelf, world: &World<'a>) -> Vec<Reason<'a>> {
    let filer = report.filer();
    let left = *filer == report.registrant && world.org.person(filer).is_none();
    let mut objections = if left { Vec::new() } else { actor(filer, world) };
    objections.extend(office(report, shelf, world));
    // Nobody is given a customer who is not there to look after them.
    if *filer != report.registrant && world.org.person(&report.registrant).is_some() {
        objections.extend(actor(&report.registrant, world));
    }
    objections
}

/// Whoever files for somebody else needs an office.
fn office<'a>(report: &'a Report, shelf: &'a Shelf, world: &World<'a>) -> Option<Reason<'a>> {
    let filer = report.filed_by.as_ref()?;
    let allowed = world.org.person(filer).is_some_and(|staff| house::reads_all(shelf, staff));
    (!allowed).then(|| Reason::new(Code::MayNotAssign).text("staff", filer.as_str()))
}
