//! `baobei review …`: consent that registrations wait for.

mod answer;
mod approve;
mod list;
mod reject;
mod r#return;

group! { ReviewArgs;
    /// List what waits for an answer
    List = list::ReviewListArgs,
    /// Consent
    Approve = approve::ReviewApproveArgs,
    /// Send a report back for correction
    Return = r#return::ReviewWithholdArgs,
    /// Refuse
    Reject = reject::ReviewWithholdArgs,
}
