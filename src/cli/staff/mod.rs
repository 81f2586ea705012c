//! `baobei staff …`: people.

mod add;
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
}
