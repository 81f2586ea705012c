//! Who may record which event on a report, and whether it is whole.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use toml::Spanned;

use crate::domain::event::{Event, builtin};
use crate::domain::ids::{FactId, StaffId};
use crate::domain::relation::Relation;
use crate::domain::report::Report;
use crate::engine::{JudgementFacts, judge};
use crate::identity::Phone;
use crate::policy::Policy;
use crate::policy::blocks::{EventDeclaration, FieldDeclaration, FieldType, Kind};
use crate::policy::who::{Pattern, Who};
use crate::rules::application::{self, applications};
use crate::rules::office::in_office;
use crate::rules::reason::because;
use crate::rules::same_customer::is_found;
use crate::rules::{Arg, Case, Code, Reason, World, approval, case::holder_of, people, procedure};

use super::{actor, either, finding, house, names, not_allowed};

/// Objections to an event that somebody wants to record; none where it may be written. The report
/// may have the event already, or not.
///
/// Whether it opens a stage, renews or breaches a gate is judged afterwards and never keeps a fact
/// out.
pub(super) fn admit_event<'a>(
    report: &'a Report,
    event: &'a Event,
    policy: &'a Policy,
    world: World<'a>,
) -> Vec<Reason<'a>> {
    let Some(kind) = policy.kind(&report.kind) else {
        return vec![
            Reason::new(Code::NoPolicy)
                .report(report)
                .text("policy", report.policy.as_str())
                .text("kind", report.kind.as_str()),
        ];
    };
    let case = before(report, event, policy, kind, world);
    let declared = policy.event(event.kind.as_str());
    let is_ours = builtin::ALL.contains(&event.kind.as_str());
    if declared.is_none() && !is_ours {
        let known = names(policy.events.iter().map(|event| event.get_ref().name.as_str()));
        return vec![
            Reason::new(Code::UnknownEvent)
                .with("event", Arg::Event(event.kind.as_str().into()))
                .text("known", known),
        ];
    }
    let mut objections = actor(&event.by, &world);
    objections.extend(permission(&case, event, declared));
    let fields = declared
        .into_iter()
        .flat_map(|block| block.get_ref().field.iter().map(move |field| (block, field)));
    let bad = fields.filter_map(|(block, field)| bad_field(&case, event, block, field));
    objections.extend(bad);
    objections.extend(undeclared(event, declared.map(Spanned::get_ref)));
    objections.extend(meaning(&case, event));
    objections.extend(recorded_before(&case, event));
    objections
}

/// The registration as an event finds it.
fn before<'a>(
    report: &'a Report,
    event: &'a Event,
    policy: &'a Policy,
    kind: &'a Spanned<Kind>,
    world: World<'a>,
) -> Case<'a> {
    let before = earlier(report, event);
    Case::with_events(report, policy, kind, world, |other| before.contains(&other.id))
}

/// The same; `None` where the policy does not know its kind.
pub(super) fn case_before<'a>(
    report: &'a Report,
    event: &'a Event,
    policy: &'a Policy,
    world: World<'a>,
) -> Option<Case<'a>> {
    Some(before(report, event, policy, policy.kind(&report.kind)?, world))
}

/// What carries an amount and says, of the same day, what was recorded already: it would be paid
/// twice. It counts where its writer says that it happened once more.
fn recorded_before<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    if !is_paid_for(event, case.policy) {
        return None;
    }
    let known = case.complete(event.kind.as_str()).find(|known| says_it(known, event, &case.world));
    known.map(|known| double_of(known, case.report, event))
}

/// The same, on another registration of the customer, of what gives a result that pays.
pub(super) fn recorded_elsewhere<'a>(
    report: &'a Report,
    event: &'a Event,
    policy: &'a Policy,
    facts: &JudgementFacts<'a>,
) -> Option<Reason<'a>> {
    let mut awards = policy.awards.iter().map(Spanned::get_ref);
    let pays = awards.any(|award| award.pays && award.on.names(&event.kind));
    if !pays || !is_paid_for(event, policy) {
        return None;
    }
    let world = &facts.world;
    let is_before = |known: &&Event| {
        (known.landing.order(), known.id) < (event.landing.order(), event.id)
            && known.kind == event.kind
            && says_it(known, event, world)
    };
    let stands = |other: &&'a Report| {
        let known = other.events.iter().find(is_before)?;
        let case = Case::new(other, policy, policy.kind(&other.kind)?, *world);
        let known = case.event(known.id).filter(|known| case.is_complete(known))?;
        says_it(known, event, world).then_some((*other, known))
    };
    let others = facts.reports.iter().copied();
    let others = others.filter(|other| other.id != report.id && other.policy == report.policy);
    let known: Vec<(&'a Report, &'a Event)> = others.filter_map(|other| stands(&other)).collect();
    if known.is_empty() {
        return None;
    }
    let judgement = judge(facts).ok()?;
    let customer = judgement.report(report.id)?.customer;
    let is_same = |id| judgement.report(id).is_some_and(|verdict| verdict.customer == customer);
    let (other, known) = known.into_iter().find(|(other, _)| is_same(other.id))?;
    Some(double_of(known, other, event))
}

/// Whether an event carries an amount, and does not say that it happened once more.
fn is_paid_for(event: &Event, policy: &Policy) -> bool {
    let declared = policy.event(event.kind.as_str()).map(Spanned::get_ref);
    let fields = declared.into_iter().flat_map(|declared| &declared.field);
    let mut money = fields.filter(|field| field.kind == FieldType::Money);
    !event.fields.is_true(builtin::AGAIN)
        && money.any(|field| event.fields.money(&field.name).is_some())
}

/// Whether one event says what another does, of the same day.
fn says_it(known: &Event, event: &Event, world: &World<'_>) -> bool {
    let day = |event: &Event| world.zone.date(event.said_at(world.now));
    day(known) == day(event) && values(known).eq(values(event))
}

/// What an event says of its own.
fn values(event: &Event) -> impl Iterator<Item = (&str, &toml::Value)> {
    event.fields.0.iter().filter(|(name, _)| !builtin::is_common(name))
}

fn double_of<'a>(known: &'a Event, on: &'a Report, event: &'a Event) -> Reason<'a> {
    Reason::new(Code::RecordedBefore)
        .event(on, known)
        .with("event", Arg::Event(event.kind.as_str().into()))
        .text("other", known.id.to_string())
        .text("staff", known.by.as_str())
}

/// What stood on the report before the event: all that had landed before it, and what its writer
/// put above it.
pub(super) fn earlier(report: &Report, event: &Event) -> BTreeSet<FactId> {
    let place =
        report.events.iter().position(|other| other.id == event.id).unwrap_or(report.events.len());
    let own = event.landing.order();
    let stood = |(at, other): &(usize, &Event)| match other.landing.order().cmp(&own) {
        Ordering::Less => true,
        Ordering::Equal => *at < place,
        Ordering::Greater => false,
    };
    report.events.iter().enumerate().filter(stood).map(|(_, other)| other.id).collect()
}

/// Whether the event is its recorder's to record: by the policy's own word, or else by what such an
/// event is.
fn permission<'a>(
    case: &Case<'a>,
    event: &'a Event,
    declared: Option<&'a Spanned<EventDeclaration>>,
) -> Option<Reason<'a>> {
    if let Some(block) = declared
        && let Some(by) = &block.get_ref().by
    {
        let reason = || {
            because(Code::NotAllowedToRecord, case.policy, block, &block.get_ref().clause)
                .report(case.report)
        };
        let objection = || {
            reason()
                .text("staff", event.by.as_str())
                .people(by)
                .with("event", Arg::Event(event.kind.as_str().into()))
        };
        return (!people::is_by(by, event, case)).then(objection);
    }
    let holds = event.by == *holder_of(case);
    let filed = event.by == case.report.registrant;
    let office = || in_office(case.policy, &event.by, case.world.org);
    let (allowed, who) = match event.kind.as_str() {
        builtin::WITHDRAW | builtin::GIVE_UP => (holds, Who::from_iter([Pattern::Holder])),
        builtin::AMEND | builtin::RENEW => {
            (holds || filed, Who::from_iter([Pattern::Holder, Pattern::Registrant]))
        }
        builtin::TRANSFER => {
            (holds || office(), either([&Who::from_iter([Pattern::Holder]), &house::admins()]))
        }
        builtin::PAUSE | builtin::RESUME => return clock(case, event),
        builtin::APPROVE | builtin::REJECT | builtin::RETURN => return review(case, event),
        builtin::COUNTERSIGN => return countersign(case, event),
        builtin::PAPER => return paper(case, event),
        builtin::DENY => return deny(case, event),
        // Who may is said where it is known what they change.
        builtin::CORRECT | builtin::VOID => return None,
        // The blocks that declare them say who.
        builtin::FINDING | builtin::CLASSIFY => return None,
        _ => {
            let own = Who::from_iter([Pattern::Holder, Pattern::Registrant]);
            (holds || filed || office(), either([&own, &house::admins()]))
        }
    };
    (!allowed).then(|| {
        let reason = not_allowed(&event.by, who)
            .report(case.report)
            .with("event", Arg::Event(event.kind.as_str().into()));
        match declared {
            Some(block) => reason.clauses(&block.get_ref().clause).block(case.policy, block),
            None => reason,
        }
    })
}

/// The clock of a protection is stopped by those who grant it, never by the one whom it protects.
fn clock<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let deciding = case.policy.procedure.iter().map(|procedure| &procedure.get_ref().decided_by);
    let who: Vec<&Who> = consenting(case.policy).into_iter().chain(deciding).collect();
    let admin = case.world.org.person(&event.by).is_some_and(house::is_admin);
    let allowed = admin || who.iter().any(|who| people::is_by(who, event, case));
    let objection = || {
        let named = either(who.iter().copied().chain([&house::admins()]));
        not_allowed(&event.by, named).report(case.report)
    };
    if allowed && approval::is_interested(case, event) {
        return Some(interested(case, event));
    }
    (!allowed).then(|| objection().with("event", Arg::Event(event.kind.as_str().into())))
}

/// Nobody consents to their own, or stops its clock.
pub(super) fn interested<'a>(case: &Case<'a>, event: &'a Event) -> Reason<'a> {
    Reason::new(Code::Interested).report(case.report).text("staff", event.by.as_str())
}

/// Whom the policy lets consent to registrations and to renewals.
fn consenting(policy: &Policy) -> Vec<&Who> {
    let steps = policy.approvals.iter().map(|step| &step.get_ref().by);
    let renewals = applications(policy).map(|(_, terms)| &terms.by);
    steps.chain(renewals).collect()
}

fn review<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let who = consenting(case.policy);
    if who.is_empty() {
        return Some(Reason::new(Code::NothingToReview).report(case.report));
    }
    let allowed = who.iter().any(|who| people::is_by(who, event, case));
    if !allowed {
        return Some(
            not_allowed(&event.by, either(who))
                .report(case.report)
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    if approval::is_interested(case, event) {
        return Some(interested(case, event));
    }
    if application::waiting(case).is_some() { None } else { out_of_turn(case, event) }
}

/// Steps of review are answered in their order, each by another person, who speaks for no other
/// step.
fn out_of_turn<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let step = approval::next(case)?;
    let block = step.get_ref();
    let reason = |code| {
        because(code, case.policy, step, &block.clause)
            .report(case.report)
            .text("staff", event.by.as_str())
            .with("item", Arg::Label(&block.label))
            .people(&block.by)
    };
    let is_other = event.fields.text("step").is_some_and(|name| name != block.name.as_str());
    if is_other || !people::may(&block.by, &event.by, case) {
        return Some(reason(Code::NotTheirStep));
    }
    let mut passed = approval::passed(case).into_iter();
    let is_again = passed.any(|(_, before)| before.by == event.by);
    is_again.then(|| reason(Code::PassedEarlierStep))
}

/// A signature is for those whom the policy asks to sign such an event, and never for whoever
/// recorded it.
fn countersign<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let Some(signed) = event.on().and_then(|on| case.events.iter().find(|other| other.id == on))
    else {
        return Some(Reason::new(Code::UnknownFact).report(case.report));
    };
    let who = signers(case.policy, signed);
    if who.is_empty() {
        return Some(
            Reason::new(Code::ChangesNothing)
                .report(case.report)
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    let against = |code| {
        Reason::new(code)
            .report(case.report)
            .text("staff", event.by.as_str())
            .with("event", Arg::Event(event.kind.as_str().into()))
    };
    if signed.by == event.by {
        return Some(against(Code::OwnRecord));
    }
    if case.signatures(signed).iter().any(|(signer, _)| *signer == event.by.as_str()) {
        return Some(against(Code::NotToSign));
    }
    let allowed = who.iter().any(|who| people::is_by(who, event, case));
    (!allowed).then(|| {
        not_allowed(&event.by, either(who))
            .report(case.report)
            .with("event", Arg::Event(event.kind.as_str().into()))
    })
}

/// Papers are handed in by whoever recorded the event that asks for them, or may record such a one.
fn paper<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let Some(act) = event.on().and_then(|on| case.events.iter().find(|other| other.id == on))
    else {
        return Some(Reason::new(Code::UnknownFact).report(case.report));
    };
    let own = Who::from_iter([Pattern::Holder, Pattern::Registrant]);
    let declared = case.policy.event(act.kind.as_str());
    let by = declared.and_then(|declared| declared.get_ref().by.as_ref()).unwrap_or(&own);
    let reason = |code| {
        Reason::new(code).report(case.report).with("event", Arg::Event(event.kind.as_str().into()))
    };
    if act.by != event.by && !people::is_by(by, event, case) {
        return Some(reason(Code::NotAllowedToRecord).text("staff", event.by.as_str()));
    }
    let missing = case.papers_wanted(act);
    let brings = event.evidence().into_iter().any(|paper| missing.contains(&paper.trim()));
    (!brings).then(|| reason(Code::ChangesNothing))
}

/// Only who is said to have signed denies it, and in time.
fn deny<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let signed = event.on().and_then(|on| case.events.iter().find(|other| other.id == on));
    let told = signed.filter(|signed| case.told_signers(signed).contains(&event.by.as_str()));
    let against = |code| Reason::new(code).report(case.report).text("staff", event.by.as_str());
    let Some(told) = told else { return Some(against(Code::NothingToDeny)) };
    let at = told.landing.at(case.world.now);
    let until = procedure::deny_until(case.policy, at, &case.world).ok()?;
    let is_late = until.has_passed(case.world.now);
    is_late.then(|| against(Code::TooLateToDeny).until(Some(until)))
}

/// Everybody whose signature some block asks for on such an event.
fn signers<'a>(policy: &'a Policy, event: &Event) -> Vec<&'a Who> {
    let own =
        policy.event(event.kind.as_str()).and_then(|declared| declared.get_ref().signed.as_ref());
    let items = policy.validity.iter().map(Spanned::get_ref);
    let items = items.flat_map(|item| {
        let signed = item
            .test
            .signed()
            .filter(|signed| *signed.event == event.kind)
            .map(|signed| &signed.by);
        let cadence = item
            .test
            .cadence()
            .filter(|cadence| *cadence.event == event.kind)
            .and_then(|cadence| cadence.by.as_ref());
        signed.into_iter().chain(cadence)
    });
    own.into_iter().chain(items).collect()
}

/// What is the product's own about an event: whom it names, what it repeats.
fn meaning<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    let last = |kinds: &[&str]| {
        case.events.iter().rev().find(|other| kinds.iter().any(|kind| other.is(kind)))
    };
    let idle = |idle: bool| {
        idle.then(|| {
            Reason::new(Code::ChangesNothing)
                .report(case.report)
                .with("event", Arg::Event(event.kind.as_str().into()))
        })
    };
    let running =
        || last(&[builtin::PAUSE, builtin::RESUME]).is_none_or(|event| event.is(builtin::RESUME));
    match event.kind.as_str() {
        // Where the other registration is known it is said who may.
        builtin::FINDING if is_found(event) => Vec::new(),
        builtin::FINDING => finding(case.policy, event, &|who| people::is_by(who, event, case)),
        builtin::CLASSIFY => classify(case, event),
        builtin::AMEND => idle(says_the_same(case, event)).into_iter().collect(),
        builtin::TRANSFER => transfer(case, event).into_iter().collect(),
        builtin::WITHDRAW => idle(last(&[builtin::WITHDRAW]).is_some()).into_iter().collect(),
        builtin::GIVE_UP => {
            idle(last(&[builtin::WITHDRAW, builtin::GIVE_UP]).is_some()).into_iter().collect()
        }
        builtin::RENEW => {
            let takes = applications(case.policy).next().is_some();
            idle(!takes || application::waiting(case).is_some()).into_iter().collect()
        }
        builtin::APPROVE | builtin::REJECT | builtin::RETURN => {
            nothing_open(case).into_iter().collect()
        }
        builtin::PAUSE => idle(!running()).into_iter().collect(),
        builtin::RESUME => idle(running()).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether a correction of the registration says what stands there.
fn says_the_same(case: &Case<'_>, event: &Event) -> bool {
    let mut after = case.clone();
    after.lay(event);
    *after.customer == *case.customer && *after.intent == *case.intent
}

/// Where every step of review is passed and no application for a renewal is open, consent and
/// refusal say nothing.
fn nothing_open<'a>(case: &Case<'a>) -> Option<Reason<'a>> {
    // Where the policy asks for no consent at all, that was said already.
    if consenting(case.policy).is_empty() {
        return None;
    }
    let is_open = approval::next(case).is_some() || application::waiting(case).is_some();
    (!is_open).then(|| Reason::new(Code::NothingToReview).report(case.report))
}

fn transfer<'a>(case: &Case<'a>, event: &'a Event) -> Option<Reason<'a>> {
    let to = event.fields.text("to").unwrap_or_default();
    let Ok(person) = to.parse::<StaffId>() else {
        return Some(Reason::new(Code::UnknownStaff).text("staff", to));
    };
    if person == *holder_of(case) {
        return Some(
            Reason::new(Code::ChangesNothing)
                .report(case.report)
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    actor(&person, &case.world).into_iter().next()
}

fn classify<'a>(case: &Case<'a>, event: &'a Event) -> Vec<Reason<'a>> {
    let name = event.fields.text("class").unwrap_or_default();
    let Some(declared) =
        case.policy.classifications.iter().find(|class| class.get_ref().name.as_str() == name)
    else {
        return vec![
            Reason::new(Code::UnknownField)
                .with("field", Arg::Field("class".into()))
                .with("event", Arg::Event(event.kind.as_str().into())),
        ];
    };
    let block = declared.get_ref();
    let mut objections = Vec::new();
    if !event
        .fields
        .text("value")
        .is_some_and(|value| block.values.iter().any(|known| known.as_str() == value))
    {
        let reason = because(Code::BadField, case.policy, declared, &block.clause);
        objections.push(
            reason
                .with("field", Arg::Field("value".into()))
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    let last = case.classes(name).last();
    if last.is_some_and(|(value, ..)| event.fields.text("value") == Some(value)) {
        objections.push(
            Reason::new(Code::ChangesNothing)
                .report(case.report)
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    if !people::is_by(&block.set_by, event, case) {
        let reason = because(Code::NotAllowedToRecord, case.policy, declared, &block.clause)
            .report(case.report);
        objections.push(
            reason
                .text("staff", event.by.as_str())
                .people(&block.set_by)
                .with("event", Arg::Event(event.kind.as_str().into())),
        );
    }
    objections
}

/// Fields that nothing declares. What the product's own events speak of is said by their type.
pub(super) fn undeclared<'a>(
    event: &'a Event,
    declared: Option<&EventDeclaration>,
) -> Vec<Reason<'a>> {
    let own = builtin::fields(event.kind.as_str());
    let is_declared = |name: &str| {
        declared.is_some_and(|known| known.field.iter().any(|field| field.name.as_str() == name))
    };
    let is_idle = |name: &str| event.is(builtin::AMEND) && name == "on";
    let known = |name: &str| {
        (builtin::is_common(name) && !is_idle(name)) || own.contains(&name) || is_declared(name)
    };
    let unknown = event.fields.0.keys().filter(|name| !known(name));
    unknown
        .map(|name| {
            Reason::new(Code::UnknownField)
                .with("field", Arg::Field(name.into()))
                .with("event", Arg::Event(event.kind.as_str().into()))
        })
        .collect()
}

pub(super) fn bad_field<'a>(
    case: &Case<'a>,
    event: &'a Event,
    declared: &'a Spanned<EventDeclaration>,
    field: &'a FieldDeclaration,
) -> Option<Reason<'a>> {
    let world = &case.world;
    let reason = |code| {
        because(code, case.policy, declared, &declared.get_ref().clause)
            .with("field", Arg::Field(field.name.as_str().into()))
            .with("event", Arg::Event(event.kind.as_str().into()))
    };
    let Some(value) = event.fields.get(&field.name) else {
        return field.required.then(|| reason(Code::FieldMissing));
    };
    let text = value.as_str();
    let texts = event.fields.texts(&field.name);
    // What is neither a text nor a list of texts names nobody.
    let all = |is: &dyn Fn(&str) -> bool| !texts.is_empty() && texts.iter().all(|text| is(text));
    let fits = match field.kind {
        FieldType::Text => true,
        FieldType::Money => match event.fields.money(&field.name) {
            Some(money) if money.amount.is_sign_negative() && !money.amount.is_zero() => {
                return Some(reason(Code::BelowZero));
            }
            money => money.is_some(),
        },
        FieldType::Number => event.fields.number(&field.name).is_some(),
        FieldType::Date | FieldType::Time => {
            event.fields.instant(&field.name, world.zone).is_some()
        }
        FieldType::YesNo => value.as_bool().is_some(),
        FieldType::Staff => {
            all(&|id| id.parse().is_ok_and(|id: StaffId| world.org.person(&id).is_some()))
        }
        FieldType::Phone => all(&|phone| Phone::parse(phone).is_ok()),
        FieldType::Relation => text.is_some_and(|text| text.parse::<Relation>().is_ok()),
    };
    (!fits).then(|| reason(Code::BadField))
}
