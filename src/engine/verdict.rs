//! What a judgement says. Every item carries its reasons.

use std::collections::BTreeMap;

use crate::calendar::Bound;
use crate::domain::event::{Event, Fields};
use crate::domain::ids::{ReportId, StaffId};
use crate::domain::instant::Instant;
use crate::domain::money::{Money, Share};
use crate::domain::report::Report;
use crate::policy::{Label, Policy};
use crate::rules::change::of_intent;
use crate::rules::duty::Owed;
use crate::rules::filed::Filed;
use crate::rules::offence::{Consequence, Earned};
use crate::rules::validity::ValidityItem;
use crate::rules::{Decider, Reason, Side};

use super::enter::Unjudged;
use super::journal::{Cause, JournalEntry};
use super::state::{ClaimRight, Flag};

/// Whose something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ownership<'a> {
    Owner(Party<'a>),
    Shared(BTreeMap<Party<'a>, Share>),
    /// Free for all.
    Public,
    /// The company's, which assigns.
    Company,
    /// Nobody's yet, and nobody's to give.
    Nobody,
    /// A person must decide.
    Undecided(Decider<'a>),
}

/// A person or a team that gets something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party<'a> {
    Side(Side<'a>),
    /// Somebody whom an event names, who need not have registered anything.
    Staff(StaffId),
}

impl Party<'_> {
    pub fn name(&self) -> &str {
        match self {
            Self::Side(side) => side.name(),
            Self::Staff(staff) => staff.as_str(),
        }
    }
}

impl Ownership<'_> {
    /// `owner`, `shared`, `public`, `company`, `nobody` or `undecided`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Owner(_) => "owner",
            Self::Shared(_) => "shared",
            Self::Public => "public",
            Self::Company => "company",
            Self::Nobody => "nobody",
            Self::Undecided(_) => "undecided",
        }
    }

    /// Everybody who has a part, with his share.
    pub fn shares(&self) -> Vec<(&Party<'_>, Share)> {
        match self {
            Self::Owner(party) => vec![(party, Share::whole())],
            Self::Shared(shares) => shares.iter().map(|(party, share)| (party, *share)).collect(),
            _ => Vec::new(),
        }
    }
}

/// One registration, judged.
#[derive(Debug)]
pub struct ReportVerdict<'a> {
    pub report: &'a Report,
    pub policy: &'a Policy,
    pub side: Side<'a>,
    /// What it is worth, by the last entry of its journal.
    pub right: ClaimRight<'a>,
    /// What the customer intends, as it counts.
    pub intent: Filed<'a, Fields>,
    /// Corrections of the intent that wait for consent, in the order of their landing.
    pub waiting: Vec<&'a Event>,
    /// Place in the queue, from 1.
    pub queue: Option<usize>,
    pub items: Vec<ValidityItem<'a>>,
    /// The registration's life, step by step.
    pub steps: Vec<JournalEntry<'a>>,
    pub flags: Vec<Flag<'a>>,
    pub duties: Vec<Owed<'a>>,
    /// The customer it belongs to, by his number: a place in [`Judgement::customers`].
    pub customer: usize,
}

impl ReportVerdict<'_> {
    /// What the corrections that wait for consent say of the intent, field by field.
    pub fn waiting_intent(&self) -> Fields {
        let all = self.waiting.iter().flat_map(|correction| of_intent(correction));
        Fields(all.map(|(name, value)| (name.to_owned(), value.clone())).collect())
    }
}

/// One customer with all that was judged of him, before he is put beside the others.
#[derive(Debug)]
pub struct JudgedCustomer<'a> {
    /// In the order they landed.
    pub reports: Vec<ReportVerdict<'a>>,
    /// Claims that corrections let go: their reports claim something else now, perhaps another
    /// customer.
    pub former: Vec<FormerClaim<'a>>,
    pub outcome: Ownership<'a>,
    pub reasons: Vec<Reason<'a>>,
    pub collisions: Vec<CollisionVerdict<'a>>,
    /// In the order the acts landed.
    pub awards: Vec<AwardVerdict<'a>>,
}

/// What became of a claim that a correction let go.
#[derive(Debug)]
pub struct FormerClaim<'a> {
    pub report: ReportId,
    /// The landing from which it claimed.
    pub since: u64,
    pub steps: Vec<JournalEntry<'a>>,
    pub flags: Vec<Flag<'a>>,
}

/// One customer: the registrations that identity joins, and whose he is.
#[derive(Debug)]
pub struct CustomerVerdict<'a> {
    /// Places in [`Judgement::reports`], in the order they landed.
    pub reports: Vec<usize>,
    pub outcome: Ownership<'a>,
    pub reasons: Vec<Reason<'a>>,
    pub collisions: Vec<CollisionVerdict<'a>>,
}

/// Two registrations that are, or may be, one customer.
#[derive(Clone, Debug)]
pub struct CollisionVerdict<'a> {
    pub first: ReportId,
    pub second: ReportId,
    pub certain: bool,
    pub keys: Vec<&'static str>,
    pub reason: Reason<'a>,
}

/// Whose the result of an act is.
#[derive(Clone, Debug)]
pub struct AwardVerdict<'a> {
    pub report: &'a Report,
    pub event: &'a Event,
    pub name: &'a str,
    pub label: &'a Label,
    pub policy: &'a Policy,
    pub at: Instant,
    pub pays: bool,
    pub outcome: Ownership<'a>,
    /// Whose it was, entry by entry; the last is the outcome.
    pub entries: Vec<ResultEntry<'a>>,
    /// Until when it may still be challenged.
    pub open_until: Option<Bound>,
    pub reasons: Vec<Reason<'a>>,
    pub flats: Vec<FlatVerdict<'a>>,
}

/// A flat amount on top.
#[derive(Clone, Debug)]
pub struct FlatVerdict<'a> {
    pub staff: StaffId,
    /// `None` while nobody has chosen between the amounts.
    pub amount: Option<Money>,
    /// The finding that chooses between the amounts, and who gives it.
    pub finding: Option<&'a str>,
    pub who: Decider<'a>,
    pub reason: Reason<'a>,
}

/// Whose the result of an act is from one landing on.
#[derive(Clone, Debug)]
pub struct ResultEntry<'a> {
    /// The landing that made it; none where a moment passed.
    pub landing: Option<u64>,
    pub cause: Cause,
    pub outcome: Ownership<'a>,
}

impl JudgedCustomer<'_> {
    /// Leaves of the registrations how they stand, and not how they came to: lists need no more,
    /// and a large house has many of them.
    pub fn shorten(&mut self) {
        for verdict in &mut self.reports {
            verdict.items = Vec::new();
            verdict.steps = Vec::new();
            verdict.duties = Vec::new();
        }
        self.former.clear();
    }
}

/// A judgement of which only that is kept which somebody made of each customer.
#[derive(Debug)]
pub struct Survey<'a, T> {
    pub as_of: Instant,
    /// In the order in which each customer was first registered.
    pub customers: Vec<T>,
    pub consequences: Vec<Consequence<'a>>,
    pub rewards: Vec<Earned<'a>>,
    pub unjudged: Vec<Unjudged<'a>>,
}

/// Everything a judgement found.
#[derive(Debug)]
pub struct Judgement<'a> {
    pub as_of: Instant,
    /// In the order of their ids.
    pub reports: Vec<ReportVerdict<'a>>,
    /// In the order in which each customer was first registered.
    pub customers: Vec<CustomerVerdict<'a>>,
    pub awards: Vec<AwardVerdict<'a>>,
    pub consequences: Vec<Consequence<'a>>,
    pub rewards: Vec<Earned<'a>>,
    pub unjudged: Vec<Unjudged<'a>>,
}

impl<'a> Judgement<'a> {
    pub fn report(&self, id: ReportId) -> Option<&ReportVerdict<'a>> {
        let place = self.reports.binary_search_by_key(&id, |verdict| verdict.report.id).ok()?;
        self.reports.get(place)
    }

    /// The customer a report is about.
    pub fn customer_of(&self, id: ReportId) -> Option<&CustomerVerdict<'a>> {
        self.customers.get(self.report(id)?.customer)
    }
}
