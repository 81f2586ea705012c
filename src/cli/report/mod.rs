//! `baobei report …`: registrations.

mod add;
mod amend;
mod draft;
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
pub(super) use draft::{Draft, in_force};

group! {
    /// Register a customer
    Add = add,
    /// Import a batch of customers from a table
    Import = import,
    /// List reports
    List = list,
    /// Show one report with all that is known of it
    Show = show,
    /// Show what was done to a report, commit by commit
    Log = log,
    /// Correct fields of a report
    Amend = amend,
    /// Apply for more protection
    Renew = renew,
    /// Stop the clock of a report's protection
    Pause = pause,
    /// Let the clock run on
    Resume = resume,
    /// Withdraw a report
    Withdraw = withdraw,
    /// Hand a report over to somebody else
    Transfer = transfer,
}
