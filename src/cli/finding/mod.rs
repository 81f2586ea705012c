//! `baobei finding …`: judgements that only a person can give.

mod add;
mod list;

group! {
    /// Give a finding on a report, a dispute or an incident
    Add = add,
    /// List open questions and the findings that were given
    List = list,
}
