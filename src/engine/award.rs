//! Acts whose result must be somebody's, and flat amounts for those who helped.

use crate::calendar::OutOfCalendar;
use crate::engine::decide::{Matter, PriorityTests};
use crate::engine::enter::Entered;
use crate::engine::replay::Replay;
use crate::engine::verdict::{AwardVerdict, FlatVerdict, Ownership};
use crate::policy::blocks::{Award, Flat};
use crate::rules::event::lacks;
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, Decider, people};

pub(super) fn closes(award: &AwardVerdict<'_>) -> bool {
    award
        .policy
        .awards
        .iter()
        .any(|block| block.get_ref().name.as_str() == award.name && block.get_ref().closes)
}

/// The result of every act that must be somebody's, in the order the acts landed.
pub(super) fn awards<'a>(replay: &Replay<'_, 'a>) -> Result<Vec<AwardVerdict<'a>>, OutOfCalendar> {
    let mut found = Vec::new();
    for (place, member) in replay.members.iter().enumerate() {
        for event in member.case.events.iter().copied() {
            for award in member
                .case
                .policy
                .awards
                .iter()
                .filter(|award| award.get_ref().on.names(&event.kind))
            {
                // An act that lacks its paper, or was not its recorder's to record, has no result;
                // it is flagged.
                if lacks(&member.case, event).is_empty() {
                    found.push(award_of(replay, place, event, award)?);
                }
            }
        }
    }
    found.sort_by_key(|award| (award.event.landing.order(), award.event.id));
    Ok(found)
}

fn award_of<'a>(
    replay: &Replay<'_, 'a>,
    place: usize,
    event: &'a crate::domain::event::Event,
    award: &'a toml::Spanned<Award>,
) -> Result<AwardVerdict<'a>, OutOfCalendar> {
    let case = &replay.members[place].case;
    let block = award.get_ref();
    let at = case.said(event);
    let tests = PriorityTests::new(
        replay,
        Matter::Award { name: block.name.as_str(), place, event },
        case.policy,
        at,
    );
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
    let flats = flats.flat_map(|flat| flat_of(replay, case, flat, &outcome, event));
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
        open_until: decision.open_until,
        reasons,
        flats,
    })
}

/// Flat amounts for those who helped and have no share of the result.
fn flat_of<'a>(
    replay: &Replay<'_, 'a>,
    case: &Case<'a>,
    flat: &'a toml::Spanned<Flat>,
    outcome: &Ownership<'a>,
    event: &'a crate::domain::event::Event,
) -> Vec<FlatVerdict<'a>> {
    let block = flat.get_ref();
    let winners: Vec<&str> = outcome.shares().into_iter().map(|(party, _)| party.name()).collect();
    if winners.is_empty() {
        return Vec::new();
    }
    let zone = case.world.zone;
    let wins = |entered: &&Entered<'a>| winners.contains(&entered.side.name());
    let same_day = replay
        .members
        .iter()
        .filter(wins)
        .any(|winner| zone.date(winner.case.registered()) == zone.date(case.said(event)));
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
    let chosen = block.finding.as_ref().and_then(|finding| replay.found(finding.as_str()));
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
