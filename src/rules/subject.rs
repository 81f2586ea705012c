//! The keys by which a report's customer is known.

use std::sync::OnceLock;

use crate::domain::event::{Event, Fields, builtin};
use crate::domain::fields::corrections;
use crate::domain::report::{Customer, Report};
use crate::identity::{
    CompanyForms, CompanyName, Key, Match, PersonName, Phone, RelativeKeys, Subject, Uscc,
    text_key, unit_key,
};
use crate::policy::Policy;

static FORMS: OnceLock<CompanyForms> = OnceLock::new();

/// The keys of the customer a report is about: as filed and corrected, and as papers recorded with
/// events show them.
pub(super) fn subject_of(policy: &Policy, customer: &Customer, events: &[&Event]) -> Subject {
    subject_by(policy, customer, events, &Key::ALL)
}

/// As [`subject_of`], as far as one of these keys looks at it.
pub(super) fn subject_by(
    policy: &Policy,
    customer: &Customer,
    events: &[&Event],
    wanted: &[Key],
) -> Subject {
    let mut subject = of_customer_by(customer, wanted);
    let filed = subject.phones.clone();
    for paper in events.iter().filter(|event| is_paper(policy, event)) {
        add_paper(&mut subject, &paper.fields);
    }
    let shown = subject.phones[filed.len()..].iter();
    subject.shown = shown
        .filter(|phone| filed.iter().any(|own| own.compare(phone) == Match::Certain))
        .cloned()
        .collect();
    whole_numbers(&mut subject);
    subject
}

/// A number that is known whole speaks for the mask it fits: two masks alike are no likeness once
/// the numbers differ.
fn whole_numbers(subject: &mut Subject) {
    let whole: Vec<Phone> =
        subject.phones.iter().filter(|phone| phone.is_full()).cloned().collect();
    subject.phones.retain(|phone| {
        phone.is_full() || !whole.iter().any(|whole| whole.common_digits(phone).is_some())
    });
}

fn add_paper(subject: &mut Subject, paper: &Fields) {
    subject.names.extend(paper.text("name").map(PersonName::parse));
    subject
        .phones
        .extend(paper.texts("phone").into_iter().filter_map(|phone| Phone::parse(phone).ok()));
}

/// Everything a report's customer may ever be known by, whatever the instant and the policy: as
/// filed, by each correction, by each paper.
pub fn ever_known(report: &Report) -> Vec<Subject> {
    let mut known = vec![of_customer(&report.customer)];
    known.extend(
        report
            .events
            .iter()
            .filter(|event| event.is(builtin::AMEND))
            .map(|amendment| of_customer(&corrections(amendment))),
    );
    let mut papers = Subject::default();
    for event in &report.events {
        add_paper(&mut papers, &event.fields);
        add_paper(&mut papers, &event.rewritten());
    }
    known.push(papers);
    known
}

/// Whether an event changes by what the customer is known: a correction, or a paper. What corrects
/// an event, or makes it void, may have changed a paper.
pub fn tells_keys(policy: &Policy, event: &Event) -> bool {
    event.is(builtin::AMEND) || event.mends().is_some() || is_paper(policy, event)
}

/// Whether an event carries a paper about the customer: some validity item compares the report with
/// it.
fn is_paper(policy: &Policy, event: &Event) -> bool {
    policy
        .validity
        .iter()
        .filter_map(|item| item.get_ref().test.fits())
        .any(|fits| *fits.event == event.kind)
}

/// The keys of a customer as given.
pub fn of_customer(customer: &Customer) -> Subject {
    of_customer_by(customer, &Key::ALL)
}

fn of_customer_by(customer: &Customer, wanted: &[Key]) -> Subject {
    let looks_at = |keys: &[Key]| keys.iter().any(|key| wanted.contains(key));
    let names = looks_at(&[Key::Name, Key::Surname, Key::RelativeName]);
    let relatives = looks_at(&[Key::RelativeName, Key::RelativePhone]);
    let phones =
        |given: &[String]| given.iter().filter_map(|phone| Phone::parse(phone).ok()).collect();
    let key = |given: &Option<String>| given.as_deref().map(text_key).filter(|key| !key.is_empty());
    Subject {
        names: customer.name.iter().filter(|_| names).map(|name| PersonName::parse(name)).collect(),
        phones: phones(&customer.phones),
        shown: Vec::new(),
        company: customer.company.as_deref().and_then(|name| {
            CompanyName::parse(name, FORMS.get_or_init(CompanyForms::default)).ok()
        }),
        uscc: customer.uscc.as_deref().and_then(Uscc::key),
        resident_digest: customer.resident_digest.clone(),
        brand: key(&customer.brand),
        unit: customer.unit.as_deref().and_then(unit_key),
        project: key(&customer.project),
        relatives: customer
            .relatives
            .iter()
            .filter(|_| relatives)
            .map(|kin| RelativeKeys {
                relation: kin.relation,
                name: kin.name.as_deref().map(PersonName::parse),
                phones: phones(&kin.phones),
            })
            .collect(),
    }
}
