//! Names of people.

#[cfg(test)]
mod tests;

use super::grade::Match;
use super::surname::{bare_surname, is_nick_prefix, leading_surname};
use super::text::{fold, is_han, text_key, variant_key};
use super::title::{Sex, Title, take_han, take_latin};

/// A name as a report states it: the text for display, and what can be known from it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonName {
    shown: String,
    key: String,
    surname: Option<String>,
    is_full: bool,
    title: Option<Title>,
    problem: Option<NameProblem>,
}

/// Why a text names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum NameProblem {
    /// Nothing was written.
    #[error("there is no name")]
    Empty,
    /// Digits or signs only.
    #[error("a name needs letters")]
    NoLetters,
    /// A form of address and no surname: `先生`, `Ms`.
    #[error("this is a form of address, not a name; give at least the surname")]
    HonorificOnly,
}

impl NameProblem {
    /// The stable name of the problem.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoLetters => "no-letters",
            Self::HonorificOnly => "honorific",
        }
    }
}

impl PersonName {
    /// Reads a name. Never fails: a report may hold a bad name, and [`PersonName::problem`] says
    /// what is wrong with it.
    ///
    /// Forms of address are recognised before and after it (`Mr Wang`, `王先生`, `王总`), also
    /// `小王` and `老李`; hidden parts (`王某`, `王*`, `王**`) leave the surname only.
    pub fn parse(text: &str) -> Self {
        let folded = fold(text);
        let known = match folded.trim() {
            "" => NameReading::nothing(NameProblem::Empty),
            name if !name.chars().any(char::is_alphabetic) => {
                NameReading::nothing(NameProblem::NoLetters)
            }
            name => NameReading::read(name),
        };
        let NameReading { key, surname, is_full, title, problem } = known;
        Self { shown: text.trim().to_owned(), key, surname, is_full, title, problem }
    }

    /// What was written, for people.
    pub fn as_written(&self) -> &str {
        &self.shown
    }

    /// The comparable form of a whole name: simplified, one width, no blanks, no `·`, no form of
    /// address. `None` where only a surname or nothing is known.
    pub fn key(&self) -> Option<&str> {
        self.is_full.then_some(self.key.as_str())
    }

    /// The key under which names that may be the same stand together; `None` where only a surname
    /// or nothing is known.
    pub fn variant_key(&self) -> Option<String> {
        self.key().map(variant_key)
    }

    /// The surname, where it can be told. In Latin letters only a form of address tells it (`Mr
    /// Wang`): the order of the words is unknown otherwise. Names with `·` between their parts have
    /// none.
    pub fn surname(&self) -> Option<&str> {
        self.surname.as_deref()
    }

    /// Whether more than a surname is known.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// What the form of address says about the person's sex, so that a policy can check that name
    /// and sex agree.
    pub fn sex_hint(&self) -> Option<Sex> {
        self.title.and_then(|title| title.sex)
    }

    /// Why this names nobody; `None` where at least a surname is known.
    pub fn problem(&self) -> Option<NameProblem> {
        self.problem
    }

    /// Two whole names are the same or not, and possibly the same where they differ in characters
    /// that people take for each other (`萧`, `肖`). `None` where that cannot be told: one side has
    /// a surname only and the other fits it, or one is written in Latin letters and the other in
    /// characters.
    pub fn compare(&self, other: &Self) -> Option<Match> {
        match (self.key(), other.key()) {
            (Some(a), Some(b)) if same_script(a, b) => Some(alike(a, b)),
            _ => self.compare_surname(other).filter(|grade| *grade == Match::No),
        }
    }

    /// Two surnames are the same, possibly the same, or not; `None` where one is unknown or they
    /// are written in different scripts.
    pub fn compare_surname(&self, other: &Self) -> Option<Match> {
        let (a, b) = (self.surname()?, other.surname()?);
        same_script(a, b).then(|| alike(a, b))
    }
}

fn alike(a: &str, b: &str) -> Match {
    match a == b {
        true => Match::Certain,
        false if variant_key(a) == variant_key(b) => Match::Possible,
        false => Match::No,
    }
}

/// What a text says about a person.
struct NameReading {
    key: String,
    surname: Option<String>,
    is_full: bool,
    title: Option<Title>,
    problem: Option<NameProblem>,
}

impl NameReading {
    fn nothing(problem: NameProblem) -> Self {
        Self {
            key: String::new(),
            surname: None,
            is_full: false,
            title: None,
            problem: Some(problem),
        }
    }

    fn surname_only(surname: Option<&str>, title: Option<Title>) -> Self {
        Self {
            key: String::new(),
            surname: surname.map(str::to_owned),
            is_full: false,
            title,
            problem: None,
        }
    }

    fn full(key: &str, surname: Option<&str>, title: Option<Title>) -> Self {
        Self {
            key: key.to_owned(),
            surname: surname.map(str::to_owned),
            is_full: true,
            title,
            problem: None,
        }
    }

    fn honorific_only(title: Title) -> Self {
        Self { title: Some(title), ..Self::nothing(NameProblem::HonorificOnly) }
    }

    /// `name` is folded and holds a letter.
    fn read(name: &str) -> Self {
        let (name, latin) =
            take_latin(name).map_or((name, None), |(rest, title)| (rest, Some(title)));
        if let Some(before) = before_hidden(name) {
            return Self::surname_only(bare_surname(&text_key(before)), latin);
        }
        let has_parts =
            name.trim_matches(|sign: char| !sign.is_alphanumeric()).contains(['·', '•', '・']);
        let word_count = name.split_whitespace().count();
        let compact = text_key(name);
        let (rest, title) = match take_han(&compact) {
            Some((rest, title, is_short))
                if !is_short || bare_surname(rest).is_some() || is_nick_prefix(rest) =>
            {
                (rest, Some(title))
            }
            _ => (compact.as_str(), latin),
        };
        match title {
            Some(title) if rest.is_empty() || is_nick_prefix(rest) => Self::honorific_only(title),
            Some(_) if word_count <= 2 && is_latin_word(rest, name) => {
                Self::surname_only(Some(rest), title)
            }
            _ if bare_surname(rest).is_some() => Self::surname_only(bare_surname(rest), title),
            _ if has_parts => Self::full(rest, None, title),
            _ => Self::full(rest, leading_surname(rest), title),
        }
    }
}

fn same_script(a: &str, b: &str) -> bool {
    a.contains(is_han) == b.contains(is_han)
}

/// What stands before the hidden part of a Chinese name: `王` of `王某某`, `王*明` and `王xx`.
fn before_hidden(name: &str) -> Option<&str> {
    let is_hidden = |sign: char| "某*×_●○□?".contains(sign);
    let latin_letters = || name.chars().filter(|sign| sign.is_alphabetic() && !is_han(*sign));
    if let Some(at) = name.find(is_hidden).filter(|_| name.contains(is_han)) {
        return Some(&name[..at]);
    }
    let is_crossed_out =
        name.contains(is_han) && name.contains('x') && latin_letters().all(|sign| sign == 'x');
    is_crossed_out.then(|| name.split('x').next().unwrap_or(name))
}

/// Whether `rest` is one Latin word of `name` (`Mr. Wang`, but not `Mr. Wang Xiaoming`).
fn is_latin_word(rest: &str, name: &str) -> bool {
    !rest.contains(is_han)
        && name.split(|sign: char| !sign.is_alphanumeric() || is_han(sign)).any(|word| word == rest)
}
