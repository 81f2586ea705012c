//! Which registrations are one customer.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;

use rayon::prelude::*;

use crate::calendar::OutOfCalendar;
use crate::identity::{Key, Subject};
use crate::policy::Policy;
use crate::rules::identity::{CollisionMatch, LookupTerm, join, touch};

use super::enter::{Entered, Registrations};

/// Registrations that identity joins, as places among all in the order they landed, with the
/// rules that join each pair. The pairs are places among the places.
pub struct Cluster<'c, 'a> {
    pub places: &'c [usize],
    pub joins: BTreeMap<(usize, usize), CollisionMatch<'a>>,
}

/// All registrations as customers, numbered in the order in which each was first registered.
pub struct JoinedCustomers<'a> {
    /// All places, customer by customer.
    places: Vec<usize>,
    /// Where each customer's places stand.
    ranges: Vec<Range<usize>>,
    /// The customer at each place.
    numbers: Vec<usize>,
    /// Sorted by the customer whose registrations are joined, and by the places of these.
    joins: Vec<(usize, JoinedPair<'a>)>,
    /// Pairs of different customers who may be one: a person looks.
    pub suspicions: Vec<JoinedPair<'a>>,
}

/// Two places that a rule joins, the earlier one first.
pub struct JoinedPair<'a> {
    pub first: usize,
    pub second: usize,
    pub joined: CollisionMatch<'a>,
    /// Whether the rule makes one customer of them.
    one: bool,
}

impl<'a> JoinedCustomers<'a> {
    /// Groups registrations into customers. Which file came first, or how many threads
    /// work, changes nothing.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn join(registrations: &Registrations<'_, 'a>) -> Result<Self, OutOfCalendar> {
        let pairs = pairs(registrations)?;
        let mut groups = Groups::new(registrations.len());
        pairs.iter().filter(|pair| pair.one).for_each(|pair| groups.join(pair.first, pair.second));
        let mut numbers: Vec<usize> = Vec::with_capacity(registrations.len());
        let mut count = 0;
        for place in 0..registrations.len() {
            let first = groups.first_of(place);
            if first == place {
                count += 1;
            }
            numbers.push(if first == place { count - 1 } else { numbers[first] });
        }
        let mut places: Vec<usize> = (0..registrations.len()).collect();
        places.sort_by_key(|place| numbers[*place]);
        let mut ranges = Vec::with_capacity(count);
        for own in places.chunk_by(|a, b| numbers[*a] == numbers[*b]) {
            let start = ranges.last().map_or(0, |before: &Range<usize>| before.end);
            ranges.push(start..start + own.len());
        }
        let (within, suspicions): (Vec<JoinedPair<'a>>, _) =
            pairs.into_iter().partition(|pair| numbers[pair.first] == numbers[pair.second]);
        let mut joins: Vec<(usize, JoinedPair<'a>)> =
            within.into_iter().map(|pair| (numbers[pair.first], pair)).collect();
        joins.sort_by_key(|(number, _)| *number);
        Ok(Self { places, ranges, numbers, joins, suspicions })
    }

    /// How many customers there are.
    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// The number of the customer at a place.
    pub fn number_of(&self, place: usize) -> usize {
        self.numbers[place]
    }

    /// One customer.
    pub fn cluster(&self, number: usize) -> Cluster<'_, 'a> {
        let places = &self.places[self.ranges[number].clone()];
        let from = self.joins.partition_point(|(other, _)| *other < number);
        let own = self.joins[from..].iter().take_while(|(other, _)| *other == number);
        let local = |place: usize| {
            places.binary_search(&place).expect("both ends of a join stand in one cluster")
        };
        let joins = own
            .map(|(_, pair)| ((local(pair.first), local(pair.second)), pair.joined.clone()))
            .collect();
        Cluster { places, joins }
    }
}

/// Whether a join makes one customer: a certain one does, and any join of two registrations that
/// are too weak to say more or that a dispute names together.
pub(super) fn one_customer(a: &Entered<'_>, b: &Entered<'_>, joined: &CollisionMatch<'_>) -> bool {
    joined.is_certain() || (a.is_weak() && b.is_weak()) || live_dispute(a, b)
}

/// Whether a dispute names both: then the suspicion is what the quarrel is about.
fn live_dispute(a: &Entered<'_>, b: &Entered<'_>) -> bool {
    a.case
        .live_disputes
        .iter()
        .any(|live_dispute| live_dispute.dispute.reports.contains(&b.case.report.id))
}

/// One registration under one term of its policy. Terms are told apart by a digest: two that share
/// one by chance are compared in vain.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct IndexedTerm {
    digest: u64,
    part_of_whole: bool,
    place: u32,
}

impl IndexedTerm {
    /// Phones are one term, whichever key looks at them: who stands there under two keys need not
    /// stand there twice.
    fn new(policy: &Policy, term: &LookupTerm, place: usize) -> Self {
        let key =
            if matches!(term.key, Key::Mask | Key::RelativePhone) { Key::Phone } else { term.key };
        let mut digest = DefaultHasher::new();
        (policy.id(), key, &term.text).hash(&mut digest);
        let place = u32::try_from(place)
            .expect("a registry has fewer than four thousand million registrations");
        Self { digest: digest.finish(), part_of_whole: term.part_of_whole, place }
    }

    fn place(&self) -> usize {
        self.place as usize
    }
}

/// Every pair that some rule joins, sorted; compared only where both stand under one term.
fn pairs<'a>(registrations: &Registrations<'_, 'a>) -> Result<Vec<JoinedPair<'a>>, OutOfCalendar> {
    let indexed_terms = indexed_terms(registrations);
    let runs: Vec<&[IndexedTerm]> = indexed_terms
        .chunk_by(|a, b| a.digest == b.digest)
        .filter(|run| partial(run) > 0 && run.len() > 1)
        .collect();
    let found: Result<Vec<Vec<JoinedPair<'a>>>, OutOfCalendar> =
        runs.par_iter().map(|run| pairs_of(registrations, run)).collect();
    let mut found: Vec<JoinedPair<'a>> = found?.into_iter().flatten().collect();
    found.par_sort_by_key(|pair| (pair.first, pair.second));
    found.dedup_by_key(|pair| (pair.first, pair.second));
    Ok(found)
}

/// All registrations under all their terms, sorted.
fn indexed_terms(registrations: &Registrations<'_, '_>) -> Vec<IndexedTerm> {
    let places = 0..registrations.len();
    let own = |place: usize| {
        let (_, policy, _) = registrations.ruled(place);
        let mut own: Vec<IndexedTerm> = registrations
            .terms(place)
            .iter()
            .map(|term| IndexedTerm::new(policy, term, place))
            .collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    let mut indexed_terms: Vec<IndexedTerm> = places.into_par_iter().flat_map_iter(own).collect();
    indexed_terms.par_sort_unstable();
    indexed_terms
}

/// How many of a run are no parts of whole numbers. These stand in front; the rest are not compared
/// with each other.
fn partial(run: &[IndexedTerm]) -> usize {
    run.partition_point(|indexed| !indexed.part_of_whole)
}

/// Those under one term whom a rule joins.
fn pairs_of<'a>(
    registrations: &Registrations<'_, 'a>,
    run: &[IndexedTerm],
) -> Result<Vec<JoinedPair<'a>>, OutOfCalendar> {
    let subjects: Vec<Subject> =
        run.iter().map(|indexed| registrations.case(indexed.place()).subject).collect();
    let mut found = Vec::new();
    for at in 0..partial(run) {
        for other in at + 1..run.len() {
            let swap = run[at].place > run[other].place;
            let (first, second) = if swap { (other, at) } else { (at, other) };
            if run[first].place != run[second].place {
                let (a, b) = (
                    (run[first].place(), &subjects[first]),
                    (run[second].place(), &subjects[second]),
                );
                found.extend(compared(registrations, a, b)?);
            }
        }
    }
    Ok(found)
}

/// How two registrations meet, if a rule joins them. The later one's policy judges.
fn compared<'a>(
    registrations: &Registrations<'_, 'a>,
    (first, a): (usize, &Subject),
    (second, b): (usize, &Subject),
) -> Result<Option<JoinedPair<'a>>, OutOfCalendar> {
    let (_, policy, kind) = registrations.ruled(second);
    if !touch((registrations.ruled(first).2, a), (kind, b)) {
        return Ok(None);
    }
    let Some(joined) = join(policy, a, b) else { return Ok(None) };
    let certain = joined.is_certain();
    let one = certain
        || one_customer(&registrations.entered(first)?, &registrations.entered(second)?, &joined);
    Ok(Some(JoinedPair { first, second, joined, one }))
}

/// Disjoint sets over places; each set goes by its smallest place.
struct Groups(Vec<usize>);

impl Groups {
    fn new(size: usize) -> Self {
        Self((0..size).collect())
    }

    fn first_of(&mut self, place: usize) -> usize {
        let mut root = place;
        while self.0[root] != root {
            root = self.0[root];
        }
        let mut on_the_way = place;
        while self.0[on_the_way] != root {
            on_the_way = std::mem::replace(&mut self.0[on_the_way], root);
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first_of(a), self.first_of(b));
        self.0[a.max(b)] = a.min(b);
    }
}
