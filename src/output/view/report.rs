//! One registration with all that is known of it.

use crate::app::suspicion::suspected;
use crate::domain::fields::customer_at;
use crate::domain::ids::ReportId;
use crate::engine::verdict::{Judgement, ReportVerdict};
use crate::lang::short;
use crate::output::Page;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit, Table};
use crate::rules::validity::ItemState;
use crate::trust::claim::ClaimCode;

use super::card::Card;
use super::{View, cited, columns, facts, landed, outcome, standing, steps, told, why};

/// One registration, shown.
#[derive(Clone, Copy)]
pub struct Show<'v, 'a> {
    pub judgement: &'v Judgement<'a>,
    pub verdict: &'v ReportVerdict<'a>,
    /// The code of its file; `None` where that is not at hand.
    pub claim: Option<ClaimCode>,
}

impl View for Show<'_, '_> {
    const NAME: &'static str = "report";
    type Item = v1::ReportDetail;

    fn table(&self, page: &Page<'_>) -> String {
        let mut card = Card::new(page);
        self.head(&mut card, page);
        if !self.is_open(page) {
            return card.finish();
        }
        self.intent(&mut card, page);
        self.recorded(&mut card, page);
        let rivals = self.later_rivals();
        if !self.verdict.flags.is_empty() || !rivals.is_empty() {
            card.section("flags");
            let mut list = Table::card();
            for rival in rivals {
                let values = [("other", short(rival).into())];
                let text = page.words.catalogue.text("perhaps-same-later", &values);
                list.row(["!".into(), Cell::new(text).meaning(Meaning::Warning)]);
            }
            self.verdict.flags.iter().for_each(|flag| {
                list.row([
                    "!".into(),
                    Cell::new(cited(page, &flag.reason)).meaning(Meaning::Warning),
                ])
            });
            card.table(&list);
        }
        if !self.verdict.items.is_empty() {
            card.section("items");
            card.table(&self.examined(page));
        }
        if !self.verdict.duties.is_empty() {
            card.section("duties");
            card.table(&self.owed(page));
        }
        card.section("steps");
        card.table(&steps::table(self.verdict, page));
        card.finish()
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::ReportDetail> {
        let words = &page.words;
        let customer = self.judgement.customer_of(self.verdict.report.id);
        let closed = v1::ReportDetail {
            report: v1::Report::of(self.verdict, page),
            outcome: customer.map(|customer| v1::Outcome::of(&customer.outcome, page.sight)),
            outcome_reasons: customer
                .map(|customer| {
                    v1::Reason::all(told(page, &customer.outcome, &customer.reasons), words)
                })
                .unwrap_or_default(),
            items: Vec::new(),
            steps: Vec::new(),
            flag_reasons: Vec::new(),
            later_rivals: Vec::new(),
            duties: Vec::new(),
            claim: self.claim.filter(|_| self.is_open(page)).map(|claim| claim.sum().to_string()),
            level: page.order.level.as_str(),
        };
        if !self.is_open(page) {
            return vec![closed];
        }
        vec![v1::ReportDetail {
            items: self.verdict.items.iter().map(|item| v1::Item::of(item, words)).collect(),
            steps: self.verdict.steps.iter().map(|step| v1::Step::of(step, words)).collect(),
            flag_reasons: v1::Reason::all(
                self.verdict.flags.iter().map(|flag| &flag.reason),
                words,
            ),
            later_rivals: self.later_rivals().iter().map(ToString::to_string).collect(),
            duties: self
                .verdict
                .duties
                .iter()
                .map(|owed| v1::Duty::of(self.verdict.report, owed, page))
                .collect(),
            ..closed
        }]
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        steps::csv(self.verdict, page, self.is_open(page))
    }
}

impl Show<'_, '_> {
    /// Whether the reader may read the registration; of any other he learns its standing, and that
    /// is all.
    pub(super) fn is_open(&self, page: &Page<'_>) -> bool {
        page.sight.sees(self.verdict.report, Some(self.verdict.side))
    }

    /// Registrations that came later and may be about the same customer. The flag stands on them.
    fn later_rivals(&self) -> Vec<ReportId> {
        let own = self.verdict.report.id;
        let pairs = suspected(self.judgement).into_iter().filter(|pair| pair.earlier == own);
        pairs.map(|pair| pair.later).collect()
    }

    /// What stands above the lists.
    pub(super) fn head(&self, card: &mut Card<'_, '_>, page: &Page<'_>) {
        let (words, verdict, report) = (&page.words, self.verdict, self.verdict.report);
        let whole = self.is_open(page);
        let person = v1::Person::of(&customer_at(report, page.as_of), whole);
        card.line("report", report.id.to_string());
        card.line("customer", person.known_as());
        if !person.phones.is_empty() {
            card.line("phone", words.list(person.phones.iter().cloned()));
        }
        for (name, value) in [
            ("company", &person.company),
            ("unit", &person.unit),
            ("project", &person.project),
            ("brand", &person.brand),
        ] {
            if let Some(value) = value.as_deref().filter(|value| *value != person.known_as()) {
                card.line(name, value);
            }
        }
        Self::particulars(card, &person, page);
        let kind = verdict
            .policy
            .kind(&report.kind)
            .map_or(report.kind.as_str(), |kind| words.label(&kind.get_ref().label));
        card.line("kind", format!("{kind} ({} {})", verdict.policy.id(), verdict.policy.version()));
        if whole {
            card.line("registrant", report.registrant.as_str());
        }
        if let Some(filer) = report.filed_by.as_ref().filter(|_| whole) {
            card.line("filed-by", filer.as_str());
        }
        if whole && verdict.side.name() != report.registrant.as_str() {
            card.line("holder", verdict.side.name());
        }
        card.line("standing", standing(page, verdict.right.standing));
        if let Some(place) = verdict.queue {
            card.line("queue", place.to_string());
        }
        if let Some((from, until)) = verdict.right.protection {
            card.line("from", words.at(from));
            card.line("until", words.end(until));
        }
        landed::times(card, page, &report.landing, report.said.filter(|_| whole));
        if let Some(claim) = self.claim.filter(|_| whole) {
            card.line("claim-code", claim.to_string());
        }
        if let Some(customer) = self.judgement.customer_of(report.id) {
            card.line("outcome", outcome(page, &customer.outcome));
            let reasons = told(page, &customer.outcome, &customer.reasons);
            if !reasons.is_empty() {
                card.line("why", why(page, reasons));
            }
        }
    }

    /// What else is known of the customer.
    fn particulars(card: &mut Card<'_, '_>, person: &v1::Person, page: &Page<'_>) {
        for (name, value) in [
            ("uscc", &person.uscc),
            ("sex", &person.sex),
            ("address", &person.address),
            ("class", &person.class),
            ("origin", &person.origin),
        ] {
            if let Some(value) = value {
                card.line(name, value);
            }
        }
        if !person.relatives.is_empty() {
            let relative = |relative: &v1::Relative| {
                let relation = page.words.code("relation", &relative.relation);
                let known = relative.name.iter().chain(&relative.phones).cloned();
                std::iter::once(relation).chain(known).collect::<Vec<_>>().join(" ")
            };
            let all: Vec<String> = person.relatives.iter().map(relative).collect();
            card.line("relatives", page.words.list(all));
        }
    }

    /// What the customer intends.
    fn intent(&self, card: &mut Card<'_, '_>, page: &Page<'_>) {
        let filled = page.words.intents(&self.verdict.intent);
        if !filled.is_empty() {
            card.section("intent");
            filled.into_iter().for_each(|(name, value)| card.named(name, value));
        }
        let waiting = page.words.intents(&self.verdict.waiting_intent());
        if !waiting.is_empty() {
            card.section("intent-waiting");
            waiting.into_iter().for_each(|(name, value)| card.named(name, value));
        }
    }

    /// Everything that was recorded, with what it carries.
    fn recorded(&self, card: &mut Card<'_, '_>, page: &Page<'_>) {
        let (report, policy) = (self.verdict.report, self.verdict.policy);
        let facts = report.events_by(page.as_of).map(|event| (report, policy, event));
        let table = facts::table(page, facts);
        if !table.is_empty() {
            card.section("recorded");
            card.table(&table);
        }
    }

    fn examined(&self, page: &Page<'_>) -> Table {
        let mut table = columns(page, &[("state", Fit::Whole), ("why", Fit::Wrap)]);
        for item in &self.verdict.items {
            let meaning = match item.state {
                ItemState::Holds | ItemState::HoldsThrough => Meaning::Good,
                ItemState::Fails => Meaning::Bad,
                ItemState::Open | ItemState::NeedsPerson(_) => Meaning::Warning,
            };
            table.row([
                Cell::new(page.words.state(item.state)).meaning(meaning),
                cited(page, &item.reason).into(),
            ]);
        }
        table
    }

    fn owed(&self, page: &Page<'_>) -> Table {
        super::duties::table(
            page,
            self.verdict.duties.iter().map(|owed| (self.verdict.report, owed)),
        )
    }
}
