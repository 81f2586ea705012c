//! Questions that only a person can answer, and the answers that were given.

use std::collections::BTreeSet;

use ulid::Ulid;

use crate::app::questions::Question;
use crate::app::sight::Sight;
use crate::domain::event::Event;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::policy::Policy;

use super::{HIDDEN, View, cited, columns, finished, id};

/// An answer.
#[derive(Clone, Copy, Debug)]
pub struct Given<'v> {
    pub about: Ulid,
    pub act: &'v Event,
    /// The policy that asks.
    pub policy: Option<&'v Policy>,
}

impl<'v> Given<'v> {
    /// Why, for those who decide and for whoever gave it.
    fn reason(&self, page: &Page<'_>) -> Option<&'v str> {
        let reads = match page.sight {
            Sight::Full => true,
            Sight::Of { staff, .. } => self.act.by == *staff,
            Sight::Nobody => false,
        };
        self.act.fields.text("reason").filter(|_| reads)
    }
}

/// Open questions first, then the answers.
///
/// A reader to whom the record is closed learns that there is a question and whom it waits for; an
/// answer may name the holder.
pub struct Findings<'v, 'a> {
    pub open: Vec<Question<'a>>,
    pub given: Vec<Given<'v>>,
    pub closed: BTreeSet<Ulid>,
}

impl Findings<'_, '_> {
    fn reads(&self, about: Ulid) -> bool {
        !self.closed.contains(&about)
    }

    /// The answer and who gave it.
    fn told<'g>(&self, given: &'g Given<'_>) -> (Option<&'g str>, Option<&'g str>) {
        let open = self.reads(given.about);
        (
            given.act.fields.text("answer").filter(|_| open),
            Some(given.act.by.as_str()).filter(|_| open),
        )
    }
}

impl View for Findings<'_, '_> {
    const NAME: &'static str = "findings";
    type Item = v1::Finding;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("state", Fit::Whole),
            ("record", Fit::Whole),
            ("finding", Fit::Whole),
            ("answer", Fit::Wrap),
            ("who", Fit::Wrap),
            ("at", Fit::Whole),
            ("why", Fit::Wrap),
        ];
        let mut table = columns(page, &shown);
        for question in &self.open {
            let policy = question.reason.policy.as_ref().map(|(policy, _)| *policy);
            let choices = question.finding.and_then(|name| policy?.finding(name)).map(|finding| {
                let answers = finding.get_ref().answers.iter();
                answers.map(|answer| answer.as_str()).collect::<Vec<_>>().join(" | ")
            });
            table.row([
                Cell::new(page.words.catalogue.say("finding-open")).meaning(Meaning::Warning),
                id(question.about),
                question.finding.unwrap_or_default().into(),
                Cell::new(choices.unwrap_or_default()).meaning(Meaning::Quiet),
                page.words.named_people(&question.who, policy).into(),
                "".into(),
                if self.reads(question.about) {
                    cited(page, &question.reason)
                } else {
                    HIDDEN.to_owned()
                }
                .into(),
            ]);
        }
        for given in &self.given {
            let name = given.act.fields.text("finding").unwrap_or_default();
            let label = given
                .policy
                .and_then(|policy| policy.finding(name))
                .map(|finding| page.words.label(&finding.get_ref().label));
            let reason = given.reason(page).unwrap_or_default();
            let why = [label.unwrap_or_default(), reason]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(": ");
            let (answer, by) = self.told(given);
            table.row([
                Cell::new(page.words.catalogue.say("finding-given")).meaning(Meaning::Good),
                id(given.about),
                name.into(),
                answer.unwrap_or(HIDDEN).into(),
                by.unwrap_or(HIDDEN).into(),
                page.words.at(given.act.said_at(page.as_of)).into(),
                why.into(),
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Finding> {
        let open = self.open.iter().map(|question| v1::Finding {
            state: "open",
            about: question.about.to_string(),
            finding: question.finding.map(str::to_owned),
            answer: None,
            who: Some(question.who.to_string()),
            by: None,
            at: None,
            reason: self
                .reads(question.about)
                .then(|| v1::Reason::of(&question.reason, &page.words)),
        });
        let given = self.given.iter().map(|given| v1::Finding {
            state: "given",
            about: given.about.to_string(),
            finding: given.act.fields.text("finding").map(str::to_owned),
            answer: self.told(given).0.map(str::to_owned),
            who: None,
            by: self.told(given).1.map(str::to_owned),
            at: Some(page.words.zone.rfc3339(given.act.said_at(page.as_of))),
            reason: None,
        });
        open.chain(given).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::FINDINGS);
        for question in &self.open {
            sheet.row([
                Sheeted::text("open"),
                Sheeted::text(question.about.to_string()),
                csv::maybe(question.finding),
                Sheeted::Empty,
                Sheeted::text(question.who.to_string()),
                Sheeted::Empty,
                Sheeted::Empty,
                csv::maybe(
                    self.reads(question.about)
                        .then(|| page.words.reason(&question.reason))
                        .as_deref(),
                ),
                csv::clauses([&question.reason]),
            ]);
        }
        for given in &self.given {
            sheet.row([
                Sheeted::text("given"),
                Sheeted::text(given.about.to_string()),
                csv::maybe(given.act.fields.text("finding")),
                csv::maybe(self.told(given).0),
                Sheeted::Empty,
                csv::maybe(self.told(given).1),
                csv::time(given.act.said_at(page.as_of), page.words.zone),
                csv::maybe(given.reason(page)),
                Sheeted::Empty,
            ]);
        }
        sheet.into_bytes()
    }
}
