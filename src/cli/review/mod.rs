//! `baobei review …`: consent that registrations wait for.

mod answer;
mod approve;
mod list;
mod reject;
mod r#return;

group! {
    /// List what waits for an answer
    List = list,
    /// Consent
    Approve = approve,
    /// Send a report back for correction
    Return = r#return,
    /// Refuse
    Reject = reject,
}
