//! `baobei staff …`: people.

mod add;
mod key;
pub(in crate::cli) mod keyring;
mod leave;
mod list;
mod show;

group! {
    /// Add a person
    Add = add,
    /// List everybody
    List = list,
    /// Show one person
    Show = show,
    /// Record that somebody leaves
    Leave = leave,
    /// Keep the keys with which people sign
    Key = key,
}
