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
    /// Opens a dispute. The person who opens it is the first party.
    Open = open::DisputeOpenArgs,
    /// List disputes
    ///
    /// Lists disputes that had been raised by then, the newest last.
    List = list::DisputeListArgs,
    /// Show a dispute with its parties, its procedure and everything done in it
    ///
    /// Shows a dispute: the parties, its status, the procedure's clauses, who may decide, and
    /// every act with its commit.
    Show = show::DisputeShowArgs,
    /// Make a statement in a dispute
    Statement = statement::DisputeStatementArgs,
    /// Register a document by its hash; the document itself is not stored
    ///
    /// Registers a document by its SHA-256. The document stays where it is; the person who has it
    /// can show later that it is the very same.
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
    /// Record the ruling
    ///
    /// Records the ruling of those the policy lets decide. People do not decide in their own
    /// matter.
    Resolve = resolve::DisputeResolveArgs,
    /// Appeal against the ruling
    ///
    /// Appeals against the ruling; the matter is open again.
    Appeal = appeal::DisputeAppealArgs,
    /// Withdraw a dispute
    ///
    /// Withdraws a dispute; only the person who opened it can.
    Withdraw = withdraw::DisputeWithdrawArgs,
}
