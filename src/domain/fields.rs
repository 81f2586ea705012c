//! Fields of a report by their path, and corrections made to them.

use std::borrow::Cow;

use super::event::{Event, Fields, builtin};
use super::instant::Instant;
use super::report::{Customer, Report};

/// Paths of the customer's fields that a policy may name; everything else stands under `intent.`.
pub const CUSTOMER_PATHS: &[&str] = &[
    "customer.name",
    "customer.phone",
    "customer.phones",
    "customer.sex",
    "customer.address",
    "customer.unit",
    "customer.company",
    "customer.uscc",
    "customer.resident_digest",
    "customer.brand",
    "customer.project",
    "customer.class",
    "customer.origin",
];

/// The text of a field of a customer or an intent; nothing where it is absent or blank.
pub fn text_of<'c>(customer: &'c Customer, intent: &'c Fields, path: &str) -> Option<Cow<'c, str>> {
    if let Some(name) = path.strip_prefix("intent.") {
        let value = intent.get(name)?;
        let shown = value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed);
        return Some(shown).filter(|shown| !shown.trim().is_empty());
    }
    let value = match path.strip_prefix("customer.")? {
        "name" => &customer.name,
        "phone" | "phones" => {
            return customer
                .phones
                .iter()
                .find(|phone| !phone.trim().is_empty())
                .map(|phone| Cow::Borrowed(phone.as_str()));
        }
        "sex" => &customer.sex,
        "address" => &customer.address,
        "unit" => &customer.unit,
        "company" => &customer.company,
        "uscc" => &customer.uscc,
        "resident_digest" => &customer.resident_digest,
        "brand" => &customer.brand,
        "project" => &customer.project,
        "class" => &customer.class,
        "origin" => &customer.origin,
        _ => return None,
    };
    value.as_deref().filter(|text| !text.trim().is_empty()).map(Cow::Borrowed)
}

/// Whether a text stands where nothing is to be said: `/`, `-`, `无`.
pub fn says_nothing(text: &str) -> bool {
    const WORDS: [&str; 11] =
        ["无", "没有", "暂无", "不详", "空", "n/a", "na", "null", "none", "nil", "nothing"];
    let plain = text.trim().to_lowercase();
    !plain.contains(char::is_alphanumeric) || WORDS.contains(&plain.as_str())
}

/// The corrections of a report that had landed by an instant, in their order.
fn amendments(report: &Report, now: Instant) -> Vec<&Event> {
    let landed = |event: &&Event| event.is(builtin::AMEND) && event.landing.at(now) <= now;
    let mut amendments: Vec<&Event> = report.events.iter().filter(landed).collect();
    amendments.sort_by_key(|event| (event.landing.order(), event.id));
    amendments
}

/// What the customer of a report intends, as corrected by what had landed by an instant.
pub fn intent_at(report: &Report, now: Instant) -> Cow<'_, Fields> {
    let mut intent = Cow::Borrowed(&report.intent);
    for amendment in amendments(report, now) {
        let set = amendment.fields.get("set").and_then(toml::Value::as_table);
        for (path, value) in set.into_iter().flatten() {
            if let Some(name) = path.strip_prefix("intent.") {
                intent.to_mut().0.insert(name.to_owned(), value.clone());
            }
        }
    }
    intent
}

/// The customer of a report as corrected by what had landed by an instant.
pub fn customer_at(report: &Report, now: Instant) -> Cow<'_, Customer> {
    let mut customer = Cow::Borrowed(&report.customer);
    for (name, value) in amendments(report, now).into_iter().flat_map(about_customer) {
        set_customer(customer.to_mut(), name, value);
    }
    customer
}

/// What a correction says of the customer, by the name of the field.
fn about_customer(amendment: &Event) -> impl Iterator<Item = (&str, &toml::Value)> {
    let set = amendment.fields.get("set").and_then(toml::Value::as_table);
    set.into_iter()
        .flatten()
        .filter_map(|(path, value)| Some((path.strip_prefix("customer.")?, value)))
}

/// What one correction says of the customer.
pub fn corrections(amendment: &Event) -> Customer {
    let mut customer = Customer::default();
    about_customer(amendment).for_each(|(name, value)| set_customer(&mut customer, name, value));
    customer
}

/// Lays one correction over the customer; a name that is none of theirs changes nothing.
pub fn set_customer(customer: &mut Customer, name: &str, value: &toml::Value) {
    let text = || value.as_str().map(str::to_owned);
    match name {
        "phone" | "phones" => {
            customer.phones = Fields([(name.to_owned(), value.clone())].into())
                .texts(name)
                .into_iter()
                .map(str::to_owned)
                .collect()
        }
        "name" => customer.name = text(),
        "sex" => customer.sex = text(),
        "address" => customer.address = text(),
        "unit" => customer.unit = text(),
        "company" => customer.company = text(),
        "uscc" => customer.uscc = text(),
        "resident_digest" => customer.resident_digest = text(),
        "brand" => customer.brand = text(),
        "project" => customer.project = text(),
        "class" => customer.class = text(),
        "origin" => customer.origin = text(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn signs_that_stand_for_nothing() {
        for text in ["", " ", "/", "／", "-", "——", "无", " 暂无 ", "N/A", "null", "…"] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["无锡", "A", "0", "王小明", "-5"] {
            assert!(!says_nothing(text), "{text}");
        }
    }
}
