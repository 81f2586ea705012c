//! `baobei dispute …`: the procedure over a collision.

mod act;
mod admit;
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

pub(super) use act::{ActToAdd, act};
pub(super) use list::readable;
pub(super) use shares::text;

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
    /// Admit a dispute that was raised by somebody without a claim
    ///
    /// Admits a dispute. Those who hold a registration of the customer, whoever did the act and
    /// those who decide are heard at once; anybody else is heard when somebody who decides
    /// admits the dispute. Until then it affects nothing.
    Admit = admit::DisputeAdmitArgs,
    /// Propose an agreement
    ///
    /// Proposes an agreement. Everybody who holds a claim in the matter, whoever did the act and
    /// the roles that the policy adds must sign it, each with `baobei sign`; until the last one
    /// has, nothing changes.
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
