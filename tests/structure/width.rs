//! No line is wider than a window beside another.

use unicode_width::UnicodeWidthStr as _;

/// As `rustfmt.toml` has it, which leaves strings, comments and the inside of macros alone.
const COLUMNS: usize = 100;

#[test]
fn lines_keep_to_100_columns() {
    let mut wide = Vec::new();
    for source in super::sources(&["src", "tests", "benches", "fuzz"]) {
        for (number, line) in (1..).zip(source.text.lines()) {
            let width = line.width();
            if width > COLUMNS {
                wide.push(format!("{}:{number}: {width} columns", source.path));
            }
        }
    }
    assert!(wide.is_empty(), "break these by hand:\n{}", wide.join("\n"));
}
