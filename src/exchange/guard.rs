//! The guard that keeps text what it is when a spreadsheet opens a CSV file, and its undoing on the
//! way back.
//!
//! Two dangers, two marks, at most one of them per cell:
//!
//! - A cell that a spreadsheet would *run* (it begins with `=`, `+`, `-`, `@`, their full-width
//!   twins, a tab or a line break, also behind blanks) gets a leading `'`. People see the mark, and
//!   that is right: such a cell deserves a second look.
//! - A cell that a spreadsheet would *recast* (`13812345678` → `1.38E+10`, `007` → `7`, `3-12` → 12
//!   March) gets a leading tab, which keeps it text in Excel, WPS and LibreOffice and is not seen.
//!   `="138…"` would be a formula and is never written.
//!
//! [`unguard`] also understands what other programs write for the same end: `="138…"`. For every
//! text, `unguard(guard(text)) == text`.

use std::borrow::Cow;

use super::text::{half_width, is_blank};

/// The text as it may stand in a cell of a CSV file.
pub fn guard(text: &str) -> Cow<'_, str> {
    if would_run(text) || text.starts_with('\'') {
        Cow::Owned(format!("'{text}"))
    } else if would_be_recast(text) {
        Cow::Owned(format!("\t{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that a guarded cell stands for; a cell without a guard is returned as it is.
pub fn unguard(cell: &str) -> &str {
    if let Some(rest) = cell.strip_prefix('\'') {
        let guarded =
            would_run(rest) || rest.starts_with(|c: char| c == '\'' || c.is_ascii_digit());
        return if guarded { rest } else { cell };
    }
    let quoted = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .filter(|inner| !inner.contains('"'));
    quoted.or_else(|| cell.strip_prefix('\t')).unwrap_or(cell)
}

/// Whether a spreadsheet may take the text for a formula.
fn would_run(text: &str) -> bool {
    let starts_a_formula =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\u{2212}');
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(is_blank).starts_with(starts_a_formula)
}

/// Whether a spreadsheet may show or save the text as another one: long numbers, leading zeros,
/// exponents, dates, times, `(12)`.
fn would_be_recast(text: &str) -> bool {
    let plain = half_width(text);
    let plain = plain.trim_matches(is_blank);
    let like_a_number =
        plain.chars().all(|c| c.is_ascii_digit() || ".,:/-+()% eE年月日".contains(c));
    like_a_number && plain.contains(|c: char| c.is_ascii_digit()) && !is_small_whole_number(plain)
}

fn is_small_whole_number(text: &str) -> bool {
    text.len() <= 10
        && text.chars().all(|c| c.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_run_is_marked_for_all_to_see() {
        for text in [
            "=1+1",
            "+8613800005678",
            "-5",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "  =HYPERLINK(\"x\")",
            "＝cmd",
            "\u{feff}=1",
        ] {
            assert_eq!(guard(text), format!("'{text}"));
        }
    }

    #[test]
    fn what_would_be_recast_is_kept_text_unseen() {
        for text in [
            "13812345678",
            "007",
            "1E5",
            "3-12",
            "3/4",
            "12:30",
            "2026-11-21",
            "11月21日",
            "(123)",
            "１３８１２３４５６７８",
            "1.50",
        ] {
            assert_eq!(guard(text), format!("\t{text}"));
        }
    }

    #[test]
    fn the_rest_is_left_alone() {
        for text in ["", "王小明", "138****1234", "1203", "0", "3栋1203", "两居,首付80万", "a=b"]
        {
            assert_eq!(guard(text), text);
        }
    }

    #[test]
    fn marks_of_other_programs_are_read() {
        assert_eq!(unguard("=\"13812345678\""), "13812345678");
        assert_eq!(unguard("'13812345678"), "13812345678");
        assert_eq!(unguard("\t13812345678"), "13812345678");
        assert_eq!(unguard("'tis"), "'tis");
        assert_eq!(unguard("=A1&\"x\""), "=A1&\"x\"");
    }

    proptest! {
        #[test]
        fn guarding_is_undone(text in "[='+\\-@\t\r\n\"0-9eE. a王＝\u{feff}]{0,8}") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
            prop_assert!(!guarded.starts_with(['=', '+', '-', '@']));
        }

        #[test]
        fn guarding_any_text_is_undone(text in any::<String>()) {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
        }
    }
}
