//! The life of one customer: the registrations replayed in the order they landed, each against
//! those before it.

mod contest;
mod lapse;
mod renewal;
mod review;
mod stages;

use std::collections::BTreeMap;

use toml::Spanned;

use crate::calendar::OutOfCalendar;
use crate::domain::event::{Event, builtin};
use crate::domain::instant::Instant;
use crate::engine::enter::Entered;
use crate::engine::join::one_customer;
use crate::engine::state::{Flag, FlagKind, Met, ProtectionTerm, ReportState, Standing, StepKind};
use crate::policy::blocks::{OnProtected, Protection};
use crate::rules::identity::CollisionMatch;
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, Reason, term};

/// The registrations of one customer at an instant. Places are those of `members`, in landing
/// order.
pub struct Replay<'c, 'a> {
    pub members: &'c [Entered<'a>],
    pub joins: &'c BTreeMap<(usize, usize), CollisionMatch<'a>>,
    pub states: Vec<ReportState<'a>>,
    clock: Instant,
}

/// Something that landed.
enum LandedFact<'a> {
    Registration,
    Event(&'a Event),
}

impl<'c, 'a> Replay<'c, 'a> {
    /// Replays the registrations up to the instant of their cases.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn run(
        members: &'c [Entered<'a>],
        joins: &'c BTreeMap<(usize, usize), CollisionMatch<'a>>,
    ) -> Result<Self, OutOfCalendar> {
        let states = members
            .iter()
            .map(|member| {
                ReportState::new((member.case.report.landing.order(), member.case.report.id))
            })
            .collect();
        let mut replay = Self { members, joins, states, clock: Instant::MIN };
        let mut moments = Vec::new();
        for (place, member) in members.iter().enumerate() {
            let case = &member.case;
            moments.push((
                (case.report.landing.order(), false, case.report.id.0),
                case.registered(),
                place,
                LandedFact::Registration,
            ));
            for event in &case.events {
                moments.push((
                    (event.landing.order(), true, event.id.0),
                    event.landing.at(case.world.now),
                    place,
                    LandedFact::Event(event),
                ));
            }
        }
        moments.sort_by_key(|(order, ..)| *order);
        for (_, at, place, what) in moments {
            replay.clock = replay.clock.max(at);
            replay.expire(replay.clock)?;
            match what {
                LandedFact::Registration => replay.register(place)?,
                LandedFact::Event(event) => replay.event(place, event)?,
            }
        }
        if let Some(now) = members.first().map(|member| member.case.world.now) {
            replay.expire(now)?;
        }
        Ok(replay)
    }

    fn case(&self, place: usize) -> &'c Case<'a> {
        &self.members[place].case
    }

    /// The latest answer to a finding, on whichever report of the customer it stands.
    pub fn found(&self, finding: &str) -> Option<(&'a Event, &'a str)> {
        let answers = self.members.iter().filter_map(|member| member.case.answer(finding));
        answers.max_by_key(|(event, _)| (event.landing.order(), event.id))
    }

    /// The rule by which two registrations of different sides are certainly one customer.
    pub fn rivals(&self, a: usize, b: usize) -> Option<&'c CollisionMatch<'a>> {
        let joined = self.joins.get(&(a.min(b), a.max(b)))?;
        let rule = joined.rule.get_ref();
        let one = one_customer(&self.members[a], &self.members[b], joined);
        (one && (rule.own_side || self.members[a].side != self.members[b].side)).then_some(joined)
    }

    fn register(&mut self, place: usize) -> Result<(), OutOfCalendar> {
        let member = &self.members[place];
        let case = &member.case;
        let at = self.clock;
        self.states[place].step_of(
            StepKind::Registered,
            at,
            Reason::new(Code::Registered)
                .report(case.report)
                .text("staff", case.report.registrant.as_str()),
        );
        if let Some(standing) = member.worthless() {
            self.states[place].standing = standing;
            self.states[place].weak = member.is_weak();
            for (kind, reason) in member.shortcomings() {
                self.states[place].step_of(kind, at, reason.clone());
            }
            if !member.is_weak() {
                return Ok(());
            }
        }
        let wanted = self.registration_terms(place, None)?;
        let Some((holder, joined)) = self.holder_against(place, at, &wanted) else {
            return self.admit(place, wanted);
        };
        self.meet(place, holder, joined, wanted)
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
        let case = self.case(place);
        let (met, code) = match *joined.rule.get_ref().on_protected {
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
        self.states[place].step(at, reason);
        let flag = self.collision(place, holder, joined);
        self.states[place].flags.push(flag);
        match met {
            Met::Barred => self.states[place].standing = Standing::Void,
            Met::Queued => {
                self.states[place].standing = Standing::Queued;
                self.contest_extension(holder, place)?;
            }
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
        collision(self.case(place), self.case(other), joined)
    }

    fn admit(
        &mut self,
        place: usize,
        wanted: Vec<ProtectionTerm<'a>>,
    ) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let at = self.clock;
        let weak = self.states[place].weak;
        if let Some(step) = self.missing_approval(place) {
            let block = step.get_ref();
            let reason = because(Code::AwaitsApproval, case.policy, step, &block.clause)
                .clauses(&block.until_then)
                .report(case.report);
            self.states[place].step_of(StepKind::AwaitsApproval, at, reason.people(&block.by));
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
        let mut others: Vec<usize> =
            (0..self.states.len()).filter(|other| *other != place).collect();
        others.sort_by_key(|other| self.states[*other].rank);
        others.into_iter().find_map(|other| {
            let joined = self.rivals(place, other)?;
            let state = &self.states[other];
            let waits = state.standing == Standing::Pending && state.rank.0 < rank.0;
            let overlaps =
                || wanted.iter().any(|term| state.terms.iter().any(|held| held.overlaps(term)));
            let holds = state.standing.lives() && (state.runs(at) || overlaps());
            (waits || holds).then_some((other, joined))
        })
    }

    /// Who outranks a claim at `at`: a rival whose protection runs while this one's does not, or
    /// goes back further.
    pub fn outranked(&self, place: usize, at: Instant) -> Option<(usize, &'c CollisionMatch<'a>)> {
        let own = &self.states[place];
        let running = own.runs(at) && own.standing.lives();
        (0..self.states.len()).filter(|other| *other != place).find_map(|other| {
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
        let case = self.case(place);
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
        let case = self.case(place);
        let data = block.get_ref();
        let Some(start) = term::start(&data.from, case, event)? else { return Ok(None) };
        let granted = if data.from.next.is_some() { start.anchor } else { start.from };
        let lasts = term::chosen(&data.lasts, case);
        let until = term::end(
            lasts.as_ref().unwrap_or(&data.lasts),
            data.first_day,
            start.from,
            &case.world,
        )?;
        let unchosen = lasts.is_none();
        let code = if unchosen { Code::TermUnknown } else { Code::Protected };
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
            reason,
        }))
    }

    fn open(&mut self, place: usize, term: ProtectionTerm<'a>) {
        let at = self.clock;
        if term.unchosen {
            self.states[place].flags.push(Flag::other(term.reason.clone()));
        }
        let kind = if term.unchosen { StepKind::Other } else { StepKind::Granted };
        self.states[place].step_of(kind, at, term.reason.clone());
        self.states[place].terms.push(term);
    }

    fn event(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        match event.kind.as_str() {
            builtin::APPROVE => self.approve(place, event),
            builtin::REJECT => self.reject(place, event),
            builtin::RETURN => self.plain(place, event, Code::Returned, None),
            builtin::RENEW => self.apply_for_renewal(place, event),
            builtin::PAUSE => self.pause(place, event),
            builtin::RESUME => self.resume(place, event),
            builtin::WITHDRAW => self.leave(place, event, Code::Withdrawn, Standing::Withdrawn),
            builtin::GIVE_UP => self.leave(place, event, Code::GivenUp, Standing::Lapsed),
            builtin::TRANSFER => {
                self.plain(place, event, Code::Transferred, event.fields.text("to"))
            }
            builtin::FINDING => self.finding(place, event),
            _ => self.stages(place, event),
        }
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
        self.states[place].step(self.clock, reason);
        Ok(())
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
    Flag { kind: FlagKind::Collision { certain }, reason }
}
