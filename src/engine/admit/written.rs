//! What the program adds to an act that somebody means: as what a dispute is heard, who must sign
//! an agreement, and under which text. Commands and stories ask here, and admission looks at what
//! came of it.

use super::dispute::{heard_as, place_of, signatories};
use crate::domain::dispute::{Dispute, acts};
use crate::domain::event::{Event, Fields};
use crate::domain::instant::{Instant, Stamp, Zone};
use crate::engine::JudgementFacts;
use crate::policy::Policy;

/// A dispute as the program opens it.
pub fn heard(mut dispute: Dispute, policy: &Policy, facts: &JudgementFacts<'_>) -> Dispute {
    if let Some((raiser, until)) = heard_as(&dispute, policy, facts) {
        dispute.raiser = Some(raiser);
        dispute.until = until.map(|until| Stamp::new(until, facts.world.zone));
    }
    dispute
}

/// An act in a dispute as the program writes it.
pub fn completed(
    dispute: &Dispute,
    mut act: Event,
    policy: &Policy,
    facts: &JudgementFacts<'_>,
) -> Event {
    let (zone, now) = (facts.world.zone, facts.world.now);
    match act.kind.as_str() {
        acts::ADMIT => {
            let procedure = policy.procedure.as_ref().map(toml::Spanned::get_ref);
            let until = procedure.and_then(|block| block.hold_until(&facts.world).ok().flatten());
            add(&mut act.fields, "until", until.map(|until| time(until, zone)));
        }
        acts::SETTLE => {
            let Some(needed) = signatories(dispute, &act, policy, facts) else { return act };
            let list = |texts: Vec<String>| {
                let texts: Vec<_> = texts.into_iter().map(toml::Value::String).collect();
                (!texts.is_empty()).then_some(toml::Value::Array(texts))
            };
            let people = needed.people.iter().map(ToString::to_string).collect();
            if !needed.people.contains(&act.by) {
                let open = needed.roles.iter().map(String::as_str);
                let place = place_of(dispute, &act.by, open, policy, facts);
                add(&mut act.fields, "place", place.map(toml::Value::String));
            }
            add(&mut act.fields, "signers", list(people));
            add(&mut act.fields, "roles", list(needed.roles));
            add(&mut act.fields, "copies", list(needed.copies));
            add(&mut act.fields, "until", Some(time(needed.until, zone)));
        }
        acts::SIGN | acts::TOLD => {
            let course = dispute.course(now);
            let agreement = act.named("of").and_then(|of| course.agreement(of));
            let Some(agreement) = agreement else { return act };
            let digest = toml::Value::String(agreement.act.digest());
            add(&mut act.fields, "digest", Some(digest));
            if act.is(acts::SIGN) && !agreement.missing().contains(&act.by.to_string()) {
                let roles = agreement.roles().into_iter().chain(agreement.copies());
                let open = roles.filter(|role| !agreement.is_filled(role));
                let place = place_of(dispute, &act.by, open, policy, facts);
                add(&mut act.fields, "place", place.map(toml::Value::String));
            }
        }
        _ => {}
    }
    act
}

fn add(fields: &mut Fields, name: &str, value: Option<toml::Value>) {
    if let Some(value) = value.filter(|_| fields.get(name).is_none()) {
        fields.0.insert(name.to_owned(), value);
    }
}

fn time(at: Instant, zone: Zone) -> toml::Value {
    toml::Value::String(zone.rfc3339(at))
}
