//! What a word that somebody types may be a key to.

use crate::domain::report::Customer;
use crate::identity::{Phone, Uscc};

/// Puts a word wherever it may belong. A word that may be several things is put in each place: a
/// key that nobody has matches nobody.
pub fn sort_in(customer: &mut Customer, word: &str) {
    let word = word.trim();
    let own = || Some(word.to_owned());
    if word.is_empty() {
    } else if Phone::parse(word).is_ok() {
        customer.phones.push(word.to_owned());
    } else if Uscc::parse(word).is_ok() {
        customer.uscc = own();
    } else if word.chars().any(char::is_numeric) {
        customer.unit = own();
        customer.address = own();
        customer.project = own();
    } else {
        customer.name = customer.name.take().or_else(own);
        customer.company = own();
        customer.brand = own();
        customer.project = own();
    }
}

/// Whether a word that is read as no phone was probably meant as one: seven digits or more and
/// hardly anything else.
pub fn is_like_a_phone(word: &str) -> bool {
    let digits = word.chars().filter(|c| c.is_numeric()).count();
    let others = word.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 7 && others <= 1 && Uscc::parse(word).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(word: &str) -> Customer {
        let mut customer = Customer::default();
        sort_in(&mut customer, word);
        customer
    }

    #[test]
    fn a_slip_in_a_phone_is_noticed() {
        assert!(["1380000123", "138000012345", "1.38000E+10"].into_iter().all(is_like_a_phone));
        assert!(
            ["3-1201", "王小明", "东区3栋1201", "91350100M000100Y43"]
                .into_iter()
                .all(|word| !is_like_a_phone(word))
        );
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(sorted("138 0000 1234").phones, ["138 0000 1234"]);
        assert_eq!(sorted("138****1234").phones, ["138****1234"]);
        assert_eq!(sorted("91350100M000100Y43").uscc.as_deref(), Some("91350100M000100Y43"));
        assert_eq!(sorted("3-1201").unit.as_deref(), Some("3-1201"));
        assert_eq!(sorted("王小明").name.as_deref(), Some("王小明"));
        assert_eq!(sorted("甲乙拉链有限公司").company.as_deref(), Some("甲乙拉链有限公司"));
        assert_eq!(sorted(" "), Customer::default());
    }
}
