//! Why a registration stands as it does: its life step by step, with the words of each clause, the
//! fact and the line of the policy.

use std::collections::BTreeMap;

use crate::domain::event::Event;
use crate::domain::ids::FactId;
use crate::domain::report::Report;
use crate::engine::verdict::AwardVerdict;
use crate::output::Page;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::rules::{Fact, Reason};

use super::awards::{Awards, flat_amount, flats};
use super::card::Card;
use super::explain::Explain;
use super::report::Show;
use super::{View, outcome, told};

/// A registration, explained.
pub struct Timeline<'v, 'a> {
    pub show: Show<'v, 'a>,
    /// Only this event is asked for.
    pub event: Option<FactId>,
    /// What the customer's acts led to.
    pub awards: Vec<&'v AwardVerdict<'a>>,
}

impl View for Timeline<'_, '_> {
    const NAME: &'static str = "explain";
    type Item = v1::Explained;

    fn table(&self, page: &Page<'_>) -> String {
        let mut card = Card::new(page);
        self.show.head(&mut card, page);
        let mut text = card.finish();
        if !self.show.is_open(page) {
            return text;
        }
        let mut cited = Vec::new();
        text.push_str(&heading("section-timeline", page));
        text.push_str(&self.event.map(|event| self.happened(event, page)).unwrap_or_default());
        let steps = self.show.verdict.steps.iter().filter(|step| self.asked(&step.reason));
        for step in steps {
            let at = page.words.at(step.at);
            text.push_str(&self.entry(&at, &step.reason, page, &mut cited));
        }
        for (section, reasons) in self.rest(page) {
            if !reasons.is_empty() {
                text.push_str(&heading(section, page));
                reasons
                    .into_iter()
                    .for_each(|reason| text.push_str(&self.entry("-", reason, page, &mut cited)));
            }
        }
        for award in &self.awards {
            text.push_str(&result(award, page));
            let reasons = told(page, &award.outcome, &award.reasons)
                .iter()
                .chain(flats(award, page).iter().map(|flat| &flat.reason));
            reasons.for_each(|reason| text.push_str(&self.entry("-", reason, page, &mut cited)));
        }
        text
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Explained> {
        let awards = Awards(self.awards.clone());
        let reports = self.show.items(page).into_iter();
        let explained = |report| v1::Explained {
            report,
            event: self.event.map(|event| event.to_string()),
            awards: awards.items(page),
            clauses: self.words(page),
        };
        reports.map(explained).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        Explain(self.show).csv(page)
    }
}

impl Timeline<'_, '_> {
    /// Whether a reason concerns what was asked for.
    fn asked(&self, reason: &Reason<'_>) -> bool {
        self.event.is_none_or(|event| reason.fact.and_then(Fact::event) == Some(event))
    }

    /// What is told below the steps.
    fn rest(&self, page: &Page<'_>) -> Vec<(&'static str, Vec<&Reason<'_>>)> {
        let verdict = self.show.verdict;
        let customer = self.show.judgement.customer_of(verdict.report.id);
        let outcome = customer
            .into_iter()
            .flat_map(|customer| told(page, &customer.outcome, &customer.reasons));
        let all = [
            ("section-outcome", outcome.collect::<Vec<_>>()),
            ("section-items", verdict.items.iter().map(|item| &item.reason).collect()),
            ("section-flags", verdict.flags.iter().map(|flag| &flag.reason).collect()),
        ];
        all.into_iter()
            .map(|(section, reasons)| {
                (section, reasons.into_iter().filter(|reason| self.asked(reason)).collect())
            })
            .collect()
    }

    /// The event that is asked for, as it is on record.
    fn happened(&self, id: FactId, page: &Page<'_>) -> String {
        let Some((report, event)) = self.events(page).find(|(_, event)| event.id == id) else {
            return String::new();
        };
        let fact = Fact::of_event(report, event);
        format!(
            "{}  {}  {}\n",
            page.words.at(event.said_at(page.as_of)),
            event.by,
            self.fact(fact, page)
        )
    }

    /// A reason with its sources below it.
    fn entry(
        &self,
        head: &str,
        reason: &Reason<'_>,
        page: &Page<'_>,
        told: &mut Vec<String>,
    ) -> String {
        let indent = " ".repeat(head.chars().count() + 2);
        let mut text = format!("{head}  {}\n", page.words.reason(reason));
        for clause in &reason.clauses {
            let words = reason
                .policy
                .as_ref()
                .and_then(|(policy, _)| policy.clauses.get(*clause))
                .map(|label| page.words.label(label));
            let words = words.filter(|_| !told.contains(&clause.0)).unwrap_or_default();
            told.push(clause.0.clone());
            text.push_str(format!("{indent}{clause}  {words}").trim_end());
            text.push('\n');
        }
        let line = reason
            .policy
            .as_ref()
            .map(|(policy, span)| format!("{}:{}", policy.file, policy.line(span.start)));
        let fact = reason.fact.map(|fact| self.fact(fact, page));
        let sources: Vec<String> =
            line.into_iter().chain(fact).filter(|part| !part.is_empty()).collect();
        if !sources.is_empty() {
            text.push_str(&format!(
                "{indent}{}\n",
                page.palette.paint(Meaning::Quiet, &sources.join("  "))
            ));
        }
        text
    }

    /// The fact a reason rests on, with the three times kept apart.
    fn fact(&self, fact: Fact<'_>, page: &Page<'_>) -> String {
        let commit = fact.commit().map_or_else(
            || page.words.catalogue.say("not-landed"),
            |commit| format!("commit {}", commit.short()),
        );
        let mut parts = vec![commit];
        let found = fact.event().and_then(|id| self.events(page).find(|(_, event)| event.id == id));
        if let Some((_, event)) = found {
            let policy = Some(self.show.verdict.policy);
            let what = page.words.event(event.kind.as_str(), policy);
            parts.push(format!("{what} {}", crate::lang::short(event.id)));
            parts.push(page.words.content(event, policy));
            if let Some(said) = event.said {
                parts.push(
                    page.words
                        .catalogue
                        .text("said-at", &[("at", page.words.at(said.at()).into())]),
                );
            }
            if let Some(landed) = event.landing.landed() {
                let (clock, at) = if page.order.waits(landed) {
                    ("authored-at", landed.authored)
                } else {
                    ("landed-at", landed.at)
                };
                parts.push(page.words.catalogue.text(clock, &[("at", page.words.at(at).into())]));
                let receipt = landed.receipt.map(|number| {
                    page.words
                        .catalogue
                        .text("receipt-number", &[("number", number.to_string().into())])
                });
                parts.extend(receipt.or_else(|| {
                    page.order.waits(landed).then(|| page.words.catalogue.say("waits"))
                }));
            }
        }
        parts.retain(|part| !part.is_empty());
        parts.join("  ")
    }

    /// Every event of the customer's registrations that the reader may read.
    fn events<'t>(&'t self, page: &'t Page<'_>) -> impl Iterator<Item = (&'t Report, &'t Event)> {
        let judgement = self.show.judgement;
        let places = judgement
            .customer_of(self.show.verdict.report.id)
            .map(|customer| customer.reports.as_slice())
            .unwrap_or_default();
        let reports = places.iter().filter_map(|place| judgement.reports.get(*place));
        let reports = reports
            .filter(|verdict| page.sight.sees(verdict.report, Some(verdict.side)))
            .map(|verdict| verdict.report);
        reports.flat_map(|report| report.events.iter().map(move |event| (report, event)))
    }

    /// The words of every clause that is cited.
    fn words(&self, page: &Page<'_>) -> BTreeMap<String, String> {
        let steps = self.show.verdict.steps.iter().map(|step| &step.reason);
        let rest = self.rest(page).into_iter().flat_map(|(_, reasons)| reasons);
        let awards = self.awards.iter().flat_map(|award| {
            told(page, &award.outcome, &award.reasons)
                .iter()
                .chain(flats(award, page).iter().map(|flat| &flat.reason))
        });
        let cited = steps
            .chain(rest)
            .chain(awards)
            .filter_map(|reason| Some((reason, reason.policy.as_ref()?.0)));
        let words = cited.flat_map(|(reason, policy)| {
            reason.clauses.iter().filter_map(|clause| {
                Some((clause.0.clone(), page.words.label(policy.clauses.get(*clause)?).to_owned()))
            })
        });
        words.collect()
    }
}

/// Whose the result of an act is, as a heading.
fn result(award: &AwardVerdict<'_>, page: &Page<'_>) -> String {
    let words = &page.words;
    let flats = flats(award, page).iter().map(|flat| flat_amount(flat, page));
    let whose = words.list(std::iter::once(outcome(page, &award.outcome)).chain(flats));
    let args = [
        ("award", words.label(award.label).into()),
        ("at", words.at(award.at).into()),
        ("whose", whose.into()),
    ];
    let mut text = format!(
        "\n{}\n",
        page.palette.paint(Meaning::Heading, &words.catalogue.text("section-award", &args))
    );
    if let Some(until) = award.open_until {
        text.push_str(&format!(
            "{}\n",
            words.catalogue.text("award-open", &[("until", words.until(Some(until)).into())])
        ));
    }
    text
}

fn heading(id: &str, page: &Page<'_>) -> String {
    let text = page.words.catalogue.text(id, &[("zone", page.words.zone.name().into())]);
    format!("\n{}\n", page.palette.paint(Meaning::Heading, &text))
}
