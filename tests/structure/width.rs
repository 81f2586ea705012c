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
            // A row of a TOML table inside a test is one line: TOML 1.0 does not break it.
            let is_row = source.path.starts_with("tests") && line.trim_start().starts_with('{');
            if width > COLUMNS && !is_row {
                wide.push(format!("{}:{number}: {width} columns", source.path));
            }
        }
    }
    assert!(wide.is_empty(), "break these by hand:\n{}", wide.join("\n"));
}
