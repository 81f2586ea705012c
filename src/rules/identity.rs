//! `[[collision]]`: which registrations are one customer.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use toml::Spanned;

use crate::domain::event::{Event, builtin};
use crate::domain::report::{Customer, Report, Scope};
use crate::identity::{
    CompanyForms, CompanyName, Key, Kin, Match, PersonName, Phone, Subject, Uscc, compare,
    text_key, unit_key,
};
use crate::policy::Policy;
use crate::policy::blocks::{Collision, Kind};

use super::case::{Case, World};
use super::fields::corrections;

static FORMS: OnceLock<CompanyForms> = OnceLock::new();

/// The keys of the customer a case is about: as filed and corrected, and as papers recorded with
/// events show him.
pub(super) fn subject_of(case: &Case<'_>) -> Subject {
    subject_by(case, &Key::ALL)
}

/// As [`subject_of`], as far as one of these keys looks at it.
fn subject_by(case: &Case<'_>, wanted: &[Key]) -> Subject {
    let mut subject = of_customer_by(&case.customer, wanted);
    for paper in case.events.iter().filter(|event| is_paper(case.policy, event)) {
        add_paper(&mut subject, paper);
    }
    whole_numbers(&mut subject);
    subject
}

/// A number that is known whole speaks for the mask it fits: two masks alike are no likeness once
/// the numbers differ.
fn whole_numbers(subject: &mut Subject) {
    let whole: Vec<Phone> =
        subject.phones.iter().filter(|phone| phone.is_full()).cloned().collect();
    subject.phones.retain(|phone| {
        phone.is_full() || !whole.iter().any(|whole| whole.common_digits(phone).is_some())
    });
}

fn add_paper(subject: &mut Subject, paper: &Event) {
    subject.names.extend(paper.fields.text("name").map(PersonName::parse));
    subject.phones.extend(
        paper.fields.texts("phone").into_iter().filter_map(|phone| Phone::parse(phone).ok()),
    );
}

/// Everything a report's customer may ever be known by, whatever the instant and the policy: as
/// filed, by each correction, by each paper.
pub fn ever_known(report: &Report) -> Vec<Subject> {
    let mut known = vec![of_customer(&report.customer)];
    known.extend(
        report
            .events
            .iter()
            .filter(|event| event.is(builtin::AMEND))
            .map(|amendment| of_customer(&corrections(amendment))),
    );
    let mut papers = Subject::default();
    report.events.iter().for_each(|event| add_paper(&mut papers, event));
    known.push(papers);
    known
}

/// Whether an event carries a paper about the customer: some validity item compares the report with
/// it.
fn is_paper(policy: &Policy, event: &Event) -> bool {
    policy
        .validity
        .iter()
        .filter_map(|item| item.get_ref().fits.as_ref())
        .any(|fits| fits.event == event.kind)
}

/// The keys of a customer as given.
pub fn of_customer(customer: &Customer) -> Subject {
    of_customer_by(customer, &Key::ALL)
}

fn of_customer_by(customer: &Customer, wanted: &[Key]) -> Subject {
    let looks_at = |keys: &[Key]| keys.iter().any(|key| wanted.contains(key));
    let names = looks_at(&[Key::Name, Key::Surname, Key::RelativeName]);
    let relatives = looks_at(&[Key::RelativeName, Key::RelativePhone]);
    let phones =
        |given: &[String]| given.iter().filter_map(|phone| Phone::parse(phone).ok()).collect();
    let key = |given: &Option<String>| given.as_deref().map(text_key).filter(|key| !key.is_empty());
    Subject {
        names: customer.name.iter().filter(|_| names).map(|name| PersonName::parse(name)).collect(),
        phones: phones(&customer.phones),
        company: customer.company.as_deref().and_then(|name| {
            CompanyName::parse(name, FORMS.get_or_init(CompanyForms::default)).ok()
        }),
        uscc: customer.uscc.as_deref().and_then(|code| Uscc::parse(code).ok()),
        resident_digest: customer.resident_digest.clone(),
        brand: key(&customer.brand),
        unit: customer.unit.as_deref().and_then(unit_key),
        project: key(&customer.project),
        relatives: customer
            .relatives
            .iter()
            .filter(|_| relatives)
            .map(|kin| Kin {
                relation: kin.relation,
                name: kin.name.as_deref().map(PersonName::parse),
                phones: phones(&kin.phones),
            })
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
        let keys =
            block.keys.iter().find(|keys| all_match(keys, &block.relations, block.grade, a, b));
        if let Some(keys) = keys {
            found = Some(Joined { rule, keys });
        }
    }
    found
}

/// Whether every key of a combination is known on both sides and matches at least as surely as
/// asked.
pub fn all_match(
    keys: &[Key],
    relations: &BTreeSet<crate::identity::Relation>,
    grade: Match,
    a: &Subject,
    b: &Subject,
) -> bool {
    !keys.is_empty()
        && keys.iter().all(|key| compare(*key, relations, a, b).is_some_and(|found| found >= grade))
}

/// Whether two claims, each of a kind and about a customer, touch: scopes contain each other, but
/// two projects of one company do not meet.
pub fn touch((a, one): (&Spanned<Kind>, &Subject), (b, other): (&Spanned<Kind>, &Subject)) -> bool {
    match (a.get_ref().scope, b.get_ref().scope) {
        (Scope::Project, Scope::Project) => {
            one.project.is_none() || other.project.is_none() || one.project == other.project
        }
        _ => true,
    }
}

/// A term under which a registration is looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    pub key: Key,
    pub text: String,
    /// A part of a number that is known whole. Two whole numbers need not be compared for a part
    /// they share: the same number also stands under itself.
    pub part_of_whole: bool,
}

/// Terms under which a registration is looked up: two that can be joined have one in common that is
/// not a part of a whole on both sides.
pub fn terms<'a>(
    report: &'a Report,
    policy: &'a Policy,
    kind: &'a Spanned<Kind>,
    world: World<'a>,
) -> BTreeSet<Term> {
    let keys: Vec<Key> = leading_keys(policy).into_iter().collect();
    let subject = subject_by(&Case::unread(report, policy, kind, world), &keys);
    keys.into_iter().flat_map(|key| terms_of(key, &subject)).collect()
}

/// The terms of one key.
pub fn terms_of(key: Key, subject: &Subject) -> Vec<Term> {
    let kin =
        subject.relatives.iter().flat_map(|kin| &kin.phones).filter(|_| key == Key::RelativePhone);
    match key {
        Key::Phone | Key::Mask | Key::RelativePhone => {
            subject.phones.iter().chain(kin).flat_map(|phone| terms_of_phone(key, phone)).collect()
        }
        _ => subject
            .index_terms(key)
            .into_iter()
            .map(|text| Term { key, text, part_of_whole: false })
            .collect(),
    }
}

fn terms_of_phone(key: Key, phone: &Phone) -> Vec<Term> {
    let parts = phone.index_terms().into_iter().map(|text| Term {
        key,
        text,
        part_of_whole: phone.is_full(),
    });
    let whole =
        phone.is_full().then(|| Term { key, text: format!("={phone}"), part_of_whole: false });
    parts.chain(whole).collect()
}

/// One key of every combination that joins: of two registrations that can be joined, one of these
/// matches.
pub fn leading_keys(policy: &Policy) -> BTreeSet<Key> {
    policy
        .collisions
        .iter()
        .flat_map(|rule| &rule.get_ref().keys)
        .filter_map(|keys| most_telling(keys))
        .collect()
}

/// The key of a combination that fewest customers share.
pub fn most_telling(keys: &[Key]) -> Option<Key> {
    let weight = |key: &Key| match key {
        Key::Uscc | Key::ResidentId => 0,
        Key::Phone | Key::Mask | Key::RelativePhone => 1,
        Key::Unit | Key::Company | Key::Project => 2,
        Key::Brand | Key::Name | Key::RelativeName => 3,
        Key::Surname => 4,
    };
    keys.iter().copied().min_by_key(|key| (weight(key), *key))
}
