//! Reasons as lines of talk: what was decided, where that stands, and the words of the clause.

use std::collections::BTreeSet;

use super::error::Failure;
use super::exit::Exit;
use super::ui::Ui;
use crate::lang::Words;
use crate::policy::blocks::ShownAt;
use crate::policy::{Clause, Policy};
use crate::rules::{Reason, Remedy};

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

/// The advice to say that something happened once more.
pub(super) const AGAIN_HINT: &str = "hint-once-more";

/// What a refusal advises, the first that one of its reasons calls for: with which exit code, and
/// in which words.
const ADVICE: [(Remedy, Exit, &str); 8] = [
    (Remedy::AskAdmin, Exit::Forbidden, "hint-admin"),
    (Remedy::AskAnother, Exit::Forbidden, "hint-not-allowed"),
    (Remedy::NameDeclared, Exit::Usage, "hint-declared"),
    (Remedy::ListReviews, Exit::Findings, "hint-review-list"),
    (Remedy::AwaitMonthEnd, Exit::Findings, "hint-month-not-over"),
    (Remedy::UseOpenMonth, Exit::Findings, "hint-month-closed"),
    (Remedy::SayAgain, Exit::Findings, AGAIN_HINT),
    (Remedy::AwaitTurn, Exit::Findings, "hint-protected"),
];

/// A refusal: its reasons, and what can be done next.
pub(super) fn refusal(words: &Words<'_>, reasons: &[Reason<'_>]) -> Failure {
    let called_for = |remedy: Remedy| reasons.iter().any(|reason| reason.remedy() == remedy);
    let (exit, hint) = ADVICE
        .into_iter()
        .find(|(remedy, ..)| called_for(*remedy))
        .map_or((Exit::Findings, "hint-mend"), |(_, exit, hint)| (exit, hint));
    Failure::new(exit, "error-refused").lines(lines(words, reasons)).hint(hint)
}

impl Ui {
    /// What the house wants people to read here.
    pub(super) fn notices(
        &self,
        words: &Words<'_>,
        policy: &Policy,
        place: ShownAt,
        event: Option<&str>,
    ) {
        let here = policy
            .notices
            .iter()
            .map(toml::Spanned::get_ref)
            .filter(|notice| notice.shown.contains(&place));
        let here = here.filter(|notice| {
            notice.events.named().is_none_or(|named| {
                event.is_some_and(|event| named.iter().any(|own| own.as_str() == event))
            })
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
