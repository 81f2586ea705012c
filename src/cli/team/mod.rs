//! `baobei team …`: outlets, departments, distributors.

mod add;
mod list;

group! {
    /// Add a team
    Add = add,
    /// List all teams
    List = list,
}
