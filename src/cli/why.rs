//! Reasons as lines of talk: what was decided, where that stands, and the words of the clause.

use std::collections::BTreeSet;

use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use crate::lang::Words;
use crate::policy::blocks::Place;
use crate::policy::{Clause, Policy};
use crate::rules::{Code, Reason};

/// A reason in one line, with its clauses and the line of the policy, and below it what each clause
/// says.
pub(super) fn lines(words: &Words<'_>, reasons: &[Reason<'_>]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    reasons.iter().flat_map(|reason| with_clauses(words, reason, &mut seen)).collect()
}

fn with_clauses(words: &Words<'_>, reason: &Reason<'_>, seen: &mut Vec<String>) -> Vec<String> {
    let Some((policy, span)) = &reason.policy else {
        return vec![format!("- {}", words.reason(reason))];
    };
    let place = format!("{}:{}", policy.file, policy.line(span.start));
    let mut once = BTreeSet::new();
    let clauses: Vec<&Clause> =
        reason.clauses.iter().copied().filter(|clause| once.insert(*clause)).collect();
    let numbers = clauses.iter().map(|clause| clause.0.as_str()).collect::<Vec<_>>().join(", ");
    let mut lines =
        vec![format!("- {}  [{}]", words.reason(reason), format!("{numbers}  {place}").trim())];
    for clause in clauses {
        let text = policy
            .clauses
            .get(clause)
            .map(|label| words.label(label))
            .filter(|_| !seen.contains(&clause.0));
        if let Some(text) = text {
            lines.push(format!("    {clause}  {text}"));
            seen.push(clause.0.clone());
        }
    }
    lines
}

/// Somebody wants what is not his to do.
const FORBIDDEN: &[Code] = &[
    Code::NotAllowedToRecord,
    Code::Interested,
    Code::NotCovered,
    Code::MayNotFile,
    Code::UnknownStaff,
    Code::NotServing,
    Code::MayNotAssign,
    Code::NotYourDispute,
    Code::MayNotClose,
];

/// A refusal: its reasons, and what can be done next.
pub(super) fn refusal(words: &Words<'_>, reasons: &[Reason<'_>]) -> Failure {
    let code = |wanted: &[Code]| reasons.iter().any(|reason| wanted.contains(&reason.code));
    let (exit, hint) = if code(&[Code::AdminOnly]) {
        (Exit::Forbidden, "hint-admin")
    } else if code(FORBIDDEN) {
        (Exit::Forbidden, "hint-not-allowed")
    } else if code(&[
        Code::UnknownEvent,
        Code::UnknownField,
        Code::UnknownFact,
        Code::UnknownFinding,
        Code::UnknownAnswer,
        Code::UnknownOffence,
        Code::UnknownCriterion,
        Code::TooManyPoints,
        Code::NotInDispute,
        Code::NoJury,
        Code::SeveralPolicies,
    ]) {
        (Exit::Usage, "hint-declared")
    } else if code(&[Code::NothingToReview]) {
        (Exit::Findings, "hint-review-list")
    } else if code(&[Code::MonthNotOver]) {
        (Exit::Findings, "hint-month-not-over")
    } else if code(&[Code::MonthClosed, Code::LaterMonthClosed]) {
        (Exit::Findings, "hint-month-closed")
    } else if code(&[Code::Barred]) {
        (Exit::Findings, "hint-protected")
    } else {
        (Exit::Findings, "hint-mend")
    };
    Failure::new(exit, "error-refused").lines(lines(words, reasons)).hint(hint)
}

impl Ui {
    /// What the house wants people to read here.
    pub(super) fn notices(
        &self,
        words: &Words<'_>,
        policy: &Policy,
        place: Place,
        event: Option<&str>,
    ) {
        let here = policy
            .notices
            .iter()
            .map(toml::Spanned::get_ref)
            .filter(|notice| notice.shown.contains(&place));
        let here = here.filter(|notice| {
            notice.events.is_empty()
                || event.is_some_and(|event| notice.events.iter().any(|own| own.as_str() == event))
        });
        for notice in here {
            let clauses =
                notice.clause.iter().map(|clause| clause.0.as_str()).collect::<Vec<_>>().join(", ");
            self.tell_once(format!(
                "{}: {}  [{clauses}]",
                self.text("notice-head", &[]),
                words.label(&notice.text)
            ));
        }
    }
}
