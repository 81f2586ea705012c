//! Who may register a customer, and what a registration meets.

use crate::calendar::OutOfCalendar;
use crate::domain::ids::ReportId;
use crate::domain::report::Report;
use crate::engine::judge::{Facts, judge};
use crate::engine::track::Standing;
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
    pub reasons: Vec<Reason<'a>>,
    pub queue: Option<usize>,
}

/// Judges registrations before they are written: each against everything that landed, and against
/// those before it in the batch.
///
/// # Errors
/// A working day is asked for outside the calendars that are loaded.
pub fn admit_reports<'a>(
    facts: &Facts<'a>,
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
    facts: &Facts<'a>,
) -> Admission<'a> {
    let objections = admit_filing(report, facts.shelf, facts.world);
    let Some(verdict) = judgement.report(report.id) else {
        let unjudged = judgement.unjudged.iter().find(|unjudged| unjudged.report.id == report.id);
        let reasons = unjudged.map_or(objections, |unjudged| vec![unjudged.reason.clone()]);
        return Admission {
            report: report.id,
            standing: Standing::NotAccepted,
            refused: true,
            reasons,
            queue: None,
        };
    };
    let refused = refused(verdict) || !objections.is_empty();
    let telling = |code: Code| !matches!(code, Code::Registered | Code::Protected);
    let mut reasons: Vec<Reason<'a>> = verdict
        .steps
        .iter()
        .map(|step| step.reason.clone())
        .filter(|reason| telling(reason.code))
        .collect();
    if !refused {
        reasons.extend(
            verdict
                .steps
                .iter()
                .map(|step| step.reason.clone())
                .filter(|reason| reason.code == Code::Protected),
        );
    }
    let told: Vec<Code> = reasons.iter().map(|reason| reason.code).collect();
    reasons.extend(objections.into_iter().filter(|objection| !told.contains(&objection.code)));
    Admission {
        report: report.id,
        standing: verdict.standing,
        refused,
        reasons,
        queue: verdict.queue,
    }
}

/// Whether a claim is of those that are not written at all.
pub fn refused(verdict: &ReportVerdict<'_>) -> bool {
    verdict.standing == Standing::NotAccepted
        || verdict.steps.iter().any(|step| step.reason.code == Code::Barred)
}

/// Objections to somebody's filing the report at all, whatever it says of the customer and whoever
/// was first: none where he may.
pub fn admit_filing<'a>(report: &'a Report, shelf: &'a Shelf, world: World<'a>) -> Vec<Reason<'a>> {
    let mut objections = actor(report.filer(), &world);
    if let Some(filer) = &report.filed_by {
        let allowed =
            world.org.staff.get(filer).is_some_and(|staff| house::reads_all(shelf, staff));
        objections.extend(
            (!allowed).then(|| Reason::new(Code::MayNotAssign).text("staff", filer.as_str())),
        );
    }
    let policy = shelf.in_force(&report.policy, world.zone.date(report.landing.at(world.now)));
    let Some((policy, kind)) = policy.and_then(|policy| Some((policy, policy.kind(&report.kind)?)))
    else {
        let reason =
            Reason::new(Code::NoPolicy).report(report).text("policy", report.policy.as_str());
        objections.push(reason.text("kind", report.kind.as_str()));
        return objections;
    };
    let known: Vec<Code> = objections.iter().map(|objection| objection.code).collect();
    let faults = authority(&Case::unread(report, policy, kind, world));
    objections.extend(
        faults.into_iter().map(|fault| fault.reason).filter(|reason| !known.contains(&reason.code)),
    );
    objections
}
