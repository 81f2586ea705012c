//! `baobei pool …`: customers free for all, or the company's to assign.

mod assign;
mod claim;
mod list;
mod r#return;
mod take;

group! { PoolArgs;
    /// List customers whom nobody holds
    List = list::PoolListArgs,
    /// Register a customer who is free for all
    Claim = claim::PoolClaimArgs,
    /// Give a customer of the company's to somebody
    Assign = assign::PoolAssignArgs,
    /// Give a customer back to the pool
    Return = r#return::PoolReturnArgs,
}
