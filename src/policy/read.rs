//! From the text of a policy to the policy.

use super::between;
use super::list::Policy;
use super::names;
use crate::domain::document::Document;
use crate::domain::problem::Problem;

impl Policy {
    /// Reads and checks a policy.
    ///
    /// # Errors
    /// Every problem of the text in one list: what does not parse, keys that are unknown, names
    /// that lead nowhere, contradictions.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let mut document = Document::parse(text);
        let policy = Self::take(file, text, &mut document);
        let mut problems = document.finish(Self::KEYS);
        // What could not be read is declared all the same.
        let is_whole = problems.is_empty();
        problems.extend(names::problems(&policy, is_whole));
        problems.extend(policy.contradictions());
        problems.extend(between::contradictions(&policy));
        problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
        if problems.is_empty() { Ok(policy) } else { Err(problems) }
    }
}
