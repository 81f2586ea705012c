//! `[[priority]]`: the ordered tests that say whose something is. The first that decides, decides.

mod challenge;
mod hold;
mod order;
mod score;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::Event;
use crate::domain::ids::StaffId;
use crate::domain::instant::Instant;
use crate::domain::money::{Money, Share};
use crate::engine::acts::StandpointView;
use crate::engine::replay::Replay;
use crate::engine::state::{ReportState, Standing};
use crate::engine::verdict::{Ownership, Party};
use crate::policy::Policy;
use crate::policy::blocks::{Condition, CountsWhen, Lapse, Priority, Test};
use crate::policy::who::Who;
use crate::policy::word::CUSTOMER;
use crate::rules::case::holder_of;
use crate::rules::reason::because;
use crate::rules::validity::{ItemState, of_somebody_else};
use crate::rules::{Arg, Case, Code, Decider, LiveDispute, Reason, people};

/// What is to be decided: whose the customer is, or whose the result of an act.
#[derive(Clone, Copy)]
pub enum Matter<'a> {
    Customer,
    Award { name: &'a str, place: usize, event: &'a Event },
}

/// A decision with its reasons.
#[derive(Debug)]
pub struct Decision<'a> {
    pub outcome: Ownership<'a>,
    pub reasons: Vec<Reason<'a>>,
    /// Until when it may still be challenged.
    pub open_until: Option<Bound>,
    /// Flat amounts that a verdict gives, with the act that gave them.
    pub flats: Vec<(StaffId, Money, Reason<'a>)>,
}

/// What a test says.
enum TestAnswer<'a> {
    Decides(Ownership<'a>, Vec<Reason<'a>>),
    Passes,
}

/// One matter before its tests.
pub(super) struct PriorityTests<'b, 'c, 'a> {
    replay: &'b Replay<'c, 'a>,
    /// The claims it is about.
    then: BTreeMap<usize, StandpointView<'b, 'a>>,
    matter: Matter<'a>,
    policy: &'a Policy,
    candidates: Vec<usize>,
    all_weak: bool,
    open_until: Option<Bound>,
}

impl<'b, 'c, 'a> PriorityTests<'b, 'c, 'a> {
    /// Calls up the claims that were in force at `at`; weak ones only where no complete one stands
    /// against them.
    pub(super) fn new(
        replay: &'b Replay<'c, 'a>,
        then: BTreeMap<usize, StandpointView<'b, 'a>>,
        matter: Matter<'a>,
        policy: &'a Policy,
        at: Instant,
    ) -> Self {
        let is_there = |standpoint: &StandpointView<'b, 'a>| {
            let state = standpoint.state;
            let won = match matter {
                Matter::Award { event, .. } => state.won == Some(event.id),
                Matter::Customer => false,
            };
            (state.runs(at) || won) && !state.never_was()
        };
        let there: Vec<(usize, StandpointView<'b, 'a>)> = then
            .iter()
            .map(|(place, standpoint)| (*place, *standpoint))
            .filter(|(_, standpoint)| is_there(standpoint))
            .collect();
        let complete: Vec<usize> = there
            .iter()
            .filter(|(_, standpoint)| counts(standpoint.state))
            .map(|(place, _)| *place)
            .collect();
        let weak: Vec<usize> = there
            .iter()
            .filter(|(_, standpoint)| standpoint.state.weak)
            .map(|(place, _)| *place)
            .collect();
        // One that is weak alone is void: there is nobody whom it could say more than.
        let all_weak = complete.is_empty() && weak.len() > 1;
        let candidates = if all_weak { weak } else { complete };
        Self { replay, then, matter, policy, candidates, all_weak, open_until: None }
    }

    fn state(&self, place: usize) -> &'b ReportState<'a> {
        self.then[&place].state
    }

    /// The places of the claims in this matter.
    fn places(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.then.keys().copied()
    }

    fn held_by_whom(&self, place: usize) -> &'a StaffId {
        self.then[&place].holder
    }

    pub(super) fn candidates(&self) -> &[usize] {
        &self.candidates
    }

    /// Asks the tests in their order.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub(super) fn decide(self) -> Result<Decision<'a>, OutOfCalendar> {
        let holds = self.holds()?;
        let mut decision = self.tested()?;
        for (until, reason) in holds {
            let is_later = |end: Bound| end.at >= until.at;
            decision.open_until = decision.open_until.filter(|end| is_later(*end)).or(Some(until));
            decision.reasons.push(reason);
        }
        Ok(decision)
    }

    fn tested(mut self) -> Result<Decision<'a>, OutOfCalendar> {
        let mut heard = Vec::new();
        if let Some(decision) = self.verdict() {
            return Ok(decision);
        }
        let policy = self.policy;
        for test in &policy.priorities {
            if !self.concerns(test.get_ref()) || !self.applies(test.get_ref()) {
                continue;
            }
            match self.ask(test, &mut heard)? {
                TestAnswer::Decides(outcome, reasons) => {
                    heard.extend(reasons);
                    return Ok(self.settled(outcome, heard));
                }
                TestAnswer::Passes => {}
            }
        }
        let outcome = match self.candidates.as_slice() {
            [] if matches!(self.matter, Matter::Customer) => Ownership::Nobody,
            [] => Ownership::Undecided(self.decider()),
            [only] => Ownership::Owner(self.party(*only)),
            _ => Ownership::Undecided(self.decider()),
        };
        Ok(self.settled(outcome, heard))
    }

    /// Of one side's claims in one landing the first in the file counts.
    fn one_of_a_side(&mut self) {
        let sides: BTreeSet<Party<'a>> =
            self.candidates.iter().map(|place| self.party(*place)).collect();
        if sides.len() == 1 {
            self.candidates.truncate(1);
        }
    }

    /// A claim with a question open gives its owner nothing yet: the person asked decides.
    fn settled(&self, outcome: Ownership<'a>, mut reasons: Vec<Reason<'a>>) -> Decision<'a> {
        let owned = |place: &usize| match &outcome {
            Ownership::Owner(party) => *party == self.party(*place),
            _ => false,
        };
        let owner = self.candidates.iter().copied().find(owned);
        reasons.extend(owner.into_iter().flat_map(|place| self.mended(place)));
        let question = owner.and_then(|place| uncertain(self.replay, place));
        let question = question.or_else(|| owner.and_then(|place| self.of_somebody_else(place)));
        let outcome = match question {
            Some((who, question)) => {
                reasons.push(question);
                Ownership::Undecided(who)
            }
            None => outcome,
        };
        Decision { outcome, reasons, open_until: self.open_until, flats: Vec::new() }
    }

    /// An act whose document shows somebody else than the owner's claim names gives its result to
    /// nobody: whoever decides says whose it is.
    fn of_somebody_else(&self, owner: usize) -> Option<(Decider<'a>, Reason<'a>)> {
        let Matter::Award { event, .. } = self.matter else { return None };
        let reason = of_somebody_else(self.case(owner), event)?;
        Some((self.decider(), reason))
    }

    /// Items of the owner's that hold only by a cure, kinship or finding: a verdict rests on them
    /// too.
    fn mended(&self, place: usize) -> Vec<Reason<'a>> {
        let items = self.replay.members[place].items.iter();
        items
            .filter(|item| {
                item.counts == CountsWhen::Always && item.state == ItemState::HoldsThrough
            })
            .map(|item| item.reason.clone())
            .collect()
    }

    fn concerns(&self, test: &Priority) -> bool {
        let name = match self.matter {
            Matter::Customer => CUSTOMER,
            Matter::Award { name, .. } => name,
        };
        test.of.named().is_none_or(|named| named.iter().any(|of| of.as_str() == name))
    }

    fn applies(&self, test: &Priority) -> bool {
        match test.when {
            None => {
                !(self.nobody_claims()
                    && matches!(test.test, Test::Default(_) | Test::Undecided(_)))
            }
            Some(Condition::AllWeak) => self.all_weak,
            Some(Condition::EarlyDispute) => {
                let mut places = self.places();
                self.candidates.is_empty() && places.any(|place| self.replay.states[place].is_early)
            }
            Some(Condition::Disputed) => self.live_disputes().any(|one| one.is_claimed),
            Some(Condition::OldFollowerActive) => self
                .places()
                .any(|place| old_follower(self.case(place), self.state(place)).is_some()),
        }
    }

    /// Whether there is nothing to decide: the customer is claimed by nobody.
    fn nobody_claims(&self) -> bool {
        matches!(self.matter, Matter::Customer) && self.candidates.is_empty()
    }

    fn ask(
        &mut self,
        test: &'a Spanned<Priority>,
        heard: &mut Vec<Reason<'a>>,
    ) -> Result<TestAnswer<'a>, OutOfCalendar> {
        Ok(match &test.get_ref().test {
            Test::Agreement(terms) => self.agreement(test, terms),
            Test::Challenge(terms) => self.challenge(test, terms, heard)?,
            Test::CustomerChoice(terms) => self.customer_choice(test, terms),
            Test::Finding(terms) => self.found(test, terms),
            Test::Earliest(terms) => self.earliest(test, terms, heard),
            Test::FirstEvent(terms) => self.first_event(test, terms, heard),
            Test::Score(terms) => self.score(test, terms, heard),
            Test::MostComplete(terms) => self.most_complete(test, terms, heard),
            Test::Split => self.split(test),
            Test::Default(terms) => self.default(test, terms),
            Test::Undecided(terms) => {
                let who = Decider::Named(&terms.to);
                TestAnswer::Decides(
                    Ownership::Undecided(who),
                    vec![self.because(Code::PersonDecides, test).people(who)],
                )
            }
        })
    }

    fn because(&self, code: Code, test: &'a Spanned<Priority>) -> Reason<'a> {
        because(code, self.policy, test, &test.get_ref().clause)
    }

    fn case(&self, place: usize) -> &'b Case<'a> {
        &self.replay.members[place].case
    }

    fn party(&self, place: usize) -> Party<'a> {
        Party::Side(self.then[&place].side)
    }

    fn decider(&self) -> Decider<'a> {
        let procedure = self.policy.procedure.as_ref();
        procedure
            .map_or(Decider::Nobody, |procedure| Decider::Named(&procedure.get_ref().decided_by))
    }

    /// Disputes over this matter that were heard.
    fn disputes(&self) -> impl Iterator<Item = &'a Dispute> + use<'_, 'b, 'c, 'a> {
        self.live_disputes().map(|live_dispute| live_dispute.dispute)
    }

    fn live_disputes(&self) -> impl Iterator<Item = LiveDispute<'a>> + use<'_, 'b, 'c, 'a> {
        let mut seen = BTreeSet::new();
        let all = self.places().flat_map(|place| &self.case(place).live_disputes);
        all.copied()
            .filter(move |live_dispute| match (self.matter, live_dispute.dispute.over) {
                (Matter::Award { event, .. }, Some(over)) => event.id == over,
                _ => self.is_alive(live_dispute.dispute),
            })
            .filter(move |live_dispute| seen.insert(live_dispute.dispute.id))
    }

    /// Whether a dispute over a customer still speaks in this matter: not when every claim it names
    /// was over, of those that lost it apart.
    fn is_alive(&self, dispute: &Dispute) -> bool {
        let ending = dispute.ending(self.replay.as_of());
        // A verdict says nothing of what a report claims only since.
        let last = ending.as_ref().map(|ending| ending.act.landing.order());
        let is_named = |place: &usize| {
            let case = self.case(*place);
            dispute.reports.contains(&case.report.id)
                && last.is_none_or(|last| case.since.order() <= last)
        };
        let named = self.places().filter(is_named);
        let shares = ending.map(|ending| ending.shares).unwrap_or_default();
        let gets = |place: &usize| self.has_share(*place, &shares);
        let (won, lost): (Vec<usize>, Vec<usize>) = named.partition(gets);
        // While it gives nothing to anybody, it speaks of every claim that it names.
        let mut speaking = if shares.is_empty() { lost } else { won }.into_iter();
        speaking.any(|place| !has_ended(self.state(place)))
    }

    fn has_share(&self, place: usize, shares: &BTreeMap<StaffId, Share>) -> bool {
        let side = self.party(place);
        shares.keys().any(|person| {
            person == self.held_by_whom(place) || self.party_of(person.clone()) == side
        })
    }

    /// The verdict of whom the policy lets decide; it goes before every test.
    fn verdict(&self) -> Option<Decision<'a>> {
        let as_of = self.replay.as_of();
        let (dispute, ending) = self.disputes().find_map(|dispute| {
            Some((dispute, dispute.ending(as_of).filter(|ending| ending.act.is(acts::RESOLVE))?))
        })?;
        let procedure = self.policy.procedure.as_ref()?;
        let block = procedure.get_ref();
        let by = &ending.act.by;
        // A claim that is raised after a verdict, or handed over, makes nobody an interested party.
        let ruled = ending.act.landing.order();
        let places = self.places().filter(|place| self.case(*place).since.order() <= ruled);
        let at = ending.act.landing.at(as_of.at);
        let holder = |place: usize| match self.matter {
            Matter::Award { .. } => self.held_by_whom(place),
            Matter::Customer => self.case(place).held_at(at).0,
        };
        let claims = places.map(|place| (self.case(place), holder(place)));
        if !block.may_rule(ending.act, dispute, claims) {
            return None;
        }
        let code =
            if ending.act.fields.is_true("override") { Code::Overridden } else { Code::Verdict };
        let reason = because(code, self.policy, procedure, &block.clause)
            .act(ending.act)
            .text("staff", by.as_str());
        let flats = ending
            .flat
            .into_iter()
            .map(|(staff, amount)| {
                (staff, amount, reason.clone().with("amount", Arg::Money(amount)))
            })
            .collect();
        let outcome = self.shared(ending.shares)?;
        Some(Decision { outcome, reasons: vec![reason], open_until: None, flats })
    }

    /// The side that a person registered for, or the person himself.
    fn party_of(&self, person: StaffId) -> Party<'a> {
        let own = self.places().find(|place| *self.held_by_whom(*place) == person);
        own.map_or(Party::Staff(person), |place| self.party(place))
    }

    /// Shares by person as an outcome: people stand for the side that registered, where they are of
    /// it.
    fn shared(&self, shares: BTreeMap<StaffId, Share>) -> Option<Ownership<'a>> {
        let mut parties: BTreeMap<Party<'a>, Share> = BTreeMap::new();
        for (person, share) in shares {
            let party = self.party_of(person);
            let sum = parties.entry(party).or_insert(Share(Decimal::ZERO));
            sum.0 += share.0;
        }
        match parties.len() {
            0 => None,
            1 => parties.into_keys().next().map(Ownership::Owner),
            _ => Some(Ownership::Shared(parties)),
        }
    }

    /// The people named, as the owner or equal sharers.
    fn named(&self, who: &Who) -> Option<Ownership<'a>> {
        let (place, act) = match self.matter {
            Matter::Award { place, event, .. } => (place, Some(event)),
            Matter::Customer => (*self.candidates.first()?, None),
        };
        let people = people::named(who, self.case(place), act);
        let each = Decimal::ONE_HUNDRED / Decimal::from(people.len().max(1));
        self.shared(people.into_iter().map(|person| (person, Share(each))).collect())
    }
}

/// Whether a registration counts as a complete claim.
pub(super) fn counts(state: &ReportState<'_>) -> bool {
    state.standing.lives() || state.standing == Standing::Lapsed
}

/// Whether a claim is over, whichever way.
fn has_ended(state: &ReportState<'_>) -> bool {
    matches!(
        state.standing,
        Standing::Lapsed | Standing::Void | Standing::Withdrawn | Standing::Rejected
    )
}

/// The holder of a lapsed report who still follows the customer after the lapse: his last contact.
pub(super) fn old_follower<'a>(case: &Case<'a>, state: &ReportState<'a>) -> Option<&'a Event> {
    let end = state.end()??;
    if state.standing != Standing::Lapsed || state.overruled.is_some() {
        return None;
    }
    let holder = holder_of(case);
    let lapse = lapse_of(case)?.get_ref();
    let own = |event: &&&'a Event| {
        event.by == *holder && lapse.follows(&event.kind) && case.is_complete(event)
    };
    case.events.iter().filter(own).rfind(|event| end.has_passed(case.said(event))).copied()
}

/// What the policy says of the end of a report's protection.
pub(super) fn lapse_of<'a>(case: &Case<'a>) -> Option<&'a Spanned<Lapse>> {
    case.policy.lapse(&case.report.kind)
}

/// Items that count always and wait for a person make the right uncertain.
fn uncertain<'a>(replay: &Replay<'_, 'a>, place: usize) -> Option<(Decider<'a>, Reason<'a>)> {
    let mut items =
        replay.members[place].items.iter().filter(|item| item.counts == CountsWhen::Always);
    items.find_map(|item| match item.state {
        ItemState::NeedsPerson(who) => Some((who, item.reason.clone())),
        _ => None,
    })
}
