//! A batch of customers in a table, as distributors mail it: any usual encoding, headings in
//! Chinese or English, one customer a row.
//!
//! [`read`] turns the bytes of a file into a [`BatchTable`]. What concerns the whole file is a
//! [`BatchError`]; what concerns one row keeps that row out and nothing else. The refused rows go
//! back through [`refused::write`], ready to be mended and sent again.

mod columns;
mod decode;
mod delimiter;
mod hash;
mod headings;
mod layout;
mod records;
pub mod refused;
mod rows;
pub mod unit;

pub use columns::Column;
pub use decode::{DecodeError, Decoded, Encoding, Spreadsheet, decode};
pub use delimiter::Delimiter;
pub use hash::{ContentHash, content_hash};
pub use headings::{HeadingFault, Headings};
pub use rows::{BatchRow, BatchTable, RowProblem};

/// What a batch of persons needs at least; a policy for companies may ask for other columns.
pub const NAME_AND_PHONE: &[Column] = &[Column::Name, Column::Phone(1)];

/// More rows than this are refused, with nothing taken: no house sends them in earnest, and a cut
/// would be silent loss.
pub const MAX_ROWS: usize = 1_000_000;

/// A file that is no batch. Nothing of it may be taken.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum BatchError {
    #[error(transparent)]
    Decode(#[from] DecodeError),
    #[error("the file is empty")]
    Empty,
    #[error(
        "line {line} should hold the headings (such as 客户姓名,联系电话) but reads `{seen}`: add \
         a line with the headings above the rows"
    )]
    NoHeadings { line: u64, seen: String },
    #[error("line {line}: {}; the headings are: {}", join(.faults, "; "), join(.seen, ", "))]
    Headings { line: u64, faults: Vec<HeadingFault>, seen: Vec<String> },
    #[error(
        "a quotation mark opened in line {line} is never closed, so the rest of the file would be \
         one cell"
    )]
    OpenQuote { line: u64 },
    #[error("more than {limit} rows: send them in several files")]
    TooManyRows { limit: usize },
}

fn join<T: ToString>(items: &[T], between: &str) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join(between)
}

/// Reads a batch. The table must have the `required` columns, usually [`NAME_AND_PHONE`].
///
/// Encoding, delimiter and heading row are found out, not asked for; [`BatchTable`] says what was
/// found.
///
/// # Errors
///
/// [`BatchError`], which names the line where it can. All faults of a heading row come in one
/// error.
pub fn read(bytes: &[u8], required: &[Column]) -> Result<BatchTable, BatchError> {
    let Decoded { text, encoding } = decode(bytes)?;
    let found = layout::find(&text, required)?;
    rows::read(&text, encoding, found, MAX_ROWS)
}

#[cfg(test)]
pub(crate) mod samples {
    use std::fmt::Write as _;

    /// A day's table as a distributor sends it: honorifics, broken masks, full-width digits and
    /// stray blanks included.
    pub(crate) fn pre_registration(rows: usize) -> String {
        let mut text = "客户姓名,联系电话,性别,需求\r\n".to_owned();
        for n in 0..rows {
            let (head, tail) = (130 + n % 70, n % 10_000);
            let line = match n % 5 {
                0 => format!("杜婵{n},{head}****{tail:04},男,\"两居,首付80万\""),
                1 => format!("王先生,１８６****{tail:04},女,商铺"),
                2 => format!("高明园,{head} **** {tail:04} ,男,投资"),
                3 => format!("𠮷野,{head}**{tail:04},女,\"别墅, 花园\""),
                _ => format!("  黄丽,{head}1234{tail:04},女,"),
            };
            write!(text, "{line}\r\n").expect("a string takes every line");
        }
        text
    }

    /// The text in UTF-8, UTF-8 with mark, GB18030, UTF-16LE and UTF-16BE with mark.
    pub(crate) fn encodings(text: &str) -> [Vec<u8>; 5] {
        let wide = || std::iter::once(0xfeff).chain(text.encode_utf16());
        [
            text.as_bytes().to_vec(),
            ["\u{feff}", text].concat().into_bytes(),
            encoding_rs::GB18030.encode(text).0.into_owned(),
            wide().flat_map(u16::to_le_bytes).collect(),
            wide().flat_map(u16::to_be_bytes).collect(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn raw(bytes: &[u8]) -> Vec<Vec<String>> {
        read(bytes, NAME_AND_PHONE).expect("a table").rows.into_iter().map(|row| row.raw).collect()
    }

    #[test]
    fn a_days_table_reads_alike_in_every_encoding() {
        let text = samples::pre_registration(10_600);
        let [plain, others @ ..] = samples::encodings(&text);
        let table = read(&plain, NAME_AND_PHONE).expect("a table");
        assert_eq!(
            (table.rows.len(), table.problems.len(), table.title.as_deref()),
            (10_600, 0, None)
        );
        assert_eq!(
            table.headings.columns(),
            [Column::Name, Column::Phone(1), Column::Sex, Column::Need]
        );
        let first = &table.rows[0];
        assert_eq!(
            (first.line, first.get(&Column::Name), first.get(&Column::Need)),
            (2, Some("杜婵0"), Some("两居,首付80万"))
        );
        for other in others {
            assert_eq!(raw(&other), raw(&plain));
        }
    }

    #[test]
    fn an_error_of_the_whole_file_reads_well() {
        let error =
            read("姓名,手几,姓名\n张三,1,2\n".as_bytes(), NAME_AND_PHONE).expect_err("two faults");
        let said = "line 1: column 3 `姓名` is a second customer name column, after column 1; no \
         phone column \
            (is `手几` meant for it? write 联系电话); the headings are: 姓名, 手几, 姓名";
        assert_eq!(error.to_string(), said);
    }

    proptest! {
        #[test]
        fn never_panics_on_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes, NAME_AND_PHONE);
        }

        #[test]
        fn never_panics_on_near_misses(text in "(title\n)?姓名,电话(,备注){0,3}\n([=\"'\n\r\t,，\
         ;a1王*]{0,10}\n){0,5}") {
            let _ = read(text.as_bytes(), NAME_AND_PHONE);
        }

        #[test]
        fn rows_read_alike_in_every_encoding(
            cells in prop::collection::vec(
                ("[王李𠮷明a-z]{1,4}", "1[0-9]{2}[*]{4}[0-9]{4}", "[ -~两居😀，é\n]{0,9}"),
                1..8,
            ),
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["姓名", "电话", "备注"]).expect("memory");
            for (name, phone, note) in &cells {
                writer.write_record([name, phone, note]).expect("memory");
            }
            let text = String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8");
            let [plain, others @ ..] = samples::encodings(&text);
            let expected = raw(&plain);
            prop_assert_eq!(expected.len(), cells.len());
            for other in others {
                prop_assert_eq!(&raw(&other), &expected);
            }
        }
    }
}
