//! `baobei pool …`: customers free for all, or the company's to assign.

mod assign;
mod claim;
mod list;
mod r#return;
mod take;

group! {
    /// List customers whom nobody holds
    List = list,
    /// Register a customer who is free for all
    Claim = claim,
    /// Give a customer of the company's to somebody
    Assign = assign,
    /// Give a customer back to the pool
    Return = r#return,
}
