//! `[[collision]]`: which registrations are one customer.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::domain::event::Event;
use crate::domain::report::{Customer, Scope};
use crate::identity::{CompanyForms, CompanyName, Key, Kin, Match, PersonName, Phone, Subject, Uscc, compare, text_key, unit_key};
use crate::policy::Policy;
use crate::policy::blocks::Collision;

use super::case::Case;

/// The keys of the customer a case is about: as filed and corrected, and as papers recorded with events show him.
pub(super) fn subject_of(case: &Case<'_>) -> Subject {
    let mut subject = of_customer(&case.customer);
    for paper in case.events.iter().filter(|event| is_paper(case.policy, event)) {
        subject.names.extend(paper.fields.text("name").map(PersonName::parse));
        subject.phones.extend(paper.fields.texts("phone").into_iter().filter_map(|phone| Phone::parse(phone).ok()));
    }
    subject
}

/// Whether an event carries a paper about the customer: some validity item compares the report with it.
fn is_paper(policy: &Policy, event: &Event) -> bool {
    policy.validity.iter().filter_map(|item| item.get_ref().fits.as_ref()).any(|fits| fits.event == event.kind)
}

/// The keys of a customer as given.
pub fn of_customer(customer: &Customer) -> Subject {
    let forms = CompanyForms::default();
    let phones = |given: &[String]| given.iter().filter_map(|phone| Phone::parse(phone).ok()).collect();
    let key = |given: &Option<String>| given.as_deref().map(text_key).filter(|key| !key.is_empty());
    Subject {
        names: customer.name.iter().map(|name| PersonName::parse(name)).collect(),
        phones: phones(&customer.phones),
        company: customer.company.as_deref().and_then(|name| CompanyName::parse(name, &forms).ok()),
        uscc: customer.uscc.as_deref().and_then(|code| Uscc::parse(code).ok()),
        resident_digest: customer.resident_digest.clone(),
        brand: key(&customer.brand),
        unit: customer.unit.as_deref().and_then(unit_key),
        project: key(&customer.project),
        relatives: customer
            .relatives
            .iter()
            .map(|kin| Kin { relation: kin.relation, name: kin.name.as_deref().map(PersonName::parse), phones: phones(&kin.phones) })
            .collect(),
    }
}

/// Two registrations joined: by which rule, how surely, by which keys.
#[derive(Clone, Debug)]
pub struct Joined<'a> {
    pub rule: &'a Spanned<Collision>,
    pub keys: &'a [Key],
}

/// The strongest rule that joins two customers; the earlier rule where two are equally strong.
pub fn join<'a>(policy: &'a Policy, a: &Subject, b: &Subject) -> Option<Joined<'a>> {
    let mut found: Option<Joined<'a>> = None;
    for rule in &policy.collisions {
        let block = rule.get_ref();
        if found.as_ref().is_some_and(|found| found.rule.get_ref().grade >= block.grade) {
            continue;
        }
        let keys = block.keys.iter().find(|keys| all_match(keys, &block.relations, block.grade, a, b));
        if let Some(keys) = keys {
            found = Some(Joined { rule, keys });
        }
    }
    found
}

/// Whether every key of a combination is known on both sides and matches at least as surely as asked.
pub fn all_match(keys: &[Key], relations: &BTreeSet<crate::identity::Relation>, grade: Match, a: &Subject, b: &Subject) -> bool {
    !keys.is_empty() && keys.iter().all(|key| compare(*key, relations, a, b).is_some_and(|found| found >= grade))
}

/// Whether two claims touch: scopes contain each other, but two projects of one company do not meet.
pub fn touch(a: &Case<'_>, b: &Case<'_>) -> bool {
    let both = (a.kind.get_ref().scope, b.kind.get_ref().scope);
    match both {
        (Scope::Project, Scope::Project) => {
            a.subject.project.is_none() || b.subject.project.is_none() || a.subject.project == b.subject.project
        }
        _ => true,
    }
}

/// A term under which a registration is looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    pub key: Key,
    pub text: String,
    /// A part of a number that is known whole. Two whole numbers need not be compared for a part they share: the same number also
    /// stands under itself.
    pub part_of_whole: bool,
}

/// Terms under which a registration is looked up: two that can be joined have one in common that is not a part of a whole on both sides.
pub fn terms(policy: &Policy, subject: &Subject) -> BTreeSet<Term> {
    let leading = policy.collisions.iter().flat_map(|rule| &rule.get_ref().keys).filter_map(|keys| most_telling(keys));
    let keys: BTreeSet<Key> = leading.collect();
    keys.into_iter().flat_map(|key| terms_of(key, subject)).collect()
}

fn terms_of(key: Key, subject: &Subject) -> Vec<Term> {
    let kin = subject.relatives.iter().flat_map(|kin| &kin.phones).filter(|_| key == Key::RelativePhone);
    match key {
        Key::Phone | Key::Mask | Key::RelativePhone => {
            subject.phones.iter().chain(kin).flat_map(|phone| terms_of_phone(key, phone)).collect()
        }
        _ => subject.index_terms(key).into_iter().map(|text| Term { key, text, part_of_whole: false }).collect(),
    }
}

fn terms_of_phone(key: Key, phone: &Phone) -> Vec<Term> {
    let parts = phone.index_terms().into_iter().map(|text| Term { key, text, part_of_whole: phone.is_full() });
    let whole = phone.is_full().then(|| Term { key, text: format!("={phone}"), part_of_whole: false });
    parts.chain(whole).collect()
}

/// The key of a combination that fewest customers share.
fn most_telling(keys: &[Key]) -> Option<Key> {
    let weight = |key: &Key| match key {
        Key::Uscc | Key::ResidentId => 0,
        Key::Phone | Key::Mask | Key::RelativePhone => 1,
        Key::Unit | Key::Company | Key::Project => 2,
        Key::Brand | Key::Name | Key::RelativeName => 3,
        Key::Surname => 4,
    };
    keys.iter().copied().min_by_key(|key| (weight(key), *key))
}
