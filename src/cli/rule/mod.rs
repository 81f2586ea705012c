//! `baobei rule …`: what the regulations say, and what they make of the registry.

mod check;
mod edited;
pub(super) mod edits;
mod explain;
mod lint;
mod list;
mod remarks;
mod schema;
mod test;

pub(super) use edited::edited;

group! { RuleArgs;
    /// Judge the registry as it lies in the working tree, and list everything that needs attention
    ///
    /// Reads every file of the working tree, edited by hand or not, and judges what they say.
    ///
    /// Problems of files come first, all of them, each with its place. Then come reports that are
    /// void, contested or judged by no policy, collisions, what a person must decide, overdue
    /// duties, flags, and assessed consequences. What is in no commit yet is marked.
    Check = check::RuleCheckArgs,
    /// Explain a report step by step: clause, fact, commit and line of the policy
    ///
    /// Tells a report's life as a timeline: for each step the time, the clause with its words, the
    /// fact, the commit and the line of the policy; then the owner of the customer and why, and
    /// what the acts led to. With --as-of, as it stood at that time.
    Explain = explain::RuleExplainArgs,
    /// Find errors, dead words, contradictions and gaps in policies
    ///
    /// Says what is wrong with policies, and what could be better: words that are never cited,
    /// blocks without effect, situations no test decides.
    Lint = lint::RuleLintArgs,
    /// Run the stories that are kept beside the policies
    ///
    /// Plays stories (who does what when, and what the policy must then say) in memory and
    /// compares; nothing is written.
    Test = test::RuleTestArgs,
    /// Print the JSON Schema of the policy language
    ///
    /// Prints the JSON Schema by which editors complete and check policy files.
    Schema = schema::RuleSchemaArgs,
    /// List policies, or the clauses of one
    ///
    /// Lists the policies with their versions; with a name, the clauses of that policy and the
    /// blocks based on each.
    List = list::RuleListArgs,
}
