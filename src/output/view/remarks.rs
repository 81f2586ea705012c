//! What `rule check` has to say of a registry.

use std::collections::BTreeSet;

use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::short;
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};
use crate::policy::Policy;
use crate::rules::{NamedPeople, Reason};

use super::{HIDDEN, View, columns, finished, why};

/// One thing to be looked at.
#[derive(Debug)]
pub struct Remark<'a> {
    /// Its stable name; its words are the message `remark-…`.
    pub kind: &'static str,
    /// The id of the record; empty where the file cannot be read.
    pub about: String,
    /// Where the record stands.
    pub file: Option<String>,
    pub committed: bool,
    /// Who must decide, find or act, as the policy names them.
    pub who: Option<NamedPeople<'a>>,
    /// What a reason cannot say: what is wrong with a file.
    pub text: Option<String>,
    pub reasons: Vec<Reason<'a>>,
}

/// Everything there is to say, in the order to be shown.
pub struct Remarks<'a> {
    pub remarks: Vec<Remark<'a>>,
    /// Records of which the reader learns that there is something to look at, and not why.
    pub closed: BTreeSet<String>,
}

impl<'a> Remarks<'a> {
    fn reasons<'r>(&self, remark: &'r Remark<'a>) -> &'r [Reason<'a>] {
        if self.reads(remark) { &remark.reasons } else { &[] }
    }

    /// Penalties are for everybody to know; why a record cannot be judged says nothing of its
    /// customer.
    fn reads(&self, remark: &Remark<'_>) -> bool {
        matches!(remark.kind, "penalty" | "unjudged") || !self.closed.contains(&remark.about)
    }
}

impl Remark<'_> {
    fn policy(&self) -> Option<&Policy> {
        self.reasons.iter().find_map(|reason| reason.policy.as_ref()).map(|(policy, _)| *policy)
    }

    fn meaning(&self) -> Meaning {
        match self.kind {
            "unreadable" | "altered" | "missing" | "edited" | "inadmissible" | "void"
            | "not-accepted" | "unjudged" | "overdue" => Meaning::Bad,
            _ => Meaning::Warning,
        }
    }
}

impl View for Remarks<'_> {
    const NAME: &'static str = "rule-check";
    type Item = v1::Remark;

    fn table(&self, page: &Page<'_>) -> String {
        let shown = [
            ("remark", Fit::Whole),
            ("record", Fit::Whole),
            ("why", Fit::Wrap),
            ("policy-line", Fit::Wrap),
            ("committed", Fit::Whole),
        ];
        let mut table = columns(page, &shown);
        for remark in &self.remarks {
            let mut text = remark.text.clone().unwrap_or_else(|| why(page, self.reasons(remark)));
            if let Some(who) =
                remark.who.as_ref().filter(|_| matches!(remark.kind, "undecided" | "question"))
            {
                let people = page.words.named_people(who, remark.policy());
                if !text.contains(&people) {
                    let must =
                        page.words.catalogue.text("waits-for-person", &[("who", people.into())]);
                    text = if text.is_empty() { must } else { format!("{must}; {text}") };
                }
            }
            if !self.reads(remark) && text.is_empty() {
                text = HIDDEN.to_owned();
            } else if text.is_empty() {
                text = page
                    .words
                    .catalogue
                    .find(&format!("why-{}", remark.kind), &[])
                    .unwrap_or_default();
            }
            let line = self
                .reasons(remark)
                .iter()
                .find_map(|reason| reason.policy.as_ref())
                .map(|(policy, span)| format!("{}:{}", policy.file, policy.line(span.start)));
            let committed = if remark.committed {
                Cell::new("")
            } else {
                Cell::new(page.words.catalogue.say("not-committed")).meaning(Meaning::Warning)
            };
            table.row([
                Cell::new(page.words.catalogue.say(&format!("remark-{}", remark.kind)))
                    .meaning(remark.meaning()),
                if remark.about.is_empty() {
                    remark.file.as_deref().unwrap_or_default().into()
                } else {
                    short(&remark.about).into()
                },
                text.into(),
                Cell::new(line.unwrap_or_default()).meaning(Meaning::Quiet),
                committed,
            ]);
        }
        finished(&table, page)
    }

    fn items(&self, page: &Page<'_>) -> Vec<v1::Remark> {
        let item = |remark: &Remark<'_>| v1::Remark {
            kind: remark.kind,
            about: Some(remark.about.clone()).filter(|about| !about.is_empty()),
            file: remark.file.clone(),
            committed: remark.committed,
            who: remark.who.as_ref().map(ToString::to_string),
            text: remark.text.clone(),
            reasons: v1::Reason::all(self.reasons(remark), &page.words),
        };
        self.remarks.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::REMARKS);
        for remark in &self.remarks {
            sheet.row([
                Sheeted::text(remark.kind),
                Sheeted::text(remark.about.as_str()),
                csv::maybe(remark.file.as_deref()),
                csv::yes_no(remark.committed),
                csv::maybe(remark.who.as_ref().map(ToString::to_string).as_deref()),
                csv::list(
                    remark
                        .text
                        .iter()
                        .cloned()
                        .chain(self.reasons(remark).iter().map(|reason| page.words.reason(reason))),
                ),
                csv::clauses(self.reasons(remark)),
            ]);
        }
        sheet.into_bytes()
    }
}
