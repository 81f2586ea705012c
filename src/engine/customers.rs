//! Which registrations are one customer.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rayon::prelude::*;

use crate::identity::Match;
use crate::policy::Policy;
use crate::rules::identity::{Joined, Term, join, terms, touch};

use super::book::Entered;

/// Registrations that identity joins, as places in the book in the order they landed, with the
/// rules that join each pair.
pub struct Cluster<'a> {
    pub places: Vec<usize>,
    pub joins: BTreeMap<(usize, usize), Joined<'a>>,
}

/// The book's registrations as customers.
pub struct Customers<'a> {
    pub clusters: Vec<Cluster<'a>>,
    /// Pairs of different customers who may be one: a person looks.
    pub suspicions: Vec<(usize, usize, Joined<'a>)>,
}

/// Groups the book's registrations into customers. Which file came first, or how many threads work, changes nothing.
pub fn customers<'a>(entries: &[Entered<'a>]) -> Customers<'a> {
    let found = pairs(entries);
    let mut groups = Groups::new(entries.len());
    let one = |(a, b): (usize, usize), joined: &Joined<'a>| one_customer(&entries[a], &entries[b], joined);
    found.iter().filter(|(pair, joined)| one(**pair, joined)).for_each(|((a, b), _)| groups.join(*a, *b));
    let mut clusters: BTreeMap<usize, Cluster<'a>> = BTreeMap::new();
    for place in 0..entries.len() {
        let first = groups.first_of(place);
        clusters.entry(first).or_insert_with(|| Cluster { places: Vec::new(), joins: BTreeMap::new() }).places.push(place);
    }
    let mut suspicions = Vec::new();
    for ((a, b), joined) in found {
        if groups.first_of(a) != groups.first_of(b) {
            suspicions.push((a, b, joined));
            continue;
        }
        let cluster = clusters.get_mut(&groups.first_of(a)).expect("every place stands in the cluster of its first");
        let local = |place: usize| cluster.places.binary_search(&place).expect("both ends of a join stand in one cluster");
        let pair = (local(a), local(b));
        cluster.joins.insert(pair, joined);
    }
    Customers { clusters: clusters.into_values().collect(), suspicions }
}

/// Whether a join makes one customer: a certain one does, and any join of two registrations that are too weak to say more or that a
/// dispute names together.
pub(super) fn one_customer(a: &Entered<'_>, b: &Entered<'_>, joined: &Joined<'_>) -> bool {
    joined.rule.get_ref().grade == Match::Certain || (a.is_weak() && b.is_weak()) || quarrel(a, b)
}

/// Whether a dispute names both: then the suspicion is what the quarrel is about.
fn quarrel(a: &Entered<'_>, b: &Entered<'_>) -> bool {
    a.case.quarrels.iter().any(|quarrel| quarrel.dispute.reports.contains(&b.case.report.id))
}

/// One registration under one term of its policy. Terms are told apart by a digest: two that share one by chance are compared in vain.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shelved {
    digest: u64,
    part_of_whole: bool,
    place: u32,
}

impl Shelved {
    fn new(policy: &Policy, term: &Term, place: usize) -> Self {
        let mut digest = DefaultHasher::new();
        (policy.id(), term.key, &term.text).hash(&mut digest);
        let place = u32::try_from(place).expect("a registry has fewer than four thousand million registrations");
        Self { digest: digest.finish(), part_of_whole: term.part_of_whole, place }
    }
}

/// Every pair that some rule joins, compared only where both stand under one term.
fn pairs<'a>(entries: &[Entered<'a>]) -> BTreeMap<(usize, usize), Joined<'a>> {
    let mut shelves: Vec<Shelved> = entries
        .par_iter()
        .enumerate()
        .flat_map_iter(|(place, entered)| {
            let policy = entered.case.policy;
            terms(policy, &entered.case.subject).into_iter().map(move |term| Shelved::new(policy, &term, place))
        })
        .collect();
    shelves.par_sort_unstable();
    let runs: Vec<&[Shelved]> = shelves.chunk_by(|a, b| a.digest == b.digest).filter(|run| run.len() > 1).collect();
    let joined: Vec<((usize, usize), Joined<'a>)> =
        runs.par_iter().flat_map_iter(|run| meetings(run)).filter_map(|(a, b)| compared(entries, a, b)).collect();
    joined.into_iter().collect()
}

/// Who is to be compared with whom under one term. Parts of whole numbers sort behind the rest, and are not compared with each other.
fn meetings(run: &[Shelved]) -> impl Iterator<Item = (usize, usize)> + use<'_> {
    let partial = run.partition_point(|shelved| !shelved.part_of_whole);
    let place = |at: usize| run[at].place as usize;
    (0..partial).flat_map(move |at| (at + 1..run.len()).map(move |other| (place(at), place(other))))
}

fn compared<'a>(entries: &[Entered<'a>], a: usize, b: usize) -> Option<((usize, usize), Joined<'a>)> {
    if a == b {
        return None;
    }
    let (a, b) = (a.min(b), a.max(b));
    let (first, second) = (&entries[a].case, &entries[b].case);
    if !touch(first, second) {
        return None;
    }
    join(second.policy, &first.subject, &second.subject).map(|joined| ((a, b), joined))
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
