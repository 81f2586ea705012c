//! `baobei dispute …`: the procedure over a collision.

mod act;
mod appeal;
mod evidence;
mod list;
mod open;
mod resolve;
mod score;
mod settle;
mod shares;
mod show;
mod statement;
mod withdraw;

pub(super) use list::readable;

group! {
    /// Open a dispute over reports or over the result of an act
    Open = open,
    /// List disputes
    List = list,
    /// Show a dispute with its parties, its procedure and everything done in it
    Show = show,
    /// Say something in the matter
    Statement = statement,
    /// Put a paper on record by its hash; the paper itself is not stored
    Evidence = evidence,
    /// Give points as a member of the jury
    Score = score,
    /// Record what the parties agreed on
    Settle = settle,
    /// Give the verdict
    Resolve = resolve,
    /// Appeal against the verdict
    Appeal = appeal,
    /// Give up a dispute that one has opened
    Withdraw = withdraw,
}
