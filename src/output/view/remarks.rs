//! What `rule check` has to say of a registry.

use crate::app::remarks::{Edited, ProposedChange, Remark, RemarkKind, RemarkText, Remarks};
use crate::calendar::Bound;
use crate::engine::state::Standing;
use crate::exchange::csv_out::{CsvCell as Sheeted, Sheet};
use crate::lang::{Catalogue, short};
use crate::output::colour::Meaning;
use crate::output::json::v1;
use crate::output::table::{Cell, Fit};
use crate::output::{Page, csv};

use super::{HIDDEN, View, columns, finished, why};

fn meaning(kind: RemarkKind) -> Meaning {
    match kind {
        RemarkKind::Unreadable
        | RemarkKind::Altered
        | RemarkKind::Missing
        | RemarkKind::Edited
        | RemarkKind::Inadmissible
        | RemarkKind::Void
        | RemarkKind::NotAccepted
        | RemarkKind::Unjudged
        | RemarkKind::Overdue => Meaning::Bad,
        _ => Meaning::Warning,
    }
}

/// What no reason can say, in words.
fn said(text: &RemarkText, page: &Page<'_>) -> String {
    match text {
        RemarkText::Unreadable(problem) => page.words.catalogue.problem(problem),
        RemarkText::Missing(path) => {
            page.words.catalogue.text("why-missing", &[("path", path.as_str().into())])
        }
        RemarkText::Edited(edited) => edited_in_place(edited, page.words.catalogue),
        RemarkText::Proposal(change) => proposal(change, page),
    }
}

/// What happened to a version, by which commits, and what to do.
pub(crate) fn edited_in_place(edited: &Edited, catalogue: &Catalogue) -> String {
    let by_hand = edited.by_hand.then(|| catalogue.say("not-committed"));
    let commits: Vec<String> =
        edited.commits.iter().map(|commit| commit.short()).chain(by_hand).collect();
    let values = [
        ("version", i64::from(edited.version).into()),
        ("reports", edited.reports.into()),
        ("commits", commits.join(", ").into()),
    ];
    catalogue.text("why-edited", &values)
}

fn proposal(change: &ProposedChange, page: &Page<'_>) -> String {
    let right = |(standing, until): (Standing, Option<Option<Bound>>)| {
        let standing = page.words.standing(standing);
        match until {
            Some(until) => format!("{standing}, {}", page.words.until(until)),
            None => standing,
        }
    };
    let values = [
        ("before", right(change.before).into()),
        ("after", right(change.after).into()),
        ("results", change.results.into()),
    ];
    page.words.catalogue.text("why-proposal", &values)
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
            let text = remark.text.as_ref().map(|text| said(text, page));
            let mut text = text.unwrap_or_else(|| why(page, self.reasons(remark)));
            if let Some(who) = remark
                .who
                .as_ref()
                .filter(|_| matches!(remark.kind, RemarkKind::Undecided | RemarkKind::Question))
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
                    .find(&format!("why-{}", remark.kind.as_str()), &[])
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
                Cell::new(page.words.catalogue.say(&format!("remark-{}", remark.kind.as_str())))
                    .meaning(meaning(remark.kind)),
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
            kind: remark.kind.as_str(),
            about: Some(remark.about.clone()).filter(|about| !about.is_empty()),
            file: remark.file.clone(),
            committed: remark.committed,
            who: remark.who.as_ref().map(ToString::to_string),
            text: remark.text.as_ref().map(|text| said(text, page)),
            reasons: v1::Reason::all(self.reasons(remark), &page.words),
        };
        self.remarks.iter().map(item).collect()
    }

    fn csv(&self, page: &Page<'_>) -> Vec<u8> {
        let mut sheet = Sheet::new(csv::REMARKS);
        for remark in &self.remarks {
            sheet.row([
                Sheeted::text(remark.kind.as_str()),
                Sheeted::text(remark.about.as_str()),
                csv::maybe(remark.file.as_deref()),
                csv::yes_no(remark.committed),
                csv::maybe(remark.who.as_ref().map(ToString::to_string).as_deref()),
                csv::list(
                    remark
                        .text
                        .iter()
                        .map(|text| said(text, page))
                        .chain(self.reasons(remark).iter().map(|reason| page.words.reason(reason))),
                ),
                csv::clauses(self.reasons(remark)),
            ]);
        }
        sheet.into_bytes()
    }
}
