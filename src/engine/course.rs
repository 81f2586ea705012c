//! The course of one customer: his registrations replayed in the order they landed, each against those before it.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::calendar::{Bound, OutOfCalendar, Period, end_of};
use crate::domain::event::{Event, builtin};
use crate::domain::instant::Instant;
use crate::policy::blocks::{HowRenewed, OnProtected, Protection, Renewal, Stage};
use crate::policy::clause::Clauses;
use crate::policy::term::FirstDay;
use crate::rules::identity::Joined;
use crate::rules::event::lacks;
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, Reason, people, term};

use super::book::Entered;
use super::customers::one_customer;
use super::decide::lapse_of;
use super::track::{Question, Standing, Successor, Term, Track};

/// The registrations of one customer at an instant. Places are those of `members`, in landing order.
pub struct Course<'c, 'a> {
    pub members: &'c [Entered<'a>],
    pub joins: &'c BTreeMap<(usize, usize), Joined<'a>>,
    pub tracks: Vec<Track<'a>>,
    clock: Instant,
}

/// Something that landed.
enum What<'a> {
    Registration,
    Event(&'a Event),
}

impl<'c, 'a> Course<'c, 'a> {
    /// Replays the registrations up to the instant of their cases.
    ///
    /// # Errors
    /// A working day is asked for outside the calendars that are loaded.
    pub fn run(members: &'c [Entered<'a>], joins: &'c BTreeMap<(usize, usize), Joined<'a>>) -> Result<Self, OutOfCalendar> {
        let tracks = members.iter().map(|member| Track::new((member.case.report.landing.order(), member.case.report.id))).collect();
        let mut course = Self { members, joins, tracks, clock: Instant::MIN };
        let mut moments = Vec::new();
        for (place, member) in members.iter().enumerate() {
            let case = &member.case;
            moments.push(((case.report.landing.order(), false, case.report.id.0), case.registered(), place, What::Registration));
            for event in &case.events {
                moments.push(((event.landing.order(), true, event.id.0), event.landing.at(case.world.now), place, What::Event(event)));
            }
        }
        moments.sort_by_key(|(order, ..)| *order);
        for (_, at, place, what) in moments {
            course.clock = course.clock.max(at);
            course.expire(course.clock)?;
            match what {
                What::Registration => course.register(place)?,
                What::Event(event) => course.event(place, event)?,
            }
        }
        if let Some(now) = members.first().map(|member| member.case.world.now) {
            course.expire(now)?;
        }
        Ok(course)
    }

    fn case(&self, place: usize) -> &'c Case<'a> {
        &self.members[place].case
    }

    /// The rule by which two registrations of different sides are certainly one customer.
    pub fn rivals(&self, a: usize, b: usize) -> Option<&'c Joined<'a>> {
        let joined = self.joins.get(&(a.min(b), a.max(b)))?;
        let rule = joined.rule.get_ref();
        let one = one_customer(&self.members[a], &self.members[b], joined);
        (one && (rule.own_side || self.members[a].side != self.members[b].side)).then_some(joined)
    }

    fn register(&mut self, place: usize) -> Result<(), OutOfCalendar> {
        let member = &self.members[place];
        let case = &member.case;
        let at = self.clock;
        self.tracks[place].step(at, Reason::new(Code::Registered).report(case.report).text("staff", case.report.registrant.as_str()));
        if let Some((standing, reasons)) = member.worthless() {
            self.tracks[place].standing = standing;
            self.tracks[place].weak = member.is_weak();
            for reason in reasons {
                self.tracks[place].step(at, reason);
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
    fn meet(&mut self, place: usize, holder: usize, joined: &'c Joined<'a>, wanted: Vec<Term<'a>>) -> Result<(), OutOfCalendar> {
        let at = self.clock;
        let case = self.case(place);
        let code = match joined.rule.get_ref().on_protected {
            OnProtected::Refuse => Code::Barred,
            OnProtected::Queue => Code::Queued,
            OnProtected::Contest => Code::Contested,
        };
        let mut reason = because(code, case.policy, joined.rule, &joined.rule.get_ref().clause).report(case.report);
        if let Some(term) = self.tracks[holder].last_term() {
            reason = reason.until(term.until);
            reason.clauses.extend(term.block.iter().flat_map(|block| block.get_ref().clause.iter()));
        }
        self.tracks[place].step(at, reason.clone());
        let flag = self.collision(place, holder, joined);
        self.tracks[place].flags.push(flag);
        match joined.rule.get_ref().on_protected {
            OnProtected::Refuse => self.tracks[place].standing = Standing::Void,
            OnProtected::Queue => {
                self.tracks[place].standing = Standing::Queued;
                self.contest_extension(holder, place)?;
            }
            OnProtected::Contest => {
                self.admit(place, wanted)?;
                if self.tracks[place].standing == Standing::Effective {
                    self.tracks[place].standing = Standing::Contested;
                }
            }
        }
        Ok(())
    }

    fn collision(&self, place: usize, other: usize, joined: &Joined<'a>) -> Reason<'a> {
        collision(self.case(place), self.case(other), joined)
    }

    fn admit(&mut self, place: usize, wanted: Vec<Term<'a>>) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let at = self.clock;
        let weak = self.tracks[place].weak;
        if let Some(step) = self.missing_approval(place) {
            let block = step.get_ref();
            let reason = because(Code::AwaitsApproval, case.policy, step, &block.clause).clauses(&block.until_then).report(case.report);
            self.tracks[place].step(at, reason.text("who", block.by.to_string()));
            self.tracks[place].standing = Standing::Pending;
            return Ok(());
        }
        if !weak {
            self.tracks[place].standing = Standing::Effective;
        }
        for term in wanted {
            self.open(place, term);
        }
        Ok(())
    }

    /// The first step of review that nobody has passed yet.
    fn missing_approval(&self, place: usize) -> Option<&'a Spanned<crate::policy::blocks::Approval>> {
        let case = self.case(place);
        let applies = |kinds: &[crate::domain::ids::KindId]| kinds.is_empty() || kinds.contains(&case.report.kind);
        let mut steps = case.policy.approvals.iter().filter(|step| applies(&step.get_ref().kinds));
        steps.find(|step| self.passed(place, step).is_none())
    }

    /// When a step of review was passed, as far as the clock has come.
    fn passed(&self, place: usize, step: &Spanned<crate::policy::blocks::Approval>) -> Option<Instant> {
        let case = self.case(place);
        let by_whom = |event: &&'a Event| people::may(&step.get_ref().by, &event.by, case);
        let landed = |event: &&'a Event| event.landing.at(case.world.now) <= self.clock;
        let named = |event: &&'a Event| event.fields.text("step").is_none_or(|name| name == step.get_ref().name.as_str());
        case.of_type(builtin::APPROVE).filter(by_whom).filter(landed).find(named).map(|event| case.said(event))
    }

    /// Who stands in the way of a claim at `at`: a rival whose protection runs or overlaps, or who was first and waits for consent.
    fn holder_against(&self, place: usize, at: Instant, wanted: &[Term<'a>]) -> Option<(usize, &'c Joined<'a>)> {
        let rank = self.tracks[place].rank;
        let mut others: Vec<usize> = (0..self.tracks.len()).filter(|other| *other != place).collect();
        others.sort_by_key(|other| self.tracks[*other].rank);
        others.into_iter().find_map(|other| {
            let joined = self.rivals(place, other)?;
            let track = &self.tracks[other];
            let waits = track.standing == Standing::Pending && track.rank.0 < rank.0;
            let overlaps = || wanted.iter().any(|term| track.terms.iter().any(|held| held.overlaps(term)));
            let holds = track.standing.lives() && (track.runs(at) || overlaps());
            (waits || holds).then_some((other, joined))
        })
    }

    /// Who outranks a claim at `at`: a rival whose protection runs while this one's does not, or goes back further.
    pub fn outranked(&self, place: usize, at: Instant) -> Option<(usize, &'c Joined<'a>)> {
        let own = &self.tracks[place];
        let running = own.runs(at) && own.standing.lives();
        (0..self.tracks.len()).filter(|other| *other != place).find_map(|other| {
            let joined = self.rivals(place, other)?;
            let track = &self.tracks[other];
            let holds = track.standing.lives() && track.runs(at) && (!running || track.rank < own.rank);
            holds.then_some((other, joined))
        })
    }

    /// The terms that the registration itself opens, or that an event makes countable.
    fn registration_terms(&self, place: usize, event: Option<&'a Event>) -> Result<Vec<Term<'a>>, OutOfCalendar> {
        let case = self.case(place);
        let mut terms = Vec::new();
        for block in case.policy.protections.iter().filter(|block| block.get_ref().stage.is_none() && covers_kind(block, case)) {
            let opened = self.tracks[place].terms.iter().any(|term| term.block.is_some_and(|own| own.span() == block.span()));
            if !opened {
                terms.extend(self.term(place, block, event)?);
            }
        }
        Ok(terms)
    }

    fn term(&self, place: usize, block: &'a Spanned<Protection>, event: Option<&'a Event>) -> Result<Option<Term<'a>>, OutOfCalendar> {
        let case = self.case(place);
        let data = block.get_ref();
        let Some(start) = term::start(&data.from, case, event)? else { return Ok(None) };
        let granted = if data.from.next.is_some() { start.anchor } else { start.from };
        let lasts = term::chosen(&data.lasts, case);
        let until = term::end(lasts.as_ref().unwrap_or(&data.lasts), data.first_day, start.from, &case.world)?;
        let code = if lasts.is_some() { Code::Protected } else { Code::TermUnknown };
        let reason = because(code, case.policy, block, &data.clause).at("from", start.from).until(until).text("lasts", data.lasts.to_string());
        let reason = match event {
            Some(event) => reason.event(case.report, event),
            None => reason.report(case.report),
        };
        Ok(Some(Term { granted, from: start.from, until, block: Some(block), reason }))
    }

    fn open(&mut self, place: usize, term: Term<'a>) {
        let at = self.clock;
        if term.reason.code == Code::TermUnknown {
            self.tracks[place].flags.push(term.reason.clone());
        }
        self.tracks[place].step(at, term.reason.clone());
        self.tracks[place].terms.push(term);
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
            builtin::TRANSFER => self.plain(place, event, Code::Transferred, event.fields.text("to")),
            builtin::FINDING => self.finding(place, event),
            _ => self.stages(place, event),
        }
    }

    fn plain(&mut self, place: usize, event: &'a Event, code: Code, to: Option<&'a str>) -> Result<(), OutOfCalendar> {
        let reason = Reason::new(code).event(self.case(place).report, event).text("staff", event.by.as_str());
        let reason = if let Some(to) = to { reason.text("to", to) } else { reason };
        self.tracks[place].step(self.clock, reason);
        Ok(())
    }

    fn approve(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        if self.tracks[place].applied.is_some() {
            return self.grant_renewal(place, event);
        }
        let case = self.case(place);
        let Some(step) = case.policy.approvals.iter().find(|step| people::may(&step.get_ref().by, &event.by, case)) else {
            self.tracks[place].flags.push(Reason::new(Code::NotAllowedToRecord).event(case.report, event).text("staff", event.by.as_str()));
            return Ok(());
        };
        let reason = because(Code::Approved, case.policy, step, &step.get_ref().clause).event(case.report, event).text("staff", event.by.as_str());
        self.tracks[place].step(self.clock, reason);
        if self.missing_approval(place).is_some() {
            return Ok(());
        }
        self.tracks[place].approved = Some(case.said(event));
        if self.tracks[place].standing == Standing::Pending {
            self.tracks[place].standing = Standing::Effective;
            self.open_registration(place, Some(event))?;
        }
        Ok(())
    }

    fn open_registration(&mut self, place: usize, event: Option<&'a Event>) -> Result<(), OutOfCalendar> {
        for term in self.registration_terms(place, event)? {
            self.open(place, term);
        }
        Ok(())
    }

    fn reject(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let mut reason = Reason::new(Code::Rejected).event(case.report, event).text("staff", event.by.as_str());
        if let Some(step) = case.policy.approvals.iter().find(|step| people::may(&step.get_ref().by, &event.by, case)) {
            reason = reason.clauses(&step.get_ref().clause).block(case.policy, step);
        }
        self.tracks[place].step(self.clock, reason);
        if let Some(old) = self.tracks[place].applied.take() {
            self.tracks[place].prolong(Some(old));
            return self.expire(self.clock);
        }
        if self.tracks[place].standing == Standing::Pending {
            self.tracks[place].standing = Standing::Rejected;
            self.promote(self.clock)?;
        }
        Ok(())
    }

    fn leave(&mut self, place: usize, event: &'a Event, code: Code, standing: Standing) -> Result<(), OutOfCalendar> {
        self.plain(place, event, code, None)?;
        let at = self.clock;
        let track = &mut self.tracks[place];
        if matches!(track.standing, Standing::Void | Standing::NotAccepted | Standing::Won) {
            return Ok(());
        }
        track.cut(at);
        track.standing = standing;
        track.asked = None;
        track.question = None;
        track.successor = None;
        self.promote(at)
    }

    fn pause(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::Paused, None)?;
        let said = self.case(place).said(event);
        let track = &mut self.tracks[place];
        if track.paused.is_none() && track.standing.lives() {
            track.paused = Some(said);
        }
        Ok(())
    }

    /// Time that stood still is given back, to the second.
    fn resume(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::Resumed, None)?;
        let said = self.case(place).said(event);
        let track = &mut self.tracks[place];
        if let Some(paused) = track.paused.take()
            && let Some(Some(end)) = track.end()
            && said > paused
        {
            track.prolong(Some(end.extended_by(said.since(paused))));
        }
        Ok(())
    }

    fn stages(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let at = case.said(event);
        let track = &self.tracks[place];
        let entered: Vec<&'a Spanned<Stage>> = case.policy.stages.iter().filter(|stage| stage.get_ref().on.contains(&event.kind)).collect();
        let strict = entered.iter().any(|stage| stage.get_ref().while_protected);
        let within = track.terms.is_empty() || track.runs(at);
        let alive = track.standing.lives() || track.weak || track.standing == Standing::Lapsed;
        if !alive || (strict && !within) {
            self.repeat_of_other(place, event, &entered);
            return Ok(());
        }
        if !lacks(case, event).is_empty() {
            return Ok(());
        }
        if let Some((holder, joined)) = self.outranked(place, at).filter(|_| !entered.is_empty()) {
            self.repeat_of_other(place, event, &entered);
            let flag = self.collision(place, holder, joined);
            self.tracks[place].flags.push(flag);
            return Ok(());
        }
        for stage in entered {
            self.enter(place, stage, event)?;
        }
        if self.tracks[place].standing.lives() {
            self.open_registration(place, Some(event))?;
        }
        Ok(())
    }

    /// An event that opens nothing here, though the same event would renew the holder's own protection: the clause says so.
    fn repeat_of_other(&mut self, place: usize, event: &'a Event, entered: &[&'a Spanned<Stage>]) {
        let case = self.case(place);
        let repeats = |renewal: &&'a Spanned<Renewal>| renewal.get_ref().how == HowRenewed::Repeat && renewal.get_ref().on.as_ref() == Some(&event.kind);
        let renewal = case.policy.renewals.iter().find(repeats);
        if let Some(renewal) = renewal.filter(|_| !entered.is_empty() && self.tracks[place].standing != Standing::Void) {
            let reason = because(Code::RepeatOfOther, case.policy, renewal, &renewal.get_ref().others).event(case.report, event);
            self.tracks[place].step(self.clock, reason);
        }
    }

    fn enter(&mut self, place: usize, stage: &'a Spanned<Stage>, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let block = stage.get_ref();
        let at = self.clock;
        let said = case.said(event);
        let fresh = !self.tracks[place].runs(said) && !self.tracks[place].terms.is_empty();
        let entered = because(Code::StageEntered, case.policy, stage, &block.clause).event(case.report, event).with("stage", Arg::Label(&block.label));
        self.tracks[place].stages.push((block.name.as_str(), said));
        self.tracks[place].step(at, entered);
        for protection in case.policy.protections.iter().filter(|protection| covers_kind(protection, case)) {
            if protection.get_ref().stage.as_ref() == Some(&block.name)
                && let Some(term) = self.term(place, protection, Some(event))?
            {
                self.renewed(place, event, &term);
                self.open(place, term);
            }
        }
        let track = &mut self.tracks[place];
        if fresh {
            track.rank = (event.landing.order(), track.rank.1);
        }
        if !track.weak {
            track.standing = if track.standing == Standing::Contested && !block.success { Standing::Contested } else { Standing::Effective };
        }
        if block.success {
            self.win(place, stage, event);
        }
        Ok(())
    }

    fn win(&mut self, place: usize, stage: &'a Spanned<Stage>, event: &'a Event) {
        let case = self.case(place);
        let reason = because(Code::Won, case.policy, stage, &stage.get_ref().clause).event(case.report, event);
        let (at, said) = (self.clock, case.said(event));
        let track = &mut self.tracks[place];
        if track.weak {
            return;
        }
        track.standing = Standing::Won;
        match track.end() {
            Some(_) => track.prolong(None),
            None => track.terms.push(Term { granted: said, from: said, until: None, block: None, reason: reason.clone() }),
        }
        track.asked = None;
        track.question = None;
        track.successor = None;
        track.step(at, reason);
    }

    /// The same event inside a running protection renews it, where the policy says so.
    fn renewed(&mut self, place: usize, event: &'a Event, term: &Term<'a>) {
        let case = self.case(place);
        let repeat = case.policy.renewals.iter().find(|renewal| {
            let block = renewal.get_ref();
            block.how == HowRenewed::Repeat && block.on.as_ref() == Some(&event.kind)
        });
        let before = self.tracks[place].terms.iter().any(|own| own.block.map(Spanned::span) == term.block.map(Spanned::span) && own.covers(case.said(event)));
        if let (Some(renewal), true) = (repeat, before) {
            let reason = because(Code::RenewedByRepeat, case.policy, renewal, &renewal.get_ref().clause).event(case.report, event).until(term.until);
            self.tracks[place].step(self.clock, reason);
        }
    }

    /// Lets every protection end that has ended by `to`, in the order of the ends.
    fn expire(&mut self, to: Instant) -> Result<(), OutOfCalendar> {
        loop {
            let ended = (0..self.tracks.len()).filter_map(|place| Some((self.ended(place, to)?, place))).min();
            let Some((end, place)) = ended else { return Ok(()) };
            self.end_of(place, end)?;
        }
    }

    fn ended(&self, place: usize, to: Instant) -> Option<Bound> {
        let track = &self.tracks[place];
        let end = track.end()??;
        (track.standing.lives() && track.paused.is_none() && end.has_passed(to)).then_some(end)
    }

    fn end_of(&mut self, place: usize, end: Bound) -> Result<(), OutOfCalendar> {
        if let Some(successor) = self.tracks[place].successor {
            return self.hand_over(place, successor, end);
        }
        let case = self.case(place);
        let won = self.tracks[place].standing == Standing::Won;
        let automatic = case.policy.renewals.iter().find(|renewal| renewal.get_ref().how == HowRenewed::Automatic);
        if let Some(renewal) = automatic.filter(|_| !won)
            && renewal.get_ref().at_most.is_none_or(|most| self.tracks[place].renewals < most)
        {
            let rival = (0..self.tracks.len()).find(|other| self.tracks[*other].standing == Standing::Queued && self.rivals(place, *other).is_some());
            return match (&renewal.get_ref().contested, rival) {
                (Some(contested), Some(rival)) => self.contest(place, Question { rival, renewal, contested }, end.at),
                _ => self.renew_automatically(place, renewal, end),
            };
        }
        self.lapse(place, end)
    }

    fn lapse(&mut self, place: usize, end: Bound) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let reason = Reason::new(Code::Lapsed).report(case.report).until(Some(end));
        let reason = match lapse_of(case) {
            Some(lapse) => reason.clauses(&lapse.get_ref().clause).block(case.policy, lapse),
            None => reason,
        };
        self.tracks[place].standing = Standing::Lapsed;
        self.tracks[place].step(end.at, reason);
        self.promote(end.at)
    }

    /// The first of those who wait gets his turn, judged anew.
    fn promote(&mut self, at: Instant) -> Result<(), OutOfCalendar> {
        let mut waiting: Vec<usize> = (0..self.tracks.len()).filter(|place| self.tracks[*place].standing == Standing::Queued).collect();
        waiting.sort_by_key(|place| self.tracks[*place].rank);
        for place in waiting {
            if self.holder_against(place, at, &[]).is_some() {
                continue;
            }
            let case = self.case(place);
            self.tracks[place].step(at, Reason::new(Code::Promoted).report(case.report).at("at", at));
            let mut wanted = self.registration_terms(place, None)?;
            for term in &mut wanted {
                self.count_from(place, term, at)?;
            }
            self.admit(place, wanted)?;
        }
        Ok(())
    }

    /// A term that would have begun earlier is counted from the moment the claim gets its turn.
    fn count_from(&self, place: usize, term: &mut Term<'a>, at: Instant) -> Result<(), OutOfCalendar> {
        let Some(block) = term.block.filter(|_| term.from < at) else { return Ok(()) };
        let data = block.get_ref();
        (term.granted, term.from) = (at, at);
        term.until = term::end(&data.lasts, data.first_day, at, &self.case(place).world)?;
        let case = self.case(place);
        term.reason = because(Code::Protected, case.policy, block, &data.clause).report(case.report).at("from", at).until(term.until);
        Ok(())
    }

    fn renew_automatically(&mut self, place: usize, renewal: &'a Spanned<Renewal>, end: Bound) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let until = self.added(place, renewal, end)?;
        let reason = because(Code::RenewedAutomatically, case.policy, renewal, &renewal.get_ref().clause).report(case.report).until(Some(until));
        let track = &mut self.tracks[place];
        track.renewals += 1;
        track.prolong(Some(until));
        track.step(end.at, reason);
        Ok(())
    }

    /// The old end with the renewal's period added.
    fn added(&self, place: usize, renewal: &Spanned<Renewal>, end: Bound) -> Result<Bound, OutOfCalendar> {
        let Some(adds) = &renewal.get_ref().adds else { return Ok(end) };
        let world = &self.case(place).world;
        let period = Period { count: adds.count, unit: adds.unit, first_day_counts: !end.inclusive };
        end_of(period, end.at, world.zone, world.calendar)
    }

    fn apply_for_renewal(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let form = case.policy.renewals.iter().find(|renewal| renewal.get_ref().how == HowRenewed::Application);
        let Some(renewal) = form else { return self.plain(place, event, Code::RenewalAsked, None) };
        let reason = because(Code::RenewalAsked, case.policy, renewal, &renewal.get_ref().clause).event(case.report, event);
        let at = self.clock;
        let track = &mut self.tracks[place];
        track.step(at, reason);
        let within = renewal.get_ref().at_most.is_none_or(|most| track.renewals < most);
        if let Some(Some(end)) = track.end()
            && track.standing.lives()
            && track.applied.is_none()
            && within
        {
            track.applied = Some(end);
            track.prolong(None);
        }
        Ok(())
    }

    fn grant_renewal(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let allowed = |renewal: &&'a Spanned<Renewal>| renewal.get_ref().by.as_ref().is_some_and(|by| people::may(by, &event.by, case));
        let renewal = case.policy.renewals.iter().filter(|renewal| renewal.get_ref().how == HowRenewed::Application).find(allowed);
        let Some(renewal) = renewal else {
            self.tracks[place].flags.push(Reason::new(Code::NotAllowedToRecord).event(case.report, event).text("staff", event.by.as_str()));
            return Ok(());
        };
        let Some(end) = self.tracks[place].applied.take() else { return Ok(()) };
        let until = self.added(place, renewal, end)?;
        let reason = because(Code::RenewalGranted, case.policy, renewal, &renewal.get_ref().clause).event(case.report, event).until(Some(until));
        let at = self.clock;
        let track = &mut self.tracks[place];
        track.renewals += 1;
        track.prolong(Some(until));
        track.step(at, reason);
        Ok(())
    }

    /// A rival who files while an automatic extension runs makes it a question at once.
    fn contest_extension(&mut self, holder: usize, rival: usize) -> Result<(), OutOfCalendar> {
        let track = &self.tracks[holder];
        if track.renewals == 0 || track.asked.is_some() || track.successor.is_some() || track.standing == Standing::Won {
            return Ok(());
        }
        let automatic = self.case(holder).policy.renewals.iter().find(|renewal| renewal.get_ref().how == HowRenewed::Automatic);
        let Some((renewal, contested)) = automatic.and_then(|renewal| Some((renewal, renewal.get_ref().contested.as_ref()?))) else {
            return Ok(());
        };
        self.contest(holder, Question { rival, renewal, contested }, self.clock)
    }

    /// The renewal becomes a question; until it is answered, the first holder continues.
    fn contest(&mut self, place: usize, question: Question<'a>, at: Instant) -> Result<(), OutOfCalendar> {
        let case = self.case(place);
        let declared = case.policy.finding(question.contested.finding.as_str()).map(|finding| &finding.get_ref().by);
        let reason = because(Code::RenewalContested, case.policy, question.renewal, &question.contested.clause).report(case.report);
        let reason = reason.text("who", declared.map(ToString::to_string).unwrap_or_default());
        let track = &mut self.tracks[place];
        track.prolong(None);
        track.standing = Standing::Contested;
        track.asked = Some(question);
        track.question = declared.cloned();
        track.step(at, reason);
        let answered = self.earlier_answer(place, question);
        match answered {
            Some(event) => self.answer(place, question, event),
            None => Ok(()),
        }
    }

    /// An answer that was given before the question arose.
    fn earlier_answer(&self, place: usize, question: Question<'a>) -> Option<&'a Event> {
        let name = question.contested.finding.as_str();
        let landed = |event: &Event| event.landing.at(self.case(place).world.now) <= self.clock;
        let found = [place, question.rival].into_iter().filter_map(|place| self.case(place).answer(name).map(|(event, _)| event));
        found.filter(|event| landed(event)).max_by_key(|event| event.landing.order())
    }

    fn finding(&mut self, place: usize, event: &'a Event) -> Result<(), OutOfCalendar> {
        self.plain(place, event, Code::FindingFor, None)?;
        let name = event.fields.text("finding");
        let about = |track: &Track<'a>| track.asked.is_some_and(|asked| Some(asked.contested.finding.as_str()) == name);
        let asked = (0..self.tracks.len()).find(|other| about(&self.tracks[*other]) && (*other == place || self.rivals(*other, place).is_some()));
        let Some((holder, question)) = asked.and_then(|holder| Some((holder, self.tracks[holder].asked?))) else { return Ok(()) };
        let case = self.case(holder);
        let allowed = case.policy.finding(question.contested.finding.as_str()).is_some_and(|declared| people::may(&declared.get_ref().by, &event.by, case));
        if !allowed {
            let report = self.case(place).report;
            self.tracks[place].flags.push(Reason::new(Code::NotAllowedToRecord).event(report, event).text("staff", event.by.as_str()));
            return Ok(());
        }
        let rival = if place == holder { question.rival } else { place };
        self.answer(holder, Question { rival, ..question }, event)
    }

    fn answer(&mut self, holder: usize, question: Question<'a>, event: &'a Event) -> Result<(), OutOfCalendar> {
        let answer = event.fields.text("answer");
        if answer == Some(&question.contested.to_rival.answer) {
            self.pass(holder, question, event)
        } else if answer == Some(&question.contested.keeps.answer) {
            self.keep(holder, question, event)
        } else {
            Ok(())
        }
    }

    /// The right goes to the rival, who was found to be better placed.
    fn pass(&mut self, holder: usize, question: Question<'a>, event: &'a Event) -> Result<(), OutOfCalendar> {
        let rule = &question.contested.to_rival;
        let case = self.case(question.rival);
        let told = case.said(event);
        let start = term::start(&rule.from, case, Some(event))?.map_or(told, |start| start.from);
        let until = term::end(&rule.lasts, rule.first_day, start, &case.world)?;
        let said = |report| because(Code::PassedToRival, case.policy, question.renewal, &rule.clause).event(report, event).at("from", start).until(until);
        let reason = said(case.report);
        self.give(holder, question.rival, told, Term { granted: told, from: start, until, block: None, reason });
        Ok(())
    }

    /// The holder keeps the right for a last while, counted from the rival's registration.
    fn keep(&mut self, holder: usize, question: Question<'a>, event: &'a Event) -> Result<(), OutOfCalendar> {
        let rule = &question.contested.keeps;
        let case = self.case(holder);
        let filed = self.case(question.rival).registered();
        let last = term::end(&rule.lasts, rule.first_day, filed, &case.world)?;
        let first = self.first_end(holder)?;
        let until = last.map(|last| first.map_or(last, |first| first.later_of(last)));
        let reason = because(Code::KeptForAWhile, case.policy, question.renewal, &rule.clause).event(case.report, event).until(until);
        let at = self.clock;
        let track = &mut self.tracks[holder];
        track.asked = None;
        track.question = None;
        track.standing = Standing::Effective;
        track.prolong(until);
        track.successor = Some(Successor { rival: question.rival, decided: at, lasts: &rule.then_lasts, question });
        track.step(at, reason);
        self.expire(at)
    }

    /// The end of the holder's own first term, before any renewal.
    fn first_end(&self, place: usize) -> Result<Option<Bound>, OutOfCalendar> {
        let Some(term) = self.tracks[place].terms.first() else { return Ok(None) };
        let Some(block) = term.block else { return Ok(None) };
        term::end(&block.get_ref().lasts, block.get_ref().first_day, term.from, &self.case(place).world)
    }

    /// The holder's last while is over: right and data pass to the rival.
    fn hand_over(&mut self, holder: usize, successor: Successor<'a>, end: Bound) -> Result<(), OutOfCalendar> {
        let at = end.at.max(successor.decided);
        let case = self.case(successor.rival);
        let until = term::end(successor.lasts, FirstDay::Counts, at, &case.world)?;
        let clauses: &'a Clauses = &successor.question.contested.keeps.then;
        let reason = because(Code::PassedToRival, case.policy, successor.question.renewal, clauses).report(case.report).at("from", at).until(until);
        self.give(holder, successor.rival, at, Term { granted: at, from: at, until, block: None, reason });
        Ok(())
    }

    fn give(&mut self, holder: usize, rival: usize, at: Instant, term: Term<'a>) {
        let old = &mut self.tracks[holder];
        old.cut(at);
        old.standing = Standing::Lapsed;
        old.asked = None;
        old.question = None;
        old.successor = None;
        old.step(at, term.reason.clone());
        let new = &mut self.tracks[rival];
        new.standing = Standing::Effective;
        new.step(at, term.reason.clone());
        new.terms.push(term);
    }
}

fn covers_kind(block: &Spanned<Protection>, case: &Case<'_>) -> bool {
    block.get_ref().kinds.is_empty() || block.get_ref().kinds.contains(&case.report.kind)
}

/// The flag that two registrations are, or may be, one customer.
pub(super) fn collision<'a>(case: &Case<'a>, other: &Case<'a>, joined: &Joined<'a>) -> Reason<'a> {
    let certain = joined.rule.get_ref().grade == crate::identity::Match::Certain;
    let code = if certain { Code::Collision } else { Code::PossibleCollision };
    let keys = joined.keys.iter().map(|key| key.code()).collect::<Vec<_>>().join(" + ");
    let other = other.report.id.to_string();
    because(code, case.policy, joined.rule, &joined.rule.get_ref().clause).report(case.report).text("keys", keys).text("other", other)
}
