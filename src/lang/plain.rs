//! Text that came from outside, made harmless for a terminal.

use std::borrow::Cow;

use crate::domain::hidden::is_hidden;

/// The text without anything that moves a cursor, changes colours or turns the direction of
/// writing.
///
/// Line breaks and tabs become a blank; other control characters become their pictures (`␛`), and
/// what hides or reorders text becomes `�`.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| shown(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(shown).collect())
    }
}

fn shown(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{7f}' => '\u{2421}',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        c if is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_but_text() {
        assert_eq!(plain("\u{1b}[31m王\u{7}"), "␛[31m王␇");
        assert_eq!(plain("两居\n首付80万\t急"), "两居 首付80万 急");
        assert_eq!(plain("a\u{202e}b\u{9b}c\u{200b}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert!(matches!(plain("王小明 👨‍👩‍👧 ok"), Cow::Borrowed(_)));
    }
}
