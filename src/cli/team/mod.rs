//! `baobei team …`: outlets, departments, distributors.

mod add;
mod list;

group! { TeamArgs;
    /// Add a team
    Add = add::TeamAddArgs,
    /// List all teams
    List = list::TeamListArgs,
}
