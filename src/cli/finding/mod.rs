//! `baobei finding …`: judgements that only a person can give.

mod add;
mod list;

group! { FindingArgs;
    /// Record a finding on a report, a dispute or an incident
    ///
    /// Gives the answer to a question that no program can compute. The policy says who may answer,
    /// and what may be answered.
    Add = add::FindingAddArgs,
    /// List open questions and the findings that were given
    ///
    /// Lists what waits for a person's answer, with the clause that asks and who may answer; then
    /// the findings that were given.
    List = list::FindingListArgs,
}
