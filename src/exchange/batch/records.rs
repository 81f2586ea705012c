//! The records of a delimited text, each with the physical line on which it starts.

use std::borrow::Cow;

use super::super::guard::unguard;
use super::super::text::tidy;
use super::delimiter::Delimiter;

/// Stands for `，` while the table is split, which the splitter can do at single bytes only.
const WIDE_COMMA: &str = "\x1f";

/// The text as [`Records`] takes it for this delimiter.
pub(super) fn prepare(text: &str, delimiter: Delimiter) -> Cow<'_, str> {
    match delimiter {
        Delimiter::WideComma => Cow::Owned(text.replace('，', WIDE_COMMA)),
        _ => Cow::Borrowed(text),
    }
}

/// How the quotation marks of a record stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    Fine,
    /// Something follows a closing mark: `"a"b`, or a mark inside a quoted cell is not doubled.
    Stray,
    /// Opened and not closed until the end of the file, over several lines.
    Open,
}

/// One record that is not blank, its cells freed from their guards.
#[derive(Debug, Clone)]
pub(super) struct CsvRecord {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
    pub(super) quotes: Quotes,
}

/// The records of a prepared text, without the blank ones.
pub(super) struct CsvRecords<'a> {
    text: &'a str,
    delimiter: Delimiter,
    reader: csv::Reader<&'a [u8]>,
    buffer: csv::StringRecord,
    at: usize,
    line: u64,
}

impl<'a> CsvRecords<'a> {
    pub(super) fn new(prepared: &'a str, delimiter: Delimiter) -> Self {
        let mut builder = csv::ReaderBuilder::new();
        builder
            .has_headers(false)
            .flexible(true)
            .delimiter(split_byte(delimiter))
            .terminator(csv::Terminator::Any(b'\n'));
        let reader = builder.from_reader(prepared.as_bytes());
        Self { text: prepared, delimiter, reader, buffer: csv::StringRecord::new(), at: 0, line: 1 }
    }

    /// The source of the record just read, without the empty lines before it, and the line it
    /// starts on.
    fn source(&mut self) -> (u64, &'a str) {
        let end = usize::try_from(self.reader.position().byte()).unwrap_or(self.text.len());
        let source = self.text.get(self.at..end).unwrap_or_default();
        let record = source.trim_start_matches('\n');
        let start = self.line + newlines(source) - newlines(record);
        self.at = end;
        self.line += newlines(source);
        (start, record)
    }

    fn cells(&self) -> Vec<String> {
        let wide = self.delimiter == Delimiter::WideComma;
        let cell =
            |text: &str| if wide { text.replace(WIDE_COMMA, "，") } else { text.to_owned() };
        self.buffer.iter().map(|text| cell(unguard(text))).collect()
    }
}

impl Iterator for CsvRecords<'_> {
    type Item = CsvRecord;

    fn next(&mut self) -> Option<CsvRecord> {
        while self
            .reader
            .read_record(&mut self.buffer)
            .expect("memory does not fail, and UTF-8 split at ASCII bytes stays UTF-8")
        {
            let (line, source) = self.source();
            if !self.buffer.iter().all(|cell| tidy(cell).is_empty()) {
                return Some(CsvRecord {
                    line,
                    cells: self.cells(),
                    quotes: quotes(source, split_byte(self.delimiter)),
                });
            }
        }
        None
    }
}

fn split_byte(delimiter: Delimiter) -> u8 {
    match delimiter {
        Delimiter::Comma => b',',
        Delimiter::Tab => b'\t',
        Delimiter::Semicolon => b';',
        Delimiter::WideComma => WIDE_COMMA.as_bytes()[0],
    }
}

fn newlines(text: &str) -> u64 {
    text.bytes().map(|byte| u64::from(byte == b'\n')).sum()
}

/// Looks at the marks of one record's source, which the splitter itself takes as they come.
fn quotes(source: &str, delimiter: u8) -> Quotes {
    enum At {
        Start,
        Plain,
        Quoted,
        Closed,
    }
    let mut at = At::Start;
    let source = source.strip_suffix('\n').unwrap_or(source);
    for byte in source.bytes() {
        at = match (at, byte) {
            (At::Start, b'"') | (At::Closed, b'"') => At::Quoted,
            (At::Quoted, b'"') => At::Closed,
            (At::Quoted, _) => At::Quoted,
            (_, byte) if byte == delimiter => At::Start,
            (At::Closed, _) => return Quotes::Stray,
            _ => At::Plain,
        };
    }
    match at {
        At::Quoted if source.contains('\n') => Quotes::Open,
        At::Quoted => Quotes::Stray,
        _ => Quotes::Fine,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(text: &str, delimiter: Delimiter) -> Vec<CsvRecord> {
        CsvRecords::new(&prepare(text, delimiter), delimiter).collect()
    }

    #[test]
    fn lines_are_those_an_editor_shows() {
        let text = "a,b\n\n\n\"x\ny\",1\n , \nc,d\n\n\"p\n\n\nq\",2\ne,f";
        let lines: Vec<(u64, String)> =
            all(text, Delimiter::Comma).into_iter().map(|r| (r.line, r.cells.join("|"))).collect();
        let expected = [(1, "a|b"), (4, "x\ny|1"), (7, "c|d"), (9, "p\n\n\nq|2"), (13, "e|f")];
        assert_eq!(lines, expected.map(|(line, cells)| (line, cells.to_owned())));
    }

    #[test]
    fn wide_commas_split_and_stay_in_quotes() {
        let records = all("王，138，\"两居，首付\"\n", Delimiter::WideComma);
        assert_eq!(records[0].cells, ["王", "138", "两居，首付"]);
    }

    #[test]
    fn quotation_marks_are_watched() {
        for (text, expected) in [
            ("a,\"b \"\"c\"\"\",\"\"\n", Quotes::Fine),
            ("5\"寸,b\n", Quotes::Fine),
            ("=\"138\",b\n", Quotes::Fine),
            ("\"a\"b,c\n", Quotes::Stray),
            ("\"a\n", Quotes::Stray),
            ("\"a\nb,c\nd", Quotes::Open),
        ] {
            assert_eq!(all(text, Delimiter::Comma)[0].quotes, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_a_writer_writes_is_fine_and_on_its_line(
            cells in prop::collection::vec(prop::collection::vec("[a\",\n王]{0,4}", 2), 0..8),
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            let (mut line, mut expected) = (1, Vec::new());
            for cells in &cells {
                writer.write_record(cells).expect("memory");
                if cells.iter().any(|cell| !tidy(cell).is_empty()) {
                    expected.push((line, cells.clone()));
                }
                line += 1 + newlines(&cells.concat());
            }
            let text = String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8");
            let found = all(&text, Delimiter::Comma);
            prop_assert!(found.iter().all(|record| record.quotes == Quotes::Fine));
            let found = found.into_iter().map(|record| (record.line, record.cells));
            let found: Vec<_> = found.collect();
            prop_assert_eq!(found, expected);
        }
    }
}
