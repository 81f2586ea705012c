//! `baobei export …`: everything a judgement says, for other programs.

mod csv;
mod json;
mod what;

group! { ExportArgs;
    /// Write a view as CSV
    ///
    /// Writes CSV that opens right in a spreadsheet: byte-order mark, fixed columns, phones and ids
    /// as text.
    Csv = csv::ExportCsvArgs,
    /// Write a view as JSON
    ///
    /// Writes JSON in the envelope `{"schema", "as_of", "commit", "items"}`, one line.
    Json = json::ExportJsonArgs,
}
