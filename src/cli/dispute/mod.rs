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

group! { DisputeArgs;
    /// Open a dispute over reports or over the result of an act
    ///
    /// Opens a dispute. Whoever opens it is the first party.
    Open = open::DisputeOpenArgs,
    /// List disputes
    ///
    /// Lists disputes that had been raised by then, the newest last.
    List = list::DisputeListArgs,
    /// Show a dispute with its parties, its procedure and everything done in it
    ///
    /// Shows a dispute: the parties, how it stands, the procedure's clauses, who may decide, and
    /// every act with its commit.
    Show = show::DisputeShowArgs,
    /// Say something in the matter
    Statement = statement::DisputeStatementArgs,
    /// Put a paper on record by its hash; the paper itself is not stored
    ///
    /// Puts a paper on record by its SHA-256. The paper stays where it is; whoever has it can show
    /// later that it is the very same.
    Evidence = evidence::DisputeEvidenceArgs,
    /// Give points as a member of the jury
    ///
    /// Gives points to one claim, for one criterion of the jury.
    Score = score::DisputeScoreArgs,
    /// Record what the parties agreed on
    ///
    /// Records the parties' agreement. Whose signatures it needs, the policy says; without them it
    /// decides nothing.
    Settle = settle::DisputeSettleArgs,
    /// Give the verdict
    ///
    /// Gives the verdict of whom the policy lets decide. Nobody decides in his own matter.
    Resolve = resolve::DisputeResolveArgs,
    /// Appeal against the verdict
    ///
    /// Appeals against the verdict; the matter is open again.
    Appeal = appeal::DisputeAppealArgs,
    /// Give up a dispute that one has opened
    ///
    /// Gives up a dispute; only whoever opened it can.
    Withdraw = withdraw::DisputeWithdrawArgs,
}
