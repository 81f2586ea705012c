//! Names of companies.

#[cfg(test)]
mod tests;

use super::grade::Match;
use super::text::{fold, is_han, text_key};

/// The legal forms and fillers that say nothing about which company is meant. A house can name its
/// own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompanyForms(Vec<String>);

impl CompanyForms {
    /// Forms as people write them (`有限公司`, `Co., Ltd.`); their order does not matter. Forms
    /// without a letter are left out.
    pub fn new<'a>(forms: impl IntoIterator<Item = &'a str>) -> Self {
        let mut forms: Vec<String> =
            forms.into_iter().map(text_key).filter(|form| !form.is_empty()).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.chars().count()));
        Self(forms)
    }

    /// Cuts one form off the end; in Latin letters a form is whole words, so that `Texaco` keeps
    /// its end.
    fn cut(&self, words: &mut Vec<String>) -> bool {
        self.0.iter().any(|form| {
            if form.contains(is_han) { cut_characters(words, form) } else { cut_words(words, form) }
        })
    }
}

impl Default for CompanyForms {
    fn default() -> Self {
        Self::new([
            "集团股份有限公司",
            "集团有限公司",
            "有限责任公司",
            "股份有限公司",
            "有限公司",
            "有限合伙",
            "股份公司",
            "分公司",
            "总公司",
            "子公司",
            "集团",
            "公司",
            "股份",
            "工厂",
            "厂",
            "co",
            "company",
            "corp",
            "corporation",
            "group",
            "holdings",
            "inc",
            "incorporated",
            "limited",
            "llc",
            "llp",
            "ltd",
            "plc",
            "pte",
            "pty",
            "gmbh",
            "ag",
            "kg",
            "bv",
            "sa",
            "sarl",
            "srl",
            "spa",
            "kk",
        ])
    }
}

/// A company's name: the text for display and the key that its spellings share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CompanyName {
    shown: String,
    key: String,
}

/// Why a text names no company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum CompanyProblem {
    /// Nothing was written.
    #[error("there is no company name")]
    Empty,
    /// Digits or signs only.
    #[error("a company name needs letters")]
    NoLetters,
}

impl CompanyProblem {
    /// The stable name of the problem.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoLetters => "no-letters",
        }
    }
}

impl CompanyName {
    /// Reads a company's name. The key is simplified, in one width and lower case, without
    /// punctuation and legal forms; what brackets hold stays, for `（上海）` and `（北京）` are two
    /// companies. A name that is nothing but forms keeps them.
    ///
    /// # Errors
    /// A text without any letter names no company.
    pub fn parse(text: &str, forms: &CompanyForms) -> Result<Self, CompanyProblem> {
        let folded = fold(text);
        if folded.trim().is_empty() {
            return Err(CompanyProblem::Empty);
        }
        if !folded.chars().any(char::is_alphabetic) {
            return Err(CompanyProblem::NoLetters);
        }
        let stripped: String =
            folded.split(is_bracket).flat_map(|part| strip(part, forms)).collect();
        let key = if stripped.is_empty() { text_key(text) } else { stripped };
        Ok(Self { shown: text.trim().to_owned(), key })
    }

    /// What was written, for people.
    pub fn as_written(&self) -> &str {
        &self.shown
    }

    /// The comparable form.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Certain where the keys are the same, no otherwise.
    pub fn compare(&self, other: &Self) -> Match {
        Match::certain_if(self.key == other.key)
    }
}

fn is_bracket(sign: char) -> bool {
    "()[]{}<>【】〔〕〈〉《》「」『』".contains(sign)
}

/// The words of a part of a name without the forms at its end.
fn strip(part: &str, forms: &CompanyForms) -> Vec<String> {
    let mut words = words(part);
    while !words.is_empty() && forms.cut(&mut words) {}
    words
}

/// Latin words end at blanks and punctuation; Chinese characters run on across them and end where
/// Latin letters begin.
fn words(part: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut goes_on = None;
    for sign in part.chars() {
        if !sign.is_alphanumeric() {
            goes_on = goes_on.filter(|han| *han);
            continue;
        }
        let han = is_han(sign);
        match words.last_mut().filter(|_| goes_on == Some(han)) {
            Some(word) => word.push(sign),
            None => words.push(sign.to_string()),
        }
        goes_on = Some(han);
    }
    words
}

fn cut_characters(words: &mut Vec<String>, form: &str) -> bool {
    let Some(kept) = words.last().and_then(|word| word.strip_suffix(form)).map(str::len) else {
        return false;
    };
    if let Some(word) = words.last_mut() {
        word.truncate(kept);
    }
    words.retain(|word| !word.is_empty());
    true
}

/// Cuts a form of up to four words: `L.L.C.` is three.
fn cut_words(words: &mut Vec<String>, form: &str) -> bool {
    let found =
        (1..=words.len().min(4)).find(|count| words[words.len() - count..].concat() == form);
    if let Some(count) = found {
        words.truncate(words.len() - count);
    }
    found.is_some()
}
