//! `[[collision]]`: which registrations are one customer.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::domain::relation::Relation;
use crate::domain::report::{Report, Scope};
use crate::identity::{Key, Match, Phone, Subject, compare};
use crate::policy::Policy;
use crate::policy::blocks::{Collision, Kind};

use super::case::{Case, World};
use super::subject::subject_by;

/// Two registrations joined: by which rule, how surely, by which keys.
#[derive(Clone, Debug)]
pub struct CollisionMatch<'a> {
    pub rule: &'a Spanned<Collision>,
    pub keys: &'a [Key],
}

impl CollisionMatch<'_> {
    /// Whether the rule makes one customer of them, and not a suspicion.
    pub fn is_certain(&self) -> bool {
        self.rule.get_ref().grade == Match::Certain
    }
}

/// The strongest rule that joins two customers; the earlier rule where two are equally strong.
pub fn join<'a>(policy: &'a Policy, a: &Subject, b: &Subject) -> Option<CollisionMatch<'a>> {
    let mut found: Option<CollisionMatch<'a>> = None;
    for rule in &policy.collisions {
        let block = rule.get_ref();
        if found.as_ref().is_some_and(|found| found.rule.get_ref().grade >= block.grade) {
            continue;
        }
        let keys =
            block.keys.iter().find(|keys| all_match(keys, &block.relations, block.grade, a, b));
        if let Some(keys) = keys {
            found = Some(CollisionMatch { rule, keys });
        }
    }
    found
}

/// Whether every key of a combination is known on both sides and matches at least as surely as
/// asked.
pub fn all_match(
    keys: &[Key],
    relations: &BTreeSet<Relation>,
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
    match (a.get_ref().scope(), b.get_ref().scope()) {
        (Scope::Project, Scope::Project) => {
            one.project.is_none() || other.project.is_none() || one.project == other.project
        }
        _ => true,
    }
}

/// A term under which a registration is looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LookupTerm {
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
) -> BTreeSet<LookupTerm> {
    let keys: Vec<Key> = leading_keys(policy).into_iter().collect();
    let case = Case::unread(report, policy, kind, world);
    let subject = subject_by(policy, &case.customer, &case.events, &keys);
    keys.into_iter().flat_map(|key| terms_of(key, &subject)).collect()
}

/// The terms of one key.
pub fn terms_of(key: Key, subject: &Subject) -> Vec<LookupTerm> {
    let kin =
        subject.relatives.iter().flat_map(|kin| &kin.phones).filter(|_| key == Key::RelativePhone);
    match key {
        Key::Phone | Key::Mask | Key::RelativePhone => {
            subject.phones.iter().chain(kin).flat_map(|phone| terms_of_phone(key, phone)).collect()
        }
        _ => subject
            .index_terms(key)
            .into_iter()
            .map(|text| LookupTerm { key, text, part_of_whole: false })
            .collect(),
    }
}

fn terms_of_phone(key: Key, phone: &Phone) -> Vec<LookupTerm> {
    let parts = phone.index_terms().into_iter().map(|text| LookupTerm {
        key,
        text,
        part_of_whole: phone.is_full(),
    });
    let whole = phone.is_full().then(|| LookupTerm {
        key,
        text: format!("={phone}"),
        part_of_whole: false,
    });
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
