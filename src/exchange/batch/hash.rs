//! The digest by which the same batch sent twice is known, however it is encoded.

use std::fmt;

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use super::super::text::tidy;
use super::rows::{BatchRow, BatchTable};

/// The digest of a batch's content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContentHash(pub [u8; 32]);

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// SHA-256 over the rows in their order, the unreadable ones included.
///
/// Encoding, byte-order mark, line ends, delimiter, quoting, guards, title, blank rows, order of
/// columns, wording of known headings, width of characters and blanks around cells make no
/// difference; every other change of a cell does.
pub fn content_hash(table: &BatchTable) -> ContentHash {
    let mut all: Vec<(&BatchRow, bool)> = table.rows.iter().map(|row| (row, true)).collect();
    all.extend(table.problems.iter().map(|(row, _)| (row, false)));
    all.sort_by_key(|(row, _)| row.line);
    let mut hasher = Sha256::new_with_prefix(b"baobei.batch/1\n");
    for (row, readable) in all {
        let cells = if readable { named_cells(row) } else { bare_cells(row) };
        hasher.update(length(cells.len()));
        for cell in cells {
            hasher.update(length(cell.len()));
            hasher.update(cell);
        }
    }
    ContentHash(hasher.finalize().into())
}

/// Column and content in turn, sorted by column, so that the order of columns does not matter.
fn named_cells(row: &BatchRow) -> Vec<String> {
    let mut cells: Vec<_> = row.cells().collect();
    cells.sort();
    cells
        .into_iter()
        .flat_map(|(column, cell)| [normal(&column.to_string()), normal(cell)])
        .collect()
}

/// The cells alone: in a row that cannot be read nobody knows their columns.
fn bare_cells(row: &BatchRow) -> Vec<String> {
    row.raw.iter().map(|cell| normal(cell)).collect()
}

fn normal(text: &str) -> String {
    tidy(&text.nfkc().collect::<String>()).to_owned()
}

fn length(of: usize) -> [u8; 8] {
    (of as u64).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::{NAME_AND_PHONE, read, samples};
    use super::*;

    fn hash(bytes: &[u8]) -> ContentHash {
        content_hash(&read(bytes, NAME_AND_PHONE).expect("a table"))
    }

    #[test]
    fn the_same_table_in_other_clothes() {
        let text = samples::pre_registration(50);
        let first = hash(text.as_bytes());
        for bytes in samples::encodings(&text.replace("\r\n", "\n")) {
            assert_eq!(hash(&bytes), first);
        }
        let plain = hash("姓名,电话,备注\n王,138****1234,a\n李,13912345678\n".as_bytes());
        let dressed = "某公司预报备\n备注(选填);客户姓名;手机\n\na \
         ;王;１３８****１２３４\n\"李\";\t13912345678\n";
        assert_eq!(hash(dressed.as_bytes()), plain);
    }

    #[test]
    fn another_table_is_another() {
        let tables = [
            "姓名,电话\n王,1\n",
            "姓名,电话\n王,2\n",
            "姓名,电话\n王,1\n王,1\n",
            "姓名,电话,备注\n王,1,x\n",
            "姓名,电话\n,王1\n",
        ];
        let hashes: std::collections::BTreeSet<ContentHash> =
            tables.iter().map(|text| hash(text.as_bytes())).collect();
        assert_eq!(hashes.len(), tables.len());
        assert_eq!(hash(tables[0].as_bytes()).to_string().len(), 64);
    }
}
