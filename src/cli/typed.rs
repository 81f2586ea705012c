//! Values as people type them, brought into the form that files keep.

use super::customer::phones_of;
use super::error::Failure;
use crate::domain::event::Fields;
use crate::domain::house::House;
use crate::domain::instant::{Instant, Stamp};
use crate::domain::money::{Currency, Money};
use crate::exchange::amount::{self, BadAmount};
use crate::policy::blocks::{EventDeclaration, FieldType};

/// Splits `key=value`; a full-width sign will do.
///
/// # Errors
/// There is no sign of equality, or nothing before it.
pub(super) fn pair(text: &str) -> Result<(&str, &str), Failure> {
    let pair = text.split_once(['=', '＝']).map(|(key, value)| (key.trim(), value.trim()));
    pair.filter(|(key, _)| !key.is_empty())
        .ok_or_else(|| Failure::usage("error-no-pair").with("text", text))
}

/// A moment that somebody names, in the registry's zone.
///
/// # Errors
/// It is no date or time.
pub(super) fn time(house: &House, text: &str) -> Result<Instant, Failure> {
    house.zone.read(text).map_err(|error| Failure::usage("error-bad-time").with("text", error.text))
}

/// The same as files write it.
///
/// # Errors
/// It is no date or time.
pub(super) fn stamp(house: &House, text: Option<&str>) -> Result<Option<Stamp>, Failure> {
    text.map(|text| time(house, text).map(|at| Stamp::new(at, house.zone))).transpose()
}

/// An amount as people write it; without a currency, in the house's.
///
/// # Errors
/// It is no amount.
pub(super) fn money(house: &House, text: &str) -> Result<Money, Failure> {
    let (amount, currency) = amount::read(text)
        .map_err(|error| Failure::usage(bad_amount(&error)).with("text", text))?;
    let currency: Currency = currency
        .map_or(Ok(house.currency), |code| code.parse())
        .map_err(|_| Failure::usage("error-bad-amount").with("text", text))?;
    Ok(Money::new(amount, currency))
}

/// What is wrong with an amount, as the message that says it.
fn bad_amount(error: &BadAmount) -> &'static str {
    match error {
        BadAmount::Empty | BadAmount::NotANumber(_) | BadAmount::Underscore(_) => {
            "error-bad-amount"
        }
        BadAmount::Exponent(_) => "error-amount-exponent",
        BadAmount::Grouping(_) => "error-amount-grouping",
        BadAmount::UnknownWord { .. } => "error-amount-word",
        BadAmount::TwoCurrencies { .. } => "error-amount-currencies",
        BadAmount::TooFine(_) => "error-amount-too-fine",
        BadAmount::TooLarge(_) => "error-amount-too-large",
    }
}

/// The fields of an event from `key=value` texts, each by the type its declaration gives it.
///
/// # Errors
/// A text that is no pair, or a value that is not of its type.
pub(super) fn fields(
    house: &House,
    declared: Option<&EventDeclaration>,
    pairs: &[String],
) -> Result<Fields, Failure> {
    let mut fields = Fields::default();
    for text in pairs {
        let (key, value) = pair(text)?;
        fields.0.insert(key.to_owned(), field(house, declared, key, value)?);
    }
    Ok(fields)
}

/// The value of one field of an event, by the type its declaration gives it.
///
/// # Errors
/// A value that is not of its type.
pub(super) fn field(
    house: &House,
    declared: Option<&EventDeclaration>,
    name: &str,
    text: &str,
) -> Result<toml::Value, Failure> {
    let declared =
        declared.and_then(|event| event.field.iter().find(|field| field.name.as_str() == name));
    value(house, declared.map_or(FieldType::Text, |field| field.kind), text)
}

/// A value of a type.
///
/// # Errors
/// The text is not of that type.
pub(super) fn value(house: &House, kind: FieldType, text: &str) -> Result<toml::Value, Failure> {
    Ok(match kind {
        FieldType::Money => toml::Value::String(money(house, text)?.to_string()),
        FieldType::Date => datetime(&house.zone.date(time(house, text)?).to_string()),
        FieldType::Time => datetime(&house.zone.rfc3339(time(house, text)?)),
        FieldType::YesNo => toml::Value::Boolean(yes_no(text)?),
        FieldType::Relation => {
            let relation = text
                .parse::<crate::domain::relation::Relation>()
                .map_err(|error| Failure::usage("error-bad-relation").with("text", error.text))?;
            toml::Value::String(relation.code().to_owned())
        }
        FieldType::Number => {
            text.parse().map_or_else(|_| toml::Value::String(text.to_owned()), toml::Value::Integer)
        }
        FieldType::Phone => phone(text)?,
        FieldType::Text | FieldType::Staff => toml::Value::String(text.to_owned()),
    })
}

/// A phone; a list where there are several in the text.
///
/// # Errors
/// It is no phone, or a part of it is none.
pub(super) fn phone(text: &str) -> Result<toml::Value, Failure> {
    let mut phones = phones_of(text)?.into_iter().map(toml::Value::String).collect::<Vec<_>>();
    Ok(if phones.len() == 1 { phones.remove(0) } else { toml::Value::Array(phones) })
}

fn datetime(text: &str) -> toml::Value {
    text.parse().map_or_else(|_| toml::Value::String(text.to_owned()), toml::Value::Datetime)
}

fn yes_no(text: &str) -> Result<bool, Failure> {
    match text.trim().to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "是" | "有" => Ok(true),
        "no" | "n" | "false" | "否" | "无" => Ok(false),
        _ => Err(Failure::usage("error-bad-yes-no").with("text", text)),
    }
}

/// The value of a report's intent, by what its name says it is.
pub(super) fn intent(house: &House, name: &str, text: &str) -> Result<toml::Value, Failure> {
    value(house, kind_of_intent(name), text)
}

/// What a report's intent of this name is: an amount or a date where the name says so, else text.
pub(super) fn kind_of_intent(name: &str) -> FieldType {
    let ends = |tails: &[&str]| {
        tails.iter().any(|tail| name == *tail || name.ends_with(&format!("_{tail}")))
    };
    if ends(&["amount", "price"]) {
        FieldType::Money
    } else if ends(&["day", "date", "signing"]) {
        FieldType::Date
    } else {
        FieldType::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house() -> House {
        House::read("format = 1\nname = \"x\"\nregistry = \"r\"\n").expect("a house")
    }

    #[test]
    fn values_take_the_form_that_files_keep() {
        let house = house();
        for (kind, text, written) in [
            (FieldType::Money, "26.8万", "\"268000.00 CNY\""),
            (FieldType::Money, "268,000.00", "\"268000.00 CNY\""),
            (FieldType::Date, "2026/11/21", "2026-11-21"),
            (FieldType::Time, "2026-11-21 9:40", "2026-11-21T09:40:00+08:00"),
            (FieldType::YesNo, "是", "true"),
            (FieldType::Relation, "妻子", "\"spouse\""),
            (FieldType::Number, "3", "3"),
            (FieldType::Number, "3.5", "\"3.5\""),
        ] {
            assert_eq!(value(&house, kind, text).expect(text).to_string(), written);
        }
        assert!(value(&house, FieldType::Money, "many").is_err());
        assert!(value(&house, FieldType::YesNo, "perhaps").is_err());
        assert_eq!(
            intent(&house, "expected_signing", "20261220").expect("a date").to_string(),
            "2026-12-20"
        );
        assert_eq!(intent(&house, "product", "SUV").expect("a text").to_string(), "\"SUV\"");
    }
}
