//! Other texts than the one that stands there, where no vocabulary says which there are.

/// Words of times and periods, each with one that may stand in its place.
const SWAPS: &[(&str, &str)] = &[
    ("minutes", "hours"),
    ("workday", "day"),
    ("days", "workdays"),
    ("1 day", "1 workday"),
    ("months", "weeks"),
    (".said", ".landed"),
    (".landed", ".said"),
    (", next day", ""),
    ("for ever", "30 days"),
    ("end of day", "2 days"),
    ("business-day", "landed"),
    ("[", "("),
    (")", "]"),
];

/// Texts that differ in one number, one unit or one bound; in a sign more where there is none.
pub fn others(text: &str) -> Vec<String> {
    let mut found = raised(text);
    found.extend(swapped(text));
    if text == "landed" {
        found.push("business-day".to_owned());
    }
    if found.is_empty() {
        found.push(format!("{text}x"));
    }
    found
}

fn swapped(text: &str) -> Option<String> {
    let (from, to) = SWAPS.iter().find(|(from, _)| text.contains(from))?;
    Some(text.replacen(from, to, 1))
}

/// The text with each of its numbers in turn one higher.
fn raised(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|sign: char| sign.is_ascii_digit()) {
        let start = at + start;
        let digits = text[start..].find(|sign: char| !sign.is_ascii_digit());
        let end = digits.map_or(text.len(), |digits| start + digits);
        let number: u64 = text[start..end].parse().expect("digits");
        let width = end - start;
        found.push(format!("{}{:0width$}{}", &text[..start], number + 1, &text[end..]));
        at = end;
    }
    found
}
