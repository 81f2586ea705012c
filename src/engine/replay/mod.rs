//! The life of one customer: the registrations replayed in the order they landed, each against
//! those before it.

mod calendars;
mod claims;
mod contest;
mod items;
mod lapse;
mod mend;
mod moments;
mod offences;
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

use crate::calendar::{Bound, OutOfCalendar};
use crate::domain::event::{Event, builtin};
use crate::domain::ids::DisputeId;
use crate::domain::instant::Instant;
use crate::domain::landing::AsOf;
use crate::engine::acts::EnteredAct;
use crate::engine::enter::{Entered, Registrations};
use crate::engine::join::{JoinStep, Joins, step_at};
use crate::engine::journal::{Cause, EntryKind, RightsJournal, is_choice};
use crate::engine::replay::claims::ClaimStates;
use crate::engine::replay::moments::{LandedFact, Moment, NamedDispute};
use crate::engine::state::{Flag, FlagKind, Met, ProtectionTerm, ReportState, Standing, term_code};
use crate::policy::Policy;
use crate::policy::blocks::{OnProtected, Protection};
use crate::rules::case::live_dispute;
use crate::rules::identity::CollisionMatch;
use crate::rules::reason::because;
use crate::rules::same_customer::found_against;
use crate::rules::validity::is_timed;
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
