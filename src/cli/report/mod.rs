//! `baobei report …`: registrations.

mod add;
mod amend;
mod flags;
mod import;
mod interview;
mod list;
mod log;
mod pause;
mod renew;
mod resume;
mod show;
mod transfer;
mod withdraw;

pub(super) use add::enter;

group! { ReportArgs;
    /// Register a customer
    Add = add::ReportAddArgs,
    /// Import a batch of customers from a table
    Import = import::ReportImportArgs,
    /// List reports
    List = list::ReportListArgs,
    /// Show one report with all that is known of it
    Show = show::ReportShowArgs,
    /// Show what was done to a report, commit by commit
    Log = log::ReportLogArgs,
    /// Correct fields of a report
    Amend = amend::ReportAmendArgs,
    /// Apply for more protection
    Renew = renew::ReportRenewArgs,
    /// Stop the clock of a report's protection
    Pause = pause::ReportPauseArgs,
    /// Let the clock run on
    Resume = resume::ReportResumeArgs,
    /// Withdraw a report
    Withdraw = withdraw::ReportWithdrawArgs,
    /// Hand a report over to another person
    Transfer = transfer::ReportTransferArgs,
}
