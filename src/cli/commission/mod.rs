//! `baobei commission …`: who earns what, month by month.

mod close;
mod export;
mod month;
mod preview;
mod statement;

group! { CommissionArgs;
    /// Show the current figures of a month
    ///
    /// Shows the current figures of a month: the shares of its deals, flat amounts and
    /// rewards, what waits for a person, and the counter-entries that changes to closed months
    /// would make.
    Preview = preview::CommissionPreviewArgs,
    /// Close a month
    ///
    /// Closes a month that is over: what each person earns is written down with its control total,
    /// the commit it is based on and the policies that judged. It never changes again; what changes
    /// later becomes a counter-entry in a later month.
    Close = close::CommissionCloseArgs,
    /// Write the payroll CSV of a closed month
    ///
    /// Writes the payroll CSV of a closed month from its statement alone: the same bytes every
    /// time, safe to open in a spreadsheet. The control total is told on stderr.
    Export = export::CommissionExportArgs,
    /// Show what a person was paid in closed months
    ///
    /// Shows what a person was paid in closed months: each amount with the deal, the clauses and
    /// the policy.
    Statement = statement::CommissionStatementArgs,
}
