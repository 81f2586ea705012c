//! The one writer of CSV files: byte-order mark, CRLF, columns fixed by the caller, text guarded,
//! the same bytes for the same content.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;

use super::guard::guard;

/// Without this mark Excel takes UTF-8 for the code page of the machine.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// One cell. What people typed is [`CsvCell::Text`], which stays text in a spreadsheet; numbers and
/// times are what a sheet may reckon with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CsvCell {
    Empty,
    /// Guarded, so that it neither runs nor turns into a number or a date.
    Text(String),
    /// Plain digits with a point, all decimals of the value.
    Number(Decimal),
    /// Like a number, with at least two decimals; never rounded. The currency has a column of its
    /// own.
    Money(Decimal),
    /// `2026-11-21`.
    Date(NaiveDate),
    /// `2026-11-21 09:40:00`, in the zone of the registry.
    Time(NaiveDateTime),
}

impl CsvCell {
    /// Text, or an empty cell where there is none.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A count.
    pub fn number(number: impl Into<Decimal>) -> Self {
        Self::Number(number.into())
    }

    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => guard(text).into_owned(),
            Self::Number(number) => unsigned_zero(*number).to_string(),
            Self::Money(amount) => money(*amount),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Time(time) => time.format("%Y-%m-%d %H:%M:%S").to_string(),
        }
    }
}

fn money(amount: Decimal) -> String {
    let mut amount = unsigned_zero(amount);
    if amount.scale() < 2 {
        amount.rescale(2);
    }
    amount.to_string()
}

fn unsigned_zero(number: Decimal) -> Decimal {
    if number.is_zero() { number.abs() } else { number }
}

/// A table of `N` columns that becomes a CSV file.
#[derive(Debug)]
pub struct Sheet<const N: usize> {
    records: CsvWriter,
}

impl<const N: usize> Sheet<N> {
    /// A table with these headings and no rows yet.
    pub fn new(columns: [&'static str; N]) -> Self {
        let mut records = CsvWriter::new();
        records.push(columns);
        Self { records }
    }

    /// Adds a row at the end.
    pub fn row(&mut self, cells: [CsvCell; N]) {
        self.records.push(cells.map(|cell| cell.written()));
    }

    /// The file, mark and line ends included.
    pub fn into_bytes(self) -> Vec<u8> {
        self.records.into_bytes()
    }
}

/// Records on their way into a CSV file, for tables whose columns are known only when they are
/// written.
#[derive(Debug)]
pub(super) struct CsvWriter(csv::Writer<Vec<u8>>);

impl CsvWriter {
    pub(super) fn new() -> Self {
        let mut builder = csv::WriterBuilder::new();
        builder.terminator(csv::Terminator::CRLF).flexible(true);
        Self(builder.from_writer(BYTE_ORDER_MARK.to_vec()))
    }

    /// Adds a record of cells that are guarded already, or need no guard.
    pub(super) fn push<T: AsRef<[u8]>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.0
            .write_record(cells)
            .expect("memory takes every byte, and records may differ in length");
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().expect("memory takes every byte")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn golden_bytes() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let mut sheet = Sheet::new(["name", "phone", "share", "amount", "day", "at", "note"]);
        sheet.row([
            CsvCell::text("王小明"),
            CsvCell::text("13812345678"),
            CsvCell::number(7),
            CsvCell::Money(decimal("-1250.5")),
            CsvCell::Date(day),
            CsvCell::Time(day.and_hms_opt(9, 40, 0).expect("a time")),
            CsvCell::text("=cmd|' /C calc'!A0"),
        ]);
        sheet.row([
            CsvCell::text("a \"b\", c"),
            CsvCell::text("138****1234"),
            CsvCell::Number(decimal("0.3333")),
            CsvCell::Money(decimal("-0.000")),
            CsvCell::Empty,
            CsvCell::Empty,
            CsvCell::text("两居\n首付80万"),
        ]);
        let expected = "\u{feff}name,phone,share,amount,day,at,note\r\n\
            王小明,\t13812345678,7,-1250.50,2026-11-21,2026-11-21 09:40:00,'=cmd|' /C calc'!A0\r\n\
            \"a \"\"b\"\", c\",138****1234,0.3333,0.000,,,\"两居\n首付80万\"\r\n";
        assert_eq!(String::from_utf8(sheet.into_bytes()).expect("UTF-8"), expected);
    }

    #[test]
    fn a_sheet_without_rows_has_its_headings() {
        assert_eq!(Sheet::new(["a", "b"]).into_bytes(), b"\xef\xbb\xbfa,b\r\n");
    }

    proptest! {
        #[test]
        fn no_cell_runs(text in "[=+\\-@\t\r\n ,\"'＝0-9a王]{0,12}", fen in any::<i64>()) {
            let mut sheet = Sheet::new(["text", "money"]);
            sheet.row([CsvCell::text(text.clone()), CsvCell::Money(Decimal::new(fen, 2))]);
            let bytes = sheet.into_bytes();
            let mut reader = csv::Reader::from_reader(bytes.as_slice());
            let record = reader.records().next().expect("a row").expect("a record");
            prop_assert!(!record[0].starts_with(['=', '+', '-', '@', '\r']));
            prop_assert_eq!(super::super::guard::unguard(&record[0]), text.as_str());
            prop_assert_eq!(record[1].parse::<Decimal>(), Ok(Decimal::new(fen, 2)));
        }
    }
}
