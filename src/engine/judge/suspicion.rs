//! Pairs of customers who may be one.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::judged_together;
use crate::calendar::OutOfCalendar;
use crate::domain::ids::ReportId;
use crate::engine::enter::Registrations;
use crate::engine::join::{JoinedCustomers, JoinedPair};
use crate::engine::replay::collision;
use crate::engine::state::{Flag, Standing};
use crate::engine::verdict::{CollisionVerdict, JudgedCustomer};

/// Who may be whom, by the customer of the later registration.
pub(super) struct Suspicions<'a> {
    by_customer: BTreeMap<usize, Vec<Suspicion<'a>>>,
    /// Places of registrations that claim something.
    living: BTreeSet<usize>,
}

/// Two customers who may be one, by the places of the registrations that say so.
struct Suspicion<'a> {
    first: usize,
    second: usize,
    flag: Flag<'a>,
    collision: CollisionVerdict<'a>,
}

impl<'a> Suspicions<'a> {
    /// Looks into every suspicion. The customers it touches are judged for it, and judged again
    /// when their turn comes: what a judgement says of one hangs on how the registrations of the
    /// other stand.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub(super) fn examine(
        registrations: &Registrations<'_, 'a>,
        customers: &JoinedCustomers<'a>,
    ) -> Result<Self, OutOfCalendar> {
        let suspicions: Vec<Suspicion<'a>> = customers
            .suspicions
            .par_iter()
            .filter_map(|pair| Suspicion::between(registrations, pair))
            .collect();
        let touched: BTreeSet<usize> = suspicions
            .iter()
            .flat_map(Suspicion::places)
            .map(|place| customers.number_of(place))
            .collect();
        let living: Result<Vec<Vec<usize>>, OutOfCalendar> = touched
            .into_par_iter()
            .map(|number| living(registrations, customers, number))
            .collect();
        let mut by_customer: BTreeMap<usize, Vec<Suspicion<'a>>> = BTreeMap::new();
        for suspicion in suspicions {
            by_customer.entry(customers.number_of(suspicion.second)).or_default().push(suspicion);
        }
        Ok(Self { by_customer, living: living?.into_iter().flatten().collect() })
    }

    /// Notes the suspicions against customers with them and, as long as both claims live, with
    /// their registrations.
    pub(super) fn tell(
        &self,
        registrations: &Registrations<'_, 'a>,
        number: usize,
        judged: &mut [JudgedCustomer<'a>],
    ) {
        let Some(suspicions) = self.by_customer.get(&number) else { return };
        let mut places: BTreeMap<ReportId, (usize, usize)> = BTreeMap::new();
        for (customer, judged) in judged.iter().enumerate() {
            let own = judged.reports.iter().enumerate();
            places.extend(own.map(|(at, verdict)| (verdict.report.id, (customer, at))));
        }
        for suspicion in suspicions {
            let second = registrations.ruled(suspicion.second).claim.report.id;
            let Some((customer, at)) = places.get(&second) else { continue };
            let customer = &mut judged[*customer];
            if suspicion.places().iter().all(|place| self.living.contains(place)) {
                customer.reports[*at].flags.push(suspicion.flag.clone());
            }
            customer.collisions.push(suspicion.collision.clone());
        }
    }
}

impl<'a> Suspicion<'a> {
    /// Nothing where both registrations are of one side: these do not flag each other.
    fn between(registrations: &Registrations<'_, 'a>, pair: &JoinedPair<'a>) -> Option<Self> {
        let (a, b) = (registrations.entered(pair.first), registrations.entered(pair.second));
        let joined = pair.joined()?;
        let rivals = joined.rule.get_ref().own_side || a.side != b.side;
        if !rivals {
            return None;
        }
        let flag = collision(&b.case, &a.case, joined);
        let collision = CollisionVerdict {
            first: a.case.report.id,
            second: b.case.report.id,
            certain: false,
            keys: joined.keys.iter().map(|key| key.code()).collect(),
            reason: flag.reason.clone(),
        };
        Some(Self { first: pair.first, second: pair.second, flag, collision })
    }

    fn places(&self) -> [usize; 2] {
        [self.first, self.second]
    }
}

/// The places of a customer's registrations that claim something.
fn living<'a>(
    registrations: &Registrations<'_, 'a>,
    customers: &JoinedCustomers<'a>,
    number: usize,
) -> Result<Vec<usize>, OutOfCalendar> {
    let lives =
        |standing: Standing| standing.lives() || standing.waits() || standing == Standing::Pending;
    let judged = judged_together(registrations, customers, number)?;
    let living: BTreeSet<ReportId> = judged
        .iter()
        .flat_map(|customer| &customer.reports)
        .filter(|verdict| lives(verdict.right.standing))
        .map(|verdict| verdict.report.id)
        .collect();
    let places = customers.cluster(number).places.iter().copied();
    let is_living = |place: &usize| {
        let claim = registrations.ruled(*place).claim;
        claim.let_go.is_none() && living.contains(&claim.report.id)
    };
    Ok(places.filter(is_living).collect())
}
