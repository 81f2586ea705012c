//! What two blocks of a policy say that cannot be true together.

use toml::Spanned;

use super::blocks::{Flat, Protection, Renewal};
use super::list::Policy;
use super::term::Lasts;
use crate::domain::ids::EventType;
use crate::domain::money::Money;
use crate::domain::problem::{Problem, ProblemHint, ProblemKind};

/// Every contradiction between blocks.
pub(super) fn contradictions(policy: &Policy) -> Vec<Problem> {
    let mut problems = Vec::new();
    policy.flats.iter().for_each(|flat| unasked_amounts(flat.get_ref(), policy, &mut problems));
    problems.extend(policy.renewals.iter().filter_map(|renewal| idle_renewal(renewal, policy)));
    problems
}

/// Where a finding chooses among amounts, each of them is an answer to it.
fn unasked_amounts(flat: &Flat, policy: &Policy, problems: &mut Vec<Problem>) {
    let Some(finding) = flat.finding.as_ref().and_then(|name| policy.finding(name.as_str())) else {
        return;
    };
    let answers = &finding.get_ref().answers;
    let is_answer = |amount: &Money| {
        answers
            .iter()
            .any(|answer| answer.parse() == Ok(*amount) || **answer == amount.amount.to_string())
    };
    for amount in flat.one_of.iter().filter(|amount| !is_answer(amount)) {
        let kind = ProblemKind::UnknownAnswer {
            answer: amount.to_string(),
            finding: finding.get_ref().name.to_string(),
        };
        let words = answers.iter().map(ToString::to_string).collect();
        problems.push(Problem::new(amount.span(), kind).hint(ProblemHint::KnownHere { words }));
    }
}

/// A renewal prolongs a term that has an end, or that its event opens.
fn idle_renewal(renewal: &Spanned<Renewal>, policy: &Policy) -> Option<Problem> {
    let opens = |event: &EventType, term: &Protection| {
        let mut stages = policy.stages.iter().map(|stage| stage.get_ref());
        stages.any(|stage| stage.on.names(event) && term.stage.as_deref() == Some(&*stage.name))
    };
    let mut terms = policy.protections.iter().map(|term| term.get_ref());
    let (span, is_open) = match renewal.get_ref().repetition() {
        Some(repeat) => (repeat.on.span(), terms.any(|term| opens(&repeat.on, term))),
        None => (renewal.span(), terms.any(|term| term.lasts != Lasts::ForEver)),
    };
    let problem = || Problem::new(span, ProblemKind::IdleRenewal).hint(ProblemHint::RenewableTerm);
    (!is_open).then(problem)
}
