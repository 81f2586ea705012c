//! One registered customer as a bundle of keys, and how two of them compare key by key.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::company::CompanyName;
use super::grade::Match;
use super::name::PersonName;
use super::phone::Phone;
use super::text::variant_key;
use super::uscc::Uscc;
use crate::domain::relation::Relation;

/// What two registrations are compared by.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Key {
    /// A phone: certain where two whole numbers are the same, possible where a mask fits.
    Phone,
    /// The digits that two mobile numbers both show: certain where seven or more agree, possible
    /// where fewer do.
    Mask,
    /// The whole name.
    Name,
    /// The surname alone.
    Surname,
    /// The company's name without its legal form: certain where it is the same, possible where one
    /// name is part of the other, or they differ in a group, a branch or where a place stands. Two
    /// valid credit codes that differ tell companies of one name apart.
    Company,
    /// The unified social credit code, as it is written even where its check character is wrong.
    Uscc,
    /// The digest of the identity card's number.
    ResidentId,
    /// The brand behind a buyer.
    Brand,
    /// The housing unit.
    Unit,
    /// The project.
    Project,
    /// The phone of one customer and that of a relative the other one lists.
    RelativePhone,
    /// The whole name of one customer and that of a relative the other one lists.
    RelativeName,
}

impl Key {
    /// Every key, in order.
    pub const ALL: [Self; 12] = [
        Self::Phone,
        Self::Mask,
        Self::Name,
        Self::Surname,
        Self::Company,
        Self::Uscc,
        Self::ResidentId,
        Self::Brand,
        Self::Unit,
        Self::Project,
        Self::RelativePhone,
        Self::RelativeName,
    ];

    /// The word that files use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Mask => "mask",
            Self::Name => "name",
            Self::Surname => "surname",
            Self::Company => "company",
            Self::Uscc => "uscc",
            Self::ResidentId => "resident-id",
            Self::Brand => "brand",
            Self::Unit => "unit",
            Self::Project => "project",
            Self::RelativePhone => "relative-phone",
            Self::RelativeName => "relative-name",
        }
    }
}

/// All that one registration knows about its customer, each key in its comparable form. What is
/// unknown is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Names the customer goes by; those that name nobody may stay in, they match nothing.
    pub names: Vec<PersonName>,
    /// Phones of the customer's own, whole or masked.
    pub phones: Vec<Phone>,
    /// Those of the phones filed that papers showed: where several were filed, it is them that the
    /// registration is about from then on.
    pub shown: Vec<Phone>,
    /// The company the customer is or buys for.
    pub company: Option<CompanyName>,
    /// The company's unified social credit code.
    pub uscc: Option<Uscc>,
    /// A keyed digest; the number itself is nowhere.
    pub resident_digest: Option<String>,
    /// [`text_key`](super::text_key) of the brand.
    pub brand: Option<String>,
    /// [`unit_key`](super::unit_key) of the housing unit.
    pub unit: Option<String>,
    /// [`text_key`](super::text_key) of the project.
    pub project: Option<String>,
    /// People listed beside the customer, of any relation.
    pub relatives: Vec<RelativeKeys>,
}

/// A relative that a registration lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelativeKeys {
    /// What this person is to the customer.
    pub relation: Relation,
    /// The relative's name, where it was given.
    pub name: Option<PersonName>,
    /// The relative's own phones.
    pub phones: Vec<Phone>,
}

/// How two customers compare by one key; `None` where one side does not know it.
///
/// Where a key has several values the best pair counts; a no needs every pair to differ, so a pair
/// that cannot be told apart (`王先生` and `王小明`) leaves it open. `relations` says which
/// relatives count for the two relative keys and is not looked at for others; none given, none
/// count. The order of `a` and `b` does not matter.
pub fn compare(
    key: Key,
    relations: &BTreeSet<Relation>,
    a: &Subject,
    b: &Subject,
) -> Option<Match> {
    match key {
        Key::Phone | Key::Mask if a.shows_another(b) || b.shows_another(a) => Some(Match::No),
        Key::Phone => best(pairs(&a.phones, &b.phones).map(|(a, b)| Some(a.compare(b)))),
        Key::Mask => best(
            pairs(&a.phones, &b.phones)
                .filter(|(a, b)| a.is_mobile() && b.is_mobile())
                .map(|(a, b)| Some(by_mask(a, b))),
        ),
        Key::Name => best(pairs(&a.names, &b.names).map(|(a, b)| a.compare(b))),
        Key::Surname => best(pairs(&a.names, &b.names).map(|(a, b)| a.compare_surname(b))),
        Key::Company => company(a, b),
        Key::Uscc => same(a.uscc.as_ref(), b.uscc.as_ref()),
        Key::ResidentId => same(a.resident_digest.as_ref(), b.resident_digest.as_ref()),
        Key::Brand => same(a.brand.as_ref(), b.brand.as_ref()),
        Key::Unit => same(a.unit.as_ref(), b.unit.as_ref()),
        Key::Project => same(a.project.as_ref(), b.project.as_ref()),
        Key::RelativePhone => {
            best(a.phones_of_kin(relations, b).chain(b.phones_of_kin(relations, a)))
        }
        Key::RelativeName => best(a.names_of_kin(relations, b).chain(b.names_of_kin(relations, a))),
    }
}

impl Subject {
    /// Whether enough is known of a key to compare by it.
    pub fn knows(&self, key: Key) -> bool {
        let kin_phones = || self.relatives.iter().flat_map(|kin| &kin.phones);
        let mut kin_names = self.relatives.iter().filter_map(|kin| kin.name.as_ref());
        match key {
            Key::Phone => !self.phones.is_empty(),
            Key::Mask => self.phones.iter().any(Phone::is_mobile),
            Key::Name => self.names.iter().any(PersonName::is_full),
            Key::Surname => self.names.iter().any(|name| name.surname().is_some()),
            Key::Company => self.company.as_ref().is_some_and(CompanyName::is_telling),
            Key::Uscc => self.uscc.is_some(),
            Key::ResidentId => self.resident_digest.is_some(),
            Key::Brand => self.brand.is_some(),
            Key::Unit => self.unit.is_some(),
            Key::Project => self.project.is_some(),
            Key::RelativePhone => !self.phones.is_empty() || kin_phones().next().is_some(),
            Key::RelativeName => {
                self.names.iter().any(PersonName::is_full) || kin_names.any(PersonName::is_full)
            }
        }
    }

    /// Whether papers picked out of this customer's phones one that fits none of another's, who
    /// goes by another name, too: then the phones that both filed make no one customer of them.
    fn shows_another(&self, other: &Self) -> bool {
        let fits = |a: &Phone, b: &Phone| a.compare(b) != Match::No;
        let same_name =
            || pairs(&self.names, &other.names).any(|(a, b)| a.compare(b) == Some(Match::Certain));
        !self.shown.is_empty()
            && !pairs(&self.shown, &other.phones).any(|(a, b)| fits(a, b))
            && !same_name()
    }

    /// Texts for an index by `key`: two customers that compare better than no have one in common.
    /// Sorted, each once.
    pub fn index_terms(&self, key: Key) -> Vec<String> {
        let kin_phones = self.relatives.iter().flat_map(|kin| &kin.phones);
        let kin_names = self.relatives.iter().filter_map(|kin| kin.name.as_ref());
        let terms: BTreeSet<String> = match key {
            Key::Phone | Key::Mask => self.phones.iter().flat_map(Phone::index_terms).collect(),
            Key::RelativePhone => {
                self.phones.iter().chain(kin_phones).flat_map(Phone::index_terms).collect()
            }
            Key::Name => self.names.iter().filter_map(PersonName::variant_key).collect(),
            Key::RelativeName => {
                self.names.iter().chain(kin_names).filter_map(PersonName::variant_key).collect()
            }
            Key::Surname => {
                self.names.iter().filter_map(PersonName::surname).map(variant_key).collect()
            }
            Key::Company => self.company.iter().flat_map(CompanyName::index_terms).collect(),
            Key::Uscc => self.uscc.iter().map(ToString::to_string).collect(),
            Key::ResidentId => self.resident_digest.iter().cloned().collect(),
            Key::Brand => self.brand.iter().cloned().collect(),
            Key::Unit => self.unit.iter().cloned().collect(),
            Key::Project => self.project.iter().cloned().collect(),
        };
        terms.into_iter().collect()
    }

    /// This customer's phones against those of the relatives that `other` lists.
    fn phones_of_kin<'a>(
        &'a self,
        relations: &'a BTreeSet<Relation>,
        other: &'a Self,
    ) -> impl Iterator<Item = Option<Match>> + 'a {
        let kin = other.relatives.iter().filter(|kin| relations.contains(&kin.relation));
        kin.flat_map(|kin| pairs(&self.phones, &kin.phones)).map(|(a, b)| Some(a.compare(b)))
    }

    /// This customer's names against those of the relatives that `other` lists.
    fn names_of_kin<'a>(
        &'a self,
        relations: &'a BTreeSet<Relation>,
        other: &'a Self,
    ) -> impl Iterator<Item = Option<Match>> + 'a {
        let kin = other.relatives.iter().filter(|kin| relations.contains(&kin.relation));
        kin.filter_map(|kin| kin.name.as_ref())
            .flat_map(|name| self.names.iter().map(|own| own.compare(name)))
    }
}

fn pairs<'a, T>(left: &'a [T], right: &'a [T]) -> impl Iterator<Item = (&'a T, &'a T)> {
    left.iter().flat_map(move |a| right.iter().map(move |b| (a, b)))
}

/// Two names of companies; two valid codes that differ tell them apart, whatever they are called.
fn company(a: &Subject, b: &Subject) -> Option<Match> {
    let found = a.company.as_ref()?.compare(b.company.as_ref()?);
    let valid = |subject: &'_ Subject| subject.uscc.clone().filter(Uscc::is_valid);
    let apart = valid(a).zip(valid(b)).is_some_and(|(a, b)| a != b);
    Some(if apart { Match::No } else { found })
}

fn by_mask(a: &Phone, b: &Phone) -> Match {
    match a.common_digits(b) {
        None => Match::No,
        Some(..7) => Match::Possible,
        Some(_) => Match::Certain,
    }
}

fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<Match> {
    Some(Match::certain_if(a? == b?))
}

/// The best of several comparisons; open where none is better than no and one is open.
fn best(grades: impl Iterator<Item = Option<Match>>) -> Option<Match> {
    let mut all_known = true;
    let best = grades.inspect(|grade| all_known &= grade.is_some()).flatten().max();
    best.filter(|grade| grade.is_some() || all_known)
}
