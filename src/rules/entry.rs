//! `[[kind]]`: whether one registration, looked at alone, is acceptable. What depends on others is
//! counted: [`counting`](super::counting) has the list.

use crate::domain::fields::says_nothing;
use crate::identity::{NameProblem, PersonName, Phone, Sex, Uscc};
use crate::policy::blocks::{CheckName, EntryCheck, EntryOutcome, Kind};
use crate::policy::clause::Clauses;

use super::batch;
use super::case::Case;
use super::fault::{EntryFault, fault};
use super::people;
use super::reason::{Arg, Code, Reason, because};
use super::term::business_day;

/// Every fault of a registration that can be seen without looking at others.
pub fn faults<'a>(case: &Case<'a>) -> Vec<EntryFault<'a>> {
    let mut found = Vec::new();
    let kind = case.kind.get_ref();
    found.extend(authority(case));
    found.extend(kind.check.iter().filter_map(|check| checked(case, check)));
    found.extend(required(case, kind));
    found.extend(window(case, kind));
    found.extend(batch::form(case, kind));
    found
}

/// Whether the registrant may file at all: he is known, the policy binds him, and the kind is his
/// to file.
pub fn authority<'a>(case: &Case<'a>) -> Vec<EntryFault<'a>> {
    [registrant(case), coverage(case), filing(case, case.kind.get_ref())]
        .into_iter()
        .flatten()
        .collect()
}

fn registrant<'a>(case: &Case<'a>) -> Option<EntryFault<'a>> {
    let known = case.world.org.person(&case.report.registrant).is_some();
    let fault =
        || fault(case, Code::UnknownStaff, &case.kind.get_ref().clause, EntryOutcome::NotAccepted);
    (!known).then(|| EntryFault {
        reason: fault().reason.text("staff", case.report.registrant.as_str()),
        ..fault()
    })
}

fn coverage<'a>(case: &Case<'a>) -> Option<EntryFault<'a>> {
    let applies = case.policy.header.get_ref().applies.as_ref()?;
    let covered = people::may_anywhere(&applies.who, &case.report.registrant, &case.world);
    let reason = || {
        because(Code::NotCovered, case.policy, &case.policy.header, &applies.clause)
            .report(case.report)
    };
    (!covered).then(|| EntryFault {
        outcome: EntryOutcome::NotAccepted,
        enforced: None,
        repeats: None,
        reason: reason().text("staff", case.report.registrant.as_str()),
    })
}

fn filing<'a>(case: &Case<'a>, kind: &'a Kind) -> Option<EntryFault<'a>> {
    let filing = kind.files.as_ref()?;
    let allowed = people::may_anywhere(&filing.who, &case.report.registrant, &case.world);
    let named = |fault: EntryFault<'a>| EntryFault {
        reason: fault.reason.text("staff", case.report.registrant.as_str()).people(&filing.who),
        ..fault
    };
    (!allowed)
        .then(|| named(fault(case, Code::MayNotFile, &filing.clause, EntryOutcome::NotAccepted)))
}

fn required<'a>(case: &Case<'a>, kind: &'a Kind) -> Vec<EntryFault<'a>> {
    let missing = |path: &'a str, clauses: &'a Clauses, outcome, enforced| {
        let absent = case.field(path).is_none_or(|text| says_nothing(&text));
        absent.then(|| {
            let fault = fault(case, Code::FieldMissing, clauses, outcome);
            EntryFault {
                enforced,
                reason: fault.reason.with("field", Arg::Field(path.into())),
                ..fault
            }
        })
    };
    let always = kind.requires.iter().flat_map(|requires| {
        requires
            .fields
            .iter()
            .filter_map(|path| missing(path, &requires.clause, requires.outcome, requires.enforced))
            .collect::<Vec<_>>()
    });
    let sometimes = kind.required.iter().filter_map(|required| {
        let value = case.field(&required.when)?;
        required
            .is
            .holds(&value)
            .then(|| {
                missing(&required.field, &required.clause, required.outcome, required.enforced)
            })
            .flatten()
    });
    always.chain(sometimes).collect()
}

fn checked<'a>(case: &Case<'a>, check: &'a EntryCheck) -> Option<EntryFault<'a>> {
    let (code, detail) = match check.what {
        CheckName::Honorific => (Code::Honorific, honorific(case)?),
        CheckName::NoName => (Code::NoName, no_name(case)?),
        CheckName::Phone => (Code::Phone, phone(case)?),
        CheckName::MaskForm => (Code::MaskForm, mask_form(case)?),
        CheckName::NameSex => (Code::NameSex, name_sex(case)?),
        CheckName::CompanyCode => (Code::CompanyCode, company_code(case)?),
    };
    let fault = fault(case, code, &check.clause, check.outcome);
    Some(EntryFault {
        enforced: check.enforced,
        reason: fault.reason.with("detail", Arg::Word("detail", detail)),
        ..fault
    })
}

/// The name as filed and corrected; papers come after it among the names he is known by.
fn name<'c>(case: &'c Case<'_>) -> Option<&'c PersonName> {
    case.customer.name.as_ref().and(case.subject().names.first())
}

fn honorific(case: &Case<'_>) -> Option<&'static str> {
    name(case)?
        .problem()
        .filter(|problem| *problem == NameProblem::HonorificOnly)
        .map(NameProblem::code)
}

fn no_name(case: &Case<'_>) -> Option<&'static str> {
    let Some(name) = name(case) else { return Some(NameProblem::Empty.code()) };
    name.problem().filter(|problem| *problem != NameProblem::HonorificOnly).map(NameProblem::code)
}

fn phone(case: &Case<'_>) -> Option<&'static str> {
    let given = case.customer.phones.iter().filter(|phone| !phone.trim().is_empty());
    let read: Vec<_> = given.map(|phone| Phone::parse(phone)).collect();
    if read.is_empty() {
        return Some("empty");
    }
    read.iter().find_map(|phone| phone.as_ref().err()).map(|problem| problem.code())
}

fn mask_form(case: &Case<'_>) -> Option<&'static str> {
    let read = case.customer.phones.iter().filter_map(|phone| Phone::parse(phone).ok());
    let bad = read.into_iter().any(|phone| !phone.is_full() && !phone.is_standard_mask());
    bad.then_some("first-three-last-four")
}

fn name_sex(case: &Case<'_>) -> Option<&'static str> {
    let hinted = name(case)?.sex_hint()?;
    let said = match case.customer.sex.as_deref()?.trim() {
        "男" | "先生" | "m" | "M" | "male" | "Male" => Sex::Male,
        "女" | "女士" | "小姐" | "f" | "F" | "female" | "Female" => Sex::Female,
        _ => return None,
    };
    (hinted != said).then_some("contradiction")
}

fn company_code(case: &Case<'_>) -> Option<&'static str> {
    Uscc::parse(case.customer.uscc.as_deref()?).is_err().then_some("checksum")
}

/// A code whose check fails is a key all the same, and is said aloud where the policy does not look
/// at it.
pub fn failing_code<'a>(case: &Case<'a>, _: &[&Case<'a>]) -> Vec<Reason<'a>> {
    let kind = case.kind.get_ref();
    let is_checked = kind.check.iter().any(|check| check.what == CheckName::CompanyCode);
    let detail = company_code(case).filter(|_| !is_checked);
    let flag = |detail| {
        Reason::new(Code::CompanyCode)
            .report(case.report)
            .with("detail", Arg::Word("detail", detail))
    };
    detail.map(flag).into_iter().collect()
}

fn window<'a>(case: &Case<'a>, kind: &'a Kind) -> Option<EntryFault<'a>> {
    use crate::policy::blocks::CountsFor;
    let window = kind.window.as_ref()?;
    let zone = case.world.zone;
    let landed = zone.local(case.registered());
    if !window.daily.contains(landed.time()) {
        let fault = fault(case, Code::OutsideWindow, &window.clause, window.outcome);
        let reason =
            fault.reason.with("window", Arg::Window(window.daily)).at("landed", case.registered());
        return Some(EntryFault { enforced: window.enforced, reason, ..fault });
    }
    let counted = match window.counts_for {
        CountsFor::SameDay => Some(landed.date()),
        CountsFor::NextDay => landed.date().succ_opt(),
    };
    (counted != Some(business_day(case))).then(|| {
        let fault = fault(case, Code::WrongDay, &window.clause, window.outcome);
        EntryFault {
            enforced: window.enforced,
            reason: fault.reason.text("day", business_day(case).to_string()),
            ..fault
        }
    })
}
