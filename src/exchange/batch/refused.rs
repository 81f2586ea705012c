//! The refused rows of a batch as a file that can be mended and sent again.
//!
//! The columns are those of the sender's table, in their order, then `line`, `code` and `reason`.
//! [`super::read`] passes over these three, so that the mended file is a batch like any other.
//! Cells are guarded as [`super::super::guard`] says, and read back as they were.

use std::collections::BTreeMap;

use super::super::csv_out::CsvWriter;
use super::super::guard::guard;
use super::headings::{ADDED, Headings};
use super::rows::BatchRow;

/// One reason for which a row was refused. A row with several has several of these.
#[derive(Debug, Clone, Copy)]
pub struct RowRefusal<'a> {
    pub row: &'a BatchRow,
    /// A short name that never changes, such as [`super::RowProblem::code`].
    pub code: &'a str,
    /// A sentence for the sender.
    pub reason: &'a str,
}

/// The file: one row per refused row in the order of the batch, several reasons joined by `; `.
///
/// Cells that stood under no heading stay where they were, under empty headings.
pub fn write(headings: &Headings, refusals: &[RowRefusal<'_>]) -> Vec<u8> {
    let mut by_line: BTreeMap<u64, Vec<&RowRefusal<'_>>> = BTreeMap::new();
    for refusal in refusals {
        by_line.entry(refusal.row.line).or_default().push(refusal);
    }
    let width = refusals
        .iter()
        .map(|refusal| refusal.row.raw.len())
        .max()
        .unwrap_or(0)
        .max(headings.written().len());
    let mut records = CsvWriter::new();
    records.push(padded(headings.written(), width).chain(ADDED.map(str::to_owned)));
    for (line, reasons) in &by_line {
        let raw = reasons.first().map_or(&[][..], |refusal| &refusal.row.raw);
        let join = |part: fn(&RowRefusal<'_>) -> String| {
            reasons.iter().map(|refusal| part(refusal)).collect::<Vec<_>>().join("; ")
        };
        let (code, reason) =
            (join(|refusal| refusal.code.to_owned()), join(|refusal| refusal.reason.to_owned()));
        records.push(padded(raw, width).chain([
            line.to_string(),
            guard(&code).into_owned(),
            guard(&reason).into_owned(),
        ]));
    }
    records.into_bytes()
}

fn padded(cells: &[String], width: usize) -> impl Iterator<Item = String> {
    let blanks = width.saturating_sub(cells.len());
    cells
        .iter()
        .map(|cell| guard(cell).into_owned())
        .chain(std::iter::repeat_n(String::new(), blanks))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{BatchTable, NAME_AND_PHONE, read};
    use super::*;

    fn table(bytes: &[u8]) -> BatchTable {
        read(bytes, NAME_AND_PHONE).expect("a table")
    }

    #[test]
    fn golden_bytes() {
        let table = table("姓名\t电话\t=x\n王\t13812345678\t=1+1\n李\t2\ta\tb\n".as_bytes());
        let (stray, problem) = &table.problems[0];
        let refusals = [
            RowRefusal { row: stray, code: problem.code(), reason: &problem.to_string() },
            RowRefusal { row: &table.rows[0], code: "phone", reason: "no such number" },
            RowRefusal { row: &table.rows[0], code: "duplicate", reason: "same as line 1" },
        ];
        let expected = "\u{feff}姓名,电话,'=x,,line,code,reason\r\n\
            王,\t13812345678,'=1+1,,2,phone; duplicate,no such number; same as line 1\r\n\
            李,2,a,b,3,cell-without-heading,cell 4 `b` stands under no heading: is a comma in the \
         text not quoted?\r\n";
        let bytes = write(&table.headings, &refusals);
        assert_eq!(String::from_utf8(bytes.clone()).expect("UTF-8"), expected);

        let again = self::table(&bytes);
        assert_eq!(again.headings.columns(), table.headings.columns());
        assert_eq!(again.rows[0].raw, table.rows[0].raw);
        assert_eq!(again.problems[0].1, *problem, "what was not mended is refused again");
    }

    proptest! {
        #[test]
        fn refused_rows_read_back(
            cells in prop::collection::vec(
                ("[王李a=+'@\t-]{1,4}", "[0-9*+ '＝]{1,12}", ".*|[\"=,;\n]{0,6}"),
                1..8,
            ),
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["姓名", "电话", "业务员"]).expect("memory");
            for (name, phone, other) in &cells {
                let other = other.replace(['\0', char::REPLACEMENT_CHARACTER], "");
                writer.write_record([name, phone, &other]).expect("memory");
            }
            let sent = table(&writer.into_inner().expect("memory"));
            let refuse = |row| RowRefusal { row, code: "phone", reason: "=why" };
            let refusals: Vec<RowRefusal<'_>> = sent.rows.iter().map(refuse).collect();
            let back = table(&write(&sent.headings, &refusals));
            prop_assert_eq!(back.headings.columns(), sent.headings.columns());
            let raw = |table: BatchTable| -> Vec<_> {
                table.rows.into_iter().map(|row| row.raw).collect()
            };
            prop_assert_eq!(raw(back), raw(sent));
        }
    }
}
