//! `baobei commission …`: who earns what, month by month.

mod close;
mod export;
mod month;
mod preview;
mod statement;

group! {
    /// Show what a month comes to as things stand
    Preview = preview,
    /// Close a month for good
    Close = close,
    /// Write the payroll CSV of a closed month
    Export = export,
    /// Show what somebody was paid in closed months
    Statement = statement,
}
