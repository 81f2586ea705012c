//! Characters that nobody sees, or that turn the direction of writing: they are in no record.

/// Whether a character is one. Line breaks and tabs are seen; what joins emoji and letters is part
/// of them.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => true,
        c => c.is_control(),
    }
}
