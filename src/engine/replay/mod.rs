//! The life of one customer: the registrations replayed in the order they landed, each against
//! those before it.

mod claims;
mod contest;
mod lapse;
mod mend;
mod pairs;
mod renewal;
mod repeat;
mod review;
mod ruling;
mod stages;

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use toml::Spanned;
use ulid::Ulid;

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::dispute::Dispute;
use crate::domain::event::{Event, builtin};
use crate::domain::ids::{DisputeId, FactId};
use crate::domain::instant::Instant;
use crate::domain::landing::{AsOf, Landing};
use crate::engine::acts::EnteredAct;
use crate::engine::assess::VoidedBy;
use crate::engine::enter::{Entered, Registrations};
use crate::engine::join::{JoinStep, Joins, step_at};
use crate::engine::journal::{Cause, EntryKind, RightsJournal, is_choice};
use crate::engine::replay::claims::ClaimStates;
use crate::engine::state::{
    Flag, FlagKind, Met, ProtectionTerm, ReportState, Right, Standing, term_code,
};
use crate::policy::Policy;
use crate::policy::blocks::{OnProtected, Protection, Since};
use crate::rules::case::live_dispute;
use crate::rules::claim::landed;
use crate::rules::identity::CollisionMatch;
use crate::rules::reason::because;
use crate::rules::same_customer::found_against;
use crate::rules::subject::tells_keys;
use crate::rules::validity::{ItemState, ValidityItem, is_timed, items, tells_others};
use crate::rules::{Arg, Case, Code, Reason, World, term};

/// The claims of one customer as of a landing: what was granted is carried from one landing to the
/// next, and nothing of it is made anew (law 15). Places are those of `members`, in landing order.
pub struct Replay<'c, 'a> {
    pub members: Vec<Arc<Entered<'a>>>,
    /// The places of the claims that each policy judges.
    by_policy: Vec<(&'a Policy, Vec<usize>)>,
    pub joins: &'c Joins<'a>,
    pub states: ClaimStates<'a>,
    pub journal: RightsJournal<'a>,
    /// Acts whose result was entered, in the order they landed.
    pub acts: Vec<EnteredAct<'a>>,
    disputes: BTreeMap<DisputeId, NamedDispute<'a>>,
    /// The claims of which an item may fail by time alone, and the last moment for which each was
    /// examined: time goes on from there, whatever came of it.
    timed: BTreeMap<usize, Option<Bound>>,
    /// How far the replay has come.
    clock: Instant,
    order: u64,
    /// The house as the last landing left it.
    world: World<'a>,
}

/// A dispute, and the places of the claims that it names.
struct NamedDispute<'a> {
    dispute: &'a Dispute,
    places: Vec<usize>,
}

/// Something that landed.
#[derive(Clone)]
enum LandedFact<'a> {
    Registration,
    /// A correction that makes the next claim of the report.
    LetGo(&'a Event),
    Event(&'a Event),
    /// A dispute, or an act in it.
    Dispute(DisputeId, Option<&'a Event>),
    Voided(VoidedBy<'a>),
    /// What made it void is void itself.
    Lifted(FactId, &'a Event),
}

/// A fact with its place in the order.
struct Moment<'a> {
    landing: &'a Landing,
    /// Registrations go before what is recorded on them.
    rank: u8,
    id: Ulid,
    place: usize,
    fact: LandedFact<'a>,
}

impl Moment<'_> {
    fn key(&self) -> (u64, u8, Ulid, usize) {
        (self.landing.order(), self.rank, self.id, self.place)
    }
}

impl<'c, 'a> Replay<'c, 'a> {
    /// Replays claims up to `world.now`.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn run(
        registrations: &Registrations<'_, 'a>,
        places: &[usize],
        joins: &'c Joins<'a>,
    ) -> Result<Self, OutOfCalendar> {
        let world = registrations.world;
        let members: Vec<Arc<Entered<'a>>> =
            places.iter().map(|place| Arc::new(registrations.entered(*place))).collect();
        let state = |member: &Arc<Entered<'a>>| {
            ReportState::new((member.claim.since.order(), member.claim.report.id))
        };
        let states = ClaimStates::new(members.iter().map(state).collect());
        let timed = (0..members.len()).filter(|place| is_timed(&members[*place].case));
        let timed = timed.map(|place| (place, None)).collect();
        let mut by_policy: Vec<(&'a Policy, Vec<usize>)> = Vec::new();
        for (place, member) in members.iter().enumerate() {
            let policy = member.case.policy;
            match by_policy.iter_mut().find(|(known, _)| std::ptr::eq(*known, policy)) {
                Some((_, places)) => places.push(place),
                None => by_policy.push((policy, vec![place])),
            }
        }
        let mut replay = Self {
            members,
            by_policy,
            joins,
            states,
            journal: RightsJournal::new(places.len()),
            acts: Vec::new(),
            disputes: BTreeMap::new(),
            timed,
            clock: Instant::MIN,
            order: 0,
            world,
        };
        let mut calendars = world.calendar_landings().peekable();
        for moment in replay.moments(registrations, world) {
            while let Some(landed) = calendars.next_if(|(order, _)| *order < moment.landing.order())
            {
                replay.calendar_lands(landed)?;
            }
            // What time brings about before a landing comes first, in the house before it.
            replay.wait_until(moment.landing.at(world.now))?;
            replay.order = moment.landing.order();
            replay.world = world.of(moment.landing);
            replay.journal.comes_of(replay.cause(&moment), replay.order);
            replay.step(moment)?;
            replay.settle(replay.clock);
        }
        calendars.try_for_each(|landed| replay.calendar_lands(landed))?;
        replay.wait_until(world.now)?;
        replay.world = world;
        replay.order = world.order;
        for member in &mut replay.members {
            Arc::make_mut(member).case.world = world;
        }
        Ok(replay)
    }

    /// A calendar lands: ends are counted that none before it could, from now on.
    fn calendar_lands(&mut self, (order, at): (u64, Instant)) -> Result<(), OutOfCalendar> {
        let is_open = |place: usize| self.states[place].terms.iter().any(|term| term.uncounted);
        let open: Vec<usize> = (0..self.members.len()).filter(|place| is_open(*place)).collect();
        if open.is_empty() {
            return Ok(());
        }
        self.wait_until(at)?;
        self.order = order;
        self.world = self.world.left_by(order, at);
        self.journal.comes_of(Cause::Calendar, order);
        open.into_iter().for_each(|place| self.count_ends(place));
        self.expire(self.clock)?;
        self.settle(self.clock);
        Ok(())
    }

    /// Counts what ends of a claim are open for want of a calendar, as far as there is one now.
    /// What was protected until now stays so.
    fn count_ends(&mut self, place: usize) {
        for at in 0..self.states[place].terms.len() {
            let term = &self.states[place].terms[at];
            let Some(block) = term.block.filter(|_| term.uncounted) else { continue };
            let (until, uncounted) = self.counted_end(place, block, term.from);
            let Some(end) = until.filter(|_| !uncounted) else { continue };
            let case = &self.case(place);
            let end = end.later_of(Bound::before(self.clock));
            let reason = because(Code::Protected, case.policy, block, &block.get_ref().clause)
                .report(case.report)
                .at("from", term.from)
                .until(Some(end))
                .with("lasts", Arg::Term(&block.get_ref().lasts));
            let term = &mut self.states[place].terms[at];
            term.uncounted = false;
            term.end_by(end);
            self.journal.enter(place, self.clock, reason);
        }
    }

    /// The end of a protection that begins at an instant, and whether no calendar counts it yet.
    pub(super) fn counted_end(
        &self,
        place: usize,
        block: &'a Spanned<Protection>,
        from: Instant,
    ) -> (Option<Bound>, bool) {
        let data = block.get_ref();
        let case = &self.case(place);
        let lasts = term::chosen(&data.lasts, case);
        let lasts = lasts.as_ref().unwrap_or(&data.lasts);
        match term::end(lasts, data.first_day, from, &self.world) {
            Ok(until) => (until, false),
            Err(OutOfCalendar { .. }) => (None, true),
        }
    }

    /// Time passes up to an instant; it never runs back.
    fn wait_until(&mut self, to: Instant) -> Result<(), OutOfCalendar> {
        let to = self.clock.max(to);
        self.journal.passes();
        self.expire(to)?;
        self.clock = to;
        Ok(())
    }

    /// What was entered says what each claim is worth now.
    fn settle(&mut self, at: Instant) {
        for place in self.journal.unsettled() {
            self.states[place].note_end(at);
            let right = self.states[place].right(&self.members[place].case);
            self.journal.settle(place, &right);
        }
    }

    /// Everything that landed about these claims, in the order of landing.
    fn moments(
        &mut self,
        registrations: &Registrations<'_, 'a>,
        world: World<'a>,
    ) -> Vec<Moment<'a>> {
        let mut moments = Vec::new();
        for (place, member) in self.members.iter().enumerate() {
            let claim = member.claim;
            let report = claim.report;
            let mut add = |landing, rank, id, fact| {
                moments.push(Moment { landing, rank, id, place, fact });
            };
            add(claim.since, 0, report.id.0, LandedFact::Registration);
            for event in landed(report, &world) {
                if claim.has(event) {
                    add(&event.landing, 1, event.id.0, LandedFact::Event(event));
                }
            }
            if let Some(event) = claim.let_go {
                add(&event.landing, 1, event.id.0, LandedFact::LetGo(event));
            }
            for voided in registrations.voided_by(report.id) {
                let incident = voided.incident;
                let fact = LandedFact::Voided(voided.clone());
                // An incident names the report as it stood: the claim of its landing.
                if claim.is_of(incident.landing.order()) {
                    add(&incident.landing, 2, incident.id.0, fact);
                    if let Some(act) = incident.voided(world.now) {
                        add(&act.landing, 2, act.id.0, LandedFact::Lifted(incident.id, act));
                    }
                }
            }
            for dispute in registrations.disputes_over(report.id) {
                if !world.as_of().has(&dispute.landing) {
                    continue;
                }
                let named = self
                    .disputes
                    .entry(dispute.id)
                    .or_insert_with(|| NamedDispute { dispute, places: Vec::new() });
                named.places.push(place);
            }
        }
        for (id, named) in &self.disputes {
            let Some(place) = named.places.first().copied() else { continue };
            let mut add = |landing, fact: Ulid, act| {
                let dispute = LandedFact::Dispute(*id, act);
                moments.push(Moment { landing, rank: 3, id: fact, place, fact: dispute });
            };
            add(&named.dispute.landing, id.0, None);
            named
                .dispute
                .acts_by(world.as_of())
                .for_each(|act| add(&act.landing, act.id.0, Some(act)));
        }
        moments.sort_by_key(Moment::key);
        moments
    }

    /// What sort of fact landed.
    fn cause(&self, moment: &Moment<'a>) -> Cause {
        match &moment.fact {
            LandedFact::Registration => match self.members[moment.place].claim.correction {
                Some(_) => Cause::Correction,
                None => Cause::Registration,
            },
            LandedFact::LetGo(_) => Cause::Correction,
            LandedFact::Event(event)
                if event.is(builtin::APPROVE) && self.states[moment.place].applied.is_some() =>
            {
                Cause::Renewal
            }
            LandedFact::Event(event) => {
                Cause::of_event(event, self.members[moment.place].case.policy)
            }
            LandedFact::Dispute(_, act) => act.map_or(Cause::Dispute, Cause::of_act),
            LandedFact::Voided(_) => Cause::Offence,
            LandedFact::Lifted(..) => Cause::Amendment,
        }
    }

    /// One fact, against what the facts before it left.
    fn step(&mut self, moment: Moment<'a>) -> Result<(), OutOfCalendar> {
        let place = moment.place;
        match moment.fact {
            LandedFact::Registration => {
                self.register(place)?;
                self.meet_late(place)
            }
            LandedFact::LetGo(event) => self.leave(place, event, Code::LetGo, Standing::Withdrawn),
            LandedFact::Event(event) if event.mends().is_some() => self.mend(place, event),
            LandedFact::Event(event) => {
                self.take_up(place, event)?;
                self.event(place, event)?;
                self.enter_acts(place, event)
            }
            LandedFact::Dispute(id, act) => self.quarrel(id, act),
            LandedFact::Voided(what) => self.offence(place, what),
            LandedFact::Lifted(incident, act) => self.lift(place, incident, act),
        }
    }

    /// The case of a claim takes up an event; papers are seen by the customer's other claims too.
    fn take_up(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
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
    fn resume_claim(
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
    fn void(&mut self, place: usize, reasons: Vec<Reason<'a>>) -> Result<(), OutOfCalendar> {
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

    /// An incident that makes a registration void. Whose own claim stands against it makes nobody
    /// else's void (law 20).
    fn offence(&mut self, place: usize, voided: VoidedBy<'a>) -> Result<(), OutOfCalendar> {
        let VoidedBy { incident, what } = voided;
        let is_party = |other: &usize| {
            let case = &self.members[*other].case;
            case.is_own(&incident.by, &incident.landing) && self.rivals(place, *other).is_some()
        };
        if self.joins.near(place).any(|other| is_party(&other)) {
            let reason = Reason::new(Code::Interested).text("staff", incident.by.as_str());
            let flag = Flag::other(reason.report(self.case(place).report));
            self.states[place].flags.push(flag);
            return Ok(());
        }
        let state = &mut self.states[place];
        state.is_early |= what.is_early;
        state.void_from_beginning |= what.from_beginning;
        if state.offences.is_empty() {
            state.before_offence = Some((state.standing, state.terms.clone()));
        }
        state.offences.push(incident.id);
        if !state.is_over() {
            self.void(place, vec![what.reason])?;
        }
        self.decide_again()
    }

    /// An offence is void: where no other is left, the registration stands from now on, with the
    /// ends that its terms had, unless somebody else holds the customer now.
    fn lift(
        &mut self,
        place: usize,
        incident: FactId,
        act: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        if !self.states[place].offences.contains(&incident) {
            return Ok(());
        }
        let reason = Reason::new(Code::OffenceVoided).act(act).text("staff", act.by.as_str());
        self.journal.enter(place, self.clock, reason);
        let state = &mut self.states[place];
        state.offences.retain(|other| *other != incident);
        if !state.offences.is_empty() {
            return Ok(());
        }
        let Some((standing, terms)) = state.before_offence.take() else { return Ok(()) };
        (state.is_early, state.void_from_beginning) = (false, false);
        if state.standing == Standing::Void {
            state.worthless.clear();
            self.resume_claim(place, standing, terms)?;
        }
        for standpoint in self.acts.iter_mut().filter_map(|act| act.then.get_mut(&place)) {
            standpoint.state.worthless.clone_from(&self.states[place].worthless);
        }
        self.decide_again()
    }

    /// A dispute, or an act in it: those it names look at it anew.
    fn quarrel(&mut self, id: DisputeId, act: Option<&Event>) -> Result<(), OutOfCalendar> {
        let world = self.world;
        let Some(NamedDispute { dispute, places }) = self.disputes.get(&id) else {
            return Ok(());
        };
        let (dispute, places) = (*dispute, places.clone());
        for &place in &places {
            let member = Arc::make_mut(&mut self.members[place]);
            member.case.world = world;
            member.case.live_disputes.retain(|live| live.dispute.id != id);
            member.case.live_disputes.extend(live_dispute(dispute, world.as_of()));
            self.look_again(place)?;
        }
        for (at, &one) in places.iter().enumerate() {
            places[at + 1..].iter().try_for_each(|other| self.see_papers(one, *other))?;
        }
        // What is said in a dispute after it ended ends nothing once more.
        let may_end = |act| matches!(Cause::of_act(act), Cause::Ruling | Cause::JointAct);
        if act.is_some_and(may_end) {
            // It speaks of what the reports that it names claim by now.
            let is_claimed = |place: &usize| self.members[*place].claim.is_of(self.order);
            let claimed: Vec<usize> = places.into_iter().filter(is_claimed).collect();
            self.hear(dispute, &claimed)?;
        }
        self.decide_again()
    }

    /// How far the replay has come.
    pub fn as_of(&self) -> AsOf {
        AsOf { order: self.order, at: self.clock }
    }

    fn case(&self, place: usize) -> CaseOf<'a> {
        CaseOf(Arc::clone(&self.members[place]))
    }

    /// The latest answer to a finding, on whichever of these claims it stands: what was found of a
    /// claim that does not touch the matter says nothing of it (law 18).
    pub fn found(
        &self,
        finding: &str,
        places: impl Iterator<Item = usize>,
    ) -> Option<(&'a Event, &'a str)> {
        let answers = places.filter_map(|place| self.members[place].case.answer(finding));
        answers.max_by_key(|(event, _)| (event.landing.order(), event.id))
    }

    /// How two claims meet as the last landing left them.
    pub fn joined(&self, a: usize, b: usize) -> Option<&'c JoinStep<'a>> {
        self.met(a, b, self.order)
    }

    /// How two claims met as a landing left them.
    pub fn met(&self, a: usize, b: usize, order: u64) -> Option<&'c JoinStep<'a>> {
        step_at(self.joins.steps(a, b)?, order)
    }

    /// Whether two claims are about one customer as the last landing left them.
    pub fn touch(&self, a: usize, b: usize) -> bool {
        self.joined(a, b).is_some_and(|step| step.one)
    }

    /// The last landing.
    pub fn order(&self) -> u64 {
        self.order
    }

    /// The rule by which two registrations of different sides are certainly one customer.
    pub fn rivals(&self, a: usize, b: usize) -> Option<&'c CollisionMatch<'a>> {
        let step = self.joined(a, b).filter(|step| step.one)?;
        let joined = step.joined.as_ref()?;
        let other_side = self.members[a].side != self.members[b].side;
        (joined.rule.get_ref().own_side || other_side).then_some(joined)
    }

    fn register(&mut self, place: usize) -> Result<(), OutOfCalendar> {
        let member = Arc::clone(&self.members[place]);
        let case = &member.case;
        let at = self.clock;
        let registered = match member.claim.correction {
            None => Reason::new(Code::Registered).report(case.report),
            Some(correction) => Reason::new(Code::ClaimedAnew).event(case.report, correction),
        };
        let registered = registered.text("staff", case.report.registrant.as_str());
        self.journal.enter_as(EntryKind::Registered, place, at, registered);
        if let Some(standing) = member.worthless() {
            self.states[place].standing = standing;
            self.states[place].weak = member.is_weak();
            for (kind, reason) in member.shortcomings() {
                self.states[place].worthless.push(reason.clone());
                self.journal.enter_as(kind, place, at, reason.clone());
            }
            if !member.is_weak() {
                return Ok(());
            }
        }
        if let Some((other, joined)) = self.own_before(place) {
            self.refuse_again(place, other, joined);
            return Ok(());
        }
        let mut wanted = self.registration_terms(place, None)?;
        if let Some(end) = self.end_before(place) {
            wanted.iter_mut().for_each(|term| term.end_by(end));
        }
        self.claim_now(place, wanted)
    }

    /// The end of what a report claimed before the correction that made a claim: without an
    /// office's consent a correction gives no later one (law 16).
    fn end_before(&self, place: usize) -> Option<Bound> {
        let claim = self.members[place].claim;
        let correction = claim.correction?;
        let before = self.members.iter().position(|member| {
            member.claim.report.id == claim.report.id
                && member.claim.let_go.is_some_and(|event| event.id == correction.id)
        });
        self.states[before?].end()?
    }

    /// A claim is raised against whoever holds the customer now.
    fn claim_now(
        &mut self,
        place: usize,
        wanted: Vec<ProtectionTerm<'a>>,
    ) -> Result<(), OutOfCalendar> {
        let Some((holder, joined)) = self.holder_against(place, self.clock, &wanted) else {
            return self.admit(place, wanted);
        };
        self.meet(place, holder, joined, wanted)
    }

    /// Rivals who landed together are equals: none of them stands in the other's way, and both are
    /// in question.
    fn meet_late(&mut self, place: usize) -> Result<(), OutOfCalendar> {
        let order = self.states[place].rank.0;
        let is_equal = |other: &usize| {
            self.states[*other].rank.0 == order
                && self.states[*other].standing.lives()
                && self.members[*other].side != self.members[place].side
        };
        if !self.states[place].standing.lives() {
            return Ok(());
        }
        let equals: Vec<usize> = self.joins.near(place).filter(is_equal).collect();
        for other in equals {
            let Some(joined) = self.rivals(place, other) else { continue };
            let flag = self.collision(place, other, joined);
            self.states[place].flags.push(flag);
            for equal in [place, other] {
                let case = &self.case(equal);
                let rule = joined.rule;
                let reason = because(Code::EqualRival, case.policy, rule, &rule.get_ref().clause)
                    .report(case.report);
                self.states[equal].standing = Standing::Contested;
                self.journal.enter(equal, self.clock, reason);
            }
        }
        Ok(())
    }

    /// A claim meets a protected customer.
    fn meet(
        &mut self,
        place: usize,
        holder: usize,
        joined: &'c CollisionMatch<'a>,
        wanted: Vec<ProtectionTerm<'a>>,
    ) -> Result<(), OutOfCalendar> {
        let at = self.clock;
        let case = &self.case(place);
        let (met, code) = match *joined.rule.get_ref().on_protected {
            _ if self.states[holder].holds_off() => (Met::Held, Code::Held),
            OnProtected::Refuse => (Met::Barred, Code::Barred),
            OnProtected::Queue => (Met::Queued, Code::Queued),
            OnProtected::Contest => (Met::Contested, Code::Contested),
        };
        let mut reason = because(code, case.policy, joined.rule, &joined.rule.get_ref().clause)
            .report(case.report);
        if let Some(term) = self.states[holder].last_term() {
            reason = reason.until(term.until);
            reason
                .clauses
                .extend(term.block.iter().flat_map(|block| block.get_ref().clause.iter()));
        }
        self.states[place].met = met;
        self.journal.enter(place, at, reason);
        let flag = self.collision(place, holder, joined);
        self.states[place].flags.push(flag);
        match met {
            Met::Barred => self.states[place].standing = Standing::Void,
            Met::Queued => {
                self.states[place].standing = Standing::Queued;
                self.contest_extension(holder, place)?;
            }
            Met::Held => self.states[place].standing = Standing::Held,
            Met::Admitted | Met::Contested => {
                self.admit(place, wanted)?;
                if self.states[place].standing == Standing::Effective {
                    self.states[place].standing = Standing::Contested;
                }
            }
        }
        Ok(())
    }

    fn collision(&self, place: usize, other: usize, joined: &CollisionMatch<'a>) -> Flag<'a> {
        collision(&self.members[place].case, &self.members[other].case, joined)
    }

    fn admit(
        &mut self,
        place: usize,
        wanted: Vec<ProtectionTerm<'a>>,
    ) -> Result<(), OutOfCalendar> {
        let case = &self.case(place);
        let at = self.clock;
        let weak = self.states[place].weak;
        let missing = self.missing_approval(place);
        if let Some(step) = missing.filter(|_| self.states[place].approved.is_none()) {
            let block = step.get_ref();
            let reason = because(Code::AwaitsApproval, case.policy, step, &block.clause)
                .clauses(&block.until_then)
                .report(case.report);
            self.journal.enter_as(EntryKind::AwaitsApproval, place, at, reason.people(&block.by));
            self.states[place].standing = Standing::Pending;
            return Ok(());
        }
        if !weak {
            self.states[place].standing = Standing::Effective;
        }
        for term in wanted {
            self.open(place, term);
        }
        Ok(())
    }

    /// Who stands in the way of a claim at `at`: a rival whose protection runs or overlaps, or who
    /// was first and waits for consent.
    fn holder_against(
        &self,
        place: usize,
        at: Instant,
        wanted: &[ProtectionTerm<'a>],
    ) -> Option<(usize, &'c CollisionMatch<'a>)> {
        let rank = self.states[place].rank;
        let mut others: Vec<usize> = self.joins.near(place).collect();
        others.sort_by_key(|other| self.states[*other].rank);
        others.into_iter().find_map(|other| {
            let joined = self.rivals(place, other)?;
            let state = &self.states[other];
            if state.rank.0 == rank.0 && self.members[other].side != self.members[place].side {
                return None;
            }
            let is_first = state.rank.0 < rank.0;
            let waits = is_first && (state.standing == Standing::Pending || state.holds_off());
            // Who only kept colleagues from other acts lets them register.
            let mut terms = state.terms.iter().filter(|term| term.keeps_off());
            let overlaps = |held| wanted.iter().any(|term| ProtectionTerm::overlaps(held, term));
            let holds = state.standing.lives()
                && terms.any(|held| state.is_running(held, at) || overlaps(held));
            (waits || holds).then_some((other, joined))
        })
    }

    /// Who outranks a claim at `at`: a rival whose protection runs while this one's does not, or
    /// goes back further.
    pub fn outranked(&self, place: usize, at: Instant) -> Option<(usize, &'c CollisionMatch<'a>)> {
        let own = &self.states[place];
        let running = own.runs(at) && own.standing.lives();
        self.joins.near(place).find_map(|other| {
            let joined = self.rivals(place, other)?;
            let state = &self.states[other];
            let holds =
                state.standing.lives() && state.runs(at) && (!running || state.rank < own.rank);
            holds.then_some((other, joined))
        })
    }

    /// The terms that the registration itself opens, or that an event makes countable.
    fn registration_terms(
        &self,
        place: usize,
        event: Option<&'a Event>,
    ) -> Result<Vec<ProtectionTerm<'a>>, OutOfCalendar> {
        let case = &self.case(place);
        let mut terms = Vec::new();
        for block in case
            .policy
            .protections
            .iter()
            .filter(|block| block.get_ref().stage.is_none() && covers_kind(block, case))
        {
            let opened = self.states[place]
                .terms
                .iter()
                .any(|term| term.block.is_some_and(|own| own.span() == block.span()));
            if !opened {
                terms.extend(self.term(place, block, event)?);
            }
        }
        Ok(terms)
    }

    fn term(
        &self,
        place: usize,
        block: &'a Spanned<Protection>,
        event: Option<&'a Event>,
    ) -> Result<Option<ProtectionTerm<'a>>, OutOfCalendar> {
        let case = &self.case(place);
        let data = block.get_ref();
        let Some(start) = term::start(&data.from, case, event)? else { return Ok(None) };
        let granted = if data.from.next.is_some() { start.anchor } else { start.from };
        let (until, uncounted) = self.counted_end(place, block, start.from);
        let unchosen = term::chosen(&data.lasts, case).is_none();
        let code = term_code(unchosen, uncounted);
        let reason = because(code, case.policy, block, &data.clause)
            .at("from", start.from)
            .until(until)
            .with("lasts", Arg::Term(&data.lasts));
        let reason = match event {
            Some(event) => reason.event(case.report, event),
            None => reason.report(case.report),
        };
        Ok(Some(ProtectionTerm {
            granted,
            from: start.from,
            until,
            block: Some(block),
            unchosen,
            uncounted,
            reason,
        }))
    }

    fn open(&mut self, place: usize, term: ProtectionTerm<'a>) {
        let at = self.clock;
        if term.unchosen {
            self.states[place].flags.push(Flag::other(term.reason.clone()));
        }
        let kind = if term.unchosen { EntryKind::Other } else { EntryKind::Granted };
        self.journal.enter_as(kind, place, at, term.reason.clone());
        self.states[place].terms.push(term);
    }

    fn event(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        match event.kind.as_str() {
            builtin::APPROVE => self.approve(place, event),
            builtin::REJECT => self.reject(place, event),
            builtin::RETURN => self.plain(place, event, Code::Returned, None),
            builtin::AMEND => {
                self.change(place, event);
                Ok(())
            }
            builtin::RENEW => self.apply_for_renewal(place, event),
            builtin::PAUSE => self.pause(place, event),
            builtin::RESUME => self.resume(place, event),
            builtin::WITHDRAW => self.leave(place, event, Code::Withdrawn, Standing::Withdrawn),
            builtin::GIVE_UP => self.leave(place, event, Code::GivenUp, Standing::Lapsed),
            builtin::TRANSFER => {
                self.plain(place, event, Code::Transferred, event.fields.text("to"))
            }
            builtin::FINDING if found_against(event).is_some() => self.found_of_pair(place, event),
            builtin::FINDING => self.finding(place, event),
            _ => {
                let completed = self.case(place).completed_by(event);
                self.choice(place, completed);
                self.stages(place, completed.unwrap_or(event))
            }
        }
    }

    /// The customer's own word about who is to serve them.
    fn choice(&mut self, place: usize, word: Option<&'a Event>) {
        let case = &self.case(place);
        let Some(word) = word.filter(|word| is_choice(case.policy, word)) else { return };
        let Some(chosen) = word.fields.text("chooses") else { return };
        let reason =
            Reason::new(Code::CustomerChose).event(case.report, word).text("staff", chosen);
        self.journal.enter(place, self.clock, reason);
    }

    fn plain(
        &mut self,
        place: usize,
        event: &'a Event,
        code: Code,
        to: Option<&'a str>,
    ) -> Result<(), OutOfCalendar> {
        let reason = Reason::new(code)
            .event(self.case(place).report, event)
            .text("staff", event.by.as_str());
        let reason = if let Some(to) = to { reason.text("to", to) } else { reason };
        self.journal.enter(place, self.clock, reason);
        Ok(())
    }
}

/// The case of a claim as it stands at one step of the replay.
pub(super) struct CaseOf<'a>(Arc<Entered<'a>>);

impl<'a> Deref for CaseOf<'a> {
    type Target = Case<'a>;

    fn deref(&self) -> &Case<'a> {
        &self.0.case
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

fn covers_kind(block: &Spanned<Protection>, case: &Case<'_>) -> bool {
    block.get_ref().kinds.covers(&case.report.kind)
}

/// The flag that two registrations are, or may be, one customer.
pub(super) fn collision<'a>(
    case: &Case<'a>,
    other: &Case<'a>,
    joined: &CollisionMatch<'a>,
) -> Flag<'a> {
    let certain = joined.is_certain();
    let code = if certain { Code::Collision } else { Code::PossibleCollision };
    let reason = because(code, case.policy, joined.rule, &joined.rule.get_ref().clause)
        .report(case.report)
        .with("keys", Arg::Keys(joined.keys))
        .with("other", Arg::Report(other.report.id));
    Flag { kind: FlagKind::Collision { certain }, other: Some(other.report.id), reason }
}
