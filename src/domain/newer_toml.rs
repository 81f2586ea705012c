//! What TOML 1.1 reads and TOML 1.0 does not: files hold what every reader of TOML understands.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::problem::{Problem, ProblemKind, SyntaxFault};

/// Every place that only TOML 1.1 reads, of a text that it does read.
pub(super) fn newer(text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    if text.starts_with('\u{feff}') {
        found.push(fault(0..'\u{feff}'.len_utf8(), SyntaxFault::HiddenCharacter));
    }
    if !text.contains(['{', '\\']) && short_time(text).is_none() {
        return found;
    }
    // The brackets that are open, and what stood last inside them.
    let mut open = Vec::new();
    let mut last = None;
    for token in Source::new(text).lex().into_vec() {
        let (kind, span) = (token.kind(), token.span().start()..token.span().end());
        let in_table = open.last() == Some(&TokenKind::LeftCurlyBracket);
        match kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open.push(kind),
            TokenKind::RightSquareBracket => drop(open.pop()),
            TokenKind::RightCurlyBracket => {
                found.extend(last.take().map(|comma| fault(comma, SyntaxFault::ExtraComma)));
                open.pop();
            }
            TokenKind::Newline | TokenKind::Comment if in_table => {
                found.push(fault(span.clone(), SyntaxFault::InlineLineBreak));
            }
            TokenKind::BasicString | TokenKind::MlBasicString => {
                let escapes = newer_escapes(&text[span.clone()]);
                let place = |at: usize| span.start + at..span.start + at + 2;
                found.extend(escapes.map(|at| fault(place(at), SyntaxFault::BadEscape)));
            }
            TokenKind::Atom if short_time(&text[span.clone()]).is_some() => {
                found.push(fault(span.clone(), SyntaxFault::BadDateTime));
            }
            _ => {}
        }
        if !matches!(kind, TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment) {
            last = (kind == TokenKind::Comma).then_some(span);
        }
    }
    found
}

fn fault(span: Range<usize>, fault: SyntaxFault) -> Problem {
    Problem::new(span, ProblemKind::Syntax { fault })
}

/// Where a text has a time of day without seconds: the place of its colon.
fn short_time(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_short = |at: &usize| {
        let Some(hour) = at.checked_sub(2) else { return false };
        let before = hour.checked_sub(1).map(|before| bytes[before]);
        digit(hour)
            && digit(hour + 1)
            && digit(at + 1)
            && digit(at + 2)
            && bytes.get(at + 3) != Some(&b':')
            && !matches!(before, Some(b':' | b'+' | b'-'))
    };
    text.match_indices(':').map(|(at, _)| at).find(is_short)
}

/// The places of `\e` and `\x` in a quoted text.
fn newer_escapes(quoted: &str) -> impl Iterator<Item = usize> {
    let bytes = quoted.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let here = at;
            at += if bytes[here] == b'\\' { 2 } else { 1 };
            if bytes[here] == b'\\' && matches!(bytes.get(here + 1), Some(b'e' | b'x')) {
                return Some(here);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_toml_1_1_reads_is_found() {
        for (text, place) in [
            ("a = { b = 1,\n c = 2 }", 12..13),
            ("a = { b = 1 # one\n }", 12..17),
            ("a = { b = 1, }", 11..12),
            ("a = \"x\\e\"", 6..8),
            ("a = \"\"\"\nx\\x41\"\"\"", 9..11),
            ("a = 09:40", 4..9),
            ("a = 2026-11-21T09:40+08:00", 4..26),
            ("a = 2026-11-21 09:40Z", 15..21),
            ("\u{feff}a = 1", 0..3),
        ] {
            let found = newer(text);
            assert_eq!(found.first().map(|problem| problem.span.clone()), Some(place), "{text}");
            assert!(toml::from_str::<toml::Table>(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_every_reader_reads_is_left_alone() {
        for text in [
            "a = 2026-11-21T09:40:00+08:00\nb = 09:40:00\nc = \"09:40\"\nd = 2026-11-21",
            "a = [\n  1, # one\n  2,\n]\nb = { c = [\n 1,\n] }\n[[d]]\ne = {}\n[f]",
            "a = \"x\\\\e\\u001B\\n\"\nb = '\\e'\n'c:09:40' = 1",
        ] {
            assert_eq!(newer(text), [], "{text}");
        }
    }
}
