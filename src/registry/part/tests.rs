//! The surroundings of a registration, judged alone, give the verdict that judging everything
//! gives.

mod house;
mod printed;

use std::fmt::Write as _;

use proptest::prelude::*;

use super::StartingPoints;
use crate::domain::ids::ReportId;
use crate::domain::report::Report;
use crate::engine::admit::admit_reports;
use crate::engine::judge;
use crate::engine::verdict::Judgement;
use crate::index::{Keys, NoReceipts};
use house::{House, deeds};

/// Everything a judgement says of one report and its customer.
fn said(judgement: &Judgement<'_>, id: ReportId) -> String {
    let Some(verdict) = judgement.report(id) else {
        return judgement
            .unjudged
            .iter()
            .filter(|unjudged| unjudged.report.id == id)
            .map(|unjudged| format!("{:?}", unjudged.reason.code()))
            .collect();
    };
    let customer = judgement.customer_of(id).expect("every report has a customer");
    let mut text = String::new();
    for place in &customer.reports {
        let verdict = &judgement.reports[*place];
        let _ = writeln!(
            text,
            "{} {:?} {:?} {:?} {:?} {:?}",
            verdict.report.id,
            verdict.side,
            verdict.right.standing,
            verdict.right.stage,
            verdict.right.protection,
            verdict.queue
        );
        let reasons = verdict
            .steps
            .iter()
            .map(|step| &step.reason)
            .chain(verdict.flags.iter().map(|flag| &flag.reason))
            .chain(verdict.items.iter().map(|item| &item.reason));
        for reason in reasons {
            let _ = writeln!(
                text,
                "  {:?} {:?} {:?} {:?}",
                reason.code(),
                reason.clauses,
                reason.args,
                reason.fact
            );
        }
    }
    let reasons: Vec<_> =
        customer.reasons.iter().map(|reason| (reason.code(), &reason.args)).collect();
    let _ = writeln!(text, "{:?} {reasons:?}", customer.outcome);
    for collision in &customer.collisions {
        let _ = writeln!(
            text,
            "{} {} {} {:?}",
            collision.first, collision.second, collision.certain, collision.keys
        );
    }
    for award in judgement.awards.iter().filter(|award| award.report.id == verdict.report.id) {
        let _ = writeln!(text, "{} {} {:?}", award.event.id, award.name, award.outcome);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 400 }))]

    #[test]
    fn judged_alone_as_judged_with_all(
        deeds in deeds(),
        new in prop::array::uniform8(0usize..1000),
        look in 1usize..20,
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut house = House::new();
        for (number, deed) in deeds.iter().enumerate() {
            house.play(deed);
            if number % look == 0 {
                Keys::open(&house.ledger, &NoReceipts, folder.path()).expect("readable");
            }
        }
        let registry = house.all();
        let now = house.now();
        let judgement = judge(&registry.facts(now)).expect("within the calendars");
        for report in &registry.reports {
            let id = report.id.to_string();
            let near = house.part(folder.path(), &[&id], StartingPoints::default());
            let alone = judge(&near.facts(now)).expect("within the calendars");
            prop_assert_eq!(said(&judgement, report.id), said(&alone, report.id));
        }
        let (_, text) = house.report(&new, None);
        let new = [Report::read(&text).expect("a report")];
        let about = StartingPoints { reports: new.to_vec(), ..StartingPoints::default() };
        let near = house.part(folder.path(), &[], about);
        let (all, near) = (registry.facts(now), near.facts(now));
        let [all, near] = [&all, &near].map(|facts| {
            let admission = admit_reports(facts, &new).expect("within the calendars").remove(0);
            let reasons = admission.reasons();
            let reasons: Vec<_> = reasons
                .iter()
                .map(|reason| format!("{:?} {:?}", reason.code(), reason.args))
                .collect();
            (admission.standing, admission.refused, admission.queue, reasons)
        });
        prop_assert_eq!(all, near);
    }
}
