//! The rows of a table, and what keeps a row out before anybody looks at the customer in it.

use std::sync::Arc;

use super::super::text::{half_width, tidy};
use super::BatchError;
use super::columns::{Column, key};
use super::decode::Encoding;
use super::delimiter::Delimiter;
use super::headings::Headings;
use super::layout::Layout;
use super::records::{CsvRecord, CsvRecords, Quotes, prepare};

/// A batch as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchTable {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    /// What stood above the headings, such as `某公司11月21日预报备`; a line each.
    pub title: Option<String>,
    pub headings: Arc<Headings>,
    /// The rows that can be read, in the order of the file. Blank rows are not among them.
    pub rows: Vec<BatchRow>,
    /// The rows that cannot, in the order of the file.
    pub problems: Vec<(BatchRow, RowProblem)>,
    /// Lines of rows that are no customers: the headings once more, totals, rows that only bear a
    /// number.
    pub passed_over: Vec<u64>,
}

impl BatchTable {
    /// Takes out the rows of which something cannot be read.
    pub fn sift(&mut self, mut wrong: impl FnMut(&BatchRow) -> Option<RowProblem>) {
        let rows = std::mem::take(&mut self.rows);
        for row in rows {
            match wrong(&row) {
                Some(problem) => self.problems.push((row, problem)),
                None => self.rows.push(row),
            }
        }
        self.problems.sort_by_key(|(row, _)| row.line);
    }
}

/// One row: one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchRow {
    /// The line of the file on which the row starts, from 1.
    pub line: u64,
    /// The cells in the order of the headings, guards removed, else as they are written. A row of
    /// [`BatchTable::rows`] has one per heading.
    pub raw: Vec<String>,
    headings: Arc<Headings>,
}

impl BatchRow {
    /// What stands in a column, without blanks around it; `None` if the column or its content is
    /// missing.
    pub fn get(&self, column: &Column) -> Option<&str> {
        let cell = self.raw.get(self.headings.place(column)?)?;
        Some(tidy(cell)).filter(|cell| !cell.is_empty())
    }

    /// The heading above a column, as it is written.
    pub fn heading(&self, column: &Column) -> &str {
        let place = self.headings.place(column);
        place.and_then(|place| self.headings.written().get(place)).map_or("", String::as_str)
    }

    /// The columns of which this row has content, in the order of the table.
    pub fn cells(&self) -> impl Iterator<Item = (&Column, &str)> {
        let all = self.headings.columns().iter().zip(self.raw.iter().map(|cell| tidy(cell)));
        all.filter(|(_, cell)| !cell.is_empty())
    }

    /// All phones, in the order of their columns.
    pub fn phones(&self) -> impl Iterator<Item = &str> {
        self.cells().filter(|(column, _)| matches!(column, Column::Phone(_))).map(|(_, cell)| cell)
    }
}

/// Why a row cannot be taken as it stands.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum RowProblem {
    #[error("the row has {found} cells and the table {expected} columns: is a delimiter missing?")]
    TooFew { expected: usize, found: usize },
    #[error("cell {place} `{text}` stands under no heading: is a comma in the text not quoted?")]
    NoHeading { place: usize, text: String },
    #[error("a quotation mark inside the text is not doubled, so the cells cannot be told apart")]
    Quote,
    #[error(
        "`{text}` under {column} is what a spreadsheet left of the number: type it again as text"
    )]
    Cut { column: Column, text: String },
    #[error("the text under {column} was damaged before it came here (it holds �): type it again")]
    Damaged { column: Column },
    #[error("`{text}` under {column} cannot be read")]
    Value { column: Column, text: String, code: &'static str, detail: &'static str },
}

impl RowProblem {
    /// A short name that never changes, for the refused file and for JSON. A phone that was cut or
    /// damaged is a bad `phone` like any other.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFew { .. } => "cells-missing",
            Self::NoHeading { .. } => "cell-without-heading",
            Self::Quote => "stray-quote",
            Self::Cut { column: Column::Phone(_), .. }
            | Self::Damaged { column: Column::Phone(_) } => "phone",
            Self::Cut { .. } => "number-cut",
            Self::Damaged { .. } => "text-damaged",
            Self::Value { code, .. } => code,
        }
    }
}

/// Reads the rows under the headings.
///
/// # Errors
///
/// [`BatchError::OpenQuote`] and, above `limit` rows, [`BatchError::TooManyRows`].
pub(super) fn read(
    text: &str,
    encoding: Encoding,
    layout: Layout,
    limit: usize,
) -> Result<BatchTable, BatchError> {
    let Layout { delimiter, title, headings } = layout;
    let headings = Arc::new(headings);
    let mut table = BatchTable {
        encoding,
        delimiter,
        title,
        headings: Arc::clone(&headings),
        rows: Vec::new(),
        problems: Vec::new(),
        passed_over: Vec::new(),
    };
    let prepared = prepare(text, delimiter);
    for CsvRecord { line, cells, quotes } in
        CsvRecords::new(&prepared, delimiter).skip_while(|record| record.line <= headings.line())
    {
        if quotes == Quotes::Open {
            return Err(BatchError::OpenQuote { line });
        }
        let raw = headings.own_cells(cells);
        let mut row = BatchRow { line, raw, headings: Arc::clone(&headings) };
        if quotes == Quotes::Fine && row.is_no_customer() {
            table.passed_over.push(line);
            continue;
        }
        match problem(&row, quotes) {
            Some(problem) => table.problems.push((row, problem)),
            None => {
                row.raw.truncate(headings.columns().len());
                table.rows.push(row);
            }
        }
        if table.rows.len() + table.problems.len() > limit {
            return Err(BatchError::TooManyRows { limit });
        }
    }
    Ok(table)
}

/// Words for the sum of a column.
const TOTALS: [&str; 9] =
    ["合计", "总计", "小计", "共计", "累计", "汇总", "total", "subtotal", "sum"];

/// Headings, as keys, under which rows are only numbered.
const NUMBERS: [&str; 9] = ["序号", "编号", "序", "行号", "no", "num", "number", "id", "index"];

impl BatchRow {
    /// Whether this is the heading row once more, a total, or a row that a template numbered and
    /// nobody filled in.
    fn is_no_customer(&self) -> bool {
        let written = self.headings.written();
        let said = |cell: &&String| cell.chars().any(char::is_alphanumeric);
        let cells = || self.raw.iter().zip(written).filter(|(cell, _)| said(cell));
        let repeats =
            cells().count() >= 2 && cells().all(|(cell, heading)| key(cell) == key(heading));
        let beyond = self.raw.iter().skip(written.len()).any(|cell| said(&cell));
        let numbered =
            |heading: &str| heading.is_empty() || NUMBERS.contains(&key(heading).as_str());
        let unfilled = !beyond
            && cells().all(|(cell, heading)| {
                numbered(heading) && cell.chars().all(|sign| !sign.is_alphabetic())
            });
        let first = cells().find(|(_, heading)| !numbered(heading)).or_else(|| cells().next());
        let label = first.map(|(cell, _)| key(cell)).unwrap_or_default();
        let by_number = cells().next().map(|(cell, _)| key(cell)).unwrap_or_default();
        let totals = TOTALS.iter().any(|word| {
            by_number == *word
                || label.strip_prefix(word).is_some_and(|rest| rest.chars().all(is_count))
        });
        let is_person = |column: &Column| matches!(column, Column::Phone(_));
        let phone = self.cells().any(|(column, cell)| {
            is_person(column) && cell.chars().filter(char::is_ascii_digit).count() >= 7
        });
        repeats || unfilled || (totals && !phone)
    }
}

/// What stands behind the word for a total: `合计5人`.
fn is_count(sign: char) -> bool {
    sign.is_numeric() || "人户组条笔家位共".contains(sign)
}

fn problem(row: &BatchRow, quotes: Quotes) -> Option<RowProblem> {
    let (expected, found) = (row.headings.columns().len(), row.raw.len());
    if quotes != Quotes::Fine {
        return Some(RowProblem::Quote);
    }
    if found < expected {
        return Some(RowProblem::TooFew { expected, found });
    }
    let beyond = row.raw.iter().enumerate().skip(expected).find(|(_, cell)| !tidy(cell).is_empty());
    if let Some((place, text)) = beyond {
        return Some(RowProblem::NoHeading { place: place + 1, text: tidy(text).to_owned() });
    }
    row.cells().find_map(|(column, cell)| damage(column, cell))
}

fn damage(column: &Column, cell: &str) -> Option<RowProblem> {
    let numeric = matches!(column, Column::Phone(_) | Column::Uscc);
    let errors = ["#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];
    if errors.contains(&cell)
        || (cell.len() > 3 && cell.bytes().all(|byte| byte == b'#'))
        || (numeric && is_scientific(cell))
    {
        Some(RowProblem::Cut { column: column.clone(), text: cell.to_owned() })
    } else {
        cell.contains(char::REPLACEMENT_CHARACTER)
            .then(|| RowProblem::Damaged { column: column.clone() })
    }
}

/// `1.38E+10`: what a spreadsheet makes of a long number.
fn is_scientific(cell: &str) -> bool {
    let plain = half_width(cell);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.split_once(['e', 'E']).is_some_and(|(number, power)| {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        digits(whole) && digits(fraction) && digits(power.trim_start_matches(['+', '-']))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{NAME_AND_PHONE, layout};
    use super::*;

    fn table(text: &str) -> Result<BatchTable, BatchError> {
        read(text, Encoding::Utf8, layout::find(text, NAME_AND_PHONE)?, 5)
    }

    #[test]
    fn rows_know_their_line_and_columns() {
        let table = table(
            "某公司预报备\n姓名,手机,电话2,备注\n\n 王 , 138 **** \
             1234,'13900001111,\"a\nb\"\n,,,\n李,1,,,,\n",
        )
        .expect("a table");
        let [wang, li] = &table.rows[..] else { panic!("{:?}", table.rows) };
        assert_eq!(
            (wang.line, wang.get(&Column::Name), wang.get(&Column::Sex)),
            (4, Some("王"), None)
        );
        assert_eq!(wang.phones().collect::<Vec<_>>(), ["138 **** 1234", "13900001111"]);
        assert_eq!(wang.raw, [" 王 ", " 138 **** 1234", "13900001111", "a\nb"]);
        assert_eq!((li.line, li.get(&Column::Note), li.raw.len()), (7, None, 4));
        assert_eq!(table.title.as_deref(), Some("某公司预报备"));
    }

    #[test]
    fn rows_that_are_no_customers_are_passed_over() {
        let text = "序号,姓名,电话,预计金额\n1,王,138****1234,5\n\
         序号,姓名,电话,预计金额\n2,李,138****1235,5\n\
         3,,,\n4,/,-,\n,合计,,10\n合计,,,10\n总计2人,,,\n5,合计,138****1236,1\n,姓名,,\n";
        let found =
            read(text, Encoding::Utf8, layout::find(text, NAME_AND_PHONE).expect("headings"), 9)
                .expect("a table");
        let lines: Vec<u64> = found.rows.iter().map(|row| row.line).collect();
        assert_eq!((lines, found.passed_over), (vec![2, 4, 10, 11], vec![3, 5, 6, 7, 8, 9]));
    }

    #[test]
    fn a_bad_row_keeps_only_itself_out() {
        let text =
            "姓名,电话,备注\n王,138****1234\n李,2,a,b\n张,\"3\"x,\n赵,1.38E+10,\n钱,5,\u{fffd}\n";
        let table = table(text).expect("a table");
        let problems: Vec<(u64, &str)> =
            table.problems.iter().map(|(row, problem)| (row.line, problem.code())).collect();
        let expected = [
            (2, "cells-missing"),
            (3, "cell-without-heading"),
            (4, "stray-quote"),
            (5, "phone"),
            (6, "text-damaged"),
        ];
        assert_eq!(problems, expected);
        assert_eq!(
            table.problems[1].1.to_string(),
            "cell 4 `b` stands under no heading: is a comma in the text not quoted?"
        );
    }

    #[test]
    fn what_a_spreadsheet_leaves_of_a_number() {
        for cell in ["1.38E+10", "1.38e10", "１．３８Ｅ＋１０", "########", "#NAME?"] {
            assert!(
                matches!(damage(&Column::Phone(1), cell), Some(RowProblem::Cut { .. })),
                "{cell}"
            );
        }
        assert_eq!(damage(&Column::Unit, "3E10"), None);
        assert_eq!(damage(&Column::Phone(1), "138****1234"), None);
    }

    #[test]
    fn what_concerns_the_whole_file() {
        assert_eq!(
            table("姓名,电话\n王,1\n李,\"2\n张,3\n").expect_err("open"),
            BatchError::OpenQuote { line: 3 }
        );
        let many = "姓名,电话\n".to_owned() + &"王,1\n".repeat(6);
        assert_eq!(table(&many).expect_err("six"), BatchError::TooManyRows { limit: 5 });
    }
}
