//! `baobei rule …`: what the regulations say, and what they make of the registry.

mod check;
mod edits;
mod explain;
mod lint;
mod list;
mod remarks;
mod schema;
mod test;

group! {
    /// Judge the registry as it lies in the working tree, and list everything to be looked at
    Check = check,
    /// Explain a report step by step: clause, fact, commit and line of the policy
    Explain = explain,
    /// Find errors, dead words, contradictions and gaps in policies
    Lint = lint,
    /// Run the stories that are kept beside the policies
    Test = test,
    /// Print the JSON Schema of the policy language
    Schema = schema,
    /// List policies, or the clauses of one
    List = list,
}
