//! What waits for a person: findings that are missing, and decisions that no rule can take.

use std::collections::BTreeSet;

use crate::domain::ids::ReportId;
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::engine::track::Standing;
use crate::engine::verdict::{AwardVerdict, Judgement, Outcome, ReportVerdict};
use crate::output::view::Question;
use crate::policy::Policy;
use crate::policy::blocks::Counts;
use crate::registry::Registry;
use crate::rules::reason::because;
use crate::rules::validity::State;
use crate::rules::{Arg, Code, Fact, Reason};

/// Every open question, those about registrations first.
pub(super) fn open<'a>(registry: &'a Registry, judgement: &Judgement<'a>) -> Vec<Question<'a>> {
    let now = judgement.as_of;
    let landed = registry.disputes.iter().filter(|dispute| dispute.landing.at(now) <= now);
    let disputed: BTreeSet<ReportId> = landed.flat_map(|dispute| dispute.reports.iter().copied()).collect();
    let mut all: Vec<Question<'a>> =
        judgement.reports.iter().flat_map(|verdict| of_items(verdict, disputed.contains(&verdict.report.id))).collect();
    let asked_of = |verdict: &ReportVerdict<'a>| verdict.question.clone().map(|asked| (verdict.report.id.0, asked));
    all.extend(judgement.reports.iter().filter_map(asked_of).map(|(about, question)| Question {
        about,
        finding: Some(question.finding),
        who: asked(&question.reason),
        reason: question.reason,
    }));
    for customer in &judgement.customers {
        let first = customer.reports.first().and_then(|place| judgement.reports.get(*place));
        if let (Outcome::Undecided(who), Some(first)) = (&customer.outcome, first) {
            let reason = customer
                .reasons
                .last()
                .cloned()
                .unwrap_or_else(|| Reason::new(Code::PersonDecides).report(first.report).text("who", who.clone()));
            all.push(Question { about: first.report.id.0, finding: None, who: who.clone(), reason });
        }
    }
    all.extend(judgement.awards.iter().flat_map(of_award));
    for incident in registry.incidents.iter().filter(|incident| incident.landing.at(now) <= now) {
        let day = registry.house.zone.date(incident.landing.at(now));
        if let Some(policy) = registry.shelf.in_force(&incident.policy, day) {
            all.extend(of_incident(incident, policy, now));
        }
    }
    let mut seen = BTreeSet::new();
    all.retain(|question| seen.insert((question.about, question.finding.map(str::to_owned), question.who.clone())));
    all
}

/// Items that wait for somebody; those that only count in a challenge are asked for once there is a dispute.
fn of_items<'a>(verdict: &ReportVerdict<'a>, disputed: bool) -> Vec<Question<'a>> {
    if matches!(verdict.standing, Standing::NotAccepted | Standing::Void | Standing::Withdrawn | Standing::Rejected) {
        return Vec::new();
    }
    let policy = verdict.policy;
    let waits = verdict.items.iter().filter(|item| item.state == State::NeedsPerson && (disputed || item.counts == Counts::Always));
    let question = |item: &crate::rules::validity::Item<'a>| {
        let declared = policy.validity.iter().find(|block| block.get_ref().name.as_str() == item.name);
        let finding = declared.and_then(|block| block.get_ref().finding.as_ref()).map(|needs| needs.name.as_str());
        Question { about: verdict.report.id.0, finding, who: asked(&item.reason), reason: item.reason.clone() }
    };
    waits.map(question).collect()
}

fn of_award<'a>(award: &AwardVerdict<'a>) -> Vec<Question<'a>> {
    let mut found = Vec::new();
    if let Outcome::Undecided(who) = &award.outcome {
        let reason = award.reasons.last().cloned().unwrap_or_else(|| Reason::new(Code::PersonDecides).event(award.report, award.event));
        found.push(Question { about: award.report.id.0, finding: None, who: who.clone(), reason });
    }
    for flat in award.flats.iter().filter(|flat| flat.amount.is_none()) {
        let chooses = flat.reason.policy.as_ref().and_then(|(_, span)| award.policy.flats.iter().find(|block| block.span() == *span));
        let finding = chooses.and_then(|block| block.get_ref().finding.as_ref()).map(|name| name.as_str());
        found.push(Question { about: award.report.id.0, finding, who: asked(&flat.reason), reason: flat.reason.clone() });
    }
    found
}

/// Findings that an incident's consequences or reward depend on, and that nobody has given or presumes.
fn of_incident<'a>(incident: &'a Incident, policy: &'a Policy, now: Instant) -> Vec<Question<'a>> {
    let offence = policy.offence(incident.offence.as_str());
    let weighed = offence.into_iter().flat_map(|offence| &offence.get_ref().when).map(|when| &when.finding);
    let rewards = policy.rewards.iter().map(toml::Spanned::get_ref);
    let rewards =
        rewards.filter(|reward| incident.informant.is_some() && reward.offences.contains(&incident.offence)).map(|reward| &reward.finding);
    let names: BTreeSet<_> = weighed.chain(rewards).filter(|name| incident.answer(name, now).is_none()).collect();
    let asks = names.into_iter().filter_map(|name| policy.finding(name.as_str())).filter(|block| block.get_ref().presumed.is_none());
    asks.map(|block| {
        let finding = block.get_ref();
        let reason = because(Code::FindingMissing, policy, block, &finding.clause).with("item", Arg::Label(&finding.label));
        let reason = reason.fact(Fact::of_incident(incident, None));
        Question {
            about: incident.id.0,
            finding: Some(finding.name.as_str()),
            who: finding.by.to_string(),
            reason: reason.text("who", finding.by.to_string()),
        }
    })
    .collect()
}

/// Whom a reason asks.
fn asked(reason: &Reason<'_>) -> String {
    let who = reason.args.iter().find_map(|(name, arg)| match arg {
        Arg::Text(text) if *name == "who" => Some(text.to_string()),
        _ => None,
    });
    who.unwrap_or_default()
}
