//! What is said aloud beside the verdict: collisions, breaches of gates and protections, and what
//! the rules flag that have a list of their own.

use crate::domain::event::Event;
use crate::domain::instant::Instant;
use crate::engine::decide::{lapse_of, old_follower};
use crate::engine::replay::{Replay, collision};
use crate::engine::state::{Flag, FlagKind, Standing};
use crate::engine::verdict::CollisionVerdict;
use crate::rules::case::holder_of;
use crate::rules::reason::because;
use crate::rules::{Arg, Case, Code, FLAGGING_RULES, Reason, gate, office};

pub(super) fn collisions<'a>(
    replay: &Replay<'_, 'a>,
    group: &[usize],
) -> Vec<CollisionVerdict<'a>> {
    let earlier = |b: usize| replay.joins.near(b).take_while(move |a| *a < b);
    let own = group.iter().flat_map(|b| earlier(*b).map(|a| (a, *b)));
    let mut pairs: Vec<(usize, usize)> = own.collect();
    pairs.sort_unstable();
    let found = pairs.into_iter().filter_map(|(a, b)| {
        let joined = replay.joined(a, b)?.joined.as_ref()?;
        let (first, second) = (&replay.members[a], &replay.members[b]);
        let rivals = joined.rule.get_ref().own_side || first.side != second.side;
        rivals.then(|| CollisionVerdict {
            first: first.case.report.id,
            second: second.case.report.id,
            certain: joined.is_certain(),
            keys: joined.keys.iter().map(|key| key.code()).collect(),
            reason: collision(&second.case, &first.case, joined).reason,
        })
    });
    found.collect()
}

/// Flags that need all registrations of the customer.
pub(super) fn flag<'a>(replay: &mut Replay<'_, 'a>) {
    let mut flags: Vec<(usize, Flag<'a>)> = Vec::new();
    for (a, b) in replay.joins.pairs() {
        let step = replay.joined(a, b);
        let Some(joined) = step.and_then(|step| step.joined.as_ref()) else { continue };
        let kind = FlagKind::Collision { certain: joined.is_certain() };
        let known = |place: usize| replay.states[place].flags.iter().any(|flag| flag.kind == kind);
        let living = |place: usize| {
            replay.states[place].standing.lives()
                || replay.states[place].standing == Standing::Pending
        };
        let (first, second) = (&replay.members[a], &replay.members[b]);
        if first.side != second.side && living(a) && living(b) && !known(b) {
            flags.push((b, collision(&second.case, &first.case, joined)));
        }
    }
    let mut earlier: Vec<Vec<&Case<'a>>> = vec![Vec::new(); replay.members.len()];
    for (first, second) in replay.joins.pairs() {
        earlier[second].push(&replay.members[first].case);
    }
    for (place, earlier) in earlier.iter().enumerate() {
        let case = &replay.members[place].case;
        let state = &replay.states[place];
        let follower = old_follower(case, state).map(|event| follower(case, event));
        let by_rules = FLAGGING_RULES.iter().flat_map(|rule| rule(case, earlier));
        // An end that no calendar counts yet is said as long as none does.
        let open = state.terms.iter().filter(|term| term.uncounted);
        let open = open.map(|term| term.reason.clone());
        let reasons = follower.into_iter().chain(open);
        let reasons = reasons.chain(breaches(replay, place)).chain(by_rules);
        flags.extend(reasons.map(|reason| (place, Flag::other(reason))));
    }
    for (place, flag) in flags {
        replay.states[place].flags.push(flag);
    }
}

fn follower<'a>(case: &Case<'a>, event: &'a crate::domain::event::Event) -> Reason<'a> {
    let reason = Reason::new(Code::OldFollowerActive)
        .event(case.report, event)
        .text("staff", event.by.as_str());
    lapse_of(case).map_or(reason.clone(), |lapse| {
        reason.clauses(&lapse.get_ref().clause).block(case.policy, lapse)
    })
}

/// Acts that passed a closed gate, and acts on a customer whom somebody else's protection shields
/// from them.
fn breaches<'a>(replay: &Replay<'_, 'a>, place: usize) -> Vec<Reason<'a>> {
    let case = &replay.members[place].case;
    let mut found = Vec::new();
    for act in case.events.iter().copied() {
        let said = case.said(act);
        let is_own = |other: &usize| replay.members[*other].case.acts_for(&act.by, &act.landing);
        let own: Vec<usize> = replay.joins.around(place).filter(is_own).collect();
        let knew = own.iter().map(|other| replay.members[*other].case.registered()).min();
        let of_another = office::is_of_another(case, act);
        // Who acts for another side than the record's needs the stage on a claim of their own.
        let reached = |stage: &str| {
            let reached = |other: &usize| replay.states[*other].reached(stage, said);
            if of_another { own.iter().any(reached) } else { reached(&place) }
        };
        let holds = |other: usize| {
            let state = &replay.states[other];
            state.standing.lives() && state.runs(said)
        };
        let named = |finding: &str| named_by(replay, place, finding, act);
        let situation = gate::Situation {
            stage: &reached,
            registered: knew.is_some_and(|knew| knew <= said),
            approved: own.iter().any(|other| {
                replay.states[*other].approved.is_some_and(|approved| approved <= said)
            }),
            other_holder: knew.is_some_and(|knew| knew <= said)
                && (replay.outranked(place, said).is_some() || (of_another && holds(place))),
            named: &named,
            own_protection: own.iter().any(|other| {
                replay.states[*other].runs(said) && replay.states[*other].standing != Standing::Void
            }),
        };
        found.extend(
            case.policy.gates.iter().filter_map(|gate| gate::breach(case, gate, act, situation)),
        );
        let entitled = |other: &usize| holds(*other) && replay.outranked(*other, said).is_none();
        let holder = replay.outranked(place, said).map(|(holder, _)| holder);
        let holder = if of_another {
            holder.or_else(|| holds(place).then_some(place)).filter(|_| !own.iter().any(entitled))
        } else {
            holder
        };
        found.extend(holder.and_then(|holder| against(replay, (place, holder), act, said)));
    }
    found
}

/// Whether a finding on one of the customer's reports had named whoever acts by the time he acted.
fn named_by(replay: &Replay<'_, '_>, place: usize, finding: &str, act: &Event) -> bool {
    let at = replay.members[place].case.said(act);
    replay.joins.around(place).any(|other| {
        let case = &replay.members[other].case;
        case.answer(finding).is_some_and(|(event, _)| {
            case.said(event) <= at && event.fields.texts("with").contains(&act.by.as_str())
        })
    })
}

/// Whether somebody goes on following a customer whom he held: the policy lets him, and the
/// customer chooses.
fn still_follows(replay: &Replay<'_, '_>, place: usize, act: &Event, at: Instant) -> bool {
    let case = &replay.members[place].case;
    let state = &replay.states[place];
    let over = state.standing == Standing::Lapsed
        && state.end().flatten().is_some_and(|end| end.has_passed(at));
    over && *holder_of(case) == act.by
        && lapse_of(case).is_some_and(|lapse| lapse.get_ref().follows(&act.kind))
}

/// The flag for an act that a holder's running protection is against, on whosever record it
/// stands.
fn against<'a>(
    replay: &Replay<'_, 'a>,
    (place, holder): (usize, usize),
    act: &'a Event,
    said: Instant,
) -> Option<Reason<'a>> {
    let case = &replay.members[place].case;
    if still_follows(replay, place, act, said) {
        return None;
    }
    let state = &replay.states[holder];
    let term = state.terms.iter().find(|term| state.is_running(term, said))?;
    let block = term.block.filter(|block| block.get_ref().against.names(&act.kind))?;
    let reason = because(Code::ActAgainstProtection, case.policy, block, &block.get_ref().clause)
        .event(case.report, act)
        .until(term.until);
    Some(reason.text("staff", act.by.as_str()).with("act", Arg::Event(act.kind.as_str().into())))
}
