//! Lists of patterns, as OpenSSH reads them: `*` is anything, `?` one byte, a leading `!` takes
//! away; parted by commas.

/// Whether a text fits a list: some pattern takes it, and none takes it away.
pub(super) fn fits(text: &str, patterns: &str) -> bool {
    let mut found = false;
    for pattern in patterns.split(',') {
        match pattern.strip_prefix('!') {
            Some(pattern) if matches(text.as_bytes(), pattern.as_bytes()) => return false,
            Some(_) => {}
            None => found |= matches(text.as_bytes(), pattern.as_bytes()),
        }
    }
    found
}

/// Whether one pattern takes the whole text. Only the last `*` is ever gone back to, so that no
/// text takes long.
fn matches(text: &[u8], pattern: &[u8]) -> bool {
    let (mut at, mut in_pattern) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while at < text.len() {
        match pattern.get(in_pattern) {
            Some(b'*') => {
                star = Some((in_pattern, at));
                in_pattern += 1;
            }
            Some(byte) if *byte == b'?' || *byte == text[at] => {
                at += 1;
                in_pattern += 1;
            }
            _ => {
                let Some((place, taken)) = star else { return false };
                star = Some((place, taken + 1));
                in_pattern = place + 1;
                at = taken + 1;
            }
        }
    }
    pattern[in_pattern..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_and_takes_away() {
        for (text, patterns, wanted) in [
            ("lin@x", "lin@x", true),
            ("lin@x", "*", true),
            ("lin@x", "*@x", true),
            ("lin@x", "l?n@*", true),
            ("lin@x", "wu@x,lin@x", true),
            ("lin@x", "wu@x", false),
            ("lin@x", "*,!lin@x", false),
            ("lin@x", "!wu@x", false),
            ("lin@x", "!wu@x,*", true),
            ("lin@x", "", false),
            ("aab", "*ab", true),
            ("abab", "*ab*ab*", true),
            ("aba", "*ab*ab*", false),
        ] {
            assert_eq!(fits(text, patterns), wanted, "{text} {patterns}");
        }
    }

    #[test]
    fn many_stars_take_no_time() {
        assert!(!fits(&"a".repeat(5_000), &format!("{}b", "*a".repeat(500))));
    }
}
