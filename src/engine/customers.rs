//! Which registrations are one customer.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;

use rayon::prelude::*;

use crate::calendar::OutOfCalendar;
use crate::identity::{Key, Subject};
use crate::policy::Policy;
use crate::rules::identity::{Joined, Term, join, touch};

use super::book::{Book, Entered};

/// Registrations that identity joins, as places in the book in the order they landed, with the
/// rules that join each pair. The pairs are places among the places.
pub struct Cluster<'c, 'a> {
    pub places: &'c [usize],
    pub joins: BTreeMap<(usize, usize), Joined<'a>>,
}

/// The book's registrations as customers, numbered in the order in which each was first registered.
pub struct Customers<'a> {
    /// All places, customer by customer.
    places: Vec<usize>,
    /// Where each customer's places stand.
    ranges: Vec<Range<usize>>,
    /// The customer at each place.
    numbers: Vec<usize>,
    /// Sorted by the customer whose registrations are joined, and by the places of these.
    joins: Vec<(usize, Meeting<'a>)>,
    /// Pairs of different customers who may be one: a person looks.
    pub suspicions: Vec<Meeting<'a>>,
}

/// Two places that a rule joins, the earlier one first.
pub struct Meeting<'a> {
    pub first: usize,
    pub second: usize,
    pub joined: Joined<'a>,
    /// Whether the rule makes one customer of them.
    one: bool,
}

impl<'a> Customers<'a> {
    /// Groups the book's registrations into customers. Which file came first, or how many threads
    /// work, changes nothing.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn of(book: &Book<'_, 'a>) -> Result<Self, OutOfCalendar> {
        let meetings = meetings(book)?;
        let mut groups = Groups::new(book.len());
        meetings
            .iter()
            .filter(|meeting| meeting.one)
            .for_each(|meeting| groups.join(meeting.first, meeting.second));
        let mut numbers: Vec<usize> = Vec::with_capacity(book.len());
        let mut count = 0;
        for place in 0..book.len() {
            let first = groups.first_of(place);
            if first == place {
                count += 1;
            }
            numbers.push(if first == place { count - 1 } else { numbers[first] });
        }
        let mut places: Vec<usize> = (0..book.len()).collect();
        places.sort_by_key(|place| numbers[*place]);
        let mut ranges = Vec::with_capacity(count);
        for own in places.chunk_by(|a, b| numbers[*a] == numbers[*b]) {
            let start = ranges.last().map_or(0, |before: &Range<usize>| before.end);
            ranges.push(start..start + own.len());
        }
        let (within, suspicions): (Vec<Meeting<'a>>, _) = meetings
            .into_iter()
            .partition(|meeting| numbers[meeting.first] == numbers[meeting.second]);
        let mut joins: Vec<(usize, Meeting<'a>)> =
            within.into_iter().map(|meeting| (numbers[meeting.first], meeting)).collect();
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
            .map(|(_, meeting)| {
                ((local(meeting.first), local(meeting.second)), meeting.joined.clone())
            })
            .collect();
        Cluster { places, joins }
    }
}

/// Whether a join makes one customer: a certain one does, and any join of two registrations that
/// are too weak to say more or that a dispute names together.
pub(super) fn one_customer(a: &Entered<'_>, b: &Entered<'_>, joined: &Joined<'_>) -> bool {
    joined.is_certain() || (a.is_weak() && b.is_weak()) || quarrel(a, b)
}

/// Whether a dispute names both: then the suspicion is what the quarrel is about.
fn quarrel(a: &Entered<'_>, b: &Entered<'_>) -> bool {
    a.case.quarrels.iter().any(|quarrel| quarrel.dispute.reports.contains(&b.case.report.id))
}

/// One registration under one term of its policy. Terms are told apart by a digest: two that share
/// one by chance are compared in vain.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shelved {
    digest: u64,
    part_of_whole: bool,
    place: u32,
}

impl Shelved {
    /// Phones are one shelf, whichever key looks at them: who stands there under two keys need not
    /// stand there twice.
    fn new(policy: &Policy, term: &Term, place: usize) -> Self {
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
fn meetings<'a>(book: &Book<'_, 'a>) -> Result<Vec<Meeting<'a>>, OutOfCalendar> {
    let shelves = shelves(book);
    let runs: Vec<&[Shelved]> = shelves
        .chunk_by(|a, b| a.digest == b.digest)
        .filter(|run| partial(run) > 0 && run.len() > 1)
        .collect();
    let found: Result<Vec<Vec<Meeting<'a>>>, OutOfCalendar> =
        runs.par_iter().map(|run| meetings_of(book, run)).collect();
    let mut found: Vec<Meeting<'a>> = found?.into_iter().flatten().collect();
    found.par_sort_by_key(|meeting| (meeting.first, meeting.second));
    found.dedup_by_key(|meeting| (meeting.first, meeting.second));
    Ok(found)
}

/// All registrations under all their terms, sorted.
fn shelves(book: &Book<'_, '_>) -> Vec<Shelved> {
    let places = 0..book.len();
    let own = |place: usize| {
        let (_, policy, _) = book.ruled(place);
        let mut own: Vec<Shelved> =
            book.terms(place).iter().map(|term| Shelved::new(policy, term, place)).collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    let mut shelves: Vec<Shelved> = places.into_par_iter().flat_map_iter(own).collect();
    shelves.par_sort_unstable();
    shelves
}

/// How many of a run are no parts of whole numbers. These stand in front; the rest are not compared
/// with each other.
fn partial(run: &[Shelved]) -> usize {
    run.partition_point(|shelved| !shelved.part_of_whole)
}

/// Those under one term whom a rule joins.
fn meetings_of<'a>(
    book: &Book<'_, 'a>,
    run: &[Shelved],
) -> Result<Vec<Meeting<'a>>, OutOfCalendar> {
    let subjects: Vec<Subject> =
        run.iter().map(|shelved| book.case(shelved.place()).subject).collect();
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
                found.extend(compared(book, a, b)?);
            }
        }
    }
    Ok(found)
}

/// How two registrations meet, if a rule joins them. The later one's policy judges.
fn compared<'a>(
    book: &Book<'_, 'a>,
    (first, a): (usize, &Subject),
    (second, b): (usize, &Subject),
) -> Result<Option<Meeting<'a>>, OutOfCalendar> {
    let (_, policy, kind) = book.ruled(second);
    if !touch((book.ruled(first).2, a), (kind, b)) {
        return Ok(None);
    }
    let Some(joined) = join(policy, a, b) else { return Ok(None) };
    let certain = joined.is_certain();
    let one = certain || one_customer(&book.entered(first)?, &book.entered(second)?, &joined);
    Ok(Some(Meeting { first, second, joined, one }))
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
