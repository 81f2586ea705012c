//! Where the headings of a table are and what stands between its cells.

use std::collections::BTreeSet;

use super::super::text::{half_width, is_blank, tidy};
use super::BatchError;
use super::columns::Column;
use super::delimiter::Delimiter;
use super::headings::{Headings, recognise};
use super::records::{CsvRecord, CsvRecords, prepare};

/// So many lines may stand above the headings: a title, a date, the sender.
const MAX_PREAMBLE: usize = 5;

/// So much of a line is shown in an error.
const SHOWN: usize = 60;

/// The layout of a table.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) delimiter: Delimiter,
    pub(super) title: Option<String>,
    pub(super) headings: Headings,
}

/// How well a record fits as the heading row: has all that is required; known headings; headings
/// nearly right.
type Fit = (bool, usize, usize);

struct Candidate {
    delimiter: Delimiter,
    fit: Fit,
    heading: CsvRecord,
    preamble: Vec<CsvRecord>,
}

/// Finds delimiter and heading row: of all delimiters and of the first lines, those under which
/// most headings are known.
///
/// # Errors
///
/// [`BatchError::Empty`], [`BatchError::NoHeadings`] or, with all that is wrong with the heading
/// row, [`BatchError::Headings`].
pub(super) fn find(text: &str, required: &[Column]) -> Result<Layout, BatchError> {
    let delimiters = [Delimiter::Comma, Delimiter::Tab, Delimiter::Semicolon, Delimiter::WideComma];
    let mut best: Option<Candidate> = None;
    for candidate in delimiters.into_iter().filter_map(|delimiter| under(text, delimiter, required))
    {
        if best.as_ref().is_none_or(|best| candidate.fit > best.fit) {
            best = Some(candidate);
        }
    }
    let Candidate { delimiter, heading, preamble, .. } = best.ok_or_else(|| no_headings(text))?;
    Ok(Layout {
        delimiter,
        title: title(&preamble),
        headings: Headings::build(&heading, required)?,
    })
}

/// The best heading row under one delimiter, if there is any that may be one.
fn under(text: &str, delimiter: Delimiter, required: &[Column]) -> Option<Candidate> {
    let prepared = prepare(text, delimiter);
    let mut records: Vec<CsvRecord> =
        CsvRecords::new(&prepared, delimiter).take(MAX_PREAMBLE + 1).collect();
    let fits: Vec<Fit> = records.iter().map(|record| fit(&record.cells, required)).collect();
    let fit = *fits.iter().max().filter(|fit| fit.1 + fit.2 > 0)?;
    let place = fits.iter().position(|other| *other == fit)?;
    let heading = records.drain(place..).next()?;
    Some(Candidate { delimiter, fit, heading, preamble: records })
}

fn fit(cells: &[String], required: &[Column]) -> Fit {
    if cells.iter().any(|cell| looks_like_a_phone(cell)) {
        return (false, 0, 0);
    }
    let columns = recognise(cells);
    let known: BTreeSet<&Column> = columns.iter().flatten().collect();
    let unknown = || {
        cells
            .iter()
            .zip(&columns)
            .filter(|(cell, column)| column.is_none() && !tidy(cell).is_empty())
    };
    let near = unknown()
        .filter(|(cell, _)| required.iter().any(|column| column.distance(cell).is_some()))
        .count();
    (required.iter().all(|column| known.contains(column)), known.len(), near)
}

/// Whether a cell can only be data: at least seven digits or stars and nothing but what a phone is
/// written with.
fn looks_like_a_phone(cell: &str) -> bool {
    let plain = half_width(cell);
    let mut shown = plain.chars().filter(|c| !is_blank(*c)).peekable();
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '*' | 'x' | 'X');
    shown.peek().is_some()
        && shown.clone().all(|c| digit(c) || "+-()".contains(c))
        && shown.filter(|c| digit(*c)).count() >= 7
}

fn no_headings(text: &str) -> BatchError {
    let first =
        text.lines().zip(1_u64..).find(|(line, _)| line.chars().any(|c| !is_blank(c) && c != ','));
    first.map_or(BatchError::Empty, |(seen, line)| BatchError::NoHeadings {
        line,
        seen: tidy(seen).chars().take(SHOWN).collect(),
    })
}

/// The text above the headings, a line each; Excel's own `sep=,` is none.
fn title(preamble: &[CsvRecord]) -> Option<String> {
    let words = |record: &CsvRecord| {
        record
            .cells
            .iter()
            .map(|cell| tidy(cell))
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let lines: Vec<String> =
        preamble.iter().map(words).filter(|line| !line.starts_with("sep=")).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::super::NAME_AND_PHONE;
    use super::*;

    fn found(text: &str) -> (Delimiter, Option<String>, u64, Vec<Column>) {
        let layout = find(text, NAME_AND_PHONE).unwrap_or_else(|e| panic!("{text}: {e}"));
        (layout.delimiter, layout.title, layout.headings.line(), layout.headings.columns().to_vec())
    }

    #[test]
    fn delimiters_are_found_out() {
        let expected = vec![Column::Name, Column::Phone(1), Column::Sex];
        for (text, delimiter) in [
            ("姓名,电话,性别\n", Delimiter::Comma),
            ("姓名\t电话\t性别\n王\t138****1234\t\"a,b;c\"\n", Delimiter::Tab),
            ("name;phone;sex\na,b;138****1234;m\n", Delimiter::Semicolon),
            ("姓名，电话，性别\n王，138****1234，男\n", Delimiter::WideComma),
        ] {
            assert_eq!(found(text), (delimiter, None, 1, expected.clone()), "{text}");
        }
    }

    #[test]
    fn a_title_may_stand_above() {
        let text = "sep=,\n某公司11月21日预报备,,\n\n公司,恒某,项目,翡翠湾\n姓名,电话,备注\n王\
         ,138****1234,公司\n";
        let title = Some("某公司11月21日预报备\n公司 恒某 项目 翡翠湾".to_owned());
        assert_eq!(
            found(text),
            (Delimiter::Comma, title, 5, vec![Column::Name, Column::Phone(1), Column::Note])
        );
        let deep = "a\n".repeat(MAX_PREAMBLE + 1) + "姓名,电话\n";
        assert!(matches!(find(&deep, NAME_AND_PHONE), Err(BatchError::NoHeadings { line: 1, .. })));
    }

    #[test]
    fn a_table_without_headings_is_told_so() {
        let error = find("\n张三,138****1234,公司\n李四,13912345678,\n", NAME_AND_PHONE)
            .expect_err("no headings");
        assert_eq!(
            error,
            BatchError::NoHeadings { line: 2, seen: "张三,138****1234,公司".to_owned() }
        );
        assert_eq!(find("\n,,\n", NAME_AND_PHONE).expect_err("nothing"), BatchError::Empty);
    }

    #[test]
    fn nearly_right_headings_are_taken_for_headings() {
        let error = find("名姓,联络电话号码\n", NAME_AND_PHONE).expect_err("neither is known");
        assert!(matches!(error, BatchError::Headings { line: 1, .. }), "{error}");
    }
}
