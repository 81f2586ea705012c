//! What a proof proves, step by step, and what it does not.

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::Cell;
use crate::output::{Page, csv};
use crate::trust::proof::{Checked, Proof};

use super::View;
use super::card::Card;

/// A proof that was checked.
pub struct Proved<'v> {
    pub proof: &'v Proof,
    pub checked: &'v Checked,
}

impl Proved<'_> {
    fn item(&self, page: &Page<'_>) -> v1::Proved {
        let (proof, checked) = (self.proof, self.checked);
        let time = |at: Option<_>| at.map(|at| page.words.zone.rfc3339(at));
        let receipt = checked.receipt.as_ref();
        v1::Proved {
            registry: proof.registry.clone(),
            report: proof.report.to_string(),
            event: proof.event.map(|event| event.to_string()),
            blob: proof.blob.to_string(),
            sha256: proof.digest.map(|digest| digest.to_string()),
            commit: checked.commit.to_string(),
            staff: checked.staff.as_ref().map(ToString::to_string),
            email: checked.email.clone(),
            receipt: receipt.map(|receipt| receipt.number),
            mode: receipt.map(|receipt| receipt.mode.name()),
            claimed: time(checked.claimed),
            earliest: time(checked.earliest),
            latest: time(receipt.map(|receipt| receipt.at)),
            hub_key: checked.hub.fingerprint(),
            witnessed: time(checked.witnessed),
            holds: checked.holds(),
            steps: self.steps(page),
            not_proved: self.limits(page),
        }
    }

    fn steps(&self, page: &Page<'_>) -> Vec<v1::ProofStep> {
        let step = |(step, holds): &(crate::trust::proof::ProofStep, bool)| v1::ProofStep {
            step: step.code(),
            holds: *holds,
            text: page.words.code("proof-step", step.code()),
        };
        self.checked.steps.iter().map(step).collect()
    }

    fn limits(&self, page: &Page<'_>) -> Vec<v1::ProofLimit> {
        let limit = |limit: &crate::trust::proof::Limit| v1::ProofLimit {
            limit: limit.code(),
            text: page.words.code("proof-limit", limit.code()),
        };
        self.checked.limits.iter().map(limit).collect()
    }
}

impl View for Proved<'_> {
    const NAME: &'static str = "proof";
    type Item = v1::Proved;

    fn table(&self, page: &Page<'_>) -> String {
        let item = self.item(page);
        let (good, bad) =
            (page.words.catalogue.say("proof-holds"), page.words.catalogue.say("proof-fails"));
        let mut card = Card::new(page);
        card.line("report", &item.report);
        if let Some(event) = &item.event {
            card.line("event", event);
        }
        card.line("git-name", &item.blob);
        if let Some(digest) = &item.sha256 {
            card.line("sha256", digest);
        }
        card.line("registry", &item.registry);
        card.line("by", item.email.as_deref().unwrap_or_default());
        if let Some(receipt) = &self.checked.receipt {
            card.line("receipt", receipt.number.to_string());
            card.line("latest", page.words.at(receipt.at));
        }
        if let Some(earliest) = self.checked.earliest {
            card.line("earliest", page.words.at(earliest));
        }
        if let Some(claimed) = self.checked.claimed {
            card.line("claimed", page.words.at(claimed));
        }
        if let Some(at) = self.checked.witnessed {
            card.line("witnessed", page.words.at(at));
        }
        card.line("hub-key", &item.hub_key);
        card.section("checked");
        for step in &item.steps {
            let meaning = if step.holds { Meaning::Good } else { Meaning::Bad };
            card.line(
                if step.holds { "holds" } else { "fails" },
                Cell::new(&step.text).meaning(meaning),
            );
        }
        card.section("not-proved");
        for limit in &item.not_proved {
            card.line("limit", limit.text.as_str());
        }
        let mut text = card.finish();
        text.push_str(&format!("\n{}\n", if item.holds { good } else { bad }));
        text
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Proved> {
        vec![self.item(page)]
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::PROOF);
        for step in self.steps(page) {
            sheet.row([
                Sheeted::text("step"),
                Sheeted::text(step.step),
                csv::yes_no(step.holds),
                Sheeted::text(step.text),
            ]);
        }
        for limit in self.limits(page) {
            sheet.row([
                Sheeted::text("not-proved"),
                Sheeted::text(limit.limit),
                Sheeted::Empty,
                Sheeted::text(limit.text),
            ]);
        }
        sheet.into_bytes()
    }
}
