//! Which registrations are one customer.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;

use rayon::prelude::*;

use toml::Spanned;

use crate::domain::dispute::Dispute;
use crate::domain::ids::{FactId, ReportId};
use crate::domain::report::Report;
use crate::identity::{Key, Match, Subject};
use crate::policy::Policy;
use crate::policy::blocks::Collision;
use crate::rules::identity::{CollisionMatch, LookupTerm, join, touch};
use crate::rules::same_customer::{
    answers, claimed_through_kin, found_against, heard_from, is_kin, kinships,
};

use super::enter::Registrations;

/// Registrations that identity joins, as places among all in the order they landed, with the
/// rules that join each pair. The pairs are places among the places.
pub struct Cluster<'c, 'a> {
    pub places: &'c [usize],
    pub joins: Joins<'a>,
}

/// How places meet, by pairs, and whom each of them meets: most of those who are joined through
/// others never do.
pub struct Joins<'a> {
    /// Sorted by both places, the earlier one first.
    pairs: Vec<((usize, usize), Vec<JoinStep<'a>>)>,
    /// By each place, in rising order: another that it meets at some time, and which pair they are.
    near: Vec<Vec<(usize, usize)>>,
}

impl<'a> Joins<'a> {
    /// How so many places meet.
    fn new(places: usize, pairs: Vec<((usize, usize), Vec<JoinStep<'a>>)>) -> Self {
        let mut near = vec![Vec::new(); places];
        for (number, ((first, second), _)) in pairs.iter().enumerate() {
            near[*first].push((*second, number));
            near[*second].push((*first, number));
        }
        near.iter_mut().for_each(|others| others.sort_unstable());
        Self { pairs, near }
    }

    /// How two places meet; `None` where they never do.
    pub fn steps(&self, a: usize, b: usize) -> Option<&[JoinStep<'a>]> {
        let others = &self.near[a];
        let found = others.binary_search_by_key(&b, |(other, _)| *other).ok()?;
        Some(&self.pairs[others[found].1].1)
    }

    /// The places that one meets at some time, in rising order.
    pub fn near(&self, place: usize) -> impl Iterator<Item = usize> {
        self.near[place].iter().map(|(other, _)| *other)
    }

    /// The same with the place itself.
    pub fn around(&self, place: usize) -> impl Iterator<Item = usize> {
        let before = self.near(place).take_while(move |other| *other < place);
        before.chain([place]).chain(self.near(place).skip_while(move |other| *other < place))
    }

    /// Every two places that meet at some time, sorted; the earlier one first.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.pairs.iter().map(|(pair, _)| *pair)
    }
}

/// How two claims meet from a landing on.
#[derive(Clone, Debug)]
pub struct JoinStep<'a> {
    pub order: u64,
    /// The rule that joins them; `None` where nothing does any more.
    pub joined: Option<CollisionMatch<'a>>,
    /// Whether it makes one customer of them.
    pub one: bool,
    /// Acts over which a claim is raised by one of them for a relative of the other's customer, as
    /// was proved: in the matter of these they meet, and in no other.
    pub through_kin: Vec<FactId>,
}

/// How two claims meet as a landing left them.
pub fn step_at<'s, 'a>(steps: &'s [JoinStep<'a>], order: u64) -> Option<&'s JoinStep<'a>> {
    steps.iter().rfind(|step| step.order <= order)
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
    steps: Vec<JoinStep<'a>>,
}

impl<'a> JoinedPair<'a> {
    /// Whether they ever met, as one customer or in one matter.
    fn meets(&self) -> bool {
        self.steps.iter().any(|step| step.one || !step.through_kin.is_empty())
    }

    /// The rule that joins them now.
    pub fn joined(&self) -> Option<&CollisionMatch<'a>> {
        self.steps.last()?.joined.as_ref()
    }
}

impl<'a> JoinedCustomers<'a> {
    /// Groups registrations into customers. Which file came first, or how many threads
    /// work, changes nothing.
    pub fn join(registrations: &Registrations<'_, 'a>) -> Self {
        let pairs = pairs(registrations);
        let mut groups = Groups::new(registrations.len());
        pairs
            .iter()
            .filter(|pair| pair.meets())
            .for_each(|pair| groups.join(pair.first, pair.second));
        // What a correction may claim hangs on what the report claimed before it.
        let mut claimed: BTreeMap<ReportId, usize> = BTreeMap::new();
        for place in 0..registrations.len() {
            let claim = registrations.ruled(place).claim;
            if claim.correction.is_some() || claim.let_go.is_some() {
                let first = *claimed.entry(claim.report.id).or_insert(place);
                groups.join(first, place);
            }
        }
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
        Self { places, ranges, numbers, joins, suspicions }
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
            .map(|(_, pair)| ((local(pair.first), local(pair.second)), pair.steps.clone()))
            .collect();
        Cluster { places, joins: Joins::new(places.len(), joins) }
    }
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
fn pairs<'a>(registrations: &Registrations<'_, 'a>) -> Vec<JoinedPair<'a>> {
    let indexed_terms = indexed_terms(registrations);
    let runs: Vec<&[IndexedTerm]> = indexed_terms
        .chunk_by(|a, b| a.digest == b.digest)
        .filter(|run| partial(run) > 0 && run.len() > 1)
        .collect();
    let found: Vec<Vec<JoinedPair<'a>>> =
        runs.par_iter().map(|run| pairs_of(registrations, run)).collect();
    let mut found: Vec<JoinedPair<'a>> = found.into_iter().flatten().collect();
    for (first, second) in spoken_of(registrations) {
        let subjects = |place| (place, registrations.subjects(place));
        let ((a, own), (b, other)) = (subjects(first), subjects(second));
        found.extend(compared(registrations, (a, &own), (b, &other)));
    }
    found.par_sort_by_key(|pair| (pair.first, pair.second));
    found.dedup_by_key(|pair| (pair.first, pair.second));
    found
}

/// All registrations under all their terms, sorted.
fn indexed_terms(registrations: &Registrations<'_, '_>) -> Vec<IndexedTerm> {
    let places = 0..registrations.len();
    let own = |place: usize| {
        let policy = registrations.ruled(place).policy;
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
fn pairs_of<'a>(registrations: &Registrations<'_, 'a>, run: &[IndexedTerm]) -> Vec<JoinedPair<'a>> {
    let subjects: Vec<SubjectSteps> =
        run.iter().map(|indexed| registrations.subjects(indexed.place())).collect();
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
                found.extend(compared(registrations, a, b));
            }
        }
    }
    found
}

/// By what a customer is known, each from a landing on.
type SubjectSteps = Vec<(u64, Subject)>;

/// Pairs that people speak of, whatever their keys say: in a dispute over an act, or in a finding
/// whether they are one customer. The earlier one first.
fn spoken_of(registrations: &Registrations<'_, '_>) -> BTreeSet<(usize, usize)> {
    let claim = |place: usize| registrations.ruled(place).claim;
    let mut reports: BTreeSet<(ReportId, ReportId)> = BTreeSet::new();
    for place in 0..registrations.len() {
        let report = claim(place).report;
        let disputes = registrations.disputes_over(report.id).iter();
        let disputed = disputes.filter(|dispute| dispute.over.is_some());
        let found = report.events.iter().filter_map(found_against);
        let others = disputed.flat_map(|dispute| dispute.reports.iter().copied()).chain(found);
        reports.extend(others.filter(|other| *other != report.id).map(|other| (report.id, other)));
    }
    let mut places: BTreeMap<ReportId, Vec<usize>> = BTreeMap::new();
    for place in (0..registrations.len()).filter(|_| !reports.is_empty()) {
        places.entry(claim(place).report.id).or_default().push(place);
    }
    let of = |report: &ReportId| places.get(report).into_iter().flatten().copied();
    let policy = |place: usize| registrations.ruled(place).policy.id();
    let pairs = reports
        .iter()
        .flat_map(|(one, other)| of(one).flat_map(move |a| of(other).map(move |b| (a, b))));
    let judged_alike = pairs.filter(|(a, b)| policy(*a) == policy(*b));
    judged_alike.map(|(a, b)| (a.min(b), a.max(b))).collect()
}

/// How two claims meet, if anything ever joins them. The later one's policy judges.
fn compared<'a>(
    registrations: &Registrations<'_, 'a>,
    (first, a): (usize, &SubjectSteps),
    (second, b): (usize, &SubjectSteps),
) -> Option<JoinedPair<'a>> {
    let (one, other) = (registrations.ruled(first), registrations.ruled(second));
    // Two claims of one report do not stand at the same time.
    if one.claim.report.id == other.claim.report.id {
        return None;
    }
    let policy = other.policy;
    let since = other.claim.since.order();
    let named = disputed_together(registrations, one.claim.report, other.claim.report);
    let kin = KinClaims::over(registrations, one.claim.report, other.claim.report);
    let found = answers_about(registrations, first, second);
    let told = kin.orders().chain(found.iter().map(|(order, _)| *order)).chain(named);
    let later = a.iter().chain(b).map(|(order, _)| *order).chain(told);
    let orders: BTreeSet<u64> = later.filter(|order| *order > since).chain([since]).collect();
    let mut steps: Vec<JoinStep<'a>> = Vec::new();
    for order in orders {
        let (a, b) = (known_at(a, order), known_at(b, order));
        let joined = join(policy, a, b).filter(|_| touch((one.kind, a), (other.kind, b)));
        let is_named = named.is_some_and(|named| named <= order);
        let answer = found.iter().rfind(|(since, _)| *since <= order).map(|(_, is_one)| *is_one);
        let (joined, is_one) = match (answer, joined) {
            (Some(false), _) => (None, false),
            (Some(true), joined) => (joined.or_else(|| as_found(policy)), true),
            (None, None) => (None, false),
            (None, Some(joined)) => {
                let is_one = joined.is_certain()
                    || is_named
                    || registrations.entered(first).is_weak()
                        && registrations.entered(second).is_weak();
                (Some(joined), is_one)
            }
        };
        let through_kin =
            if is_one { Vec::new() } else { kin.proven(registrations, policy, (a, b), order) };
        let same = |last: &JoinStep<'a>| {
            last.one == is_one
                && same_rule(&last.joined, &joined)
                && last.through_kin == through_kin
        };
        if !steps.last().is_some_and(same) {
            steps.push(JoinStep { order, joined, one: is_one, through_kin });
        }
    }
    let pair = JoinedPair { first, second, steps };
    let is_joined = pair.meets() || pair.steps.iter().any(|step| step.joined.is_some());
    is_joined.then_some(pair)
}

/// The rule that stands for an office's word where the keys of two registrations say nothing.
fn as_found(policy: &Policy) -> Option<CollisionMatch<'_>> {
    let certain = |rule: &&Spanned<Collision>| rule.get_ref().grade == Match::Certain;
    policy.collisions.iter().find(certain).map(|rule| CollisionMatch { rule, keys: &[] })
}

/// What whoever decides found of two registrations: from which landing on, and whether they are one
/// customer.
fn answers_about(
    registrations: &Registrations<'_, '_>,
    first: usize,
    second: usize,
) -> Vec<(u64, bool)> {
    let is_found = |place: usize| {
        let report = registrations.ruled(place).claim.report;
        report.events.iter().any(|event| found_against(event).is_some())
    };
    if !is_found(first) && !is_found(second) {
        return Vec::new();
    }
    let (a, b) = (registrations.case(first), registrations.case(second));
    let found = answers(&a, &b, &registrations.world).into_iter();
    found.map(|((order, _), is_one)| (order, is_one)).collect()
}

/// Disputes by which one of two reports claims an act on the other, through kinship.
struct KinClaims<'a> {
    /// The act, the landing from which on the dispute is heard, and whether it is the first report
    /// that claims.
    claims: Vec<(FactId, u64, bool)>,
    reports: [&'a Report; 2],
    kinships: Vec<u64>,
}

impl<'a> KinClaims<'a> {
    fn over(registrations: &Registrations<'_, 'a>, one: &'a Report, other: &'a Report) -> Self {
        let world = &registrations.world;
        let heard = |dispute: &&Dispute| {
            let (over, [claims, _]) = claimed_through_kin(dispute, one, other)?;
            Some((over, heard_from(dispute, world.as_of())?, claims.id == one.id))
        };
        let claims: Vec<_> = registrations.disputes_over(one.id).iter().filter_map(heard).collect();
        let reports = [one, other];
        let events = reports.iter().filter(|_| !claims.is_empty());
        let kinships = events.flat_map(|report| kinships(report, world));
        let kinships = kinships.map(|event| event.landing.order()).collect();
        Self { claims, reports, kinships }
    }

    /// The landings from which on something may be proved.
    fn orders(&self) -> impl Iterator<Item = u64> {
        let mends = self.reports.iter().filter(|_| !self.kinships.is_empty());
        let mends = mends.flat_map(|report| &report.events).filter(|event| event.mends().is_some());
        let heard = self.claims.iter().map(|(_, heard, _)| *heard);
        heard.chain(self.kinships.iter().copied()).chain(mends.map(|event| event.landing.order()))
    }

    /// The acts that one of two customers may claim through kinship that was proved by a landing.
    fn proven(
        &self,
        registrations: &Registrations<'_, 'a>,
        policy: &Policy,
        (a, b): (&Subject, &Subject),
        order: u64,
    ) -> Vec<FactId> {
        let world = &registrations.world;
        let [one, other] = self.reports;
        let is_proven = |(_, heard, by_first): &&(FactId, u64, bool)| {
            let (own, whose) = if *by_first { ((one, a), b) } else { ((other, b), a) };
            *heard <= order && is_kin(policy, own, whose, (world, order))
        };
        self.claims.iter().filter(is_proven).map(|(over, ..)| *over).collect()
    }
}

fn same_rule(a: &Option<CollisionMatch<'_>>, b: &Option<CollisionMatch<'_>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => a.rule.span() == b.rule.span() && a.keys == b.keys,
        _ => false,
    }
}

/// By what a customer is known as a landing left it.
fn known_at(steps: &SubjectSteps, order: u64) -> &Subject {
    let last = steps.iter().rfind(|(since, _)| *since <= order).or(steps.first());
    &last.expect("a claim has keys from its landing on").1
}

/// The landing from which on the first dispute that names both is heard: then the suspicion is what
/// the quarrel is about.
fn disputed_together(registrations: &Registrations<'_, '_>, a: &Report, b: &Report) -> Option<u64> {
    let as_of = registrations.world.as_of();
    let both = registrations.disputes_over(a.id).iter();
    let both = both.filter(|dispute| dispute.reports.contains(&b.id));
    both.filter_map(|dispute| heard_from(dispute, as_of)).min()
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
