//! Who has which part in a dispute, as the registrations in it stand.

use std::collections::BTreeSet;

use crate::domain::dispute::{Dispute, Raiser};
use crate::domain::event::{Event, builtin};
use crate::domain::ids::{EventType, StaffId};
use crate::domain::instant::Instant;
use crate::domain::report::Report;
use crate::engine::verdict::ReportVerdict;
use crate::engine::{JudgementFacts, Standing, judge};
use crate::policy::Policy;
use crate::rules::office::in_office;
use crate::rules::same_customer::{claimed_through_kin, is_kin};
use crate::rules::{Case, Side};

/// What a dispute is about, and who has a part in it. Whoever merely raised it has none.
#[derive(Clone, Debug, Default)]
pub(super) struct DisputedMatter {
    /// Who holds a claim in it: a registration that is in force, or was when the act happened.
    pub(super) holders: BTreeSet<StaffId>,
    /// Who holds a registration of the customer that is not void.
    pub(super) claimants: BTreeSet<StaffId>,
    /// Who did the act in question, unless an office noted it.
    pub(super) doer: Option<StaffId>,
    /// Acts on the customer's registrations: type, when they happened, whether on one that is
    /// named.
    acts: Vec<(EventType, Instant, bool)>,
    /// When the first of the registrations that are named was filed.
    filed: Option<Instant>,
}

impl DisputedMatter {
    pub(super) fn of(dispute: &Dispute, policy: &Policy, facts: &JudgementFacts<'_>) -> Self {
        let now = facts.world.now;
        let named: Vec<&Report> =
            dispute.reports.iter().filter_map(|id| facts.report(*id)).collect();
        let mut events = named.iter().flat_map(|report| &report.events);
        let over = events.find(|event| dispute.over == Some(event.id));
        let is_office = |by: &StaffId| in_office(policy, by, facts.world.org);
        let mut matter = Self {
            doer: over.map(|event| event.by.clone()).filter(|by| !is_office(by)),
            filed: named.iter().map(|report| report.landing.at(now)).min(),
            ..Self::default()
        };
        // What it names together is one matter, as far as that can be.
        let heard = Dispute { raiser: Some(Raiser::Claimant), until: None, ..dispute.clone() };
        let others = facts.disputes.iter().copied().filter(|other| other.id != dispute.id);
        let with_it =
            JudgementFacts { disputes: others.chain([&heard]).collect(), ..facts.clone() };
        let Ok(judgement) = judge(&with_it) else {
            matter.holders = named.iter().map(|report| holder(report, now)).collect();
            return matter;
        };
        let numbers: BTreeSet<usize> =
            dispute.reports.iter().filter_map(|id| Some(judgement.report(*id)?.customer)).collect();
        let is_one = numbers.len() == 1;
        let through_kin = |report: &Report| {
            let mut others = named.iter().filter(|other| other.id != report.id);
            others.any(|other| is_relative_of(report, other, &heard, policy, facts))
        };
        for verdict in judgement.reports.iter().filter(|one| numbers.contains(&one.customer)) {
            let is_named = dispute.reports.contains(&verdict.report.id);
            let landed = |event: &&Event| event.landing.at(now) <= now;
            let events = verdict.report.events.iter().filter(landed);
            matter
                .acts
                .extend(events.map(|event| (event.kind.clone(), event.said_at(now), is_named)));
            if matches!(verdict.side, Side::Company) {
                continue;
            }
            let person = holder(verdict.report, now);
            let touches = is_one || through_kin(verdict.report);
            if touches && verdict.right.standing.counts() {
                matter.claimants.insert(person.clone());
            }
            if claims(verdict, over.map(|event| event.said_at(now))) {
                matter.holders.insert(person);
            }
        }
        matter
    }

    /// Everybody who must sign an agreement over it.
    pub(super) fn parties(&self) -> BTreeSet<StaffId> {
        self.holders.iter().chain(&self.doer).cloned().collect()
    }

    /// Whether somebody has a part in it, or registered the customer: they decide nothing in it,
    /// and may get a share.
    pub(super) fn concerns(&self, person: &StaffId) -> bool {
        self.holders.contains(person)
            || self.claimants.contains(person)
            || self.doer.as_ref() == Some(person)
    }

    /// Whether an act had happened by an instant: on a registration that is named, or elsewhere
    /// since it was filed.
    pub(super) fn has_happened(&self, kind: &EventType, at: Instant) -> bool {
        let since = self.filed.unwrap_or(Instant::MIN);
        let mut acts = self.acts.iter().filter(|(own, ..)| own == kind);
        acts.any(|(_, said, is_named)| *said <= at && (*is_named || *said >= since))
    }
}

/// Whether a report is proved to be of a relative of the customer on another, on which the act in
/// question stands.
fn is_relative_of(
    report: &Report,
    other: &Report,
    dispute: &Dispute,
    policy: &Policy,
    facts: &JudgementFacts<'_>,
) -> bool {
    let subject = |report: &Report| {
        Some(Case::new(report, policy, policy.kind(&report.kind)?, facts.world).subject().clone())
    };
    let claimed = claimed_through_kin(dispute, report, other);
    let claimed = claimed.filter(|(_, [claims, _])| claims.id == report.id);
    let subjects = claimed.and_then(|_| subject(report).zip(subject(other)));
    subjects.is_some_and(|(own, whose)| {
        is_kin(policy, (report, &own), &whose, (&facts.world, facts.world.order))
    })
}

/// Whether a registration claims the matter: it is in force, or was when the act happened; where
/// the customer is in dispute, it waits for consent as well.
fn claims(verdict: &ReportVerdict<'_>, act: Option<Instant>) -> bool {
    let ran = |at: Instant| {
        let term = verdict.right.protection;
        term.is_some_and(|(from, end)| from <= at && end.is_none_or(|end| end.contains(at)))
    };
    let standing = verdict.right.standing;
    standing.lives()
        || (act.is_none() && standing == Standing::Pending)
        || (verdict.right.standing == Standing::Lapsed && act.is_some_and(ran))
}

/// Who acts for a report: its registrant, or whoever it was handed to.
pub(super) fn holder(report: &Report, now: Instant) -> StaffId {
    let mut transfers: Vec<&Event> = report
        .events
        .iter()
        .filter(|event| event.is(builtin::TRANSFER) && event.landing.at(now) <= now)
        .collect();
    transfers.sort_by_key(|event| (event.landing.order(), event.id));
    let last = transfers.last().and_then(|event| event.fields.text("to")?.parse().ok());
    last.unwrap_or_else(|| report.registrant.clone())
}
