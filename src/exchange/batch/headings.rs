//! The heading row of a table: which column each heading means, and all that may be wrong with it.

use super::super::text::tidy;
use super::BatchError;
use super::columns::{Column, key};
use super::records::CsvRecord;

/// The columns that [`super::refused::write`] adds at the end; a table that ends in them is one
/// sent back, and they are passed over.
pub(super) const ADDED: [&str; 3] = ["line", "code", "reason"];

/// Headings under which a customer's name stands if no other column has it.
const SECOND_CHOICE_NAMES: [&str; 6] =
    ["联系人", "联系人姓名", "业主", "购房人", "聯絡人", "contact"];

/// One fault of a heading row.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum HeadingFault {
    #[error("no {column} column ({})", advice(.column, .near))]
    Missing { column: Column, near: Vec<String> },
    #[error("column {second} `{heading}` is a second {column} column, after column {first}")]
    Twice { column: Column, heading: String, first: usize, second: usize },
}

fn advice(column: &Column, near: &[String]) -> String {
    let write = format!("write {}", column.advised());
    let near: Vec<String> = near.iter().map(|heading| format!("`{heading}`")).collect();
    if near.is_empty() { write } else { format!("is {} meant for it? {write}", near.join(" or ")) }
}

/// The headings of a table, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headings {
    line: u64,
    written: Vec<String>,
    columns: Vec<Column>,
    added: Option<usize>,
}

impl Headings {
    /// The line on which they stand.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The headings as they are written, without blanks around them; the columns of a refused file
    /// left out.
    pub fn written(&self) -> &[String] {
        &self.written
    }

    /// What each heading means, in the same order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The columns that mean nothing known, for telling the sender; their cells are kept all the
    /// same.
    pub fn unknown(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| matches!(column, Column::Other(_)))
    }

    /// At which place from 0 a column stands.
    pub fn place(&self, column: &Column) -> Option<usize> {
        self.columns.iter().position(|other| other == column)
    }

    /// The cells of a row without those that a refused file added.
    pub(super) fn own_cells(&self, mut cells: Vec<String>) -> Vec<String> {
        if let Some(start) = self.added.filter(|start| *start < cells.len()) {
            cells.drain(start..cells.len().min(start + ADDED.len()));
        }
        cells
    }

    /// Reads a heading row.
    ///
    /// # Errors
    ///
    /// [`BatchError::Headings`] with every missing and every doubled column.
    pub(super) fn build(record: &CsvRecord, required: &[Column]) -> Result<Self, BatchError> {
        let (written, added) = own_headings(&record.cells);
        let (columns, mut faults) = columns(&written);
        faults.extend(
            required
                .iter()
                .filter(|column| !columns.contains(column))
                .map(|column| missing(column, &columns)),
        );
        let line = record.line;
        if faults.is_empty() {
            Ok(Self { line, written, columns, added })
        } else {
            Err(BatchError::Headings { line, faults, seen: written })
        }
    }
}

/// The headings without trailing blanks, and where the columns of a refused file begin if it is
/// one.
fn own_headings(cells: &[String]) -> (Vec<String>, Option<usize>) {
    let mut written: Vec<String> = cells.iter().map(|cell| tidy(cell).to_owned()).collect();
    cut_blank_end(&mut written);
    let added = written.len().checked_sub(ADDED.len()).filter(|start| written[*start..] == ADDED);
    if let Some(start) = added {
        written.truncate(start);
        cut_blank_end(&mut written);
    }
    (written, added)
}

fn cut_blank_end(headings: &mut Vec<String>) {
    let used = headings.iter().rposition(|heading| !heading.is_empty()).map_or(0, |last| last + 1);
    headings.truncate(used);
}

/// The column that each heading means, where it is known; several phones are all the first.
pub(super) fn recognise(headings: &[String]) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> =
        headings.iter().map(|heading| Column::of_heading(heading)).collect();
    if !columns.contains(&Some(Column::Name)) {
        let second_choice = |heading: &String| SECOND_CHOICE_NAMES.contains(&key(heading).as_str());
        if let Some(place) = headings.iter().position(second_choice) {
            columns[place] = Some(Column::Name);
        }
    }
    columns
}

/// All columns, phones numbered and unknown ones under their headings, with a fault for each that
/// comes twice.
fn columns(written: &[String]) -> (Vec<Column>, Vec<HeadingFault>) {
    let (mut columns, mut faults) = (Vec::new(), Vec::new());
    for ((place, heading), known) in written.iter().enumerate().zip(recognise(written)) {
        let twin = written[..place]
            .iter()
            .position(|other| !heading.is_empty() && key(other) == key(heading));
        let column = known.unwrap_or_else(|| {
            Column::Other(if heading.is_empty() {
                format!("#{}", place + 1)
            } else {
                heading.clone()
            })
        });
        let phones = columns.iter().filter(|other| matches!(other, Column::Phone(_))).count();
        let first = match column {
            Column::Phone(_) => twin,
            _ => twin.or_else(|| columns.iter().position(|other| *other == column)),
        };
        if let Some(first) = first {
            let (column, heading) = (column.clone(), heading.clone());
            faults.push(HeadingFault::Twice {
                column,
                heading,
                first: first + 1,
                second: place + 1,
            });
        }
        columns.push(if let Column::Phone(_) = column {
            Column::Phone(u8::try_from(phones + 1).unwrap_or(u8::MAX))
        } else {
            column
        });
    }
    (columns, faults)
}

fn missing(column: &Column, columns: &[Column]) -> HeadingFault {
    let unknown = columns
        .iter()
        .filter_map(|other| if let Column::Other(heading) = other { Some(heading) } else { None });
    let mut near: Vec<(usize, &String)> = unknown
        .filter_map(|heading| column.distance(heading).map(|edits| (edits, heading)))
        .collect();
    near.sort();
    HeadingFault::Missing {
        column: column.clone(),
        near: near.into_iter().take(3).map(|(_, heading)| heading.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::NAME_AND_PHONE;
    use super::super::records::Quotes;
    use super::*;

    fn build(headings: &str) -> Result<Headings, BatchError> {
        let cells = headings.split(',').map(str::to_owned).collect();
        Headings::build(&CsvRecord { line: 1, cells, quotes: Quotes::Fine }, NAME_AND_PHONE)
    }

    fn faults(headings: &str) -> Vec<String> {
        match build(headings) {
            Err(BatchError::Headings { faults, .. }) => {
                faults.iter().map(ToString::to_string).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn several_phones_and_unknown_columns_are_kept() {
        let headings = build(",姓名,手机, 备用电话 ,业务员,,").expect("headings");
        let other = |heading: &str| Column::Other(heading.to_owned());
        assert_eq!(
            headings.columns(),
            [other("#1"), Column::Name, Column::Phone(1), Column::Phone(2), other("业务员")]
        );
        assert_eq!(
            headings.unknown().map(ToString::to_string).collect::<Vec<_>>(),
            ["#1", "业务员"]
        );
        assert_eq!(
            (headings.place(&Column::Phone(2)), headings.place(&Column::Sex)),
            (Some(3), None)
        );
    }

    #[test]
    fn a_contact_is_the_customer_where_nobody_else_is() {
        assert_eq!(
            build("联系人,电话").expect("headings").columns(),
            [Column::Name, Column::Phone(1)]
        );
        let both = build("客户名称,联系人,电话").expect("headings");
        assert_eq!(both.columns()[1], Column::Other("联系人".to_owned()));
    }

    #[test]
    fn all_faults_come_at_once() {
        assert_eq!(
            faults("客户,性别,联络电括,姓名,sex"),
            [
                "column 4 `姓名` is a second customer name column, after column 1",
                "column 5 `sex` is a second sex column, after column 2",
                "no phone column (is `联络电括` meant for it? write 联系电话)",
            ]
        );
        assert_eq!(
            faults("a,a"),
            [
                "column 2 `a` is a second a column, after column 1",
                "no customer name column (write 客户姓名)",
                "no phone column (write 联系电话)"
            ]
        );
        assert_eq!(
            faults("姓名,电话,电 话"),
            ["column 3 `电 话` is a second phone column, after column 2"]
        );
    }

    #[test]
    fn columns_of_a_refused_file_are_passed_over() {
        let headings = build("姓名,电话,,line,code,reason,").expect("headings");
        assert_eq!(headings.written(), ["姓名", "电话"]);
        let cells = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(headings.own_cells(cells("王,138,x,2,c,r,y")), ["王", "138", "x", "y"]);
        assert_eq!(headings.own_cells(cells("王,138")), ["王", "138"]);
        assert_eq!(
            build("reason,姓名,电话").expect("headings").columns()[0],
            Column::Other("reason".to_owned())
        );
    }
}
