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
    /// List all staff
    List = list::StaffListArgs,
    /// Show one person
    Show = show::StaffShowArgs,
    /// Record that a person leaves
    Leave = leave::StaffLeaveArgs,
    /// Record that a person who left comes back
    Rejoin = rejoin::StaffRejoinArgs,
    /// Manage signing keys
    Key = key::StaffKeyArgs,
}
