//! What a claim is worth by its items: they are examined anew with whatever is told of them.

use std::sync::Arc;

use crate::calendar::OutOfCalendar;
use crate::domain::event::Event;
use crate::engine::journal::EntryKind;
use crate::engine::replay::Replay;
use crate::engine::state::{ProtectionTerm, Right, Standing};
use crate::policy::blocks::Since;
use crate::rules::subject::tells_keys;
use crate::rules::validity::{ItemState, ValidityItem, items, tells_others};
use crate::rules::{Code, Reason};

impl<'a> Replay<'_, 'a> {
    /// The case of a claim takes up an event; papers are seen by the customer's other claims too.
    pub(super) fn take_up(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let world = self.world;
        let member = Arc::make_mut(&mut self.members[place]);
        member.case.world = world;
        member.case.advance(event);
        let is_handed_on = member.side != member.case.side();
        member.side = member.case.side();
        let completed = member.case.completed_by(event);
        self.look_again(place)?;
        if let Some(told) = completed {
            for other in self.told_of(place, told) {
                self.see_paper(other, told)?;
            }
        }
        if is_handed_on {
            // Nobody waits for their own side, or disputes with it.
            self.promote(self.clock)?;
        } else if tells_keys(self.members[place].case.policy, event) {
            let near: Vec<usize> = self.joins.near(place).collect();
            near.into_iter().try_for_each(|other| self.see_papers(place, other))?;
            self.uncontested();
        }
        Ok(())
    }

    /// The customer's other claims whose items look at such an event of one, in rising order: those
    /// that are one customer with it now, and those yet to land that will be.
    fn told_of(&self, place: usize, event: &Event) -> Vec<usize> {
        let hearing = self.by_policy.iter().filter(|(policy, _)| tells_others(policy, event));
        let all = hearing.flat_map(|(_, places)| places.iter().copied());
        let is_to_land = |other: usize| self.members[other].claim.since.order() > self.order;
        let touches = |other: &usize| {
            self.touch(place, *other)
                || is_to_land(*other) && self.joins.steps(place, *other).is_some()
        };
        let mut others: Vec<usize> = all.filter(|other| *other != place).filter(touches).collect();
        others.sort_unstable();
        others
    }

    /// Two claims that have come to be one customer see each other's papers.
    pub(super) fn see_papers(&mut self, a: usize, b: usize) -> Result<(), OutOfCalendar> {
        if !self.touch(a, b) {
            return Ok(());
        }
        for (own, other) in [(a, b), (b, a)] {
            let from = &self.members[other].case;
            let papers = from.events.iter().copied().filter(|event| from.is_complete(event));
            let papers: Vec<&'a Event> = papers.collect();
            papers.into_iter().try_for_each(|event| self.see_paper(own, event))?;
        }
        Ok(())
    }

    /// A claim sees a paper that stands on another one of its customer.
    fn see_paper(&mut self, place: usize, paper: &'a Event) -> Result<(), OutOfCalendar> {
        let case = &self.members[place].case;
        let is_seen = case.elsewhere.iter().any(|known| known.id == paper.id);
        if is_seen || !tells_others(case.policy, paper) {
            return Ok(());
        }
        let world = self.world;
        let member = Arc::make_mut(&mut self.members[place]);
        member.case.world = world;
        member.case.elsewhere.push(paper);
        self.look_again(place)
    }

    /// Examines the items of a claim anew. One that fails now ends what the claim was worth, from
    /// now on; where the last one that failed holds now, the claim stands from now on.
    pub(super) fn look_again(&mut self, place: usize) -> Result<(), OutOfCalendar> {
        let member = &self.members[place];
        if member.case.policy.validity.is_empty() && member.case.kind.get_ref().lead.is_none() {
            return Ok(());
        }
        let before = member.failed().next().is_some();
        let known = member.items.clone();
        let items = items(&member.case);
        Arc::make_mut(&mut self.members[place]).items = items;
        let member = Arc::clone(&self.members[place]);
        // What has not landed yet has nothing to lose.
        let is_there = member.claim.since.order() <= self.order;
        if !is_there || !member.faults.is_empty() {
            return Ok(());
        }
        self.states[place].fails_from_beginning = match member.failed().next() {
            None => false,
            Some(_) => {
                self.states[place].fails_from_beginning
                    || member.failed().any(|item| speaks_from_beginning(item, &known))
            }
        };
        if self.states[place].is_over() {
            return Ok(());
        }
        match (before, member.failed().next().is_some()) {
            (false, true) => {
                let reasons: Vec<_> = member.failed().map(|item| item.reason.clone()).collect();
                let state = &mut self.states[place];
                state.suspended = Some((state.standing, state.terms.clone()));
                self.void(place, reasons)
            }
            (true, false) if self.states[place].standing == Standing::Void => {
                self.states[place].worthless.clear();
                if let Some((standing, terms)) = self.states[place].suspended.take() {
                    return self.resume_claim(place, standing, terms);
                }
                self.states[place].rank.0 = self.order;
                let wanted = self.registration_terms(place, None)?;
                self.claim_now(place, wanted)
            }
            _ => Ok(()),
        }
    }

    /// What kept a claim from counting is mended: its terms go on with the ends that they had,
    /// unless somebody else holds the customer now.
    pub(super) fn resume_claim(
        &mut self,
        place: usize,
        standing: Standing,
        terms: Vec<ProtectionTerm<'a>>,
    ) -> Result<(), OutOfCalendar> {
        if let Some((holder, joined)) = self.holder_against(place, self.clock, &terms) {
            self.states[place].rank.0 = self.order;
            return self.meet(place, holder, joined, terms);
        }
        let state = &mut self.states[place];
        (state.standing, state.terms) = (standing, terms);
        let reason = Reason::new(Code::PutRight).report(self.case(place).report);
        self.journal.enter(place, self.clock, reason);
        self.expire(self.clock)
    }

    /// What a claim was worth ends now.
    pub(super) fn void(
        &mut self,
        place: usize,
        reasons: Vec<Reason<'a>>,
    ) -> Result<(), OutOfCalendar> {
        let at = self.clock;
        let state = &mut self.states[place];
        for reason in &reasons {
            let fault = EntryKind::Fault { repeats: None };
            self.journal.enter_as(fault, place, at, reason.clone());
        }
        state.worthless.extend(reasons);
        state.applied = None;
        state.cut(at);
        state.standing = Standing::Void;
        state.right = Right::Plain;
        self.promote(at)?;
        self.rival_gone(place)
    }
}

/// Whether an item that fails says something of what was granted before: its clause has it so, or
/// it was open till now.
fn speaks_from_beginning(item: &ValidityItem<'_>, known: &[ValidityItem<'_>]) -> bool {
    let was_open = |other: &ValidityItem<'_>| {
        other.name == item.name && matches!(other.state, ItemState::NeedsPerson(_))
    };
    item.since == Since::Beginning || known.iter().any(was_open)
}
