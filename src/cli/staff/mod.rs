//! `baobei staff …`: people.

mod add;
mod key;
pub(in crate::cli) mod keyring;
mod leave;
mod list;
mod rejoin;
mod show;

group! { StaffArgs;
    /// Add a person
    Add = add::StaffAddArgs,
    /// List everybody
    List = list::StaffListArgs,
    /// Show one person
    Show = show::StaffShowArgs,
    /// Record that somebody leaves
    Leave = leave::StaffLeaveArgs,
    /// Record that somebody who left comes back
    Rejoin = rejoin::StaffRejoinArgs,
    /// Keep the keys with which people sign
    Key = key::StaffKeyArgs,
}
