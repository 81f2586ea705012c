//! One report as it stood at an instant, with everything a rule needs to judge it.

use std::borrow::Cow;
use std::sync::OnceLock;

use toml::Spanned;

use crate::calendar::{Period, Unit, earliest_before};
use crate::domain::dispute::{Dispute, Raiser, Stand};
use crate::domain::event::{Event, Fields, builtin};
use crate::domain::fields::{set_customer, text_of};
use crate::domain::ids::{FactId, StaffId, TeamId};
use crate::domain::instant::Instant;
use crate::domain::landing::{AsOf, Landing};
use crate::domain::report::{Customer, Report};
use crate::identity::Subject;
use crate::policy::Policy;
use crate::policy::blocks::{Holder, Kind};
use crate::policy::term::FirstDay;

use super::change::{Changes, INTENT, changed};
use super::claim::{Claim, landed};
use super::filed::Filed;
use super::subject::{subject_of, tells_keys};
use super::world::World;

/// For whom a right is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side<'a> {
    Person(&'a StaffId),
    Team(&'a TeamId),
    Company,
}

impl<'a> Side<'a> {
    /// The name as people know it.
    pub fn name(self) -> &'a str {
        match self {
            Self::Person(staff) => staff.as_str(),
            Self::Team(team) => team.as_str(),
            Self::Company => "company",
        }
    }
}

/// A dispute that names a report, was heard and has not been given up.
#[derive(Clone, Copy)]
pub struct LiveDispute<'a> {
    pub dispute: &'a Dispute,
    /// When it landed.
    pub raised: Instant,
    /// Whether it stands, and was raised by somebody who holds a registration of the customer:
    /// only such a dispute makes something *disputed*.
    pub is_claimed: bool,
}

/// A claim of a report as of a landing, under the policy of the day it landed.
#[derive(Clone)]
pub struct Case<'a> {
    pub report: &'a Report,
    pub policy: &'a Policy,
    pub kind: &'a Spanned<Kind>,
    /// The house as the landing left it.
    pub world: World<'a>,
    /// The landing from which it claims.
    pub since: &'a Landing,
    /// Events of this claim that had landed by then, in the order of their landing.
    pub events: Vec<&'a Event>,
    /// The customer with all corrections.
    pub customer: Filed<'a, Customer>,
    pub intent: Filed<'a, Fields>,
    /// The customer's keys as far as they were read.
    subject: OnceLock<Subject>,
    pub live_disputes: Vec<LiveDispute<'a>>,
    /// Complete papers about the same customer that were recorded on other reports: the delivery
    /// stands on the deliverer's own.
    pub elsewhere: Vec<&'a Event>,
    /// Corrections of the intent that wait for consent; until then the old text stands.
    pub changes: Changes<'a>,
    holder: &'a StaffId,
    /// Who held it before, each until a handover landed.
    former: Vec<(Instant, &'a StaffId)>,
}

impl<'a> Case<'a> {
    /// A claim as its landing left it, before anything was recorded on it.
    pub fn opened(
        claim: Claim<'a>,
        policy: &'a Policy,
        kind: &'a Spanned<Kind>,
        world: World<'a>,
    ) -> Self {
        let filed = Self::filed(claim.report, policy, kind, world);
        let mut case = Self { since: claim.since, ..filed };
        if let Some(correction) = claim.correction {
            let last = (correction.landing.order(), correction.id);
            let before = landed(claim.report, &world).into_iter();
            for event in before.take_while(|event| (event.landing.order(), event.id) <= last) {
                case.lay(event);
                case.hand_over(event);
            }
        }
        case
    }

    /// A report as it was filed.
    pub fn filed(
        report: &'a Report,
        policy: &'a Policy,
        kind: &'a Spanned<Kind>,
        world: World<'a>,
    ) -> Self {
        Self {
            report,
            policy,
            kind,
            world,
            since: &report.landing,
            events: Vec::new(),
            customer: Filed::new(&report.customer),
            intent: Filed::new(&report.intent),
            subject: OnceLock::new(),
            live_disputes: Vec::new(),
            elsewhere: Vec::new(),
            changes: Changes::default(),
            former: Vec::new(),
            holder: &report.registrant,
        }
    }

    /// Takes up the next event of the claim.
    pub fn advance(&mut self, event: &'a Event) {
        self.correct(event);
        self.hand_over(event);
        self.take(event);
        self.consent_to_changes(event);
        if self.completed_by(event).is_some_and(|told| tells_keys(self.policy, told)) {
            self.subject = subject_of(self.policy, &self.customer, &self.papers()).into();
        }
    }

    /// The customer's keys, those of papers included. They are read when somebody first asks:
    /// reading them costs more than all the rest.
    pub fn subject(&self) -> &Subject {
        self.subject.get_or_init(|| subject_of(self.policy, &self.customer, &[]))
    }

    /// Puts an event behind the others. What it corrects reads so from then on, at its own place;
    /// what it makes void is there no more.
    pub(super) fn take(&mut self, event: &'a Event) {
        let mended = event.mends().and_then(|on| self.place_of(on));
        match mended {
            Some(place) if event.is(builtin::VOID) => {
                self.events.remove(place);
            }
            Some(place) => self.events[place] = event.reading_of(self.events[place]),
            None => {}
        }
        self.events.push(event);
    }

    fn place_of(&self, id: FactId) -> Option<usize> {
        self.events.iter().position(|event| event.id == id)
    }

    /// An event of the claim as it reads now; `None` for one that is void.
    pub fn event(&self, id: FactId) -> Option<&'a Event> {
        self.place_of(id).map(|place| self.events[place])
    }

    /// Lays all that a correction says over what was filed.
    pub fn lay(&mut self, event: &Event) {
        if event.is(builtin::AMEND) {
            self.correct_customer(event);
            self.correct_intent(event);
        }
    }

    /// Lays a correction over what was filed. Where offices have consented to the intent, a change
    /// of it waits for theirs.
    pub(super) fn correct(&mut self, event: &'a Event) {
        if !event.is(builtin::AMEND) {
            return;
        }
        self.correct_customer(event);
        if self.opens_review(event) {
            self.changes.open(event, self.is_consented());
        }
        if !self.changes.waiting.iter().any(|waiting| waiting.id == event.id) {
            self.correct_intent(event);
        }
    }

    fn correct_customer(&mut self, event: &Event) {
        for (name, value) in changed(event, "customer.") {
            set_customer(self.customer.to_mut(), name, value);
            self.subject = OnceLock::new();
        }
    }

    fn correct_intent(&mut self, event: &Event) {
        for (name, value) in changed(event, INTENT) {
            self.intent.to_mut().0.insert(name.to_owned(), value.clone());
        }
    }

    /// An answer of the offices: with the last consent, changes that waited are made; a refusal
    /// leaves the text as it is.
    fn consent_to_changes(&mut self, event: &'a Event) {
        if event.is(builtin::REJECT) {
            self.changes.drop_waiting();
        }
        if !event.is(builtin::APPROVE) || !self.is_consented() {
            return;
        }
        for change in std::mem::take(&mut self.changes.waiting) {
            self.correct_intent(change);
        }
    }

    /// A transfer to somebody who is known moves the claim.
    fn hand_over(&mut self, event: &Event) {
        if event.is(builtin::TRANSFER)
            && let Some(to) = event.fields.text("to").and_then(|to| to.parse::<StaffId>().ok())
            && let Some(person) = self.world_of(&event.landing).org.person(&to)
        {
            self.former.push((event.landing.at(self.world.now), self.holder));
            self.holder = &person.id;
        }
    }

    /// The text of a field as corrected; nothing where it is absent or blank.
    pub fn field(&self, path: &str) -> Option<Cow<'_, str>> {
        text_of(&self.customer, &self.intent, path)
    }

    /// When the claim landed.
    pub fn registered(&self) -> Instant {
        self.since.at(self.world.now)
    }

    /// Events of a type, in the order of their landing.
    pub fn of_type<'s>(&'s self, kind: &'s str) -> impl DoubleEndedIterator<Item = &'a Event> + 's {
        self.events.iter().copied().filter(move |event| event.is(kind))
    }

    pub fn last(&self, kind: &str) -> Option<&'a Event> {
        self.of_type(kind).next_back()
    }

    /// The latest paper of a type about the customer, on whichever of his reports it was recorded.
    pub fn paper(&self, kind: &str) -> Option<&'a Event> {
        self.papers_of_type(kind).max_by_key(|event| (event.landing.order(), event.id))
    }

    /// The first of them.
    pub fn first_paper(&self, kind: &str) -> Option<&'a Event> {
        self.papers_of_type(kind).min_by_key(|event| (event.landing.order(), event.id))
    }

    fn papers_of_type<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = &'a Event> + 's {
        let others = self.elsewhere.iter().copied().filter(move |event| event.is(kind));
        self.complete(kind).chain(others)
    }

    /// When an event is taken to have happened: as said, as far as that may reach back, else as it
    /// landed (law 17). Nothing has happened that is still to come.
    pub fn said(&self, event: &Event) -> Instant {
        let (said, landed) = (event.said_at(self.world.now), event.landing.at(self.world.now));
        if said >= landed || self.is_beyond_reach(event) { landed } else { said }
    }

    /// Whether an event is said to have happened longer ago than its recorder can tell of.
    pub fn is_beyond_reach(&self, event: &Event) -> bool {
        // What is recorded instead of another event is told as early as that one was.
        let first = event.named(builtin::INSTEAD_OF);
        let first = first.and_then(|id| self.report.events.iter().find(|known| known.id == id));
        let then = self.world_of(&first.unwrap_or(event).landing);
        let declared = self.policy.event(event.kind.as_str());
        let house = Period { count: then.backdate, unit: Unit::Days, first_day_counts: false };
        let reach = declared
            .and_then(|declared| declared.get_ref().backdate.as_ref())
            .map_or(house, |reach| reach.period(FirstDay::Not));
        // A reach that no calendar can count is none.
        earliest_before(reach, then.now, then.zone, then.calendar)
            .map_or(true, |earliest| event.said_at(then.now) < earliest)
    }

    /// Whether an event tells of a time before the registration, longer ago than can be told of.
    pub fn is_history(&self, event: &Event) -> bool {
        event.said_at(self.world.now) < self.registered() && self.is_beyond_reach(event)
    }

    /// The world in which a fact landed.
    pub fn world_of(&self, landing: &Landing) -> World<'a> {
        self.world.of(landing)
    }

    /// The team that holds, where the kind gives protection to teams: that of the registrant when
    /// the registration landed.
    pub fn team(&self) -> Option<&'a TeamId> {
        match self.kind.get_ref().holder {
            Holder::Team => self.report.team.as_ref().or_else(|| {
                let then = self.world_of(&self.report.landing);
                then.org.team_of(&self.report.registrant)
            }),
            Holder::Person | Holder::Company => None,
        }
    }

    /// For whom the report is held.
    pub fn side(&self) -> Side<'a> {
        match (self.kind.get_ref().holder, self.team()) {
            (Holder::Company, _) => Side::Company,
            (_, Some(team)) => Side::Team(team),
            (_, None) => Side::Person(holder_of(self)),
        }
    }

    /// Who held the report at an instant, and for whom: what happened before a handover landed is
    /// the former holder's (law 19).
    pub fn held_at(&self, at: Instant) -> (&'a StaffId, Side<'a>) {
        let former = self.former.iter().find(|(until, _)| at < *until);
        match (former, self.side()) {
            (Some((_, holder)), Side::Person(_)) => (holder, Side::Person(holder)),
            (Some((_, holder)), side) => (holder, side),
            (None, side) => (self.holder, side),
        }
    }

    /// Every class the customer was put in, with the moment it began: that of its landing, so that
    /// nobody puts them in another one for a time that is over. The same class again begins
    /// nothing.
    pub fn classes<'s>(
        &'s self,
        classification: &'s str,
    ) -> impl Iterator<Item = (&'a str, Instant, &'a Event)> + 's {
        let set = self
            .of_type(builtin::CLASSIFY)
            .filter(move |event| event.fields.text("class") == Some(classification));
        let mut last = None;
        set.filter_map(move |event| {
            let value = event.fields.text("value")?;
            let is_new = last.replace(value) != Some(value);
            is_new.then_some((value, event.landing.at(self.world.now), event))
        })
    }

    /// The first claim that whoever holds the report raised on it: what had not landed by then
    /// proves nothing for it.
    pub fn claim(&self) -> Option<&'a Dispute> {
        let own = self
            .live_disputes
            .iter()
            .map(|live_dispute| live_dispute.dispute)
            .filter(|dispute| dispute.by == *holder_of(self));
        own.min_by_key(|dispute| (dispute.landing.order(), dispute.id))
    }

    /// Whether somebody acted for whoever holds the report or filed it, when that landed.
    pub fn acts_for(&self, person: &StaffId, landing: &Landing) -> bool {
        *person == self.report.registrant || self.is_own(person, landing)
    }

    /// Whether somebody acted for the side that registered, when that landed: whoever held the
    /// report, his team where teams hold.
    pub fn is_own(&self, person: &StaffId, landing: &Landing) -> bool {
        let then = self.world_of(landing).org;
        person == self.held_at(landing.at(self.world.now)).0
            || self.team().is_some_and(|team| then.team_of(person) == Some(team))
    }
}

/// A dispute that was heard and not given up since. It is as old as its landing: what its
/// writer says of its time brings no claim into time.
pub fn live_dispute(dispute: &Dispute, by: AsOf) -> Option<LiveDispute<'_>> {
    if !by.has(&dispute.landing) {
        return None;
    }
    let stand = dispute.stand(by);
    let is_claimed = dispute.raiser == Some(Raiser::Claimant) && stand != Stand::Expired;
    let raised = dispute.landing.at(by.at);
    (!matches!(stand, Stand::Raised | Stand::Withdrawn)).then_some(LiveDispute {
        dispute,
        raised,
        is_claimed,
    })
}

/// Who acts for a report: its registrant, or whoever it was handed to.
pub fn holder_of<'a>(case: &Case<'a>) -> &'a StaffId {
    case.holder
}
