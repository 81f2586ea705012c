//! Who may correct an earlier event of a report, or make it void (law 24): its recorder as long as
//! nothing of others rests on it and their own side gains nothing; an office that has no part in it
//! does the rest.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::Spanned;

use crate::domain::event::{Event, SAID, builtin};
use crate::domain::ids::StaffId;
use crate::domain::money::Currency;
use crate::domain::report::Report;
use crate::engine::verdict::{AwardVerdict, Judgement};
use crate::engine::{JudgementFacts, judge};
use crate::policy::Policy;
use crate::policy::blocks::{EventDeclaration, FieldType};
use crate::rules::office::{in_office, offices};
use crate::rules::{Arg, Case, Code, Reason};

use super::event::{bad_field, case_before, earlier, undeclared};
use super::rival::is_rival;
use super::{either, house, not_allowed};

/// Objections to correcting an event, or making it void, by somebody who serves.
pub(super) fn admit_mending<'a>(
    report: &'a Report,
    event: &'a Event,
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Vec<Reason<'a>> {
    let Some(case) = case_before(report, event, policy, facts.world) else { return Vec::new() };
    let about = |code| {
        Reason::new(code).report(report).with("event", Arg::Event(event.kind.as_str().into()))
    };
    let Some(target) = event.mends().and_then(|on| case.event(on)) else {
        return vec![Reason::new(Code::UnknownFact).report(report)];
    };
    let declared = policy.event(target.kind.as_str());
    let is_ours = builtin::ALL.contains(&target.kind.as_str());
    if is_ours && !target.is(builtin::KINSHIP) {
        return vec![
            Reason::new(Code::NotCorrectedSo)
                .report(report)
                .with("event", Arg::Event(target.kind.as_str().into())),
        ];
    }
    let mut objections = Vec::new();
    if event.fields.text("reason").is_none() {
        objections.push(about(Code::FieldMissing).with("field", Arg::Field("reason".into())));
    }
    if event.is(builtin::CORRECT) {
        let reading = event.reading_of(target);
        if (&reading.fields, reading.said) == (&target.fields, target.said) {
            objections.push(about(Code::ChangesNothing));
        }
        objections.extend(declared.into_iter().flat_map(|known| bad(reading, known, &case)));
        if event.rewritten().get(SAID).is_some() && event.rewritten_said().is_none() {
            objections.push(about(Code::BadField).with("field", Arg::Field(SAID.into())));
        }
    }
    objections.extend(permission(&case, event, target, facts));
    objections
}

/// What would be wrong with the event as it is to read.
fn bad<'a>(
    reading: &'a Event,
    declared: &'a Spanned<EventDeclaration>,
    case: &Case<'a>,
) -> Vec<Reason<'a>> {
    let fields = declared.get_ref().field.iter();
    let mut found: Vec<Reason<'a>> =
        fields.filter_map(|field| bad_field(case, reading, declared, field)).collect();
    found.extend(undeclared(reading, Some(declared.get_ref())));
    found
}

fn permission<'a>(
    case: &Case<'a>,
    event: &'a Event,
    target: &'a Event,
    facts: &JudgementFacts<'a>,
) -> Option<Reason<'a>> {
    let by = &event.by;
    let about = |code| {
        Reason::new(code)
            .report(case.report)
            .text("staff", by.as_str())
            .with("event", Arg::Event(target.kind.as_str().into()))
    };
    let is_office = in_office(case.policy, by, case.world.org);
    let is_own = case.is_own(by, &event.landing) || *by == case.report.registrant;
    if is_office && !is_own {
        if is_rival(by, &event.landing, case.report, facts) {
            return Some(about(Code::Interested));
        }
        let gains = || worths(case.report, event, target, facts).is_some_and(|both| both.gains(by));
        return (*by == target.by && gains()).then(|| about(Code::Interested));
    }
    if *by != target.by {
        let office = either(offices(case.policy).into_iter().chain([&house::admins()]));
        return Some(
            not_allowed(by, office)
                .report(case.report)
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    if event.fields.is_true("mistake") {
        return Some(about(Code::OfficeSaysMistake));
    }
    let zone = case.world.zone;
    if zone.date(target.landing.at(case.world.now)) != zone.date(case.world.now) {
        return Some(about(Code::RecordedAnotherDay));
    }
    let both = worths(case.report, event, target, facts)?;
    if rests_on(case, target, facts) || (event.is(builtin::VOID) && both.others_have(by)) {
        return Some(about(Code::OthersRelyOnIt));
    }
    both.gains(by).then(|| about(Code::OwnSideGains))
}

/// Whether somebody else signed an event, answered it, consented after it or disputes it.
fn rests_on(case: &Case<'_>, target: &Event, facts: &JudgementFacts<'_>) -> bool {
    let place = (target.landing.order(), target.id);
    let of_others = case.events.iter().filter(|other| other.by != target.by);
    let mut of_others = of_others.filter(|other| (other.landing.order(), other.id) > place);
    of_others.any(|other| other.on() == Some(target.id) || other.is(builtin::APPROVE))
        || facts.disputes.iter().any(|dispute| dispute.over == Some(target.id))
}

/// What an event is worth to whom, before it is corrected and after.
struct Worths {
    before: Worth,
    after: Worth,
    holder: StaffId,
}

/// What people have by an event's results, and how its registration stands.
#[derive(Default, PartialEq)]
struct Worth {
    amounts: BTreeMap<(String, String, Currency), Decimal>,
    lives: bool,
    /// The end of its protection; the last of all where it has none.
    end: Option<(bool, i64)>,
}

impl Worths {
    /// Whether the side of somebody has more afterwards.
    fn gains(&self, person: &StaffId) -> bool {
        let holds = self.holder == *person;
        let (before, after) = (&self.before, &self.after);
        let better = |a: &Worth, b: &Worth| (b.lives, b.end) > (a.lives, a.end);
        let stands = if holds { better(before, after) } else { better(after, before) };
        let more = after.amounts.iter().any(|(key, amount)| {
            key.0 == person.as_str() && before.amounts.get(key).is_none_or(|had| amount > had)
        });
        stands || more
    }

    /// Whether somebody else has a share of its results.
    fn others_have(&self, person: &StaffId) -> bool {
        self.before.amounts.keys().any(|(payee, ..)| payee != person.as_str())
    }
}

fn worths(
    report: &Report,
    event: &Event,
    target: &Event,
    facts: &JudgementFacts<'_>,
) -> Option<Worths> {
    let known = earlier(report, event);
    let mut before = report.clone();
    before.events.retain(|other| known.contains(&other.id));
    let mut after = before.clone();
    after.events.push(event.clone());
    let worth = |report: &Report| {
        let mut with_it = facts.clone();
        with_it.reports.retain(|other| other.id != report.id);
        with_it.reports.push(report);
        with_it.reports.sort_by_key(|report| report.id);
        let judgement = judge(&with_it).ok()?;
        Some((Worth::of(&judgement, report, target)?, holder(&judgement, report)))
    };
    let (now, holder) = worth(&before)?;
    Some(Worths { before: now, after: worth(&after)?.0, holder })
}

fn holder(judgement: &Judgement<'_>, report: &Report) -> StaffId {
    let verdict = judgement.report(report.id);
    let side = verdict.and_then(|verdict| verdict.side.name().parse().ok());
    side.unwrap_or_else(|| report.registrant.clone())
}

impl Worth {
    fn of(judgement: &Judgement<'_>, report: &Report, target: &Event) -> Option<Self> {
        let verdict = judgement.report(report.id)?;
        let mut worth = Self {
            lives: verdict.right.standing.lives(),
            end: verdict
                .right
                .protection
                .map(|(_, until)| until.map_or((true, 0), |until| (false, until.at.epoch()))),
            ..Self::default()
        };
        for award in judgement.awards.iter().filter(|award| award.event.id == target.id) {
            worth.add(award);
        }
        Some(worth)
    }

    /// Every amount that the event carries, by the shares of its result.
    fn add(&mut self, award: &AwardVerdict<'_>) {
        let declared = award.policy.event(award.event.kind.as_str()).map(Spanned::get_ref);
        let fields = declared.into_iter().flat_map(|declared| &declared.field);
        for field in fields.filter(|field| field.kind == FieldType::Money) {
            let Some(money) = award.event.fields.money(&field.name) else { continue };
            for (party, share) in award.outcome.shares() {
                let key = (party.name().to_owned(), field.name.to_string(), money.currency);
                *self.amounts.entry(key).or_default() += money.amount * share.0;
            }
        }
    }
}
