//! No customer stands in what a commit says of itself: messages are read by everybody, and for
//! ever.

use ulid::Ulid;

use super::desk::{CommitReview, TouchedFile};
use super::objection::{Objection, Rule};
use super::reading::FileReading;
use crate::domain::event::Fields;
use crate::domain::fields::corrections;
use crate::domain::report::{Customer, Report};
use crate::identity::text_key;

/// Fewer digits than these could be anything.
const DIGITS: usize = 7;
/// A single letter or character names nobody.
const LETTERS: usize = 2;

impl CommitReview<'_> {
    pub(super) fn secrecy(&self, files: &[TouchedFile<'_>]) -> Option<Objection> {
        let said = ComparableText::from_message(self.commit.message, self.signer.id.as_str());
        let mut customers = Vec::new();
        for file in files {
            match &file.read {
                Some(FileReading::Report(report)) => customers.extend(of_report(report)),
                Some(FileReading::Dispute(dispute)) => {
                    customers.extend(
                        dispute
                            .reports
                            .iter()
                            .filter_map(|id| self.parent.report(*id))
                            .flat_map(of_report),
                    );
                }
                Some(FileReading::Incident(incident)) => {
                    customers.extend(
                        incident
                            .reports
                            .iter()
                            .filter_map(|id| self.parent.report(*id))
                            .flat_map(of_report),
                    );
                }
                _ => {}
            }
        }
        customers
            .iter()
            .any(|customer| said.names(customer))
            .then(|| Objection::new(Rule::CustomerNamed))
    }
}

/// The customer as filed, as corrected, and as papers name him.
fn of_report(report: &Report) -> Vec<Customer> {
    let paper = |fields: &Fields| Customer {
        name: fields.text("name").map(str::to_owned),
        phones: fields.texts("phone").into_iter().map(str::to_owned).collect(),
        ..Customer::default()
    };
    std::iter::once(report.customer.clone())
        .chain(report.events.iter().map(corrections))
        .chain(report.events.iter().map(|event| paper(&event.fields)))
        .chain(report.events.iter().map(|event| paper(&event.rewritten())))
        .collect()
}

/// A message, made comparable.
struct ComparableText {
    /// Letters and digits of the whole, folded.
    folded: String,
    /// The words, folded.
    words: Vec<String>,
    /// The digits of each line.
    digits: Vec<String>,
}

impl ComparableText {
    /// Ids of records, and the line that names the signer, say nothing of a customer.
    fn from_message(message: &str, signer: &str) -> Self {
        let trailer = format!("Baobei-Staff: {signer}");
        let lines: Vec<String> =
            message.lines().filter(|line| *line != trailer).map(without_ids).collect();
        let split = |line: &String| {
            line.split(|sign: char| !sign.is_alphanumeric())
                .map(text_key)
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
        };
        Self {
            folded: lines.iter().map(|line| text_key(line)).collect(),
            words: lines.iter().flat_map(split).collect(),
            digits: lines.iter().map(|line| digits(line)).collect(),
        }
    }

    fn names(&self, customer: &Customer) -> bool {
        let kin = customer.relatives.iter();
        let phones = customer.phones.iter().chain(kin.clone().flat_map(|kin| &kin.phones));
        let texts = [
            &customer.name,
            &customer.company,
            &customer.brand,
            &customer.uscc,
            &customer.resident_digest,
        ];
        let texts = texts.into_iter().flatten().chain(kin.filter_map(|kin| kin.name.as_ref()));
        phones.into_iter().any(|phone| self.has_number(phone))
            || texts.into_iter().any(|text| self.has_text(text))
    }

    fn has_number(&self, phone: &str) -> bool {
        let wanted = digits(phone);
        wanted.len() >= DIGITS && self.digits.iter().any(|line| line.contains(&wanted))
    }

    /// Scripts that part their words are compared word by word, so that a short name is not found
    /// inside a longer word.
    fn has_text(&self, text: &str) -> bool {
        let wanted = text_key(text);
        if wanted.chars().count() < LETTERS {
            return false;
        }
        if !wanted.is_ascii() {
            return self.folded.contains(&wanted);
        }
        (0..self.words.len()).any(|from| starts_with(&self.words[from..], &wanted))
    }
}

/// Whether words in a row make up the text.
fn starts_with(words: &[String], text: &str) -> bool {
    let mut rest = text;
    for word in words {
        match rest.strip_prefix(word.as_str()) {
            Some("") => return true,
            Some(more) => rest = more,
            None => return false,
        }
    }
    false
}

fn digits(text: &str) -> String {
    text_key(text).chars().filter(char::is_ascii_digit).collect()
}

/// A line without the ids of records, which are letters and digits by chance.
fn without_ids(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for part in line.split_inclusive(|sign: char| !sign.is_ascii_alphanumeric()) {
        let word = part.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
        text.push_str(if is_id(word) { &part[word.len()..] } else { part });
    }
    text
}

/// A whole id, or the eight characters that people are shown of it.
fn is_id(word: &str) -> bool {
    let whole = || Ulid::from_string(word).is_ok_and(|id| id.to_string() == word);
    let sign =
        |byte: u8| byte.is_ascii_digit() || (byte.is_ascii_uppercase() && !b"ILOU".contains(&byte));
    let tail = || {
        word.len() == 8
            && word.bytes().all(sign)
            && word.bytes().any(|byte| byte.is_ascii_uppercase())
    };
    whole() || tail()
}
