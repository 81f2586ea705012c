//! Whether somebody else protects a customer, found without saying who.

use ulid::Ulid;

use super::error::AppError;
use crate::calendar::Bound;
use crate::domain::ids::FactId;
use crate::domain::instant::Instant;
use crate::domain::record_path::RecordPath;
use crate::domain::report::{Customer, FORMAT};
use crate::domain::staff::Staff;
use crate::engine::Standing;
use crate::engine::journal::EntryKind;
use crate::engine::state::OpenReview;
use crate::engine::verdict::{Judgement, ReportVerdict};
use crate::identity::{Key, Match, Subject, compare};
use crate::policy::blocks::OnProtected;
use crate::policy::{Clause, Policy};
use crate::registry::Registry;
use crate::rules::identity::{CollisionMatch, join, lacking, near};
use crate::rules::subject::of_customer;
use crate::rules::{Case, Side};

/// Whether the customer is protected against the asker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protected {
    Yes,
    No,
    /// It is the asker himself who is protected, or waits for consent.
    Yours,
    /// A person must decide first.
    Undecided,
    /// Not everything that was asked for could be looked up, so nothing is said.
    NotLookedUp,
}

impl Protected {
    /// The word for it in what is recorded and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Yours => "yours",
            Self::Undecided => "undecided",
            Self::NotLookedUp => "not-looked-up",
        }
    }
}

/// What a look-up found.
pub struct CustomerLookup<'a> {
    pub protected: Protected,
    /// The end of the protection; the outer `None` where there is none, the inner one is for ever.
    pub until: Option<Option<Bound>>,
    pub queue: Option<usize>,
    /// The asker has registered the customer himself and waits for his turn.
    pub waits: bool,
    pub clauses: Vec<(&'a Policy, &'a Clause)>,
    /// Keys that would let the policy tell the customer, as lists of which one is enough; empty
    /// where nothing is missing.
    pub lacks: Vec<Vec<Key>>,
}

/// Looks a customer up under one policy. Nobody is free (law 22) of whom not all could be read, or
/// too little is known for the policy to tell them.
pub fn find<'a>(
    policy: &'a Policy,
    customer: &Customer,
    all_read: bool,
    registry: &'a Registry,
    judgement: &Judgement<'a>,
    asker: Option<&Staff>,
    now: Instant,
) -> CustomerLookup<'a> {
    let subject = of_customer(customer);
    let mut found = CustomerLookup {
        protected: Protected::No,
        until: None,
        queue: None,
        waits: false,
        clauses: Vec::new(),
        lacks: lacking(policy, &subject).unwrap_or_default(),
    };
    let mut own = Vec::new();
    for verdict in judgement.reports.iter().filter(|verdict| verdict.policy.id() == policy.id()) {
        let (held, is_own) = (holds(verdict, now), is_own(verdict.side, asker));
        if !(held || is_own && verdict.queue.is_some()) {
            continue;
        }
        let Some(kind) = verdict.policy.kind(&verdict.report.kind) else { continue };
        let case = Case::new(verdict.report, verdict.policy, kind, registry.world(now));
        match join(policy, &subject, case.subject()) {
            // Until its renewal is answered, nobody knows whether the customer is protected.
            Some(joined) if awaits_answer(verdict) => found.suspects(policy, &joined),
            Some(joined) if is_own && joined.is_certain() => own.push(verdict),
            _ if is_own => {}
            Some(joined) if joined.is_certain() => {
                found.protects(policy, verdict, &joined, judgement)
            }
            Some(joined) => found.suspects(policy, &joined),
            None if by_name_alone(&subject, case.subject()) => found.suspects_by_name(policy),
            None => {
                if let Some(near) = near(policy, &subject, case.subject()) {
                    found.suspects(policy, &near);
                }
            }
        }
    }
    own.into_iter().for_each(|verdict| found.is_own(verdict));
    if found.protected == Protected::No && !(all_read && lacking(policy, &subject).is_none()) {
        found.protected = Protected::NotLookedUp;
    }
    found
}

/// Whether a registration keeps others off now.
fn holds(verdict: &ReportVerdict<'_>, now: Instant) -> bool {
    let runs = verdict
        .right
        .protection
        .is_some_and(|(_, until)| until.is_none_or(|until| !until.has_passed(now)));
    let waits = verdict.right.standing == Standing::Pending || awaits_answer(verdict);
    waits || (verdict.right.standing.lives() && runs)
}

/// Whether its protection is over while a renewal may still be consented to.
fn awaits_answer(verdict: &ReportVerdict<'_>) -> bool {
    verdict.right.review == Some(OpenReview::Renewal) && verdict.right.standing == Standing::Lapsed
}

fn is_own(side: Side<'_>, asker: Option<&Staff>) -> bool {
    asker.is_some_and(|asker| match side {
        Side::Person(staff) => *staff == asker.id,
        Side::Team(team) => asker.team.as_ref() == Some(team),
        Side::Company => false,
    })
}

/// Only a name is known, and it may be the same: a person must look.
fn by_name_alone(asked: &Subject, there: &Subject) -> bool {
    let nothing_else = asked.phones.is_empty() && asked.uscc.is_none() && asked.unit.is_none();
    nothing_else
        && compare(Key::Name, &std::collections::BTreeSet::new(), asked, there)
            .is_some_and(Match::is_some)
}

/// The clauses that gave a registration its right.
fn right<'a>(verdict: &ReportVerdict<'a>) -> impl Iterator<Item = (&'a Policy, &'a Clause)> {
    let right = verdict
        .steps
        .iter()
        .rfind(|step| matches!(step.kind, EntryKind::Granted | EntryKind::AwaitsApproval));
    right
        .into_iter()
        .flat_map(|step| step.reason.clauses.iter().copied())
        .map(|clause| (verdict.policy, clause))
}

impl<'a> CustomerLookup<'a> {
    fn protects(
        &mut self,
        policy: &'a Policy,
        verdict: &ReportVerdict<'a>,
        joined: &CollisionMatch<'a>,
        judgement: &Judgement<'a>,
    ) {
        self.lasts(verdict);
        self.protected = Protected::Yes;
        if *joined.rule.get_ref().on_protected == OnProtected::Queue {
            let customer = judgement.customer_of(verdict.report.id);
            let waiting = customer.map_or(0, |customer| {
                customer
                    .reports
                    .iter()
                    .filter(|place| judgement.reports[**place].queue.is_some())
                    .count()
            });
            self.queue = Some(self.queue.unwrap_or(0).max(waiting + 1));
        }
        self.cite(
            right(verdict)
                .chain(joined.rule.get_ref().clause.iter().map(|clause| (policy, clause)))
                .collect(),
        );
    }

    /// What the asker has registered himself: his protection, or his place behind somebody else's.
    fn is_own(&mut self, verdict: &ReportVerdict<'a>) {
        if verdict.queue.is_some() {
            self.waits = true;
            self.queue = verdict.queue;
        } else if self.protected != Protected::Yes {
            if self.protected == Protected::Undecided {
                self.clauses.clear();
            }
            self.protected = Protected::Yours;
            self.lasts(verdict);
            self.cite(right(verdict).collect());
        }
    }

    /// The latest end of all protections holds.
    fn lasts(&mut self, verdict: &ReportVerdict<'a>) {
        let end = verdict.right.protection.map(|(_, until)| until);
        self.until = match (self.until, end) {
            (Some(Some(before)), Some(Some(end))) => Some(Some(before.later_of(end))),
            (Some(None), _) | (_, Some(None)) => Some(None),
            (before, end) => end.or(before),
        };
    }

    fn suspects(&mut self, policy: &'a Policy, joined: &CollisionMatch<'a>) {
        if self.protected == Protected::No {
            self.protected = Protected::Undecided;
        }
        self.cite(joined.rule.get_ref().clause.iter().map(|clause| (policy, clause)).collect());
    }

    fn suspects_by_name(&mut self, policy: &'a Policy) {
        if self.protected == Protected::No {
            self.protected = Protected::Undecided;
        }
        self.cite(
            policy
                .collisions
                .iter()
                .take(1)
                .flat_map(|rule| rule.get_ref().clause.iter())
                .map(|clause| (policy, clause))
                .collect(),
        );
    }

    fn cite(&mut self, clauses: Vec<(&'a Policy, &'a Clause)>) {
        for (policy, clause) in clauses {
            if !self.clauses.iter().any(|(_, known)| *known == clause) {
                self.clauses.push((policy, clause));
            }
        }
    }
}

/// The record of a look-up and its place: who, when (as it landed), by which keys and with what
/// answer; nothing of the customer.
///
/// # Errors
/// It cannot be written down, which is a bug.
pub fn record(
    id: Ulid,
    customer: &Customer,
    answers: &[&'static str],
    registry: &Registry,
    staff: &Staff,
    now: Instant,
) -> Result<(RecordPath, String), AppError> {
    let subject = of_customer(customer);
    let keys: Vec<&str> = Key::ALL
        .iter()
        .filter(|key| !subject.index_terms(**key).is_empty())
        .map(|key| key.code())
        .collect();
    let mut table = toml::Table::new();
    let list = |texts: &[&str]| {
        toml::Value::Array(
            texts.iter().map(|text| toml::Value::String((*text).to_owned())).collect(),
        )
    };
    table.insert("format".to_owned(), toml::Value::Integer(FORMAT.into()));
    table.insert("id".to_owned(), toml::Value::String(id.to_string()));
    table.insert("by".to_owned(), toml::Value::String(staff.id.to_string()));
    table.insert("keys".to_owned(), list(&keys));
    table.insert("answers".to_owned(), list(answers));
    let text =
        toml::to_string(&table).map_err(|_| AppError::Bug("a look-up without a TOML form"))?;
    Ok((RecordPath::Lookup(FactId(id), registry.house.zone.date(now)), text))
}
