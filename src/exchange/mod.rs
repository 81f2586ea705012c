//! Tables in and tables out, as bytes: the command line reads and writes the files.
//!
//! In come the batches that distributors and teams send ([`batch`]) and the amounts that people
//! type ([`amount`]); out go CSV files that open right in a spreadsheet ([`csv_out`]) and the
//! refused rows of a batch, ready to be mended and sent again ([`batch::refused`]).

pub mod amount;
pub mod batch;
pub mod csv_out;
pub mod guard;
pub mod text;
