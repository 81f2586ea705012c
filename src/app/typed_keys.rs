//! What a word that somebody types may be a key to.

use crate::domain::report::Customer;
use crate::identity::{CompanyForms, CompanyName, PersonName, Phone, Uscc};

/// A word that names nobody, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadKey {
    /// What was typed.
    pub text: String,
    /// The code of the message that says why.
    pub why: &'static str,
}

impl UnreadKey {
    fn new(text: &str, why: &'static str) -> Self {
        Self { text: text.trim().to_owned(), why }
    }
}

/// The numbers of a cell, each in its one spelling.
///
/// # Errors
/// The first part of it that is no number.
pub fn phones(text: &str) -> Result<Vec<String>, UnreadKey> {
    match Phone::parse_all(text) {
        Ok(phones) => Ok(phones.iter().map(ToString::to_string).collect()),
        Err(unread) if unread.text.is_empty() => Err(UnreadKey::new(text, unread.problem.code())),
        Err(unread) => Err(UnreadKey::new(&unread.text, unread.problem.code())),
    }
}

/// Puts a word wherever it may belong. A word that may be several things is put in each place: a
/// key that nobody has matches nobody.
///
/// # Errors
/// It is no key at all.
pub fn sort_in(customer: &mut Customer, word: &str) -> Result<(), UnreadKey> {
    let word = word.trim();
    let own = || Some(word.to_owned());
    if word.is_empty() {
        return Ok(());
    }
    let unread = match phones(word) {
        Ok(phones) => {
            customer.phones.extend(phones);
            return Ok(());
        }
        Err(unread) => unread,
    };
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let digits = word.chars().filter(|sign| sign.is_numeric()).count();
    if is_like_a_code(word) {
        customer.uscc = own();
    } else if unread.why == "scientific-notation"
        || is_like_a_phone(word)
        || letters == 0 && !is_like_a_unit(word)
    {
        return Err(unread);
    } else if digits > 0 {
        customer.unit = own();
        customer.address = own();
        customer.project = own();
        customer.company = own().filter(|_| letters > 0);
        customer.brand = customer.company.clone();
    } else if PersonName::parse(word).is_full() {
        if !tells_company(word) {
            return Err(UnreadKey::new(word, "too-short"));
        }
        customer.name = customer.name.take().or_else(own);
        customer.company = own();
        customer.brand = own();
        customer.project = own();
    } else {
        customer.name = customer.name.take().or_else(own);
    }
    Ok(())
}

/// What of a customer cannot be looked up, taken out of it where it would let somebody ask for
/// digits one by one.
pub fn set_aside(customer: &mut Customer) -> Vec<UnreadKey> {
    let found = unread(customer);
    let may_be_asked = |text: &String| {
        Phone::parse(text).is_ok_and(|phone| phone.is_full() || phone.is_standard_mask())
    };
    customer.phones.retain(may_be_asked);
    customer.relatives.iter_mut().for_each(|kin| kin.phones.retain(may_be_asked));
    found
}

/// What of a customer cannot be looked up, although it was given: a mask that hides other digits
/// than the middle four, or a code whose check fails, may fit somebody and shut nobody out.
pub fn unread(customer: &Customer) -> Vec<UnreadKey> {
    let relatives = customer.relatives.iter().flat_map(|relative| &relative.phones);
    let phones = customer.phones.iter().chain(relatives).filter_map(|text| {
        let why = match Phone::parse(text) {
            Err(problem) => problem.code(),
            Ok(phone) if phone.is_full() || phone.is_standard_mask() => return None,
            Ok(_) => "first-three-last-four",
        };
        Some(UnreadKey::new(text, why))
    });
    let name = customer
        .name
        .iter()
        .filter_map(|text| Some(UnreadKey::new(text, PersonName::parse(text).problem()?.code())));
    let company = customer.company.iter().filter_map(|text| {
        let why = match CompanyName::parse(text, &CompanyForms::default()) {
            Err(problem) => problem.code(),
            Ok(name) if name.is_telling() || customer.name.as_ref() == Some(text) => return None,
            Ok(_) => "too-short",
        };
        Some(UnreadKey::new(text, why))
    });
    let code = customer
        .uscc
        .iter()
        .filter_map(|text| Some(UnreadKey::new(text, Uscc::parse(text).err().map(code_fault)?)));
    phones.chain(name).chain(company).chain(code).collect()
}

fn tells_company(text: &str) -> bool {
    CompanyName::parse(text, &CompanyForms::default()).is_ok_and(|name| name.is_telling())
}

fn code_fault(problem: crate::identity::UsccProblem) -> &'static str {
    match problem {
        crate::identity::UsccProblem::Empty => "empty",
        _ => "checksum",
    }
}

/// Whether a word was probably meant as a phone: seven digits or more and hardly anything else.
fn is_like_a_phone(word: &str) -> bool {
    let digits = word.chars().filter(|c| c.is_numeric()).count();
    let others = word.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 7 && others <= 1
}

/// Eighteen letters and digits, most of them digits, such as no number and no name has.
fn is_like_a_code(word: &str) -> bool {
    let signs: Vec<char> =
        word.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    let digits = signs.iter().filter(|sign| sign.is_ascii_digit()).count();
    Uscc::parse(word).is_ok()
        || signs.len() == 18 && signs.iter().all(char::is_ascii_alphanumeric) && digits >= 8
}

/// `3-1201`: two short numbers or more with signs between them, and no part of a phone.
fn is_like_a_unit(word: &str) -> bool {
    let groups: Vec<&str> = word.split(['-', '－', '#', '—', '/']).collect();
    let is_short = |group: &&str| {
        (1..=4).contains(&group.chars().count()) && group.chars().all(char::is_numeric)
    };
    groups.len() >= 2 && groups.iter().all(is_short) && !groups[0].starts_with("13")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(word: &str) -> Customer {
        let mut customer = Customer::default();
        sort_in(&mut customer, word).unwrap_or_else(|unread| panic!("{unread:?}"));
        customer
    }

    #[test]
    fn what_is_no_key_is_put_nowhere() {
        for (word, why) in [
            ("1380000123", "too-few-digits"),
            ("138000012345", "too-many-digits"),
            ("1.38000E+10", "scientific-notation"),
            ("138", "too-few-digits"),
            ("2222", "too-few-digits"),
            ("138-1111", "too-few-digits"),
            ("***********", "broken-mask"),
            ("13811112222/", "empty"),
            ("l3811112222", "not-a-number"),
            ("——", "not-a-number"),
            ("1.38E+10", "scientific-notation"),
            ("有限公司", "too-short"),
        ] {
            let mut customer = Customer::default();
            let unread = sort_in(&mut customer, word).expect_err(word);
            assert_eq!((unread.text.as_str(), unread.why), (word, why));
            assert_eq!(customer, Customer::default(), "{word}");
        }
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(sorted("138 0000 1234").phones, ["13800001234"]);
        assert_eq!(sorted("138****1234").phones, ["138****1234"]);
        assert_eq!(sorted("13800001234、13900001234").phones, ["13800001234", "13900001234"]);
        assert_eq!(sorted("91350100M000100Y43").uscc.as_deref(), Some("91350100M000100Y43"));
        assert_eq!(sorted("91350100M000100Y44").uscc.as_deref(), Some("91350100M000100Y44"));
        assert_eq!(sorted("3-1201").unit.as_deref(), Some("3-1201"));
        assert_eq!(sorted("东区3栋1201").unit.as_deref(), Some("东区3栋1201"));
        assert_eq!(sorted("王小明").name.as_deref(), Some("王小明"));
        assert_eq!(sorted("甲乙拉链有限公司").company.as_deref(), Some("甲乙拉链有限公司"));
        assert_eq!(sorted("58同城").company.as_deref(), Some("58同城"));
        assert_eq!((sorted("王*明").company, sorted("王先生").company), (None, None));
        assert_eq!(sorted(" "), Customer::default());
    }

    #[test]
    fn what_was_given_and_shuts_nobody_out() {
        let of = |customer: Customer| -> Vec<&'static str> {
            unread(&customer).into_iter().map(|unread| unread.why).collect()
        };
        let phones = ["*******2222", "13812345***", "138****2222", "13800002222", "138"];
        let phones = phones.map(str::to_owned).into();
        assert_eq!(
            of(Customer { phones, ..Customer::default() }),
            ["first-three-last-four", "first-three-last-four", "too-few-digits"]
        );
        let company =
            |text: &str| Customer { company: Some(text.to_owned()), ..Customer::default() };
        assert_eq!(of(company("有限公司")), ["too-short"]);
        assert_eq!(of(company("甲乙有限公司")), [""; 0]);
        let uscc = Some("91350100M000100Y44".to_owned());
        assert_eq!(of(Customer { uscc, ..Customer::default() }), ["checksum"]);
        let name = Some("先生".to_owned());
        assert_eq!(of(Customer { name, ..Customer::default() }), ["honorific"]);
    }
}
