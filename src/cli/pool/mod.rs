//! `baobei pool …`: customers free for all, or the company's to assign.

mod assign;
mod claim;
mod list;
mod r#return;
mod take;

group! { PoolArgs;
    /// List customers in the pool
    List = list::PoolListArgs,
    /// Claim a customer in the pool
    Claim = claim::PoolClaimArgs,
    /// Assign a customer of the company's
    Assign = assign::PoolAssignArgs,
    /// Give a customer back to the pool
    Return = r#return::PoolReturnArgs,
}
