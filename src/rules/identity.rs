//! `[[collision]]`: which registrations are one customer.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::domain::relation::Relation;
use crate::domain::report::Scope;
use crate::identity::{CompanyName, Key, Match, Phone, Subject, compare};
use crate::policy::Policy;
use crate::policy::blocks::{Collision, Kind};
use crate::policy::word::Several;

use super::case::Case;
use super::claim::{Claim, landed};
use super::subject::{subject_by, tells_keys};
use super::world::World;

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

/// The first rule that would make one customer of two, were what fits the same for certain: a mask
/// that fits a number, a company whose name is part of another.
pub fn near<'a>(policy: &'a Policy, a: &Subject, b: &Subject) -> Option<CollisionMatch<'a>> {
    let rules = policy.collisions.iter().filter(|rule| rule.get_ref().grade == Match::Certain);
    rules.into_iter().find_map(|rule| {
        let block = rule.get_ref();
        let fits = |keys: &&Several<Key>| all_match(keys, &block.relations, Match::Possible, a, b);
        block.keys.iter().find(fits).map(|keys| CollisionMatch { rule, keys })
    })
}

/// What is missing of a customer before a policy can tell whom they are: a key of each list, where
/// it has none of a combination whole. `None` where it can be told.
///
/// What only makes a suspicion counts where it is part of what makes one customer: whose mask fits
/// nobody's has nobody's number.
pub fn lacking(policy: &Policy, subject: &Subject) -> Option<Vec<Vec<Key>>> {
    let all = || policy.collisions.iter().map(Spanned::get_ref);
    let certain = || all().filter(|rule| rule.grade == Match::Certain).flat_map(|rule| &rule.keys);
    let tells = |rule: &Collision, keys: &[Key]| {
        rule.grade == Match::Certain
            || certain().any(|own| own.iter().any(|key| keys.contains(key)))
    };
    let whole = |keys: &[Key]| keys.iter().all(|key| subject.knows(*key));
    if all().any(|rule| rule.keys.iter().any(|keys| whole(keys) && tells(rule, keys))) {
        return None;
    }
    let of_kin = |key: &Key| matches!(key, Key::RelativeName | Key::RelativePhone);
    let missing = |keys: &Several<Key>| -> BTreeSet<Key> {
        let missing = keys.iter().copied().filter(|key| !subject.knows(*key));
        missing.map(|key| if key == Key::Mask { Key::Phone } else { key }).collect()
    };
    let ways: BTreeSet<BTreeSet<Key>> =
        certain().filter(|keys| !keys.iter().any(of_kin)).map(missing).collect();
    let least =
        |way: &&BTreeSet<Key>| !ways.iter().any(|other| other != *way && other.is_subset(way));
    let mut least: Vec<Vec<Key>> =
        ways.iter().filter(least).map(|way| way.iter().copied().collect()).collect();
    least.sort_by_key(Vec::len);
    Some(least)
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

/// Terms under which a claim is looked up, whatever it is known by in its time: two that can be
/// joined have one in common that is not a part of a whole on both sides.
pub fn terms<'a>(
    claim: Claim<'a>,
    policy: &'a Policy,
    kind: &'a Spanned<Kind>,
    world: World<'a>,
) -> BTreeSet<LookupTerm> {
    let keys: Vec<Key> = leading_keys(policy).into_iter().collect();
    let steps = subject_steps(claim, policy, kind, world, &keys);
    let suspects = |rule: &Spanned<Collision>| {
        let block = rule.get_ref();
        block.grade == Match::Possible
            && block.keys.iter().flatten().any(|key| *key == Key::Company)
    };
    let is_near = policy.collisions.iter().any(suspects);
    let of_step = |(_, subject): &(u64, Subject)| {
        let near = subject.company.iter().filter(|_| is_near).flat_map(near_terms);
        keys.iter().flat_map(|key| terms_of(*key, subject)).chain(near).collect::<Vec<_>>()
    };
    steps.iter().flat_map(of_step).collect()
}

/// The terms under which companies meet whose names are not the same: a name by its own part, and
/// a longer one by all of its parts.
fn near_terms(company: &CompanyName) -> Vec<LookupTerm> {
    let term = |part_of_whole: bool| {
        move |text: String| LookupTerm {
            key: Key::Company,
            text: format!("+{text}"),
            part_of_whole,
        }
    };
    let parts = company.part_terms().into_iter().map(term(true));
    let whole = company.whole_terms().into_iter().chain(company.own_part_terms());
    parts.chain(whole.map(term(false))).collect()
}

/// By what the customer of a claim is known, as far as some keys look at it, each from a landing
/// on.
pub fn subject_steps<'a>(
    claim: Claim<'a>,
    policy: &'a Policy,
    kind: &'a Spanned<Kind>,
    world: World<'a>,
    wanted: &[Key],
) -> Vec<(u64, Subject)> {
    let mut case = Case::opened(claim, policy, kind, world);
    let read = |case: &Case<'a>| subject_by(policy, &case.customer, &case.papers(), wanted);
    let mut steps = vec![(claim.since.order(), read(&case))];
    for event in landed(claim.report, &world).into_iter().filter(|event| claim.has(event)) {
        case.lay(event);
        case.take(event);
        let told = case.completed_by(event).unwrap_or(event);
        if tells_keys(policy, told) {
            steps.push((event.landing.order(), read(&case)));
        }
    }
    steps
}

/// The terms of one key.
pub fn terms_of(key: Key, subject: &Subject) -> Vec<LookupTerm> {
    let kin =
        subject.relatives.iter().flat_map(|kin| &kin.phones).filter(|_| key == Key::RelativePhone);
    match key {
        Key::Phone | Key::Mask | Key::RelativePhone => {
            subject.phones.iter().chain(kin).flat_map(|phone| terms_of_phone(key, phone)).collect()
        }
        Key::Company => {
            let company = subject.company.iter().map(|company| company.key().to_owned());
            company.map(|text| LookupTerm { key, text, part_of_whole: false }).collect()
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
        text: format!("={}", phone.without_extension()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::subject::of_customer;

    const POLICY: &str = r#"
[policy]
id = "house"
version = 1
title = { en = "Rules" }
in-force = { from = 2025-01-01 }
[[kind]]
name = "a"
label = { en = "A" }
clause = "1"
[[collision]]
clause = "2"
keys = [["phone"], ["company", "project"], ["relative-phone"]]
relations = ["spouse"]
grade = "certain"
on-protected = "contest"
[[collision]]
clause = "3"
keys = [["surname"], ["mask"]]
grade = "possible"
on-protected = "contest"
"#;

    fn lacks(customer: &str) -> Option<BTreeSet<Vec<Key>>> {
        let policy = Policy::read("policy/house.toml", POLICY).expect("a policy");
        let customer = toml::from_str(customer).expect("a customer");
        Some(lacking(&policy, &of_customer(&customer))?.into_iter().collect())
    }

    #[test]
    fn whoever_can_be_told_lacks_nothing() {
        assert_eq!(lacks("phones = ['13800000001']"), None);
        assert_eq!(lacks("company = '甲乙机械有限公司'\nproject = '一期厂房'"), None);
    }

    /// The keys of relatives are theirs to say, and a surname alone tells nobody.
    #[test]
    fn what_is_lacking_is_the_rest_of_each_way_to_tell() {
        let ways = |ways: &[&[Key]]| Some(ways.iter().map(|keys| keys.to_vec()).collect());
        assert_eq!(lacks("company = '甲乙机械有限公司'"), ways(&[&[Key::Phone], &[Key::Project]]));
        assert_eq!(lacks("name = '王五'"), ways(&[&[Key::Phone], &[Key::Company, Key::Project]]));
    }
}
