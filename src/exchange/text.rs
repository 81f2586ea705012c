//! What spreadsheets, phones and chat programs leave around and inside the text of a cell.

/// Whether a character shows nothing: blanks of any width, control characters, zero-width marks and
/// the direction marks that a number copied from a phone's contact list carries.
pub fn is_blank(c: char) -> bool {
    let unseen = matches!(
        c,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    );
    unseen || c.is_whitespace() || c.is_control()
}

/// The text without what [`is_blank`] at either end.
pub fn tidy(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Full-width letters, digits and signs as their ASCII twins, the full-width blank as a blank; all
/// else unchanged.
///
/// Unlike NFKC it leaves `²`, `①` and `½` alone, which must not turn into digits of a number.
pub fn half_width(text: &str) -> String {
    text.chars().map(narrow).collect()
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '\u{ffe5}' => '¥',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_every_kind_go() {
        assert_eq!(tidy("\u{feff}\u{3000} \t王 小明\u{200b}\u{a0}\r\n"), "王 小明");
        assert_eq!(tidy("\u{202d}13812345678\u{202c}"), "13812345678");
        assert_eq!(tidy(" \t "), "");
    }

    #[test]
    fn full_width_becomes_ascii() {
        assert_eq!(half_width("１３８＊＊，Ａｂ　￥，²①"), "138**,Ab ¥,²①");
    }
}
