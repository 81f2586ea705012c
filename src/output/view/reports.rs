//! A list of registrations.

use rayon::prelude::*;

use crate::app::suspicion::SuspectedPair;
use crate::domain::fields::customer_at;
use crate::domain::ids::ReportId;
use crate::domain::report::Report;
use crate::engine::enter::Unjudged;
use crate::engine::verdict::ReportVerdict;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::short;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{View, columns, finished, id, landed, standing};

/// Registrations, and those that no policy judges, each in the order to be shown.
#[derive(Default)]
pub struct Reports<'v, 'a> {
    pub judged: Vec<&'v ReportVerdict<'a>>,
    pub unjudged: Vec<&'v Unjudged<'a>>,
    /// Those of them that may be about the same customer as another, where that is to be told.
    pub suspected: Vec<SuspectedPair>,
}

impl View for Reports<'_, '_> {
    const NAME: &'static str = "reports";
    type Item = v1::Report;

    fn table(&self, page: &Page<'_>) -> String {
        let mut table = columns(
            page,
            &[
                ("report", Fit::Whole),
                ("customer", Fit::Wrap),
                ("phone", Fit::Whole),
                ("kind", Fit::Wrap),
                ("registrant", Fit::Whole),
                ("standing", Fit::Whole),
                ("until", Fit::Whole),
                ("queue", Fit::Right),
                ("landed", Fit::Whole),
            ],
        );
        for verdict in &self.judged {
            let kind = verdict
                .policy
                .kind(&verdict.report.kind)
                .map_or(verdict.report.kind.as_str(), |kind| {
                    page.words.label(&kind.get_ref().label)
                });
            let whole = page.sight.sees(verdict.report, Some(verdict.side));
            let [customer, phone] =
                customer(v1::Person::of(&customer_at(verdict.report, page.as_of), whole));
            table.row([
                id(verdict.report.id),
                customer,
                phone,
                kind.into(),
                registrant(page, verdict.report, whole),
                standing(page, verdict.right.standing),
                verdict
                    .right
                    .protection
                    .map_or_else(String::new, |(_, until)| page.words.end(until))
                    .into(),
                verdict.queue.map_or_else(String::new, |place| place.to_string()).into(),
                landed::when(page, &verdict.report.landing),
            ]);
        }
        for unjudged in &self.unjudged {
            let report = unjudged.report;
            let whole = page.sight.sees(report, None);
            let [customer, phone] =
                customer(v1::Person::of(&customer_at(report, page.as_of), whole));
            let standing =
                Cell::new(page.words.catalogue.say("standing-unjudged")).meaning(Meaning::Bad);
            let kind = Cell::new(report.kind.as_str());
            table.row([
                id(report.id),
                customer,
                phone,
                kind,
                registrant(page, report, whole),
                standing,
                "".into(),
                "".into(),
                landed::when(page, &report.landing),
            ]);
        }
        landed::ordered(finished(&table, page) + &self.suspicions(page), page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Report> {
        self.parts(page).flatten().collect()
    }

    fn parts<'s>(&'s self, page: &'s Page<'_>) -> impl Iterator<Item = Vec<v1::Report>> + 's {
        const AT_ONCE: usize = 4096;
        let unjudged = |unjudged: &&Unjudged<'_>| v1::Report {
            flags: vec![unjudged.reason.code()],
            ..v1::Report::unjudged(unjudged.report, page.sight.sees(unjudged.report, None), page)
        };
        let judged = self
            .judged
            .chunks(AT_ONCE)
            .map(|part| part.par_iter().map(|verdict| v1::Report::of(verdict, page)).collect());
        judged.chain(
            self.unjudged.chunks(AT_ONCE).map(move |part| part.iter().map(unjudged).collect()),
        )
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::REPORTS);
        let judged = self.judged.iter().map(|verdict| (verdict.report, verdict.right.protection));
        let unjudged = self.unjudged.iter().map(|unjudged| (unjudged.report, None));
        for ((report, protection), item) in judged.chain(unjudged).zip(self.parts(page).flatten()) {
            let zone = page.words.zone;
            let (kind, from, until) = match protection {
                None => ("none", Sheeted::Empty, None),
                Some((from, None)) => ("for-ever", csv::time(from, zone), None),
                Some((from, until)) => ("dated", csv::time(from, zone), until),
            };
            let [until, inclusive] = csv::end(until, zone);
            sheet.row([
                Sheeted::text(item.id),
                Sheeted::text(item.kind),
                Sheeted::text(item.policy),
                item.policy_version.map_or(Sheeted::Empty, Sheeted::number),
                csv::maybe(item.registrant.as_deref()),
                csv::maybe(item.team.as_deref()),
                csv::list(item.holder.values()),
                csv::maybe(item.customer.name.as_deref()),
                csv::list(&item.customer.phones),
                csv::maybe(item.customer.company.as_deref()),
                csv::maybe(item.customer.project.as_deref()),
                Sheeted::text(item.standing),
                csv::maybe(item.stage.as_deref()),
                Sheeted::text(kind),
                from,
                until,
                inclusive,
                item.queue.map_or(Sheeted::Empty, csv::count),
                page.order
                    .landed(&report.landing)
                    .map_or(Sheeted::Empty, |landed| csv::time(landed.at, zone)),
                report
                    .said
                    .filter(|_| !item.customer.masked)
                    .map_or(Sheeted::Empty, |said| csv::time(said.at(), zone)),
                csv::list(item.flags),
                csv::maybe(item.commit.as_deref()),
                item.receipt.map_or(Sheeted::Empty, Sheeted::number),
            ]);
        }
        sheet.into_bytes()
    }
}

impl Reports<'_, '_> {
    /// A line for each registration that the reader may read, and that may be about the same
    /// customer as another.
    fn suspicions(&self, page: &Page<'_>) -> String {
        let seen =
            |verdict: &&&ReportVerdict<'_>| page.sight.sees(verdict.report, Some(verdict.side));
        let others =
            |own: ReportId| self.suspected.iter().filter_map(move |pair| pair.other_than(own));
        let line = |(own, other): (ReportId, ReportId)| {
            let values = [("report", short(own).into()), ("other", short(other).into())];
            let text = page.words.catalogue.text("perhaps-same", &values);
            format!("{}\n", page.palette.paint(Meaning::Warning, &text))
        };
        let own = self.judged.iter().filter(seen).map(|verdict| verdict.report.id);
        own.flat_map(|own| others(own).map(move |other| (own, other))).map(line).collect()
    }
}

/// The customer's name and first phone.
fn customer(person: v1::Person) -> [Cell; 2] {
    let phone = person.phones.first().map_or("", String::as_str);
    [Cell::new(person.known_as()), Cell::new(phone)]
}

fn registrant(page: &Page<'_>, report: &Report, whole: bool) -> Cell {
    if whole {
        Cell::new(report.registrant.as_str())
    } else {
        Cell::new(page.words.catalogue.say("somebody-else")).meaning(Meaning::Quiet)
    }
}
