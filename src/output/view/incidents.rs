//! Offences on record, and what is assessed for them.

use std::collections::BTreeMap;

use crate::domain::ids::{ReportId, StaffId};
use crate::domain::incident::Incident;
use crate::engine::verdict::Judgement;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::short;
use crate::output::json::v1;
use crate::output::table::Fit;
use crate::output::{Page, csv};
use crate::policy::Shelf;

use super::card::Card;
use super::consequences::{Consequences, sanction};
use super::{View, columns, finished, id};

/// Incidents, in the order to be shown.
pub struct Incidents<'v, 'a> {
    pub incidents: Vec<&'v Incident>,
    pub judgement: &'v Judgement<'a>,
    pub shelf: &'v Shelf,
    /// Whether each is shown with what is assessed for it.
    pub whole: bool,
}

impl Incidents<'_, '_> {
    /// What the policy of the day calls the offence.
    fn offence(&self, incident: &Incident, page: &Page<'_>) -> String {
        let day = page.words.zone.date(incident.landing.at(page.as_of));
        let policy = self.shelf.in_force(&incident.policy, incident.landing.order(), day);
        let declared = policy.and_then(|policy| policy.offence(incident.offence.as_str()));
        declared
            .map_or(incident.offence.as_str(), |offence| page.words.label(&offence.get_ref().label))
            .to_owned()
    }

    fn assessed(&self, incident: &Incident) -> Consequences<'_, '_> {
        Consequences {
            penalties: self
                .judgement
                .consequences
                .iter()
                .filter(|penalty| penalty.incident.id == incident.id)
                .collect(),
            rewards: self
                .judgement
                .rewards
                .iter()
                .filter(|reward| reward.incident.id == incident.id)
                .collect(),
        }
    }

    fn card(&self, incident: &Incident, page: &Page<'_>) -> String {
        let mut card = Card::new(page);
        card.line("incident", incident.id.to_string());
        card.line(
            "offence",
            format!("{} ({} {})", self.offence(incident, page), incident.policy, incident.offence),
        );
        card.line("staff", page.words.list(incident.staff.iter().map(ToString::to_string)));
        card.line("count", incident.count.to_string());
        card.line("discovered", page.words.at(incident.discovered_at(page.as_of)));
        card.line("by", incident.by.as_str());
        if let Some(informant) = told(incident, page).informant {
            card.line("informant", informant.as_str());
        }
        let reports = told(incident, page).reports;
        if !reports.is_empty() {
            card.line("reports", page.words.list(reports.iter().map(short)));
        }
        if let Some(note) = told(incident, page).note {
            card.line("note", note);
        }
        super::landed::times(&mut card, page, &incident.landing, incident.said);
        for (finding, answer) in answers(incident, page) {
            card.line("finding", format!("{finding}: {answer}"));
        }
        if let Some(act) = incident.voided(page.as_of) {
            let why = act.fields.text("reason").unwrap_or_default();
            card.line("void", format!("{} ({})", why, act.by));
        }
        card.section("assessed");
        card.finish() + &self.assessed(incident).table(page)
    }
}

impl View for Incidents<'_, '_> {
    const NAME: &'static str = "incidents";
    type Item = v1::Incident;

    fn table(&self, page: &Page<'_>) -> String {
        if self.whole {
            return self
                .incidents
                .iter()
                .map(|incident| self.card(incident, page))
                .collect::<Vec<_>>()
                .join("\n");
        }
        let shown = [
            ("incident", Fit::Whole),
            ("discovered", Fit::Whole),
            ("offence", Fit::Wrap),
            ("staff", Fit::Wrap),
            ("count", Fit::Right),
            ("due-of", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for incident in &self.incidents {
            let assessed = self.assessed(incident);
            let due = assessed
                .penalties
                .iter()
                .map(|penalty| format!("{} {}", penalty.staff, sanction(penalty, page)));
            table.row([
                id(incident.id),
                page.words.at(incident.discovered_at(page.as_of)).into(),
                match incident.voided(page.as_of) {
                    Some(_) => page
                        .words
                        .catalogue
                        .text("fact-void", &[("fact", self.offence(incident, page).into())])
                        .into(),
                    None => self.offence(incident, page).into(),
                },
                page.words.list(incident.staff.iter().map(ToString::to_string)).into(),
                incident.count.to_string().into(),
                page.words.list(due).into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Incident> {
        let item = |incident: &&Incident| v1::Incident {
            id: incident.id.to_string(),
            policy: incident.policy.to_string(),
            offence: incident.offence.to_string(),
            staff: incident.staff.iter().map(ToString::to_string).collect(),
            count: incident.count,
            by: incident.by.to_string(),
            discovered: page.words.zone.rfc3339(incident.discovered_at(page.as_of)),
            informant: told(incident, page).informant.map(ToString::to_string),
            reports: told(incident, page).reports.iter().map(ToString::to_string).collect(),
            note: told(incident, page).note.map(str::to_owned),
            findings: answers(incident, page),
            void: incident
                .voided(page.as_of)
                .map(|act| act.fields.text("reason").unwrap_or_default().to_owned()),
            commit: incident.landing.commit().map(|commit| commit.to_string()),
        };
        self.incidents.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::INCIDENTS);
        for incident in &self.incidents {
            sheet.row([
                Sheeted::text(incident.id.to_string()),
                Sheeted::text(incident.policy.as_str()),
                Sheeted::text(incident.offence.as_str()),
                csv::list(&incident.staff),
                Sheeted::number(incident.count),
                Sheeted::text(incident.by.as_str()),
                csv::time(incident.discovered_at(page.as_of), page.words.zone),
                csv::list(told(incident, page).informant),
                csv::list(told(incident, page).reports),
                csv::list(
                    answers(incident, page)
                        .iter()
                        .map(|(finding, answer)| format!("{finding}={answer}")),
                ),
            ]);
        }
        sheet.into_bytes()
    }
}

/// What only those may read who decide, who recorded it, or who told of it.
struct Told<'i> {
    informant: Option<&'i StaffId>,
    note: Option<&'i str>,
    /// Beside those who took part they would say whose customers these are.
    reports: &'i [ReportId],
}

fn told<'i>(incident: &'i Incident, page: &Page<'_>) -> Told<'i> {
    let reads = page.sight.sees_source_of(incident);
    Told {
        informant: incident.informant.as_ref().filter(|_| reads),
        note: incident.note.as_deref().filter(|_| reads),
        reports: if reads { &incident.reports } else { &[] },
    }
}

/// The latest answer to each finding.
fn answers(incident: &Incident, page: &Page<'_>) -> BTreeMap<String, String> {
    let landed = incident.acts.iter().filter(|act| act.landing.at(page.as_of) <= page.as_of);
    landed
        .filter_map(|act| {
            Some((act.fields.text("finding")?.to_owned(), act.fields.text("answer")?.to_owned()))
        })
        .collect()
}
