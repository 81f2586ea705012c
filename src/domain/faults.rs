//! Every fault of one value: it is read again and again, each time without what was found wrong
//! before.

use std::borrow::Cow;
use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::from_value::FromValue;
use super::parser_error::{ParserError, problem_of};
use super::problem::Problem;

/// So many faults of one value are told at most; a file that has more is no file of ours.
const MOST: usize = 100;

/// What stands in for a missing value while the others are looked at. Nobody reads it.
const STAND_INS: &[&str] = &[
    "'x'",
    "'1 day'",
    "'landed'",
    "'anyone'",
    "'1 CNY'",
    "2000-01-01",
    "'2000-01-01'",
    "'00000000000000000000000001'",
    "1",
    "true",
    "[]",
    "{}",
];

/// Says what is wrong with a value that does not read as a `T`; of several faults in one table,
/// all.
pub(super) fn faults_of<T: FromValue>(value: Spanned<DeValue<'_>>) -> Vec<Problem> {
    let mut patient = Patient { whole: value, problems: Vec::new(), gone: BTreeSet::new() };
    for _ in 0..MOST {
        let Err(error) = patient.read::<T>() else { break };
        let goes_on = match missing(&error) {
            // Without the word nobody knows which keys there should be. If it was there and did not
            // read, that is told already.
            Some(name) if T::WORD == Some(name.as_str()) => {
                if patient.problems.is_empty() {
                    patient.tell_missing(&name, &error);
                }
                false
            }
            Some(name) => patient.add::<T>(&name, &error),
            None => patient.take_out(&error),
        };
        if !goes_on {
            break;
        }
    }
    patient.problems
}

/// A value that is mended until it reads.
struct Patient<'a> {
    whole: Spanned<DeValue<'a>>,
    problems: Vec<Problem>,
    /// What was taken out: the place of its table, and its key.
    gone: BTreeSet<(usize, String)>,
}

impl<'a> Patient<'a> {
    fn read<T: FromValue>(&self) -> Result<T, toml::de::Error> {
        T::from_value(self.whole.clone())
    }

    fn place(&self, error: &toml::de::Error) -> Range<usize> {
        error.span().unwrap_or_else(|| self.whole.span())
    }

    /// Tells of a missing key, unless it was there and did not read; gives the place of its table.
    fn tell_missing(&mut self, name: &str, error: &toml::de::Error) -> Range<usize> {
        let place = self.place(error);
        if place != NOWHERE && !self.gone.contains(&(place.start, name.to_owned())) {
            self.problems.push(Problem::missing_key(place.clone(), name));
        }
        place
    }

    /// Tells of a missing key, and puts something in its place. False: nothing fits, so that no
    /// more can be seen.
    fn add<T: FromValue>(&mut self, name: &str, error: &toml::de::Error) -> bool {
        let place = self.tell_missing(name, error);
        let mut candidates: VecDeque<DeValue<'_>> = STAND_INS
            .iter()
            .filter_map(|text| DeValue::parse(text).ok())
            .map(Spanned::into_inner)
            .collect();
        let one = Spanned::new(NOWHERE, DeValue::String("x".into()));
        candidates.push_back(DeValue::Array([one].into_iter().collect()));
        let mut chosen = false;
        while let Some(candidate) = candidates.pop_front() {
            let Some(table) = table_at(&mut self.whole, &place) else { return false };
            table.insert(
                Spanned::new(NOWHERE, Cow::Owned(name.to_owned())),
                Spanned::new(NOWHERE, candidate),
            );
            match self.read::<T>() {
                // A table that stands in may lack keys in its turn: they come next.
                Err(error) if error.span() == Some(NOWHERE) && missing(&error).is_none() => {
                    if let (false, Some(word)) = (chosen, choice(&error)) {
                        candidates.push_front(DeValue::String(word.into()));
                        chosen = true;
                    }
                }
                _ => return true,
            }
        }
        false
    }

    /// Tells of a fault, and takes the innermost thing out that bears it. False: that is all there
    /// is.
    fn take_out(&mut self, error: &toml::de::Error) -> bool {
        let place = self.place(error);
        let found = kind_at(&self.whole, &place);
        if self.whole.span() == place && self.problems.is_empty() {
            self.problems.push(problem_of(error, place, found));
            return false;
        }
        let follows = self.gone.iter().any(|(table, _)| *table == place.start);
        if !follows {
            self.problems.push(problem_of(error, place.clone(), found));
        }
        match remove(&mut self.whole, &place) {
            Some(removed) => self.gone.insert(removed),
            None => false,
        }
    }
}

/// The place of what was put in.
const NOWHERE: Range<usize> = usize::MAX..usize::MAX;

/// The key that an error says is missing.
fn missing(error: &toml::de::Error) -> Option<String> {
    match ParserError::read(error) {
        ParserError::MissingField(name) => Some(name),
        _ => None,
    }
}

/// Of the words that would be right, the first.
fn choice(error: &toml::de::Error) -> Option<String> {
    match ParserError::read(error) {
        ParserError::UnknownVariant { known, .. } => known.into_iter().next(),
        _ => None,
    }
}

/// The table at a place.
fn table_at<'v, 'a>(
    value: &'v mut Spanned<DeValue<'a>>,
    place: &Range<usize>,
) -> Option<&'v mut DeTable<'a>> {
    let here = value.span() == *place;
    match value.get_mut() {
        DeValue::Table(table) => {
            if here {
                Some(table)
            } else {
                table.iter_mut().find_map(|(_, value)| table_at(value, place))
            }
        }
        DeValue::Array(list) => list.iter_mut().find_map(|value| table_at(value, place)),
        _ => None,
    }
}

/// What kind of value stands at a place.
fn kind_at<'v>(value: &'v Spanned<DeValue<'_>>, place: &Range<usize>) -> Option<&'v DeValue<'v>> {
    if value.span() == *place {
        return Some(value.get_ref());
    }
    match value.get_ref() {
        DeValue::Table(table) => table.iter().find_map(|(_, value)| kind_at(value, place)),
        DeValue::Array(list) => list.iter().find_map(|value| kind_at(value, place)),
        _ => None,
    }
}

/// Takes out what stands at a place, key and value; says from which table, and by which key.
fn remove(value: &mut Spanned<DeValue<'_>>, place: &Range<usize>) -> Option<(usize, String)> {
    let start = value.span().start;
    match value.get_mut() {
        DeValue::Table(table) => remove_from_table(table, start, place),
        DeValue::Array(list) => remove_from_list(list, start, place),
        _ => None,
    }
}

fn remove_from_table(
    table: &mut DeTable<'_>,
    start: usize,
    place: &Range<usize>,
) -> Option<(usize, String)> {
    if let Some(removed) = table.iter_mut().find_map(|(_, value)| remove(value, place)) {
        return Some(removed);
    }
    let here = |key: &Spanned<Cow<'_, str>>, value: &Spanned<DeValue<'_>>| {
        key.span() == *place || value.span() == *place
    };
    let key = table
        .iter()
        .find(|(key, value)| here(key, value))
        .map(|(key, _)| key.get_ref().to_string())?;
    table.remove(key.as_str());
    Some((start, key))
}

fn remove_from_list<'a>(
    list: &mut DeArray<'a>,
    start: usize,
    place: &Range<usize>,
) -> Option<(usize, String)> {
    if let Some(removed) = list.iter_mut().find_map(|value| remove(value, place)) {
        return Some(removed);
    }
    let number = list.iter().position(|value| value.span() == *place)?;
    let rest = std::mem::replace(list, std::iter::empty().collect())
        .into_iter()
        .enumerate()
        .filter(|(at, _)| *at != number)
        .map(|(_, value)| value);
    *list = rest.collect();
    Some((start, number.to_string()))
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::super::problem::line_column;

    #[derive(serde::Deserialize)]
    #[serde(rename_all = "kebab-case", deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is of interest")]
    struct Event {
        id: u32,
        day: toml::Spanned<toml::value::Datetime>,
        mood: Mood,
        #[serde(default)]
        names: Vec<Name>,
        at: Place,
    }

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is of interest")]
    struct Place {
        town: String,
        street: String,
    }

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is of interest")]
    struct Name {
        given: String,
    }

    #[derive(serde::Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Mood {
        Good,
        Bad,
    }

    fn seen(text: &str) -> Vec<(String, usize, usize)> {
        let mut document = Document::parse(text);
        assert!(document.take_list::<Event>("event").is_empty());
        let told = |problem: super::Problem| {
            let (line, column) = line_column(text, problem.span.start);
            (problem.to_string(), line, column)
        };
        document.finish(&["event"]).into_iter().map(told).collect()
    }

    fn at(message: &str, line: usize, column: usize) -> (String, usize, usize) {
        (message.to_owned(), line, column)
    }

    #[test]
    fn one_entry_tells_all_its_faults() {
        let text = "[[event]]\nid = 'x'\nnmes = []\nmood = 'goood'\nday = 'Monday'\nnames = \
         [{ gven = 'a' }, { given = 3 }, 'b']\n";
        let expected = [
            at("missing-key: key `at`", 1, 1),
            at("wrong-type: found found-short-text `x`, needed needed-whole-number", 2, 6),
            at("unknown-key: key `nmes`", 3, 1),
            at("unknown-word: word `goood`", 4, 8),
            at("wrong-type: found found-short-text `Monday`, needed needed-date-time", 5, 7),
            at("missing-key: key `given`", 6, 10),
            at("unknown-key: key `gven`", 6, 12),
            at("wrong-type: found found-number `3`, needed needed-text", 6, 36),
            at("wrong-type: found found-short-text `b`, needed needed-table", 6, 41),
        ];
        assert_eq!(seen(text), expected);
    }

    #[test]
    fn every_missing_key_is_told() {
        let missing = ["at", "day", "id", "mood"].map(|key| format!("missing-key: key `{key}`"));
        let mut found: Vec<String> =
            seen("[[event]]\n").into_iter().map(|(message, _, _)| message).collect();
        found.sort();
        assert_eq!(found, missing);
        let nested = "[[event]]\nid = 1\nday = 2026-01-01\nmood = 'bad'\n[event.at]\nstret = 'x'\n";
        assert_eq!(
            seen(nested),
            [
                at("missing-key: key `street`", 5, 1),
                at("missing-key: key `town`", 5, 1),
                at("unknown-key: key `stret`", 6, 1)
            ]
        );
    }

    #[test]
    fn what_is_wrong_is_not_also_missing() {
        let text =
            "[[event]]\nid = 1\nday = 2026-01-01\nmood = 'bad'\nat = { town = 1, street = 2 }\n";
        let expected = [
            at("wrong-type: found found-number `1`, needed needed-text", 5, 15),
            at("wrong-type: found found-number `2`, needed needed-text", 5, 27),
        ];
        assert_eq!(seen(text), expected);
    }
}
