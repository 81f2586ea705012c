//! What waits for a person: findings that are missing, and decisions that no rule can take.

use std::collections::BTreeSet;

use ulid::Ulid;

use crate::domain::ids::{FactId, ReportId};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::engine::state::Standing;
use crate::engine::verdict::{AwardVerdict, JudgedCustomer, Ownership, ReportVerdict};
use crate::policy::Policy;
use crate::policy::blocks::CountsWhen;
use crate::registry::Registry;
use crate::rules::reason::because;
use crate::rules::validity::ItemState;
use crate::rules::{Arg, Code, Fact, NamedPeople, Reason};

/// A question that is open.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// The report, dispute or incident.
    pub about: Ulid,
    /// Its name in the policy; none where a decision is wanted and not a finding.
    pub finding: Option<&'a str>,
    /// Who must answer, as the policy names them.
    pub who: NamedPeople<'a>,
    pub reason: Reason<'a>,
}

/// What waits for a person about one customer.
#[derive(Default)]
pub struct OpenQuestions<'a> {
    items: Vec<Question<'a>>,
    /// Rights that a person decides on.
    rights: Vec<Question<'a>>,
    outcome: Option<Question<'a>>,
    /// Each with the landing of the act it is about.
    awards: Vec<((u64, FactId), Question<'a>)>,
}

impl<'a> OpenQuestions<'a> {
    /// The questions about a customer; `disputed` are the reports that anybody disputes.
    pub fn about(customer: &JudgedCustomer<'a>, disputed: &BTreeSet<ReportId>) -> Self {
        let mut asked = Self::default();
        for verdict in &customer.reports {
            asked.items.extend(of_items(verdict, disputed.contains(&verdict.report.id)));
            asked.rights.extend(of_right(verdict));
        }
        if let (Ownership::Undecided(who), Some(first)) =
            (&customer.outcome, customer.reports.first())
        {
            let reason = || Reason::new(Code::PersonDecides).report(first.report).people(*who);
            let reason = customer.reasons.last().cloned().unwrap_or_else(reason);
            asked.outcome = Some(Question {
                about: first.report.id.0,
                finding: None,
                who: (*who).into(),
                reason,
            });
        }
        for award in &customer.awards {
            let landing = (award.event.landing.order(), award.event.id);
            asked.awards.extend(of_award(award).into_iter().map(|question| (landing, question)));
        }
        asked
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
            && self.rights.is_empty()
            && self.outcome.is_none()
            && self.awards.is_empty()
    }
}

/// The reports that anybody disputes.
pub fn disputed(registry: &Registry, now: Instant) -> BTreeSet<ReportId> {
    let landed = registry.disputes.iter().filter(|dispute| dispute.landing.at(now) <= now);
    landed.flat_map(|dispute| dispute.reports.iter().copied()).collect()
}

/// Every open question, those about registrations first; `asked` are the customers', in their
/// order.
pub fn open<'a>(
    registry: &'a Registry,
    asked: impl IntoIterator<Item = OpenQuestions<'a>>,
    now: Instant,
) -> Vec<Question<'a>> {
    let (mut all, mut rights, mut outcomes, mut awards) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for asked in asked {
        all.extend(asked.items);
        rights.extend(asked.rights);
        outcomes.extend(asked.outcome);
        awards.extend(asked.awards);
    }
    all.sort_by_key(|question: &Question<'_>| question.about);
    rights.sort_by_key(|question: &Question<'_>| question.about);
    awards.sort_by_key(|(landing, _)| *landing);
    all.extend(rights.into_iter().chain(outcomes));
    all.extend(awards.into_iter().map(|(_, question)| question));
    for incident in registry.incidents.iter().filter(|incident| incident.landing.at(now) <= now) {
        if let Some(policy) = registry.version(&incident.policy, &incident.landing, now) {
            all.extend(of_incident(incident, policy, now));
        }
    }
    let mut seen = BTreeSet::new();
    all.retain(|question| {
        seen.insert((question.about, question.finding.map(str::to_owned), question.who.to_string()))
    });
    all
}

/// Items that wait for somebody; those that only count in a challenge are asked for once there is a
/// dispute.
fn of_items<'a>(verdict: &ReportVerdict<'a>, disputed: bool) -> Vec<Question<'a>> {
    if matches!(
        verdict.right.standing,
        Standing::NotAccepted | Standing::Void | Standing::Withdrawn | Standing::Rejected
    ) {
        return Vec::new();
    }
    let policy = verdict.policy;
    let counted = verdict.items.iter().filter(|item| disputed || item.counts == CountsWhen::Always);
    let question = |item: &crate::rules::validity::ValidityItem<'a>| {
        let ItemState::NeedsPerson(who) = item.state else { return None };
        let declared =
            policy.validity.iter().find(|block| block.get_ref().name.as_str() == item.name);
        let finding = declared
            .and_then(|block| block.get_ref().test.finding())
            .map(|needs| needs.name.as_str());
        Some(Question {
            about: verdict.report.id.0,
            finding,
            who: who.into(),
            reason: item.reason.clone(),
        })
    };
    counted.filter_map(question).collect()
}

/// Whether a registration's right is a question.
fn of_right<'a>(verdict: &ReportVerdict<'a>) -> Option<Question<'a>> {
    let question = verdict.right.question.clone()?;
    Some(Question {
        about: verdict.report.id.0,
        finding: Some(question.finding),
        who: question.who.into(),
        reason: question.reason,
    })
}

fn of_award<'a>(award: &AwardVerdict<'a>) -> Vec<Question<'a>> {
    let mut found = Vec::new();
    if let Ownership::Undecided(who) = &award.outcome {
        let reason =
            award.reasons.last().cloned().unwrap_or_else(|| {
                Reason::new(Code::PersonDecides).event(award.report, award.event)
            });
        found.push(Question {
            about: award.report.id.0,
            finding: None,
            who: (*who).into(),
            reason,
        });
    }
    for flat in award.flats.iter().filter(|flat| flat.amount.is_none()) {
        found.push(Question {
            about: award.report.id.0,
            finding: flat.finding,
            who: flat.who.into(),
            reason: flat.reason.clone(),
        });
    }
    found
}

/// Findings that an incident's consequences or reward depend on, and that nobody has given or
/// presumes.
fn of_incident<'a>(incident: &'a Incident, policy: &'a Policy, now: Instant) -> Vec<Question<'a>> {
    let offence = policy.offence(incident.offence.as_str());
    let weighed =
        offence.into_iter().flat_map(|offence| &offence.get_ref().when).map(|when| &*when.finding);
    let rewards = policy.rewards.iter().map(toml::Spanned::get_ref);
    let rewards = rewards
        .filter(|reward| incident.informant.is_some() && reward.offences.names(&incident.offence))
        .map(|reward| &*reward.finding);
    let names: BTreeSet<_> =
        weighed.chain(rewards).filter(|name| incident.answer(name, now).is_none()).collect();
    let asks = names
        .into_iter()
        .filter_map(|name| policy.finding(name.as_str()))
        .filter(|block| block.get_ref().presumed.is_none());
    asks.map(|block| {
        let finding = block.get_ref();
        let reason = because(Code::FindingMissing, policy, block, &finding.clause)
            .with("item", Arg::Label(&finding.label));
        let reason = reason.fact(Fact::of_incident(incident, None));
        Question {
            about: incident.id.0,
            finding: Some(finding.name.as_str()),
            who: (&finding.by).into(),
            reason: reason.people(&finding.by),
        }
    })
    .collect()
}
