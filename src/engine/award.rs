//! Acts whose result must be somebody's, and flat amounts for those who helped.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;

use crate::calendar::OutOfCalendar;
use crate::domain::event::{Event, builtin};
use crate::domain::instant::Instant;
use crate::engine::acts::{EnteredAct, Standpoint, StandpointView, Standpoints};
use crate::engine::decide::{Matter, PriorityTests};
use crate::engine::journal::is_choice;
use crate::engine::replay::Replay;
use crate::engine::state::Standing;
use crate::engine::verdict::{AwardVerdict, FlatVerdict, Ownership};
use crate::policy::blocks::{Award, Flat};
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, Decider, Reason, people};

pub(super) fn closes(award: &AwardVerdict<'_>) -> bool {
    award
        .policy
        .awards
        .iter()
        .any(|block| block.get_ref().name.as_str() == award.name && block.get_ref().closes)
}

impl<'a> Replay<'_, 'a> {
    /// Enters the results of acts that an event is, or completes; and looks again at those that it
    /// answers a question of.
    pub(super) fn enter_acts(
        &mut self,
        place: usize,
        event: &'a Event,
    ) -> Result<(), OutOfCalendar> {
        let member = Arc::clone(&self.members[place]);
        let case = &member.case;
        // An act that lacks its paper, or was not its recorder's to record, has no result; it is
        // flagged.
        if let Some(act) = case.completed_by(event) {
            for award in
                case.policy.awards.iter().filter(|award| award.get_ref().on.names(&act.kind))
            {
                let is_entered = self
                    .acts
                    .iter()
                    .any(|known| known.event.id == act.id && known.award.span() == award.span());
                if !is_entered {
                    let then = self.standpoints(place, case.said(act));
                    let order = self.order();
                    let verdict = award_of(self, (place, act, award), &then, order)?;
                    let entries = Vec::new();
                    let mut entered =
                        EnteredAct { place, event: act, award, order, then, verdict, entries };
                    entered.decide(&self.journal);
                    self.acts.push(entered);
                }
            }
            self.follow();
        }
        let is_choice = is_choice(case.policy, event);
        let answers = [builtin::FINDING, builtin::CLASSIFY];
        let completes = [builtin::COUNTERSIGN, builtin::PAPER];
        if is_choice || answers.into_iter().chain(completes).any(|kind| event.is(kind)) {
            self.decide_again()?;
        }
        Ok(())
    }

    /// The claims that meet one at some time, and that one itself, as they stand now and with those
    /// who held them at an instant.
    fn standpoints(&self, place: usize, at: Instant) -> Standpoints<'a> {
        let standpoint = |other: usize| {
            let member = &self.members[other];
            let (holder, side) = member.case.held_at(at);
            (other, Standpoint { state: self.states[other].clone(), side, holder })
        };
        self.joins.around(place).map(standpoint).collect()
    }

    /// A claim that waited for consent, to itself or to its renewal, when its acts landed has it
    /// now: they are entered with it.
    pub(super) fn enter_anew(&mut self, place: usize) -> Result<(), OutOfCalendar> {
        let mut acts = std::mem::take(&mut self.acts);
        for act in acts.iter_mut().filter(|act| act.place == place) {
            let own = act.then.get(&place);
            let waited = |own: &Standpoint<'a>| {
                own.state.standing == Standing::Pending || own.state.holds_off()
            };
            if own.is_some_and(waited) {
                let at = self.members[place].case.said(act.event);
                act.then = self.standpoints(place, at);
                let what = (act.place, act.event, act.award);
                act.verdict = award_of(self, what, &act.then, act.order)?;
                act.decide(&self.journal);
            }
        }
        self.acts = acts;
        self.follow();
        Ok(())
    }

    /// Decides every result anew: something was answered, ruled, agreed or made void.
    pub(super) fn decide_again(&mut self) -> Result<(), OutOfCalendar> {
        let mut acts = std::mem::take(&mut self.acts);
        for act in &mut acts {
            for (place, standpoint) in &mut act.then {
                let now = &self.states[*place];
                if now.never_was() || standpoint.state.never_was() {
                    standpoint.state.worthless.clone_from(&now.worthless);
                }
                standpoint.state.void_from_beginning = now.void_from_beginning;
                standpoint.state.fails_from_beginning = now.fails_from_beginning;
            }
            let what = (act.place, act.event, act.award);
            act.verdict = award_of(self, what, &act.then, act.order)?;
            act.decide(&self.journal);
        }
        self.acts = acts;
        self.follow();
        Ok(())
    }

    /// The result of an act that names an earlier one is that one's: an instalment goes to whom the
    /// contract was given, whoever holds the customer by then.
    fn follow(&mut self) {
        for part in 0..self.acts.len() {
            let Some(on) = self.acts[part].event.on() else { continue };
            let whole = self.acts[..part].iter().find(|act| act.event.id == on);
            let Some(whole) = whole else { continue };
            let reason = Reason::new(Code::FollowsResult)
                .event(whole.verdict.report, whole.event)
                .with("event", Arg::Event(whole.event.kind.as_str().into()));
            let (outcome, open_until) = (whole.verdict.outcome.clone(), whole.verdict.open_until);
            let verdict = &mut self.acts[part].verdict;
            (verdict.outcome, verdict.open_until) = (outcome, open_until);
            // The act itself is the first of the reasons.
            verdict.reasons.truncate(1);
            verdict.reasons.push(reason);
        }
    }
}

/// Whose the result of an act is. Heard are the claims that met it when it landed with an `order`,
/// and those that are found to meet it now.
fn award_of<'a>(
    replay: &Replay<'_, 'a>,
    (place, event, award): (usize, &'a Event, &'a Spanned<Award>),
    then: &Standpoints<'a>,
    order: u64,
) -> Result<AwardVerdict<'a>, OutOfCalendar> {
    let case = &replay.members[place].case;
    let block = award.get_ref();
    let at = case.said(event);
    let matter = Matter::Award { name: block.name.as_str(), place, event };
    let meets = |other: usize| {
        other == place
            || replay.met(place, other, order).is_some_and(|step| step.one)
            || replay
                .joined(place, other)
                .is_some_and(|step| step.one || step.through_kin.contains(&event.id))
    };
    let then = then.iter().filter(|(other, _)| meets(**other));
    let then: BTreeMap<usize, StandpointView<'_, 'a>> =
        then.map(|(place, standpoint)| (*place, standpoint.view())).collect();
    let heard: Vec<usize> = then.keys().copied().collect();
    let tests = PriorityTests::new(replay, then, matter, case.policy, at);
    let decision = tests.decide()?;
    let mut reasons = vec![
        because(Code::EventThere, case.policy, award, &block.clause)
            .with("event", Arg::Event(event.kind.as_str().into()))
            .event(case.report, event),
    ];
    reasons.extend(decision.reasons);
    let outcome = decision.outcome;
    let ruled: Vec<FlatVerdict<'a>> = decision
        .flats
        .into_iter()
        .map(|(staff, amount, reason)| FlatVerdict {
            staff,
            amount: Some(amount),
            finding: None,
            who: Decider::Nobody,
            reason,
        })
        .collect();
    let flats = case.policy.flats.iter().filter(|flat| *flat.get_ref().award == *block.name);
    let flats = flats.flat_map(|flat| flat_of(replay, (case, &heard), flat, &outcome, event));
    let flats = flats
        .filter(|flat| ruled.iter().all(|ruled| ruled.staff != flat.staff))
        .collect::<Vec<_>>();
    let flats = ruled.into_iter().chain(flats).collect();
    Ok(AwardVerdict {
        report: case.report,
        event,
        name: block.name.as_str(),
        label: &block.label,
        policy: case.policy,
        at,
        pays: block.pays,
        outcome,
        entries: Vec::new(),
        open_until: decision.open_until,
        reasons,
        flats,
    })
}

/// Flat amounts for those who helped and have no share of the result.
fn flat_of<'a>(
    replay: &Replay<'_, 'a>,
    (case, heard): (&Case<'a>, &[usize]),
    flat: &'a Spanned<Flat>,
    outcome: &Ownership<'a>,
    event: &'a Event,
) -> Vec<FlatVerdict<'a>> {
    let block = flat.get_ref();
    let winners: Vec<&str> = outcome.shares().into_iter().map(|(party, _)| party.name()).collect();
    if winners.is_empty() {
        return Vec::new();
    }
    let zone = case.world.zone;
    let same_day = heard.iter().map(|place| &replay.members[*place]).any(|heard| {
        winners.contains(&heard.side.name())
            && zone.date(heard.case.registered()) == zone.date(case.said(event))
    });
    let helpers = people::named(&block.to, case, Some(event))
        .into_iter()
        .filter(|person| !winners.contains(&person.as_str()));
    if same_day && !block.not_on_registration_day.is_empty() {
        let friendly =
            || because(Code::FriendlyHelp, case.policy, flat, &block.not_on_registration_day);
        let nothing = Some(crate::domain::money::Money::zero(case.world.currency));
        return helpers
            .map(|staff| FlatVerdict {
                staff,
                amount: nothing,
                finding: None,
                who: Decider::Nobody,
                reason: friendly(),
            })
            .collect();
    }
    let chosen = block
        .finding
        .as_ref()
        .and_then(|finding| replay.found(finding.as_str(), heard.iter().copied()));
    let amount = match (&block.one_of[..], chosen) {
        ([only], _) => Some(**only),
        (several, Some((_, answer))) => {
            several.iter().map(|money| **money).find(|money| answers(*money, answer))
        }
        _ => None,
    };
    let finding = block.finding.as_ref().map(|finding| finding.as_str());
    let who = finding
        .and_then(|finding| case.policy.finding(finding))
        .map_or(Decider::Nobody, |finding| Decider::Named(&finding.get_ref().by));
    helpers
        .map(|staff| {
            let code = if amount.is_some() { Code::FlatAmount } else { Code::FlatUndecided };
            let reason = because(code, case.policy, flat, &block.clause)
                .with("flat", Arg::Label(&block.label));
            let reason = if let Some(amount) = amount {
                reason.with("amount", Arg::Money(amount))
            } else {
                reason
            };
            FlatVerdict { staff, amount, finding, who, reason: reason.people(who) }
        })
        .collect()
}

/// An answer names an amount with or without its currency.
fn answers(money: crate::domain::money::Money, answer: &str) -> bool {
    answer.parse() == Ok(money) || format!("{answer} {}", money.currency).parse() == Ok(money)
}
